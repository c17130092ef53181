// Adding while reports still come: what a pipe has brought is in the archive before the pipe ends.
#include "shell.hpp"

namespace barqiya::cli {
namespace {

using testing::HasSubstr;

// Longer than what is looked at to tell a packed file.
constexpr std::string_view kFirst =
    R"({"id": "a", "text": "قال وزير النقل سالم القماطي إن المطار سيفتح غدا. وأضاف الوزير أن العمل في الميناء مستمر، وأن الطريق )"
    R"(إلى المدينة سيغلق يومين. وذكرت وزارة النقل في بيان أن الرحلات الداخلية ستعود مطلع الشهر المقبل. وأكد مدير المطار أن )"
    R"(الشركات أبلغت بالموعد، ودعا المسافرين إلى متابعة ما يعلن من مواعيد على لوحات الرحلات وفي مكاتب الحجز."})"
    "\n";
constexpr std::string_view kSecond = R"({"id": "b", "text": "وأضاف الوزير أن العمل في الميناء مستمر."})"
                                     "\n";

// The pipe is kept open until the first report was seen, or for ten seconds.
TEST_F(ShellTest, WhatAPipeBroughtIsCommittedWhileItIsOpen) {
  file("first.jsonl", kFirst);
  file("second.jsonl", kSecond);
  const Finished finished =
      sh("mkfifo pipe; barqiya add --as jsonl news.db - < pipe & exec 3> pipe; cat first.jsonl >&3; seen=no;\n"
         "for i in $(seq 100); do sleep 0.1; barqiya stats news.db --format csv 2> /dev/null | grep -q '^reports,1' && "
         "seen=yes && break; done\n"
         "cat second.jsonl >&3; exec 3>&-; wait; echo \"seen $seen\"; barqiya stats news.db --format csv");
  EXPECT_THAT(finished.out, HasSubstr("seen yes"));
  EXPECT_THAT(finished.out, HasSubstr("reports,2"));
}

}  // namespace
}  // namespace barqiya::cli
