// Times of whole reports: what goes from one time to another, which no rule's example shows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading_of.hpp"

namespace barqiya {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::ReadingOf;

const std::string kDateline = "بغداد 9 أغسطس 2021 (شينخوا) - ";

/// The times behind a dateline of Monday 9 August 2021: words = value.
std::vector<std::string> times(const std::string& text) {
  const ReadingOf read(kDateline + text);
  std::vector<std::string> all;
  for (const Time& time : read.reading.times) {
    if (time.span.begin < kDateline.size()) continue;
    all.push_back(read.words(time.span) + " = " + std::string(time.value.view()));
  }
  return all;
}

TEST(Times, AreCountedFromTheDateline) {
  EXPECT_THAT(times("وصل الوفد أمس."), ElementsAre("أمس = 2021-08-08"));
  EXPECT_THAT(times("وصل الوفد قبل ثلاثة أيام."), ElementsAre("قبل ثلاثة أيام = 2021-08-06"));
}

TEST(Times, AWeekdayIsTheOneThatTheVerbSays) {
  EXPECT_THAT(times("وصل الوفد الخميس."), ElementsAre("الخميس = 2021-08-05"));
  EXPECT_THAT(times("سيصل الوفد الخميس."), ElementsAre("الخميس = 2021-08-12"));
}

TEST(Times, TheSameYearIsTheOneNamedBefore) {
  EXPECT_THAT(times("تأسست الهيئة في مارس 1990 وافتتحت في العام نفسه."),
              ElementsAre("مارس 1990 = 1990-03", "العام نفسه = 1990"));
}

TEST(Times, HaveTheIntervalThatTheyStandFor) {
  const ReadingOf read(kDateline + "وصل الوفد في أغسطس 2015.");
  ASSERT_FALSE(read.reading.times.empty());
  const Time& time = read.reading.times.back();
  EXPECT_EQ(time.interval.begin.to_string(), "2015-08-01");
  EXPECT_EQ(time.interval.end.to_string(), "2015-09-01");
}

TEST(Times, ProveTheReportsDateWhereNothingElseDoes) {
  const ReadingOf read("قال الوزير اليوم الاثنين 9 أغسطس 2021 إن الوفد وصل أمس.");
  EXPECT_EQ(read.reading.dct, (Date{2021, 8, 9}));
  EXPECT_EQ(read.reading.dct_from, DctFrom::Text);
}

TEST(Times, AreNotReadFromNumbersThatAreNone) {
  EXPECT_THAT(times("رقم الهاتف 2021 555 12 والنتيجة 3-1 وموقع www.example.org/2021/08."), IsEmpty());
}

TEST(Times, GoOnFromBlockToBlock) {
  std::string text = kDateline + "وصل الوفد في 15 مارس 1990.\n";
  for (int i = 0; i < 5000; ++i) text += "وهذه جملة طويلة بلا زمن فيها.\n";
  text += "وصل الوفد أمس.";
  const ReadingOf read(text);
  ASSERT_GE(read.reading.times.size(), 2U);
  EXPECT_EQ(read.reading.times.back().value.view(), "2021-08-08");
}

}  // namespace
}  // namespace barqiya
