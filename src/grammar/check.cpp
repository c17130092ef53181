// What compiled rules from outside must be before the matcher walks them without looking: every index in range, each
// rule's states a graph of their own that only leads on, and each of them before, inside or behind the core whichever
// way it is reached. (tests/grammar/check_test.cpp damages each of these.)
#include <algorithm>

#include "grammar/grammar.hpp"
#include "lexicon/types.hpp"
#include "text/utf8.hpp"

namespace barqiya::grammar {
namespace {

using language::Section;

/// Where a walk through a rule's states is.
enum class Phase : std::uint8_t { Unreached, Before, Inside, Behind };

class Checker {
 public:
  Checker(const language::Blob& data, const std::string& file)
      : data_(data),
        file_(file),
        rules_(data.table<RuleRecord>(Section::Rules)),
        states_(data.table<StateRecord>(Section::States)),
        predicates_(data.table<PredicateRecord>(Section::Predicates)),
        tests_(data.table<TestRecord>(Section::Tests)),
        builds_(data.table<BuildRecord>(Section::Builds)),
        arguments_(data.table<Argument>(Section::Arguments)),
        clitics_(data.table<lexicon::CliticRecord>(Section::Clitics)),
        symbols_(data.table<language::StringRef>(Section::Symbols).size()),
        phases_(states_.size()),
        claimed_(states_.size()) {}

  void check() {
    require(states_.size() <= kMaxStates, "too many states");
    for (const language::StringRef mark : data_.table<language::StringRef>(Section::Marks)) {
      require(text::is_valid(data_.string(mark)), "a mark that is no text");
    }
    for (const PredicateRecord& predicate : predicates_) check_predicate(predicate);
    for (const TestRecord& test : tests_) {
      require(test.kind <= TestKind::Range && test.feature < symbols_, "a test out of range");
    }
    std::size_t rules = 0;
    for (const LayerRecord& layer : data_.table<LayerRecord>(Section::Layers)) {
      require(layer.rules_begin == rules && within(layer.rules_begin, layer.rules, rules_.size()),
              "a layer's rules out of range");
      require(within(layer.predicates_begin, layer.predicates, predicates_.size()),
              "a layer's predicates out of range");
      require(layer.predicates <= kMaxPredicates, "too many predicates of a layer");
      rules += layer.rules;
      for (const RuleRecord& rule : rules_.subspan(layer.rules_begin, layer.rules)) {
        check_rule(rule);
        check_states(rule, layer.predicates);
      }
    }
  }

 private:
  void require(bool condition, const char* fault) const {
    if (!condition) throw Error(file_, 0, 0, std::string("compiled rules: ") + fault);
  }

  static bool within(std::uint64_t begin, std::uint64_t count, std::size_t size) { return begin + count <= size; }

  void check_predicate(const PredicateRecord& predicate) const {
    require(predicate.kind <= PredicateKind::Unknown, "a predicate of no kind");
    require(within(predicate.tests_begin, predicate.tests, tests_.size()), "a predicate's tests out of range");
    require(predicate.proclitic <= clitics_.size(), "a predicate's proclitic out of range");
    if (predicate.proclitic != 0) {
      require(clitics_[predicate.proclitic - 1U].kind < lexicon::kClitics, "a predicate's proclitic of no kind");
    }
    if (predicate.kind == PredicateKind::Class) {
      require(predicate.argument < data_.table<lexicon::ClassRecord>(Section::Classes).size(),
              "a predicate's class out of range");
    }
    if (predicate.kind == PredicateKind::Literal) {
      const std::size_t size = predicate.literal_is_mark != 0
                                   ? data_.table<language::StringRef>(Section::Marks).size()
                                   : data_.table<lexicon::EntryRecord>(Section::Entries).size();
      require(predicate.argument < size, "a predicate's word out of range");
    }
  }

