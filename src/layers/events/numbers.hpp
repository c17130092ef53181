#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "barqiya/reading.hpp"
#include "grammar/captured.hpp"
#include "layers/events/triggers.hpp"
#include "layers/times/numbers.hpp"

/// How many were killed, wounded, arrested, took part; how much money was given.
namespace barqiya::layers::events {

/// Reads the numbers of events. Immutable, shared by threads.
class EventNumberReader {
 public:
  explicit EventNumberReader(const lexicon::Lexicon& lexicon);

  /// The number that stands behind a trigger, of what its word counts, and a sum of money where its type has one; the
  /// one before the token `limit`, the other before `limit_of_money`. Appended to the event's.
  void read(const grammar::Captured& block, const Trigger& trigger, std::uint32_t limit, std::uint32_t limit_of_money,
            Event& event) const;

  /// Where a trigger's victims have no number: one for a person in the singular behind it, two in the dual; where
  /// `alone`, not when something definite stands behind ("the chairman of the party"). Appended.
  void read_unnumbered(const grammar::Captured& block, const Trigger& trigger, std::uint32_t limit, bool alone,
                       Event& event) const;

  /// The number of the victims who stand before their verb: "12 persons (were killed)".
  void read_before(const grammar::Captured& block, const Trigger& trigger, Span victims, Event& event) const;

  /// The number of the dead or wounded that are told of beside the event: "20 wounded", "the wounding of 20". Between
  /// the tokens `first` and `limit`.
  void read(const grammar::Captured& block, const Casualty& casualty, std::uint32_t first, std::uint32_t limit,
            Event& event) const;

 private:
  /// A number in a block, with its bound.
  struct Run {
    grammar::Range symbols;
    std::int64_t value = 0;
    Bound bound = Bound::Exact;
    [[nodiscard]] bool empty() const { return symbols.empty(); }
  };

  [[nodiscard]] Run run_at(const grammar::Captured& block, std::uint32_t symbol, std::uint32_t limit) const;
  [[nodiscard]] Run first_behind(const grammar::Captured& block, std::uint32_t symbol, std::uint32_t limit) const;
  [[nodiscard]] Run unnumbered(const grammar::Captured& block, std::uint32_t symbol, std::uint32_t limit) const;
  [[nodiscard]] bool is_defined(const grammar::Captured& block, std::uint32_t symbol) const;
  [[nodiscard]] bool is_person(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const;
  [[nodiscard]] std::int64_t persons(const grammar::Captured& block, const grammar::Symbol& symbol) const;
  [[nodiscard]] Bound bound_of(const grammar::Captured& block, const grammar::Symbol& symbol, bool behind) const;
  [[nodiscard]] bool is_percent(const grammar::Captured& block, std::uint32_t symbol) const;
  [[nodiscard]] bool is_number(const grammar::Captured& block, const grammar::Symbol& symbol) const;
  [[nodiscard]] bool is_counted(const grammar::Captured& block, const grammar::Symbol& symbol,
                                lexicon::SymbolId kind) const;
  [[nodiscard]] bool counts_persons(const grammar::Captured& block, const Run& run) const;
  [[nodiscard]] bool has(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word,
                         lexicon::SymbolId clitic) const;
  void read_money(const grammar::Captured& block, const Trigger& trigger, std::uint32_t limit, Event& event) const;
  static void add(const grammar::Captured& block, const Run& run, Counted counted, std::string_view currency,
                  Event& event);

  times::NumberReader numbers_;
  lexicon::ClassId counted_ = 0, modifier_ = 0, cardinal_ = 0, unit_ = 0, currency_ = 0, link_ = 0;
  lexicon::SymbolId value_ = 0, measure_ = 0, label_ = 0, kind_ = 0, code_ = 0, number_ = 0, pl_ = 0, du_ = 0,
                    conj_ = 0, prep_ = 0, def_ = 0, pron_ = 0, none_ = 0, an_ = 0, ala_ = 0, gender_ = 0, person_ = 0,
                    yes_ = 0, scale_ = 0, i_ = 0;
  lexicon::ClassId role_ = 0, rank_ = 0, actor_ = 0, nationality_ = 0;
  std::array<lexicon::ClassId, 5> times_{};  ///< of the words that begin times
};

}  // namespace barqiya::layers::events
