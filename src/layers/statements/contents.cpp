// Where a content ends: with its closing quotation mark when it began with one, else with its sentence, or before the
// next cue of the sentence that goes on at the same level ("..., stressing that ..."). A cue within the reported clause
// ("that witnesses confirmed that ...") ends nothing: it is nested.
#include "layers/statements/contents.hpp"

#include <algorithm>

#include "layers/statements/sources.hpp"
#include "layers/statements/subjects.hpp"

namespace barqiya::layers::statements {
namespace {

using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t kLongestContent = 1024;  ///< tokens; what has no mark for so long is no sentence
constexpr std::uint32_t kFarthestCue = 64;       ///< cues looked over, so that time is linear in any text

bool is_quote(TokenKind kind) {
  return kind == TokenKind::QuoteOpen || kind == TokenKind::QuoteClose || kind == TokenKind::QuoteEither;
}

/// A mark that stands before a clause, as behind a dateline: "TUNIS - TAP: ...".
bool opens_nothing(TokenKind kind) {
  return kind == TokenKind::Colon || kind == TokenKind::Dash || kind == TokenKind::Comma;
}

/// Back over what joins a clause to the one before it.
std::uint32_t before_joint(const Block& block, std::uint32_t begin, std::uint32_t token) {
  while (token > begin) {
    const Place& place = block.places[token - 1];
    const TokenKind kind = block.kind(token - 1);
    const bool inside =
        place.word.flags == kInside ? ends_opening(block, token - 1) : place.word.is(kInside) && place.word.is(kJoined);
    const bool and_that = place.word.demonstrative && place.word.is(kJoined);  // "..., and that according to"
    const bool joint = kind == TokenKind::Comma || kind == TokenKind::Dash || inside || and_that ||
                       place.word.is(kConnective | kFrame | kParticle);
    if (!joint || place.name != kNothing || place.party != kNothing) break;
    --token;
  }
  return token;
}

class Contents {
 public:
  Contents(const Block& block, std::vector<Frame>& frames) : block_(block), frames_(frames) {}

  void read() {
    for (std::uint32_t i = 0; i < frames_.size(); ++i) {
      Frame& frame = frames_[i];
      if (!frame.found()) continue;
      frame.content = frame.opening == Opening::Before ? before(i) : after(i);
      if (frame.content.begin >= frame.content.end) frame.opening = Opening::None;
    }
  }

 private:
  /// The clause in front of "..., according to X".
  [[nodiscard]] TokenRange before(std::uint32_t index) const {
    const Frame& frame = frames_[index];
    if (frame.quotation != kNothing) return frame.content;
    if (frame.content.begin < frame.content.end)
      return {frame.content.begin, trimmed(frame.content.begin, frame.content.end)};
    const std::uint32_t cue = block_.cues[frame.cue].tokens.begin;
    const std::uint32_t nearest = cue > kLongestContent ? cue - kLongestContent : 0;
    const std::uint32_t begin = std::max(block_.sentence(cue).begin, nearest);
    TokenRange content{begin, before_joint(block_, begin, cue)};
    if (block_.dateline_end > content.begin && block_.dateline_begin <= content.begin)
      content.begin = block_.dateline_end;
    while (content.begin < content.end && opens_nothing(block_.kind(content.begin))) ++content.begin;
    for (std::uint32_t i = index; i > 0 && index - i < kFarthestCue;
         --i) {  // not over the one before it in the sentence
      const Frame& other = frames_[i - 1];
      const std::uint32_t end = block_.cues[other.cue].tokens.end;
      if (end <= content.begin) break;
      if (other.found() && !other.nested) return {other.content.begin < cue ? other.content.begin : end, content.end};
    }
    return content;
  }

