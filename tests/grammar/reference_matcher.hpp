#pragma once

#include <span>
#include <vector>

#include "grammar/captured.hpp"

namespace barqiya::grammar::testing {

struct ReferenceMatch {
  RuleId rule = 0;
  Range whole;
  Range core;
  std::vector<Range> captures;
  std::vector<PredicateId> taken;
};

/// The matches of a block, found the obvious way: every way through every rule from every start, and the best of all
/// by the order that docs/rules.md gives. Shares with Matcher the compiled sections, the word types and how tokens are
/// joined into symbols, and nothing else; the block's own matches are not looked at. `kinds` are those of the spans
/// among the symbols, by their index.
std::vector<ReferenceMatch> reference_match(const language::Blob& data, const Captured& block,
                                            std::span<const lexicon::SymbolId> kinds);

}  // namespace barqiya::grammar::testing
