#include <gtest/gtest.h>

#include "language/builtin.hpp"
#include "layers/events/plover.hpp"

namespace barqiya::layers::events {
namespace {

TEST(Plover, IsNamedBySymbolsOfTheTables) {
  const lexicon::Lexicon lexicon(language::Blob::trusted(language::builtin()));
  const auto symbol = [&](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  const auto types = types_by_symbol(lexicon);
  EXPECT_EQ(types.find(symbol("agree")), EventType::Agree);
  EXPECT_EQ(types.find(symbol("assault")), EventType::Assault);
  EXPECT_EQ(types.find(symbol("launch")), std::nullopt);
  EXPECT_EQ(types.find(0), std::nullopt);
  const auto modes = modes_by_symbol(lexicon);
  EXPECT_EQ(modes.find(symbol("heavy_weapons")), "heavy-weapons");
  EXPECT_EQ(modes.find(symbol("martial_law")), "martial-law");
  EXPECT_EQ(modes.find(symbol("withdraw")), "withdraw");
  EXPECT_EQ(modes.find(symbol("agree")), std::nullopt);
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
