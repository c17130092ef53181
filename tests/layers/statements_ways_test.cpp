// Who said what, in the ways that need more than a verb and a clause: descriptions, reasons, what stands in marks
// within an object, what leads to a content from afar.
#include "statements_of.hpp"

namespace barqiya {
namespace {

using StatementWaysTest = StatementsTest;

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST_F(StatementWaysTest, WhatIsDescribedDoesNotSpeak) {
  read("وصف وزير المياه سامر الخطيب الأمر بأنه خطير.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: خطير"));
  read("قال سامر الخطيب إن السد مغلق. ووصف الحادث بالفتنة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد مغلق", "سامر الخطيب: الفتنة"));
  read("ووصفت وسائل إعلام محلية الحادث بأنه الأخطر.");
  EXPECT_THAT(said(), ElementsAre("وسائل إعلام محلية: الأخطر"));
  read("ووصف سامر الخطيب، نائب رئيس الحزب، تصرف الوزارة بـ\"الخرق السافر\".");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: الخرق السافر"));
}

TEST_F(StatementWaysTest, WhatIsPutDownToSomethingIsTheContentWithIt) {
  read("من جانبه، أرجع وزير المياه سامر الخطيب تأخر السد إلى غياب العمال.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: تأخر السد إلى غياب العمال"));
  read("قال العمال إن السد مغلق، فيما أرجعوا سبب الأزمة إلى نقص الماء.");
  EXPECT_THAT(said(), ElementsAre("العمال: السد مغلق", "العمال: سبب الأزمة إلى نقص الماء"));
  EXPECT_THAT(read("ويرجع السبب في ذلك إلى نقص الماء في السد."), IsEmpty());
}

TEST_F(StatementWaysTest, AnObjectBeginsBeforeThePrepositionWithinIt) {
  read("أكد الوزيران خلال الاجتماع الذي جاء في إطار الزيارة استمرار العمل على فتح السد.");
  EXPECT_THAT(said(), ElementsAre("الوزيران: استمرار العمل على فتح السد"));
  read("وأكد وزير المياه سامر الخطيب في كلمة أمام المجلس إصراره على فتح السد.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: إصراره على فتح السد"));
  read("أكد سامر الخطيب، أمس، خلال إشرافه على حملة الحصاد، عن رفع مساحة السد.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: رفع مساحة السد"));
  read("قال الوزيران إن السد اكتمل. وأكدا ضرورة تكثيف الجهود من أجل فتح الطريق.");
  EXPECT_THAT(said(), ElementsAre("الوزيران: السد اكتمل", "الوزيران: ضرورة تكثيف الجهود من أجل فتح الطريق"));
}

