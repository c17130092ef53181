// The promises about time and memory: linear in the text whatever it is, states within their budget, and nothing
// allocated for a text once its like has been read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>
#include <random>

#include "cpu_time.hpp"
#include "world.hpp"

namespace {

std::atomic<std::size_t> allocations{0};
std::atomic<std::size_t> live{0};
std::atomic<std::size_t> peak{0};

void* allocate_or_null(std::size_t size) noexcept {
  void* const memory = std::malloc(size);
  if (memory == nullptr) return nullptr;
  ++allocations;
  live += malloc_usable_size(memory);
  peak = std::max<std::size_t>(peak, live);
  return memory;
}

void* allocate(std::size_t size) {
  void* const memory = allocate_or_null(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void release(void* memory) noexcept {
  live -= malloc_usable_size(memory);
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate_or_null(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate_or_null(size); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }

namespace barqiya::grammar::testing {
namespace {

/// Rules that make the matcher run far from every start, and look back into long contexts.
std::string greedy_rules() {
  return World::rules_of({"any{0,31} any{0,30} month", "[number] number{31} number{0,30}",
                          "\"(\"{20} [\"(\"] \"(\"{0,20}", "word{30} [word] word{0,20}", "number{30} [number{10}]"});
}

std::string repeated(const std::string& piece, std::size_t times) {
  std::string all;
  all.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

/// A text with what it takes to read it, so that reading can be measured alone.
struct Bench {
  Bench(World& world, const std::string& text) : matcher(world.grammar, world.types) {
    text::Tokenizer tokenizer(world.data, text);
    std::vector<text::Token> block;
    while (tokenizer.next(block)) tokens.insert(tokens.end(), block.begin(), block.end());
    world.types.assign(text, tokens, lanes);
    lexicon::PhraseFinder(world.types).find(tokens, lanes, phrases);
  }

  void read() {
    symbols.resize(matcher.stream({tokens, lanes.of(matcher.lane()), phrases}, {}, symbols).size());
    matcher.match(symbols, found, captures);
  }

  /// The shortest of some runs.
  double seconds() {
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
      const double begin = barqiya::testing::cpu_seconds();
      read();
      best = std::min(best, barqiya::testing::cpu_seconds() - begin);
    }
    return best;
  }

  Matcher matcher;
  std::vector<text::Token> tokens;
  std::vector<lexicon::Phrase> phrases;
  lexicon::Lanes lanes;
  std::vector<Symbol> symbols;
  std::vector<Match> found;
  std::vector<Range> captures;
};

class LinearTime : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(LinearTime, FourTimesTheTextTakeFourTimesTheTime) {
  constexpr std::size_t kPieces = 50000;
  World world(greedy_rules());
  Bench once(world, repeated(GetParam().second, kPieces));
  Bench more(world, repeated(GetParam().second, kPieces * 4));
  EXPECT_GE(more.tokens.size(), kPieces * 4);
  EXPECT_LT(more.seconds(), once.seconds() * 10);  // quadratic would be 16
}

INSTANTIATE_TEST_SUITE_P(Worst, LinearTime,
                         ::testing::Values(std::pair{"brackets", "( "}, std::pair{"numbers", "1 "},
                                           std::pair{"one_word", "قال "}, std::pair{"months", "كانون الثاني "},
                                           std::pair{"paragraphs", "5\n"}, std::pair{"mixed", "5 قال ("}),
                         [](const auto& info) { return info.param.first; });

TEST(Budget, AMillionDigitsAreOneToken) {
  World world(greedy_rules());
  Bench bench(world, repeated("1", 1000000));
  EXPECT_EQ(bench.tokens.size(), 1U);
  bench.read();
  EXPECT_TRUE(bench.found.empty());
}

/// For the rule of the test below each way in which units lie in thirteen words is a state.
std::string text_of_many_states(std::size_t words) {
  std::mt19937 random(7);
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += random() % 2 == 0 ? "يوم " : "قال ";
  return text;
}

TEST(Budget, StatesStayWithinIt) {
  constexpr std::size_t kBudget = std::size_t{1} << 18;
  const std::string rules = World::rules_of({"word{0,30} unit word{12} month"});
  World world(rules);
  const std::string text = text_of_many_states(20000);
  Bench free_of_it(world, text);
  free_of_it.read();
  ASSERT_GT(free_of_it.matcher.size_in_bytes(), 2 * kBudget) << "or this test shows nothing";

  const std::size_t before = live;
  Matcher matcher(world.grammar, world.types, kBudget);
  matcher.stream({free_of_it.tokens, free_of_it.lanes.of(matcher.lane()), free_of_it.phrases}, {}, free_of_it.symbols);
  const std::size_t streamed = live;
  peak = streamed;
  std::vector<Match> found;
  std::vector<Range> captures;
  matcher.match(free_of_it.symbols, found, captures);
  EXPECT_LE(matcher.size_in_bytes(), kBudget);
  EXPECT_LE(peak - before, 2 * kBudget + (std::size_t{1} << 16));
  EXPECT_EQ(found.size(), free_of_it.found.size());
}

TEST(Budget, NothingIsAllocatedOnTheSecondPass) {
  World world(greedy_rules() + World::rules_of({}) + World::rule_of("y.a", "a:number b:month c:number?"));
  Bench bench(world, repeated("في 5 آذار 2015 قال «5 كانون الثاني» ثم 6 وأيلول.\n", 200));
  bench.read();
  ASSERT_GT(bench.found.size(), 100U);
  const std::size_t before = allocations;
  bench.read();
  EXPECT_EQ(allocations, before);
}

TEST(Budget, ClearForgetsButChangesNothing) {
  World world(greedy_rules());
  Bench bench(world, repeated("في 5 آذار 2015 قال ", 50));
  bench.read();
  const std::vector<Match> first = bench.found;
  bench.matcher.clear();
  EXPECT_LE(bench.matcher.states(), 1U);
  bench.read();
  ASSERT_EQ(bench.found.size(), first.size());
  for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(bench.found[i].core.begin, first[i].core.begin);
}

}  // namespace
}  // namespace barqiya::grammar::testing
