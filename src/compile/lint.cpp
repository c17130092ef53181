#include "compile/lint.hpp"

#include <array>

namespace barqiya::compile {
namespace {

struct Banned {
  char32_t first;
  char32_t last;
  const char* why;
};

constexpr std::array kBanned = {
    Banned{0x0000, 0x0008, "a control character"},
    Banned{0x000B, 0x001F, "a control character"},
    Banned{0x007F, 0x009F, "a control character"},
    Banned{0x00A0, 0x00A0, "a no-break space"},
    Banned{0x00AD, 0x00AD, "a soft hyphen"},
    Banned{0x061C, 0x061C, "a bidi control"},
    Banned{0x2000, 0x200A, "a space of another width"},
    Banned{0x200B, 0x200B, "a zero-width space"},
    Banned{0x200E, 0x200F, "a bidi control"},
    Banned{0x2028, 0x202E, "a bidi control or line separator"},
    Banned{0x202F, 0x202F, "a no-break space"},
    Banned{0x2066, 0x2069, "a bidi control"},
    Banned{0xFB50, 0xFDFF, "an Arabic presentation form; write the letter itself"},
    Banned{0xFE70, 0xFEFF, "an Arabic presentation form or byte order mark; write the letter itself"},
    Banned{0x0300, 0x036F, "not NFC: a combining accent; write the composed letter"},
    Banned{0x0653, 0x0655, "not NFC: a combining madda or hamza; write the composed letter"},
};

/// Why a code point may not stand behind another, or null.
const char* fault_of(char32_t code, char32_t before) {
  for (const Banned& range : kBanned) {
    if (code >= range.first && code <= range.last) return range.why;
  }
  // Vowel marks: their combining classes grow with their code points, and NFC sorts by class.
  const auto is_mark = [](char32_t c) { return c >= 0x064B && c <= 0x0652; };
  if (is_mark(code) && is_mark(before) && code < before) return "not NFC: vowel marks in the wrong order";
  return nullptr;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto lead = static_cast<unsigned char>(text[position++]);
  if (lead < 0x80) return lead;
  const int extra = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t code = lead & (0x3FU >> extra);
  for (int i = 0; i < extra && position < text.size(); ++i) {
    code = code << 6 | (static_cast<unsigned char>(text[position++]) & 0x3FU);
  }
  return code;
}

bool lint_line(std::string_view line, const std::string& file, int line_number, Diagnostics& diagnostics) {
  char32_t before = 0;
  int column = 0;
  bool clean = true;
  for (std::size_t position = 0; position < line.size();) {
    const char32_t code = next_code_point(line, position);
    ++column;
    if (const char* fault = fault_of(code, before)) {
      diagnostics.add(file, line_number, column, fault);
      clean = false;
    }
    before = code;
  }
  return clean;
}

}  // namespace barqiya::compile
