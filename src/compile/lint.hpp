#pragma once

#include <cstddef>
#include <string_view>

#include "compile/diagnostics.hpp"

namespace barqiya::compile {

/// What must not stand in a line of any table, whatever it holds: characters that look like others or like nothing, and
/// sequences that NFC would compose. Arabic text copied from a PDF or a word processor brings them along, and a row
/// written with them would never be found. True when the line is clean.
bool lint_line(std::string_view line, const std::string& file, int line_number, Diagnostics& diagnostics);

/// Whether a byte is an ASCII letter, in any locale.
[[nodiscard]] constexpr bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The next code point of well-formed UTF-8; `position` moves behind it.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& position);

}  // namespace barqiya::compile
