// Tested by tests/layers/statements_test.cpp.
#include "layers/statements/subjects.hpp"

#include <algorithm>

#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {
namespace {

using text::TokenRange;

constexpr std::uint32_t kFarthest = 64;  ///< frames looked back at, so that time is linear in any text

bool empty(TokenRange range) { return range.begin >= range.end; }

/// Whether a word is of someone without a name: "the lady".
bool is_human(const Word& word) { return word.is(kWitness) && !word.is(kDocument | kOutlet); }

/// "The papers hold ..., pointing out that": whether the subject of the verb before a token is a document.
bool is_document(const Block& block, const Cue& cue, std::uint32_t token) {
  const Word& word = block.word(token);
  const bool agrees = word.feminine == cue.feminine || (word.plural && cue.feminine);
  return word.is(kDocument) && word.is(kDefinite) && word.prefix == Link::None && agrees &&
         block.word(token - 1).is(kFinite);
}

/// The last woman without a name: "one of the ladies stopped him ..., saying".
TokenRange woman_before(const Block& block, const Cue& cue, std::uint32_t begin) {
  for (std::uint32_t i = cue.tokens.begin; i > begin; --i) {
    const Place& place = block.places[i - 1];
    if (!is_human(place.word) || !place.word.feminine || place.word.plural || place.name != kNothing) continue;
    return source_from(block, i - 1, cue.tokens.begin);
  }
  return {};
}

}  // namespace

TokenRange subject_beside(const Block& block, const Cue& cue) {
  const TokenRange subject = source_before(block, cue.tokens.begin);
  if (empty(subject) || subject.end != cue.tokens.begin || subject.begin == 0) return {};
  const Word& head = block.word(subject.begin);
  const Word& before = block.word(subject.begin - 1);
  if (!before.is(kFinite) && !before.resumes) return {};
  const std::int32_t name = block.places[subject.begin].name;
  const bool place =
      name != kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Gpe;  // "Madrid refused"
  if (place && cue.feminine && before.is(kFinite)) return subject;
  const bool agrees = head.feminine == cue.feminine && head.plural == cue.plural;
  return is_human(head) && head.is(kDefinite) && agrees ? subject : TokenRange{};
}

TokenRange subject_of_other_verb(const Block& block, const Cue& cue, std::uint32_t begin) {
  for (std::uint32_t i = begin + 1; i < cue.tokens.begin; ++i) {
    const Place& place = block.places[i];
    const Word& before = block.word(i - 1);
    const bool body = place.name != kNothing && block.places[i - 1].name != place.name &&
                      block.names[static_cast<std::size_t>(place.name)].type == NameType::Org;
    const bool who = place.party != kNothing && block.places[i - 1].party != place.party;
    const bool known = place.word.is(kBody) && place.word.is(kDefinite) && !place.word.is(kAdjective | kMasdar) &&
                       (before.is(kFinite) || i == begin + 1);
    const bool subject = (who || body || known) && place.word.prefix == Link::None && before.is(kVerb);
    if (i == begin + 1 && is_document(block, cue, i)) return source_from(block, i, cue.tokens.begin);
    if (subject && place.word.feminine == cue.feminine) return {i, std::max(past_name(block, i), i + 1)};
  }
  return cue.feminine && !cue.plural ? woman_before(block, cue, begin) : TokenRange{};
}

TokenRange subject_of_first_verb(const Block& block, const Cue& cue) {
  const std::uint32_t at = cue.tokens.begin;
  if (!cue.joined || cue.plural || at == 0) return {};
  const std::uint32_t begin = block.sentence(at).begin;
  std::uint32_t verb = block.dateline_begin <= begin ? std::max(begin, block.dateline_end) : begin;
  while (verb < at && (block.word(verb).is(kFrame | kInside) || block.kind(verb) == text::TokenKind::Comma)) ++verb;
  if (verb + 1 >= at || block.places[verb].name != kNothing || !block.word(verb).is(kVerb | kAuxiliary)) return {};
  const Place& first = block.places[verb + 1];
  const TokenRange subject{verb + 1, past_name(block, verb + 1)};
  if (block.word(verb).is(kDefinite) || empty(subject) || first.word.prefix != Link::None) return {};
  const TokenRange named = name_in(block, subject);
  const bool person =
      first.party != kNothing || block.names[static_cast<std::size_t>(first.name)].type == NameType::Per;
  const bool body = !person && block.names[static_cast<std::size_t>(first.name)].type == NameType::Org;
  if (person && !empty(named)) return block.word(named.begin).is(cue.feminine ? kMan : kWoman) ? TokenRange{} : subject;
  return (person || body) && first.word.feminine == cue.feminine ? subject : TokenRange{};
}

