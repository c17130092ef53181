// Were the states dropped while several walks hold one, each walk is gone anew by itself, which a drop does not harm:
// the DFA then gives the state in the new table that the walk goes on from.
#include "grammar/walks.hpp"

#include <algorithm>

namespace barqiya::grammar {

std::span<const Walk> Walks::run(std::span<const Symbol> symbols, std::span<const std::uint32_t> starts) {
  walks_.resize(starts.size());
  for (std::size_t i = 0; i < starts.size(); ++i) walks_[i].start = starts[i];
  if (!run_together(symbols, walks_)) {
    for (Walk& walk : walks_) run_together(symbols, {&walk, 1});
  }
  return walks_;
}

// False when states were dropped and more than one walk was under way.
bool Walks::run_together(std::span<const Symbol> symbols, std::span<Walk> walks) {
  const std::size_t times_dropped = dfa_->times_dropped();
  const auto are_lost = [&] { return walks.size() > 1 && dfa_->times_dropped() != times_dropped; };
  under_way_.clear();
  for (std::size_t i = 0; i < walks.size(); ++i) {
    if (begin(symbols, walks[i])) under_way_.push_back(static_cast<std::uint32_t>(i));
    if (are_lost()) return false;
  }
  for (std::uint32_t length = 1; !under_way_.empty(); ++length) {
    std::size_t left = 0;
    for (const std::uint32_t i : under_way_) {
      if (step(symbols, walks[i], length)) under_way_[left++] = i;
      if (are_lost()) return false;
    }
    under_way_.resize(left);
  }
  return true;
}

// Takes the first symbol. False when no match begins with it.
bool Walks::begin(std::span<const Symbol> symbols, Walk& walk) {
  walk.state = dfa_->first(classes_->sides(symbols[walk.start].klass).first);
  walk.lead = Matcher::kLongest;
  walk.rule = Dfa::Accept::kNone;
  if (walk.state == Dfa::kDead) return false;
  prefetch(symbols, walk, 1);
  return true;
}

// Of a walk that has come `length` symbols far: notes the match that may end there and takes one symbol more. False
// when it need not be gone on.
bool Walks::step(std::span<const Symbol> symbols, Walk& walk, std::uint32_t length) {
  const Dfa::Accept& accept = dfa_->accept(walk.state);
  const std::uint32_t at = walk.start + length;
  if (accept.rule != Dfa::Accept::kNone && accept.lead <= walk.lead) {
    walk.lead = accept.lead;
    walk.rule = accept.rule;
    walk.end = at;
  }
  if (at == symbols.size() || length == Matcher::kLongest || (symbols[at - 1].is_edge() && length > 1)) return false;
  walk.state = dfa_->next(walk.state, classes_->sides(symbols[at].klass).inside);
  if (walk.state == Dfa::kDead) {
    if (length == 1 && !walk.found()) note_dead_end(symbols, walk.start);
    return false;
  }
  prefetch(symbols, walk, length + 1);
  return true;
}

// Asks the memory for the step behind so many symbols, since it will be taken soon.
void Walks::prefetch(std::span<const Symbol> symbols, const Walk& walk, std::uint32_t length) const {
  const std::size_t at = walk.start + length;
  if (at < symbols.size()) dfa_->prefetch(walk.state, classes_->sides(symbols[at].klass).inside);
}

void Walks::note_dead_end(std::span<const Symbol> symbols, std::uint32_t start) {
  dfa_->note_dead_end(classes_->sides(symbols[start].klass).first, classes_->sides(symbols[start + 1].klass).inside);
}

}  // namespace barqiya::grammar
