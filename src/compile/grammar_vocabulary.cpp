// The lexicon seen from the rules: which names mean something there. A test that no word can pass is a slip of the pen,
// `number=dl` for `number=du`, and is found by looking at the features that words of the class do have.
// Tested by tests/compile/grammar_checks_test.cpp.
#include "compile/grammar_vocabulary.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "lexicon/records.hpp"
#include "text/fold.hpp"

namespace barqiya::compile {
namespace {

using language::Section;
using lexicon::Clitic;

/// The features that clitics give a word, by Clitic.
constexpr std::array<std::string_view, lexicon::kClitics> kCliticFeatures{"conj", "prep", "future",
                                                                          "def",  "pron", "case"};
constexpr std::array<std::string_view, 7> kAtoms{"number", "word", "foreign", "punct", "any", "edge", "span"};

bool is_proclitic(std::uint16_t kind) {
  return kind == static_cast<std::uint16_t>(Clitic::Conjunction) ||
         kind == static_cast<std::uint16_t>(Clitic::Preposition) || kind == static_cast<std::uint16_t>(Clitic::Future);
}

/// Letters to be put in, taken out or changed to make one name of another.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

Vocabulary::Vocabulary(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon) {
  const language::Blob& data = lexicon.data();
  const auto entries = data.table<lexicon::EntryRecord>(Section::Entries);
  const auto features = data.table<lexicon::FeatureRecord>(Section::Features);
  const auto collect = [&](std::uint16_t klass, std::uint32_t begin, std::uint16_t count) {
    for (const lexicon::FeatureRecord& feature : features.subspan(begin, count)) {
      values_[{klass, feature.name}].insert(feature.value);
    }
  };
  for (const lexicon::EntryRecord& entry : entries) collect(entry.klass, entry.features_begin, entry.features);
  for (const lexicon::FormItem& item : data.table<lexicon::FormItem>(Section::FormItems)) {
    collect(entries[item.entry].klass, item.features_begin, item.features);
  }
  collect_clitics();
}

void Vocabulary::collect_clitics() {
  const auto none = lexicon_->symbol_named("none");
  for (const std::string_view name : kCliticFeatures) {
    const auto feature = lexicon_->symbol_named(name);
    if (feature && none) clitic_values_[*feature].insert(static_cast<std::int32_t>(*none));
  }
  for (const lexicon::CliticRecord& clitic : lexicon_->data().table<lexicon::CliticRecord>(Section::Clitics)) {
    const auto feature = lexicon_->symbol_named(kCliticFeatures.at(clitic.kind));
    if (feature) clitic_values_[*feature].insert(static_cast<std::int32_t>(clitic.value));
  }
}

std::optional<lexicon::ClassId> Vocabulary::klass(std::string_view name) const {
  if (name == lexicon::kLiteralClass || name == lexicon::kPhraseClass) return std::nullopt;
  return lexicon_->class_named(name);
}

bool Vocabulary::has_value(lexicon::ClassId klass, lexicon::SymbolId feature, std::int64_t low,
                           std::int64_t high) const {
  const auto in_range = [low, high](std::int32_t value) { return value >= low && value <= high; };
  const auto own = values_.find({klass, feature});
  if (own != values_.end() && std::any_of(own->second.begin(), own->second.end(), in_range)) return true;
  const auto clitic = clitic_values_.find(feature);
  return clitic != clitic_values_.end() && std::any_of(clitic->second.begin(), clitic->second.end(), in_range);
}

bool Vocabulary::is_word_of(std::string_view word, lexicon::ClassId klass) const {
  text::Folded folded;
  if (!lexicon::fold_key(lexicon_->data(), word, folded)) return false;
  std::vector<lexicon::Analysis> analyses;
  lexicon_->analyze(folded, lexicon::Spelling::Strict, analyses);
  return std::any_of(analyses.begin(), analyses.end(), [this, klass](const lexicon::Analysis& analysis) {
    return lexicon_->class_of(analysis.entry) == klass;
  });
}

std::optional<std::uint16_t> Vocabulary::proclitic(std::string_view letters) const {
  const std::string folded = text::fold_text(lexicon_->data(), letters);
  const auto clitics = lexicon_->data().table<lexicon::CliticRecord>(Section::Clitics);
  for (std::size_t i = 0; i < clitics.size(); ++i) {
    if (is_proclitic(clitics[i].kind) && lexicon_->data().string(clitics[i].letters) == folded) {
      return static_cast<std::uint16_t>(i + 1);
    }
  }
  return std::nullopt;
}

std::string Vocabulary::suggest_class(std::string_view name) const {
  std::size_t best = std::max<std::size_t>(name.size() / 3, 1) + 1;
  std::string_view nearest;
  const auto consider = [&](std::string_view candidate) {
    const std::size_t changes = distance(name, candidate);
    if (changes >= best) return;
    best = changes;
    nearest = candidate;
  };
  for (const std::string_view atom : kAtoms) consider(atom);
  for (std::size_t i = 0; i < lexicon_->classes(); ++i) {
    const std::string_view candidate = lexicon_->class_name(static_cast<lexicon::ClassId>(i));
    if (klass(candidate)) consider(candidate);
  }
  return nearest.empty() ? std::string{} : "; did you mean `" + std::string(nearest) + "`?";
}

}  // namespace barqiya::compile
