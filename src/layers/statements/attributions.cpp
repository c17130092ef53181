// "According to X": who it is, through whom, and which clause is X's. Tested by tests/layers/statements_test.cpp.
#include "layers/statements/attributions.hpp"

#include <algorithm>

#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {
namespace {

using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t kLongestFrame = 60;  ///< tokens between a cue and its content

/// Past the name between commas that tells who a source is: "according to the head of the district, X, (that)".
std::uint32_t past_apposition(const Block& block, std::uint32_t token, std::uint32_t limit) {
  constexpr std::uint32_t kLongestName = 5;
  if (token >= limit || block.kind(token) != TokenKind::Comma) return token;
  for (std::uint32_t i = token + 2; i + 1 < limit && i - token <= kLongestName + 1; ++i) {
    if (block.places[i].cue != kNothing || block.word(i).is(kFinite)) break;
    if (block.kind(i) == TokenKind::Comma) return block.word(i + 1).is(kThat) ? i : token;
  }
  return token;
}

/// "These visits come according to X within ...": whether a short clause goes on behind the source with no mark
/// between.
bool goes_on(const Block& block, std::uint32_t first, std::uint32_t cue, TokenRange rest) {
  constexpr std::uint32_t kLongestBegun = 6;
  constexpr std::uint32_t kShortestRest = 4;
  if (cue - first > kLongestBegun || rest.end - std::min(rest.begin, rest.end) < kShortestRest) return false;
  if (block.kind(cue - 1) == TokenKind::Comma || block.kind(cue - 1) == TokenKind::Dash) return false;
  const Word& next = block.word(rest.begin);
  return block.kind(rest.begin) == TokenKind::Word && next.link != Link::None && !next.is(kJoined);
}

/// Past the clause that tells of a source: "according to a count which the committee announced, ..."; the end of the
/// sentence when no comma ends it.
std::uint32_t past_clause_of(const Block& block, TokenRange source, std::uint32_t token, std::uint32_t limit) {
  if (token >= limit) return token;
  const Word& next = block.word(token);
  const Word& last = block.word(source.end - 1);
  const bool definite = last.is(kDefinite) || block.places[source.end - 1].name != kNothing;
  const bool of_it = next.is(kRelative) || (!definite && next.is(kVerb) && next.is(kSuffixed));
  if (!of_it) return token;
  while (token < limit && block.kind(token) != TokenKind::Comma) ++token;
  return token;
}

/// What was said behind "according to X" at the head of a sentence.
void read_content_behind(const Block& block, Frame& frame, std::uint32_t from, std::uint32_t end) {
  std::uint32_t at = past_apposition(block, from, end);
  if (at >= end) return;
  const std::uint32_t limit = std::min(end, at + kLongestFrame);
  const bool verb_follows = at < limit && block.word(at).is(kVerb) && !block.word(at).is(kDefinite);
  while (!verb_follows && at < limit && !block.word(at).is(kThat) && block.kind(at) != TokenKind::Comma &&
         !block.word(at).is(kFinite))
    ++at;
  while (at < end && (block.word(at).is(kThat) || block.kind(at) == TokenKind::Comma)) ++at;
  if (at >= limit) return;
  frame.opening = Opening::That;
  frame.content = {at, at};
}

/// "According to what X reported, quoting Y": Y is the source, and X passes it on.
void pass_to_origin(const Block& block, std::uint32_t limit, Frame& frame, TokenRange& source) {
  if (source.end >= limit || block.places[source.end].cue == kNothing) return;
  const std::int32_t index = block.places[source.end].cue;
  const Cue& other = block.cues[static_cast<std::size_t>(index)];
  if (other.op != Op::Attribution || other.with != Link::An || other.tokens.end + 1 >= limit) return;
  const TokenRange origin = source_from(block, other.tokens.end + 1, limit);
  if (!can_speak(block, origin)) return;
  frame.relay = source;
  frame.passed = index;
  source = origin;
}

}  // namespace

void read_attribution(const Block& block, Frame& frame) {
  const Cue& cue = block.cues[frame.cue];
  const TokenRange sentence = block.sentence(cue.tokens.begin);
  std::uint32_t at = cue.tokens.end;
  if (at < sentence.end && (block.word(at).link == cue.with && cue.with != Link::None)) ++at;
  const auto same = [](const Word& word) { return word.flags != kInside && word.is(kInside) && !word.is(kJoined); };
  while (at < sentence.end && same(block.word(at))) ++at;  // "the same source"
  TokenRange source = source_from(block, at, sentence.end);
  const bool so = source.end < sentence.end && block.word(source.end).is(kThat) &&
                  block.word(source.end).is(kJoined);  // "according to the workers, (so) the dam is"
  if (source.begin == source.end || !(is_witness(block, source) || (so && can_speak(block, source)))) return;
  if (source.end + 1 < sentence.end && block.word(source.end).link == Link::An &&
      cue.tokens.end - cue.tokens.begin > 2) {
    const TokenRange told = source_from(block, source.end + 1, sentence.end);  // "as the agency X quoted Y"
    if (told.begin < told.end && can_speak(block, told)) frame.relay = source, source = told;
  }
  pass_to_origin(block, sentence.end, frame, source);
  const std::uint32_t end = source.end;
  const std::uint32_t outlet = told_outlet(block, source);
  if (outlet < source.end) frame.relay = {outlet, source.end}, source.end = outlet;
  source = without_hearers(block, source);
  frame.source = source;
  std::uint32_t first = sentence.begin;
  if (block.dateline_end > first && block.dateline_begin <= first) first = block.dateline_end;
  while (first < cue.tokens.begin && block.word(first).is(kConnective | kFrame | kApart | kInside)) ++first;
  if (first < cue.tokens.begin) {
    frame.opening = Opening::Before;
    const bool comma = end < sentence.end && block.kind(end) == TokenKind::Comma;
    bool verb = false;
    for (std::uint32_t i = first; i < cue.tokens.begin; ++i) verb = verb || block.word(i).is(kVerb);
    if (comma && !verb) frame.content = {first, sentence.end};  // "The bridge, according to X, was opened"
    if (goes_on(block, first, cue.tokens.begin, {end, sentence.end})) frame.content = {first, sentence.end};
    return;
  }
  read_content_behind(block, frame, past_clause_of(block, source, end, sentence.end), sentence.end);
}

}  // namespace barqiya::layers::statements
