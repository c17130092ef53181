// Bytes to tokens: "(spa) 15/3" becomes ( spa ) 15 / 3, six tokens in one pass. This is the loop that touches every
// byte of every report, so it does little for each: a table lookup for a letter, a 16-byte record for a token. What a
// token is follows from the class of its first character; the rest of it is a run of the classes that may go on.
#include "text/tokens.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace barqiya::text {
namespace {

constexpr std::uint32_t bit(CharacterClass klass) { return 1U << static_cast<unsigned>(klass); }

constexpr std::uint32_t kTatweels = bit(CharacterClass::Tatweel);
constexpr std::uint32_t kMarks = kTatweels | bit(CharacterClass::Mark);
constexpr std::uint32_t kWord = kMarks | bit(CharacterClass::Arabic);
constexpr std::uint32_t kForeign = bit(CharacterClass::Foreign) | bit(CharacterClass::Mark);
constexpr std::uint32_t kNumber = bit(CharacterClass::Digit);

static_assert(static_cast<int>(CharacterClass::Other) == static_cast<int>(TokenKind::Other) &&
              static_cast<int>(CharacterClass::Arabic) == static_cast<int>(TokenKind::Word) &&
              static_cast<int>(CharacterClass::BracketClose) == static_cast<int>(TokenKind::BracketClose));

/// The Unicode characters of which nearly all words are made.
constexpr std::uint32_t kFirstOfBlock = 0x620;
constexpr std::uint32_t kLastOfBlock = 0x65F;

/// How many spaces at most part a letter from the word that it was typed apart from.
constexpr std::uint32_t kSpacesApart = 2;

/// How many tokens `out` first makes room for; it grows by doubling.
constexpr std::size_t kFirstTokens = 256;

/// Of four pairs of bytes, those in whose bits some are set are no characters U+0620 to U+065F: the bytes of these are
/// D8 A0 to D8 BF and D9 80 to D9 9F, so that the last bit of the first tells the sixth of the second.
std::uint64_t others_of_four(const char* p) {
  constexpr std::uint64_t kEach = 0x0001000100010001;
  std::uint64_t four = 0;
  std::memcpy(&four, p, sizeof four);
  return ((four & kEach * 0xC0FE) ^ kEach * 0x80D8) | (((four >> 13U ^ four) & kEach) ^ kEach);
}

bool pairs(TokenKind kind) { return kind >= TokenKind::QuoteOpen && kind <= TokenKind::BracketClose; }

}  // namespace

Tokenizer::Tokenizer(const language::Blob& data, std::string_view text)
    : classes_(data),
      folds_(data),
      text_(text),
      wrapping_(text),
      position_(text.data()),
      by_eights_(std::endian::native == std::endian::little && takes_block_of_letters()) {}

/// Whether words may have all characters of the block that `run_of_letters` passes over.
bool Tokenizer::takes_block_of_letters() const {
  for (std::uint32_t code = kFirstOfBlock; code <= kLastOfBlock; ++code) {
    if ((kWord & bit(classes_.direct(code))) == 0) return false;
  }
  return true;
}

/// The end of the characters U+0620 to U+065F that stand at `p`, as far as they come eight at a time.
inline const char* Tokenizer::run_of_letters(const char* p) const {
  const char* const end = text_.data() + text_.size();
  while (end - p >= 16) {
    const std::uint64_t first = others_of_four(p);
    const std::uint64_t second = others_of_four(p + 8);
    // Which of the two it is hangs on the length of the word, so it is chosen without a branch.
    const std::uint64_t others = first != 0 ? first : second;
    if ((first | second) != 0) return p + (first != 0 ? 0 : 8) + std::countr_zero(others) / 16 * 2;
    p += 16;
  }
  return p;
}

inline CharacterClass Tokenizer::two_byte_class_at(const char* p) const { return classes_.direct(two_byte_code_at(p)); }

inline CharacterClass Tokenizer::class_at(const char* p, std::uint32_t& size) const {
  if (is_two_bytes(*p)) {
    size = 2;
    return two_byte_class_at(p);
  }
  const auto lead = static_cast<unsigned char>(*p);
  if (lead < 0x80) {
    size = 1;
    return classes_.direct(lead);
  }
  const CodePoint code = code_point_at(p);
  size = code.size;
  return classes_[code.value];
}

