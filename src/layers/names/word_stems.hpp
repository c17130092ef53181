#pragma once

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

/// The stems of word types, each found out once. For one thread.
class WordStems {
 public:
  explicit WordStems(const lexicon::Lexicon& lexicon);

  /// Drops all, after the types were trimmed.
  void forget();

  /// The whole folded word first. Valid until the next call.
  [[nodiscard]] std::span<const Stem> of(std::string_view text, const text::Token& token, const lexicon::Types& types);

  /// The hash by which an entry of a table of names is a stem of its words.
  [[nodiscard]] static std::uint64_t hash_of(lexicon::EntryId entry);

 private:
  struct Known {
    std::uint32_t begin = 0;  ///< in `stems_`
    std::uint32_t end = 0;    ///< 0: not yet found out
  };
  struct Proclitic {
    std::string_view letters;
    std::string_view stands_for;  ///< of an article that has lost its first letter, the whole of it
    std::uint16_t row = 0;        ///< + 1
    std::uint16_t after = 0;      ///< row + 1
  };

  [[nodiscard]] bool is_listed_name(lexicon::ClassId klass) const { return name_classes_[klass] != 0; }
  [[nodiscard]] bool is_sure(const lexicon::Analysis& analysis) const;
  void learn(std::string_view word, std::uint32_t type, const lexicon::Types& types);
  void add_behind_conjunction(std::string_view folded, std::size_t at, std::span<const std::uint8_t> origin);
  void add(std::string_view stem, std::uint32_t begin);

  const lexicon::Lexicon* lexicon_;
  std::vector<Proclitic> conjunctions_, prepositions_, articles_;
  std::vector<std::uint8_t> name_classes_;  // by ClassId
  lexicon::SymbolId sure_ = 0, yes_ = 0;
  std::vector<Known> known_;  // by word type
  std::vector<Stem> stems_;
};

}  // namespace barqiya::layers::names
