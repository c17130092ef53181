// Tables with an error in each place that can have one: the message says what is wrong, and file, line and column
// where.
#include "compile/table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace barqiya::compile {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kHead = "#! class month\n#! source own\n#! license Apache-2.0\n";
constexpr const char* kColumns =
    "#! column lemma word\n#! column value int\n#! column kind symbol\n#! column forms words\n#! column flags flags\n";

std::vector<std::string> faults(const std::string& text) {
  const SourceFile source{"lexicon/x.tsv", text};
  Diagnostics diagnostics;
  (void)parse_table(source, diagnostics);
  std::vector<std::string> all;
  for (const Diagnostic& fault : diagnostics.list()) all.push_back(fault.to_string());
  return all;
}

/// The faults of rows that begin in line 9.
std::vector<std::string> faults_of_rows(const std::string& rows) {
  return faults(std::string(kHead) + kColumns + rows);
}

std::string at(const std::string& place, const std::string& message) { return "lexicon/x.tsv:" + place + message; }

TEST(Table, RowsBecomeCellsWithTheirPlaces) {
  const SourceFile source{"lexicon/x.tsv", std::string("# comment\n") + kHead + "#! inflect verb\n" + kColumns +
                                               "\n# more\nمحرم\t1\thijri\nصفر\t2\t\tصفرا|صفرٌ\r\n-رجب"};
  Diagnostics diagnostics;
  const Table table = parse_table(source, diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(table.klass, "month");
  EXPECT_EQ(table.inflect, "verb");
  EXPECT_EQ(table.column_named("forms"), 3);
  EXPECT_EQ(table.column_named("other"), -1);
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0].line, 13);
  EXPECT_EQ(table.rows[0].cells[2].text, "hijri");
  EXPECT_EQ(table.rows[0].cells[2].column, 8);
  EXPECT_EQ(table.rows[0].cells[4].text, "");
  EXPECT_EQ(table.rows[1].cells[3].text, "صفرا|صفرٌ");
  EXPECT_TRUE(table.rows[2].removes);
  EXPECT_EQ(table.rows[2].cells[0].text, "رجب");
  EXPECT_EQ(table.rows[2].cells[0].column, 2);
}

TEST(Table, FeaturesOfAWordsColumn) {
  const SourceFile source{"lexicon/x.tsv",
                          std::string(kHead) + "#! column lemma word\n#! column dual words number=du a=b\n"};
  Diagnostics diagnostics;
  const Table table = parse_table(source, diagnostics);
  ASSERT_EQ(table.columns.size(), 2U);
  EXPECT_THAT(table.columns[1].features, ElementsAre(std::pair<std::string, std::string>("number", "du"),
                                                     std::pair<std::string, std::string>("a", "b")));
}

TEST(Table, AHeadMustHaveColumnsSourceAndLicense) {
  EXPECT_THAT(faults(""), ElementsAre(at("", " the table has no `#! column`"), at("", " the table has no `#! source`"),
                                      at("", " the table has no `#! license`")));
}

TEST(Table, FaultsInDirectives) {
  const struct {
    const char* line;
    const char* message;
  } cases[] = {{"#! class", "a directive is `#! NAME VALUE`"},
               {"#!", "a directive is `#! NAME VALUE`"},
               {"#! class a b", "`#! class` takes one name"},
               {"#! class é", "`#! class` takes one name"},
               {"#! class day", "`#! class` stands twice"},
               {"#! latin no", "unknown directive `latin`"},
               {"#! color red", "unknown directive `color`"},
               {"#! column kind", "a column is `#! column NAME KIND`"},
               {"#! column k-d int", "`k-d` is no name for a column"},
               {"#! column lemma word", "column `lemma` stands twice"},
               {"#! column kind float", "unknown kind of column `float`"},
               {"#! column kind symbol number=du", "only a `words` column takes features, each as name=value"},
               {"#! column kind words number", "only a `words` column takes features, each as name=value"},
               {"#! column kind words number=", "only a `words` column takes features, each as name=value"}};
  for (const auto& one : cases) {
    EXPECT_THAT(faults(std::string(kHead) + "#! column lemma word\n" + one.line + "\n"),
                ElementsAre(at("5:1", std::string(": ") + one.message)));
  }
}

