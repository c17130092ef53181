#include "text/wrapping.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "compiled_characters.hpp"
#include "text/utf8.hpp"

namespace barqiya::text::testing {
namespace {

/// A text wrapped at a width, by counting characters.
std::string wrapped(const std::string& text, std::size_t width) {
  std::string out;
  std::size_t column = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::string word = text.substr(at, end - at);
    const std::size_t size = count_code_points(word);
    if (column != 0 && column + 1 + size > width) {
      out += '\n';
      column = 0;
    } else if (column != 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += size;
    if (end < text.size() && text[end] == '\n') {
      out += '\n';
      column = 0;
    }
    at = end + 1;
  }
  return out;
}

const std::string kReport =
    "افتتاح سد الوادي\n"
    "قال وزير المياه سامر الخطيب إن السد الجديد اكتمل هذا العام بعد أن تأخر العمل فيه عامين، وإن المياه ستصل إلى كل "
    "قرى "
    "الوادي قبل نهاية الصيف بفضل ثلاث محطات جديدة للضخ أقيمت في أعلى المجرى.\n"
    "وأضاف أن الطريق إلى السد مفتوحة أمام الزوار منذ أمس، وأن الوزارة تنوي أن تقيم بجانبه متحفا صغيرا يروي تاريخ الري "
    "في "
    "المنطقة منذ أقدم العصور، وأن العمل فيه سيبدأ قريبا.\n";

std::size_t paragraphs(const std::string& text) {
  std::size_t count = 0;
  for (const Token& token : tokens_of(text)) count += token.paragraph ? 1 : 0;
  return count;
}

TEST(Wrapping, BreaksForWantOfRoomAreSoft) {
  for (const std::size_t width : {45, 60, 72}) {
    EXPECT_TRUE(Wrapping(wrapped(kReport, width)).any()) << width;
    EXPECT_EQ(paragraphs(wrapped(kReport, width)), 3U) << width;
  }
}

TEST(Wrapping, ATextOfParagraphsHasTrueBreaksOnly) {
  EXPECT_FALSE(Wrapping(kReport).any());
  EXPECT_EQ(paragraphs(kReport), 3U);
}

TEST(Wrapping, ShortLinesThatEndSentencesAreParagraphs) {
  std::string text;
  for (int i = 0; i < 8; ++i) text += "اكتمل السد وفتحت الطريق أمام سكان الوادي كلهم.\n";
  EXPECT_FALSE(Wrapping(text).any());
  EXPECT_EQ(paragraphs(text), 8U);
}

TEST(Wrapping, AnEmptyLineEndsAParagraph) {
  const std::string text = wrapped(kReport, 60);
  std::string twice;
  for (const char c : text) twice += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(paragraphs(twice), 3U);
  EXPECT_EQ(paragraphs(text + "\n" + text), 6U);
}

TEST(Wrapping, LinesOfPrintAreOfUnlikeLengths) {
  std::string text = wrapped(kReport, 60);
  const std::size_t first = text.find('\n', 60);
  const std::size_t space = text.rfind(' ', first);
  text[first] = ' ', text[space] = '\n';  // a line that is a word shorter than it could be
  EXPECT_TRUE(Wrapping(text).any());
}

TEST(Wrapping, NothingAndOneLineAreNotWrapped) {
  EXPECT_FALSE(Wrapping("").any());
  EXPECT_FALSE(Wrapping("\n\n\n").any());
  EXPECT_FALSE(Wrapping("السد اكتمل").any());
  EXPECT_FALSE(Wrapping("\r\n").is_soft(0));
  EXPECT_FALSE(Wrapping("\n").is_soft(0));
}

}  // namespace
}  // namespace barqiya::text::testing
