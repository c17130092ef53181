// Who did it, where others carry it: masdars and light verbs, participles, announcements, lawsuits and bodies.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "events_of.hpp"

namespace barqiya::layers::events {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Carriers, ALightVerbThatIsJoinedCarriesANounForThoseBefore) {
  const EventsOf events("التقى الرئيس التونسي الوزير الأردني، وعقدا اجتماعا مغلقا في عمان.");
  ASSERT_THAT(events.all(), ElementsAre("CONSULT التقى", "CONSULT اجتماعا"));
  EXPECT_THAT(events.actors(events.reading.events[1]), ElementsAre("الرئيس التونسي TUN GOV"));
}

TEST(Carriers, AMasdarCarriesANounForItsGenitive) {
  const EventsOf events("أثار إعلان باريس انسحابها من الاتفاق قلقا واسعا.");
  const Event event = events.first(EventType::Sanction);
  EXPECT_EQ(event.mode, "withdraw");
  EXPECT_THAT(events.actors(event), ElementsAre("باريس FRA"));
}

TEST(Carriers, AParticipleSpeaksForTheSpeaker) {
  const EventsOf events("قال الوزير إن الحكومة ستدرس الأمر، متهما إيران بتمويل الجماعة.");
  const Event event = events.first(EventType::Accuse);
  EXPECT_THAT(events.actors(event), ElementsAre("الوزير GOV"));
  EXPECT_THAT(events.recipients(event), ElementsAre("إيران IRN"));
}

TEST(Carriers, WhoAnnouncesWhatHisForcesDidDidIt) {
  const EventsOf army("أعلن الجيش الأردني استهداف مواقع للمسلحين قرب الحدود أمس.");
  EXPECT_THAT(army.actors(army.first(EventType::Assault)), ElementsAre("الجيش الأردني JOR MIL"));
  const EventsOf police("أعلنت الشرطة الأردنية اغتيال النائب وليد سالم في عمان.");
  EXPECT_THAT(police.actors(police.first(EventType::Assault)), IsEmpty());
}

TEST(Carriers, DecisionsAreOfWhoIssuesThem) {
  const EventsOf events("أصدر الرئيس التونسي قرارا بإقالة وزير العدل.");
  const Event event = events.first(EventType::Sanction);
  EXPECT_THAT(events.actors(event), ElementsAre("الرئيس التونسي TUN GOV"));
  EXPECT_THAT(events.recipients(event), ElementsAre("وزير العدل GOV"));
}

TEST(Carriers, WhatIsExchangedIsDoneByBoth) {
  const EventsOf fire("تبادل الجيش السوداني وقوات الدعم السريع إطلاق النار في الخرطوم.");
  EXPECT_EQ(fire.first(EventType::Assault).actor_count, 2);
  const EventsOf blame("تبادلت الهند وباكستان الاتهامات أمس.");
  EXPECT_THAT(blame.actors(blame.first(EventType::Accuse)), ElementsAre("الهند IND", "باكستان PAK"));
}

TEST(Carriers, TheSecondOfTwoActsSharesTheGenitive) {
  const EventsOf events("أسفر القصف عن مقتل وإصابة خمسة جنود في تكريت.");
  EXPECT_THAT(events.all(), ElementsAre("ASSAULT heavy-weapons القصف", "ASSAULT مقتل"));
  EXPECT_THAT(events.recipients(events.reading.events[1]), ElementsAre("جنود MIL"));
}

TEST(Carriers, APronounIsThoseOfTheEventBefore) {
  const EventsOf events("أفرج مسلحون عن ثلاثة مهندسين كانوا قد خطفوهم في بغداد.");
  ASSERT_EQ(events.reading.events.size(), 2U);
  EXPECT_EQ(events.reading.events[1].mode, "abduct");
  EXPECT_EQ(events.actors(events.reading.events[1]), events.actors(events.reading.events[0]));
  EXPECT_EQ(events.recipients(events.reading.events[1]), events.recipients(events.reading.events[0]));
}

