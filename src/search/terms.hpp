#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "barqiya/span.hpp"
#include "language/blob.hpp"
#include "search/stems.hpp"
#include "text/tokens.hpp"

namespace barqiya::search {

/// A word of a text as search knows it.
struct Word {
  Span span;
  std::string_view term;  ///< its stem; of a number its ASCII digits, of a foreign word its lower-case letters
  std::string_view folded;
  std::uint64_t hash = 0;  ///< of the folded word
};

/// Their terms alone, separated by spaces.
[[nodiscard]] std::string joined_of(std::span<const Word> words);

/// The folded letters alone, without spaces: the same for names that are written in one word or in two ("servant of",
/// "father of").
[[nodiscard]] std::string letters_of(std::span<const Word> words);

/// Cuts texts into words and knows the term of each. One for a thread; the spellings met are kept, up to kBudget bytes.
///
/// A word's term and folded form are views of what is kept, which all that cut a text may let go of before they begin.
/// Who holds words while further texts are cut calls `trim` between reports instead: from then on that alone does.
class Terms {
 public:
  static constexpr std::size_t kBudget = std::size_t{16} << 20;  ///< bytes of spellings and terms, roughly

  /// `data` must outlive it.
  explicit Terms(const language::Blob& data);

  /// The words of a text of well-formed UTF-8 in their order, without punctuation and without words that are too long
  /// to be folded. Replaces `out`; valid until the next call.
  void read(std::string_view text, std::vector<Word>& out);

  /// Whether tokens of a kind are words, unless they have more than kLongest bytes.
  [[nodiscard]] static bool is_word(text::TokenKind kind);
  static constexpr std::size_t kLongest = 255;

  /// Where a word of at most kLongest bytes is kept; a number but 0.
  [[nodiscard]] std::uint32_t place_of(std::string_view word);
  /// The word kept there; its term is empty when its folded form would be too long.
  [[nodiscard]] Word word_at(std::uint32_t place, Span span) const;
  /// Asks the memory for it.
  void prefetch(std::uint32_t place) const { __builtin_prefetch(bytes_at(place)); }

  /// Lets go of all words if they are over budget.
  void trim();
  /// How many times they were let go of: places and views from before are void.
  [[nodiscard]] std::size_t times_forgotten() const { return times_forgotten_; }

  /// `joined_of` and `letters_of` the words of a text.
  [[nodiscard]] std::string joined(std::string_view text);
  [[nodiscard]] std::string letters(std::string_view text);

  /// A word's folded form; empty when it is no word.
  [[nodiscard]] std::string folded(std::string_view word) const;

  [[nodiscard]] const Stemmer& stemmer() const { return stemmer_; }

 private:
  /// A slot of an open-addressed table of spellings: a part of the hash, and the place where it is kept; 0 when free.
  /// Small, for the table is read all over.
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t place = 0;
  };
  /// What is known of a spelling, before its folded form, of which its term is a part, and its own bytes.
  struct Known {
    std::uint64_t folded_hash = 0;
    std::uint16_t spelling_size = 0;
    std::uint16_t folded_size = 0;
    std::uint16_t term_begin = 0;  ///< in the folded form
    std::uint16_t term_size = 0;
  };
  // Spellings lie in chunks, so that they never move. A place is the number of the chunk and the byte in it.
  static constexpr unsigned kChunkBits = 16;
  static constexpr std::size_t kChunk = std::size_t{1} << kChunkBits;

  [[nodiscard]] const char* bytes_at(std::uint32_t place) const {
    return chunks_[place >> kChunkBits].get() + (place & (kChunk - 1));
  }
  [[nodiscard]] Known known_at(std::uint32_t place) const;
  [[nodiscard]] std::string_view spelling_at(std::uint32_t place) const;
  std::uint32_t find(std::string_view word, std::uint32_t tag);
  std::uint32_t learn(std::string_view word);
  char* make_room(std::size_t size);
  void ask_for(std::string_view text, std::span<const text::Token> tokens);
  void begin_text();
  void grow();
  void forget();

  language::Blob data_;
  Stemmer stemmer_;
  std::vector<Slot> slots_;  // a power of two of them, at most half of them taken
  std::size_t taken_ = 0;
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t used_ = 0;  // bytes of the last chunk
  std::size_t times_forgotten_ = 0;
  bool is_trimmed_ = false;          // by who holds words
  std::vector<std::uint32_t> tags_;  // of the tokens being read
  std::vector<text::Token> tokens_;
  std::vector<Word> words_;
};

}  // namespace barqiya::search