TEST_F(StatementWaysTest, AQuotedNameWithinAnObjectIsNotAllOfIt) {
  read("أعلنت وزارة الصحة، مساء اليوم، تسجيل 40 إصابة جديدة بفيروس \"دلتا-5\".");
  EXPECT_THAT(said(), ElementsAre("وزارة الصحة: تسجيل 40 إصابة جديدة بفيروس \"دلتا-5\""));
  read("قالت اللجنة إن السد اكتمل، مؤكدة رفضها لسياسة \"تفتيت صف العمال\".");
  EXPECT_THAT(said(), ElementsAre("اللجنة: السد اكتمل", "اللجنة: رفضها لسياسة \"تفتيت صف العمال\""));
  read("قال سامر الخطيب. ولفت في حديث إذاعي إلى \"أن هناك مشكلة في ملف السد\".");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: هناك مشكلة في ملف السد"));
  read("دعا سامر الخطيب إلى \"فتح السد أمام الناس\".");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: فتح السد أمام الناس"));
  read("قال المدير في تصريح أمس إلى \"الساحل\"، إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
}

TEST_F(StatementWaysTest, WhoPublishedADocumentPassesItOn) {
  read("وأشارت الدراسة التي نشرها موقع الساحل نت إلى أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("الدراسة: السد مغلق"));
  EXPECT_THAT(relays(0), ElementsAre("موقع الساحل نت"));
  read("قالت دراسة جديدة نشرت في مجلة محلية إن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("دراسة جديدة: السد مغلق"));
}

TEST_F(StatementWaysTest, AViewIsOfWhoSpokeLast) {
  read("قال سامر الخطيب إن السد مغلق. وحسب رأيه، فإن الطريق مفتوحة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد مغلق", "سامر الخطيب: الطريق مفتوحة"));
  EXPECT_THAT(read("يعمل السد وفقا للنظام الداخلي منذ عام."), IsEmpty());
}

TEST_F(StatementWaysTest, OneMaySpeakByAnothersMouth) {
  read("وجاء على لسان الوزير سامر الخطيب أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد مغلق"));
  read("السد مغلق، كما جاء في بيان لوزارة المياه.");
  EXPECT_THAT(said(), ElementsAre("وزارة المياه: السد مغلق"));
  read("وبحسب ما أورد موقع الساحل نت نقلا عن مصدر أمني، فإن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("مصدر أمني: السد مغلق"));
  EXPECT_THAT(relays(0), ElementsAre("موقع الساحل نت"));
}

TEST_F(StatementWaysTest, WhoAnswersSays) {
  read("اعترض العمال على فتح السد، وهنا رد رئيس الشركة على العمال قائلا: \"لا يجوز ذلك اليوم\".");
  EXPECT_THAT(said(), testing::Contains("رئيس الشركة: لا يجوز ذلك اليوم"));
  read("وصرح سامر الخطيب لوكالة الساحل قائلا: \"السد مغلق\".");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد مغلق"));
  EXPECT_THAT(relays(0), ElementsAre("وكالة الساحل"));
}

TEST_F(StatementWaysTest, WhatIsFoundOrPassedOnIsTold) {
  read("ووجد الباحثون أن الماء وفير في السد.");
  EXPECT_THAT(said(), ElementsAre("الباحثون: الماء وفير في السد"));
  read("ووجد القاضي أن المدير بريء. وقال القاضي سامر الخطيب إن العمل مستمر.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: المدير بريء", "سامر الخطيب: العمل مستمر"));
  read("نقلت صحيفة الساحل عن الوزيرة ليلى العمري، أثناء كلمتها، إشادتها بعمل المهندسين.");
  EXPECT_THAT(said(), ElementsAre("ليلى العمري: عمل المهندسين"));
}

TEST_F(StatementWaysTest, AReasonIsNoClauseOfAVerb) {
  read("أعلنت اللجنة تأجيل اتفاق السد لأنه غير عادل.");
  EXPECT_THAT(said(), ElementsAre("اللجنة: تأجيل اتفاق السد لأنه غير عادل"));
  read("شدد المدير خلال اللقاء على ضرورة فتح السد، لأن إغلاقه خطير.");
  EXPECT_THAT(said(), ElementsAre("المدير: ضرورة فتح السد، لأن إغلاقه خطير"));
}

TEST_F(StatementWaysTest, WhatTellsOfTheSourceIsPassedOver) {
  read("وأظهر متوسط توقعات 16 محللا شملهم الاستطلاع أن السد سيكتمل.");
  EXPECT_THAT(said(), ElementsAre("متوسط توقعات 16 محللا: السد سيكتمل"));
  read("وقال شهود عيان تحدثوا للساحل إن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("شهود عيان: السد مغلق"));
  read("وقال راكب يدعى سامر الخطيب إن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد مغلق"));
}

TEST_F(StatementWaysTest, WhoSpokeStandsBeforeHisSpeech) {
  read("الإعلامي سامر الخطيب أشار في كلمة الشباب إلى أهمية فتح السد.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: أهمية فتح السد"));
  read("معظم الخبراء المشاركين في الاستطلاع يتوقعون استمرار العمل.");
  EXPECT_THAT(said(), ElementsAre("معظم الخبراء المشاركين في الاستطلاع: استمرار العمل"));
}

TEST_F(StatementWaysTest, TwoSpeakTogether) {
  read("زار الوزير سامر الخطيب السد. وبحث الوزيران خطة العمل. وأكدا أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الوزيران: السد اكتمل"));
}

