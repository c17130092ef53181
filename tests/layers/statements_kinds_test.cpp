// Who said what, of the rarer kinds: orders, blame, accusations, acts in a masdar, what stands within a frame.
#include "statements_of.hpp"

namespace barqiya {
namespace {

using StatementKindsTest = StatementsTest;

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST_F(StatementKindsTest, WhoIsBlamedIsTheContentAndDoesNotSpeak) {
  read("حملت وزارة المياه الشركة كامل المسؤولية عن الفيضان، كما حملتها مسؤولية الأضرار.");
  EXPECT_THAT(said(), ElementsAre("وزارة المياه: الشركة كامل المسؤولية عن الفيضان", "وزارة المياه: مسؤولية الأضرار"));
  read("قال المدير إن السد اكتمل. وحمل الشركة مسؤولية الفيضان.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل", "المدير: الشركة مسؤولية الفيضان"));
  EXPECT_THAT(read("سفينة محملة بالحبوب. وحمل المدير حقيبة."), IsEmpty());
}

TEST_F(StatementKindsTest, AnOrderStandsBehindItsPreposition) {
  read("وجه وزير المياه سامر الخطيب بسرعة فتح السد، موجها بضرورة تشكيل لجنة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: سرعة فتح السد", "سامر الخطيب: ضرورة تشكيل لجنة"));
  EXPECT_THAT(read("وجه المدير رسالة بفتح السد."), IsEmpty());
}

TEST_F(StatementKindsTest, AnActMayBeInAMasdarFarBehindItsVerb) {
  read("جدد وزير المياه سامر الخطيب، أمس، تحذيره من فتح السد.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: فتح السد"));
  read("وجه سامر الخطيب، اليوم الاثنين، انتقادات حادة لمدير الشركة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: مدير الشركة"));
  read("أكد المدير أن العمل مستمر، مؤكدا اعتذار الشركة للسكان.");
  EXPECT_THAT(said(), ElementsAre("المدير: العمل مستمر", "المدير: اعتذار الشركة للسكان"));
}

TEST_F(StatementKindsTest, AnAdverbEndsTheSubject) {
  read("أدانت وزارة المياه بأشد العبارات قصف السد.");
  EXPECT_THAT(said(), ElementsAre("وزارة المياه: قصف السد"));
  read("أدانت الوزارة بشدة الهجوم على السد. ودانت اللجنة الهجوم على الطريق.");
  EXPECT_THAT(said(), ElementsAre("الوزارة: الهجوم على السد", "اللجنة: الهجوم على الطريق"));
}

TEST_F(StatementKindsTest, AClauseOfACircumstanceIsPassedOver) {
  read("قال المدير خلال زيارة قام بها إلى السد إن العمل مستمر.");
  EXPECT_THAT(said(), ElementsAre("المدير: العمل مستمر"));
  read("أكدت نقابة المعلمين خلال ندوة صحفية عقدت بمقر وزارة المياه مواصلة الإضراب إلى السبت.");
  EXPECT_THAT(said(), ElementsAre("نقابة المعلمين: مواصلة الإضراب إلى السبت"));
  read("أفاد المدير في بيان بأن السد اكتمل، وقال في ختام كلمته إن العمل مستمر.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل", "المدير: العمل مستمر"));
}

TEST_F(StatementKindsTest, ThoseWhoAreAppealedToDoNotSpeak) {
  read("أهاب المدير بالجميع إلى أخذ الحيطة. وأهابت اللجنة بالمواطنين التعامل مع السيول بحذر.");
  EXPECT_THAT(said(), ElementsAre("المدير: أخذ الحيطة", "اللجنة: التعامل مع السيول بحذر"));
  read("طالبت اللجنة بزعامة علي الكردفاني، وزارة المياه بفتح السد.");
  EXPECT_THAT(said(), ElementsAre("اللجنة: فتح السد"));
  read("دعا المدير الناس عدم فتح السد.");
  ASSERT_THAT(reading_.statements, SizeIs(1));
  EXPECT_EQ(words(reading_.statements[0].content), "عدم فتح السد");
}

TEST_F(StatementKindsTest, AnAttributionMayStandWithinOrBehindWhatIsSaid) {
  read("اكتمل السد هذا العام، كما قال وزير المياه سامر الخطيب.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: اكتمل السد هذا العام"));
  read("تندرج الزيارة بحسب وزارة المياه في إطار تفقد السدود.");
  EXPECT_THAT(said(), ElementsAre("وزارة المياه: تندرج الزيارة بحسب وزارة المياه في إطار تفقد السدود"));
  read("اكتمل السد هذا العام، حسب ما ذكره مصدر أمني لوكالة رويترز.");
  EXPECT_THAT(said(), ElementsAre("مصدر أمني: اكتمل السد هذا العام"));
  EXPECT_THAT(relays(0), ElementsAre("وكالة رويترز"));
}

