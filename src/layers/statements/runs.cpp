// Where a stop is missing, words tell that a sentence begins. What is sure does so in any report; that a verb of the
// past joined by "and", with a subject of its own, is the reporter's and no part of what was said before it is sure
// only in reports that have hardly any stops. Tested by tests/layers/statements_runs_test.cpp.
#include "layers/statements/runs.hpp"

#include <algorithm>

#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {
namespace {

using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t kShortest = 4;  ///< tokens of a sentence
constexpr std::uint32_t kEnough = 10;   ///< tokens of one that ends where it might go on

/// Whether a token is two dots or more, or the one mark that is three: a stop, or what others write a comma for.
bool is_dots(const Block& block, std::uint32_t token) {
  constexpr std::string_view kThreeDots = "\xE2\x80\xA6";
  if (block.kind(token) != TokenKind::Stop) return false;
  const std::string_view mark = block.tokens[token].span().slice(block.text);
  return mark == kThreeDots || (mark.size() >= 2 && mark.front() == '.');
}

/// Whether a cue stands a few words before a token, and what it reports does not: "the minister said (..)".
bool awaits_that(const Block& block, std::uint32_t token) {
  constexpr std::uint32_t kFarthest = 10;
  const std::uint32_t last = block.sentence(token).begin;
  for (std::uint32_t i = token; i > last && i + kFarthest > token; --i) {
    if (block.word(i - 1).is(kThat)) return false;
    if (block.places[i - 1].cue != kNothing) return true;
  }
  return false;
}

/// Whether a sentence only goes on at a token: "the minister said .. that", ".. stressing that".
bool only_goes_on(const Block& block, std::uint32_t token) {
  const Place& place = block.places[token];
  if (block.tokens[token].paragraph || token == 0 || !is_dots(block, token - 1) || place.word.is(kJoined)) return false;
  if (place.cue != kNothing) {
    const Cue& cue = block.cues[static_cast<std::size_t>(place.cue)];
    if (cue.op == Op::Participle && !cue.plural) return true;
  }
  if (place.word.anew || place.word.is(kSuffixed) || place.time != kNothing) return false;
  return place.word.is(kThat) && awaits_that(block, token - 1);
}

/// Makes one sentence of two that are parted by dots, where the second cannot stand alone.
void join_at_dots(Block& block) {
  std::vector<TokenRange>& sentences = block.layout.sentences;
  std::size_t kept = 0;
  for (std::size_t s = 1; s < sentences.size(); ++s) {
    if (only_goes_on(block, sentences[s].begin)) {
      sentences[kept].end = sentences[s].end;
    } else {
      sentences[++kept] = sentences[s];
    }
  }
  if (sentences.empty() || kept + 1 == sentences.size()) return;
  sentences.resize(kept + 1);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::uint32_t t = sentences[s].begin; t < sentences[s].end; ++t) {
      block.places[t].sentence = static_cast<std::uint32_t>(s);
    }
  }
}

bool is_mark(TokenKind kind) { return kind == TokenKind::Comma || kind == TokenKind::Dash; }

/// Whether the words right before a token are whole without it, and no more than those of a clause that it belongs to.
bool may_end_before(const Block& block, std::uint32_t token) {
  const Place& before = block.places[token - 1];
  if (before.time != kNothing) return false;  // "(two days) ago the minister said"
  const TokenKind kind = block.kind(token - 1);
  if (before.name != kNothing || before.party != kNothing || kind == TokenKind::Number ||
      kind == TokenKind::BracketClose)
    return true;
  constexpr std::uint32_t kOpen = kThat | kRelative | kConnective | kFrame | kApart | kNegative | kParticle |
                                  kAuxiliary | kFunction | kInside | kQuantifier | kMedium;
  if (kind != TokenKind::Word || before.word.is(kOpen) || before.word.link != Link::None || before.word.what)
    return false;
  return before.word.is(kDefinite | kSuffixed);  // behind an indefinite noun a verb tells of it
}

/// Whether a noun phrase with an article, or a name, stands at a token: what a verb before it may have for a subject.
bool begins_subject(const Block& block, std::uint32_t token, std::uint32_t end) {
  if (token >= end) return false;
  const Place& place = block.places[token];
  if (place.word.prefix != Link::None || place.word.is(kJoined)) return false;
  if (place.name != kNothing || place.party != kNothing) return true;
  return place.word.is(kDefinite | kSpeaker) && block.kind(token) == TokenKind::Word;
}

