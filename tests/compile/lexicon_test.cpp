// What the compiler of the lexicon refuses, with its place, and how tables are laid one over another.
#include <gmock/gmock.h>

#include "../lexicon/compiled_lexicon.hpp"
#include "compile/compile.hpp"

namespace barqiya::compile {
namespace {

using lexicon::testing::Compiled;
using lexicon::testing::table;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::string kHead = "#! class place\n#! column lemma word\n#! column code symbol\n#! column forms words\n";

std::string fault_of(const std::string& rest) { return Compiled({{table("places", rest)}}).first_fault(); }

/// The codes of all entries of class `place`, by lemma, of layers of rows.
std::vector<std::string> places(const std::vector<std::string>& layers) {
  std::vector<lexicon::testing::Layer> sources;
  sources.reserve(layers.size());
  for (const std::string& rows : layers) sources.push_back({table("places", kHead + rows)});
  const Compiled compiled(sources);
  EXPECT_EQ(compiled.first_fault(), "");
  const lexicon::Lexicon words(language::Blob::load(compiled.bytes, "test"));
  std::vector<std::string> out;
  for (lexicon::EntryId entry = 0; entry < words.entries(); ++entry) {
    if (words.class_name(words.class_of(entry)) != "place") continue;
    const auto code = words.feature(entry, *words.symbol_named("code"));
    out.push_back(std::string(words.lemma(entry)) + "=" + (code ? std::string(words.symbol(*code)) : ""));
  }
  return out;
}

TEST(LexiconFaults, AreToldWithTheirPlace) {
  EXPECT_THAT(fault_of(kHead + "بغداد\tIRQ\nبيروت\tLBN\tبغدد|بُغداد\n"),
              StartsWith("lexicon/places.tsv:8:16: `بُغداد` is, once folded, what stands in lexicon/places.tsv:7:1"));
  EXPECT_THAT(fault_of(kHead + "أربيل\tIRQ\tاربيل\n"), StartsWith("lexicon/places.tsv:7:11: `اربيل` is, once folded"));
  EXPECT_THAT(fault_of(kHead + "بغداد\tIRQ\nبغداد\tIRQ\n"),
              StartsWith("lexicon/places.tsv:8:1: `بغداد` stands twice, first in lexicon/places.tsv:7"));
  EXPECT_THAT(fault_of(kHead + "بغداد\tIRQ\tدار|ً\n"), StartsWith("lexicon/places.tsv:7:15: "));
  EXPECT_THAT(fault_of(kHead + "بغداد\tIRQ\tدار||قصر\n"), StartsWith("lexicon/places.tsv:7:15: an empty spelling"));
  EXPECT_THAT(fault_of(kHead + "بغداد\tIRQ\tدار| قصر\n"), StartsWith("lexicon/places.tsv:7:15: a space too many"));
  EXPECT_THAT(fault_of("#! class place\n#! column lemma word\n#! column flags flags\nبغداد\texact loose\n"),
              StartsWith("lexicon/places.tsv:6:13: unknown flag `loose`"));
  EXPECT_THAT(fault_of("#! class place\n#! column lemma word\n#! column value int\nبغداد\t4000000000\n"),
              StartsWith("lexicon/places.tsv:6:7: an integer too large"));
  EXPECT_THAT(fault_of(kHead + "-بغداد\n"), StartsWith("lexicon/places.tsv:7:2: there is no such row to remove"));
}

TEST(LexiconFaults, OfATablesHead) {
  EXPECT_THAT(fault_of("#! column lemma word\nبغداد\n"), HasSubstr("the table has no `#! class`"));
  EXPECT_THAT(fault_of("#! class literal\n#! column lemma word\nبغداد\n"),
              HasSubstr("no class can be named `literal`"));
  EXPECT_THAT(fault_of("#! class number\n#! column lemma word\nبغداد\n"), HasSubstr("no class can be named `number`"));
  EXPECT_THAT(fault_of("#! class place\n#! column code symbol\n#! column lemma word\nIRQ\tبغداد\n"),
              HasSubstr("the first column must be a `word`"));
  EXPECT_THAT(fault_of("#! class place\n#! inflect noun\n#! column lemma word\nبغداد\n"),
              HasSubstr("unknown kind of inflection `noun`"));
  EXPECT_THAT(fault_of("#! class place\n#! column lemma wrod\nبغداد\n"), HasSubstr("unknown kind of column `wrod`"));
}

TEST(LexiconFaults, AFeatureIsOfOneKindInAClass) {
  EXPECT_THAT(fault_of("#! class place\n#! column lemma word\n#! column size int\n#! column forms words size=big\n"
                       "بغداد\t3\tدار\n"),
              HasSubstr("the feature `size` is an integer here and a name there"));
}

TEST(LexiconFaults, TablesOfAClassMustAgree) {
  const Compiled other({{table("a", "#! class place\n#! column lemma word\n#! column code symbol\nبغداد\tIRQ\n"),
                         table("b", "#! class place\n#! column lemma word\n#! column code int\nبيروت\t4\n")}});
  EXPECT_THAT(other.first_fault(), StartsWith("lexicon/b.tsv: the column `code` is another"));
  const Compiled twice({{table("a", "#! class place\n#! column lemma word\nبغداد\n"),
                         table("b", "#! class place\n#! column lemma word\nبغداد\n")}});
  EXPECT_THAT(twice.first_fault(), StartsWith("lexicon/b.tsv:5:1: `بغداد` stands twice, first in lexicon/a.tsv:5"));
}

TEST(LexiconFaults, ASpellingMayStandTwiceWithOtherFeatures) {
  EXPECT_EQ(fault_of("#! class noun\n#! column lemma word\n#! column dual words number=du\n"
                     "#! column plural words number=pl\nمهندس\tمهندسين\tمهندسين\n"),
            "");
  EXPECT_EQ(fault_of("#! class noun\n#! column lemma word\n#! column flags flags\nآب\texact\nأب\texact\n"), "");
  EXPECT_THAT(fault_of("#! class noun\n#! column lemma word\n#! column flags flags\nآب\texact\nأب\n"),
              HasSubstr("once folded"));
}

TEST(LexiconFaults, OfTheCliticTable) {
  const auto fault = [](const std::string& rows) {
    return Compiled({{table("a", "#! class a\n#! column lemma word\nدار\n")},
                     {table("clitics",
                            "#! column kind symbol\n#! column letters word\n#! column value symbol\n"
                            "#! column after symbol\n#! column whole word\n#! column host symbol\n" +
                                rows)}})
        .first_fault();
  };
  EXPECT_EQ(fault("preposition\tم\tmi\n"), "");
  EXPECT_THAT(fault("prefix\tم\tmi\n"), StartsWith("lexicon/clitics.tsv:9:1: unknown kind of clitic `prefix`"));
  EXPECT_THAT(fault("preposition\tم\n"), StartsWith("lexicon/clitics.tsv:9:15: a clitic needs a value"));
  EXPECT_THAT(fault("preposition\tم\tmi\t\t\tadverb\n"), HasSubstr("a host is `noun` or `verb`"));
  EXPECT_THAT(fault("article\tم\tyes\txi\n"), HasSubstr("no clitic before it has the value `xi`"));
  EXPECT_THAT(fault("preposition\tم\tmi\npreposition\tم\tma\n"), HasSubstr("the clitic stands twice"));
}

TEST(LexiconLayers, LaterRowsReplaceAddAndRemove) {
  const std::string base = "بغداد\tIRQ\nبيروت\tLBN\nدمشق\tSYR\n";
  EXPECT_THAT(places({base}), ElementsAre("بغداد=IRQ", "بيروت=LBN", "دمشق=SYR"));
  EXPECT_THAT(places({base, "بيروت\tXXX\tبيرت\nعدن\tYEM\n"}),
              ElementsAre("بغداد=IRQ", "بيروت=XXX", "دمشق=SYR", "عدن=YEM"));
  EXPECT_THAT(places({base, "-بغداد\nحلب\tSYR\tبغداد\n"}), ElementsAre("بيروت=LBN", "دمشق=SYR", "حلب=SYR"));
  EXPECT_THAT(places({base, "-بغداد\n", "بغداد\tXXX\n"}), ElementsAre("بيروت=LBN", "دمشق=SYR", "بغداد=XXX"));
}

TEST(LexiconLayers, TheSameSourcesGiveTheSameBytes) {
  const lexicon::testing::Layer layer = {table("places", kHead + "بغداد\tIRQ\tدار السلام|مدينة السلام\nعدن\tYEM\n")};
  EXPECT_EQ(Compiled({layer}, {"من", "في"}).bytes, Compiled({layer}, {"في", "من"}).bytes);
}

TEST(LexiconLayers, LiteralsThatFoldToNothingAreLeftOut) {
  EXPECT_THAT(Compiled({{}}, {"ً", std::string(300, 'a'), "من"}).faults.list(), IsEmpty());
}

}  // namespace
}  // namespace barqiya::compile
