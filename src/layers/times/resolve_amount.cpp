// Amounts of time: durations, sets, and what is counted by an amount from the report's date or from the last time
// named. A fraction is written in the next smaller unit, so that values stay whole: a year and a half is P1Y6M, half an
// hour PT30M, a quarter of a century P25Y. An amount that is not said is X: PXD.
// Tested by tests/layers/resolve_amount_test.cpp.

#include <string>

#include "calendar/date.hpp"
#include "calendar/timex.hpp"
#include "layers/times/resolve.hpp"

namespace barqiya::layers::times {
namespace {

constexpr std::int64_t kUnknown = -1;
constexpr std::int64_t kMost = 999'999'999;  ///< a larger amount of time is no amount of time
constexpr int kWhole = 60;                   ///< sixtieths in one

/// How a unit is written, and what its fractions are counted in.
struct Measure {
  const char* letters;  ///< for value_duration
  int times;            ///< how many of `letters` make one
  Unit smaller;
  int smaller_in_one;
};

Measure measure_of(Unit unit) {
  switch (unit) {
    case Unit::Second:
      return {"S", 1, Unit::None, 0};
    case Unit::Minute:
      return {"N", 1, Unit::Second, 60};
    case Unit::Hour:
      return {"H", 1, Unit::Minute, 60};
    case Unit::Week:
      return {"W", 1, Unit::Day, 7};
    case Unit::Month:
      return {"M", 1, Unit::Day, 30};
    case Unit::Quarter:
      return {"M", 3, Unit::None, 0};
    case Unit::Half:
      return {"M", 6, Unit::None, 0};
    case Unit::Season:
    case Unit::Year:
      return {"Y", 1, Unit::Month, 12};
    case Unit::Decade:
      return {"DE", 1, Unit::Year, 10};
    case Unit::Century:
      return {"CE", 1, Unit::Year, 100};
    default:
      return {"D", 1, Unit::Hour, 24};
  }
}

/// An amount of a unit, fractions already turned into a smaller unit.
struct Length {
  std::int64_t count = kUnknown;
  Unit unit = Unit::None;
};

/// The amount that the words say, exact to the sixtieth; nothing when they leave it open.
std::optional<Amount> amount_of(const Phrase& phrase) {
  if (phrase.vague) return std::nullopt;
  Amount amount;
  if (phrase.amount) {
    amount = *phrase.amount;
  } else if (phrase.unit_is_dual) {
    amount.whole = 2;
  } else if (phrase.unit_is_plural) {
    return std::nullopt;
  } else {
    amount.whole = phrase.part_only ? 0 : 1;
  }
  amount.sixtieths += phrase.fraction;
  return amount;
}

Length length_of(const Phrase& phrase) {
  const std::optional<Amount> amount = amount_of(phrase);
  if (!amount) return {kUnknown, phrase.unit};
  if (amount->whole > kMost) return {kUnknown, Unit::None};
  const Measure measure = measure_of(phrase.unit);
  if (amount->sixtieths == 0 || measure.smaller == Unit::None) return {amount->whole, phrase.unit};
  const std::int64_t sixtieths = (amount->whole * kWhole + amount->sixtieths) * measure.smaller_in_one;
  return {(sixtieths + kWhole - 1) / kWhole, measure.smaller};
}

/// A whole amount and a fraction as two numbers of ISO 8601, "P1Y6M"; nothing where one number says it.
std::optional<TimexValue> two_units(const Phrase& phrase) {
  const std::optional<Amount> amount = amount_of(phrase);
  if (!amount || amount->whole < 1 || amount->whole > kMost || amount->sixtieths <= 0) return std::nullopt;
  const Measure measure = measure_of(phrase.unit);
  const int rest = amount->sixtieths * measure.smaller_in_one / kWhole;
  const std::string whole = std::to_string(amount->whole);
  const std::string part = std::to_string(rest);
  switch (phrase.unit) {
    case Unit::Year:
      return TimexValue("P" + whole + "Y" + part + "M");
    case Unit::Month:
      return TimexValue("P" + whole + "M" + part + "D");
    case Unit::Day:
      return TimexValue("P" + whole + "DT" + part + "H");
    case Unit::Hour:
      return TimexValue("PT" + whole + "H" + part + "M");
    default:
      return std::nullopt;
  }
}

TimexValue duration_value(Length length) {
  const Measure measure = measure_of(length.unit);
  return calendar::value_duration(length.count < 0 ? kUnknown : length.count * measure.times, measure.letters);
}

/// The time that lies a length away from a day, at the precision of its unit.
std::optional<TimexValue> at_distance(Date from, Length length, int sign) {
  if (length.count > 100'000) return std::nullopt;
  const int count = static_cast<int>(length.count) * sign;
  switch (length.unit) {
    case Unit::Year:
    case Unit::Season:
      return calendar::value_year(from.year + count);
    case Unit::Decade:
      return calendar::value_decade((from.year / 10 + count) * 10);
    case Unit::Century:
      return calendar::value_century((from.year / 100 + count) * 100);
    case Unit::Month: {
      const Date then = calendar::add_months(from, count);
      return calendar::value_month(then.year, then.month);
    }
    case Unit::Week:
      return calendar::value_week(calendar::add_days(from, 7 * count));
    case Unit::Day:
    case Unit::Night:
      return calendar::value_day(calendar::add_days(from, count));
    case Unit::Hour:
      return calendar::value_day(calendar::add_days(from, count / 24));
    default:
      return calendar::value_day(from);
  }
}

/// Half a week and the like keep the unit's precision: a week and a half ago is a week, not a day.
std::optional<TimexValue> counted_from(Date from, const Phrase& phrase, int sign) {
  const Length length = length_of(phrase);
  if (length.unit == Unit::Day && phrase.unit == Unit::Week) {
    return calendar::value_week(calendar::add_days(from, static_cast<int>(length.count) * sign));
  }
  return at_distance(from, length, sign);
}

Resolved reference(std::string_view value, TimeMod mod) { return {TimeType::Date, TimexValue(value), mod}; }

std::optional<Resolved> relative(const Phrase& phrase, const Context& context, int sign) {
  const Length length = length_of(phrase);
  if (length.unit == Unit::None) return std::nullopt;
  if (length.count < 0) return reference(sign < 0 ? "PAST_REF" : "FUTURE_REF", phrase.mod);
  if (!context.dct.known()) return Resolved{TimeType::Date, TimexValue("XXXX-XX-XX"), phrase.mod};
  const auto value = counted_from(context.dct, phrase, sign);
  if (!value) return std::nullopt;
  return Resolved{TimeType::Date, *value, phrase.mod};
}

}  // namespace

std::optional<Resolved> resolve_duration(const Phrase& phrase) {
  if (const auto value = two_units(phrase)) return Resolved{TimeType::Duration, *value, phrase.mod};
  const Length length = length_of(phrase);
  if (length.unit == Unit::None) return std::nullopt;
  return Resolved{TimeType::Duration, duration_value(length), phrase.mod};
}

std::optional<Resolved> resolve_relative(const Phrase& phrase, const Context& context) {
  return relative(phrase, context, phrase.direction == Direction::Future ? 1 : -1);
}

std::optional<Resolved> resolve_after(const Phrase& phrase, const Context& context) {
  if (context.tense == Tense::Future) return relative(phrase, context, 1);
  auto duration = resolve_duration(phrase);
  if (duration) duration->amount_only = true;
  return duration;
}

std::optional<Resolved> resolve_set(const Phrase& phrase) {
  if (phrase.weekday != 0) {
    std::string value = "XXXX-WXX-";
    value += static_cast<char>('0' + phrase.weekday);
    return Resolved{TimeType::Set, TimexValue(value), TimeMod::None};
  }
  if (phrase.month != 0) return Resolved{TimeType::Set, calendar::value_month(0, phrase.month), TimeMod::None};
  if (phrase.frequency != Unit::None)
    return Resolved{TimeType::Set, duration_value({1, phrase.frequency}), TimeMod::None};
  const Length length = length_of(phrase);
  if (length.unit == Unit::None) return std::nullopt;
  return Resolved{TimeType::Set, duration_value(length), TimeMod::None};
}

std::optional<Resolved> resolve_reference(const Phrase& phrase) {
  if (!phrase.reference.empty()) return reference(phrase.reference, phrase.mod);
  const int steps = phrase.shift.steps;
  return reference(steps < 0 ? "PAST_REF" : steps > 0 ? "FUTURE_REF" : "PRESENT_REF", phrase.mod);
}

namespace {

/// The day that an anchor stands for, when it is as fine as a unit; else unknown.
Date origin_of(const Anchor& anchor, Unit unit) {
  if (anchor.has_day) return anchor.day;
  const bool years = unit == Unit::Year || unit == Unit::Decade || unit == Unit::Century;
  if (years && anchor.year != 0) return calendar::make_date(anchor.year, anchor.month == 0 ? 1 : anchor.month, 1);
  if (unit == Unit::Month && anchor.month != 0) return calendar::make_date(anchor.year, anchor.month, 1);
  return {};
}

/// A day, or the part of it that is said.
Resolved day_or_part(const Phrase& phrase, const Date& date) {
  const TimexValue day = calendar::value_day(date);
  if (!phrase.part.given()) return {TimeType::Date, day, phrase.mod};
  return {TimeType::Time, calendar::value_part(day, std::string(phrase.part.code).c_str()), phrase.mod};
}

/// The day named last, or so many days after it, and the part of that day if one is said.
Resolved named_day(const Phrase& phrase, const Anchor& anchor) {
  const bool same = phrase.distance.value_or(0) == 0;
  if (!anchor.has_day) {
    if (!same) return {TimeType::Date, TimexValue("XXXX-XX-XX"), phrase.mod};
    return anchor.value.empty() ? reference("PAST_REF", phrase.mod)
                                : Resolved{TimeType::Date, anchor.value, phrase.mod};
  }
  return day_or_part(phrase, calendar::add_days(anchor.day, phrase.distance.value_or(0)));
}

/// "(On 3 May ..., and) on the 18th of it": a day of the month named last, or of an unknown one.
std::optional<Resolved> day_of_named_month(const Phrase& phrase, const Anchor& anchor) {
  if (anchor.month == 0) {
    const Date of_unknown_month{0, 0, static_cast<std::int8_t>(phrase.day)};
    return Resolved{TimeType::Date, calendar::value_day(of_unknown_month), phrase.mod};
  }
  const Date day = calendar::make_date(anchor.year, anchor.month, phrase.day);
  if (!day.known()) return std::nullopt;
  return day_or_part(phrase, day);
}

}  // namespace

std::optional<Resolved> resolve_anchored(const Phrase& phrase, const Context& context) {
  const Anchor& anchor = *context.anchor;
  if (phrase.day != 0) return day_of_named_month(phrase, anchor);
  if (phrase.unit == Unit::None) return named_day(phrase, anchor);
  const int sign = phrase.direction == Direction::Past ? -1 : 1;
  const Length length = length_of(phrase);
  if (length.unit == Unit::None) return std::nullopt;
  const Date from = origin_of(anchor, phrase.unit);
  if (!from.known()) return resolve_duration(phrase);
  if (length.count < 0) return reference(sign < 0 ? "PAST_REF" : "FUTURE_REF", phrase.mod);
  const auto value = counted_from(from, phrase, sign);
  if (!value) return std::nullopt;
  return Resolved{TimeType::Date, *value, phrase.mod};
}

}  // namespace barqiya::layers::times
