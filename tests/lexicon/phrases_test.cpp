#include "lexicon/phrases.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "compiled_lexicon.hpp"

namespace barqiya::lexicon {
namespace {

using ::testing::ElementsAre;
using testing::table;
using testing::Words;

const testing::Layer kTables = {
    table("months",
          "#! class month\n#! column lemma word\n#! column value int\n#! column forms words\n"
          "يناير\t1\tكانون الثاني|كانون 2\nديسمبر\t12\tكانون الأول\n"),
    table("agencies",
          "#! class agency\n#! column lemma word\n#! column forms words\n#! column flags flags\n"
          "فرانس برس\tأ ف ب|أ.ف.ب\nبي بي سي\t\tbare\n"),
    table("places",
          "#! class place\n#! column lemma word\n#! column kind symbol\n"
          "الأمم المتحدة\torganisation\nالأمم المتحدة للتنمية\tprogramme\nالأمم\tnation\n"),
    table("orders", "#! class order\n#! column lemma word\nكانون الأول\n")};

class PhrasesTest : public ::testing::Test {
 protected:
  /// The longest phrase of some classes, or of any, at the first token of `text`, as "length: lemma [stem to the
  /// phrase's end]" for each reading.
  std::vector<std::string> longest(std::string_view text, const std::vector<std::string>& classes = {}) {
    std::vector<std::uint8_t> wanted(words_.lexicon().classes(), classes.empty() ? 1 : 0);
    for (const std::string& name : classes) wanted[*words_.lexicon().class_named(name)] = 1;
    std::vector<text::Token> tokens;
    text::Tokenizer(words_.lexicon().data(), text).next(tokens);
    types_.assign(text, tokens, lanes_);
    starts_ = types_.phrase_word(tokens[0].type).first != 0;
    const Phrases phrases(words_.lexicon());
    std::vector<Phrase> found;
    finder_.find(tokens, lanes_, found);
    std::vector<std::string> out;
    for (const Phrase& phrase : found) {
      if (phrase.token != 0 || !phrases.has(phrase, wanted)) continue;
      for (std::size_t i = 0; i < phrases.readings(phrase); ++i) {
        const Analysis reading = phrases.reading(phrase, i);
        out.push_back(std::to_string(phrase.length) + ": " + std::string(words_.lexicon().lemma(reading.entry)) + " [" +
                      std::string(text.substr(reading.stem_begin, reading.stem_end - reading.stem_begin)) + "]");
      }
      break;
    }
    return out;
  }

  Words words_{kTables, {"الأول"}};
  Types types_{words_.lexicon(), Spelling::Strict};
  PhraseFinder finder_{types_};
  Lanes lanes_;
  bool starts_ = false;
};

TEST_F(PhrasesTest, AreFoundByTheirFoldedWords) {
  EXPECT_THAT(longest("كانون الثانى 2016"), ElementsAre("2: يناير [كانون الثانى]"));
  EXPECT_THAT(longest("كانون ٢"), ElementsAre("2: يناير [كانون ٢]"));
  EXPECT_THAT(longest("أ ف ب ذكرت"), ElementsAre("3: فرانس برس [أ ف ب]"));
  EXPECT_THAT(longest("أ.ف.ب"), ElementsAre("5: فرانس برس [أ.ف.ب]"));
  EXPECT_THAT(longest("كانون"), ElementsAre());
  EXPECT_TRUE(starts_);
  EXPECT_THAT(longest("الثاني كانون"), ElementsAre());
  EXPECT_FALSE(starts_);
}

TEST_F(PhrasesTest, TakeTheProcliticsOfTheirFirstWord) {
  EXPECT_THAT(longest("وكانون الثاني"), ElementsAre("2: يناير [كانون الثاني]"));
  EXPECT_THAT(longest("بكانون الثاني"), ElementsAre("2: يناير [كانون الثاني]"));
  EXPECT_THAT(longest("وبالأمم المتحدة"), ElementsAre("2: الأمم المتحدة [الأمم المتحدة]"));
  EXPECT_THAT(longest("للأمم المتحدة"), ElementsAre("2: الأمم المتحدة [لأمم المتحدة]"));
  EXPECT_THAT(longest("كانونه الثاني"), ElementsAre());
  EXPECT_THAT(longest("كانون والثاني"), ElementsAre());
}

TEST_F(PhrasesTest, AreAsLongAsTheyCanBe) {
  EXPECT_THAT(longest("الأمم المتحدة للتنمية"), ElementsAre("3: الأمم المتحدة للتنمية [الأمم المتحدة للتنمية]"));
  EXPECT_THAT(longest("الأمم المتحدة للسلام"), ElementsAre("2: الأمم المتحدة [الأمم المتحدة]"));
}

TEST_F(PhrasesTest, EndWithTheirParagraph) {
  EXPECT_THAT(longest("الأمم المتحدة\nللتنمية"), ElementsAre("2: الأمم المتحدة [الأمم المتحدة]"));
  EXPECT_THAT(longest("كانون\nالثاني"), ElementsAre());
}

TEST_F(PhrasesTest, AreOfTheClassesAskedFor) {
  EXPECT_THAT(longest("كانون الأول"), ElementsAre("2: ديسمبر [كانون الأول]", "2: كانون الأول [كانون الأول]"));
  EXPECT_THAT(longest("كانون الأول", {"order"}).size(), 2U) << "all readings of a phrase that has the class";
  EXPECT_THAT(longest("كانون الثاني", {"order"}), ElementsAre());
  EXPECT_THAT(longest("كانون الثاني", {"order", "month"}), ElementsAre("2: يناير [كانون الثاني]"));
}

TEST_F(PhrasesTest, AreAllFoundInTheOrderOfTheText) {
  const std::string text = "الأمم المتحدة للتنمية في كانون الثاني والأمم المتحدة\nكانون الأول";
  std::vector<text::Token> tokens;
  text::Tokenizer(words_.lexicon().data(), text).next(tokens);
  types_.assign(text, tokens, lanes_);
  std::vector<Phrase> found;
  finder_.find(tokens, lanes_, found);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
  for (const Phrase& phrase : found) places.emplace_back(phrase.token, phrase.length);
  using Place = std::pair<std::uint32_t, std::uint32_t>;
  const auto all = ElementsAre(Place{0, 3}, Place{0, 2}, Place{4, 2}, Place{6, 2}, Place{8, 2});
  EXPECT_THAT(places, all);
  finder_.find(tokens, lanes_, found);
  EXPECT_EQ(found.size(), places.size()) << "what is kept of pairs gives the same";
}

TEST_F(PhrasesTest, BareOnesTakeNoProclitic) {
  EXPECT_THAT(longest("بي بي سي"), ElementsAre("3: بي بي سي [بي بي سي]"));
  EXPECT_THAT(longest("وبي بي سي"), ElementsAre());
}

}  // namespace
}  // namespace barqiya::lexicon
