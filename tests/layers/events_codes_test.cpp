// For whom those act who take part: what a style, a genitive, a preposition or an office tells of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "events_of.hpp"

namespace barqiya::layers::events {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Codes, StylesOfThoseWhoRule) {
  const EventsOf named("التقى الرئيس رامي العلي نظيره التونسي.");
  EXPECT_THAT(named.actors(named.first(EventType::Consult)), ElementsAre("الرئيس رامي العلي GOV"));
  const EventsOf emir("استقبل أمير الكويت وزير خارجية مصر.");
  EXPECT_THAT(emir.actors(emir.first(EventType::Consult)), ElementsAre("أمير الكويت KWT GOV"));
}

TEST(Codes, TheMinisterOfFinanceIsNotOfMali) {
  const EventsOf events("اجتمع الرئيس التونسي بوزير المالية أمس.");
  EXPECT_THAT(events.recipients(events.first(EventType::Consult)), ElementsAre("وزير المالية GOV"));
}

TEST(Codes, ForcesOfSecurityArePolice) {
  const EventsOf events("اعتقلت قوات الأمن ثلاثة ناشطين في عمان.");
  EXPECT_THAT(events.actors(events.first(EventType::Coerce)), ElementsAre("قوات الأمن COP"));
  const EventsOf gendarmes("أوقفت مصالح الدرك الوطني ثلاثة مهربين.");
  EXPECT_THAT(gendarmes.actors(gendarmes.first(EventType::Coerce)), ElementsAre("مصالح الدرك الوطني COP"));
}

TEST(Codes, ADelegationIsOfWhatItComesFrom) {
  const EventsOf events("زار وفد من الكونغرس الأمريكي تونس.");
  EXPECT_THAT(events.actors(events.first(EventType::Consult)), ElementsAre("وفد من الكونغرس الأمريكي USA LEG"));
}

TEST(Codes, ThoseAbroadTellTheCountryOfAnOffice) {
  const EventsOf events("استقبل وزير الشؤون الخارجية والتونسيين بالخارج السفير الأردني.");
  const Event event = events.first(EventType::Consult);
  EXPECT_EQ(event.actor_count, 1);
  EXPECT_EQ(event.actors[0].country, "TUN");
  EXPECT_EQ(event.recipients[0].country, "JOR");
}

TEST(Codes, APostIsOfItsArmy) {
  const EventsOf events("تعرض حاجز للجيش لهجوم من قبل مسلحين.");
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("حاجز للجيش MIL"));
}

TEST(Codes, AllianceThatStrikesFromTheAirIsOfArmies) {
  const EventsOf events("شن الائتلاف غارات على مدينة تكريت.");
  EXPECT_EQ(events.first(EventType::Assault).actors[0].sector, "MIL");
}

TEST(Codes, WhoOnlyProtestsIsAPerson) {
  const EventsOf events("نظم العشرات وقفة احتجاجية أمام البرلمان.");
  EXPECT_THAT(events.actors(events.first(EventType::Protest)), ElementsAre("العشرات CVL"));
}

TEST(Codes, TwoMinistersInOnePhrase) {
  const EventsOf events("بحث وزيرا خارجية الأردن وتونس أمس بناء السد.");
  const Event event = events.first(EventType::Consult);
  EXPECT_EQ(event.actors[0].country, "JOR");
  EXPECT_EQ(event.recipients[0].country, "TUN");
}

TEST(Codes, MeetingThatBringsTwoTogether) {
  const EventsOf events("جاء ذلك خلال لقاء جمع الوزير الأردني ونظيره التونسي.");
  const Event event = events.first(EventType::Consult);
  EXPECT_EQ(event.actors[0].country, "JOR");
  EXPECT_EQ(event.recipients[0].country, "TUN");
}

