#include <gtest/gtest.h>

#include "layers/resolving.hpp"

namespace barqiya::layers::times::testing {
namespace {

constexpr std::string_view kDay = "2021-08-09";

Phrase amount(std::int64_t count, Unit unit, int fraction = 0) {
  Phrase phrase;
  phrase.amount = Amount{count, 0};
  phrase.unit = unit;
  phrase.fraction = fraction;
  return phrase;
}

Phrase bare(Unit unit, bool plural = false, bool dual = false) {
  Phrase phrase;
  phrase.unit = unit;
  phrase.unit_is_plural = plural;
  phrase.unit_is_dual = dual;
  return phrase;
}

TEST(ResolveAmount, DurationsInTheirUnit) {
  const Resolver on(kDay);
  EXPECT_EQ(on(Op::Duration, amount(3, Unit::Day)), "DURATION P3D");
  EXPECT_EQ(on(Op::Duration, amount(90, Unit::Minute)), "DURATION PT90M");
  EXPECT_EQ(on(Op::Duration, amount(3, Unit::Decade)), "DURATION P30Y");
  EXPECT_EQ(on(Op::Duration, bare(Unit::Day, false, true)), "DURATION P2D");
  EXPECT_EQ(on(Op::Duration, bare(Unit::Year, true)), "DURATION PXY");
  EXPECT_EQ(on(Op::Duration, bare(Unit::Hour, true)), "DURATION PTXH");
  EXPECT_EQ(on(Op::Duration, bare(Unit::Decade, true)), "DURATION PXDE");
  EXPECT_EQ(on(Op::Duration, bare(Unit::Year)), "DURATION P1Y");
}

TEST(ResolveAmount, FractionsGoIntoTheNextSmallerUnit) {
  const Resolver on(kDay);
  EXPECT_EQ(on(Op::Duration, amount(1, Unit::Year, 30)), "DURATION P1Y6M");
  EXPECT_EQ(on(Op::Duration, amount(2, Unit::Hour, 30)), "DURATION PT2H30M");
  Phrase half = bare(Unit::Hour);
  half.part_only = true;
  half.fraction = 30;
  EXPECT_EQ(on(Op::Duration, half), "DURATION PT30M");
  half.unit = Unit::Century;
  half.fraction = 15;
  EXPECT_EQ(on(Op::Duration, half), "DURATION P25Y");
}

TEST(ResolveAmount, AgoKeepsTheUnitsPrecision) {
  const Resolver on(kDay);
  EXPECT_EQ(on(Op::Relative, bare(Unit::Day, false, true)), "DATE 2021-08-07");
  EXPECT_EQ(on(Op::Relative, bare(Unit::Year)), "DATE 2020");
  EXPECT_EQ(on(Op::Relative, amount(3, Unit::Month)), "DATE 2021-05");
  EXPECT_EQ(on(Op::Relative, amount(2, Unit::Week)), "DATE 2021-W30");
  EXPECT_EQ(on(Op::Relative, amount(6, Unit::Hour)), "DATE 2021-08-09");
  EXPECT_EQ(on(Op::Relative, bare(Unit::Day, true)), "DATE PAST_REF");
  Phrase ahead = amount(10, Unit::Day);
  ahead.direction = Direction::Future;
  EXPECT_EQ(on(Op::Relative, ahead), "DATE 2021-08-19");
}

TEST(ResolveAmount, AfterIsADateOnlyWhenTheVerbIsToCome) {
  EXPECT_EQ(Resolver(kDay, Tense::Future)(Op::After, amount(2, Unit::Day)), "DATE 2021-08-11");
  const Resolver past(kDay, Tense::Past);
  EXPECT_EQ(past(Op::After, amount(2, Unit::Day)), "DURATION P2D");
  EXPECT_TRUE(resolve(Op::After, amount(2, Unit::Day), past.context)->amount_only);
}

TEST(ResolveAmount, SetsAreThePeriodRepeated) {
  const Resolver on(kDay);
  Phrase daily;
  daily.frequency = Unit::Day;
  EXPECT_EQ(on(Op::Set, daily), "SET P1D");
  EXPECT_EQ(on(Op::Set, bare(Unit::Year, false, true)), "SET P2Y");
  Phrase thursdays;
  thursdays.weekday = 4;
  EXPECT_EQ(on(Op::Set, thursdays), "SET XXXX-WXX-4");
}

TEST(ResolveAmount, AnchoredCountsFromTheDayNamedLast) {
  Resolver on(kDay);
  Phrase two_days_later = amount(2, Unit::Day);
  two_days_later.direction = Direction::Future;
  EXPECT_EQ(on(Op::Anchored, two_days_later), "DURATION P2D");
  on.anchor.day = calendar::make_date(2015, 5, 3);
  on.anchor.has_day = true;
  on.anchor.value = TimexValue("2015-05-03");
  EXPECT_EQ(on(Op::Anchored, two_days_later), "DATE 2015-05-05");
  Phrase next_day;
  next_day.distance = 1;
  EXPECT_EQ(on(Op::Anchored, next_day), "DATE 2015-05-04");
  next_day.distance = 0;
  EXPECT_EQ(on(Op::Anchored, next_day), "DATE 2015-05-03");
}

TEST(ResolveAmount, AbsurdAmountsAreNoTimes) {
  const Resolver on(kDay);
  EXPECT_EQ(on(Op::Duration, amount(1'000'000'000'000, Unit::Year)), "nothing");
  EXPECT_EQ(on(Op::Relative, amount(900'000'000, Unit::Year)), "nothing");
}

TEST(ResolveAmount, References) {
  Phrase phrase;
  phrase.reference = "PAST_REF";
  EXPECT_EQ(Resolver(kDay)(Op::Reference, phrase), "DATE PAST_REF");
  phrase.reference = {};
  phrase.shift = kNext;
  EXPECT_EQ(Resolver(kDay)(Op::Reference, phrase), "DATE FUTURE_REF");
}

}  // namespace
}  // namespace barqiya::layers::times::testing
