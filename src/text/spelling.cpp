// How a report spells: one that writes "without hamzas" must not lose readings that hang on a hamza. Of a hundred words
// of the press some fifteen have an alef with a hamza, twenty a ta marbuta and ten a final ya, so that their absence
// from a sample tells. A paper that leaves hamzas out writes one here and there: so they are counted, not just seen.
#include "text/spelling.hpp"

#include "text/characters.hpp"

namespace barqiya::text {
namespace {

bool is_of_word(CharacterClass klass) {
  return klass == CharacterClass::Arabic || klass == CharacterClass::Mark || klass == CharacterClass::Tatweel ||
         klass == CharacterClass::Invisible;
}

/// What was seen of the words so far.
struct Seen {
  std::size_t words = 0;
  std::size_t hamza_words = 0;
  bool hamza = false;  ///< in the word being read
  bool ta_marbuta = false;
  bool final_ya = false;
  bool final_alef_maqsura = false;

  /// Whether more words could change nothing.
  [[nodiscard]] bool enough() const { return words >= Omissions::kDotWords && ta_marbuta && final_ya; }

  void letter(Role role) {
    hamza = hamza || role == kHamza;
    ta_marbuta = ta_marbuta || role == kTaMarbuta;
  }

  void word(Role last) {
    ++words;
    hamza_words += hamza ? 1 : 0;
    hamza = false;
    final_ya = final_ya || last == kYa;
    final_alef_maqsura = final_alef_maqsura || last == kAlefMaqsura;
  }
};

}  // namespace

Omissions omissions(const language::Blob& data, std::string_view text) {
  const Classes classes(data);
  const Folds folds(data);
  Seen seen;
  bool in_word = false;
  Role last = kNoRole;
  for (std::size_t at = 0; at < text.size() && at < Omissions::kSample && !seen.enough();) {
    const CodePoint code = code_point_at(text.data() + at);
    const CharacterClass klass = classes[code.value];
    at += code.size;
    if (klass == CharacterClass::Arabic) {
      in_word = true;
      last = folds[code.value].role;
      seen.letter(last);
    } else if (in_word && !is_of_word(klass)) {
      in_word = false;
      seen.word(last);
    }
  }
  Omissions omitted;
  omitted.hamzas = seen.words >= Omissions::kHamzaWords && seen.hamza_words * Omissions::kWordsToHamza < seen.words;
  omitted.ta_marbuta = !seen.ta_marbuta && seen.words >= Omissions::kDotWords;
  omitted.ya = !seen.final_ya && seen.final_alef_maqsura && seen.words >= Omissions::kDotWords;
  return omitted;
}

}  // namespace barqiya::text