std::int32_t main_in_sentence(const Block& block, const std::vector<Frame>& frames, std::uint32_t index) {
  const std::uint32_t at = block.cues[frames[index].cue].tokens.begin;
  const std::uint32_t sentence = block.places[at].sentence;
  for (std::uint32_t i = index; i > 0 && index - i < kFarthest; --i) {
    const Frame& other = frames[i - 1];
    const Cue& cue = block.cues[other.cue];
    const bool same = block.places[cue.tokens.begin].sentence == sentence;
    if (!same && at >= other.content.end + 4) break;
    if (!other.found() || (other.nested && !frames[index].nested)) continue;
    if (cue.op == Op::Attribution && !same) continue;
    if (other.relative && other.content.end <= at) continue;
    return static_cast<std::int32_t>(i - 1);
  }
  return kNothing;
}

std::int32_t outer_of(const Block& block, const std::vector<Frame>& frames, std::uint32_t index) {
  const std::uint32_t cue = block.cues[frames[index].cue].tokens.begin;
  for (std::uint32_t i = index; i > 0 && index - i < kFarthest; --i) {
    const Frame& other = frames[i - 1];
    if (other.found() && other.content.begin <= cue && cue < other.content.end) return static_cast<std::int32_t>(i - 1);
  }
  return kNothing;
}

TokenRange subject_of_main_clause(const Block& block, const std::vector<Frame>& frames, std::uint32_t index) {
  constexpr std::uint32_t kFarthestMain = 4;
  const Cue& cue = block.cues[frames[index].cue];
  const std::uint32_t at = cue.tokens.begin;
  const std::uint32_t sentence = block.places[at].sentence;
  if (at < block.sentence(at).begin + 2 || !block.word(at - 1).is(kThat) || !block.word(at - 2).is(kApart)) return {};
  for (std::uint32_t i = index + 1; i < frames.size() && i - index < kFarthestMain; ++i) {
    const Cue& main = block.cues[frames[i].cue];
    if (block.places[main.tokens.begin].sentence != sentence) return {};
    if (!frames[i].found() || empty(frames[i].source) || frames[i].source.begin < main.tokens.begin) continue;
    return main.feminine == cue.feminine ? frames[i].source : TokenRange{};
  }
  return {};
}

TokenRange content_subject(const Block& block, const Frame& frame, const Cue& cue) {
  constexpr std::uint32_t kLongest = 8;
  if (frame.opening != Opening::That || frame.content.begin >= cue.tokens.begin) return {};
  const std::uint32_t limit = std::min(cue.tokens.begin, frame.content.begin + kLongest);
  TokenRange subject = source_from(block, frame.content.begin, limit);
  for (std::uint32_t i = subject.begin + 1; i < subject.end; ++i) {  // "the minister came": the verb may be a noun too
    const bool whole = block.word(i - 1).is(kDefinite) || block.kind(i - 1) == text::TokenKind::BracketClose;
    const bool verb = block.word(i).is(kVerb) && !block.word(i).is(kDefinite) && block.places[i].name == kNothing;
    if (verb && whole) subject.end = i;
  }
  return can_speak(block, subject) ? subject : TokenRange{};
}

std::uint32_t light_verb(const Block& block, const Cue& cue) {
  constexpr std::uint32_t kFarthest = 18;
  const std::uint32_t begin = block.sentence(cue.tokens.begin).begin;
  for (std::uint32_t i = cue.tokens.begin; i > begin && cue.tokens.begin - i < kFarthest; --i) {
    const Place& place = block.places[i - 1];
    const bool covered = place.name != kNothing || place.party != kNothing || place.time != kNothing;
    // "To the point of", "of the countries which they belong to".
    const bool governed = i > 1 && (block.word(i - 2).link != Link::None || block.word(i - 2).is(kRelative));
    if (place.word.is(kVerb) && !place.word.is(kDefinite) && !covered && !governed) return i - 1;
  }
  return cue.tokens.begin;
}

