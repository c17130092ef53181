#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "language/blob.hpp"
#include "text/utf8.hpp"

/// What each code point is: data/text/characters.tsv as it lies in compiled data, and how it is looked up.
namespace barqiya::text {

/// The class of a code point. Those up to Other are kinds of tokens (TokenKind has the same numbers).
enum class CharacterClass : std::uint8_t {
  Arabic,
  Foreign,
  Digit,
  Stop,
  Comma,
  Colon,
  Dash,
  QuoteOpen,
  QuoteClose,
  QuoteEither,
  BracketOpen,
  BracketClose,
  Other,
  Mark,       ///< a diacritic: part of the word around it
  Tatweel,    ///< as a mark; a dash when it stands alone
  Invisible,  ///< belongs to no token and breaks none
  Space,
  LineBreak,
  Count
};

/// What else a code point is: of a letter, which habit of spelling or typing shows in it; of a quote or bracket,
/// kFirstFamily or more, the family within which it pairs.
using Role = std::uint8_t;
inline constexpr Role kNoRole = 0;
inline constexpr Role kHamza = 1;  ///< a letter that a report without hamzas writes as its seat
inline constexpr Role kTaMarbuta = 2;
inline constexpr Role kYa = 3;
inline constexpr Role kAlefMaqsura = 4;
inline constexpr Role kApart = 5;  ///< a letter that, by itself and with a space behind it, is of the word that follows
inline constexpr Role kMarkAlone = 6;  ///< a letter that by itself is no word: the hamza, typed for a quote or a bullet
inline constexpr Role kFirstFamily = 8;
inline constexpr Role kSingleQuotes = 8;  ///< the family `single`, whose marks are apostrophes between letters

/// One letter that a code point folds to, at both strengths.
struct FoldedLetter {
  std::array<char, 4> light{};
  std::array<char, 4> full{};
  std::uint8_t light_size = 0;
  std::uint8_t full_size = 0;

  [[nodiscard]] std::string_view light_view() const { return {light.data(), light_size}; }
  [[nodiscard]] std::string_view full_view() const { return {full.data(), full_size}; }
  friend bool operator==(const FoldedLetter&, const FoldedLetter&) = default;
};

/// What a code point folds to: `count` letters from `first` on; kItself when folding leaves it as it is.
struct CharacterFold {
  static constexpr std::uint8_t kItself = 255;

  std::uint16_t first = 0;
  std::uint8_t count = kItself;
  Role role = kNoRole;
  friend auto operator<=>(const CharacterFold&, const CharacterFold&) = default;
};

inline constexpr std::size_t kPage = 256;                   ///< code points in a page
inline constexpr std::size_t kPages = 0x110000 / kPage;     ///< pages of all of Unicode
inline constexpr std::size_t kDirectPages = 0x800 / kPage;  ///< pages of what UTF-8 writes in one or two bytes
using PageIndex = std::array<std::uint16_t, kPages>;        ///< where each page lies; equal pages lie once

/// Section::Characters is a PageIndex and then pages of one class a code point. The first kDirectPages pages lie first
/// and in order, so that the classes of one- and two-byte sequences are one table of 2048 bytes.
class Classes {
 public:
  explicit Classes(const language::Blob& data);

  /// `code` must be below 0x110000.
  [[nodiscard]] CharacterClass operator[](char32_t code) const {
    return static_cast<CharacterClass>(pages_[index_[code / kPage] * kPage + code % kPage]);
  }

  /// The class of a code point below 0x800.
  [[nodiscard]] CharacterClass direct(std::uint32_t code) const { return static_cast<CharacterClass>(pages_[code]); }

 private:
  const std::uint16_t* index_;
  const std::uint8_t* pages_;
};

/// Section::Folds is a FoldsHead, a PageIndex, pages of one number of a fold a code point, the folds, the letters.
struct FoldsHead {
  std::uint32_t pages = 0;
  std::uint32_t folds = 0;
  std::uint32_t letters = 0;
  std::uint32_t families = 0;
};

class Folds {
 public:
  explicit Folds(const language::Blob& data);

  [[nodiscard]] const CharacterFold& operator[](char32_t code) const {
    return folds_[numbers_[index_[code / kPage] * kPage + code % kPage]];
  }
  [[nodiscard]] std::span<const FoldedLetter> letters(const CharacterFold& fold) const {
    return {letters_ + fold.first, fold.count};
  }

 private:
  const std::uint16_t* index_;
  const std::uint16_t* numbers_;
  const CharacterFold* folds_;
  const FoldedLetter* letters_;
};

/// Checks every index of both sections; throws Error naming `file`. For data from outside.
void check_characters(const language::Blob& data, const std::string& file);

}  // namespace barqiya::text
