#include "lexicon/memo.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace barqiya::lexicon {
namespace {

TEST(Memo, GivesBackWhatWasPut) {
  Memo<std::uint32_t, 4> memo;
  EXPECT_EQ(memo.find(7), nullptr);
  EXPECT_EQ(memo.put(7, 70), 70U);
  ASSERT_NE(memo.find(7), nullptr);
  EXPECT_EQ(*memo.find(7), 70U);
}

TEST(Memo, NeverGivesAnotherKeysAnswer) {
  Memo<std::uint64_t, 3> memo;
  for (std::uint64_t key = 1; key <= 1000; ++key) {
    memo.put(key, key * 3);
    for (std::uint64_t other = 1; other <= key; ++other) {
      const std::uint64_t* const answer = memo.find(other);
      ASSERT_TRUE(answer == nullptr || *answer == other * 3);
    }
    ASSERT_NE(memo.find(key), nullptr);
  }
}

TEST(Memo, ForgetsAll) {
  Memo<std::uint32_t, 2> memo;
  memo.put(1, 2);
  memo.clear();
  EXPECT_EQ(memo.find(1), nullptr);
}

}  // namespace
}  // namespace barqiya::lexicon
