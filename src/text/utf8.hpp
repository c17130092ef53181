#pragma once

#include <cstddef>
#include <cstdint>
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

/// A code point and the number of bytes that write it.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// The code point at `p`, which must be the first byte of one in well-formed UTF-8.
[[nodiscard]] inline CodePoint code_point_at(const char* p) {
  const auto byte = [p](int i) { return static_cast<char32_t>(static_cast<unsigned char>(p[i])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

/// Whether a character that begins with the byte is written in two, as Arabic is.
[[nodiscard]] inline bool is_two_bytes(char lead) { return static_cast<unsigned char>(lead) - 0xC0U < 0x20U; }

/// The code point of a character of two bytes.
[[nodiscard]] inline std::uint32_t two_byte_code_at(const char* p) {
  return (static_cast<unsigned char>(p[0]) & 0x1FU) << 6 | (static_cast<unsigned char>(p[1]) & 0x3FU);
}

/// The UTF-8 form of a code point, appended; one that is a surrogate or no code point is written as U+FFFD.
void append(char32_t code, std::string& out);

/// The number of code points in well-formed UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

}  // namespace barqiya::text
