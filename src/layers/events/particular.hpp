#pragma once

#include "barqiya/reading.hpp"
#include "layers/dated/words.hpp"
#include "layers/events/triggers.hpp"
#include "layers/statements/block.hpp"

/// Whether a word tells of something that took place once, or of what is so in general or was told elsewhere.
namespace barqiya::layers::events {

/// Whether a type is of conflict, in words or deeds.
[[nodiscard]] constexpr bool is_conflict(EventType type) { return type >= EventType::Threaten; }

/// Whether a trigger tells of a particular event. `event` has its participants, place, numbers and time; `carried` says
/// that a verb carries the trigger ("carried out a raid").
///
/// Looks at no more than four words before the trigger.
[[nodiscard]] bool is_particular(const statements::Block& block, const dated::Words& words, const Trigger& trigger,
                                 const Event& event, bool carried);

/// Whether what a noun names is only feared, foiled or alleged, as a word before it says.
[[nodiscard]] bool is_unproved(const dated::Words& words, const Trigger& trigger);

}  // namespace barqiya::layers::events
