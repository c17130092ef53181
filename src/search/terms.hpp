#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "barqiya/span.hpp"
#include "language/blob.hpp"
#include "search/stems.hpp"
#include "text/tokens.hpp"

namespace barqiya::search {

/// A word of a text as search knows it.
struct Word {
  Span span;
  std::string_view term;   ///< its stem; of a number its ASCII digits, of a foreign word its lower-case letters
  std::uint64_t hash = 0;  ///< of the folded word
};

/// Cuts texts into words and knows the term of each. One for a thread; the spellings met are kept, up to kBudget bytes.
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

  /// A word's folded form; empty when it is no word.
  [[nodiscard]] std::string folded(std::string_view word) const;

  [[nodiscard]] const Stemmer& stemmer() const { return stemmer_; }

 private:
  struct Known {
    std::string term;
    std::uint64_t hash = 0;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  const Known& known(std::string_view word);

  language::Blob data_;
  Stemmer stemmer_;
  std::unordered_map<std::string, Known, Hash, std::equal_to<>> known_;
  std::size_t size_ = 0;
  std::vector<text::Token> tokens_;
  std::vector<Word> words_;
};

}  // namespace barqiya::search
