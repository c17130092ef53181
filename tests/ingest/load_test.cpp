#include "ingest/load.hpp"

#include <gmock/gmock.h>

#include <string>

#include "barqiya/error.hpp"
#include "folder.hpp"
#include "ingest/bytes.hpp"
#include "ingest/plain_text.hpp"

namespace barqiya::ingest {
namespace {

using namespace std::string_literals;

class LoadTest : public FolderTest {
 protected:
  /// What loading a file refuses it with; empty when it does not.
  static std::string refusal(const std::string& name, const LoadOptions& options = {}) {
    try {
      (void)load(name, options);
    } catch (const Error& error) {
      EXPECT_EQ(error.file(), name);
      return error.message();
    }
    return {};
  }
};

TEST_F(LoadTest, TextIsTakenAsItIs) {
  const std::string path = file("a.txt", "\xEF\xBB\xBFقال 😀\r\nثم");
  const Document document = load(path, {});
  EXPECT_EQ(document.id, path);
  EXPECT_EQ(document.text, "قال 😀\r\nثم");
  EXPECT_EQ(document.encoding_errors, 0U);
}

TEST_F(LoadTest, IllFormedBytesAreReplacedAndCounted) {
  const Document document = load(file("a.txt", "قال \xED\xA0\x80 و\xD9 الخبر في بغداد"), {});
  EXPECT_EQ(document.text, "قال \uFFFD\uFFFD\uFFFD و\uFFFD الخبر في بغداد");
  EXPECT_EQ(document.encoding_errors, 4U);
}

TEST_F(LoadTest, EncodingsAreRecognisedOrNamed) {
  const std::string windows = "\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xC7\xE1\xED\xE6\xE3";
  EXPECT_EQ(load(file("w.txt", windows), {}).text, "قال الوزير اليوم");
  EXPECT_EQ(load(file("u.txt", "\x42\x06\x27\x06\x44\x06\x20\x00\x35\xD8\xE0\xDC"s), {}).text, "قال \U0001D4E0");
  LoadOptions named;
  named.encoding = text::Encoding::Windows1256;
  EXPECT_EQ(load(file("n.txt", "\xDE"), named).text, "ق");
}

TEST_F(LoadTest, ANameThatIsNoUtf8GivesAnIdThatIs) {
  EXPECT_THAT(load(file("\xFF.txt"), {}).id, testing::EndsWith("/\uFFFD.txt"));
}

TEST_F(LoadTest, WhatHoldsNoReportIsRefused) {
  EXPECT_EQ(refusal(path("missing")), "No such file or directory");
  EXPECT_EQ(refusal(file("empty", "")), "empty");
  EXPECT_EQ(refusal(file("mark", "\xEF\xBB\xBF")), "empty: nothing but white space");
  EXPECT_EQ(refusal(file("blank", " \n\t\r\n")), "empty: nothing but white space");
  EXPECT_EQ(refusal(file("nul", "قال\0قال"s)), "binary, no text");
  EXPECT_EQ(refusal(folder_.string()), "a folder");
}

TEST_F(LoadTest, ALinkToItselfIsRefused) {
  std::filesystem::create_symlink(path("self"), path("self"));
  EXPECT_EQ(refusal(path("self")), "Too many levels of symbolic links");
}

TEST_F(LoadTest, TheLimitIsInclusive) {
  const std::string path = file("a.txt", "0123456789");
  LoadOptions options;
  options.max_report = 10;
  EXPECT_EQ(refusal(path, options), "");
  options.max_report = 9;
  EXPECT_EQ(refusal(path, options), "larger than 9 bytes (--max-report)");
}

TEST_F(LoadTest, AFileThatIsTooLargeIsNotRead) {
  const std::string path = file("sparse.txt");
  std::filesystem::resize_file(path, std::uintmax_t{1} << 40);
  EXPECT_EQ(refusal(path), "larger than 256 MiB (--max-report)");
}

TEST_F(LoadTest, OfADeviceNoMoreThanTheLimitIsRead) {
  LoadOptions options;
  options.max_report = 1 << 20;
  EXPECT_EQ(refusal("/dev/zero", options), "larger than 1 MiB (--max-report)");
}

TEST_F(LoadTest, AFileWithoutASizeIsReadToItsEnd) { EXPECT_NE(load("/proc/self/status", {}).text, ""); }

TEST(Binary, IsKnownByWhatNobodyTypes) {
  EXPECT_TRUE(is_binary("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s));
  EXPECT_TRUE(
      is_binary("\x7F"
                "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0\x01\0\0\0"s));
  EXPECT_TRUE(is_binary("\x01\x02\x03\x04text"s));
  std::string noise;
  for (unsigned i = 0, state = 1; i < 4096; ++i) {
    state = state * 1664525U + 1013904223U;
    const char byte = static_cast<char>(state >> 24);
    noise += byte == '\0' ? '\x01' : byte;
  }
  EXPECT_TRUE(is_binary(noise));
}

TEST(Binary, BrokenTextIsNone) {
  EXPECT_FALSE(is_binary("قال\x01 الوزير \xFF\xFE إن"s));
  EXPECT_FALSE(is_binary("\xFF\xFE\x42\x06\x20\x00\x27\x06"s));
  EXPECT_FALSE(is_binary("قال\t\r\n\f\v"));
  EXPECT_FALSE(is_binary(""));
}

TEST(Size, IsSaidInTheLargestUnitThatIsExact) {
  EXPECT_EQ(size_in_words(10), "10 bytes");
  EXPECT_EQ(size_in_words(1025), "1025 bytes");
  EXPECT_EQ(size_in_words(std::uint64_t{256} << 20), "256 MiB");
  EXPECT_EQ(size_in_words(std::uint64_t{5} << 40), "5120 GiB");
}

}  // namespace
}  // namespace barqiya::ingest
