#pragma once

#include <cstdint>
#include <span>

#include "barqiya/reading.hpp"
#include "layers/events/facts.hpp"
#include "layers/events/phrases.hpp"
#include "layers/events/triggers.hpp"

/// Who did it to whom, and where.
namespace barqiya::layers::events {

inline constexpr std::uint32_t kNoToken = 0xFFFFFFFFU;

/// What stands around one trigger, and the events before it in its sentence.
struct Surroundings {
  const Scene* scene = nullptr;
  const Found* found = nullptr;
  std::size_t index = 0;          ///< of the trigger in `found`
  const Event* before = nullptr;  ///< the event before it in the same sentence, none when null
  const Trigger* trigger = nullptr;
};

/// What carries a trigger that is a noun.
struct Carried {
  Span light;              ///< the light verb ("carried out a raid"), in bytes; empty when there is none
  Span struck;             ///< the verb behind that says what an attack did: "a raid (hit) the town"
  Span word;               ///< the verb with which the one who acts announces it
  bool told = false;       ///< the one who acts announces it: "announced the dispatch of troops"
  bool goes = false;       ///< he goes where it is: "arrived on a visit"
  bool undergone = false;  ///< it was done to the verb's subject: "came under attack"
  bool to_come = false;    ///< he only goes there for it: "went to Paris for talks"
};

/// The relation that stands on a token, or its last word does; null for none.
[[nodiscard]] const RelationWord* relation_at(const Found& found, std::uint32_t token);

/// Reads participants. Immutable, shared by threads.
class ParticipantReader {
 public:
  explicit ParticipantReader(const lexicon::Lexicon& lexicon);

  /// Fills actors, recipients and place of `event`.
  Carried read(const Surroundings& around, Event& event) const;

  /// Makes those whom the verb at a token tells of as dead or wounded the ones to whom an attack was done: "(three men)
  /// were hurt in an attack".
  void take_hurt(const Surroundings& around, std::uint32_t verb, Event& event) const;

  /// Gives an event without a place the one that saw it: "(Tobruk) saw clashes". It makes none more particular.
  void read_host(const Surroundings& around, Event& event) const;

  /// The token of "that" with a pronoun which a finite trigger has for its subject ("said that he visited"); kNoToken
  /// without one.
  [[nodiscard]] std::uint32_t that_with_subject(const Surroundings& around) const;

  /// Whether the subject of a finite trigger is the speaker's country: "that (his country) withdrew".
  [[nodiscard]] bool is_of_own_country(const Surroundings& around) const;

  [[nodiscard]] const PhraseReader& phrases() const { return phrases_; }

 private:
  struct Subject {
    Phrase phrase;
    Span verb;          ///< empty for one that only tells of it
    Span word;          ///< the verb of one that tells of it
    bool told = false;  ///< it announces its own act
    bool goes = false;  ///< it goes where the act is
    bool undergoes = false;
    bool goes_on = false;  ///< its verb is joined to the one before and has no subject of its own
  };

  struct Object {
    Phrase phrase;
    std::uint32_t from = 0;  ///< the token where the subject before it ends
  };

