// How everyday wires tell what happened: courts that rule, calls that are received, police with long asides.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "events_of.hpp"

namespace barqiya::layers::events {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Wires, ACourtDoesWhatItRules) {
  const EventsOf ruled("قضت محكمة النقض المصرية الخميس، برفض الطعون المقدمة من المتهمين.");
  EXPECT_THAT(ruled.actors(ruled.first(EventType::Reject)), ElementsAre("محكمة النقض المصرية EGY JUD"));
  const EventsOf upheld("قضت المحكمة برفض الطعون، وأيدت الحكم السابق الصادر بحقهم.");
  EXPECT_THAT(upheld.actors(upheld.first(EventType::Sanction)), ElementsAre("المحكمة JUD"));
  const EventsOf fined("قضت المحكمة الأردنية بتغريم الشركة 300 ألف دينار.");
  EXPECT_EQ(fined.first(EventType::Sanction).mode, "convict");
}

TEST(Wires, ACallThatWasReceivedIsOfTheOtherOne) {
  const EventsOf events("جاء ذلك في اتصال هاتفي تلقاه الوزير الأردني من نظيره التونسي.");
  const Event event = events.first(EventType::Consult);
  EXPECT_THAT(events.actors(event), ElementsAre("نظيره التونسي TUN"));
  EXPECT_THAT(events.recipients(event), ElementsAre("الوزير الأردني JOR GOV"));
}

TEST(Wires, WhoCallsMayBeToldByTheVerbAlone) {
  const EventsOf events("بحث الوزير الأردني، خلال اتصال هاتفي، مع نظيره التونسي التعاون.");
  EXPECT_THAT(events.actors(events.first(EventType::Consult)), ElementsAre("الوزير الأردني JOR GOV"));
  const EventsOf paper("وأوضح الوزير الأردني في اتصال هاتفي لصحيفة تونسية أن السد جديد.");
  EXPECT_THAT(paper.actors(paper.first(EventType::Consult)), IsEmpty());
}

TEST(Wires, SanctionsAreImposedByThoseInTheirRelativeClause) {
  const EventsOf events("ردت طهران على العقوبات التي فرضتها الإدارة الأميركية على شركات إيرانية.");
  const Event event = events.first(EventType::Sanction);
  EXPECT_THAT(events.actors(event), ElementsAre("الإدارة الأميركية USA GOV"));
  EXPECT_THAT(events.recipients(event), ElementsAre("شركات إيرانية IRN BUS"));
}

TEST(Wires, AMonthThatIsSpeltAsAVerbHidesNone) {
  const EventsOf events("تمكنت الشرطة الأردنية، مساء أمس الأحد 24 مارس الجاري، من توقيف ناشط.");
  EXPECT_THAT(events.actors(events.first(EventType::Coerce)), ElementsAre("الشرطة الأردنية JOR COP"));
}

TEST(Wires, AForceWithAnAsideOfItsOwnActs) {
  const EventsOf events("قامت قوة من جيش الاحتلال، ترافقها جرافات، باقتحام البلدة.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), ElementsAre("قوة من جيش الاحتلال ISR MIL"));
}

TEST(Wires, WhoIsKeptFromGoingIsThePatient) {
  const EventsOf one("منع الناشط من السفر.");
  EXPECT_THAT(one.recipients(one.first(EventType::Coerce)), ElementsAre("الناشط CVL"));
  const EventsOf many("قال شاهد إن المتظاهرين منعوا من الاقتراب من البرلمان.");
  EXPECT_THAT(many.recipients(many.first(EventType::Coerce)), ElementsAre("المتظاهرين CVL"));
  const EventsOf police("منعت الشرطة الأردنية الناشط من السفر.");
  EXPECT_THAT(police.actors(police.first(EventType::Coerce)), ElementsAre("الشرطة الأردنية JOR COP"));
}

TEST(Wires, WhatBelongsToAMarshalActs) {
  const EventsOf events("كانت قوات تابعة للمشير رامي العلي سيطرت على حاجز قرب طرابلس.");
  EXPECT_THAT(events.actors(events.first(EventType::Coerce)), ElementsAre("قوات تابعة للمشير رامي العلي MIL"));
}

TEST(Wires, WeightsAndRoadsCountNoOne) {
  const EventsOf weight("أوقفت الشرطة الأردنية شخصا يحمل 250 غ من المخدرات.");
  EXPECT_THAT(EventsOf::numbers(weight.first(EventType::Coerce)), ElementsAre("arrested exact 1"));
  const EventsOf road("أوقفت الشرطة الأردنية على الطريق رقم 06 بعمان شخصين.");
  EXPECT_THAT(road.recipients(road.first(EventType::Coerce)), ElementsAre("شخصين CVL"));
}

TEST(Wires, AVerbBehindAsGoesOnFromTheOneBefore) {
  const EventsOf events("أدانت المحكمة ثلاثة متهمين، كما برأت اثنين آخرين.");
  const Event event = events.first(EventType::Retreat);
  EXPECT_THAT(events.actors(event), ElementsAre("المحكمة JUD"));
  EXPECT_THAT(events.recipients(event), ElementsAre("اثنين آخرين"));
}

TEST(Wires, WhoSpeaksBeforeAQuotationActsNotInIt) {
  const EventsOf events("قال الشرطي رامي العلي \"لقد وقع انفجاران قويان قرب مسرح في عمان\".");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), IsEmpty());
}

