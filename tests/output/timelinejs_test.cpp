#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <string>

#include "sample.hpp"

namespace barqiya::output {
namespace {

rapidjson::Document parsed(const Record& record) {
  rapidjson::Document document;
  document.Parse(written(Format::TimelineJs, record).c_str());
  EXPECT_FALSE(document.HasParseError());
  return document;
}

TEST(TimelineJs, HasASlideADatedThing) {
  const Reading reading = dated_reading();
  const rapidjson::Document json = parsed({reading, "a.txt"});
  EXPECT_STREQ(json["title"]["text"]["headline"].GetString(), "a.txt");
  ASSERT_EQ(json["events"].Size(), 2U);
  const auto& due = json["events"][1];
  EXPECT_EQ(due["start_date"]["year"].GetInt(), 2021);
  EXPECT_EQ(due["start_date"]["month"].GetInt(), 12);
  EXPECT_EQ(due["start_date"]["day"].GetInt(), 31);
  EXPECT_FALSE(due.HasMember("end_date"));
  EXPECT_STREQ(due["group"].GetString(), "planned");
  EXPECT_STREQ(due["text"]["headline"].GetString(), "تنسحب · CONCEDE (RETREAT withdraw)");
}

TEST(TimelineJs, EndOfAPeriodIsItsLastDay) {
  Reading reading = dated_reading();
  reading.times[0].interval.end = day(2021, 8, 15);
  const rapidjson::Document json = parsed({reading, "a"});
  EXPECT_EQ(json["events"][0]["end_date"]["day"].GetInt(), 14);
}

TEST(TimelineJs, WordsAreEscapedAsHtml) {
  Reading reading = hostile_reading();
  reading.times[0].interval = {day(2021, 12, 31), day(2022, 1, 1)};
  reading.dated = {{span_of(kHostileText, "<script>"), 0, Status::Happened, kNone, 10}};
  const rapidjson::Document json = parsed({reading, "<b>"});
  EXPECT_STREQ(json["title"]["text"]["headline"].GetString(), "&lt;b&gt;");
  EXPECT_STREQ(json["events"][0]["text"]["headline"].GetString(), "&lt;script&gt;");
}

}  // namespace
}  // namespace barqiya::output
