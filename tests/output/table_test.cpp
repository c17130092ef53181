#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "output/terminal.hpp"
#include "sample.hpp"

namespace barqiya::output {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) out.push_back(line);
  return out;
}

TEST(Table, HasAHeadingAndARowATime) {
  const Reading reading = sample_reading();
  const auto found = lines(written(Format::Table, {reading, "a.txt"}));
  ASSERT_EQ(found.size(), 8U);
  EXPECT_EQ(found[0], "a.txt  dct 2021-08-09 (dateline)  times: 4  statements: 0  names: 0  events: 0");
  EXPECT_EQ(found[1], "الوزير 😀 يؤكد موعد 2022");
  EXPECT_EQ(found[2], "place  text                type  value       mod  rule");
  EXPECT_EQ(found[3], "1:20   2022                DATE  2022             times.date.sample");
  EXPECT_EQ(found[4], "2:7    9 أغسطس 2021        DATE  2021-08-09       times.date.sample");
  EXPECT_EQ(found[6], "2:74   نهاية العام الجاري  DATE  2021        END  times.date.sample");
  EXPECT_EQ(found[7], "");
}

TEST(Table, HasARowAStatementAndARowAnEntity) {
  const Reading reading = chain_reading();
  const auto found = lines(written(Format::Table, {reading, "a.txt"}));
  ASSERT_EQ(found.size(), 10U);
  EXPECT_EQ(found[0], "a.txt  dct 2021-08-09 (caller)  times: 1  statements: 2  names: 3  events: 0");
  EXPECT_EQ(found[3], "place  speaker    role            via          act      content");
  EXPECT_EQ(found[4], "1:52   سامر خليل  اللواء المدينة  وكالة النهر  assert   العمل مستمر والمدينة آمنة");
  EXPECT_EQ(found[5], "3:2    سامر خليل  اللواء المدينة  وكالة النهر  promise  القوات باقية");
  EXPECT_EQ(found[6], "entity       type  role            aliases  code     count");
  EXPECT_EQ(found[7], "وكالة النهر  ORG                            IRQ      1");
  EXPECT_EQ(found[8], "سامر خليل    PER   اللواء المدينة  خليل     IRQ MIL  2");
}

TEST(Table, HasARowAnEvent) {
  const Reading reading = dated_reading();
  const auto found = lines(written(Format::Table, {reading, "a.txt"}));
  const auto head = std::find_if(found.begin(), found.end(),
                                 [](const std::string& line) { return line.find("recipients") != std::string::npos; });
  ASSERT_GE(found.end() - head, 3);
  EXPECT_THAT(head[0], MatchesRegex("place +event +type +mode +status +day +actors +recipients +where"));
  EXPECT_THAT(head[1], MatchesRegex(".* التقى +CONSULT +happened +2021-08-08 +الوزير +نظيره *"));
  EXPECT_THAT(head[2], MatchesRegex(".* تنسحب +CONCEDE +planned .*القوات +بغداد"));
}

TEST(Table, ColumnsLineUpAsTheyAreShown) {
  Reading reading;
  reading.text = "اليَوْمَ 汉字 أمس";
  reading.times = {time_of(span_of(reading.text, "اليَوْمَ"), TimeType::Date, "A"),
                   time_of(span_of(reading.text, "汉字"), TimeType::Date, "B"),
                   time_of(span_of(reading.text, "أمس"), TimeType::Date, "C")};
  const auto found = lines(written(Format::Table, {reading, "a"}));
  for (std::size_t i = 1; i <= 4; ++i) {
    const std::size_t type = found[i].find(i == 1 ? "type" : "DATE");
    EXPECT_EQ(columns_of(found[i].substr(0, type)), columns_of(found[1].substr(0, found[1].find("type")))) << i;
  }
}

TEST(Table, WithoutTimesIsItsHeading) {
  Reading reading;
  reading.text = "خبر";
  EXPECT_EQ(written(Format::Table, {reading, "a"}), "a  times: 0  statements: 0  names: 0  events: 0\n\n");
}

TEST(Table, ColoursAndIsolatesOnlyWhenAsked) {
  const Reading reading = sample_reading();
  const std::string plain = written(Format::Table, {reading, "a"});
  EXPECT_THAT(plain, Not(HasSubstr("\x1B")));
  EXPECT_THAT(plain, Not(HasSubstr("\u2068")));
  const std::string isolated = written(Format::Table, {reading, "a"}, {Offsets::CodePoint, true, false});
  EXPECT_THAT(isolated, Not(HasSubstr("\x1B")));
  EXPECT_THAT(isolated, HasSubstr("\u20689 أغسطس 2021\u2069        DATE"));
  EXPECT_THAT(written(Format::Table, {reading, "a"}, {Offsets::CodePoint, true, true}),
              HasSubstr("\x1B[33mDATE\x1B[0m"));
}

TEST(Table, HostileTextCannotSteerTheTerminal) {
  Reading reading = hostile_reading();
  reading.headline = {0, static_cast<std::uint32_t>(kHostileText.size())};
  EXPECT_THAT(written(Format::Table, {reading, "\x1B[2J"}), Not(HasSubstr("\x1B")));
}

}  // namespace
}  // namespace barqiya::output
