// Days, months and years, with or without a time of day.
//
// A phrase names some of weekday, day, month and year. What it leaves out is filled from the report's date: a month
// without a year is the nearest that the verb's tense or a word like "last" allows, a weekday likewise. When there is
// no report's date, what is missing stays X ("XXXX-12-31"). Times of day are put on the day so found, or on the last
// day that the paragraph named ("at ten", after "yesterday morning"). Tested by tests/layers/resolve_date_test.cpp.

#include <cstdlib>

#include "calendar/date.hpp"
#include "calendar/timex.hpp"
#include "layers/times/resolve.hpp"

namespace barqiya::layers::times {
namespace {

using calendar::DayNumber;

constexpr int kFirstGregorianYear = 1600;  ///< a smaller year of four digits is Hijri

/// A day and month without a year: how far ahead, in days, the next such day may lie for a past verb to be taken as
/// the main clause's and not the date's ("called for elections on 27 September").
constexpr int kSoon = 120;
constexpr int kLongAgo = 200;

/// A month without a year beside a present verb: how many months ahead it may lie to be the next one.
constexpr int kSoonMonths = 3;

bool year_is_hijri(const Phrase& phrase) {
  if (phrase.era != Calendar::None) return phrase.era == Calendar::Hijri;
  return phrase.year > 0 && phrase.year < kFirstGregorianYear;
}

/// The year that the words about the year point to, 0 when there are none or they point nowhere.
int shifted_year(const Shift& shift, int year_of_report, const Anchor& anchor) {
  if (!shift.given()) return 0;
  if ((shift.kind == ShiftKind::Same || shift.kind == ShiftKind::That) && anchor.year != 0) return anchor.year;
  return year_of_report == 0 ? 0 : year_of_report + shift.steps;
}

/// The year among year-1, year, year+1 whose such day lies as the words or the verb say.
int year_of_day(const Phrase& phrase, const Context& context) {
  const Date dct = context.dct;
  const auto on = [&](int year) {
    const int day = std::min(phrase.day, calendar::days_in_month(year, phrase.month));
    return calendar::day_number(
        {static_cast<std::int16_t>(year), static_cast<std::int8_t>(phrase.month), static_cast<std::int8_t>(day)});
  };
  const DayNumber now = calendar::day_number(dct);
  const int last = on(dct.year) <= now ? dct.year : dct.year - 1;
  const int next = on(dct.year) > now ? dct.year : dct.year + 1;
  if (phrase.shift.given()) {
    if (phrase.shift.steps == 0) return dct.year;
    return phrase.shift.steps < 0 ? (on(last) == now ? last - 1 : last) : next;
  }
  if (on(dct.year) == now) return dct.year;
  const int behind = now - on(last);
  const int ahead = on(next) - now;
  if (context.tense == Tense::Future) return next;
  if (context.tense == Tense::Past) return behind > kLongAgo && ahead < kSoon ? next : last;
  return ahead < behind ? next : last;
}

/// The same for a month without a day.
int year_of_month(const Phrase& phrase, const Context& context) {
  const Date dct = context.dct;
  const int last_before = phrase.month < dct.month ? dct.year : dct.year - 1;
  const int next_after = phrase.month > dct.month ? dct.year : dct.year + 1;
  if (phrase.shift.given()) {
    if (phrase.shift.steps == 0) return dct.year;
    return phrase.shift.steps < 0 ? last_before : next_after;
  }
  if (phrase.month == dct.month) return dct.year;
  if (context.tense == Tense::Future) return next_after;
  const int ahead = (phrase.month - dct.month + 12) % 12;
  return context.tense == Tense::Present && ahead <= kSoonMonths ? next_after : last_before;
}

int gregorian_year(const Phrase& phrase, const Context& context) {
  if (phrase.year != 0) return phrase.year;
  const int shifted = shifted_year(phrase.year_shift, context.dct.year, *context.anchor);
  if (shifted != 0) return shifted;
  if (!context.dct.known() || phrase.year_shift.given()) return 0;
  return phrase.day != 0 ? year_of_day(phrase, context) : year_of_month(phrase, context);
}

/// A value and, when it is one day, that day.
struct DayValue {
  TimexValue value;
  Date day;
};

DayValue of_day(Date day) { return {calendar::value_day(day), day}; }

std::optional<DayValue> gregorian_date(const Phrase& phrase, const Context& context) {
  const int year = gregorian_year(phrase, context);
  if (phrase.day == 0) return DayValue{calendar::value_month(year, phrase.month), {}};
  if (year == 0) {
    const Date without_year{0, static_cast<std::int8_t>(phrase.month), static_cast<std::int8_t>(phrase.day)};
    return DayValue{calendar::value_day(without_year), {}};
  }
  const Date day = calendar::make_date(year, phrase.month, phrase.day);
  if (!day.known()) return std::nullopt;
  return of_day(day);
}

/// A Hijri month without a year is in the report's Hijri year, unless a word shifts it to the last or next such month.
int hijri_year(const Phrase& phrase, const Context& context) {
  if (phrase.year != 0) return phrase.year;
  if (!context.dct.known()) return 0;
  const auto now = context.hijri->from_gregorian(context.dct);
  if (!now) return 0;
  if (phrase.year_shift.given()) return now->year + phrase.year_shift.steps;
  if (!phrase.shift.given() || phrase.shift.steps == 0) return now->year;
  if (phrase.shift.steps < 0) return phrase.month < now->month ? now->year : now->year - 1;
  return phrase.month > now->month ? now->year : now->year + 1;
}

std::optional<DayValue> hijri_date(const Phrase& phrase, const Context& context) {
  const int year = hijri_year(phrase, context);
  if (year == 0) return DayValue{TimexValue("XXXX-XX"), {}};
  if (phrase.day != 0) {
    const auto day = context.hijri->to_gregorian({year, phrase.month, phrase.day});
    if (!day) return std::nullopt;
    return of_day(*day);
  }
  const auto days = context.hijri->days_of(year, phrase.month);
  if (!days) return std::nullopt;
  return DayValue{calendar::value_range(days->first, days->second), {}};
}

std::optional<DayValue> weekday_date(const Phrase& phrase, const Context& context) {
  const Date dct = context.dct;
  if (!dct.known()) {
    std::string text = "XXXX-WXX-";
    text += static_cast<char>('0' + phrase.weekday);
    return DayValue{TimexValue(text), {}};
  }
  if (phrase.shift.given()) {
    const int weeks = phrase.further;  // one more for "the Monday before last"
    if (phrase.shift.steps < 0) return of_day(calendar::add_days(calendar::before(dct, phrase.weekday), -7 * weeks));
    if (phrase.shift.steps > 0) return of_day(calendar::add_days(calendar::after(dct, phrase.weekday), 7 * weeks));
    return of_day(calendar::on_or_after(dct, phrase.weekday));
  }
  if (context.tense == Tense::Future || context.tense == Tense::Present) {
    return of_day(calendar::after(dct, phrase.weekday));
  }
  return of_day(calendar::on_or_before(dct, phrase.weekday));
}

std::optional<DayValue> year_value(const Phrase& phrase, const Context& context) {
  constexpr int kCentury = 100;  // "the war of 67": the rule lets only years of the last century through
  if (phrase.year < kCentury && phrase.year > 0) return DayValue{calendar::value_year(1900 + phrase.year), {}};
  if (!year_is_hijri(phrase)) return DayValue{calendar::value_year(phrase.year), {}};
  const auto days = context.hijri->days_of(phrase.year, 0);
  if (!days) return std::nullopt;
  return DayValue{calendar::value_range(days->first, days->second), {}};
}

std::optional<DayValue> numeric_date(const Phrase& phrase, const Context& context) {
  Phrase named = phrase;
  const bool year_first = phrase.first > 31 || phrase.first_digits > 2;
  named.year = year_first ? phrase.first : phrase.third;
  named.month = phrase.second;
  named.day = year_first ? phrase.third : phrase.first;
  if (named.month > 12 && named.day <= 12) std::swap(named.month, named.day);
  const int year_digits = year_first ? phrase.first_digits : phrase.third_digits;
  if (named.month < 1 || named.month > 12 || named.day < 1 || named.day > 31 || year_digits == 3) return std::nullopt;
  if (year_digits == 2) {
    const int latest = context.dct.known() ? context.dct.year + 10 : 2049;
    named.year += 2000;
    if (named.year > latest) named.year -= 100;
  }
  return year_is_hijri(named) ? hijri_date(named, context) : gregorian_date(named, context);
}

/// "The fifteenth of the current month": a day of the report's month, or of the one before or after it.
std::optional<DayValue> day_of_shifted_month(const Phrase& phrase, const Context& context) {
  const Date dct = context.dct;
  if (!dct.known()) return DayValue{TimexValue("XXXX-XX-XX"), {}};
  const Date first = calendar::add_months(calendar::make_date(dct.year, dct.month, 1), phrase.shift.steps);
  const Date day = calendar::make_date(first.year, first.month, phrase.day);
  if (!day.known()) return std::nullopt;
  return of_day(day);
}

/// The day, month or year that a phrase names, or the day that its time of day is on.
std::optional<DayValue> date_named(const Phrase& phrase, const Context& context) {
  if (phrase.first >= 0) return numeric_date(phrase, context);
  if (phrase.month != 0) {
    const bool hijri = phrase.month_calendar == Calendar::Hijri;
    return hijri ? hijri_date(phrase, context) : gregorian_date(phrase, context);
  }
  if (phrase.day != 0 && phrase.shift.given()) return day_of_shifted_month(phrase, context);
  if (phrase.day_word) {
    if (!context.dct.known()) return DayValue{TimexValue("XXXX-XX-XX"), {}};
    const Date day = calendar::add_days(context.dct, *phrase.day_word);
    // A weekday beside the word is surer than the report's date, which may be that of a copy.
    return of_day(phrase.weekday != 0 ? calendar::on_or_before(day, phrase.weekday) : day);
  }
  if (phrase.weekday != 0) return weekday_date(phrase, context);
  if (phrase.year != 0) return year_value(phrase, context);
  Date day = context.dct;
  if (phrase.shift.given()) {
    if (day.known()) day = calendar::add_days(day, phrase.shift.steps);
  } else if (context.paragraph_day.known()) {
    day = context.paragraph_day;
  }
  return day.known() ? of_day(day) : DayValue{TimexValue("XXXX-XX-XX"), {}};
}

/// Hour and minute of a clock time, by the 24-hour clock; nothing when there is no such time.
std::optional<std::pair<int, int>> clock_of(const Phrase& phrase) {
  int minutes = phrase.hour * 60 + std::max(phrase.minute, 0) + phrase.fraction - phrase.less;
  if (phrase.hour > 24 || minutes < 0) return std::nullopt;
  const bool small_hour = phrase.hour < 12;
  if (phrase.part.afternoon && small_hour && !(phrase.part.midday && phrase.hour >= 10)) {
    if (!phrase.part.night || phrase.hour >= 6) minutes += 12 * 60;
  }
  if (phrase.part.night && phrase.hour == 12) minutes -= 12 * 60;
  minutes %= 24 * 60;
  return std::pair{minutes / 60, minutes % 60};
}

}  // namespace

std::optional<Resolved> resolve_date(const Phrase& phrase, const Context& context) {
  const auto date = date_named(phrase, context);
  if (!date) return std::nullopt;
  if (phrase.hour >= 0) {
    const auto clock = clock_of(phrase);
    if (!clock) return std::nullopt;
    return Resolved{TimeType::Time, calendar::value_clock(date->value, clock->first, clock->second), phrase.mod};
  }
  if (phrase.part.given() || phrase.early != 0) {
    const std::string_view code = phrase.part.given() ? phrase.part.code : phrase.early == 1 ? "TMO" : "TNI";
    return Resolved{TimeType::Time, calendar::value_part(date->value, std::string(code).c_str()), phrase.mod};
  }
  return Resolved{TimeType::Date, date->value, phrase.mod};
}

std::optional<Resolved> resolve_numeric(const Phrase& phrase, const Context& context) {
  return resolve_date(phrase, context);
}

}  // namespace barqiya::layers::times
