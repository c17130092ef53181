// Compiled tables from outside: whatever bytes pass the check can be read to the end without leaving them.
#include <gmock/gmock.h>

#include <cstring>
#include <random>

#include "compiled_lexicon.hpp"
#include "lexicon/phrases.hpp"

namespace barqiya::lexicon {
namespace {

using language::Section;
using testing::Compiled;
using testing::table;

const std::string kText = "وبالمدينة كانون الثاني لمدينته أ ف ب في 14 السعودية، وبكانون الأول لكانون الثاني";

std::string compiled() {
  return Compiled({{table("nouns",
                          "#! class noun\n#! column lemma word\n#! column value int\n#! column kind symbol\n"
                          "#! column forms words number=pl\n#! column flags flags\n"
                          "مدينة\t1\tplace\tمدن\nالسعودية\t2\tplace\t\texact\nكانون الثاني\t3\tmonth\tكانون الأول\n"
                          "أ ف ب\t\tagency\t\tbare\n")}},
                  {"في"})
      .bytes;
}

std::pair<std::size_t, std::size_t> place_of(const std::string& bytes, Section section) {
  std::uint64_t words[2];
  std::memcpy(words, bytes.data() + language::kDirectory + static_cast<std::size_t>(section) * 16, sizeof words);
  return {words[0], words[1]};
}

/// Reads all that there is to read.
void read(const language::Blob& data) {
  const Lexicon lexicon(data);
  Types types(lexicon, Spelling::Lenient);
  std::vector<text::Token> tokens;
  text::Tokenizer(data, kText).next(tokens);
  Lanes lanes;
  types.assign(kText, tokens, lanes);
  const Phrases phrases(lexicon);
  std::size_t sum = 0;
  const auto use = [&](const Analysis& analysis) {
    sum += lexicon.lemma(analysis.entry).size();
    sum += lexicon.class_name(lexicon.class_of(analysis.entry)).size();
    for (const char* const name : {"value", "kind", "number", "prep"}) {
      const auto feature = lexicon.symbol_named(name);
      if (!feature) continue;
      const auto value = lexicon.feature(analysis, *feature);
      const auto kind = lexicon.feature_kind(lexicon.class_of(analysis.entry), *feature);
      if (value && kind == FeatureKind::Symbol) sum += static_cast<std::size_t>(*value);
    }
  };
  for (const text::Token& token : tokens) {
    for (const Analysis& analysis : types.analyses(token.type)) use(analysis);
  }
  std::vector<Phrase> found;
  PhraseFinder(types).find(tokens, lanes, found);
  for (const Phrase& phrase : found) {
    for (std::size_t i = 0; i < phrases.readings(phrase); ++i) use(phrases.reading(phrase, i));
  }
  EXPECT_LT(sum, std::size_t{1} << 40U);
}

TEST(LexiconCheck, AcceptsWhatTheCompilerWrites) {
  const std::string bytes = compiled();
  const auto data = language::Blob::trusted(bytes);
  EXPECT_NO_THROW(Lexicon::check(data, "x"));
  read(data);
}

TEST(LexiconCheck, NamesTheFile) {
  std::string bytes = compiled();
  const auto [offset, size] = place_of(bytes, Section::Entries);
  std::memset(bytes.data() + offset, 0xFF, size);
  try {
    Lexicon::check(language::Blob::trusted(bytes), "broken.bin");
    FAIL() << "broken entries passed";
  } catch (const Error& error) {
    EXPECT_EQ(error.file(), "broken.bin");
  }
}

// Every word of 32 bits of every section, set to values that lie outside; what passes is read.
TEST(LexiconCheck, FindsIndicesOutOfRange) {
  const std::string good = compiled();
  for (const Section section : {Section::Symbols, Section::Classes, Section::Entries, Section::Features,
                                Section::FormItems, Section::Clitics, Section::Phrases}) {
    const auto [offset, size] = place_of(good, section);
    ASSERT_GT(size, 0U);
    std::size_t refused = 0;
    for (std::size_t at = offset; at + 4 <= offset + size; at += 4) {
      for (const std::uint32_t value : {0xFFFFFFFFU, 0x7FFFFFFFU, 0x0000FFFFU, 0xFFFF0000U, 0U, 1U}) {
        std::string bytes = good;
        std::memcpy(bytes.data() + at, &value, sizeof value);
        const auto data = language::Blob::trusted(bytes);
        try {
          Lexicon::check(data, "x");
        } catch (const Error&) {
          ++refused;
          continue;
        }
        read(data);
      }
    }
    EXPECT_GT(refused, 0U) << static_cast<int>(section);
  }
}

// The matcher has a table by these numbers: one of 2^32 made it ask for 4 GB, and the last of them write before its
// beginning.
TEST(LexiconCheck, TheWordsOfPhrasesHaveSmallNumbers) {
  std::string bytes = compiled();
  const auto [offset, size] = place_of(bytes, Section::Phrases);
  ASSERT_GE(size, sizeof(PhraseNode));
  const std::uint32_t word = 0x10000;
  std::memcpy(bytes.data() + offset, &word, sizeof word);
  EXPECT_THROW(Lexicon::check(language::Blob::trusted(bytes), "x"), Error);
}

TEST(LexiconCheck, RandomBytesAreRefusedOrRead) {
  const std::string good = compiled();
  std::mt19937 random(20160131);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = good;
    const auto section = static_cast<Section>(std::uniform_int_distribution<int>(4, 11)(random));
    const auto [offset, size] = place_of(good, section);
    for (int change = 0; change < 3 && size > 0; ++change) {
      const std::size_t at = std::uniform_int_distribution<std::size_t>(0, size - 1)(random);
      bytes[offset + at] = static_cast<char>(random());
    }
    const auto data = language::Blob::trusted(bytes);
    try {
      Lexicon::check(data, "x");
    } catch (const Error&) {
      continue;
    }
    read(data);
  }
}

}  // namespace
}  // namespace barqiya::lexicon
