// Reports typed without stops, in one line, or with spaces for line breaks.
#include "statements_of.hpp"

namespace barqiya {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST_F(StatementsTest, ANewSpeakerNeedsNoStop) {
  read("قال وزير المياه سامر الخطيب إن السد اكتمل في بلدة الوادي أكد المدير أن الطريق مفتوحة");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل في بلدة الوادي", "المدير: الطريق مفتوحة"));
}

TEST_F(StatementsTest, TheSubjectOfAReportedClauseIsNoEndOfIt) {
  read("وأضاف الوزير أن سامر الخطيب أخبر المدير بأن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الوزير: سامر الخطيب أخبر المدير بأن السد اكتمل", "سامر الخطيب: السد اكتمل"));
}

TEST_F(StatementsTest, WhatIsMentionedBeginsAnewWithoutAMark) {
  for (const std::string_view opening :
       {"يذكر أن", "ويذكر أن", "يشار إلى أن", "والجدير بالذكر أن", "جاء ذلك خلال أن"}) {
    read("قال الوزير إن السد اكتمل " + std::string(opening) + " الطريق مغلقة.");
    EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل")) << opening;
  }
}

TEST_F(StatementsTest, WhatWasBeforeIsTheReportersOwn) {
  for (const std::string_view what : {"وكان الوزير قد زار السد", "وكان سامر الخطيب زار السد", "ولم يصدر تعليق"}) {
    read("قال المدير إن السد اكتمل هذا العام " + std::string(what) + ".");
    EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل هذا العام")) << what;
  }
}

TEST_F(StatementsTest, AnotherTopicWithItsOwnVerbEndsAContent) {
  read("قال المدير إن السد اكتمل هذا العام وإن المياه وفيرة، وأمام رغبة السكان وافق مجلس البلدة على فتح الطريق.");
  ASSERT_FALSE(reading_.statements.empty());
  EXPECT_EQ(words(reading_.statements[0].content), "السد اكتمل هذا العام وإن المياه وفيرة");
}

TEST_F(StatementsTest, SpacesStandForALostLineBreak) {
  read("قال المدير إن السد اكتمل هذا العام   الطريق مغلقة منذ أمس");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل هذا العام"));
  read("قال المدير إن السد  اكتمل هذا العام.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد  اكتمل هذا العام"));
}

TEST_F(StatementsTest, AHeadlineMayStandInOneLineWithItsText) {
  read("وزير المياه: السد مكتمل في بلدة الوادي أعلن وزير المياه سامر الخطيب اكتمال السد في بلدة الوادي أمس.");
  EXPECT_THAT(said(),
              ElementsAre("سامر الخطيب: السد مكتمل في بلدة الوادي", "سامر الخطيب: اكتمال السد في بلدة الوادي أمس"));
}

TEST_F(StatementsTest, DotsBeforeWhatCannotStandAloneEndNothing) {
  read("أكد وزير المياه سامر الخطيب.. أن السد اكتمل.. مشيرا إلى أن الطريق مفتوحة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل", "سامر الخطيب: الطريق مفتوحة"));
  read("أكد الوزير أن السد اكتمل.. إن الطريق مفتوحة.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل"));
}

TEST_F(StatementsTest, InAReportWithoutStopsAVerbWithItsSubjectGoesOn) {
  const std::string end = " وفتحت الوزارة الطريق أمام الناس أمس";
  const std::string report =
      "وقال المدير إن السد اكتمل هذا العام بعد أن تأخر العمل فيه عامين كاملين" + end +
      " وكانت الطريق مغلقة منذ أشهر أمام سكان القرى الواقعة في أعلى الوادي وفي أسفله وعلى جانبيه وبين ضفتيه وحول "
      "مجراه القديم والجديد وفي سائر النواحي التابعة له من أقصاها إلى أقصاها في كل موسم من مواسم السنة وفي الليل "
      "والنهار وفي الصيف والشتاء وفي أيام العمل والعطل";
  read(report);
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل هذا العام بعد أن تأخر العمل فيه عامين كاملين"));
  read("وقال المدير إن السد اكتمل هذا العام بعد أن تأخر العمل فيه عامين كاملين" + end + ".");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل هذا العام بعد أن تأخر العمل فيه عامين كاملين" + end));
}

TEST_F(StatementsTest, WhoIsAskedBehindABodyDoesNotSpeak) {
  read("دعت النقابة وزير المياه سامر الخطيب إلى فتح السد.");
  EXPECT_THAT(said(), ElementsAre("النقابة: فتح السد"));
}

TEST_F(StatementsTest, WhoIsAskedBehindSeveralPeopleDoesNotSpeak) {
  read("دعا أعضاء المجلس رئيس الحكومة سامر الخطيب إلى فتح السد.");
  EXPECT_THAT(said(), ElementsAre("أعضاء المجلس: فتح السد"));
}

TEST_F(StatementsTest, WhatASentencesFirstPrepositionGovernsDoesNotSpeak) {
  read("قال الوزير إن السد اكتمل. وفيما يتعلق بأزمة المياه أكد أن العمل مستمر.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل", "الوزير: العمل مستمر"));
}

TEST_F(StatementsTest, IIsNoThatWe) {
  read("قالت ليلى العمري: أنا مع السد.");
  EXPECT_THAT(said(), ElementsAre("ليلى العمري: أنا مع السد"));
}

TEST_F(StatementsTest, IfIsPartOfWhatIsSaid) {
  read("قال سامر الخطيب: إن كان السد ناقصا فسنكمله.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: إن كان السد ناقصا فسنكمله"));
}

}  // namespace
}  // namespace barqiya
