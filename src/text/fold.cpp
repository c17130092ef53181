// Folding: how a word is written to how tables list it. Each character becomes no letter (a diacritic), one, or two (a
// lam-alef ligature), and each letter has a light and a full form, so that the light form keeps the hamza that the full
// one dropped and both can be walked letter by letter.
#include "text/fold.hpp"

#include "text/characters.hpp"
#include "text/tokens.hpp"

namespace barqiya::text {
namespace {

constexpr std::size_t kMaxWord = 255;

/// Calls `letter(light, full, begin)` for each letter that `word` folds to; `begin` is where its character begins.
/// Stops when `letter` returns false, and returns false then.
template <class Letter>
bool each_letter(const Folds& folds, std::string_view word, const Letter& letter) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint code = code_point_at(word.data() + at);
    const CharacterFold fold = folds[code.value];
    if (fold.count == CharacterFold::kItself) {
      const std::string_view itself = word.substr(at, code.size);
      if (!letter(itself, itself, at)) return false;
    } else {
      for (const FoldedLetter& folded : folds.letters(fold)) {
        if (!letter(folded.light_view(), folded.full_view(), at)) return false;
      }
    }
    at += code.size;
  }
  return true;
}

}  // namespace

bool fold(const language::Blob& data, std::string_view word, Folded& out) {
  out.full_size = 0;
  out.light_size = 0;
  if (word.size() > kMaxWord) return false;
  const auto add = [&out](std::string_view light, std::string_view full, std::size_t begin) {
    if (out.light_size + light.size() > Folded::kMax || out.full_size + full.size() > Folded::kMax) return false;
    if (out.full_size == 0) begin = 0;  // marks before the first letter are the first letter's
    for (const char byte : full) {
      out.origin[out.full_size] = static_cast<std::uint8_t>(begin);
      out.light_at[out.full_size] = out.light_size;
      out.full[out.full_size++] = byte;
    }
    for (const char byte : light) out.light[out.light_size++] = byte;
    return true;
  };
  if (!each_letter(Folds(data), word, add)) return false;
  out.origin[out.full_size] = static_cast<std::uint8_t>(word.size());
  out.light_at[out.full_size] = out.light_size;
  return true;
}

std::string fold_text(const language::Blob& data, std::string_view text) {
  const Folds folds(data);
  Tokenizer tokenizer(data, text);
  std::vector<Token> tokens;
  std::string out;
  const auto add = [&out](std::string_view, std::string_view full, std::size_t) {
    out += full;
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
