// Same report, same data: same reading, whoever reads it, where, and after whatever else.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <thread>
#include <vector>

#include "mixtures.hpp"
#include "records.hpp"

namespace barqiya::testing {
namespace {

const Reader& reader() {
  static const Reader the_one;
  return the_one;
}

std::vector<std::string> reports() {
  std::mt19937 random(3);
  std::vector<std::string> all;
  all.reserve(60);
  for (int i = 0; i < 60; ++i) all.push_back(mixture(random, 20 + random() % 200));
  return all;
}

/// What each report reads as, by a workspace of its own.
const std::vector<std::string>& expected() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> each;
    for (const std::string& report : reports()) {
      Workspace workspace(reader());
      each.push_back(described(reader(), {.text = report}, workspace));
    }
    return each;
  }();
  return all;
}

TEST(SameReading, WithAWorkspaceThatHasReadOtherThings) {
  const std::vector<std::string> all = reports();
  Workspace workspace(reader());
  for (const bool backwards : {false, true, false}) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::size_t at = backwards ? all.size() - 1 - i : i;
      ASSERT_EQ(described(reader(), {.text = all[at]}, workspace), expected()[at]);
    }
  }
}

TEST(SameReading, IntoAReadingThatHeldAnother) {
  const std::vector<std::string> all = reports();
  Workspace workspace(reader());
  Reading reading;
  for (std::size_t i = 0; i < all.size(); ++i) {
    reader().read({.text = all[i]}, workspace, reading);
    ASSERT_EQ(described(reader(), reading), expected()[i]);
  }
}

TEST(SameReading, OnManyThreads) {
  const std::vector<std::string> all = reports();
  (void)expected();
  constexpr std::size_t kThreads = 8;
  std::vector<std::size_t> different(kThreads, 0);
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      Workspace workspace(reader());
      for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t at = (i * 7 + thread * 13) % all.size();
        if (described(reader(), {.text = all[at]}, workspace) != expected()[at]) ++different[thread];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(different, std::vector<std::size_t>(kThreads, 0));
}

// So many different words that the cache of word types is emptied in the middle.
TEST(SameReading, WhenTheCacheOverflows) {
  std::mt19937 random(5);
  std::string text;
  for (int i = 0; i < 500000; ++i) {
    for (int letter = 0; letter < 7; ++letter) text += {'\xD8', static_cast<char>(0xA8 + random() % 16)};
    text += i % 1000 == 0 ? "\nوصل قبل يومين وقال محمد إن " : " ";
  }
  Workspace workspace(reader());
  Reading long_one;
  reader().read({.text = text}, workspace, long_one);
  EXPECT_GE(long_one.times.size(), 500U);
  for (const Time& time : long_one.times) EXPECT_EQ(time.rule, long_one.times.front().rule);
  const std::vector<std::string> all = reports();
  for (std::size_t i = 0; i < all.size(); ++i) {
    ASSERT_EQ(described(reader(), {.text = all[i]}, workspace), expected()[i]);
  }
}

}  // namespace
}  // namespace barqiya::testing
