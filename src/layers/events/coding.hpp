#pragma once

#include "barqiya/reading.hpp"
#include "layers/events/triggers.hpp"

/// How an event is coded when it is known who takes part, and whether it is one at all.
namespace barqiya::layers::events {

/// Forces that are withdrawn or moved are those who do so, and are no one's but his who moves them.
void settle_moved(Event& event);

/// Who is accused of an event would have done it.
void take_accused(const Event& accusation, Event& event);

/// Towns are not released: they are taken.
[[nodiscard]] bool is_liberation(const Reading& reading, const Event& event);

/// "The minister launched an attack on the company": a person who is no soldier, and an attack of no kind.
[[nodiscard]] bool is_attack_in_words(const Reading& reading, const Event& event, Span light);

/// A court does not disapprove: it convicts.
void settle_convicted(Event& event);

/// The aircraft that bring help are no army's.
void settle_carriers(const Trigger& trigger, Event& event);

/// Those of whom it is only told that they protest are people.
void settle_protesters(Event& event);

/// Who kills by a sentence of his own, a band or an army, attacks: only states put to death by law.
void settle_executed(const Trigger& trigger, Event& event);

/// Parties have no aircraft: an alliance that strikes from the air is one of armies.
void settle_allied(Event& event);

/// Who is handed over within one country is no matter between two.
[[nodiscard]] bool is_handed_at_home(const Trigger& trigger, const Event& event);

/// Those with arms whom others with arms drive out lose their ground.
void settle_driven_out(Event& event);

/// Who is seized by the police is arrested.
void settle_caught(const Trigger& trigger, Event& event);

/// "Praised the (Jordanian) stand", by a Jordanian: no one else's.
void settle_own(Event& event);

/// A missile that a state fires at no one is a test of its weapons.
void settle_tested(const Trigger& trigger, Event& event);

/// Entrances that people close are no act of those in power.
void settle_closed(const Trigger& trigger, Event& event);

/// "The minister (and his colleague) discussed": who does it together does it with one another.
void settle_mutual(const Trigger& trigger, Event& event);

/// What a court decides or orders is done: "decided on his arrest".
void settle_ruled(const Trigger& trigger, bool told, Event& event);

/// What PLOVER calls an act that is only announced.
void call_announced(Event& event);

/// Whether those take part whom the word asks for (`needs` of the tables); `carried`: it is a noun, of which no
/// genitive says whose it is, and a verb carries it.
[[nodiscard]] bool has_what_it_needs(const Trigger& trigger, const Event& event, bool carried);

}  // namespace barqiya::layers::events
