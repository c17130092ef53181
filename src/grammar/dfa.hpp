#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/grammar.hpp"
#include "grammar/interner.hpp"
#include "grammar/symbol_classes.hpp"

namespace barqiya::grammar {

/// The automaton of a layer's rules, made deterministic as far as texts ask for it. Its symbols are the sets of
/// predicates that take one (SymbolClasses::Sides), by number.
class Dfa {
 public:
  using State = std::uint32_t;
  static constexpr State kDead = 0;

  /// The best rule that accepts in a state: of those whose core begins first, the one of the highest priority, then of
  /// the lowest number.
  struct Accept {
    RuleId rule = kNone;
    std::uint32_t lead = 0;  ///< symbols of context before the core
    static constexpr RuleId kNone = 0xFFFFFFFF;
  };

  Dfa(const Grammar& grammar, const SymbolClasses& classes, std::size_t budget);

  /// The state after the first symbol of a match, which is of the set `first`.
  State first(std::uint32_t first) {
    if (first < first_.size() && first_[first] != kUnknown) return first_[first];
    return find_first(first);
  }

  /// True when it was noted that no match begins with a symbol of the set `first` and one that is of `second` inside.
  [[nodiscard]] bool is_dead_end(std::uint32_t first, std::uint32_t second) const { return dead_.has(first, second); }
  /// Of a `first` whose state was asked for.
  void note_dead_end(std::uint32_t first, std::uint32_t second) { dead_.add(first, first_[first], second); }

  /// Asks the memory for a step that will be taken soon.
  void prefetch(State state, std::uint32_t inside) const {
    __builtin_prefetch(&transitions_[place_of(key_of(state, inside))]);
  }

  /// The state after one more symbol, of the set `inside`. May drop all states, `state` too, when they are over budget;
  /// the state returned is valid then, too.
  State next(State state, std::uint32_t inside) {
    const std::uint64_t key = key_of(state, inside);
    const std::uint64_t known = slot(key);
    return known >> kStateBits == key ? static_cast<State>(known & kStateMask) : find_next(state, inside);
  }

  [[nodiscard]] const Accept& accept(State state) const { return accepts_[state]; }

  /// How many times all states were dropped so far: those from before are no more.
  [[nodiscard]] std::size_t times_dropped() const { return times_dropped_; }

  void clear();
  [[nodiscard]] std::size_t states() const { return accepts_.size(); }
  [[nodiscard]] std::size_t size_in_bytes() const;

 private:
  static constexpr State kUnknown = 0xFFFFFFFF;
  static constexpr std::uint8_t kNotBegun = 0xFE;  // lead of a walk that is still before its core

  // A transition is one number, so that a text's few thousand stay near the processor: state, set, the state after.
  // 0 is free, since the dead state has none.
  using Transition = std::uint64_t;
  static constexpr unsigned kStateBits = 21;
  static constexpr unsigned kSetBits = 64 - 2 * kStateBits;
  static constexpr std::uint64_t kStateMask = (std::uint64_t{1} << kStateBits) - 1;

  [[nodiscard]] static std::uint64_t key_of(State state, std::uint32_t inside) {
    return std::uint64_t{state} << kSetBits | inside;
  }
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
    return (key * 0x9e3779b97f4a7c15U >> 32) & (transitions_.size() - 1);
  }

  using Asked = std::uint16_t;  // a PredicateId, of which a layer has kMaxPredicates at most

  State find_first(std::uint32_t first);
  State find_next(State state, std::uint32_t inside);
  void step(std::span<const std::uint32_t> set, std::span<const Asked> asked, std::span<const std::uint32_t> takers);
  void append_asked(std::span<const std::uint32_t> set, std::vector<Asked>& out) const;
  void begin_set();
  void add(std::uint32_t state, std::uint8_t lead, std::uint32_t depth);
  void finish_set(std::uint32_t depth);
  void merge_from(std::size_t begin);
  void consider(std::uint32_t state, std::uint8_t lead, Accept& best) const;
  State intern();
  void keep(std::span<const std::uint32_t> set);
  void remember(std::uint64_t key, State next);
  /// Where a transition is, or where it would be.
  [[nodiscard]] Transition& slot(std::uint64_t key) {
    const std::size_t mask = transitions_.size() - 1;
    std::size_t i = place_of(key);
    while (transitions_[i] != 0 && transitions_[i] >> kStateBits != key) i = (i + 1) & mask;
    return transitions_[i];
  }

