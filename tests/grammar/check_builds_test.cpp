// A file of another program may pass every other check and build what the layer has no operator for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "world.hpp"

namespace barqiya::grammar::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

/// What is thrown when the rule a:month b:number with `mark(a=a, b=b)` is checked against an operator.
void check(std::span<const Parameter> parameters, std::string_view layer = "test") {
  static const World world(World::rule_of("x.a", "a:month b:number"));
  const std::array list{Operator{"mark", parameters}};
  Grammar::check_builds(world.data, "other.bin", {layer, list});
}

constexpr Parameter kA{"a", ParameterKind::Phrase, {}};
constexpr Parameter kB{"b", ParameterKind::Number, {}};
constexpr Parameter kC{"c", ParameterKind::Symbol, {}};

void expect_refused(std::span<const Parameter> parameters) {
  EXPECT_THAT([&] { check(parameters); }, ThrowsMessage<Error>(HasSubstr("other.bin: compiled rules: a build")));
}

TEST(CheckBuilds, TakesArgumentsThatSuitTheirParameters) {
  EXPECT_NO_THROW(check(std::array{kA, kB, kC}));
  EXPECT_NO_THROW(check({}, "another layer"));
}

TEST(CheckBuilds, RefusesAnotherNumberOfArguments) {
  expect_refused(std::array{kA, kB});
  expect_refused(std::array{kA, kB, kC, kC});
}

TEST(CheckBuilds, RefusesArgumentsOfAnotherKind) {
  expect_refused(std::array{kC, kB, kC});
  expect_refused(std::array{kA, kB, Parameter{"c", ParameterKind::Symbol, {}, true}});
}

TEST(CheckBuilds, RefusesAnOperatorThatThereIsNot) {
  const World world(World::rule_of("x.a", "month"));
  EXPECT_THROW(Grammar::check_builds(world.data, "other.bin", {"test", {}}), Error);
}

}  // namespace
}  // namespace barqiya::grammar::testing