/// Whether a word is a verb of the past, as far as it shows: no noun that is written alike.
bool is_past(const Word& word) {
  return word.past && !word.is(kNoun | kMasdar | kAdjective | kSpeaker | kMan | kWoman | kDefinite | kSuffixed);
}

/// Finds the tokens at which sentences begin after all.
class Runs {
 public:
  explicit Runs(Block& block) : block_(block), stopless_(has_no_stops()) {}

  void find() {
    std::vector<std::uint32_t>& starts = block_.starts;
    starts.clear();
    for (const TokenRange sentence : block_.layout.sentences) {
      std::uint32_t first = sentence.begin;
      for (std::uint32_t i = first + kShortest; i < sentence.end; ++i) {
        if (!may_begin(i) || !begins(i, {first, sentence.end})) continue;
        first = i;
        starts.push_back(i);
      }
    }
  }

 private:
  /// Whether hardly any sentence of the block ends with a stop.
  [[nodiscard]] bool has_no_stops() const {
    constexpr std::size_t kTokensToStop = 60;
    const auto stops = std::count_if(block_.tokens.begin(), block_.tokens.end(),
                                     [](const text::Token& token) { return token.kind == TokenKind::Stop; });
    return static_cast<std::size_t>(stops + 1) * kTokensToStop <= block_.size();
  }

  /// Whether a token is one of the few that `begins` may be true of, which is quicker to tell.
  [[nodiscard]] bool may_begin(std::uint32_t i) const {
    const Place& place = block_.places[i];
    const bool told = place.word.is(kAuxiliary | kFrame | kJoined) || place.word.anew || place.cue != kNothing;
    return told || block_.tokens[i].begin >= block_.tokens[i - 1].end + 2;
  }

  [[nodiscard]] bool begins(std::uint32_t i, TokenRange sentence) const {
    const Place& place = block_.places[i];
    if (place.inside != kNothing) return false;
    if (spaced(i)) return true;
    if (place.word.anew) return opens_anew(i);
    if (place.word.is(kAuxiliary)) return recalls(i, sentence.end);
    if (place.cue != kNothing) return says_anew(block_.cues[static_cast<std::size_t>(place.cue)], sentence);
    if (place.word.is(kFrame) && turns(i, sentence.end)) return true;
    if (i - sentence.begin < kEnough) return false;
    return is_elsewhere(i, sentence.end) || (stopless_ && goes_on(i, sentence));
  }

  /// Whether spaces stand for a line break that was lost: three or more, or two before what may begin a sentence.
  [[nodiscard]] bool spaced(std::uint32_t i) const {
    const std::uint32_t begin = block_.tokens[i - 1].end;
    if (block_.tokens[i].begin < begin + 2 || block_.kind(i) != TokenKind::Word) return false;
    const std::string_view gap = block_.text.substr(begin, block_.tokens[i].begin - begin);
    const auto spaces = std::count(gap.begin(), gap.end(), ' ');
    const Word& word = block_.word(i);
    const bool may_begin = word.is(kJoined | kVerb | kFrame | kDefinite) || word.anew;
    if (spaces >= 3) return may_begin && !is_mark(block_.kind(i - 1));
    return spaces == 2 && may_end_before(block_, i) &&
           ((word.is(kJoined) && (word.is(kVerb | kFrame) || word.link != Link::None)) || word.anew ||
            (is_past(word) && begins_subject(block_, i + 1, block_.size())));
  }

  /// "On the other hand, the court acquitted ...".
  [[nodiscard]] bool turns(std::uint32_t i, std::uint32_t end) const {
    if (!opens_anew(i)) return false;
    std::uint32_t verb = i + 1;
    while (verb < end && block_.word(verb).flags == kInside) ++verb;
    if (verb < end && block_.kind(verb) == TokenKind::Comma) ++verb;
    return verb < end && is_past(block_.word(verb)) && !block_.word(verb).is(kJoined);
  }

