// A layer's rules as the sections of the compiled file have them. The one thing found out here and not read is which
// clitics a predicate closes the door to: by default conjunction, preposition, future particle and pronoun, each of
// them opened by a test of its feature ("month(conj=wa)") or by a demanded proclitic ("wa+month").
#include "grammar/grammar.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace barqiya::grammar {
namespace {

using language::Section;
using lexicon::Clitic;

constexpr std::uint8_t bit(Clitic clitic) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(clitic)); }

constexpr std::uint8_t kClosed =
    bit(Clitic::Conjunction) | bit(Clitic::Preposition) | bit(Clitic::Future) | bit(Clitic::Pronoun);
constexpr std::uint8_t kOpenFirst = bit(Clitic::Conjunction) | bit(Clitic::Preposition);

/// The features of clitics, by Clitic (docs/rules.md).
constexpr std::array<std::string_view, lexicon::kClitics> kFeatures{"conj", "prep", "future", "def", "pron", "case"};

/// A feature of a word against one test; a NotEqual holds of a feature that is not there.
bool holds(const TestRecord& test, Grammar::Value value) {
  static_assert(Grammar::kMissing < std::numeric_limits<std::int32_t>::min());
  switch (test.kind) {
    case TestKind::Equal:
      return value == test.value;
    case TestKind::NotEqual:
      return value != test.value;
    case TestKind::Range:
      return value >= test.value && value <= test.high;
  }
  return false;
}

}  // namespace

Grammar::Grammar(const language::Blob& data, const lexicon::Lexicon& lexicon, std::string_view layer)
    : data_(data),
      lexicon_(&lexicon),
      rules_(data.table<RuleRecord>(Section::Rules)),
      states_(data.table<StateRecord>(Section::States)),
      tests_(data.table<TestRecord>(Section::Tests)) {
  const auto layers = data.table<LayerRecord>(Section::Layers);
  const auto found = std::find_if(layers.begin(), layers.end(),
                                  [&](const LayerRecord& record) { return data.string(record.name) == layer; });
  if (found == layers.end()) throw Error("the language data has no rules of the layer " + std::string(layer));
  layer_ = *found;
  predicates_ = data.table<PredicateRecord>(Section::Predicates).subspan(layer_.predicates_begin, layer_.predicates);
  number_features();
  find_demanded();
  find_clitics();
  find_manners();
  find_shapes();
  for (const PredicateRecord& predicate : predicates_) {
    if (predicate.kind != PredicateKind::Class) continue;
    phrase_classes_.resize(lexicon.classes());
    phrase_classes_[predicate.argument] = 1;
  }
}

void Grammar::find_clitics() {
  std::array<std::optional<lexicon::SymbolId>, lexicon::kClitics> features;
  std::transform(kFeatures.begin(), kFeatures.end(), features.begin(),
                 [this](std::string_view name) { return lexicon_->symbol_named(name); });
  const auto rows = data_.table<lexicon::CliticRecord>(Section::Clitics);
  for (const PredicateRecord& predicate : predicates_) {
    const auto kinds = std::span(test_kinds_).subspan(predicate.tests_begin, predicate.tests);
    std::uint8_t closed = kClosed;
    for (const TestRecord& test : tests_.subspan(predicate.tests_begin, predicate.tests)) {
      for (std::size_t i = 0; i < features.size(); ++i) {
        if (features[i] == test.feature) closed &= static_cast<std::uint8_t>(~bit(static_cast<Clitic>(i)));
      }
    }
    Clitics clitics;
    clitics.tested = std::any_of(kinds.begin(), kinds.end(), [](Tests kind) { return kind == Tests::OfClitics; });
    if (predicate.proclitic != 0) {
      clitics.demanded = static_cast<std::uint8_t>(rows[predicate.proclitic - 1U].kind);
      closed &= static_cast<std::uint8_t>(~bit(static_cast<Clitic>(clitics.demanded)));
    }
    clitics.absent_inside = closed;
    clitics.absent_first = closed & static_cast<std::uint8_t>(~kOpenFirst);
    clitics_.push_back(clitics);
  }
}

