#include "lexicon/rows.hpp"

#include <gmock/gmock.h>

#include <cstring>
#include <memory>
#include <stdexcept>
#include <vector>

#include "compiled_lexicon.hpp"
#include "lexicon/types.hpp"

namespace barqiya::lexicon {
namespace {

using ::testing::ElementsAre;
using testing::table;
using testing::Words;

std::uint32_t get(const Rows& rows, std::uint32_t row, std::uint32_t begin) {
  std::uint32_t value = 0;
  std::memcpy(&value, rows[row] + begin, sizeof value);
  return value;
}

void set(Rows& rows, std::uint32_t row, std::uint32_t begin, std::uint32_t value) {
  std::memcpy(rows[row] + begin, &value, sizeof value);
}

TEST(Rows, ANewRowIsZeroAndKeepsWhatIsSet) {
  Rows rows(8);
  const std::uint32_t column = rows.claim(4);
  for (std::uint32_t row = 0; row < 1000; ++row) {
    rows.push();
    EXPECT_EQ(get(rows, row, column), 0U);
    set(rows, row, column, row + 7);
  }
  ASSERT_EQ(rows.size(), 1000U);
  for (std::uint32_t row = 0; row < 1000; ++row) EXPECT_EQ(get(rows, row, column), row + 7);
}

TEST(Rows, AColumnForWhichThereIsNoRoomWidensTheRows) {
  Rows rows(8);
  const std::uint32_t first = rows.claim(4);
  for (std::uint32_t row = 0; row < 600; ++row) {
    rows.push();
    set(rows, row, 0, row + 1);
    set(rows, row, first, row + 2);
  }
  const std::uint32_t second = rows.claim(200);
  for (std::uint32_t row = 0; row < 600; ++row) {
    EXPECT_EQ(get(rows, row, 0), row + 1);
    EXPECT_EQ(get(rows, row, first), row + 2);
    EXPECT_EQ(get(rows, row, second), 0U);
    EXPECT_EQ(get(rows, row, second + 196), 0U);
  }
}

TEST(Rows, AColumnGivenBackIsTakenAgainAndZero) {
  Rows rows(8);
  rows.push();
  const std::uint32_t first = rows.claim(8);
  const std::uint32_t second = rows.claim(8);
  set(rows, 0, first, 1);
  set(rows, 0, second, 2);
  rows.release(first, 8);
  EXPECT_EQ(rows.claim(4), first);
  EXPECT_EQ(get(rows, 0, first), 0U);
  EXPECT_EQ(get(rows, 0, second), 2U);
}

TEST(Rows, ClearKeepsTheColumns) {
  Rows rows(8);
  const std::uint32_t column = rows.claim(4);
  rows.push();
  set(rows, 0, column, 3);
  rows.clear();
  EXPECT_EQ(rows.size(), 0U);
  EXPECT_EQ(rows.size_in_bytes(), 0U);
  rows.push();
  EXPECT_EQ(get(rows, 0, column), 0U);
}

std::vector<text::Token> tokens_of(const Words& words, Types& types, std::string_view text) {
  std::vector<text::Token> tokens;
  text::Tokenizer(words.lexicon().data(), text).next(tokens);
  types.assign(text, tokens);
  return tokens;
}

TEST(Column, IsOfEachTypeAndGoneWithATrim) {
  const Words words({table("nouns", "#! class noun\n#! column lemma word\nمدينة\n")});
  Types types(words.lexicon(), Spelling::Strict, 1);
  Column<std::uint64_t> column(types);
  const std::string_view text = "مدينة كبيرة";
  std::vector<text::Token> tokens = tokens_of(words, types, text);
  ASSERT_EQ(tokens.size(), 2U);
  column.set(tokens[0].type, 5);
  EXPECT_EQ(column.get(tokens[0].type), 5U);
  EXPECT_EQ(column.get(tokens[1].type), 0U);
  ASSERT_TRUE(types.trim());
  types.assign(text, tokens);
  EXPECT_EQ(column.get(tokens[0].type), 0U);
  EXPECT_EQ(types.analyses(tokens[0].type).size(), 1U);
}

TEST(Lane, IsGatheredForEachTokenWithItsMarks) {
  const Words words({table("nouns", "#! class noun\n#! column lemma word\nمدينة\n")});
  Types types(words.lexicon(), Spelling::Strict);
  Lane lane(types);
  Lane other(types);
  EXPECT_NE(lane.number(), other.number());
  const std::string_view text = "مدينة كبيرة.\nمدينة";
  std::vector<text::Token> tokens = tokens_of(words, types, text);
  ASSERT_EQ(tokens.size(), 4U);
  lane.set(tokens[0].type, 4);
  other.set(tokens[0].type, 8);
  Lanes lanes;
  types.assign(text, tokens, lanes);
  std::vector<std::uint32_t> values;
  for (std::size_t i = 0; i < tokens.size(); ++i) values.push_back(lanes.of(lane.number())[i]);
  EXPECT_THAT(values, ElementsAre(4U | Lane::kParagraph, 0U, Lane::kGlued, 4U | Lane::kParagraph));
  EXPECT_EQ(lanes.of(lane.number()).part(2, 2)[0], Lane::kGlued);
  EXPECT_EQ(lanes.of(other.number())[3], 8U | Lane::kParagraph);
  lane.clear();
  types.assign(text, tokens, lanes);
  EXPECT_EQ(lanes.of(lane.number())[3], Lane::kParagraph);
  EXPECT_EQ(lanes.of(other.number())[3], 8U | Lane::kParagraph);
}

TEST(Lane, IsGivenBackEmpty) {
  const Words words({table("nouns", "#! class noun\n#! column lemma word\nمدينة\n")});
  Types types(words.lexicon(), Spelling::Strict);
  const std::string_view text = "مدينة";
  std::vector<text::Token> tokens = tokens_of(words, types, text);
  std::uint32_t number = 0;
  {
    Lane lane(types);
    number = lane.number();
    lane.set(tokens[0].type, 4);
  }
  std::vector<std::unique_ptr<Lane>> lanes;
  for (std::uint32_t i = 0; i < Lane::kMost; ++i) lanes.push_back(std::make_unique<Lane>(types));
  EXPECT_EQ(lanes[number]->get(tokens[0].type), 0U);
  EXPECT_THROW(Lane{types}, std::logic_error);
}

}  // namespace
}  // namespace barqiya::lexicon
