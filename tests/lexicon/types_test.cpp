#include "lexicon/types.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "allocations.hpp"
#include "compiled_lexicon.hpp"
#include "lexicon/phrases.hpp"

namespace barqiya::lexicon {
namespace {

using testing::table;
using testing::Words;
using text::Token;
using text::TokenKind;

class TypesTest : public ::testing::Test {
 protected:
  std::vector<Token> tokens_of(std::string_view text) const {
    std::vector<Token> tokens;
    text::Tokenizer(words_.lexicon().data(), text).next(tokens);
    return tokens;
  }

  Type type_of(std::string_view token) {
    std::vector<Token> tokens = tokens_of(token);
    EXPECT_EQ(tokens.size(), 1U) << token;
    types_.assign(token, tokens);
    return types_[tokens.at(0).type];
  }

  std::int64_t number_of(std::string_view token) {
    std::vector<Token> tokens = tokens_of(token);
    types_.assign(token, tokens);
    return types_.number(tokens.at(0).type);
  }

  /// What is known of each token of a text, whatever the numbers of the types.
  std::vector<std::string> read(Types& types, std::string_view text) const {
    std::vector<Token> tokens = tokens_of(text);
    types.assign(text, tokens);
    std::vector<std::string> out;
    for (const Token& token : tokens) {
      const Type& type = types[token.type];
      std::string line =
          std::to_string(static_cast<int>(type.kind)) + " " + std::to_string(types.phrase_word(token.type).word) + " " +
          std::to_string(types.number(token.type)) + (types.phrase_word(token.type).first != 0 ? " starts" : "");
      for (const Analysis& analysis : types.analyses(token.type)) {
        line += ", " + words_.describe(token.span().slice(text), analysis, {});
      }
      out.push_back(line);
    }
    return out;
  }