/// The end of the last character of a run of the accepted classes from `p` on, over invisible characters.
inline const char* Tokenizer::run(const char* p, std::uint32_t accepted) const {
  const char* const end = text_.data() + text_.size();
  const auto is_accepted = [accepted](CharacterClass klass) {
    return (accepted >> static_cast<unsigned>(klass) & 1U) != 0;
  };
  const char* last = p;
  while (p != end) {
    // Letters of two bytes by themselves, since nearly all are.
    const char* const begin = p;
    if (accepted == kWord && by_eights_) p = run_of_letters(p);
    while (p != end && is_two_bytes(*p) && is_accepted(two_byte_class_at(p))) p += 2;
    if (p != begin) last = p;
    if (p == end) break;
    std::uint32_t size = 0;
    const CharacterClass klass = class_at(p, size);
    p += size;
    if (is_accepted(klass)) {
      last = p;
    } else if (klass != CharacterClass::Invisible) {
      break;
    }
  }
  return last;
}

/// The end of the word of two letters or more that stands a space behind `p`; null for none.
const char* Tokenizer::word_behind(const char* p) const {
  const char* const end = text_.data() + text_.size();
  std::uint32_t size = 0;
  std::uint32_t spaces = 0;
  for (; p != end && spaces <= kSpacesApart; p += size, ++spaces) {
    const CharacterClass klass = class_at(p, size);
    if (klass == CharacterClass::Space) continue;
    if (klass != CharacterClass::Arabic || spaces == 0) break;
    const char* const word = run(p + size, kWord);
    return word == p + size ? nullptr : word;
  }
  return nullptr;
}

/// Sets the kind of the token at `p`, whose first character is `first` of `size` bytes, and returns its end.
inline const char* Tokenizer::read_token(const char* p, CharacterClass first, std::uint32_t size, Token& token) {
  if (first == CharacterClass::Arabic || first == CharacterClass::Foreign || first == CharacterClass::Digit) {
    token.kind = static_cast<TokenKind>(first);
    const char* const last = run(p + size, first == CharacterClass::Arabic  ? kWord
                                           : first == CharacterClass::Digit ? kNumber
                                                                            : kForeign);
    return first == CharacterClass::Arabic && last == p + size ? read_letter(p, size, token) : last;
  }
  if (first > CharacterClass::Other) {  // a mark or tatweel: of a word, else alone
    const char* const tatweels = run(p, kTatweels);
    const char* const marks = run(p, kMarks);
    const char* const word = run(p, kWord);
    token.kind = word != marks ? TokenKind::Word : marks == tatweels ? TokenKind::Dash : TokenKind::Other;
    return word;
  }
  token.kind = static_cast<TokenKind>(first);
  if (pairs(token.kind)) token.family = folds_[code_point_at(p).value].role;
  const std::string_view character(p, size);
  const char* const end = text_.data() + text_.size();
  const char* last = p + size;
  while (last != end && std::string_view(last, std::min<std::size_t>(size, end - last)) == character) last += size;
  return last;
}

/// The end of a token that is a letter of `size` bytes which no other touches, and maybe the word behind it; behind
/// another letter, as agencies are called by, it stands for itself.
const char* Tokenizer::read_letter(const char* p, std::uint32_t size, Token& token) {
  const Role role = folds_[code_point_at(p).value].role;
  if (role == kMarkAlone) token.kind = TokenKind::Other;
  const bool behind_letter = letter_end_ != nullptr && std::string_view(letter_end_, p - letter_end_) == " ";
  letter_end_ = p + size;
  const char* const word = role == kApart && !behind_letter ? word_behind(p + size) : nullptr;
  return word != nullptr ? word : p + size;
}

bool Tokenizer::next(std::vector<Token>& out) {
  const char* const begin = text_.data();
  const char* const end = begin + text_.size();
  const char* p = position_;
  bool glued = glued_;
  bool paragraph = paragraph_;
  std::size_t count = 0;
  // A name alone has fewer bytes than that.
  const std::size_t first = std::min<std::size_t>(kFirstTokens, end - p);
  if (out.size() < first) out.resize(first);
  while (p != end) {
    std::uint32_t size = 0;
    const CharacterClass klass = class_at(p, size);
    if (klass >= CharacterClass::Invisible) {
      glued = glued && klass == CharacterClass::Invisible;
      if (klass == CharacterClass::LineBreak) {
        paragraph = paragraph || !wrapping_.any() || !wrapping_.is_soft(static_cast<std::size_t>(p - begin));
      }
      p += size;
      continue;
    }
    if (count >= kBlockTokens / 2 && (paragraph || count == kBlockTokens)) break;
    if (count == out.size()) out.resize(std::min(kBlockTokens, count * 2));
    Token& token = out[count++];
    token = {};
    token.begin = static_cast<std::uint32_t>(p - begin);
    token.glued = glued;
    token.paragraph = paragraph;
    p = read_token(p, klass, size, token);
    token.end = static_cast<std::uint32_t>(p - begin);
    glued = true;
    paragraph = false;
  }
  position_ = p;
  glued_ = glued;
  paragraph_ = paragraph;
  out.resize(count);
  return count != 0;
}

}  // namespace barqiya::text
