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

}  // namespace
}  // namespace barqiya
