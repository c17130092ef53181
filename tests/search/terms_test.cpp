// Terms: a text as search knows it.
#include "search/terms.hpp"

#include <gtest/gtest.h>

#include "language/builtin.hpp"

namespace barqiya::search {
namespace {

language::Blob data() { return language::Blob::trusted(language::builtin()); }

TEST(Terms, AreStemsNumbersAndLowerCaseLetters) {
  Terms terms(data());
  EXPECT_EQ(terms.joined("أعلنت الحكومة، في ١٥ BBC!"), terms.joined("اعلنت حكومه في 15 bbc"));
}

TEST(Terms, SpansAreTheWordsOfTheText) {
  Terms terms(data());
  const std::string text = "قال: «نعم»";
  std::vector<Word> words;
  terms.read(text, words);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[1].span.slice(text), "نعم");
}

TEST(Terms, HashesAreOfTheFoldedWordNotOfTheStem) {
  Terms terms(data());
  std::vector<Word> words;
  terms.read("أحمد احمد وأحمد", words);
  ASSERT_EQ(words.size(), 3U);
  EXPECT_EQ(words[0].hash, words[1].hash);
  EXPECT_NE(words[0].hash, words[2].hash);
}

TEST(Terms, ATermIsAPartOfTheFoldedWord) {
  Terms terms(data());
  std::vector<Word> words;
  terms.read("والحكومات BBC", words);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].folded, terms.folded("والحكومات"));
  EXPECT_LT(words[0].term.size(), words[0].folded.size());
  EXPECT_NE(words[0].folded.find(words[0].term), std::string_view::npos);
  EXPECT_EQ(words[1].folded, "bbc");
}

TEST(Terms, LettersAreTheSameInOneWordOrInTwo) {
  Terms terms(data());
  EXPECT_EQ(terms.letters("عبد الله"), terms.letters("عبدالله"));
  EXPECT_EQ(terms.letters("أبو بكر - (1)"), terms.letters("ابوبكر1"));
}

TEST(Terms, ForgettingSpellingsChangesNothing) {
  Terms terms(data());
  const std::string before = terms.joined("والحكومات العراقية");
  std::string many;
  for (int i = 0; i < 400000; ++i) many += "كلمة" + std::to_string(i) + "x ";
  (void)terms.joined(many);
  EXPECT_EQ(terms.joined("والحكومات العراقية"), before);
}

TEST(Terms, WhatIsKeptOfAWordStaysUntilItIsTrimmed) {
  Terms terms(data());
  terms.trim();
  const std::uint32_t place = terms.place_of("والحكومات");
  const Word word = terms.word_at(place, {});
  const std::size_t forgotten = terms.times_forgotten();
  std::string many;
  for (int i = 0; i < 400000; ++i) many += "كلمة" + std::to_string(i) + "x ";
  (void)terms.joined(many);
  EXPECT_EQ(terms.times_forgotten(), forgotten);
  EXPECT_EQ(terms.place_of("والحكومات"), place);
  EXPECT_EQ(word.folded, terms.folded("والحكومات"));
  EXPECT_EQ(word.term, terms.joined("والحكومات"));
  terms.trim();
  EXPECT_NE(terms.times_forgotten(), forgotten);
}

}  // namespace
}  // namespace barqiya::search
