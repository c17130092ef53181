// Compiled rules from outside, damaged: what is out of range is refused by name, and what is not refused is safe to
// match with.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <functional>
#include <random>

#include "world.hpp"

namespace barqiya::grammar::testing {
namespace {

using language::Section;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

const std::string& rules() {
  static const std::string all = World::rule_of("x.a", "edge [a:number(1..31) \"-\"? b:month(value=1..3)] !number") +
                                 World::rule_of("x.b", "c:(\"من\" | و+month) number{0,3}") +
                                 World::rule_of("x.c", "word");
  return all;
}

std::size_t offset_of(const std::string& bytes, Section section) {
  std::uint64_t offset = 0;
  std::memcpy(&offset, bytes.data() + language::kDirectory + static_cast<std::size_t>(section) * 16, sizeof offset);
  return offset;
}

void check(const std::string& bytes) { Grammar::check(language::Blob::trusted(bytes), "damaged.bin"); }

/// The compiled rules with one record changed.
template <class Record>
std::string with(Section section, std::size_t index, const std::function<void(Record&)>& change) {
  static const World world(rules());
  std::string bytes = world.bytes;
  char* const at = bytes.data() + offset_of(bytes, section) + index * sizeof(Record);
  Record record;
  std::memcpy(&record, at, sizeof record);
  change(record);
  std::memcpy(at, &record, sizeof record);
  return bytes;
}

/// The first state of a kind.
std::size_t state_of(StateKind kind) {
  static const World world(rules());
  std::size_t i = 0;
  while (world.grammar.states()[i].kind != kind) ++i;
  return i;
}

template <class Record>
void expect_refused(Section section, std::size_t index, const std::function<void(Record&)>& change,
                    const std::string& fault) {
  const std::string bytes = with<Record>(section, index, change);
  EXPECT_THAT([&] { check(bytes); }, ThrowsMessage<Error>(HasSubstr("damaged.bin: compiled rules: " + fault)));
}

TEST(Check, TakesWhatTheCompilerWrites) {
  EXPECT_NO_THROW(check(World(rules()).bytes));
  EXPECT_NO_THROW(check(World("").bytes));
}

TEST(Check, Layers) {
  const auto refused = [](auto change, const char* fault) {
    expect_refused<LayerRecord>(Section::Layers, 0, change, fault);
  };
  refused([](LayerRecord& layer) { layer.rules_begin = 1; }, "a layer's rules");
  refused([](LayerRecord& layer) { layer.rules = 0xFFFFFFFF; }, "a layer's rules");
  refused([](LayerRecord& layer) { layer.predicates_begin = 0xFFFFFFFF; }, "a layer's predicates");
  refused([](LayerRecord& layer) { ++layer.predicates; }, "a layer's predicates");
  refused([](LayerRecord& layer) { layer.predicates = 1; }, "a state's predicate");
}

TEST(Check, Rules) {
  const auto refused = [](auto change, const char* fault) {
    expect_refused<RuleRecord>(Section::Rules, 1, change, fault);
  };
  refused([](RuleRecord& rule) { rule.first_state = 0xFFFFFFFF; }, "a rule's first state");
  refused([](RuleRecord& rule) { rule.first_state = 0; }, "a state");
  refused([](RuleRecord& rule) { rule.captures = kMaxCaptures + 1; }, "a rule's captures");
  refused([](RuleRecord& rule) { rule.captures_begin = 0xFFFFFFFF; }, "a rule's captures");
  refused([](RuleRecord& rule) { rule.captures = 0; }, "");
  refused([](RuleRecord& rule) { rule.builds_begin = 7; }, "a rule's builds");
  refused([](RuleRecord& rule) { rule.builds = 0xFFFFFFFF; }, "a rule's builds");
}

TEST(Check, States) {
  const auto refused = [](StateKind kind, auto change, const char* fault) {
    expect_refused<StateRecord>(Section::States, state_of(kind), change, fault);
  };
  refused(
      StateKind::Take, [](StateRecord& state) { state.argument = 1000; }, "a state's predicate");
  refused(
      StateKind::Take, [](StateRecord& state) { state.next = 0; }, "a state's next");
  refused(
      StateKind::Take, [](StateRecord& state) { state.next = 0xFFFFFFFF; }, "a state's next");
  refused(
      StateKind::Take, [](StateRecord& state) { state.kind = static_cast<StateKind>(99); }, "a state of no kind");
  refused(
      StateKind::Fork, [](StateRecord& state) { state.other = 0; }, "a state's other");
  refused(
      StateKind::Fork, [](StateRecord& state) { state.other = 0xFFFFFFFF; }, "a state's other");
  refused(
      StateKind::CaptureBegin, [](StateRecord& state) { state.argument = 64; }, "a state's capture");
  refused(
      StateKind::CoreBegin, [](StateRecord& state) { state.kind = StateKind::CoreEnd; }, "a core that ends before");
  refused(
      StateKind::CoreEnd, [](StateRecord& state) { state.kind = StateKind::CoreBegin; }, "a core that begins twice");
  refused(
      StateKind::CoreEnd, [](StateRecord& state) { state.kind = StateKind::Fork; }, "a state's other");
  refused(
      StateKind::CoreEnd, [](StateRecord& state) { state.kind = StateKind::CaptureEnd; }, "a core without end");
}

TEST(Check, AStateIsInOneRule) {
  const World world(rules());
  const std::uint32_t end = world.grammar.states_end(1) - 2;  // of the core, before the state that accepts
  ASSERT_EQ(world.grammar.states()[end].kind, StateKind::CoreEnd);
  const std::uint32_t accept = world.grammar.states_end(2) - 1;  // the next rule's
  expect_refused<StateRecord>(
      Section::States, end, [=](StateRecord& state) { state.next = accept; }, "a state of two rules");
}

TEST(Check, Predicates) {
  const World world(rules());
  const auto refused = [&](PredicateKind kind, auto change, const char* fault) {
    std::size_t i = 0;
    while (world.grammar.predicates()[i].kind != kind) ++i;
    expect_refused<PredicateRecord>(Section::Predicates, i, change, fault);
  };
  using Record = PredicateRecord;
  refused(
      PredicateKind::Word, [](Record& one) { one.kind = static_cast<PredicateKind>(99); }, "a predicate of no kind");
  refused(
      PredicateKind::Class, [](Record& one) { one.argument = 10000; }, "a predicate's class");
  refused(
      PredicateKind::Class, [](Record& one) { one.proclitic = 1000; }, "a predicate's proclitic");
  refused(
      PredicateKind::Class, [](Record& one) { one.tests_begin = 0xFFFFFFFF; }, "a predicate's tests");
  refused(
      PredicateKind::Class, [](Record& one) { one.tests = 1000; }, "a predicate's tests");
  refused(
      PredicateKind::Literal, [](Record& one) { one.argument = 0xFFFFFFFF; }, "a predicate's word");
}

TEST(Check, TestsBuildsAndArguments) {
  expect_refused<TestRecord>(
      Section::Tests, 0, [](TestRecord& test) { test.kind = static_cast<TestKind>(9); }, "a test");
  expect_refused<TestRecord>(
      Section::Tests, 0, [](TestRecord& test) { test.feature = 0xFFFFFFFF; }, "a test");
  const auto build = [](auto change, const char* fault) {
    expect_refused<BuildRecord>(Section::Builds, 0, change, fault);
  };
  build([](BuildRecord& one) { one.over = 2; }, "a build over");
  build([](BuildRecord& one) { one.over = -2; }, "a build over");
  build([](BuildRecord& one) { one.arguments = 1000; }, "a build's arguments");
  const auto argument = [](auto change) { expect_refused<Argument>(Section::Arguments, 0, change, "an argument"); };
  argument([](Argument& one) { one.value = 2; });
  argument([](Argument& one) { one.value = -1; });
  argument([](Argument& one) { one.source = static_cast<Source>(9); });
  argument([](Argument& one) { one = {Source::Symbol, 1 << 30}; });
}

TEST(Check, Marks) {
  const World world(rules());
  const std::string_view strings = world.data.bytes(Section::Strings);
  const std::size_t half = strings.find('\xD9');  // the first byte of a letter, the second left out
  ASSERT_NE(half, std::string_view::npos);
  expect_refused<language::StringRef>(
      Section::Marks, 0,
      [half](language::StringRef& mark) {
        mark = {static_cast<std::uint32_t>(half), 1};
      },
      "a mark that is no text");
}

// Run with sanitizers too (presets): any read out of bounds ends it.
TEST(Check, WhatPassesIsSafe) {
  World world(rules());
  std::mt19937 random(1);
  std::size_t passed = 0;
  for (int i = 0; i < 4000; ++i) {
    std::string bytes = world.bytes;
    for (const Section section : {Section::States, Section::Predicates, Section::Rules, Section::Tests}) {
      const std::size_t size = language::Blob::trusted(bytes).bytes(section).size();
      if (size == 0 || random() % 2 == 0) continue;
      bytes[offset_of(bytes, section) + random() % size] =
          static_cast<char>(random() % 4 == 0 ? random() : random() % 3);
    }
    try {
      check(bytes);
    } catch (const Error&) {
      continue;
    }
    ++passed;
    const language::Blob data = language::Blob::trusted(bytes);
    const Grammar grammar(data, world.lexicon, "test");
    Matcher matcher(grammar, world.types);
    const Read read(world, matcher, "5 - آذار\nمن 5 6 وأيلول 7 8 كانون الثاني 9 5 يناير");
    const Captured block{read.text, read.tokens, &world.types, &grammar, read.phrases, read.symbols, read.found};
    for (const Match& match : read.found) {
      EXPECT_LE(match.core.begin, match.core.end);
      EXPECT_LE(match.whole.begin, match.core.begin);
      EXPECT_LE(match.core.end, match.whole.end);
      EXPECT_LE(block.span_of(match, match.core).end, read.text.size());
    }
  }
  EXPECT_GT(passed, 100U);
}

}  // namespace
}  // namespace barqiya::grammar::testing
