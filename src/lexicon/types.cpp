// The cache of word types. Its keys are the bytes of tokens, and nearly all are known already, so what counts is how
// fast a known one is found. A slot is a part of the hash and the number of the type, so that many slots are in a cache
// line; a token of at most 24 bytes is three machine words, which lie in the type's row, where all else is that stages
// know of it (lexicon/rows.hpp), and are compared without a loop. Tokens are taken sixteen at a time: first all their
// hashes, with a request for their slots to the memory, then a request for the rows, then the comparisons.
// Tested by tests/lexicon/types_test.cpp.
#include "lexicon/types.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>

#include "lexicon/alike.hpp"
#include "lexicon/large_pages.hpp"

namespace barqiya::lexicon {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t kWords = 3;
constexpr std::size_t kInline = kWords * sizeof(std::uint64_t);  // bytes of a token that its slot holds
constexpr std::size_t kBatch = 32;
constexpr std::size_t kFirstSlots = 1024;
constexpr std::size_t kMaxDigits = 18;  // of a number that Type::number holds
constexpr std::uint8_t kManyDigits = 255;

/// A token's bytes, zero behind its end; of a longer one its hash and size.
struct Key {
  std::array<std::uint64_t, kWords> words{};
  std::uint16_t kind_and_size = 0;  ///< the size is kLong for a token that is not inline
};
constexpr std::uint16_t kLong = kInline + 1;

/// A type's row, as far as it is this stage's. What is asked at every token comes first, 64 bytes that the memory gives
/// in one piece.
struct Row {
  std::array<std::uint64_t, kWords> words{};  ///< as in Key; of a longer token the last is where its bytes lie
  std::uint16_t kind_and_size = 0;
  PhraseWord phrase;
  std::array<std::uint32_t, Lane::kMost> lanes{};
  Type type;
};
constexpr std::size_t kLanesBegin = offsetof(Row, lanes);
static_assert(offsetof(Row, type) == 64);

/// Twelve bits of a hash, and the number of a type + 1; 0 when free. Small, for the table is read all over.
using Slot = std::uint32_t;
using Slots = std::vector<Slot, LargePages<Slot>>;
constexpr unsigned kNumberBits = 20;
constexpr Slot kNumber = (Slot{1} << kNumberBits) - 1;
constexpr std::uint32_t kMostTypes = kNumber;

/// Ones for the bytes of a token, zeros behind them: the words from byte kInline - size on.
constexpr std::array<unsigned char, 2 * kInline> kMask = [] {
  std::array<unsigned char, 2 * kInline> mask{};
  for (std::size_t i = 0; i < kInline; ++i) mask[i] = 0xFF;
  return mask;
}();

/// The product's halves, one over the other (as wyhash mixes).
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

constexpr std::uint64_t kSalt = 0x9E3779B97F4A7C15U;
constexpr std::uint64_t kSecondSalt = 0xD6E8FEB86659FD93U;

std::uint64_t hash_of(const Key& key) {
  const std::uint64_t first = mix(key.words[0] ^ kSalt, key.words[1] ^ kSecondSalt);
  return mix(first ^ key.words[2], kSalt ^ key.kind_and_size);
}

std::uint64_t hash_of_bytes(std::string_view bytes) {
  std::uint64_t hash = bytes.size();
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    const std::size_t size = std::min(bytes.size(), sizeof word);
    std::memcpy(&word, bytes.data(), size);
    hash = mix(hash ^ word ^ kSalt, kSecondSalt);
    bytes.remove_prefix(size);
  }
  return hash;
}

std::uint64_t word_at(const void* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// Nothing is read behind the text's end.
Key key_of(std::string_view text, const Token& token) {
  const std::size_t size = token.end - token.begin;
  const char* const bytes = text.data() + token.begin;
  const auto kind = static_cast<unsigned>(token.kind) << 8U;
  if (size > kInline) {
    return {{hash_of_bytes({bytes, size}), size, 0}, static_cast<std::uint16_t>(kind | kLong)};
  }
  Key key;
  key.kind_and_size = static_cast<std::uint16_t>(kind | size);
  if (text.size() - token.begin < kInline) {
    std::memcpy(key.words.data(), bytes, size);
    return key;
  }
  const unsigned char* const mask = kMask.data() + (kInline - size);
  for (std::size_t i = 0; i < kWords; ++i) key.words[i] = word_at(bytes + 8 * i) & word_at(mask + 8 * i);
  return key;
}

}  // namespace