void Grammar::find_manners() {
  std::map<std::vector<std::int64_t>, std::uint32_t> known;
  for (PredicateId id = 0; id < predicates_.size(); ++id) {
    const Clitics& clitics = clitics_[id];
    std::vector<std::int64_t> asked{clitics.absent_inside, clitics.absent_first, predicates_[id].proclitic};
    bool own = false;
    for (std::uint32_t i = 0; i < predicates_[id].tests; ++i) {
      const std::uint32_t test = predicates_[id].tests_begin + i;
      if (test_kinds_[test] != Tests::OfClitics) continue;
      const TestRecord& record = tests_[test];
      own = own || !lexicon_->is_of_clitics_alone(record.feature);
      asked.insert(asked.end(),
                   {record.feature, static_cast<int>(record.kind), record.value, record.high, record.or_next});
    }
    if (own) {
      manners_.push_back(kOwnManner);
      continue;
    }
    const auto [manner, is_new] = known.try_emplace(std::move(asked), static_cast<std::uint32_t>(examples_.size()));
    if (is_new) examples_.push_back(id);
    manners_.push_back(manner->second);
  }
}

// A rule's states stand together, from its first one on, and lead to greater ones only.
void Grammar::find_shapes() {
  states_begin_ = rules_begin() == rules_end() ? 0 : rules_[rules_begin()].first_state;
  states_end_ = states_begin_;
  for (RuleId rule = rules_begin(); rule < rules_end(); ++rule) {
    Shape shape;
    std::uint32_t last = rules_[rule].first_state;
    for (std::uint32_t i = last; i <= last; ++i) {
      if (states_[i].kind == StateKind::Accept) continue;
      if (states_[i].kind == StateKind::CoreBegin) shape.has_core = true;
      last = std::max(last, states_[i].next);
      if (states_[i].kind == StateKind::Fork) last = std::max(last, states_[i].other);
    }
    shape.states_end = last + 1;
    states_begin_ = std::min(states_begin_, rules_[rule].first_state);
    states_end_ = std::max(states_end_, shape.states_end);
    shapes_.push_back(shape);
  }
}

void Grammar::number_features() {
  std::vector<lexicon::SymbolId> features;
  for (const TestRecord& test : tests_) {
    const auto known = std::find(features.begin(), features.end(), test.feature);
    test_kinds_.push_back(lexicon_->is_of_clitics(test.feature) ? Tests::OfClitics : Tests::OfTables);
    test_features_.push_back(static_cast<std::uint16_t>(known - features.begin()));
    if (known == features.end()) features.push_back(test.feature);
  }
  features_ = features.size();
}

// A test for one value, no choice of several.
void Grammar::find_demanded() {
  for (const PredicateRecord& predicate : predicates_) {
    std::uint64_t bits = 0;
    bool is_choice = false;
    for (const TestRecord& test : tests_.subspan(predicate.tests_begin, predicate.tests)) {
      const bool is_single = !is_choice && test.or_next == 0;
      is_choice = test.or_next != 0;
      if (!is_single || test.kind != TestKind::Equal || lexicon_->is_of_clitics(test.feature)) continue;
      bits |= lexicon::Lexicon::bit_of(test.feature, test.value);
    }
    demanded_.push_back(bits);
  }
}

bool Grammar::reads(PredicateId id, const lexicon::Analysis& analysis, Place place) const {
  const auto feature_of = [&](std::size_t test) { return value_of(analysis, tests_[test].feature); };
  return is_asked_of(id, analysis) && permits(id, analysis, attached(analysis), place) &&
         passes(predicates_[id], Tests::OfTables, feature_of) && passes(predicates_[id], Tests::OfClitics, feature_of);
}

bool Grammar::may_read(PredicateId id, Asked& asked) const {
  if ((demanded_[id] & ~asked.has_) != 0 || !is_asked_of(id, *asked.analysis_)) return false;
  return passes(predicates_[id], Tests::OfTables, [&](std::size_t test) {
    const std::size_t feature = test_features_[test];
    if (asked.known_[feature] != asked.round_) {
      asked.values_[feature] = value_of(*asked.analysis_, tests_[test].feature);
      asked.known_[feature] = asked.round_;
    }
    return asked.values_[feature];
  });
}

