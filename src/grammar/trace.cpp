// From a match to its captures. The DFA says which rule matched from where to where, but a set of states forgets how
// it was reached; so the rule alone is walked once more over the few symbols of the match, depth first and the first
// branch of a fork first, with the borders. A state from which a symbol was tried is not tried from it again, which
// bounds the walk by symbols times states. Which way that is depends on the symbols' classes alone, and most matches of
// a text are like an earlier one, so the ways found are kept.
#include "grammar/trace.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace barqiya::grammar {

namespace {

constexpr std::size_t kFirstSlots = 256;
constexpr std::uint64_t kHalf = 0xFFFFFFFF;

/// The half of a hash that a slot holds, and that says where the slot is.
std::uint64_t half_hash(std::span<const std::uint32_t> words) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const std::uint32_t word : words) hash = (hash ^ word) * 0x9e3779b97f4a7c15U;
  return (hash ^ hash >> 32U) & kHalf;
}

}  // namespace

std::uint64_t Trace::hash(std::span<const Symbol> symbols, const Match& match) {
  put_key(symbols, match);
  const std::uint64_t hash = half_hash(key_);
  __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  return hash;
}

void Trace::prefetch(std::uint64_t hash) const {
  const std::uint64_t slot = slots_[hash & (slots_.size() - 1)];
  if (slot != 0) __builtin_prefetch(records_.data() + ((slot & kHalf) - 1));
}

bool Trace::run(std::span<const Symbol> symbols, std::uint64_t hash, Match& match, std::vector<Range>& captures,
                std::vector<PredicateId>& taken) {
  put_key(symbols, match);
  const std::uint64_t slot = slot_of_key(hash);
  const std::size_t record = slot != 0 ? (slot & kHalf) - 1 : learn(symbols, hash, match);
  const std::uint32_t* at = records_.data() + record + key_.size();
  if (*at++ == 0) return false;
  const std::uint32_t origin = match.whole.begin;
  match.core = {origin + at[0], origin + at[1]};
  at += 2;
  for (std::size_t i = 0; i < grammar_->rule(match.rule).captures; ++i, at += 2) {
    captures.push_back(at[0] == at[1] ? Range{} : Range{origin + at[0], origin + at[1]});
  }
  taken.insert(taken.end(), at, at + (match.whole.end - origin));
  return true;
}

void Trace::put_key(std::span<const Symbol> symbols, const Match& match) {
  const std::uint32_t origin = match.whole.begin;
  const std::uint32_t length = match.whole.end - origin;
  key_.resize(kHead + length);
  key_[0] = match.rule;
  key_[1] = match.core.begin - origin;
  key_[2] = length;
  key_[kHead] = classes_->sides(symbols[origin].klass).first;
  for (std::size_t i = 1; i < length; ++i) key_[kHead + i] = classes_->sides(symbols[origin + i].klass).inside;
}

// Where the key is, or where it would be.
std::uint64_t& Trace::slot_of_key(std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
    if (slots_[i] == 0) return slots_[i];
    if (slots_[i] >> 32U != hash) continue;
    const std::uint32_t* const known = records_.data() + ((slots_[i] & kHalf) - 1);
    if (is_key(known)) return slots_[i];
  }
}

// A record of another length has it where the key has its own, so that nothing behind the records is read.
bool Trace::is_key(const std::uint32_t* record) const {
  if (record[2] != key_[2]) return false;
  std::uint32_t other = 0;
  for (std::size_t i = 0; i < key_.size(); ++i) other |= record[i] ^ key_[i];
  return other == 0;
}

// Where the new record of the key is.
std::size_t Trace::learn(std::span<const Symbol> symbols, std::uint64_t hash, const Match& match) {
  if (++kept_ * 2 > slots_.size()) grow();
  const std::size_t record = records_.size();
  slot_of_key(hash) = hash << 32U | (record + 1);
  records_.insert(records_.end(), key_.begin(), key_.end());
  const bool found = find(symbols, match);
  records_.push_back(found ? 1 : 0);
  if (found) keep_way(match);
  return record;
}

