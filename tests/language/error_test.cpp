#include "barqiya/error.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "barqiya/version.hpp"

namespace barqiya {
namespace {

TEST(Error, SaysAsMuchOfThePlaceAsIsKnown) {
  EXPECT_STREQ(Error("a.tsv", 3, 7, "wrong").what(), "a.tsv:3:7: wrong");
  EXPECT_STREQ(Error("a.tsv", 3, 0, "wrong").what(), "a.tsv:3: wrong");
  EXPECT_STREQ(Error("a.tsv", 0, 0, "wrong").what(), "a.tsv: wrong");
  EXPECT_STREQ(Error("wrong").what(), "wrong");
}

TEST(Error, KeepsItsParts) {
  const Error error("a.tsv", 3, 7, "wrong");
  EXPECT_EQ(error.file(), "a.tsv");
  EXPECT_EQ(error.line(), 3);
  EXPECT_EQ(error.column(), 7);
  EXPECT_EQ(error.message(), "wrong");
}

TEST(Version, IsSemantic) { EXPECT_EQ(std::count(version().begin(), version().end(), '.'), 2); }

}  // namespace
}  // namespace barqiya
