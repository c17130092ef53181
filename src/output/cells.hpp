#pragma once

#include <string>
#include <string_view>

#include "output/line_breaks.hpp"

namespace barqiya::output {

/// Appends text as a cell of a tab-separated line: every tab, line end and other control character is a space, so that
/// a line is a record and a tab a border whatever the report holds.
inline void append_cell(std::string_view text, std::string& out) {
  while (!text.empty()) {
    const std::size_t size = size_of_break(text);
    out += size > 0 ? ' ' : text.front();
    text.remove_prefix(size > 0 ? size : 1);
  }
}

}  // namespace barqiya::output
