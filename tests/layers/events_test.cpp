// What is an event, of which type, when, how many, and by whose word, on sentences of our own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "cpu_time.hpp"
#include "events_of.hpp"

namespace barqiya::layers::events {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Events, WithdrawalAnnouncedIsAConcession) {
  const EventsOf events("أعلنت واشنطن أنها ستسحب قواتها من العراق بحلول نهاية العام الجاري.");
  EXPECT_THAT(events.all(), ElementsAre("CONCEDE (RETREAT withdraw) تسحب"));
  const Event event = events.first(EventType::Concede);
  EXPECT_EQ(event.status, Status::Planned);
  EXPECT_FALSE(event.undated);
  EXPECT_EQ(event.interval.begin.to_string(), "2021-01-01");
}

TEST(Events, WithdrawalDoneIsARetreat) {
  EXPECT_THAT(EventsOf("انسحبت القوات الأمريكية من القاعدة أمس.").all(), ElementsAre("RETREAT withdraw انسحبت"));
}

TEST(Events, ForcesThatAreWithdrawnAct) {
  const EventsOf events("تم الاتفاق على سحب القوات الأمريكية من العراق بحلول نهاية العام الجاري.");
  const Event event = events.first(EventType::Concede);
  EXPECT_EQ(event.act, "RETREAT withdraw");
  EXPECT_THAT(events.actors(event), ElementsAre("القوات الأمريكية USA MIL"));
}

TEST(Events, ObjectSaysWhatAVerbIs) {
  EXPECT_THAT(EventsOf("أطلقت الشرطة النار على متظاهرين في بغداد.").all(), ElementsAre("ASSAULT firearms أطلقت"));
  EXPECT_THAT(EventsOf("أطلقت السلطات سراح خمسة معتقلين.").all(), ElementsAre("RETREAT release أطلقت"));
  EXPECT_THAT(EventsOf("أطلقت الشركة موقعا جديدا.").all(), IsEmpty());
}

