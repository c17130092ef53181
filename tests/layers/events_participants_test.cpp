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
  const EventsOf how("ثلاثة مدنيين قتلوا رميا بالرصاص في حماة.");
  EXPECT_THAT(how.actors(how.first(EventType::Assault)), IsEmpty());
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
  const EventsOf events("طالبت بغداد وعمان بفتح السد.");
  EXPECT_THAT(events.actors(events.first(EventType::Request)), ElementsAre("بغداد IRQ", "عمان JOR"));
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
  EXPECT_THAT(saved.actors(saved.first(EventType::Aid)), ElementsAre("الجيش MIL"));
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

/// The one who was arrested was read as the one who acts, and the police as arrested.
TEST(Participants, ObjectStandsBehindTimesAndPlaces) {
  const EventsOf arrested("اعتقلت القوات الأردنية، فجر أمس، 10 شبان في عمان.");
  const Event event = arrested.first(EventType::Coerce);
  EXPECT_THAT(arrested.actors(event), ElementsAre("القوات الأردنية JOR MIL"));
  EXPECT_THAT(arrested.recipients(event), ElementsAre("10 شبان CVL"));
  const EventsOf held("احتجزت الشرطة الأردنية في عمان تعسفا 24 طالبا.");
  EXPECT_THAT(held.recipients(held.first(EventType::Coerce)), ElementsAre("24 طالبا CVL"));
  const EventsOf met("التقى الوزير الأردني في تونس أمس نظيره التونسي.");
  EXPECT_THAT(met.recipients(met.first(EventType::Consult)), ElementsAre("نظيره التونسي TUN"));
  const EventsOf called("دعا الوزير الأردني، أمس، الشركة إلى فتح السد.");
  EXPECT_THAT(called.recipients(called.first(EventType::Request)), ElementsAre("الشركة BUS"));
}

TEST(Participants, NameSaysWhoTheVictimIs) {
  const EventsOf killed("أدان الرئيس التونسي اغتيال النائب رامي العلي في بغداد.");
  const Event event = killed.first(EventType::Assault);
  EXPECT_THAT(killed.actors(event), IsEmpty());
  EXPECT_EQ(event.recipient_count, 1);
  const EventsOf dead("أعلنت الشرطة مقتل عنصرين من تنظيم داعش الإرهابي في بغداد.");
  EXPECT_THAT(dead.actors(dead.first(EventType::Assault)), IsEmpty());
}

TEST(Participants, WhoSpeaksOfHimselfActs) {
  const EventsOf events("قال الوزير الأردني إنه زار تونس أمس.\nوأضاف أنه سيزور لبنان غدا.");
  ASSERT_EQ(events.reading.events.size(), 2U);
  EXPECT_THAT(events.actors(events.reading.events[0]), ElementsAre("الوزير الأردني JOR GOV"));
  EXPECT_THAT(events.actors(events.reading.events[1]), ElementsAre("الوزير الأردني JOR GOV"));
  const EventsOf other("قال الوزير الأردني إنها زارت تونس أمس.");
  EXPECT_THAT(other.actors(other.first(EventType::Consult)), IsEmpty());
}

TEST(Participants, WordsAboutSomeoneKnownArePassedOver) {
  const EventsOf events("قالت المحكمة إن الرجل قتل معه ثلاثة جنود.");
  EXPECT_THAT(EventsOf::numbers(events.first(EventType::Assault)), ElementsAre("killed exact 3"));
  const EventsOf called("رفضت المعارضة الأردنية الحوار الذي دعت إليه الحكومة الأردنية.");
  EXPECT_THAT(called.actors(called.first(EventType::Request)), ElementsAre("الحكومة الأردنية JOR GOV"));
}

TEST(Participants, RelativeClauseOfAnIndefiniteNounHasNoPronoun) {
  const EventsOf events("قتل 14 مدنيا بقصف جوي وبري شنته القوات الأردنية في تونس.");
  const Event event = events.reading.events.at(1);
  EXPECT_THAT(events.actors(event), ElementsAre("القوات الأردنية JOR MIL"));
}

TEST(Participants, AdjectivesAndGoodsAreNoOne) {
  const EventsOf clashes("اندلعت اشتباكات مسلحة في عمان.");
  EXPECT_THAT(clashes.actors(clashes.first(EventType::Assault)), IsEmpty());
  const EventsOf raid("شنت الطائرات الأردنية غارة على مواقع عسكرية للحوثيين.");
  EXPECT_THAT(raid.recipients(raid.first(EventType::Assault)), ElementsAre("مواقع عسكرية للحوثيين YEM REB"));
  const EventsOf aid("وزعت تونس مساعدات على النازحين.");
  EXPECT_THAT(aid.recipients(aid.first(EventType::Aid)), ElementsAre("النازحين CVL"));
}

