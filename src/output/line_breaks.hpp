#pragma once

#include <cstddef>
#include <string_view>

namespace barqiya::output {

/// How many bytes at the beginning of `rest` are a character that a reader of lines or cells may take for their end:
/// any control character, and U+0085, U+2028, U+2029. 0 when it begins otherwise or is empty.
[[nodiscard]] inline std::size_t size_of_break(std::string_view rest) {
  if (rest.empty()) return 0;
  const auto first = static_cast<unsigned char>(rest.front());
  if (first < 0x20 || first == 0x7F) return 1;
  if (rest.substr(0, 2) == "\xC2\x85") return 2;
  const std::string_view three = rest.substr(0, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

}  // namespace barqiya::output
