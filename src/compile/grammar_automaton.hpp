#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "compile/grammar_predicates.hpp"
#include "compile/rules.hpp"

namespace barqiya::compile {

/// The automaton of one rule.
struct RuleAutomaton {
  std::vector<grammar::StateRecord> states;  ///< numbered from `first` on
  std::vector<std::string> captures;         ///< by number
};

/// Makes it of a rule's pattern. Of its captures, those in `wanted` only.
[[nodiscard]] RuleAutomaton make_automaton(const Pattern& match, const std::set<std::string>& wanted,
                                           std::uint32_t first, Predicates& predicates);

}  // namespace barqiya::compile
