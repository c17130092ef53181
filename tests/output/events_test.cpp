#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "sample.hpp"

namespace barqiya::output {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr std::size_t kColumns = 18;

TEST(Events, AreALineAnEvent) {
  const Reading reading = dated_reading();
  const std::string lines = written(Format::Events, {reading, "a.txt"});
  EXPECT_THAT(lines, StartsWith("report\tpublished\tbegin\tend\ttype\tmode\tact\tstatus\tmodality\tactor\t"));
  EXPECT_THAT(lines, HasSubstr("\na.txt\t2021-08-09\t2021-08-08\t2021-08-09\tCONSULT\t\t\thappened\tasserted\tالوزير\t"
                               "JOR GOV\tنظيره\tGOV\t\t\tالتقى\t\tevents.consult.sample\n"));
  EXPECT_THAT(lines, HasSubstr("\tCONCEDE\t\tRETREAT withdraw\tplanned\tasserted\tالقوات\tUSA MIL\t\t\tبغداد\t"
                               "taking_part>=500\tتنسحب\t\t"));
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 3);
}

TEST(Events, ClaimNamesItsSpeaker) {
  Reading reading = dated_reading();
  reading.statements.resize(1);
  reading.statements[0].speaker = span_of(kDatedText, "الوزير");
  reading.events[1].statement = 0;
  EXPECT_THAT(written(Format::Events, {reading, "a"}), HasSubstr("\tتنسحب\tالوزير\tevents"));
}

TEST(Events, HostileWordsStayInTheirCell) {
  Reading reading;
  reading.text = "a\tb|c\r\nd\x01";
  reading.events.resize(1);
  Event& event = reading.events[0];
  event.trigger = {0, static_cast<std::uint32_t>(reading.text.size())};
  event.actors[0].span = event.trigger;
  event.actors[1].span = {0, 1};
  event.actor_count = 2;
  event.statement = 7;  // of no statement
  const std::string lines = written(Format::Events, {reading, "x\ty"});
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\t'), 2 * (kColumns - 1));
  EXPECT_THAT(lines, HasSubstr("\ta b/c  d |a\t"));
}

}  // namespace
}  // namespace barqiya::output
