#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_lexicon.hpp"

namespace barqiya::compile {
namespace {

using testing::CompiledRules;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::rule_with;

struct Right {
  const char* pattern;
  const char* build;
};

class GrammarChecksRight : public ::testing::TestWithParam<Right> {};

TEST_P(GrammarChecksRight, IsAccepted) {
  EXPECT_THAT(CompiledRules(rule_with(GetParam().pattern, GetParam().build)).faults, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    All, GrammarChecksRight,
    ::testing::Values(
        Right{"month(kind=hijri, value=1..8, def=none) cardinal(value=3|20) unit(number!=du, pron=hu|ha)", "mark()"},
        Right{"m:month", "strict(month=m)"}, Right{"m:(month | month \"(\" month \")\" | any month)", "mark(month=m)"},
        Right{"m:(month | \"يناير\" | \"الشعبان\")", "mark(month=m)"},
        Right{"(m:month any | any m:\"محرم\")", "mark(month=m)"},
        Right{"d:(number(1..31) | ordinal | و+cardinal | \"عشرون\" word?)", "mark(day=d)"},
        Right{"w:(any word)", "mark(words=w, day=3, direction=past) over w"}, Right{"any{32} any{32}", "mark()"}));

struct Wrong {
  const char* pattern;
  const char* build;
  const char* fault;
};

class GrammarChecksFault : public ::testing::TestWithParam<Wrong> {};

TEST_P(GrammarChecksFault, IsReportedWithItsPlace) {
  EXPECT_THAT(CompiledRules(rule_with(GetParam().pattern, GetParam().build)).faults,
              ElementsAre("grammar/test.rules:" + std::string(GetParam().fault)));
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, GrammarChecksFault,
    ::testing::Values(
        Wrong{"any mnth", "mark()", "2:14: no lexical class or atom `mnth`; did you mean `month`?"},
        Wrong{"numbr", "mark()", "2:10: no lexical class or atom `numbr`; did you mean `number`?"},
        Wrong{"festival", "mark()", "2:10: no lexical class or atom `festival`"},
        Wrong{"literal", "mark()", "2:10: no lexical class or atom `literal`"},
        Wrong{"any !month(calendar=hijri)", "mark()", "2:21: words of class `month` have no feature `calendar`"},
        Wrong{"month(value=hijri)", "mark()", "2:22: the feature `value` has integers as values"},
        Wrong{"month(kind=1)", "mark()", "2:21: the feature `kind` has names as values"},
        Wrong{"month(kind=hijri|hijry)", "mark()", "2:27: no word of class `month` has kind=hijry"},
        Wrong{"month(kind=past)", "mark()", "2:21: no word of class `month` has kind=past"},
        Wrong{"month(value=9..12)", "mark()", "2:22: no word of class `month` has value=9..12"},
        Wrong{"month(number=du)", "mark()", "2:16: words of class `month` have no feature `number`"},
        Wrong{"month(pron=yes)", "mark()", "2:21: no word of class `month` has pron=yes"},
        Wrong{"ه+month", "mark()", "2:10: no proclitic of these letters in lexicon/clitics.tsv"},
        Wrong{"span(nobody)", "mark()", "2:10: no layer finds spans of kind `nobody`"},
        Wrong{"any?", "mark()", "2:10: what the match stands for may be empty"},
        Wrong{"word [edge] word", "mark()", "2:15: what the match stands for may be empty"},
        Wrong{"any{32} any{32} any", "mark()", "2:10: a match has at most 64 symbols, this one has more"}));

INSTANTIATE_TEST_SUITE_P(
    Builds, GrammarChecksFault,
    ::testing::Values(
        Wrong{"any", "made()", "3:10: the layer `test` has no operator `made`"},
        Wrong{"any", "mark(year=3)", "3:15: `mark` has no parameter `year`"},
        Wrong{"any", "mark(day=3, day=4)", "3:22: the parameter `day` stands twice"},
        Wrong{"any", "strict()", "3:10: the parameter `month` is missing"},
        Wrong{"any", "mark(words=w)", "3:21: the pattern has no capture `w`"},
        Wrong{"any", "mark() over w", "3:22: the pattern has no capture `w`"},
        Wrong{"any", "mark(words=3)", "3:21: the parameter `words` takes a capture"},
        Wrong{"any", "mark(month=3)", "3:21: the parameter `month` takes a capture"},
        Wrong{"any", "mark(direction=up)", "3:25: the parameter `direction` takes one of `past`, `future`"},
        Wrong{"m:word", "mark(month=m)",
              "3:21: the capture `m` does not always take a word of class `month`, which `month` needs"},
        Wrong{"m:(month | unit)", "mark(month=m)",
              "3:21: the capture `m` does not always take a word of class `month`, which `month` needs"},
        Wrong{"m:(any month?)", "mark(month=m)",
              "3:21: the capture `m` does not always take a word of class `month`, which `month` needs"},
        Wrong{"m:!month word", "mark(month=m)",
              "3:21: the capture `m` does not always take a word of class `month`, which `month` needs"},
        Wrong{"m:\"يوم\"", "mark(month=m)",
              "3:21: the capture `m` does not always take a word of class `month`, which `month` needs"},
        Wrong{"(m:month | m:number)", "mark(month=m)",
              "3:21: the capture `m` does not always take a word of class `month`, which `month` needs"},
        Wrong{"d:(number | month)", "mark(day=d)",
              "3:19: the capture `d` does not always take digits or `cardinal` or `ordinal`, which `day` needs"}));

TEST(GrammarChecks, AFaultOfALetIsReportedOnce) {
  EXPECT_THAT(CompiledRules("let m = mnth\nlet w = any\nrule test.a.b\n  match $m $m w\n  build mark()\n  yes «نعم»\n"
                            "  no «لا»\nrule test.a.c\n  match $m $w\n  build mark()\n  yes «نعم»\n  no «لا»\n")
                  .faults,
              ElementsAre("grammar/test.rules:1:9: no lexical class or atom `mnth`; did you mean `month`?",
                          "grammar/test.rules:4:15: no lexical class or atom `w`; the let is written `$w`"));
}

TEST(GrammarChecks, RulesAreOfLayersThatThereAre) {
  testing::Sources sources = testing::with_lexicon("");
  sources[0].push_back(
      {"grammar/tests.rules", "rule tests.a.b\n  match any\n  build mark()\n  yes «نعم»\n  no «لا»\n"});
  EXPECT_THAT(CompiledRules(sources).faults, ElementsAre("grammar/tests.rules: there is no layer `tests`"));
}

}  // namespace
}  // namespace barqiya::compile
