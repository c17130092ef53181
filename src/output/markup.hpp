#pragma once

#include <string>
#include <string_view>

namespace barqiya::output {

/// Appends text to XML or HTML, in an element or a quoted attribute: & < > " ' are written as references, and what
/// XML 1.0 has no way to hold (control characters, U+FFFE, U+FFFF) as U+FFFD, so that offsets in code points stay. A
/// carriage return becomes a reference, lest a parser drop it. `text` is well-formed UTF-8.
void append_escaped(std::string_view text, std::string& out);

}  // namespace barqiya::output
