#include "output/nesting.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace barqiya::output {
namespace {

/// The text 0123... with "a(" where the first span opens and ")a" where it closes.
std::string drawn(const std::vector<Span>& spans, std::uint32_t size) {
  std::string out;
  std::uint32_t at = 0;
  const auto copy = [&](std::uint32_t end) {
    for (; at < end; ++at) out += static_cast<char>('0' + at % 10);
  };
  for (const Tag& tag : nested(spans)) {
    copy(tag.at);
    const char name = static_cast<char>('a' + tag.span);
    out += tag.opens ? std::string{name, '('} : std::string{')', name};
  }
  copy(size);
  return out;
}

TEST(Nesting, SpansApartStandApart) {
  EXPECT_EQ(drawn({{4, 6}, {1, 2}, {2, 4}}, 7), "0b(1)bc(23)ca(45)a6");
  EXPECT_EQ(drawn({}, 2), "01");
}

TEST(Nesting, SpansWithinOthersAreInnerElements) {
  EXPECT_EQ(drawn({{1, 2}, {0, 4}, {3, 4}}, 5), "b(0a(1)a2c(3)c)b4");
  EXPECT_EQ(drawn({{0, 2}, {0, 2}}, 2), "a(b(01)b)a");
}

TEST(Nesting, SpansThatCrossOthersAreSplit) {
  EXPECT_EQ(drawn({{0, 5}, {3, 8}}, 9), "a(012b(34)b)ab(567)b8");
  EXPECT_EQ(drawn({{0, 3}, {1, 5}, {2, 4}}, 5), "a(0b(1c(2)c)b)ab(c(3)c4)b");
}

TEST(Nesting, EmptySpansHaveNoElements) { EXPECT_EQ(drawn({{1, 1}, {0, 2}}, 2), "b(01)b"); }

TEST(Nesting, WhateverTheSpansEachCoversItsTextAndNoneCross) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::vector<Span> spans(random() % 8);
    for (Span& span : spans) {
      span.begin = static_cast<std::uint32_t>(random() % 12);
      span.end = span.begin + static_cast<std::uint32_t>(random() % (13 - span.begin));
    }
    std::vector<std::size_t> open;
    std::vector<std::string> covered(spans.size(), std::string(12, '.'));
    std::uint32_t at = 0;
    for (const Tag& tag : nested(spans)) {
      ASSERT_GE(tag.at, at);
      for (; at < tag.at; ++at) {
        for (const std::size_t span : open) covered[span][at] = 'x';
      }
      if (tag.opens) {
        open.push_back(tag.span);
      } else {
        ASSERT_FALSE(open.empty());
        ASSERT_EQ(open.back(), tag.span);
        open.pop_back();
      }
    }
    EXPECT_TRUE(open.empty());
    for (std::size_t i = 0; i < spans.size(); ++i) {
      std::string wanted(12, '.');
      wanted.replace(spans[i].begin, spans[i].size(), spans[i].size(), 'x');
      EXPECT_EQ(covered[i], wanted);
    }
  }
}

}  // namespace
}  // namespace barqiya::output
