#include <unistd.h>

#include <string>

#include "shell.hpp"

namespace barqiya::cli {
namespace {

using testing::HasSubstr;

using BadInputTest = ShellTest;

TEST_F(BadInputTest, EachIsRefusedByNameAndTheOthersAreRead) {
  using namespace std::string_literals;
  file("good.txt", kReport);
  file("empty.txt", "");
  file("binary.bin",
       "\x7F"
       "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0"s);
  const Finished done = sh("barqiya read --format jsonl missing.txt good.txt empty.txt binary.bin good.txt");
  EXPECT_EQ(done.code, 1);
  EXPECT_EQ(done.err,
            "barqiya: missing.txt: No such file or directory\n"
            "barqiya: empty.txt: empty\n"
            "barqiya: binary.bin: binary, no text\n");
  EXPECT_EQ(readings(done.out).size(), 2U);
}

TEST_F(BadInputTest, AnEmptyPipeIsRefused) {
  const Finished done = sh("barqiya read -");
  EXPECT_EQ(done.code, 1);
  EXPECT_EQ(done.err, "barqiya: standard input: empty\n");
}

TEST_F(BadInputTest, AReportThatIsTooLargeIsRefused) {
  file("a.txt", kReport);
  const Finished done = sh("barqiya read --max-report 10 a.txt; barqiya read --max-report 10 - < a.txt");
  EXPECT_EQ(done.code, 1);
  EXPECT_EQ(done.err,
            "barqiya: a.txt: larger than 10 bytes (--max-report)\n"
            "barqiya: standard input: larger than 10 bytes (--max-report)\n");
  EXPECT_EQ(done.out, "");
}

TEST_F(BadInputTest, ByDefaultAReportHas256MiBAtMost) {
  file("a.txt", kReport);
  EXPECT_EQ(sh("truncate -s 268435457 a.txt && barqiya read a.txt").err,
            "barqiya: a.txt: larger than 256 MiB (--max-report)\n");
}

TEST_F(BadInputTest, WhatMayNotBeReadIsRefused) {
  file("closed/a.txt", kReport);
  file("shut.txt", kReport);
  file("good.txt", kReport);
  ASSERT_EQ(sh("chmod 000 closed shut.txt").code, 0);
  std::string as_user;
  if (geteuid() ==
      0) {  // root may read everything: the program runs as somebody else, from where that one can reach it
    std::filesystem::permissions(root_, std::filesystem::perms(0755));
    std::filesystem::copy_file(BARQIYA_PROGRAM, root_ / "barqiya");
    as_user = "PATH=..:$PATH setpriv --reuid 65534 --clear-groups ";
  }
  const Finished done = sh(as_user + "barqiya read --format jsonl closed shut.txt good.txt");
  EXPECT_EQ(done.code, 1);
  EXPECT_EQ(done.err, "barqiya: closed: Permission denied\nbarqiya: shut.txt: Permission denied\n");
  EXPECT_EQ(readings(done.out).size(), 1U);
  ASSERT_EQ(sh("chmod 755 closed").code, 0);
}

TEST_F(BadInputTest, BrokenTextIsReadAndItsErrorsCounted) {
  file("a.txt", "قال الوزير \xED\xA0\x80 في عام 2015 و\xD9 ثم سافر إلى دمشق \xF5");
  const Finished done = sh("barqiya read --format jsonl a.txt");
  EXPECT_EQ(done.code, 0);
  const auto found = readings(done.out);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["encoding_errors"].GetUint(), 5U);
  EXPECT_STREQ(found[0]["text"].GetString(),
               "قال الوزير \uFFFD\uFFFD\uFFFD في عام 2015 و\uFFFD ثم سافر إلى دمشق \uFFFD");
}

TEST_F(BadInputTest, HostileTextStaysText) {
  file("a.txt", "<script>alert(1)</script> ]]> \x01\x1B[2J &amp; عام 2015 قال الوزير إن العمل مستمر\n");
  EXPECT_THAT(sh("barqiya read --format html a.txt").out, testing::Not(HasSubstr("<script")));
  const std::string timeml = sh("barqiya read --format timeml a.txt").out;
  EXPECT_THAT(timeml, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; \uFFFD\uFFFD[2J &amp;amp; "));
  for (const char* format : {"html", "timeml", "table"}) {
    EXPECT_THAT(sh(std::string("barqiya read a.txt --format ") + format).out, testing::Not(HasSubstr("\x1B")))
        << format;
  }
}

TEST_F(BadInputTest, AFullDiskIsSaid) {
  file("a.txt", kReport);
  const Finished out = sh("barqiya read a.txt > /dev/full");
  EXPECT_EQ(out.code, 1);
  EXPECT_EQ(out.err, "barqiya: standard output: No space left on device\n");
  const Finished named = sh("barqiya read a.txt --output /dev/full");
  EXPECT_EQ(named.code, 1);
  EXPECT_EQ(named.err, "barqiya: /dev/full: No space left on device\n");
  const Finished many = sh("barqiya read --jobs 2 $(yes a.txt | head -n 3000) > /dev/full");
  EXPECT_EQ(many.code, 1);
  EXPECT_EQ(many.err, "barqiya: standard output: No space left on device\n");
}

TEST_F(BadInputTest, AnOutputThatCannotBeOpenedIsSaid) {
  file("a.txt", kReport);
  const Finished done = sh("barqiya read a.txt --output none/out.json");
  EXPECT_EQ(done.code, 1);
  EXPECT_EQ(done.err, "barqiya: none/out.json: No such file or directory\n");
}

}  // namespace
}  // namespace barqiya::cli
