// Stems: what is indexed for a word, and by what else a query finds it.
#include "search/stems.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "language/builtin.hpp"
#include "search/terms.hpp"

namespace barqiya::search {
namespace {

Terms& terms() {
  static Terms the_one(language::Blob::trusted(language::builtin()));
  return the_one;
}

std::string stem(std::string_view word) { return std::string(terms().stemmer().stem(terms().folded(word))); }

/// Whether a query of `query` finds a text that has `word`.
bool finds(std::string_view query, std::string_view word) {
  std::vector<std::string> alternatives;
  terms().stemmer().alternatives(terms().folded(query), alternatives);
  return std::find(alternatives.begin(), alternatives.end(), stem(word)) != alternatives.end();
}

TEST(Stems, TakesOffArticleConjunctionAndEnding) {
  EXPECT_EQ(stem("والحكومة"), stem("حكومة"));
  EXPECT_EQ(stem("للحكومه"), stem("حكومة"));
  EXPECT_EQ(stem("الحُكومات"), stem("حكومة"));
  EXPECT_EQ(stem("حكومتهم"), stem("حكومة"));
}

TEST(Stems, LeavesWordsTheirOwnFirstLetter) {
  EXPECT_EQ(stem("وزير"), stem("الوزير"));
  EXPECT_EQ(stem("ووزيره"), stem("وزير"));
  EXPECT_NE(stem("وزير"), stem("زير"));
}

TEST(Stems, LeavesEnoughLetters) {
  EXPECT_EQ(stem("يد"), "يد");
  EXPECT_EQ(stem("وجد"), "وجد");
}

TEST(Alternatives, FindAWordWithAPrepositionThatTheIndexKeeps) {
  EXPECT_TRUE(finds("حكومة", "بحكومة"));
  EXPECT_TRUE(finds("حكومة", "ولحكومتنا"));
  EXPECT_TRUE(finds("بحكومة", "الحكومة"));
  EXPECT_FALSE(finds("حكومة", "محكمة"));
}

TEST(Alternatives, ReadAWordWithAndWithoutItsFirstLetter) {
  EXPECT_TRUE(finds("وجد", "وجد"));
  EXPECT_TRUE(finds("وجد", "جد"));
}

TEST(Alternatives, AreFewWhateverTheWord) {
  for (const char* const word : {"و", "وبالوبالوبال", "كفبلوسبلكفوبال", "ااااااااااا"}) {
    std::vector<std::string> alternatives;
    terms().stemmer().alternatives(word, alternatives);
    EXPECT_LE(alternatives.size(), Stemmer::kMaxAlternatives) << word;
    EXPECT_THAT(alternatives, ::testing::Not(::testing::Contains("")));
  }
}

}  // namespace
}  // namespace barqiya::search
