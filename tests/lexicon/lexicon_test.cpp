#include "lexicon/lexicon.hpp"

#include <gmock/gmock.h>

#include "compiled_lexicon.hpp"

namespace barqiya::lexicon {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::table;
using testing::Words;

Words months() {
  return Words({table("months",
                      "#! class month\n#! column lemma word\n#! column value int\n#! column calendar symbol\n"
                      "#! column forms words\n#! column flags flags\n"
                      "يناير\t1\tgregorian\tكانون 2\n"
                      "آب\t8\tgregorian\t\texact\n"
                      "رجب\t7\thijri\n"),
                table("kin", "#! class kin\n#! column lemma word\n#! column flags flags\nأب\texact\n"),
                table("units",
                      "#! class unit\n#! column lemma word\n#! column code symbol\n#! column singular words number=sg\n"
                      "#! column dual words number=du\n#! column plural words number=pl rank=3\n"
                      "شهر\tmonth\t\tشهران|شهرين\tأشهر|شهور\n")},
               {"العام", "من"});
}

TEST(Lexicon, NamesSymbolsAndClassesBothWays) {
  const Words words = months();
  const Lexicon& lexicon = words.lexicon();
  for (const char* const name : {"gregorian", "hijri", "value", "none", "conj"}) {
    const auto symbol = lexicon.symbol_named(name);
    ASSERT_TRUE(symbol) << name;
    EXPECT_EQ(lexicon.symbol(*symbol), name);
  }
  EXPECT_FALSE(lexicon.symbol_named("julian"));
  EXPECT_EQ(lexicon.symbol(0), "");
  ASSERT_TRUE(lexicon.class_named("unit"));
  EXPECT_EQ(lexicon.class_name(*lexicon.class_named("unit")), "unit");
  EXPECT_FALSE(lexicon.class_named("planet"));
}

TEST(Lexicon, FeaturesAreOfTheFormElseOfTheEntry) {
  const Words words = months();
  EXPECT_THAT(words.read("رجب", {"value", "calendar"}), ElementsAre("رجب value=7 calendar=hijri [رجب]"));
  EXPECT_THAT(words.read("شهرين", {"code", "number"}), ElementsAre("شهر code=month number=du [شهرين]"));
  EXPECT_THAT(words.read("أشهر", {"number", "rank"}), ElementsAre("شهر number=pl rank=3 [أشهر]"));
  EXPECT_THAT(words.read("شهر", {"number"}), ElementsAre("شهر number=- [شهر]"));
}

TEST(Lexicon, KnowsWhatKindAFeatureOfAClassIs) {
  const Words words = months();
  const Lexicon& lexicon = words.lexicon();
  const auto kind = [&](const char* klass, const char* feature) {
    return lexicon.feature_kind(*lexicon.class_named(klass), *lexicon.symbol_named(feature));
  };
  EXPECT_EQ(kind("month", "value"), FeatureKind::Integer);
  EXPECT_EQ(kind("month", "calendar"), FeatureKind::Symbol);
  EXPECT_EQ(kind("unit", "number"), FeatureKind::Symbol);
  EXPECT_EQ(kind("unit", "rank"), FeatureKind::Integer);
  EXPECT_EQ(kind("unit", "prep"), FeatureKind::Symbol);
  EXPECT_EQ(kind("unit", "value"), std::nullopt);
  EXPECT_EQ(kind("month", "number"), std::nullopt);
}

TEST(Lexicon, ExactRowsNeedTheirHamzasUnlessTheReportHasNone) {
  const Words words = months();
  EXPECT_THAT(words.read("آب"), ElementsAre("آب [آب]"));
  EXPECT_THAT(words.read("أب"), ElementsAre("أب [أب]"));
  EXPECT_THAT(words.read("وآب"), ElementsAre("آب conj=wa [آب]"));
  EXPECT_THAT(words.read("اب"), IsEmpty());
  EXPECT_THAT(words.read("اب", {}, Spelling::Lenient), ElementsAre("آب [اب]", "أب [اب]"));
  EXPECT_THAT(words.read("اب", {}, Spelling::Hamzaless), ElementsAre("آب [اب]", "أب [اب]"));
  EXPECT_THAT(words.read("آبٍ"), ElementsAre("آب [آبٍ]"));
}

TEST(Lexicon, FindsLiteralsByTheirFoldedForm) {
  const Words words = months();
  text::Folded folded;
  ASSERT_TRUE(fold_key(words.lexicon().data(), "الْعام", folded));
  const auto entry = words.lexicon().literal(folded.full_view());
  ASSERT_TRUE(entry);
  EXPECT_EQ(words.lexicon().lemma(*entry), "العام");
  EXPECT_FALSE(words.lexicon().literal("رجب"));
}

TEST(Lexicon, NumbersTheWordsOfPhrases) {
  const Words words = months();
  EXPECT_NE(words.lexicon().phrase_word("كانون"), 0);
  EXPECT_NE(words.lexicon().phrase_word("2"), 0);
  EXPECT_NE(words.lexicon().phrase_word("2"), words.lexicon().phrase_word("كانون"));
  EXPECT_EQ(words.lexicon().phrase_word("رجب"), 0);
}

TEST(Lexicon, FoldsKeysToLowerCase) {
  const Words words = months();
  text::Folded folded;
  ASSERT_TRUE(fold_key(words.lexicon().data(), "ReutersZ", folded));
  EXPECT_EQ(folded.full_view(), "reutersz");
  EXPECT_FALSE(fold_key(words.lexicon().data(), std::string(300, 'A'), folded));
}

}  // namespace
}  // namespace barqiya::lexicon