  [[nodiscard]] static bool is_done_to_many(const Surroundings& around, std::uint32_t limit);
  void read_finite(const Surroundings& around, Event& event) const;
  [[nodiscard]] bool leads_to_subject(const Surroundings& around, const Phrase& after, std::uint32_t limit) const;
  [[nodiscard]] bool is_verdict(const Surroundings& around, const Phrase& phrase) const;
  [[nodiscard]] bool disagrees(const Surroundings& around, const Phrase& before) const;
  void read_around_finite(const Surroundings& around, const Phrase& after, std::uint32_t end, bool undergone,
                          Event& event) const;
  [[nodiscard]] Object object_behind(const Surroundings& around, const Phrase& after, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t read_behind(const Surroundings& around, const Phrase& before, const Phrase& after,
                                          bool counts_victims, Event& event) const;
  void read_joined(const Surroundings& around, Event& event) const;
  void part_from_guest(const Surroundings& around, std::uint32_t limit, Phrase& host) const;
  void read_with_him(const Surroundings& around, Event& event) const;
  void read_visit(const Surroundings& around, std::uint32_t limit, Event& event) const;
  [[nodiscard]] std::uint32_t read_epithets(const Surroundings& around, std::uint32_t end, bool of_things,
                                            Event& event) const;
  [[nodiscard]] Phrase caller(const Surroundings& around, const Event& event) const;
  void read_noun(const Surroundings& around, Event& event, Carried& by) const;
  void read_victim(const Surroundings& around, std::uint32_t limit, Event& event) const;
  static void note_light(const Subject& subject, statements::Link prefix, Carried& by);
  /// Whether a noun stands right behind the trigger's own words at a token before `limit`, with nothing between.
  [[nodiscard]] bool is_governed(const Surroundings& around, std::uint32_t token, std::uint32_t limit) const;
  void take_undergone(const Scene& scene, const Subject& subject, std::uint32_t limit, Event& event) const;
  void read_behind_noun(const Surroundings& around, std::uint32_t end, const Subject& subject, const Carried& by,
                        Event& event) const;
  [[nodiscard]] std::uint32_t read_genitive(const Surroundings& around, std::uint32_t end, bool acted_on,
                                            Event& event) const;
  std::uint32_t read_relation(const Surroundings& around, const RelationWord& relation, Event& event) const;
  [[nodiscard]] static Phrase matter(const Trigger& trigger, Phrase phrase);
  void read_judged(const Surroundings& around, std::uint32_t token, Event& event) const;
  [[nodiscard]] static bool may_address(const Surroundings& around, const Phrase& after, const Phrase& object);
  void read_done_to(const Surroundings& around, const Phrase& whom, Event& event) const;
  void part_two(const Scene& scene, Event& event) const;
  void read_told(const Surroundings& around, Event& event) const;
  void read_sentenced(const Surroundings& around, std::uint32_t limit, Event& event) const;
  void read_linked(const Surroundings& around, std::uint32_t from, bool undergone, Event& event) const;
  [[nodiscard]] std::uint32_t read_link(const Surroundings& around, std::uint32_t token, text::TokenRange within,
                                        bool undergone, Event& event) const;
  void read_place(const Surroundings& around, Event& event) const;
  [[nodiscard]] bool is_led_to(const Surroundings& around, std::uint32_t token, std::uint32_t first) const;
  [[nodiscard]] std::uint32_t hosted_at(const Surroundings& around, std::uint32_t first) const;
  [[nodiscard]] static bool is_object_place(const Surroundings& around, std::uint32_t token);
  [[nodiscard]] Phrase second_party(const Scene& scene, std::uint32_t from, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t past_between(const Surroundings& around, std::uint32_t token, Event& event) const;
  [[nodiscard]] Subject subject_of_relative(const Surroundings& around, std::uint32_t token) const;
  [[nodiscard]] Subject subject_of_light(const Surroundings& around) const;
  /// A word before the trigger, as a carrier of it.
  struct Carrier {
    Carries carries = Carries::No;
    bool goes = false;      ///< a verb of going
    bool sets_out = false;  ///< whose subject is the trigger
    bool next = false;      ///< nothing stands between
  };
  [[nodiscard]] Carrier carrier_at(const Surroundings& around, std::uint32_t at) const;
  [[nodiscard]] Subject carried_by(const Surroundings& around, std::uint32_t verb, Carries carried, bool inner) const;
  [[nodiscard]] Subject subject_of_masdar(const Scene& scene, std::uint32_t masdar, std::uint32_t noun,
                                          Carries carried) const;
  static void go_on(const Event& before, Event& event);
  [[nodiscard]] Phrase subject_of_carrier(const Scene& scene, std::uint32_t verb, std::uint32_t noun) const;
  [[nodiscard]] bool issues(const Scene& scene, std::uint32_t token) const;
  [[nodiscard]] bool strikes(const Scene& scene, std::uint32_t token) const;
  Span read_struck(const Surroundings& around, std::uint32_t from, Event& event) const;
  [[nodiscard]] Phrase told_of(const Surroundings& around) const;
  [[nodiscard]] Phrase subject_before(const Surroundings& around) const;
  [[nodiscard]] bool is_paired(const Surroundings& around) const;
  /// The subject of the finite verb at a token that stands before it, from `first` on.
  [[nodiscard]] Phrase subject_before_verb(const Scene& scene, std::uint32_t first, std::uint32_t verb) const;
  [[nodiscard]] Phrase subject_of_been(const Scene& scene, std::uint32_t first, std::uint32_t particle) const;
  [[nodiscard]] bool is_feminine(const Scene& scene, std::uint32_t verb) const;
  [[nodiscard]] std::uint32_t past_aside(const Scene& scene, std::uint32_t token, std::uint32_t limit,
                                         bool& open) const;
  [[nodiscard]] Phrase far_object(const Surroundings& around, std::uint32_t from, std::uint32_t limit) const;
  [[nodiscard]] static bool accuses(const Scene& scene, const Trigger& trigger, const Phrase& after);
  [[nodiscard]] static bool is_bare_thing(const Scene& scene, std::uint32_t token);
  [[nodiscard]] static bool is_body(const Scene& scene, std::uint32_t token);
  [[nodiscard]] static bool is_authority(const Scene& scene, const Phrase& phrase);
  [[nodiscard]] Phrase destination(const Scene& scene, std::uint32_t token) const;
  [[nodiscard]] bool is_epithet(const Surroundings& around, std::uint32_t token, bool no_one) const;
  [[nodiscard]] bool is_apposed(const Surroundings& around, const Phrase& first, const Phrase& second) const;
  void call_by_name(const Scene& scene, std::uint32_t limit, Phrase& phrase) const;
  [[nodiscard]] bool is_rest_of(const Surroundings& around, const Phrase& subject, const Phrase& next) const;
  [[nodiscard]] static bool is_accused(const Surroundings& around, const Phrase& after);
  [[nodiscard]] bool is_punished(const Surroundings& around, const Phrase& after) const;
  [[nodiscard]] Phrase subject_between(const Surroundings& around) const;
  [[nodiscard]] Phrase subject_of_clause(const Surroundings& around) const;
  [[nodiscard]] bool is_behind_been(const Surroundings& around) const;
  [[nodiscard]] static bool is_struck_by(const Surroundings& around);
  [[nodiscard]] Phrase drone(const Scene& scene, std::uint32_t token, std::uint32_t limit) const;
  [[nodiscard]] Phrase bare_phrase(const Surroundings& around, std::uint32_t token, std::uint32_t limit) const;
  [[nodiscard]] Carries carries(const Scene& scene, std::uint32_t token) const;
  void add(const Scene& scene, const Phrase& phrase, std::uint32_t limit, bool actor, Event& event) const;

  PhraseReader phrases_;
  lexicon::ClassId that_ = 0;
  lexicon::SymbolId pron_ = 0, none_ = 0;
};

}  // namespace barqiya::layers::events
