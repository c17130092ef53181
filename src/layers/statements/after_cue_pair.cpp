// Verbs with two objects, the second behind the verb's preposition ("described X as Y", "put X down to Y"). The second
// is looked for first; of the noun phrases before it the last is what it is said of, and one more is the subject. What
// is said is the description alone, or what is put down to what.
// Tested by tests/layers/statements_kinds_test.cpp.
#include "layers/statements/after_cue_pair.hpp"

#include <algorithm>

#include "layers/statements/openings.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {
namespace {

using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t kLongestPair = 48;  ///< tokens between a cue and its second object

/// Whether a token is the preposition that a cue's second object has, or has it attached.
bool links(const Block& block, const Cue& cue, std::uint32_t token) {
  const Word& word = block.word(token);
  if (word.is(kApart | kFrame | kInside) || word.resumes || (word.led && !word.is(kDefinite)) ||
      block.places[token].time != kNothing)
    return false;
  return word.link == cue.with || word.prefix == cue.with || (word.is(kThat) && cue.with == Link::Bi);
}

/// Where the second object begins: "as ..." by a complementiser rather than by a noun, which may be a part of the first
/// ("described the works in the town as"). The limit when there is none.
std::uint32_t second_object(const Block& block, const Cue& cue, std::uint32_t limit) {
  std::uint32_t found = limit;
  for (std::uint32_t i = cue.tokens.end; i < limit; ++i) {
    const Place& place = block.places[i];
    const bool mark = block.kind(i) == TokenKind::Comma || block.kind(i) == TokenKind::Colon;
    if ((mark && found < limit) || block.kind(i) == TokenKind::Stop) break;
    const Cue* const other = place.cue == kNothing ? nullptr : &block.cues[static_cast<std::size_t>(place.cue)];
    if (other != nullptr && (other->joined || other->op == Op::Participle) && !is_epithet(block, *other)) break;
    if (!links(block, cue, i)) continue;
    if (place.word.is(kThat) && !block.word(i - 1).is(kApart)) return i;
    if (found == limit) found = i;
  }
  return found;
}

bool is_quote(TokenKind kind) { return kind == TokenKind::QuoteClose || kind == TokenKind::QuoteEither; }

/// Whether a new noun phrase begins at a token: behind a definite one, behind an indefinite adjective ("local papers
/// the event") or behind a witness without more ("experts the lack of water").
bool begins_phrase(const Block& block, std::uint32_t token, std::uint32_t end) {
  const Place& place = block.places[token];
  const Place& before = block.places[token - 1];
  if (place.word.prefix != Link::None || place.word.link != Link::None || place.word.is(kJoined)) return false;
  const bool definite = place.word.is(kDefinite);
  const bool some = place.word.is(kNoun | kMasdar | kSuffixed) && !place.word.is(kFunction | kApart | kFrame);
  const bool sure = !place.word.is(kAdjective) || !definite ||
                    place.word.is(kMasdar);  // no indefinite adjective is of a definite noun
  const bool unlisted = (before.word.flags & ~std::uint32_t{kRead}) == 0 && block.kind(token - 1) == TokenKind::Word;
  const bool named = before.name != kNothing || before.party != kNothing || is_quote(block.kind(token - 1)) || unlisted;
  const bool noun = some && (sure || (definite && place.word.is(kNoun) && (named || !before.word.is(kDefinite))));
  if (!named && !before.word.is(kDefinite)) {
    const bool inside = before.word.flags == kInside;
    const bool described = (inside || (before.word.is(kAdjective) && !before.word.is(kNoun))) && definite;
    const bool witness = before.word.is(kWitness) && place.word.is(kMasdar) && !definite && token + 1 < end &&
                         block.word(token + 1).is(kDefinite);
    return noun && (described || witness);
  }
  if (place.word.demonstrative || place.word.what || (place.name != kNothing && place.name != before.name)) return true;
  const bool office =
      place.party != kNothing || (place.word.is(kSpeaker) && !place.word.is(kMasdar | kBody) && !definite);
  return noun && !office;  // not "X, the head of"
}

/// Past a word, a name, or a quotation.
std::uint32_t past_word(const Block& block, std::uint32_t token, std::uint32_t limit) {
  const std::int32_t opened = block.places[token].opens;
  const std::uint32_t past = opened == kNothing
                                 ? std::max(past_name(block, token), token + 1)
                                 : block.layout.quotations[static_cast<std::size_t>(opened)].inside.end + 1;
  return std::min(std::max(past, token + 1), limit);
}

/// Past "in a speech, " before the first object: at a comma, else where a new phrase begins.
std::uint32_t past_circumstance(const Block& block, std::uint32_t token, std::uint32_t limit) {
  for (std::uint32_t i = token; i < limit; ++i) {
    if (block.kind(i) == TokenKind::Comma) return i + 1;
  }
  for (std::uint32_t i = token + 1; i < limit; ++i) {
    if (begins_phrase(block, i, limit)) return i;
  }
  return token;
}

/// Whether "in a speech" or the like begins at a token.
bool is_circumstance(const Block& block, std::uint32_t token) {
  return block.word(token).link != Link::None || block.word(token).is(kApart);
}

/// Past what stands between commas behind a subject: "X, the head of the council, described".
std::uint32_t past_aside(const Block& block, std::uint32_t token, std::uint32_t limit) {
  if (token >= limit || block.kind(token) != TokenKind::Comma) return token;
  std::uint32_t end = token + 1;
  for (std::uint32_t i = token + 1; i + 1 < limit; ++i) {
    if (block.kind(i) == TokenKind::Comma) end = i + 1;
  }
  return end;
}

/// The subject and where the first object begins, in what stands between the cue and the second object.
struct Objects {
  TokenRange subject;
  std::uint32_t first = 0;
};
Objects split(const Block& block, std::uint32_t begin, std::uint32_t end) {
  while (begin < end && (block.word(begin).is(kFrame | kInside) || block.places[begin].time != kNothing)) ++begin;
  if (begin < end && block.word(begin).resumes) return {{}, begin + 1};
  if (begin < end && is_circumstance(block, begin)) return {{}, past_circumstance(block, begin, end)};
  if (begin >= end) return {{}, end};
  std::uint32_t past = past_word(block, begin, end);
  const bool named = past > begin + 1;
  while (past < end && block.kind(past) != TokenKind::Comma && !begins_phrase(block, past, end) &&
         !(named && is_circumstance(block, past)))
    past = past_word(block, past, end);
  const TokenRange subject{begin, past};
  const bool apart = past < end && is_circumstance(block, past);
  std::uint32_t first = apart ? past_circumstance(block, past, end) : past_aside(block, past, end);
  while (first < end && block.places[first].time != kNothing) ++first;
  const bool comma = first < end && block.kind(first) == TokenKind::Comma;
  first = comma ? first + 1 : first;
  const Word& head = block.word(begin);
  const bool someone = can_speak(block, subject) || head.is(kMan | kWoman | kQuantifier) || head.styled ||
                       (head.demonstrative && block.word(begin + 1).is(kSpeaker));
  const bool two = first < end && someone && head.prefix == Link::None;
  return two ? Objects{subject, first} : Objects{{}, begin};
}

/// What is said begins with the second object, without what leads it.
void begin_second(const Block& block, std::uint32_t second, std::uint32_t limit, Frame& frame) {
  const bool apart = block.word(second).is(kThat) || block.word(second).prefix == Link::None;
  const std::uint32_t begin = apart ? second + 1 : second;
  frame.stem = !apart;
  frame.opening = Opening::Object;
  frame.content = {begin, begin};
  open_quotation(block, limit, frame);
}

/// 'Described the scene by saying: "..."': whether the second object is a quotation behind such a word.
bool read_by_saying(const Block& block, std::uint32_t begin, std::uint32_t limit, Frame& frame) {
  for (std::uint32_t i = begin; i + 2 < limit; ++i) {
    const Place& place = block.places[i];
    const bool saying = place.word.is(kInside) || place.word.prefix == Link::Bi;
    if (!saying && place.cue != kNothing) return false;
    if (!saying || block.kind(i + 1) != TokenKind::Colon || block.places[i + 2].opens == kNothing) continue;
    const TokenRange subject = split(block, begin, i).subject;
    if (can_speak(block, subject)) frame.source = subject;
    frame.opening = Opening::Colon;
    frame.colon = true;
    frame.content = {i + 2, i + 2};
    open_quotation(block, limit, frame);
    return true;
  }
  return false;
}

}  // namespace

