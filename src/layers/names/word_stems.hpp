#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/types.hpp"
#include "text/tokens.hpp"

namespace barqiya::layers::names {

/// One way to read a word of a text where nothing is known but that it may be a name: what is left of it behind its
/// proclitics, or an entry of the tables of names.
struct Stem {
  std::uint64_t hash = 0;
  std::uint32_t begin = 0;  ///< byte in the word
  bool listed = false;      ///< an entry
};

/// A set of stems that says surely of most others that they are not in it.
class StemFilter {
 public:
  /// Of a hash, the bit that stands for it.
  [[nodiscard]] static std::uint16_t bit_of(std::uint64_t hash) {
    return static_cast<std::uint16_t>(hash * 0x9E3779B97F4A7C15U >> 52U);
  }
  void clear() { bits_.fill(0); }
  void add(std::uint64_t hash) { bits_[bit_of(hash) / 64U] |= std::uint64_t{1} << bit_of(hash) % 64U; }
  [[nodiscard]] bool may_have(std::uint16_t bit) const { return (bits_[bit / 64U] >> bit % 64U & 1U) != 0; }

 private:
  std::array<std::uint64_t, 64> bits_{};
};

/// The stems of word types, each found out once. For one thread.
class WordStems {
 public:
  explicit WordStems(lexicon::Types& types);

  /// Drops all, after the types were trimmed.
  void forget();

  /// The whole folded word first. Valid until the next call.
  [[nodiscard]] std::span<const Stem> of(std::string_view text, const text::Token& token);

  /// Whether one of a word's stems may be in a set; most often answered without looking at them.
  [[nodiscard]] bool any_in(const StemFilter& filter, std::string_view text, const text::Token& token) {
    const Known known = know(text, token);
    if (known.count > known.bits.size()) return true;
    for (std::size_t i = 0; i < known.count; ++i) {
      if (filter.may_have(known.bits[i])) return true;
    }
    return false;
  }

  /// The hash of a word with the article before it; 0 for one that cannot be folded.
  [[nodiscard]] std::uint64_t with_article(std::string_view word) const;

  /// The hash by which an entry of a table of names is a stem of its words.
  [[nodiscard]] static std::uint64_t hash_of(lexicon::EntryId entry);

 private:
  struct Known {
    std::uint32_t begin = 0;              ///< in `stems_`
    std::uint32_t count = 0;              ///< 0: not yet found out
    std::array<std::uint16_t, 4> bits{};  ///< StemFilter's, of the first stems; nearly all words have no more
  };
  struct Proclitic {
    std::string_view letters;
    std::string_view stands_for;  ///< of an article that has lost its first letter, the whole of it
    std::uint16_t row = 0;        ///< + 1
    std::uint16_t after = 0;      ///< row + 1
  };

  [[nodiscard]] bool is_listed_name(lexicon::ClassId klass) const { return name_classes_[klass] != 0; }
  [[nodiscard]] bool is_sure(const lexicon::Analysis& analysis) const;
  [[nodiscard]] Known know(std::string_view text, const text::Token& token) {
    const Known known = known_.get(token.type);
    return known.count != 0 ? known : learn(token.span().slice(text), token.type);
  }
  Known learn(std::string_view word, std::uint32_t type);
  void add_behind_conjunction(std::string_view folded, std::size_t at, std::span<const std::uint8_t> origin);
  void add(std::string_view stem, std::uint32_t begin);

  const lexicon::Types* types_;
  const lexicon::Lexicon* lexicon_;
  std::vector<Proclitic> conjunctions_, prepositions_, articles_;
  std::vector<std::uint8_t> name_classes_;  // by ClassId
  lexicon::SymbolId sure_ = 0, yes_ = 0;
  lexicon::Column<Known> known_;
  std::vector<Stem> stems_;
};

}  // namespace barqiya::layers::names
