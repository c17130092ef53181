#pragma once

#include <optional>

#include "barqiya/date.hpp"
#include "barqiya/timex.hpp"
#include "calendar/hijri.hpp"
#include "layers/times/operators.hpp"
#include "layers/times/phrase.hpp"

/// From what a phrase says to a TIMEX3 value: the conventions of docs/annotation.md, layer 1, each in one function.
namespace barqiya::layers::times {

/// What the verb beside a phrase tells of its time.
enum class Tense : std::uint8_t { Unknown, Past, Present, Future };

/// The times that a text has named so far, for phrases that count from them ("the same year", "two days after that").
struct Anchor {
  Date day;              ///< the day named last
  int year = 0;          ///< of the time named last
  int month = 0;         ///< 1-12, 0 when that was no finer than a year
  TimexValue value;      ///< of the time named last
  bool has_day = false;  ///< the time named last was a day or finer
};

/// What a phrase is resolved against.
struct Context {
  Date dct;  ///< the report's date; not known: values hold X for what depends on it
  Tense tense = Tense::Unknown;
  const Anchor* anchor = nullptr;  ///< of the whole text so far
  Date paragraph_day;              ///< the last day named in the same paragraph, if any
  const calendar::Hijri* hijri = nullptr;
};

/// A resolved phrase.
struct Resolved {
  TimeType type = TimeType::Date;
  TimexValue value;
  TimeMod mod = TimeMod::None;
  bool amount_only = false;  ///< the span is that of the amount, without the word before it
};

/// The value of a phrase; nothing when its words are no time after all (the 31st of April, hour 27).
[[nodiscard]] std::optional<Resolved> resolve(Op op, const Phrase& phrase, const Context& context);

// One for each family of operators; `resolve` chooses.
[[nodiscard]] std::optional<Resolved> resolve_date(const Phrase& phrase, const Context& context);
[[nodiscard]] std::optional<Resolved> resolve_numeric(const Phrase& phrase, const Context& context);
[[nodiscard]] std::optional<Resolved> resolve_period(const Phrase& phrase, const Context& context);
[[nodiscard]] std::optional<Resolved> resolve_season(const Phrase& phrase, const Context& context);
[[nodiscard]] std::optional<Resolved> resolve_portion(const Phrase& phrase, const Context& context);
[[nodiscard]] std::optional<Resolved> resolve_decade(const Phrase& phrase, const Context& context);
[[nodiscard]] std::optional<Resolved> resolve_century(const Phrase& phrase, const Context& context);
[[nodiscard]] std::optional<Resolved> resolve_relative(const Phrase& phrase, const Context& context);
[[nodiscard]] std::optional<Resolved> resolve_after(const Phrase& phrase, const Context& context);
[[nodiscard]] std::optional<Resolved> resolve_duration(const Phrase& phrase);
[[nodiscard]] std::optional<Resolved> resolve_set(const Phrase& phrase);
[[nodiscard]] std::optional<Resolved> resolve_reference(const Phrase& phrase);
[[nodiscard]] std::optional<Resolved> resolve_anchored(const Phrase& phrase, const Context& context);

}  // namespace barqiya::layers::times
