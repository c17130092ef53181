#pragma once

#include <vector>

#include "barqiya/reading.hpp"
#include "grammar/captured.hpp"
#include "layers/dated/words.hpp"
#include "layers/events/numbers.hpp"
#include "layers/events/participants.hpp"
#include "layers/events/triggers.hpp"
#include "layers/statements/block.hpp"

/// Political events: who did what to whom, where, when, and by whose word (docs/reading.md).
namespace barqiya::layers::events {

/// An event whose first actor is the speaker of a statement: "the minister said that he would visit".
struct Spoken {
  std::size_t event = 0;
  std::size_t statement = 0;
};

/// What changes while reading; one for a thread.
struct Workspace {
  /// Drops what refers to word types, after these were trimmed.
  void forget() {
    facts.clear();
    trigger_words.clear();
  }

  FactsCache facts;
  TriggerWords trigger_words;
  Found found;
  std::vector<std::int32_t> contents;  ///< statements by where their contents begin
  std::vector<std::int32_t> open;      ///< those of them that have begun
  std::vector<Spoken> spoken;          ///< events whose actor is who speaks of them
};

/// What earlier layers found in a block.
struct Findings {
  const statements::Block* block = nullptr;
  dated::Words words;
  std::size_t first_name = 0;   ///< of the block, in the reading's names
  std::size_t first_dated = 0;  ///< of the block, in the reading's dated
};

/// Reads matches of data/grammar/events.rules. Immutable, shared by threads; the data must outlive it.
class EventsLayer {
 public:
  explicit EventsLayer(const lexicon::Lexicon& lexicon);

  /// The events of a block, in the order of their triggers, appended to `reading.events`; the reading's entries of
  /// `dated` are told their events.
  void find(const grammar::Captured& block, const Findings& findings, Workspace& workspace, Reading& reading) const;

 private:
  /// A block while its triggers are gone through.
  struct Pass {
    Scene scene;
    const Findings* findings = nullptr;
    Workspace* workspace = nullptr;
    Reading* reading = nullptr;
    std::size_t first_event = 0;  ///< of the block
    std::uint32_t sentence = 0;   ///< of the last event
    Span struck;                  ///< the verb that says what the last attack did: "a raid (hit) the town"
  };

  [[nodiscard]] bool is_of_someone(const Scene& scene, const Trigger& trigger) const;
  void find_event(Pass& pass, std::size_t index) const;
  static void append(Pass& pass, const Event& event, const Carried& carried, std::size_t said);
  Carried fill(const Pass& pass, const Surroundings& around, std::uint32_t told, Event& event, std::size_t& said) const;
  [[nodiscard]] bool is_event(const Scene& scene, const Found& found, const Trigger& trigger) const;
  [[nodiscard]] bool is_of_teams(const grammar::Captured& captured, const Event& event) const;
  [[nodiscard]] std::size_t said_of_oneself(const Pass& pass, const Surroundings& around) const;
  void take_speaker(const Scene& scene, const Statement& statement, Event& event) const;
  void count_casualties(const grammar::Captured& block, const Scene& scene, const Found& found, std::size_t first_event,
                        Reading& reading) const;

  statements::Words words_;
  TriggerReader triggers_;
  ParticipantReader participants_;
  EventNumberReader numbers_;
};

/// Puts every event into the innermost statement whose content it stands in, and gives participants the codes that the
/// whole report has for them. To be called once, at the report's end.
void settle(Workspace& workspace, Reading& reading);

}  // namespace barqiya::layers::events