TEST_F(StatementWaysTest, WhatIsToldOfAnOfficeLeadsToItsHolder) {
  read("وكشف النائب عن كتلة السد سامر الخطيب عن إغلاق السد.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: إغلاق السد"));
  read("وطالب المجلس برئاسة سامر الخطيب بفتح السد.");
  EXPECT_THAT(said(), ElementsAre("المجلس: فتح السد"));
  read("سامر الخطيب، الذي زار البلدة أمس، أكد أن الطريق مفتوحة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: الطريق مفتوحة"));
}

TEST_F(StatementWaysTest, TheDeedBehindWhoSpeaksIsItsObject) {
  read("وأعلن سامر الخطيب وقف العمل.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: وقف العمل"));
  read("ورجح مراقبون ارتفاع الأسعار.");
  EXPECT_THAT(said(), ElementsAre("مراقبون: ارتفاع الأسعار"));
  read("ونفى الوزير ما تردد من أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("الوزير: ما تردد من أن السد مغلق"));
}

TEST_F(StatementWaysTest, AParticipleGoesOnWithoutAComma) {
  read("أوضحت المديرة ليلى العمري أن العمل بدأ منذ أربع سنوات مشيرة إلى أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("ليلى العمري: العمل بدأ منذ أربع سنوات", "ليلى العمري: السد اكتمل"));
  read("وقال المدير إن المصابين في المستشفى مرجحا ارتفاع الحصيلة.");
  EXPECT_THAT(said(), ElementsAre("المدير: المصابين في المستشفى", "المدير: ارتفاع الحصيلة"));
}

TEST_F(StatementWaysTest, AContentBeginsBehindTheDatelinesColon) {
  read("تونس - وات: فتح السد أمس، وفق ما أفاد به المدير سامر الخطيب.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: فتح السد أمس"));
}

TEST_F(StatementWaysTest, AParticipleThatTellsOfANounOrOfAStateDoesNot) {
  read("وقال المدير إن الوزير كان منتقدا ارتفاع الأسعار.");
  EXPECT_THAT(said(), ElementsAre("المدير: الوزير كان منتقدا ارتفاع الأسعار"));
  EXPECT_THAT(read("وأصدر الحزب بيانا منتقدا ارتفاع الأسعار."), IsEmpty());
  EXPECT_THAT(read("وارتفع مؤشرا الأسهم في ختام التعامل."), IsEmpty());
  EXPECT_THAT(read("عقد الاتحاد اجتماعا أمس بمقره بمجمع السد."), IsEmpty());
  read("وقالت اللجنة إنها تلقت رسالة مشيرة إلى أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("اللجنة: تلقت رسالة مشيرة إلى أن السد مغلق"));
}

TEST_F(StatementWaysTest, WhatIsPraisedMayLookLikeAName) {
  read("أشاد الوزير بدور المهندسين في السد.");
  EXPECT_THAT(said(), ElementsAre("الوزير: دور المهندسين في السد"));
  read("أشاد الوزير بقوة العلاقات بين البلدين.");
  EXPECT_THAT(said(), ElementsAre("الوزير: قوة العلاقات بين البلدين"));
  read("ندد الوزير بقوة بالهجوم على السد.");
  EXPECT_THAT(said(), ElementsAre("الوزير: الهجوم على السد"));
}

TEST_F(StatementWaysTest, WhoIsInformedDoesNotSpeak) {
  read("أخبر المدير العمال أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد اكتمل"));
  read("اكتمل السد، حسبما قال المدير للصحفيين.");
  EXPECT_THAT(said(), ElementsAre("المدير: اكتمل السد"));
}

TEST_F(StatementWaysTest, WhoASentenceBeginsWithSpeaks) {
  read("أما الوزير فقال إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل"));
  read("الوزير الذي كان يتحدث للصحفيين قال إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل"));
  read("وجه الوزير رسالة إلى السكان قال فيها إن السد سيفتح.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد سيفتح"));
  read("تلقى المدير رسالة من الوزير سامر الخطيب قال فيها إن السد سيفتح.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد سيفتح"));
}