  [[nodiscard]] TokenRange after(std::uint32_t index) {
    const Frame& frame = frames_[index];
    std::uint32_t begin = frame.content.begin;
    if (begin >= block_.size()) return {};
    if (frame.quotation != kNothing) {
      const text::Quotation& quotation = block_.layout.quotations[static_cast<std::size_t>(frame.quotation)];
      if (is_whole(quotation)) {
        const TokenRange content{begin, past_inner(quotation)};
        nest(index, content);
        return content;
      }
      frames_[index].quotation = kNothing;
      if (goes_on_quoted(quotation)) --begin;  // its mark is one of several
    }
    if (block_.cues[frame.cue].op == Op::Colon) {
      const std::uint32_t headline = begin < block_.headline_end ? block_.headline_end : block_.size();
      return {begin, trimmed(begin, std::min(paragraph_end(begin), headline))};
    }
    std::uint32_t end = std::min(sentence_end(begin), begin + kLongestContent);
    const std::int32_t around = block_.places[begin].inside;
    if (around != kNothing) {
      const text::Quotation& quotation = block_.layout.quotations[static_cast<std::size_t>(around)];
      if (quotation.closed && quotation.inside.begin <= block_.cues[frame.cue].tokens.begin)
        end = std::min(end, quotation.inside.end);
    }
    end = clause_end(begin, next_cue(index, begin, end), frame.nested);
    if (block_.cues[frame.cue].op == Op::Noun && frame.opening == Opening::Object) end = phrase_end(begin, end);
    for (std::uint32_t i = begin; frame.relative && i < end; ++i) {  // "- which X claimed - "
      if (block_.kind(i) == TokenKind::Dash) end = i;
    }
    return {begin, trimmed(begin, end)};
  }

  /// Where the sentence of a token ends: a stop inside a quotation that was opened in it ends only what is quoted.
  [[nodiscard]] std::uint32_t sentence_end(std::uint32_t token) const {
    constexpr int kMostSentences = 8;
    std::uint32_t end = block_.sentence(token).end;
    for (int i = 0; i < kMostSentences && end < block_.size() && !block_.tokens[end].paragraph; ++i) {
      const std::int32_t inside = block_.places[end].inside;
      if (inside == kNothing) return end;
      const text::Quotation& quotation = block_.layout.quotations[static_cast<std::size_t>(inside)];
      if (!quotation.closed || quotation.inside.begin < token || quotation.inside.begin >= end) return end;
      end = std::max(end + 1, block_.sentence(std::min(quotation.inside.end, block_.size() - 1)).end);
    }
    return end;
  }

  [[nodiscard]] std::uint32_t paragraph_end(std::uint32_t token) const {
    const std::uint32_t limit = std::min(block_.size(), token + kLongestContent);
    std::uint32_t end = token + 1;
    while (end < limit && !block_.tokens[end].paragraph) ++end;
    return end;
  }

  /// The end of a quotation in straight marks that has others like it inside: a mark that touches only the word behind
  /// it opens, and does not close.
  [[nodiscard]] std::uint32_t past_inner(const text::Quotation& quotation) const {
    const std::uint32_t limit = paragraph_end(quotation.inside.begin);
    const auto opens = [&](std::uint32_t mark) {
      return !block_.tokens[mark].glued && mark + 1 < limit && block_.tokens[mark + 1].glued;
    };
    std::uint32_t end = quotation.inside.end;
    if (end >= limit || block_.kind(end) != TokenKind::QuoteEither) return end;
    std::uint32_t depth = 1;
    for (std::uint32_t i = end; i < limit; ++i) {
      if (block_.kind(i) != TokenKind::QuoteEither) continue;
      depth = opens(i) ? depth + 1 : depth - 1;
      if (depth == 0) return i;
    }
    return end;
  }

  /// Where a reported clause ends before its sentence does: before "after that ..." behind a comma, before a new clause
  /// behind a quotation's end, and, of a clause within another, before the outer one's next "and that".
  [[nodiscard]] std::uint32_t clause_end(std::uint32_t begin, std::uint32_t end, bool nested) const {
    for (std::uint32_t i = begin + 1; i + 1 < end; ++i) {
      const Word& word = block_.word(i);
      if (nested && word.is(kThat) && word.is(kJoined)) return i;
      if (word.worded && closes(i, end)) return i;
      const Word& next = block_.word(i + 1);
      if (block_.kind(i) == TokenKind::Dash && (next.aside || next.worded)) return i;
      if (block_.kind(i) != TokenKind::Comma) continue;
      if (next.is(kApart) && i + 2 < end && block_.word(i + 2).is(kThat)) return i;
      if ((next.aside || next.turns) && block_.places[i].inside == block_.places[begin].inside) return i;
      if (recalls(i + 1, end)) return i;
      const bool closed = is_quote(block_.kind(i - 1)) && block_.kind(i - 1) != TokenKind::QuoteOpen;
      if (closed && next.is(kJoined) && next.is(kVerb | kParticle)) return i;
    }
    return end;
  }

