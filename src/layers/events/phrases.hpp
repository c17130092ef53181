#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "barqiya/reading.hpp"
#include "grammar/captured.hpp"
#include "layers/events/facts.hpp"
#include "layers/statements/block.hpp"
#include "text/layout.hpp"

/// Noun phrases that can take part in an event, and which country and sector they are of.
namespace barqiya::layers::events {

/// A noun phrase of a block.
struct Phrase {
  text::TokenRange tokens;  ///< empty when there is none
  Participant participant;  ///< its span is empty when the phrase is of no one who can take part
  Participant of;           ///< whose it is, of what is no one: "the statements of (the minister)"
  bool state = false;       ///< it is a place with a government
  bool accusative = false;  ///< it is written as no subject is
  bool oblique = false;     ///< its head has the ending of an object, or of a genitive
  bool person = false;      ///< its head is a word for one person or two, with the article: "the minister"

  [[nodiscard]] bool empty() const { return tokens.begin == tokens.end; }
  [[nodiscard]] bool is_someone() const { return !participant.span.empty(); }
};

/// A block with the layers before: what phrases are read from. A view.
struct Scene {
  const grammar::Captured* captured = nullptr;
  const statements::Block* block = nullptr;
  const Reading* reading = nullptr;
  FactsCache* facts = nullptr;
  std::size_t first_name = 0;  ///< of the block, in the reading's names
};

/// Whether a participant is of an armed body: soldiers, rebels, police.
[[nodiscard]] bool is_armed(const Participant& participant);

/// Whether a word for someone stands where it is an adjective if what is before it is no one: "(posts) armed".
[[nodiscard]] bool is_adjectival(const statements::Block& block, std::uint32_t token);

/// Reads noun phrases. Immutable, shared by threads.
class PhraseReader {
 public:
  explicit PhraseReader(const lexicon::Lexicon& lexicon);

  /// The phrase that begins at a token and ends before `limit`; empty when none begins there.
  [[nodiscard]] Phrase at(const Scene& scene, std::uint32_t token, std::uint32_t limit) const;

  /// What the walks over a sentence ask of a word.
  [[nodiscard]] WordFacts facts(const Scene& scene, std::uint32_t token) const {
    return facts_.of(*scene.captured->types, scene.captured->tokens[token].type, *scene.facts);
  }

  /// The nationality that an adjective names: "Israeli"; empty for other words.
  [[nodiscard]] std::string_view nationality(const Scene& scene, std::uint32_t token) const;

  /// The country that an adjective or a state names first in a range; empty without one.
  [[nodiscard]] std::string_view country_in(const Scene& scene, text::TokenRange range) const;

  /// How many words at a token only lead to someone told of before: "against him", "in his house"; 0 for none.
  [[nodiscard]] std::uint32_t circumstance(const Scene& scene, std::uint32_t token, std::uint32_t limit) const;

  /// Whether a word is one for a person, or two, that has the article.
  [[nodiscard]] bool is_person(const Scene& scene, std::uint32_t token) const;

  /// Whether a word is "country" with a pronoun: "his country".
  [[nodiscard]] bool is_own_country(const Scene& scene, std::uint32_t token) const;

  /// Whether a word stands between a preposition and the name of a place: "in the (capital) Tunis", "in (the east of)".
  [[nodiscard]] bool is_part_of_place(const Scene& scene, std::uint32_t token) const;

  /// Whether a word can be a preposition that is spelt as a noun is: "in the wake of".
  [[nodiscard]] bool is_preposition(const Scene& scene, std::uint32_t token) const;

  /// Whether a word says how many: digits, "three", "dozens".
  [[nodiscard]] bool is_quantity(const Scene& scene, std::uint32_t token) const;

 private:
  struct Column {
    lexicon::ClassId klass = 0;
    lexicon::SymbolId feature = 0;
  };
  [[nodiscard]] std::string_view value(const Scene& scene, std::uint32_t token, std::span<const Column> columns) const;
  [[nodiscard]] bool is_of(const Scene& scene, std::uint32_t token, std::span<const lexicon::ClassId> classes) const;
  [[nodiscard]] Phrase named(const Scene& scene, std::uint32_t token) const;
  [[nodiscard]] std::uint32_t read_party(const Scene& scene, std::uint32_t token, std::int32_t name,
                                         Phrase& phrase) const;
  [[nodiscard]] std::uint32_t past_nationals(const Scene& scene, std::uint32_t end, Phrase& phrase) const;
  [[nodiscard]] Phrase office(const Scene& scene, std::uint32_t token, std::uint32_t end) const;
  [[nodiscard]] bool begins_another(const Scene& scene, std::uint32_t token, std::uint32_t end, std::int32_t name,
                                    bool closed) const;
  [[nodiscard]] std::uint32_t end_of_party(const Scene& scene, std::uint32_t token, std::int32_t name,
                                           Phrase& phrase) const;
  /// A phrase that is being read: its head, the end so far, and what it has behind it.
  struct Extent {
    std::uint32_t head = 0;
    std::uint32_t end = 0;
    bool genitive = false;
    bool owned = false;  ///< it is a named body's: "sites of the army"
    Participant owner;   ///< the name or office that is its genitive
  };
  bool take_named(const Scene& scene, Extent& extent, bool open, bool belongs, Participant& one) const;
  [[nodiscard]] bool is_arms(const Scene& scene, std::uint32_t head, std::uint32_t token) const;
  bool take_next(const Scene& scene, std::uint32_t limit, Extent& extent, Participant& one) const;
  bool take_word(const Scene& scene, bool open, bool whole, Extent& extent, Participant& one) const;
  [[nodiscard]] Phrase generic(const Scene& scene, std::uint32_t begin, std::uint32_t head, std::uint32_t limit) const;
  [[nodiscard]] bool is_sentence(const Scene& scene, std::uint32_t token) const;
  [[nodiscard]] bool begins(const Scene& scene, std::uint32_t token) const;
  [[nodiscard]] std::uint32_t place_of(const Scene& scene, std::uint32_t token, std::uint32_t limit) const;

  [[nodiscard]] bool counts_things(const Scene& scene, std::uint32_t head, std::uint32_t limit) const;
  [[nodiscard]] bool is_person_of(const Scene& scene, std::uint32_t token, std::uint32_t end) const;
  [[nodiscard]] bool is_of_thing(const Scene& scene, std::uint32_t head, std::uint32_t limit) const;
  [[nodiscard]] bool is_thing(const Scene& scene, std::uint32_t token) const;
  [[nodiscard]] bool is_vague(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis,
                              lexicon::SymbolId sector) const;

  FactsReader facts_;
  std::array<Column, 1> nationality_{}, sure_nation_{}, relation_{}, title_{}, role_{};
  std::vector<Column> sectors_;
  std::vector<lexicon::ClassId> quantities_, people_;
  std::array<lexicon::ClassId, 1> cardinal_{}, org_heads_{}, actor_{}, counted_{};
  lexicon::ClassId organisation_ = 0, org_head_ = 0, function_ = 0;
  lexicon::SymbolId sure_ = 0, no_ = 0, nation_ = 0, suffixed_ = 0, kind_ = 0, preposition_ = 0;
};

}  // namespace barqiya::layers::events
