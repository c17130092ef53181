// Questions: who said what, what happened, what is due and what became of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/date.hpp"
#include "folder.hpp"

namespace barqiya::archive {
namespace {

using testing::document;
using ::testing::ElementsAre;
using testing::Folder;
using testing::reader;

std::string cell(const Result& result, std::size_t row, const std::string& column) {
  for (std::size_t i = 0; i < result.columns.size(); ++i) {
    if (result.columns[i] != column) continue;
    const Value& value = result.rows.at(row).at(i);
    if (const auto* const text = std::get_if<std::string>(&value)) return *text;
    if (const auto* const number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    return {};
  }
  return "no such column";
}

std::vector<std::string> column(const Result& result, const std::string& name) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < result.rows.size(); ++i) out.push_back(cell(result, i, name));
  return out;
}

TEST(Filter, IsADayAMonthOrAYearThatThereIs) {
  for (const char* const text : {"2021-08-09", "2021-08", "2021", "2020-02-29"}) EXPECT_TRUE(is_day(text)) << text;
  for (const char* const text :
       {"", "21", "2021-8-9", "2021-13", "2021-02-29", "2021-08-09T00", "2021/08/09", "' OR 1", "2021-0a"}) {
    EXPECT_FALSE(is_day(text)) << text;
  }
}

TEST(Said, IsFoundBySpeakerAgencyWordsActAndDay) {
  const Folder folder;
  testing::add(folder.file(),
               {"بغداد 9 أغسطس 2021 (شينخوا) ونقلت صحيفة الضفة عن اللواء سامر خليل قوله: «العمل مستمر».",
                "بغداد 10 أغسطس 2021 (شينخوا) نفى اللواء سامر خليل إغلاق الجسر. وقالت وزارة النقل إن العمل انتهى."});
  Archive archive(folder.file(), testing::data());
  EXPECT_EQ(archive.said({}, {}).rows.size(), 3U);
  const Result by_speaker = archive.said({.speaker = "سامر خليل"}, {});
  EXPECT_THAT(column(by_speaker, "said"), ElementsAre("2021-08-10", "2021-08-09"));
  EXPECT_EQ(archive.said({.agency = "الضفة"}, {}).rows.size(), 1U);
  EXPECT_EQ(cell(archive.said({.agency = "الضفة"}, {}), 0, "content"), "العمل مستمر");
  EXPECT_EQ(archive.said({.words = "العمل"}, {}).rows.size(), 2U);
  EXPECT_EQ(archive.said({.speaker = "خليل", .words = "العمل"}, {}).rows.size(), 1U);
  EXPECT_EQ(archive.said({.act = "deny"}, {}).rows.size(), 1U);
  EXPECT_EQ(archive.said({}, {.from = "2021-08-10"}).rows.size(), 2U);
  EXPECT_EQ(archive.said({}, {.to = "2021-08-09"}).rows.size(), 1U);
  EXPECT_EQ(archive.said({}, {.from = "2021", .to = "2021-08"}).rows.size(), 3U);
  EXPECT_EQ(archive.said({}, {.source = "nah"}).rows.size(), 3U);
  EXPECT_EQ(archive.said({}, {.source = "diffa"}).rows.size(), 0U);
  EXPECT_EQ(archive.said({}, {.limit = 1}).rows.size(), 1U);
}

// No report has both of its names.
TEST(EntitiesAsked, OneThatTheTablesListIsOneByAllOfItsNames) {
  const Folder folder;
  testing::add(folder.file(), {"وصل سامر خليل إلى المملكة العربية السعودية أمس.", "وصل سامر خليل إلى السعودية اليوم.",
                               "وصل سامر خليل إلى منطقة الرياض غدا."});
  Archive archive(folder.file(), testing::data());
  const Result found = archive.entities("السعودية", {});
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(cell(found, 0, "reports"), "2");
  EXPECT_EQ(cell(found, 0, "name"), "السعودية");
}

TEST(EntitiesAsked, ARoleIsTheOneThatMostReportsGive) {
  const Folder folder;
  testing::add(folder.file(), {"قال الوزير السابق سامر علي خليل نعم.", "قال سامر علي خليل وزير النقل إن العمل مستمر.",
                               "قال وزير النقل سامر علي خليل إن الجسر مغلق."});
  Archive archive(folder.file(), testing::data());
  const Result found = archive.entities("سامر علي خليل", {});
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(cell(found, 0, "role"), "وزير النقل");
}

/// An archive of reports whose happenings the test says, since what it asks is not how they are found in the text.
class Happened : public ::testing::Test {
 protected:
  Happened() : writer_(folder_.file(), reader()), preparer_(reader()) {}

