#pragma once

#include <string>
#include <string_view>

#include "output/writer.hpp"

namespace barqiya::output {

/// Writes the text of a record as headline and paragraphs. Times, names and cues are marks that mouse and keyboard
/// reach, each with a card that says what it was read as; contents have a ground of their own. Cues have the id
/// "cKEY-N" and link to "sKEY-N", N the number of the statement from 1.
void append_marked_text(const Record& record, const Rules& rules, std::string_view key, std::string& out);

/// The rule, its file and line, as a line of small print.
void append_rule(const RuleInfo& rule, std::string& out);

}  // namespace barqiya::output
