// How a report spells: one that writes "without hamzas" all through must not lose readings that hang on a hamza. One
// hamza, one ta marbuta and one dotted final ya prove that it writes them, and these are common: of a hundred words of
// the press some twenty have a ta marbuta and ten a final ya. So their absence from a sample is proof too.
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
  bool hamza = false;
  bool ta_marbuta = false;
  bool final_ya = false;
  bool final_alef_maqsura = false;

  [[nodiscard]] bool all() const { return hamza && ta_marbuta && final_ya; }

  void letter(Role role) {
    hamza = hamza || role == kHamza;
    ta_marbuta = ta_marbuta || role == kTaMarbuta;
  }

  void word(Role last) {
    ++words;
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
  for (std::size_t at = 0; at < text.size() && at < Omissions::kSample && !seen.all();) {
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
  omitted.hamzas = !seen.hamza && seen.words >= Omissions::kHamzaWords;
  omitted.ta_marbuta = !seen.ta_marbuta && seen.words >= Omissions::kDotWords;
  omitted.ya = !seen.final_ya && seen.final_alef_maqsura && seen.words >= Omissions::kDotWords;
  return omitted;
}

}  // namespace barqiya::text
