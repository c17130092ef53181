#pragma once

#include "barqiya/reading.hpp"
#include "layers/dated/words.hpp"
#include "layers/events/triggers.hpp"
#include "layers/statements/block.hpp"

/// Whether a word tells of something that took place once, or of what is so in general or was told elsewhere.
namespace barqiya::layers::events {

/// Whether a type is of conflict, in words or deeds.
[[nodiscard]] constexpr bool is_conflict(EventType type) { return type >= EventType::Threaten; }

/// How a verb carries a noun, and whether a time says when.
struct Held {
  bool before = false;     ///< "carried out a raid"
  bool near = false;       ///< the same, no more than three words further left
  bool past = false;       ///< the same, and that verb is of the past
  bool behind = false;     ///< "a raid that they carried out", "a raid hit the town"
  bool acts = false;       ///< the subject of that verb does it, with arms
  bool told = false;       ///< "announced the dispatch of troops", by the one who sends them
  bool victims = false;    ///< its dead or wounded are told right before: "three were killed in an attack"
  bool stated = false;     ///< it is what a statement says: "announced the arrest of", "denied the shelling of"
  bool toll = false;       ///< a verb beside it says how many dead it left: "the attack left seven dead"
  bool undergone = false;  ///< "the patrol came under attack", in the past and by no one who is told
  bool dated = false;      ///< a time that has a place in time: not "recently", not "for years"

  [[nodiscard]] bool carried() const { return before || behind; }
};

/// Whether a trigger tells of a particular event. `event` has its participants, place and numbers.
///
/// Looks at no more than four words before the trigger.
[[nodiscard]] bool is_particular(const statements::Block& block, const dated::Words& words, const Trigger& trigger,
                                 const Event& event, const Held& held);

/// Whether what a noun names is only feared, foiled or alleged, as a word before it says.
[[nodiscard]] bool is_unproved(const dated::Words& words, const Trigger& trigger);

}  // namespace barqiya::layers::events
