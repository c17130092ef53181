#include "layers/times/numbers.hpp"

#include <gtest/gtest.h>

#include <string>

#include "block_of.hpp"

namespace barqiya::layers::times {
namespace {

using testing::BlockOf;

/// "250", "1+30/60", or "none".
std::string read(const std::string& text) {
  const BlockOf block(text);
  const NumberReader numbers(BlockOf::lexicon());
  const auto amount = numbers.read(block.captured, {0, static_cast<std::uint32_t>(block.symbols.size())});
  if (!amount) return "none";
  return std::to_string(amount->whole) +
         (amount->sixtieths != 0 ? "+" + std::to_string(amount->sixtieths) + "/60" : "");
}

TEST(Numbers, OfDigits) {
  EXPECT_EQ(read("250"), "250");
  EXPECT_EQ(read("٢٥٠"), "250");
  EXPECT_EQ(read("0"), "0");
}

TEST(Numbers, AMarkPartsThousandsBeforeThreeDigitsElseDecimals) {
  EXPECT_EQ(read("12,000"), "12000");
  EXPECT_EQ(read("1.250.000"), "1250000");
  EXPECT_EQ(read("1.5"), "1+30/60");
  EXPECT_EQ(read("2,25"), "2+15/60");
}

TEST(Numbers, WordsAddUp) {
  EXPECT_EQ(read("خمسة وعشرين"), "25");
  EXPECT_EQ(read("مئتين وخمسين"), "250");
  EXPECT_EQ(read("ثلاثمئة وخمسة وستين"), "365");
  EXPECT_EQ(read("خمس مئة"), "500");
}

TEST(Numbers, AScaleMultipliesWhatStandsBeforeIt) {
  EXPECT_EQ(read("ألف"), "1000");
  EXPECT_EQ(read("ثلاثة آلاف ومئتين"), "3200");
  EXPECT_EQ(read("مئتين وخمسين ألف"), "250000");
  EXPECT_EQ(read("5 آلاف"), "5000");
  EXPECT_EQ(read("ألفين وعشرين"), "2020");
}

TEST(Numbers, OrdinalsCountAsTheirNumber) { EXPECT_EQ(read("الخامس"), "5"); }

TEST(Numbers, OtherWordsAreNone) {
  EXPECT_EQ(read("قال الوزير"), "none");
  EXPECT_EQ(read(""), "none");
}

TEST(Numbers, AreNeverLargerThanATimeNeeds) {
  EXPECT_EQ(read("999999999999999999"), "1000000000000");
  EXPECT_EQ(read("99999999999999999,996"), "1000000000000");
  EXPECT_EQ(read("999999999999999999 ألف"), "1000000000000");
  EXPECT_EQ(read("99999999999999999999999"), "0");  // more digits than are counted
  std::string millions;
  for (int i = 0; i < 200; ++i) millions += "900000000 مليون ";
  EXPECT_EQ(read(millions), "1000000000000");
}

TEST(Numbers, DigitsOfTheFirst) {
  const BlockOf block("عام 2021 و5");
  EXPECT_EQ(NumberReader::digits(block.captured, {0, 4}), 4);
  EXPECT_EQ(NumberReader::digits(block.captured, {2, 4}), 1);
  EXPECT_EQ(NumberReader::digits(block.captured, {0, 1}), 0);
}

}  // namespace
}  // namespace barqiya::layers::times
