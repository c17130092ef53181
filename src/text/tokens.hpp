#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "barqiya/span.hpp"
#include "language/blob.hpp"
#include "text/characters.hpp"
#include "text/wrapping.hpp"

/// From bytes to tokens: the first stage of a reading.
///
/// A token is a run of letters of one kind (Arabic with its marks and tatweel, or any other script), a run of digits,
/// or a run of one and the same other character ("...", "--"). White space and invisible characters (bidi marks,
/// zero-width joiners, the BOM) belong to no token; an invisible character inside a word does not break it. Digits
/// break from letters: the date "1436" + heh is two tokens, the second one glued. A run of tatweels that no letter
/// touches is a Dash, as the press types it. A letter of those that stand before words ("and", "to"), typed apart from
/// the word behind it, is one token with that word and the space between, unless a single letter stands before it, as
/// in agencies' names; a hamza by itself is no word.
///
/// What each character is comes from data/text/characters.tsv; this stage knows no letter by name.
namespace barqiya::text {

/// What a token is, for the stages that look at its kind only. Punctuation is split as finely as they need.
enum class TokenKind : std::uint8_t {
  Word,     ///< Arabic letters
  Foreign,  ///< letters of another script
  Number,   ///< digits of any of the three kinds (0-9, Arabic-Indic, Persian)
  Stop,     ///< ends a sentence: . ! ? and their Arabic forms
  Comma,    ///< , ; and their Arabic forms
  Colon,
  Dash,
  QuoteOpen,  ///< a mark that only opens: the left guillemet, the high 66
  QuoteClose,
  QuoteEither,  ///< the straight quote
  BracketOpen,
  BracketClose,
  Other
};

/// One token; 16 bytes.
struct Token {
  std::uint32_t begin = 0;  ///< byte offset in the report's text
  std::uint32_t end = 0;
  std::uint32_t type = 0;  ///< index of its word type (lexicon/types.hpp), set by the lexicon stage
  TokenKind kind = TokenKind::Other;
  bool glued = false;       ///< follows the token before it without white space
  bool paragraph = false;   ///< first token of its paragraph: of the text, or after a line break that is no soft one
  std::uint8_t family = 0;  ///< of a quote or bracket: marks of one family pair (data/text/characters.tsv)

  [[nodiscard]] Span span() const { return {begin, end}; }
};
static_assert(sizeof(Token) == 16);

/// Cuts a text into blocks of tokens, so that a report of any length is read in memory bounded by the block.
///
/// A block ends before a paragraph once it holds at least kBlockTokens / 2 tokens, else at kBlockTokens. Where blocks
/// end depends on the text alone. Linear in the bytes, no allocation but the growth of `out`.
class Tokenizer {
 public:
  static constexpr std::size_t kBlockTokens = 32768;

  /// `text` must be valid UTF-8 (text/utf8.hpp) of less than 4 GiB and, like `data`, must outlive the tokenizer.
  Tokenizer(const language::Blob& data, std::string_view text);

  /// Replaces `out` by the next block; false at the end of the text, when `out` is left empty.
  bool next(std::vector<Token>& out);

 private:
  [[nodiscard]] CharacterClass two_byte_class_at(const char* p) const;
  [[nodiscard]] CharacterClass class_at(const char* p, std::uint32_t& size) const;
  [[nodiscard]] bool takes_block_of_letters() const;
  [[nodiscard]] const char* run_of_letters(const char* p) const;
  [[nodiscard]] const char* run(const char* p, std::uint32_t accepted) const;
  [[nodiscard]] const char* word_behind(const char* p) const;
  const char* read_letter(const char* p, std::uint32_t size, Token& token);
  const char* read_token(const char* p, CharacterClass first, std::uint32_t size, Token& token);

  Classes classes_;
  Folds folds_;
  std::string_view text_;
  Wrapping wrapping_;
  const char* position_;
  const char* letter_end_ = nullptr;  // of the last token that was one letter
  bool by_eights_;                    // takes_block_of_letters()
  bool glued_ = false;                // no white space since the last token
  bool paragraph_ = true;             // a true line break since the last token, or none yet
};

}  // namespace barqiya::text
