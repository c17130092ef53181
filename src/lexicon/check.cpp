// Whether compiled tables from outside can be read without looking at each index again: all of them lie in range, the
// phrases' trie leads forward only, and an entry of class `phrase` stands for a node of it.
// Tested by tests/lexicon/check_test.cpp.
#include <string>

#include "lexicon/lexicon.hpp"
#include "text/utf8.hpp"

namespace barqiya::lexicon {
namespace {

using language::Section;
using language::StringRef;

class Checker {
 public:
  Checker(const language::Blob& data, const std::string& file)
      : data_(data),
        file_(file),
        strings_(data.bytes(Section::Strings).size()),
        symbols_(data.table<StringRef>(Section::Symbols)),
        classes_(data.table<ClassRecord>(Section::Classes)),
        entries_(data.table<EntryRecord>(Section::Entries)),
        features_(data.table<FeatureRecord>(Section::Features)),
        items_(data.table<FormItem>(Section::FormItems)),
        clitics_(data.table<CliticRecord>(Section::Clitics)),
        nodes_(data.table<PhraseNode>(Section::Phrases)) {}

  void check() {
    check_symbols();
    check_classes();
    for (const EntryRecord& entry : entries_) check_entry(entry);
    require(features_.size() <= kMostFeatures, "too many features");
    for (const FeatureRecord& feature : features_) check_feature(feature);
    check_forms();
    for (const FormItem& item : items_) check_item(item);
    require(clitics_.size() <= kMaxClitics, "too many clitics");
    for (const CliticRecord& clitic : clitics_) check_clitic(clitic);
    check_phrases();
  }

 private:
  void require(bool holds, const char* what) const {
    if (!holds) throw Error(file_, 0, 0, std::string("compiled lexicon: ") + what);
  }

  void require_string(StringRef ref, const char* what) const {
    require(ref.offset <= strings_ && ref.size <= strings_ - ref.offset, what);
  }

  static bool is_within(std::uint64_t begin, std::uint64_t count, std::size_t size) { return begin + count <= size; }

  void check_symbols() const {
    require(!symbols_.empty() && symbols_.size() <= 0x10000, "no symbols, or too many");
    require(symbols_[0].size == 0, "the first symbol is not the empty name");
    for (std::size_t i = 0; i < symbols_.size(); ++i) {
      require_string(symbols_[i], "a symbol's name out of range");
      const bool follows = i == 0 || data_.string(symbols_[i - 1]) < data_.string(symbols_[i]);
      require(follows, "the symbols are not in order");
    }
  }

  void check_classes() const {
    require(classes_.size() <= 0xFFFF, "too many classes");
    std::uint64_t next = 0;
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      const ClassRecord& klass = classes_[i];
      require(klass.name < symbols_.size(), "a class's name out of range");
      require(klass.first_entry == next && is_within(next, klass.entries, entries_.size()),
              "a class's entries out of range");
      next += klass.entries;
      for (const EntryRecord& entry : entries_.subspan(klass.first_entry, klass.entries)) {
        require(entry.klass == i, "an entry in another class than its own");
      }
      const bool is_phrase = data_.string(symbols_[klass.name]) == kPhraseClass;
      require(!is_phrase || klass.entries <= nodes_.size(), "first words of phrases out of range");
    }
    require(next == entries_.size(), "an entry of no class");
  }

  void check_entry(const EntryRecord& entry) const {
    require_string(entry.lemma, "a lemma out of range");
    require(is_within(entry.features_begin, entry.features, features_.size()), "an entry's features out of range");
  }

  void check_feature(const FeatureRecord& feature) const {
    require(feature.name < symbols_.size(), "a feature's name out of range");
    require(feature.kind == FeatureKind::Symbol || feature.kind == FeatureKind::Integer, "a feature of no kind");
    const bool names_symbol = feature.value >= 0 && static_cast<std::size_t>(feature.value) < symbols_.size();
    require(feature.kind == FeatureKind::Integer || names_symbol, "a feature's value out of range");
  }

  void check_forms() const {
    const auto forms = data_.table<FormSlot>(Section::Forms);
    require((forms.size() & (forms.size() - 1)) == 0, "the size of the forms' table is no power of two");
    for (const FormSlot& slot : forms) {
      require_string(slot.text, "a form out of range");
      require(is_within(slot.items_begin, slot.items, items_.size()), "a form's items out of range");
    }
  }

  void check_item(const FormItem& item) const {
    require(item.entry < entries_.size(), "a form's entry out of range");
    require(item.said < items_.size(), "the number of what a form says out of range");
    require_string(item.light, "a form's exact spelling out of range");
    require(text::is_valid(data_.string(item.light)), "a form's exact spelling is no text");
    require(is_within(item.features_begin, item.features, features_.size()), "a form's features out of range");
    require(item.features <= kMostFeaturesOfForm, "a form of too many features");
  }

  void check_clitic(const CliticRecord& clitic) const {
    require_string(clitic.letters, "a clitic out of range");
    require_string(clitic.stands_for, "a clitic's whole out of range");
    require(clitic.letters.size > 0 && clitic.letters.size <= text::Folded::kMax, "a clitic of no letters");
    require(clitic.stands_for.size > 0 && clitic.stands_for.size <= text::Folded::kMax, "a clitic's whole is empty");
    require(clitic.value < symbols_.size(), "a clitic's value out of range");
    require(clitic.kind < kClitics, "a clitic of no kind");
    require(clitic.after <= clitics_.size(), "what a clitic follows out of range");
  }

  void check_phrases() const {
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const PhraseNode& node = nodes_[i];
      require(node.word <= 0xFFFF, "a phrase's word out of range");
      require(is_within(node.items_begin, node.items, items_.size()), "a phrase's items out of range");
      require(node.next == 0 || node.next_begin > i, "phrases that go round in a circle");
      require(is_within(node.next_begin, node.next, nodes_.size()), "a phrase's next words out of range");
    }
  }

  const language::Blob& data_;
  const std::string& file_;
  std::size_t strings_;
  std::span<const StringRef> symbols_;
  std::span<const ClassRecord> classes_;
  std::span<const EntryRecord> entries_;
  std::span<const FeatureRecord> features_;
  std::span<const FormItem> items_;
  std::span<const CliticRecord> clitics_;
  std::span<const PhraseNode> nodes_;
};

}  // namespace

void Lexicon::check(const language::Blob& data, const std::string& file) { Checker(data, file).check(); }

}  // namespace barqiya::lexicon
