#pragma once

#include <optional>

#include "barqiya/reading.hpp"
#include "calendar/hijri.hpp"
#include "grammar/captured.hpp"
#include "layers/times/phrase_reader.hpp"

/// The dateline of a report: where, when and by which agency it says that it was written.
namespace barqiya::layers::dateline {

/// Reads datelines. Immutable, shared by threads; the data must outlive it.
class DatelineLayer {
 public:
  DatelineLayer(const language::Blob& data, const lexicon::Lexicon& lexicon);

  /// The dateline that the first match of a block makes, if there is a match. `guess` is the report's date as far as it
  /// is known without the dateline; a date without a year is the nearest such day not after it.
  [[nodiscard]] std::optional<Dateline> read(const grammar::Captured& block, Date guess) const;

 private:
  [[nodiscard]] Date date_of(const times::Phrase& phrase, Date guess) const;

  calendar::Hijri hijri_;
  times::PhraseReader phrases_;
  lexicon::ClassId place_ = 0;
  lexicon::SymbolId code_ = 0;
};

}  // namespace barqiya::layers::dateline
