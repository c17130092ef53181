// Who said what: frames, contents, speakers and relays, on reports of our own.
#include "cpu_time.hpp"
#include "statements_of.hpp"

namespace barqiya {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST_F(StatementsTest, AVerbThatStandsAloneGoesOnWithTheLastSpeaker) {
  read("قال وزير المياه سامر الخطيب إن السد اكتمل. وأضاف أن المياه وفيرة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل", "سامر الخطيب: المياه وفيرة"));
}

TEST_F(StatementsTest, AVerbThatStandsAloneAgreesWithItsSpeaker) {
  read("قالت اللجنة إن السد اكتمل. وقال المدير إن الطريق مفتوحة. وأضافت أن المياه وفيرة.");
  ASSERT_THAT(reading_.statements, SizeIs(3));
  EXPECT_EQ(words(reading_.statements[2].speaker), "اللجنة");
}

TEST_F(StatementsTest, AContentEndsBeforeTheNextParticiple) {
  read("قال المدير إن السد اكتمل هذا العام، مشيرا إلى أن المياه وفيرة، ومؤكدا أن العمل مستمر.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل هذا العام", "المدير: المياه وفيرة", "المدير: العمل مستمر"));
}

TEST_F(StatementsTest, ACueWithinAContentIsNestedAndRelayed) {
  read("قال المدير إن شهود العيان أكدوا أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("المدير: شهود العيان أكدوا أن السد اكتمل", "شهود العيان: السد اكتمل"));
  EXPECT_THAT(relays(1), ElementsAre("المدير"));
}

TEST_F(StatementsTest, ARelayIsCarriedUntilAnotherSpeaks) {
  read("نقلت صحيفة محلية عن المدير قوله إن السد اكتمل. وأضاف أن المياه وفيرة. وقالت اللجنة إن العمل مستمر.");
  ASSERT_THAT(reading_.statements, SizeIs(3));
  EXPECT_THAT(relays(0), ElementsAre("صحيفة محلية"));
  EXPECT_THAT(relays(1), ElementsAre("صحيفة محلية"));
  EXPECT_THAT(relays(2), IsEmpty());
  EXPECT_EQ(words(reading_.statements[0].cue), "قوله");
}

TEST_F(StatementsTest, TheAgencySpokenToPassesItOn) {
  read("قال المدير لوكالة رويترز إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
  EXPECT_THAT(relays(0), ElementsAre("وكالة رويترز"));
}

TEST_F(StatementsTest, AnAttributionTakesTheClauseBeforeOrBehind) {
  read("اكتمل السد هذا العام، بحسب مصدر مسؤول.\nووفقا لمصدر مسؤول، فإن المياه وفيرة.");
  EXPECT_THAT(said(), ElementsAre("مصدر مسؤول: اكتمل السد هذا العام", "مصدر مسؤول: المياه وفيرة"));
}

TEST_F(StatementsTest, WhatStandsBetweenCueAndContentIsPassedOver) {
  read("قال المدير في بيان تلقت الصحيفة نسخة منه إن السد اكتمل. وقال الوزير عقب اللقاء: لم نتفق.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل", "الوزير: لم نتفق"));
}

TEST_F(StatementsTest, AnObjectMayBeginWithADemonstrative) {
  read("ورحب الوزير بهذه الخطوة. ونفت الوزارة هذه الأنباء. ونفت الوزارة ما تردد عن الخلاف.");
  EXPECT_THAT(said(), ElementsAre("الوزير: هذه الخطوة", "الوزارة: هذه الأنباء", "الوزارة: ما تردد عن الخلاف"));
}

TEST_F(StatementsTest, TheOneSpokenToIsNoSpeaker) {
  read("قال المدير إن السد اكتمل، وطالب الحكومة بصرف الأموال، لكنه وعد الجماهير بتقديم موسم أفضل.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل", "المدير: صرف الأموال", "المدير: تقديم موسم أفضل"));
}

TEST_F(StatementsTest, WhoAccusesStandsBeforeTheVerb) {
  read("لكن نقابة البحارة اتهمت الوزارة بالانحياز.");
  EXPECT_THAT(said(), ElementsAre("نقابة البحارة: الوزارة بالانحياز"));
}

