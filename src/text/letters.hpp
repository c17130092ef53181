#pragma once

#include <string_view>

/// string_view's starts_with and ends_with for folded words and affixes, of which most differ: letters of Arabic have
/// the same first byte, so their second is looked at before strings are compared.
namespace barqiya::text {

inline bool begins_with(std::string_view word, std::string_view letters) {
  return word.size() >= letters.size() && (letters.size() < 2 || word[1] == letters[1]) && word.starts_with(letters);
}

inline bool ends_with(std::string_view word, std::string_view letters) {
  return word.size() >= letters.size() && (letters.empty() || word.back() == letters.back()) && word.ends_with(letters);
}

}  // namespace barqiya::text
