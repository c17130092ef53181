#include "text/tokens.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "compiled_characters.hpp"

namespace barqiya::text::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::array<const char*, 13> kKinds = {"word", "foreign", "number", "stop",  "comma",  "colon", "dash",
                                                "open", "close",   "either", "bopen", "bclose", "other"};

/// Each token as "kind:text", with "+" before a glued one and "/" before the first of a paragraph but the text's.
std::vector<std::string> described(std::string_view text) {
  std::vector<std::string> all;
  for (const Token& token : tokens_of(text)) {
    std::string one = token.paragraph && !all.empty() ? "/" : "";
    one += token.glued ? "+" : "";
    all.push_back(one + kKinds[static_cast<std::size_t>(token.kind)] + ":" + std::string(token.span().slice(text)));
  }
  return all;
}

TEST(Tokens, LettersDigitsAndMarks) {
  EXPECT_THAT(described("قال (SPA) 15/3:"), ElementsAre("word:قال", "bopen:(", "+foreign:SPA", "+bclose:)", "number:15",
                                                        "+other:/", "+number:3", "+colon::"));
  EXPECT_THAT(described("«نعم»، \"لا\"؟"), ElementsAre("open:«", "+word:نعم", "+close:»", "+comma:،", "either:\"",
                                                       "+word:لا", "+either:\"", "+stop:؟"));
}

TEST(Tokens, DigitsBreakFromLetters) {
  EXPECT_THAT(described("1436هـ"), ElementsAre("number:1436", "+word:هـ"));
  EXPECT_THAT(described("بي52"), ElementsAre("word:بي", "+number:52"));
  EXPECT_THAT(described("١٢٣ ۴۵"), ElementsAre("number:١٢٣", "number:۴۵"));
}

TEST(Tokens, RunsOfOneMarkAreOneToken) {
  EXPECT_THAT(described("... -- .,"), ElementsAre("stop:...", "dash:--", "stop:.", "+comma:,"));
  EXPECT_THAT(described("😀😀👍"), ElementsAre("other:😀😀", "+other:👍"));
}

TEST(Tokens, MarksAndTatweelBelongToTheWord) {
  EXPECT_THAT(described("مُحَمَّدٌ كـتـاب ـقال"), ElementsAre("word:مُحَمَّدٌ", "word:كـتـاب", "word:ـقال"));
}

TEST(Tokens, ATatweelAloneIsADash) {
  EXPECT_THAT(described("بغداد ـ قال ــ"), ElementsAre("word:بغداد", "dash:ـ", "word:قال", "dash:ــ"));
  EXPECT_THAT(described("\u064E"), ElementsAre("other:\u064E"));
}

TEST(Tokens, ALetterTypedApartIsOfTheWordBehindIt) {
  EXPECT_THAT(described("التربية و التعليم"), ElementsAre("word:التربية", "word:و التعليم"));
  EXPECT_THAT(described("ا متلاك ل\u00A0لجنة"), ElementsAre("word:ا متلاك", "word:ل\u00A0لجنة"));
  EXPECT_THAT(described("و   التعليم"), ElementsAre("word:و", "word:التعليم"));
  EXPECT_THAT(described("و\nالتعليم"), ElementsAre("word:و", "/word:التعليم"));
  EXPECT_THAT(described("و. التعليم و 15 و «نعم» و"),
              ElementsAre("word:و", "+stop:.", "word:التعليم", "word:و", "number:15", "word:و", "open:«", "+word:نعم",
                          "+close:»", "word:و"));
}

TEST(Tokens, SingleLettersThatFollowOneAnotherStandForThemselves) {
  EXPECT_THAT(described("ا ف ب ذكرت"), ElementsAre("word:ا", "word:ف", "word:ب", "word:ذكرت"));
  EXPECT_THAT(described("أ و ب"), ElementsAre("word:أ", "word:و", "word:ب"));
}

TEST(Tokens, AHamzaAloneIsNoWord) { EXPECT_THAT(described("ء يوم ء"), ElementsAre("other:ء", "word:يوم", "other:ء")); }

TEST(Tokens, InvisibleCharactersBreakNothingAndBelongToNothingAtAnEnd) {
  EXPECT_THAT(described("قا\u200Dل\u200F 1\u200F2"), ElementsAre("word:قا\u200Dل", "number:1\u200F2"));
  EXPECT_THAT(described("\uFEFFقال\u200F."), ElementsAre("word:قال", "+stop:."));
}

TEST(Tokens, WhiteSpaceOfEveryKindParts) {
  EXPECT_THAT(described("أ\u00A0ب\u2003ج\tد"), ElementsAre("word:أ", "word:ب", "word:ج", "word:د"));
}

TEST(Tokens, LineBreaksBeginParagraphs) {
  EXPECT_THAT(described("أ\nب\r\nج\u2029د ه\n\n\n"), ElementsAre("word:أ", "/word:ب", "/word:ج", "/word:د", "word:ه"));
  EXPECT_THAT(described(""), IsEmpty());
  EXPECT_THAT(described(" \n\u200F "), IsEmpty());
}

TEST(Tokens, OfRarePlanesAreNeverCut) {
  EXPECT_THAT(described("𝓐𞤀ق𐤀"), ElementsAre("foreign:𝓐𞤀", "+word:ق", "+foreign:𐤀"));
}

/// The sizes of a text's blocks.
std::vector<std::size_t> blocks(std::string_view text) {
  Tokenizer tokenizer(characters(), text);
  std::vector<Token> block;
  std::vector<std::size_t> sizes;
  while (tokenizer.next(block)) sizes.push_back(block.size());
  EXPECT_THAT(block, IsEmpty());
  return sizes;
}

TEST(Tokens, BlocksEndBeforeAParagraphOnceTheyAreHalfFull) {
  constexpr std::size_t kHalf = Tokenizer::kBlockTokens / 2;
  std::string text;
  for (std::size_t i = 0; i < kHalf + 10; ++i) text += "أ ";
  EXPECT_THAT(blocks(text + "\n" + "ب ج"), ElementsAre(kHalf + 10, 2));
  EXPECT_THAT(blocks("أ\nب\nج"), ElementsAre(3));
}

TEST(Tokens, ABlockOfOneParagraphEndsWhenItIsFull) {
  std::string text;
  for (std::size_t i = 0; i < Tokenizer::kBlockTokens + 1; ++i) text += "أ،";
  EXPECT_THAT(blocks(text), ElementsAre(Tokenizer::kBlockTokens, Tokenizer::kBlockTokens, 2));
  const std::vector<Token> all = tokens_of(text);
  EXPECT_TRUE(all[Tokenizer::kBlockTokens].glued);
  EXPECT_FALSE(all[Tokenizer::kBlockTokens].paragraph);
}

}  // namespace
}  // namespace barqiya::text::testing
