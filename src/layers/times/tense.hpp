#pragma once

#include <cstdint>

#include "grammar/captured.hpp"
#include "layers/times/resolve.hpp"

namespace barqiya::layers::times {

/// Reads from the words of a sentence whether what it tells is past or to come.
///
/// The nearest verb, particle or word like "scheduled" to the left of a time decides, else the nearest to the right.
/// A past form, or a particle before it, is past; a future particle or prefix and words like "scheduled" are to come; a
/// present form is present, which for a day near the report means to come ("meets on Thursday"); a present form of a
/// verb of saying tells nothing. A form that is seldom a verb when so spelt (data/conjugation: `sure=no`) is passed
/// over, and so is one that is spelt like its verb's masdar or that needs more clitics than a noun so spelt; where a
/// spelling is both past and present, it is past. Looks at most 16 words to each side, not beyond the sentence.
class TenseReader {
 public:
  explicit TenseReader(const lexicon::Lexicon& lexicon);

  /// For the time that stands on tokens [begin, end) of a block.
  [[nodiscard]] Tense at(const grammar::Captured& block, std::uint32_t begin, std::uint32_t end) const;

 private:
  [[nodiscard]] Tense of_word(const grammar::Captured& block, std::uint32_t token) const;
  [[nodiscard]] Tense of_verb(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis) const;
  [[nodiscard]] Tense of_particle(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis) const;
  [[nodiscard]] lexicon::SymbolId feature(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis,
                                          lexicon::SymbolId name) const;

  lexicon::ClassId verb_ = 0, particle_ = 0, noun_ = 0, adjective_ = 0, planned_ = 0;
  lexicon::SymbolId tense_ = 0, past_ = 0, present_ = 0, kind_ = 0, report_ = 0, modal_ = 0, alike_ = 0, future_ = 0,
                    value_ = 0, sure_ = 0, no_ = 0;
};

}  // namespace barqiya::layers::times
