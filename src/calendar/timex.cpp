// TIMEX3 values, written and read. A value such as "2021-W31" is read from left to right: digits, then what kind of
// thing its next letter says; each kind has one function, which gives the days [2021-08-02, 2021-08-09).
#include "calendar/timex.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string_view>

#include "calendar/date.hpp"

namespace barqiya {

std::string_view name(TimeType type) {
  constexpr std::array<std::string_view, 4> kNames = {"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view name(TimeMod mod) {
  constexpr std::array<std::string_view, 11> kNames = {"",          "START",         "MID",          "END",
                                                       "APPROX",    "BEFORE",        "AFTER",        "LESS_THAN",
                                                       "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"};
  return kNames[static_cast<std::size_t>(mod)];
}

namespace calendar {
namespace {

constexpr int kDayMinutes = 24 * 60;

/// Hours of a part of the day (docs/decisions/0004-parts-of-day.md); an end beyond 24 lies on the next day.
struct Part {
  std::string_view code;
  int begin;
  int end;
};
constexpr std::array<Part, 5> kParts = {
    {{"TMO", 3, 12}, {"TMI", 11, 14}, {"TAF", 12, 18}, {"TEV", 17, 24}, {"TNI", 18, 30}}};

/// The first months of the seasons; each has three.
struct Season {
  std::string_view code;
  int first_month;
};
constexpr std::array<Season, 4> kSeasons = {{{"SP", 3}, {"SU", 6}, {"FA", 9}, {"WI", 12}}};

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

/// The number that the whole of `text` is, when it has just so many digits.
std::optional<int> number(std::string_view text, std::size_t digits) {
  if (text.size() != digits) return std::nullopt;
  int value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

/// Days from `begin` up to, not with, `end`; none when a border is unknown.
Interval days_between(Date begin, Date end) {
  if (!begin.known() || !end.known() || end <= begin) return {};
  return {{begin, -1}, {end, -1}};
}

Interval months_from(int year, int month, int count) {
  const Date begin = make_date(year, month, 1);
  return days_between(begin, add_months(begin, count));
}

Interval years_from(int year, int count) { return months_from(year, 1, count * 12); }

/// A moment so many minutes after a day's midnight.
Moment moment_at(Date day, int minutes) {
  return {add_days(day, minutes / kDayMinutes), static_cast<std::int16_t>(minutes % kDayMinutes)};
}

Interval minutes_between(Date day, int begin, int end) {
  const Interval found{moment_at(day, begin), moment_at(day, end)};
  return found.begin.date.known() && found.end.date.known() ? found : Interval{};
}

/// What stands behind the day: "T15:00" or "TEV".
Interval time_of(Date day, std::string_view time) {
  for (const Part& part : kParts) {
    if (time == part.code) return minutes_between(day, part.begin * 60, part.end * 60);
  }
  if (time.size() != 6 || time[0] != 'T' || time[3] != ':') return {};
  const std::optional<int> hour = number(time.substr(1, 2), 2);
  const std::optional<int> minute = number(time.substr(4), 2);
  if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > kDayMinutes) return {};
  return minutes_between(day, *hour * 60 + *minute, *hour * 60 + *minute + 1);
}

Interval day_or_range(std::string_view text) {
  constexpr std::size_t kDay = 10;  // "2021-08-09"
  const std::optional<Date> day = parse_date(text.substr(0, kDay));
  if (!day) return {};
  const std::string_view rest = text.substr(kDay);
  if (rest.empty()) return days_between(*day, add_days(*day, 1));
  if (rest[0] == 'T') return time_of(*day, rest);
  const std::optional<Date> last = rest[0] == '/' ? parse_date(rest.substr(1)) : std::nullopt;
  return last ? days_between(*day, add_days(*last, 1)) : Interval{};
}

Interval week_in(int year, std::string_view week) {
  const Date monday = monday_of({year, number(week, 2).value_or(0)});
  return days_between(monday, add_days(monday, 7));
}

/// Parts of a year that are several months: the Nth of those that have `months` each.
Interval division_of(int year, std::string_view which, int months) {
  const int index = number(which, 1).value_or(0);
  if (index < 1 || index > 12 / months) return {};
  return months_from(year, (index - 1) * months + 1, months);
}

/// What stands behind "2021-".
Interval part_of_year(int year, std::string_view part) {
  for (const Season& season : kSeasons) {
    if (part == season.code) return months_from(year, season.first_month, 3);
  }
  if (starts_with(part, "W")) return week_in(year, part.substr(1));
  if (starts_with(part, "Q")) return division_of(year, part.substr(1), 3);
  if (starts_with(part, "H")) return division_of(year, part.substr(1), 6);
  return months_from(year, number(part, 2).value_or(0), 1);
}

/// Writes a value character by character.
class Writer {
 public:
  Writer& put(std::string_view text) {
    const std::size_t taken = std::min(text.size(), text_.size() - size_);
    std::copy_n(text.begin(), taken, text_.begin() + static_cast<std::ptrdiff_t>(size_));
    size_ += taken;
    return *this;
  }

  /// A number with leading zeros, or as many X when it is not `known`.
  Writer& number(std::int64_t value, int digits, bool known = true) {
    if (!known) return put(std::string_view("XXXX").substr(0, static_cast<std::size_t>(digits)));
    std::array<char, 20> text;
    std::size_t begin = text.size();
    for (; value > 0 || digits > 0; value /= 10, --digits) text[--begin] = static_cast<char>('0' + value % 10);
    return put({text.data() + begin, text.size() - begin});
  }
  Writer& year(int year) { return number(year, 4, year >= 1 && year <= 9999); }
  Writer& two(int value) { return number(value, 2, value >= 1 && value <= 99); }
  Writer& date(Date date) { return year(date.year).put("-").two(date.month).put("-").two(date.day); }

  [[nodiscard]] TimexValue value() const { return TimexValue({text_.data(), size_}); }

 private:
  std::array<char, TimexValue::kMax> text_;
  std::size_t size_ = 0;
};

std::int64_t times(std::int64_t count, int factor) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  return count > kMost / factor ? kMost : count * factor;
}

}  // namespace

Interval interval_of(const TimexValue& value) {
  const std::string_view text = value.view();
  if (text.size() >= 10) return day_or_range(text);
  if (const auto century = number(text, 2)) return years_from(*century * 100, 100);
  if (const auto decade = number(text, 3)) return years_from(*decade * 10, 10);
  const std::optional<int> year = number(text.substr(0, 4), 4);
  if (!year) return {};
  if (text.size() == 4) return years_from(*year, 1);
  return text[4] == '-' ? part_of_year(*year, text.substr(5)) : Interval{};
}

TimexValue value_day(Date date) { return Writer().date(date).value(); }

TimexValue value_month(int year, int month) { return Writer().year(year).put("-").two(month).value(); }

TimexValue value_year(int year) { return Writer().year(year).value(); }

TimexValue value_week(Date any_day_of_it) {
  const Week week = is_valid(any_day_of_it) ? week_of(any_day_of_it) : Week{};
  return Writer().year(week.year).put("-W").two(week.week).value();
}

TimexValue value_quarter(int year, int quarter) {
  return Writer().year(year).put("-Q").number(quarter, 1, quarter >= 1 && quarter <= 4).value();
}

TimexValue value_half(int year, int half) {
  return Writer().year(year).put("-H").number(half, 1, half >= 1 && half <= 2).value();
}

TimexValue value_season(int year, const char* season) { return Writer().year(year).put("-").put(season).value(); }

TimexValue value_decade(int first_year) {
  return Writer().number(first_year / 10, 3, first_year >= 1 && first_year <= 9999).value();
}

TimexValue value_century(int first_year) {
  return Writer().number(first_year / 100, 2, first_year >= 1 && first_year <= 9999).value();
}

TimexValue value_range(Date first, Date last) { return Writer().date(first).put("/").date(last).value(); }

TimexValue value_clock(const TimexValue& day, int hour, int minute) {
  return Writer()
      .put(day.view())
      .put("T")
      .number(hour, 2, hour >= 0 && hour <= 24)
      .put(":")
      .number(minute, 2, minute >= 0 && minute <= 59)
      .value();
}

TimexValue value_part(const TimexValue& day, const char* part) { return Writer().put(day.view()).put(part).value(); }

TimexValue value_duration(std::int64_t count, const char* unit) {
  const std::string_view code(unit);
  const bool clock = code == "H" || code == "N" || code == "S";
  Writer out;
  out.put(clock ? "PT" : "P");
  if (count < 0) return out.put("X").put(code == "N" ? "M" : code).value();
  if (code == "DE") return out.number(times(count, 10), 1).put("Y").value();
  if (code == "CE") return out.number(times(count, 100), 1).put("Y").value();
  return out.number(count, 1).put(code == "N" ? "M" : code).value();
}

}  // namespace calendar
}  // namespace barqiya
