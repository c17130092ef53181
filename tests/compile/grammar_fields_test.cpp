#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_rules.hpp"

namespace barqiya::compile {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::ReadRules;

/// A rule with these fields, the first in line 3, and whatever else it needs.
ReadRules rule_and(const std::string& fields) {
  return ReadRules("rule test.x.y\n  match  any\n" + fields + "  build mark()\n  yes «نعم»\n  no «لا»\n");
}

TEST(GrammarFields, ReadsBuilds) {
  const ReadRules read = rule_and("  build  date(day=d, n=-4,\n    direction=past) over day\n");
  ASSERT_THAT(read.faults, IsEmpty());
  const BuildLine& build = read.rules[0].builds[0];
  EXPECT_EQ(build.op, "date");
  EXPECT_EQ(build.over, "day");
  ASSERT_EQ(build.arguments.size(), 3U);
  EXPECT_EQ(build.arguments[0].parameter, "day");
  EXPECT_EQ(build.arguments[0].name, "d");
  EXPECT_EQ(build.arguments[1].number, -4);
  EXPECT_EQ(build.arguments[2].name, "past");
  EXPECT_EQ(build.arguments[2].place.line, 4);
  EXPECT_EQ(build.arguments[2].place.column, 5);
}

TEST(GrammarFields, ReadsSpansValuesAndDates) {
  const ReadRules read =
      rule_and("  yes «في [1990] إلى [1995]»  dct 2015-08-01  = DATE  1990,\n   DATE 1995 END # why\n");
  ASSERT_THAT(read.faults, IsEmpty());
  const Example& yes = read.rules[0].yes[0];
  EXPECT_EQ(yes.text, "في 1990 إلى 1995");
  ASSERT_EQ(yes.spans.size(), 2U);
  EXPECT_EQ(yes.spans[1].slice(yes.text), "1995");
  EXPECT_THAT(yes.values, ElementsAre("DATE 1990", "DATE 1995 END"));
  EXPECT_EQ(yes.dct, (Date{2015, 8, 1}));
}

TEST(GrammarFields, WithoutBracketsAllOfTheTextIsTheSpan) {
  const ReadRules read = rule_and("  yes «شارع 14 يوليو»\n");
  const Example& yes = read.rules.at(0).yes[0];
  EXPECT_EQ(yes.spans.at(0).slice(yes.text), "شارع 14 يوليو");
  EXPECT_FALSE(yes.dct.known());
  EXPECT_THAT(yes.values, IsEmpty());
}

TEST(GrammarFields, ReadsEscapesAndGuillemetsInPairs) {
  const ReadRules read = rule_and("  no «سطر\\nقال «نعم» \\[1\\] \\« \\\\ # لا»\n");
  ASSERT_THAT(read.faults, IsEmpty());
  EXPECT_EQ(read.rules[0].no[0].text, "سطر\nقال «نعم» [1] « \\ # لا");
}

TEST(GrammarFields, ReadsPriority) { EXPECT_EQ(rule_and("  priority -3\n").rules.at(0).priority, -3); }

struct Wrong {
  const char* field;
  const char* fault;
};

class GrammarFieldsFault : public ::testing::TestWithParam<Wrong> {};

TEST_P(GrammarFieldsFault, IsReportedWithItsPlace) {
  EXPECT_THAT(rule_and("  " + std::string(GetParam().field) + "\n").faults,
              ElementsAre("grammar/test.rules:" + std::string(GetParam().fault)));
}

INSTANTIATE_TEST_SUITE_P(
    All, GrammarFieldsFault,
    ::testing::Values(
        Wrong{"match any", "3:3: a second `match`"}, Wrong{"build", "3:8: the name of an operator is missing here"},
        Wrong{"build mark", "3:13: `(` is missing here"}, Wrong{"build mark(a)", "3:15: `=` is missing here"},
        Wrong{"build mark(a=)", "3:16: an integer is missing here"},
        Wrong{"build mark(a=b c=d)", "3:18: `,` is missing here"},
        Wrong{"build mark() over", "3:20: the name of a capture is missing here"},
        Wrong{"build mark() under", "3:16: `under` is too much here"},
        Wrong{"yes نعم", "3:7: an example is text between guillemets"},
        Wrong{"yes «نعم", "3:7: an example that does not end on its line"},
        Wrong{"yes «»", "3:7: an example without text"}, Wrong{"yes «[نعم»", "3:8: a bracket that is not closed"},
        Wrong{"yes «نعم]»", "3:11: a bracket that was not opened; write \\] for the mark itself"},
        Wrong{"yes «[ن[عم]]»", "3:10: a bracket inside brackets; write \\[ for the mark itself"},
        Wrong{"yes «نعم []»", "3:13: brackets with nothing in them"},
        Wrong{"yes «نعم\\x»",
              "3:11: a backslash in an example stands before a bracket, a guillemet, `n` or "
              "another backslash"},
        Wrong{"yes «نعم» dct 2015-02-30", "3:17: `dct` takes a date, as 2021-08-09"},
        Wrong{"yes «نعم» dct amed", "3:17: `dct` takes a date, as 2021-08-09"},
        Wrong{"yes «نعم» =", "3:14: a value is missing here"},
        Wrong{"yes «[نعم] و[لا]» = DATE 2015", "3:21: 2 spans, but 1 values"},
        Wrong{"yes «نعم» 2015", "3:13: `2015` is too much here"},
        Wrong{"no «[نعم]»", "3:6: brackets in a `no`; write \\[ for the mark itself"},
        Wrong{"no «نعم» = DATE 2015", "3:12: `=` is too much here"},
        Wrong{"priority high", "3:12: an integer is missing here"}));

}  // namespace
}  // namespace barqiya::compile
