#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/grammar.hpp"
#include "grammar/matcher.hpp"
#include "grammar/symbol_classes.hpp"

namespace barqiya::grammar {

/// How one rule takes the symbols of a match: its core, captures and predicates. Of all ways through the rule it is the
/// one that the rule's author wrote leftmost among those that begin the core where the match does.
class Trace {
 public:
  Trace(const Grammar& grammar, const SymbolClasses& classes) : grammar_(&grammar), classes_(&classes) { clear(); }

  /// What a match is known by, and asks the memory for where it is noted. `match` has rule, whole and the core's begin.
  [[nodiscard]] std::uint64_t hash(std::span<const Symbol> symbols, const Match& match);

  /// Asks the memory for what is known of the match of that hash.
  void prefetch(std::uint64_t hash) const;

  /// Sets `match.core`, and appends to `captures` the rule's and to `taken` one predicate for each symbol. `hash` is
  /// the match's. False when the rule does not take the symbols, and nothing is appended.
  bool run(std::span<const Symbol> symbols, std::uint64_t hash, Match& match, std::vector<Range>& captures,
           std::vector<PredicateId>& taken);

  /// Forgets the ways found, whose symbol classes are no more.
  void clear();
  [[nodiscard]] std::size_t size_in_bytes() const;

 private:
  /// A way not yet tried: a state, and what had been taken when it was left aside.
  struct Choice {
    std::uint32_t state;
    std::uint32_t at;  // symbol
    std::uint32_t path;
  };

  /// The words of a record that tell one match from another: kHead, then for each symbol the set that takes it.
  static constexpr std::size_t kHead = 3;  // the rule, where the core begins, how many symbols

  void put_key(std::span<const Symbol> symbols, const Match& match);
  [[nodiscard]] std::uint64_t& slot_of_key(std::uint64_t hash);
  [[nodiscard]] bool is_key(const std::uint32_t* record) const;
  std::size_t learn(std::span<const Symbol> symbols, std::uint64_t hash, const Match& match);
  void grow();
  bool find(std::span<const Symbol> symbols, const Match& match);
  bool follow(std::span<const Symbol> symbols, const Match& match, Choice choice);
  [[nodiscard]] bool visit(const Match& match, std::uint32_t state, std::uint32_t at);
  void keep_way(const Match& match);

  const Grammar* grammar_;
  const SymbolClasses* classes_;
  // Of the match under way: its rule's states, and a bit for each of them and each symbol.
  std::uint32_t first_state_ = 0;
  std::uint32_t states_ = 0;
  std::vector<std::uint64_t> visited_;
  std::vector<Choice> choices_;
  std::vector<std::uint32_t> path_;  // the states passed that take a symbol or mark a border

  // What was found of each match, one record behind the other, for a match met again is then read from one place: its
  // key, whether there is a way, and of a way the core and the captures, begin and end of each, counted from the
  // match's first symbol, and a predicate for each symbol.
  std::vector<std::uint32_t> records_;
  std::vector<std::uint64_t> slots_;  // open-addressed: half the key's hash, and where its record is + 1; 0 when free
  std::size_t kept_ = 0;              // records
  std::vector<std::uint32_t> key_;    // of the match under way
};

}  // namespace barqiya::grammar