TEST_F(StatementWaysTest, WhatABodyIsOfIsNotWhatItAsksFor) {
  read("دعت الإدارة العامة للمياه إلى ترشيد الاستهلاك.");
  EXPECT_THAT(said(), ElementsAre("الإدارة العامة للمياه: ترشيد الاستهلاك"));
  read("دعا الوزير لفتح السد.");
  EXPECT_THAT(said(), ElementsAre("الوزير: فتح السد"));
}

TEST_F(StatementWaysTest, TheKinOfSomeoneSpeakThemselves) {
  read("قال والد الشاب سامر الخطيب إنه بخير.");
  EXPECT_THAT(said(), ElementsAre("والد الشاب سامر الخطيب: بخير"));
}

TEST_F(StatementWaysTest, WhoIsSpokenToDoesNotSpeak) {
  read("قال الوزير للصحفيين إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل"));
  read("أوضح سمير الخطيب للحضور أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("سمير الخطيب: السد اكتمل"));
  read("قال وزير الخارجية لأعضاء الوفد إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("وزير الخارجية: السد اكتمل"));
  read("قال المفوض السامي للاجئين إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("المفوض السامي للاجئين: السد اكتمل"));
}

TEST_F(StatementWaysTest, WhoIsNotNamedMayDeclineToBe) {
  read("كشف مصدر حكومي، فضل عدم الكشف عن هويته، عن تعديل وزاري.");
  EXPECT_THAT(said(), ElementsAre("مصدر حكومي: تعديل وزاري"));
  read("كشف مصدر حكومي، رفض الإفصاح عن اسمه، عن تعديل وزاري.");
  EXPECT_THAT(said(), ElementsAre("مصدر حكومي: تعديل وزاري"));
}

TEST_F(StatementWaysTest, ADeputyIsOfHisBloc) {
  read("اعتبر النائب عن كتلة الإصلاح سامر الخطيب أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل"));
}

TEST_F(StatementWaysTest, TheFirstPersonBehindAParticleBeginsTheSpeakersWords) {
  read("قال الوزير لقد استمعنا إلى السكان.");
  EXPECT_THAT(said(), ElementsAre("الوزير: لقد استمعنا إلى السكان"));
  read("قال الوزير لن نسمح بغلق السد.");
  EXPECT_THAT(said(), ElementsAre("الوزير: لن نسمح بغلق السد"));
}

TEST_F(StatementWaysTest, AQuestionOrAPossessionIsWhatIsSaid) {
  read("أوضح المدير كيف سيتم توزيع المياه.");
  EXPECT_THAT(said(), ElementsAre("المدير: كيف سيتم توزيع المياه"));
  read("أعلنت الحركة مسؤوليتها عن الهجوم.");
  EXPECT_THAT(said(), ElementsAre("الحركة: مسؤوليتها عن الهجوم"));
  read("أرى معلمتي تدخل من الباب، وننظر كيف تسير.");
  EXPECT_THAT(said(), ElementsAre());
  read("نفت الشركة صحة الأنباء التي تحدثت عن غلق السد.");
  EXPECT_THAT(said(), ElementsAre("الشركة: صحة الأنباء التي تحدثت عن غلق السد"));
}

TEST_F(StatementWaysTest, AllIsPraisedOrSpeaksOrIsWarned) {
  read("أشاد الوزير بكافة الجهود المبذولة. وندد بكل أشكال العنف.");
  EXPECT_THAT(said(), ElementsAre("الوزير: كافة الجهود المبذولة", "الوزير: كل أشكال العنف"));
  read("أعلن كل من سامر الخطيب وعادل الشمري أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب وعادل الشمري: السد اكتمل"));
  read("أعلن كل الخبراء أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("كل الخبراء: السد اكتمل"));
  read("وحذرت الوزارة كل من يقترب من السد بأن العقاب سيكون مصيره.");
  EXPECT_THAT(said(), ElementsAre("الوزارة: العقاب سيكون مصيره"));
}

TEST_F(StatementWaysTest, WhoIsToldDoesNotSpeak) {
  read("أبلغ الرئيس سامر الخطيب رئيس الوزراء عادل الشمري أن السد اكتمل.");
  EXPECT_THAT(words(reading_.statements.at(0).source), "الرئيس سامر الخطيب");
  read("طلب الخطيب من الشمري إطلاق سراح العمال.");
  EXPECT_THAT(said(), ElementsAre("الخطيب: إطلاق سراح العمال"));
  EXPECT_THAT(read("استجاب العمال للإضراب المفتوح الذي دعت إليه نقابة العمال بولاية الساحل."), IsEmpty());
}

TEST_F(StatementWaysTest, ASubjectMayStandBehindOrFarBefore) {
  read("وبعد أن أعرب عن أسفه لما جرى، حث الوزير السكان على الهدوء.");
  EXPECT_THAT(said(), ElementsAre("الوزير: أسفه لما جرى", "الوزير: الهدوء"));
  read("وتضمنت الوثائق، التي وردت إلى وكالة شفق نيوز، توضيحات، مشيرة إلى أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الوثائق: السد اكتمل"));
  read("تظاهر المئات من أهالي البلدة، فيما طالبوا بإقالة المحافظ سامر الخطيب.");
  EXPECT_THAT(said(), ElementsAre("المئات من أهالي البلدة: إقالة المحافظ سامر الخطيب"));
  read("تحدث المدرب سامر الخطيب عن مباريات كأس العالم 2026 وكأس آسيا 2027 قال: \"سنفوز\".");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: مباريات كأس العالم 2026 وكأس آسيا 2027", "سامر الخطيب: سنفوز"));
}

