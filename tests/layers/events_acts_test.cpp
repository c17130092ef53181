// Acts in the words that reports have for them, and who takes part where something stands between: sentences of our own
// about invented events.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "events_of.hpp"

namespace barqiya::layers::events {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Acts, WhoIsHurtByShotsWasShotAt) {
  const EventsOf hurt("أصيب ثلاثة عمال برصاص القوات الأردنية في عمان.");
  EXPECT_THAT(hurt.all(), ElementsAre("ASSAULT firearms أصيب"));
  EXPECT_THAT(hurt.actors(hurt.first(EventType::Assault)), ElementsAre("القوات الأردنية JOR MIL"));
  const EventsOf fired("أصيب ثلاثة عمال برصاص مطاطي أطلقه جنود أردنيون.");
  EXPECT_THAT(fired.actors(fired.first(EventType::Assault)), ElementsAre("جنود أردنيون JOR MIL"));
  const EventsOf told("أعلن الوزير إصابة عاملين أردنيين برصاص الجيش.");
  EXPECT_THAT(told.recipients(told.first(EventType::Assault)), ElementsAre("عاملين أردنيين JOR CVL"));
}

TEST(Acts, AnAttackIsOfTheDayOfItsVictims) {
  const EventsOf events("قتل ثلاثة جنود أمس في هجوم نفذه مسلحون قرب عمان.");
  for (const Event& one : events.reading.events) EXPECT_EQ(one.interval.begin.date, (Date{2021, 8, 8}));
  EXPECT_EQ(events.reading.events.size(), 2U);
  const EventsOf raid("لقي خمسة مدنيين مصرعهم في غارة جوية.");
  EXPECT_THAT(raid.all(), ElementsAre("ASSAULT مصرع", "ASSAULT aerial غارة"));
}

TEST(Acts, AnAttackIsOfTheDayOnWhichItStruck) {
  const EventsOf events("أدى قصف نفذته القوات الأردنية استهدف المدينة أمس إلى حريق.");
  EXPECT_EQ(events.first(EventType::Assault).interval.begin.date, (Date{2021, 8, 8}));
}

TEST(Acts, APatrolThatArrestsIsNotArrested) {
  const EventsOf near("قال مصدر إن دورية من الجيش الأردني أوقفت أمس على الحدود مجموعة من المهاجرين.");
  EXPECT_THAT(near.actors(near.first(EventType::Coerce)), ElementsAre("دورية من الجيش الأردني JOR MIL"));
  EXPECT_THAT(near.recipients(near.first(EventType::Coerce)), ElementsAre("مجموعة من المهاجرين CVL"));
}

TEST(Acts, TheFirstVerdictIsOfTheFirstWhoAreSentenced) {
  const EventsOf events("قضت المحكمة بإعدام 13 متهما وعاقبت 17 آخرين بالسجن المؤبد.");
  ASSERT_EQ(events.reading.events.size(), 2U);
  EXPECT_THAT(events.recipients(events.reading.events[0]), ElementsAre("13 متهما CVL"));
  EXPECT_THAT(events.actors(events.reading.events[1]), ElementsAre("المحكمة JUD"));
  EXPECT_THAT(events.recipients(events.reading.events[1]), ElementsAre("17 آخرين"));
}

TEST(Acts, TheSubjectStandsBetweenBeAndItsVerb) {
  const EventsOf had("وكانت الشركة قد دعمت تونس بمبلغ 300 مليون دولار.");
  EXPECT_THAT(had.recipients(had.first(EventType::Aid)), ElementsAre("تونس TUN"));
  const EventsOf denied("نفى الوزير أن تكون القوات قد قصفت المدينة أمس.");
  EXPECT_THAT(denied.actors(denied.first(EventType::Assault)), ElementsAre("القوات MIL"));
  EXPECT_EQ(denied.first(EventType::Assault).status, Status::Denied);
}

TEST(Acts, WhatIsDeniedBehindAClauseIsDenied) {
  const EventsOf events("نفى التحالف الذي تقوده تونس، أن تكون طائراته قصفت المدينة أمس.");
  EXPECT_EQ(events.first(EventType::Assault).status, Status::Denied);
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), ElementsAre("طائراته MIL"));
}

TEST(Acts, WhoWasSpokenOfBeforeDemands) {
  const EventsOf events("قال الوزير الأردني إن السد قديم. وطالب بفتحه.");
  EXPECT_THAT(events.actors(events.first(EventType::Request)), ElementsAre("الوزير الأردني JOR GOV"));
}

TEST(Acts, WhoAnnouncesARecallRecalls) {
  const EventsOf events("ألغت وزارة الخارجية الأردنية الزيارة، معلنة استدعاء السفير التونسي.");
  EXPECT_THAT(events.actors(events.first(EventType::Accuse)), ElementsAre("وزارة الخارجية الأردنية JOR GOV"));
}

