#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "lexicon/memo.hpp"
#include "lexicon/records.hpp"
#include "lexicon/types.hpp"
#include "text/tokens.hpp"

namespace barqiya::lexicon {

/// An entry of several words that stands in a block, "31 [kanun 2]".
struct Phrase {
  std::uint32_t token = 0;    ///< the first, in the block
  std::uint32_t length = 0;   ///< tokens, at least two
  std::uint32_t node = 0;     ///< in Section::Phrases
  std::uint64_t classes = 0;  ///< of its entries, as in Type
  Analysis first;             ///< of the first word: its clitics and where its stem begins; which ends in the last word
};

/// What phrases are: their entries. A view, cheap to make.
class Phrases {
 public:
  explicit Phrases(const Lexicon& lexicon);

  /// Whether a phrase has an entry of one of `classes` (by ClassId, non-zero for those wanted; shorter is filled with
  /// zero).
  [[nodiscard]] bool has(const Phrase& phrase, std::span<const std::uint8_t> classes) const;

  /// The entries that a phrase has, of whatever class, each as an analysis whose stem ends in the last word. `index`
  /// is below readings(phrase).
  [[nodiscard]] std::size_t readings(const Phrase& phrase) const;
  [[nodiscard]] Analysis reading(const Phrase& phrase, std::size_t index) const;

 private:
  [[nodiscard]] std::span<const FormItem> items(const Phrase& phrase) const;

  const Lexicon* lexicon_;
  std::span<const PhraseNode> nodes_;
  std::span<const FormItem> items_;
};

/// Finds the phrases of a block. The first word may carry the conjunction and preposition of its phrase; the others are
/// compared as folded. A phrase ends with its paragraph. For one thread.
///
///     finder.find(tokens, lanes, found);
///     for (const Phrase& phrase : found) {
///       for (std::size_t i = 0; i < phrases.readings(phrase); ++i) use(phrases.reading(phrase, i));
///     }
class PhraseFinder {
 public:
  explicit PhraseFinder(const Types& types);

  /// All phrases at tokens that have their types, in the order of the tokens; of those that begin at one, the longest
  /// first. Where they begin is marked in the tokens' lanes. `found` is replaced.
  void find(std::span<const text::Token> tokens, Lanes& lanes, std::vector<Phrase>& found);

  /// Forgets what is kept of word types, when these were trimmed.
  void clear() { pairs_.clear(); }

 private:
  /// The phrases that begin with a word of one type and then one of another: none, one of these two words alone, or
  /// other ones, which the words behind decide.
  struct Pair {
    std::uint32_t node = 0;     ///< of the one, + 1; 0 for none
    std::uint8_t analysis = 0;  ///< the one's, of the first word's
    bool is_open = false;       ///< other ones
    std::uint64_t classes = 0;  ///< the one's
  };

  void find_edges();
  [[nodiscard]] bool may_begin(PhraseWord first, PhraseWord second) const;
  [[nodiscard]] static std::size_t edge(std::uint32_t first, std::uint32_t word);
  [[nodiscard]] Pair pair_of(const text::Token& first, const text::Token& second) const;
  void find_at(std::span<const text::Token> tokens, std::uint32_t at, std::vector<Phrase>& found) const;
  /// The node that a word leads to from another; nothing when it leads nowhere.
  [[nodiscard]] std::optional<std::uint32_t> next(std::uint32_t node, std::uint32_t word) const;
  [[nodiscard]] std::optional<std::uint32_t> begin(const Analysis& first) const;
  [[nodiscard]] std::uint64_t classes(std::uint32_t node, const Analysis& first) const;

  const Types* types_;
  std::span<const PhraseNode> nodes_;
  std::span<const FormItem> items_;
  EntryId first_entry_;  // of class `phrase`
  std::uint32_t entries_;
  std::vector<std::uint64_t> edges_;  // a bit for each first node + 1 and word that it leads on with, some sharing one
  Memo<Pair, 12> pairs_;              // by the two types: the same come again and again
};

}  // namespace barqiya::lexicon
