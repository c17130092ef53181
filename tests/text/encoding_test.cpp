#include "text/encoding.hpp"

#include <gtest/gtest.h>
#include <iconv.h>

#include <string>
#include <vector>

#include "text/utf8.hpp"

namespace barqiya::text {
namespace {

using namespace std::string_literals;

const std::string kReport =
    "قال وزير الداخلية، أمس، إن «القوات» ستنسحب قبل نهاية العام الجاري.\nوأضاف أن الاتفاق وقع في بغداد عام 2021.\n";

std::string converted(std::string text, const char* to) {
  const iconv_t converter = iconv_open(to, "UTF-8");
  std::string out(text.size() * 2, '\0');
  char* from = text.data();
  char* into = out.data();
  std::size_t from_left = text.size();
  std::size_t into_left = out.size();
  EXPECT_NE(iconv(converter, &from, &from_left, &into, &into_left), static_cast<std::size_t>(-1));
  iconv_close(converter);
  out.resize(out.size() - into_left);
  return out;
}

void expect_decoded(const std::string& bytes, Encoding encoding, const std::string& text) {
  const Decoded decoded = decode(bytes);
  EXPECT_EQ(name(decoded.encoding), name(encoding));
  EXPECT_EQ(decoded.text, text);
  EXPECT_EQ(decoded.errors, 0U);
}

TEST(Encoding, IsRecognisedByWhatTheBytesHold) {
  expect_decoded(kReport, Encoding::Utf8, kReport);
  expect_decoded(converted(kReport, "CP1256"), Encoding::Windows1256, kReport);
  expect_decoded(converted(kReport, "UTF-16LE"), Encoding::Utf16Le, kReport);
  expect_decoded(converted(kReport, "UTF-16BE"), Encoding::Utf16Be, kReport);
}

TEST(Encoding, AMarkSaysItAndIsDropped) {
  expect_decoded("\xEF\xBB\xBF" + kReport, Encoding::Utf8, kReport);
  expect_decoded("\xFF\xFE" + converted("قال", "UTF-16LE"), Encoding::Utf16Le, "قال");
  expect_decoded("\xFE\xFF" + converted("قال", "UTF-16BE"), Encoding::Utf16Be, "قال");
}

TEST(Encoding, AsciiAndNothingAreUtf8) {
  expect_decoded("", Encoding::Utf8, "");
  expect_decoded("no letters of ours, 1/2/2003", Encoding::Utf8, "no letters of ours, 1/2/2003");
}

// One byte too few once made mojibake of a whole report: anything but valid UTF-8 with Arabic was taken for
// Windows-1256, in which every byte is a letter.
TEST(Encoding, BrokenUtf8StaysUtf8) {
  for (const std::size_t every : {400U, 50U, 16U}) {
    std::string bytes = kReport;
    std::size_t broken = 0;
    for (std::size_t at = 4; at < bytes.size(); at += every) {
      bytes[at] = '\xD9';  // a lead byte, in place of a lead or a following one
      ++broken;
    }
    const Decoded decoded = decode(bytes);
    EXPECT_EQ(name(decoded.encoding), "utf-8") << every;
    EXPECT_EQ(decoded.text, repair(bytes).text);
    EXPECT_LE(decoded.errors, 3 * broken);
  }
}

TEST(Encoding, ShortTextsOfTheCodePageAreRecognised) {
  for (const std::string text : {"قال", "تبوك، عرعر، جدة", "1436هـ، وأ", "من جهته، أكد «القيادي»"}) {
    expect_decoded(converted(text, "CP1256"), Encoding::Windows1256, text);
  }
}

TEST(Encoding, ASampleThatEndsInsideACharacterIsNotBroken) {
  for (std::size_t ascii = 65530; ascii <= 65536; ++ascii) {
    const std::string text = std::string(ascii, 'a') + "ش😀ق";
    expect_decoded(text, Encoding::Utf8, text);
  }
}

TEST(Encoding, BytesOfOtherCodePagesAreNotTakenForArabic) {
  const Decoded decoded = decode("caf\xE9 et \xE9t\xE9 \x80\x80\x80\x80");
  EXPECT_EQ(name(decoded.encoding), "utf-8");
  EXPECT_EQ(decoded.errors, 7U);
}

TEST(Encoding, SurrogatesOfUtf16ArePairedOrReplaced) {
  EXPECT_EQ(decode("\x3D\xD8\x00\xDE"s, Encoding::Utf16Le).text, "😀");
  for (const std::string& bytes : {"\x3D\xD8"s, "\x3D\xD8\x41\x00"s, "\x00\xDE\x41\x00"s, "\x41\x00\x42"s}) {
    const Decoded decoded = decode(bytes, Encoding::Utf16Le);
    EXPECT_EQ(decoded.errors, 1U);
    EXPECT_TRUE(is_valid(decoded.text));
    EXPECT_NE(decoded.text.find("\uFFFD"), std::string::npos);
  }
}

TEST(Encoding, ANamedOneIsTaken) {
  EXPECT_EQ(decode("\xDE", Encoding::Windows1256).text, "ق");
  EXPECT_EQ(decode("\xDE", Encoding::Utf8).text, "\uFFFD");
}

TEST(Encoding, NamesAreTakenAsPeopleWriteThem) {
  for (const char* const written : {"utf-8", "UTF8", "utf_8"}) EXPECT_EQ(encoding_named(written), Encoding::Utf8);
  for (const char* const written : {"windows-1256", "cp1256", "CP-1256", "Win1256"}) {
    EXPECT_EQ(encoding_named(written), Encoding::Windows1256);
  }
  EXPECT_EQ(encoding_named("UTF-16"), Encoding::Utf16Le);
  EXPECT_EQ(encoding_named("utf-16be"), Encoding::Utf16Be);
  EXPECT_EQ(encoding_named("latin1"), std::nullopt);
  for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1256}) {
    EXPECT_EQ(encoding_named(name(encoding)), encoding);
  }
}

}  // namespace
}  // namespace barqiya::text
