#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "shell.hpp"
#include "text/utf8.hpp"

namespace barqiya::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class ReadTest : public ShellTest {
 protected:
  static std::string string(const rapidjson::Value& value) { return {value.GetString(), value.GetStringLength()}; }

  static std::vector<std::string> ids(const std::string& out) {
    std::vector<std::string> found;
    for (const auto& reading : readings(out)) found.push_back(string(reading["id"]));
    return found;
  }

  /// The words of all times, cut by the offsets that the reading says it counts in.
  static std::vector<std::string> words_of_times(const rapidjson::Value& reading) {
    const std::string text = string(reading["text"]);
    const std::string unit = string(reading["offsets"]);
    std::vector<std::size_t> byte_of;  // the byte at each offset
    for (std::size_t at = 0; at < text.size();) {
      const text::CodePoint code = text::code_point_at(text.data() + at);
      const std::size_t units = unit == "byte" ? code.size : unit == "utf16" && code.value > 0xFFFF ? 2 : 1;
      byte_of.insert(byte_of.end(), units, at);
      at += code.size;
    }
    byte_of.push_back(text.size());
    std::vector<std::string> found;
    for (const auto& time : reading["times"].GetArray()) {
      const std::size_t begin = byte_of.at(time["span"][0].GetUint());
      found.push_back(text.substr(begin, byte_of.at(time["span"][1].GetUint()) - begin));
    }
    return found;
  }

  static std::vector<std::string> values(const rapidjson::Value& reading) {
    std::vector<std::string> found;
    for (const auto& time : reading["times"].GetArray()) found.push_back(string(time["value"]));
    return found;
  }
};

TEST_F(ReadTest, PrintsOneObjectAReport) {
  file("a.txt", kReport);
  const Finished done = sh("barqiya read a.txt");
  EXPECT_EQ(done.code, 0);
  EXPECT_EQ(done.err, "");
  const auto found = readings(done.out);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(string(found[0]["id"]), "a.txt");
  EXPECT_EQ(string(found[0]["text"]), kReport);
  EXPECT_THAT(values(found[0]), testing::IsSupersetOf({"2015", "1999", "2021"}));
}

TEST_F(ReadTest, TheCallersDateWins) {
  file("a.txt", kReport);
  const auto found = readings(sh("barqiya read --dct 2020-02-29 a.txt").out);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(string(found[0]["dct"]), "2020-02-29");
  EXPECT_EQ(string(found[0]["dct_from"]), "caller");
}

TEST_F(ReadTest, OffsetsOfEachUnitCutTheSameWords) {
  file("a.txt", kReport);
  std::set<std::vector<std::string>> all;
  for (const char* unit : {"codepoint", "byte", "utf16"}) {
    const auto found = readings(sh(std::string("barqiya read a.txt --offsets ") + unit).out);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(string(found[0]["offsets"]), unit);
    all.insert(words_of_times(found[0]));
  }
  ASSERT_EQ(all.size(), 1U);
  EXPECT_THAT(*all.begin(), testing::Contains(testing::EndsWith("2021")));
}

TEST_F(ReadTest, ThePipeIsReadAndNamedByItsContent) {
  file("a.txt", kReport);
  const Finished once = sh("cat a.txt | barqiya read - --format jsonl");
  EXPECT_EQ(once.code, 0);
  EXPECT_THAT(ids(once.out), ElementsAre(testing::MatchesRegex("[0-9a-f]{16}")));
  EXPECT_EQ(sh("barqiya read --format jsonl - < a.txt").out, once.out);
}

TEST_F(ReadTest, FilesAndFoldersComeInOrder) {
  for (const char* name : {"in/b.txt", "in/a/1.txt", "in/a.ann", "in/.x.txt", "c.txt"}) file(name, kReport);
  EXPECT_THAT(ids(sh("barqiya read --format jsonl c.txt in").out), ElementsAre("c.txt", "in/a/1.txt", "in/b.txt"));
}