TEST(Codes, WhoIsHandedOverTakesNoPart) {
  const EventsOf events("سلم الأردن أمس ثلاثة مطلوبين إلى السلطات التونسية.");
  const Event event = events.first(EventType::Cooperate);
  EXPECT_EQ(event.actors[0].country, "JOR");
  EXPECT_EQ(event.recipients[0].country, "TUN");
  const EventsOf home("سلم الجيش الأردني ثلاثة مطلوبين إلى الشرطة الأردنية.");
  EXPECT_TRUE(home.first(EventType::Cooperate).trigger.empty());
}

TEST(Codes, OnlyStatesPutToDeathByLaw) {
  const EventsOf state("أعدمت السلطات الأردنية ثلاثة مدانين.");
  EXPECT_FALSE(state.first(EventType::Sanction).trigger.empty());
  const EventsOf band("أعدم مسلحون ثلاثة جنود في مدينة تكريت.");
  EXPECT_FALSE(band.first(EventType::Assault).trigger.empty());
}

TEST(Codes, TheSentenceThatIsCarriedOutIsNoOne) {
  const EventsOf events("نفذت السلطات الأردنية أمس حكم الإعدام بحق ثلاثة مدانين.");
  EXPECT_THAT(events.recipients(events.first(EventType::Sanction)), ElementsAre("ثلاثة مدانين CVL"));
}

TEST(Codes, MenBeforeAVerbOfOneAreNotItsSubject) {
  const EventsOf events("قضت محكمة أردنية بإعدام تسعة متهمين أدانتهم بقتل جندي.");
  const Event event = events.reading.events.at(1);
  EXPECT_EQ(event.type, EventType::Sanction);
  EXPECT_THAT(events.actors(event), ElementsAre("محكمة أردنية JOR JUD"));
}

TEST(Codes, TheSubjectStandsBehindWhatLeadsBack) {
  const EventsOf events("فرقت الشرطة الأردنية اعتصاما دعت إليه نقابة المعلمين.");
  EXPECT_THAT(events.actors(events.first(EventType::Request)), ElementsAre("نقابة المعلمين NGO"));
}

TEST(Codes, PrepositionsSpeltAsNounsAreNoObject) {
  const EventsOf events("قتل ستة جنود أردنيين إثر هجوم شنه مسلحون.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), IsEmpty());
  EXPECT_EQ(events.first(EventType::Assault).recipient_count, 1);
}

TEST(Codes, VictimsOfAnAttackAreToldBeforeIt) {
  const EventsOf events("أصيب ثلاثة جنود أردنيين أمس في هجوم على حاجز قرب المفرق.");
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("جنود أردنيين JOR MIL"));
  const EventsOf shot("استشهد فتى فلسطيني بنيران جنود إسرائيليين قرب رام الله.");
  EXPECT_THAT(shot.recipients(shot.first(EventType::Assault)), ElementsAre("فتى فلسطيني PSE CVL"));
}

TEST(Codes, OfTwoWhoSignTheSecondIsTheOther) {
  const EventsOf events("وقعت مصر والأردن مذكرة تفاهم.");
  EXPECT_THAT(events.actors(events.first(EventType::Support)), ElementsAre("مصر EGY"));
  EXPECT_THAT(events.recipients(events.first(EventType::Support)), ElementsAre("الأردن JOR"));
}

TEST(Codes, WithWhomHeMetHeDiscussed) {
  const EventsOf events("استقبل الوزير الأردني السفير الفرنسي وبحث معه بناء السد.");
  const Event event = events.reading.events.at(1);
  EXPECT_THAT(events.actors(event), ElementsAre("الوزير الأردني JOR GOV"));
  EXPECT_THAT(events.recipients(event), ElementsAre("السفير الفرنسي FRA GOV"));
}

TEST(Codes, AVisitOfStateIsOfNoState) {
  const EventsOf events("توجه الرئيس الأردني إلى تونس في زيارة دولة.");
  EXPECT_THAT(events.actors(events.first(EventType::Consult)), ElementsAre("الرئيس الأردني JOR GOV"));
}