TEST(Events, NamesOfficesSportAndFiguresAreNone) {
  EXPECT_THAT(EventsOf("حضر وزير الدفاع افتتاح السد.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("قاد لاعب المنتخب هجوما سريعا في المباراة في بغداد.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("شن الكاتب هجوما لاذعا على الشركة.").all(), IsEmpty());
}

TEST(Events, DealingsOfPrivatePersonsAreNone) {
  EXPECT_THAT(EventsOf("اعتذر المغني لجمهوره عن إلغاء الحفل.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("تراجعت الأسعار بعد انسحاب الشركة من السوق.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("دعا الفنان رامي العلي الحكومة إلى الاستقالة.").all(), ElementsAre("REQUEST change دعا"));
}

TEST(Events, DeathInAnAccidentIsNoAssault) {
  EXPECT_THAT(EventsOf("مقتل خمسة أشخاص في حادث سير قرب بغداد.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("مقتل خمسة أشخاص في هجوم قرب بغداد.").all(), ElementsAre("ASSAULT مقتل", "ASSAULT هجوم"));
}

TEST(Events, BurstsOfThemselvesAndMatchesAreNone) {
  EXPECT_THAT(EventsOf("أصيب ستة أشخاص بانفجار خط غاز رئيس في عمان.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("أدى انفجار أسطوانة الغاز في عمان إلى مقتل طفل.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("يلتقي منتخبا الأردن وتونس غدا في عمان.").all(), IsEmpty());
}

TEST(Events, WhatIsTalkedOfInGeneralIsNone) {
  EXPECT_THAT(EventsOf("تحدث الكاتب عن سياسة الاغتيالات.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("اغتال مسلحون النائب في بغداد.").all(), ElementsAre("ASSAULT targeted اغتال"));
}

TEST(Events, DeniedDemandedAndConditionalAreMarked) {
  EXPECT_EQ(EventsOf("لم تنسحب القوات الأمريكية من القاعدة.").first(EventType::Retreat).status, Status::Denied);
  const EventsOf demanded("اتهمت الحكومة الأردنية الجماعة باختطاف ثلاثة جنود.");
  EXPECT_EQ(demanded.first(EventType::Accuse).modality, Modality::Asserted);
  EXPECT_EQ(demanded.first(EventType::Assault).modality, Modality::Hypothetical);
  EXPECT_THAT(demanded.actors(demanded.first(EventType::Assault)), ElementsAre("الجماعة OPP"));
}

TEST(Events, JoinedVerbsAreAsRealAsTheFirst) {
  const auto second = [](const std::string& text) { return EventsOf(text).reading.events.at(1); };
  EXPECT_EQ(second("سيزور الوزير الأردني تونس ويلتقي الرئيس التونسي.").status, Status::Planned);
  EXPECT_EQ(second("من المقرر أن يزور الوزير الأردني تونس ويجتمع مع الرئيس التونسي.").status, Status::Planned);
  EXPECT_EQ(second("زار الوزير الأردني تونس والتقى الرئيس التونسي.").status, Status::Happened);
}

TEST(Events, WhatWasFoiledOrMayBeIsMarked) {
  EXPECT_EQ(EventsOf("أحبطت الشرطة هجوما على السفارة التونسية في عمان.").first(EventType::Assault).status,
            Status::Cancelled);
  EXPECT_EQ(EventsOf("نفى الوزير أن تكون القوات الأردنية قصفت المدينة.").first(EventType::Assault).status,
            Status::Denied);
  EXPECT_EQ(EventsOf("نفى المتحدث باسم الشرطة أنها أطلقت النار على الطلاب.").first(EventType::Assault).status,
            Status::Denied);
  EXPECT_EQ(EventsOf("قال المسؤول إن هجوما بالقنابل سينفذ في عمان.").first(EventType::Assault).status, Status::Planned);
  EXPECT_EQ(EventsOf("ربما يزور الرئيس الأردني تونس غدا.").first(EventType::Consult).modality, Modality::Hypothetical);
  EXPECT_EQ(EventsOf("بدأ الفريق الأردني توزيع مساعدات ستغطي المدينة.").first(EventType::Aid).status, Status::Happened);
}

TEST(Events, AttackOfASpokesmanIsInWords) {
  EXPECT_THAT(EventsOf("شن المتحدث باسم المعارضة هجوما على الحكومة الأردنية.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("شن مسلحون هجوما على الحكومة الأردنية.").all(), ElementsAre("ASSAULT هجوما"));
}

TEST(Events, TimeOfItsClauseDatesIt) {
  const EventsOf events("قصف الجيش الأردني المدينة أمس، وتظاهر الطلاب في عمان.");
  const Event bombed = events.first(EventType::Assault);
  EXPECT_EQ(bombed.interval.begin.to_string(), "2021-08-08");
  ASSERT_EQ(events.reading.dated.size(), 1U);
  EXPECT_EQ(events.reading.dated[0].event, 0);
  EXPECT_TRUE(events.first(EventType::Protest).undated);
  const EventsOf same("اقتحم الجيش الأردني المدينة أمس واعتقل ثلاثة شبان.");
  EXPECT_EQ(same.first(EventType::Coerce).interval.begin.to_string(), "2021-08-08");
}

/// An attack in words is no event, so that what is dated by its word has none either.
TEST(Events, WhatIsPassedOverIsNoEventOfAnEntryOfDated) {
  const EventsOf events("شن النائب رامي العلي هجوما على الشركة في عام 2009.");
  EXPECT_THAT(events.all(), IsEmpty());
  ASSERT_EQ(events.reading.dated.size(), 1U);
  EXPECT_EQ(events.reading.dated[0].event, kNone);
}

TEST(Events, WhereTakesTheTimeOfTheClauseBefore) {
  const EventsOf events("زار الوزير الأردني تونس الأسبوع الماضي، حيث عقدت الجولة الثانية من المحادثات.");
  ASSERT_EQ(events.reading.events.size(), 2U);
  EXPECT_EQ(events.reading.events[1].interval.begin.to_string(), "2021-08-02");
  EXPECT_FALSE(events.reading.events[1].undated);
}

TEST(Events, ClaimStandsInItsStatement) {
  const EventsOf events("قال الوزير الأردني إن مسلحين اغتالوا النائب في عمان.\nوتظاهر الطلاب أمام البرلمان الأردني.");
  ASSERT_EQ(events.reading.events.size(), 2U);
  EXPECT_EQ(events.reading.events[0].statement, 0);
  EXPECT_EQ(events.reading.events[1].statement, kNone);
}

TEST(Events, NumbersHaveBounds) {
  const auto numbers = [](const std::string& text, EventType type) {
    const EventsOf events(text);
    return EventsOf::numbers(events.first(type));
  };
  EXPECT_THAT(numbers("مقتل ما لا يقل عن 20 شخصا في هجوم على بغداد.", EventType::Assault),
              ElementsAre("killed at_least 20"));
  EXPECT_THAT(numbers("اعتقلت الشرطة أكثر من 30 ناشطا في عمان.", EventType::Coerce),
              ElementsAre("arrested more_than 30"));
  EXPECT_THAT(numbers("تظاهر نحو 500 شخص أمام البرلمان.", EventType::Protest), ElementsAre("taking_part about 500"));
  EXPECT_THAT(numbers("تظاهر الطلاب في 3 مدن.", EventType::Protest), IsEmpty());
  EXPECT_THAT(numbers("تظاهر آلاف أمام البرلمان.", EventType::Protest), IsEmpty());
  EXPECT_THAT(numbers("قدمت تونس مساعدات بقيمة 5 ملايين دولار للأردن.", EventType::Aid),
              ElementsAre("money exact 5000000 USD"));
}

TEST(Events, WoundedBesideTheDeadAreCounted) {
  const EventsOf events("قتل ثلاثة جنود وأصيب 12 في هجوم على القاعدة.");
  EXPECT_THAT(EventsOf::numbers(events.first(EventType::Assault)), ElementsAre("killed exact 3", "wounded exact 12"));
}

/// The wounded were counted as dead when the dead had no number of their own.
TEST(Events, OnePersonOrTwoAreCountedByTheirWord) {
  const auto numbers = [](const std::string& text, EventType type) {
    const EventsOf events(text);
    return EventsOf::numbers(events.first(type));
  };
  EXPECT_THAT(numbers("أعلنت الشرطة مقتل جندي وإصابة أربعة آخرين في هجوم على القاعدة.", EventType::Assault),
              ElementsAre("killed exact 1", "wounded exact 4"));
  EXPECT_THAT(numbers("قتل أمس متظاهران في بغداد.", EventType::Assault), ElementsAre("killed exact 2"));
  EXPECT_THAT(numbers("قتل جندي وضابط في بغداد.", EventType::Assault), IsEmpty());
  EXPECT_THAT(numbers("قتل 16 شخصا بينهم تسعة أطفال في بغداد.", EventType::Assault), ElementsAre("killed exact 16"));
  EXPECT_THAT(numbers("قتل جنود في هجوم على بلدة (40 كلم جنوب بغداد).", EventType::Assault), IsEmpty());
  EXPECT_THAT(numbers("أفرجت السلطات أمس عن 20 ناشطا.", EventType::Retreat), ElementsAre("released exact 20"));
  EXPECT_THAT(numbers("ألقت الشرطة القبض على 12 ناشطا في عمان.", EventType::Coerce), ElementsAre("arrested exact 12"));
}

TEST(Events, LongSentencesCostNoMoreForEachEvent) {
  std::string short_text;
  for (int i = 0; i < 500; ++i) short_text += "وقصف الجيش الأردني المدينة ";
  std::string long_text;
  for (int i = 0; i < 8; ++i) long_text += short_text;
  const auto time = [](const std::string& text) {
    const double before = barqiya::testing::cpu_seconds();
    const EventsOf events(text);
    return barqiya::testing::cpu_seconds() - before;
  };
  time(short_text);
  EXPECT_LT(time(long_text), 8 * 4 * std::max(time(short_text), 0.005));
}

TEST(Events, StrikesThatGoOnOrAreEntered) {
  EXPECT_THAT(EventsOf("يواصل موظفو المصرف إضرابهم المفتوح.").all(), ElementsAre("PROTEST strike إضراب"));
  EXPECT_THAT(EventsOf("دخل موظفو المصرف في إضراب عن العمل.").all(), ElementsAre("PROTEST strike إضراب"));
}

TEST(Events, WhoClosesDoorsTellsWhatItIs) {
  EXPECT_THAT(EventsOf("أغلقت القوات الأردنية مداخل المدينة.").all(), ElementsAre("COERCE restrict أغلقت"));
  EXPECT_THAT(EventsOf("أغلق الشبان مداخل المدينة.").all(), ElementsAre("PROTEST obstruct أغلق"));
}

TEST(Events, ACrowdAttacksInDeed) {
  EXPECT_THAT(EventsOf("هاجم محتجون مباني حكومية وأضرموا فيها النيران.").all(),
              ElementsAre("ASSAULT هاجم", "ASSAULT destroy أضرموا"));
  EXPECT_THAT(EventsOf("هاجم الوزير رامي العلي الصحيفة.").all(), IsEmpty());
}

TEST(Events, WhoWasElectedPlaysInNoTeam) {
  EXPECT_THAT(EventsOf("دعا الوزير الأردني إلى الإفراج عن رئيس تونس المنتخب.").all().size(), 1U);
}

TEST(Events, AttacksThatHit) {
  EXPECT_THAT(EventsOf("واستهدف هجوم كبير القصر الرئاسي في عمان.").all(), ElementsAre("ASSAULT هجوم"));
  EXPECT_THAT(EventsOf("قالت الشرطة إن انفجارا أصاب حافلة في عمان.").all(), ElementsAre("ASSAULT explosives انفجارا"));
}

TEST(Events, ProtestsThatBegan) {
  EXPECT_THAT(EventsOf("وكانت احتجاجات المعارضة بدأت في عمان.").all(), ElementsAre("PROTEST demo احتجاجات"));
}

TEST(Events, ThePressOfTheMaghrebArrestsAndSeizes) {
  EXPECT_THAT(EventsOf("تمكنت عناصر الدرك من توقيف 6 مهربين وحجز كمية من الحشيش.").all(),
              ElementsAre("COERCE arrest توقيف", "COERCE seize حجز"));
}

TEST(Events, AMarchIsOneThatAVerbCarries) {
  EXPECT_THAT(EventsOf("نظم معلمون أردنيون مسيرة حاشدة في عمان.").all(), ElementsAre("PROTEST demo مسيرة"));
  EXPECT_THAT(EventsOf("أنهى الكاتب مسيرته في عمان.").all(), IsEmpty());
}

TEST(Events, ACivilianWhoWasKilledIsASubject) {
  const EventsOf events("قال المصدر إن مدنيا قتل في عمان.");
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("مدنيا CVL"));
}

TEST(Events, AnObjectMayStandBehindAnAside) {
  const EventsOf events("قررت النيابة العامة في عمان، أمس الخميس، حبس 4 موظفين.");
  const Event event = events.first(EventType::Coerce);
  EXPECT_THAT(events.actors(event), ElementsAre("النيابة العامة JUD"));
  EXPECT_EQ(event.recipient_count, 1);
}

TEST(Events, TheVerbThatSaysWhatAnAttackDidIsNoSecondOne) {
  EXPECT_THAT(EventsOf("تزامن ذلك مع غارات جوية استهدفت قوات للجيش الأردني في عمان.").all(),
              ElementsAre("ASSAULT aerial غارات"));
}

TEST(Events, WhoIsListedWithTheAccusedIsNotLedByThem) {
  const EventsOf events("قامت الشرطة الأردنية بتحديد المتهمين وإلقاء القبض عليهم.");
  EXPECT_EQ(events.first(EventType::Coerce).modality, Modality::Asserted);
}

}  // namespace
}  // namespace barqiya::layers::events
