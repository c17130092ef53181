// Two roads, one answer: the lazily built DFA with its trace against the matcher that tries every way, on rules and
// texts at random; and the DFA against itself with a budget so small that it forgets all its states at every step.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "random_cases.hpp"
#include "reference_matcher.hpp"
#include "world.hpp"

namespace barqiya::grammar {

void PrintTo(Range range, std::ostream* out) { *out << "[" << range.begin << ", " << range.end << ")"; }
bool operator==(Range a, Range b) { return a.begin == b.begin && a.end == b.end; }

namespace testing {
namespace {

using ::testing::ElementsAreArray;

constexpr std::uint32_t kGrammars = 1500;
constexpr int kTexts = 4;
constexpr std::size_t kTokens = 12;

/// Compares the matches one by one, so that the first that differs is shown.
void expect_same(const std::vector<Match>& found, const std::vector<ReferenceMatch>& expected) {
  for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
    EXPECT_EQ(found[i].rule, expected[i].rule);
    EXPECT_EQ(found[i].whole, expected[i].whole);
    EXPECT_EQ(found[i].core, expected[i].core);
    EXPECT_THAT(found[i].captures, ElementsAreArray(expected[i].captures));
    EXPECT_THAT(found[i].taken, ElementsAreArray(expected[i].taken));
  }
  EXPECT_EQ(found.size(), expected.size());
}

/// Every third token from some place on, now and then two of them, as a span.
std::vector<LayerSpan> spans_at_random(std::uint32_t seed, const std::string& text, const World& world) {
  std::vector<text::Token> tokens;
  text::Tokenizer(world.data, text).next(tokens);
  std::vector<LayerSpan> spans;
  for (std::uint32_t at = seed % 7; at + 2 < tokens.size(); at += 3 + seed % 2) {
    spans.push_back({at, 1 + seed % 2, 0, static_cast<std::uint32_t>(spans.size())});
  }
  return spans;
}

TEST(Agreement, DfaMatchesWhatEveryWayFinds) {
  std::size_t matches = 0;
  std::size_t compiled = 0;
  for (std::uint32_t seed = 1; seed <= kGrammars; ++seed) {
    RandomCases cases(seed);
    const std::string rules = cases.rules();
    std::optional<World> world;
    try {
      world.emplace(rules);
    } catch (const Error&) {
      continue;  // what the compiler refuses, a core that may be empty above all
    }
    ++compiled;
    Matcher matcher(world->grammar, world->types);
    Matcher forgetful(world->grammar, world->types, 0);
    for (int i = 0; i < kTexts; ++i) {
      const std::string text = cases.text(kTokens);
      SCOPED_TRACE(::testing::Message() << "seed " << seed << "\n" << rules << "text: " << text);
      const auto spans = i == 3 ? spans_at_random(seed, text, *world) : std::vector<LayerSpan>{};
      const Read read(*world, matcher, text, spans);
      const std::vector<lexicon::SymbolId> kinds(spans.size());
      const auto expected = reference_match(
          world->data, {read.text, read.tokens, &world->types, &world->grammar, read.phrases, read.symbols, {}}, kinds);
      expect_same(read.found, expected);
      expect_same(Read(*world, forgetful, text, spans).found, expected);
      matches += expected.size();
      if (::testing::Test::HasFailure()) return;
    }
  }
  EXPECT_GT(compiled, kGrammars / 2);
  EXPECT_GT(matches, compiled * 2);
}

}  // namespace
}  // namespace testing
}  // namespace barqiya::grammar
