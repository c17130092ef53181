#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "barqiya/reading.hpp"
#include "layers/names/names.hpp"
#include "lexicon/types.hpp"
#include "link/articles.hpp"
#include "link/heads.hpp"
#include "text/tokens.hpp"

/// Who is who within a report: names and other words to entities.
namespace barqiya::link {

/// A block of a report as the layers before read it.
struct Block {
  std::string_view text;
  std::span<const text::Token> tokens;
  const lexicon::Types* types = nullptr;
};

/// Makes the entities of a report, block by block. For one thread.
class Linker {
 public:
  explicit Linker(lexicon::Types& types) : lexicon_(&types.lexicon()), articles_(types.lexicon()), heads_(types) {}

  /// A new report: nothing is known.
  void begin_report();

  /// Appends the names and mentions of a block and what they say of entities, old and new. Both lists are in the order
  /// of the text. Linear in the block.
  void add(const Block& block, std::span<const layers::names::FoundName> names,
           std::span<const layers::names::Party> parties, Reading& reading);

  /// Notes which speakers of the block's statements, from the `first` on, have lost a letter of their article.
  void note_speakers(const Block& block, std::size_t first, Reading& reading) const;

  /// The end of the report: of the words that have lost a letter, those stay by which an entity or a speaker is called.
  static void finish(Reading& reading);

 private:
  using FoundName = layers::names::FoundName;
  using Party = layers::names::Party;
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
  static constexpr std::uint32_t kSeveral = 0xFFFFFFFE;

  /// A name's words, or a row of the tables, and whose they are.
  struct Known {
    std::uint64_t key = 0;
    NameType type = NameType::Per;
    std::uint32_t entity = 0;
    std::uint32_t next = 0;  ///< + 1: the one before it in the same bucket
  };
  /// Whom a head last called: kSeveral when there were several.
  struct Called {
    Heads::Head head = 0;
    std::uint32_t entity = kUnknown;
  };

  [[nodiscard]] std::uint32_t known(std::uint64_t key, NameType type) const;
  void know(std::uint64_t key, NameType type, std::uint32_t entity);
  std::uint32_t entity_of(const FoundName& name, Reading& reading);
  [[nodiscard]] static std::uint32_t longer_name(const FoundName& name, const Reading& reading);
  void add_name(const FoundName& name, std::uint32_t entity, Reading& reading);
  void call_by(const FoundName& name, Entity& entity) const;
  static void add_party(const Party& party, Entity& entity);
  void note_cut(const Block& block, std::span<const FoundName> names, std::span<const Party> parties,
                Reading& reading) const;

  void call(Heads::Head head, std::uint32_t entity);
  void find_mentions(const Block& block, std::span<const FoundName> names, std::span<const Party> parties,
                     std::size_t first, Reading& reading);
  void find_mentions_between(const Block& block, std::uint32_t begin, std::uint32_t end, Reading& reading);
  [[nodiscard]] static std::uint64_t bit_of(Heads::Head head) { return std::uint64_t{1} << head % 64; }

  const lexicon::Lexicon* lexicon_;
  Articles articles_;
  Heads heads_;
  std::vector<Known> known_;
  std::array<std::uint32_t, 1024> buckets_{};  ///< index in known_ + 1
  std::vector<Called> called_;
  std::uint64_t called_heads_ = 0;  ///< a bit for each head of these, some sharing one
};

}  // namespace barqiya::link
