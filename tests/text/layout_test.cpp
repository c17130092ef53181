#include "text/layout.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "compiled_characters.hpp"

namespace barqiya::text::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A text with its layout.
struct Read {
  std::string text;
  std::vector<Token> tokens;
  Layout layout;

  explicit Read(std::string its_text) : text(std::move(its_text)), tokens(tokens_of(text)) {
    layout.read(text, tokens);
  }

  [[nodiscard]] std::string words(TokenRange range) const {
    if (range.begin == range.end) return {};
    return text.substr(tokens[range.begin].begin, tokens[range.end - 1].end - tokens[range.begin].begin);
  }

  [[nodiscard]] std::vector<std::string> sentences() const {
    std::vector<std::string> all;
    for (const TokenRange range : layout.sentences) all.push_back(words(range));
    return all;
  }

  /// Each quotation's words behind its depth; "(" before those in brackets, "?" behind those that nothing closes.
  [[nodiscard]] std::vector<std::string> quotations() const {
    std::vector<std::string> all;
    for (const Quotation& one : layout.quotations) {
      all.push_back((one.bracket ? "(" : "") + std::to_string(one.depth) + " " + words(one.inside) +
                    (one.closed ? "" : "?"));
    }
    return all;
  }
};

std::vector<std::string> sentences(const std::string& text) { return Read(text).sentences(); }
std::vector<std::string> quotations(const std::string& text) { return Read(text).quotations(); }

TEST(Layout, ParagraphsAreLines) {
  const Read read("أ ب\nج\n\nد");
  ASSERT_EQ(read.layout.paragraphs.size(), 3U);
  EXPECT_EQ(read.words(read.layout.paragraphs[0]), "أ ب");
  EXPECT_EQ(read.words(read.layout.paragraphs[2]), "د");
}

TEST(Layout, SentencesEndAfterStops) {
  EXPECT_THAT(sentences("قال نعم. ثم مضى؟ لا!\nعنوان"), ElementsAre("قال نعم.", "ثم مضى؟", "لا!", "عنوان"));
  EXPECT_THAT(sentences("ماذا؟!.. ثم"), ElementsAre("ماذا؟!..", "ثم"));
}

TEST(Layout, WhatClosesBelongsToTheSentenceBefore) {
  EXPECT_THAT(sentences("«قال نعم.» ومضى (ثم عاد.) اليوم"), ElementsAre("«قال نعم.»", "ومضى (ثم عاد.)", "اليوم"));
}

TEST(Layout, StopsInNumbersAddressesAndAbbreviationsEndNothing) {
  EXPECT_THAT(sentences("نسبة 3.14 على www.example.org من أ.ف.ب و د. سعيد"),
              ElementsAre("نسبة 3.14 على www.example.org من أ.ف.ب و د. سعيد"));
  EXPECT_THAT(sentences("سيارات بي.إم.دبليو من إتش.إس.بي.سي هنا"),
              ElementsAre("سيارات بي.إم.دبليو من إتش.إس.بي.سي هنا"));
  EXPECT_THAT(sentences("صدر بيان.قال نعم. ثم"), ElementsAre("صدر بيان.", "قال نعم.", "ثم"));
  EXPECT_THAT(sentences("عام 1436هـ. ثم"), ElementsAre("عام 1436هـ.", "ثم"));
  EXPECT_THAT(sentences("قال نعم .ثم مضى . ثم عاد"), ElementsAre("قال نعم .", "ثم مضى .", "ثم عاد"));
}

TEST(Layout, StopsOfInitialsEndNothingHoweverTheyAreSpaced) {
  for (const std::string text : {"أوقف محمد.ع أمس", "قال د .سعيد نعم", "أوقف ع . م أمس", "أوقف م. ب أمس",
                                 "قال أ.د. سعيد", "إلى ص.ب 12", "حوكم (ق.ظ) أمس"})
    EXPECT_THAT(sentences(text), ElementsAre(text));
}

TEST(Layout, MarksOfEveryHouseStylePairInTheirOwnFamily) {
  EXPECT_THAT(quotations("«أ» “ب” ‹ج› \"د\" (ه) [و]"), ElementsAre("0 أ", "0 ب", "0 ج", "0 د", "(0 ه", "(0 و"));
}

