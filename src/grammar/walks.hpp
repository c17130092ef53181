#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/dfa.hpp"
#include "grammar/matcher.hpp"
#include "grammar/symbol_classes.hpp"

namespace barqiya::grammar {

/// A way through the DFA from the symbol where a match may begin, and the best match that was met on it.
struct Walk {
  std::uint32_t start = 0;  ///< a symbol of the stream
  Dfa::State state = Dfa::kDead;
  std::uint32_t lead = 0;            ///< of the match: symbols of context before its core
  RuleId rule = Dfa::Accept::kNone;  ///< of the match; none when there is no match
  std::uint32_t end = 0;             ///< of the match, with its context
  [[nodiscard]] bool found() const { return rule != Dfa::Accept::kNone; }
};

/// The walks from all starts of a stream, each to where no longer match can come. They go side by side, a symbol at a
/// time: a step is one load from a table too large to lie near the processor, and while one walk waits for it the loads
/// of the others are under way.
class Walks {
 public:
  Walks(Dfa& dfa, const SymbolClasses& classes) : dfa_(&dfa), classes_(&classes) {}

  /// One walk for each start, in their order; valid until the next `run`.
  std::span<const Walk> run(std::span<const Symbol> symbols, std::span<const std::uint32_t> starts);

 private:
  bool run_together(std::span<const Symbol> symbols, std::span<Walk> walks);
  [[nodiscard]] bool begin(std::span<const Symbol> symbols, Walk& walk);
  [[nodiscard]] bool step(std::span<const Symbol> symbols, Walk& walk, std::uint32_t length);
  void prefetch(std::span<const Symbol> symbols, const Walk& walk, std::uint32_t length) const;
  void note_dead_end(std::span<const Symbol> symbols, std::uint32_t start);

  Dfa* dfa_;
  const SymbolClasses* classes_;
  std::vector<Walk> walks_;
  std::vector<std::uint32_t> under_way_;  // walks, by index
};

}  // namespace barqiya::grammar
