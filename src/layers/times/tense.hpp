#pragma once

#include <cstdint>

#include "grammar/captured.hpp"
#include "layers/times/resolve.hpp"

namespace barqiya::layers::times {

/// Reads from the words of a sentence whether what it tells is past or to come.
///
/// The nearest verb or particle to the left of a time decides, else the nearest to the right: a past form or its
/// negation is past; a future particle, a form with the future prefix, a word like "scheduled", or a present form that
/// does not report is to come. Looks at most 16 words to each side, not beyond the sentence.
class TenseReader {
 public:
  explicit TenseReader(const lexicon::Lexicon& lexicon);

  /// For the time that stands on tokens [begin, end) of a block.
  [[nodiscard]] Tense at(const grammar::Captured& block, std::uint32_t begin, std::uint32_t end) const;

 private:
  [[nodiscard]] Tense of_word(const grammar::Captured& block, std::uint32_t token) const;
  [[nodiscard]] Tense of_verb(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis) const;

  lexicon::ClassId verb_ = 0, particle_ = 0, planned_ = 0;
  lexicon::SymbolId tense_ = 0, past_ = 0, present_ = 0, kind_ = 0, report_ = 0, future_ = 0, value_ = 0, none_ = 0;
};

}  // namespace barqiya::layers::times
