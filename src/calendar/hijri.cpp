// The Umm al-Qura calendar. A year is its first day and which of its months have 30 days, so that a day is found by
// adding up at most eleven months: 26 Shawwal 1436 is 2014-10-25, the first day of 1436, and nine months and 25 days.
#include "calendar/hijri.hpp"

#include <algorithm>

namespace barqiya::calendar {
namespace {

/// Days of a year before its given month.
int days_before(const HijriYear& year, int month) {
  int sum = 0;
  for (int earlier = 1; earlier < month; ++earlier) sum += year.days_in_month(earlier);
  return sum;
}

}  // namespace

Hijri::Hijri(const language::Blob& data) : years_(data.table<HijriYear>(language::Section::Calendar)) {
  if (years_.empty()) return;
  bool sound = years_.size() == kYears && date_of(years_[0].first_day).known();
  for (std::size_t i = 1; sound && i < years_.size(); ++i) {
    sound = years_[i].first_day == static_cast<std::int64_t>(years_[i - 1].first_day) + years_[i - 1].days();
  }
  // The first day lies before 10000, the last one 301 lunar years later.
  if (!sound || !date_of(years_.back().first_day + years_.back().days()).known()) {
    throw Error("compiled data: the calendar's years do not follow one another");
  }
}

const HijriYear* Hijri::find(int year) const {
  if (years_.empty() || year < kFirstYear || year > kLastYear) return nullptr;
  return &years_[static_cast<std::size_t>(year - kFirstYear)];
}

int Hijri::days_in_month(int year, int month) const {
  const HijriYear* found = find(year);
  return found != nullptr && month >= 1 && month <= 12 ? found->days_in_month(month) : 0;
}

std::optional<Date> Hijri::to_gregorian(HijriDate date) const {
  if (date.day < 1 || date.day > days_in_month(date.year, date.month)) return std::nullopt;
  const HijriYear& year = *find(date.year);
  return date_of(year.first_day + days_before(year, date.month) + date.day - 1);
}

std::optional<HijriDate> Hijri::from_gregorian(Date date) const {
  if (years_.empty() || !is_valid(date)) return std::nullopt;
  const DayNumber day = day_number(date);
  const auto later = std::upper_bound(years_.begin(), years_.end(), day,
                                      [](DayNumber value, const HijriYear& year) { return value < year.first_day; });
  if (later == years_.begin()) return std::nullopt;
  const HijriYear& year = *std::prev(later);
  int left = day - year.first_day;
  if (left >= year.days()) return std::nullopt;  // after the last year
  int month = 1;
  while (left >= year.days_in_month(month)) left -= year.days_in_month(month++);
  return HijriDate{kFirstYear + static_cast<int>(std::distance(years_.begin(), later)) - 1, month, left + 1};
}

std::optional<std::pair<Date, Date>> Hijri::days_of(int year, int month) const {
  const HijriYear* found = find(year);
  if (found == nullptr || month < 0 || month > 12) return std::nullopt;
  const DayNumber first = found->first_day + (month == 0 ? 0 : days_before(*found, month));
  const int days = month == 0 ? found->days() : found->days_in_month(month);
  return std::pair(date_of(first), date_of(first + days - 1));
}

}  // namespace barqiya::calendar