TEST(Acts, AReceptionHasAHostAndAGuest) {
  const EventsOf far("جاء ذلك خلال استقبال الوزير الأردني في مكتبه أمس السفير التونسي.");
  EXPECT_THAT(far.actors(far.first(EventType::Consult)), ElementsAre("الوزير الأردني JOR GOV"));
  EXPECT_THAT(far.recipients(far.first(EventType::Consult)), ElementsAre("السفير التونسي TUN GOV"));
  const EventsOf own("خلال استقباله السفير التونسي أمس");
  EXPECT_THAT(own.recipients(own.first(EventType::Consult)), ElementsAre("السفير التونسي TUN GOV"));
}

TEST(Acts, ANameBehindACommaIsNoOneElse) {
  const EventsOf events("قدم رئيس الحكومة في تونس، رامي العلي، استقالته أمس.");
  EXPECT_THAT(events.recipients(events.first(EventType::Retreat)), IsEmpty());
}

TEST(Acts, ASetOfThingsIsNoGroupOfMen) {
  const EventsOf events("قرر الاتحاد الأوروبي، أمس، فرض مجموعة جديدة من العقوبات على الشركة.");
  EXPECT_THAT(events.actors(events.first(EventType::Sanction)), ElementsAre("الاتحاد الأوروبي IGO"));
}

TEST(Acts, TheMovementOfTrainsStrikesForNothing) {
  const EventsOf events("شل إضراب حركة القطارات في تونس أمس.");
  EXPECT_THAT(events.actors(events.first(EventType::Protest)), IsEmpty());
}