  /// Where the object of a masdar ends before its clause does: before the next verb of the sentence.
  [[nodiscard]] std::uint32_t phrase_end(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin + 1; i < end; ++i) {
      const Word& word = block_.word(i);
      if (word.is(kJoined) && word.is(kFinite)) return i;
      if (block_.kind(i) != TokenKind::Comma || i + 1 >= end) continue;
      const Word& next = block_.word(i + 1);
      if (next.is(kConnective) || (next.is(kThat) && next.is(kJoined))) return i;  // "..., (it is) that"
    }
    return end;
  }

  /// Whether a phrase is the last of its sentence.
  [[nodiscard]] bool closes(std::uint32_t token, std::uint32_t end) const {
    std::uint32_t past = token + 1;
    while (past < end && block_.word(past).is(kInside)) ++past;
    return past >= end || block_.kind(past) == TokenKind::Stop;
  }

  /// Whether a clause tells what was before: "and the minister had already visited ..." is the reporter's own.
  [[nodiscard]] bool recalls(std::uint32_t token, std::uint32_t end) const {
    constexpr std::uint32_t kLongestSubject = 8;
    if (!block_.word(token).is(kAuxiliary) || !block_.word(token).is(kJoined)) return false;
    if (block_.places[token].inside != kNothing) return false;
    for (std::uint32_t i = token + 1; i + 1 < end && i - token <= kLongestSubject; ++i) {
      if (block_.kind(i) == TokenKind::Comma) return false;
      if (block_.word(i).is(kParticle)) return i > token + 1 && block_.word(i + 1).is(kVerb);
    }
    return false;
  }

  [[nodiscard]] bool is_someone(TokenRange range) const {
    const std::int32_t name = block_.places[range.begin].name;
    const Word& word = block_.word(range.begin);
    if (range.end - range.begin == 1 && word.is(kSpeaker) && word.is(kDefinite)) return true;  // 'that "the ministry"'
    return name != kNothing && block_.names[static_cast<std::size_t>(name)].tokens.end == range.end;
  }

  /// 'That "...", and that "..."': whether a quotation is the first of several pieces.
  [[nodiscard]] bool goes_on_quoted(const text::Quotation& quotation) const {
    std::uint32_t i = quotation.inside.end + 1;
    if (i < block_.size() && block_.kind(i) == TokenKind::Comma) ++i;
    if (i + 1 >= block_.size() || block_.tokens[i].paragraph || block_.tokens[i + 1].paragraph) return false;
    const Word& word = block_.word(i);
    return word.is(kThat) && word.is(kJoined) && block_.places[i + 1].opens != kNothing;
  }

  /// Whether a content that begins with a quotation is no more than it: a clause that only begins with a quoted name
  /// goes on behind the mark.
  [[nodiscard]] bool is_whole(const text::Quotation& quotation) const {
    if (!quotation.closed) return false;
    const std::uint32_t last = quotation.inside.end - 1;
    if (block_.kind(last) == TokenKind::Colon) return false;  // the mark behind it opens the next quotation
    if (goes_on_quoted(quotation)) return false;
    const std::uint32_t after = quotation.inside.end + 1;
    if (after >= block_.size() || block_.tokens[after].paragraph || block_.kind(after) != TokenKind::Word) return true;
    const std::int32_t cue = block_.places[after].cue;
    const bool subject = cue != kNothing && !block_.cues[static_cast<std::size_t>(cue)].joined &&
                         block_.cues[static_cast<std::size_t>(cue)].op == Op::Verb && is_someone(quotation.inside);
    return quotation.inside.end - quotation.inside.begin > 5 || (cue != kNothing && !subject) ||
           block_.word(after).is(kJoined) || block_.word(after).worded;
  }

  /// Marks the later cues within a quoted content.
  void nest(std::uint32_t index, TokenRange content) {
    for (std::uint32_t i = index + 1; i < frames_.size() && i - index < kFarthestCue; ++i) {
      const std::uint32_t cue = block_.cues[frames_[i].cue].tokens.begin;
      if (cue >= content.end) break;
      frames_[i].nested = cue >= content.begin;
    }
  }

