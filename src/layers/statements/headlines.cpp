// Tested by tests/layers/statements_test.cpp.
#include "layers/statements/headlines.hpp"

#include "layers/statements/openings.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {
namespace {

using text::TokenRange;

/// Whether what stands before a headline's colon is where it happened: a river or an airport says nothing.
bool is_scene(const Block& block, TokenRange source) {
  const Place& place = block.places[source.begin];
  if (place.name == kNothing || place.party != kNothing) return false;
  const NameType type = block.names[static_cast<std::size_t>(place.name)].type;
  return type == NameType::Loc || type == NameType::Fac;
}

/// Where 'to "An-Nahar"', "to Reuters" begins in a noun phrase; its end for none.
std::uint32_t outlet_in(const Block& block, TokenRange source) {
  for (std::uint32_t i = source.begin + 1; i < source.end; ++i) {
    const bool marked = block.places[i].opens != kNothing;
    const Link link = marked && i + 1 < source.end ? block.word(i + 1).prefix : block.word(i).link;
    if (link == Link::Li && (marked || (i + 1 < source.end && block.places[i + 1].opens != kNothing))) return i;
    if (told_outlet(block, {i - 1, i + 1}) == i) return i;
  }
  return source.end;
}

/// Whether all that stands behind a headline's colon is in marks, or opened by "that".
bool opens_whole(const Block& block, std::uint32_t token) {
  if (token >= block.size()) return false;
  const Place& place = block.places[token];
  if (place.opens == kNothing) return place.word.is(kThat);
  const std::uint32_t behind = block.layout.quotations[static_cast<std::size_t>(place.opens)].inside.end + 1;
  return behind >= block.sentence(token).end;
}

/// Who stands before a headline's colon: the noun phrase that ends there, without the outlet that was told ('X to "Y":
/// ...'), or the first in it, when what stands between tells the occasion ("X at the opening of Y: ...").
TokenRange headline_source(const Block& block, std::uint32_t colon) {
  TokenRange nearest = source_before(block, colon);
  for (std::uint32_t i = nearest.begin; i < nearest.end; ++i) {  // "Urgent | the minister", "Urgent - the minister"
    const text::TokenKind kind = block.kind(i);
    const bool bar = kind == text::TokenKind::Other || kind == text::TokenKind::Dash;
    if (bar && block.places[i].name == kNothing && !block.tokens[i].glued) nearest.begin = i + 1;
  }
  nearest.end = outlet_in(block, nearest);
  const std::uint32_t first = block.sentence(colon).begin;
  const std::uint32_t past = past_name(block, first);
  if (nearest.begin == first || past == first || past >= colon) return nearest;
  // A person at an opening, or a body with another: "the embassy at the court of Y".
  const bool apart = block.word(past).is(kApart);
  const bool occasion =
      is_person(block, first) ? apart || block.word(past).link != Link::None : apart && block.word(first).is(kBody);
  return occasion ? TokenRange{first, past} : nearest;
}

/// Whether those before a headline's colon speak: a ministry that its field alone tells does, a place does not.
bool speaks_in_headline(const Block& block, TokenRange source) {
  const bool ministry =
      source.begin + 1 == source.end && block.word(source.begin).office && block.word(source.begin).is(kDefinite);
  return ministry || (can_speak(block, source) && !is_scene(block, source));
}

}  // namespace

void read_headline(const Block& block, Frame& frame) {
  const std::uint32_t colon = block.cues[frame.cue].tokens.begin, behind = block.cues[frame.cue].tokens.end;
  frame.source = headline_source(block, colon);
  frame.content = {behind, behind};
  if (!speaks_in_headline(block, frame.source)) return;
  frame.opening = Opening::Colon;
  if (opens_whole(block, behind)) open_quotation(block, block.sentence(colon).end, frame);
}

}  // namespace barqiya::layers::statements
