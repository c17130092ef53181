// What docs/rules.md promises, one promise a test, in rules and texts that a reader can follow by eye.
#include "grammar/matcher.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "world.hpp"

namespace barqiya::grammar::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string rule(const std::string& name, const std::string& pattern, int priority = 0) {
  return World::rule_of(name, pattern, priority);
}

TEST(Matcher, TakesAtomsInSequence) {
  EXPECT_THAT(matches_of(rule("date.day", "a:number(1..31) b:month"), "بدأ في 5 آذار ثم 32 آذار ثم 7 أبريل"),
              ElementsAre("date.day[5 آذار] a=5 b=آذار", "date.day[7 أبريل] a=7 b=أبريل"));
}

TEST(Matcher, PrefersTheLeftmostThenTheFurthest) {
  EXPECT_THAT(
      matches_of(rule("x.month", "month") + rule("x.pair", "number month") + rule("x.long", "number month number"),
                 "5 آذار 2015 أيلول"),
      ElementsAre("x.long[5 آذار 2015]", "x.month[أيلول]"));
}

TEST(Matcher, PrefersTheHigherPriorityThenTheFirstName) {
  EXPECT_THAT(matches_of(rule("x.b", "number") + rule("x.a", "number"), "5"), ElementsAre("x.a[5]"));
  EXPECT_THAT(matches_of(rule("x.b", "number", 1) + rule("x.a", "number"), "5"), ElementsAre("x.b[5]"));
}

TEST(Matcher, LengthGoesBeforePriority) {
  EXPECT_THAT(matches_of(rule("x.a", "number month") + rule("x.b", "number", 9), "5 آذار"), ElementsAre("x.a[5 آذار]"));
}

TEST(Matcher, CountsContextInTheLengthButNotInTheCore) {
  EXPECT_THAT(matches_of(rule("x.a", "[number] month") + rule("x.b", "number", 9), "5 آذار"), ElementsAre("x.a[5]"));
}

// Once, the longest match of the leftmost start was taken, whose core may begin to the right of another's.
TEST(Matcher, OfMatchesThatBeginWithContextTheLeftmostCoreWins) {
  EXPECT_THAT(
      matches_of(rule("x.long", "\"في\" number [month number]") + rule("x.short", "\"في\" [number]"), "في 5 آذار 2015"),
      ElementsAre("x.short[5]"));
  EXPECT_THAT(matches_of(rule("x.context", "\"في\" \"من\" [number]") + rule("x.inside", "\"من\" number"), "في من 5"),
              ElementsAre("x.inside[من 5]"));
}

TEST(Matcher, AMatchInsideTheContextCompetes) {
  EXPECT_THAT(matches_of(rule("x.context", "\"في\" [number]") + rule("x.further", "number month"), "في 5 آذار"),
              ElementsAre("x.further[5 آذار]"));
}

TEST(Matcher, GoesOnBehindTheCore) {
  EXPECT_THAT(matches_of(rule("x.a", "[number] month") + rule("x.b", "month number"), "5 آذار 2015"),
              ElementsAre("x.a[5]", "x.b[آذار 2015]"));
}

TEST(Matcher, FirstSymbolMayCarryConjunctionAndPreposition) {
  EXPECT_THAT(matches_of(rule("x.a", "\"عام\" number"), "ولعام 2015"), ElementsAre("x.a[عام 2015]"));
  EXPECT_THAT(matches_of(rule("x.a", "number month"), "5 وأيلول"), IsEmpty());
  EXPECT_THAT(matches_of(rule("x.a", "number و+month"), "5 وأيلول 6 أيلول"), ElementsAre("x.a[5 وأيلول]"));
}

TEST(Matcher, AnAtomThatAsksForACliticGetsIt) {
  EXPECT_THAT(matches_of(rule("x.a", "month(conj=none)"), "وأيلول وآذار يناير"), ElementsAre("x.a[يناير]"));
  EXPECT_THAT(matches_of(rule("x.a", "number a:month(conj=wa)"), "5 وأيلول 6 آذار"),
              ElementsAre("x.a[5 وأيلول] a=أيلول"));
}

TEST(Matcher, GlueIsAskedOfTheSymbolBehindIt) {
  EXPECT_THAT(matches_of(rule("x.a", "number ~\"-\" ~number"), "1-2 3 -4 5- 6"), ElementsAre("x.a[1-2]"));
}

TEST(Matcher, MarksAreComparedAsTheyAreWritten) {
  EXPECT_THAT(matches_of(rule("x.a", "number \"-\" number"), "1 - 2 -- 3 – 4"), ElementsAre("x.a[1 - 2]"));
}