struct Types::Table {
  Table(const Lexicon& its_lexicon, Spelling its_spelling, std::size_t its_budget)
      : lexicon(its_lexicon), spelling(its_spelling), budget(its_budget) {
    phrase_class = lexicon.class_named(kPhraseClass).value_or(static_cast<ClassId>(lexicon.classes()));
    clear();
  }

  void clear() {
    static std::atomic<std::uint64_t> generations = 0;
    generation = ++generations;
    alike.clear();
    slots = Slots(kFirstSlots);
    rows->clear();
    analyses = std::vector<Analysis>();  // not `= {}`, which would keep what it holds
    numbers = std::vector<std::int64_t>();
    long_tokens = std::string();
  }

  [[nodiscard]] Row& row(std::uint32_t type) { return *std::launder(reinterpret_cast<Row*>((*rows)[type])); }
  [[nodiscard]] const Row& row(std::uint32_t type) const {
    return *std::launder(reinterpret_cast<const Row*>((*std::as_const(rows))[type]));
  }

  /// `gather` is told of each batch of tokens when it has its types, which are near the processor then.
  template <class Gather>
  void assign(std::string_view text, std::span<Token> tokens, Gather gather) {
    std::array<Key, kBatch> keys;
    std::array<std::uint64_t, kBatch> hashes;
    for (std::size_t begin = 0; begin < tokens.size(); begin += kBatch) {
      const auto batch = tokens.subspan(begin, std::min(kBatch, tokens.size() - begin));
      for (std::size_t i = 0; i < batch.size(); ++i) {
        keys[i] = key_of(text, batch[i]);
        hashes[i] = hash_of(keys[i]);
        __builtin_prefetch(&slots[hashes[i] & (slots.size() - 1)]);
      }
      for (std::size_t i = 0; i < batch.size(); ++i) {
        const Slot slot = slots[hashes[i] & (slots.size() - 1)];
        if (slot != 0) rows->prefetch(type_in(slot));
      }
      for (std::size_t i = 0; i < batch.size(); ++i) batch[i].type = find(text, batch[i], keys[i], hashes[i]);
      gather(begin, batch);
    }
  }

  static std::uint32_t type_in(Slot slot) { return (slot & kNumber) - 1; }
  static Slot tag_of(std::uint64_t hash) { return static_cast<Slot>(hash >> 32U) & ~kNumber; }

  std::uint32_t find(std::string_view text, const Token& token, const Key& key, std::uint64_t hash) {
    const std::size_t last = slots.size() - 1;
    for (std::size_t i = hash & last;; i = (i + 1) & last) {
      const Slot slot = slots[i];
      if (slot == 0) return learn(token.span().slice(text), token.kind, key, hash);
      if ((slot & ~kNumber) != tag_of(hash)) continue;
      const Row& known = row(type_in(slot));
      if (known.kind_and_size != key.kind_and_size || known.words[0] != key.words[0] ||
          known.words[1] != key.words[1]) {
        continue;
      }
      const bool same = is_long(key) ? long_tokens.compare(known.words[2], key.words[1], token.span().slice(text)) == 0
                                     : known.words[2] == key.words[2];
      if (same) return type_in(slot);
    }
  }

  static bool is_long(const Key& key) { return (key.kind_and_size & 0xFFU) == kLong; }

  std::uint32_t learn(std::string_view token, TokenKind kind, const Key& key, std::uint64_t hash) {
    const std::uint32_t type = rows->size();
    if (type == kMostTypes) throw std::length_error("more word types at once than there are numbers for");
    rows->push();
    Row* const made = new ((*rows)[type]) Row{key.words, key.kind_and_size, {}, {}, {}};
    describe(token, kind, *made);
    made->type.like = find_like(type);
    if (is_long(key)) {
      made->words[2] = long_tokens.size();
      long_tokens += token;
    }
    if (std::size_t{rows->size()} * 2 > slots.size()) grow();
    put(tag_of(hash) | (type + 1), hash);
    return type;
  }

