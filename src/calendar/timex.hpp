#pragma once

#include <cstdint>

#include "barqiya/date.hpp"
#include "barqiya/timex.hpp"

/// Writing and reading TIMEX3 values (TimeML 1.2.1, ISO 24617-1).
namespace barqiya::calendar {

/// The half-open interval that a DATE or TIME value stands for. Unknown for references, durations, sets, anything with
/// an X, days that do not exist, and what is no value; a known interval begins before it ends, both within the years 1
/// to 9999.
///
///   2021-08-09  2021-08  2021   that day, month, year
///   2021-W31                    [2021-08-02, 2021-08-09)
///   199  19                     a decade; a century, 1900 to 1999
///   2021-Q1  2021-H1            three months; six
///   2021-SP SU FA WI            from 1 March, 1 June, 1 September; winter from 1 December to the end of February
///   2021-08-09T15:00            a minute; T24:00 is the next day's first
///   2021-08-08TEV               hours of that day (docs/decisions/0004-parts-of-day.md)
///   2015-06-18/2015-07-16       the days from first to last
[[nodiscard]] Interval interval_of(const TimexValue& value);

// Writers; each returns the value as text. What is unknown is written with X, as TimeML does: the day `Date{}` as
// XXXX-XX-XX, the year 0 (or outside 1 to 9999) as XXXX, the month 0 as XX.
[[nodiscard]] TimexValue value_day(Date date);
[[nodiscard]] TimexValue value_month(int year, int month);
[[nodiscard]] TimexValue value_year(int year);
[[nodiscard]] TimexValue value_week(Date any_day_of_it);
[[nodiscard]] TimexValue value_quarter(int year, int quarter);
[[nodiscard]] TimexValue value_half(int year, int half);
[[nodiscard]] TimexValue value_season(int year, const char* season);  ///< "SP" "SU" "FA" "WI"
[[nodiscard]] TimexValue value_decade(int first_year);                ///< 1990 is "199"
[[nodiscard]] TimexValue value_century(int first_year);               ///< 1900 is "19"
[[nodiscard]] TimexValue value_range(Date first, Date last);          ///< "2015-06-18/2015-07-16"
[[nodiscard]] TimexValue value_clock(const TimexValue& day, int hour, int minute);
[[nodiscard]] TimexValue value_part(const TimexValue& day, const char* part);  ///< "TMO" "TMI" "TAF" "TEV" "TNI"

/// "P3D", "PT30M"; `count` < 0 is an unknown amount, "PXD", "PTXH". `unit` is Y M W D, or H and N (minutes) and S,
/// which stand behind the T; "DE" (decades) and "CE" (centuries) are P10Y and P100Y a piece, unknown PXDE, PXCE.
[[nodiscard]] TimexValue value_duration(std::int64_t count, const char* unit);

}  // namespace barqiya::calendar
