#pragma once

#include "compile/rules.hpp"
#include "compile/rules_lexer.hpp"

namespace barqiya::compile {

/// A stretch of a file of rules: a field without its keyword, a let behind its `=`.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The parts of a rule that are no patterns. All throw RuleFault.
[[nodiscard]] BuildLine parse_build(const RuleText& source, Stretch field);
[[nodiscard]] Example parse_yes(const RuleText& source, Stretch field);
[[nodiscard]] Example parse_no(const RuleText& source, Stretch field);
[[nodiscard]] int parse_priority(const RuleText& source, Stretch field);

}  // namespace barqiya::compile