  void grow() {
    const Slots old = std::exchange(slots, Slots(slots.size() * 2));
    for (const Slot slot : old) {
      if (slot == 0) continue;
      const Row& known = row(type_in(slot));
      Key key{known.words, known.kind_and_size};
      if (is_long(key)) key.words[2] = 0;
      put(slot, hash_of(key));
    }
  }

  void put(Slot slot, std::uint64_t hash) {
    const std::size_t last = slots.size() - 1;
    std::size_t i = hash & last;
    while (slots[i] != 0) i = (i + 1) & last;
    slots[i] = slot;
  }

  void describe(std::string_view token, TokenKind kind, Row& row) {
    Type& type = row.type;
    type.kind = kind;
    type.analyses_begin = static_cast<std::uint32_t>(analyses.size());
    text::Folded folded;
    const bool is_folded = fold_key(lexicon.data(), token, folded);
    if (kind == TokenKind::Number) read_number(is_folded ? folded.full_view() : std::string_view{}, type);
    type.is_bare = true;
    if (!is_folded) return;
    row.phrase.word = lexicon.phrase_word(folded.full_view());
    lexicon.analyze(folded, spelling, analyses);
    type.analyses = static_cast<std::uint8_t>(analyses.size() - type.analyses_begin);
    type.is_bare = std::all_of(analyses.begin() + type.analyses_begin, analyses.end(),
                               [](const Analysis& analysis) { return analysis.stem_begin == 0; });
    for (std::size_t i = type.analyses_begin; i < analyses.size(); ++i) {
      const ClassId klass = lexicon.class_of(analyses[i].entry);
      type.classes |= Type::bit_of(klass);
      if (klass == phrase_class) begin_phrase(analyses[i].entry - lexicon.phrase_class().first_entry, row.phrase);
    }
  }

  static void begin_phrase(std::uint32_t node, PhraseWord& phrase) {
    const bool is_one = node + 1 < PhraseWord::kMany && (phrase.first == 0 || phrase.first == node + 1);
    phrase.first = is_one ? static_cast<std::uint16_t>(node + 1) : PhraseWord::kMany;
  }

  [[nodiscard]] std::span<const Analysis> analyses_of(const Type& type) const {
    return {analyses.data() + type.analyses_begin, type.analyses};
  }

  std::uint32_t find_like(std::uint32_t id) {
    const Type& type = row(id).type;
    if (type.kind != TokenKind::Word && type.kind != TokenKind::Foreign) return id;
    std::uint64_t hash = static_cast<std::uint64_t>(type.kind);
    for (const Analysis& analysis : analyses_of(type)) hash = lexicon.mix_reading(hash, analysis);
    return alike.find(hash, id, [&](std::uint32_t other) {
      const Type& known = row(other).type;
      const auto mine = analyses_of(type), its = analyses_of(known);
      return known.kind == type.kind &&
             std::equal(mine.begin(), mine.end(), its.begin(), its.end(),
                        [this](const Analysis& a, const Analysis& b) { return lexicon.says_same(a, b); });
    });
  }

  /// `digits` are folded to ASCII; none when there are more than can be folded.
  void read_number(std::string_view digits, Type& type) {
    type.digits = digits.empty() ? kManyDigits : static_cast<std::uint8_t>(digits.size());
    if (digits.empty() || digits.size() > kMaxDigits) return;
    std::int64_t& number = numbers.emplace_back(0);
    for (const char digit : digits) number = number * 10 + (digit - '0');
    type.number = static_cast<std::uint32_t>(numbers.size());
  }

  [[nodiscard]] std::size_t size_in_bytes() const {
    return slots.capacity() * sizeof(Slot) + rows->size_in_bytes() + analyses.capacity() * sizeof(Analysis) +
           alike.size_in_bytes() + numbers.capacity() * sizeof(std::int64_t) + long_tokens.capacity();
  }