TEST(Acts, AppealsAndCasesAreNoBlowsAndNoBooty) {
  EXPECT_THAT(EventsOf("قضت محكمة النقض بقبول طعن ثلاثة متهمين.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("حجزت محكمة النقض الدعوى للحكم.").all(), IsEmpty());
}

TEST(Acts, PrisonersWhoAreExchangedTakeNoPart) {
  const EventsOf events("تمت صفقة تبادل أسرى بين الجيش الأردني والمسلحين.");
  EXPECT_THAT(events.recipients(events.first(EventType::Cooperate)), ElementsAre("المسلحين REB"));
}

TEST(Acts, PercentsCountNoOne) {
  EXPECT_THAT(EventsOf::numbers(EventsOf("أفرجت السلطات عن 30 بالمائة من السجناء.").first(EventType::Retreat)),
              IsEmpty());
}

TEST(Acts, OneSoldierIsOneWhateverStandsBehindHim) {
  const EventsOf events("أعلنت الوزارة مقتل جندي أردني أمس.");
  EXPECT_THAT(events.all(), ElementsAre("ASSAULT مقتل"));
}

TEST(Acts, AdjectivesCloseAPhraseBeforeACapital) {
  const EventsOf events("زار وفد أردني تونس أمس.");
  EXPECT_THAT(events.recipients(events.first(EventType::Consult)), ElementsAre("تونس TUN"));
  const EventsOf minister("يزور الوزير الأردني تونس غدا.");
  EXPECT_THAT(minister.recipients(minister.first(EventType::Consult)), ElementsAre("تونس TUN"));
}

TEST(Acts, MinistersWhoMeetInCairoAreNotOfEgypt) {
  const EventsOf events("اجتمع وزراء الخارجية العرب في القاهرة.");
  EXPECT_THAT(events.actors(events.first(EventType::Consult)), ElementsAre("وزراء الخارجية العرب في القاهرة GOV"));
}

TEST(Acts, ADetentionIsRenewed) {
  const EventsOf events("جددت محكمة أردنية، أمس، حبس الصحفي رامي العلي.");
  EXPECT_THAT(events.actors(events.first(EventType::Coerce)), ElementsAre("محكمة أردنية JOR JUD"));
  EXPECT_THAT(EventsOf("تم القبض عليه أمس.").all(), ElementsAre("COERCE arrest القبض"));
}

TEST(Acts, EmergenciesAreExtended) {
  const EventsOf events("مددت الحكومة الأردنية حالة الطوارئ شهرا.");
  EXPECT_THAT(events.actors(events.first(EventType::Coerce)), ElementsAre("الحكومة الأردنية JOR GOV"));
}

TEST(Acts, WhoHasTheEndingOfASubjectIsNoObject) {
  const EventsOf events("رشق الشبان المتظاهرون القوات الأردنية بالحجارة.");
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("القوات الأردنية JOR MIL"));
}

TEST(Acts, WhoCameUnderBeatingWasBeaten) {
  const EventsOf events("تعرض ناشط أردني للضرب على يد الشرطة في عمان.");
  EXPECT_THAT(events.all(), ElementsAre("ASSAULT beat لضرب"));
}

TEST(Acts, WhoManagedToArrestDidIt) {
  const EventsOf events("تمكن الجيش الأردني من اعتقال ثلاثة مسلحين.");
  EXPECT_THAT(events.actors(events.first(EventType::Coerce)), ElementsAre("الجيش الأردني JOR MIL"));
}

TEST(Acts, ASeriesOfRaidsIsToldHere) {
  EXPECT_THAT(EventsOf("شنت طائرات الجيش سلسلة من الغارات على معسكرات.").all(), ElementsAre("ASSAULT aerial الغارات"));
}

TEST(Acts, AStrikeIsOfTheWorkersBehindIt) {
  const EventsOf events("أدى إضراب مفاجئ لعمال السكك إلى شلل الحركة أمس.");
  EXPECT_THAT(events.actors(events.first(EventType::Protest)), ElementsAre("عمال السكك CVL"));
}

TEST(Acts, AKingCallsHisBrotherInWords) {
  const EventsOf events("أجرى الملك اتصالا هاتفيا بأخيه الشيخ رامي العلي.");
  EXPECT_THAT(events.recipients(events.first(EventType::Consult)), ElementsAre("الشيخ رامي العلي"));
}

TEST(Acts, AnOfficeBeforeABodyIsNotOfIt) {
  const EventsOf events("اتهم الوزير حزب الأمة بتضخيم العدد.");
  EXPECT_THAT(events.actors(events.first(EventType::Accuse)), ElementsAre("الوزير GOV"));
  const EventsOf network("اتهمت شبكة الأطباء، أمس، الجيش الأردني بقصف المدينة.");
  EXPECT_THAT(network.recipients(network.first(EventType::Accuse)), ElementsAre("الجيش الأردني JOR MIL"));
}

TEST(Acts, BlameIsLaidOnSomeone) {
  const EventsOf events("ألقى الوزير الأردني باللوم على تونس في انهيار المحادثات.");
  EXPECT_THAT(events.actors(events.first(EventType::Accuse)), ElementsAre("الوزير الأردني JOR GOV"));
  EXPECT_THAT(events.recipients(events.first(EventType::Accuse)), ElementsAre("تونس TUN"));
}

TEST(Acts, AnArmyAndAPoliceArrestTogether) {
  const EventsOf events("أوقف الجيش والشرطة، أمس، قرب مدينة عمان، 75 مهاجرا.");
  EXPECT_THAT(events.actors(events.first(EventType::Coerce)), ElementsAre("الجيش MIL", "الشرطة COP"));
  EXPECT_THAT(events.recipients(events.first(EventType::Coerce)), ElementsAre("75 مهاجرا CVL"));
}

TEST(Acts, AnOccupationActs) {
  const EventsOf events("اعتقل الاحتلال تسعة عمال في المدينة.");
  EXPECT_THAT(events.actors(events.first(EventType::Coerce)), ElementsAre("الاحتلال MIL"));
  EXPECT_THAT(EventsOf::numbers(events.first(EventType::Coerce)), ElementsAre("arrested exact 9"));
}

TEST(Acts, ArmsThatAreSurrenderedDoNotAct) {
  const EventsOf events("قامت الفصائل المسلحة بتسليم أسلحتها للجيش.");
  EXPECT_THAT(events.actors(events.first(EventType::Retreat)), ElementsAre("الفصائل المسلحة REB"));
}

TEST(Acts, WhoIsHeldByAnAccidentIsNoPrisoner) {
  EXPECT_THAT(EventsOf("قال إن آليات الدفاع المدني أنقذت 16 شخصا احتجزوا في الحافلة.").all(), ElementsAre("AID أنقذت"));
}

TEST(Acts, ThoseAmongTheDeadDidNotKill) {
  const EventsOf events("قالت المصادر إن 18 شخصا قتلوا أمس بينهم ثمانية أطفال.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), IsEmpty());
}

TEST(Acts, AProsecutionThatBringsChargesAccuses) {
  const EventsOf events("وجهت النيابة الأردنية تهما متعددة إلى العمال.");
  EXPECT_THAT(events.recipients(events.first(EventType::Accuse)), IsEmpty());
}

TEST(Acts, APluralOfPersonsHasNoThingForItsRest) {
  const EventsOf events("اقتحم متظاهرون مبنى البرلمان في عمان.");
  EXPECT_THAT(events.actors(events.first(EventType::Protest)), ElementsAre("متظاهرون CVL"));
  const EventsOf group("خطف مسلحون تابعون لتنظيم الدولة عاملا.");
  EXPECT_THAT(group.actors(group.first(EventType::Assault)), ElementsAre("مسلحون تابعون لتنظيم الدولة REB"));
  EXPECT_THAT(group.recipients(group.first(EventType::Assault)), ElementsAre("عاملا CVL"));
}

TEST(Acts, ArmsThatAreSeizedAreNoArmy) {
  const EventsOf events("صادرت الشرطة أسلحة وذخائر.");
  EXPECT_THAT(events.recipients(events.first(EventType::Coerce)), IsEmpty());
}

TEST(Acts, AHeadlineTellsOfProtestsInAPlace) {
  EXPECT_THAT(EventsOf("احتجاجات في عمان على غلاء الأسعار").all(), ElementsAre("PROTEST demo احتجاجات"));
}

TEST(Acts, WhoDiesInAPrisonIsNotArrestedThen) { EXPECT_THAT(EventsOf("وفاة معتقل في سجن أردني").all(), IsEmpty()); }

}  // namespace
}  // namespace barqiya::layers::events
