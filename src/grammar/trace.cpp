// From a match to its captures. The DFA says which rule matched from where to where, but a set of states forgets how
// it was reached; so the rule alone is walked once more over the few symbols of the match, depth first and the first
// branch of a fork first, with the borders. A state from which a symbol was tried is not tried from it again, which
// bounds the walk by symbols times states. Which way that is depends on the symbols' classes alone, and most matches of
// a text are like an earlier one, so the ways found are kept.
#include "grammar/trace.hpp"

#include <algorithm>
#include <array>

namespace barqiya::grammar {

bool Trace::run(std::span<const Symbol> symbols, Match& match, std::vector<Range>& captures,
                std::vector<PredicateId>& taken) {
  const std::uint32_t origin = match.whole.begin;
  key_.assign({match.rule, match.core.begin - origin});
  for (std::uint32_t at = origin; at < match.whole.end; ++at) key_.push_back(symbols[at].klass);
  const std::uint32_t number = matches_.intern(key_);
  if (number == ways_.size()) ways_.push_back(find(symbols, match));
  const Way way = ways_[number];
  if (!way.found) return false;
  const auto ranges = std::span(ranges_).subspan(way.ranges, 1 + grammar_->rule(match.rule).captures);
  match.core = {origin + ranges[0].begin, origin + ranges[0].end};
  for (const Range& range : ranges.subspan(1)) {
    captures.push_back(range.empty() ? Range{} : Range{origin + range.begin, origin + range.end});
  }
  const auto predicates = std::span(predicates_).subspan(way.predicates, match.whole.end - origin);
  taken.insert(taken.end(), predicates.begin(), predicates.end());
  return true;
}

void Trace::clear() {
  matches_.clear();
  ways_.clear();
  ranges_.clear();
  predicates_.clear();
}

std::size_t Trace::size_in_bytes() const {
  return matches_.size_in_bytes() + ways_.size() * sizeof(Way) + ranges_.size() * sizeof(Range) +
         predicates_.size() * sizeof(PredicateId);
}

Trace::Way Trace::find(std::span<const Symbol> symbols, const Match& match) {
  const std::size_t states = grammar_->states_end(match.rule) - grammar_->rule(match.rule).first_state;
  visited_.assign((states * (match.whole.end - match.whole.begin + 1) + 63) / 64, 0);
  path_.clear();
  choices_.assign(1, {grammar_->rule(match.rule).first_state, match.whole.begin, 0});
  while (!choices_.empty()) {
    const Choice choice = choices_.back();
    choices_.pop_back();
    path_.resize(choice.path);
    if (follow(symbols, match, choice)) return keep(match);
  }
  return {};
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
        if (at == match.whole.end || !classes_->takes(state.argument, symbols[at].klass, place)) return false;
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

bool Trace::visit(const Match& match, std::uint32_t state, std::uint32_t at) {
  const RuleRecord& rule = grammar_->rule(match.rule);
  const std::size_t bit = std::size_t{at - match.whole.begin} * (grammar_->states_end(match.rule) - rule.first_state) +
                          (state - rule.first_state);
  if ((visited_[bit / 64] >> bit % 64 & 1U) != 0) return false;
  visited_[bit / 64] |= std::uint64_t{1} << bit % 64;
  return true;
}

Trace::Way Trace::keep(const Match& match) {
  const Way way{true, static_cast<std::uint32_t>(ranges_.size()), static_cast<std::uint32_t>(predicates_.size())};
  std::array<std::uint32_t, kMaxCaptures> begins{};
  const std::uint32_t end = match.whole.end - match.whole.begin;
  ranges_.resize(ranges_.size() + 1 + grammar_->rule(match.rule).captures);
  const auto ranges = std::span(ranges_).subspan(way.ranges);
  ranges[0] = {match.core.begin - match.whole.begin, end};
  std::uint32_t at = 0;
  for (const std::uint32_t i : path_) {
    const StateRecord& state = grammar_->states()[i];
    switch (state.kind) {
      case StateKind::Take:
        predicates_.push_back(state.argument);
        ++at;
        break;
      case StateKind::CaptureBegin:
        begins[state.argument] = at;
        break;
      case StateKind::CaptureEnd:
        if (begins[state.argument] < at) ranges[1 + state.argument] = {begins[state.argument], at};
        break;
      case StateKind::CoreEnd:
        ranges[0].end = at;
        break;
      default:
        break;
    }
  }
  return way;
}

}  // namespace barqiya::grammar