TEST_F(StatementsTest, AnAttributionAmidItsClauseTakesAllOfIt) {
  read("السد، بحسب مصدر مسؤول، اكتمل هذا العام.");
  EXPECT_THAT(said(), ElementsAre("مصدر مسؤول: السد، بحسب مصدر مسؤول، اكتمل هذا العام"));
}

TEST_F(StatementsTest, WhatTheReporterAddsIsNoContent) {
  read("قال المدير إن السد اكتمل، وذلك في وقت تراجعت فيه المياه. وأكد المدير أن العمل مستمر، وهو ما رفضته اللجنة.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل", "المدير: العمل مستمر"));
}

TEST_F(StatementsTest, HadAloneBeginsNoStatementOfItsOwn) {
  read("نفى المدير أن تكون اللجنة قد طلبت تأجيله.");
  EXPECT_EQ(said().front(), "المدير: تكون اللجنة قد طلبت تأجيله");
}

TEST_F(StatementsTest, AHeadlineIsSaidByWhomTheTextNames) {
  read("تحذيرات من السيول\nحذر المدير سمير العمري من السيول في الجنوب.");
  ASSERT_EQ(said().size(), 2U);
  EXPECT_EQ(said().front(), "سمير العمري: السيول");
}

TEST_F(StatementsTest, WhatAHeadlineQuotesIsTheContent) {
  read("وزير المياه: \"السد اكتمل\"\n\nزار الوزير السد أمس في الجنوب.");
  EXPECT_THAT(said(), ElementsAre("وزير المياه: السد اكتمل"));
  read("وزير المياه: \"السد\" اكتمل\n\nزار الوزير السد أمس في الجنوب.");
  EXPECT_THAT(said(), ElementsAre("وزير المياه: \"السد\" اكتمل"));
}

TEST_F(StatementsTest, AQuotationThatWasNeverClosedEndsBeforeTheNext) {
  read("وأضاف المدير: \"اكتمل السد. وأردف: \"سنفتحه غدا\".");
  EXPECT_EQ(said().front(), "المدير: اكتمل السد");
}

TEST_F(StatementsTest, NoRuleOrLawIsASource) {
  EXPECT_THAT(read("اكتمل السد هذا العام وفقا للخطة. ويسير العمل بحسب الأنظمة."), IsEmpty());
}

TEST_F(StatementsTest, AQuotationIsTheContentToItsClosingMark) {
  read("وقال المدير: «السد اكتمل. والمياه وفيرة»، ثم غادر المكان.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل. والمياه وفيرة"));
  EXPECT_EQ(reading_.statements[0].manner, Manner::Direct);
}

TEST_F(StatementsTest, AQuotationWithinIsMixed) {
  read("قال المدير إن السد «بات مكتملا» هذا العام.");
  ASSERT_THAT(reading_.statements, SizeIs(1));
  EXPECT_EQ(reading_.statements[0].manner, Manner::Mixed);
}

TEST_F(StatementsTest, AnObjectIsAContent) {
  read("أعلنت وزارة الصحة إغلاق المستشفى. وأشاد الوزير بصمود الأهالي.");
  EXPECT_THAT(said(), ElementsAre("وزارة الصحة: إغلاق المستشفى", "الوزير: صمود الأهالي"));
  EXPECT_EQ(reading_.statements[0].act, Act::Announce);
  EXPECT_EQ(reading_.statements[1].act, Act::Praise);
}

TEST_F(StatementsTest, TheDayBesideTheCueIsTheDayOfTheWords) {
  read("قال المدير أمس إن السد اكتمل. وأضاف أن المياه وفيرة.");
  ASSERT_THAT(reading_.statements, SizeIs(2));
  EXPECT_EQ(reading_.statements[0].said, (Date{2021, 8, 8}));
  EXPECT_EQ(reading_.statements[1].said, (Date{2021, 8, 9}));
}

