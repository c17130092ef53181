#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "barqiya/date.hpp"

/// Days, weeks and months of the Gregorian calendar (proleptic, ISO 8601 years).
namespace barqiya::calendar {

/// Days since 1970-01-01, negative before; the arithmetic of dates is done in these.
using DayNumber = std::int32_t;

[[nodiscard]] DayNumber day_number(Date date);
[[nodiscard]] Date date_of(DayNumber day);
[[nodiscard]] bool is_valid(Date date);  ///< a day that exists, years 1 to 9999
[[nodiscard]] int days_in_month(int year, int month);
[[nodiscard]] Date add_days(Date date, int days);
[[nodiscard]] Date add_months(Date date, int months);  ///< the day is cut to the month's last

/// 1 Monday to 7 Sunday, as ISO 8601 counts.
[[nodiscard]] int weekday(Date date);

/// A week of ISO 8601: weeks begin on Monday, week 1 holds the year's first Thursday.
struct Week {
  int year = 0;
  int week = 0;  ///< 1 to 53
};
[[nodiscard]] Week week_of(Date date);
[[nodiscard]] Date monday_of(Week week);

/// The nearest given weekday (1-7) on or before / strictly before / strictly after / on or after a date.
[[nodiscard]] Date on_or_before(Date date, int weekday);
[[nodiscard]] Date before(Date date, int weekday);
[[nodiscard]] Date after(Date date, int weekday);
[[nodiscard]] Date on_or_after(Date date, int weekday);

/// "2021-08-09", nothing for anything else or a day that does not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

}  // namespace barqiya::calendar
