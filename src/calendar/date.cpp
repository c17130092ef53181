// Days, weeks and months. A date is counted in days since 1970 (std::chrono does that), moved there, and counted back,
// so that no step has to know how long a month is: 2020-02-28 plus 2 days is day 18320 plus 2, which is 2020-03-01.
#include "calendar/date.hpp"

#include <algorithm>
#include <chrono>

namespace barqiya {
namespace {

void append_number(std::string& out, int value, int digits) {
  std::string text = std::to_string(value);
  if (text.size() < static_cast<std::size_t>(digits))
    text.insert(0, static_cast<std::size_t>(digits) - text.size(), '0');
  out += text;
}

}  // namespace

std::string Date::to_string() const {
  std::string out;
  if (!known()) return out;
  append_number(out, year, 4);
  out += '-';
  append_number(out, month, 2);
  out += '-';
  append_number(out, day, 2);
  return out;
}

std::string Moment::to_string() const {
  std::string out = date.to_string();
  if (out.empty() || minute < 0) return out;
  out += 'T';
  append_number(out, minute / 60, 2);
  out += ':';
  append_number(out, minute % 60, 2);
  return out;
}

namespace calendar {
namespace {

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;

constexpr std::chrono::year_month_day to_chrono(int year, int month, int day) {
  return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
          std::chrono::day(static_cast<unsigned>(day))};
}

constexpr DayNumber days_since_epoch(int year, int month, int day) {
  return static_cast<DayNumber>(std::chrono::sys_days(to_chrono(year, month, day)).time_since_epoch().count());
}

constexpr DayNumber kFirstDay = days_since_epoch(kFirstYear, 1, 1);
constexpr DayNumber kLastDay = days_since_epoch(kLastYear, 12, 31);

/// How many days back from `from` the last `to` was, 0 to 6; any integers are taken.
int days_back(int from, int to) { return ((from - to) % 7 + 7) % 7; }

/// The number in the digits [begin, end) of `text`; -1 when one is no digit.
int digits_at(std::string_view text, std::size_t begin, std::size_t end) {
  int value = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

DayNumber day_number(Date date) { return days_since_epoch(date.year, date.month, date.day); }

Date date_of(std::int64_t day) {
  if (day < kFirstDay || day > kLastDay) return {};
  const std::chrono::year_month_day found{std::chrono::sys_days(std::chrono::days(day))};
  return {static_cast<std::int16_t>(static_cast<int>(found.year())),
          static_cast<std::int8_t>(static_cast<unsigned>(found.month())),
          static_cast<std::int8_t>(static_cast<unsigned>(found.day()))};
}

int days_in_month(int year, int month) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return 0;
  const std::chrono::year_month_day_last last{
      std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool is_valid(Date date) { return date.day >= 1 && date.day <= days_in_month(date.year, date.month); }

Date make_date(int year, int month, int day) {
  if (day < 1 || day > days_in_month(year, month)) return {};
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
}

Date add_days(Date date, std::int64_t days) {
  constexpr std::int64_t kFarthest = kLastDay - kFirstDay;
  if (!is_valid(date) || days < -kFarthest || days > kFarthest) return {};
  return date_of(day_number(date) + days);
}

Date add_months(Date date, std::int64_t months) {
  constexpr std::int64_t kFarthest = (kLastYear - kFirstYear + 1) * 12;
  if (!is_valid(date) || months < -kFarthest || months > kFarthest) return {};
  const std::int64_t month = date.year * 12 + (date.month - 1) + months;
  if (month < kFirstYear * 12 || month >= (kLastYear + 1) * 12) return {};
  const int year = static_cast<int>(month / 12);
  const int of_year = static_cast<int>(month % 12) + 1;
  return make_date(year, of_year, std::min<int>(date.day, days_in_month(year, of_year)));
}

int weekday(Date date) {
  if (!is_valid(date)) return 0;
  constexpr int kThursday = 4;  // 1970-01-01
  return days_back(static_cast<int>(day_number(date)), 1 - kThursday) + 1;
}

Week week_of(Date date) {
  // A week belongs to the year of its Thursday.
  constexpr int kThursday = 4;
  const Date thursday = add_days(date, kThursday - weekday(date));
  if (!thursday.known()) return {};
  const DayNumber since_new_year = day_number(thursday) - days_since_epoch(thursday.year, 1, 1);
  return {thursday.year, since_new_year / 7 + 1};
}

Date monday_of(Week week) {
  if (week.week < 1 || week.week > 53) return {};
  const Date in_first_week = make_date(week.year, 1, 4);
  const Date monday = add_days(on_or_before(in_first_week, 1), (week.week - 1) * 7);
  return monday.known() && week_of(monday) == week ? monday : Date{};
}

Date on_or_before(Date date, int weekday) { return add_days(date, -days_back(calendar::weekday(date), weekday)); }

Date before(Date date, int weekday) { return on_or_before(add_days(date, -1), weekday); }

Date after(Date date, int weekday) { return on_or_after(add_days(date, 1), weekday); }

Date on_or_after(Date date, int weekday) { return add_days(date, days_back(weekday, calendar::weekday(date))); }

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Date date = make_date(digits_at(text, 0, 4), digits_at(text, 5, 7), digits_at(text, 8, 10));
  return date.known() ? std::optional(date) : std::nullopt;
}

}  // namespace calendar
}  // namespace barqiya
