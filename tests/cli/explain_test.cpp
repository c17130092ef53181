#include <string>

#include "shell.hpp"

namespace barqiya::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

using ExplainTest = ShellTest;

TEST_F(ExplainTest, NamesTheRuleItsPlaceAndWhatItMade) {
  file("a.txt", kReport);
  const Finished done = sh("barqiya explain a.txt");
  EXPECT_EQ(done.code, 0);
  EXPECT_EQ(done.err, "");
  EXPECT_THAT(done.out, testing::StartsWith("a.txt  "));
  EXPECT_THAT(done.out, testing::ContainsRegex("  rule    times[.][a-z_.]+  grammar/times[.]rules:[0-9]+\n"));
  EXPECT_THAT(done.out, HasSubstr("  build   "));
  EXPECT_THAT(done.out, HasSubstr("DATE 1999  [1999-01-01, 2000-01-01)\n"));
}

TEST_F(ExplainTest, AtAPlaceSaysOnlyWhatLiesThereAndWhatNearlyDid) {
  file("a.txt", kReport);
  const Finished done = sh("barqiya explain a.txt --at 'عام 1999'");
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.out, HasSubstr("DATE 1999"));
  EXPECT_THAT(done.out, Not(HasSubstr("DATE 2021")));
  EXPECT_THAT(done.out, HasSubstr("\nnearly matched at 2:"));
}

TEST_F(ExplainTest, APlaceMayBeAnOffset) {
  file("a.txt", "في عام 1999 ثم");
  const Finished done = sh("barqiya explain a.txt --at 8");
  EXPECT_THAT(done.out, HasSubstr("DATE 1999"));
  EXPECT_THAT(done.out, HasSubstr("\nnearly matched at 1:9"));
}

TEST_F(ExplainTest, APlaceThatIsNotThereIsSaid) {
  file("a.txt", kReport);
  EXPECT_EQ(sh("barqiya explain a.txt --at 99999").err, "barqiya: --at 99999: the report ends before this offset\n");
  const Finished words = sh("barqiya explain a.txt --at 'لا توجد'");
  EXPECT_EQ(words.code, 1);
  EXPECT_EQ(words.err, "barqiya: --at لا توجد: the report has no such words\n");
}

TEST_F(ExplainTest, AReportThatCannotBeReadIsSaid) {
  const Finished done = sh("barqiya explain missing.txt");
  EXPECT_EQ(done.code, 1);
  EXPECT_EQ(done.err, "barqiya: missing.txt: No such file or directory\n");
}

}  // namespace
}  // namespace barqiya::cli
