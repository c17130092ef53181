#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "barqiya/date.hpp"

/// Days, weeks and months of the Gregorian calendar (proleptic, ISO 8601 years).
///
/// The arithmetic is total: what is computed from an unknown date (`Date{}`), and what would lie outside the years 1 to
/// 9999, is an unknown date again. A text may say "after 99999999 years"; no caller has to look.
namespace barqiya::calendar {

/// Days since 1970-01-01, negative before; the arithmetic of dates is done in these.
using DayNumber = std::int32_t;

[[nodiscard]] DayNumber day_number(Date date);  ///< of a valid date
[[nodiscard]] Date date_of(std::int64_t day);
[[nodiscard]] bool is_valid(Date date);                      ///< a day that exists, years 1 to 9999
[[nodiscard]] int days_in_month(int year, int month);        ///< 28 to 31; 0 when there is no such month
[[nodiscard]] Date make_date(int year, int month, int day);  ///< unknown for a day that does not exist
[[nodiscard]] Date add_days(Date date, std::int64_t days);
[[nodiscard]] Date add_months(Date date, std::int64_t months);  ///< the day is cut to the month's last

/// 1 Monday to 7 Sunday, as ISO 8601 counts; 0 for an unknown date.
[[nodiscard]] int weekday(Date date);

/// A week of ISO 8601: weeks begin on Monday, week 1 holds the year's first Thursday. Year 0 means "no week".
struct Week {
  int year = 0;
  int week = 0;  ///< 1 to 53
  friend constexpr bool operator==(const Week&, const Week&) = default;
};
[[nodiscard]] Week week_of(Date date);    ///< of a valid date whose week's year is in 1 to 9999
[[nodiscard]] Date monday_of(Week week);  ///< unknown for a week that does not exist

/// The nearest given weekday (1-7) on or before / strictly before / strictly after / on or after a date.
[[nodiscard]] Date on_or_before(Date date, int weekday);
[[nodiscard]] Date before(Date date, int weekday);
[[nodiscard]] Date after(Date date, int weekday);
[[nodiscard]] Date on_or_after(Date date, int weekday);

/// "2021-08-09", nothing for anything else or a day that does not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

}  // namespace barqiya::calendar
