#include <gmock/gmock.h>

#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "sample.hpp"
#include "text/utf8.hpp"

namespace barqiya::output {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) out.push_back(line);
  return out;
}

TEST(Brat, HoldsTimesNamesAndStatements) {
  const Reading reading = chain_reading();
  EXPECT_THAT(
      lines(written(Format::Brat, {reading, "a.txt"})),
      ElementsAre("T1\tDATE 56 61\tاليوم", "A1\tValue T1 2021-08-09", "T2\tORG 19 30\tوكالة النهر",
                  "T3\tPER 41 50\tسامر خليل", "T4\tPER 100 104\tخليل", "*\tEquiv T3 T4", "T5\tStatement 51 55\tقوله",
                  "T6\tContent 66 77;78 91\tالعمل مستمر والمدينة آمنة", "E1\tStatement:T5 Speaker:T3 Via:T2 Content:T6",
                  "A2\tAct E1 assert", "A3\tManner E1 direct", "A4\tSaid E1 2021-08-09", "T7\tStatement 95 99\tأضاف",
                  "T8\tContent 108 120\tالقوات باقية", "E2\tStatement:T7 Speaker:T3 Via:T2 Content:T8",
                  "A5\tAct E2 promise", "A6\tManner E2 indirect", "A7\tSaid E2 2021-08-09"));
}

TEST(Brat, ASpeakerWhoIsNoNameIsAnAnnotation) {
  Reading reading;
  reading.text = "قال مصدر إن العمل بدأ";
  reading.statements.resize(1);
  reading.statements[0].cue = span_of(reading.text, "قال");
  reading.statements[0].speaker = span_of(reading.text, "مصدر");
  EXPECT_THAT(written(Format::Brat, {reading, "a"}),
              HasSubstr("T2\tSpeaker 4 8\tمصدر\nE1\tStatement:T1 Speaker:T2\nA1\tAct E1 assert\n"));
}

TEST(Brat, HostileTextBreaksNoLine) {
  const Reading reading = hostile_reading();
  const std::regex form(
      "(T\\d+\t\\w+ \\d+ \\d+(;\\d+ \\d+)*\t[^\t]+|A\\d+\t\\w+ [TE]\\d+ \\S+|E\\d+\tStatement:T\\d+( "
      "\\w+:T\\d+)*)");
  const auto found = lines(written(Format::Brat, {reading, "a"}));
  ASSERT_EQ(found.size(), 9U);
  for (const std::string& line : found) EXPECT_TRUE(std::regex_match(line, form)) << line;
}

}  // namespace
}  // namespace barqiya::output
