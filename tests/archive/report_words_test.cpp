// A report's words out of its reading are those that search cuts the text into, and so is every stretch of it.
#include "archive/report_words.hpp"

#include <gtest/gtest.h>

#include "folder.hpp"
#include "reading/observed.hpp"

namespace barqiya::archive {
namespace {

/// A report read once, and asked.
class ReadReport {
 public:
  explicit ReadReport(std::string text) : text_(std::move(text)) { read(); }

  void read() {
    words.begin_report();
    ObservedReader(reader_).read({.text = text_}, workspace_, reading, words);
    words.end_report();
  }
  [[nodiscard]] Span at(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(reading.text.find(part));
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }
  [[nodiscard]] std::string_view sentence(std::string_view part) const {
    return words.sentence_around(at(part)).slice(reading.text);
  }

  ReportWords words{testing::data()};
  Reading reading;

 private:
  std::string text_;
  Reader reader_;
  Workspace workspace_{reader_};
};

/// The same words one by one, with their hashes.
void expect_all(const ReadReport& report) {
  search::Terms terms(testing::data());
  std::vector<search::Word> expected;
  terms.read(report.reading.text, expected);
  ASSERT_EQ(report.words.all().size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const search::Word& word = report.words.all()[i];
    EXPECT_EQ(word.span, expected[i].span);
    EXPECT_EQ(word.term, expected[i].term);
    EXPECT_EQ(word.folded, expected[i].folded);
    EXPECT_EQ(word.hash, expected[i].hash);
  }
}

bool begins_character(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

TEST(ReportWords, AreThoseThatSearchCutsTheTextInto) {
  ReadReport report("قال المحافظ أحمد سالم في 12 مارس: «لن نغلق الجسر، BBC».\nوأضاف أن العمل مستمر...");
  expect_all(report);
  report.read();  // by the types of words met before
  expect_all(report);
}

TEST(ReportWords, EveryStretchHasTheWordsThatItHasByItself) {
  ReadReport report("والمحافظ أحمد، BBCقال\u200F في١٢ مارس ــ وبالجسر");
  search::Terms terms(testing::data());
  const std::string_view text = report.reading.text;
  for (std::uint32_t begin = 0; begin <= text.size(); ++begin) {
    for (std::uint32_t end = begin; end <= text.size(); ++end) {
      if (!begins_character(text, begin) || !begins_character(text, end)) continue;
      const Span span{begin, end};
      EXPECT_EQ(report.words.joined(text, span), terms.joined(span.slice(text))) << begin << ' ' << end;
      EXPECT_EQ(report.words.letters(report.reading, span), terms.letters(span.slice(text))) << begin << ' ' << end;
    }
  }
}

TEST(ReportWords, AWordTooLongForSearchIsCutAsOneByItself) {
  std::string longest;
  for (int i = 0; i < 130; ++i) longest += "ب";
  ReadReport report("قال " + longest + " أمس");
  ASSERT_EQ(report.words.all().size(), 2U);
  const Span part{report.at(longest).begin, report.at(longest).begin + 8};
  EXPECT_EQ(report.words.joined(report.reading.text, part), "بببب");
}

TEST(ReportWords, ALetterThatANameHasLostIsPutBeforeIt) {
  ReadReport report("قال سالم");
  report.reading.cut = {report.at("سالم").begin};
  report.reading.cut_letter = "ا";
  EXPECT_EQ(report.words.letters(report.reading, report.at("سالم")), "اسالم");
  EXPECT_EQ(report.words.joined(report.reading.text, report.at("سالم")), "سالم");
}

TEST(ReportWords, SentencesArePartedByMarksAlone) {
  const ReadReport report("أعلن الوزير الخطة. قال سالم.. إن العمل مستمر وأضاف المحافظ أن الجسر مغلق!\nخبر آخر");
  EXPECT_EQ(report.sentence("الخطة"), "أعلن الوزير الخطة.");
  EXPECT_EQ(report.sentence("إن"), "إن العمل مستمر وأضاف المحافظ أن الجسر مغلق!");
  EXPECT_EQ(report.sentence("آخر"), "خبر آخر");
}

TEST(ReportWords, StandInTheirOrderInAReportOfSeveralBlocks) {
  std::string text;
  for (int i = 0; i < 40000; ++i) text += "كلمة" + std::to_string(i % 977) + (i % 50 == 0 ? ".\n" : " ");
  expect_all(ReadReport(text));
}

}  // namespace
}  // namespace barqiya::archive