TEST(Codes, ATownThatSawClashesIsTheirPlace) {
  const EventsOf events("شهدت مدينة تكريت اشتباكات بين الجيش العراقي ومسلحين.");
  EXPECT_EQ(events.words(events.first(EventType::Assault).place), "مدينة تكريت");
  const EventsOf airport("تعرض مطار بغداد لقصف بالصواريخ.");
  EXPECT_EQ(airport.words(airport.first(EventType::Assault).place), "مطار بغداد");
}

TEST(Codes, VictimsAreOfTheTimeAndPlaceOfTheirAttack) {
  const EventsOf events("قتل ثلاثة جنود في هجوم شنه مسلحون أمس في مدينة تكريت.");
  const Event killing = events.reading.events.at(0);
  EXPECT_EQ(events.words(killing.place), "مدينة تكريت");
  EXPECT_FALSE(killing.undated);
}

TEST(Codes, AnOfficeBehindACommaIsTheGuest) {
  const EventsOf events("استقبل رئيس الحكومة الليبية رامي العلي، السفير التركي لدى ليبيا.");
  const Event event = events.first(EventType::Consult);
  EXPECT_THAT(events.actors(event), ElementsAre("رئيس الحكومة الليبية رامي العلي LBY GOV"));
  EXPECT_THAT(events.recipients(event), ElementsAre("السفير التركي لدى ليبيا TUR GOV"));
}

TEST(Codes, WhoGotAwayWasAttacked) {
  const EventsOf events("نجا الوزير الأردني من هجوم مسلح.");
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("الوزير الأردني JOR GOV"));
}

TEST(Codes, DirectionsAreNotStruck) {
  const EventsOf events("أعلنت كتائب القسام قتل ثلاثة جنود إسرائيليين شرق رفح.");
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("جنود إسرائيليين ISR MIL"));
}

TEST(Codes, OfWhatIsPraisedWhoseItIs) {
  const EventsOf praised("أشاد الوزير الأردني بموقف تونس.");
  EXPECT_THAT(praised.recipients(praised.first(EventType::Support)), ElementsAre("تونس TUN"));
  const EventsOf congratulated("هنأ الرئيس التونسي الرئيس التركي بفوزه.");
  EXPECT_THAT(congratulated.recipients(congratulated.first(EventType::Support)), ElementsAre("الرئيس التركي TUR GOV"));
  const EventsOf titled("أشاد رامي العلي رئيس البلدية بالسد.");
  EXPECT_THAT(titled.recipients(titled.first(EventType::Support)), IsEmpty());
}

TEST(Codes, WhoManagedItMayStandFarOff) {
  const EventsOf events(
      "تمكنت عناصر الشرطة القضائية بمنطقة أمن الحي بمدينة أكادير، في الساعات الأولى من صباح أمس الأربعاء، من توقيف "
      "شخص.");
  const Event event = events.first(EventType::Coerce);
  EXPECT_THAT(events.actors(event), ElementsAre("عناصر الشرطة القضائية COP"));
  EXPECT_EQ(events.words(event.place), "مدينة أكادير");
  const EventsOf did("قام أمس، أفراد الشرطة الأردنية بتوقيف ثلاثة أشخاص.");
  EXPECT_THAT(did.actors(did.first(EventType::Coerce)), ElementsAre("أفراد الشرطة الأردنية JOR COP"));
}

TEST(Codes, AVisitThatIsCalledOff) {
  const EventsOf off("ألغى الوزير الأردني زيارته إلى تونس.");
  const Event event = off.first(EventType::Consult);
  EXPECT_EQ(event.status, Status::Cancelled);
  EXPECT_THAT(off.actors(event), ElementsAre("الوزير الأردني JOR GOV"));
  const EventsOf stands("نفت الرئاسة التونسية إلغاء زيارة الرئيس إلى الأردن.");
  EXPECT_EQ(stands.first(EventType::Consult).status, Status::Planned);
}

}  // namespace
}  // namespace barqiya::layers::events