TEST_F(ReadTest, ThreadsChangeNothing) {
  for (int i = 0; i < 300; ++i) {
    file("in/" + std::to_string(i) + ".txt", std::string(kReport) + std::string(static_cast<std::size_t>(i * 50), 'x'));
  }
  file("in/150-empty.txt", "");
  for (const char* format : {"jsonl", "html", "table"}) {
    const std::string line = std::string("barqiya read in --format ") + format;
    const Finished one = sh(line + " --jobs 1");
    const Finished four = sh(line + " --jobs 4");
    EXPECT_EQ(one.code, 1);
    EXPECT_EQ(four.code, 1);
    EXPECT_EQ(one.err, "barqiya: in/150-empty.txt: empty\n");
    EXPECT_EQ(four.err, one.err);
    EXPECT_TRUE(one.out == four.out) << format;
    EXPECT_GT(one.out.size(), 50'000U);
  }
}

TEST_F(ReadTest, ADumpIsReadRecordByRecord) {
  std::string lines;
  for (int i = 0; i < 3000; ++i) {
    lines += "{\"story\": \"قال الوزير إن العمل مستمر منذ عام 2015، الخبر " + std::to_string(i) +
             std::string(i % 7 * 60, '.') + "\", \"day\": \"2021-08-09\"}\n";
    if (i == 1500) lines += "{\"story\": \n{\"story\": \"a story in English\"}\n";
  }
  file("dump.jsonl", lines + lines);  // large enough for several threads
  const std::string line = "barqiya read dump.jsonl --format jsonl --key text=story --key date=day";
  const Finished one = sh(line + " --jobs 1");
  EXPECT_EQ(one.code, 1);
  EXPECT_THAT(one.err, testing::ContainsRegex("^barqiya: dump.jsonl: byte [0-9]+: no JSON: "));
  EXPECT_THAT(one.err, HasSubstr("barqiya: not in Arabic and skipped: 2 (--any-language keeps them)\n"));
  EXPECT_EQ(std::count(one.out.begin(), one.out.end(), '\n'), 6000);
  EXPECT_THAT(one.out, HasSubstr("\"dct\":\"2021-08-09\",\"dct_from\":\"metadata\""));
  EXPECT_TRUE(sh(line + " --jobs 4").out == one.out);
  const std::string kept =
      sh("cat dump.jsonl | " + line.substr(0, 13) + "- --format jsonl --key text=story --any-language").out;
  EXPECT_EQ(std::count(kept.begin(), kept.end(), '\n'), 6002);
}

TEST_F(ReadTest, AFormatMayBeInsistedOn) {
  file("a.txt", "{\"text\": \"قال الوزير إن العمل مستمر منذ عام 2015\"}\n");
  EXPECT_EQ(string(readings(sh("barqiya read a.txt --as text").out).at(0)["text"]).front(), '{');
  EXPECT_THAT(string(readings(sh("barqiya read a.txt").out).at(0)["text"]), StartsWith("قال"));
  EXPECT_EQ(sh("barqiya read a.txt --as word").code, 2);
  EXPECT_EQ(sh("barqiya read a.txt --key words=a").code, 2);
  EXPECT_EQ(sh("barqiya read a.txt --key text").code, 2);
}

TEST_F(ReadTest, BratTakesNoDumpOfSeveralReports) {
  file("a.jsonl", "{\"text\": \"خبر أول\"}\n{\"text\": \"خبر ثان\"}\n");
  const Finished done = sh("barqiya read a.jsonl --format brat");
  EXPECT_EQ(done.code, 1);
  EXPECT_EQ(done.err, "barqiya: a.jsonl: holds more than one report; 'brat' annotates one\n");
}

TEST_F(ReadTest, EachFormatIsWritten) {
  file("a.txt", kReport);
  EXPECT_THAT(sh("barqiya read a.txt --format timeml").out,
              StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML"));
  const std::string page = sh("barqiya read a.txt --format html").out;
  EXPECT_THAT(page, StartsWith("<!DOCTYPE html>\n"));
  EXPECT_THAT(page, HasSubstr("</mark>"));
  EXPECT_THAT(page, testing::EndsWith("</body>\n</html>\n"));
  EXPECT_THAT(sh("barqiya read a.txt --format quotes").out, StartsWith("day\tspeaker\trole\tvia\tcontent\n"));
  const std::string table = sh("barqiya read a.txt --format table").out;
  EXPECT_THAT(table, StartsWith("a.txt  "));
  EXPECT_THAT(table, testing::Not(HasSubstr("\x1B")));
}

TEST_F(ReadTest, TheOutputGoesToAFile) {
  file("a.txt", kReport);
  file("out.json", "old and much longer than nothing");
  const Finished done = sh("barqiya read a.txt --output out.json");
  EXPECT_EQ(done.code, 0);
  EXPECT_EQ(done.out, "");
  EXPECT_EQ(written("out.json"), sh("barqiya read a.txt").out);
}

TEST_F(ReadTest, AnOutputThatIsAnInputIsLeftAlone) {
  file("a.txt", kReport);
  const Finished done = sh("barqiya read a.txt --output ./a.txt");
  EXPECT_EQ(done.code, 1);
  EXPECT_EQ(done.err, "barqiya: ./a.txt: is an input, too\n");
  EXPECT_EQ(written("a.txt"), kReport);
}

TEST_F(ReadTest, EncodingsAreRecognisedOrNamed) {
  const std::string windows = "\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xDD\xED \xDA\xC7\xE3 2015";
  file("w.txt", windows);
  file("u.txt", std::string("\xFF\xFE\x39\x06\x27\x06\x45\x06\x20\x00\x32\x00\x30\x00\x31\x00\x35\x00", 18));
  const auto found = readings(sh("barqiya read w.txt u.txt").out);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(string(found[0]["text"]), "قال الوزير في عام 2015");
  EXPECT_EQ(string(found[1]["text"]), "عام 2015");
  EXPECT_EQ(found[0]["encoding_errors"].GetUint(), 0U);
  file("b.txt", "\x06\x39\x06\x27\x06\x45");
  EXPECT_EQ(string(readings(sh("barqiya read --encoding UTF-16BE b.txt").out)[0]["text"]), "عام");
}

TEST_F(ReadTest, AClosedPipeEndsItQuietly) {
  file("a.txt", kReport);
  const Finished done = sh("{ barqiya read $(yes a.txt | head -n 2000); echo code $? >&2; } | head -n 1");
  EXPECT_EQ(done.out, "{\n");
  EXPECT_EQ(done.err, "code 0\n");
}

TEST_F(ReadTest, AnInterruptLeavesWholeRecords) {
  file("a.txt", kReport);
  ASSERT_EQ(sh("mkfifo slow").code, 0);
  // Opening the pipe waits for the program to open it, which then has read the first input and waits for the second.
  const Finished done = sh(
      "sh -c 'barqiya read --format jsonl --jobs 1 a.txt slow a.txt & echo $! > pid; wait $!; echo $? > code' > got &\n"
      "exec 9> slow; sleep 0.5; kill -INT $(cat pid); wait; exec 9>&-");
  EXPECT_EQ(done.err, "");
  EXPECT_EQ(written("code"), "130\n");
  EXPECT_THAT(ids(written("got")), ElementsAre("a.txt"));
}

TEST_F(ReadTest, ColoursAreForTerminalsThatWantThem) {
  file("a.txt", kReport);
  const std::string on_terminal = "script -qec 'barqiya read --format table a.txt' /dev/null";
  EXPECT_THAT(sh("unset NO_COLOR; " + on_terminal).out, HasSubstr("\x1B[1ma.txt\x1B[0m"));
  EXPECT_THAT(sh("export NO_COLOR=1; " + on_terminal).out, testing::Not(HasSubstr("\x1B")));
}

TEST_F(ReadTest, NothingToReadIsNoFault) {
  ASSERT_EQ(sh("mkdir none").code, 0);
  const Finished done = sh("barqiya read none");
  EXPECT_EQ(done.code, 0);
  EXPECT_EQ(done.out, "");
}

}  // namespace
}  // namespace barqiya::cli