  /// The pairs of first and second sets that lead nowhere, as far as noted: a bit each, since most starts of a search
  /// are of these, and the table of transitions is too large to lie near the processor. First sets from which the same
  /// state is reached share a row. Of early sets only.
  class DeadEnds {
   public:
    static constexpr std::uint32_t kMostFirsts = 2048;
    static constexpr std::uint32_t kMostSeconds = 8192;

    [[nodiscard]] bool has(std::uint32_t first, std::uint32_t second) const {
      return second < width_ && first < rows_of_.size() &&
             (bits_[place(rows_of_[first], second)] >> second % 64 & 1U) != 0;
    }
    void add(std::uint32_t first, State state, std::uint32_t second);
    void clear();
    [[nodiscard]] std::size_t size_in_bytes() const {
      return bits_.size() * sizeof(std::uint64_t) + rows_of_.size() * sizeof(std::uint16_t) +
             states_.size() * sizeof(State);
    }

   private:
    [[nodiscard]] std::size_t place(std::uint16_t row, std::uint32_t second) const {
      return std::size_t{row} * (width_ / 64) + second / 64;
    }
    void widen(std::uint32_t width);

    std::uint32_t width_ = 0;             // second sets; a multiple of 64
    std::vector<std::uint16_t> rows_of_;  // by first set; 0, of which nothing is noted, before it has one
    std::vector<State> states_;           // by row: the state after the first sets that it is of
    std::vector<std::uint64_t> bits_;
  };

  const Grammar* grammar_;
  const SymbolClasses* classes_;
  std::size_t budget_;
  std::uint32_t states_begin_;        // of the layer in the grammar: what is kept by state is kept from there on
  std::vector<RuleId> owners_;        // by state of the grammar: the rule that it is of
  std::vector<Asked> asked_;          // by state of the grammar that takes a symbol: what it asks of it
  std::vector<std::uint32_t> start_;  // the set of states before the first symbol
  std::vector<Asked> start_asked_;    // of each of its walks: what it asks of that symbol

  Interner sets_;
  std::vector<Accept> accepts_;            // by state
  std::vector<Asked> asked_by_state_;      // what the walks of each state ask of the next symbol, in their order
  std::vector<std::uint32_t> asked_ends_;  // by state, where its own begin there; and the end
  std::vector<State> first_;               // by set of first symbols
  DeadEnds dead_;
  std::vector<Transition> transitions_;  // open-addressed, a power of two
  std::size_t transitions_used_ = 0;
  std::size_t times_dropped_ = 0;

  // A state that takes a symbol or accepts, and to which empty steps lead from another: state * 256, and how.
  using Reachable = std::uint32_t;
  static constexpr Reachable kCoreBegins = 1;  // the rule's core begins on the way
  static constexpr Reachable kAccepts = 2;
  struct ReachableStates {
    std::span<const Reachable> states;  // by state
    bool plain = false;                 // no core begins on the way and none accepts
  };
  [[nodiscard]] ReachableStates reachable_from(std::uint32_t state);  // until the next call
  void find_reachable(std::uint32_t from);
  std::vector<std::uint32_t>
      reachable_begin_;  // by state of the grammar, where its own begin in `reachable_`; 0 when not yet found
  std::vector<Reachable>
      reachable_;  // of each such: how many times two, plus one when plain; then themselves, by state

  // Of the step under way.
  std::vector<std::uint32_t> set_;
  Accept best_;
  std::vector<std::uint32_t> going_on_, unmerged_;
  // Of the search under way.
  std::vector<std::uint32_t> pending_, visited_;
  std::vector<Reachable> found_;
  std::vector<std::uint8_t> seen_;  // by state of the grammar: 1, 2 when its core had begun
};

}  // namespace barqiya::grammar
