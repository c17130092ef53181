#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "barqiya/span.hpp"
#include "grammar/grammar.hpp"
#include "grammar/matcher.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/types.hpp"
#include "text/tokens.hpp"

namespace barqiya::grammar {

/// A block as one layer sees it, with the matches of its rules: what operators read their arguments from.
/// A view; all that it refers to must outlive it.
struct Captured {
  std::string_view text;
  std::span<const text::Token> tokens;
  const lexicon::Types* types = nullptr;
  const Grammar* grammar = nullptr;
  std::span<const lexicon::Phrase> phrases;
  std::span<const Symbol> symbols;
  std::span<const Match> matches;
  Kept* kept = nullptr;  ///< where what was found out of words is kept; none: nowhere

  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return types->lexicon(); }

  /// The first analysis of a symbol that is of the class, fewest clitics first; of a joined phrase, the phrase's.
  [[nodiscard]] std::optional<lexicon::Analysis> find(const Symbol& symbol, lexicon::ClassId klass) const;

  /// The same for the first symbol of a range that has one.
  [[nodiscard]] std::optional<lexicon::Analysis> find(Range range, lexicon::ClassId klass) const;

  /// The word type of a symbol of one token; null for an edge or a phrase.
  [[nodiscard]] const lexicon::Type* type_of(const Symbol& symbol) const;

  /// The bytes of some of a match's symbols: from the stem of the first one (clitics outside the phrase left out, by
  /// the analysis with which the symbol matched) to the end of the last one.
  [[nodiscard]] Span span_of(const Match& match, Range range) const;

 private:
  [[nodiscard]] std::uint32_t stem_of(const Symbol& symbol, PredicateId predicate, Place place) const;
};

}  // namespace barqiya::grammar
