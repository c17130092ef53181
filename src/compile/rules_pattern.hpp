#pragma once

#include <string_view>

#include "compile/rules.hpp"
#include "compile/rules_lexer.hpp"

namespace barqiya::compile {

/// The lets that a pattern may use.
class LetScope {
 public:
  virtual ~LetScope() = default;

  /// The pattern of a let, which from now on counts as used. Throws RuleFault at `at` when there is none.
  virtual PatternPtr use(std::string_view name, const Lexeme& at) = 0;
  [[nodiscard]] virtual bool knows(std::string_view name) const = 0;
};

/// Reads the pattern that the rest of the lexer's stretch is. That of a rule comes back with exactly one core, that of
/// a let may have none. Throws RuleFault.
[[nodiscard]] PatternPtr parse_match(RuleLexer& lexer, LetScope& lets, const language::Blob& characters);
[[nodiscard]] PatternPtr parse_let(RuleLexer& lexer, LetScope& lets, const language::Blob& characters);

}  // namespace barqiya::compile
