// What `explain --at` tells of a place where no rule matched: each rule is run alone from each start before it, as the
// set of states in which it can be, and where the set becomes empty its last states say what they wanted.
#include "grammar/near_misses.hpp"

#include <algorithm>
#include <optional>

#include "grammar/symbol_classes.hpp"

namespace barqiya::grammar {
namespace {

class Walk {
 public:
  Walk(const Grammar& grammar, const SymbolClasses& classes, std::span<const Symbol> symbols)
      : grammar_(grammar), classes_(classes), symbols_(symbols) {}

  enum class Outcome { Missed, Matched };

  /// Runs a rule from a start until it can take no more. Matched when it took symbol `at` and accepted; else `miss` is
  /// what it took, which may be nothing.
  Outcome run(RuleId rule, std::uint32_t start, std::uint32_t at, NearMiss& miss) {
    std::vector<std::uint32_t> states = close(rule, {grammar_.rule(rule).first_state});
    std::uint32_t end = start;
    while (end < symbols_.size() && end - start < Matcher::kLongest) {
      if (end > start + 1 && symbols_[end - 1].is_edge()) break;
      std::vector<std::uint32_t> taken = take(states, end, end == start ? Place::First : Place::Inside);
      if (taken.empty()) break;
      states = close(rule, std::move(taken));
      ++end;
      if (end > at && accepts(states)) return Outcome::Matched;
    }
    miss = {rule, {start, end}, wanted(states)};
    if (miss.expected.empty()) miss.taken.end = start;  // it could only have stopped
    return Outcome::Missed;
  }

 private:
  /// The states behind those that take symbol `at`.
  [[nodiscard]] std::vector<std::uint32_t> take(const std::vector<std::uint32_t>& states, std::uint32_t at,
                                                Place place) const {
    std::vector<std::uint32_t> behind;
    for (const std::uint32_t i : states) {
      const StateRecord& state = grammar_.states()[i];
      if (state.kind != StateKind::Take) continue;
      if (classes_.has(classes_.side(symbols_[at].klass, place), state.argument, place)) behind.push_back(state.next);
    }
    return behind;
  }

  /// The states reached by empty steps, sorted.
  [[nodiscard]] std::vector<std::uint32_t> close(RuleId rule, std::vector<std::uint32_t> pending) const {
    const std::uint32_t first = grammar_.rule(rule).first_state;
    std::vector<std::uint32_t> reached;
    std::vector<bool> seen(grammar_.states_end(rule) - first);
    while (!pending.empty()) {
      const std::uint32_t i = pending.back();
      pending.pop_back();
      if (seen[i - first]) continue;
      seen[i - first] = true;
      const StateRecord& state = grammar_.states()[i];
      if (state.kind == StateKind::Take || state.kind == StateKind::Accept) {
        reached.push_back(i);
        continue;
      }
      pending.push_back(state.next);
      if (state.kind == StateKind::Fork) pending.push_back(state.other);
    }
    std::sort(reached.begin(), reached.end());
    return reached;
  }

  [[nodiscard]] bool accepts(const std::vector<std::uint32_t>& states) const {
    return std::any_of(states.begin(), states.end(),
                       [this](std::uint32_t i) { return grammar_.states()[i].kind == StateKind::Accept; });
  }

  /// The atoms that the states wait for, each once, in the order of the rule.
  [[nodiscard]] std::string wanted(const std::vector<std::uint32_t>& states) const {
    std::vector<std::string_view> texts;
    for (const std::uint32_t i : states) {
      if (grammar_.states()[i].kind != StateKind::Take) continue;
      const std::string_view text = grammar_.predicate_text(grammar_.states()[i].argument);
      if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
    }
    std::string all;
    for (const std::string_view text : texts) all.append(all.empty() ? "" : " | ").append(text);
    return all;
  }

  const Grammar& grammar_;
  const SymbolClasses& classes_;
  std::span<const Symbol> symbols_;
};

/// Further first, then longer.
bool is_nearer(const NearMiss& a, const NearMiss& b) {
  return a.taken.end != b.taken.end ? a.taken.end > b.taken.end : a.taken.begin < b.taken.begin;
}

/// The symbols with classes of these `classes`, since theirs are the matcher's.
std::vector<Symbol> classify(SymbolClasses& classes, const Captured& block, std::span<const Symbol> symbols) {
  std::vector<Symbol> all(symbols.begin(), symbols.end());
  for (Symbol& symbol : all) {
    if (symbol.is_edge()) {
      symbol.klass = classes.of_edge() * 2;
      continue;
    }
    const text::Token& token = block.tokens[symbol.token];
    std::uint32_t klass = 0;
    if (symbol.is_phrase()) {
      klass = classes.of_phrase(block.phrases[symbol.index - 1], token.kind);
    } else {
      klass = symbol.is_span() ? classes.of_span(0) : (classes.learn(token.type) & SymbolClasses::kClass) / 2;
    }
    symbol.klass = klass * 2 + (token.glued ? 1 : 0);
  }
  return all;
}

}  // namespace

std::vector<NearMiss> near_misses(const Captured& block, lexicon::Types& types, std::uint32_t at, std::size_t limit) {
  const Grammar& grammar = *block.grammar;
  const std::uint32_t begin = at < Matcher::kLongest ? 0 : at - Matcher::kLongest + 1;
  const std::size_t end = std::min<std::size_t>(block.symbols.size(), at + Matcher::kLongest);
  SymbolClasses classes(grammar, types);
  const std::vector<Symbol> near = classify(classes, block, block.symbols.subspan(begin, end - begin));
  Walk walk(grammar, classes, near);
  std::vector<NearMiss> misses;
  for (RuleId rule = grammar.rules_begin(); rule < grammar.rules_end(); ++rule) {
    std::optional<NearMiss> nearest;
    bool matched = false;
    for (std::uint32_t start = 0; start <= at - begin && start < near.size() && !matched; ++start) {
      NearMiss miss;
      matched = walk.run(rule, start, at - begin, miss) == Walk::Outcome::Matched;
      if (miss.taken.empty() || miss.taken.end < at - begin) continue;
      if (!nearest || is_nearer(miss, *nearest)) nearest = std::move(miss);
    }
    if (!nearest || matched) continue;
    nearest->taken.begin += begin;
    nearest->taken.end += begin;
    misses.push_back(std::move(*nearest));
  }
  std::stable_sort(misses.begin(), misses.end(), is_nearer);
  if (misses.size() > limit) misses.resize(limit);
  return misses;
}

}  // namespace barqiya::grammar
