#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/operators.hpp"
#include "grammar/records.hpp"
#include "language/blob.hpp"
#include "lexicon/lexicon.hpp"

/// The rules of one layer, compiled (docs/rules.md describes the language).
namespace barqiya::grammar {

using RuleId = std::uint32_t;       ///< index in Section::Rules, unique over all layers
using PredicateId = std::uint32_t;  ///< of a layer, from 0

/// Where a rule's argument comes from.
enum class Source : std::uint32_t { None, Capture, Integer, Symbol };  // of 4 bytes: an Argument has no padding

/// One argument of a build: a capture's index within the rule, an integer, or a symbol's id.
struct Argument {
  Source source = Source::None;
  std::int32_t value = 0;
};

/// What one `build` line of a rule makes: an operator of the layer with its arguments, over a span.
struct Build {
  std::uint32_t op = 0;                 ///< index of the operator in the layer's Operators
  std::int32_t over = -1;               ///< the capture whose span the record gets, -1 for the rule's core
  std::span<const Argument> arguments;  ///< one for each parameter of the operator, in its order
};

/// Where in a match a symbol stands: any conjunction and preposition may be attached to the first.
enum class Place : std::uint8_t { Inside, First };

/// The grammar of one layer. A view of the blob; immutable, shared by threads.
class Grammar {
 public:
  /// The layer of that name ("times", "dateline"); throws Error when the data has none.
  Grammar(const language::Blob& data, const lexicon::Lexicon& lexicon, std::string_view layer);

  /// Checks every index of the sections that the grammar owns; throws Error naming `file`. For data from outside.
  static void check(const language::Blob& data, const std::string& file);

  /// Checks, of data that passed `check`, that the rules of a layer build what it has operators for, with arguments of
  /// the right number and kinds.
  static void check_builds(const language::Blob& data, const std::string& file, const Operators& operators);

  [[nodiscard]] std::string_view rule_name(RuleId rule) const;
  [[nodiscard]] std::string_view rule_file(RuleId rule) const;  ///< as given to the compiler, "grammar/times.rules"
  [[nodiscard]] int rule_line(RuleId rule) const;
  [[nodiscard]] std::string_view rule_text(RuleId rule) const;  ///< the rule's source, for `explain`
  [[nodiscard]] bool is_guard(RuleId rule) const;
  [[nodiscard]] std::size_t builds(RuleId rule) const;
  [[nodiscard]] Build build(RuleId rule, std::size_t index) const;
  [[nodiscard]] std::string_view capture_name(RuleId rule, std::size_t capture) const;

  /// What the matcher walks: the layer's rules [begin, end), their states, the layer's predicates.
  [[nodiscard]] RuleId rules_begin() const { return layer_.rules_begin; }
  [[nodiscard]] RuleId rules_end() const { return layer_.rules_begin + layer_.rules; }
  [[nodiscard]] const RuleRecord& rule(RuleId rule) const { return rules_[rule]; }
  [[nodiscard]] std::uint32_t states_end(RuleId rule) const { return shapes_[rule - rules_begin()].states_end; }
  [[nodiscard]] bool has_core(RuleId rule) const { return shapes_[rule - rules_begin()].has_core; }
  [[nodiscard]] std::span<const StateRecord> states() const { return states_; }  ///< of all layers
  /// The layer's own states stand within [states_begin, states_end), by their numbers among all.
  [[nodiscard]] std::uint32_t states_begin() const { return states_begin_; }
  [[nodiscard]] std::uint32_t states_end() const { return states_end_; }
  [[nodiscard]] std::span<const PredicateRecord> predicates() const { return predicates_; }
  [[nodiscard]] std::string_view predicate_text(PredicateId predicate) const;  ///< as the rule writes the atom
  [[nodiscard]] std::string_view mark(std::uint32_t index) const;              ///< of Section::Marks

  /// Whether an analysis is one that a predicate of kind Class or Literal asks for: entry or class, features, clitics.
  /// Negation and white space are not looked at.
  [[nodiscard]] bool reads(PredicateId predicate, const lexicon::Analysis& analysis, Place place) const;

  /// The value of a feature; kMissing when it is not there.
  using Value = std::int64_t;
  static constexpr Value kMissing = std::numeric_limits<Value>::min();

  /// The features that the tables give one analysis, each looked up once, for many predicates that ask for the same.
  class Asked {
   public:
    explicit Asked(const Grammar& grammar)
        : lexicon_(grammar.lexicon_), values_(grammar.features_), known_(grammar.features_) {}
    /// As Lexicon::features of the analysis.
    [[nodiscard]] std::uint64_t features() const { return has_; }
    void start(const lexicon::Analysis& analysis) {
      analysis_ = &analysis;
      has_ = lexicon_->features(analysis);
      ++round_;
    }

