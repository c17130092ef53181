#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/tokens.hpp"

namespace barqiya::lexicon {

/// A word type: everything that is known of a spelling, found out once.
struct Type {
  std::uint32_t analyses_begin = 0;  ///< in the cache's pool of analyses
  std::uint16_t analyses = 0;        ///< how many
  std::uint16_t word = 0;            ///< its number among the words of phrases, 0 when it is in none
  std::uint8_t digits = 0;           ///< of a Number: how many digits; 255 for more than can be folded
  text::TokenKind kind = text::TokenKind::Other;
  bool starts_phrase = false;  ///< a phrase of the lexicon may begin with it (lexicon/phrases.hpp)
  std::int64_t number = -1;    ///< of a Number of at most 18 digits: its value
};

/// The word types that one thread has met. Not thread-safe: each thread has its own, in its Workspace.
///
/// Keyed by the exact bytes of the token, so that the work for a spelling is done once and a known word costs one
/// probe. Bounded: when the cache holds more than `budget` bytes, `trim` empties it; since a type's content depends on
/// its spelling alone, no result changes.
class Types {
 public:
  static constexpr std::size_t kBudget = std::size_t{32} << 20;  ///< bytes

  Types(const Lexicon& lexicon, Spelling spelling, std::size_t budget = kBudget);
  ~Types();
  Types(Types&&) noexcept;
  Types& operator=(Types&&) noexcept;

  /// Sets `type` of every token. Valid until the next `trim`.
  void assign(std::string_view text, std::span<text::Token> tokens);

  [[nodiscard]] Type& operator[](std::uint32_t id);
  [[nodiscard]] const Type& operator[](std::uint32_t id) const;
  [[nodiscard]] std::span<const Analysis> analyses(std::uint32_t id) const;
  [[nodiscard]] const Lexicon& lexicon() const;

  /// Empties the cache when it is over budget; call between blocks, when no token refers to a type. True if it did:
  /// whoever keeps something by type or class must drop it too.
  bool trim();

  /// Bytes held now.
  [[nodiscard]] std::size_t size_in_bytes() const;

 private:
  struct Table;
  std::unique_ptr<Table> table_;
};

}  // namespace barqiya::lexicon
