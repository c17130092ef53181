// The lexicon's sections, from what the compiler has read of the tables. Three things are laid out here so that reading
// is one step: features, of which each different row of them stands once; the hash table of forms; and the trie of
// phrases, breadth first, so that the followers of a word stand together.
// Tested by tests/compile/lexicon_test.cpp.
#include "compile/lexicon_writer.hpp"

#include <algorithm>
#include <limits>

namespace barqiya::compile {

using language::Section;
using lexicon::Clitic;
using lexicon::FeatureKind;
using lexicon::FeatureRecord;
using lexicon::FormItem;
using lexicon::FormSlot;
using lexicon::PhraseNode;

namespace {

constexpr std::size_t kMost = std::numeric_limits<std::uint16_t>::max();

constexpr std::uint8_t bit(Clitic kind) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind)); }

}  // namespace

std::uint16_t LexiconWriter::symbol(std::string_view name) {
  const auto next = static_cast<std::uint32_t>(symbol_numbers_.size());
  const auto known = symbol_numbers_.find(name);
  return static_cast<std::uint16_t>(known != symbol_numbers_.end() ? known->second
                                                                   : symbol_numbers_.emplace(name, next).first->second);
}

void LexiconWriter::begin_class(std::string_view name) {
  classes_.push_back({symbol(name), static_cast<std::uint32_t>(entries_.size()), 0});
}

lexicon::EntryId LexiconWriter::entry(std::string_view lemma, const std::vector<FeatureRecord>& features) {
  const auto klass = static_cast<std::uint16_t>(classes_.size() - 1);
  entries_.push_back({out_->intern(lemma), features_at(features), static_cast<std::uint16_t>(features.size()), klass});
  return classes_.back().first_entry + classes_.back().entries++;
}

void LexiconWriter::form(const std::string& folded, const Reading& reading) {
  form_named(folded).items.push_back(item_of(reading));
}

void LexiconWriter::phrase(const std::vector<std::string>& words, const Reading& reading) {
  std::map<std::string, Node>* nodes = &phrases_;
  Node* node = nullptr;
  for (const std::string& word : words) {
    node = &(*nodes)[word];
    nodes = &node->next;
  }
  if (node != nullptr) node->items.push_back(item_of(reading));
}

LexiconWriter::Form& LexiconWriter::form_named(const std::string& folded) {
  const auto [known, is_new] = forms_.try_emplace(folded);
  if (is_new) form_order_.push_back(folded);
  return known->second;
}

FormItem LexiconWriter::item_of(const Reading& reading) {
  FormItem item;
  item.entry = reading.entry;
  const std::vector<FeatureRecord> features = with_those_of_entry(reading);
  item.features_begin = features_at(features);
  item.features = static_cast<std::uint16_t>(features.size());
  item.said = number_of_said(item);
  if (!reading.light.empty()) item.light = out_->intern(reading.light);
  item.permits = reading.permits;
  item.needs = reading.needs;
  return item;
}

// So that who asks for a feature of a form looks in one place.
std::vector<FeatureRecord> LexiconWriter::with_those_of_entry(const Reading& reading) const {
  std::vector<FeatureRecord> features = reading.features;
  const lexicon::EntryRecord& entry = entries_[reading.entry];
  const auto own_end = static_cast<std::ptrdiff_t>(features.size());
  for (std::size_t i = entry.features_begin; i < std::size_t{entry.features_begin} + entry.features; ++i) {
    const FeatureRecord& feature = features_[i];
    const auto is_same = [&](const FeatureRecord& own) { return own.name == feature.name; };
    if (std::none_of(features.begin(), features.begin() + own_end, is_same)) features.push_back(feature);
  }
  return features;
}

std::uint32_t LexiconWriter::number_of_said(const FormItem& item) {
  const lexicon::EntryRecord& entry = entries_[item.entry];
  const bool is_quoted = entry.klass < classes_.size() && classes_[entry.klass].name == symbol(lexicon::kLiteralClass);
  const std::array<std::uint32_t, 4> said{entry.klass, item.features, item.features != 0 ? item.features_begin : 0,
                                          is_quoted ? item.entry + 1 : 0};
  return saids_.emplace(said, static_cast<std::uint32_t>(saids_.size())).first->second;
}

std::uint32_t LexiconWriter::features_at(const std::vector<FeatureRecord>& features) {
  std::vector<std::uint64_t> key;
  for (const FeatureRecord& feature : features) {
    const auto kind = static_cast<std::uint64_t>(feature.kind);
    key.push_back(std::uint64_t{feature.name} << 48U | kind << 32U | static_cast<std::uint32_t>(feature.value));
  }
  const auto [known, is_new] = feature_places_.emplace(std::move(key), static_cast<std::uint32_t>(features_.size()));
  if (is_new) features_.insert(features_.end(), features.begin(), features.end());
  return known->second;
}

std::vector<std::string> LexiconWriter::write() {
  enter_first_words();
  number_words(phrases_);
  const std::vector<PhraseNode> nodes = lay_out_phrases();
  std::vector<std::string> wrong = faults();
  if (!wrong.empty()) return wrong;
  sort_symbols();
  out_->table<FormSlot>(Section::Forms, hash_forms());
  out_->table<lexicon::ClassRecord>(Section::Classes, classes_);
  out_->table<lexicon::EntryRecord>(Section::Entries, entries_);
  out_->table<FormItem>(Section::FormItems, items_);
  out_->table<FeatureRecord>(Section::Features, features_);
  out_->table<lexicon::CliticRecord>(Section::Clitics, clitics_);
  out_->table<PhraseNode>(Section::Phrases, nodes);
  return {};
}

