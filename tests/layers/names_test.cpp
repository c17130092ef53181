// Names of a whole text, all rules together: what each rule finds alone is proved by its examples.
#include <gmock/gmock.h>

#include "reading_of.hpp"

namespace barqiya {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::ReadingOf;

TEST(Names, AreFoundOfEveryKindInOneSentence) {
  const ReadingOf read(
      "وصل سمير عبد الله الكردفاني إلى مطار عدن بعد لقاء وزارة الدفاع العراقية في دمشق قرب البحر المتوسط.");
  EXPECT_THAT(read.names(), ElementsAre("PER سمير عبد الله الكردفاني", "FAC مطار عدن", "ORG وزارة الدفاع العراقية",
                                        "GPE دمشق", "LOC البحر المتوسط"));
}

TEST(Names, LeaveProclitics) {
  const ReadingOf read("اتفاق لبغداد وبالكويت ولدمشق.");
  EXPECT_THAT(read.names(), ElementsAre("GPE بغداد", "GPE الكويت", "GPE دمشق"));
}

TEST(Names, AreNotMarkedInsideLongerOnes) {
  const ReadingOf read("درس في جامعة بغداد وعمل في بعثة الأمم المتحدة في العراق.");
  EXPECT_THAT(read.names(), ElementsAre("ORG جامعة بغداد", "ORG بعثة الأمم المتحدة في العراق"));
}

TEST(Names, OfBodiesAgreeWithTheirNationality) {
  const ReadingOf read("قال وزير الخارجية الروسي إن الخارجية الروسية ستجيب.");
  EXPECT_THAT(read.names(), ElementsAre("ORG الخارجية الروسية"));
}

TEST(Names, NationalitiesAreNone) {
  const ReadingOf read("اشترى التاجر العراقي سيارة ألمانية من صديقه المصري.");
  EXPECT_THAT(read.names(), IsEmpty());
}

TEST(Names, OrdinaryWordsThatArePlacesTooWantAPreposition) {
  EXPECT_THAT(ReadingOf("عبروا هذه العقبة بصعوبة.").names(), IsEmpty());
  EXPECT_THAT(ReadingOf("وصلوا إلى العقبة بصعوبة.").names(), ElementsAre("GPE العقبة"));
}

TEST(Names, OfPersonsInNoTableAreKnownByTheRoleBesideThem) {
  EXPECT_THAT(ReadingOf("قال وزير الزراعة سوكرامو زرقونيل إن الموسم جيد.").names(), ElementsAre("PER سوكرامو زرقونيل"));
  EXPECT_THAT(ReadingOf("الموسم جيد سوكرامو زرقونيل كثير.").names(), IsEmpty());
}

TEST(Names, OfBodiesHaveTheirAliasInBrackets) {
  const ReadingOf read("وقالت منظمة الصحة العالمية (WHO) إن اللقاح آمن.");
  EXPECT_THAT(read.names(), ElementsAre("ORG منظمة الصحة العالمية", "ORG WHO"));
}

// A report without hamzas keeps its dots: "Chirac on" was read as "Chirac Ali".
TEST(Names, WithoutHamzasTheOthersLettersCount) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "اكدت اللجنة في المدينة امس ان ";
  const ReadingOf read(text + "قال جاك شيراك على هامش الاجتماع ان محمد علي القحطاني وصل.");
  EXPECT_THAT(read.names(), ElementsAre("PER جاك شيراك", "PER محمد علي القحطاني"));
}

// "And" at the head of a name that no table has was taken for a part of it, and two persons for one.
TEST(Names, OfStrangersAreApartAtAnd) {
  EXPECT_THAT(ReadingOf("وصل المدافعان فيدريكو زرقونيل ودونزيل سوكرامو أمس.").names(),
              ElementsAre("PER فيدريكو زرقونيل", "PER دونزيل سوكرامو"));
  EXPECT_THAT(ReadingOf("وصل فيدريكو ويلسون زرقونيل أمس.").names(), ElementsAre("PER فيدريكو ويلسون زرقونيل"));
  EXPECT_THAT(ReadingOf("قال وزير الزراعة ودونزيل سوكرامو إن الموسم جيد.").names(), ElementsAre("PER دونزيل سوكرامو"));
}

TEST(Names, EndBeforeWhatStandsBehindThem) {
  EXPECT_THAT(ReadingOf("نفى اللواء علاء الدين الخطيب مساعد وزير الداخلية ذلك.").names(),
              ElementsAre("PER علاء الدين الخطيب"));
}

TEST(Names, GoOnNotOverExcept) {
  EXPECT_THAT(ReadingOf("تحدثت كيت زرقونيل إلا أنه لم يجبها أحد.").names(), ElementsAre("PER كيت زرقونيل"));
}

// What chance makes readings of ("like two secretaries", "with Wen") is a word of no table still; a body with the
// article is the body.
TEST(Names, OfStrangersMayLookLikeWordsWithSomethingAttached) {
  EXPECT_THAT(ReadingOf("وأضاف كامينين أن السد مغلق.").names(), ElementsAre("PER كامينين"));
  EXPECT_THAT(ReadingOf("وأضاف بوين أن السد مغلق.").names(), ElementsAre("PER بوين"));
  EXPECT_THAT(ReadingOf("وأوضح اليويفا أن السد مغلق.").names(), ElementsAre("ORG اليويفا"));
}

TEST(Names, AreNotTornByALetterTypedApart) {
  const ReadingOf read("تعاونت وزارة التربية و التعليم مع ل لجنة و قال سمير الخطيب ذلك.");
  EXPECT_THAT(read.names(), ElementsAre("ORG وزارة التربية و التعليم", "PER سمير الخطيب"));
}

TEST(Names, AVerbBeforeASonIsNoGivenName) {
  EXPECT_THAT(ReadingOf("قال هشام بن عياد ذلك. وأوضح بن عياد أن العمل مستمر.").names(),
              ElementsAre("PER هشام بن عياد", "PER بن عياد"));
}

TEST(Names, StandNotInTimes) {
  const ReadingOf read("عاد سعيد القحطاني في نيسان الماضي.");
  EXPECT_THAT(read.names(), ElementsAre("PER سعيد القحطاني"));
}

TEST(Names, SingleLettersAreNone) {
  const ReadingOf read("قال سمير الكردفاني لـ رويترز كـ شاهد.");
  EXPECT_THAT(read.names(), ElementsAre("PER سمير الكردفاني", "ORG رويترز"));
}

TEST(Names, OfARoleAreOnesOwn) {
  const ReadingOf read("قال رئيس مجلس النواب العراقي سمير الكردفاني إن الجلسة انتهت.");
  EXPECT_THAT(read.names(), ElementsAre("ORG مجلس النواب العراقي", "PER سمير الكردفاني"));
  EXPECT_THAT(read.names(), Not(Contains("PER العراقي سمير الكردفاني")));
}

}  // namespace
}  // namespace barqiya
