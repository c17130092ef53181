// What the times of a report date, and whether it happened: whole readings of sentences of our own.
#include "layers/dated/dated.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "barqiya/reader.hpp"

namespace barqiya {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Each entry as "trigger time status", for a report of Monday, 9 August 2021.
std::vector<std::string> dated(std::string_view text, Date dct = {2021, 8, 9}) {
  static const Reader reader;
  Report report;
  report.text = text;
  report.dct = dct;
  Workspace workspace(reader);
  Reading reading;
  reader.read(report, workspace, reading);
  std::vector<std::string> all;
  for (const Dated& one : reading.dated) {
    const std::string_view value = reading.times.at(one.time).value.view();
    all.push_back(std::string(one.trigger.slice(text)) + " " + std::string(value) + " " +
                  std::string(name(one.status)));
  }
  return all;
}

TEST(Dated, ATimeDatesTheVerbOfItsClause) {
  EXPECT_THAT(dated("زار وزير المياه أمس مدينة الجسر."), ElementsAre("زار 2021-08-08 happened"));
  EXPECT_THAT(dated("وكانت اللجنة قد أعلنت قبل يومين افتتاح السد."), ElementsAre("أعلنت 2021-08-07 happened"));
}

TEST(Dated, ATimeThatOpensItsClauseDatesTheVerbBehindIt) {
  EXPECT_THAT(dated("وفي يونيو الماضي أقر البرلمان قانون المياه."), ElementsAre("أقر 2021-06 happened"));
  EXPECT_THAT(dated("وقال المدير إنه، في 24 يوليو الماضي، توقف العمل."), ElementsAre("توقف 2021-07-24 happened"));
}

TEST(Dated, OfALightVerbTheNounIsTheTrigger) {
  EXPECT_THAT(dated("وتم أمس سحب المعدات من الموقع."), ElementsAre("سحب 2021-08-08 happened"));
  EXPECT_THAT(dated("واتخذ المجلس قرارا مطلع يناير 2020 بإغلاق الجسر."), ElementsAre("قرارا 2020-01 happened"));
  EXPECT_THAT(dated("وقام المدير أمس، بزيارة الموقع."), ElementsAre("زيارة 2021-08-08 happened"));
}

TEST(Dated, TheActStandsBeforeItsLightVerb) {
  EXPECT_THAT(dated("ومنذ الهجمات التي شنها المسلحون الصيف الماضي لم تفتح الطريق."),
              ElementsAre("الهجمات 2020-SU happened"));
}

TEST(Dated, WhatKindOfRaidsIsNoAct) {
  EXPECT_THAT(dated("شن الجيش غارات مكثفة أمس."), ElementsAre("غارات 2021-08-08 happened"));
}

TEST(Dated, WhatIsDueMayStandRightBeforeTheWordThatSaysSo) {
  EXPECT_THAT(dated("ستكون العودة المقررة غدا سريعة."), ElementsAre("العودة 2021-08-10 planned"));
}

TEST(Dated, WhatANumberCountsIsNoAct) {
  EXPECT_THAT(dated("أقر المجلس القانون بأغلبية 99 صوتا أمس."), ElementsAre("أقر 2021-08-08 happened"));
}

TEST(Dated, WhatIsSignedIsAThing) {
  EXPECT_THAT(dated("وقعت تونس والأردن أمس على مذكرة تفاهم."), ElementsAre("وقعت 2021-08-08 happened"));
}

TEST(Dated, OfAVerbOfPlanningTheActIsTheTrigger) {
  EXPECT_THAT(dated("توصل الطرفان إلى اتفاق يقضي بانسحاب القوات من الجزيرة بحلول نهاية العام الجاري."),
              ElementsAre("انسحاب 2021 planned"));
  EXPECT_THAT(dated("تسعى الوزارة إلى تحسين الشبكة العام المقبل."), ElementsAre("تحسين 2022 planned"));
}

TEST(Dated, APastVerbDoesNotTakeATimeToCome) {
  EXPECT_THAT(dated("ودعا المجلس إلى انتخابات مبكرة يوم 27 سبتمبر المقبل."),
              ElementsAre("انتخابات 2021-09-27 planned"));
}

TEST(Dated, ANounBesideTheTimeIsTheTrigger) {
  EXPECT_THAT(dated("وقال المدير في تصريح له اليوم إن السد اكتمل."), ElementsAre("تصريح 2021-08-09 happened"));
  EXPECT_THAT(dated("توقفت الحركة منذ اندلاع الحريق في 26 مارس الماضي."), ElementsAre("اندلاع 2021-03-26 happened"));
}

TEST(Dated, WhatWasSaidInAMonthIsDatedAndNotTheSaying) {
  EXPECT_THAT(dated("أعلنت البعثة مقتل وإصابة 340 شخصا خلال شهر يوليو الماضي."),
              ElementsAre("مقتل 2021-07 happened", "إصابة 2021-07 happened"));
}

TEST(Dated, VerbsOfOneBreathShareTheTime) {
  EXPECT_THAT(dated("نظمت ورعت الشركة المهرجان أمس."),
              ElementsAre("نظمت 2021-08-08 happened", "رعت 2021-08-08 happened"));
  EXPECT_THAT(dated("قتل تسعة أشخاص بينهم طفل، وأصيب 81 آخرون، أمس."),
              ElementsAre("قتل 2021-08-08 happened", "أصيب 2021-08-08 happened"));
}

TEST(Dated, TimesThatGoOnShareTheTrigger) {
  EXPECT_THAT(dated("سيزور الوزير المدينة اليوم وغدا."),
              ElementsAre("يزور 2021-08-09 planned", "يزور 2021-08-10 planned"));
}

TEST(Dated, ATimeBehindARelativeClauseDatesTheVerbBeforeIt) {
  EXPECT_THAT(dated("سقطت طائرة في البلدة التي تسيطر عليها المعارضة أمس."), ElementsAre("سقطت 2021-08-08 happened"));
}

TEST(Dated, ATimeInANounPhraseDatesNoVerb) {
  EXPECT_THAT(dated("راجعت اللجنة ميزانية عام 2019 وأقرتها."), IsEmpty());
  EXPECT_THAT(dated("ارتفعت الأسعار مقارنة مع 3 في المئة في يوليو."), IsEmpty());
}

TEST(Dated, AnAmountDatesNothing) {
  EXPECT_THAT(dated("استمر العمل لمدة ثلاثة أيام."), IsEmpty());
  EXPECT_THAT(dated("تزور اللجنة الموقع كل يوم."), IsEmpty());
}

TEST(Dated, WithoutADateOfTheReportARelativeTimeDatesNothing) {
  EXPECT_THAT(dated("زار الوزير أمس المدينة.", {}), IsEmpty());
  EXPECT_THAT(dated("زار الوزير المدينة في 3 يوليو 2020.", {}), ElementsAre("زار 2020-07-03 happened"));
}

TEST(Dated, TheDatelineDatesNothing) {
  EXPECT_THAT(dated("بغداد 9 أغسطس 2021 (شينخوا) أكد المدير أن السد اكتمل."), IsEmpty());
}

TEST(Dated, TriggersStandInTheOrderOfTheText) {
  const auto all = dated("وفي يونيو الماضي أقر البرلمان القانون، وسيبدأ العمل به العام المقبل. وزار الوزير السد أمس.");
  EXPECT_THAT(all, ElementsAre("أقر 2021-06 happened", "يبدأ 2022 planned", "زار 2021-08-08 happened"));
}

TEST(Dated, AMeetingThatIsHeldIsDated) {
  EXPECT_THAT(dated("عقدت لجنة الري اجتماعا في الساعة الثالثة من بعد ظهر أمس."),
              ElementsAre("اجتماعا 2021-08-08T15:00 happened"));
}

TEST(Dated, WhatIsAwaitedIsDue) {
  EXPECT_THAT(dated("فيما ينتظر وصول باخرة أخرى الخميس القادم."), ElementsAre("وصول 2021-08-12 planned"));
}

TEST(Dated, WhatWillBeSaidIsSaidThen) {
  EXPECT_THAT(dated("سنطالب الشركة بدفع التعويض الأسبوع القادم."), ElementsAre("نطالب 2021-W33 planned"));
}

TEST(Dated, ALoadedShipBlamesNoOne) {
  EXPECT_THAT(dated("استقبل الميناء 34 سفينة محملة بالقمح خلال الشهر الماضي."), ElementsAre("استقبل 2021-07 happened"));
}

TEST(Dated, AnAsideHasItsOwnVerb) {
  EXPECT_THAT(dated("أقر الاتحاد، الذي يضم مليون عضو، الأسبوع الماضي إضرابا في 25 أغسطس."),
              ElementsAre("أقر 2021-W31 happened", "إضرابا 2021-08-25 planned"));
}

TEST(Dated, ProtestsAreOfTheDayBehindThem) {
  EXPECT_THAT(dated("اعتقلت الشرطة عاملا على خلفية احتجاجات 20 يوليو الماضي."),
              ElementsAre("احتجاجات 2021-07-20 happened"));
}

TEST(Dated, WhatIsPutOffIsDueThen) {
  EXPECT_THAT(dated("أجلت المحكمة محاكمة الوزير إلى 20 سبتمبر المقبل."), ElementsAre("محاكمة 2021-09-20 planned"));
  EXPECT_THAT(dated("أعلنت النقابة تأجيل الإضراب إلى يوم الأحد المقبل."), ElementsAre("الإضراب 2021-08-15 planned"));
  EXPECT_THAT(dated("ألغى الوزير زيارته المقررة إلى تونس غدا."), ElementsAre("زيارته 2021-08-10 cancelled"));
}

TEST(Dated, WhatWillBeDoneAfterItIsToComeToo) {
  EXPECT_THAT(dated("سيتم عرض الاتفاق على البرلمان بعد توقيع الحكومة عليه خلال الشهر الجاري."),
              ElementsAre("توقيع 2021-08 planned"));
}

TEST(Dated, WhatGoesOnMeanwhileDoesNotTakeTheDay) {
  EXPECT_THAT(dated("اعتقلت القوات ناشطا خلال مظاهرة في وسط المدينة أمس."), ElementsAre("اعتقلت 2021-08-08 happened"));
  EXPECT_THAT(dated("قال الوزير خلال زيارته أمس إلى المدينة إن السد جديد."), ElementsAre("زيارته 2021-08-08 happened"));
}

TEST(Dated, ATimeWithinALightVerb) {
  EXPECT_THAT(dated("عقد المجلس أمس جلسة عامة."), ElementsAre("جلسة 2021-08-08 happened"));
  EXPECT_THAT(dated("استنكر الوزير قيام دورية أمس بإطلاق النار."), ElementsAre("إطلاق 2021-08-08 happened"));
  EXPECT_THAT(dated("وأوضح بيان صدر أمس أن السد جديد."), ElementsAre("صدر 2021-08-08 happened"));
}

TEST(Dated, WhatIsSpeltAsAMasdarIsPast) {
  EXPECT_THAT(dated("تجمع آلاف العمال اليوم أمام مقر النقابة."), ElementsAre("تجمع 2021-08-09 happened"));
  EXPECT_THAT(dated("يجتمع المجلس اليوم في المدينة."), ElementsAre("يجتمع 2021-08-09 planned"));
}

TEST(Dated, CourtsThatRuledPlanNothing) {
  EXPECT_THAT(dated("قضت محكمة عمان في جلستها المنعقدة اليوم بسجن متهم."), ElementsAre("المنعقدة 2021-08-09 happened"));
}

TEST(Dated, VerbsSpeltAsNounsTellOfASubjectBehindHadAndThat) {
  EXPECT_THAT(dated("وكان الوزير وصل إلى عمان أمس في زيارة تستمر يومين."), ElementsAre("وصل 2021-08-08 happened"));
  EXPECT_THAT(dated("وقال المتحدث إن الوفد وصل أمس إلى عمان."), ElementsAre("وصل 2021-08-08 happened"));
}

TEST(Dated, ASentenceOfAnyLengthIsBounded) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "زار الوزير أمس المدينة و";
  EXPECT_GE(dated(text).size(), 1000U);
}

TEST(SentenceAround, EndsAtStopsButNotWithinANumber) {
  std::vector<text::Token> tokens(6);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) tokens[i].kind = text::TokenKind::Number;
  tokens[1].kind = tokens[3].kind = text::TokenKind::Stop;
  tokens[1].glued = tokens[2].glued = true;  // 3.5 then a stop
  const text::TokenRange range = layers::dated::sentence_around(tokens, 0);
  EXPECT_EQ(range.begin, 0U);
  EXPECT_EQ(range.end, 4U);
}

}  // namespace
}  // namespace barqiya