TEST(Layout, QuotationsNest) {
  const Read read("«أ (ب \"ج\") د» ه");
  EXPECT_THAT(read.quotations(), ElementsAre("0 أ (ب \"ج\") د", "(1 ب \"ج\"", "2 ج"));
  EXPECT_EQ(read.layout.quotations[0].parent, -1);
  EXPECT_EQ(read.layout.quotations[1].parent, 0);
  EXPECT_EQ(read.layout.quotations[2].parent, 1);
}

TEST(Layout, AMissingMarkEndsWithTheParagraphOrTheQuotationAround) {
  EXPECT_THAT(quotations("«أ ب\n«ج»"), ElementsAre("0 أ ب?", "0 ج"));
  EXPECT_THAT(quotations("«أ (ب» ج"), ElementsAre("0 أ (ب", "(1 ب?"));
  EXPECT_THAT(quotations("أ» ب) ج"), IsEmpty());
}

TEST(Layout, StraightMarksOpenAndCloseInTurn) {
  EXPECT_THAT(quotations("قال \"أ ب\" ثم \"ج\"."), ElementsAre("0 أ ب", "0 ج"));
  EXPECT_THAT(quotations("شاشة 5\" جديدة"), IsEmpty());
}

TEST(Layout, MarksOfSomeHousesTouchTheWrongWord) {
  EXPECT_THAT(quotations("قال إن\" السد اكتمل\". وأضاف أنه\" جديد\"."), ElementsAre("0 السد اكتمل", "0 جديد"));
  EXPECT_THAT(quotations("المدير: ” السد اكتمل”"), ElementsAre("0 السد اكتمل"));
  EXPECT_THAT(quotations("السد اكتمل”، وقال إن “الماء وفير”."), ElementsAre("0 الماء وفير"));
}

TEST(Layout, AMarkOfAnotherFamilyClosesWhatElseNothingCloses) {
  EXPECT_THAT(quotations("قال «السد اكتمل\" ومضى"), ElementsAre("0 السد اكتمل"));
  EXPECT_THAT(quotations("قال \"السد اكتمل» ومضى"), ElementsAre("0 السد اكتمل"));
  EXPECT_THAT(quotations("قال «السد\" اكتمل» ومضى"), ElementsAre("0 السد\" اكتمل"));
  EXPECT_THAT(quotations("قال «السد\" ثم «الماء» ومضى"), ElementsAre("0 السد", "0 الماء"));
}

TEST(Layout, MarksThatDidNotTurnWithTheWritingOpenAndCloseAllTheSame) {
  EXPECT_THAT(quotations("قال »نعم اليوم« وقال »لا«"), ElementsAre("0 نعم اليوم", "0 لا"));
  EXPECT_THAT(quotations("قال نعم» اليوم"), IsEmpty());
}

TEST(Layout, AnApostropheIsNoQuotation) { EXPECT_THAT(quotations("O'Neil قال 'نعم'"), ElementsAre("0 نعم")); }

TEST(Layout, ARunIsSoManyMarks) {
  EXPECT_THAT(quotations("((أ)) «ب»"), ElementsAre("(0 أ", "(1 أ", "0 ب"));
  const Read read(std::string(100, '(') + "a");
  EXPECT_EQ(read.layout.quotations.size(), Layout::kMaxRun);
}

TEST(Layout, DepthIsCountedTo255) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "( ";
  const Read read(text);
  ASSERT_EQ(read.layout.quotations.size(), 400U);
  EXPECT_EQ(read.layout.quotations[254].depth, 254);
  EXPECT_EQ(read.layout.quotations[399].depth, 255);
  EXPECT_EQ(read.layout.quotations[399].parent, 398);
}

TEST(Layout, WhatWasThereIsReplaced) {
  Read read("«أ». ب");
  const std::vector<Token> tokens = tokens_of("ج");
  read.layout.read("ج", tokens);
  EXPECT_EQ(read.layout.sentences.size(), 1U);
  EXPECT_THAT(read.layout.quotations, IsEmpty());
  read.layout.read("", {});
  EXPECT_THAT(read.layout.paragraphs, IsEmpty());
}

}  // namespace
}  // namespace barqiya::text::testing
