#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "grammar/grammar.hpp"
#include "grammar/interner.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/types.hpp"

namespace barqiya::grammar {

/// What the symbols of a layer are to its predicates. The answers to all of them, for a symbol inside a match and for
/// the first of one, make a symbol's class; a word type's is found out once.
class SymbolClasses {
 public:
  SymbolClasses(const Grammar& grammar, lexicon::Types& types);

  /// What is known of a word type: its class times two, and the bits below; 0 before `learn`. A value of the lane.
  [[nodiscard]] std::uint32_t known(std::uint32_t type) const { return known_.get(type); }

  /// The lane that `known` reads.
  [[nodiscard]] std::uint32_t lane() const { return known_.number(); }
  std::uint32_t learn(std::uint32_t type);

  static constexpr std::uint32_t kStartsPhrase = std::uint32_t{1} << 30;
  static constexpr std::uint32_t kNotSecond = std::uint32_t{1} << 29;  ///< it is the second word of no phrase
  static constexpr std::uint32_t kKnown = std::uint32_t{1} << 28;
  static constexpr std::uint32_t kClass = kKnown - 1;  ///< the bits of Symbol::klass

  /// By node of Section::Phrases: not zero for those that lead to a phrase of one of the layer's classes.
  [[nodiscard]] std::span<const std::uint8_t> leads_to_phrase() const { return leads_to_phrase_; }

  [[nodiscard]] std::uint32_t of_edge();
  [[nodiscard]] std::uint32_t of_phrase(const lexicon::Phrases& phrases, const lexicon::Phrase& phrase,
                                        text::TokenKind first);
  [[nodiscard]] std::uint32_t of_span(lexicon::SymbolId kind);

  /// Whether a predicate takes a symbol; `klass` as in Symbol, with the bit for glue.
  [[nodiscard]] bool takes(PredicateId predicate, std::uint32_t klass, Place place) const {
    const auto answers = answers_[klass >> 1U];
    const std::size_t word = (place == Place::First ? words_ : 0) + predicate / 32;
    return (answers[word] >> predicate % 32 & 1U) != 0 && (needs_glue_[predicate] == 0 || (klass & 1U) != 0);
  }

  [[nodiscard]] std::uint32_t size() const { return answers_.size(); }
  void clear();
  [[nodiscard]] std::size_t size_in_bytes() const;

 private:
  using Pair = std::pair<std::uint32_t, PredicateId>;  // what a predicate asks for, the predicate

  void sort_predicates();
  void find_marks();
  void find_phrases();
  [[nodiscard]] bool starts_phrase(std::uint32_t type) const;
  void begin(bool symbol_is_any);
  void answer_kind(text::TokenKind kind);
  [[nodiscard]] bool is_unknown(std::uint32_t type) const;
  void answer_unknown();
  void answer_number(const lexicon::Type& type, std::int64_t value);
  void answer(const lexicon::Analysis& analysis);
  void yes(PredicateId predicate);
  std::uint32_t finish();

  const Grammar* grammar_;
  lexicon::Types* types_;
  std::size_t words_;                     // of 32 answers each
  std::vector<std::uint8_t> needs_glue_;  // by predicate
  std::vector<std::uint32_t> negated_;    // a bit for each predicate, twice

  // The predicates by what they ask, so that a new word is shown only to those that could take it.
  std::vector<Pair> by_class_, by_literal_, by_span_, marks_;
  std::vector<std::uint32_t> classes_begin_;  // by ClassId, where its own begin in `by_class_`; and its end
  std::vector<PredicateId> by_kind_, numbers_;

  std::vector<std::uint32_t> scratch_;
  Grammar::Asked asked_;
  Interner answers_;
  std::vector<std::uint8_t> class_kinds_;  // by ClassId
  lexicon::Lane known_;
  lexicon::ClassRecord phrase_class_;          // of first words of phrases; empty when the layer asks for none
  std::vector<std::uint8_t> leads_to_phrase_;  // by node of Section::Phrases: to one of the layer's classes
  std::vector<std::uint8_t> second_words_;     // by number of a phrase's word
  Interner phrases_;                           // node and clitics
  std::vector<std::uint32_t> phrase_classes_;  // by number of these
  std::vector<std::pair<lexicon::SymbolId, std::uint32_t>> spans_;
  std::optional<std::uint32_t> edge_;
  std::array<std::uint32_t, static_cast<std::size_t>(text::TokenKind::Other) + 1>
      plain_{};  // by kind: kKnown and class
};

}  // namespace barqiya::grammar