TEST(Wires, NothingIsDoneByThoseKilledSince) {
  const EventsOf events("قتل 400 شخص منذ بدء هجوم قوات الجيش على العاصمة.");
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("400 شخص CVL"));
}

TEST(Wires, WhatIsDoneWithAWordIsDoneWhenItIsSaid) {
  const EventsOf events("أعلن الوزير الأردني يوم الخميس الماضي استقالته من منصبه.");
  EXPECT_FALSE(events.first(EventType::Retreat).undated);
}

TEST(Wires, MissilesIntoTheSeaAreTests) {
  const EventsOf events("أطلقت كوريا الشمالية صاروخا باليستيا باتجاه البحر.");
  EXPECT_EQ(events.first(EventType::Mobilize).mode, "weapons");
}

TEST(Wires, TheSuspectsAreArrested) {
  const EventsOf events("تم وضع الموقوفين تحت تدبير الحراسة النظرية.");
  EXPECT_THAT(events.recipients(events.first(EventType::Coerce)), ElementsAre("الموقوفين CVL"));
}

TEST(Wires, ThoseWhoMetTheirDeathInAnAttackWereKilled) {
  const EventsOf events("لقي خمسة عمال مصرعهم إثر غارة على عمان.");
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("عمال CVL"));
  EXPECT_THAT(EventsOf("لقي خمسة عمال مصرعهم في حادث سير قرب عمان.").all(), IsEmpty());
}

TEST(Wires, TheTollOfAnAttackIsNewsOfIt) {
  EXPECT_THAT(EventsOf("خلف الهجوم سبعة قتلى من العمال.").all(), ElementsAre("ASSAULT الهجوم"));
  const EventsOf events("ارتفعت حصيلة الهجوم على السد إلى 40 قتيلا.");
  const Event event = events.first(EventType::Assault);
  ASSERT_EQ(event.number_count, 1);
  EXPECT_EQ(event.numbers[0].value, 40);
  EXPECT_THAT(EventsOf("قال الوزير إن منفذي الهجوم قتلى.").all(), IsEmpty());
}

TEST(Wires, WhatFliesWithoutAPilotIsNoMarch) {
  const EventsOf events("استهدفت مسيرة أردنية سيارة في بغداد.");
  EXPECT_THAT(events.all(), ElementsAre("ASSAULT drone استهدفت"));
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), ElementsAre("مسيرة أردنية JOR MIL"));
}

TEST(Wires, AThingThatOpensAHeadlineStrikesWhatStandsBehind) {
  const EventsOf events("عبوة ناسفة تستهدف دورية للجيش الأردني في عمان");
  const Event event = events.first(EventType::Assault);
  EXPECT_EQ(event.actor_count, 0);
  EXPECT_THAT(events.recipients(event), ElementsAre("دورية للجيش الأردني JOR MIL"));
}

TEST(Wires, WhatWasDoneMeanwhileWasDoneThen) {
  const EventsOf events("اعتقلت الشرطة الأردنية خمسة ناشطين خلال مظاهرة وسط المدينة أمس.");
  EXPECT_FALSE(events.first(EventType::Coerce).undated);
}

TEST(Wires, WhoseActIsJudgedItsAdjectiveTells) {
  const EventsOf events("أدانت الخارجية التونسية التدخل الأردني.");
  EXPECT_THAT(events.recipients(events.first(EventType::Accuse)), ElementsAre("التدخل الأردني JOR"));
  EXPECT_EQ(EventsOf("انتقد الرئيس الأردني الموقف الأردني.").first(EventType::Accuse).recipient_count, 0);
}

TEST(Wires, PersonsWhoAreSeizedAreArrested) {
  EXPECT_THAT(EventsOf("ضبطت شرطة عمان شخصا في المدينة.").all(), ElementsAre("COERCE arrest ضبطت"));
}

TEST(Wires, WhatIsDoneToOneHasTheArticleOfItsKind) {
  EXPECT_THAT(EventsOf("تعرض ناشط أردني للضرب في عمان.").all(), ElementsAre("ASSAULT beat لضرب"));
}

TEST(Wires, PapersAndOrderAreNoVictims) {
  EXPECT_THAT(EventsOf("دمرت الشرطة الأردنية وثائق قديمة في عمان.").all(), IsEmpty());
}

}  // namespace
}  // namespace barqiya::layers::events
