#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "lexicon/lexicon.hpp"
#include "lexicon/records.hpp"
#include "lexicon/types.hpp"
#include "text/tokens.hpp"

namespace barqiya::lexicon {

/// An entry of several words found in a text, "31 [kanun 2]".
struct Phrase {
  std::uint32_t length = 0;  ///< tokens; 0 when there is none
  std::uint32_t node = 0;    ///< in Section::Phrases
  bool open = false;         ///< other words behind the first two may lead to another one
  Analysis first;            ///< of the first word: its clitics and where its stem begins; which ends in the last word
};

/// Finds entries of several words. The first word may carry the conjunction and preposition of its phrase; the others
/// are compared as folded. A phrase ends with its paragraph.
///
///     if (types[token.type].starts_phrase) {
///       const Phrase phrase = phrases.longest(tokens, at, wanted);
///       for (std::size_t i = 0; i < phrases.readings(phrase); ++i) use(phrases.reading(phrase, i));
///     }
class Phrases {
 public:
  explicit Phrases(const Types& types);

  /// The longest phrase from `tokens[at]` with an entry of one of `classes` (by ClassId, non-zero for those wanted;
  /// shorter is filled with zero, and an empty one takes all).
  [[nodiscard]] Phrase longest(std::span<const text::Token> tokens, std::size_t at,
                               std::span<const std::uint8_t> classes) const;

  /// Whether a phrase begins with a word of one type and then one of the other, of those to which a node leads that is
  /// not zero in `leads` (by node).
  [[nodiscard]] bool begin(std::uint32_t first_type, std::uint32_t second_type,
                           std::span<const std::uint8_t> leads) const;

  /// The entries that a phrase has, of whatever class, each as an analysis whose stem ends in the last word. `index`
  /// is below readings(phrase).
  [[nodiscard]] std::size_t readings(const Phrase& phrase) const;
  [[nodiscard]] Analysis reading(const Phrase& phrase, std::size_t index) const;

 private:
  /// The node that a word leads to from another; nothing when it leads nowhere.
  [[nodiscard]] std::optional<std::uint32_t> next(std::uint32_t node, std::uint32_t word) const;
  [[nodiscard]] bool wanted(const PhraseNode& node, const Analysis& first, std::span<const std::uint8_t> classes) const;

  const Types* types_;
  std::span<const PhraseNode> nodes_;
  std::span<const FormItem> items_;
  EntryId first_entry_;  // of class `phrase`
  std::uint32_t entries_;
};

}  // namespace barqiya::lexicon
