#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <optional>

#include "grammar/grammar.hpp"
#include "lexicon/lexicon.hpp"
#include "small_lexicon.hpp"

namespace barqiya::compile {
namespace {

using grammar::PredicateRecord;
using grammar::RuleRecord;
using grammar::StateKind;
using grammar::StateRecord;
using language::Section;
using testing::CompiledRules;
using ::testing::IsEmpty;
using testing::rule_with;

/// The compiled sections of small rules.
struct Sections {
  explicit Sections(const std::string& rules) : compiled(rules), data(compiled.data()) {
    EXPECT_THAT(compiled.faults, IsEmpty());
  }
  template <class Record>
  [[nodiscard]] std::span<const Record> table(Section section) const {
    return data.table<Record>(section);
  }
  [[nodiscard]] std::string text_of(const PredicateRecord& predicate) const {
    return std::string(data.string({predicate.text_offset, predicate.text_size}));
  }

  CompiledRules compiled;
  language::Blob data;
};

/// Walks the states of a rule over symbols, each the text of the one predicate that it satisfies, trying what is to be
/// tried first first. Wants all symbols taken.
class Walker {
 public:
  Walker(const Sections& sections, std::vector<std::string> symbols)
      : sections_(sections), symbols_(std::move(symbols)), states_(sections.table<StateRecord>(Section::States)) {}

  /// "[0-2] d=1-2", the core and the captures that took something; "no" when there is no way.
  std::string walk(const RuleRecord& rule) {
    if (!step(rule.first_state, 0)) return "no";
    std::string out = "[" + core_ + "]";
    for (const auto& [capture, range] : captures_) {
      if (range.empty()) continue;
      const auto names = sections_.table<language::StringRef>(Section::Captures);
      out += " " + std::string(sections_.data.string(names[rule.captures_begin + capture])) + "=" + range;
    }
    return out;
  }

 private:
  bool step(std::uint32_t number, std::size_t at) {
    const StateRecord& state = states_[number];
    switch (state.kind) {
      case StateKind::Take: {
        const PredicateRecord& predicate = sections_.table<PredicateRecord>(Section::Predicates)[state.argument];
        return at < symbols_.size() && sections_.text_of(predicate) == symbols_[at] && step(state.next, at + 1);
      }
      case StateKind::Fork:
        return step(state.next, at) || step(state.other, at);
      case StateKind::CoreBegin:
      case StateKind::CaptureBegin:
        return bordered(state, at, begins_[state.argument + (state.kind == StateKind::CoreBegin ? 1000 : 0)], at);
      case StateKind::CoreEnd:
      case StateKind::CaptureEnd:
        return end(state, at);
      case StateKind::Accept:
        return at == symbols_.size();
    }
    return false;
  }

  /// Goes on with a value set, and sets it back when that leads nowhere.
  template <class Value>
  bool bordered(const StateRecord& state, std::size_t at, Value& place, Value value) {
    std::swap(place, value);
    if (step(state.next, at)) return true;
    place = value;
    return false;
  }

  bool end(const StateRecord& state, std::size_t at) {
    const bool core = state.kind == StateKind::CoreEnd;
    const std::string range = std::to_string(begins_[state.argument + (core ? 1000 : 0)]) + "-" + std::to_string(at);
    return core ? bordered(state, at, core_, range) : bordered(state, at, captures_[state.argument], range);
  }

