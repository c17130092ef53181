// Entities of whole texts: who is one, what is known of each, and who is meant by a noun.
#include <gmock/gmock.h>

#include "reading_of.hpp"

namespace barqiya {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::ReadingOf;

TEST(Linker, MakesOneEntityOfANameAndItsShortForms) {
  const ReadingOf read("الكردفاني: الموسم جيد\nقال سمير الكردفاني إن الموسم جيد. وأضاف الكردفاني ذلك.");
  ASSERT_EQ(read.reading.entities.size(), 1U);
  const Entity& entity = read.reading.entities[0];
  EXPECT_EQ(read.words(entity.name), "سمير الكردفاني");
  ASSERT_EQ(entity.aliases.size(), 1U);
  EXPECT_EQ(read.words(entity.aliases[0]), "الكردفاني");
  for (const Name& name : read.reading.names) EXPECT_EQ(name.entity, 0U);
}

TEST(Linker, KnowsThatALongerNameOfAPersonIsTheSame) {
  const ReadingOf read("قال سمير سعيد الكردفاني ذلك. ثم عاد سعيد الكردفاني.");
  EXPECT_EQ(read.reading.entities.size(), 1U);
}

// "The company X" and "X" were two where the tables have X.
TEST(Linker, ABodyIsOneWithWhatItIsAndWithout) {
  const ReadingOf read("وقعت شركة سوناطراك الاتفاق. ثم أعلنت سوناطراك ذلك، وفتحت أكاديمية سوناطراك أبوابها.");
  EXPECT_EQ(read.reading.entities.size(), 2U) << "the academy is another body";
  EXPECT_EQ(read.entity("شركة سوناطراك").country, "DZA");
}

// "For Japan" swallows the first letter of its name, and was printed so.
TEST(Linker, GivesANameTheLetterBackThatAPrepositionHasSwallowed) {
  const ReadingOf read("أعلن دعمه لليابان وللبنان وللاتحاد العام للكتاب. والتقى سفيرا لليابان.");
  const auto called = [&](std::string_view name) { return read.reading.words(read.entity(name).name); };
  EXPECT_EQ(called("ليابان"), "اليابان");
  EXPECT_EQ(called("لبنان"), "لبنان");
  EXPECT_EQ(called("لاتحاد العام للكتاب"), "الاتحاد العام للكتاب");
}

// An unlisted name that stood twice in full made two entities, the second without a name.
TEST(Linker, MakesOneEntityOfANameThatStandsTwiceInFull) {
  const ReadingOf read("أغلق مطار سبها أمس. ثم فتح مطار سبها اليوم.");
  ASSERT_EQ(read.reading.entities.size(), 1U);
  EXPECT_EQ(read.words(read.reading.entities[0].name), "مطار سبها");
  EXPECT_THAT(read.reading.entities[0].aliases, IsEmpty());
}

TEST(Linker, KnowsTheNamesOfOneRowOfTheTables) {
  const ReadingOf read("عارضت داعش ذلك. وكان تنظيم داعش قد رفض في بغداد.");
  EXPECT_EQ(read.words(read.entity("داعش").name), "تنظيم داعش");
  EXPECT_EQ(read.words(read.entity("بغداد").name), "بغداد");
  EXPECT_EQ(read.entity("بغداد").country, "IRQ");
}

TEST(Linker, TellsWhatTheTablesCallAnEntityByTheNameThatItHas) {
  const ReadingOf read(
      "زار سمير الكردفاني المملكة العربية السعودية ومنطقة الرياض. وعارضت داعش ذلك وكان تنظيم داعش قد رفض.");
  EXPECT_EQ(read.entity("المملكة العربية السعودية").listed, "السعودية");
  EXPECT_EQ(read.entity("داعش").listed, "داعش");
  EXPECT_EQ(read.entity("منطقة الرياض").listed, "") << "no name of the city";
  EXPECT_EQ(read.entity("سمير الكردفاني").listed, "");
}

TEST(Linker, CountsTheNamesOfAPersonAlikeInOneWordOrTwo) {
  const ReadingOf read(
      "التقى علي عبد الله القحطاني وعلي عبدالله الكردفاني وسالم بن راشد ونور الدين الحربي وزير النقل في وزارة النقل.");
  EXPECT_EQ(read.entity("علي عبد الله القحطاني").parts, 3);
  EXPECT_EQ(read.entity("علي عبدالله الكردفاني").parts, 3);
  EXPECT_EQ(read.entity("سالم بن راشد").parts, 2);
  EXPECT_EQ(read.entity("نور الدين الحربي").parts, 2);
  EXPECT_EQ(read.entity("وزارة النقل").parts, 0);
}

TEST(Linker, KeepsPersonsApartThatShareAWord) {
  const ReadingOf read("التقى سمير الكردفاني وفدا ثم التقى سمير القحطاني وفدا.");
  EXPECT_EQ(read.reading.entities.size(), 2U);
}

TEST(Linker, TellsRankRoleCountryAndSector) {
  const ReadingOf read("قال العميد سمير الكردفاني قائد الجيش السوداني إن الحدود آمنة.");
  const Entity entity = read.entity("سمير الكردفاني");
  EXPECT_EQ(read.words(entity.rank), "العميد");
  EXPECT_EQ(read.words(entity.role), "قائد الجيش السوداني");
  EXPECT_EQ(entity.sector, "MIL");
  const Entity army = read.entity("الجيش السوداني");
  EXPECT_EQ(army.country, "SDN");
}

TEST(Linker, ARoleIsOfTheBodyOrStateThatItNames) {
  const ReadingOf read(
      "قال سمير الكردفاني رئيس أركان الجيش العراقي نعم. وقال كمال الحربي مندوب مصر الدائم لدى جامعة الدول العربية نعم. "
      "وقال "
      "خالد العتيبي عضو لجنة الأمن في البرلمان الأردني نعم. وقال وليد الجهني المتحدث باسم الداخلية التونسية نعم.");
  EXPECT_EQ(read.entity("سمير الكردفاني").sector, "MIL");
  EXPECT_EQ(read.entity("سمير الكردفاني").country, "IRQ");
  EXPECT_EQ(read.entity("كمال الحربي").sector, "GOV");
  EXPECT_EQ(read.entity("كمال الحربي").country, "EGY");
  EXPECT_EQ(read.entity("خالد العتيبي").sector, "LEG");
  EXPECT_EQ(read.entity("وليد الجهني").country, "TUN");
}

// The word is spelt as "and to" is without its hamza, which would end the role before its place.
TEST(Linker, AGovernorIsOfTheCountryOfHisPlace) {
  const ReadingOf read("قال والي كسلا كمال الحربي إن الجسر أعيد فتحه.");
  EXPECT_EQ(read.entity("كمال الحربي").country, "SDN");
}

TEST(Linker, ARoleHasNoCountryOfAnEverydayWord) {
  const ReadingOf read(
      "قال محمد العمري مدير المصنع إن العمل مستمر. وقال سعيد الجهني مساعد المدير نعم. ووصل كمال الحربي سفير الأردن.");
  EXPECT_EQ(read.entity("محمد العمري").country, "");
  EXPECT_EQ(read.entity("سعيد الجهني").country, "");
  EXPECT_EQ(read.entity("كمال الحربي").country, "JOR");
}

TEST(Linker, PartsTheRankFromTheRoleBeforeIt) {
  const ReadingOf read("قال المتحدث باسم الشرطة العقيد سمير الكردفاني إن الطريق آمن.");
  const Entity entity = read.entity("سمير الكردفاني");
  EXPECT_EQ(read.words(entity.rank), "العقيد");
  EXPECT_EQ(read.words(entity.role), "المتحدث باسم الشرطة");
}

// Papers write "servant of God" as one word and as two, and made two persons of one.
TEST(Linker, CompoundNamesAreOneWordOrTwo) {
  const ReadingOf read("وصل عبد الله الشمري أمس. وقال عبدالله الشمري إن أبو بكر الحربي سيصل. وغادر أبوبكر الحربي.");
  EXPECT_EQ(read.reading.entities.size(), 2U);
}

// In a list each role was given to the next one: "X head of the council and Y head of the chamber".
TEST(Linker, RolesInAListAreOfThoseBeforeThem) {
  const ReadingOf read("حضر سمير القحطاني وكيل الوزارة للتجارة وسعيد الحارثي رئيس اللجنة الوطنية أمس.");
  EXPECT_EQ(read.words(read.entity("سمير القحطاني").role), "وكيل الوزارة للتجارة");
  EXPECT_EQ(read.words(read.entity("سعيد الحارثي").role), "رئيس اللجنة الوطنية");
}

TEST(Linker, TakesANounForTheOneWhoWasCalledByIt) {
  const ReadingOf read("زار وزير الزراعة سمير الكردفاني محافظة نينوى. وقال الوزير إن المحافظة غنية.");
  EXPECT_THAT(read.mentions(), ElementsAre("الوزير = سمير الكردفاني", "المحافظة = محافظة نينوى"));
}

TEST(Linker, TakesANounForNoOneWhenThereWereTwo) {
  const ReadingOf read("التقى وزير الزراعة سمير الكردفاني ثم التقى وزير الصناعة خالد القحطاني. وقال الوزير إنه سعيد.");
  EXPECT_THAT(read.mentions(), IsEmpty());
}

TEST(Linker, TakesANounForNoOneBeforeItsName) {
  const ReadingOf read("قال الوزير إنه سعيد. ثم وصل وزير الزراعة سمير الكردفاني.");
  EXPECT_THAT(read.mentions(), IsEmpty());
}

}  // namespace
}  // namespace barqiya
