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
// the states that take a symbol, sorted, each as state * 256 + lead. Empty steps are followed when the set is made, by
// what is kept of each state that one was taken to: where they lead from there.
// (tests/grammar/reference_matcher.cpp is the obvious way to the same matches.)
#include "grammar/dfa.hpp"

#include <algorithm>
#include <utility>

namespace barqiya::grammar {
namespace {

constexpr std::size_t kHead = 3;
constexpr std::size_t kFirstTransitions = 1024;
// Kept, besides what the budget counts, and never dropped: a rule of many options has more than it is long.
constexpr std::size_t kMostReachable = std::size_t{1} << 20;

}  // namespace

Dfa::Dfa(const Grammar& grammar, const SymbolClasses& classes, std::size_t budget)
    : grammar_(&grammar),
      classes_(&classes),
      budget_(budget),
      states_begin_(grammar.states_begin()),
      owners_(grammar.states_end() - states_begin_, Accept::kNone),
      reachable_begin_(owners_.size(), 0),
      seen_(owners_.size()) {
  begin_set();
  for (RuleId rule = grammar.rules_begin(); rule < grammar.rules_end(); ++rule) {
    const std::uint32_t first = grammar.rule(rule).first_state;
    for (std::uint32_t state = first; state < grammar.states_end(rule); ++state) owners_[state - states_begin_] = rule;
    add(first, grammar.has_core(rule) ? kNotBegun : 0, 0);
  }
  finish_set(0);
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
  begin_set();  // of no walks: the dead state
  finish_set(0);
  intern();
}

std::size_t Dfa::size_in_bytes() const {
  return sets_.size_in_bytes() + accepts_.size() * sizeof(Accept) + first_.size() * sizeof(State) +
         transitions_.size() * sizeof(Transition) + dead_.size_in_bytes();
}

void Dfa::DeadEnds::add(std::uint32_t first, State state, std::uint32_t second) {
  if (first >= kMostFirsts || second >= kMostSeconds) return;
  if (states_.empty()) states_.push_back(kDead);
  if (first >= rows_of_.size()) rows_of_.resize(first + 1);
  std::uint16_t& row = rows_of_[first];
  if (row == 0) {
    const auto known = std::find(states_.begin() + 1, states_.end(), state);
    row = static_cast<std::uint16_t>(known - states_.begin());
    if (known == states_.end()) states_.push_back(state);
  }
  if (second >= width_) widen(std::max(second / 64 * 64 + 64, width_ * 2));
  bits_.resize(states_.size() * (width_ / 64));
  bits_[place(row, second)] |= std::uint64_t{1} << second % 64;
}

void Dfa::DeadEnds::widen(std::uint32_t width) {
  std::vector<std::uint64_t> old(states_.size() * (width / 64));
  old.swap(bits_);
  const std::size_t narrow = width_ / 64;
  width_ = width;
  for (std::size_t row = 0; narrow != 0 && row * narrow < old.size(); ++row) {
    const auto from = old.begin() + static_cast<std::ptrdiff_t>(row * narrow);
    std::copy(from, from + static_cast<std::ptrdiff_t>(narrow),
              bits_.begin() + static_cast<std::ptrdiff_t>(row * (width / 64)));
  }
}

void Dfa::DeadEnds::clear() {
  width_ = 0;
  rows_of_.clear();
  states_.clear();
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
  const auto takers = classes_->predicates_of(set, place);
  begin_set();
  for (const std::uint32_t walk : walks.subspan(kHead)) {
    const StateRecord& state = grammar_->states()[walk >> 8];
    if ((takers[state.argument / 32] >> state.argument % 32 & 1U) != 0) {
      add(state.next, static_cast<std::uint8_t>(walk), depth);
    }
  }
  finish_set(depth);
}

void Dfa::begin_set() {
  set_.assign(kHead, 0);
  best_ = {};
  is_sorted_ = true;
}

// Adds a walk that came to a state: all states to which empty steps lead from there.
void Dfa::add(std::uint32_t state, std::uint8_t lead, std::uint32_t depth) {
  for (const Reachable reachable : reachable_from(state)) {
    const std::uint8_t its_lead = (reachable & kCoreBegins) != 0 ? static_cast<std::uint8_t>(depth) : lead;
    if ((reachable & kAccepts) != 0) {
      consider(reachable >> 8, its_lead, best_);
    } else {
      const std::uint32_t walk = (reachable & ~std::uint32_t{0xFF}) | its_lead;
      is_sorted_ = is_sorted_ && (set_.size() == kHead || set_.back() < walk);
      set_.push_back(walk);
    }
  }
}

// Rules have their states apart, so walks come in order but for those of one rule that come to the same states.
void Dfa::finish_set(std::uint32_t depth) {
  const auto walks = set_.begin() + kHead;
  if (!is_sorted_) {
    std::sort(walks, set_.end());
    const auto same_state = [](std::uint32_t a, std::uint32_t b) { return a >> 8 == b >> 8; };  // of the least lead
    set_.erase(std::unique(walks, set_.end(), same_state), set_.end());
  }
  const bool waits =
      std::any_of(walks, set_.end(), [](std::uint32_t walk) { return static_cast<std::uint8_t>(walk) == kNotBegun; });
  set_[0] = waits ? depth : kNotBegun;
  set_[1] = best_.rule;
  set_[2] = best_.lead;
}

std::span<const Dfa::Reachable> Dfa::reachable_from(std::uint32_t state) {
  std::uint32_t& begin = reachable_begin_[state - states_begin_];
  if (begin == 0) {
    find_reachable(state);
    if (reachable_.size() + found_.size() > kMostReachable) return found_;
    begin = static_cast<std::uint32_t>(reachable_.size()) + 1;
    reachable_.push_back(static_cast<std::uint32_t>(found_.size()));
    reachable_.insert(reachable_.end(), found_.begin(), found_.end());
  }
  return std::span(reachable_).subspan(begin, reachable_[begin - 1]);
}

// Where a state is reached with its core begun and without, the walk with it has the smaller lead.
void Dfa::find_reachable(std::uint32_t from) {
  found_.clear();
  pending_.push_back(from << 8);
  while (!pending_.empty()) {
    const std::uint32_t state = pending_.back() >> 8;
    const std::uint32_t core = pending_.back() & kCoreBegins;
    pending_.pop_back();
    std::uint8_t& seen = seen_[state - states_begin_];
    if (seen > core) continue;
    const StateRecord& record = grammar_->states()[state];
    if (seen == 0) visited_.push_back(state);
    seen = static_cast<std::uint8_t>(core + 1);
    if (record.kind == StateKind::Take || record.kind == StateKind::Accept) continue;
    pending_.push_back(record.next << 8 | (record.kind == StateKind::CoreBegin ? kCoreBegins : core));
    if (record.kind == StateKind::Fork) pending_.push_back(record.other << 8 | core);
  }
  std::sort(visited_.begin(), visited_.end());
  for (const std::uint32_t state : visited_) {
    const StateKind kind = grammar_->states()[state].kind;
    const Reachable core = std::exchange(seen_[state - states_begin_], std::uint8_t{0}) - 1U;
    if (kind == StateKind::Take) found_.push_back(state << 8 | core);
    if (kind == StateKind::Accept) found_.push_back(state << 8 | core | kAccepts);
  }
  visited_.clear();
}

void Dfa::consider(std::uint32_t state, std::uint8_t lead, Accept& best) const {
  const RuleId rule = owners_[state - states_begin_];
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
