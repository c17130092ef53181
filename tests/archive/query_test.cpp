// Queries as people type them, to FTS5 and against words.
#include "archive/query.hpp"

#include <gtest/gtest.h>

#include "folder.hpp"

namespace barqiya::archive {
namespace {

using testing::add;
using testing::Folder;

search::Terms& terms() {
  static search::Terms the_one(testing::data());
  return the_one;
}

bool matches(const std::string& query, const std::string& text) {
  const Query asked(query, terms());
  std::vector<search::Word> words;
  terms().read(text, words);
  return asked.matches(words);
}

TEST(Query, FindsAWordWithItsCliticsInTheIndexAndInTheText) {
  const std::vector<std::string> texts = {"اجتمعت والحكومة أمس", "قرار للحكومه", "ثقة بحكومة جديدة", "محكمة مدنية"};
  const Folder folder;
  add(folder.file(), texts);
  Archive archive(folder.file(), testing::data());
  EXPECT_EQ(archive.search("حكومة", {}).rows.size(), 3U);
  EXPECT_EQ(archive.search("الحكومات", {}).rows.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_TRUE(matches("حكومة", texts[i])) << texts[i];
  EXPECT_FALSE(matches("حكومة", texts[3]));
}

TEST(Query, TakesPhrasesPrefixesNegationAndAlternatives) {
  const std::string text = "أعلن وزير النقل افتتاح الجسر الكبير";
  EXPECT_TRUE(matches("\"وزير النقل\"", text));
  EXPECT_FALSE(matches("\"النقل وزير\"", text));
  EXPECT_TRUE(matches("النقل وزير", text));
  EXPECT_TRUE(matches("افتت*", text));
  EXPECT_FALSE(matches("وزير -الجسر", text));
  EXPECT_TRUE(matches("قطار OR جسر", text));
  EXPECT_FALSE(matches("قطار سفينة OR جسر", text));
  EXPECT_FALSE(matches("وزير -\"وزير النقل\"", text));
}

TEST(Query, ALetterTypedApartIsOfItsWord) {
  for (const std::string text : {"أعلنت وزارة التربية والتعليم ذلك", "أعلنت وزارة التربية و التعليم ذلك"}) {
    EXPECT_TRUE(matches("التربية و التعليم", text)) << text;
    EXPECT_TRUE(matches("\"التربية و التعليم\"", text)) << text;
    EXPECT_TRUE(matches("التربية والتعليم", text)) << text;
    EXPECT_TRUE(matches("و التعل*", text)) << text;
    EXPECT_TRUE(matches("تعليم", text)) << text;
    EXPECT_FALSE(matches("التربية -و التعليم", text)) << text;
  }
  EXPECT_FALSE(matches("و", "أعلنت وزارة التربية و التعليم ذلك"));
}

TEST(Query, SearchesFields) {
  const Folder folder;
  add(folder.file(), {"افتتاح الجسر\nقال الوزير إن العمل مستمر في المدينة."});
  Archive archive(folder.file(), testing::data());
  EXPECT_EQ(archive.search("headline:جسر", {}).rows.size(), 1U);
  EXPECT_EQ(archive.search("body:جسر", {}).rows.size(), 0U);
  EXPECT_EQ(archive.search("headline:\"افتتاح الجسر\" body:مدينة", {}).rows.size(), 1U);
}

TEST(Query, NoTextIsASyntaxError) {
  const Folder folder;
  add(folder.file(), {"قال الوزير: نعم"});
  Archive archive(folder.file(), testing::data());
  for (const char* const text : {"\"قال", "(قال", "قال)", "قال^2", "NEAR(قال نعم)", "headline:", "body : قال",
                                 "قال + نعم", "'; DROP TABLE reports; --قال", "قال AND NOT", "*قال", "{headline} : قال",
                                 "-- قال", "\"\" قال", "OR قال OR", "\xFF\xFEقال"}) {
    try {
      (void)archive.search(text, {});
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find("nothing to look for"), std::string::npos)
          << text << ": " << error.what();
    }
  }
  EXPECT_EQ(archive.search("قال", {}).rows.size(), 1U);
}

TEST(Query, RefusesWhatLooksForNothingOrForTooMuch) {
  for (const char* const text : {"", "   ", "\"\"", "...", "-وزير"}) EXPECT_THROW(Query(text, terms()), Error) << text;
  std::string many;
  for (std::size_t i = 0; i <= Query::kMostWords; ++i) many += "كلمة ";
  EXPECT_THROW(Query(many, terms()), Error);
  EXPECT_THROW(Query("\"" + many + "\"", terms()), Error);
}

TEST(Query, APhraseOfAnyLengthIsABoundedExpression) {
  std::string phrase = "\"";
  for (std::size_t i = 0; i < Query::kMostWords; ++i) phrase += "والوزير ";
  EXPECT_LT(Query(phrase + "\"", terms()).fts().size(), 4000U);
}

TEST(Snippet, ShowsTheStretchWithMostHits) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "كلمة ";
  text += "افتتح الوزير\nالجسر الكبير ";
  for (int i = 0; i < 50; ++i) text += "كلمة ";
  const Query query("وزير جسر", terms());  // before the words, whose terms hold until the next call
  std::vector<search::Word> words;
  terms().read(text, words);
  const std::string found = snippet(text, words, query, 6);
  EXPECT_NE(found.find("\x02الوزير\x03 \x02الجسر\x03"), std::string::npos);
  EXPECT_NE(bracketed(found).find("[الوزير] [الجسر]"), std::string::npos);
}

TEST(Snippet, AReportsOwnBracketsAndControlCharactersAreNoHits) {
  const std::string text = "[عاجل] افتتح \x02 الوزير \x03 الجسر";
  const Query query("جسر", terms());
  std::vector<search::Word> words;
  terms().read(text, words);
  EXPECT_EQ(snippet(text, words, query, 6), "عاجل] افتتح   الوزير   \x02الجسر\x03");
}

}  // namespace
}  // namespace barqiya::archive
