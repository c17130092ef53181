#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "language/blob.hpp"

/// What search finds words by: the stem of each, so that a word is found with its article, conjunction, plural or
/// pronoun, whichever of them the query has.
namespace barqiya::search {

/// What a row of data/search/affixes.tsv says.
enum class Affix : std::uint32_t {
  Prefix,  ///< taken off, the longest that fits
  Maybe,   ///< not taken off what is indexed, since as many words begin with it by nature; a query looks for both
  Suffix,  ///< taken off, the longest first, until none fits
  Whole    ///< a stem to which the prefix or suffix belongs
};

/// Section::Search. Within a kind the longest stand first.
struct AffixRecord {
  language::StringRef letters;  ///< folded
  Affix kind = Affix::Prefix;
  std::uint32_t least = 0;  ///< so many letters must be left
};

/// Finds stems. Immutable, shared by threads; a view of the compiled data.
class Stemmer {
 public:
  explicit Stemmer(const language::Blob& data);

  /// The one stem of a folded word (text/fold.hpp) that the index has for it: a part of the word, never empty.
  [[nodiscard]] std::string_view stem(std::string_view folded) const;

  /// All stems by which a word of a query may stand in the index, `stem(folded)` first, each once, at most
  /// kMaxAlternatives.
  void alternatives(std::string_view folded, std::vector<std::string>& out) const;
  static constexpr std::size_t kMaxAlternatives = 48;

  /// What the stems of words that begin with `folded` may begin with, at most kMaxAlternatives.
  void beginnings(std::string_view folded, std::vector<std::string>& out) const;

 private:
  /// A few bits of a word, told by its ends: of most words no Whole has the same.
  static constexpr std::size_t kMarks = 4096;
  [[nodiscard]] static std::size_t mark_of(std::string_view word);
  [[nodiscard]] bool is_whole(std::string_view word) const {
    return marks_of_wholes_[mark_of(word)] && wholes_.count(word) > 0;
  }
  [[nodiscard]] std::string_view without_suffixes(std::string_view word) const;

  struct Part {
    std::string_view letters;
    std::size_t least;
  };
  std::vector<Part> prefixes_;
  std::vector<Part> maybes_;
  std::array<std::vector<Part>, 256> suffixes_;  // by their last byte
  std::unordered_set<std::string_view> wholes_;
  std::bitset<kMarks> marks_of_wholes_;
};

}  // namespace barqiya::search
