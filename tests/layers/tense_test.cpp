#include "layers/times/tense.hpp"

#include <gtest/gtest.h>

#include <string>

#include "block_of.hpp"

namespace barqiya::layers::times {
namespace {

using testing::BlockOf;

/// The tense beside the word Thursday in a text.
std::string tense(const std::string& text) {
  const BlockOf block(text);
  const std::uint32_t time = block.token("الخميس");
  EXPECT_LT(time, block.tokens.size()) << text;
  switch (TenseReader(BlockOf::lexicon()).at(block.captured, time, time + 1)) {
    case Tense::Past:
      return "past";
    case Tense::Present:
      return "present";
    case Tense::Future:
      return "future";
    case Tense::Unknown:
      break;
  }
  return "unknown";
}

TEST(Tense, TheNearestVerbToTheLeftDecides) {
  EXPECT_EQ(tense("وصل الوفد إلى بغداد الخميس"), "past");
  EXPECT_EQ(tense("يصل الوفد إلى بغداد الخميس"), "present");
  EXPECT_EQ(tense("سيصل الوفد إلى بغداد الخميس"), "future");
  EXPECT_EQ(tense("وصل الوفد الذي سيغادر الخميس"), "future");
}

TEST(Tense, ElseTheNearestToTheRight) {
  EXPECT_EQ(tense("الخميس وصل الوفد"), "past");
  EXPECT_EQ(tense("ويوم الخميس سيصل الوفد"), "future");
}

TEST(Tense, ParticlesOverruleThePresentForm) {
  EXPECT_EQ(tense("لم يصل الوفد الخميس"), "past");
  EXPECT_EQ(tense("لن يصل الوفد الخميس"), "future");
  EXPECT_EQ(tense("سوف يصل الوفد الخميس"), "future");
}

TEST(Tense, WordsLikeScheduledAreToCome) { EXPECT_EQ(tense("والاجتماع مقرر الخميس"), "future"); }

TEST(Tense, APresentVerbOfSayingTellsNothing) { EXPECT_EQ(tense("يقول الوزير الخميس"), "unknown"); }

TEST(Tense, IsNotLookedForBeyondTheSentenceOrParagraph) {
  EXPECT_EQ(tense("وصل الوفد. والاجتماع الخميس"), "unknown");
  EXPECT_EQ(tense("وصل الوفد\nالاجتماع الخميس"), "unknown");
  EXPECT_EQ(tense("الاجتماع الخميس. ووصل الوفد"), "unknown");
}

TEST(Tense, IsNotLookedForFurtherThanSixteenWords) {
  std::string nouns;
  for (int i = 0; i < 17; ++i) nouns += " مدينة";
  EXPECT_EQ(tense("وصل" + nouns + " الخميس"), "unknown");
}

TEST(Tense, WhatIsCalledForIsToCome) {
  EXPECT_EQ(tense("دعت النقابة إلى إضراب عام الخميس"), "future");
  EXPECT_EQ(tense("قررت المحكمة تأجيل القضية إلى الخميس"), "future");
  EXPECT_EQ(tense("دعا الوزير الخميس إلى إضراب"), "past");
  EXPECT_EQ(tense("قرر المجلس في اجتماع الخميس"), "past");
}

TEST(Tense, WhatHoldsUntilADayIsToCome) {
  EXPECT_EQ(tense("أغلقت الشرطة الطريق حتى الخميس"), "future");
  EXPECT_EQ(tense("جرت من الاثنين حتى الخميس"), "past");
  EXPECT_EQ(tense("استمرت المعارك حتى الخميس"), "past");
}

TEST(Tense, AWordThatOpensTheSentenceMayBeItsVerb) {
  EXPECT_EQ(tense("فرض الاتحاد الخميس رسوما تستهدف شركات"), "past");
}

TEST(Tense, NounsAreNoVerbs) { EXPECT_EQ(tense("اجتماع الوزراء الخميس"), "unknown"); }

}  // namespace
}  // namespace barqiya::layers::times
