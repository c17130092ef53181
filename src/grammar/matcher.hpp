#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "grammar/grammar.hpp"
#include "lexicon/types.hpp"
#include "text/tokens.hpp"

namespace barqiya::grammar {

/// One input symbol of a layer's automaton: a token, a phrase of the lexicon, a span of an earlier layer, or the edge
/// between two paragraphs (length 0).
struct Symbol {
  std::uint32_t token = 0;   ///< first token in the block
  std::uint16_t length = 1;  ///< tokens; 0 for an edge
  std::uint16_t klass = 0;   ///< symbol class of this layer, glued or not
  std::uint32_t entry = 0;   ///< of a phrase: its lexicon entry + 1, else 0
};

/// Symbols [begin, end) of the stream.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
};

/// A rule found in the stream.
struct Match {
  RuleId rule = 0;
  Range whole;                      ///< with the context to the left and right
  Range core;                       ///< what the rule stands for; the search goes on behind it
  std::span<const Range> captures;  ///< by index; an optional one that took nothing is empty. Valid in the callback
};

/// A layer's automaton for one thread: a lazily built DFA over symbol classes. Not thread-safe.
class Matcher {
 public:
  static constexpr std::uint32_t kLongest = 64;                  ///< symbols in a match, context counted
  static constexpr std::size_t kBudget = std::size_t{16} << 20;  ///< bytes of states; over it they are dropped

  Matcher(const Grammar& grammar, lexicon::Types& types, std::size_t budget = kBudget);
  ~Matcher();
  Matcher(Matcher&&) noexcept;

  /// The block as this layer sees it: phrases joined, edges put at its borders and between paragraphs.
  void stream(std::span<const text::Token> tokens, std::vector<Symbol>& out);

  /// All matches of a stream: the leftmost core first, then the furthest end, context counted, then by priority, then
  /// by name; cores never overlap. A match that begins with context competes with those that begin inside the context.
  /// Time is linear in the stream. `found` holds the ranges of all captures; both are replaced.
  void match(std::span<const Symbol> symbols, std::vector<Match>& found, std::vector<Range>& captures);

  /// Forgets all states and classes; to be called when `types` was trimmed.
  void clear();

  [[nodiscard]] std::size_t size_in_bytes() const;

 private:
  struct Automaton;
  std::unique_ptr<Automaton> automaton_;
};

/// A rule that began to match at a place but did not finish, for `explain --at`.
struct NearMiss {
  RuleId rule = 0;
  Range taken;             ///< the symbols it took
  std::string expected;    ///< what it wanted next, as the rule writes it: `month | "min"`
};

/// The rules that came furthest from any start at or before `at` and reach it, the furthest first, at most `limit`.
[[nodiscard]] std::vector<NearMiss> near_misses(const Grammar& grammar, lexicon::Types& types,
                                                std::span<const text::Token> tokens, std::span<const Symbol> symbols,
                                                std::uint32_t at, std::size_t limit);

}  // namespace barqiya::grammar
