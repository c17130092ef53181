#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "lexicon/lexicon.hpp"

namespace barqiya::compile {

/// What the lexicon knows of names that rules use: classes, their features, the values that their words have.
class Vocabulary {
 public:
  explicit Vocabulary(const lexicon::Lexicon& lexicon);

  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return *lexicon_; }

  /// A class that a table has; not one that the compiler makes.
  [[nodiscard]] std::optional<lexicon::ClassId> klass(std::string_view name) const;

  /// Whether some word of the class has a value from `low` to `high` (a symbol's id, or an integer).
  [[nodiscard]] bool has_value(lexicon::ClassId klass, lexicon::SymbolId feature, std::int64_t low,
                               std::int64_t high) const;

  /// Whether a word, as a text without clitics would have it, is one of the class.
  [[nodiscard]] bool is_word_of(std::string_view word, lexicon::ClassId klass) const;

  /// The row + 1 of a proclitic of the clitic table; nothing when there is none of those letters.
  [[nodiscard]] std::optional<std::uint16_t> proclitic(std::string_view letters) const;

  /// "; did you mean `month`?" for a name that is nearly that of a class or atom, else nothing.
  [[nodiscard]] std::string suggest_class(std::string_view name) const;

 private:
  void collect_clitics();

  const lexicon::Lexicon* lexicon_;
  std::map<std::pair<lexicon::ClassId, lexicon::SymbolId>, std::set<std::int32_t>> values_;
  std::map<lexicon::SymbolId, std::set<std::int32_t>> clitic_values_;
};

}  // namespace barqiya::compile
