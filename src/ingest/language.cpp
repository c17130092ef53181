// Telling Arabic by its letters. What a page says of its language is often wrong, and a report may quote a foreign name
// or address at length, so shares are counted. Unicode keeps the letters of Arabic in one stretch and those that other
// languages added in another, so no letter has to be known here by name.
#include "ingest/language.hpp"

#include <algorithm>
#include <cstddef>

#include "text/utf8.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::size_t kSample = 16384;  // bytes

bool is_between(char32_t code, char32_t first, char32_t last) { return first <= code && code <= last; }

bool is_letter_of_arabic(char32_t code) {
  return is_between(code, 0x0620, 0x064A) || is_between(code, 0xFE80, 0xFEFC);  // or a presentation form of one
}

bool is_letter_of_its_neighbours(char32_t code) { return is_between(code, 0x0672, 0x06D3); }

bool is_other_letter(char32_t code) {
  const char32_t folded = code | 0x20;
  if (code < 0x80) return is_between(folded, 'a', 'z');
  return is_between(code, 0xC0, 0x05FF) || is_between(code, 0x0700, 0x1FFF) || is_between(code, 0x3040, 0xD7FF);
}

}  // namespace

bool is_arabic(std::string_view text) {
  std::size_t arabic = 0;
  std::size_t neighbours = 0;
  std::size_t others = 0;
  for (std::size_t at = 0; at < std::min(text.size(), kSample);) {
    const text::CodePoint code = text::code_point_at(text.data() + at);
    arabic += is_letter_of_arabic(code.value) ? 1 : 0;
    neighbours += is_letter_of_its_neighbours(code.value) ? 1 : 0;
    others += is_other_letter(code.value) ? 1 : 0;
    at += code.size;
  }
  return arabic > others && neighbours * 20 <= arabic;
}

}  // namespace barqiya::ingest