TEST(Participants, RelationsAreCutWithSomeone) {
  const EventsOf events("قطعت تونس العلاقات الدبلوماسية مع الأردن.");
  EXPECT_THAT(events.recipients(events.first(EventType::Sanction)), ElementsAre("الأردن JOR"));
}

TEST(Participants, WhoManagesToDoItActs) {
  const EventsOf events("تمكنت الشرطة الأردنية من اعتقال ناشط في عمان.");
  EXPECT_THAT(events.actors(events.first(EventType::Coerce)), ElementsAre("الشرطة الأردنية JOR COP"));
}

TEST(Participants, WhoGoesSomewhereOnAVisitIsThere) {
  const EventsOf visit("وصل الوزير الأردني إلى تونس في زيارة تستغرق يومين.");
  const Event event = visit.first(EventType::Consult);
  EXPECT_EQ(event.status, Status::Happened);
  EXPECT_THAT(visit.actors(event), ElementsAre("الوزير الأردني JOR GOV"));
  EXPECT_THAT(visit.recipients(event), ElementsAre("تونس TUN"));
  const EventsOf talks("انتقل الوزير الأردني إلى لندن للاجتماع بمسؤولين بريطانيين.");
  EXPECT_EQ(talks.first(EventType::Consult).status, Status::Planned);
}

TEST(Participants, WhoCallsStandsBehindTheCall) {
  const EventsOf events("تلقى الملك الأردني أمس اتصالا هاتفيا من الرئيس التونسي.");
  const Event event = events.first(EventType::Consult);
  EXPECT_THAT(events.actors(event), ElementsAre("الرئيس التونسي TUN GOV"));
  EXPECT_EQ(event.recipient_count, 1);
}

TEST(Participants, NamesBelongToWhatIsBeforeThem) {
  const EventsOf arrested("اعتقلت الشرطة الأردنية الشاب رامي العلي في عمان.");
  EXPECT_THAT(arrested.recipients(arrested.first(EventType::Coerce)), ElementsAre("الشاب رامي العلي CVL"));
  const EventsOf imposed("فرضت إدارة الرئيس الأمريكي رامي العلي، عقوبات على ثلاثة ناشطين.");
  EXPECT_THAT(imposed.recipients(imposed.first(EventType::Sanction)), ElementsAre("ناشطين CVL"));
}

TEST(Participants, WhatIsCountedIsSomeoneOrNot) {
  const EventsOf signed_pacts("تم توقيع عدد من الاتفاقيات بين تونس والأردن.");
  EXPECT_THAT(signed_pacts.actors(signed_pacts.first(EventType::Support)), ElementsAre("تونس TUN"));
  const EventsOf recognised("اعترفت عشر دول بفلسطين.");
  EXPECT_THAT(recognised.actors(recognised.first(EventType::Support)), ElementsAre("عشر دول"));
  EXPECT_THAT(recognised.recipients(recognised.first(EventType::Support)), ElementsAre("فلسطين PSE"));
}

TEST(Participants, OwnForcesAreMoved) {
  const EventsOf moved("أكد الوزير أن تونس نشرت قواتها على الحدود.");
  EXPECT_THAT(moved.actors(moved.first(EventType::Mobilize)), ElementsAre("تونس TUN"));
  EXPECT_THAT(moved.recipients(moved.first(EventType::Mobilize)), IsEmpty());
  const EventsOf sent("أعلن الجيش الأردني إرسال تعزيزات عسكرية إلى الحدود.");
  EXPECT_THAT(sent.actors(sent.first(EventType::Mobilize)), ElementsAre("الجيش الأردني JOR MIL"));
}

TEST(Participants, BracketsAndNamesBeforeAreOfTheSubject) {
  const EventsOf noted("قال الرائد إن مسلحي تنظيم (داعش) هاجموا أمس نقطة تفتيش في بعقوبة.");
  EXPECT_EQ(noted.first(EventType::Assault).actor_count, 1);
  const EventsOf both("المملكة العربية السعودية والولايات المتحدة قصفتا المدينة أمس.");
  EXPECT_EQ(both.first(EventType::Assault).actor_count, 2);
}

