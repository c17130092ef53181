// Who did it to whom, and where, in the orders that Arabic has for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "events_of.hpp"

namespace barqiya::layers::events {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Participants, SubjectStandsBehindOrBeforeItsVerb) {
  const EventsOf behind("قصفت القوات الأمريكية مدينة تكريت.");
  EXPECT_THAT(behind.actors(behind.first(EventType::Assault)), ElementsAre("القوات الأمريكية USA MIL"));
  const EventsOf before("القوات الأمريكية قصفت مدينة تكريت.");
  EXPECT_THAT(before.actors(before.first(EventType::Assault)), ElementsAre("القوات الأمريكية USA MIL"));
  EXPECT_THAT(before.recipients(before.first(EventType::Assault)), ElementsAre("مدينة تكريت IRQ"));
}

TEST(Participants, PassiveHasItsActorBehindAPhrase) {
  const EventsOf events("اعتقل ثلاثة ناشطين من قبل الشرطة الأردنية.");
  const Event event = events.first(EventType::Coerce);
  EXPECT_THAT(events.actors(event), ElementsAre("الشرطة الأردنية JOR COP"));
  EXPECT_EQ(event.recipient_count, 1);
}

TEST(Participants, GenitiveOfAMasdarActsOrIsActedOn) {
  const EventsOf leaves("تم انسحاب القوات الأمريكية من العراق.");
  EXPECT_THAT(leaves.actors(leaves.first(EventType::Retreat)), ElementsAre("القوات الأمريكية USA MIL"));
  const EventsOf killed("وقع اغتيال الوزير الأردني في عمان.");
  EXPECT_THAT(killed.actors(killed.first(EventType::Assault)), IsEmpty());
  EXPECT_EQ(killed.first(EventType::Assault).recipient_count, 1);
}

TEST(Participants, LightVerbLendsItsSubject) {
  const EventsOf events("شنت الطائرات الأمريكية غارة على مدينة تكريت.");
  const Event event = events.first(EventType::Assault);
  EXPECT_THAT(events.actors(event), ElementsAre("الطائرات الأمريكية USA MIL"));
  EXPECT_THAT(events.recipients(event), ElementsAre("مدينة تكريت IRQ"));
}

TEST(Participants, RelativeClauseSaysWhoDidIt) {
  const EventsOf events("أدت الغارة التي نفذتها القوات الأمريكية قرب مطار بغداد إلى حريق كبير.");
  const Event event = events.first(EventType::Assault);
  EXPECT_THAT(events.actors(event), ElementsAre("القوات الأمريكية USA MIL"));
  EXPECT_EQ(events.words(event.place), "مطار بغداد");
}

TEST(Participants, WhoTellsOfADeathHasNoPartInIt) {
  const EventsOf announced("أعلنت وزارة الداخلية مقتل ثلاثة جنود في بغداد.");
  EXPECT_THAT(announced.actors(announced.first(EventType::Assault)), IsEmpty());
  const EventsOf condemned("أدان الرئيس التونسي قتل ثلاثة جنود في بغداد.");
  EXPECT_THAT(condemned.actors(condemned.first(EventType::Assault)), IsEmpty());
  EXPECT_EQ(condemned.first(EventType::Assault).modality, Modality::Asserted);
}

TEST(Participants, AVerbWithoutAnObjectIsUndergone) {
  const EventsOf killed("قال متحدث إن ثلاثة جنود قتلوا في غارة.");
  EXPECT_THAT(killed.actors(killed.first(EventType::Assault)), IsEmpty());
  const EventsOf shot("قتل جندي برصاص مسلحين.");
  EXPECT_THAT(shot.actors(shot.first(EventType::Assault)), ElementsAre("مسلحين REB"));
  EXPECT_THAT(shot.recipients(shot.first(EventType::Assault)), ElementsAre("جندي MIL"));
  const EventsOf done("تم اختطاف ثلاثة جنود من قبل مسلحين في بغداد.");
  EXPECT_THAT(done.recipients(done.first(EventType::Assault)), ElementsAre("جنود MIL"));
}

TEST(Participants, EndingsOfPluralsTellSubjectFromObject) {
  const EventsOf murder("اغتال مسلحون النائب وليد سالم في بغداد.");
  EXPECT_THAT(murder.actors(murder.first(EventType::Assault)), ElementsAre("مسلحون REB"));
  EXPECT_THAT(murder.recipients(murder.first(EventType::Assault)), ElementsAre("النائب وليد سالم GOV"));
  const EventsOf movement("قتل مسلحون من حركة طالبان جنديا أمريكيا.");
  EXPECT_THAT(movement.actors(movement.first(EventType::Assault)), ElementsAre("مسلحون من حركة طالبان AFG REB"));
  EXPECT_THAT(movement.recipients(movement.first(EventType::Assault)), ElementsAre("جنديا أمريكيا USA MIL"));
  const EventsOf urged("وحث المهندسين على العمل.");
  EXPECT_THAT(urged.actors(urged.first(EventType::Request)), IsEmpty());
}