  /// "... and in the north, the forces took ...": in a report without stops, or when a comma stands before it and the
  /// verb says something.
  [[nodiscard]] bool is_elsewhere(std::uint32_t i, std::uint32_t end) const {
    constexpr std::uint32_t kLongest = 14;
    const Word& word = block_.word(i);
    const bool when = block_.places[i + 1].time != kNothing;  // "and since (two days)"
    if (!word.is(kJoined) || (word.link == Link::None && !word.is(kApart) && !when)) return false;
    const bool behind_comma = block_.kind(i - 1) == TokenKind::Comma;
    if (!stopless_ && !behind_comma) return false;
    const std::uint32_t limit = std::min(end, i + kLongest);
    for (std::uint32_t t = i + 2; t + 1 < limit; ++t) {
      if (block_.word(t).is(kThat | kRelative | kConnective)) return false;
      const Place& before = block_.places[t - 1];
      const bool whole = block_.kind(t - 1) == TokenKind::Comma || before.time != kNothing || before.name != kNothing;
      const bool does = stopless_ && whole && is_past(block_.word(t)) && !block_.word(t).is(kJoined);
      const bool says = behind_comma && (whole || before.word.is(kDefinite)) && said_once(t);
      if ((does || says) && begins_subject(block_, t + 1, end)) return true;
    }
    return false;
  }

  /// Whether a verb of saying of the past, that nothing joins, stands at a token.
  [[nodiscard]] bool said_once(std::uint32_t token) const {
    if (block_.places[token].cue == kNothing) return false;
    const Cue& cue = block_.cues[static_cast<std::size_t>(block_.places[token].cue)];
    return cue.op == Op::Verb && !cue.present && !cue.passive && !cue.has_object && !cue.plural && !cue.joined;
  }

  /// "(It is) mentioned that": unless "what (is) mentioned that" or the like stands there.
  [[nodiscard]] bool opens_anew(std::uint32_t i) const {
    const Word& before = block_.word(i - 1);
    return !before.is(kThat | kRelative | kNegative | kConnective) && !before.what && before.link == Link::None;
  }

  /// "And the minister had already visited ...".
  [[nodiscard]] bool recalls(std::uint32_t i, std::uint32_t end) const {
    constexpr std::uint32_t kLongestSubject = 8;
    if (!block_.word(i).is(kJoined) || !begins_subject(block_, i + 1, end)) return false;
    for (std::uint32_t t = i + 2; t + 1 < end && t - i <= kLongestSubject; ++t) {
      const Word& word = block_.word(t);
      if (word.is(kParticle)) return !word.is(kJoined) && block_.word(t + 1).is(kVerb);
      const bool behind_name = block_.places[t - 1].name != kNothing || block_.places[t - 1].party != kNothing;
      if (behind_name && is_past(word) && block_.places[t].name == kNothing) return true;
      if (word.is(kThat | kRelative | kConnective) || block_.kind(t) == TokenKind::Comma) return false;
    }
    return false;
  }

  /// "... the bridge is open the minister stressed that": a verb of saying that nothing joins to what is before it.
  [[nodiscard]] bool says_anew(const Cue& cue, TokenRange sentence) const {
    const std::uint32_t i = cue.tokens.begin;
    if (!said_once(i) || !may_end_before(block_, i)) return false;
    const std::uint32_t behind = cue.tokens.end;
    if (behind >= sentence.end || !begins_subject(block_, behind, sentence.end)) return false;
    const Word& subject = block_.word(behind);
    const bool witness = subject.is(kWitness) && !subject.is(kDocument | kOutlet);
    const std::int32_t name = block_.places[behind].name;
    const bool body = name != kNothing && block_.names[static_cast<std::size_t>(name)].type == NameType::Org;
    const bool speaks = is_person(block_, behind) || body || witness || (subject.is(kSpeaker) && subject.is(kDefinite));
    return speaks && is_over_before(i, sentence.begin);
  }

  /// Whether a clause is over before a verb: it has a verb of its own, and what stands between is neither the subject
  /// behind "that" nor tells where or of what the verb said it ("and about the road (the minister) said").
  [[nodiscard]] bool is_over_before(std::uint32_t verb, std::uint32_t begin) const {
    constexpr std::uint32_t kFarthest = 14;
    for (std::uint32_t i = verb; i > begin; --i) {
      if (verb - i >= kFarthest) return true;
      const Word& word = block_.word(i - 1);
      if (word.is(kThat) || (word.is(kJoined) && (word.link != Link::None || word.is(kApart)))) return false;
      if (word.is(kVerb) && !word.is(kDefinite) && block_.places[i - 1].name == kNothing) return true;
    }
    return false;
  }