  /// A day or minute, "2021-08-10T17:00".
  static Moment moment(const std::string& text) {
    const Date date = *calendar::parse_date(text.substr(0, 10));
    if (text.size() == 10) return {date, -1};
    return {date, static_cast<std::int16_t>(std::stoi(text.substr(11, 2)) * 60 + std::stoi(text.substr(14)))};
  }
  /// A day, or two moments with a stroke between: from the one to before the other.
  static Interval day(const std::string& text) {
    const std::size_t stroke = text.find('/');
    if (stroke != std::string::npos) return {moment(text.substr(0, stroke)), moment(text.substr(stroke + 1))};
    const Date date = *calendar::parse_date(text);
    return {{date, -1}, {calendar::add_days(date, 1), -1}};
  }

  /// A report of `written` with one happening, whose trigger is a word of the text, told `times` times.
  void add(const std::string& written, const std::string& text, const std::string& trigger, const std::string& when,
           Status status, const std::string& source = "alnahr", std::size_t times = 1) {
    ingest::Document one = document(text, source);
    one.metadata_date = *calendar::parse_date(written);
    auto prepared = preparer_.prepare(std::move(one), {});
    Reading& reading = prepared->reading;
    const auto at = static_cast<std::uint32_t>(reading.text.find(trigger));
    ASSERT_LT(at, reading.text.size());
    search::Terms terms(testing::data());
    Happening happening;
    happening.trigger = {at, at + static_cast<std::uint32_t>(trigger.size())};
    happening.term = terms.joined(trigger);
    happening.interval = day(when);
    happening.status = status;
    happening.sentence = {0, static_cast<std::uint32_t>(reading.text.size())};
    for (std::uint32_t i = 0; i < reading.entities.size(); ++i) happening.entities.push_back(i);
    ASSERT_FALSE(happening.entities.empty()) << text;
    prepared->happenings.assign(times, happening);
    writer_.add(*prepared);
    writer_.commit();
  }

  Archive archive() { return {folder_.file(), testing::data()}; }

