#include "output/marks.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace barqiya::output {
namespace {

std::vector<Mark> marks(const std::vector<Span>& spans) {
  std::vector<Time> times(spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i) times[i].span = spans[i];
  return marks_of(times);
}

TEST(Marks, TimesApartHaveAMarkEach) {
  const auto found = marks({{0, 4}, {4, 6}, {9, 12}});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[1].span, (Span{4, 6}));
  EXPECT_EQ(found[2].first, 2U);
}

TEST(Marks, TimesThatOverlapShareOne) {
  const auto found = marks({{2, 9}, {4, 12}, {5, 6}, {12, 13}});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].span, (Span{2, 12}));
  EXPECT_EQ(found[0].count, 3U);
  EXPECT_EQ(found[1].first, 3U);
}

TEST(Marks, NoTimesNoMarks) { EXPECT_TRUE(marks({}).empty()); }

}  // namespace
}  // namespace barqiya::output
