#pragma once

#include <optional>

#include "grammar/captured.hpp"
#include "layers/times/phrase.hpp"

namespace barqiya::layers::times {

/// Adds up the digits and number words of a range: "250", "12,000", "1.5", "two hundred and fifty thousand",
/// "fifteenth".
///
/// Words add up from left to right; a scale (thousand) multiplies what stands before it. A comma or a stop between
/// digits parts thousands when three digits follow, else it is the decimal mark.
class NumberReader {
 public:
  explicit NumberReader(const lexicon::Lexicon& lexicon);

  [[nodiscard]] std::optional<Amount> read(const grammar::Captured& block, grammar::Range range) const;

  /// How many digits the first number of a range has; 0 when it is a word.
  [[nodiscard]] static int digits(const grammar::Captured& block, grammar::Range range);

 private:
  lexicon::ClassId cardinal_ = 0, ordinal_ = 0;
  lexicon::SymbolId value_ = 0, kind_ = 0, hundred_ = 0, scale_ = 0;
};

}  // namespace barqiya::layers::times
