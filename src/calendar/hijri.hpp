#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "barqiya/date.hpp"
#include "calendar/date.hpp"
#include "language/blob.hpp"

/// The Umm al-Qura calendar of Saudi Arabia, AH 1300 to 1600, from data/calendar/umm_al_qura.tsv. The tabular
/// calendars of arithmetic are off by a day in half of all months and are not used. Outside the table there is no
/// answer.
namespace barqiya::calendar {

struct HijriDate {
  int year = 0;
  int month = 0;  ///< 1 Muharram to 12 Dhu al-Hijja
  int day = 0;    ///< 1-30
  friend constexpr bool operator==(const HijriDate&, const HijriDate&) = default;
};

/// A record of Section::Calendar: one year of the table, in order.
struct HijriYear {
  DayNumber first_day = 0;
  std::uint16_t long_months = 0;  ///< bit 0 Muharram to bit 11: whether the month has 30 days, else 29
  std::uint16_t unused = 0;

  [[nodiscard]] constexpr int days_in_month(int month) const { return 29 + (long_months >> (month - 1) & 1); }
  [[nodiscard]] constexpr int days() const {
    int sum = 0;
    for (int month = 1; month <= 12; ++month) sum += days_in_month(month);
    return sum;
  }
};

class Hijri {
 public:
  static constexpr int kFirstYear = 1300;
  static constexpr int kLastYear = 1600;
  static constexpr int kYears = kLastYear - kFirstYear + 1;

  /// A view of `data`, whose bytes must outlive it. Throws Error when the section holds anything but all years of the
  /// table, each beginning where the one before ends; data without the section is a calendar without answers.
  explicit Hijri(const language::Blob& data);

  [[nodiscard]] std::optional<Date> to_gregorian(HijriDate date) const;  ///< nothing for a day that does not exist
  [[nodiscard]] std::optional<HijriDate> from_gregorian(Date date) const;
  [[nodiscard]] int days_in_month(int year, int month) const;  ///< 29 or 30; 0 outside the table

  /// First and last day of a month, or of a year with month 0.
  [[nodiscard]] std::optional<std::pair<Date, Date>> days_of(int year, int month) const;

 private:
  [[nodiscard]] const HijriYear* find(int year) const;
  std::span<const HijriYear> years_;
};

}  // namespace barqiya::calendar
