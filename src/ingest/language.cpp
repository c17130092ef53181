// Telling Arabic by its letters. What a page says of its language is often wrong, and a report may quote a foreign name
// or address at length, so shares are counted. Unicode keeps the letters of Arabic in one stretch and those that other
// languages added in another, so no letter has to be known here by name.
#include "ingest/language.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "text/utf8.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::size_t kSample = 16384;  // bytes

constexpr bool is_between(char32_t code, char32_t first, char32_t last) { return first <= code && code <= last; }

constexpr bool is_letter_of_arabic(char32_t code) {
  return is_between(code, 0x0620, 0x064A) || is_between(code, 0xFE80, 0xFEFC);  // or a presentation form of one
}

constexpr bool is_letter_of_its_neighbours(char32_t code) { return is_between(code, 0x0672, 0x06D3); }

constexpr bool is_other_letter(char32_t code) {
  const char32_t folded = code | 0x20;
  if (code < 0x80) return is_between(folded, 'a', 'z');
  return is_between(code, 0xC0, 0x05FF) || is_between(code, 0x0700, 0x1FFF) || is_between(code, 0x3040, 0xD7FF);
}

/// How many letters there are of each kind, in one number, so that a letter is counted by one addition.
using Counts = std::uint64_t;
constexpr unsigned kBits = 20;
static_assert(kSample < (std::size_t{1} << kBits));

constexpr Counts counts_of(char32_t code) {
  return Counts{is_letter_of_arabic(code)} | Counts{is_letter_of_its_neighbours(code)} << kBits |
         Counts{is_other_letter(code)} << (2 * kBits);
}

/// Of all characters of one or two bytes, which nearly all are.
constexpr std::size_t kShort = 0x800;
constexpr std::array<Counts, kShort> kShortCounts = [] {
  std::array<Counts, kShort> counts{};
  for (std::size_t code = 0; code < kShort; ++code) counts[code] = counts_of(static_cast<char32_t>(code));
  return counts;
}();

}  // namespace

bool is_arabic(std::string_view text) {
  Counts counts = 0;
  for (std::size_t at = 0; at < std::min(text.size(), kSample);) {
    const text::CodePoint code = text::code_point_at(text.data() + at);
    counts += code.value < kShort ? kShortCounts[code.value] : counts_of(code.value);
    at += code.size;
  }
  constexpr Counts kEach = (Counts{1} << kBits) - 1;
  const Counts arabic = counts & kEach;
  const Counts neighbours = counts >> kBits & kEach;
  const Counts others = counts >> (2 * kBits);
  return arabic > others && neighbours * 20 <= arabic;
}

}  // namespace barqiya::ingest