TEST(Carriers, WhatSomeoneIsAccusedToHaveDoneIsHypothetical) {
  const EventsOf events("اتهمت الشرطة رجلا بأنه قتل ثلاثة جنود في تكريت.");
  EXPECT_EQ(events.first(EventType::Accuse).modality, Modality::Asserted);
  EXPECT_EQ(events.first(EventType::Assault).modality, Modality::Hypothetical);
}

TEST(Carriers, MissilesAtNoOneAreTests) {
  const EventsOf fired("أطلقت كوريا الشمالية صاروخين أمس.");
  EXPECT_THAT(fired.all(), ElementsAre("MOBILIZE weapons أطلقت"));
  const EventsOf hit("أطلقت كوريا الشمالية صاروخين على مدينة تكريت أمس.");
  EXPECT_THAT(hit.all(), ElementsAre("ASSAULT heavy-weapons أطلقت"));
}

TEST(Carriers, OneOfABodyIsOfItsSector) {
  const EventsOf events("وقال المتحدث إن عنصرا من قوات الجيش قتل في تكريت.");
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("عنصرا من قوات الجيش MIL"));
}

TEST(Carriers, CountriesOfOfficesAreOfTheirAdjectiveOrTown) {
  const EventsOf minister("التقى وزير الداخلية السوداني الرئيس التونسي.");
  EXPECT_THAT(minister.actors(minister.first(EventType::Consult)), ElementsAre("وزير الداخلية السوداني SDN GOV"));
  const EventsOf court("قضت محكمة جنايات الجيزة بحبس ثلاثة متهمين.");
  EXPECT_THAT(court.actors(court.first(EventType::Sanction)), ElementsAre("محكمة جنايات الجيزة EGY JUD"));
  EXPECT_THAT(court.recipients(court.first(EventType::Sanction)), ElementsAre("متهمين CVL"));
  const EventsOf envoy("استدعت وزارة الخارجية الأردنية السفير الهندي.");
  EXPECT_THAT(envoy.recipients(envoy.first(EventType::Accuse)), ElementsAre("السفير الهندي IND GOV"));
}

TEST(Carriers, WhoseWordsAreRefusedIsRefused) {
  const EventsOf events("رفض الوزير الأردني تصريحات الرئيس التونسي.");
  EXPECT_THAT(events.recipients(events.first(EventType::Reject)), ElementsAre("الرئيس التونسي TUN GOV"));
}

TEST(Carriers, WhoTellsOfItIsNotToWhomItIsDone) {
  const EventsOf events("هاجم مسلحون القرية وفقا للشرطة الأردنية.");
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), IsEmpty());
}

TEST(Carriers, WhoHearsOfAnActDidNotUndergoIt) {
  const EventsOf heard("تلقت الشرطة الأردنية بلاغا باختطاف طفل في عمان.");
  EXPECT_THAT(heard.recipients(heard.first(EventType::Assault)), ElementsAre("طفل CVL"));
  EXPECT_THAT(heard.actors(heard.first(EventType::Assault)), IsEmpty());
  const EventsOf hit("تعرضت الشرطة الأردنية لهجوم في عمان.");
  EXPECT_THAT(hit.recipients(hit.first(EventType::Assault)), ElementsAre("الشرطة الأردنية JOR COP"));
}

TEST(Carriers, PlacesBehindADistanceOrInATitleAreNone) {
  const EventsOf capital("اغتال مسلحون النائب وليد سالم في العاصمة بغداد.");
  EXPECT_EQ(capital.words(capital.first(EventType::Assault).place), "بغداد");
  const EventsOf title("قال قائد الشرطة في بغداد إن مسلحين اغتالوا النائب وليد سالم.");
  EXPECT_EQ(title.words(title.first(EventType::Assault).place), "");
}

}  // namespace
}  // namespace barqiya::layers::events
