// Where a source begins and ends. Parties and names come from the layers before; what they do not list is told by how
// noun phrases are built: a definite noun takes definite adjectives, an indefinite one may go on with a preposition
// ("an official at the ministry"), and neither runs over a verb or a comma.
#include "layers/statements/sources.hpp"

#include <algorithm>

namespace barqiya::layers::statements {
namespace {

using text::TokenKind;

constexpr std::uint32_t kLongestSource = 14;  ///< tokens of an unlisted source

bool is_quote(TokenKind kind) {
  return kind == TokenKind::QuoteOpen || kind == TokenKind::QuoteClose || kind == TokenKind::QuoteEither;
}

bool is_mark(TokenKind kind) { return is_quote(kind) || kind == TokenKind::BracketOpen; }

bool is_name(const Place& place) { return place.name != kNothing || place.party != kNothing; }

/// The first token of the party or name that covers a token.
std::uint32_t name_begin(const Block& block, std::uint32_t token) {
  const Place& place = block.places[token];
  if (place.party != kNothing) return block.parties[static_cast<std::size_t>(place.party)].tokens.begin;
  if (place.name != kNothing) return block.names[static_cast<std::size_t>(place.name)].tokens.begin;
  return token;
}

/// Whether a noun phrase cannot run over a token.
bool bounds(const Block& block, std::uint32_t token) {
  const Place& place = block.places[token];
  if (is_name(place)) return false;
  const TokenKind kind = block.kind(token);
  const bool stop =
      kind == TokenKind::Stop && (token + 1 >= block.size() || block.places[token + 1].sentence != place.sentence);
  if (stop || kind == TokenKind::Comma || kind == TokenKind::Colon) return true;
  if (place.time != kNothing) return true;
  if (place.cue != kNothing) return !is_epithet(block, block.cues[static_cast<std::size_t>(place.cue)]);
  if (ends_opening(block, token)) return true;
  constexpr std::uint32_t kBounds = kThat | kRelative | kConnective | kFrame | kApart | kFinite | kNegative | kParticle;
  return place.word.is(kBounds);
}

/// Whether a noun phrase may begin with a token.
bool begins(const Block& block, std::uint32_t token) {
  const Place& place = block.places[token];
  if (is_name(place)) return true;
  if (block.kind(token) != TokenKind::Word && block.kind(token) != TokenKind::Foreign) return false;
  if (place.word.is(kFunction) && !place.word.is(kQuantifier)) return false;
  return place.word.link == Link::None && place.word.prefix == Link::None;
}

/// The subject of "was SUBJECT [already] VERB": what stands behind the auxiliary that is the last before the verb.
text::TokenRange after_auxiliary(const Block& block, std::uint32_t from, std::uint32_t verb) {
  constexpr std::uint32_t kFarthest = 30;
  for (std::uint32_t i = verb; i > from && verb - i < kFarthest; --i) {
    const Place& place = block.places[i - 1];
    if (place.cue != kNothing || block.kind(i - 1) == TokenKind::Stop || place.word.is(kConnective | kThat)) break;
    if (!place.word.is(kAuxiliary)) continue;
    const text::TokenRange subject = source_from(block, i, verb);
    return can_speak(block, subject) ? subject : text::TokenRange{};
  }
  return {};
}

}  // namespace

bool ends_opening(const Block& block, std::uint32_t token) {
  const auto further = [&block](std::uint32_t at) { return block.word(at).flags == kInside; };
  if (!further(token)) return false;
  while (token > 0 && further(token)) --token;
  return block.word(token).is(kConnective | kThat | kFrame);
}

std::uint32_t past_name(const Block& block, std::uint32_t token) {
  const Place& place = block.places[token];
  if (place.party != kNothing) {
    std::uint32_t end = block.parties[static_cast<std::size_t>(place.party)].tokens.end;
    while (block.places[end - 1].party != place.party) --end;
    return end;
  }
  if (place.name != kNothing) return block.names[static_cast<std::size_t>(place.name)].tokens.end;
  return token;
}

bool quotes_a_name(const Block& block, const text::Quotation& quotation) {
  if (!quotation.closed || block.word(quotation.inside.begin).is(kThat)) return false;
  const Place& first = block.places[quotation.inside.begin];
  const bool named =
      first.name != kNothing && block.names[static_cast<std::size_t>(first.name)].tokens.end == quotation.inside.end;
  const std::uint32_t words = quotation.inside.end - quotation.inside.begin;
  if (words > 5) return false;
  const std::uint32_t after = quotation.inside.end + 1;
  if (after >= block.size() || block.tokens[after].paragraph) return false;
  const TokenKind kind = block.kind(after);
  return kind != TokenKind::Stop && (kind != TokenKind::Comma || words <= 2 || named);
}

namespace {

/// "His Highness that": a form of address by itself, and no other sense of its word ("its sovereignty over").
bool is_address(const Block& block, std::uint32_t token) {
  if (!block.word(token).styled || !block.word(token).is(kSuffixed) || token + 1 >= block.tokens.size()) return false;
  return block.word(token + 1).is(kThat) || is_mark(block.kind(token + 1));
}

}  // namespace

bool can_speak(const Block& block, text::TokenRange range) {
  std::uint32_t first = range.begin;
  while (first < range.end && is_mark(block.kind(first))) ++first;
  if (first >= range.end) return false;
  const Place& place = block.places[first];
  if (place.word.is(kQuantifier) && !is_name(place) && first + 1 < range.end &&  // "most of the experts"
      block.word(first + 1).is(kSpeaker) && block.word(first + 1).plural)
    return true;
  if (place.word.is(kThings) && !place.word.is(kWitness) && place.name == kNothing) return false;
  return is_name(place) || is_address(block, first) || place.word.is(kSpeaker | kOutlet | kDocument | kAgency);
}

bool is_witness(const Block& block, text::TokenRange range) {
  if (range.begin < range.end && is_quote(block.kind(range.begin))) return true;
  if (!can_speak(block, range)) return false;
  std::uint32_t first = range.begin;
  while (is_mark(block.kind(first))) ++first;
  const Place& place = block.places[first];
  const bool named =
      place.party != kNothing && block.parties[static_cast<std::size_t>(place.party)].name != names::kNoName;
  const bool role = place.party != kNothing && place.word.is(kSpeaker) && !place.word.plural && !place.word.is(kBody);
  const bool office = range.end - first > 1 && place.word.is(kSpeaker) && !place.word.plural && !place.word.is(kBody) &&
                      place.word.prefix != Link::None;  // "(according) to the head of ..."
  if (named || role || office || place.name != kNothing || place.word.is(kWitness | kAgency)) return true;
  return place.word.is(kDefinite) && (!place.word.plural || (place.word.is(kBody) && place.word.feminine));
}

std::uint32_t past_adjectives(const Block& block, std::uint32_t token, std::uint32_t limit) {
  while (token < limit) {
    const Place& place = block.places[token];
    if (is_name(place) || place.time != kNothing || place.cue != kNothing || place.word.is(kThat)) break;
    const bool adjective = place.word.is(kAdjective | kDefinite) && place.word.link == Link::None &&
                           place.word.prefix == Link::None;  // "in a statement (to the channel)"
    if (!adjective && !place.word.is(kInside)) break;
    ++token;
  }
  return token;
}

std::uint32_t told_outlet(const Block& block, text::TokenRange source) {
  for (std::uint32_t i = source.begin + 1; i < source.end; ++i) {
    const Place& place = block.places[i];
    const bool named = place.name != kNothing && block.names[static_cast<std::size_t>(place.name)].sector == "MED";
    if (place.word.prefix == Link::Li && (named || place.word.is(kOutlet | kAgency))) return i;
  }
  return source.end;
}

bool that_behind_comma(const Block& block, std::uint32_t token, std::uint32_t limit) {
  for (std::uint32_t i = token; i + 1 < limit && block.places[i].cue == kNothing; ++i) {
    const Word& next = block.word(i + 1);
    if (block.kind(i) == TokenKind::Comma && next.is(kThat) && !next.is(kJoined)) return true;
  }
  return false;
}

bool is_person(const Block& block, std::uint32_t token) {
  const Place& place = block.places[token];
  if (place.party != kNothing) return true;
  return place.name != kNothing && block.names[static_cast<std::size_t>(place.name)].type == NameType::Per;
}

bool is_unnamed(const Block& block, std::uint32_t token) {
  const std::int32_t party = block.places[token].party;
  return party != kNothing && block.parties[static_cast<std::size_t>(party)].name == names::kNoName;
}

bool in_construct(const Block& block, std::uint32_t token) {
  const Place& place = block.places[token];
  return !is_name(place) && place.word.is(kBody) && !place.word.is(kDefinite | kSuffixed | kAdjective);
}

bool is_called(const Block& block, std::uint32_t token) {
  constexpr std::uint32_t kLongestName = 7;
  if (token == 0) return false;
  const std::int32_t opened = block.places[token].opens;
  const text::TokenRange inside =
      opened == kNothing ? text::TokenRange{} : block.layout.quotations[static_cast<std::size_t>(opened)].inside;
  const bool outlet = block.word(token - 1).is(kOutlet) && inside.end - inside.begin <= kLongestName;
  return outlet || block.word(token - 1).titled;
}

bool is_epithet(const Block& block, const Cue& cue) {
  if (cue.op != Op::Participle || !cue.feminine || cue.tokens.begin == 0) return false;
  const Place& before = block.places[cue.tokens.begin - 1];
  if (before.name != kNothing || before.party != kNothing || before.cue != kNothing || before.time != kNothing)
    return false;
  // "A road was built (pointing out) that": who points out tells, but of a document.
  const std::uint32_t next = cue.tokens.end;
  const bool tells = next + 1 < block.size() && cue.with != Link::None && block.word(next).link == cue.with &&
                     block.word(next + 1).is(kThat);
  if (tells && !before.word.is(kDocument)) return false;
  const bool thing = before.word.is(kNoun) && (before.word.is(kDocument) || !before.word.is(kSpeaker | kAdjective));
  return thing && !before.word.is(kDefinite | kSuffixed);
}

namespace {

/// Where a subject may end before its verb at `token`, and whether a comma or a frame stands between.
struct SubjectEnd {
  std::uint32_t end = 0;
  bool comma = false;
};
SubjectEnd before_verb(const Block& block, std::uint32_t begin, std::uint32_t token) {
  std::uint32_t end = token;
  bool comma = false;
  while (end > begin) {
    const Place& place = block.places[end - 1];
    const TokenKind kind = block.kind(end - 1);
    const bool framed = place.word.is(kFrame) || ends_opening(block, end - 1);  // "(X) for his part (said)"
    const bool skipped = place.time != kNothing || place.word.is(kParticle | kAuxiliary) || is_quote(kind) ||
                         kind == TokenKind::BracketClose || kind == TokenKind::BracketOpen ||
                         kind == TokenKind::Comma || (place.word.is(kRelative) && end == token) || framed;
    if (!skipped || is_name(place)) break;
    const bool behind_who = end + 1 == token && block.word(end).is(kRelative);  // "the deputy X, who said"
    if (kind == TokenKind::Comma && end != token && !behind_who) break;
    comma = comma || framed || kind == TokenKind::Comma;
    --end;
  }
  if (end > begin + 1 && end == token) {  // "published a comment in which he said"
    const Word& last = block.word(end - 1);
    if (last.is(kMedium) && !last.is(kDefinite | kSuffixed) && block.word(end - 2).is(kDefinite)) --end;
  }
  return {end, comma};
}

/// The subject of "X, who was in the town, said": a name before the relative clause between commas.
text::TokenRange before_aside(const Block& block, std::uint32_t from, std::uint32_t verb) {
  constexpr std::uint32_t kFarthest = 24;
  if (verb < from + 4 || block.kind(verb - 1) != TokenKind::Comma) return {};
  for (std::uint32_t i = verb - 2; i > from + 1 && verb - i < kFarthest; --i) {
    const Place& place = block.places[i];
    if (place.cue != kNothing && block.cues[static_cast<std::size_t>(place.cue)].op != Op::Noun &&
        !block.word(i - 1).is(kRelative | kAuxiliary | kFinite))
      return {};
    if (block.kind(i) == TokenKind::Stop) return {};
    if (block.kind(i) != TokenKind::Comma) continue;
    if (!block.word(i + 1).is(kRelative) || !is_name(block.places[i - 1])) return {};
    const std::uint32_t begin = name_begin(block, i - 1);
    const bool first = begin == from || block.kind(begin - 1) != TokenKind::Word || block.word(begin).is(kJoined);
    return first ? text::TokenRange{begin, i} : text::TokenRange{};
  }
  return {};
}

/// "About the dam (he) said": whether what begins at a token is what a sentence's first preposition governs.
bool is_topic(const Block& block, std::uint32_t sentence, std::uint32_t begin) {
  constexpr std::uint32_t kLongestOpening = 4;
  std::uint32_t first = begin;
  while (first > sentence + 1 && begin - first < kLongestOpening && block.word(first - 1).flags == (kInside | kRead))
    --first;
  if (first != sentence + 1) return false;
  const Word& opens = block.word(sentence);
  return (opens.is(kApart) || opens.link == Link::An) && !opens.resumes;
}

}  // namespace

text::TokenRange source_before(const Block& block, std::uint32_t token) {
  const text::TokenRange sentence = block.sentence(token);
  if (const text::TokenRange subject = after_auxiliary(block, sentence.begin, token); subject.begin < subject.end)
    return subject;
  if (const text::TokenRange subject = before_aside(block, sentence.begin, token); subject.begin < subject.end)
    return subject;
  auto [end, comma] = before_verb(block, sentence.begin, token);
  const bool relative = token > sentence.begin && block.word(token - 1).is(kRelative);
  const std::int32_t verb = block.places[token].cue;
  const bool several = verb != kNothing && block.cues[static_cast<std::size_t>(verb)].plural;
  std::uint32_t begin = end;
  while (begin > sentence.begin && token - begin < kLongestSource && !bounds(block, begin - 1)) {
    const std::uint32_t first = name_begin(block, begin - 1);
    begin = std::min(first, begin - 1);
    if (block.word(begin).is(kJoined)) break;
    const bool whole = !several || block.word(begin).plural;  // "the officials of the council who"
    if (relative && whole && first != begin + 1 && is_name(block.places[begin])) break;
  }
  begin = std::max(begin, sentence.begin);
  if (block.dateline_end > begin && block.dateline_begin <= begin) begin = std::min(block.dateline_end, end);
  while (begin < end && !begins(block, begin)) ++begin;
  if (begin > sentence.begin + 1 && !relative && block.word(begin - 1).is(kRelative)) {
    end = begin - 1;  // "the official who helped ... admitted"
    while (begin > sentence.begin && token - begin < kLongestSource && (begin >= end || !bounds(block, begin - 1)))
      begin = std::min(name_begin(block, begin - 1), begin - 1);
    while (begin < end && !begins(block, begin)) ++begin;
  }
  if (end == token) end = without_hearers(block, {begin, end}).end;  // "X (to) the reporters, (in which) he said"
  if (begin >= end || (end - begin == 1 && block.word(begin).is(kVerb) && !is_name(block.places[begin]))) return {};
  const bool joined = end < token && !comma && !relative && begin > sentence.begin && block.word(begin).is(kJoined) &&
                      block.kind(begin - 1) != TokenKind::Comma && !is_person(block, begin);
  if (joined || (end == token && is_topic(block, sentence.begin, begin)))
    return {};                                               // "the cups of 2026 and 2027, (he) said"
  if (comma && !is_witness(block, {begin, end})) return {};  // what stands before a comma is seldom a subject
  return {begin, end};
}

bool is_hearer(const Block& block, std::uint32_t token) {
  const Place& place = block.places[token];
  const Word& word = place.word;
  if (token == 0 || word.prefix != Link::Li || word.is(kBody)) return false;
  if (place.name != kNothing && block.names[static_cast<std::size_t>(place.name)].tokens.begin != token) return false;
  const Word& before = block.word(token - 1);  // "the high commissioner for refugees"
  const bool of_whom = before.is(kAdjective | kInside) && !before.office;
  return word.hears || (word.plural && word.is(kSpeaker) && !of_whom);
}

namespace {

/// "The minister (declined) comment", "told the members", "called on the council of": what stands right behind a
/// speaker, and is neither an adjective of his nor another role.
bool is_object_of(const Block& block, std::uint32_t token, std::uint32_t at) {
  if (at <= token || block.kind(at) != TokenKind::Word) return false;
  const Word& who = block.word(at - 1);
  const Word& what = block.word(at);
  constexpr std::uint32_t kSurely = kSpeaker | kDefinite;
  if ((who.flags & kSurely) != kSurely || who.is(kBody | kDocument | kOutlet | kAdjective) || who.plural) return false;
  if (what.is(kAdjective | kJoined) || what.prefix != Link::None) return false;
  const std::int32_t name = block.places[at].name;
  if (name != kNothing) {
    const names::FoundName& found = block.names[static_cast<std::size_t>(name)];
    return found.type == NameType::Org && found.tokens.begin == at && block.places[at - 1].name == kNothing;
  }
  return what.is(kDefinite) && (what.plural || (what.is(kMasdar) && !what.is(kSpeaker)));
}

}  // namespace

text::TokenRange without_hearers(const Block& block, text::TokenRange source) {
  for (std::uint32_t i = source.begin + 1; i < source.end; ++i) {
    const bool told = is_hearer(block, i) && (block.word(i).hears || i + 1 == source.end);
    if (told || is_object_of(block, source.begin, i)) return {source.begin, i};
  }
  return source;
}

text::TokenRange source_from(const Block& block, std::uint32_t token, std::uint32_t limit) {
  std::uint32_t i = token;
  bool definite = false;
  while (i < limit && i - token < kLongestSource) {
    const std::uint32_t past = past_name(block, i);
    if (past > i) {
      definite =
          definite || block.places[i].name != kNothing || !is_unnamed(block, i) || block.word(past - 1).is(kDefinite);
      i = past;
      continue;
    }
    const std::int32_t opened = block.places[i].opens;
    if (opened != kNothing) {
      const text::Quotation& quotation = block.layout.quotations[static_cast<std::size_t>(opened)];
      if (i != token && !quotation.bracket && !is_called(block, i) && !quotes_a_name(block, quotation)) break;
      i = quotation.inside.end + 1;
      definite = true;
      continue;
    }
    if ((bounds(block, i) || is_object_of(block, token, i)) && i != token) break;
    const Word& word = block.word(i);
    constexpr std::uint32_t kNominal = kNoun | kAdjective | kMasdar | kSpeaker | kFunction | kDefinite;
    if (definite && word.is(kVerb) && !word.is(kNominal)) break;
    if (word.link == Link::An && i > token && block.word(i - 1).issued) {  // "a statement issued by the ministry"
      ++i;
      continue;
    }
    const bool beside =
        i > token && block.places[i - 1].name != kNothing;  // "according to the ministry, in connection with"
    if (beside && word.link == Link::Fi && (i + 1 >= limit || !is_name(block.places[i + 1]))) break;
    const bool issue = word.link == Link::Fi && definite && i + 1 < limit && block.word(i + 1).is(kSuffixed) &&
                       block.word(token).is(kOutlet);  // "the channel X in its bulletin"
    if (issue) break;
    if (word.link != Link::None && (i == token || definite) && word.link != Link::Fi) break;
    if (word.link != Link::None && word.link != Link::Fi && word.link != Link::Min && word.link != Link::Maa) break;
    definite = definite || word.is(kDefinite);
    ++i;
  }
  i = std::min(i, limit);
  while (i > token + 1 && (block.kind(i - 1) == TokenKind::Dash || block.kind(i - 1) == TokenKind::Other)) --i;
  return {token, i};
}

}  // namespace barqiya::layers::statements