TEST_F(StatementWaysTest, AnOccasionIsNoPartOfWhoSpeaks) {
  read("قال الوزير في رده على سؤال النائب إن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد مغلق"));
  read("وحث مدير السد في ختام زيارته الجميع على العمل.");
  EXPECT_THAT(words(reading_.statements.at(0).source), "مدير السد");
  read("قالت هيئة الأرصاد الجوية في إنذار مبكر إن السيول قادمة.");
  EXPECT_THAT(words(reading_.statements.at(0).source), "هيئة الأرصاد الجوية");
  read("قال الخبير في مكافحة السيول إن السد مغلق.");
  EXPECT_THAT(words(reading_.statements.at(0).source), "الخبير في مكافحة السيول");
}

TEST_F(StatementWaysTest, AQuotationIsFoundBehindWhatIsNotUnderstood) {
  read("وقال الوزير في مؤتمر صحفي عقب المباراة معالنادي انتهت بالتعادل: \"سنفتح السد\".");
  EXPECT_THAT(said(), ElementsAre("الوزير: سنفتح السد"));
  read("قال الوزير إن السد اكتمل، معربا عن أمله أن \"يفتح\" قريبا.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل", "الوزير: أمله أن \"يفتح\" قريبا"));
}

TEST_F(StatementWaysTest, WhatLooksLikeACueMayStandBetween) {
  read("وأشار بحث أكاديمي إلى أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("بحث أكاديمي: السد مغلق"));
  read("قال إعلام محلي في بيان، إن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("إعلام محلي: السد مغلق"));
  read("كما أشارت الدراسة التي نشرت في صحيفة محلية إلى أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("الدراسة: السد مغلق"));
  read("أكد المواطن سامر الخطيب ولي أمر طالبة لـ\"الوطن\" أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد مغلق"));
  read("في حين ذكرت \"هدى القحطاني\" معلمة، أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("هدى القحطاني: السد مغلق"));
  read("وقالت المشرفة في أقوالها وفقا لسجلات الشرطة إن الطالب كان هناك.");
  EXPECT_THAT(said(), ElementsAre("المشرفة: الطالب كان هناك"));
}

TEST_F(StatementWaysTest, AnObjectStandsBehindAPaperOrAMeeting) {
  read("أكد اللواء سامر الخطيب لـ«الساحل» وجود أسرى في السد.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: وجود أسرى في السد"));
  read("أوضح المتحدث سامر الخطيب لـ\"الساحل\"، عن تمكن الدوريات من ضبط السيارة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: تمكن الدوريات من ضبط السيارة"));
  read("وأشاد أمير عسير خلال اللقاء بالجهود التي يبذلها العمال.");
  EXPECT_THAT(said(), ElementsAre("أمير عسير: الجهود التي يبذلها العمال"));
  EXPECT_THAT(read("وأشاد الوزير خلال اجتماعه بالعاملين في السد."), IsEmpty());
  read("قال الوزير إن السد اكتمل، وأضاف، ردا على سؤال حول ما إذا كان سيفتح، أن ذلك قريب.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل", "الوزير: ذلك قريب"));
}

