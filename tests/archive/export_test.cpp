// Exports, each as its own format wants it.
#include "archive/export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "archive/country_codes.hpp"
#include "folder.hpp"

namespace barqiya::archive {
namespace {

using testing::Folder;
using ::testing::HasSubstr;

class Exported : public ::testing::Test {
 protected:
  Exported() {
    testing::add(folder_.file(),
                 {"بغداد 9 أغسطس 2021 (شينخوا) ونقلت صحيفة الضفة عن اللواء سامر خليل قوله: «العمل مستمر».",
                  "بغداد 10 أغسطس 2021 (شينخوا) قالت وزارة النقل العراقية إن العمل انتهى, والسلام."});
    Database database = open_archive(folder_.file(), Access::Write);
    database.run(
        "INSERT INTO happenings (report, \"trigger\", term, first, past, status, words_begin, words_end) "
        "VALUES (2, 'انتهى', 'انتهي', '2021-12-31', '2022-01-01', 'planned', 0, 77)");
  }

  std::string written(ExportFormat format, const std::string& table = "reports", const std::string& about = {}) {
    Archive archive(folder_.file(), testing::data());
    ExportQuestion question;
    question.format = format;
    question.table = table;
    question.about = about;
    question.filter.limit = 1000;
    std::string out;
    export_archive(archive, question, [&out](std::string_view piece) { out += piece; });
    return out;
  }

  Folder folder_;
};

TEST_F(Exported, ReadingsAreALineEach) {
  const std::string out = written(ExportFormat::Jsonl);
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 2);
  EXPECT_THAT(out, HasSubstr("\"format\":\"barqiya-reading/1\""));
}

TEST_F(Exported, EveryTableIsThere) {
  for (const char* const table : {"reports", "statements", "times", "happenings", "entities", "copies"}) {
    EXPECT_FALSE(written(ExportFormat::Csv, table).empty()) << table;
  }
  EXPECT_THAT(written(ExportFormat::Tsv, "statements"), HasSubstr("\tالعمل مستمر\t"));
  EXPECT_THROW(written(ExportFormat::Csv, "sqlite_schema"), Error);
}

TEST_F(Exported, TheGraphGoesFromTheSourceThroughTheAgencyToTheSpeaker) {
  const std::string out = written(ExportFormat::GraphMl);
  EXPECT_THAT(out,
              HasSubstr("<node id=\"n0\"><data key=\"name\">alnahr</data><data key=\"kind\">source</data></node>"));
  EXPECT_THAT(out, HasSubstr("<data key=\"name\">صحيفة الضفة</data><data key=\"kind\">agency</data>"));
  EXPECT_THAT(out, HasSubstr("<edge source=\"n0\" target=\"n1\"><data key=\"weight\">1</data></edge>"));
  EXPECT_THAT(out, HasSubstr("<edge source=\"n1\" target=\"n2\"><data key=\"weight\">1</data></edge>"));
}

TEST_F(Exported, TheCalendarHasFoldedLinesAndDaysWithoutAnHour) {
  const std::string out = written(ExportFormat::ICalendar);
  EXPECT_THAT(out, HasSubstr("DTSTART;VALUE=DATE:20211231\r\nDTEND;VALUE=DATE:20220101\r\n"));
  EXPECT_THAT(out, HasSubstr("DTSTAMP:20210810T000000Z\r\n"));
  EXPECT_THAT(out, HasSubstr("\\,"));
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(line.size(), 76U);  // with the carriage return
    EXPECT_NE(static_cast<unsigned char>(line[0]) & 0xC0U, 0x80U) << "cut within a character";
  }
}

TEST_F(Exported, TheTimelineHasADayAsItsParts) {
  EXPECT_THAT(written(ExportFormat::TimelineJs, "", "العمل"),
              HasSubstr("\"start_date\":{\"year\":\"2021\",\"month\":\"12\",\"day\":\"31\"}"));
}

TEST(CountryCodes, OfThreeLettersHaveTwo) {
  EXPECT_EQ(two_letters("ABW"), "aw");
  EXPECT_EQ(two_letters("IRQ"), "iq");
  EXPECT_EQ(two_letters("XKX"), "xk");
  EXPECT_EQ(two_letters("ZWE"), "zw");
  for (const char* const none : {"", "IR", "IRQi", "XXX", "iq "}) EXPECT_EQ(two_letters(none), "");
}

TEST_F(Exported, FollowTheMoneyHasArticlesPeopleAndWhatNamesWhom) {
  const std::string out = written(ExportFormat::FollowTheMoney);
  EXPECT_THAT(out, HasSubstr("\"schema\":\"Article\""));
  EXPECT_THAT(out, HasSubstr("\"schema\":\"Person\",\"properties\":{\"name\":[\"سامر خليل\"]"));
  EXPECT_THAT(out, HasSubstr("\"name\":[\"وزارة النقل العراقية\"],\"country\":[\"iq\"]"));
  EXPECT_THAT(
      out, HasSubstr("\"schema\":\"Documentation\",\"properties\":{\"document\":[\"report-1\"],\"entity\":[\"entity-"));
}

}  // namespace
}  // namespace barqiya::archive