TokenRange subject_of_light_verb(const Block& block, std::uint32_t verb, const Cue& cue, const Frame* outer) {
  std::uint32_t next = verb + 1;
  while (next < cue.tokens.begin && block.kind(next) == text::TokenKind::Comma) ++next;
  const bool alone = next < cue.tokens.begin && block.word(next).link != Link::None;  // "(he) turned to the men"
  TokenRange behind = alone ? TokenRange{} : source_from(block, next, cue.tokens.begin);
  for (std::uint32_t i = next + 1; i < behind.end; ++i) {  // "(the governor ended) his speech by calling on"
    if (block.word(i).is(kMedium) && block.word(i).is(kSuffixed)) behind.end = i;
  }
  if (can_speak(block, behind) && block.word(behind.begin).prefix == Link::None) return behind;
  const TokenRange first = outer == nullptr ? TokenRange{} : content_subject(block, *outer, cue);
  if (!empty(first) || block.word(verb).is(kJoined)) return first;
  const TokenRange before = source_before(block, verb);
  return can_speak(block, before) ? before : TokenRange{};
}

TokenRange name_right_before(const Block& block, std::uint32_t token) {
  while (token > 0 && block.kind(token - 1) == text::TokenKind::Comma) --token;
  if (token == 0 || block.places[token - 1].name == kNothing) return {};
  return block.names[static_cast<std::size_t>(block.places[token - 1].name)].tokens;
}

namespace {

/// "The office of Al-Abadi", "the agent of Al-Sistani": a noun without the article right before a family name is whose
/// someone is, and not the one who has the name.
bool is_office_of(const Block& block, std::uint32_t token) {
  const Word& head = block.word(token);
  const Place& next = block.places[token + 1];
  if (!head.is(kSpeaker) || head.is(kDefinite | kSuffixed | kOutlet) || head.plural || next.name == kNothing)
    return false;
  if (block.places[token].name != kNothing) return false;
  const names::FoundName& name = block.names[static_cast<std::size_t>(next.name)];
  const bool family = name.tokens.begin == token + 1 && name.tokens.end == token + 2 && next.word.is(kDefinite);
  return name.type == NameType::Per && (family || (head.is(kBody) && name.tokens.begin == token + 1));
}

}  // namespace

TokenRange name_in(const Block& block, TokenRange source) {
  std::int32_t best = kNothing;
  const Word& head = block.word(source.begin);
  const std::uint32_t first = source.begin + (block.places[source.begin].opens != kNothing ? 1 : 0);
  const bool several = head.plural;  // "the people of King Fahd's quarter"
  for (std::uint32_t i = source.begin; i < source.end; i = std::max(past_name(block, i), i + 1)) {
    const Place& place = block.places[i];
    if (i > first && place.word.led && place.word.prefix == Link::Bi && !place.word.is(kDefinite))
      break;  // "the workers under the leadership of X"
    if (i == first && is_office_of(block, i)) return {};
    if (place.party != kNothing) {
      const std::int32_t name = block.parties[static_cast<std::size_t>(place.party)].name;
      if (name != names::kNoName) return block.names[static_cast<std::size_t>(name)].tokens;
    }
    if (place.name == kNothing) continue;
    const names::FoundName& name = block.names[static_cast<std::size_t>(place.name)];
    if (name.type == NameType::Gpe && i > first && block.word(i - 1).link == Link::Fi) continue;  // "polls in Egypt"
    const bool ends = name.tokens.end >= source.end || block.kind(name.tokens.end) == text::TokenKind::Comma;
    if (name.type == NameType::Per && (i == first || (ends && !several))) return name.tokens;
    const bool office = i == first && name.type == NameType::Org && head.is(kBody);  // "the office of the minister X"
    if (office) return name.tokens;
    if (best == kNothing && (i == first || block.word(source.begin).is(kDocument))) best = place.name;
  }
  return best == kNothing ? TokenRange{} : block.names[static_cast<std::size_t>(best)].tokens;
}

namespace {

/// "And", written apart from the word behind it.
bool is_and_apart(const Block& block, std::uint32_t token) {
  const Word& word = block.word(token);
  return word.is(kInside) && word.is(kJoined) && !word.is(kVerb | kNoun | kMasdar) && word.link == Link::None;
}

}  // namespace