void read_pair(const Block& block, Frame& frame) {
  const Cue& cue = block.cues[frame.cue];
  const std::uint32_t begin = cue.tokens.end;
  const std::uint32_t limit = std::min({block.sentence(cue.tokens.begin).end, begin + kLongestPair, block.size()});
  if (cue.op != Op::Participle && read_by_saying(block, begin, limit, frame)) return;
  const std::uint32_t second = second_object(block, cue, limit);
  if (second >= limit || second + 1 >= block.size()) return;
  const bool known = cue.has_object || (second == begin + 1 && block.word(begin).is(kFunction));  // "described it as"
  if (known) return begin_second(block, second, limit, frame);
  if (second == begin) return;                                              // "was described as"
  if (block.word(second).is(kThat) && !block.word(second).is(kSuffixed)) {  // as other verbs: "X described that"
    frame.opening = Opening::That;
    frame.source = {begin, second};
    frame.content = {second + 1, second + 1};
    return;
  }
  const Objects objects = cue.op == Op::Participle ? Objects{{}, begin} : split(block, begin, second);
  if (objects.first >= second) return;
  frame.source = objects.subject;
  if (cue.with == Link::Bi) return begin_second(block, second, limit, frame);
  frame.opening = Opening::Object;
  frame.content = {objects.first, objects.first};
}

}  // namespace barqiya::layers::statements
