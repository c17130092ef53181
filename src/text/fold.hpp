#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "language/blob.hpp"

namespace barqiya::text {

/// A word's folded form and the way back: what tables are looked up by.
///
/// Folding drops diacritics, tatweel, invisible characters and the space behind a letter that was typed apart from its
/// word (text/tokens.hpp), and maps presentation forms to letters, alef forms to bare alef, hamza seats to their
/// letters, alef maqsura to ya, ta marbuta to heh, Persian letters to their Arabic likes and digits to ASCII
/// (data/text/characters.tsv). `light` undoes only what is not spelling: it drops marks and tatweel and maps
/// presentation forms and digits, but keeps hamzas, ta marbuta and alef maqsura, so that a table row marked `exact` can
/// tell the words apart that differ in these only.
struct Folded {
  static constexpr std::size_t kMax = 96;  ///< bytes; a longer word has no folded form and no analysis

  static constexpr std::size_t kLetter = 4;  ///< bytes of the longest letter; and as much room behind the last

  std::array<char, kMax + kLetter> full{};
  std::array<char, kMax + kLetter> light{};
  std::array<std::uint8_t, kMax + kLetter> origin{};  ///< for each byte of `full`, the byte of the word it came from
  std::array<std::uint8_t, kMax + kLetter>
      light_at{};  ///< for each byte of `full`, the byte of `light` for the same letter
  std::uint8_t full_size = 0;
  std::uint8_t light_size = 0;

  [[nodiscard]] std::string_view full_view() const { return {full.data(), full_size}; }
  [[nodiscard]] std::string_view light_view() const { return {light.data(), light_size}; }
};

/// Folds one word of well-formed UTF-8; false when it is longer than Folded can hold (255 bytes of input, kMax of
/// output). `origin[full_size]` is the word's size, so that any stretch of the folded form has a stretch of the word:
/// [origin[a], origin[b]), which is empty for the first letter of a ligature, since both begin where it begins.
bool fold(const language::Blob& data, std::string_view word, Folded& out);

/// The folded form of any text (a table's cell, a query), token borders kept as single spaces.
[[nodiscard]] std::string fold_text(const language::Blob& data, std::string_view text);

}  // namespace barqiya::text
