#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "grammar/grammar.hpp"
#include "grammar/interner.hpp"
#include "lexicon/memo.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/types.hpp"

namespace barqiya::grammar {

/// What the symbols of a layer are to its predicates. Those that take a symbol as the first of a match, and those that
/// take it inside one, of the predicates that rules have there, make its class; a word type's is found out once.
class SymbolClasses {
 public:
  /// The sets of predicates that take a symbol, by their numbers. 0 is the empty one.
  struct Sides {
    std::uint32_t first = 0;
    std::uint32_t inside = 0;
  };

  SymbolClasses(const Grammar& grammar, lexicon::Types& types);

  /// What is known of a word type: its class times two, and the bits below; 0 before `learn`. A value of the lane.
  [[nodiscard]] std::uint32_t known(std::uint32_t type) const { return known_.get(type); }

  /// The lane that `known` reads.
  [[nodiscard]] std::uint32_t lane() const { return known_.number(); }
  std::uint32_t learn(std::uint32_t type);

  static constexpr std::uint32_t kKnown = std::uint32_t{1} << 29;
  static constexpr std::uint32_t kBegins = std::uint32_t{1} << 28;  ///< a match may begin with it
  static constexpr std::uint32_t kClass = kBegins - 1;              ///< the bits of Symbol::klass

  [[nodiscard]] std::uint32_t of_edge();
  [[nodiscard]] std::uint32_t of_phrase(const lexicon::Phrase& phrase, text::TokenKind first);
  [[nodiscard]] std::uint32_t of_span(lexicon::SymbolId kind);

  /// Of a class as in Symbol, with the bit for glue.
  [[nodiscard]] const Sides& sides(std::uint32_t klass) const { return sides_[klass]; }
  [[nodiscard]] std::uint32_t side(std::uint32_t klass, Place place) const {
    return place == Place::First ? sides_[klass].first : sides_[klass].inside;
  }

  /// The predicates in a set, given by its number: a bit each, 32 to a word.
  [[nodiscard]] std::span<const std::uint32_t> predicates_of(std::uint32_t set, Place place) const {
    return (place == Place::First ? firsts_ : insides_)[set];
  }
  [[nodiscard]] bool has(std::uint32_t set, PredicateId predicate, Place place) const {
    return (predicates_of(set, place)[predicate / 32] >> predicate % 32 & 1U) != 0;
  }

  /// How many sets there are of first symbols.
  [[nodiscard]] std::uint32_t firsts() const { return firsts_.size(); }
  void clear();
  [[nodiscard]] std::size_t size_in_bytes() const;

 private:
  using Pair = std::pair<std::uint32_t, PredicateId>;  // what a predicate asks for, the predicate

  [[nodiscard]] std::uint32_t find_phrase(const lexicon::Phrase& phrase, text::TokenKind first);
  [[nodiscard]] std::uint32_t find(std::uint32_t type);
  void clear_sets();
  void sort_predicates();
  void find_places();
  void find_marks();
  void find_kinds();
  void begin();
  void begin(text::TokenKind kind);
  [[nodiscard]] bool tells_nothing(const lexicon::Analysis& analysis) const;
  [[nodiscard]] bool is_unknown(std::uint32_t type) const;
  void answer_unknown();
  void answer_number(const lexicon::Type& type, std::int64_t value);
  [[nodiscard]] std::span<const PredicateId> askers_of(const lexicon::Analysis& analysis);
  [[nodiscard]] std::span<const Grammar::Taken> taken_with(const lexicon::Analysis& analysis);
  void ask(const lexicon::Analysis& analysis);
  void answer(std::span<const std::uint32_t> taken);
  void yes(PredicateId predicate);
  Sides sides_when(bool glued);
  std::uint32_t finish();

  const Grammar* grammar_;
  lexicon::Types* types_;
  std::size_t words_;                                // of a set: 32 predicates each
  std::vector<std::uint32_t> negated_;               // the set of these
  std::vector<std::uint32_t> glued_;                 // of those that take a symbol only when it is glued
  std::vector<std::uint32_t> at_first_, at_inside_;  // of those that rules have there

  // The predicates by what they ask, so that a new word is shown only to those that could take it.
  std::vector<Pair> by_class_, by_literal_, by_span_, marks_;
  std::vector<std::uint64_t> demanded_;       // of each in `by_class_`, by Grammar::demanded: most are refused by that
  std::vector<std::uint32_t> classes_begin_;  // by ClassId, where its own begin in `by_class_`; and its end
  std::vector<PredicateId> by_kind_, numbers_;

  static constexpr std::size_t kTokenKinds = static_cast<std::size_t>(text::TokenKind::Other) + 1;
  std::vector<std::uint32_t> kinds_;              // by TokenKind, the set of those that take all tokens of the kind
  lexicon::SymbolId preposition_ = 0, like_ = 0;  // "prep", and its value "ka"
  lexicon::SymbolId number_ = 0, two_ = 0;        // "number", and its value "du"
  std::vector<std::uint32_t> unknown_;            // of those that take words without a reading

  // Of the symbol under way: who takes it as the first and inside; these where rules have them, one behind the other;
  // and a set of these.
  std::vector<std::uint32_t> first_, inside_, answers_, set_;
  Grammar::Asked asked_;

  // Of each number of Lexicon::said_of the predicates that may take such a reading: from `begin` on in `askers_`, where
  // 0 is before it was asked.
  struct Askers {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::vector<PredicateId> askers_;
  std::vector<Askers> askers_of_;

  // Of each number of the clitics that a reading has, by Grammar::manner, where it is taken.
  Interner clitics_;
  lexicon::Memo<std::uint32_t, 7> clitics_known_;  // the number of those that most readings have
  std::vector<Grammar::Taken> taken_with_;

  std::vector<std::uint32_t> taken_;  // of the word under way: who takes it, times two, plus one for only as first
  Interner usual_;                    // of words that are no numbers and no marks: kind, unknown, `taken_`
  std::vector<std::uint32_t> usual_known_;  // by number of these

  Interner known_answers_;
  std::vector<std::uint32_t> classes_of_answers_;  // by number of these
  Interner firsts_, insides_;
  Interner classes_;                       // of the sides of a symbol when it is not glued, and when it is
  std::vector<Sides> sides_;               // by class times two, plus one when glued
  std::vector<std::uint8_t> class_kinds_;  // by ClassId
  lexicon::Lane known_;
  Interner phrases_;                              // node and clitics
  std::vector<std::uint32_t> phrase_classes_;     // by number of these
  lexicon::Memo<std::uint32_t, 9> bare_phrases_;  // by node + 1, of phrases without clitics: most there are
  std::vector<std::pair<lexicon::SymbolId, std::uint32_t>> spans_;
  std::optional<std::uint32_t> edge_;
};

}  // namespace barqiya::grammar
