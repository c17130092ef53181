#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "grammar/grammar.hpp"
#include "lexicon/memo.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/types.hpp"
#include "text/tokens.hpp"

namespace barqiya::grammar {

/// A span of an earlier layer, to be one symbol of this one.
struct LayerSpan {
  std::uint32_t token = 0;  ///< first token in the block
  std::uint32_t length = 1;
  lexicon::SymbolId kind = 0;  ///< what PredicateKind::Span asks for
  std::uint32_t index = 0;     ///< the earlier layer's own number of it, below 2^31
};

/// Tokens as the lexicon knows them, a whole block's or a part's: what a stream is made of.
struct Words {
  std::span<const text::Token> tokens;
  lexicon::LaneValues known;                 ///< of the matcher's lane, for the tokens
  std::span<const lexicon::Phrase> phrases;  ///< the block's
  std::uint32_t first = 0;                   ///< where in the block the tokens begin
};

/// One input symbol of a layer's automaton: a token, a phrase of the lexicon, a span of an earlier layer, or the edge
/// between two paragraphs (length 0). Valid until the matcher's next `stream` or `clear`.
struct Symbol {
  static constexpr std::uint32_t kSpan = std::uint32_t{1} << 31;

  std::uint32_t token = 0;   ///< first token in the block
  std::uint32_t length = 1;  ///< tokens; 0 for an edge
  std::uint32_t klass = 0;   ///< symbol class of this layer times two, plus one when glued
  std::uint32_t index = 0;   ///< of a phrase: its number in the block + 1; of a span: kSpan + its index; else 0

  [[nodiscard]] bool is_edge() const { return length == 0; }
  [[nodiscard]] bool is_phrase() const { return index != 0 && index < kSpan; }
  [[nodiscard]] bool is_span() const { return index >= kSpan; }
};
static_assert(sizeof(Symbol) == 16);

/// Symbols [begin, end) of the stream.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
};

/// A rule found in the stream.
struct Match {
  RuleId rule = 0;
  Range whole;                         ///< with the context to the left and right
  Range core;                          ///< what the rule stands for; the search goes on behind it
  std::span<const Range> captures;     ///< by index; an optional one that took nothing is empty
  std::span<const PredicateId> taken;  ///< by symbol of `whole`: the predicate that took it. Until the next `match`
};

/// The key, for a Memo, of a word type as a predicate takes it.
[[nodiscard]] inline std::uint64_t key_of(std::uint32_t type, PredicateId predicate, Place place) {
  return std::uint64_t{type + 1} << 32 | predicate << 1U | static_cast<std::uint32_t>(place);
}

/// By such keys, where the stem begins, in bytes of the word.
using Stems = lexicon::Memo<std::uint32_t, 11>;

/// What a layer's operators found out of word types, by keys of their own.
using Facts = lexicon::Memo<std::uint32_t, 11>;

/// What is kept of word types for `Captured` and those who read it.
struct Kept {
  Stems stems;
  Facts facts;
};

/// A layer's automaton for one thread: a lazily built DFA over symbol classes. Not thread-safe.
class Matcher {
 public:
  static constexpr std::uint32_t kLongest = 64;                  ///< symbols in a match, context counted
  static constexpr std::size_t kBudget = std::size_t{16} << 20;  ///< bytes of states; over it they are dropped

  Matcher(const Grammar& grammar, lexicon::Types& types, std::size_t budget = kBudget);
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  /// The number of the lane in which the matcher keeps the classes of word types.
  [[nodiscard]] std::uint32_t lane() const;

  /// The block as this layer sees it: phrases joined, edges put at its borders and between paragraphs, and spans of
  /// earlier layers, sorted and not overlapping, each one symbol: `any` takes it, and an atom that names its kind.
  ///
  /// Where phrases of the lexicon begin that have an entry of a class that the layer's rules name, the longest becomes
  /// one symbol, always: its words are then no symbols, not even for a rule that would take the first of them alone. A
  /// phrase does not run into a span, or out of the tokens.
  ///
  /// The symbols lie in `buffer`, which grows when it must.
  std::span<const Symbol> stream(const Words& words, std::span<const LayerSpan> spans, std::vector<Symbol>& buffer);

  /// All matches of the stream that was made last: the leftmost core first, then the furthest end, context counted,
  /// then by priority, then by name, then the longest context to the left; cores never overlap. A match that begins
  /// with context competes with those that begin inside the context. A match may begin or end with an edge but not run
  /// through one. Time is linear in the stream. `captures` holds the ranges of all captures; both are replaced.
  void match(std::span<const Symbol> symbols, std::vector<Match>& found, std::vector<Range>& captures);

  [[nodiscard]] Kept& kept();

  /// Forgets all states and classes; to be called when `types` was trimmed. Lanes laid before are void.
  void clear();

  /// Forgets them when the classes have outgrown their share of the budget; to be called before lanes are laid.
  void trim();

  /// Bytes of states and classes in use, at most about the budget; what is reserved for growth may double it.
  [[nodiscard]] std::size_t size_in_bytes() const;

  /// How many states the automaton has now.
  [[nodiscard]] std::size_t states() const;

 private:
  struct Automaton;
  std::unique_ptr<Automaton> automaton_;
};

}  // namespace barqiya::grammar
