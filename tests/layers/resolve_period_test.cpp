#include <gtest/gtest.h>

#include "layers/resolving.hpp"

namespace barqiya::layers::times::testing {
namespace {

constexpr std::string_view kDay = "2021-08-09";

Phrase period(Unit unit, Shift shift, int further = 0) {
  Phrase phrase;
  phrase.unit = unit;
  phrase.shift = shift;
  phrase.further = further;
  return phrase;
}

TEST(ResolvePeriod, UnitsShiftFromTheReport) {
  const Resolver on(kDay);
  EXPECT_EQ(on(Op::Period, period(Unit::Year, kLast)), "DATE 2020");
  EXPECT_EQ(on(Op::Period, period(Unit::Month, kNext)), "DATE 2021-09");
  EXPECT_EQ(on(Op::Period, period(Unit::Week, kLast)), "DATE 2021-W31");
  EXPECT_EQ(on(Op::Period, period(Unit::Day, kNext)), "DATE 2021-08-10");
  EXPECT_EQ(on(Op::Period, period(Unit::Decade, kLast)), "DATE 201");
  EXPECT_EQ(on(Op::Period, period(Unit::Century, kLast)), "DATE 19");
}

TEST(ResolvePeriod, TheOneBeforeLastIsAStepFurther) {
  const Resolver on(kDay);
  EXPECT_EQ(on(Op::Period, period(Unit::Week, kLast, 1)), "DATE 2021-W30");
  EXPECT_EQ(on(Op::Period, period(Unit::Month, kNext, 1)), "DATE 2021-10");
}

TEST(ResolvePeriod, TheSameYearIsTheOneNamedLast) {
  Resolver on(kDay);
  EXPECT_EQ(on(Op::Period, period(Unit::Year, kSame)), "DATE 2021");
  on.anchor.year = 2011;
  EXPECT_EQ(on(Op::Period, period(Unit::Year, kSame)), "DATE 2011");
  EXPECT_EQ(on(Op::Period, period(Unit::Year, {ShiftKind::After, 1})), "DATE 2012");
}

TEST(ResolvePeriod, WithoutAReportsDateItIsUnknown) {
  const Resolver on("");
  EXPECT_EQ(on(Op::Period, period(Unit::Year, kLast)), "DATE XXXX");
  EXPECT_EQ(on(Op::Period, period(Unit::Week, kLast)), "DATE XXXX-WXX");
}

TEST(ResolvePeriod, Seasons) {
  Phrase summer;
  summer.season = "SU";
  EXPECT_EQ(Resolver(kDay)(Op::Season, summer), "DATE 2021-SU");
  summer.shift = kLast;
  EXPECT_EQ(Resolver(kDay)(Op::Season, summer), "DATE 2020-SU");
  EXPECT_EQ(Resolver("2021-10-01")(Op::Season, summer), "DATE 2021-SU");
  summer.shift = kNext;
  EXPECT_EQ(Resolver(kDay)(Op::Season, summer), "DATE 2022-SU");
  Phrase winter;
  winter.season = "WI";
  winter.shift = kLast;
  EXPECT_EQ(Resolver("2021-08-09")(Op::Season, winter), "DATE 2020-WI");
  Phrase named = summer;
  named.shift = {};
  named.year = 2014;
  EXPECT_EQ(Resolver(kDay)(Op::Season, named), "DATE 2014-SU");
}

TEST(ResolvePeriod, QuartersAndHalves) {
  Phrase quarter;
  quarter.parts = 4;
  quarter.ordinal = 2;
  EXPECT_EQ(Resolver(kDay)(Op::Portion, quarter), "DATE 2021-Q2");
  quarter.ordinal = 4;
  EXPECT_EQ(Resolver(kDay)(Op::Portion, quarter), "DATE 2020-Q4");
  EXPECT_EQ(Resolver(kDay, Tense::Future)(Op::Portion, quarter), "DATE 2021-Q4");
  quarter.year = 2015;
  quarter.parts = 2;
  quarter.ordinal = 1;
  EXPECT_EQ(Resolver(kDay)(Op::Portion, quarter), "DATE 2015-H1");
}

TEST(ResolvePeriod, DecadesAndCenturies) {
  Phrase eighties;
  eighties.decade = 80;
  EXPECT_EQ(Resolver(kDay)(Op::Decade, eighties), "DATE 198");
  eighties.century = 19;
  EXPECT_EQ(Resolver(kDay)(Op::Decade, eighties), "DATE 188");
  Phrase century;
  century.century = 19;
  EXPECT_EQ(Resolver(kDay)(Op::Century, century), "DATE 18");
  century.century = 0;
  century.shift = kLast;
  EXPECT_EQ(Resolver(kDay)(Op::Century, century), "DATE 19");
}

}  // namespace
}  // namespace barqiya::layers::times::testing