TEST(Participants, ACourtConvicts) {
  const EventsOf events("أدانت المحكمة المتهم بالتزوير.");
  EXPECT_EQ(events.first(EventType::Sanction).mode, "convict");
}

TEST(Participants, ThePronounOfAVerbIsNotItsSubject) {
  const EventsOf events("مسؤولون اتهمتهم وزارة الدفاع الأردنية بالفساد.");
  const Event event = events.first(EventType::Accuse);
  EXPECT_THAT(events.actors(event), ElementsAre("وزارة الدفاع الأردنية JOR GOV"));
  const EventsOf accused("ويتهم حزب الله بزعزعة الأمن.");
  EXPECT_THAT(accused.actors(accused.first(EventType::Accuse)), IsEmpty());
}

TEST(Participants, NationalityOfANounIsItsActor) {
  const EventsOf events("استهدفت المدينة بغارة إسرائيلية في غزة.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), ElementsAre("إسرائيلية ISR"));
}

TEST(Participants, BetweenJoinsTwo) {
  const EventsOf events("جرت محادثات بين بغداد وواشنطن.");
  const Event event = events.first(EventType::Consult);
  EXPECT_THAT(events.actors(event), ElementsAre("بغداد IRQ"));
  EXPECT_THAT(events.recipients(event), ElementsAre("واشنطن USA"));
}

TEST(Participants, JoinedNamesActTogether) {
  const EventsOf events("وقعت بغداد وعمان اتفاقا للتعاون.");
  EXPECT_THAT(events.actors(events.first(EventType::Support)), ElementsAre("بغداد IRQ", "عمان JOR"));
}

TEST(Participants, PlaceIsWhereAPrepositionLeads) {
  const EventsOf events("تظاهر الطلاب في عمان أمس.");
  EXPECT_EQ(events.words(events.first(EventType::Protest).place), "عمان");
  EXPECT_TRUE(EventsOf("تظاهر الطلاب أمس.").first(EventType::Protest).place.empty());
}

TEST(Participants, WhatCameUnderAttackIsNoActor) {
  const EventsOf events("تعرض الجيش لقصف القوات الأمريكية في عمان.");
  const Event event = events.first(EventType::Assault);
  EXPECT_EQ(event.status, Status::Happened);
  EXPECT_THAT(events.actors(event), ElementsAre("القوات الأمريكية USA MIL"));
  EXPECT_THAT(events.recipients(event), ElementsAre("الجيش MIL"));
}

TEST(Participants, PlaceThatSawItIsNoActor) {
  const EventsOf events("شهدت بغداد هجوما على الشرطة.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), IsEmpty());
}

TEST(Participants, VerbWithoutSubjectTakesItsObject) {
  const EventsOf blamed("وحمل الشركة مسؤولية الحادث.");
  EXPECT_THAT(blamed.actors(blamed.first(EventType::Accuse)), IsEmpty());
  EXPECT_THAT(blamed.recipients(blamed.first(EventType::Accuse)), ElementsAre("الشركة BUS"));
  const EventsOf saved("أعلن الجيش أنه أنقذ خمسة أشخاص.");
  EXPECT_THAT(saved.actors(saved.first(EventType::Aid)), IsEmpty());
  EXPECT_THAT(saved.recipients(saved.first(EventType::Aid)), ElementsAre("خمسة أشخاص CVL"));
}

TEST(Participants, IndefiniteSubjectOpensAHeadline) {
  const EventsOf events("شرطي يهدد ضابطا");
  const Event event = events.first(EventType::Threaten);
  EXPECT_EQ(event.modality, Modality::Asserted);
  EXPECT_THAT(events.actors(event), ElementsAre("شرطي COP"));
  EXPECT_THAT(events.recipients(event), ElementsAre("ضابطا MIL"));
}

TEST(Participants, AccusativeIsAnotherPhrase) {
  const EventsOf events("قتل مسلح ضابطا.");
  const Event event = events.first(EventType::Assault);
  EXPECT_THAT(events.actors(event), ElementsAre("مسلح REB"));
  EXPECT_THAT(events.recipients(event), ElementsAre("ضابطا MIL"));
}

TEST(Participants, PrepositionLeadsToNoSubject) {
  const EventsOf events("قتلت الجندي بتاريخ أمس.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), IsEmpty());
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("الجندي MIL"));
}

}  // namespace
}  // namespace barqiya::layers::events
