// Where the spans of a reading may lie, whatever the text: in it, between characters, and where a token or a clitic of
// one of its analyses ends, or "and" at the head of a word that no table has.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "language/builtin.hpp"
#include "lexicon/lexicon.hpp"
#include "mixtures.hpp"
#include "records.hpp"
#include "text/fold.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace barqiya::testing {
namespace {

const Reader& reader() {
  static const Reader the_one;
  return the_one;
}

/// Every place of a text where a span may begin or end.
class Borders {
 public:
  explicit Borders(std::string_view text) : text_(text), lexicon_(data_) {
    text::Tokenizer tokenizer(data_, text);
    std::vector<text::Token> block;
    while (tokenizer.next(block)) tokens_.insert(tokens_.end(), block.begin(), block.end());
  }

  [[nodiscard]] bool has(std::uint32_t at) const {
    const auto token = std::upper_bound(tokens_.begin(), tokens_.end(), at,
                                        [](std::uint32_t byte, const text::Token& one) { return byte < one.end; });
    const bool within = token != tokens_.end() && token->begin < at;
    if (within) return is_clitics(*token, at);
    return (token != tokens_.end() && token->begin == at) || (token != tokens_.begin() && std::prev(token)->end == at);
  }

 private:
  /// Whether a reading tells what a word is: no word of rules or phrases alone, and no name of the tables with an
  /// ending.
  [[nodiscard]] bool tells(const lexicon::Analysis& analysis) const {
    const std::string_view klass = lexicon_.class_name(lexicon_.class_of(analysis.entry));
    const auto attached = [&](lexicon::Clitic kind) { return analysis.clitics[static_cast<std::size_t>(kind)] != 0; };
    const bool ends = attached(lexicon::Clitic::Pronoun) || attached(lexicon::Clitic::Case);
    if (klass == lexicon::kLiteralClass || klass == lexicon::kPhraseClass) return false;
    return !ends || (klass != "given" && klass != "family" && klass != "place");
  }
  [[nodiscard]] bool is_clitics(const text::Token& token, std::uint32_t at) const {
    text::Folded folded;
    const std::string_view word = token.span().slice(text_);
    if (!lexicon::fold_key(data_, word, folded)) return false;
    std::vector<lexicon::Analysis> analyses;
    lexicon_.analyze(folded, lexicon::Spelling::Lenient, analyses);
    constexpr std::string_view kAnd = "و";
    const bool stranger = std::none_of(analyses.begin(), analyses.end(), [&](const auto& one) { return tells(one); });
    if (stranger && folded.full_view().starts_with(kAnd) && token.begin + folded.origin[kAnd.size()] == at) return true;
    return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& one) {
      return token.begin + one.stem_begin == at || token.begin + one.stem_end == at;
    });
  }

  std::string_view text_;
  language::Blob data_ = language::Blob::trusted(language::builtin());
  lexicon::Lexicon lexicon_;
  std::vector<text::Token> tokens_;
};

void expect_spans_on_borders(const Reading& reading) {
  const Borders borders(reading.text);
  for (const Span span : spans_of(reading)) {
    ASSERT_LE(span.begin, span.end);
    ASSERT_LE(span.end, reading.text.size());
    EXPECT_TRUE(text::is_valid(span.slice(reading.text))) << "a span ends inside a character";
    EXPECT_TRUE(borders.has(span.begin) && borders.has(span.end)) << "«" << span.slice(reading.text) << "»";
  }
}

TEST(Spans, LieOnBordersInRandomMixtures) {
  Workspace workspace(reader());
  Reading reading;
  std::mt19937 random(7);
  std::size_t spans = 0;
  for (int round = 0; round < 400; ++round) {
    const std::string text = mixture(random, 10 + random() % 120);
    reader().read({.text = text}, workspace, reading);
    expect_spans_on_borders(reading);
    spans += spans_of(reading).size();
  }
  EXPECT_GT(spans, 1000U);
}

TEST(Spans, AreThoseOfTheTextAsItIsWritten) {
  const std::string text = "😀 وقع يوم 15\u200F أغسطس 2015، وفي مُـحَرَّم المقبل 𝓐.";
  Workspace workspace(reader());
  Reading reading;
  reader().read({.text = text}, workspace, reading);
  expect_spans_on_borders(reading);
  ASSERT_FALSE(reading.times.empty());
  EXPECT_NE(reading.times[0].span.slice(text).find("15\u200F أغسطس 2015"), std::string::npos);
}

TEST(Spans, OfBrokenTextReferToTheRepairedOne) {
  Workspace workspace(reader());
  Reading reading;
  reader().read({.text = "\xD9 قال \xFF في 15 أغسطس 2015"}, workspace, reading);
  EXPECT_EQ(reading.encoding_errors, 2U);
  EXPECT_EQ(reading.text, "\uFFFD قال \uFFFD في 15 أغسطس 2015");
  ASSERT_EQ(reading.times.size(), 1U);
  EXPECT_EQ(reading.times[0].span.slice(reading.text), "15 أغسطس 2015");
}

TEST(Spans, RandomBytesNeverCrash) {
  Workspace workspace(reader());
  Reading reading;
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const std::string text = noise(random, random() % 2000);
    reader().read({.text = text}, workspace, reading);
    expect_spans_on_borders(reading);
  }
}

}  // namespace
}  // namespace barqiya::testing