TEST(Table, ADirectiveAfterTheFirstRow) {
  EXPECT_THAT(faults_of_rows("محرم\n#! inflect verb\n"), ElementsAre(at("10:1", ": a directive after the first row")));
}

TEST(Table, FaultsInCells) {
  EXPECT_THAT(faults_of_rows("محرم\t1\ta\t\t\tx\n"), ElementsAre(at("9:12", ": more cells than columns")));
  EXPECT_THAT(faults_of_rows("\t1\n"), ElementsAre(at("9:1", ": the first cell of a row is empty")));
  EXPECT_THAT(faults_of_rows("محرم \t1\n"), ElementsAre(at("9:1", ": a space too many")));
  EXPECT_THAT(faults_of_rows("محرم\t1\ta\tأ  ب\n"), ElementsAre(at("9:10", ": a space too many")));
  EXPECT_THAT(faults_of_rows("محرم\tx\n"), ElementsAre(at("9:6", ": column `value` takes an integer")));
  EXPECT_THAT(faults_of_rows("محرم\t99999999999999999999\n"),
              ElementsAre(at("9:6", ": column `value` takes an integer")));
  EXPECT_THAT(faults_of_rows("محرم\t1\tأ\n"),
              ElementsAre(at("9:8", ": column `kind` takes a name of ASCII letters, digits and _")));
  EXPECT_THAT(faults_of_rows("محرم\t1\t\tرجب|شعbان\n"),
              ElementsAre(at("9:15", ": a Latin letter in a word; if it is meant, say `#! latin yes`")));
}

TEST(Table, LatinWordsWhereTheyAreMeant) {
  EXPECT_THAT(faults(std::string(kHead) + "#! latin yes\n" + kColumns + "spa\n"), IsEmpty());
}

TEST(Table, EveryFaultIsTold) {
  EXPECT_THAT(faults_of_rows("محرم\tx\tأ\nصفر\ty\n"),
              ElementsAre(at("9:6", ": column `value` takes an integer"),
                          at("9:8", ": column `kind` takes a name of ASCII letters, digits and _"),
                          at("10:5", ": column `value` takes an integer")));
}

TEST(Table, WhatLooksLikeSomethingElseIsNamedByItsPlace) {
  const struct {
    const char* code;
    const char* message;
  } cases[] = {{"\u00A0", "a no-break space"},
               {"\u200F", "a bidi control"},
               {"\u202B", "a bidi control or line separator"},
               {"\u2067", "a bidi control"},
               {"\u200B", "a zero-width space"},
               {"\u2003", "a space of another width"},
               {"\u00AD", "a soft hyphen"},
               {"\u0001", "a control character"},
               {"\uFEFF", "an Arabic presentation form or byte order mark; write the letter itself"},
               {"\uFEDB", "an Arabic presentation form or byte order mark; write the letter itself"},
               {"\uFB56", "an Arabic presentation form; write the letter itself"},
               {"\u0301", "not NFC: a combining accent; write the composed letter"},
               {"\u0654", "not NFC: a combining madda or hamza; write the composed letter"}};
  for (const auto& one : cases) {
    EXPECT_THAT(faults_of_rows(std::string("مح") + one.code + "رم\n"),
                ElementsAre(at("9:3", std::string(": ") + one.message)));
    EXPECT_THAT(faults_of_rows(std::string("# ") + one.code + "\n"),
                ElementsAre(at("9:3", std::string(": ") + one.message)));
  }
  EXPECT_THAT(faults_of_rows("مح\u0651\u064Eرم\n"),
              ElementsAre(at("9:4", ": not NFC: vowel marks in the wrong order")));
  EXPECT_THAT(faults_of_rows("مح\u064E\u0651رم\n"), IsEmpty());
}

TEST(Table, BytesThatAreNoText) { EXPECT_THAT(faults("#! class \xFF\n"), ElementsAre(at("", " not valid UTF-8"))); }

}  // namespace
}  // namespace barqiya::compile
