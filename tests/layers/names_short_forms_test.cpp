// Words that are names because of a longer name in the same report.
#include <gmock/gmock.h>

#include "reading_of.hpp"

namespace barqiya {
namespace {

using ::testing::ElementsAre;
using testing::ReadingOf;

TEST(ShortForms, OfPersonsStandBeforeAndAfterTheFullName) {
  const ReadingOf read("الكردفاني: الموسم جيد\nقال سمير الكردفاني إن الموسم جيد. وأضاف سمير أن السدود امتلأت.");
  EXPECT_THAT(read.names(), ElementsAre("PER الكردفاني", "PER سمير الكردفاني", "PER سمير"));
}

TEST(ShortForms, AreSeenBehindProclitics) {
  const ReadingOf read("التقى سمير الكردفاني الوفد. وقدم الوفد للكردفاني هدية وبالكردفاني رحب.");
  ASSERT_EQ(read.reading.names.size(), 3U);
  EXPECT_EQ(read.words(read.reading.names[1].span), "لكردفاني");  // its alef is written into the preposition
  EXPECT_EQ(read.words(read.reading.names[2].span), "الكردفاني");
}

TEST(ShortForms, DoNotBeginInsideACompound) {
  const ReadingOf read("قال سمير بن عبد الله إن الحفل تأجل. وقال رحمه الله كلمة. ثم رحل سمير.");
  EXPECT_THAT(read.names(), ElementsAre("PER سمير بن عبد الله", "PER سمير"));
}

TEST(ShortForms, OfBodiesAreThoseThatTheRuleNames) {
  const ReadingOf read("أعلن التحالف الدولي ذلك وقال التحالف إن الهيئة العامة للزراعة تأخرت وإن الهيئة اعتذرت.");
  EXPECT_THAT(read.names(), ElementsAre("ORG التحالف الدولي", "ORG التحالف", "ORG الهيئة العامة للزراعة"));
}

TEST(ShortForms, OfUnlistedNamesAreFoundToo) {
  const ReadingOf read("قال وزير الزراعة سوكرامو زرقونيل إن الموسم جيد. وأضاف زرقونيل أن السدود امتلأت.");
  EXPECT_THAT(read.names(), ElementsAre("PER سوكرامو زرقونيل", "PER زرقونيل"));
}

TEST(ShortForms, AWholeNameIsKnownAgainWithoutWhatToldOfIt) {
  const ReadingOf read("قال وزير الزراعة سوكرامو زرقونيل إن الموسم جيد. وشوهد سوكرامو زرقونيل في القرية.");
  EXPECT_THAT(read.names(), ElementsAre("PER سوكرامو زرقونيل", "PER سوكرامو زرقونيل"));
  EXPECT_EQ(read.reading.names[0].entity, read.reading.names[1].entity);
  EXPECT_THAT(ReadingOf("وشوهد سوكرامو زرقونيل في القرية.").names(), ElementsAre());
}

TEST(ShortForms, TitlesAndParticlesAreNone) {
  const ReadingOf read("قال الشيخ محمد إن الموسم جيد. وأضاف الشيخ أن السدود امتلأت.");
  EXPECT_THAT(read.names(), ElementsAre("PER محمد"));
}

TEST(ShortForms, AreNoNationalityOfTheNounBeforeThem) {
  const ReadingOf read("كتبت صحيفة السوداني أن الموسم جيد، وأن الشارع السوداني فرح. وأضافت السوداني أن السدود امتلأت.");
  EXPECT_THAT(read.names(), ElementsAre("ORG صحيفة السوداني", "ORG السوداني"));
}

TEST(ShortForms, OfTwoWordsAreNotTornApart) {
  EXPECT_THAT(ReadingOf("قال نور الدين زرقونيل إن الموسم جيد. وأضاف زرقونيل أن نور السد ساطع.").names(),
              ElementsAre("PER نور الدين زرقونيل", "PER زرقونيل"));
  EXPECT_THAT(ReadingOf("قال عبد الرحمن زرقونيل إن الموسم جيد. ثم عاد عبد الرحمن.").names(),
              ElementsAre("PER عبد الرحمن زرقونيل", "PER عبد الرحمن"));
}

// "The crescent", "the victory" are clubs, and cities theirs, where two clubs are named; elsewhere they are not.
TEST(ShortForms, OfClubsAreEverydayWordsInAReportOnSport) {
  const ReadingOf sport("فاز نادي الرائد على الزمالك. ثم لعب الهلال والنصر أمام برشلونة في برشلونة.");
  EXPECT_THAT(sport.names(),
              ElementsAre("ORG نادي الرائد", "ORG الزمالك", "ORG الهلال", "ORG النصر", "ORG برشلونة", "GPE برشلونة"));
  EXPECT_THAT(ReadingOf("شوهد الهلال أمس بعد النصر وسافر الوزير من برشلونة.").names(), ElementsAre("GPE برشلونة"));
}

TEST(ShortForms, AreNotOfAnotherOfThatName) {
  EXPECT_THAT(ReadingOf("وصل أحمد القحطاني أمس. وحضر أحمد العجيب رئيس النقابة. ثم عاد أحمد.").names(),
              ElementsAre("PER أحمد القحطاني", "PER أحمد العجيب", "PER أحمد"));
}

TEST(ShortForms, AreNoOrdinalOfKings) {
  EXPECT_THAT(ReadingOf("استقبل الملك سعيد الثاني الوفد. وقال النائب الثاني لرئيس الوزراء ذلك.").names(),
              ElementsAre("PER سعيد الثاني"));
  EXPECT_THAT(ReadingOf("مات لويس الرابع عشر. ووقع ذلك في القرن الثامن عشر.").names(),
              ElementsAre("PER لويس الرابع عشر"));
}

TEST(ShortForms, OfAFamilyMayHaveTheArticle) {
  EXPECT_THAT(ReadingOf("قال سمير زرقونيل إن الموسم جيد. وأضاف الزرقونيل أن السدود امتلأت.").names(),
              ElementsAre("PER سمير زرقونيل", "PER الزرقونيل"));
}

TEST(ShortForms, OfAClubAreItsNameWithoutItsNation) {
  EXPECT_THAT(ReadingOf("فاز الهلال السوداني أمس. وقال الهلال إنه سعيد.").names(),
              ElementsAre("ORG الهلال السوداني", "ORG الهلال"));
}

TEST(ShortForms, AreKnownInLaterBlocks) {
  std::string text = "قال سمير الكردفاني إن الموسم جيد.\n";
  for (int i = 0; i < 7000; ++i) text += "ومضت الأيام على الحقول كلها.\n";
  text += "ثم عاد الكردفاني.";
  EXPECT_THAT(ReadingOf(text).names(), ElementsAre("PER سمير الكردفاني", "PER الكردفاني"));
}

TEST(ShortForms, AreForgottenWithTheReport) {
  static const Reader reader;
  Workspace workspace(reader);
  Reading reading;
  Report report;
  report.text = "قال سمير زرقونيل إن الموسم جيد.";
  reader.read(report, workspace, reading);
  EXPECT_EQ(reading.names.size(), 1U);
  report.text = "ثم عاد زرقونيل.";
  reader.read(report, workspace, reading);
  EXPECT_TRUE(reading.names.empty());
}

}  // namespace
}  // namespace barqiya
