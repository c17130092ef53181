// Folding: how a word is written to how tables list it. Each character becomes no letter (a diacritic), one, or two (a
// lam-alef ligature), and each letter has a light and a full form, so that the light form keeps the hamza that the full
// one dropped and both can be walked letter by letter.
#include "text/fold.hpp"

#include <algorithm>
#include <cstring>

#include "text/characters.hpp"
#include "text/tokens.hpp"

namespace barqiya::text {
namespace {

constexpr std::size_t kMaxWord = 255;

/// A character that folding leaves as it is.
FoldedLetter as_it_is(std::string_view character) {
  FoldedLetter letter;
  if (character.size() == 2) {  // as nearly all have
    std::memcpy(letter.full.data(), character.data(), 2);
  } else {
    std::copy(character.begin(), character.end(), letter.full.begin());
  }
  letter.light = letter.full;
  letter.full_size = letter.light_size = static_cast<std::uint8_t>(character.size());
  return letter;
}

/// Calls `letter(folded, begin)` for each letter that `word` folds to; `begin` is where its character begins. Stops
/// when `letter` returns false, and returns false then.
template <class Letter>
bool each_letter(const Folds& folds, std::string_view word, const Letter& letter) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint code = code_point_at(word.data() + at);
    const CharacterFold fold = folds[code.value];
    if (fold.count == CharacterFold::kItself) {
      if (!letter(as_it_is(word.substr(at, code.size)), at)) return false;
    } else {
      for (const FoldedLetter& folded : folds.letters(fold)) {
        if (!letter(folded, at)) return false;
      }
    }
    at += code.size;
  }
  return true;
}

/// The four bytes of a letter, or four times one byte, wherever there is room for four.
void put(char* to, const std::array<char, Folded::kLetter>& letter) { std::memcpy(to, letter.data(), letter.size()); }
void put(std::uint8_t* to, std::uint8_t byte) {
  const std::uint32_t four = byte * 0x01010101U;
  std::memcpy(to, &four, sizeof four);
}

/// Puts one letter more; false when there is no room for it.
bool add(const FoldedLetter& letter, std::size_t begin, Folded& out) {
  if (out.light_size + letter.light_size > Folded::kMax || out.full_size + letter.full_size > Folded::kMax) {
    return false;
  }
  if (out.full_size == 0) begin = 0;  // marks before the first letter are the first letter's
  put(out.full.data() + out.full_size, letter.full);
  put(out.light.data() + out.light_size, letter.light);
  put(out.origin.data() + out.full_size, static_cast<std::uint8_t>(begin));
  put(out.light_at.data() + out.full_size, out.light_size);
  out.full_size = static_cast<std::uint8_t>(out.full_size + letter.full_size);
  out.light_size = static_cast<std::uint8_t>(out.light_size + letter.light_size);
  return true;
}

/// Puts the letters of two bytes that fold to themselves, as most do, from `at` on; returns where others begin.
std::size_t add_plain(const Folds& folds, std::string_view word, std::size_t at, Folded& out) {
  for (; at + 1 < word.size() && is_two_bytes(word[at]); at += 2) {
    const bool has_room = std::max(out.full_size, out.light_size) + 2U <= Folded::kMax;
    if (!has_room || folds[two_byte_code_at(word.data() + at)].count != CharacterFold::kItself) break;
    std::memcpy(out.full.data() + out.full_size, word.data() + at, 2);
    std::memcpy(out.light.data() + out.light_size, word.data() + at, 2);
    put(out.origin.data() + out.full_size, static_cast<std::uint8_t>(out.full_size == 0 ? 0 : at));
    put(out.light_at.data() + out.full_size, out.light_size);
    out.full_size = static_cast<std::uint8_t>(out.full_size + 2);
    out.light_size = static_cast<std::uint8_t>(out.light_size + 2);
  }
  return at;
}

}  // namespace

// Letters are copied four bytes at a time, as the longest has them: what is too much is written over by the next.
bool fold(const language::Blob& data, std::string_view word, Folded& out) {
  out.full_size = 0;
  out.light_size = 0;
  if (word.size() > kMaxWord) return false;
  const Folds folds(data);
  for (std::size_t at = add_plain(folds, word, 0, out); at < word.size(); at = add_plain(folds, word, at, out)) {
    const std::string_view character = word.substr(at, code_point_at(word.data() + at).size);
    const auto put_letter = [&](const FoldedLetter& letter, std::size_t) { return add(letter, at, out); };
    if (!each_letter(folds, character, put_letter)) return false;
    at += character.size();
  }
  out.origin[out.full_size] = static_cast<std::uint8_t>(word.size());
  out.light_at[out.full_size] = out.light_size;
  return true;
}

std::string fold_text(const language::Blob& data, std::string_view text) {
  const Folds folds(data);
  Tokenizer tokenizer(data, text);
  std::vector<Token> tokens;
  std::string out;
  const auto add = [&out](const FoldedLetter& letter, std::size_t) {
    out += letter.full_view();
    return true;
  };
  while (tokenizer.next(tokens)) {
    for (const Token& token : tokens) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      each_letter(folds, token.span().slice(text), add);
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace barqiya::text
