#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/captured.hpp"

namespace barqiya::layers::names {

struct FoundName;

/// "And" at the head of a word that no table has: rules take such a word whole, so that two persons become one
/// ("Federico Dimarco and-Denzel Dumfries"). Immutable, shared by threads.
class Conjoined {
 public:
  explicit Conjoined(const lexicon::Lexicon& lexicon);

  /// Parts the last of `found`, when it is a person's name, before each of its words that begins with "and".
  void part(const grammar::Captured& block, std::vector<FoundName>& found) const;

 private:
  [[nodiscard]] bool tells(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis) const;
  [[nodiscard]] bool joins(const grammar::Captured& block, std::uint32_t token) const;
  [[nodiscard]] std::uint32_t conjunction_at(const grammar::Captured& block, std::uint32_t token, bool likely) const;

  std::vector<std::uint8_t> kinds_;  // by ClassId
  lexicon::SymbolId kind_ = 0, second_ = 0;
  std::string_view conjunction_;
  std::vector<std::string_view> letters_;  ///< that no name has behind a first letter which is written as "and" is
};

}  // namespace barqiya::layers::names