  const Lexicon& lexicon;
  Spelling spelling;
  std::size_t budget;
  std::uint64_t generation = 0;
  ClassId phrase_class = 0;
  Slots slots;  // a power of two, at most half of them taken
  std::shared_ptr<Rows> rows = std::make_shared<Rows>(sizeof(Row));
  std::shared_ptr<std::uint8_t> lanes_taken = std::make_shared<std::uint8_t>();
  std::vector<Analysis> analyses;
  Alike alike;
  std::vector<std::int64_t> numbers;
  std::string long_tokens;  // one behind the other
};

Types::Types(const Lexicon& lexicon, Spelling spelling, std::size_t budget)
    : table_(std::make_unique<Table>(lexicon, spelling, budget)) {}
Types::~Types() = default;
Types::Types(Types&&) noexcept = default;
Types& Types::operator=(Types&&) noexcept = default;

void Types::assign(std::string_view text, std::span<Token> tokens) {
  Lanes lanes;
  assign(text, tokens, lanes);
}

void Types::assign(std::string_view text, std::span<Token> tokens, Lanes& lanes) {
  const std::size_t size = tokens.size();
  lanes.tokens_ = size;
  if (lanes.phrase_words_.size() < size) lanes.phrase_words_.resize(size);
  if (lanes.values_.size() < size * Lane::kMost) lanes.values_.resize(size * Lane::kMost);
  std::uint32_t* to = lanes.values_.data();
  table_->assign(text, tokens, [&](std::size_t begin, std::span<const Token> batch) {
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const Row& row = table_->row(batch[i].type);
      std::array<std::uint32_t, Lane::kMost> values = row.lanes;
      const std::uint32_t marks = (batch[i].glued ? Lane::kGlued : 0) | (batch[i].paragraph ? Lane::kParagraph : 0);
      for (std::uint32_t& value : values) value |= marks;
      std::memcpy(to, &values, sizeof values);
      to += Lane::kMost;
      lanes.phrase_words_[begin + i] = row.phrase;
    }
  });
}

void Lanes::mark_phrase(std::uint32_t token) {
  for (std::size_t lane = 0; lane < Lane::kMost; ++lane) values_[token * Lane::kMost + lane] |= Lane::kPhrase;
}

Lane::Lane(Types& types) : rows_(types.rows()), taken_(types.table_->lanes_taken) {
  while (number_ < kMost && (*taken_ >> number_ & 1U) != 0) ++number_;
  if (number_ == kMost) throw std::logic_error("more lanes than there is room for");
  *taken_ = static_cast<std::uint8_t>(*taken_ | 1U << number_);
}

Lane::~Lane() {
  clear();
  *taken_ = static_cast<std::uint8_t>(*taken_ & ~(1U << number_));
}

std::uint32_t Lane::get(std::uint32_t type) const {
  std::uint32_t value = 0;
  std::memcpy(&value, (*rows_)[type] + kLanesBegin + number_ * sizeof value, sizeof value);
  return value;
}

void Lane::set(std::uint32_t type, std::uint32_t value) {
  std::memcpy((*rows_)[type] + kLanesBegin + number_ * sizeof value, &value, sizeof value);
}

void Lane::clear() {
  rows_->erase(static_cast<std::uint32_t>(kLanesBegin + number_ * sizeof(std::uint32_t)), sizeof(std::uint32_t));
}

const Type& Types::operator[](std::uint32_t id) const { return table_->row(id).type; }

std::span<const Analysis> Types::analyses(std::uint32_t id) const { return table_->analyses_of(table_->row(id).type); }

PhraseWord Types::phrase_word(std::uint32_t id) const { return table_->row(id).phrase; }

std::int64_t Types::number(std::uint32_t id) const {
  const Type& type = table_->row(id).type;
  return type.number == 0 ? -1 : table_->numbers[type.number - 1];
}

const std::shared_ptr<Rows>& Types::rows() { return table_->rows; }

std::size_t Types::row_size() const { return table_->rows->row_size(); }

const Lexicon& Types::lexicon() const { return table_->lexicon; }

Spelling Types::spelling() const { return table_->spelling; }

std::uint64_t Types::generation() const { return table_->generation; }

bool Types::trim() {
  if (size_in_bytes() <= table_->budget && table_->rows->size() < kMostTypes / 2) return false;
  table_->clear();
  return true;
}

std::size_t Types::size_in_bytes() const { return table_->size_in_bytes(); }

}  // namespace barqiya::lexicon
