#pragma once

#include "layers/events/events.hpp"

/// When an event was, and how real it is.
namespace barqiya::layers::events {

/// What dates an event: its own entry of `dated`, null without, and whether the time, its own or another's, has a place
/// in time.
struct DatedBy {
  Dated* own = nullptr;
  bool placed = false;
};

/// Status, modality and time, by the entry of `dated` that has the trigger, the verb that carries it, or the one that
/// says what it did.
DatedBy date(const Findings& findings, const Found& found, const Trigger& trigger, const Carried& by, Event& event,
             Reading& reading);

/// The verb that tells right before an attack of the dead or wounded in it and is no event of its own: "three men were
/// (hurt) in an attack"; kNoToken without.
[[nodiscard]] std::uint32_t hurt_before(const statements::Block& block, const Found& found, const Trigger& trigger);

/// "Arrested three men during (a march yesterday)": what was done meanwhile, and has no time of its own, was done then.
void tell_meanwhile(const statements::Block& block, const dated::Words& words, const Trigger& trigger,
                    const Event& event, Reading& reading);

/// Whether the dead or wounded of an attack are told right before it, in its clause: "three were killed in an attack",
/// "met their death in".
[[nodiscard]] bool has_victims_before(const statements::Block& block, const Found& found, const Trigger& trigger);

/// Gives the event of those who are told as killed right before an attack the attack's time and place, when it has
/// none: "three were (killed) in an attack yesterday near the town".
void tell_victims(const statements::Block& block, const Found& found, const Trigger& trigger, const Event& attack,
                  Reading& reading);

/// Tells the entries of `dated` with one trigger, from the first of them on, that the next event is theirs.
void tell_dated(Dated* entry, Reading& reading);

/// "They stormed the camp today (and arrested) ten": what the same ones went on to do, by the verb `word`, has the time
/// of what they did; what they do on a visit to come is to come.
void share_time(const Event& before, const dated::Word& word, Event& event);

/// "(An attack) will be carried out", "(talks) may be resumed": the verb behind a noun says how real it is.
void read_verb_behind(const statements::Block& block, const dated::Words& words, const Trigger& trigger, Event& event);

/// Who went somewhere on a visit is there; who went for talks will have them.
void settle_gone(const Findings& findings, const Carried& by, Event& event);

}  // namespace barqiya::layers::events