TEST_F(StatementWaysTest, WhatSeveralAreCalledToIsSaid) {
  read("دعا المهندس سامر الخطيب المواطنين للتعاون مع البلديات.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: للتعاون مع البلديات"));
  read("وتتهم كتائب مصراتة الرجلين بأنهما دخلا البلاد.");
  EXPECT_THAT(said(), ElementsAre("كتائب مصراتة: دخلا البلاد"));
}

TEST_F(StatementWaysTest, TheAccusedIsNotTheOneWhoSpokeLast) {
  read("قال الشرطي سامر الخطيب إن السد مغلق. فيما قال المتهم إنه كان يمزح.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد مغلق", "المتهم: كان يمزح"));
}

TEST_F(StatementWaysTest, AsidesStandBetweenASubjectAndItsWords) {
  read("وقال الملا حسن، وهو من تولى منصب المفتي، إن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("الملا حسن: السد مغلق"));
  read("وأعلن الكابتن سامر الخطيب، وهو أحد الضباط، عبر التلفزيون الوطني أنه فتح السد.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: فتح السد"));
  read("قال أحد موظفي السد- تحتفظ \"الساحل\" باسمه- إنهم أبلغوا المدير.");
  EXPECT_THAT(said(), ElementsAre("أحد موظفي السد: أبلغوا المدير"));
  read("وقال الوزير في مقابلة مع الصحيفة “أعتقد أنه من الصعب أن نفتح السد هذا العام”.");
  EXPECT_THAT(said(), ElementsAre("الوزير: أعتقد أنه من الصعب أن نفتح السد هذا العام"));
  read("ووصف أحد السكان حالة السد بقوله: «لم نر مثلها».");
  EXPECT_THAT(said(), ElementsAre("أحد السكان: لم نر مثلها"));
}

TEST_F(StatementWaysTest, WhatIsSaidInASpeechOrAWriting) {
  read("وعقد وزير المياه سامر الخطيب مؤتمرا صحفيا أعلن خلاله أن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل"));
  read("وألقى الوزير كلمة أكد من خلالها أن الحوار مهم. وأجرى الوزير اتصالا هاتفيا شدد خلاله على فتح السد.");
  EXPECT_THAT(said(), ElementsAre("الوزير: الحوار مهم", "الوزير: فتح السد"));
  read("وأصدرت وزارة المياه بيانا جاء فيه: «السد مفتوح». وصدر عن الاتحاد بيان جاء فيه أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("وزارة المياه: السد مفتوح", "الاتحاد: السد مغلق"));
  read("وأشار الاتحاد في دعوته للمسيرة أن الموعد الخميس.");
  EXPECT_THAT(said(), ElementsAre("الاتحاد: الموعد الخميس"));
}

TEST_F(StatementWaysTest, WhoSaysItBySaying) {
  read("وختم الوزير حديثه بالقول إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل"));
  read("وتوجه الوزير إلى العمال بالقول: «السد اكتمل».");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل"));
  read("ورفض الوزير الخوض في التفاصيل، مكتفيا بالقول إن السد اكتمل.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل"));
  read("قال الوزير إن السد مغلق. وتوجه إلى العمال بالقول: «السد اكتمل».");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد مغلق", "الوزير: السد اكتمل"));
}

