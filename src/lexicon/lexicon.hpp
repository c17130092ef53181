#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "language/blob.hpp"
#include "lexicon/records.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/spelling.hpp"

/// What words are: the tables of data/lexicon/, compiled (docs/data.md describes their form).
///
/// A row of a table is an *entry* of a *class* (month, weekday, unit, verb ...). It has *forms*, the spellings that it
/// is found by once folded, and *features*: its own (a month's number) and its form's (dual, past). A word of a text
/// has *analyses*: proclitics, an entry's form, a suffix. All names are symbols, small integers.
namespace barqiya::lexicon {

using SymbolId = std::uint32_t;  ///< index in Section::Symbols; 0 is the empty name
using ClassId = std::uint16_t;   ///< index in Section::Classes
using EntryId = std::uint32_t;   ///< index in Section::Entries

/// What may stand around a stem, in the order in which it is peeled (data/lexicon/clitics.tsv).
enum class Clitic : std::uint8_t { Conjunction, Preposition, Future, Article, Pronoun, Case, Count };
inline constexpr std::size_t kClitics = static_cast<std::size_t>(Clitic::Count);

/// Where the features of a form lie in Section::Features, and how many they are, in one word.
class FeatureSpan {
 public:
  FeatureSpan() = default;
  explicit FeatureSpan(const FormItem& item) : bits_(item.features_begin << 8U | item.features) {}
  [[nodiscard]] std::uint32_t begin() const { return bits_ >> 8U; }
  [[nodiscard]] std::uint32_t size() const { return bits_ & 0xFFU; }
  friend bool operator==(FeatureSpan, FeatureSpan) = default;

 private:
  std::uint32_t bits_ = 0;
};

/// One way to read a word.
struct Analysis {
  EntryId entry = 0;
  std::uint32_t item = 0;                        ///< index in Section::FormItems: which form of the entry
  FeatureSpan features;                          ///< the form's, so that who asks for one need not look at the form
  std::array<std::uint8_t, kClitics> clitics{};  ///< row of the clitic table + 1, 0 for none, by Clitic
  std::uint8_t stem_begin = 0;  ///< byte in the word where the part after conjunction, preposition and future begins;
                                ///< the article belongs to the part
  std::uint8_t stem_end = 0;    ///< byte in the word where the pronoun suffix begins, else the word's size
};

/// What the whole report leaves out in spelling (text::Omissions), so that rows marked `exact` match without it:
/// hamzas, or the dots of ta marbuta, ya and, the other way about, alef maqsura. A bit each.
enum class Spelling : std::uint8_t { Strict = 0, NoHamzas = 1, NoDots = 2, Lenient = 3 };
inline constexpr std::size_t kSpellings = 4;

[[nodiscard]] constexpr Spelling spelling_of(const text::Omissions& omitted) {
  return static_cast<Spelling>((omitted.hamzas ? 1U : 0U) | (omitted.dots() ? 2U : 0U));
}
[[nodiscard]] constexpr bool leaves_out(Spelling spelling, Spelling what) {
  return (static_cast<unsigned>(spelling) & static_cast<unsigned>(what)) != 0;
}

/// The compiled tables. Immutable, shared by threads; a view of the blob.
class Lexicon {
 public:
  explicit Lexicon(const language::Blob& data);

  /// Checks every index of the sections that the lexicon owns; throws Error naming `file`. For data from outside.
  static void check(const language::Blob& data, const std::string& file);

  [[nodiscard]] std::optional<SymbolId> symbol_named(std::string_view name) const;
  [[nodiscard]] std::string_view symbol(SymbolId id) const;
  [[nodiscard]] std::optional<ClassId> class_named(std::string_view name) const;
  [[nodiscard]] std::string_view class_name(ClassId id) const;

  [[nodiscard]] std::size_t classes() const { return classes_.size(); }

  /// Whether the words of a class have that feature, from their table or, for any class, as a clitic; and what its
  /// values are. Nothing when no word of the class has it.
  [[nodiscard]] std::optional<FeatureKind> feature_kind(ClassId klass, SymbolId feature) const;

  [[nodiscard]] std::size_t entries() const { return entries_.size(); }
  [[nodiscard]] ClassId class_of(EntryId entry) const { return entries_[entry].klass; }
  /// Whether an entry is of a class; quicker than asking for its class, since a class's entries have numbers in a row.
  [[nodiscard]] bool is_of(EntryId entry, ClassId klass) const {
    return entry - classes_[klass].first_entry < classes_[klass].entries;
  }
  [[nodiscard]] std::string_view lemma(EntryId entry) const;

  /// The value of a feature of an analysis: of its form, else of its entry, else of its clitics (`conj`, `prep`,
  /// `future`, `def`, `pron`, `case`, whose values are the clitic table's, `none` for a clitic that is not there). A
  /// symbol's id or an integer, as the class declares; nothing when it has none.
  [[nodiscard]] std::optional<std::int32_t> feature(const Analysis& analysis, SymbolId feature) const;