  void check_rule(const RuleRecord& rule) const {
    require(rule.first_state < states_.size(), "a rule's first state out of range");
    require(rule.captures <= kMaxCaptures &&
                within(rule.captures_begin, rule.captures, data_.table<language::StringRef>(Section::Captures).size()),
            "a rule's captures out of range");
    require(within(rule.builds_begin, rule.builds, builds_.size()), "a rule's builds out of range");
    for (const BuildRecord& build : builds_.subspan(rule.builds_begin, rule.builds)) {
      require(build.over >= -1 && build.over < rule.captures, "a build over no capture of its rule");
      require(within(build.arguments_begin, build.arguments, arguments_.size()), "a build's arguments out of range");
      for (const Argument& argument : arguments_.subspan(build.arguments_begin, build.arguments)) {
        check_argument(argument, rule.captures);
      }
    }
  }

  void check_argument(const Argument& argument, std::size_t captures) const {
    const auto value = static_cast<std::int64_t>(argument.value);
    const std::int64_t end = argument.source == Source::Capture  ? static_cast<std::int64_t>(captures)
                             : argument.source == Source::Symbol ? static_cast<std::int64_t>(symbols_)
                                                                 : 0;
    require(argument.source <= Source::Symbol, "an argument of no kind");
    require(
        end == 0 ? argument.source != Source::Capture && argument.source != Source::Symbol : value >= 0 && value < end,
        "an argument out of range");
  }

  /// Since each state leads to greater ones only, one pass in their order sees each after all that lead to it.
  void check_states(const RuleRecord& rule, std::uint32_t predicates) {
    reach(rule.first_state, Phase::Before);
    std::uint32_t last = rule.first_state;
    for (std::uint32_t i = rule.first_state; i <= last; ++i) {
      require(!claimed_[i], "a state of two rules");
      claimed_[i] = true;
      if (phases_[i] == Phase::Unreached) continue;
      const StateRecord& state = states_[i];
      require(state.kind <= StateKind::Accept, "a state of no kind");
      if (state.kind == StateKind::Accept) {
        require(phases_[i] != Phase::Inside, "a core without end");
        continue;
      }
      require(state.next > i && state.next < states_.size(), "a state's next out of range");
      reach(state.next, behind(state, phases_[i]));
      last = std::max(last, state.next);
      if (state.kind == StateKind::Fork) {
        require(state.other > i && state.other < states_.size(), "a state's other out of range");
        reach(state.other, phases_[i]);
        last = std::max(last, state.other);
      }
      if (state.kind == StateKind::Take) require(state.argument < predicates, "a state's predicate out of range");
      if (state.kind == StateKind::CaptureBegin || state.kind == StateKind::CaptureEnd) {
        require(state.argument < rule.captures, "a state's capture out of range");
      }
    }
  }

  void reach(std::uint32_t state, Phase phase) {
    require(phases_[state] == Phase::Unreached || phases_[state] == phase, "a state both inside and outside the core");
    phases_[state] = phase;
  }

  [[nodiscard]] Phase behind(const StateRecord& state, Phase phase) const {
    if (state.kind == StateKind::CoreBegin) {
      require(phase == Phase::Before, "a core that begins twice");
      return Phase::Inside;
    }
    if (state.kind == StateKind::CoreEnd) {
      require(phase == Phase::Inside, "a core that ends before it begins");
      return Phase::Behind;
    }
    return phase;
  }

  const language::Blob& data_;
  const std::string& file_;
  std::span<const RuleRecord> rules_;
  std::span<const StateRecord> states_;
  std::span<const PredicateRecord> predicates_;
  std::span<const TestRecord> tests_;
  std::span<const BuildRecord> builds_;
  std::span<const Argument> arguments_;
  std::span<const lexicon::CliticRecord> clitics_;
  std::size_t symbols_;
  std::vector<Phase> phases_;
  std::vector<bool> claimed_;  // by state: between a rule's first and last
};

}  // namespace

void Grammar::check(const language::Blob& data, const std::string& file) { Checker(data, file).check(); }

}  // namespace barqiya::grammar
