#include "calendar/date.hpp"

#include <gtest/gtest.h>
#include <unicode/gregocal.h>

#include <cstdint>
#include <limits>
#include <memory>

namespace barqiya::calendar {
namespace {

constexpr double kMillisecondsADay = 86400000.0;

/// ICU's ISO calendar: Gregorian at all times, weeks from Monday, week 1 with four days.
class IcuCalendar {
 public:
  IcuCalendar() : calendar_(*icu::TimeZone::getGMT(), icu::Locale("en"), status_) {
    calendar_.setGregorianChange(-1e17, status_);
    calendar_.setFirstDayOfWeek(UCAL_MONDAY);
    calendar_.setMinimalDaysInFirstWeek(4);
  }
  void set_day(std::int64_t day) { calendar_.setTime(static_cast<double>(day) * kMillisecondsADay, status_); }
  int get(UCalendarDateFields field) { return calendar_.get(field, status_); }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  icu::GregorianCalendar calendar_;
};

TEST(Date, CountsDaysAsIcuDoes) {
  IcuCalendar icu;
  const DayNumber last = day_number({2201, 1, 1});
  for (DayNumber day = day_number({1799, 1, 1}); day < last; ++day) {
    icu.set_day(day);
    const Date expected = make_date(icu.get(UCAL_YEAR), icu.get(UCAL_MONTH) + 1, icu.get(UCAL_DATE));
    ASSERT_EQ(date_of(day), expected) << expected.to_string();
    ASSERT_EQ(day_number(expected), day);
  }
}

TEST(Date, WeeksOfIsoAreThoseOfIcu) {
  IcuCalendar icu;
  const DayNumber last = day_number({2101, 1, 1});
  for (DayNumber day = day_number({1900, 1, 1}); day < last; ++day) {
    icu.set_day(day);
    const Date date = date_of(day);
    const Week expected{icu.get(UCAL_YEAR_WOY), icu.get(UCAL_WEEK_OF_YEAR)};
    const int from_sunday = icu.get(UCAL_DAY_OF_WEEK);
    ASSERT_EQ(week_of(date), expected) << date.to_string();
    ASSERT_EQ(weekday(date), from_sunday == UCAL_SUNDAY ? 7 : from_sunday - 1) << date.to_string();
    ASSERT_EQ(monday_of(expected), add_days(date, 1 - weekday(date))) << date.to_string();
  }
}

TEST(Date, WeekThatAYearHasNotIsUnknown) {
  EXPECT_TRUE(monday_of({2020, 53}).known());
  EXPECT_FALSE(monday_of({2021, 53}).known());
  EXPECT_FALSE(monday_of({2021, 0}).known());
  EXPECT_FALSE(monday_of({0, 1}).known());
  EXPECT_FALSE(monday_of({2021, std::numeric_limits<int>::max()}).known());
}

TEST(Date, NeighbouringWeekdaysFollowTheirDefinition) {
  for (DayNumber day = day_number({2020, 12, 1}); day < day_number({2021, 2, 1}); ++day) {
    const Date date = date_of(day);
    for (int wanted = 1; wanted <= 7; ++wanted) {
      for (const Date found :
           {on_or_before(date, wanted), before(date, wanted), after(date, wanted), on_or_after(date, wanted)}) {
        EXPECT_EQ(weekday(found), wanted);
      }
      EXPECT_LE(on_or_before(date, wanted), date);
      EXPECT_LT(before(date, wanted), date);
      EXPECT_GT(after(date, wanted), date);
      EXPECT_GE(on_or_after(date, wanted), date);
      EXPECT_LT(day - day_number(on_or_before(date, wanted)), 7);
      EXPECT_LE(day - day_number(before(date, wanted)), 7);
      EXPECT_LE(day_number(after(date, wanted)) - day, 7);
      EXPECT_LT(day_number(on_or_after(date, wanted)) - day, 7);
    }
  }
}

TEST(Date, MonthsAreCutToTheirLastDay) {
  EXPECT_EQ(add_months({2021, 1, 31}, 1), (Date{2021, 2, 28}));
  EXPECT_EQ(add_months({2020, 3, 31}, -1), (Date{2020, 2, 29}));
  EXPECT_EQ(add_months({2021, 12, 9}, 1), (Date{2022, 1, 9}));
  EXPECT_EQ(add_months({2021, 1, 9}, -13), (Date{2019, 12, 9}));
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2000, 2), 29);
  EXPECT_EQ(days_in_month(2021, 13), 0);
}

TEST(Date, WhatLeavesTheCalendarIsUnknown) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
  const Date day{2021, 8, 9};
  for (const std::int64_t far : {kMost, kLeast, std::int64_t{99999999}, std::int64_t{-99999999}}) {
    EXPECT_FALSE(add_days(day, far).known());
    EXPECT_FALSE(add_months(day, far).known());
    EXPECT_FALSE(date_of(far).known());
  }
  EXPECT_EQ(add_days({9999, 12, 30}, 1), (Date{9999, 12, 31}));
  EXPECT_FALSE(add_days({9999, 12, 31}, 1).known());
  EXPECT_FALSE(add_months({1, 1, 1}, -1).known());
  EXPECT_TRUE(week_of({9999, 12, 31}).week == 52);
  EXPECT_TRUE(week_of({1, 1, 1}).week == 1);
}

TEST(Date, ArithmeticWithAnUnknownDateIsUnknown) {
  const Date unknown;
  EXPECT_FALSE(add_days(unknown, 1).known());
  EXPECT_FALSE(add_months(unknown, 1).known());
  EXPECT_EQ(weekday(unknown), 0);
  for (int wanted = 1; wanted <= 7; ++wanted) {
    EXPECT_FALSE(on_or_before(unknown, wanted).known());
    EXPECT_FALSE(before(unknown, wanted).known());
    EXPECT_FALSE(after(unknown, wanted).known());
    EXPECT_FALSE(on_or_after(unknown, wanted).known());
  }
}

TEST(Date, ParsesOnlyDaysThatExist) {
  EXPECT_EQ(parse_date("2021-08-09"), (Date{2021, 8, 9}));
  EXPECT_EQ(parse_date("2020-02-29"), (Date{2020, 2, 29}));
  for (const char* wrong : {"", "2021-08", "2021-8-9", "2021-02-29", "2021-13-01", "2021-00-10", "2021-01-00",
                            "0000-01-01", "2021/08/09", "2021-08-09 ", "XXXX-08-09", "+021-08-09", "2021-08-0:"}) {
    EXPECT_FALSE(parse_date(wrong)) << wrong;
  }
}

TEST(Date, IsWrittenAsIso8601) {
  EXPECT_EQ((Date{2021, 8, 9}).to_string(), "2021-08-09");
  EXPECT_EQ((Date{33, 12, 31}).to_string(), "0033-12-31");
  EXPECT_EQ(Date{}.to_string(), "");
  EXPECT_EQ((Moment{{2021, 8, 9}, -1}).to_string(), "2021-08-09");
  EXPECT_EQ((Moment{{2021, 8, 9}, 0}).to_string(), "2021-08-09T00:00");
  EXPECT_EQ((Moment{{2021, 8, 9}, 905}).to_string(), "2021-08-09T15:05");
  EXPECT_EQ(Moment{}.to_string(), "");
}

}  // namespace
}  // namespace barqiya::calendar
