#include <string>

#include "barqiya/version.hpp"
#include "shell.hpp"

namespace barqiya::cli {
namespace {

using testing::HasSubstr;

using UsageTest = ShellTest;

TEST_F(UsageTest, VersionIsTheProgramsAndItsDatas) {
  const Finished done = sh("barqiya --version");
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.out, testing::MatchesRegex("barqiya " + std::string(version()) + "\ndata [0-9a-f]{12}\n"));
}

TEST_F(UsageTest, HelpHasExamplesForEachVerb) {
  EXPECT_THAT(sh("barqiya --help").out, HasSubstr("exit codes: 0 done, 1 some input was refused"));
  for (const char* verb : {"read", "explain", "compile"}) {
    const Finished done = sh(std::string("barqiya ") + verb + " --help");
    EXPECT_EQ(done.code, 0);
    EXPECT_EQ(done.err, "");
    EXPECT_THAT(done.out, HasSubstr(std::string("examples:\n  barqiya ") + verb));
  }
}

class WrongUsageTest : public ShellTest, public testing::WithParamInterface<std::pair<const char*, const char*>> {};

TEST_P(WrongUsageTest, IsSaidBeforeAnythingIsRead) {
  const auto [arguments, message] = GetParam();
  const Finished done = sh(std::string("barqiya ") + arguments);
  EXPECT_EQ(done.code, 2);
  EXPECT_EQ(done.out, "");
  EXPECT_THAT(done.err, HasSubstr(message));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, WrongUsageTest,
    testing::Values(std::pair("", "which verb?"), std::pair("write a.txt", "write"),
                    std::pair("read", "FILE is required"), std::pair("read --what a.txt", "--what"),
                    std::pair("read --dct 2021-02-30 a.txt", "--dct: '2021-02-30' is no day; write YYYY-MM-DD"),
                    std::pair("read --dct yesterday a.txt", "write YYYY-MM-DD"),
                    std::pair("read --format yaml a.txt", "--format: 'yaml' is none of json, jsonl"),
                    std::pair("read --format brat a.txt b.txt", "--format: 'brat' annotates one report"),
                    std::pair("read --format brat .", "--format: 'brat' annotates one report"),
                    std::pair("read --offsets lines a.txt", "--offsets: 'lines' is none of codepoint, byte, utf16"),
                    std::pair("read --encoding latin1 a.txt", "--encoding: 'latin1' is none of utf-8"),
                    std::pair("read --max-report 0 a.txt", "--max-report: '0' is no size"),
                    std::pair("read --max-report 10x a.txt", "--max-report: '10x' is no size"),
                    std::pair("read --max-report 99999999999G a.txt", "is no size"),
                    std::pair("read --jobs 0 a.txt", "--jobs"), std::pair("read --jobs many a.txt", "--jobs"),
                    std::pair("explain", "FILE is required"), std::pair("explain a.txt b.txt", "b.txt"),
                    std::pair("compile", "DIR is required")));

}  // namespace
}  // namespace barqiya::cli