  const Sections& sections_;
  std::vector<std::string> symbols_;
  std::span<const StateRecord> states_;
  std::map<std::uint32_t, std::size_t> begins_;
  std::map<std::uint32_t, std::string> captures_;
  std::string core_;
};

std::string walk(const std::string& pattern, const std::vector<std::string>& symbols) {
  const Sections sections(rule_with(pattern, "mark(words=a, other=b)"));
  return Walker(sections, symbols).walk(sections.table<RuleRecord>(Section::Rules)[0]);
}

const std::string kBoth = " (a:edge b:edge)?";  // so that the captures that the build names are there

TEST(GrammarAutomaton, TakesWhatThePatternSays) {
  EXPECT_EQ(walk("word (number | foreign punct)" + kBoth, {"word", "number"}), "[0-2]");
  EXPECT_EQ(walk("word (number | foreign punct)" + kBoth, {"word", "foreign", "punct"}), "[0-3]");
  EXPECT_EQ(walk("word (number | foreign punct)" + kBoth, {"word", "foreign"}), "no");
  EXPECT_EQ(walk("word? number" + kBoth, {"number"}), "[0-1]");
  EXPECT_EQ(walk("word{2} number" + kBoth, {"word", "word", "number"}), "[0-3]");
  EXPECT_EQ(walk("word{2} number" + kBoth, {"word", "number"}), "no");
  EXPECT_EQ(walk("word{1,3}" + kBoth, {"word", "word", "word"}), "[0-3]");
  EXPECT_EQ(walk("word{1,3}" + kBoth, {"word", "word", "word", "word"}), "no");
  EXPECT_EQ(walk("(word? number?){0,2} punct" + kBoth, {"punct"}), "[0-1]");
}

TEST(GrammarAutomaton, MarksCoreAndCaptures) {
  EXPECT_EQ(walk("edge [a:(word number) b:word?] punct", {"edge", "word", "number", "punct"}), "[1-3] a=1-3");
  EXPECT_EQ(walk("edge [a:word | b:word number]", {"edge", "word", "number"}), "[1-3] b=1-2");
}

TEST(GrammarAutomaton, PrefersTheLeftmostWayAndTheLongestRepetition) {
  EXPECT_EQ(walk("a:word? b:word? punct", {"word", "punct"}), "[0-2] a=0-1");
  EXPECT_EQ(walk("a:(word{0,2}) b:(word{0,2}) punct", {"word", "word", "word", "punct"}), "[0-4] a=0-2 b=2-3");
  EXPECT_EQ(walk("a:word{0,3} b:word? punct", {"word", "word", "punct"}), "[0-3] a=1-2");
  EXPECT_EQ(walk("(a:word | b:word)", {"word"}), "[0-1] a=0-1");
  EXPECT_EQ(walk("(a:word b:word | a:word{2}) word?", {"word", "word"}), "[0-2] a=0-1 b=1-2");
}

TEST(GrammarAutomaton, WhatStandsBeforeAGroupHoldsForTheFirstSymbolOfEachWay) {
  EXPECT_EQ(walk("word ~(number | foreign punct)" + kBoth, {"word", "~foreign", "punct"}), "[0-3]");
  EXPECT_EQ(walk("word ~(number | foreign punct)" + kBoth, {"word", "~number"}), "[0-2]");
  EXPECT_EQ(walk("~(word{1,2}) punct" + kBoth, {"~word", "word", "punct"}), "[0-3]");
  EXPECT_EQ(walk("و+a:(cardinal unit) b:edge?", {"و+cardinal", "unit"}), "[0-2] a=0-2");
  EXPECT_EQ(walk("~!word punct" + kBoth, {"~!word", "punct"}), "[0-2]");
}

TEST(GrammarAutomaton, StatesLeadForwardWithinTheirRule) {
  const Sections sections(
      "rule test.a.b\n  match (word | number{0,3} (punct | edge)?){1,2} any\n  build mark()\n"
      "  yes «نعم»\n  no «لا»\nguard test.guard.a\n  match word | punct\n  yes «نعم»\n  no «لا»\n");
  const auto states = sections.table<StateRecord>(Section::States);
  const auto rules = sections.table<RuleRecord>(Section::Rules);
  ASSERT_EQ(rules.size(), 2U);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::size_t end = i + 1 < rules.size() ? rules[i + 1].first_state : states.size();
    for (std::size_t at = rules[i].first_state; at < end; ++at) {
      if (states[at].kind == StateKind::Accept) {
        EXPECT_EQ(at + 1, end);
        continue;
      }
      EXPECT_GT(states[at].next, at);
      EXPECT_LT(states[at].next, end);
      if (states[at].kind != StateKind::Fork) continue;
      EXPECT_GT(states[at].other, at);
      EXPECT_LT(states[at].other, end);
    }
  }
}

TEST(GrammarAutomaton, CapturesThatNothingIsBuiltOfCostNoStates) {
  const Sections sections(rule_with("a:word b:number", "mark(words=b)"));
  EXPECT_EQ(sections.table<StateRecord>(Section::States).size(), 7U);  // core, word, capture, number, accept
  EXPECT_EQ(sections.table<RuleRecord>(Section::Rules)[0].captures, 1);
}

TEST(GrammarPredicates, AskWhatTheAtomSays) {
  const Sections sections(rule_with("~!month(value=1..3|8, kind!=hijri) و+unit number(1..31, digits=2) \"(\" \"أمس\""));
  const lexicon::Lexicon lexicon(sections.data);
  const auto predicates = sections.table<PredicateRecord>(Section::Predicates);
  const auto tests = sections.table<grammar::TestRecord>(Section::Tests);
  ASSERT_EQ(predicates.size(), 5U);
  EXPECT_EQ(predicates[0].kind, grammar::PredicateKind::Class);
  EXPECT_EQ(predicates[0].argument, lexicon.class_named("month"));
  EXPECT_EQ(predicates[0].negated, 1);
  EXPECT_EQ(predicates[0].glued, 1);
  EXPECT_EQ(sections.text_of(predicates[0]), "~!month(value=1..3|8, kind!=hijri)");
  ASSERT_EQ(predicates[0].tests, 3);
  EXPECT_EQ(tests[0].kind, grammar::TestKind::Range);
  EXPECT_EQ(tests[0].or_next, 1);
  EXPECT_EQ(tests[0].high, 3);
  EXPECT_EQ(tests[1].kind, grammar::TestKind::Equal);
  EXPECT_EQ(tests[1].or_next, 0);
  EXPECT_EQ(tests[1].value, 8);
  EXPECT_EQ(tests[2].kind, grammar::TestKind::NotEqual);
  EXPECT_EQ(lexicon.symbol(static_cast<lexicon::SymbolId>(tests[2].value)), "hijri");
  EXPECT_EQ(predicates[1].proclitic, 1);  // the first row of the clitic table
  EXPECT_EQ(predicates[2].low, 1);
  EXPECT_EQ(predicates[2].high, 31);
  EXPECT_EQ(predicates[2].digits_low, 2);
  EXPECT_EQ(predicates[3].literal_is_mark, 1);
  EXPECT_EQ(sections.data.string(sections.table<language::StringRef>(Section::Marks)[predicates[3].argument]), "(");
  EXPECT_EQ(lexicon.literal("امس"), predicates[4].argument);
}

TEST(GrammarPredicates, AreSharedByTheRulesOfALayer) {
  const Sections sections(
      "let m = month(kind=hijri)\nrule test.a.b\n  match $m ~$m \"أمس\"\n  build mark()\n  yes «نعم»\n"
      "  no «لا»\nrule test.a.c\n  match month(kind = hijri) \"امس\"\n  build mark()\n  yes «نعم»\n"
      "  no «لا»\n");
  EXPECT_EQ(sections.table<PredicateRecord>(Section::Predicates).size(), 3U);
}

TEST(GrammarSections, HoldRulesByNameWithWhatTheyBuild) {
  const std::string pattern = "  match d:number w:word m:month\n";
  const std::string examples = "  yes «نعم»\n  no «لا»\n";
  const std::string last = "rule test.b.b\n" + pattern +
                           "  build strict(month=m) over w\n  build mark(day=d, direction=past)\n" + "  priority 2\n" +
                           examples;
  const Sections sections(last + "guard test.guard.a\n  match word\n" + examples + "rule test.a.b\n" + pattern +
                          "  build mark()\n" + examples);
  const auto layers = sections.table<grammar::LayerRecord>(Section::Layers);
  const auto rules = sections.table<RuleRecord>(Section::Rules);
  ASSERT_EQ(layers.size(), 1U);
  EXPECT_EQ(sections.data.string(layers[0].name), "test");
  EXPECT_EQ(layers[0].rules, 3U);
  ASSERT_EQ(rules.size(), 3U);
  EXPECT_EQ(sections.data.string(rules[0].name), "test.a.b");
  EXPECT_EQ(rules[2].guard, 1);
  const RuleRecord& rule = rules[1];
  EXPECT_EQ(sections.data.string(rule.text), last.substr(0, last.size() - 1));
  EXPECT_EQ(sections.data.string(rule.file), "grammar/test.rules");
  EXPECT_EQ(rule.line, 1U);
  EXPECT_EQ(rule.priority, 2);
  ASSERT_EQ(rule.builds, 2U);
  const auto builds = sections.table<grammar::BuildRecord>(Section::Builds).subspan(rule.builds_begin, rule.builds);
  const auto arguments = sections.table<grammar::Argument>(Section::Arguments);
  EXPECT_EQ(builds[0].op, 1U);
  EXPECT_EQ(builds[0].over, 1);
  EXPECT_EQ(arguments[builds[0].arguments_begin].source, grammar::Source::Capture);
  EXPECT_EQ(arguments[builds[0].arguments_begin].value, 2);
  EXPECT_EQ(builds[1].over, -1);
  EXPECT_EQ(builds[1].arguments, 5U);
  EXPECT_EQ(arguments[builds[1].arguments_begin].source, grammar::Source::None);
  EXPECT_EQ(arguments[builds[1].arguments_begin + 1].value, 0);
  const lexicon::Lexicon lexicon(sections.data);
  EXPECT_EQ(arguments[builds[1].arguments_begin + 2].source, grammar::Source::Symbol);
  EXPECT_EQ(arguments[builds[1].arguments_begin + 2].value, static_cast<std::int32_t>(*lexicon.symbol_named("past")));
}

TEST(GrammarSections, EachLayerHasItsOwnPredicates) {
  testing::Sources sources = testing::with_lexicon(rule_with("word number"));
  sources[0].push_back(
      {"grammar/next.rules", "rule next.a.b\n  match number\n  build mark()\n  yes «نعم»\n  no «لا»\n"});
  const grammar::Operators next{"next", testing::kTestLayer.list};
  const CompiledRules compiled(sources, {testing::kTestLayer, next});
  ASSERT_THAT(compiled.faults, IsEmpty());
  const auto layers = compiled.data().table<grammar::LayerRecord>(Section::Layers);
  EXPECT_EQ(layers[0].predicates, 2U);
  EXPECT_EQ(layers[1].predicates_begin, 2U);
  EXPECT_EQ(layers[1].predicates, 1U);
  EXPECT_EQ(layers[1].rules_begin, 1U);
}

TEST(GrammarSections, TheSameSourcesGiveTheSameBytes) {
  const std::string rules = rule_with("a:month(kind=hijri) b:\"أمس\"", "mark(words=a, other=b)");
  EXPECT_TRUE(CompiledRules(rules).bytes == CompiledRules(rules).bytes);
}

}  // namespace
}  // namespace barqiya::compile
