// The compiled tables, read where they lie. A form is found by one hash and a short run of slots; its items name the
// entries that it is a form of. Features are few to an entry, so they are found by looking at each.
// Tested by tests/lexicon/lexicon_test.cpp.
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace barqiya::lexicon {

using language::Section;

namespace {

/// The features that clitics give a word, by Clitic.
constexpr std::array<std::string_view, kClitics> kCliticFeatures = {"conj", "prep", "future", "def", "pron", "case"};

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

Lexicon::Lexicon(const language::Blob& data)
    : data_(data),
      folds_(data),
      symbols_(data.table<language::StringRef>(Section::Symbols)),
      classes_(data.table<ClassRecord>(Section::Classes)),
      entries_(data.table<EntryRecord>(Section::Entries)),
      features_(data.table<FeatureRecord>(Section::Features)),
      forms_(data.table<FormSlot>(Section::Forms)),
      items_(data.table<FormItem>(Section::FormItems)),
      clitics_(data.table<CliticRecord>(Section::Clitics)) {
  find_clitic_features();
  find_affixes();
  none_ = symbol_named("none").value_or(0);
  if (const auto phrase = class_named(kPhraseClass)) phrase_class_ = classes_[*phrase];
}

void Lexicon::find_clitic_features() {
  clitic_only_.resize(symbols_.size());
  for (std::size_t i = 0; i < kClitics; ++i) {
    clitic_features_[i] = symbol_named(kCliticFeatures[i]).value_or(0);
    if (clitic_features_[i] != 0) clitic_only_[clitic_features_[i]] = static_cast<std::uint8_t>(i + 1);
  }
  for (const FeatureRecord& record : features_) clitic_only_[record.name] = 0;
}

void Lexicon::find_affixes() {
  std::uint8_t row = 0;
  for (const CliticRecord& record : clitics_) {
    const Affix affix{data_.string(record.letters), data_.string(record.stands_for), record.kind, ++row,
                      static_cast<std::uint8_t>(record.after)};
    const bool is_ending = record.kind > static_cast<std::uint16_t>(Clitic::Article);
    (is_ending ? endings_ : proclitics_[record.kind]).push_back(affix);
  }
}

std::int32_t Lexicon::clitic_value(const Analysis& analysis, std::size_t clitic) const {
  const std::uint8_t row = analysis.clitics[clitic];
  return static_cast<std::int32_t>(row == 0 ? none_ : clitics_[row - 1U].value);
}

std::optional<SymbolId> Lexicon::symbol_named(std::string_view name) const {
  const auto found =
      std::lower_bound(symbols_.begin(), symbols_.end(), name,
                       [this](language::StringRef ref, std::string_view text) { return data_.string(ref) < text; });
  if (found == symbols_.end() || data_.string(*found) != name) return std::nullopt;
  return static_cast<SymbolId>(found - symbols_.begin());
}

std::string_view Lexicon::symbol(SymbolId id) const { return data_.string(symbols_[id]); }

std::optional<ClassId> Lexicon::class_named(std::string_view name) const {
  const auto found = std::find_if(classes_.begin(), classes_.end(),
                                  [&](const ClassRecord& record) { return symbol(record.name) == name; });
  if (found == classes_.end()) return std::nullopt;
  return static_cast<ClassId>(found - classes_.begin());
}

std::string_view Lexicon::class_name(ClassId id) const { return symbol(classes_[id].name); }

std::optional<FeatureKind> Lexicon::feature_kind(ClassId klass, SymbolId feature) const {
  const auto kind_among = [&](std::uint32_t begin, std::uint16_t count) -> std::optional<FeatureKind> {
    for (const FeatureRecord& record : features_.subspan(begin, count)) {
      if (record.name == feature) return record.kind;
    }
    return std::nullopt;
  };
  const ClassRecord& record = classes_[klass];
  for (const EntryRecord& entry : entries_.subspan(record.first_entry, record.entries)) {
    if (const auto kind = kind_among(entry.features_begin, entry.features)) return kind;
  }
  for (const FormItem& item : items_) {
    if (item.features == 0 || class_of(item.entry) != klass) continue;
    if (const auto kind = kind_among(item.features_begin, item.features)) return kind;
  }
  return is_of_clitics(feature) && feature != 0 ? std::optional(FeatureKind::Symbol) : std::nullopt;
}

std::string_view Lexicon::lemma(EntryId entry) const { return data_.string(entries_[entry].lemma); }

std::optional<std::int32_t> Lexicon::feature(const Analysis& analysis, SymbolId feature_name) const {
  if (const std::uint8_t clitic = clitic_only_[feature_name]; clitic != 0) return clitic_value(analysis, clitic - 1U);
  if (const auto value = find_feature(analysis.features.begin(), analysis.features.size(), feature_name)) return value;
  if (feature_name == 0) return std::nullopt;
  for (std::size_t i = 0; i < kClitics; ++i) {
    if (clitic_features_[i] == feature_name) return clitic_value(analysis, i);
  }
  return std::nullopt;
}

std::optional<std::int32_t> Lexicon::feature(EntryId entry, SymbolId feature) const {
  return find_feature(entries_[entry].features_begin, entries_[entry].features, feature);
}

std::uint64_t Lexicon::features(const Analysis& analysis) const {
  std::uint64_t bits = 0;
  for (const FeatureRecord& record : features_.subspan(analysis.features.begin(), analysis.features.size())) {
    bits |= bit_of(record.name, record.value);
  }
  return bits;
}

bool Lexicon::says_same(const Analysis& a, const Analysis& b) const {
  return a.clitics == b.clitics && a.stem_begin == b.stem_begin && said_of(a) == said_of(b);
}

std::uint64_t Lexicon::mix_reading(std::uint64_t hash, const Analysis& analysis) const {
  const auto mix = [&hash](std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32;
  };
  mix(said_of(analysis));
  for (const std::uint8_t row : analysis.clitics) mix(row);
  mix(analysis.stem_begin);
  return hash;
}

bool Lexicon::is_of_clitics(SymbolId feature) const {
  return std::find(clitic_features_.begin(), clitic_features_.end(), feature) != clitic_features_.end();
}

std::optional<std::int32_t> Lexicon::find_feature(std::uint32_t begin, std::uint32_t count, SymbolId name) const {
  for (const FeatureRecord& record : features_.subspan(begin, count)) {
    if (record.name == name) return record.value;
  }
  return std::nullopt;
}

std::optional<EntryId> Lexicon::literal(std::string_view folded) const {
  const auto klass = class_named(kLiteralClass);
  const FormSlot* const slot = find(folded);
  if (!klass || slot == nullptr) return std::nullopt;
  for (const FormItem& item : items_.subspan(slot->items_begin, slot->items)) {
    if (class_of(item.entry) == *klass) return item.entry;
  }
  return std::nullopt;
}

std::uint16_t Lexicon::phrase_word(std::string_view folded) const {
  const FormSlot* const slot = find(folded);
  return slot == nullptr ? std::uint16_t{0} : slot->word;
}

const FormSlot* Lexicon::find(std::string_view folded) const { return find(folded, language::fnv1a(folded)); }

const FormSlot* Lexicon::find(std::string_view folded, std::uint64_t hash) const {
  const auto tag = static_cast<std::uint32_t>(hash >> 32U);
  const std::size_t last = forms_.size() - 1;  // of a power of two
  for (std::size_t i = 0; i < kProbes && i < forms_.size(); ++i) {
    const FormSlot& slot = forms_[(hash + i) & last];
    if (slot.text.size == 0) return nullptr;
    if (slot.tag == tag && data_.string(slot.text) == folded) return &slot;
  }
  return nullptr;
}

bool fold_key(const language::Blob& data, std::string_view word, text::Folded& out) {
  if (std::none_of(word.begin(), word.end(), is_upper)) return text::fold(data, word, out);
  std::array<char, 255> lower;  // as much as `fold` takes
  if (word.size() > lower.size()) return false;
  std::transform(word.begin(), word.end(), lower.begin(),
                 [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
  return text::fold(data, {lower.data(), word.size()}, out);
}

}  // namespace barqiya::lexicon
