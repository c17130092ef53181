#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "lexicon/rows.hpp"
#include "text/tokens.hpp"

namespace barqiya::lexicon {

/// A word type: everything that is known of a spelling, found out once.
struct Type {
  std::uint32_t analyses_begin = 0;  ///< in the cache's pool of analyses
  std::uint32_t number = 0;          ///< of a Number of at most 18 digits: where its value is, + 1 (Types::number)
  std::uint8_t analyses = 0;         ///< how many
  bool is_bare = false;              ///< its stem begins with it, however it is read
  std::uint8_t digits = 0;           ///< of a Number: how many digits; 255 for more than can be folded
  text::TokenKind kind = text::TokenKind::Other;
  std::uint32_t like = 0;     ///< the first word type of which the tables say the same (lexicon/alike.hpp), or itself
  std::uint64_t classes = 0;  ///< of its analyses, a bit each, some sharing one

  /// The bit of a class in `classes`.
  [[nodiscard]] static std::uint64_t bit_of(ClassId klass) { return std::uint64_t{1} << klass % 64; }

  /// False when surely no analysis is of the class.
  [[nodiscard]] bool may_be(ClassId klass) const { return (classes & bit_of(klass)) != 0; }
};
static_assert(sizeof(Type) == 24);

/// What a word is to phrases (lexicon/phrases.hpp).
struct PhraseWord {
  std::uint16_t first = 0;                        ///< the node that phrases begin at with it, + 1; 0 for none
  std::uint16_t word = 0;                         ///< its number among the words of phrases, 0 when it is in none
  static constexpr std::uint16_t kMany = 0xFFFF;  ///< in `first`: it may be another one, too
};

class Types;

/// A column of four bytes that is read at every token: `Types::assign` lays its values for a block of tokens in a table
/// (Lanes), with what the token itself adds. Of one Types there are at most kMost at a time; more is a
/// std::logic_error.
class Lane {
 public:
  static constexpr std::uint32_t kMost = 8;
  static constexpr std::uint32_t kGlued = 1;                           ///< in a table's value: Token::glued
  static constexpr std::uint32_t kParagraph = std::uint32_t{1} << 31;  ///< in a table's value: Token::paragraph
  static constexpr std::uint32_t kPhrase = std::uint32_t{1} << 30;     ///< in a table's value: a phrase begins there

  explicit Lane(Types& types);
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;
  ~Lane();

  [[nodiscard]] std::uint32_t number() const { return number_; }
  [[nodiscard]] std::uint32_t get(std::uint32_t type) const;
  /// `value` leaves the bits kGlued, kPhrase and kParagraph free.
  void set(std::uint32_t type, std::uint32_t value);
  void clear();

 private:
  std::shared_ptr<Rows> rows_;
  std::shared_ptr<std::uint8_t> taken_;  // a bit for each lane
  std::uint32_t number_ = 0;
};

/// A lane's values for tokens in a row; a view.
class LaneValues {
 public:
  LaneValues() = default;
  LaneValues(const std::uint32_t* first, std::size_t size) : first_(first), size_(size) {}

  [[nodiscard]] std::uint32_t operator[](std::size_t token) const { return first_[token * Lane::kMost]; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] LaneValues part(std::size_t begin, std::size_t size) const {
    return {first_ + begin * Lane::kMost, size};
  }

 private:
  const std::uint32_t* first_ = nullptr;  // all lanes' values for one token lie together
  std::size_t size_ = 0;
};

/// What word types hold for each token of a block, by the token.
class Lanes {
 public:
  /// The values of a lane, by its number.
  [[nodiscard]] LaneValues of(std::uint32_t lane) const { return {values_.data() + lane, tokens_}; }

  /// Of each token.
  [[nodiscard]] std::span<const PhraseWord> phrase_words() const { return phrase_words_; }

  /// Notes that a phrase begins at a token: Lane::kPhrase in all lanes.
  void mark_phrase(std::uint32_t token);

 private:
  friend class Types;
  std::size_t tokens_ = 0;
  std::vector<std::uint32_t> values_;
  std::vector<PhraseWord> phrase_words_;
};

/// What a later stage keeps of each word type: a T, all zeros until it is set, beside the type itself. `trim` sets all
/// to zeros again. To be used no longer than the Types it is of; the room is given back with it.
template <class T>
class Column {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  explicit Column(Types& types);
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;
  ~Column() { rows_->release(begin_, sizeof(T)); }

  [[nodiscard]] T get(std::uint32_t type) const {
    T value;
    std::memcpy(&value, (*rows_)[type] + begin_, sizeof value);
    return value;
  }
  void set(std::uint32_t type, const T& value) { std::memcpy((*rows_)[type] + begin_, &value, sizeof value); }
  void clear() { rows_->erase(begin_, sizeof(T)); }

 private:
  std::shared_ptr<Rows> rows_;
  std::uint32_t begin_;
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

  /// Sets `type` of every token. Valid until the next `trim`. A std::length_error at a million types, which blocks of
  /// Tokenizer::kBlockTokens do not reach with `trim` between them.
  void assign(std::string_view text, std::span<text::Token> tokens);

  /// The same, and the values of all lanes as they are now. `lanes` is replaced.
  void assign(std::string_view text, std::span<text::Token> tokens, Lanes& lanes);

  [[nodiscard]] const Type& operator[](std::uint32_t id) const;
  [[nodiscard]] std::span<const Analysis> analyses(std::uint32_t id) const;
  [[nodiscard]] PhraseWord phrase_word(std::uint32_t id) const;

  /// The value of a Number of at most 18 digits; -1 for other tokens.
  [[nodiscard]] std::int64_t number(std::uint32_t id) const;
  [[nodiscard]] const Lexicon& lexicon() const;
  [[nodiscard]] Spelling spelling() const;

  /// A number that no other word types had, of this cache before it was emptied or of another: who keeps something by
  /// type and is not told of a `trim` sees by it that the types are others.
  [[nodiscard]] std::uint64_t generation() const;

  /// Empties the cache when it is over budget; call between blocks, when no token refers to a type. True if it did:
  /// whoever keeps something by type or class must drop it too.
  bool trim();

  /// Bytes of what is known of one type, all columns and lanes included.
  [[nodiscard]] std::size_t row_size() const;

  /// Bytes held now.
  [[nodiscard]] std::size_t size_in_bytes() const;

 private:
  template <class T>
  friend class Column;
  friend class Lane;

  struct Table;
  [[nodiscard]] const std::shared_ptr<Rows>& rows();
  std::unique_ptr<Table> table_;
};

template <class T>
Column<T>::Column(Types& types) : rows_(types.rows()), begin_(rows_->claim(sizeof(T))) {}

}  // namespace barqiya::lexicon
