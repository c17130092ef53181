// How a report spells: one that writes "without hamzas" must not lose readings that hang on a hamza. Of a hundred words
// of the press some fifteen have an alef with a hamza, twenty a ta marbuta and ten a final ya, so that their absence
// from a sample tells. A paper that leaves hamzas out writes one here and there: so they are counted, not just seen.
#include "text/spelling.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace barqiya::text {
namespace {

/// What a character tells; several bits, none for what stands between words.
enum Kind : std::uint8_t {
  kLetter = 1U << 0,
  kOfWord = 1U << 1,  ///< a mark or the like, which breaks no word
  kOfHamza = 1U << 2,
  kOfTaMarbuta = 1U << 3,
  kOfYa = 1U << 4,
  kOfAlefMaqsura = 1U << 5
};

std::uint8_t kind_of_role(Role role) {
  switch (role) {
    case kHamza:
      return kOfHamza;
    case kTaMarbuta:
      return kOfTaMarbuta;
    case kYa:
      return kOfYa;
    case kAlefMaqsura:
      return kOfAlefMaqsura;
    default:
      return 0;
  }
}

/// What was seen of the words so far.
struct Seen {
  std::size_t words = 0;
  std::size_t hamza_words = 0;
  unsigned kinds = 0;  ///< kOfTaMarbuta of any letter, the others of last letters

  [[nodiscard]] bool has(Kind kind) const { return (kinds & kind) != 0; }

  /// Whether more words could change nothing.
  [[nodiscard]] bool enough() const {
    return words >= Omissions::kDotWords && has(kOfTaMarbuta) && has(kOfYa) && has(kOfAlefMaqsura);
  }

  /// One more word, of letters of so many kinds.
  void word(unsigned letters, unsigned last) {
    ++words;
    hamza_words += (letters & kOfHamza) != 0 ? 1 : 0;
    kinds |= (letters & kOfTaMarbuta) | last;
  }
};

}  // namespace

SpellingReader::SpellingReader(const language::Blob& data) : classes_(data), folds_(data) {
  for (std::size_t code = 0; code < kinds_.size(); ++code) kinds_[code] = kind_of(static_cast<char32_t>(code));
}

std::uint8_t SpellingReader::kind_of(char32_t code) const {
  switch (classes_[code]) {
    case CharacterClass::Arabic:
      return kLetter | kind_of_role(folds_[code].role);
    case CharacterClass::Mark:
    case CharacterClass::Tatweel:
    case CharacterClass::Invisible:
      return kOfWord;
    default:
      return 0;
  }
}

Omissions SpellingReader::omissions(std::string_view text) const {
  Seen seen;
  unsigned letters = 0;  // kinds of those of the word being read
  unsigned last = 0;
  const char* const end = text.data() + std::min(text.size(), Omissions::kSample);
  for (const char* p = text.data(); p < end;) {
    unsigned kind = 0;
    if (is_two_bytes(*p)) {  // by themselves, since nearly all are
      kind = kinds_[two_byte_code_at(p)];
      p += 2;
    } else {
      const CodePoint code = code_point_at(p);
      kind = code.value < kinds_.size() ? kinds_[code.value] : kind_of(code.value);
      p += code.size;
    }
    if ((kind & kLetter) != 0) {
      letters |= kind;
      last = kind;
    } else if (letters != 0 && kind == 0) {
      seen.word(letters, last);
      letters = 0;
      if (seen.enough()) break;
    }
  }
  Omissions omitted;
  omitted.hamzas = seen.words >= Omissions::kHamzaWords && seen.hamza_words * Omissions::kWordsToHamza < seen.words;
  omitted.ta_marbuta = !seen.has(kOfTaMarbuta) && seen.words >= Omissions::kDotWords;
  omitted.ya = !seen.has(kOfYa) && seen.has(kOfAlefMaqsura) && seen.words >= Omissions::kDotWords;
  omitted.maqsura = !seen.has(kOfAlefMaqsura) && seen.has(kOfYa) && seen.words >= Omissions::kBareWords;
  return omitted;
}

}  // namespace barqiya::text
