#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compile/grammar.hpp"
#include "small_rules.hpp"

namespace barqiya::compile {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::ReadRules;
using testing::Sources;

const std::string kRest = "  build mark()\n  yes «نعم»\n  no «لا»\n";

std::string rule(const std::string& name, const std::string& pattern = "any") {
  return "rule " + name + "\n  match " + pattern + "\n" + kRest;
}

std::vector<std::string> names(const ReadRules& read) {
  std::vector<std::string> list;
  for (const Rule& one : read.rules) list.push_back(one.name + "=" + one.match->parts[0]->atom.text);
  return list;
}

TEST(GrammarRules, ReadsItemsAndSortsRulesByName) {
  const ReadRules read("# head\n\nlet w = word\n" + rule("test.b.c", "$w") +
                       "\n# between\nguard test.guard.z\n  match any\n  yes «نعم»\n\n  no «لا»\n# end\n" +
                       rule("test.a.c"));
  EXPECT_THAT(read.faults, IsEmpty());
  EXPECT_THAT(names(read), ElementsAre("test.a.c=any", "test.b.c=word", "test.guard.z=any"));
  EXPECT_TRUE(read.rules[2].guard);
  EXPECT_EQ(read.rules[1].place.line, 4);
  EXPECT_EQ(read.rules[1].layer, "test");
  EXPECT_EQ(read.rules[2].text, "guard test.guard.z\n  match any\n  yes «نعم»\n\n  no «لا»");
}

TEST(GrammarRules, AFaultInOneFieldLeavesTheOthersToBeRead) {
  const ReadRules read("rule test.a.b\n  match any{\n  build mark(\n  yes نعم\n  no «لا»\nlet unused = (\n" +
                       rule("test.a.c"));
  EXPECT_THAT(read.faults, ElementsAre("grammar/test.rules:2:13: an integer is missing here",
                                       "grammar/test.rules:3:14: the name of a parameter is missing here",
                                       "grammar/test.rules:4:7: an example is text between guillemets",
                                       "grammar/test.rules:6:15: a pattern is missing here"));
  EXPECT_THAT(names(read), ElementsAre("test.a.c=any"));
}

TEST(GrammarRules, AUseOfABrokenLetIsNoSecondFault) {
  const ReadRules read("let broken = (any\n" + rule("test.a.b", "$broken"));
  EXPECT_THAT(read.faults, ElementsAre("grammar/test.rules:1:18: `)` is missing here"));
  EXPECT_THAT(read.rules, IsEmpty());
}

struct Wrong {
  const char* text;
  const char* fault;
};

class GrammarRulesFault : public ::testing::TestWithParam<Wrong> {};

TEST_P(GrammarRulesFault, IsReportedWithItsPlace) {
  EXPECT_THAT(ReadRules(GetParam().text).faults, ElementsAre("grammar/test.rules:" + std::string(GetParam().fault)));
}

INSTANTIATE_TEST_SUITE_P(
    All, GrammarRulesFault,
    ::testing::Values(
        Wrong{"  match any\n", "1:3: a line that continues nothing"},
        Wrong{"rules test.a.b\n", "1:1: an item begins with `let`, `rule`, `guard` or `-rule`"},
        Wrong{"rule test.a\n", "1:6: a rule's name is LAYER.KIND.WHAT, of small letters, digits and _"},
        Wrong{"rule test.a.b.c\n", "1:6: a rule's name is LAYER.KIND.WHAT, of small letters, digits and _"},
        Wrong{"rule test.A.b\n", "1:6: a rule's name is LAYER.KIND.WHAT, of small letters, digits and _"},
        Wrong{"rule times.a.b\n", "1:6: the rules of this file have names that begin with `test.`"},
        Wrong{"guard test.a.b\n  match any\n  yes «نعم»\n  no «لا»\n",
              "1:7: a guard, and nothing else, is named LAYER.guard.WHAT"},
        Wrong{"rule test.guard.b\n  match any\n  build mark()\n  yes «نعم»\n  no «لا»\n",
              "1:6: a guard, and nothing else, is named LAYER.guard.WHAT"},
        Wrong{"rule test.a.b any\n  match any\n  build mark()\n  yes «نعم»\n  no «لا»\n",
              "1:15: behind a rule's name its line ends"},
        Wrong{"rule test.a.b\n  any\n", "2:3: a field begins with `match`, `build`, `yes`, `no` or `priority`"},
        Wrong{"rule test.a.b\n  build mark()\n  yes «نعم»\n  no «لا»\n", "1:6: `test.a.b` has no `match`"},
        Wrong{"rule test.a.b\n  match any\n  yes «نعم»\n  no «لا»\n", "1:6: `test.a.b` has no `build`"},
        Wrong{"rule test.a.b\n  match any\n  build mark()\n  no «لا»\n", "1:6: `test.a.b` has no `yes`"},
        Wrong{"rule test.a.b\n  match any\n  build mark()\n  yes «نعم»\n", "1:6: `test.a.b` has no `no`"},
        Wrong{"guard test.guard.b\n  match any\n  build mark()\n  yes «نعم»\n  no «لا»\n",
              "3:3: a guard builds nothing"},
        Wrong{"guard test.guard.b\n  match any\n  yes «[نعم] [نعم]»\n  no «لا»\n",
              "3:3: the brackets of a guard's example mark its core, once"},
        Wrong{"guard test.guard.b\n  match any\n  yes «نعم» = DATE\n  no «لا»\n", "3:3: a guard has no values"},
        Wrong{"let Name = any\n", "1:5: a let's name has small letters, digits and _"},
        Wrong{"let name any\n", "1:10: `=` is missing here"}, Wrong{"let name = [any]\n", "1:12: a let has no core"},
        Wrong{"let name = any\n", "1:5: the let `name` is not used"},
        Wrong{"let a = $b\nlet b = $a\n", "1:10: no let `b` was written before this"},
        Wrong{"let a = $a\n", "1:10: no let `a` was written before this"},
        Wrong{"-rule test.a.b\n", "1:7: there is no rule `test.a.b` to remove"},
        Wrong{"# \xEF\xBA\x8D\n", "1:3: an Arabic presentation form or byte order mark; write the letter itself"}));

TEST(GrammarRules, NamesStandOnce) {
  EXPECT_THAT(ReadRules("let w = any\nlet w = word\n" + rule("test.a.b", "$w") + rule("test.a.b")).faults,
              ElementsAre("grammar/test.rules:2:5: the let `w` stands already in grammar/test.rules:1",
                          "grammar/test.rules:8:6: `test.a.b` stands already in line 3"));
  EXPECT_THAT(ReadRules(rule("test.a.b") + "-rule test.a.b\n").faults,
              ElementsAre("grammar/test.rules:6:7: only an overlay removes a rule"));
}

TEST(GrammarRules, SharedLetsAreKnownInEveryFile) {
  const Sources sources{{{"grammar/a.rules", rule("a.x.y", "$w")},
                         {"grammar/shared.rules", "let w = word\n"},
                         {"grammar/test.rules", rule("test.x.y", "$w")}}};
  const ReadRules read(sources);
  EXPECT_THAT(read.faults, IsEmpty());
  EXPECT_THAT(names(read), ElementsAre("a.x.y=word", "test.x.y=word"));
}

TEST(GrammarRules, OtherFilesLetsAreNotKnown) {
  const Sources sources{{{"grammar/a.rules", "let w = word\n" + rule("a.x.y", "$w")},
                         {"grammar/shared.rules", "rule shared.x.y\n"},
                         {"grammar/test.rules", rule("test.x.y", "$w")}}};
  EXPECT_THAT(ReadRules(sources).faults, ElementsAre("grammar/shared.rules:1:1: shared.rules has lets only",
                                                     "grammar/test.rules:2:10: no let `w` was written before this"));
}

TEST(GrammarRules, OverlaysReplaceRemoveAndUseWhatTheyAreLaidOver) {
  const std::string base =
      "let w = word\nlet p = punct\n" + rule("test.a.a", "$w") + rule("test.a.b", "$p") + rule("test.a.c", "$w");
  const std::string over =
      "let w = foreign\n" + rule("test.a.a", "$w") + "-rule test.a.b # gone\n" + rule("test.a.d", "$p");
  const Sources sources{{{"grammar/test.rules", base}}, {{"grammar/test.rules", over}}};
  const ReadRules read(sources);
  EXPECT_THAT(read.faults, IsEmpty());
  EXPECT_THAT(names(read), ElementsAre("test.a.a=foreign", "test.a.c=word", "test.a.d=punct"));
}

TEST(GrammarRules, WordsThatRulesQuoteAreForTheLexicon) {
  const Sources sources =
      testing::sources_of("let w = \"كل يوم\" | \"(\" | \"24\"\n" + rule("test.a.b", "$w \"أمس\" !\"كل\""));
  BlobWriter out;
  Diagnostics ignored;
  compile_characters(sources, out, ignored);
  EXPECT_THAT(literals_of(sources, out), ElementsAre("أمس", "كل", "يوم"));
}

}  // namespace
}  // namespace barqiya::compile