  /// "... and the forces took ...", "... and Madrid refuses ...": in a report without stops.
  [[nodiscard]] bool goes_on(std::uint32_t i, TokenRange sentence) const {
    const Place& place = block_.places[i];
    const bool now = place.word.is(kFinite) && !place.word.past;
    if (!place.word.is(kJoined) || (!now && !is_past(place.word))) return false;
    if (place.name != kNothing || place.party != kNothing || place.time != kNothing) return false;
    if (!begins_subject(block_, i + 1, sentence.end)) return false;
    const Place& subject = block_.places[i + 1];
    if (now)
      return subject.name != kNothing && block_.names[static_cast<std::size_t>(subject.name)].type == NameType::Gpe;
    return subject.name != kNothing || subject.party != kNothing ||
           (subject.word.is(kSpeaker) && subject.word.is(kDefinite));
  }

  Block& block_;
  bool stopless_;
};

/// Whether a token is the stop of a sentence of the text: those of a headline are two dots, or a question mark.
bool ends_text(const Block& block, std::uint32_t token) {
  return block.kind(token) == TokenKind::Stop && block.tokens[token].span().slice(block.text) == ".";
}

/// How many words of a headline that ends at a token stand again right behind it.
std::uint32_t told_again(const Block& block, TokenRange headline, std::uint32_t limit) {
  std::uint32_t again = 0;
  for (std::uint32_t i = headline.begin; i < headline.end; ++i) {
    const Word& word = block.word(i);
    if (block.kind(i) != TokenKind::Word || word.is(kFunction | kThat | kRelative) || word.link != Link::None) continue;
    for (std::uint32_t t = headline.end; t < limit; ++t) {
      if (block.tokens[t].type != block.tokens[i].type) continue;
      ++again;
      break;
    }
  }
  return again;
}

}  // namespace

void end_headline(Block& block) {
  constexpr std::uint32_t kLongest = 30, kFarthest = 40, kTold = 2;
  constexpr std::uint32_t kMargin = 64;  // bytes before the first word of a report
  if (block.headline_end != 0 || block.dateline_end != 0 || block.layout.sentences.empty()) return;
  if (block.tokens.front().begin > kMargin || is_past(block.word(0))) return;
  const TokenRange paragraph = block.layout.paragraphs.front();
  const std::uint32_t limit = std::min(paragraph.end, kLongest);
  for (std::uint32_t i = kShortest; i + 1 < limit; ++i) {
    const Place& place = block.places[i];
    if (place.word.is(kThat) || ends_text(block, i)) return;  // what a headline tells is no sentence of "that"
    if (!is_past(place.word) || place.word.is(kJoined) || place.name != kNothing || place.party != kNothing ||
        place.inside != kNothing)
      continue;
    const Place& before = block.places[i - 1];
    const bool whole = before.time != kNothing || before.word.is(kFinite) || may_end_before(block, i);
    if (!whole || !begins_subject(block, i + 1, paragraph.end)) continue;
    if (told_again(block, {0, i}, std::min(paragraph.end, i + kFarthest)) < kTold) continue;
    block.headline_end = i;
    return;
  }
}

void end_sentences(Block& block) {
  join_at_dots(block);
  Runs(block).find();
  if (block.headline_end != 0 && block.headline_end < block.size()) {
    const std::uint32_t end = block.headline_end;
    const auto place = std::lower_bound(block.starts.begin(), block.starts.end(), end);
    const bool known = block.sentence(end).begin == end || (place != block.starts.end() && *place == end);
    if (!known) block.starts.insert(place, end);
  }
  if (block.starts.empty()) return;
  std::vector<TokenRange>& sentences = block.layout.sentences;
  const std::size_t before = sentences.size();
  for (const std::uint32_t start : block.starts) {
    const TokenRange sentence = block.sentence(start);
    sentences.push_back({start, sentence.end});
  }
  std::inplace_merge(sentences.begin(), sentences.begin() + static_cast<std::ptrdiff_t>(before), sentences.end(),
                     [](TokenRange a, TokenRange b) { return a.begin < b.begin; });
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (s + 1 < sentences.size()) sentences[s].end = std::min(sentences[s].end, sentences[s + 1].begin);
    for (std::uint32_t t = sentences[s].begin; t < sentences[s].end; ++t) {
      block.places[t].sentence = static_cast<std::uint32_t>(s);
    }
  }
}

}  // namespace barqiya::layers::statements