  /// The value of a feature of an entry alone.
  [[nodiscard]] std::optional<std::int32_t> feature(EntryId entry, SymbolId feature) const;

  /// A bit for each feature that an analysis has by the tables, with its value; some share one. Who asks for a feature
  /// of the tables whose bit is not there asks in vain.
  [[nodiscard]] std::uint64_t features(const Analysis& analysis) const;
  [[nodiscard]] static std::uint64_t bit_of(SymbolId feature, std::int32_t value) {
    const std::uint64_t both = std::uint64_t{feature} << 32 | static_cast<std::uint32_t>(value);
    return std::uint64_t{1} << (both * 0x9E3779B97F4A7C15U >> 58U);
  }
  /// Whether a feature is one of the clitics', which no bit stands for.
  [[nodiscard]] bool is_of_clitics(SymbolId feature) const;
  /// Whether it is, and no table has a column of that name: readings with the same clitics have the same value then.
  [[nodiscard]] bool is_of_clitics_alone(SymbolId feature) const { return clitic_only_[feature] != 0; }

  /// All analyses of a folded word, appended to `out` in a fixed order: fewest clitics first, then by table order. At
  /// most kMaxAnalyses.
  void analyze(const text::Folded& word, Spelling spelling, std::vector<Analysis>& out) const;
  static constexpr std::size_t kMaxAnalyses = 255;

  /// The number of what the tables say of a form: the same for all forms of one class with the same features, but for
  /// each word of class `literal` its own. Below the number of forms.
  [[nodiscard]] std::uint32_t said_of(const Analysis& analysis) const { return items_[analysis.item].said; }

  /// Whether two readings differ neither in that nor in their clitics and where the stem begins behind them.
  /// `mix_reading` mixes a hash of that much into another.
  [[nodiscard]] bool says_same(const Analysis& a, const Analysis& b) const;
  [[nodiscard]] std::uint64_t mix_reading(std::uint64_t hash, const Analysis& analysis) const;

  /// The entry of class `literal` for a word quoted in a rule, by its folded form.
  [[nodiscard]] std::optional<EntryId> literal(std::string_view folded) const;

  /// The class of the first words of phrases (kPhraseClass); without entries when there are none.
  [[nodiscard]] const ClassRecord& phrase_class() const { return phrase_class_; }

  /// The number of a folded form among the words that phrases are made of; 0 when it is in none.
  [[nodiscard]] std::uint16_t phrase_word(std::string_view folded) const;

  [[nodiscard]] const language::Blob& data() const { return data_; }

 private:
  friend class Peeler;

  /// A row of the clitic table, as the peeler looks for it.
  struct Affix {
    std::string_view letters, stands_for;  // as in CliticRecord
    std::size_t kind = 0;                  // Clitic
    std::uint8_t row = 0;                  // + 1
    std::uint8_t after = 0;                // row + 1
  };

  [[nodiscard]] const FormSlot* find(std::string_view folded) const;
  [[nodiscard]] const FormSlot* find(std::string_view folded, std::uint64_t hash) const;  // fnv1a of it
  /// Asks the memory for where a form with that hash is.
  void prefetch(std::uint64_t hash) const {
    if (!forms_.empty()) __builtin_prefetch(&forms_[hash & (forms_.size() - 1)]);
  }
  void find_clitic_features();
  void find_affixes();
  [[nodiscard]] std::int32_t clitic_value(const Analysis& analysis, std::size_t clitic) const;
  [[nodiscard]] std::optional<std::int32_t> find_feature(std::uint32_t begin, std::uint32_t count, SymbolId name) const;

  language::Blob data_;
  text::Folds folds_;
  std::span<const language::StringRef> symbols_;
  std::span<const ClassRecord> classes_;
  std::span<const EntryRecord> entries_;
  std::span<const FeatureRecord> features_;
  std::span<const FormSlot> forms_;
  std::span<const FormItem> items_;
  std::span<const CliticRecord> clitics_;
  std::array<SymbolId, kClitics> clitic_features_{};
  std::array<std::vector<Affix>, kClitics> proclitics_;  // by Clitic
  std::vector<Affix> endings_;                           // pronouns and cases, in the table's order
  std::vector<std::uint8_t> clitic_only_;  // by symbol: a Clitic + 1 of whose feature no table has a column; else 0
  SymbolId none_ = 0;
  ClassRecord phrase_class_;
};

/// What every lookup of a word begins with: ASCII letters to lower case, then text::fold. False as text::fold.
bool fold_key(const language::Blob& data, std::string_view word, text::Folded& out);

}  // namespace barqiya::lexicon