  /// Where the next cue of the same level begins, with what joins it; `end` when there is none before.
  [[nodiscard]] std::uint32_t next_cue(std::uint32_t index, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = index + 1; i < frames_.size() && i - index < kFarthestCue; ++i) {
      Frame& other = frames_[i];
      const Cue& cue = block_.cues[other.cue];
      if (cue.tokens.begin >= end) break;
      if (!other.found() || cue.tokens.begin < begin) continue;
      if (is_told_now(frames_[index], cue, other)) {
        other.opening = Opening::None;
        continue;
      }
      const std::uint32_t start = tells_of_subject(frames_[index], cue, other) ? kWithin : start_of(other, begin);
      const std::int32_t inside = inside_still(begin, cue.tokens.begin);
      if (start != kWithin && block_.places[cue.tokens.begin].inside == inside) return start;
      if (start != kWithin && inside == kNothing && !inside_quotation(cue, begin)) return start;
      other.nested = true;
    }
    return end;
  }

  /// "He said: this is good and assures that ...": whether a verb of now, without a subject, goes on with what was said
  /// in the past.
  [[nodiscard]] bool is_told_now(const Frame& frame, const Cue& cue, const Frame& other) const {
    const Cue& main = block_.cues[frame.cue];
    const bool verbs = main.op == Op::Verb && (cue.op == Op::Verb || cue.op == Op::Unsure);
    return verbs && cue.present && !main.present && cue.joined && other.source.begin >= other.source.end;
  }

  /// "(He) said that the group discussed the slowdown and voiced its concern": whether a verb without a subject and a
  /// comma before it goes on with the one whom the clause tells of, by its gender, and not with the speaker.
  [[nodiscard]] bool tells_of_subject(const Frame& frame, const Cue& cue, const Frame& other) const {
    const Cue& main = block_.cues[frame.cue];
    const bool verbs = (main.op == Op::Verb || main.op == Op::Unsure) && (cue.op == Op::Verb || cue.op == Op::Unsure);
    if (!verbs || !cue.joined || other.source.begin < other.source.end || cue.feminine == main.feminine) return false;
    if (cue.plural || main.plural || !cue.feminine || block_.kind(cue.tokens.begin - 1) == TokenKind::Comma)
      return false;
    const TokenRange subject = content_subject(block_, frame, cue);
    return subject.begin < subject.end && block_.word(subject.begin).feminine;
  }

  /// The quotation that a content begins inside of, when it does not end before a later cue: 'that "the movement" is
  /// behind the attack, noting that'.
  [[nodiscard]] std::int32_t inside_still(std::uint32_t begin, std::uint32_t cue) const {
    const std::int32_t inside = block_.places[begin].inside;
    if (inside == kNothing) return inside;
    const text::Quotation& quotation = block_.layout.quotations[static_cast<std::size_t>(inside)];
    return quotation.closed && quotation.inside.end <= cue ? quotation.parent : inside;
  }

  [[nodiscard]] bool inside_quotation(const Cue& cue, std::uint32_t begin) const {
    const std::int32_t inside = block_.places[cue.tokens.begin].inside;
    return inside != kNothing && block_.layout.quotations[static_cast<std::size_t>(inside)].inside.begin > begin;
  }

  /// Where a later cue's own clause begins; kWithin when it is a part of the clause that began at `begin`.
  [[nodiscard]] std::uint32_t start_of(const Frame& other, std::uint32_t begin) const {
    const Cue& cue = block_.cues[other.cue];
    std::uint32_t start = cue.tokens.begin;
    if (cue.op == Op::Noun || cue.op == Op::Colon || other.relative) return kWithin;
    // "..., in a statement (which the agency passed on)"
    const bool stated = cue.op == Op::Attribution && start > begin + 2 && block_.word(start - 1).is(kMedium);
    if (stated && block_.word(start - 2).link == Link::Fi) start -= 2;
    if (cue.op == Op::Participle) start = verb_of(start, begin);
    if (cue.op == Op::Participle || cue.op == Op::Attribution) return before_joint(block_, begin, start);
    const bool leads = other.source.begin < other.source.end && other.source.begin < start;
    if (leads && cue.dual && block_.word(other.source.begin).is(kJoined))
      return kWithin;  // "that X and Y have stressed"
    if (leads) start = other.source.begin;
    if (start <= begin) return kWithin;
    if (goes_on_within(other, begin)) return kWithin;
    if (const std::uint32_t occasion = occasion_of(other, begin); occasion > begin) return occasion;
    if (cue.joined && !leads) return before_joint(block_, begin, start);
    const std::uint32_t joint = before_joint(block_, begin, start);
    bool joined = block_.word(start).is(kJoined);
    for (std::uint32_t i = joint; i < start && !joined; ++i) {  // "had" alone joins nothing
      joined = !block_.word(i).is(kParticle) || block_.word(i).is(kJoined);
    }
    if (joined && joint > begin) return joint;
    // "Spoke of the dam ... (he) said: '...'"
    const bool quotes = cue.op == Op::Verb && other.opening == Opening::Colon && other.quotation != kNothing;
    return quotes && other.source.begin >= other.source.end && block_.places[start].inside == kNothing ? start
                                                                                                       : kWithin;
  }