  Words words_{{table("nouns", "#! class noun\n#! column lemma word\nمدينة\nالسعودية\nكانون الثاني\n2\n")}};
  Types types_{words_.lexicon(), Spelling::Strict};
};

TEST_F(TypesTest, NumbersHaveTheirValueAndDigits) {
  EXPECT_EQ(number_of("007"), 7);
  EXPECT_EQ(type_of("007").digits, 3);
  EXPECT_EQ(number_of("١٤٣٦"), 1436);
  EXPECT_EQ(number_of("۱۳۹۸"), 1398);
  EXPECT_EQ(number_of("999999999999999999"), 999999999999999999);
  EXPECT_EQ(number_of("1000000000000000000"), -1);
  EXPECT_EQ(type_of("1000000000000000000").digits, 19);
  EXPECT_EQ(type_of(std::string(96, '1')).digits, 96);
  EXPECT_EQ(type_of(std::string(97, '1')).digits, 255);
  EXPECT_EQ(type_of(std::string(1000, '1')).digits, 255);
  EXPECT_EQ(number_of("مدينة"), -1);
  EXPECT_EQ(type_of("مدينة").digits, 0);
}

TEST_F(TypesTest, DigitsOfTheLexiconAreWordsToo) {
  std::string_view text = "٢";
  std::vector<Token> tokens = tokens_of(text);
  types_.assign(text, tokens);
  EXPECT_EQ(types_.analyses(tokens[0].type).size(), 1U);
}

// A city and a country of one table, each alone and with the same clitics; a number and a mark are like nothing.
TEST_F(TypesTest, WordsOfWhichTheLexiconSaysTheSameAreLikeTheFirst) {
  const Words words{{table("cities",
                           "#! class place\n#! column lemma word\n#! column kind symbol\nصنعاء\tcity\nعمان\tcity\n"
                           "عدن\tport\n")}};
  Types types(words.lexicon(), Spelling::Strict);
  const std::string_view text = "صنعاء عمان عدن وصنعاء وعمان فعمان بيت دار 12 13 . ،";
  std::vector<Token> tokens = tokens_of(text);
  types.assign(text, tokens);
  const auto like = [&](std::size_t i) { return types[tokens[i].type].like; };
  EXPECT_EQ(like(0), tokens[0].type);
  EXPECT_EQ(like(1), tokens[0].type);
  EXPECT_EQ(like(2), tokens[2].type) << "of another kind";
  EXPECT_EQ(like(3), tokens[3].type) << "with a conjunction";
  EXPECT_EQ(like(4), tokens[3].type);
  EXPECT_EQ(like(5), tokens[5].type) << "with another conjunction";
  EXPECT_EQ(like(7), like(6)) << "of which it says nothing";
  for (std::size_t i = 8; i < tokens.size(); ++i) EXPECT_EQ(like(i), tokens[i].type);
}

TEST_F(TypesTest, EqualSpellingsAreOneTypeAndOthersAreNot) {
  const std::string_view text = "مدينة المدينة مدينة مَدينة . .. . abc ABC 12 ١٢ 12 -";
  std::vector<Token> tokens = tokens_of(text);
  types_.assign(text, tokens);
  for (const Token& a : tokens) {
    for (const Token& b : tokens) {
      EXPECT_EQ(a.type == b.type, a.span().slice(text) == b.span().slice(text))
          << a.span().slice(text) << " " << b.span().slice(text);
      EXPECT_EQ(types_[a.type].kind, a.kind);
    }
  }
}

// Tokens around the size that a slot holds, that differ in their last byte or in their size only, each also as the
// last of its text, where no byte behind it may be read.
TEST_F(TypesTest, TokensOfAllSizesAreToldApart) {
  std::vector<std::string> spellings;
  for (std::size_t size = 1; size <= 300; ++size) {
    for (const char last : {'a', 'b'}) spellings.push_back(std::string(size - 1, 'x') + last);
  }
  std::vector<std::uint32_t> first;
  for (int pass = 0; pass < 2; ++pass) {
    for (std::size_t i = 0; i < spellings.size(); ++i) {
      const std::vector<char> text(spellings[i].begin(), spellings[i].end());
      const std::string_view view(text.data(), text.size());
      std::vector<Token> tokens = tokens_of(view);
      ASSERT_EQ(tokens.size(), 1U);
      types_.assign(view, tokens);
      if (pass == 0) first.push_back(tokens[0].type);
      EXPECT_EQ(tokens[0].type, first[i]) << spellings[i];
    }
  }
  std::string all;
  for (const std::string& spelling : spellings) all += spelling + " ";
  std::vector<Token> tokens = tokens_of(all);
  types_.assign(all, tokens);
  ASSERT_EQ(tokens.size(), first.size());
  for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(tokens[i].type, first[i]) << spellings[i];
  std::sort(first.begin(), first.end());
  EXPECT_EQ(std::adjacent_find(first.begin(), first.end()), first.end());
}

TEST_F(TypesTest, WordsTooLongToFoldHaveNoAnalysis) {
  std::string word = "مدينة";
  for (int i = 0; i < 100; ++i) word += "ا";
  const Type type = type_of(word);
  EXPECT_EQ(type.analyses, 0);
  EXPECT_EQ(type.kind, TokenKind::Word);
}

TEST_F(TypesTest, NothingIsAllocatedForWhatIsKnown) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "والمدينة" + std::to_string(i) + " كانون الثاني، ";
  std::vector<Token> tokens = tokens_of(text);
  Lanes lanes;
  types_.assign(text, tokens, lanes);
  const std::vector<Token> once = tokens;
  const std::size_t before = testing::allocations();
  types_.assign(text, tokens, lanes);
  EXPECT_EQ(testing::allocations(), before);
  for (std::size_t i = 0; i < tokens.size(); ++i) ASSERT_EQ(tokens[i].type, once[i].type);
}

TEST_F(TypesTest, TrimmingChangesNoResult) {
  const std::string_view text = "في المدينة، وكانون الثاني 2016 للسعودية";
  Types small(words_.lexicon(), Spelling::Strict, 200000);
  const std::vector<std::string> before = read(small, text);
  EXPECT_FALSE(small.trim());
  std::string many;
  for (int i = 0; i < 9000; ++i) many += std::to_string(i) + " ";
  std::vector<Token> tokens = tokens_of(many);
  small.assign(many, tokens);
  EXPECT_GT(small.size_in_bytes(), 200000U);
  EXPECT_EQ(read(small, text), before);
  const std::uint64_t generation = small.generation();
  EXPECT_NE(generation, types_.generation());
  EXPECT_TRUE(small.trim());
  EXPECT_NE(small.generation(), generation);
  EXPECT_LE(small.size_in_bytes(), 200000U);
  EXPECT_EQ(read(small, text), before);
  EXPECT_EQ(read(types_, text), before);
}

}  // namespace
}  // namespace barqiya::lexicon