void Trace::grow() {
  const std::vector<std::uint64_t> old = std::exchange(slots_, std::vector<std::uint64_t>(slots_.size() * 2));
  const std::size_t mask = slots_.size() - 1;
  for (const std::uint64_t slot : old) {
    if (slot == 0) continue;
    std::size_t i = (slot >> 32U) & mask;
    while (slots_[i] != 0) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

void Trace::clear() {
  records_.clear();
  slots_.assign(kFirstSlots, 0);
  kept_ = 0;
}

std::size_t Trace::size_in_bytes() const {
  return records_.size() * sizeof(std::uint32_t) + slots_.size() * sizeof(std::uint64_t);
}

bool Trace::find(std::span<const Symbol> symbols, const Match& match) {
  first_state_ = grammar_->rule(match.rule).first_state;
  states_ = grammar_->states_end(match.rule) - first_state_;
  visited_.assign((std::size_t{states_} * (match.whole.end - match.whole.begin + 1) + 63) / 64, 0);
  path_.clear();
  choices_.assign(1, {first_state_, match.whole.begin, 0});
  while (!choices_.empty()) {
    const Choice choice = choices_.back();
    choices_.pop_back();
    path_.resize(choice.path);
    if (follow(symbols, match, choice)) return true;
  }
  return false;
}

inline bool Trace::visit(const Match& match, std::uint32_t state, std::uint32_t at) {
  const std::size_t bit = std::size_t{at - match.whole.begin} * states_ + (state - first_state_);
  if ((visited_[bit / 64] >> bit % 64 & 1U) != 0) return false;
  visited_[bit / 64] |= std::uint64_t{1} << bit % 64;
  return true;
}

// Goes on until the rule accepts or there is no way; the second branches met are left in `choices_`.
bool Trace::follow(std::span<const Symbol> symbols, const Match& match, Choice choice) {
  auto [i, at, path] = choice;
  while (visit(match, i, at)) {
    const StateRecord& state = grammar_->states()[i];
    switch (state.kind) {
      case StateKind::Accept:
        if (at == match.whole.end) return true;
        return false;
      case StateKind::Fork:
        choices_.push_back({state.other, at, static_cast<std::uint32_t>(path_.size())});
        break;
      case StateKind::Take: {
        const Place place = at == match.whole.begin ? Place::First : Place::Inside;
        if (at == match.whole.end) return false;
        if (!classes_->has(classes_->side(symbols[at].klass, place), state.argument, place)) return false;
        path_.push_back(i);
        ++at;
        break;
      }
      case StateKind::CoreBegin:
        if (at != match.core.begin) return false;
        [[fallthrough]];
      default:
        path_.push_back(i);
    }
    i = state.next;
  }
  return false;
}

// Appends to the record what the path says.
void Trace::keep_way(const Match& match) {
  const std::uint32_t end = match.whole.end - match.whole.begin;
  const std::size_t ranges = 1 + grammar_->rule(match.rule).captures;
  const std::size_t begin = records_.size();
  records_.resize(begin + ranges * 2);
  records_[begin] = match.core.begin - match.whole.begin;
  records_[begin + 1] = end;
  std::array<std::uint32_t, kMaxCaptures> begins{};
  std::uint32_t at = 0;
  for (const std::uint32_t i : path_) {
    const StateRecord& state = grammar_->states()[i];
    const std::size_t capture = begin + 2 + state.argument * std::size_t{2};
    switch (state.kind) {
      case StateKind::Take:
        records_.push_back(state.argument);
        ++at;
        break;
      case StateKind::CaptureBegin:
        begins[state.argument] = at;
        break;
      case StateKind::CaptureEnd:
        if (begins[state.argument] == at) break;
        records_[capture] = begins[state.argument];
        records_[capture + 1] = at;
        break;
      case StateKind::CoreEnd:
        records_[begin + 1] = at;
        break;
      default:
        break;
    }
  }
}

}  // namespace barqiya::grammar
