#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "barqiya/reading.hpp"
#include "calendar/hijri.hpp"
#include "grammar/captured.hpp"
#include "layers/times/phrase_reader.hpp"
#include "layers/times/resolve.hpp"
#include "layers/times/tense.hpp"

/// The times of a report: matches of data/grammar/times.rules to TIMEX3 records.
namespace barqiya::layers::times {

/// What a match says, read from its words and not yet resolved: so that a report's own date can be looked for in its
/// first block before anything is counted from it.
struct Found {
  Op op{};
  Phrase phrase;
  Span span;
  Span amount;  ///< the span without its first word, for what turns out to be an amount (Resolved::amount_only)
  Tense tense = Tense::Unknown;
  bool new_paragraph = false;  ///< a paragraph begins between the time before it and this one
  RuleNumber rule = 0;
};

/// Reads times. Immutable, shared by threads; the data must outlive it.
class TimesLayer {
 public:
  TimesLayer(const language::Blob& data, const lexicon::Lexicon& lexicon);

  /// What the matches of a block say, in the order of the text, appended to `found`.
  void find(const grammar::Captured& block, std::vector<Found>& found) const;

  /// The day that the report was written by its own words, as far as they say more than `guess`: "today, Monday" is the
  /// nearest Monday on or before it, "today, 9 August 2021" that very day. Nothing when they say nothing.
  [[nodiscard]] std::optional<Date> proof_of_date(const std::vector<Found>& found, Date guess) const;

  /// Values, counted from the report's date; appended to `times`. `anchor` is what was named so far and goes on from
  /// block to block.
  void resolve(const std::vector<Found>& found, Date dct, Anchor& anchor, std::vector<Time>& times) const;

  [[nodiscard]] const calendar::Hijri& hijri() const { return hijri_; }
  [[nodiscard]] const PhraseReader& phrases() const { return phrases_; }

 private:
  void find(const grammar::Captured& block, const grammar::Match& match, bool new_paragraph,
            std::vector<Found>& found) const;

  calendar::Hijri hijri_;
  PhraseReader phrases_;
  TenseReader tenses_;
};

}  // namespace barqiya::layers::times
