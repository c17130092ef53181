// What operators read from a match.
#include "grammar/captured.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "world.hpp"

namespace barqiya::grammar::testing {
namespace {

class CapturedTest : public ::testing::Test {
 protected:
  std::string lemma_of(const Read& read, Range range, std::string_view klass) {
    const auto analysis = read.captured(world).find(range, world.lexicon.class_named(klass).value());
    return analysis ? std::string(world.lexicon.lemma(analysis->entry)) : "none";
  }

  World world{World::rule_of("x.a", "edge? [a:number b:month] c:(month | edge | unit)?")};
  Matcher matcher{world.grammar, world.types};
};

TEST_F(CapturedTest, FindsTheWordOfAClass) {
  const Read read(world, matcher, "في 5 آذار");
  ASSERT_EQ(read.found.size(), 1U);
  const Match& match = read.found[0];
  EXPECT_EQ(lemma_of(read, match.captures[1], "month"), "آذار");
  EXPECT_EQ(lemma_of(read, match.core, "month"), "آذار");
  EXPECT_EQ(lemma_of(read, match.core, "unit"), "none");
  EXPECT_EQ(lemma_of(read, match.captures[2], "month"), "none") << "an edge";
}

TEST_F(CapturedTest, FindsThePhraseOfAClass) {
  const Read read(world, matcher, "في 5 كانون الثاني");
  ASSERT_EQ(read.found.size(), 1U);
  EXPECT_EQ(lemma_of(read, read.found[0].core, "month"), "كانون الثاني");
}

TEST_F(CapturedTest, KnowsTheTypeOfATokenAlone) {
  const Read read(world, matcher, "في 5 كانون الثاني");
  const Captured block = read.captured(world);
  ASSERT_EQ(read.symbols.size(), 5U);
  EXPECT_EQ(block.type_of(read.symbols[0]), nullptr) << "an edge";
  EXPECT_EQ(block.type_of(read.symbols[2])->kind, text::TokenKind::Number);
  EXPECT_EQ(block.type_of(read.symbols[3]), nullptr) << "a phrase";
}

TEST_F(CapturedTest, SpansLeaveOutEdges) {
  const Read read(world, matcher, "5 آذار");
  ASSERT_EQ(read.found.size(), 1U);
  const Captured block = read.captured(world);
  const Match& match = read.found[0];
  EXPECT_EQ(match.whole.end - match.whole.begin, 4U);
  EXPECT_EQ(block.span_of(match, match.whole).slice(read.text), "5 آذار");
  EXPECT_TRUE(block.span_of(match, match.captures[2]).empty());
}

TEST(Captured, SpansLeaveOutTheCliticsOfTheAnalysisThatMatched) {
  EXPECT_THAT(matches_of(World::rule_of("x.a", "month number"), "وكانون 5"), ::testing::ElementsAre("x.a[كانون 5]"));
  EXPECT_THAT(matches_of(World::rule_of("x.a", "ل+\"العام\" number"), "للعام 2015"),
              ::testing::ElementsAre(::testing::EndsWith("2015]")));
  EXPECT_THAT(matches_of(World::rule_of("x.a", "word number"), "وكانون 5"), ::testing::ElementsAre("x.a[وكانون 5]"))
      << "any word has no clitics";
}

TEST(Captured, AMatchKnowsWhichAtomTookEachSymbol) {
  World world(World::rule_of("x.a", "(number | word) month(value=3)"));
  Matcher matcher(world.grammar, world.types);
  const Read read(world, matcher, "قال آذار");
  ASSERT_EQ(read.found.size(), 1U);
  ASSERT_EQ(read.found[0].taken.size(), 2U);
  EXPECT_EQ(world.grammar.predicate_text(read.found[0].taken[0]), "word");
  EXPECT_EQ(world.grammar.predicate_text(read.found[0].taken[1]), "month(value=3)");
}

}  // namespace
}  // namespace barqiya::grammar::testing
