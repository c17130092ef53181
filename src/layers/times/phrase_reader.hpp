#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "grammar/captured.hpp"
#include "layers/times/numbers.hpp"
#include "layers/times/operators.hpp"
#include "layers/times/phrase.hpp"

namespace barqiya::layers::times {

/// Reads what the words of a match say: each argument of a build fills one field of the phrase, by the features that
/// its words have in data/lexicon/. Immutable, shared by threads.
class PhraseReader {
 public:
  explicit PhraseReader(const lexicon::Lexicon& lexicon);

  /// The phrase that a build of a match makes.
  [[nodiscard]] Phrase read(const grammar::Captured& block, const grammar::Match& match,
                            const grammar::Build& build) const;

  /// Fills one field from a capture; an empty range leaves it as it is.
  void fill(Field field, const grammar::Captured& block, grammar::Range range, Phrase& phrase) const;

 private:
  /// The lexical classes that fields are read from, and features, as symbols of the lexicon.
  struct Classes {
    lexicon::ClassId modifier = 0, part = 0, weekday = 0, month = 0, era = 0, shift = 0, day_word = 0, fraction = 0,
                     unit = 0, season = 0, decade = 0, frequency = 0, reference = 0;
  };
  struct Features {
    lexicon::SymbolId value = 0, code = 0, kind = 0, calendar = 0, half = 0, number = 0;
  };

  using Word = std::optional<lexicon::Analysis>;

  void fill_number(Field field, const grammar::Captured& block, grammar::Range range, Phrase& phrase) const;
  void fill_word(Field field, const grammar::Captured& block, grammar::Range range, Phrase& phrase) const;
  void fill_constant(Field field, const grammar::Captured& block, const grammar::Argument& argument,
                     Phrase& phrase) const;
  void fill_unit(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word, Phrase& phrase) const;

  [[nodiscard]] int integer(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const;
  [[nodiscard]] std::string_view symbol(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word,
                                        lexicon::SymbolId feature) const;
  [[nodiscard]] Shift shift_of(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const;
  [[nodiscard]] Part part_of(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const;
  [[nodiscard]] Calendar calendar_of(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const;
  [[nodiscard]] lexicon::ClassId class_of(Field field) const;

  NumberReader numbers_;
  Classes classes_;
  Features features_;
};

}  // namespace barqiya::layers::times
