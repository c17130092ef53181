// Atoms to predicates: names become numbers of the lexicon, and what the lexicon does not know is a fault. Predicates
// that ask the same are one, since what a symbol satisfies is found out once for each (grammar/records.hpp).
// Tested by tests/compile/grammar_checks_test.cpp and grammar_automaton_test.cpp.
#include "compile/grammar_predicates.hpp"

#include <utility>

#include "text/fold.hpp"

namespace barqiya::compile {
namespace {

using grammar::PredicateKind;
using grammar::PredicateRecord;
using grammar::TestKind;
using grammar::TestRecord;

template <class Record>
void append(std::string& key, const Record& record) {
  key.append(reinterpret_cast<const char*>(&record), sizeof record);
}

std::string text_of(const Pattern& pattern, Attached attached) {
  std::string text = attached.glued ? "~" : "";
  if (pattern.atom.negated) text += "!";
  if (attached.proclitic != nullptr) text += attached.proclitic->name + "+";
  return text + pattern.atom.text;
}

}  // namespace

std::uint32_t Predicates::begin_layer() {
  known_.clear();
  layer_begin_ = static_cast<std::uint32_t>(predicates_.size());
  return layer_begin_;
}

bool Predicates::fault(const Place& place, std::string message) {
  add_fault(*diagnostics_, place, std::move(message));
  return false;
}

std::uint32_t Predicates::of(const Pattern& atom, Attached attached) {
  if (wrong_.count(&atom) != 0 || wrong_.count(attached.proclitic) != 0) return 0;
  Asked asked;
  if (!ask(atom, asked)) {
    wrong_.insert(&atom);
    return 0;
  }
  asked.record.negated = atom.atom.negated ? 1 : 0;
  asked.record.glued = attached.glued ? 1 : 0;
  if (attached.proclitic != nullptr) {
    const auto row = vocabulary_->proclitic(attached.proclitic->name);
    if (!row) {
      fault(attached.proclitic->place, "no proclitic of these letters in lexicon/clitics.tsv");
      wrong_.insert(attached.proclitic);
      return 0;
    }
    asked.record.proclitic = *row;
  }
  return add(asked, text_of(atom, attached));
}

bool Predicates::ask(const Pattern& pattern, Asked& asked) {
  const Atom& atom = pattern.atom;
  asked.record.kind = atom.kind;
  if (atom.kind == PredicateKind::Literal) return ask_literal(pattern, asked);
  if (atom.kind == PredicateKind::Class) return ask_class(pattern, asked);
  if (atom.kind == PredicateKind::Number) {
    asked.record.low = atom.low;
    asked.record.high = atom.high;
    asked.record.digits_low = atom.digits_low;
    asked.record.digits_high = atom.digits_high;
  }
  if (atom.kind == PredicateKind::Span) {
    const auto kind = vocabulary_->lexicon().symbol_named(atom.name);
    if (!kind) return fault(pattern.place, "no layer finds spans of kind `" + atom.name + "`");
    asked.record.argument = *kind;
  }
  return true;
}

bool Predicates::ask_literal(const Pattern& pattern, Asked& asked) {
  const std::string& word = pattern.atom.name;
  if (pattern.atom.mark) {
    const auto [known, added] = mark_numbers_.emplace(word, static_cast<std::uint32_t>(marks_.size()));
    if (added) marks_.push_back(out_->intern(word));
    asked.record.literal_is_mark = 1;
    asked.record.argument = known->second;
    return true;
  }
  text::Folded folded;
  if (!lexicon::fold_key(vocabulary_->lexicon().data(), word, folded)) return fault(pattern.place, "a word too long");
  const auto entry = vocabulary_->lexicon().literal(folded.full_view());
  if (!entry) return fault(pattern.place, "the compiled lexicon lacks the word `" + word + "`");
  asked.record.argument = *entry;
  return true;
}

bool Predicates::ask_class(const Pattern& pattern, Asked& asked) {
  const Atom& atom = pattern.atom;
  const auto klass = vocabulary_->klass(atom.name);
  if (!klass) {
    const std::string hint =
        atom.is_let ? "; the let is written `$" + atom.name + "`" : vocabulary_->suggest_class(atom.name);
    return fault(pattern.place, "no lexical class or atom `" + atom.name + "`" + hint);
  }
  asked.record.argument = *klass;
  bool right = true;
  for (const FeatureTest& test : atom.tests) right = ask_test(*klass, test, asked) && right;
  asked.record.tests = static_cast<std::uint16_t>(asked.tests.size());
  return right;
}

bool Predicates::ask_test(lexicon::ClassId klass, const FeatureTest& test, Asked& asked) {
  const lexicon::Lexicon& lexicon = vocabulary_->lexicon();
  const std::string name(lexicon.class_name(klass));
  const auto feature = lexicon.symbol_named(test.feature);
  if (!feature || !kind_of(klass, *feature)) {
    return fault(test.place, "words of class `" + name + "` have no feature `" + test.feature + "`");
  }
  for (std::size_t i = 0; i < test.values.size(); ++i) {
    TestRecord record;
    record.feature = *feature;
    record.kind = test.values[i].range ? TestKind::Range : test.equal ? TestKind::Equal : TestKind::NotEqual;
    record.or_next = i + 1 < test.values.size() ? 1 : 0;
    if (!ask_value(klass, test, test.values[i], record)) return false;
    asked.tests.push_back(record);
  }
  return true;
}

std::optional<lexicon::FeatureKind> Predicates::kind_of(lexicon::ClassId klass, lexicon::SymbolId feature) {
  const auto [known, is_new] = kinds_.try_emplace({klass, feature});
  if (is_new) known->second = vocabulary_->lexicon().feature_kind(klass, feature);
  return known->second;
}

bool Predicates::ask_value(lexicon::ClassId klass, const FeatureTest& test, const FeatureTest::Value& value,
                           TestRecord& record) {
  const lexicon::Lexicon& lexicon = vocabulary_->lexicon();
  const bool integer = kind_of(klass, record.feature) == lexicon::FeatureKind::Integer;
  if (integer != value.symbol.empty()) {
    return fault(value.place,
                 "the feature `" + test.feature + "` has " + (integer ? "integers" : "names") + " as values");
  }
  std::int64_t low = value.low;
  std::int64_t high = value.high;
  std::string written = std::to_string(low) + (value.range ? ".." + std::to_string(high) : "");
  if (!integer) {
    low = high = lexicon.symbol_named(value.symbol).value_or(-1);
    written = value.symbol;
  }
  if (!vocabulary_->has_value(klass, record.feature, low, high)) {
    return fault(value.place, "no word of class `" + std::string(lexicon.class_name(klass)) + "` has " + test.feature +
                                  "=" + written);
  }
  record.value = static_cast<std::int32_t>(low);
  record.high = static_cast<std::int32_t>(high);
  return true;
}

std::uint32_t Predicates::add(const Asked& asked, const std::string& text) {
  std::string key;
  append(key, asked.record);
  for (const TestRecord& test : asked.tests) append(key, test);
  const auto [known, added] = known_.emplace(std::move(key), in_layer());
  if (!added) return known->second;
  PredicateRecord record = asked.record;
  record.tests_begin = static_cast<std::uint32_t>(tests_.size());
  const language::StringRef written = out_->intern(text);
  record.text_offset = written.offset;
  record.text_size = written.size;
  predicates_.push_back(record);
  tests_.insert(tests_.end(), asked.tests.begin(), asked.tests.end());
  return known->second;
}

void Predicates::write() {
  out_->table<PredicateRecord>(language::Section::Predicates, predicates_);
  out_->table<TestRecord>(language::Section::Tests, tests_);
  out_->table<language::StringRef>(language::Section::Marks, marks_);
}

}  // namespace barqiya::compile
