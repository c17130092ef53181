#include "calendar/timex.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <string>

#include "calendar/date.hpp"

namespace barqiya::calendar {
namespace {

/// "2021-08-09 2021-08-10", empty when the value has no interval.
std::string days(std::string_view value) {
  const Interval found = interval_of(TimexValue(value));
  return found.known() ? found.begin.to_string() + " " + found.end.to_string() : "";
}

TEST(Timex, DaysMonthsAndYearsAreHalfOpenIntervals) {
  EXPECT_EQ(days("2021-08-09"), "2021-08-09 2021-08-10");
  EXPECT_EQ(days("2021-12-31"), "2021-12-31 2022-01-01");
  EXPECT_EQ(days("2020-02"), "2020-02-01 2020-03-01");
  EXPECT_EQ(days("2021-12"), "2021-12-01 2022-01-01");
  EXPECT_EQ(days("2020"), "2020-01-01 2021-01-01");
}

TEST(Timex, WeeksBelongToTheirIsoYear) {
  EXPECT_EQ(days("2021-W31"), "2021-08-02 2021-08-09");
  EXPECT_EQ(days("2020-W53"), "2020-12-28 2021-01-04");
  EXPECT_EQ(days("2020-W01"), "2019-12-30 2020-01-06");
  EXPECT_EQ(days("2021-W53"), "");
  EXPECT_EQ(days("2021-W00"), "");
}

TEST(Timex, LargerPeriods) {
  EXPECT_EQ(days("2021-Q1"), "2021-01-01 2021-04-01");
  EXPECT_EQ(days("2021-Q4"), "2021-10-01 2022-01-01");
  EXPECT_EQ(days("2021-H1"), "2021-01-01 2021-07-01");
  EXPECT_EQ(days("2021-H2"), "2021-07-01 2022-01-01");
  EXPECT_EQ(days("2021-SP"), "2021-03-01 2021-06-01");
  EXPECT_EQ(days("2021-SU"), "2021-06-01 2021-09-01");
  EXPECT_EQ(days("2021-FA"), "2021-09-01 2021-12-01");
  EXPECT_EQ(days("2019-WI"), "2019-12-01 2020-03-01");
  EXPECT_EQ(days("199"), "1990-01-01 2000-01-01");
  EXPECT_EQ(days("19"), "1900-01-01 2000-01-01");
  EXPECT_EQ(days("20"), "2000-01-01 2100-01-01");
}

TEST(Timex, RangesHoldTheirLastDay) {
  EXPECT_EQ(days("2015-06-18/2015-07-16"), "2015-06-18 2015-07-17");
  EXPECT_EQ(days("2015-06-18/2015-06-18"), "2015-06-18 2015-06-19");
  EXPECT_EQ(days("2015-06-18/2015-06-17"), "");
  EXPECT_EQ(days("2015-06-18/2015-06"), "");
}

TEST(Timex, TimesAreIntervalsOfMinutes) {
  EXPECT_EQ(days("2021-08-09T15:00"), "2021-08-09T15:00 2021-08-09T15:01");
  EXPECT_EQ(days("2021-12-31T23:59"), "2021-12-31T23:59 2022-01-01T00:00");
  EXPECT_EQ(days("2021-08-09T24:00"), "2021-08-10T00:00 2021-08-10T00:01");
  EXPECT_EQ(days("2021-08-08TMO"), "2021-08-08T03:00 2021-08-08T12:00");
  EXPECT_EQ(days("2021-08-08TMI"), "2021-08-08T11:00 2021-08-08T14:00");
  EXPECT_EQ(days("2021-08-08TAF"), "2021-08-08T12:00 2021-08-08T18:00");
  EXPECT_EQ(days("2021-08-08TEV"), "2021-08-08T17:00 2021-08-09T00:00");
  EXPECT_EQ(days("2021-12-31TNI"), "2021-12-31T18:00 2022-01-01T06:00");
}

TEST(Timex, WhatIsNoStretchOfTheCalendarHasNoInterval) {
  for (const char* value : {"",
                            "P",
                            "P3D",
                            "PXD",
                            "PT30M",
                            "P1D",
                            "PAST_REF",
                            "PRESENT_REF",
                            "FUTURE_REF",
                            "XXXX-XX-XX",
                            "XXXX-08-09",
                            "XXXX-WXX-1",
                            "2021-XX",
                            "2021-WXX",
                            "2021-Q5",
                            "2021-Q0",
                            "2021-H3",
                            "2021-QX",
                            "2021-AU",
                            "2021-13",
                            "2021-00",
                            "2021-02-29",
                            "2021-08-09TXX",
                            "2021-08-09T",
                            "2021-08-09T15",
                            "2021-08-09T25:00",
                            "2021-08-09T24:01",
                            "2021-08-09T15:60",
                            "2021-08-09T15-00",
                            "2021-08-09TEVE",
                            "2021-08TEV",
                            "2021-",
                            "2021-0",
                            "2021-W",
                            "2021-W3",
                            "2021-W311",
                            "2021.08",
                            "2",
                            "20211",
                            "000",
                            "00",
                            "0000",
                            "0000-01-01",
                            "2021-08-09 "}) {
    EXPECT_EQ(days(value), "") << value;
  }
}

TEST(Timex, IntervalsStayWithinTheCalendar) {
  EXPECT_EQ(days("9999-12-30"), "9999-12-30 9999-12-31");
  for (const char* value : {"9999", "9999-12", "9999-12-31", "9999-W52", "9999-WI", "999", "99", "9999-12-31TNI",
                            "9999-12-31T23:59", "9999-12-31T24:00", "9999-12-01/9999-12-31"}) {
    EXPECT_EQ(days(value), "") << value;
  }
}

bool is_sound(const Interval& found) {
  if (!found.known()) return found.end == Moment{} && found.begin == Moment{};
  const auto in_order = found.begin < found.end && is_valid(found.begin.date) && is_valid(found.end.date);
  return in_order && (found.begin.minute < 0) == (found.end.minute < 0) && found.end.minute < 24 * 60;
}

TEST(Timex, RandomValuesNeverBreak) {
  constexpr std::string_view kAlphabet = "0123456789-/:TXPWQHMOEVNIASUFDY_\xD9\x8A ";
  std::mt19937 random(20210809);
  for (int round = 0; round < 400000; ++round) {
    std::string value;
    const std::size_t size = random() % 32;
    for (std::size_t i = 0; i < size; ++i) value += kAlphabet[random() % kAlphabet.size()];
    ASSERT_TRUE(is_sound(interval_of(TimexValue(value)))) << value;
  }
}

TEST(Timex, ChangedValuesNeverBreak) {
  constexpr std::string_view kSeeds[] = {"2021-08-09",   "2021-08",          "2021-W31",      "2021-Q1",
                                         "2021-SU",      "2021-08-09T15:00", "2021-08-09TEV", "2015-06-18/2015-07-16",
                                         "9999-12-31TNI"};
  constexpr std::string_view kAlphabet = "0123456789-/:TXW";
  std::mt19937 random(1436);
  for (int round = 0; round < 400000; ++round) {
    std::string value(kSeeds[random() % std::size(kSeeds)]);
    for (unsigned change = random() % 4; change > 0; --change) {
      value[random() % value.size()] = kAlphabet[random() % kAlphabet.size()];
    }
    value.resize(value.size() - random() % 2);
    ASSERT_TRUE(is_sound(interval_of(TimexValue(value)))) << value;
  }
}

TEST(Timex, WhatIsWrittenIsReadAgain) {
  const DayNumber last = day_number({2100, 1, 1});
  for (DayNumber day = day_number({1900, 1, 1}); day < last; ++day) {
    const Date date = date_of(day);
    const Interval one_day = interval_of(value_day(date));
    ASSERT_TRUE(one_day.begin.date == date && one_day.end.date == add_days(date, 1));
    const Interval week = interval_of(value_week(date));
    ASSERT_TRUE(week.begin.date <= date && date < week.end.date) << date.to_string();
    const Interval month = interval_of(value_month(date.year, date.month));
    ASSERT_TRUE(month.begin.date <= date && date < month.end.date) << date.to_string();
    const Interval quarter = interval_of(value_quarter(date.year, (date.month - 1) / 3 + 1));
    ASSERT_TRUE(quarter.begin.date <= date && date < quarter.end.date) << date.to_string();
    ASSERT_TRUE(interval_of(value_decade(date.year / 10 * 10)).begin.date <= date);
  }
}

TEST(Timex, ValuesAreWrittenAsTimexHasThem) {
  const Date day{2021, 8, 9};
  EXPECT_EQ(value_day(day).view(), "2021-08-09");
  EXPECT_EQ(value_month(2021, 8).view(), "2021-08");
  EXPECT_EQ(value_year(2021).view(), "2021");
  EXPECT_EQ(value_year(622).view(), "0622");
  EXPECT_EQ(value_week({2021, 1, 1}).view(), "2020-W53");
  EXPECT_EQ(value_quarter(2021, 3).view(), "2021-Q3");
  EXPECT_EQ(value_half(2021, 2).view(), "2021-H2");
  EXPECT_EQ(value_season(2021, "SU").view(), "2021-SU");
  EXPECT_EQ(value_decade(1990).view(), "199");
  EXPECT_EQ(value_century(1900).view(), "19");
  EXPECT_EQ(value_range({2015, 6, 18}, {2015, 7, 16}).view(), "2015-06-18/2015-07-16");
  EXPECT_EQ(value_clock(value_day(day), 15, 5).view(), "2021-08-09T15:05");
  EXPECT_EQ(value_part(value_day(day), "TEV").view(), "2021-08-09TEV");
}

TEST(Timex, WhatIsUnknownIsWrittenWithX) {
  EXPECT_EQ(value_day({}).view(), "XXXX-XX-XX");
  EXPECT_EQ(value_month(0, 8).view(), "XXXX-08");
  EXPECT_EQ(value_month(2021, 0).view(), "2021-XX");
  EXPECT_EQ(value_year(0).view(), "XXXX");
  EXPECT_EQ(value_year(-5).view(), "XXXX");
  EXPECT_EQ(value_year(10000).view(), "XXXX");
  EXPECT_EQ(value_week({}).view(), "XXXX-WXX");
  EXPECT_EQ(value_quarter(2021, 0).view(), "2021-QX");
  EXPECT_EQ(value_decade(0).view(), "XXX");
  EXPECT_EQ(value_century(0).view(), "XX");
  EXPECT_EQ(value_part(value_day({}), "TEV").view(), "XXXX-XX-XXTEV");
  EXPECT_EQ(value_clock(value_day({}), 15, -1).view(), "XXXX-XX-XXT15:XX");
}

TEST(Timex, Durations) {
  EXPECT_EQ(value_duration(3, "D").view(), "P3D");
  EXPECT_EQ(value_duration(0, "D").view(), "P0D");
  EXPECT_EQ(value_duration(30, "N").view(), "PT30M");
  EXPECT_EQ(value_duration(6, "M").view(), "P6M");
  EXPECT_EQ(value_duration(24, "H").view(), "PT24H");
  EXPECT_EQ(value_duration(10, "S").view(), "PT10S");
  EXPECT_EQ(value_duration(2, "DE").view(), "P20Y");
  EXPECT_EQ(value_duration(3, "CE").view(), "P300Y");
  EXPECT_EQ(value_duration(-1, "D").view(), "PXD");
  EXPECT_EQ(value_duration(-1, "H").view(), "PTXH");
  EXPECT_EQ(value_duration(-1, "N").view(), "PTXM");
  EXPECT_EQ(value_duration(-1, "DE").view(), "PXDE");
  EXPECT_EQ(value_duration(-1, "CE").view(), "PXCE");
  EXPECT_EQ(value_duration(std::numeric_limits<std::int64_t>::max(), "CE").view(), "P9223372036854775807Y");
}

TEST(Timex, TypesAndModsBearTheirNames) {
  EXPECT_EQ(name(TimeType::Date), "DATE");
  EXPECT_EQ(name(TimeType::Set), "SET");
  EXPECT_EQ(name(TimeMod::None), "");
  EXPECT_EQ(name(TimeMod::Start), "START");
  EXPECT_EQ(name(TimeMod::LessThan), "LESS_THAN");
  EXPECT_EQ(name(TimeMod::EqualOrMore), "EQUAL_OR_MORE");
}

}  // namespace
}  // namespace barqiya::calendar
