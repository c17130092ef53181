#pragma once

#include <set>
#include <string>
#include <vector>

#include "compile/grammar_vocabulary.hpp"
#include "compile/rules.hpp"
#include "grammar/grammar.hpp"
#include "grammar/operators.hpp"
#include "grammar/records.hpp"

namespace barqiya::compile {

/// The captures that a rule's builds name: the others need not be found.
[[nodiscard]] std::set<std::string> captures_named(const Rule& rule);

/// The records of a rule's builds, checked against the layer's operators and the rule's pattern.
struct RuleBuilds {
  std::vector<grammar::BuildRecord> builds;  ///< their arguments numbered from the first of the rule's
  std::vector<grammar::Argument> arguments;
};

/// `captures` are the rule's, by number.
[[nodiscard]] RuleBuilds make_builds(const Rule& rule, const std::vector<std::string>& captures,
                                     const grammar::Operators& operators, const Vocabulary& vocabulary,
                                     Diagnostics& diagnostics);

}  // namespace barqiya::compile
