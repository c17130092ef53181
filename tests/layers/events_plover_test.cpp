#include <gtest/gtest.h>

#include "layers/events/plover.hpp"

namespace barqiya::layers::events {
namespace {

TEST(Plover, TypesAreNamedInSmallLetters) {
  EXPECT_EQ(type_named("agree"), EventType::Agree);
  EXPECT_EQ(type_named("assault"), EventType::Assault);
  EXPECT_EQ(type_named("ASSAULT"), std::nullopt);
  EXPECT_EQ(type_named("assaul"), std::nullopt);
  EXPECT_EQ(type_named("launch"), std::nullopt);
  EXPECT_EQ(type_named(""), std::nullopt);
}

TEST(Plover, ModesAreSpeltAsTheOntologySpellsThem) {
  EXPECT_EQ(mode_named("heavy_weapons"), "heavy-weapons");
  EXPECT_EQ(mode_named("martial_law"), "martial-law");
  EXPECT_EQ(mode_named("withdraw"), "withdraw");
  EXPECT_EQ(mode_named("withdra"), "");
  EXPECT_EQ(mode_named(""), "");
}

TEST(Plover, WhatIsAnnouncedIsAnotherType) {
  EXPECT_EQ(announced(EventType::Retreat), EventType::Concede);
  EXPECT_EQ(announced(EventType::Aid), EventType::Agree);
  EXPECT_EQ(announced(EventType::Cooperate), EventType::Agree);
  EXPECT_EQ(announced(EventType::Support), EventType::Agree);
  EXPECT_EQ(announced(EventType::Assault), std::nullopt);
  EXPECT_EQ(act_of(EventType::Retreat, "withdraw"), "RETREAT withdraw");
  EXPECT_EQ(act_of(EventType::Aid, ""), "AID");
  EXPECT_EQ(act_of(EventType::Retreat, ""), "RETREAT");
  EXPECT_EQ(act_of(EventType::Assault, ""), "");
}

}  // namespace
}  // namespace barqiya::layers::events
