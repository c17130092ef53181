// Columns: a table of Arabic lines up only when the columns that a terminal gives a character are counted, not bytes or
// code points: a vowel mark takes none, a letter one, a Chinese character two. The ranges follow Unicode's East Asian
// Width (W, F) and the general categories Mn, Me and Cf as far as news has them; wcwidth() would depend on the locale.
#include "output/terminal.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace barqiya::output {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array<Range, 25> kNoColumns = {{
    {0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x5BF, 0x5C2},     {0x610, 0x61A},
    {0x61C, 0x61C},   {0x64B, 0x65F},   {0x670, 0x670},   {0x6D6, 0x6DC},     {0x6DF, 0x6E4},
    {0x6E7, 0x6E8},   {0x6EA, 0x6ED},   {0x890, 0x891},   {0x897, 0x89F},     {0x8CA, 0x8E1},
    {0x8E3, 0x8FF},   {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},   {0x20D0, 0x20F0},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0x1F3FB, 0x1F3FF}, {0xE0000, 0xE0FFF},
}};

constexpr std::array<Range, 12> kTwoColumns = {{
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD},
}};

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t code) {
  const auto range =
      std::lower_bound(ranges.begin(), ranges.end(), code, [](Range r, char32_t value) { return r.last < value; });
  return range != ranges.end() && range->first <= code;
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool is_space(char32_t code) {
  return (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool changes_direction(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

}  // namespace

int columns_of(char32_t code) {
  if (code < 0x300) return is_control(code) ? 0 : 1;
  if (is_in(kNoColumns, code)) return 0;
  return is_in(kTwoColumns, code) ? 2 : 1;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint code = text::code_point_at(text.data() + at);
    columns += static_cast<std::size_t>(columns_of(code.value));
    at += code.size;
  }
  return columns;
}

std::string cell(std::string_view text, std::size_t columns) {
  constexpr char32_t kEllipsis = 0x2026;
  std::string out;
  std::size_t taken = 0;
  std::size_t fits = 0;  // bytes of `out` that leave room for the ellipsis
  for (std::size_t at = 0; at < text.size();) {
    text::CodePoint code = text::code_point_at(text.data() + at);
    at += code.size;
    if (changes_direction(code.value)) continue;
    if (is_space(code.value)) code.value = ' ';
    if (is_control(code.value)) code.value = 0xFFFD;
    taken += static_cast<std::size_t>(columns_of(code.value));
    if (taken > columns) {
      out.resize(fits);
      text::append(kEllipsis, out);
      return out;
    }
    text::append(code.value, out);
    if (taken < columns) fits = out.size();
  }
  return out;
}

}  // namespace barqiya::output
