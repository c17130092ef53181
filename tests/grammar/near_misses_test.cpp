// What `explain --at` tells of rules that began and did not finish.
#include "grammar/near_misses.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "world.hpp"

namespace barqiya::grammar::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Each as "RULE took N wanted ATOMS"; `at` counts symbols, the edge before the first token being 0.
std::vector<std::string> misses_of(const std::string& rules, std::string_view text, std::uint32_t at) {
  World world(rules);
  Matcher matcher(world.grammar, world.types);
  const Read read(world, matcher, text);
  std::vector<std::string> all;
  const auto misses = near_misses(read.captured(world), world.types, at, 3);
  for (const NearMiss& miss : misses) {
    all.push_back(std::string(world.grammar.rule_name(miss.rule)) + " took " +
                  std::to_string(miss.taken.end - miss.taken.begin) + " wanted " + miss.expected);
  }
  return all;
}

TEST(NearMisses, SayWhatWasWantedNext) {
  const std::string rules = World::rule_of("x.a", "number (month | \"من\" unit) number");
  EXPECT_THAT(misses_of(rules, "في 5 قال", 3), ElementsAre("test.x.a took 1 wanted month | \"من\""));
  EXPECT_THAT(misses_of(rules, "في 5 آذار قال", 3), ElementsAre("test.x.a took 2 wanted number"));
}

TEST(NearMisses, ArePhrasesAndMarksToo) {
  const std::string rules = World::rule_of("x.a", "month \"-\" number");
  EXPECT_THAT(misses_of(rules, "كانون الثاني - قال", 3), ElementsAre("test.x.a took 2 wanted number"));
}

TEST(NearMisses, ComeFurthestFirst) {
  const std::string rules = World::rule_of("x.a", "number unit") + World::rule_of("x.b", "number month number") +
                            World::rule_of("x.c", "month unit");
  EXPECT_THAT(
      misses_of(rules, "5 آذار قال", 2),
      ElementsAre("test.x.b took 2 wanted number", "test.x.c took 1 wanted unit", "test.x.a took 1 wanted unit"));
}

TEST(NearMisses, AreNoRulesThatMatchedThere) {
  EXPECT_THAT(misses_of(World::rule_of("x.a", "number month unit?"), "5 آذار قال", 2), IsEmpty());
}

TEST(NearMisses, ARuleThatStoppedShortIsOne) {
  EXPECT_THAT(misses_of(World::rule_of("x.a", "number month?"), "5 قال", 2),
              ElementsAre("test.x.a took 1 wanted month"));
}

TEST(NearMisses, AreNotFarAway) {
  EXPECT_THAT(misses_of(World::rule_of("x.a", "number month"), "5 قال قال قال", 4), IsEmpty());
}

}  // namespace
}  // namespace barqiya::grammar::testing