TEST_F(StatementWaysTest, WhatIsPassedOnOfSomeoneMetBefore) {
  read("قال الوزير إن السد مغلق. ونقلت عنه وكالة الساحل قوله إن الماء وفير.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد مغلق", "الوزير: الماء وفير"));
  EXPECT_EQ(reading_.statements.back().via[0].slice(reading_.text), "وكالة الساحل");
  read("قال الوزير إن السد مغلق. ونقل التلفزيون عنه أن الماء وفير.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد مغلق", "الوزير: الماء وفير"));
}

TEST_F(StatementWaysTest, WhoIsToldIsNoPartOfWhoTells) {
  read("وأبلغ المبعوث مجلس الأمن أن الهدنة انهارت. ودعا الرئيس مجلس النواب إلى الانعقاد.");
  EXPECT_THAT(said(), ElementsAre("المبعوث: الهدنة انهارت", "الرئيس: الانعقاد"));
  read("وطمأن الوزير الأهالي بأن الماء متوفر. وذكرت وسائل الإعلام أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("الوزير: الماء متوفر", "وسائل الإعلام: السد مغلق"));
}

TEST_F(StatementWaysTest, DashesForCommas) {
  read("قال وزير المياه سامر الخطيب إن السد اكتمل - مشيرا إلى أن الماء وفير – مؤكدا أن الطريق مفتوحة.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد اكتمل", "سامر الخطيب: الماء وفير", "سامر الخطيب: الطريق مفتوحة"));
  read("قالت سعاد الخطيب -طالبة جامعية- إن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("سعاد الخطيب: السد مغلق"));
}

TEST_F(StatementWaysTest, WhoLeadsASentenceOrStandsForABloc) {
  read("أكد النائب سامر الخطيب أن السد مغلق. الخطيب، و في حديث لإذاعة «صوت البحر»، قال: «الميناء مفتوح».");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد مغلق", "سامر الخطيب: الميناء مفتوح"));
  read("أكد النائب عن التحالف الوطني جاسم الموسوي أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("جاسم الموسوي: السد مغلق"));
}

TEST_F(StatementWaysTest, ObjectsOfParticiplesAndOfWhatIsRenewed) {
  read("قال الوزير إن السد اكتمل، مؤكدا قدرة العمال على فتحه. ونوه إلى ضرورة العمل.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد اكتمل", "الوزير: قدرة العمال على فتحه", "الوزير: ضرورة العمل"));
  read("وجددت وزارة العمل شكرها للعمال.");
  EXPECT_THAT(said(), ElementsAre("وزارة العمل: للعمال"));
  read("أعلن وزير المياه سامر الخطيب الأربعاء نشر 120 عاملا.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: نشر 120 عاملا"));
  read("وأشار الكاتب إلى أن منتقدي السد يتراجعون.");
  EXPECT_THAT(said(), ElementsAre("الكاتب: منتقدي السد يتراجعون"));
}

