#pragma once

#include <optional>
#include <utility>

#include "barqiya/date.hpp"
#include "language/blob.hpp"

/// The Umm al-Qura calendar of Saudi Arabia, AH 1300 to 1600, from data/calendar/umm_al_qura.tsv. The tabular
/// calendars of arithmetic are off by a day in half of all months and are not used. Outside the table there is no
/// answer.
namespace barqiya::calendar {

struct HijriDate {
  int year = 0;
  int month = 0;  ///< 1 Muharram to 12 Dhu al-Hijja
  int day = 0;    ///< 1-30
};

class Hijri {
 public:
  static constexpr int kFirstYear = 1300;
  static constexpr int kLastYear = 1600;

  explicit Hijri(const language::Blob& data);

  [[nodiscard]] std::optional<Date> to_gregorian(HijriDate date) const;  ///< nothing for a day that does not exist
  [[nodiscard]] std::optional<HijriDate> from_gregorian(Date date) const;
  [[nodiscard]] int days_in_month(int year, int month) const;  ///< 29 or 30; 0 outside the table

  /// First and last day of a month, or of a year with month 0.
  [[nodiscard]] std::optional<std::pair<Date, Date>> days_of(int year, int month) const;

 private:
  language::Blob data_;
};

}  // namespace barqiya::calendar
