// What reading costs: nothing is allocated for a token, time is linear in the text, and memory is bounded by the block,
// whatever the text is made of.
#include <gtest/gtest.h>

#include <string>

#include "allocations.hpp"
#include "barqiya/reader.hpp"
#include "cpu_time.hpp"

namespace barqiya::testing {
namespace {

const Reader& reader() {
  static const Reader the_one;
  return the_one;
}

std::string repeated(const std::string& text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

const std::string kParagraph =
    "وقال وزير الخارجية محمد العمري، يوم الاثنين الماضي في بغداد، إن «الوفد سيصل قبل نهاية عام 2021». وأضاف أن اللجنة "
    "اجتمعت قبل ثلاثة أيام، وأعلنت في 15 أغسطس أن الاتفاق يبدأ بعد أسبوعين.\n";

/// Allocations of a reading once workspace and reading have seen the text before.
std::size_t allocations_of_second_reading(const std::string& text, Workspace& workspace, Reading& reading) {
  reader().read({.text = text}, workspace, reading);
  const std::size_t before = allocations();
  reader().read({.text = text}, workspace, reading);
  return allocations() - before;
}

// A vector that is not kept from report to report grows by doubling: twice the text may cost it one allocation more.
TEST(Budget, ASecondReadingAllocatesNothingForAToken) {
  Workspace workspace(reader());
  Reading reading;
  const std::string text = repeated(kParagraph, 200);
  const std::string twice = text + text;
  (void)allocations_of_second_reading(twice, workspace, reading);
  const std::size_t once = allocations_of_second_reading(text, workspace, reading);
  EXPECT_GT(reading.times.size(), 200U);
  EXPECT_LE(once, 40U);
  EXPECT_LE(allocations_of_second_reading(twice, workspace, reading), once + 4);
}

double seconds(const std::string& text, Workspace& workspace, Reading& reading) {
  const double before = testing::cpu_seconds();
  reader().read({.text = text}, workspace, reading);
  return testing::cpu_seconds() - before;
}

/// Eight times the text may take at most 24 times the time: quadratic would be 64. Beside the records that the reading
/// holds, at most `kMemory` bytes may be added.
void expect_linear(const std::string& unit, std::size_t count) {
  constexpr std::size_t kMemory = std::size_t{96} << 20;
  Workspace workspace(reader());
  Reading reading;
  const std::string small = repeated(unit, count / 8);
  const std::string large = repeated(unit, count);
  (void)seconds(small, workspace, reading);
  const double one = seconds(small, workspace, reading);
  const std::size_t before = live_bytes();
  forget_peak();
  const double eight = seconds(large, workspace, reading);
  EXPECT_LT(eight, 24 * one + 0.05);
  const std::size_t records = reading.repaired.capacity() + reading.times.capacity() * sizeof(Time) +
                              reading.names.capacity() * sizeof(Name) + reading.entities.capacity() * sizeof(Entity) +
                              reading.mentions.capacity() * sizeof(Mention) +
                              reading.statements.capacity() * sizeof(Statement) +
                              reading.dated.capacity() * sizeof(Dated) + reading.events.capacity() * sizeof(Event);
  EXPECT_LT(peak_bytes() - before, 2 * records + kMemory);
  ::testing::Test::RecordProperty("seconds_of_all", std::to_string(eight));
}

constexpr std::size_t kMillion = 1000000;

/// What formats print of the statements' contents, and so their size, grows with the text and not with its square.
void expect_contents_are_bounded(const std::string& unit, std::size_t count) {
  Workspace workspace(reader());
  Reading reading;
  const std::string text = repeated(unit, count);
  reader().read({.text = text}, workspace, reading);
  std::size_t told = 0;
  for (const Statement& statement : reading.statements) told += statement.content.size();
  EXPECT_GT(told, text.size() / 4) << "or this test shows nothing";
  EXPECT_LE(told, 9 * text.size());
}

TEST(Budget, ContentsOfCuesAloneAreBounded) { expect_contents_are_bounded("قال إن ", 50000); }
TEST(Budget, ContentsBeforeTheirSourcesAreBounded) { expect_contents_are_bounded("، بحسب رويترز", 20000); }

TEST(Budget, ALineOfFiftyMegabytes) {
  std::string paragraph = kParagraph;
  paragraph.back() = ' ';
  expect_linear(paragraph, 50 * kMillion / paragraph.size());
}
TEST(Budget, ALineWithoutWords) { expect_linear(std::string(1000, ' '), 50000); }
TEST(Budget, AMillionOpenBrackets) { expect_linear("(", kMillion); }
TEST(Budget, AMillionNestedBrackets) { expect_linear("( [ ", kMillion / 2); }
TEST(Budget, AMillionOpenQuotationMarks) { expect_linear("« “ ", kMillion / 2); }
TEST(Budget, AMillionStraightMarks) { expect_linear("\"أ ", kMillion); }
TEST(Budget, AMillionClosingMarks) { expect_linear("» ) ", kMillion / 2); }
TEST(Budget, AMillionDigits) { expect_linear("7", kMillion); }
TEST(Budget, AMillionNumbers) { expect_linear("7 ", kMillion); }
TEST(Budget, OneWordAMillionTimes) { expect_linear("يوم ", kMillion); }
TEST(Budget, ACueAMillionTimes) { expect_linear("قال ", kMillion); }
TEST(Budget, AnEventThreeHundredThousandTimes) { expect_linear("قصف الجيش ", 300000); }
TEST(Budget, AMasdarThreeHundredThousandTimes) { expect_linear("وانسحاب قوات ", 300000); }
TEST(Budget, ANameAMillionTimes) { expect_linear("محمد ", kMillion); }
TEST(Budget, ALetterAMillionTimes) { expect_linear("ب", kMillion); }
TEST(Budget, ADiacriticAMillionTimes) { expect_linear("\u064E", kMillion); }
TEST(Budget, AnInvisibleCharacterAMillionTimes) { expect_linear("\u200F", kMillion); }
TEST(Budget, AnEmptyLineAMillionTimes) { expect_linear("\n", kMillion); }
TEST(Budget, ABrokenByteAMillionTimes) { expect_linear("\xFF", kMillion); }

}  // namespace
}  // namespace barqiya::testing
