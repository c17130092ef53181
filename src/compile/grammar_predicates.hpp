#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compile/blob_writer.hpp"
#include "compile/grammar_vocabulary.hpp"
#include "compile/rules.hpp"
#include "grammar/records.hpp"

namespace barqiya::compile {

/// What the patterns around an atom ask of its symbol.
struct Attached {
  bool glued = false;
  const Pattern* proclitic = nullptr;  ///< of kind Proclitic
};

/// Makes predicates of atoms, layer by layer, equal ones once, and checks each atom against the lexicon.
class Predicates {
 public:
  Predicates(const Vocabulary& vocabulary, BlobWriter& out, Diagnostics& diagnostics)
      : vocabulary_(&vocabulary), out_(&out), diagnostics_(&diagnostics) {}

  /// The next layer's predicates begin here; returns their place in Section::Predicates.
  std::uint32_t begin_layer();

  /// The number, in the layer, of what an atom asks. An atom that is wrong is reported, once, and gets number 0.
  std::uint32_t of(const Pattern& atom, Attached attached);

  /// How many predicates the layer has so far.
  [[nodiscard]] std::uint32_t in_layer() const { return static_cast<std::uint32_t>(predicates_.size()) - layer_begin_; }

  /// Writes Section::Predicates, Tests and Marks.
  void write();

 private:
  struct Asked {
    grammar::PredicateRecord record;
    std::vector<grammar::TestRecord> tests;
  };
  bool ask(const Pattern& pattern, Asked& asked);
  bool ask_literal(const Pattern& pattern, Asked& asked);
  bool ask_class(const Pattern& pattern, Asked& asked);
  bool ask_test(lexicon::ClassId klass, const FeatureTest& test, Asked& asked);
  bool ask_value(lexicon::ClassId klass, const FeatureTest& test, const FeatureTest::Value& value,
                 grammar::TestRecord& record);
  /// Lexicon::feature_kind, which looks through all words, asked once for each feature of a class.
  std::optional<lexicon::FeatureKind> kind_of(lexicon::ClassId klass, lexicon::SymbolId feature);
  std::uint32_t add(const Asked& asked, const std::string& text);
  bool fault(const Place& place, std::string message);

  const Vocabulary* vocabulary_;
  BlobWriter* out_;
  Diagnostics* diagnostics_;
  std::vector<grammar::PredicateRecord> predicates_;
  std::vector<grammar::TestRecord> tests_;
  std::vector<language::StringRef> marks_;
  std::map<std::string, std::uint32_t, std::less<>> mark_numbers_;
  std::map<std::string, std::uint32_t, std::less<>> known_;  // of the layer, by what they ask
  std::map<std::pair<lexicon::ClassId, lexicon::SymbolId>, std::optional<lexicon::FeatureKind>> kinds_;
  std::set<const Pattern*> wrong_;
  std::uint32_t layer_begin_ = 0;
};

}  // namespace barqiya::compile
