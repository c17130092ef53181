#pragma once

#include <cstddef>
#include <cstdint>
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

/// Cuts texts into words and knows the term of each. One for a thread; the spellings met are kept, up to kBudget bytes.
///
/// A word's term and folded form are views of what is kept, so `read` alone may let go of them.
class Terms {
 public:
  static constexpr std::size_t kBudget = std::size_t{16} << 20;  ///< bytes of spellings and terms, roughly

  /// `data` must outlive it.
  explicit Terms(const language::Blob& data);

  /// The words of a text of well-formed UTF-8 in their order, without punctuation and without words that are too long
  /// to be folded. Replaces `out`; valid until the next call.
  void read(std::string_view text, std::vector<Word>& out);

  /// The terms alone, separated by spaces.
  [[nodiscard]] std::string joined(std::string_view text);

  /// The folded letters of its words alone, without spaces: the same for names that are written in one word or in two
  /// ("servant of", "father of").
  [[nodiscard]] std::string letters(std::string_view text);

  /// A word's folded form; empty when it is no word.
  [[nodiscard]] std::string folded(std::string_view word) const;

  [[nodiscard]] const Stemmer& stemmer() const { return stemmer_; }

 private:
  /// A slot of an open-addressed table of spellings: a part of the hash, and where in `pool_` it is known, + 1; 0 when
  /// free. Small, for the table is read all over.
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t at = 0;
  };
  /// What is known of a spelling, in `pool_` before its bytes and those of its folded form, of which its term is a
  /// part.
  struct Known {
    std::uint64_t folded_hash = 0;
    std::uint16_t spelling_size = 0;
    std::uint16_t folded_size = 0;
    std::uint16_t term_begin = 0;  ///< in the folded form
    std::uint16_t term_size = 0;
  };
  [[nodiscard]] Known known_at(std::uint32_t at) const;
  [[nodiscard]] std::string_view spelling_at(std::uint32_t at) const;
  std::uint32_t find(std::string_view word, std::uint32_t tag);
  std::uint32_t learn(std::string_view word);
  void ask_for(std::string_view text, std::span<const text::Token> tokens);
  void grow();
  void forget();

  language::Blob data_;
  Stemmer stemmer_;
  std::vector<Slot> slots_;  // a power of two of them, at most half of them taken
  std::size_t taken_ = 0;
  std::string pool_;
  std::vector<std::uint32_t> tags_;    // of the tokens being read
  std::vector<std::uint32_t> places_;  // of the words being read, in `pool_`
  std::vector<text::Token> tokens_;
  std::vector<Word> words_;
};

}  // namespace barqiya::search
