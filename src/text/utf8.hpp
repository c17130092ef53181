#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace barqiya::text {

/// True when `bytes` is well-formed UTF-8 (Unicode 15, table 3-7: no surrogates, no overlong forms).
[[nodiscard]] bool is_valid(std::string_view bytes);

/// `bytes` with each maximal ill-formed subpart replaced by U+FFFD (Unicode 15, section 3.9, as the W3C's encoding
/// standard does), and how many were.
struct Repaired {
  std::string text;
  std::size_t errors = 0;
};
[[nodiscard]] Repaired repair(std::string_view bytes);

/// The number of code points in well-formed UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

}  // namespace barqiya::text
