#pragma once

#include <vector>

#include "compile/rules.hpp"
#include "compile/rules_lexer.hpp"

namespace barqiya::compile {

/// An atom that begins with a name, taken already: `month(value=1..3)`, `number(1..31)`, `edge`. Throws RuleFault.
[[nodiscard]] Atom parse_atom(RuleLexer& lexer, const Lexeme& name);

/// The words, marks and numbers of a quotation, each as a text has its tokens; at least one. Throws RuleFault.
[[nodiscard]] std::vector<Atom> parse_quoted(const Lexeme& quoted, const language::Blob& characters);

}  // namespace barqiya::compile
