// Work on many threads whose results are taken in order (apps/cli/ordered.hpp).
#include "cli/ordered.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace barqiya::cli {
namespace {

constexpr int kPieces = 3000;

/// What came out of `pieces` pieces that are each doubled, and who took it.
struct Done {
  std::vector<int> taken;
  std::vector<std::thread::id> takers;
  int asked = 0;
};

template <class Take, class Work>
void run_apart(std::size_t jobs, Done& run, const Take& take, const Work& work) {
  run_with_taker<int, int>(
      Sharing{jobs},
      [&](int& in) {
        if (run.asked == kPieces) return false;
        in = run.asked++;
        return true;
      },
      [] { return 0; }, work, take, [](int) { return std::size_t{4096}; });
}

int doubled(int /*desk*/, int in) { return in * 2; }

class Jobs : public testing::TestWithParam<std::size_t> {};

TEST_P(Jobs, ResultsAreTakenInOrderByTheThreadThatAsksForThem) {
  Done run;
  const auto take = [&](int out) {
    run.taken.push_back(out);
    run.takers.push_back(std::this_thread::get_id());
  };
  run_apart(GetParam(), run, take, doubled);
  ASSERT_EQ(run.taken.size(), static_cast<std::size_t>(kPieces));
  for (int i = 0; i < kPieces; ++i) {
    EXPECT_EQ(run.taken[static_cast<std::size_t>(i)], i * 2);
    EXPECT_EQ(run.takers[static_cast<std::size_t>(i)], std::this_thread::get_id());
  }
}

TEST_P(Jobs, WhatTakingThrowsEndsItAndComesThrough) {
  Done run;
  const auto take = [&](int out) {
    if (out == 20) throw std::runtime_error("disk full");
    run.taken.push_back(out);
  };
  EXPECT_THROW(run_apart(GetParam(), run, take, doubled), std::runtime_error);
  EXPECT_EQ(run.taken.size(), 10U);
  EXPECT_LT(run.asked, kPieces) << "the rest is not worked on";
}

TEST_P(Jobs, WhatWorkThrowsComesThroughBehindTheResultsBeforeIt) {
  Done run;
  const auto take = [&](int out) { run.taken.push_back(out); };
  const auto work = [](int /*desk*/, int in) {
    if (in == 10) throw std::runtime_error("cannot be worked on");
    return in;
  };
  EXPECT_THROW(run_apart(GetParam(), run, take, work), std::runtime_error);
  EXPECT_LE(run.taken.size(), 10U);
  for (std::size_t i = 0; i < run.taken.size(); ++i) EXPECT_EQ(run.taken[i], static_cast<int>(i));
}

// The tenth piece fails when the others have made all that there is room for, and wait.
TEST_P(Jobs, WhatWorkThrowsEndsTheWaitForRoom) {
  Done run;
  std::atomic<int> begun = 0;
  const auto work = [&](int /*desk*/, int in) {
    ++begun;
    if (in != 10) return in;
    for (int before = -1; before != begun; std::this_thread::sleep_for(std::chrono::milliseconds(100))) before = begun;
    throw std::runtime_error("cannot be worked on");
  };
  EXPECT_THROW(run_apart(
                   GetParam(), run, [](int /*out*/) {}, work),
               std::runtime_error);
  EXPECT_LT(begun, kPieces);
}

// The first result is held until no more are made, which they would be to the end if nothing bounded them.
TEST_P(Jobs, ResultsOfNoSizeAreNotMadeFarAhead) {
  constexpr int kMany = 200000;
  std::atomic<int> asked = 0;
  const auto next = [&](int& in) { return (in = asked++) < kMany; };
  int ahead = 0;
  const auto take = [&](int out) {
    if (out != 0) return;
    for (int before = -1; before != asked; std::this_thread::sleep_for(std::chrono::milliseconds(50))) before = asked;
    ahead = asked;
  };
  run_with_taker<int, int>(
      Sharing{GetParam()}, next, [] { return 0; }, doubled, take, [](int) { return std::size_t{0}; });
  EXPECT_LT(ahead, kMany / 4);
}

// No other thread gets on until the one that takes has made a result itself.
TEST(RunWithTaker, TheTakerMakesResultsWhileNoneIsThere) {
  Done run;
  std::atomic<int> made_by_taker = 0;
  const std::thread::id taker = std::this_thread::get_id();
  const auto work = [&](int /*desk*/, int in) {
    if (std::this_thread::get_id() == taker) ++made_by_taker;
    while (made_by_taker == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return in * 2;
  };
  run_apart(
      3, run, [&](int out) { run.taken.push_back(out); }, work);
  ASSERT_EQ(run.taken.size(), static_cast<std::size_t>(kPieces));
  for (int i = 0; i < kPieces; ++i) EXPECT_EQ(run.taken[static_cast<std::size_t>(i)], i * 2);
}

// The second piece comes late: meanwhile the first has been taken, and there is a rest.
TEST(RunWithTaker, WhereFindingTakesLongTheTakerFindsNothingAndRests) {
  std::vector<int> taken;
  std::atomic<int> rests = 0;
  int asked = 0;
  const std::thread::id taker = std::this_thread::get_id();
  run_with_taker<int, int>(
      Sharing{2, false, [&] { ++rests; }},
      [&](int& in) {
        EXPECT_NE(std::this_thread::get_id(), taker);
        in = asked++;
        while (in == 1 && rests == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return in < 2;
      },
      [] { return 0; }, doubled,
      [&](int out) {
        EXPECT_EQ(rests, out == 0 ? 0 : 1);
        taken.push_back(out);
      },
      [](int) { return std::size_t{0}; });
  EXPECT_EQ(taken, (std::vector<int>{0, 2}));
}

INSTANTIATE_TEST_SUITE_P(OneToFour, Jobs, testing::Values(1U, 2U, 3U, 4U));

}  // namespace
}  // namespace barqiya::cli
