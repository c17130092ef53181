#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Text in the cells of a terminal.
namespace barqiya::output {

/// How many columns a character takes: 0 for combining and invisible ones, 2 for wide ones (East Asian, emoji), else 1.
[[nodiscard]] int columns_of(char32_t code);
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// Text fit for a cell of a table: control characters, which could steer the terminal, become U+FFFD, white space of
/// any kind a space, marks that change the direction of what follows are left out; what would be wider than `columns`
/// is cut, with an ellipsis. `text` is well-formed UTF-8.
[[nodiscard]] std::string cell(std::string_view text, std::size_t columns);

}  // namespace barqiya::output
