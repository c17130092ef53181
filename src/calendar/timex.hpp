#pragma once

#include <cstdint>

#include "barqiya/date.hpp"
#include "barqiya/timex.hpp"

/// Writing and reading TIMEX3 values (TimeML 1.2.1, ISO 24617-1).
namespace barqiya::calendar {

/// The half-open interval that a DATE or TIME value stands for: "2021-W31" is [2021-08-02, 2021-08-09), "2020" a year,
/// "199" a decade, "19" a century (1900 to 1999), "2021-Q1", "2021-H1", "2021-SU" (1 June to 31 August), "2021-WI" (1
/// December of that year to the end of February), "2021-08-09T15:00" a minute, "2021-08-08TEV" a part of that day, "first/last" the days from first to
/// last. Unknown for references, durations, sets, anything with an X, and what is no value.
[[nodiscard]] Interval interval_of(const TimexValue& value);

// Writers; each returns the value as text.
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