Grammar::Taken Grammar::where(PredicateId id, const lexicon::Analysis& analysis, std::uint8_t attached) const {
  if (!permits(id, analysis, attached, Place::First)) return Taken::Nowhere;
  if (clitics_[id].tested && !passes(predicates_[id], Tests::OfClitics,
                                     [&](std::size_t test) { return value_of(analysis, tests_[test].feature); })) {
    return Taken::Nowhere;
  }
  return (attached & clitics_[id].absent_inside) != 0 ? Taken::First : Taken::Anywhere;
}

Grammar::Value Grammar::value_of(const lexicon::Analysis& analysis, lexicon::SymbolId feature) const {
  const std::optional<std::int32_t> value = lexicon_->feature(analysis, feature);
  return value ? *value : kMissing;
}

/// The clitics that an analysis has, a bit each.
std::uint8_t Grammar::attached(const lexicon::Analysis& analysis) {
  unsigned attached = 0;
  for (std::size_t i = 0; i < lexicon::kClitics; ++i) attached |= (analysis.clitics[i] != 0 ? 1U : 0U) << i;
  return static_cast<std::uint8_t>(attached);
}

bool Grammar::is_asked_of(PredicateId id, const lexicon::Analysis& analysis) const {
  const PredicateRecord& predicate = predicates_[id];
  if (predicate.kind == PredicateKind::Literal) {
    return predicate.literal_is_mark == 0 && analysis.entry == predicate.argument;
  }
  return predicate.kind == PredicateKind::Class && lexicon_->is_of(analysis.entry, predicate.argument);
}

// Whether the clitics are those that a predicate asks for, as far as no test does.
bool Grammar::permits(PredicateId id, const lexicon::Analysis& analysis, std::uint8_t attached, Place place) const {
  const Clitics& clitics = clitics_[id];
  if ((attached & (place == Place::First ? clitics.absent_first : clitics.absent_inside)) != 0) return false;
  const std::uint16_t proclitic = predicates_[id].proclitic;
  return proclitic == 0 || analysis.clitics[clitics.demanded] == proclitic;
}

// A run of tests joined by `or_next` is one choice: any of its values, or, negated, none of them.
template <class Feature>
bool Grammar::passes(const PredicateRecord& predicate, Tests kind, Feature feature) const {
  const auto tests = tests_.subspan(predicate.tests_begin, predicate.tests);
  for (std::size_t i = 0; i < tests.size(); ++i) {
    if (test_kinds_[predicate.tests_begin + i] != kind) continue;
    const bool negated = tests[i].kind == TestKind::NotEqual;
    const Value value = feature(predicate.tests_begin + i);
    bool passed = holds(tests[i], value);
    while (tests[i].or_next != 0 && i + 1 < tests.size()) {
      ++i;
      const bool next = holds(tests[i], value);
      passed = negated ? passed && next : passed || next;
    }
    if (!passed) return false;
  }
  return true;
}

std::string_view Grammar::rule_name(RuleId rule) const { return data_.string(rules_[rule].name); }
std::string_view Grammar::rule_file(RuleId rule) const { return data_.string(rules_[rule].file); }
int Grammar::rule_line(RuleId rule) const { return static_cast<int>(rules_[rule].line); }
std::string_view Grammar::rule_text(RuleId rule) const { return data_.string(rules_[rule].text); }
bool Grammar::is_guard(RuleId rule) const { return rules_[rule].guard != 0; }
std::size_t Grammar::builds(RuleId rule) const { return rules_[rule].builds; }

Build Grammar::build(RuleId rule, std::size_t index) const {
  const BuildRecord& record = data_.table<BuildRecord>(Section::Builds)[rules_[rule].builds_begin + index];
  return {record.op, record.over,
          data_.table<Argument>(Section::Arguments).subspan(record.arguments_begin, record.arguments)};
}

std::string_view Grammar::capture_name(RuleId rule, std::size_t capture) const {
  return data_.string(data_.table<language::StringRef>(Section::Captures)[rules_[rule].captures_begin + capture]);
}

std::string_view Grammar::predicate_text(PredicateId predicate) const {
  return data_.string({predicates_[predicate].text_offset, predicates_[predicate].text_size});
}

std::string_view Grammar::mark(std::uint32_t index) const {
  return data_.string(data_.table<language::StringRef>(Section::Marks)[index]);
}

}  // namespace barqiya::grammar
