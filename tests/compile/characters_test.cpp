#include "text/characters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "compile/stages.hpp"
#include "text/fold.hpp"

namespace barqiya::compile {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using text::CharacterClass;

constexpr const char* kHead =
    "#! source own\n#! license Apache-2.0\n#! latin yes\n#! column codes word\n#! column class symbol\n"
    "#! column light text\n#! column full text\n#! column role symbol\n";

struct Compiled {
  std::string bytes;
  std::vector<std::string> faults;

  /// Rows laid one over another; the first begin in line 9.
  explicit Compiled(const std::vector<std::string>& rows) {
    std::vector<std::vector<SourceFile>> layers;
    layers.reserve(rows.size());
    for (const std::string& some : rows) layers.push_back({{"text/characters.tsv", kHead + some}});
    BlobWriter out;
    Diagnostics diagnostics;
    compile_characters(layers, out, diagnostics);
    for (const Diagnostic& fault : diagnostics.list()) faults.push_back(fault.to_string());
    bytes = out.finish();
  }
  explicit Compiled(const std::string& rows) : Compiled(std::vector<std::string>{rows}) {}

  [[nodiscard]] language::Blob data() const { return language::Blob::load(bytes, "test"); }
  [[nodiscard]] std::string folded(const std::string& word) const {
    text::Folded out;
    EXPECT_TRUE(text::fold(data(), word, out));
    return std::string(out.light_view()) + " " + std::string(out.full_view());
  }
};

TEST(CompileCharacters, RowsSayClassAndFolding) {
  const Compiled compiled(
      "0041..005A\tforeign\n0623\tarabic\t\tا\thamza\n0629\tarabic\t\tه\tta_marbuta\nFEF7\tarabic\tلأ\n"
      "064E\tmark\n");
  ASSERT_THAT(compiled.faults, IsEmpty());
  const text::Classes classes(compiled.data());
  EXPECT_EQ(classes[U'B'], CharacterClass::Foreign);
  EXPECT_EQ(classes[U'a'], CharacterClass::Other);
  EXPECT_EQ(classes[0x10FFFF], CharacterClass::Other);
  EXPECT_EQ(compiled.folded("أة"), "أة اه");
  EXPECT_EQ(compiled.folded("\uFEF7\u064E"), "لأ لا");  // the full form of each light letter
  EXPECT_NO_THROW(text::check_characters(compiled.data(), "test"));
}

TEST(CompileCharacters, LaterRowsRefineEarlierOnes) {
  const Compiled compiled("0600..06FF\tarabic\n0660..0669\tdigit\n");
  const text::Classes classes(compiled.data());
  EXPECT_EQ(classes[0x0659], CharacterClass::Arabic);
  EXPECT_EQ(classes[0x0660], CharacterClass::Digit);
  EXPECT_EQ(classes[0x066A], CharacterClass::Arabic);
}

TEST(CompileCharacters, AnOverlayReplacesAddsAndRemovesRows) {
  const Compiled compiled(
      std::vector<std::string>{"0041\tforeign\n0042\tforeign\n", "0041\tdigit\n-0042\n0043\tdash\n"});
  ASSERT_THAT(compiled.faults, IsEmpty());
  const text::Classes classes(compiled.data());
  EXPECT_EQ(classes[U'A'], CharacterClass::Digit);
  EXPECT_EQ(classes[U'B'], CharacterClass::Other);
  EXPECT_EQ(classes[U'C'], CharacterClass::Dash);
}

TEST(CompileCharacters, MarksOfOneFamilyHaveOneNumber) {
  const Compiled compiled(
      "0022\tquote_either\t\t\tdouble\n0027\tquote_either\t\t\tsingle\n00AB\tquote_open\t\t\tguillemets\n"
      "00BB\tquote_close\t\t\tguillemets\n");
  ASSERT_THAT(compiled.faults, IsEmpty());
  const text::Folds folds(compiled.data());
  EXPECT_EQ(folds[0x27].role, text::kSingleQuotes);
  EXPECT_EQ(folds[0xAB].role, folds[0xBB].role);
  EXPECT_NE(folds[0xAB].role, folds[0x22].role);
}

TEST(CompileCharacters, AFaultInEachPlace) {
  const struct {
    const char* rows;
    const char* fault;
  } cases[] = {{"xyz\tarabic\n", ":9:1: `xyz` is no code point and no range of them"},
               {"41\tarabic\n", ":9:1: `41` is no code point"},
               {"110000\tarabic\n", ":9:1: `110000` is no code point"},
               {"0042..0041\tarabic\n", ":9:1: `0042..0041` is no code point"},
               {"0041\tletter\n", ":9:6: unknown class `letter`"},
               {"0041\tarabic\tab\tc\n", ":9:16: `full` must have one letter for each of `light`'s"},
               {"0041\tarabic\t\tab\n", ":9:14: `full` must be one letter when `light` is the character itself"},
               {"0041\tarabic\t\t\tnose\n", ":9:15: unknown role `nose`"},
               {"0041\tquote_open\n", ":9:17: unknown role ``"},
               {"0041\tarabic\n0041\tdigit\n", ":10:1: the row stands twice, first in line 9"},
               {"-0041\n", ":9:2: there is no such row to remove"}};
  for (const auto& one : cases) {
    EXPECT_THAT(Compiled(one.rows).faults, ElementsAre(HasSubstr(std::string("text/characters.tsv") + one.fault)));
  }
}

TEST(CompileCharacters, TheColumnsAreThese) {
  const std::vector<std::vector<SourceFile>> layers{
      {{"text/characters.tsv", "#! source own\n#! license Apache-2.0\n#! column codes word\n"}}};
  BlobWriter out;
  Diagnostics diagnostics;
  compile_characters(layers, out, diagnostics);
  ASSERT_EQ(diagnostics.list().size(), 1U);
  EXPECT_THAT(diagnostics.list()[0].to_string(), HasSubstr("codes, class, light, full, role"));
}

// More letters than a fold can count were once counted from 0 again.
TEST(CompileCharacters, ACharacterOfTooManyLettersIsRefused) {
  std::string letters;
  for (int i = 0; i < 300; ++i) letters += "ب";
  EXPECT_THAT(Compiled("0041\tarabic\t" + letters + "\n").faults, ElementsAre(HasSubstr(":9:13: more than")));
}

// And families beyond the last number had those of letters' habits.
TEST(CompileCharacters, MoreFamiliesThanThereAreNumbersAreRefused) {
  std::string rows;
  for (int i = 0; i < 300; ++i) rows += std::to_string(1000 + i) + "\tquote_open\t\t\tf" + std::to_string(i) + "\n";
  EXPECT_THAT(Compiled(rows).faults, ::testing::Contains(HasSubstr("too many families")));
}

}  // namespace
}  // namespace barqiya::compile
