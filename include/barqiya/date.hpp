#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>

namespace barqiya {

/// A day of the Gregorian calendar; year 0 means "no date".
struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;  ///< 1-12
  std::int8_t day = 0;    ///< 1-31

  [[nodiscard]] constexpr bool known() const { return year != 0; }
  [[nodiscard]] std::string to_string() const;  ///< "2021-08-09"; empty when not known
  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// A moment to the minute, for the borders of intervals: a date and minutes since midnight.
struct Moment {
  Date date;
  std::int16_t minute = -1;  ///< 0-1439, -1 when the interval is one of days

  [[nodiscard]] std::string to_string() const;  ///< "2021-08-09" or "2021-08-09T15:00"; empty when not known
  friend constexpr auto operator<=>(const Moment&, const Moment&) = default;
};

/// The half-open interval [begin, end) that a time stands for; both unknown when there is none.
struct Interval {
  Moment begin;
  Moment end;
  [[nodiscard]] constexpr bool known() const { return begin.date.known(); }
};

}  // namespace barqiya
