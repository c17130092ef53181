#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "calendar/hijri.hpp"
#include "compiled_calendar.hpp"

namespace barqiya::calendar {
namespace {

using testing::Compiled;
using ::testing::HasSubstr;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t place = text.find(from);
  EXPECT_NE(place, std::string::npos) << from;
  return text.replace(place, from.size(), to);
}

std::string head() {
  const std::string table = testing::table_of_repository();
  return table.substr(0, table.find("\n1300\t") + 1);
}

std::string row(const std::string& year) {
  const std::string table = testing::table_of_repository();
  const std::size_t begin = table.find("\n" + year + "\t") + 1;
  return table.substr(begin, table.find('\n', begin) - begin);
}

std::string fault_of(const Compiled& compiled) {
  return compiled.faults.empty() ? "" : compiled.faults.list().front().to_string();
}

TEST(UmmAlQuraTable, CompilesWithoutFaults) { EXPECT_EQ(fault_of(Compiled({testing::table_of_repository()})), ""); }

TEST(UmmAlQuraTable, AYearStandsOnce) {
  const std::string twice = replaced(testing::table_of_repository(), row("1436"), row("1436") + "\n" + row("1436"));
  EXPECT_THAT(fault_of(Compiled({twice})), HasSubstr("the year stands twice"));
}

TEST(UmmAlQuraTable, AWrongMonthShowsAtTheYearAfterIt) {
  std::string wrong = row("1436");
  wrong.replace(wrong.size() - 2, 2, wrong.ends_with("29") ? "30" : "29");
  const Compiled shifted({replaced(testing::table_of_repository(), row("1436"), wrong)});
  EXPECT_THAT(fault_of(shifted), HasSubstr("does not begin on the day after"));
}

TEST(UmmAlQuraTable, CellsThatAreNoCalendarAreFaults) {
  const std::string table = testing::table_of_repository();
  EXPECT_THAT(fault_of(Compiled({replaced(table, "1300\t1882-11-12\t30", "1300\t1882-11-12\t31")})),
              HasSubstr("29 or 30"));
  EXPECT_THAT(fault_of(Compiled({replaced(table, "1882-11-12", "1882-11-31")})), HasSubstr("no day"));
  EXPECT_THAT(fault_of(Compiled({replaced(table, "\n1300\t", "\n1299\t")})), HasSubstr("1300 to 1600"));
  EXPECT_THAT(fault_of(Compiled({replaced(table, row("1400") + "\n", "")})), HasSubstr("no row for the year 1400"));
  EXPECT_THAT(fault_of(Compiled({replaced(table, "#! column dhu_alhijja int\n", "")})), HasSubstr("cells"));
  EXPECT_NE(fault_of(Compiled({std::string("#! source x\n#! license x\n#! column year int\n1300\n")})), "");
  EXPECT_NE(fault_of(Compiled({std::string()})), "");
}

TEST(UmmAlQuraTable, ALaterLayerReplacesAYear) {
  const std::string same_days = [] {
    std::string changed = row("1440");
    const std::size_t first = changed.find("\t30");
    const std::size_t second = changed.find("\t29", first);
    return changed.replace(first, 3, "\t29").replace(second, 3, "\t30");
  }();
  const Compiled compiled({testing::table_of_repository(), head() + same_days + "\n"});
  ASSERT_EQ(fault_of(compiled), "");
  const Compiled plain({testing::table_of_repository()});
  EXPECT_NE(compiled.bytes, plain.bytes);
  const Hijri before(language::Blob::load(plain.bytes, "test"));
  const Hijri after(language::Blob::load(compiled.bytes, "test"));
  EXPECT_EQ(before.to_gregorian({1439, 5, 5}), after.to_gregorian({1439, 5, 5}));
  EXPECT_EQ(before.days_of(1440, 0), after.days_of(1440, 0));
}

}  // namespace
}  // namespace barqiya::calendar