TokenRange leading_subject(const Block& block, const Cue& cue) {
  constexpr std::uint32_t kFarthest = 24;
  const std::uint32_t verb = cue.tokens.begin;
  std::uint32_t first = block.sentence(verb).begin;
  if (block.dateline_end > first && block.dateline_begin <= first) first = block.dateline_end;
  if (verb < first + 4 || verb - first > kFarthest || cue.plural) return {};
  std::uint32_t past = past_name(block, first);
  if (past == first && block.word(first).is(kDefinite)) past = past_adjectives(block, first + 1, verb);
  if (past == first || past >= verb || !can_speak(block, {first, past}) || block.word(first).prefix != Link::None)
    return {};
  std::uint32_t next = block.kind(past) == text::TokenKind::Comma ? past + 1 : past;
  const bool apart = is_and_apart(block, next);
  if (apart) ++next;
  const Word& opens = block.word(next);
  const bool joined = apart || opens.is(kJoined);
  const bool occasion = joined && (opens.is(kApart) || (opens.link == Link::Fi && !opens.resumes));
  const bool agrees = is_person(block, first) || block.word(first).feminine == cue.feminine;
  return (opens.is(kRelative) || occasion) && agrees ? TokenRange{first, past} : TokenRange{};
}

TokenRange topic_of(const Block& block, std::uint32_t verb) {
  std::uint32_t first = block.sentence(verb).begin;
  if (is_and_apart(block, first)) ++first;
  if (first + 1 >= verb || !block.word(first).topic) return {};
  const TokenRange topic = source_from(block, first + 1, verb);
  const bool speaks = block.word(first + 1).link == Link::None && can_speak(block, topic);
  for (std::uint32_t i = topic.end; i < verb; ++i) {
    if (block.places[i].cue != kNothing) return {};
  }
  return speaks ? topic : TokenRange{};
}

namespace {

/// "(A speech) of the head of the centre, X", "(a letter) from X": who a writing is by.
TokenRange author_between(const Block& block, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t k = begin; k < end; ++k) {
    if (!is_person(block, k)) continue;
    if (block.word(k).prefix != Link::Li && block.word(k - 1).link != Link::Min) return {};
    for (std::uint32_t i = past_name(block, k); i < end; ++i) {
      const std::int32_t name = block.places[i].name;
      if (!is_unnamed(block, k) || name == kNothing) continue;
      const names::FoundName& found = block.names[static_cast<std::size_t>(name)];
      if (found.type == NameType::Per) return found.tokens;
    }
    return {k, past_name(block, k)};
  }
  return {};
}

}  // namespace

TokenRange writer_of(const Block& block, std::uint32_t verb) {
  constexpr std::uint32_t kFarthest = 16;
  const std::uint32_t begin = block.sentence(verb).begin;
  for (std::uint32_t i = verb; i > begin + 1 && verb - i < kFarthest; --i) {
    const Place& place = block.places[i - 1];
    if (place.word.is(kThat | kRelative) || block.kind(i - 1) == text::TokenKind::Stop) return {};
    const bool writing =
        place.word.is(kMedium | kDocument) && place.word.is(kNoun) && !place.word.is(kDefinite | kSuffixed);
    if (!writing || place.name != kNothing) continue;
    if (const TokenRange author = author_between(block, i, verb); !empty(author)) return author;
    if (place.word.prefix != Link::None) continue;
    for (std::uint32_t j = i - 1; j > begin && i - j < kFarthest; --j) {
      const bool covered = block.places[j - 1].name != kNothing || block.places[j - 1].party != kNothing;
      if (covered || !block.word(j - 1).is(kVerb) || block.word(j - 1).is(kDefinite)) continue;
      const std::uint32_t who = block.word(j).link == Link::An ? j + 1 : j;  // "was issued by (the union)"
      const TokenRange writer = source_from(block, who, i - 1);
      const bool whole = block.word(who).prefix == Link::None && writer.end == i - 1;
      return whole && can_speak(block, writer) ? writer : TokenRange{};
    }
    return {};
  }
  return {};
}

TokenRange several_in(const Block& block, TokenRange source) {
  if (empty(source) || !is_person(block, source.begin)) return {};
  const std::uint32_t past = past_name(block, source.begin);
  if (past >= source.end || !block.word(past).is(kJoined) || !is_person(block, past)) return {};
  if (is_unnamed(block, source.begin) || is_unnamed(block, past)) return {};
  const std::int32_t second = block.places[past].party;
  const std::int32_t name = second == kNothing ? kNothing : block.parties[static_cast<std::size_t>(second)].name;
  const std::uint32_t end =
      name == kNothing ? past_name(block, past) : block.names[static_cast<std::size_t>(name)].tokens.end;
  return {source.begin, std::min(end, source.end)};
}