   private:
    friend class Grammar;
    const lexicon::Lexicon* lexicon_;
    const lexicon::Analysis* analysis_ = nullptr;
    std::uint64_t has_ = 0;  // Lexicon::features
    std::uint32_t round_ = 0;
    std::vector<Value> values_;         // by Grammar's number of a feature
    std::vector<std::uint32_t> known_;  // the round in which it was looked up
  };
  /// Bits of features, as Lexicon::features gives them, without which a predicate takes no analysis.
  [[nodiscard]] std::uint64_t demanded(PredicateId predicate) const { return demanded_[predicate]; }
  /// As `reads`, of the analysis that `asked` was started with, which must not have changed; of what the tables say of
  /// it alone, whatever its clitics.
  [[nodiscard]] bool may_read(PredicateId predicate, Asked& asked) const;

  /// Where in a match a predicate takes a symbol for the sake of a reading. What is taken inside is taken as the first
  /// symbol, too.
  enum class Taken : std::uint8_t { Nowhere, First, Anywhere };
  /// Where a predicate that may read an analysis does so; `attached` are the clitics that it has, a bit each.
  [[nodiscard]] Taken where(PredicateId predicate, const lexicon::Analysis& analysis, std::uint8_t attached) const;
  [[nodiscard]] static std::uint8_t attached(const lexicon::Analysis& analysis);
  /// Predicates that ask the same of clitics have the same number, from 0: `where` says the same of all of them, for
  /// all readings with the same clitics. kOwnManner for one that asks for a feature which tables give, too.
  [[nodiscard]] std::uint32_t manner(PredicateId predicate) const { return manners_[predicate]; }
  [[nodiscard]] std::span<const PredicateId> manners() const { return examples_; }  ///< one predicate of each
  static constexpr std::uint32_t kOwnManner = 0xFFFFFFFF;

  /// The classes that the layer's predicates name, as lexicon::Phrases::longest takes them: only phrases of these are
  /// joined into one symbol. None are when it is empty.
  [[nodiscard]] std::span<const std::uint8_t> phrase_classes() const { return phrase_classes_; }

  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return *lexicon_; }

 private:
  [[nodiscard]] Value value_of(const lexicon::Analysis& analysis, lexicon::SymbolId feature) const;
  [[nodiscard]] bool is_asked_of(PredicateId predicate, const lexicon::Analysis& analysis) const;
  [[nodiscard]] bool permits(PredicateId predicate, const lexicon::Analysis& analysis, std::uint8_t attached,
                             Place place) const;
  enum class Tests : std::uint8_t { OfTables, OfClitics };
  template <class Feature>
  [[nodiscard]] bool passes(const PredicateRecord& predicate, Tests tests, Feature feature) const;
  void number_features();
  void find_demanded();
  void find_clitics();
  void find_manners();
  void find_shapes();

  /// A rule's states: one past the last of them, and whether any marks a core.
  struct Shape {
    std::uint32_t states_end = 0;
    bool has_core = false;
  };

  /// The clitics of which a predicate speaks, a bit each, and the kind of the one that it demands.
  struct Clitics {
    std::uint8_t absent_inside = 0;  ///< these must not be attached
    std::uint8_t absent_first = 0;
    std::uint8_t demanded = 0;
    bool tested = false;  ///< some test asks for a feature of clitics
  };

  language::Blob data_;
  const lexicon::Lexicon* lexicon_;
  LayerRecord layer_;
  std::span<const RuleRecord> rules_;
  std::span<const StateRecord> states_;
  std::uint32_t states_begin_ = 0;
  std::uint32_t states_end_ = 0;
  std::span<const PredicateRecord> predicates_;
  std::span<const TestRecord> tests_;
  std::vector<std::uint16_t> test_features_;  // by test: the number of its feature, from 0
  std::vector<Tests> test_kinds_;             // by test
  std::size_t features_ = 0;                  // how many
  std::vector<Clitics> clitics_;              // by predicate
  std::vector<std::uint32_t> manners_;        // by predicate
  std::vector<PredicateId> examples_;         // by manner: the first predicate of it
  std::vector<std::uint64_t> demanded_;       // by predicate: bits of features that it surely asks for
  std::vector<Shape> shapes_;                 // by rule of the layer
  std::vector<std::uint8_t> phrase_classes_;
};

}  // namespace barqiya::grammar
