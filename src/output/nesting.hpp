#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "barqiya/span.hpp"

namespace barqiya::output {

/// The beginning or end of an element around a span.
struct Tag {
  std::uint32_t at = 0;
  std::size_t span = 0;  ///< index of the span
  bool opens = false;

  friend bool operator==(const Tag&, const Tag&) = default;
};

/// The tags of elements that cover exactly these spans, in the order of the text and each within the one that was open
/// before it. Spans may come in any order, and lie within each other or cross; one that crosses another becomes several
/// elements, one behind the other. Of spans with the same borders the first is the outer one. Empty ones have no tags.
[[nodiscard]] std::vector<Tag> nested(const std::vector<Span>& spans);

}  // namespace barqiya::output
