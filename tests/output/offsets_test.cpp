#include "output/offsets.hpp"

#include <gtest/gtest.h>

#include <string>

#include "cpu_time.hpp"
#include "text/utf8.hpp"

namespace barqiya::output {
namespace {

/// Counts from the text's beginning, character by character.
std::uint32_t slowly(std::string_view text, std::size_t byte, Offsets offsets) {
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < byte;) {
    const text::CodePoint code = text::code_point_at(text.data() + at);
    units += offsets == Offsets::Byte ? code.size : offsets == Offsets::Utf16 && code.value > 0xFFFF ? 2 : 1;
    at += code.size;
  }
  return units;
}

TEST(OffsetMap, AgreesWithSlowCountingAtEveryCharacter) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "ab قال😀\u064E𐎀\n汉";
  for (const Offsets offsets : {Offsets::CodePoint, Offsets::Byte, Offsets::Utf16}) {
    const OffsetMap map(text, offsets);
    for (std::size_t at = 0; at < text.size(); at += text::code_point_at(text.data() + at).size) {
      ASSERT_EQ(map.at(static_cast<std::uint32_t>(at)), slowly(text, at, offsets)) << at << ' ' << name(offsets);
    }
    EXPECT_EQ(map.at(static_cast<std::uint32_t>(text.size())), slowly(text, text.size(), offsets));
    EXPECT_EQ(map.at(0xFFFFFFFF), slowly(text, text.size(), offsets));
  }
}

TEST(OffsetMap, TextsOfWholeBlocksAndNoneHaveAnEnd) {
  EXPECT_EQ(OffsetMap("", Offsets::CodePoint).at(0), 0U);
  EXPECT_EQ(OffsetMap(std::string(64, 'a'), Offsets::Utf16).at(64), 64U);
  EXPECT_EQ(OffsetMap(std::string(128, 'a'), Offsets::CodePoint).at(128), 128U);
}

TEST(OffsetMap, CostsTheSameWhereverInTheTextTheSpanLies) {
  std::string text;
  while (text.size() < 16'000'000) text += "قال ";
  const double start = testing::cpu_seconds();
  const OffsetMap map(text, Offsets::CodePoint);
  std::uint64_t sum = 0;
  for (std::uint32_t i = 0; i < 1'000'000; ++i) sum += map.at(static_cast<std::uint32_t>(text.size() - 7 * (i % 1000)));
  EXPECT_GT(sum, 0U);
  EXPECT_LT(testing::cpu_seconds() - start, 5.0);  // counting each from the beginning takes hours
}

TEST(Offsets, HaveNames) {
  for (const Offsets offsets : {Offsets::CodePoint, Offsets::Byte, Offsets::Utf16}) {
    EXPECT_EQ(offsets_named(name(offsets)), offsets);
  }
  EXPECT_FALSE(offsets_named("characters"));
}

}  // namespace
}  // namespace barqiya::output
