#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/types.hpp"

namespace barqiya::link {

/// What a word can call someone or something by: the noun that begins a body's or a place's name ("ministry"), a role
/// ("minister"). Found out once for a word type; for one thread.
class Heads {
 public:
  using Head = std::uint32_t;  ///< a row of the tables + 1; 0 for none

  explicit Heads(lexicon::Types& types);

  /// The head that a word is, and whether it is definite by its article.
  struct Word {
    Head head = 0;
    bool definite = false;
  };
  [[nodiscard]] Word of(std::uint32_t type) {
    const std::uint32_t known = known_.get(type);
    return unpack(known != 0 ? known : learn(type));
  }

 private:
  // A word packed: every word of a text is looked at, so what is known of them should be small.
  static constexpr std::uint32_t kAsked = std::uint32_t{1} << 31;
  static constexpr std::uint32_t kDefinite = std::uint32_t{1} << 30;

  static Word unpack(std::uint32_t known) { return {known & (kDefinite - 1), (known & kDefinite) != 0}; }
  std::uint32_t learn(std::uint32_t type);
  [[nodiscard]] Word find(std::uint32_t type) const;

  const lexicon::Types* types_;
  std::vector<std::uint8_t> classes_;  // by ClassId: how sure such a reading is, 0 for other classes
  lexicon::SymbolId number_ = 0;
  lexicon::Column<std::uint32_t> known_;  // head, kDefinite, kAsked
};

}  // namespace barqiya::link