TEST(Participants, AsideMayBeOfAMeeting) {
  const EventsOf events("بحث الوزير الأردني، خلال لقائه، في مكتبه بعمان، أمس، وزير الدفاع العراقي، العلاقات.");
  const Event event = events.first(EventType::Consult);
  EXPECT_THAT(events.actors(event), ElementsAre("الوزير الأردني JOR GOV"));
  EXPECT_THAT(events.recipients(event), ElementsAre("وزير الدفاع العراقي IRQ GOV"));
}

TEST(Participants, WhoRepelsAnAttackIsAttacked) {
  const EventsOf events("تصدت القوات الأردنية لهجوم شنه مسلحون في عمان.");
  const Event event = events.first(EventType::Assault);
  EXPECT_EQ(event.status, Status::Happened);
  EXPECT_THAT(events.actors(event), ElementsAre("مسلحون REB"));
  EXPECT_THAT(events.recipients(event), ElementsAre("القوات الأردنية JOR MIL"));
}

TEST(Participants, WhoArrivesMeets) {
  for (const char* text :
       {"زار الوزير الأردني تونس والتقى الرئيس التونسي.", "وصل الوزير الأردني إلى تونس ثم التقى الرئيس التونسي.",
        "توجه الوزير الأردني إلى تونس واجتمع مع الرئيس التونسي."}) {
    const EventsOf events(text);
    const Event& met = events.reading.events.back();
    EXPECT_THAT(events.actors(met), ElementsAre("الوزير الأردني JOR GOV")) << text;
    EXPECT_THAT(events.recipients(met), ElementsAre("الرئيس التونسي TUN GOV")) << text;
  }
}

TEST(Participants, OfWhatIsDecidedWhoDecides) {
  const EventsOf events("قررت تونس طرد 23 دبلوماسيا أردنيا.");
  const Event event = events.first(EventType::Sanction);
  EXPECT_EQ(event.status, Status::Planned);
  EXPECT_THAT(events.actors(event), ElementsAre("تونس TUN"));
  EXPECT_THAT(events.recipients(event), ElementsAre("دبلوماسيا أردنيا JOR GOV"));
}

TEST(Participants, WhoIsCalledInIsNotWhoCalls) {
  const EventsOf events("استدعت وزارة الخارجية التونسية السفير الأردني.");
  const Event event = events.first(EventType::Accuse);
  EXPECT_THAT(events.actors(event), ElementsAre("وزارة الخارجية التونسية TUN GOV"));
  EXPECT_THAT(events.recipients(event), ElementsAre("السفير الأردني JOR GOV"));
}

TEST(Participants, WhatComesNextHasTheSameActor) {
  const EventsOf events("هاجم مسلحون القرية ثم خطفوا ثلاثة جنود.");
  EXPECT_THAT(events.actors(events.reading.events.at(1)), ElementsAre("مسلحون REB"));
}

