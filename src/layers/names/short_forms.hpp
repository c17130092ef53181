#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "layers/names/clubs.hpp"
#include "layers/names/names.hpp"
#include "layers/names/word_stems.hpp"
#include "lexicon/types.hpp"
#include "text/tokens.hpp"

namespace barqiya::layers::names {

/// The names of a report that are part of a longer one in it: "Rasul" after "Yahya Rasul", "the coalition" after "the
/// international coalition"; and words of the tables that are too common to be names by themselves, where the report
/// has another, sure form of the same entry, or is on sport and they are a club's. For one thread.
class ShortForms {
 public:
  explicit ShortForms(lexicon::Types& types);

  /// A new report: nothing is known of its names.
  void begin_report();

  /// Drops what refers to word types, after these were trimmed.
  void forget() { stems_.forget(); }

  /// Finds the short forms in a block, before and after the full names, of `names` and of blocks before, and puts them
  /// among `names`, which are in the order of the text. Linear in the tokens.
  void find(std::string_view text, std::span<const text::Token> tokens, std::vector<FoundName>& names);

 private:
  struct Block {
    std::string_view text;
    std::span<const text::Token> tokens;
    const lexicon::Types* types;
  };
  /// A short form: the hashes of its words, and the full name that it is of.
  struct Key {
    std::uint32_t words_begin = 0;  ///< in `words_`
    std::uint32_t words = 0;
    std::uint32_t next = 0;  ///< + 1: the key before it whose first word falls in the same bucket
    FoundName full;
  };

  [[nodiscard]] std::uint64_t word(const Block& block, std::uint32_t token) {
    return stems_.of(block.text, block.tokens[token]).front().hash;
  }
  [[nodiscard]] std::uint64_t first_word(const Block& block, std::uint32_t token, Span name);
  [[nodiscard]] bool has_class(const Block& block, std::uint32_t token, lexicon::ClassId klass) const;

  void describe(const Block& block, FoundName& name);
  [[nodiscard]] std::uint64_t key_of(const Block& block, const FoundName& name, std::uint64_t first);
  [[nodiscard]] std::uint64_t key_of_person(const Block& block, const FoundName& name);
  [[nodiscard]] std::uint64_t joined(const Block& block, std::uint32_t begin, std::uint32_t token,
                                     std::uint64_t apart) const;
  [[nodiscard]] std::uint8_t parts_of(const Block& block, text::TokenRange name) const;
  [[nodiscard]] bool is_head_alone(const Block& block, std::uint32_t token) const;
  [[nodiscard]] bool is_whole_noun(const Block& block, std::uint32_t token) const;
  [[nodiscard]] bool tells_of_noun(const Block& block, std::uint32_t token) const;
  [[nodiscard]] bool is_other_one(const Block& block, std::uint32_t token, const FoundName& person) const;
  [[nodiscard]] bool is_second_half(const Block& block, std::uint32_t token) const;
  [[nodiscard]] bool is_of_kind(const Block& block, std::uint32_t token, lexicon::SymbolId kind) const;
  void learn_clubs(const Block& block, std::vector<FoundName>& names);
  [[nodiscard]] const FoundName* club_at(const Block& block, const FoundName& city);
  void learn(const Block& block, const FoundName& name);
  void learn_person(const Block& block, const FoundName& name);
  void learn_whole(const Block& block, const FoundName& name);
  void learn_with_article(const Block& block, const FoundName& name);
  void learn_entry(const FoundName& name);
  void find_shorts(const Block& block, std::vector<FoundName>& names);
  void add_key(const Block& block, const FoundName& name, text::TokenRange part);
  void add_key(std::span<const std::uint64_t> words, const FoundName& name);
  void find_between(const Block& block, std::uint32_t begin, std::uint32_t end);
  [[nodiscard]] std::uint32_t match(const Block& block, std::uint32_t at, std::uint32_t end);

  WordStems stems_;
  Clubs clubs_;
  const lexicon::Types* types_;
  const lexicon::Lexicon* lexicon_;
  lexicon::ClassId joint_ = 0;
  std::array<lexicon::ClassId, 4> never_{};  ///< a word of these classes alone is no short form
  std::array<lexicon::ClassId, 2> nouns_{};  ///< a whole word of these is no name behind a preposition
  lexicon::ClassId head_ = 0;
  lexicon::SymbolId alone_ = 0, kind_ = 0, number_ = 0, gender_ = 0, second_ = 0, servant_ = 0, parent_ = 0;
  lexicon::ClassId nationality_ = 0, ordinal_ = 0, shift_ = 0, given_ = 0, adjective_ = 0;
  std::array<lexicon::ClassId, 3> called_{};  ///< what someone is called: a name may stand behind these
  bool on_sport_ = false;                     ///< what the report is on
  std::vector<Key> keys_;
  std::vector<std::uint64_t> words_;
  std::array<std::uint32_t, 256> buckets_{};  ///< of keys, by their first word's hash: index + 1
  StemFilter first_words_;                    ///< of keys
  std::vector<FoundName> shorts_;
};

}  // namespace barqiya::layers::names
