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
/// spelling is both past and present, it is past. What is demanded or decided is to come, when the time
/// stands behind a masdar that tells it ("called for a strike on Thursday"); so is what something holds until ("closed
/// until Thursday"), unless it began at a time of its own ("from Monday until Thursday") or lasted ("went on until").
/// Looks at most 16 words to each side, not beyond the sentence.
class TenseReader {
 public:
  explicit TenseReader(const lexicon::Lexicon& lexicon);

  /// For the time that stands on tokens [begin, end) of a block. `day`: it is a day; figures are told "until June".
  [[nodiscard]] Tense at(const grammar::Captured& block, std::uint32_t begin, std::uint32_t end, bool day = true) const;

 private:
  [[nodiscard]] Tense of_word(const grammar::Captured& block, std::uint32_t token) const;
  [[nodiscard]] bool is_of(const grammar::Captured& block, std::uint32_t token, lexicon::ClassId klass,
                           lexicon::SymbolId feature, lexicon::SymbolId value) const;
  [[nodiscard]] bool opens_with_past(const grammar::Captured& block, std::uint32_t token) const;
  [[nodiscard]] bool asks_for(const grammar::Captured& block, std::uint32_t verb, std::uint32_t begin) const;
  [[nodiscard]] bool holds_until(const grammar::Captured& block, std::uint32_t begin, std::uint32_t first) const;
  [[nodiscard]] Tense of_verb(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis) const;
  [[nodiscard]] Tense of_particle(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis) const;
  [[nodiscard]] lexicon::SymbolId feature(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis,
                                          lexicon::SymbolId name) const;

  lexicon::ClassId bound_ = 0, verb_ = 0, particle_ = 0, noun_ = 0, adjective_ = 0, planned_ = 0;
  lexicon::SymbolId tense_ = 0, past_ = 0, present_ = 0, kind_ = 0, report_ = 0, modal_ = 0, alike_ = 0, future_ = 0,
                    value_ = 0, sure_ = 0, no_ = 0, act_ = 0, demand_ = 0, plan_ = 0, masdar_ = 0, until_ = 0,
                    from_ = 0, aspect_ = 0;
};

}  // namespace barqiya::layers::times
