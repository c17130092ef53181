#include "output/terminal.hpp"

#include <gtest/gtest.h>

namespace barqiya::output {
namespace {

TEST(Columns, AreWhatATerminalShows) {
  EXPECT_EQ(columns_of("2021"), 4U);
  EXPECT_EQ(columns_of("اليوم"), 5U);
  EXPECT_EQ(columns_of("اليَوْمَ"), 5U);
  EXPECT_EQ(columns_of("الله\u0670\u200F"), 4U);
  EXPECT_EQ(columns_of("汉字"), 4U);
  EXPECT_EQ(columns_of("😀"), 2U);
  EXPECT_EQ(columns_of("é e\u0301"), 3U);
  EXPECT_EQ(columns_of(""), 0U);
}

TEST(Cell, CutsWhatIsTooWide) {
  EXPECT_EQ(cell("اليوم", 5), "اليوم");
  EXPECT_EQ(cell("اليومي", 5), "اليو…");
  EXPECT_EQ(cell("ab汉字", 5), "ab汉…");
  EXPECT_EQ(cell("اليَوْمَ", 5), "اليَوْمَ");
}

TEST(Cell, CannotSteerTheTerminal) {
  EXPECT_EQ(cell("a\x1B[2Jb\x07\x7F\u009B", 40), "a\uFFFD[2Jb\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(cell("a\n\tb\u2028c", 40), "a  b c");
  EXPECT_EQ(cell("a\u202Eb\u2067c\u200F", 40), "abc\u200F");
}

}  // namespace
}  // namespace barqiya::output