  Folder folder_;
  Writer writer_;
  Preparer preparer_;
};

TEST_F(Happened, DueShowsWhatIsPlannedInTheWindowWithItsOutcome) {
  add("2021-08-09", "تعلن وزارة النقل افتتاح الجسر قريبا", "افتتاح", "2021-08-20", Status::Planned);
  add("2021-08-09", "تعلن وزارة الصحة افتتاح المستشفى قريبا", "افتتاح", "2021-08-22", Status::Planned);
  add("2021-08-21", "حضر الوزير في وزارة النقل افتتاح الجسر أمس", "افتتاح", "2021-08-20", Status::Happened);
  const Result due = archive().due({}, {.from = "2021-08-20", .to = "2021-08-31"});
  EXPECT_THAT(column(due, "due"), ElementsAre("2021-08-20", "2021-08-22"));
  EXPECT_THAT(column(due, "outcome"), ElementsAre("happened", "open"));
  EXPECT_THAT(column(due, "evidence_report"), ElementsAre("3", ""));
  EXPECT_THAT(column(archive().due({.words = "المستشفى"}, {.from = "2021"}), "due"), ElementsAre("2021-08-22"));
  // Without a window: from the newest report's day on.
  EXPECT_THAT(column(archive().due({}, {}), "due"), ElementsAre("2021-08-22"));
}

TEST_F(Happened, DueComesInTheOrderOfTheDaysByWhichItIs) {
  add("2021-08-09", "تعلن وزارة النقل افتتاح الجسر هذا القرن", "افتتاح", "2000-01-01/2100-01-01", Status::Planned);
  add("2021-08-09", "تعلن وزارة الصحة افتتاح المستشفى هذا العام", "افتتاح", "2021-01-01/2022-01-01", Status::Planned);
  add("2021-08-09", "تعلن وزارة العدل افتتاح المحكمة غدا", "افتتاح", "2021-08-10", Status::Planned);
  add("2021-08-09", "تعلن وزارة المالية افتتاح المصرف هذا الشهر", "افتتاح", "2021-08-01/2021-09-01", Status::Planned);
  EXPECT_THAT(column(archive().due({}, {}), "until"),
              ElementsAre("2021-08-11", "2021-09-01", "2022-01-01", "2100-01-01"));
  EXPECT_THAT(column(archive().due({.overdue = true, .as_of = "2021-12-31"}, {}), "until"),
              ElementsAre("2021-08-11", "2021-09-01"));
}

TEST_F(Happened, WhatEndedAtMidnightIsOver) {
  add("2021-08-09", "تعلن وزارة النقل افتتاح الجسر مساء", "افتتاح", "2021-08-10T17:00/2021-08-11T00:00",
      Status::Planned);
  add("2021-08-09", "تعلن وزارة الصحة افتتاح المستشفى غدا", "افتتاح", "2021-08-10", Status::Planned);
  EXPECT_EQ(archive().due({}, {.from = "2021-08-10"}).rows.size(), 2U);
  EXPECT_TRUE(archive().due({}, {.from = "2021-08-11"}).rows.empty());
  EXPECT_EQ(archive().due({}, {.from = "2021-08"}).rows.size(), 2U);
  EXPECT_TRUE(archive().due({}, {.from = "2021-09"}).rows.empty());
  EXPECT_EQ(archive().due({.overdue = true, .as_of = "2021-08-11"}, {}).rows.size(), 2U);
  EXPECT_TRUE(archive().due({.overdue = true, .as_of = "2021-08-10"}, {}).rows.empty());
}

TEST_F(Happened, OverdueIsWhatWasDueAndHasNoLaterReportOfAnOutcome) {
  add("2021-08-01", "تعلن وزارة النقل افتتاح الجسر", "افتتاح", "2021-08-10", Status::Planned);
  add("2021-08-01", "تعلن وزارة الصحة افتتاح المستشفى", "افتتاح", "2021-08-10", Status::Planned);
  add("2021-08-01", "تعلن وزارة العدل افتتاح المحكمة", "افتتاح", "2021-08-10", Status::Planned);
  add("2021-08-01", "تعلن وزارة المالية افتتاح المصرف", "افتتاح", "2021-08-10", Status::Planned);
  add("2021-08-11", "تم في وزارة الصحة افتتاح المستشفى", "افتتاح", "2021-08-10", Status::Happened);
  add("2021-08-09", "ألغت وزارة العدل افتتاح المحكمة", "افتتاح", "2021-08-10", Status::Cancelled);
  add("2021-08-09", "أجلت وزارة المالية افتتاح المصرف", "افتتاح", "2021-09-10", Status::Planned);
  EXPECT_THAT(column(archive().due({.overdue = true, .as_of = "2021-08-12"}, {}), "report"), ElementsAre("1"));
  // On the day itself it is not yet overdue; before a report was written, nobody knew of it.
  EXPECT_TRUE(archive().due({.overdue = true, .as_of = "2021-08-10"}, {}).rows.empty());
  EXPECT_TRUE(archive().due({.overdue = true, .as_of = "2021-07-01"}, {}).rows.empty());
}

TEST_F(Happened, AnOutcomeNeedsTheSameTriggerOfASharedEntityReportedLater) {
  add("2021-08-05", "تعلن وزارة النقل افتتاح الجسر", "افتتاح", "2021-08-10", Status::Planned);
  add("2021-08-01", "شهدت وزارة النقل افتتاح الطريق", "افتتاح", "2021-07-31", Status::Happened);
  add("2021-08-11", "شهدت وزارة النقل إغلاق الطريق", "إغلاق", "2021-08-10", Status::Happened);
  add("2021-08-11", "شهدت وزارة الصحة افتتاح العيادة", "افتتاح", "2021-08-10", Status::Happened);
  EXPECT_EQ(archive().due({.overdue = true, .as_of = "2021-08-12"}, {}).rows.size(), 1U);
}

TEST_F(Happened, TimelineIsByTheDayOfTheEventAndMergesCopies) {
  const std::string copied =
      "في وزارة النقل كان افتتاح الجسر الكبير بحضور عدد كبير من الناس من كل المدن والقرى على الضفتين في "
      "حفل طويل مع موسيقى وألعاب نارية وكلمات";
  add("2021-08-12", copied, "افتتاح", "2021-08-11", Status::Happened, "alnahr");
  add("2021-08-13", copied, "افتتاح", "2021-08-11", Status::Happened, "aldiffa");
  add("2021-08-20", "بدأت وزارة النقل بناء الطريق", "بناء", "2020-01-01", Status::Happened);
  const Result of_entity = archive().timeline("وزارة النقل", {});
  EXPECT_THAT(column(of_entity, "first"), ElementsAre("2020-01-01", "2021-08-11"));
  EXPECT_THAT(column(of_entity, "reports"), ElementsAre("1", "2"));
  EXPECT_THAT(std::get<std::vector<std::string>>(of_entity.rows[1].back()), ElementsAre("alnahr", "aldiffa"));
  EXPECT_THAT(column(archive().timeline("موسيقى", {}), "first"), ElementsAre("2021-08-11"));
  EXPECT_TRUE(archive().timeline("وزارة النقل", {.from = "2022"}).rows.empty());
  EXPECT_EQ(archive().timeline("وزارة النقل", {.to = "2020"}).rows.size(), 1U);
}

TEST_F(Happened, AReportThatTellsAThingTwiceIsOneReport) {
  add("2021-08-12", "في وزارة النقل كان افتتاح الجسر", "افتتاح", "2021-08-11", Status::Happened, "alnahr", 2);
  EXPECT_THAT(column(archive().timeline("وزارة النقل", {}), "reports"), ElementsAre("1"));
}

TEST(EntityList, AreListedWithAllTheirNamesAndDays) {
  const Folder folder;
  testing::add(folder.file(), {"بغداد 9 أغسطس 2021 (شينخوا) قال وزير النقل سامر خليل إن العمل مستمر.",
                               "بغداد 11 أغسطس 2021 (شينخوا) قال سامر خليل إن العمل انتهى. وأضاف خليل أنه سعيد."});
  Archive archive(folder.file(), testing::data());
  const Result found = archive.entities("سامر خليل", {});
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(cell(found, 0, "reports"), "2");
  EXPECT_EQ(cell(found, 0, "first_seen"), "2021-08-09");
  EXPECT_EQ(cell(found, 0, "last_seen"), "2021-08-11");
  EXPECT_THAT(std::get<std::vector<std::string>>(found.rows[0].back()), ElementsAre("خليل"));
  EXPECT_TRUE(archive.entities("لا أحد", {}).rows.empty());
  EXPECT_EQ(archive.entities("#" + cell(found, 0, "id"), {}).rows.size(), 1U);
}

}  // namespace
}  // namespace barqiya::archive
