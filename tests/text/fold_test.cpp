#include "text/fold.hpp"

#include <gtest/gtest.h>

#include <string>

#include "compiled_characters.hpp"

namespace barqiya::text::testing {
namespace {

Folded folded(std::string_view word) {
  Folded out;
  EXPECT_TRUE(fold(characters(), word, out)) << word;
  return out;
}

struct Case {
  const char* word;
  const char* light;
  const char* full;
};

TEST(Fold, UndoesWhatIsNoSpellingAndThenWhatIs) {
  const Case cases[] = {{"قال", "قال", "قال"},
                        {"مُحَمَّدٌ", "محمد", "محمد"},     // diacritics
                        {"كـــتاب", "كتاب", "كتاب"},  // tatweel
                        {"أإآا", "أإآا", "اااا"},     // alef forms
                        {"مسؤول", "مسؤول", "مسوول"},  // seats of hamza
                        {"على", "على", "علي"},        // alef maqsura
                        {"مدينة", "مدينة", "مدينه"},  // ta marbuta
                        {"ﻛﺘﺎﺏ", "كتاب", "كتاب"},     // presentation forms
                        {"ﻻ", "لا", "لا"},            // a ligature
                        {"ﻷ", "لأ", "لا"},
                        {"كتاب\u200F", "كتاب", "كتاب"},  // a bidi mark
                        {"ک", "ك", "ك"},                 // a Persian letter
                        {"١٢٣", "123", "123"},
                        {"۴۵", "45", "45"},
                        {"Reuters", "Reuters", "Reuters"}};
  for (const Case& one : cases) {
    EXPECT_EQ(folded(one.word).light_view(), one.light) << one.word;
    EXPECT_EQ(folded(one.word).full_view(), one.full) << one.word;
  }
}

TEST(Fold, KnowsTheWayBack) {
  const std::string_view word = "مُـدِينةٍ";
  const Folded out = folded(word);
  ASSERT_EQ(out.full_view(), "مدينه");
  EXPECT_EQ(out.origin[0], 0U);
  EXPECT_EQ(out.origin[2], word.find("د"));
  EXPECT_EQ(out.origin[8], word.find("ة"));
  EXPECT_EQ(out.origin[out.full_size], word.size());
}

TEST(Fold, BothLettersOfALigatureBeginWhereItBegins) {
  const Folded out = folded("سﻷم");
  ASSERT_EQ(out.full_view(), "سلام");
  EXPECT_EQ(out.origin[2], 2U);
  EXPECT_EQ(out.origin[4], 2U);
  EXPECT_EQ(out.light_view().substr(out.light_at[4], 2), "أ");
}

TEST(Fold, AMarkBeforeTheFirstLetterIsTheFirstLetters) {
  const Folded out = folded("ـقال");
  EXPECT_EQ(out.full_view(), "قال");
  EXPECT_EQ(out.origin[0], 0U);
}

TEST(Fold, WordsOfMarksAloneFoldToNothing) { EXPECT_EQ(folded("ـــ").full_view(), ""); }

TEST(Fold, AWordThatIsTooLongHasNone) {
  std::string word;
  while (word.size() + 2 <= Folded::kMax) word += "ب";
  EXPECT_EQ(folded(word).full_view(), word);
  Folded out;
  EXPECT_FALSE(fold(characters(), word + "ب", out));
  std::string marks = "ب";
  while (marks.size() <= 255) marks += "ـ";
  EXPECT_FALSE(fold(characters(), marks, out));  // longer than offsets of a byte can name
}

TEST(FoldText, PartsTokensBySingleSpaces) {
  EXPECT_EQ(fold_text(characters(), "  وَقالَ\tالوزيرُ:١٥/٣ \n"), "وقال الوزير : 15 / 3");
  EXPECT_EQ(fold_text(characters(), ""), "");
  EXPECT_EQ(fold_text(characters(), " ـ "), "");
}

TEST(FoldText, FoldedAgainStaysTheSame) {
  for (const char* const text : {"وَقالَ الوزيرُ إنّ «١٥» مدينة", "ـ أ ـ ﷺ ﻻ", "«ـ»"}) {
    const std::string once = fold_text(characters(), text);
    EXPECT_EQ(fold_text(characters(), once), once);
  }
}

}  // namespace
}  // namespace barqiya::text::testing
