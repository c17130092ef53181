// From a match to its captures. The DFA says which rule matched from where to where, but a set of states forgets how
// it was reached; so the rule alone is walked once more over the few symbols of the match, depth first and the first
// branch of a fork first, with the borders. A state from which a symbol was tried is not tried from it again, which
// bounds the walk by symbols times states.
#include "grammar/trace.hpp"

#include <algorithm>
#include <array>

namespace barqiya::grammar {

bool Trace::run(std::span<const Symbol> symbols, Match& match, std::vector<Range>& captures,
                std::vector<PredicateId>& taken) {
  const std::size_t states = grammar_->states_end(match.rule) - grammar_->rule(match.rule).first_state;
  visited_.assign((states * (match.whole.end - match.whole.begin + 1) + 63) / 64, 0);
  path_.clear();
  choices_.assign(1, {grammar_->rule(match.rule).first_state, match.whole.begin, 0});
  while (!choices_.empty()) {
    const Choice choice = choices_.back();
    choices_.pop_back();
    path_.resize(choice.path);
    if (!follow(symbols, match, choice)) continue;
    replay(match, captures, taken);
    return true;
  }
  return false;
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

void Trace::replay(Match& match, std::vector<Range>& captures, std::vector<PredicateId>& taken) const {
  std::array<std::uint32_t, kMaxCaptures> begins{};
  const std::size_t first_capture = captures.size();
  captures.resize(first_capture + grammar_->rule(match.rule).captures);
  match.core.end = match.whole.end;
  std::uint32_t at = match.whole.begin;
  for (const std::uint32_t i : path_) {
    const StateRecord& state = grammar_->states()[i];
    switch (state.kind) {
      case StateKind::Take:
        taken.push_back(state.argument);
        ++at;
        break;
      case StateKind::CaptureBegin:
        begins[state.argument] = at;
        break;
      case StateKind::CaptureEnd:
        if (begins[state.argument] < at) captures[first_capture + state.argument] = {begins[state.argument], at};
        break;
      case StateKind::CoreEnd:
        match.core.end = at;
        break;
      default:
        break;
    }
  }
}

}  // namespace barqiya::grammar
