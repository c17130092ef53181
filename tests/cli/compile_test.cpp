#include <filesystem>
#include <string>

#include "shell.hpp"

namespace barqiya::cli {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

class CompileTest : public ShellTest {
 protected:
  /// An overlay of one word: an expression that the built-in data does not have.
  void write_overlay() const {
    file("words/lexicon/references.tsv",
         "# Words of this newsroom.\n"
         "#! class reference\n"
         "#! source own\n"
         "#! license CC0-1.0\n"
         "#! column lemma word\n"
         "#! column value symbol\n"
         "عشية المعرض\tpast\n");
    file("a.txt", "قال الوزير عشية المعرض إن العمل مستمر.\n");
  }
};

TEST_F(CompileTest, WordsOfAnOverlayAreFound) {
  write_overlay();
  EXPECT_THAT(sh("barqiya read --format table a.txt").out, Not(HasSubstr("PAST_REF")));
  const Finished compiled = sh("barqiya compile words -o words.bin");
  EXPECT_EQ(compiled.code, 0) << compiled.err;
  EXPECT_THAT(compiled.out, ContainsRegex("^words: no faults, data [0-9a-f]*, [0-9]+ bytes\n$"));
  const Finished done = sh("barqiya read --format table a.txt --data words.bin");
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_THAT(done.out, ContainsRegex("عشية المعرض +DATE +PAST_REF"));
}

TEST_F(CompileTest, TheRepositorysDataStandsAlone) {
  const Finished done = sh("barqiya compile " BARQIYA_SOURCE_DIR "/data && barqiya --version");
  EXPECT_EQ(done.code, 0) << done.err;
  const std::string builtin = done.out.substr(done.out.rfind(' ') + 1, 12);
  EXPECT_THAT(done.out, HasSubstr("no faults, data " + builtin + ", "));
}

TEST_F(CompileTest, FaultsAreSaidWithTheirPlaces) {
  file("a.txt", kReport);
  file("words/lexicon/bad.tsv", "# Bad.\n#! class bad\n#! source own\n#! license CC0-1.0\n#! column lemma what\n");
  file("rules/grammar/times.rules", "# One line.\nrule times.date.bad\n  match  (\n");
  const Finished words = sh("barqiya compile words -o out.bin");
  EXPECT_EQ(words.code, 1);
  EXPECT_EQ(words.out, "");
  EXPECT_THAT(words.err, ContainsRegex("(^|\n)lexicon/bad.tsv:5:[0-9]+: "));
  const Finished rules = sh("barqiya read --data rules a.txt");
  EXPECT_EQ(rules.code, 1);
  EXPECT_EQ(rules.out, "");
  EXPECT_THAT(rules.err, ContainsRegex("(^|\n)grammar/times.rules:[2-4]:[0-9]+: "));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out.bin"));
}

TEST_F(CompileTest, WhatIsNoDataIsSaid) {
  file("empty/readme", "");
  file("junk.bin", "no compiled data at all, but long enough to have a header and more than that");
  file("a.txt", kReport);
  EXPECT_THAT(sh("barqiya compile missing").err, testing::StartsWith("barqiya: missing: "));
  EXPECT_THAT(sh("barqiya compile empty").err, testing::StartsWith("barqiya: empty: "));
  const Finished junk = sh("barqiya read --data junk.bin a.txt");
  EXPECT_EQ(junk.code, 1);
  EXPECT_THAT(junk.err, testing::StartsWith("barqiya: junk.bin: "));
  EXPECT_EQ(sh("barqiya read --data missing.bin a.txt").err, "barqiya: missing.bin: No such file or directory\n");
}

TEST_F(CompileTest, AnOutputThatCannotBeOpenedIsSaid) {
  write_overlay();
  const Finished done = sh("barqiya compile words -o none/words.bin");
  EXPECT_EQ(done.code, 1);
  EXPECT_THAT(done.err, HasSubstr("none/words.bin"));
  EXPECT_THAT(sh("ls").out, Not(HasSubstr("bin")));
}

}  // namespace
}  // namespace barqiya::cli
