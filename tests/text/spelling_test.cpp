#include "text/spelling.hpp"

#include <gtest/gtest.h>

#include <string>

#include "compiled_characters.hpp"

namespace barqiya::text::testing {
namespace {

std::string times(const std::string& text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text + " ";
  return out;
}

Omissions of(const std::string& text) { return SpellingReader(characters()).omissions(text); }

TEST(Spelling, AReportThatWritesEverythingOmitsNothing) {
  EXPECT_FALSE(of(times("أكد مدينة في إلى", 100)).any());
  EXPECT_FALSE(of("").any());
}

TEST(Spelling, FewWordsProveNothing) {
  EXPECT_FALSE(of(times("قال", Omissions::kHamzaWords - 1)).any());
  EXPECT_TRUE(of(times("قال", Omissions::kHamzaWords)).hamzas);
}

// Words quoted or copied bring some hamzas into a report that writes none itself.
TEST(Spelling, AFewHamzasAmongManyWordsAreNoHabit) {
  const std::size_t words = Omissions::kWordsToHamza * 4;
  EXPECT_FALSE(of(times("أكد", 4) + times("قال", words - 4)).hamzas);
  EXPECT_TRUE(of(times("أكد", 3) + times("قال", words - 3)).hamzas);
}

TEST(Spelling, DotsOfTaMarbutaAndYa) {
  EXPECT_TRUE(of(times("أكد في الوزاره", 100)).ta_marbuta);
  EXPECT_FALSE(of(times("أكد في الوزارة", 100)).ta_marbuta);
  EXPECT_TRUE(of(times("أكد مدينة فى", 100)).ya);
  EXPECT_FALSE(of(times("أكد مدينة في على", 100)).ya);
}

TEST(Spelling, YaForAlefMaqsuraTellsInMoreWords) {
  EXPECT_TRUE(of(times("أكد مدينة في علي", 50)).maqsura);
  EXPECT_FALSE(of(times("أكد مدينة في علي", 49)).any());
  EXPECT_FALSE(of(times("أكد مدينة في علي", 49) + times("على", 4)).any());
  EXPECT_FALSE(of(times("أكد مدينة في علي", 100) + times("على", 1)).any()) << "one tells, wherever it comes";
}

// A text without final alef maqsura does not write it for ya either.
TEST(Spelling, NoYaAtAllIsNoHabit) { EXPECT_FALSE(of(times("أكد مدينة قال", 100)).ya); }

TEST(Spelling, MarksBehindALetterChangeNothing) { EXPECT_FALSE(of(times("أَكّد مدينةٍ فيـ", 50)).any()); }

TEST(Spelling, OnlyTheBeginningIsLookedAt) {
  EXPECT_TRUE(of(times("قال", Omissions::kSample / 7) + times("أكد", 3000)).hamzas);
}

}  // namespace
}  // namespace barqiya::text::testing