TEST_F(StatementsTest, WhoReportedItOfHimPassesItOn) {
  const auto via = [this](std::size_t i) {
    const Statement& one = reading_.statements.at(i);
    return one.vias == 0 ? std::string() : std::string(words(one.via[0]));
  };
  read("قال المدير إن السد اكتمل، وفق ما نقلت عنه وكالة رويترز.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
  EXPECT_EQ(via(0), "وكالة رويترز");
  read("أعلن المدير أن السد اكتمل، في تصريح نقلته عنه وكالة رويترز.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
  EXPECT_EQ(via(0), "وكالة رويترز");
  read("اكتمل السد، وفق ما نقلت وكالة رويترز.");
  EXPECT_THAT(said(), ElementsAre("وكالة رويترز: اكتمل السد"));
  EXPECT_EQ(via(0), "");
}

TEST_F(StatementsTest, AContentEndsBeforeTheReportersOwnClause) {
  read("قال المدير إن السد اكتمل، يذكر أن الطريق مفتوحة.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
  read("قال المدير إن السد اكتمل، وكان الوزير قد زار المدينة.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
}

TEST_F(StatementsTest, AMediumIsNoCue) {
  read("قال المدير في بيان إن السد اكتمل.");
  ASSERT_THAT(reading_.statements, SizeIs(1));
  EXPECT_EQ(words(reading_.statements[0].medium), "بيان");
}

TEST_F(StatementsTest, AnOutletInMarksIsNotWhatIsSaid) {
  const auto only = ElementsAre("المدير: السد اكتمل");
  for (const char* medium : {"في تصريح خاص إلى \"صباح بلدنا\"", "في حديث الى «صوت النهر (99)»،", "لموقع \"صباح بلدنا\"",
                             "لبرنامج «مع الناس»، الذي يعرض على فضائية «بيت النهر الجديد اليوم»،"}) {
    read("أوضح المدير " + std::string(medium) + " أن السد اكتمل.");
    EXPECT_THAT(said(), only) << medium;
  }
}

TEST_F(StatementsTest, ARoleTellsWhoWasNamedWithIt) {
  read("استقبل والي الجهة، كمال زرقون، الوفد في مكتبه.\nوأكد الوالي أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("كمال زرقون: السد اكتمل"));
  read("قال رئيس الجمعية كمال زرقون إن السد اكتمل. وأوضح المسؤول الجماعي أن الماء وفير.");
  EXPECT_THAT(said(), ElementsAre("كمال زرقون: السد اكتمل", "كمال زرقون: الماء وفير"));
  read("استقبل سمو الأمير كمال زرقون وزير المياه الوفد.\nوأكد سمو وزير المياه أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("كمال زرقون: السد اكتمل"));
}

TEST_F(StatementsTest, WhoIsAskedDoesNotSpeak) {
  read("قالت الوزارة إن السد اكتمل. ودعت الوزارة المواطنين إلى توفير المياه.");
  EXPECT_THAT(said(), ElementsAre("الوزارة: السد اكتمل", "الوزارة: توفير المياه"));
  read("قال المدير إن السد اكتمل. وحث وسائل الإعلام على نشر الخبر.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل", "المدير: نشر الخبر"));
}

TEST_F(StatementsTest, AnAndWrittenApartJoinsAsAnother) {
  read("قال المدير إن السد اكتمل. و أضاف أن الماء وفير.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل", "المدير: الماء وفير"));
}

TEST_F(StatementsTest, TheAgencyIsTheOneThatPassedOn) {
  read(
      "نقلت وكالة النهر عن مصدر عسكري قوله إن السد اكتمل. ونقلت الوكالة عن مصدر طبي قوله إن الماء وفير. وقالت "
      "الوكالة إن العمل مستمر.");
  EXPECT_THAT(said(), ElementsAre("مصدر عسكري: السد اكتمل", "مصدر طبي: الماء وفير", "وكالة النهر: العمل مستمر"));
  EXPECT_THAT(relays(1), ElementsAre("وكالة النهر"));
}

TEST_F(StatementsTest, AParticipleIsOfWhoeverTheSentenceIsAbout) {
  read("قال المدير إن السد اكتمل.\nوتوجه الوزير بالشكر إلى العمال، مؤكدا أن الماء وفير.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل", "الوزير: الماء وفير"));
}

TEST_F(StatementsTest, WhatACircumstanceGoverns) {
  read("وأكد الوزير في تصريح، خلال إشرافه على حفل المدرسة، أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل"));
  read("قال الوزير إن السد اكتمل، في وقت قالت فيه باريس إنها مستعدة.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل", "باريس: مستعدة"));
}

TEST_F(StatementsTest, WhoIsNamedBehindASourcesRole) {
  read("ووفقا لرئيس المنطقة، زرقون كرارا، فإن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("زرقون كرارا: السد اكتمل"));
  read("السد اكتمل هذا العام، بحسب مدير المعهد.");
  EXPECT_THAT(said(), ElementsAre("مدير المعهد: السد اكتمل هذا العام"));
}

TEST_F(StatementsTest, AnAsideBetweenDashesIsNotTheSentence) {
  read("وأوضح المدير، في زيارة للسد - الذي أعلنت لجنة المياه مسؤوليتها عنه - إنه سيفتح قريبا.");
  EXPECT_THAT(said(), ElementsAre("المدير: سيفتح قريبا", "لجنة المياه: مسؤوليتها عنه"));
  read("قال المدير إن السد اكتمل، على حد تعبيره.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
}

TEST_F(StatementsTest, ACommaMayStandForThat) {
  read("وقالت مصادر محلية، العشرات من المحتجين خرجوا إلى الشارع. وأضافت المصادر، تم فتح الطريق.");
  EXPECT_THAT(said(), ElementsAre("مصادر محلية: العشرات من المحتجين خرجوا إلى الشارع", "مصادر محلية: تم فتح الطريق"));
  read("قال المدير، في بيان، إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
}

TEST_F(StatementsTest, ADocumentSpeaksForWhoIssuedIt) {
  read("أعلنت وزارة المياه فتح السد. وجاء في بيان للوزارة أن الماء وفير.");
  EXPECT_THAT(said(), ElementsAre("وزارة المياه: فتح السد", "وزارة المياه: الماء وفير"));
  read("وفق بلاغ صادر عن وزارة المياه، تم فتح السد.");
  EXPECT_THAT(said(), ElementsAre("وزارة المياه: تم فتح السد"));
}

TEST_F(StatementsTest, AFormOfAddressTellsWhoWasNamedWithIt) {
  read("استقبل جلالة الملك كمال الثاني الوفد.\nوأكد جلالته أن السد مهم.");
  EXPECT_THAT(said(), ElementsAre("كمال الثاني: السد مهم"));
}

TEST_F(StatementsTest, AConfirmedPieceOfInformationConfirmsNothing) {
  read("أكد المدير وفقا لمعلومات مؤكدة، أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
}

TEST_F(StatementsTest, TheSpeakersOwnWordsEndWhatIsSaid) {
  read("قال المدير إن السد اكتمل حسب تعبيره.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
  read("قال المدير إن السد، حسب تعبيره، اكتمل.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد، حسب تعبيره، اكتمل"));
}

TEST_F(StatementsTest, AVerbBehindItsClause) {
  read("السد اكتمل هذا العام، يؤكد مدير المعهد.");
  EXPECT_THAT(said(), ElementsAre("مدير المعهد: السد اكتمل هذا العام"));
  EXPECT_THAT(read("يمتد السد، بين مدينتي زرقون وكرارا."), IsEmpty());
}

TEST_F(StatementsTest, WhereABodyIsStandsBetweenCommas) {
  read("أعلن مكتب المياه في زرقون، شمال البلاد، عن فتح السد.");
  EXPECT_THAT(said(), ElementsAre("مكتب المياه: فتح السد"));
}

TEST_F(StatementsTest, ThoseWhoAreToldStandBeforeWhatTheyAreToldToDo) {
  read("شدد وزير المياه كمال العمري على رؤساء الأقسام بالعمل على فتح السد.");
  EXPECT_THAT(said(), ElementsAre("كمال العمري: العمل على فتح السد"));
  read("شدد الوزير على أهمية السد.");
  EXPECT_THAT(said(), ElementsAre("الوزير: أهمية السد"));
}

TEST_F(StatementsTest, ADefiniteNounBehindAPersonIsTheObject) {
  read("انتقد وزير المياه كمال العمري التأخير في فتح السد.");
  EXPECT_THAT(said(), ElementsAre("كمال العمري: التأخير في فتح السد"));
  read("ناشد وزير المياه كمال العمري السكان التعاون مع اللجنة.");
  EXPECT_THAT(said(), ElementsAre("كمال العمري: التعاون مع اللجنة"));
}

TEST_F(StatementsTest, TheReporterTurnsToSomethingElse) {
  read("قال المدير إن السد اكتمل، ومن جهة أخرى زار الوفد المدينة.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
}

TEST_F(StatementsTest, AnOfficeIsNotTheBodyThatItIsIn) {
  read("قال رئيس البلدية إن البلدية طالبت بفتح السد.");
  EXPECT_THAT(said(), ElementsAre("رئيس البلدية: البلدية طالبت بفتح السد", "البلدية: فتح السد"));
}

TEST_F(StatementsTest, AMasdarCarriesTheActOfAVerb) {
  read("قال مسؤول إن الوزير حضر ووجه له الدعوة لزيارة السد.");
  EXPECT_THAT(said(), ElementsAre("مسؤول: الوزير حضر ووجه له الدعوة لزيارة السد", "الوزير: زيارة السد"));
  read("جددت اللجنة التأكيد على أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("اللجنة: السد اكتمل"));
}

TEST_F(StatementsTest, AParticipleOfAnotherGenderHasItsSubjectInWhatIsSaid) {
  read("قال المحامي إن إدارة السجن تمنع الكتب، مدعية أن النوافذ ضيقة.");
  EXPECT_THAT(said(), ElementsAre("المحامي: إدارة السجن تمنع الكتب", "إدارة السجن: النوافذ ضيقة"));
  read("زار المدير السوق، لتضحك معه السيدة قائلة: \"الماء وفير\".");
  EXPECT_THAT(said(), ElementsAre("السيدة: الماء وفير"));
}

TEST_F(StatementsTest, WhatTellsWhereSomeoneIsIsNoContent) {
  read("أكد رئيس المركز الواقع على الطريق أن الحادث نتج عن السرعة.");
  EXPECT_THAT(said(), ElementsAre("رئيس المركز: الحادث نتج عن السرعة"));
  read("قال المدير كمال العمري متحدثا من المدينة إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("كمال العمري: السد اكتمل"));
  read("قال كمال العمري إن السد اكتمل. وحول المياه في شمال وشرق سوريا قال: «الماء وفير».");
  EXPECT_THAT(said(), ElementsAre("كمال العمري: السد اكتمل", "كمال العمري: الماء وفير"));
}

TEST_F(StatementsTest, AnOfficeSpeaksForWhoHoldsIt) {
  read("نفى مكتب رئيس الوزراء المصري كمال العمري صحة الأنباء.");
  EXPECT_THAT(said(), ElementsAre("مكتب رئيس الوزراء المصري: صحة الأنباء"));
}

TEST_F(StatementsTest, WhatTellsOfWhoSpeaksIsNoContent) {
  read("أظهرت دراسة أجريت في المدينة أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("دراسة: السد اكتمل"));
  read("ذكر الدفاع المدني في مؤتمر صحفي عقدته البلدية أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الدفاع المدني: السد اكتمل"));
  read("أكدت البلدية في تقريرها، «الماء للجميع»، أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("البلدية: السد اكتمل"));
  read("قال الوزير كمال العمري، حفظه الله، إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("كمال العمري: السد اكتمل"));
}

TEST_F(StatementsTest, AFormOfAddressIsWhoSpokeLastWithIt) {
  read("أكد سمو الأمير كمال العمري أن السد اكتمل. وأضاف سموه أن الماء وفير.");
  EXPECT_THAT(said(), ElementsAre("كمال العمري: السد اكتمل", "كمال العمري: الماء وفير"));
}

TEST_F(StatementsTest, AMediumIsNoAdjectiveOfTheStatement) {
  read("قال كمال العمري في تصريح للقناة إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("كمال العمري: السد اكتمل"));
  EXPECT_THAT(relays(0), ElementsAre("القناة"));
}

TEST_F(StatementsTest, ThatHeSaidHasASubject) {
  read("قال كمال العمري إنه أوضح للزعماء، وبينهم الرئيس الروسي فلاديمير بوتين أن السد اكتمل.");
  EXPECT_THAT(said(), ::testing::Contains("كمال العمري: السد اكتمل"));
}

TEST_F(StatementsTest, NothingIsSaidByOtherSensesOfTheWords) {
  EXPECT_THAT(read("لم يعلن الوزير موعدا. تابع الجمهور المباراة. وأضاف اللاعب هدفا. والسد بين جبلين."), IsEmpty());
  EXPECT_THAT(read("يذكر أن السد اكتمل. وقد يؤكد البحث ذلك."), IsEmpty());
}

TEST_F(StatementsTest, TimeIsLinearInATextWithoutStops) {
  const auto seconds = [this](std::size_t times) {
    std::string text = "خبر\n";
    for (std::size_t i = 0; i < times; ++i) text += "قال الوزير إن العمل \"مستمر، مشيرا إلى أن المدير أكد أن ";
    const double begin = testing::cpu_seconds();
    read(text);
    return testing::cpu_seconds() - begin;
  };
  seconds(100);  // warms up
  const double once = seconds(2000);
  EXPECT_LT(seconds(16000), 40 * once);
}

TEST_F(StatementsTest, AMediumIsNoSubject) {
  read("نفى المدير سامر الخطيب إغلاق السد. وفي تصريح له قال إن الطريق مفتوحة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: إغلاق السد", "سامر الخطيب: الطريق مفتوحة"));
}

TEST_F(StatementsTest, APluralVerbHasItsSubjectBeforeIt) {
  read("قال سكان إن السد مغلق. وطالبوا الحكومة بفتح السد، وقالوا في رسالة إلى رئيس اللجنة إن المياه وفيرة.");
  EXPECT_THAT(said(), ElementsAre("سكان: السد مغلق", "سكان: فتح السد", "سكان: المياه وفيرة"));
}

TEST_F(StatementsTest, ThatBehindACommaIsTheVerbsOwn) {
  read(
      "اعتبر الناطق باسم حركة النهر قطاع الشمال سامر الخطيب، أن السد اكتمل.\n"
      "واعتبر الخطيب، في حفل إعلان أسماء الفائزين، أن المياه وفيرة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل", "سامر الخطيب: المياه وفيرة"));
}

TEST_F(StatementsTest, ANameBehindADashTellsWhoBearsTheRole) {
  read("قال المتحدث باسم نقابة البحارة – فرع الساحل سامر الخطيب إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل"));
}

TEST_F(StatementsTest, AClauseMayBeginWithAQuotedName) {
  read("قال الوزير إن «رويترز» أثبتت دورها في السد. وأضاف أن «الوزارة» تتابع العمل.");
  EXPECT_THAT(said(), ElementsAre("الوزير: رويترز» أثبتت دورها في السد", "الوزير: الوزارة» تتابع العمل"));
}

TEST_F(StatementsTest, TheSubjectBehindThatStandsBeforeItsVerb) {
  read("وأضاف الوزير أن سامر الخطيب أخبر أعضاء اللجنة بأن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الوزير: سامر الخطيب أخبر أعضاء اللجنة بأن السد اكتمل", "سامر الخطيب: السد اكتمل"));
}

TEST_F(StatementsTest, AnotherOccasionEndsAContent) {
  for (const std::string_view comma : {"", "،"}) {
    read("قال سامر الخطيب إن السد اكتمل،وبخصوص الطريق" + std::string(comma) + " قال الخطيب إن العمل مستمر.");
    EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل", "سامر الخطيب: العمل مستمر"));
  }
}

TEST_F(StatementsTest, AHeadlineMayTellTheOccasionBehindItsSpeaker) {
  read("سامر الخطيب في افتتاح السد: المياه وفيرة\nقال سامر الخطيب إن المياه وفيرة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: المياه وفيرة", "سامر الخطيب: المياه وفيرة"));
}

TEST_F(StatementsTest, ARoleMayBeToldAtMoreLengthThanItWas) {
  read("قال رئيس اللجنة سامر الخطيب إن السد اكتمل. ودعا رئيس لجنة السدود الكبيرة إلى فتح الطريق.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل", "سامر الخطيب: فتح الطريق"));
}

TEST_F(StatementsTest, TheSayingBehindASourceIsNoneOfIt) {
  read("ونقلت رويترز عن الوزير سامر الخطيب القول للصحفيين إن السد اكتمل.");
  ASSERT_THAT(reading_.statements, SizeIs(1));
  EXPECT_EQ(words(reading_.statements[0].source), "الوزير سامر الخطيب");
}

TEST_F(StatementsTest, AVerbGoesOnWithTheSubjectOfItsSentencesFirst) {
  read("قال وزير المياه سامر الخطيب إن السد اكتمل. وزار رئيس اللجنة كمال العمري الموقع، وقال إن العمل مستمر.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل", "كمال العمري: العمل مستمر"));
}

TEST_F(StatementsTest, ARoleWithTheArticleTakesNoFurtherNoun) {
  read(
      "انتقد رئيس الحزب سياسة الوزارة.\nودعا رئيس البرلمان الحكومة إلى فتح السد.\nوشكر وزير المياه التركي إيران على "
      "دعمها.");
  EXPECT_THAT(said(), ElementsAre("رئيس الحزب: سياسة الوزارة", "رئيس البرلمان: فتح السد",
                                  "وزير المياه التركي: إيران على دعمها"));
}

TEST_F(StatementsTest, NoObjectHasAndBeforeIt) {
  read("أكد المدير أن السد اكتمل. وأكد أهمية دور المجلس والآثار الطيبة للسد.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل", "المدير: أهمية دور المجلس والآثار الطيبة للسد"));
}

TEST_F(StatementsTest, WhoIsCalledUponIsNotWhoCalls) {
  read(
      "طالب النائب سامر الخطيب وزير المياه بفتح السد.\nوطالب النائب كمال العمري، عضو نقابة الأطباء ببغداد، بإقالة "
      "الوزير.\nوقال الوزير إن السد اكتمل. وطالب وزارة النقل بفتح الطريق.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: فتح السد", "كمال العمري: إقالة الوزير", "الوزير: السد اكتمل",
                                  "الوزير: فتح الطريق"));
}

TEST_F(StatementsTest, WhatIsDeniedBeginsBehindWhoDenies) {
  read("نفى المتحدث الرسمي صحة الخبر. واستنكر النائب سامر الخطيب تصريحات الوزير.");
  EXPECT_THAT(said(), ElementsAre("المتحدث الرسمي: صحة الخبر", "سامر الخطيب: تصريحات الوزير"));
}

TEST_F(StatementsTest, WordsOfUsNeedNoMarks) {
  read("قال الوزير سامر الخطيب إن السد اكتمل. وقال لن نقبل بالقرار.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل", "سامر الخطيب: لن نقبل بالقرار"));
  EXPECT_EQ(reading_.statements[1].manner, Manner::Direct);
}

TEST_F(StatementsTest, ForHisPartStandsBetweenASubjectAndItsVerb) {
  read("وزير المياه من جهته قال إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("وزير المياه: السد اكتمل"));
}

TEST_F(StatementsTest, AProgrammeIsCalledWhatItsMarksEnclose) {
  read("أضاف سامر الخطيب في مداخلة هاتفية في برنامج \"هنا النهر\" أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل"));
}

TEST_F(StatementsTest, AVerbThatAParticipleTellsTheMannerOfEndsWhatWasSaid) {
  read(
      "قال الوزير إن السد اكتمل، وتابع قائلا: العمل مستمر. وأضاف أن الطريق مفتوح وزاد كمال العمري مؤكدا أن المياه "
      "وفيرة.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل", "الوزير: العمل مستمر", "الوزير: الطريق مفتوح",
                                  "كمال العمري: المياه وفيرة"));
}

TEST_F(StatementsTest, ThoseWhoSaidAreSeveral) {
  read("وكانت الزيارة برفقة عدد من مسؤولي المحافظة الذين أكدوا أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("عدد من مسؤولي المحافظة: السد اكتمل"));
}

TEST_F(StatementsTest, WhoPassedOnGoesOnByTheVerbsGender) {
  read("وقالت المنظمة نقلا عن محامين إن العمل مستمر. وتابعت أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("محامين: العمل مستمر", "المنظمة: السد اكتمل"));
}

TEST_F(StatementsTest, WhatSomeoneGotIsNoSubject) {
  read("وذكر بيان للوزارة تلقته رويترز، أن السد اكتمل.");
  EXPECT_THAT(said(), SizeIs(1));
}

TEST_F(StatementsTest, WhatWasPassedOnSaysNothingMore) {
  read("وذكرت الوزارة أن المواقع تداولت أنباء متضاربة، مبينة أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الوزارة: المواقع تداولت أنباء متضاربة", "الوزارة: السد اكتمل"));
}

}  // namespace
}  // namespace barqiya
