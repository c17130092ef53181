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
      asked_(owners_.size()),
      reachable_begin_(owners_.size(), 0),
      seen_(owners_.size()) {
  begin_set();
  for (RuleId rule = grammar.rules_begin(); rule < grammar.rules_end(); ++rule) {
    const std::uint32_t first = grammar.rule(rule).first_state;
    for (std::uint32_t state = first; state < grammar.states_end(rule); ++state) {
      owners_[state - states_begin_] = rule;
      asked_[state - states_begin_] = static_cast<Asked>(grammar.states()[state].argument);
    }
    add(first, grammar.has_core(rule) ? kNotBegun : 0, 0);
  }
  finish_set(0);
  start_ = set_;
  append_asked(start_, start_asked_);
  clear();
}

// What the walks of a set ask of the next symbol, one behind the other, since `asked_` is looked at all over.
void Dfa::append_asked(std::span<const std::uint32_t> set, std::vector<Asked>& out) const {
  for (const std::uint32_t walk : set.subspan(kHead)) out.push_back(asked_[(walk >> 8) - states_begin_]);
}

void Dfa::clear() {
  sets_.clear();
  accepts_.clear();
  asked_by_state_.clear();
  asked_ends_.assign(1, 0);
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
         transitions_.size() * sizeof(Transition) + dead_.size_in_bytes() + asked_by_state_.size() * sizeof(Asked) +
         asked_ends_.size() * sizeof(std::uint32_t);
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
  step(start_, start_asked_, classes_->predicates_of(first, Place::First));
  const State next = intern();
  if (first >= first_.size()) first_.resize(classes_->firsts(), kUnknown);
  return first_[first] = next;
}

Dfa::State Dfa::find_next(State state, std::uint32_t inside) {
  const std::uint32_t begin = asked_ends_[state];
  const auto asked = std::span(asked_by_state_).subspan(begin, asked_ends_[state + 1] - begin);
  step(sets_[state], asked, classes_->predicates_of(inside, Place::Inside));
  const std::size_t times_dropped = times_dropped_;
  const State next = intern();
  // Were all states dropped, `state` is no more, and there is nothing to remember.
  if (times_dropped != times_dropped_) return next;
  remember(key_of(state, inside), next);
  return next;
}

// The walks that take the symbol are picked without a branch, since there are few and where is hard to foretell.
void Dfa::step(std::span<const std::uint32_t> set, std::span<const Asked> asked,
               std::span<const std::uint32_t> takers) {
  const std::uint32_t depth = set[0] == kNotBegun ? kNotBegun : set[0] + 1;
  const auto walks = set.subspan(kHead);
  begin_set();
  if (going_on_.size() < walks.size()) going_on_.resize(walks.size());
  std::size_t count = 0;
  for (std::size_t i = 0; i < walks.size(); ++i) {
    going_on_[count] = walks[i];
    count += takers[asked[i] / 32] >> asked[i] % 32 & 1U;
  }
  for (const std::uint32_t walk : std::span(going_on_).first(count)) {
    add(grammar_->states()[walk >> 8].next, static_cast<std::uint8_t>(walk), depth);
  }
  finish_set(depth);
}

void Dfa::begin_set() {
  set_.assign(kHead, 0);
  best_ = {};
}

// Adds a walk that came to a state: all states to which empty steps lead from there, which come in order.
void Dfa::add(std::uint32_t state, std::uint8_t lead, std::uint32_t depth) {
  const auto [reachable, plain] = reachable_from(state);
  const std::size_t begin = set_.size();
  set_.resize(begin + reachable.size());
  std::uint32_t* to = set_.data() + begin;
  if (plain) {
    for (const Reachable one : reachable) *to++ = one | lead;
  } else {
    for (const Reachable one : reachable) {
      const std::uint8_t its_lead = (one & kCoreBegins) != 0 ? static_cast<std::uint8_t>(depth) : lead;
      if ((one & kAccepts) != 0) {
        consider(one >> 8, its_lead, best_);
      } else {
        *to++ = (one & ~std::uint32_t{0xFF}) | its_lead;
      }
    }
    set_.resize(static_cast<std::size_t>(to - set_.data()));
  }
  if (begin > kHead && begin < set_.size() && set_[begin - 1] >> 8 >= set_[begin] >> 8) merge_from(begin);
}

// Rules have their states apart, so walks come in order but for those of one rule: puts those from `begin` on, which
// are in order, among those before them. Of two in one state that of the least lead is kept.
void Dfa::merge_from(std::size_t begin) {
  const std::uint32_t least = set_[begin] & ~std::uint32_t{0xFF};
  const auto middle = set_.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto first = std::lower_bound(set_.begin() + kHead, middle, least);
  unmerged_.assign(first, set_.end());
  auto to = first;
  const std::uint32_t* earlier = unmerged_.data();
  const std::uint32_t* const earlier_end = earlier + (middle - first);
  const std::uint32_t* later = earlier_end;
  const std::uint32_t* const later_end = earlier + unmerged_.size();
  while (earlier != earlier_end && later != later_end) {
    const bool same = (*earlier ^ *later) >> 8 == 0;
    const std::uint32_t lesser = std::min(*earlier, *later);
    earlier += same || lesser == *earlier ? 1 : 0;
    later += same || lesser == *later ? 1 : 0;
    *to++ = lesser;
  }
  to = std::copy(earlier, earlier_end, to);
  to = std::copy(later, later_end, to);
  set_.erase(to, set_.end());
}

void Dfa::finish_set(std::uint32_t depth) {
  std::uint32_t waits = 0;  // counted without a way out, so that the compiler can take several at a time
  for (std::size_t i = kHead; i < set_.size(); ++i) waits += (set_[i] & 0xFFU) == kNotBegun ? 1 : 0;
  set_[0] = waits != 0 ? depth : kNotBegun;
  set_[1] = best_.rule;
  set_[2] = best_.lead;
}

Dfa::ReachableStates Dfa::reachable_from(std::uint32_t state) {
  std::uint32_t& begin = reachable_begin_[state - states_begin_];
  if (begin == 0) {
    find_reachable(state);
    const bool plain =
        std::all_of(found_.begin(), found_.end(), [](Reachable one) { return (one & (kCoreBegins | kAccepts)) == 0; });
    if (reachable_.size() + found_.size() > kMostReachable) return {found_, plain};
    begin = static_cast<std::uint32_t>(reachable_.size()) + 1;
    reachable_.push_back(static_cast<std::uint32_t>(found_.size()) << 1 | (plain ? 1 : 0));
    reachable_.insert(reachable_.end(), found_.begin(), found_.end());
  }
  const std::uint32_t head = reachable_[begin - 1];
  return {std::span(reachable_).subspan(begin, head >> 1), (head & 1U) != 0};
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
  keep(set_);
  if ((size_in_bytes() <= budget_ && state < kStateMask) || accepts_.size() <= 2) return state;
  const std::vector<std::uint32_t> set = set_;
  clear();
  ++times_dropped_;
  state = sets_.intern(set);
  keep(set);
  return state;
}

// Notes of a new state, whose set it is, what steps ask of it.
void Dfa::keep(std::span<const std::uint32_t> set) {
  accepts_.push_back({set[1], set[2]});
  append_asked(set, asked_by_state_);
  asked_ends_.push_back(static_cast<std::uint32_t>(asked_by_state_.size()));
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
