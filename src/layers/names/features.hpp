#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/captured.hpp"

namespace barqiya::layers::names {

/// What the words of a name tell of its bearer: country and sector. Immutable, shared by threads.
class Features {
 public:
  explicit Features(const lexicon::Lexicon& lexicon);

  /// The code of the first place, nationality or body of a range that has one, ISO 3166-1 alpha-3; empty without.
  [[nodiscard]] std::string_view country(const grammar::Captured& block, grammar::Range range) const;

  /// The same for what someone is called, where a place is none that is an everyday word as well and that no frame
  /// makes a name: "the director of the factory", which is a place in Lebanon.
  [[nodiscard]] std::string_view country_of_role(const grammar::Captured& block, grammar::Range range) const;

  /// The sector of the first body, portfolio, role or rank of a range that has one; empty without.
  [[nodiscard]] std::string_view sector(const grammar::Captured& block, grammar::Range range) const;

  /// The row of the tables of names that the first of a range's symbols is which is one, + 1; 0 for none.
  [[nodiscard]] lexicon::EntryId entry(const grammar::Captured& block, grammar::Range range) const;

  /// Whether a symbol is a preposition behind which those stand to whom someone is sent, and not those whose he is:
  /// "to", "with"; "in" is none.
  [[nodiscard]] bool leads_away(const grammar::Captured& block, std::uint32_t symbol) const;

  /// The end of a role without the titles and ranks at its end ("the spokesman of the police, [colonel] X"), which many
  /// nouns of roles are too; the first symbol stays.
  [[nodiscard]] std::uint32_t end_before_titles(const grammar::Captured& block, grammar::Range role) const;

 private:
  struct Source {
    lexicon::ClassId klass = 0;
    lexicon::SymbolId feature = 0;
    lexicon::ClassId unless = 0;  ///< a word that is of this class too has none: "the interior" is a ministry's
    bool everyday = false;        ///< and one that its table has for no more than an everyday word: "the factory"
  };
  struct Sources {
    std::vector<Source> all;    ///< the first that has a value counts
    std::uint64_t classes = 0;  ///< theirs, as in lexicon::Type
    std::uint64_t number = 0;   ///< below 4, for the key of what is kept
  };
  [[nodiscard]] std::string_view first(const grammar::Captured& block, grammar::Range range,
                                       const Sources& sources) const;
  [[nodiscard]] lexicon::SymbolId kept_code_of(const grammar::Captured& block, const grammar::Symbol& symbol,
                                               const Sources& sources) const;
  [[nodiscard]] lexicon::SymbolId code_of(const grammar::Captured& block, const grammar::Symbol& symbol,
                                          const Sources& sources) const;
  [[nodiscard]] bool is_everyday(const grammar::Captured& block, const grammar::Symbol& symbol,
                                 const lexicon::Analysis& place) const;

  Sources countries_, countries_of_roles_, sectors_;
  std::vector<lexicon::ClassId> names_, titles_, everyday_;
  lexicon::ClassId function_ = 0, link_ = 0;
  lexicon::SymbolId sure_ = 0, no_ = 0, at_ = 0, kind_ = 0, preposition_ = 0, value_ = 0, in_ = 0;
};

}  // namespace barqiya::layers::names