TEST_F(StatementKindsTest, AnAgencyThatCarriedAStatementPassesItOn) {
  read("قال المدير في بيان أوردته وكالة رويترز إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
  EXPECT_THAT(relays(0), ElementsAre("وكالة رويترز"));
}

TEST_F(StatementKindsTest, AVerbMayGoOnWithTheSubjectOfWhatIsSaid) {
  read("قال سامر الخطيب إن المجموعة ناقشت السد وعبرت عن قلقها.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: المجموعة ناقشت السد وعبرت عن قلقها", "المجموعة: قلقها"));
  read("قال سامر الخطيب إن السد اكتمل. وتحدث بعض الأطباء إلى الصحفيين، وأدانوا فتح السد.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل", "بعض الأطباء: فتح السد"));
}

TEST_F(StatementKindsTest, WhoIsAccusedIsTold) {
  read("اتهم المدير الشركة بالتقصير. واتهمت اللجنة الوزارة بالإهمال.");
  EXPECT_THAT(said(), ElementsAre("المدير: الشركة بالتقصير", "اللجنة: الوزارة بالإهمال"));
}

TEST_F(StatementKindsTest, WhatAThingShowsNowIsNoStatement) {
  read("قال المدير إن هناك خطوات عملية تؤكد جدية الشركة والتزامها بالعمل.");
  ASSERT_THAT(reading_.statements, SizeIs(1));
  read("قال المدير إن تشديد المراقبة على الطرق مستمر بأمر اللجنة بالكامل.");
  ASSERT_THAT(reading_.statements, SizeIs(1));
}

TEST_F(StatementKindsTest, AQuotationWithinWhatIsSaidDoesNotCutIt) {
  read("أكد المدير أن «السد. والطريق» وراء التأخير، مشيرا إلى أن العمل مستمر.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد. والطريق» وراء التأخير", "المدير: العمل مستمر"));
}

TEST_F(StatementKindsTest, AParticipleGoesOnWithItsMainVerbAndNotWithAClauseBetween) {
  read("أوضح سامر الخطيب من موقع السد - الذي أعلنت الشركة اكتماله - أنه مفتوح، مشيرا إلى أن الماء وفير.");
  ASSERT_FALSE(reading_.statements.empty());
  EXPECT_EQ(words(reading_.statements.back().speaker), "سامر الخطيب");
  read("بحسب حصيلة رسمية أعلنتها اللجنة، غرق السد.");
  EXPECT_THAT(said(), ElementsAre("حصيلة رسمية: غرق السد"));
}

TEST_F(StatementKindsTest, WhatStandsBetweenASubjectAndItsVerbIsNoPartOfEither) {
  read("البنك الدولي كان حذر من تدهور الأوضاع.");
  EXPECT_THAT(said(), ElementsAre("البنك الدولي: تدهور الأوضاع"));
  read("أكد اليوم الثلاثاء مدير لجنة المياه سامر الخطيب أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل"));
  read("قال الناطق باسم اللجنة لمكافحة الحرائق سامر الخطيب إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل"));
}

TEST_F(StatementKindsTest, AClauseOfTimeHasItsOwnCue) {
  read("شهدت الشركة ارتفاعا، بعد أن قال وزير المياه إن السد اكتمل.");
  EXPECT_THAT(said(), Contains("وزير المياه: السد اكتمل"));
  read("قال الوزير بعد أن زار السد إن الماء وفير.");
  EXPECT_THAT(said(), ElementsAre("الوزير: الماء وفير"));
}

TEST_F(StatementKindsTest, TheTextOfAStatementIsItsIssuers) {
  read("قالت لجنة المياه إن السد اكتمل. واكتمل الطريق، وفق نص البيان.");
  EXPECT_THAT(said(), ElementsAre("لجنة المياه: السد اكتمل", "لجنة المياه: اكتمل الطريق"));
}

TEST_F(StatementKindsTest, WhatOneSpeaksThroughDoesNotSpeak) {
  read("قال سامر الخطيب، في تغريدة عبر \"تويتر\": \"السد اكتمل هذا العام\".");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل هذا العام"));
}

}  // namespace
}  // namespace barqiya
