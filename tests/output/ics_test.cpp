#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "sample.hpp"
#include "text/utf8.hpp"

namespace barqiya::output {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// The lines of a calendar, each without its end.
std::vector<std::string> lines_of(const std::string& calendar) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < calendar.size();) {
    const std::size_t end = calendar.find("\r\n", begin);
    lines.push_back(calendar.substr(begin, end - begin));
    if (end == std::string::npos) break;
    begin = end + 2;
  }
  return lines;
}

std::string unfolded(std::string calendar) {
  for (std::size_t at = calendar.find("\r\n "); at != std::string::npos; at = calendar.find("\r\n ")) {
    calendar.erase(at, 3);
  }
  return calendar;
}

TEST(Ics, HoldsWhatIsDueOnADay) {
  const Reading reading = dated_reading();
  const std::string calendar = written(Format::Ics, {reading, "a.txt"});
  EXPECT_THAT(calendar, StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  EXPECT_THAT(calendar, EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  EXPECT_THAT(calendar, HasSubstr("\r\nDTSTAMP:20210809T000000Z\r\nDTSTART;VALUE=DATE:20211231\r\n"
                                  "DTEND;VALUE=DATE:20220101\r\n"));
  EXPECT_THAT(calendar, HasSubstr("\r\nCATEGORIES:CONCEDE\r\nLOCATION:بغداد\r\n"));
  EXPECT_THAT(calendar, Not(HasSubstr("20210808")));  // what happened is no appointment
  EXPECT_EQ(calendar, written(Format::Ics, {reading, "a.txt"}));
}

TEST(Ics, TextIsEscapedAndFoldedBetweenCharacters) {
  const Reading reading = dated_reading();
  const std::string calendar = written(Format::Ics, {reading, "a.txt"});
  EXPECT_THAT(unfolded(calendar), HasSubstr("DESCRIPTION:تنسحب القوات\\, كلها\\; في 31 ديسمبر من بغداد\r\n"));
  for (const std::string& line : lines_of(calendar)) {
    EXPECT_LE(line.size(), 75U);
    EXPECT_TRUE(text::is_valid(line)) << line;
  }
}

TEST(Ics, LongerPeriodsAreNoDay) {
  Reading reading = dated_reading();
  reading.times[1].interval.end = day(2022, 2, 1);
  EXPECT_THAT(written(Format::Ics, {reading, "a"}), Not(HasSubstr("VEVENT")));
}

TEST(Ics, HostileTextStaysInItsProperty) {
  Reading reading = hostile_reading();
  reading.times[0].interval = {day(2021, 12, 31), day(2022, 1, 1)};
  reading.dated = {{{0, static_cast<std::uint32_t>(kHostileText.size())}, 0, Status::Planned, kNone, 10}};
  for (const std::string& line : lines_of(written(Format::Ics, {reading, "x\r\nEND:VCALENDAR"}))) {
    EXPECT_EQ(line.find_first_of("\r\n\x01\x1B"), std::string::npos);
    EXPECT_LE(line.size(), 75U);
  }
}

}  // namespace
}  // namespace barqiya::output