TokenRange subject_before(const Block& block, const Cue& cue, std::uint32_t from) {
  TokenRange other, alike;  // a body, and one of the verb's gender
  for (std::uint32_t i = cue.tokens.begin; i > from; --i) {
    const Place& place = block.places[i - 1];
    if (place.name == kNothing) continue;
    const names::FoundName& name = block.names[static_cast<std::size_t>(place.name)];
    const bool agrees = !block.word(name.tokens.begin).is(cue.feminine ? kMan : kWoman);
    if (name.type == NameType::Per && agrees) return name.tokens;
    if (name.tokens.begin < block.dateline_end) break;
    const bool leads = name.type == NameType::Gpe && name.tokens.begin == block.sentence(name.tokens.begin).begin;
    const bool body = name.type == NameType::Org || leads;
    if (empty(other) && body) other = name.tokens;
    if (empty(alike) && body && block.word(name.tokens.begin).feminine == cue.feminine) alike = name.tokens;
  }
  return empty(alike) ? other : alike;
}

TokenRange people_before(const Block& block, const Cue& cue, std::uint32_t from) {
  for (std::uint32_t i = cue.tokens.begin; i > from + 1; --i) {
    const Word& word = block.word(i - 1);
    const bool people = word.plural && is_human(word) && word.prefix == Link::None && !word.is(kJoined);
    if (!people || word.ending == Ending::Object) continue;
    std::uint32_t begin = i - 1;
    if (block.word(begin - 1).is(kQuantifier) || is_human(block.word(begin - 1))) --begin;  // "some of the"
    if (begin > from + 2 && block.word(begin - 1).link == Link::Min && block.word(begin - 3).is(kVerb))
      return {begin - 2, source_from(block, begin, cue.tokens.begin).end};  // "hundreds of the people of"
    if (begin > from && block.word(begin - 1).is(kVerb)) return source_from(block, begin, cue.tokens.begin);
  }
  return {};
}

TokenRange two_before(const Block& block, const Cue& cue, std::uint32_t from) {
  for (std::uint32_t i = cue.tokens.begin; i > from; --i) {
    const Word& word = block.word(i - 1);
    const bool two = word.dual && word.is(kDefinite) && word.is(kSpeaker | kNoun) && word.ending != Ending::Object;
    if (!two || word.prefix != Link::None || i < 2 || !block.word(i - 2).is(kVerb | kConnective)) continue;
    return {i - 1, i};
  }
  return {};
}

TokenRange author_of(const Block& block, TokenRange document) {
  if (document.end - document.begin < 3) return {};
  const Word& verb = block.word(document.begin + 1);
  const std::uint32_t author = document.begin + 2;
  const bool wrote = verb.is(kVerb) && verb.is(kSuffixed) && block.word(author).prefix == Link::None;
  return wrote && block.places[author].party != kNothing ? TokenRange{author, past_name(block, author)} : TokenRange{};
}

TokenRange body_of(const Block& block, TokenRange document) {
  for (std::uint32_t i = document.begin + 1; i < document.end; ++i) {
    const Word& word = block.word(i);
    const bool of = word.prefix == Link::Li || block.word(i - 1).link == Link::An;
    if (word.is(kBody) && word.is(kDefinite) && of) return {i, document.end};
  }
  return {};
}

TokenRange named_behind(const Block& block, TokenRange role) {
  constexpr std::ptrdiff_t kFarthest = 8;
  if (role.end >= block.size() || !block.word(role.end).is(kThat)) return {};
  const auto behind = std::partition_point(block.parties.begin(), block.parties.end(),
                                           [&](const names::Party& party) { return party.tokens.begin < role.end; });
  for (auto party = behind; party != block.parties.end() && party - behind < kFarthest; ++party) {
    const bool same = block.tokens[party->tokens.begin].type == block.tokens[role.begin].type;
    if (!same || party->name == names::kNoName) continue;
    const TokenRange name = block.names[static_cast<std::size_t>(party->name)].tokens;
    if (name.begin == party->tokens.begin + 1) return name;
  }
  return {};
}

bool is_part(const Block& block, TokenRange part, TokenRange whole) {
  if (empty(part) || part.end - part.begin > whole.end - whole.begin) return false;
  for (std::uint32_t i = part.begin; i < part.end; ++i) {
    bool found = false;
    for (std::uint32_t j = whole.begin; j < whole.end && !found; ++j)
      found = block.tokens[i].type == block.tokens[j].type;
    if (!found) return false;
  }
  return true;
}

}  // namespace barqiya::layers::statements
