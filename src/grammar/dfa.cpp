// The subset construction, done lazily as in RE2's dfa.cc: a state of the DFA is the set of states in which all rules'
// walks together can be, and is made when a text first leads there. When the states outgrow their budget all are
// dropped and made anew as needed, so that memory is bounded for any text and no result changes.
//
// Among matches from one start the one wins whose core begins first, so each walk carries its *lead*: how many symbols
// of context it took before its core, or that it has not begun it yet. Of two walks in the same state the one with the
// smaller lead wins wherever they go from there, so a set has each state once. As long as some walk is before its core,
// the set also has the depth, from which its lead will come.
//
// A set is kHead words (depth, or kNotBegun when no walk waits for its core; the rule that accepts and its lead), then
// the states that take a symbol, sorted, each as state * 256 + lead. Empty steps are followed when the set is made.
// (tests/grammar/reference_matcher.cpp is the obvious way to the same matches.)
#include "grammar/dfa.hpp"

#include <algorithm>

namespace barqiya::grammar {
namespace {

constexpr std::size_t kHead = 3;
constexpr std::uint8_t kUnreached = 0xFF;
constexpr std::size_t kFirstTransitions = 1024;

}  // namespace

Dfa::Dfa(const Grammar& grammar, const SymbolClasses& classes, std::size_t budget)
    : grammar_(&grammar),
      classes_(&classes),
      budget_(budget),
      owners_(grammar.states().size(), Accept::kNone),
      leads_(grammar.states().size(), kUnreached) {
  for (RuleId rule = grammar.rules_begin(); rule < grammar.rules_end(); ++rule) {
    const std::uint32_t first = grammar.rule(rule).first_state;
    std::fill(owners_.begin() + first, owners_.begin() + grammar.states_end(rule), rule);
    reach(first, grammar.has_core(rule) ? kNotBegun : 0);
  }
  close(0);
  finish(0);
  start_ = set_;
  clear();
}

void Dfa::clear() {
  sets_.clear();
  accepts_.clear();
  first_.clear();
  dead_.clear();
  transitions_.assign(kFirstTransitions, {});
  transitions_used_ = 0;
  finish(0);  // of no walks: the dead state
  intern();
}

std::size_t Dfa::size_in_bytes() const {
  return sets_.size_in_bytes() + accepts_.size() * sizeof(Accept) + first_.size() * sizeof(State) +
         transitions_.size() * sizeof(Transition) + dead_.size_in_bytes();
}

void Dfa::DeadEnds::add(std::uint32_t first, std::uint32_t second) {
  if (first >= kMostFirsts || second >= kMostSeconds) return;
  if (second >= width_) widen(std::max(second / 64 * 64 + 64, width_ * 2));
  if (first >= rows_) {
    rows_ = std::max(first + 1, rows_ * 2);
    bits_.resize(std::size_t{rows_} * (width_ / 64));
  }
  bits_[place(first, second)] |= std::uint64_t{1} << second % 64;
}

void Dfa::DeadEnds::widen(std::uint32_t width) {
  std::vector<std::uint64_t> old(std::size_t{rows_} * (width / 64));
  old.swap(bits_);
  const std::size_t narrow = width_ / 64;
  width_ = width;
  for (std::size_t row = 0; row < rows_ && narrow != 0; ++row) {
    const auto from = old.begin() + static_cast<std::ptrdiff_t>(row * narrow);
    std::copy(from, from + static_cast<std::ptrdiff_t>(narrow),
              bits_.begin() + static_cast<std::ptrdiff_t>(row * (width / 64)));
  }
}

void Dfa::DeadEnds::clear() {
  width_ = 0;
  rows_ = 0;
  bits_.clear();
}

Dfa::State Dfa::find_first(std::uint32_t first) {
  step(start_, first, Place::First);
  const State next = intern();
  if (first >= first_.size()) first_.resize(classes_->firsts(), kUnknown);
  return first_[first] = next;
}

Dfa::State Dfa::find_next(State state, std::uint32_t inside) {
  step(sets_[state], inside, Place::Inside);
  const std::size_t times_dropped = times_dropped_;
  const State next = intern();
  // Were all states dropped, `state` is no more, and there is nothing to remember.
  if (times_dropped != times_dropped_) return next;
  remember(key_of(state, inside), next);
  return next;
}

void Dfa::step(std::span<const std::uint32_t> walks, std::uint32_t set, Place place) {
  const std::uint32_t depth = walks[0] == kNotBegun ? kNotBegun : walks[0] + 1;
  for (const std::uint32_t element : walks.subspan(kHead)) {
    const StateRecord& state = grammar_->states()[element >> 8];
    if (classes_->has(set, state.argument, place)) reach(state.next, static_cast<std::uint8_t>(element));
  }
  close(depth);
  finish(depth);
}

void Dfa::reach(std::uint32_t state, std::uint8_t lead) {
  if (lead >= leads_[state]) return;
  if (leads_[state] == kUnreached) reached_.push_back(state);
  leads_[state] = lead;
  pending_.push_back(state);
}

void Dfa::close(std::uint32_t depth) {
  while (!pending_.empty()) {
    const std::uint32_t i = pending_.back();
    pending_.pop_back();
    const StateRecord& state = grammar_->states()[i];
    if (state.kind == StateKind::Take || state.kind == StateKind::Accept) continue;
    reach(state.next, state.kind == StateKind::CoreBegin ? static_cast<std::uint8_t>(depth) : leads_[i]);
    if (state.kind == StateKind::Fork) reach(state.other, leads_[i]);
  }
}

// The set of the states reached, in `set_`.
void Dfa::finish(std::uint32_t depth) {
  std::sort(reached_.begin(), reached_.end());
  set_.assign(kHead, 0);
  Accept best;
  bool waits = false;
  for (const std::uint32_t state : reached_) {
    const std::uint8_t lead = leads_[state];
    leads_[state] = kUnreached;
    if (grammar_->states()[state].kind == StateKind::Accept) consider(state, lead, best);
    if (grammar_->states()[state].kind != StateKind::Take) continue;
    set_.push_back(state << 8 | lead);
    waits = waits || lead == kNotBegun;
  }
  reached_.clear();
  set_[0] = waits ? depth : kNotBegun;
  set_[1] = best.rule;
  set_[2] = best.lead;
}

void Dfa::consider(std::uint32_t state, std::uint8_t lead, Accept& best) const {
  const RuleId rule = owners_[state];
  if (best.rule != Accept::kNone) {
    if (lead > best.lead) return;
    const std::int32_t priority = grammar_->rule(rule).priority;
    const std::int32_t highest = grammar_->rule(best.rule).priority;
    if (lead == best.lead && (priority < highest || (priority == highest && rule > best.rule))) return;
  }
  best = {rule, lead};
}

// The number of the set in `set_`, which is made a state when it is none yet.
Dfa::State Dfa::intern() {
  State state = sets_.intern(set_);
  if (state < accepts_.size()) return state;
  accepts_.push_back({set_[1], set_[2]});
  if ((size_in_bytes() <= budget_ && state < kStateMask) || accepts_.size() <= 2) return state;
  const std::vector<std::uint32_t> set = set_;
  clear();
  ++times_dropped_;
  state = sets_.intern(set);
  accepts_.push_back({set[1], set[2]});
  return state;
}

void Dfa::remember(std::uint64_t key, State next) {
  if ((transitions_used_ + 1) * 2 > transitions_.size()) {
    const std::size_t larger = transitions_.size() * 2;
    std::vector<Transition> old(
        size_in_bytes() + transitions_.size() * sizeof(Transition) > budget_ ? transitions_.size() : larger);
    old.swap(transitions_);
    const bool grown = transitions_.size() == larger;
    transitions_used_ = grown ? transitions_used_ : 0;
    for (const Transition& transition : old) {
      if (grown && transition != 0) slot(transition >> kStateBits) = transition;
    }
  }
  slot(key) = key << kStateBits | next;
  ++transitions_used_;
}

}  // namespace barqiya::grammar
