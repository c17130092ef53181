#pragma once

#include <string>
#include <string_view>

#include "calendar/compiled_calendar.hpp"
#include "calendar/date.hpp"
#include "calendar/hijri.hpp"
#include "layers/times/resolve.hpp"

namespace barqiya::layers::times::testing {

/// The calendar of data/, compiled once.
inline const calendar::Hijri& hijri() {
  static const calendar::testing::Compiled compiled({calendar::testing::table_of_repository()});
  static const calendar::Hijri calendar(language::Blob::trusted(compiled.bytes));
  return calendar;
}

/// "DATE 2021-08-07 START" for a phrase resolved on a day; "nothing" for a phrase that is no time.
struct Resolver {
  Resolver(std::string_view day, Tense tense = Tense::Unknown) {
    context.dct = calendar::parse_date(day).value_or(Date{});
    context.tense = tense;
    context.anchor = &anchor;
    context.hijri = &hijri();
  }
  Resolver(const Resolver&) = delete;
  Resolver& operator=(const Resolver&) = delete;

  std::string operator()(Op op, const Phrase& phrase) const {
    const auto resolved = resolve(op, phrase, context);
    if (!resolved) return "nothing";
    std::string text = std::string(name(resolved->type)) + " " + std::string(resolved->value.view());
    if (resolved->mod != TimeMod::None) text += " " + std::string(name(resolved->mod));
    return text;
  }

  Anchor anchor;
  Context context;
};

inline Phrase day_month(int day, int month, Shift shift = {}) {
  Phrase phrase;
  phrase.day = day;
  phrase.month = month;
  phrase.month_calendar = Calendar::Gregorian;
  phrase.shift = shift;
  return phrase;
}

inline constexpr Shift kLast{ShiftKind::Shift, -1};
inline constexpr Shift kCurrent{ShiftKind::Shift, 0};
inline constexpr Shift kNext{ShiftKind::Shift, 1};
inline constexpr Shift kSame{ShiftKind::Same, 0};

}  // namespace barqiya::layers::times::testing
