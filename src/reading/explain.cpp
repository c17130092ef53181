// The reading once more, with an observer at each layer that writes down what the rules took.
#include "reading/explain.hpp"

#include <algorithm>

#include "grammar/near_misses.hpp"
#include "reading/parts.hpp"

namespace barqiya {
namespace {

class MatchKeeper : public reading::Observer {
 public:
  void on_block(std::string_view layer, const grammar::Captured& block, lexicon::Types& /*types*/) override {
    for (const grammar::Match& match : block.matches) {
      Explanation one;
      one.layer = layer;
      one.rule = match.rule;
      one.guard = block.grammar->is_guard(match.rule);
      one.core = block.span_of(match, match.core);
      one.whole = block.span_of(match, match.whole);
      for (std::size_t i = 0; i < match.captures.size(); ++i) {
        if (match.captures[i].empty()) continue;
        one.words.push_back({block.grammar->capture_name(match.rule, i), block.span_of(match, match.captures[i])});
      }
      found.push_back(std::move(one));
    }
  }

  std::vector<Explanation> found;
};

class NearMissFinder : public reading::Observer {
 public:
  NearMissFinder(std::uint32_t at, std::size_t limit) : at_(at), limit_(limit) {}

  void on_block(std::string_view layer, const grammar::Captured& block, lexicon::Types& types) override {
    const auto behind = std::upper_bound(
        block.symbols.begin(), block.symbols.end(), at_, [&block](std::uint32_t at, const grammar::Symbol& symbol) {
          return symbol.token >= block.tokens.size() || at < block.tokens[symbol.token].begin;
        });
    if (behind == block.symbols.begin() || block.tokens.empty() || at_ >= block.tokens.back().end) return;
    const auto symbol = static_cast<std::uint32_t>(behind - block.symbols.begin() - 1);
    auto misses = grammar::near_misses(block, types, symbol, limit_);
    for (grammar::NearMiss& miss : misses) {
      const auto& first = block.symbols[miss.taken.begin];
      const auto& last = block.symbols[miss.taken.end - 1];
      const std::uint32_t end_token = last.token + std::max<std::uint32_t>(last.length, 1) - 1;
      const Span taken{block.tokens[std::min<std::size_t>(first.token, block.tokens.size() - 1)].begin,
                       block.tokens[std::min<std::size_t>(end_token, block.tokens.size() - 1)].end};
      found.push_back({layer, miss.rule, taken, std::move(miss.expected)});
    }
  }

  std::vector<Nearly> found;

 private:
  std::uint32_t at_;
  std::size_t limit_;
};

}  // namespace

std::vector<Explanation> Explainer::explain(const Report& report, Workspace& workspace, Reading& reading) const {
  MatchKeeper keeper;
  reader_->parts_->engine.read(report, workspace.parts_->scratch, reading, &keeper);
  for (Explanation& one : keeper.found) {
    for (std::size_t i = 0; i < reading.times.size(); ++i) {
      const Time& time = reading.times[i];
      if (time.rule == one.rule && one.core.contains(time.span)) one.times.push_back(i);
    }
  }
  std::stable_sort(keeper.found.begin(), keeper.found.end(),
                   [](const Explanation& a, const Explanation& b) { return a.core.begin < b.core.begin; });
  return std::move(keeper.found);
}

std::vector<Nearly> Explainer::nearly(const Report& report, Workspace& workspace, std::uint32_t at,
                                      std::size_t limit) const {
  NearMissFinder finder(at, limit);
  Reading reading;
  reader_->parts_->engine.read(report, workspace.parts_->scratch, reading, &finder);
  return std::move(finder.found);
}

}  // namespace barqiya
