#include "calendar/hijri.hpp"

#include <gtest/gtest.h>
#include <unicode/calendar.h>

#include <memory>

#include "calendar/date.hpp"
#include "compiled_calendar.hpp"

namespace barqiya::calendar {
namespace {

constexpr double kMillisecondsADay = 86400000.0;

class HijriTest : public ::testing::Test {
 protected:
  const testing::Compiled compiled_{{testing::table_of_repository()}};
  const Hijri hijri_{language::Blob::load(compiled_.bytes, "test")};
};

TEST_F(HijriTest, EveryDayIsThatOfIcuInBothDirections) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> icu(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale("ar@calendar=islamic-umalqura"), status));
  ASSERT_TRUE(U_SUCCESS(status));
  const auto first = hijri_.to_gregorian({Hijri::kFirstYear, 1, 1});
  const auto last = hijri_.to_gregorian({Hijri::kLastYear, 12, hijri_.days_in_month(Hijri::kLastYear, 12)});
  ASSERT_TRUE(first && last);
  EXPECT_EQ(first->to_string(), "1882-11-12");
  EXPECT_EQ(last->to_string(), "2174-11-25");
  for (DayNumber day = day_number(*first); day <= day_number(*last); ++day) {
    icu->setTime(day * kMillisecondsADay, status);
    const HijriDate expected{icu->get(UCAL_YEAR, status), icu->get(UCAL_MONTH, status) + 1,
                             icu->get(UCAL_DATE, status)};
    const Date date = date_of(day);
    ASSERT_EQ(hijri_.from_gregorian(date), expected) << date.to_string();
    ASSERT_EQ(hijri_.to_gregorian(expected), date) << date.to_string();
  }
}

TEST_F(HijriTest, DaysOutsideTheTableHaveNoAnswer) {
  EXPECT_FALSE(hijri_.from_gregorian({1882, 11, 11}));
  EXPECT_FALSE(hijri_.from_gregorian({2174, 11, 26}));
  EXPECT_FALSE(hijri_.from_gregorian({1, 1, 1}));
  EXPECT_FALSE(hijri_.from_gregorian({9999, 12, 31}));
  EXPECT_FALSE(hijri_.from_gregorian({}));
  EXPECT_FALSE(hijri_.from_gregorian({2021, 2, 30}));
  EXPECT_FALSE(hijri_.to_gregorian({1299, 12, 1}));
  EXPECT_FALSE(hijri_.to_gregorian({1601, 1, 1}));
}

TEST_F(HijriTest, DaysThatDoNotExistHaveNoAnswer) {
  EXPECT_FALSE(hijri_.to_gregorian({1436, 0, 1}));
  EXPECT_FALSE(hijri_.to_gregorian({1436, 13, 1}));
  EXPECT_FALSE(hijri_.to_gregorian({1436, 1, 0}));
  EXPECT_FALSE(hijri_.to_gregorian({1436, 1, -1}));
  int short_months = 0;
  for (int month = 1; month <= 12; ++month) {
    const int days = hijri_.days_in_month(1436, month);
    EXPECT_TRUE(hijri_.to_gregorian({1436, month, days}));
    EXPECT_FALSE(hijri_.to_gregorian({1436, month, days + 1}));
    short_months += days == 29 ? 1 : 0;
  }
  EXPECT_GE(short_months, 5);
}

TEST_F(HijriTest, MonthsAndYearsAreIntervals) {
  const auto ramadan = hijri_.days_of(1436, 9);
  ASSERT_TRUE(ramadan);
  EXPECT_EQ(ramadan->first, (Date{2015, 6, 18}));
  EXPECT_EQ(ramadan->second, (Date{2015, 7, 16}));
  for (int year = Hijri::kFirstYear; year <= Hijri::kLastYear; ++year) {
    const auto days = hijri_.days_of(year, 0);
    ASSERT_TRUE(days);
    EXPECT_EQ(days->first, hijri_.to_gregorian({year, 1, 1}));
    EXPECT_EQ(days->second, hijri_.to_gregorian({year, 12, hijri_.days_in_month(year, 12)}));
  }
  EXPECT_FALSE(hijri_.days_of(1299, 1));
  EXPECT_FALSE(hijri_.days_of(1436, 13));
  EXPECT_FALSE(hijri_.days_of(1436, -1));
}

TEST(Hijri, DataWithoutTheTableHasNoAnswers) {
  const std::string bytes = compile::BlobWriter().finish();
  const Hijri hijri(language::Blob::load(bytes, "test"));
  EXPECT_FALSE(hijri.to_gregorian({1436, 1, 1}));
  EXPECT_FALSE(hijri.from_gregorian({2015, 1, 1}));
  EXPECT_FALSE(hijri.days_of(1436, 0));
  EXPECT_EQ(hijri.days_in_month(1436, 1), 0);
}

TEST(Hijri, DataWithABrokenTableIsRefused) {
  const auto load = [](std::vector<HijriYear> years) {
    compile::BlobWriter out;
    out.table<HijriYear>(language::Section::Calendar, years);
    const std::string bytes = out.finish();
    Hijri{language::Blob::load(bytes, "test")};
  };
  std::vector<HijriYear> sound(Hijri::kYears);
  for (std::size_t i = 1; i < sound.size(); ++i) sound[i].first_day = sound[i - 1].first_day + sound[i - 1].days();
  EXPECT_NO_THROW(load(sound));

  std::vector<HijriYear> gap = sound;
  ++gap[77].first_day;
  EXPECT_THROW(load(gap), Error);
  std::vector<HijriYear> cut = sound;
  cut.pop_back();
  EXPECT_THROW(load(cut), Error);
  std::vector<HijriYear> far = sound;
  for (HijriYear& year : far) year.first_day += 3000000 - 100 * 354;
  EXPECT_THROW(load(far), Error);
}

}  // namespace
}  // namespace barqiya::calendar