  /// "The match is special and the team looks forward to winning": a verb of now, joined without a comma and with a
  /// subject of its own, in what someone said.
  [[nodiscard]] bool goes_on_within(const Frame& other, std::uint32_t begin) const {
    const Cue& cue = block_.cues[other.cue];
    const std::uint32_t at = cue.tokens.begin;
    if (!cue.joined || !cue.present || other.source.begin != cue.tokens.end || at <= begin + 1) return false;
    return other.opening == Opening::Object && block_.kind(at - 1) == TokenKind::Word && cue.act == Act::Expect;
  }

  /// "..., and the minister went on, saying": the verb that a participle tells the manner of; `token` for none.
  [[nodiscard]] std::uint32_t verb_of(std::uint32_t token, std::uint32_t begin) const {
    constexpr std::uint32_t kLongestSubject = 8;
    for (std::uint32_t i = token; i > begin + 1 && token - i < kLongestSubject; --i) {
      const Place& place = block_.places[i - 1];
      if (place.cue != kNothing) {
        const Cue& verb = block_.cues[static_cast<std::size_t>(place.cue)];
        return verb.joined && verb.op == Op::Verb ? i - 1 : token;
      }
      const bool subject = place.name != kNothing || place.party != kNothing || place.word.is(kSpeaker | kInside);
      if (!subject) return token;
    }
    return token;
  }

  /// "..., and about the dam the minister said": the comma before what a verb with a person behind it begins with; 0
  /// for none.
  [[nodiscard]] std::uint32_t occasion_of(const Frame& other, std::uint32_t begin) const {
    constexpr std::uint32_t kLongest = 10;
    const Cue& cue = block_.cues[other.cue];
    const std::uint32_t verb = cue.tokens.begin;
    if (cue.op != Op::Verb || cue.present || other.source.begin != cue.tokens.end) return 0;
    if (!is_person(block_, other.source.begin)) return 0;
    for (std::uint32_t i = verb; i > begin + 1 && verb - i < kLongest; --i) {
      const Word& word = block_.word(i - 1);
      if (word.is(kFinite | kThat | kRelative)) return 0;
      const bool topic = i < verb && (block_.word(i).link != Link::None || block_.word(i).is(kApart));
      if (word.is(kConnective) && topic) return i - 1;
      if (block_.kind(i - 1) != TokenKind::Comma || i == verb) continue;
      const Word& first = block_.word(i);
      return first.is(kJoined) && (first.link != Link::None || first.is(kApart)) ? i - 1 : 0;
    }
    return 0;
  }

  [[nodiscard]] std::uint32_t trimmed(std::uint32_t begin, std::uint32_t end) const {
    while (end > begin) {
      const TokenKind kind = block_.kind(end - 1);
      const bool mark = kind == TokenKind::Stop || kind == TokenKind::Comma || kind == TokenKind::Dash ||
                        kind == TokenKind::Colon || kind == TokenKind::QuoteOpen;
      if (!mark) break;
      --end;
    }
    return end;
  }

  static constexpr std::uint32_t kWithin = ~std::uint32_t{0};
  const Block& block_;
  std::vector<Frame>& frames_;
};

}  // namespace

void read_contents(const Block& block, std::vector<Frame>& frames) { Contents(block, frames).read(); }

Manner manner_of(const Block& block, const Frame& frame) {
  if (frame.quotation != kNothing) return Manner::Direct;
  bool quoted = false;
  bool first_person = false;
  for (std::uint32_t i = frame.content.begin; i < frame.content.end; ++i) {
    quoted = quoted || is_quote(block.kind(i));
    first_person = first_person || block.word(i).is(kFirstPerson) || block.word(i).we;
  }
  if (frame.colon && first_person) return Manner::Direct;
  return quoted ? Manner::Mixed : Manner::Indirect;
}

}  // namespace barqiya::layers::statements
