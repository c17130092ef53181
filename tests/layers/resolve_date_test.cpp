#include <gtest/gtest.h>

#include "layers/resolving.hpp"

namespace barqiya::layers::times::testing {
namespace {

// 9 August 2021 was a Monday.
constexpr std::string_view kDay = "2021-08-09";

Phrase weekday(int day, Shift shift = {}) {
  Phrase phrase;
  phrase.weekday = day;
  phrase.shift = shift;
  return phrase;
}

Phrase hijri_phrase(int day, int month, int year) {
  Phrase phrase = day_month(day, month);
  phrase.month_calendar = Calendar::Hijri;
  phrase.year = year;
  return phrase;
}

Phrase clock(int hour, std::string_view part, int minute = -1) {
  Phrase phrase;
  phrase.hour = hour;
  phrase.minute = minute;
  phrase.part.code = part;
  phrase.part.afternoon = part != "TMO" && !part.empty();
  phrase.part.night = part == "TNI";
  phrase.part.midday = part == "TMI";
  return phrase;
}

TEST(ResolveDate, AShiftDecidesTheYear) {
  const Resolver on(kDay);
  EXPECT_EQ(on(Op::Date, day_month(31, 12, kNext)), "DATE 2021-12-31");
  EXPECT_EQ(on(Op::Date, day_month(7, 4, kLast)), "DATE 2021-04-07");
  EXPECT_EQ(on(Op::Date, day_month(15, 8, kCurrent)), "DATE 2021-08-15");
  EXPECT_EQ(on(Op::Date, day_month(15, 8, kLast)), "DATE 2020-08-15");
  EXPECT_EQ(on(Op::Date, day_month(1, 3, kNext)), "DATE 2022-03-01");
}

TEST(ResolveDate, WithoutAShiftTheVerbDecides) {
  EXPECT_EQ(Resolver(kDay, Tense::Past)(Op::Date, day_month(31, 5)), "DATE 2021-05-31");
  EXPECT_EQ(Resolver(kDay, Tense::Future)(Op::Date, day_month(31, 5)), "DATE 2022-05-31");
  EXPECT_EQ(Resolver(kDay, Tense::Unknown)(Op::Date, day_month(1, 8)), "DATE 2021-08-01");
}

TEST(ResolveDate, ADayThatDoesNotExistIsNoTime) {
  Phrase phrase = day_month(30, 2);
  phrase.year = 2021;
  EXPECT_EQ(Resolver(kDay)(Op::Date, phrase), "nothing");
  EXPECT_EQ(Resolver(kDay)(Op::Date, hijri_phrase(30, 9, 1800)), "nothing");
}

TEST(ResolveDate, AMonthAloneIsTheNearestTheVerbAllows) {
  EXPECT_EQ(Resolver(kDay, Tense::Past)(Op::Date, day_month(0, 3)), "DATE 2021-03");
  EXPECT_EQ(Resolver(kDay, Tense::Past)(Op::Date, day_month(0, 11)), "DATE 2020-11");
  EXPECT_EQ(Resolver(kDay, Tense::Future)(Op::Date, day_month(0, 11)), "DATE 2021-11");
  EXPECT_EQ(Resolver(kDay, Tense::Future)(Op::Date, day_month(0, 3)), "DATE 2022-03");
  EXPECT_EQ(Resolver(kDay)(Op::Date, day_month(0, 8)), "DATE 2021-08");
}

TEST(ResolveDate, WithoutAReportsDateWhatIsMissingStaysX) {
  const Resolver on("");
  EXPECT_EQ(on(Op::Date, day_month(31, 12)), "DATE XXXX-12-31");
  EXPECT_EQ(on(Op::Date, day_month(0, 4)), "DATE XXXX-04");
  EXPECT_EQ(on(Op::Date, weekday(3)), "DATE XXXX-WXX-3");
}

TEST(ResolveDate, WeekdaysByTenseAndShift) {
  EXPECT_EQ(Resolver(kDay, Tense::Past)(Op::Date, weekday(1)), "DATE 2021-08-09");
  EXPECT_EQ(Resolver(kDay, Tense::Past)(Op::Date, weekday(3)), "DATE 2021-08-04");
  EXPECT_EQ(Resolver(kDay, Tense::Future)(Op::Date, weekday(3)), "DATE 2021-08-11");
  EXPECT_EQ(Resolver(kDay, Tense::Future)(Op::Date, weekday(1)), "DATE 2021-08-16");
  EXPECT_EQ(Resolver(kDay)(Op::Date, weekday(1, kLast)), "DATE 2021-08-02");
  EXPECT_EQ(Resolver(kDay)(Op::Date, weekday(2, kNext)), "DATE 2021-08-10");
}

TEST(ResolveDate, HijriDaysMonthsAndYears) {
  const Resolver on("2015-08-06");  // 21 Shawwal 1436
  EXPECT_EQ(on(Op::Date, hijri_phrase(26, 10, 1436)), "DATE 2015-08-11");
  EXPECT_EQ(on(Op::Date, hijri_phrase(26, 10, 0)), "DATE 2015-08-11");
  EXPECT_EQ(on(Op::Date, hijri_phrase(0, 9, 0)), "DATE 2015-06-18/2015-07-16");
  Phrase year;
  year.year = 1436;
  EXPECT_EQ(on(Op::Date, year), "DATE 2014-10-25/2015-10-13");
  year.era = Calendar::Gregorian;
  EXPECT_EQ(on(Op::Date, year), "DATE 1436");
}

TEST(ResolveDate, NumericDatesAreDayFirstUnlessTheYearStandsFirst) {
  const auto numeric = [](int a, int b, int c, int a_digits, int c_digits) {
    Phrase phrase;
    phrase.first = a;
    phrase.second = b;
    phrase.third = c;
    phrase.first_digits = a_digits;
    phrase.third_digits = c_digits;
    return phrase;
  };
  const Resolver on(kDay);
  EXPECT_EQ(on(Op::Numeric, numeric(3, 4, 2018, 1, 4)), "DATE 2018-04-03");
  EXPECT_EQ(on(Op::Numeric, numeric(2018, 4, 3, 4, 1)), "DATE 2018-04-03");
  EXPECT_EQ(on(Op::Numeric, numeric(4, 25, 2018, 1, 4)), "DATE 2018-04-25");
  EXPECT_EQ(on(Op::Numeric, numeric(1, 1, 18, 1, 2)), "DATE 2018-01-01");
  EXPECT_EQ(on(Op::Numeric, numeric(1, 1, 95, 1, 2)), "DATE 1995-01-01");
  EXPECT_EQ(on(Op::Numeric, numeric(19, 9, 1436, 2, 4)), "DATE 2015-07-06");
  EXPECT_EQ(on(Op::Numeric, numeric(40, 13, 2018, 2, 4)), "nothing");
  EXPECT_EQ(on(Op::Numeric, numeric(1, 1, 181, 1, 3)), "nothing");
}

TEST(ResolveDate, ClockTimesGoByTheirPartOfDay) {
  const Resolver on(kDay);
  EXPECT_EQ(on(Op::Date, clock(3, "TAF")), "TIME 2021-08-09T15:00");
  EXPECT_EQ(on(Op::Date, clock(9, "TMO", 30)), "TIME 2021-08-09T09:30");
  EXPECT_EQ(on(Op::Date, clock(11, "TEV")), "TIME 2021-08-09T23:00");
  EXPECT_EQ(on(Op::Date, clock(12, "TMI")), "TIME 2021-08-09T12:00");
  EXPECT_EQ(on(Op::Date, clock(11, "TMI")), "TIME 2021-08-09T11:00");
  EXPECT_EQ(on(Op::Date, clock(1, "TMI")), "TIME 2021-08-09T13:00");
  EXPECT_EQ(on(Op::Date, clock(12, "TNI")), "TIME 2021-08-09T00:00");
  EXPECT_EQ(on(Op::Date, clock(2, "TNI")), "TIME 2021-08-09T02:00");
  EXPECT_EQ(on(Op::Date, clock(27, "")), "nothing");
}

TEST(ResolveDate, HalvesAndQuartersOfAnHourAddOrTakeOff) {
  const Resolver on(kDay);
  Phrase phrase = clock(10, "TMO");
  phrase.fraction = 30;
  EXPECT_EQ(on(Op::Date, phrase), "TIME 2021-08-09T10:30");
  phrase.fraction = 0;
  phrase.less = 15;
  EXPECT_EQ(on(Op::Date, phrase), "TIME 2021-08-09T09:45");
}

TEST(ResolveDate, ATimeOfDayIsOnTheDayThatTheParagraphNamedLast) {
  Resolver on(kDay);
  on.context.paragraph_day = calendar::make_date(2021, 8, 7);
  EXPECT_EQ(on(Op::Date, clock(10, "TMO")), "TIME 2021-08-07T10:00");
}

TEST(ResolveDate, DayWordsCountFromTheReport) {
  Phrase phrase;
  phrase.day_word = -2;
  EXPECT_EQ(Resolver(kDay)(Op::Date, phrase), "DATE 2021-08-07");
  phrase.part.code = "TEV";
  EXPECT_EQ(Resolver(kDay)(Op::Date, phrase), "TIME 2021-08-07TEV");
}

}  // namespace
}  // namespace barqiya::layers::times::testing
