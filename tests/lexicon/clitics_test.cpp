// What may be attached to a word, and where the word itself then begins and ends.
#include <gmock/gmock.h>

#include "compiled_lexicon.hpp"

namespace barqiya::lexicon {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::table;
using testing::Words;

Words nouns() {
  return Words({table("nouns",
                      "#! class noun\n#! column lemma word\n#! column flags flags\n"
                      "مدينة\nعام\nلجنة\nوزير\nوزراء\nم\tbare\nمقهى\nمئة\texact\n"),
                table("places", "#! class place\n#! column lemma word\nالسعودية\nلبنان\n")},
               {"العام", "بعد"});
}

TEST(Clitics, NounsTakeAllProclitics) {
  const Words words = nouns();
  EXPECT_THAT(words.read("عام"), ElementsAre("عام [عام]"));
  EXPECT_THAT(words.read("وعام"), ElementsAre("عام conj=wa [عام]"));
  EXPECT_THAT(words.read("فبعام"), ElementsAre("عام conj=fa prep=bi [عام]"));
  EXPECT_THAT(words.read("المدينة"), ElementsAre("مدينة def=yes [المدينة]"));
  EXPECT_THAT(words.read("وكالمدينة"), ElementsAre("مدينة conj=wa prep=ka def=yes [المدينة]"));
  EXPECT_THAT(words.read("سعام"), IsEmpty()) << "no future of nouns";
  EXPECT_THAT(words.read("العاموبعام"), IsEmpty());
}

TEST(Clitics, TheArticleLosesItsAlefBehindTheLam) {
  const Words words = nouns();
  EXPECT_THAT(words.read("وللمدينة"), ElementsAre("مدينة conj=wa prep=li def=yes [لمدينة]"));
  EXPECT_THAT(words.read("لمدينة"), ElementsAre("مدينة prep=li [مدينة]"));
  EXPECT_THAT(words.read("للجنة"), ElementsAre("لجنة prep=li [لجنة]"));
}

TEST(Clitics, NamesWithTheArticleAreFoundAsTheyAreWritten) {
  const Words words = nouns();
  EXPECT_THAT(words.read("السعودية"), ElementsAre("السعودية [السعودية]"));
  EXPECT_THAT(words.read("والسعودية"), ElementsAre("السعودية conj=wa [السعودية]"));
  EXPECT_THAT(words.read("بالسعودية"), ElementsAre("السعودية prep=bi [السعودية]"));
  EXPECT_THAT(words.read("للسعودية"), ElementsAre("السعودية prep=li [لسعودية]"));
  EXPECT_THAT(words.read("سعودية"), IsEmpty());
  EXPECT_THAT(words.read("لسعودية"), IsEmpty());
}

TEST(Clitics, LiteralsAreWholeWords) {
  const Words words = nouns();
  for (const char* const word : {"العام", "والعام", "بالعام", "للعام", "وللعام"}) {
    const auto analyses = words.analyses(word);
    const auto literal = words.lexicon().literal("العام");
    ASSERT_TRUE(literal);
    EXPECT_THAT(analyses, Contains(::testing::Field(&Analysis::entry, *literal))) << word;
  }
  EXPECT_THAT(words.read("بعد"), ElementsAre("بعد [بعد]"));
  EXPECT_THAT(words.read("لبعد"), ElementsAre("بعد prep=li [بعد]"));
  EXPECT_THAT(words.read("البعد"), IsEmpty());
  EXPECT_THAT(words.read("بعده"), IsEmpty());
}

TEST(Clitics, PronounsChangeTheLetterBeforeThem) {
  const Words words = nouns();
  EXPECT_THAT(words.read("وزيره"), ElementsAre("وزير pron=hu [وزير]"));
  EXPECT_THAT(words.read("ومدينته"), ElementsAre("مدينة conj=wa pron=hu [مدينت]"));
  EXPECT_THAT(words.read("مدينتهما"), ElementsAre("مدينة pron=huma [مدينت]"));
  EXPECT_THAT(words.read("مدينت"), IsEmpty());
  EXPECT_THAT(words.read("مدينةها"), ElementsAre("مدينة pron=ha [مدينة]")) << "misspelt, but no other word";
  EXPECT_THAT(words.read("وزراؤها"), ElementsAre("وزراء pron=ha [وزراؤ]"));
  EXPECT_THAT(words.read("لوزرائنا"), ElementsAre("وزراء prep=li pron=na [وزرائ]"));
  EXPECT_THAT(words.read("مقهاهم"), ElementsAre("مقهى pron=hum [مقها]"));
  EXPECT_THAT(words.read("المدينته"), IsEmpty()) << "no article with a pronoun";
  EXPECT_THAT(words.read("وزيرني"), IsEmpty()) << "a pronoun of verbs";
}

TEST(Clitics, TheAccusativeIsIndefinite) {
  const Words words = nouns();
  EXPECT_THAT(words.read("وزيرا"), ElementsAre("وزير case=acc [وزيرا]"));
  EXPECT_THAT(words.read("وزيراً"), ElementsAre("وزير case=acc [وزيراً]"));
  EXPECT_THAT(words.read("الوزيرا"), IsEmpty());
}

TEST(Clitics, BareWordsTakeNothing) {
  const Words words = nouns();
  EXPECT_THAT(words.read("م"), ElementsAre("م [م]"));
  EXPECT_THAT(words.read("وم"), IsEmpty());
  EXPECT_THAT(words.read("ما"), IsEmpty());
  EXPECT_THAT(words.read("الم"), IsEmpty());
}

TEST(Clitics, ExactSpellingIsAskedOfTheStemAlone) {
  const Words words = nouns();
  EXPECT_THAT(words.read("لمئة"), ElementsAre("مئة prep=li [مئة]"));
  EXPECT_THAT(words.read("للمئة"), ElementsAre("مئة prep=li def=yes [لمئة]"));
  EXPECT_THAT(words.read("مئته"), ElementsAre("مئة pron=hu [مئت]"));
  EXPECT_THAT(words.read("مئه"), IsEmpty());
  EXPECT_THAT(words.read("لميه"), IsEmpty());
  EXPECT_THAT(words.read("لميه", {}, Spelling::Lenient), ElementsAre("مئة prep=li [ميه]"));
  EXPECT_THAT(words.read("مئه", {}, Spelling::NoDots), ElementsAre("مئة [مئه]"));
  EXPECT_THAT(words.read("ميه", {}, Spelling::NoDots), IsEmpty());
  EXPECT_THAT(words.read("مئه", {}, Spelling::NoHamzas), IsEmpty());
}

TEST(Clitics, StemsAreStretchesOfTheWordAsWritten) {
  const Words words = nouns();
  EXPECT_THAT(words.read("وَبِالْمَدِينَةِ"), ElementsAre("مدينة conj=wa prep=bi def=yes [الْمَدِينَةِ]"));
  EXPECT_THAT(words.read("وــزيـــر"), ElementsAre("وزير [وــزيـــر]"));
  EXPECT_THAT(words.read("لـمدينتـهم"), ElementsAre("مدينة prep=li pron=hum [مدينتـ]"));
  EXPECT_THAT(words.read("وَلُبْنانُ"), ElementsAre("لبنان conj=wa [لُبْنانُ]"));
  // Presentation forms, as PDFs have them.
  EXPECT_THAT(words.read("ﻟﻠﻌﺎﻡ"), Contains("عام prep=li def=yes [ﻠﻌﺎﻡ]"));
}

TEST(Clitics, FewestCliticsFirstThenTheTablesOrder) {
  const Words words({table("a", "#! class a\n#! column lemma word\nكالة\nلب\nوكالة\n"),
                     table("b", "#! class b\n#! column lemma word\nوكالة\nالة\n")});
  EXPECT_THAT(words.read("وكالة"),
              ElementsAre("وكالة [وكالة]", "وكالة [وكالة]", "كالة conj=wa [كالة]", "الة conj=wa prep=ka [الة]"));
  const auto analyses = words.analyses("وكالة");
  ASSERT_EQ(analyses.size(), 4U);
  EXPECT_EQ(words.lexicon().class_name(words.lexicon().class_of(analyses[0].entry)), "a");
  EXPECT_EQ(words.lexicon().class_name(words.lexicon().class_of(analyses[1].entry)), "b");
}

}  // namespace
}  // namespace barqiya::lexicon