TEST_F(StatementWaysTest, WhoSpeaksWithinIsSomeoneElse) {
  read("قالت المديرة ليلى العمري إن التقديرات تشير إلى أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("ليلى العمري: التقديرات تشير إلى أن السد مغلق", "التقديرات: السد مغلق"));
  read("وأضاف الخطيب أن مواجهة الغد خاصة ويتطلع المنتخب العراقي إلى الفوز بها، مشيرا إلى أن السد مغلق.");
  EXPECT_THAT(words(reading_.statements.back().speaker), "الخطيب");
  read("وقال مكتب العبادي في بيان إن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("مكتب العبادي: السد مغلق"));
}

TEST_F(StatementWaysTest, SourcesAndObjectsOfManyHouses) {
  read("وحسب العمال فإن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("العمال: السد مغلق"));
  read("أشاد المحافظ بما تقوم به الجامعة. وتساءل الخطيب عن أسباب ذلك.");
  EXPECT_THAT(said(), ElementsAre("المحافظ: ما تقوم به الجامعة", "الخطيب: أسباب ذلك"));
  read("أكد لاعب المنتخب سامر الخطيب أهمية أن يبدأ الفريق بالفوز.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: أهمية أن يبدأ الفريق بالفوز"));
  read("وناشد عميد البلدية سامر الخطيب حكومة الوحدة وشركة السد، بالتدخل الفوري لفتحه.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: التدخل الفوري لفتحه"));
  read("دعا المشاركون الهيئات الدولية، بضرورة الضغط على الشركة.");
  EXPECT_THAT(said(), ElementsAre("المشاركون: ضرورة الضغط على الشركة"));
  read("وقال الوزير في تصريح لـ\"كونا\" إن السد مغلق.");
  EXPECT_THAT(relays(0), ElementsAre("كونا"));
}

TEST_F(StatementWaysTest, WhoIsReceivedDoesNotSpeakAndCooperationIsPraised) {
  read("قال الوزير سامر الخطيب إن السد مغلق. واكد خلال استقباله أمس رئيس مجلس الفرع ان الماء وفير.");
  EXPECT_THAT(said(), ElementsAre("سامر الخطيب: السد مغلق", "سامر الخطيب: الماء وفير"));
  read("رحب الوزير بالتعاون المستمر مع النقابة.");
  EXPECT_THAT(said(), ElementsAre("الوزير: التعاون المستمر مع النقابة"));
  read("وأكد الوزير بالتعاون مع اللجنة أن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("الوزير: السد مغلق"));
}

TEST_F(StatementWaysTest, WhoIsCountedSpeaksWithThoseWhoCount) {
  read("حذر عدد كبير من الخبراء من إغلاق السد. وأكدوا أن الماء قليل.");
  EXPECT_THAT(said(), ElementsAre("عدد كبير من الخبراء: إغلاق السد", "عدد كبير من الخبراء: الماء قليل"));
  read("شكت مجموعة من سكان القرية من إغلاق السد.");
  EXPECT_THAT(said(), ElementsAre("مجموعة من سكان القرية: إغلاق السد"));
  read("حذر عشرات الأطباء من إغلاق السد.");
  EXPECT_THAT(said(), ElementsAre("عشرات الأطباء: إغلاق السد"));
  read("قال العديد من الخبراء إن الماء قليل.");
  EXPECT_THAT(said(), ElementsAre("العديد من الخبراء: الماء قليل"));
  read("أكد كل من مدير السد ورئيس البلدية أن الماء قليل.");
  EXPECT_THAT(said(), ElementsAre("مدير السد ورئيس البلدية: الماء قليل")) << "\"each of\" counts no one";
}

TEST_F(StatementWaysTest, WhoBelongsToTheSpeakerIsToldAndDoesNotSpeak) {
  read("دعا رئيس البلدية أنصاره إلى فتح السد.");
  EXPECT_THAT(said(), ElementsAre("رئيس البلدية: فتح السد"));
  read("أخبر المدير موظفيه بأن السد مغلق.");
  EXPECT_THAT(said(), ElementsAre("المدير: السد مغلق"));
  read("دعا البيان كافة القوى إلى فتح السد.");
  EXPECT_THAT(said(), ElementsAre("البيان: فتح السد"));
  read("حذرت الإدارة العامة للمياه السكان من فتح السد.");
  EXPECT_THAT(said(), ElementsAre("الإدارة العامة للمياه: فتح السد"));
  read("دعت البلدية وحلفاؤها إلى فتح السد.");
  EXPECT_THAT(said(), ElementsAre("البلدية وحلفاؤها: فتح السد"));
}

TEST_F(StatementWaysTest, WhatIsQuotedInPiecesIsOne) {
  read("وقال الوزير إن \"السد مغلق منذ أمس\" وإن \"الماء قليل\"، مشيرا إلى أن \"العمل مستمر\".");
  EXPECT_THAT(said(), ElementsAre("الوزير: \"السد مغلق منذ أمس\" وإن \"الماء قليل\"", "الوزير: العمل مستمر"));
  read("وأكد الوزير أن «السد مغلق»، وأن «الماء قليل». وأضاف أن العمل مستمر.");
  EXPECT_THAT(said(), ElementsAre("الوزير: «السد مغلق»، وأن «الماء قليل»", "الوزير: العمل مستمر"));
}

}  // namespace
}  // namespace barqiya