TEST(Participants, OneActOfTwoNouns) {
  const EventsOf events("وقام التنظيم بقتل وخطف أعداد من الجنود الأردنيين في تونس.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), ElementsAre("التنظيم REB"));
  EXPECT_EQ(events.reading.events.at(1).recipient_count, 1);
}

TEST(Participants, AMarkOfQuotationIsNoPartOfThem) {
  const EventsOf events("قالت الشرطة إن دورياتها اعتقلت \"عصابة إرهابية\" في تكريت.");
  EXPECT_THAT(events.recipients(events.first(EventType::Coerce)), ElementsAre("عصابة إرهابية REB"));
}

TEST(Participants, AJoinedVerbHasTheSubjectOfTheVerbBeforeIt) {
  const EventsOf force("قال المصدر إن قوة أردنية حضرت إلى المكان وفتحت تحقيقا.");
  EXPECT_THAT(force.actors(force.first(EventType::Accuse)), ElementsAre("قوة أردنية JOR MIL"));
  const EventsOf other("هاجمت الشرطة القرية وقتل ثلاثة جنود.");
  EXPECT_THAT(other.actors(other.reading.events.at(1)), IsEmpty());
}

TEST(Participants, WhoBeganTalksMeets) {
  const EventsOf events("كان المبعوث الأردني قد بدأ الثلاثاء محادثات في تونس والتقى وزير الخارجية التونسي.");
  const Event event = events.reading.events.back();
  EXPECT_THAT(events.actors(event), ElementsAre("المبعوث الأردني JOR GOV"));
  EXPECT_THAT(events.recipients(event), ElementsAre("وزير الخارجية التونسي TUN GOV"));
}

TEST(Participants, TwoVerbsSideBySideShareSubjectAndObject) {
  const EventsOf events("قال الجيش إن القوات الأردنية حاصرت ودمرت دبابة قرب الحدود.");
  const Event event = events.first(EventType::Assault);
  EXPECT_THAT(events.actors(event), ElementsAre("القوات الأردنية JOR MIL"));
  EXPECT_THAT(events.recipients(event), ElementsAre("دبابة MIL"));
}

TEST(Participants, TheFirstOfTwoMayHaveAClause) {
  const EventsOf events("اندلعت اشتباكات في عمان بين الجيش الأردني الذي يقوده رامي العلي، والحركة التونسية.");
  const Event event = events.first(EventType::Assault);
  EXPECT_THAT(events.actors(event), ElementsAre("الجيش الأردني JOR MIL"));
  EXPECT_EQ(event.recipient_count, 1);
}

TEST(Participants, AnOfficeMadeWholeByAStateIsCalledByTheNameBehindIt) {
  const EventsOf events("استقبل رئيس تونس رامي العلي سفير الأردن.");
  const Event event = events.first(EventType::Consult);
  EXPECT_EQ(event.actor_count, 1);
  EXPECT_THAT(events.recipients(event), ElementsAre("سفير الأردن JOR GOV"));
}

TEST(Participants, AnOfficeBehindANameWithAnOfficeIsAnother) {
  const EventsOf events("استقبل الرئيس التونسي رامي العلي وزير الري الأردني سامي سعد.");
  const Event event = events.first(EventType::Consult);
  EXPECT_THAT(events.actors(event), ElementsAre("الرئيس التونسي رامي العلي TUN GOV"));
  EXPECT_THAT(events.recipients(event), ElementsAre("وزير الري الأردني سامي سعد JOR GOV"));
}

TEST(Participants, WhatIsStormedIsThePlace) {
  const EventsOf events("اقتحمت القوات الأردنية، أمس الأحد، مخيم النور شمال عمان.");
  EXPECT_EQ(events.words(events.first(EventType::Assault).place), "مخيم النور");
}

TEST(Participants, ACourtThatOrdersDoes) {
  const EventsOf events("أمرت النيابة العامة بحبس ثلاثة متهمين.");
  const Event event = events.first(EventType::Coerce);
  EXPECT_THAT(events.actors(event), ElementsAre("النيابة العامة JUD"));
  EXPECT_EQ(event.status, Status::Happened);
}

TEST(Participants, WhoIsReferredToCourtDoesNotRefer) {
  const EventsOf events("أعلن الوزير إحالة خمسة موظفين إلى القضاء.");
  const Event event = events.first(EventType::Accuse);
  EXPECT_THAT(events.actors(event), ElementsAre("الوزير GOV"));
  EXPECT_EQ(event.recipient_count, 1);
}

TEST(Participants, WhoIsAmongTheVictimsIsNoOtherOne) {
  const EventsOf events("قتل 73 مدنيا على الأقل، بينهم 11 طفلا، في عمان.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), IsEmpty());
  EXPECT_EQ(events.first(EventType::Assault).recipient_count, 1);
}

TEST(Participants, WhatIsStruckStandsBehindThoseWhoStrike) {
  const EventsOf events("أصيب شخص في قصف المسلحين مدينة حلب.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), ElementsAre("المسلحين REB"));
}

TEST(Participants, RecipientsStandBehindWhatIsImposed) {
  const EventsOf events("فرضت تونس رسميا، بعد نشر القرار، اليوم الجمعة، عقوبات فردية جديدة على المسؤولين الأردنيين.");
  EXPECT_THAT(events.recipients(events.first(EventType::Sanction)), ElementsAre("المسؤولين الأردنيين JOR GOV"));
}

TEST(Participants, WhoDiscussTogetherDoSoWithOneAnother) {
  const EventsOf events("بحث الوزير التونسي ونظيره الأردني العلاقات الثنائية.");
  EXPECT_EQ(events.first(EventType::Consult).actor_count, 1);
  EXPECT_EQ(events.first(EventType::Consult).recipient_count, 1);
}

TEST(Participants, TimesBeforeThoseWhomHeMet) {
  const EventsOf events("كان الرئيس التونسي قد التقى في وقت سابق صباح اليوم الأحد مع الوزير الأردني.");
  EXPECT_THAT(events.recipients(events.first(EventType::Consult)), ElementsAre("الوزير الأردني JOR GOV"));
}

TEST(Participants, AuthoritiesArrest) {
  const EventsOf events("جاء ذلك بعد أيام من توقيف السلطات الأمنية في تونس رئيس نقابة النقل.");
  EXPECT_EQ(events.first(EventType::Coerce).actor_count, 1);
  EXPECT_EQ(events.first(EventType::Coerce).recipient_count, 1);
}

TEST(Participants, WordsThatNoTableHasAreNoObject) {
  const EventsOf events("قال المكتب إن الوزير التونسي استقبل السفيرة الأردنية لدى تونس آلينا رومانوسكي.");
  EXPECT_THAT(events.actors(events.first(EventType::Consult)), ElementsAre("الوزير التونسي TUN GOV"));
}

TEST(Participants, ABoundMayStandBeforeTheVerb) {
  const EventsOf events("قالت الشرطة إن ستة أشخاص على الأقل قتلوا في عمان.");
  EXPECT_EQ(events.first(EventType::Assault).recipient_count, 1);
}

TEST(Participants, WhomAVisitorMeetsDuringHisVisit) {
  const EventsOf events("وصل الرئيس التونسي إلى عمان في زيارة يلتقي خلالها الملك الأردني.");
  const Event event = events.reading.events.back();
  EXPECT_THAT(events.actors(event), ElementsAre("الرئيس التونسي TUN GOV"));
  EXPECT_THAT(events.recipients(event), ElementsAre("الملك الأردني JOR GOV"));
}

TEST(Participants, WhoClaimsABombing) {
  const EventsOf events("تبنت حركة طالبان أمس تفجيرا في كابول استهدف حراسا تونسيين.");
  EXPECT_EQ(events.first(EventType::Assault).actor_count, 1);
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("حراسا تونسيين TUN COP"));
}

TEST(Participants, WhoSeizedHimKilledHim) {
  const EventsOf events("دفن القائد الذي ألقى مسلحون القبض عليه وقتلوه.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), ElementsAre("مسلحون REB"));
}

TEST(Participants, MoreThanTenTeachers) {
  const EventsOf events("نفذ أكثر من عشرة آلاف معلم أردني اعتصاما أمام رئاسة الحكومة.");
  EXPECT_EQ(events.first(EventType::Protest).actor_count, 1);
}

TEST(Participants, ARelativeClauseMayPartSubjectAndVerb) {
  const EventsOf events("قال مصدر إن القوة الأردنية التي تسيطر على المطار اعتقلت ثلاثة ناشطين.");
  EXPECT_THAT(events.actors(events.reading.events.back()), ElementsAre("القوة الأردنية JOR MIL"));
}

TEST(Participants, WhoSuesIsNotSued) {
  const EventsOf events("رفعت عائلة الضحية شكوى ضد الشرطة الأردنية.");
  EXPECT_THAT(events.actors(events.first(EventType::Accuse)), ElementsAre("عائلة الضحية CVL"));
  EXPECT_THAT(events.recipients(events.first(EventType::Accuse)), ElementsAre("الشرطة الأردنية JOR COP"));
}

TEST(Participants, AnAccusativeIsAnotherOne) {
  const EventsOf events("طعن شاب شرطيا أردنيا في عمان.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), ElementsAre("شاب CVL"));
  EXPECT_EQ(events.first(EventType::Assault).recipient_count, 1);
}

TEST(Participants, UnknownMenAbduct) {
  const EventsOf events("اختطاف مجهولين لناشط في عمان.");
  EXPECT_THAT(events.actors(events.first(EventType::Assault)), ElementsAre("مجهولين UAF"));
}

TEST(Participants, WhoLeavesStandsBehindItsVerb) {
  const EventsOf events("إذا فرضت تونس رسوما ستنسحب عمان من الاتفاق.");
  EXPECT_THAT(events.actors(events.first(EventType::Sanction)), ElementsAre("عمان JOR"));
}

TEST(Participants, AVerbOfManyTellsOfThoseRightBeforeIt) {
  const EventsOf events("اعتقلت الشرطة الأردنية ناشطين يطالبون بفتح السد.");
  EXPECT_THAT(events.actors(events.first(EventType::Request)), ElementsAre("ناشطين CVL"));
}

TEST(Participants, ACrowdIsDispersedAndDoesNotDisperse) {
  const EventsOf events("قام الجيش الأردني بتفريق المتظاهرين في عمان.");
  EXPECT_THAT(events.recipients(events.first(EventType::Assault)), ElementsAre("المتظاهرين CVL"));
}

}  // namespace
}  // namespace barqiya::layers::events
