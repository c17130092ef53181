#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "small_rules.hpp"

namespace barqiya::compile {
namespace {

using ::testing::IsEmpty;
using testing::ReadRules;
using testing::rule_with;

std::string joined(const Pattern& pattern, const std::string& between);

/// A pattern with all its brackets.
std::string shape(const Pattern& pattern) {
  switch (pattern.kind) {
    case Pattern::Kind::Atom:
      return (pattern.atom.negated ? "!" : "") + pattern.atom.text;
    case Pattern::Kind::Sequence:
      return "(" + joined(pattern, " ") + ")";
    case Pattern::Kind::Choice:
      return "(" + joined(pattern, "|") + ")";
    case Pattern::Kind::Repeat:
      return joined(pattern, "") + "{" + std::to_string(pattern.least) + "," + std::to_string(pattern.most) + "}";
    case Pattern::Kind::Capture:
      return pattern.name + ":" + joined(pattern, "");
    case Pattern::Kind::Glued:
      return "~" + joined(pattern, "");
    case Pattern::Kind::Proclitic:
      return pattern.name + "+" + joined(pattern, "");
    case Pattern::Kind::Core:
      return "[" + joined(pattern, "") + "]";
  }
  return {};
}

std::string joined(const Pattern& pattern, const std::string& between) {
  std::string out;
  for (const PatternPtr& part : pattern.parts) out += (out.empty() ? "" : between) + shape(*part);
  return out;
}

/// The shape of a rule's pattern, or its faults.
std::string shape_of(const std::string& pattern, const std::string& lets = "") {
  const ReadRules read(lets + rule_with(pattern));
  std::string faults;
  for (const std::string& fault : read.faults) faults += fault + "\n";
  return faults.empty() ? shape(*read.rules.at(0).match) : faults;
}

std::string fault_of(const std::string& pattern) {
  const ReadRules read(rule_with(pattern));
  return read.faults.size() == 1 ? read.faults[0] : std::to_string(read.faults.size()) + " faults";
}

TEST(GrammarPattern, ReadsChoicesSequencesAndRepetitions) {
  EXPECT_EQ(shape_of("month"), "[month]");
  EXPECT_EQ(shape_of("month day | year"), "[((month day)|year)]");
  EXPECT_EQ(shape_of("(month | day)? any{2} any{0,3}"), "[((month|day){0,1} any{2,2} any{0,3})]");
  EXPECT_EQ(shape_of("any\n  # in between\n  word # behind\n  foreign"), "[(any word foreign)]");
}

TEST(GrammarPattern, ReadsCoreAndContext) {
  EXPECT_EQ(shape_of("edge [month day] punct"), "(edge [(month day)] punct)");
  EXPECT_EQ(shape_of("[month | day]"), "[(month|day)]");
}

TEST(GrammarPattern, ReadsCapturesOfAtomsLetsAndGroups) {
  EXPECT_EQ(shape_of("d:number m:$month r:(any word)?", "let month = month\n"),
            "[(d:number m:month r:(any word){0,1})]");
  EXPECT_EQ(shape_of("~d:number و+m:month k:ب+unit"), "[(~d:number و+m:month k:ب+unit)]");
}

TEST(GrammarPattern, ReadsAtoms) {
  EXPECT_EQ(shape_of("month(calendar=hijri, value=1..3) !unit number(1..31, digits=1..2) span(PER)"),
            "[(month(calendar=hijri, value=1..3) !unit number(1..31, digits=1..2) span(PER))]");
  EXPECT_EQ(shape_of("month (any)"), "[(month any)]");

  const ReadRules read(rule_with("unit(a=x|y, b!=z, c=-2..3)"));
  ASSERT_THAT(read.faults, IsEmpty());
  const std::vector<FeatureTest>& tests = read.rules[0].match->parts[0]->atom.tests;
  ASSERT_EQ(tests.size(), 3U);
  EXPECT_EQ(tests[0].values[1].symbol, "y");
  EXPECT_FALSE(tests[1].equal);
  EXPECT_EQ(tests[2].values[0].low, -2);
  EXPECT_EQ(tests[2].values[0].high, 3);
}

TEST(GrammarPattern, PartsQuotesAsATextIsParted) {
  EXPECT_EQ(shape_of("\"كحد أدنى\" \"(\" \"\\\"\" \"\\\\\" \"--\""),
            "[((\"كحد\" \"أدنى\") \"(\" \"\"\" \"\\\" \"--\")]");
  const ReadRules read(rule_with("\"24\""));
  const Atom& number = read.rules.at(0).match->parts[0]->atom;
  EXPECT_EQ(number.kind, grammar::PredicateKind::Number);
  EXPECT_EQ(number.low, 24);
  EXPECT_EQ(number.high, 24);
  EXPECT_EQ(number.digits_high, 2);
}

TEST(GrammarPattern, KnowsHowLittleAPatternTakes) {
  const auto shortest = [](const std::string& pattern) {
    return ReadRules(rule_with(pattern)).rules.at(0).match->shortest;
  };
  EXPECT_EQ(shortest("any? (word word | foreign) any{2,5}"), 3U);
  EXPECT_FALSE(ReadRules(rule_with("any? | word")).rules.at(0).match->solid);
  EXPECT_FALSE(ReadRules(rule_with("edge !unit")).rules.at(0).match->solid);
  EXPECT_TRUE(ReadRules(rule_with("(edge | word) any")).rules.at(0).match->solid);
}

struct Wrong {
  const char* pattern;
  const char* fault;
};

class GrammarPatternFault : public ::testing::TestWithParam<Wrong> {};

TEST_P(GrammarPatternFault, IsReportedWithItsPlace) {
  EXPECT_EQ(fault_of(GetParam().pattern), "grammar/test.rules:" + std::string(GetParam().fault));
}

INSTANTIATE_TEST_SUITE_P(
    All, GrammarPatternFault,
    ::testing::Values(
        Wrong{"", "2:8: a pattern is missing here"}, Wrong{"any |", "2:15: a pattern is missing here"},
        Wrong{"()", "2:11: a pattern is missing here"}, Wrong{"(any", "2:14: `)` is missing here"},
        Wrong{"any)", "2:13: `)` is too much here"},
        Wrong{"\"يوم\" \"يوم", "2:16: a quotation that does not end on its line"},
        Wrong{"\"\"", "2:10: quotes with nothing in them"},
        Wrong{"\"\\x\"", "2:10: a backslash in quotes stands before `\"` or another backslash"},
        Wrong{"any; any", "2:13: `;` means nothing here"},
        Wrong{"يوم any", "2:10: a word of Arabic letters stands in quotes; a proclitic has a `+` behind it"},
        Wrong{"any {2", "2:16: `}` is missing here"}, Wrong{"any{3,1}", "2:13: bounds that allow nothing"},
        Wrong{"any{0}", "2:13: bounds that allow nothing"},
        Wrong{"any{1,33}", "2:16: a bound is an integer from 0 to 32"},
        Wrong{"any?? any", "2:14: a pattern is missing here"},
        Wrong{"any $nothing", "2:15: no let `nothing` was written before this"},
        Wrong{"[any] [any]", "2:16: a second core; a pattern has one"},
        Wrong{"([any])", "2:11: the core stands at the top level of a pattern"},
        Wrong{"any [any]?", "2:14: the core stands at the top level of a pattern, not in a choice or repetition"},
        Wrong{"any | [any]", "2:16: the core stands at the top level of a pattern, not in a choice or repetition"},
        Wrong{"!(any | word)", "2:10: `!` stands before one atom"}, Wrong{"!!any", "2:10: `!` stands before one atom"},
        Wrong{"~(any?)", "2:10: `~` before what may take nothing"},
        Wrong{"و+(number | word)",
              "2:10: a proclitic before what may begin with something else than a lexical class or a quoted word"},
        Wrong{"و+word",
              "2:10: a proclitic before what may begin with something else than a lexical class or a quoted word"},
        Wrong{"و+\"(\"",
              "2:10: a proclitic before what may begin with something else than a lexical class or a quoted word"},
        Wrong{"و+ل+unit", "2:10: one proclitic stands before a word, no more"},
        Wrong{"a:(any a:word)", "2:10: a capture `a` inside one of the same name"},
        Wrong{"edge(x=1)", "2:10: `edge` takes nothing in brackets"},
        Wrong{"span", "2:10: `span` takes a kind of span in brackets"},
        Wrong{"number(value=3)", "2:17: `number` takes a range and `digits=`"},
        Wrong{"number(3..1)", "2:17: a range whose end is before its beginning"},
        Wrong{"number(-1)", "2:17: a number of digits is not negative"},
        Wrong{"number(digits=0)", "2:17: so many digits no number has"},
        Wrong{"unit(a=1, a=2)", "2:20: `a` is tested twice"}, Wrong{"unit(a!=1..2)", "2:18: `!=` takes no range"},
        Wrong{"unit(a)", "2:16: `=` is missing here"}, Wrong{"unit(a=99999999999)", "2:17: an integer too large"},
        Wrong{"((any{32}){32}){32}", "2:10: a pattern too large: it repeats too much"}));

TEST(GrammarPattern, GrowingLetsAreStopped) {
  std::string lets = "let l0 = any any\n";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "$l" + std::to_string(i - 1);
    std::ostringstream let;
    let << "let l" << i << " = " << before << " " << before << "\n";
    lets += let.str();
  }
  const ReadRules read(lets + rule_with("$l39"));
  ASSERT_FALSE(read.faults.empty());
  EXPECT_THAT(read.faults[0], ::testing::HasSubstr("a pattern too large"));
}

}  // namespace
}  // namespace barqiya::compile
