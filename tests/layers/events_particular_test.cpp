// Violence that is told of as one event, and violence that is only talked of.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "events_of.hpp"

namespace barqiya::layers::events {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Particular, PlaceNumberTimeOrVerbPinsItDown) {
  EXPECT_THAT(EventsOf("هجوم على القاعدة في بغداد.").all(), ElementsAre("ASSAULT هجوم"));
  EXPECT_THAT(EventsOf("أدى الحادث إلى مقتل ثلاثة جنود.").all(), ElementsAre("ASSAULT مقتل"));
  EXPECT_THAT(EventsOf("شن مسلحون هجوما على القاعدة.").all(), ElementsAre("ASSAULT هجوما"));
  EXPECT_THAT(EventsOf("تحدث الكاتب عن هجوم.").all(), IsEmpty());
}

TEST(Particular, WhatIsToldElsewhereIsNone) {
  EXPECT_THAT(EventsOf("تحدث الكاتب عن الهجوم في بغداد.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("هذا أول خطاب له منذ اغتيال النائب.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("ينظر القاضي في قضية اغتيال النائب في عمان.").all(), IsEmpty());
}

TEST(Particular, WhatAnAttackDidPinsItDown) {
  EXPECT_THAT(EventsOf("قال متحدث إن تفجيرا استهدف موكب المحافظ.").all(), ElementsAre("ASSAULT explosives تفجيرا"));
  EXPECT_THAT(EventsOf("قال متحدث إن التفجير استهدف موكب المحافظ.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("ساد الصمت بعد هجوم على الشرطة الأردنية.").all(), IsEmpty());
}

TEST(Particular, WhoWasKilledNeedsNoName) {
  EXPECT_THAT(EventsOf("اغتيل كاتب في مكتبه.").all(), ElementsAre("ASSAULT targeted اغتيل"));
  const EventsOf aside("قال الطبيب إن ثمانية أشخاص، بينهم طفلان، قتلوا جراء القصف.");
  EXPECT_THAT(aside.all(), ElementsAre("ASSAULT قتلوا"));
}

TEST(Particular, WhatKilledOrStruckSomeoneIsOne) {
  EXPECT_THAT(EventsOf("قتل خمسة أشخاص إثر غارة جوية على منزل.").all(),
              ElementsAre("ASSAULT قتل", "ASSAULT aerial غارة"));
  EXPECT_THAT(EventsOf("قتل خمسة أشخاص جراء قصف مدفعي على حي سكني.").all(),
              ElementsAre("ASSAULT قتل", "ASSAULT heavy-weapons قصف"));
  EXPECT_THAT(EventsOf("تعرضت المدينة لقصف عنيف.").all(), ElementsAre("ASSAULT heavy-weapons قصف"));
  EXPECT_THAT(EventsOf("تتعرض المدن لقصف كل يوم.").all(), IsEmpty());
}

TEST(Particular, BlameForWhatIsToldElsewhereIsNone) {
  EXPECT_THAT(EventsOf("أعلنت الجماعة مسؤوليتها عن اغتيال النائب في عمان.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("جماعة مسلحة وراء خطف المهندس في بغداد.").all(), IsEmpty());
}

TEST(Particular, PluralsSayWhoOrWhom) {
  EXPECT_THAT(EventsOf("تكثر هجمات في المدن.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("كثرت عمليات خطف في بغداد.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("هجمات على الشرطة الأردنية في عمان.").all(), ElementsAre("ASSAULT هجمات"));
}

TEST(Particular, HabitInThePresentIsNone) {
  EXPECT_THAT(EventsOf("وهم يقتلون الناس كل يوم بلا رحمة.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("مسلحون يقتلون ثلاثة جنود قرب بغداد").all(), ElementsAre("ASSAULT يقتلون"));
}

TEST(Particular, FearedFoiledAndAllegedIsHypothetical) {
  const auto modality = [](const char* text) { return EventsOf(text).first(EventType::Assault).modality; };
  EXPECT_EQ(modality("أغلقت المدينة خشية هجوم على السفارة الأردنية في بغداد."), Modality::Hypothetical);
  EXPECT_EQ(modality("نقل المتهم بقتل ثلاثة جنود إلى السجن."), Modality::Hypothetical);
  EXPECT_EQ(modality("مقتل ثلاثة جنود في بغداد."), Modality::Asserted);
}

TEST(Particular, WordsFilmsAndFiguresAreNoViolence) {
  EXPECT_THAT(EventsOf("يحكي فيلم جديد قصة مسلحين خطفوا ثلاثة أطفال في بغداد.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("انفجرت أزمة جديدة بين البلدين في بغداد.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("شن أحمد السالم هجوما على الحكومة الأردنية.").all(), IsEmpty());
}

TEST(Particular, TownsAreNotReleased) {
  EXPECT_THAT(EventsOf("تم تحرير بغداد.").all(), IsEmpty());
  EXPECT_THAT(EventsOf("تم تحرير ثلاثة جنود.").all(), ElementsAre("RETREAT release تحرير"));
}

TEST(Particular, WhatAStatementSaysIsTold) {
  EXPECT_THAT(EventsOf("أفاد مصدر بانتشار عناصر من الجيش الأردني على الطريق.").all(),
              ElementsAre("MOBILIZE troops انتشار"));
  EXPECT_THAT(EventsOf("قال الوزير إن الاعتداء على الناس جريمة.").all(), IsEmpty());
}

}  // namespace
}  // namespace barqiya::layers::events
