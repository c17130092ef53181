#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "layers/names/names.hpp"
#include "lexicon/types.hpp"

namespace barqiya::layers::names {

/// Clubs that reports on sport call by everyday words ("the crescent", "the victory") or by their city. Immutable.
class Clubs {
 public:
  explicit Clubs(const lexicon::Lexicon& lexicon);

  /// Whether names tell that a report is on sport: two clubs of the tables are among them.
  [[nodiscard]] bool tell_of_sport(std::span<const FoundName> names) const;

  /// Those that have such words, each as the name that one would be: with its row, country and sector.
  [[nodiscard]] std::span<const FoundName> all() const { return clubs_; }

  /// Whether a listed club's name ends with a nationality, without which it is the club's too: "Ahly of Egypt".
  [[nodiscard]] bool ends_with_nation(const lexicon::Types& types, std::span<const text::Token> tokens,
                                      const FoundName& name) const;

  /// Whether a city's name stands where the club is not meant: behind "in", "to".
  [[nodiscard]] bool is_place(const lexicon::Types& types, std::span<const text::Token> tokens,
                              const FoundName& city) const;

 private:
  const lexicon::Lexicon* lexicon_;
  std::vector<FoundName> clubs_;
  lexicon::ClassId organisation_ = 0, link_ = 0, nationality_ = 0;
  lexicon::SymbolId sport_ = 0, value_ = 0, in_ = 0, to_ = 0, for_ = 0, prep_ = 0, yes_ = 0;
};

}  // namespace barqiya::layers::names
