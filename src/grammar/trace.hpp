#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/grammar.hpp"
#include "grammar/interner.hpp"
#include "grammar/matcher.hpp"
#include "grammar/symbol_classes.hpp"

namespace barqiya::grammar {

/// How one rule takes the symbols of a match: its core, captures and predicates. Of all ways through the rule it is the
/// one that the rule's author wrote leftmost among those that begin the core where the match does.
class Trace {
 public:
  Trace(const Grammar& grammar, const SymbolClasses& classes) : grammar_(&grammar), classes_(&classes) {}

  /// Sets `match.core`, and appends to `captures` the rule's and to `taken` one predicate for each symbol. `match` has
  /// rule, whole and the core's begin. False when the rule does not take the symbols, and nothing is appended.
  bool run(std::span<const Symbol> symbols, Match& match, std::vector<Range>& captures,
           std::vector<PredicateId>& taken);

  /// Forgets the ways found, whose symbol classes are no more.
  void clear();
  [[nodiscard]] std::size_t size_in_bytes() const;

 private:
  /// How a rule took symbols of certain classes: in `ranges_` from `begin` on the core and the captures, counted from
  /// the match's first symbol, in `predicates_` one for each symbol.
  struct Way {
    bool found = false;
    std::uint32_t ranges = 0;
    std::uint32_t predicates = 0;
  };
  /// A way not yet tried: a state, and what had been taken when it was left aside.
  struct Choice {
    std::uint32_t state;
    std::uint32_t at;  // symbol
    std::uint32_t path;
  };

  Way find(std::span<const Symbol> symbols, const Match& match);
  bool follow(std::span<const Symbol> symbols, const Match& match, Choice choice);
  [[nodiscard]] bool visit(const Match& match, std::uint32_t state, std::uint32_t at);
  Way keep(const Match& match);

  const Grammar* grammar_;
  const SymbolClasses* classes_;
  std::vector<std::uint64_t> visited_;  // a bit for each state of the rule and symbol
  std::vector<Choice> choices_;
  std::vector<std::uint32_t> path_;  // the states passed that take a symbol or mark a border

  Interner matches_;                // rule, where the core begins, and the symbols' classes
  std::vector<std::uint32_t> key_;  // of the match under way
  std::vector<Way> ways_;           // by number in `matches_`
  std::vector<Range> ranges_;
  std::vector<PredicateId> predicates_;
};

}  // namespace barqiya::grammar
