#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace barqiya {

/// A stretch [begin, end) of a report's text, in bytes of its UTF-8 form.
///
/// A span of a reading always lies on the borders of tokens or of clitics, never inside a character, and slices
/// the text exactly: `slice(text)` is the words that the field was read from.
struct Span {
  std::uint32_t begin = 0;  ///< first byte
  std::uint32_t end = 0;    ///< one past the last byte; `begin == end` is the empty span

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }

  /// The span's own words; `text` must be the text that the span was read from.
  [[nodiscard]] constexpr std::string_view slice(std::string_view text) const { return text.substr(begin, size()); }

  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace barqiya
