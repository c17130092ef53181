// Years, months, weeks, seasons, quarters, decades and centuries named from the report's date or from the time that the
// text named last: "last week" is the ISO week before the report's, "the same year" the year named last.
// Tested by tests/layers/resolve_period_test.cpp.

#include "calendar/date.hpp"
#include "calendar/timex.hpp"
#include "layers/times/resolve.hpp"

namespace barqiya::layers::times {
namespace {

constexpr int kCentury = 100;
constexpr int kDecade = 10;

std::optional<Resolved> date(const TimexValue& value, TimeMod mod) { return Resolved{TimeType::Date, value, mod}; }

/// How many units of time a shift goes, the step beyond ("the week before last") included.
int steps_of(const Phrase& phrase) {
  const int steps = phrase.shift.steps;
  return steps + (steps < 0 ? -phrase.further : steps > 0 ? phrase.further : 0);
}

/// The day that a period is counted from: for "the same", "that", "the previous" the time named last, if it was as
/// fine as the unit; else the report's.
Date origin(const Phrase& phrase, const Context& context) {
  const Anchor& anchor = *context.anchor;
  if (!phrase.shift.to_anchor() || anchor.year == 0) return context.dct;
  if (phrase.unit == Unit::Year) return {static_cast<std::int16_t>(anchor.year), 1, 1};
  if (phrase.unit == Unit::Month && anchor.month != 0) {
    return {static_cast<std::int16_t>(anchor.year), static_cast<std::int8_t>(anchor.month), 1};
  }
  if (anchor.has_day) return anchor.day;
  return context.dct;
}

TimexValue month_value(Date from, int steps) {
  const Date first = calendar::add_months({from.year, from.month, 1}, steps);
  return calendar::value_month(first.year, first.month);
}

TimexValue unknown_value(Unit unit) {
  switch (unit) {
    case Unit::Week:
      return TimexValue("XXXX-WXX");
    case Unit::Month:
      return TimexValue("XXXX-XX");
    case Unit::Day:
      return TimexValue("XXXX-XX-XX");
    default:
      return TimexValue("XXXX");
  }
}

std::optional<TimexValue> period_value(Unit unit, Date from, int steps) {
  switch (unit) {
    case Unit::Year:
      return calendar::value_year(from.year + steps);
    case Unit::Month:
      return month_value(from, steps);
    case Unit::Week:
      return calendar::value_week(calendar::add_days(from, 7 * steps));
    case Unit::Day:
      return calendar::value_day(calendar::add_days(from, steps));
    case Unit::Decade:
      return calendar::value_decade((from.year / kDecade + steps) * kDecade);
    case Unit::Century:
      return calendar::value_century((from.year / kCentury + steps) * kCentury);
    default:
      return std::nullopt;
  }
}

/// "The coming Hijri month", "the last Hijri year": the days that it has; nothing outside the calendar's table.
std::optional<Resolved> hijri_period(const Phrase& phrase, const Context& context) {
  const auto now = context.hijri->from_gregorian(context.dct);
  if (!now) return date(unknown_value(phrase.unit), phrase.mod);
  int month = 0;
  int year = now->year + steps_of(phrase);
  if (phrase.unit == Unit::Month) {
    const int months = now->year * 12 + now->month - 1 + steps_of(phrase);
    year = months / 12;
    month = months % 12 + 1;
  }
  const auto days = context.hijri->days_of(year, month);
  if (!days) return std::nullopt;
  return date(calendar::value_range(days->first, days->second), phrase.mod);
}

/// The year that a season, quarter or half is in, by the words about its year; 0 when they give none.
int year_named(const Phrase& phrase, const Context& context) {
  if (phrase.year != 0) return phrase.year;
  const Shift& shift = phrase.year_shift;
  if (!shift.given()) return 0;
  if (shift.to_anchor() && context.anchor->year != 0) return context.anchor->year + shift.steps;
  return context.dct.known() ? context.dct.year + shift.steps : 0;
}

/// "The same month of last year", and what is finer or has no length ("the same period"), which keeps the year only.
std::optional<Resolved> same_of_year(const Phrase& phrase, const Context& context) {
  const int year = year_named(phrase, context);
  if (year == 0) return date(TimexValue("XXXX"), phrase.mod);
  const int month = context.anchor->month != 0 ? context.anchor->month : context.dct.month;
  if (phrase.unit == Unit::Month && month != 0) return date(calendar::value_month(year, month), phrase.mod);
  return date(calendar::value_year(year), phrase.mod);
}

/// The month in which a season begins, for telling the last from the current one.
int first_month(std::string_view season) {
  if (season == "SP") return 3;
  if (season == "SU") return 6;
  return season == "FA" ? 9 : 12;
}

}  // namespace

std::optional<Resolved> resolve_period(const Phrase& phrase, const Context& context) {
  if (phrase.unit == Unit::Hour || phrase.unit == Unit::Minute || phrase.unit == Unit::Second) {
    if (!phrase.shift.given()) return std::nullopt;
    return resolve_duration(phrase);
  }
  if (phrase.year != 0 || phrase.year_shift.given()) return same_of_year(phrase, context);
  const bool calendar_unit = phrase.unit == Unit::Year || phrase.unit == Unit::Month;
  if (phrase.era == Calendar::Hijri && calendar_unit) return hijri_period(phrase, context);
  const Date from = origin(phrase, context);
  if (!from.known()) return date(unknown_value(phrase.unit), phrase.mod);
  const auto value = period_value(phrase.unit, from, steps_of(phrase));
  if (!value) return std::nullopt;
  return date(*value, phrase.mod);
}

std::optional<Resolved> resolve_season(const Phrase& phrase, const Context& context) {
  int year = year_named(phrase, context);
  if (year == 0 && context.dct.known()) {
    const int begins = first_month(phrase.season);
    const bool begun = context.dct.month >= begins;
    const bool winter_before = begins == 12 && context.dct.month <= 2;
    const int current = winter_before ? context.dct.year - 1 : context.dct.year;
    if (phrase.shift.steps < 0) {
      const bool over = context.dct.month >= begins + 3 && begins != 12;
      year = over ? context.dct.year : (begins == 12 && !winter_before ? context.dct.year - 1 : current - 1);
    } else {
      year = phrase.shift.steps > 0 && begun ? current + 1 : current;
    }
  }
  if (year == 0) return date(TimexValue("XXXX-" + std::string(phrase.season)), phrase.mod);
  return date(calendar::value_season(year, std::string(phrase.season).c_str()), phrase.mod);
}

std::optional<Resolved> resolve_portion(const Phrase& phrase, const Context& context) {
  int year = year_named(phrase, context);
  if (year == 0 && context.dct.known()) {
    const int last_month = phrase.ordinal * 12 / phrase.parts;
    const int first_month_of_it = last_month - 12 / phrase.parts + 1;
    year = context.tense != Tense::Future && first_month_of_it > context.dct.month ? context.dct.year - 1
                                                                                   : context.dct.year;
  }
  if (year == 0) return std::nullopt;
  return date(
      phrase.parts == 4 ? calendar::value_quarter(year, phrase.ordinal) : calendar::value_half(year, phrase.ordinal),
      phrase.mod);
}

std::optional<Resolved> resolve_decade(const Phrase& phrase, const Context& context) {
  int century = 1900;
  if (phrase.century != 0) {
    century = (phrase.century - 1) * kCentury;
  } else if (context.dct.known() && phrase.shift.given()) {
    century = (context.dct.year / kCentury + phrase.shift.steps) * kCentury;
  }
  return date(calendar::value_decade(century + phrase.decade), phrase.mod);
}

std::optional<Resolved> resolve_century(const Phrase& phrase, const Context& context) {
  if (phrase.century != 0) return date(calendar::value_century((phrase.century - 1) * kCentury), phrase.mod);
  if (!context.dct.known()) return date(TimexValue("XX"), phrase.mod);
  return date(calendar::value_century((context.dct.year / kCentury + phrase.shift.steps) * kCentury), phrase.mod);
}

}  // namespace barqiya::layers::times
