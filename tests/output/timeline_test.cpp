#include "output/timeline.hpp"

#include <gmock/gmock.h>

#include <string>

#include "sample.hpp"

namespace barqiya::output {
namespace {

TEST(Timeline, HasWhatHappenedFirstAndWhatIsDueLast) {
  Reading reading = dated_reading();
  EXPECT_EQ(written(Format::Timeline, {reading, "a.txt"}),
            "# a.txt  dct 2021-08-09\n"
            "2021-08-08\thappened\tCONSULT\tالتقى\tالتقى الوزير نظيره أمس\n"
            "2021-12-31\tplanned\tCONCEDE (RETREAT withdraw)\tتنسحب\tتنسحب القوات, كلها; في 31 ديسمبر من بغداد\n");
  reading.dated[0].status = Status::Planned;  // an earlier day, but due
  reading.dated[1].status = Status::Happened;
  const auto items = timeline_of(reading);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].trigger, reading.dated[1].trigger);
}

TEST(Timeline, LongerPeriodsHaveTheirEnd) {
  Reading reading = dated_reading();
  reading.times[0].interval.end = day(2021, 8, 15);
  EXPECT_NE(written(Format::Timeline, {reading, "a"}).find("\n2021-08-08/2021-08-15\t"), std::string::npos);
}

TEST(Timeline, HasDatedEventsWithoutAnEntryAndEntriesWithoutAnEvent) {
  Reading reading = dated_reading();
  reading.dated.pop_back();
  reading.dated[0].event = kNone;
  const auto items = timeline_of(reading);
  ASSERT_EQ(items.size(), 3U);  // the entry, and both events
  reading.events.clear();
  EXPECT_EQ(timeline_of(reading).size(), 1U);
  reading.times[0].interval = {};
  EXPECT_TRUE(timeline_of(reading).empty());
}

TEST(Timeline, SentencesAreCutAtTheirEndsAndBetweenWords) {
  const std::string text = "أول. ثان ثالث رابع. خامس";
  EXPECT_EQ(sentence_of(text, span_of(text, "ثالث")).slice(text), "ثان ثالث رابع");
  EXPECT_EQ(sentence_of(text, span_of(text, "أول")).slice(text), "أول");
  EXPECT_EQ(sentence_of(text, span_of(text, "خامس")).slice(text), "خامس");
  std::string endless = "س";
  for (int i = 0; i < 1000; ++i) endless += " كلمة";
  const Span cut = sentence_of(endless, {3999, 4008});
  EXPECT_LE(cut.size(), 820U);
  EXPECT_EQ(endless[cut.end], ' ');
  EXPECT_EQ(endless[cut.begin - 1], ' ');
}

TEST(Timeline, SentenceWithoutSpacesIsNotCutInACharacter) {
  std::string letters;
  for (int i = 0; i < 1000; ++i) letters += "ب";
  const Span cut = sentence_of(letters, {1000, 1002});
  EXPECT_EQ(cut.begin % 2, 0U);
  EXPECT_EQ(cut.end % 2, 0U);
}

}  // namespace
}  // namespace barqiya::output