TEST(Matcher, NumbersByValueAndDigits) {
  const std::string text = "7 07 31 32 2015 123456789012345678901234567890";
  EXPECT_THAT(matches_of(rule("x.a", "number(1..31)"), text), ElementsAre("x.a[7]", "x.a[07]", "x.a[31]"));
  EXPECT_THAT(matches_of(rule("x.a", "number(1..31, digits=2)"), text), ElementsAre("x.a[07]", "x.a[31]"));
  EXPECT_THAT(matches_of(rule("x.a", "number(digits=4)"), text), ElementsAre("x.a[2015]"));
  EXPECT_THAT(matches_of(rule("x.a", "number"), text), SizeIs(6));
}

TEST(Matcher, APhraseIsOneSymbolOfItsOwnClasses) {
  EXPECT_THAT(matches_of(rule("x.a", "number a:month(value=1) number"), "في 5 كانون الثاني 2015"),
              ElementsAre("x.a[5 كانون الثاني 2015] a=كانون الثاني"));
}

TEST(Matcher, TheLongestPhraseTakesItsWordsFromOtherRules) {
  EXPECT_THAT(matches_of(rule("x.a", "month(value=12)"), "كانون الثاني وكانون"), ElementsAre("x.a[كانون]"));
  EXPECT_THAT(matches_of(rule("x.a", "\"الثاني\""), "كانون الثاني"), ElementsAre("x.a[الثاني]"))
      << "no rule names month";
}

TEST(Matcher, PhrasesOfClassesThatNoRuleNamesAreWords) {
  EXPECT_THAT(matches_of(rule("x.a", "word word"), "كانون الثاني"), ElementsAre("x.a[كانون الثاني]"));
}

TEST(Matcher, AMatchMayTakeTheEdgesButNotRunThroughOne) {
  const std::string text = "5 آذار\n6 أيلول\n";
  EXPECT_THAT(matches_of(rule("x.a", "number any"), "5\nآذار"), IsEmpty());
  EXPECT_THAT(matches_of(rule("x.a", "edge [number]"), text), ElementsAre("x.a[5]", "x.a[6]"));
  EXPECT_THAT(matches_of(rule("x.a", "[month] edge"), text), ElementsAre("x.a[آذار]", "x.a[أيلول]"));
  EXPECT_THAT(matches_of(rule("x.a", "edge [number month] edge"), text), ElementsAre("x.a[5 آذار]", "x.a[6 أيلول]"));
  EXPECT_THAT(matches_of(rule("x.a", "[month] !number"), text), ElementsAre("x.a[آذار]", "x.a[أيلول]"));
}

TEST(Matcher, AMatchHasAtMost64Symbols) {
  const std::string pattern = "\"من\" (number{32}) (number{0,32})";
  std::string numbers;
  for (int i = 0; i < 70; ++i) numbers += " 5";
  World world(rule("x.a", pattern));
  Matcher matcher(world.grammar, world.types);
  const Read read(world, matcher, "من" + numbers);
  ASSERT_THAT(read.found, SizeIs(1));
  EXPECT_EQ(read.found[0].whole.end - read.found[0].whole.begin, 64U);
}

TEST(Matcher, CapturesFollowTheLeftmostAlternative) {
  EXPECT_THAT(matches_of(rule("x.a", "(a:number b:number? | b:number a:number) month"), "1 2 آذار"),
              ElementsAre("x.a[1 2 آذار] a=1 b=2"));
  EXPECT_THAT(matches_of(rule("x.a", "a:(number{0,2}) b:(number{0,2}) month"), "1 2 3 آذار"),
              ElementsAre("x.a[1 2 3 آذار] a=1 2 b=3"));
}

TEST(Matcher, OfACapturesPlacesTheLastThatTookSomethingCounts) {
  EXPECT_THAT(matches_of(rule("x.a", "a:number (\"-\" a:number){0,2} a:(month?)"), "1 - 2 - 3"),
              ElementsAre("x.a[1 - 2 - 3] a=3"));
}

TEST(Matcher, SpansOfEarlierLayersAreOneSymbol) {
  World world(rule("x.a", "\"في\" a:any month"));
  Matcher matcher(world.grammar, world.types);
  const Read read(world, matcher, "في قال قال قال آذار", {{1, 3, 0, 7}});
  ASSERT_THAT(read.matches(world), ElementsAre("x.a[في قال قال قال آذار] a=قال قال قال"));
  EXPECT_TRUE(read.symbols[2].is_span());
  EXPECT_EQ(read.symbols[2].index - Symbol::kSpan, 7U);
}

TEST(Matcher, APhraseDoesNotRunIntoASpan) {
  World world(rule("x.a", "month(value=12) any"));
  Matcher matcher(world.grammar, world.types);
  EXPECT_THAT(Read(world, matcher, "كانون الثاني", {{1, 1, 0, 0}}).matches(world), ElementsAre("x.a[كانون الثاني]"));
}

TEST(Matcher, NothingIsInNothing) { EXPECT_THAT(matches_of(rule("x.a", "any"), ""), IsEmpty()); }

TEST(Matcher, NoRuleIsAlsoAGrammar) { EXPECT_THAT(matches_of("", "5 آذار"), IsEmpty()); }

}  // namespace
}  // namespace barqiya::grammar::testing