/// Entries of class `phrase`, the n-th for the n-th node of the trie. What is attached to a phrase is attached to its
/// first word.
void LexiconWriter::enter_first_words() {
  begin_class(lexicon::kPhraseClass);
  for (const auto& [word, node] : phrases_) {
    Reading reading;
    reading.entry = entry(word, {});
    reading.permits = bit(Clitic::Conjunction) | bit(Clitic::Preposition);
    form(word, reading);
  }
}

void LexiconWriter::number_words(const std::map<std::string, Node>& nodes) {
  for (const auto& [word, node] : nodes) {
    const auto number = words_.emplace(word, static_cast<std::uint32_t>(words_.size() + 1)).first->second;
    form_named(word).word = static_cast<std::uint16_t>(number);
    number_words(node.next);
  }
}

std::vector<PhraseNode> LexiconWriter::lay_out_phrases() {
  std::vector<PhraseNode> records;
  std::vector<const Node*> nodes;
  const auto add = [&](const std::map<std::string, Node>& followers) {
    const std::size_t begin = records.size();
    std::vector<std::pair<std::uint32_t, const Node*>> numbered;
    numbered.reserve(followers.size());
    for (const auto& [word, node] : followers) numbered.emplace_back(words_.at(word), &node);
    if (begin > 0) std::sort(numbered.begin(), numbered.end());
    for (const auto& [number, node] : numbered) {
      records.push_back({number, 0, 0, 0, 0});
      nodes.push_back(node);
    }
  };
  add(phrases_);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    records[i].next_begin = static_cast<std::uint32_t>(records.size());
    records[i].next = static_cast<std::uint16_t>(nodes[i]->next.size());
    add(nodes[i]->next);
    records[i].items = static_cast<std::uint16_t>(nodes[i]->items.size());
    records[i].items_begin = append(nodes[i]->items);
  }
  return records;
}

std::uint32_t LexiconWriter::append(const std::vector<FormItem>& items) {
  const auto begin = static_cast<std::uint32_t>(items_.size());
  items_.insert(items_.end(), items.begin(), items.end());
  return begin;
}

std::vector<FormSlot> LexiconWriter::hash_forms() {
  std::vector<FormSlot> forms;
  for (const std::string& text : form_order_) {
    const Form& form = forms_.at(text);
    const std::uint64_t hash = language::fnv1a(text);
    forms.push_back({static_cast<std::uint32_t>(hash >> 32U), out_->intern(text), append(form.items),
                     static_cast<std::uint16_t>(form.items.size()), form.word});
  }
  std::size_t size = 1;
  while (size < 2 * forms.size()) size *= 2;
  for (;; size *= 2) {
    std::vector<FormSlot> slots(size);
    const bool fits = std::all_of(forms.begin(), forms.end(), [&](const FormSlot& form) {
      const std::uint64_t hash = language::fnv1a(form_order_[static_cast<std::size_t>(&form - forms.data())]);
      for (std::size_t i = 0; i < lexicon::kProbes && i < size; ++i) {
        FormSlot& slot = slots[(hash + i) & (size - 1)];
        if (slot.text.size != 0) continue;
        slot = form;
        return true;
      }
      return false;
    });
    if (fits) return slots;
  }
}

void LexiconWriter::sort_symbols() {
  std::vector<std::uint16_t> sorted(symbol_numbers_.size());
  std::vector<language::StringRef> symbols;
  for (const auto& [name, number] : symbol_numbers_) {
    sorted[number] = static_cast<std::uint16_t>(symbols.size());
    symbols.push_back(out_->intern(name));
  }
  out_->table<language::StringRef>(Section::Symbols, symbols);
  for (lexicon::ClassRecord& klass : classes_) klass.name = sorted[klass.name];
  for (lexicon::CliticRecord& clitic : clitics_) clitic.value = sorted[clitic.value];
  for (FeatureRecord& feature : features_) {
    feature.name = sorted[feature.name];
    if (feature.kind == FeatureKind::Symbol) feature.value = sorted[static_cast<std::size_t>(feature.value)];
  }
}

std::vector<std::string> LexiconWriter::faults() const {
  std::vector<std::string> out;
  const auto require = [&](std::size_t count, std::size_t most, std::string_view what) {
    if (count > most) out.push_back("more than " + std::to_string(most) + " " + std::string(what));
  };
  require(symbol_numbers_.size(), kMost, "names of classes, features and values");
  require(classes_.size(), kMost, "classes");
  require(words_.size(), kMost, "words in phrases");
  require(clitics_.size(), lexicon::kMaxClitics, "clitics");
  require(features_.size(), lexicon::kMostFeatures, "features");
  for (const std::string& text : form_order_) {
    require(forms_.at(text).items.size(), kMost, "readings of `" + text + "`");
    for (const FormItem& item : forms_.at(text).items)
      require(item.features, lexicon::kMostFeaturesOfForm, "features of `" + text + "`");
  }
  return out;
}

}  // namespace barqiya::compile
