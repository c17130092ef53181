// What is made of an event when it is known who takes part: acts that PLOVER codes by who does them, and words that
// name no event without those whom they ask for. Tested by tests/layers/events_test.cpp.
#include "layers/events/coding.hpp"

#include <algorithm>
#include <utility>

#include "layers/events/phrases.hpp"
#include "layers/events/plover.hpp"

namespace barqiya::layers::events {
namespace {

constexpr std::uint32_t kNearBytes = 60;  ///< bytes behind a verb in which a short subject stands before its object

bool is_named(const Reading& reading, const Participant& one, NameType type) {
  return one.entity != kNone && static_cast<std::size_t>(one.entity) < reading.entities.size() &&
         reading.entities[static_cast<std::size_t>(one.entity)].type == type;
}

}  // namespace

void settle_moved(Event& event) {
  const bool withdrawn = event.type == EventType::Retreat && event.mode == "withdraw";
  if (!withdrawn && event.type != EventType::Mobilize) return;
  if (event.actor_count == 0) {
    if (event.recipient_count == 0 || !is_armed(event.recipients[0])) return;
    std::swap(event.actors, event.recipients);
    std::swap(event.actor_count, event.recipient_count);
    return;
  }
  const auto end = event.recipients.begin() + event.recipient_count;
  const auto own = std::remove_if(event.recipients.begin(), end,
                                  [](const Participant& one) { return one.country.empty() && is_armed(one); });
  event.recipient_count = static_cast<std::uint8_t>(own - event.recipients.begin());
}

void take_accused(const Event& accusation, Event& event) {
  if (accusation.type != EventType::Accuse || event.actor_count > 0) return;
  event.actors = accusation.recipients;
  event.actor_count = accusation.recipient_count;
}

bool is_liberation(const Reading& reading, const Event& event) {
  return event.type == EventType::Retreat && event.mode == "release" && event.recipient_count > 0 &&
         is_named(reading, event.recipients[0], NameType::Gpe);
}

bool is_attack_in_words(const Reading& reading, const Event& event, Span light) {
  if (event.type != EventType::Assault || light.empty() || !event.mode.empty()) return false;
  if (event.actor_count != 1 || event.number_count > 0 || is_armed(event.actors[0])) return false;
  if (is_named(reading, event.actors[0], NameType::Per)) return true;
  // "The spokesman launched an attack on the government": on someone, in no place.
  const bool civil = !event.actors[0].sector.empty() && event.place.empty() && event.recipient_count == 1;
  return civil && !is_armed(event.recipients[0]) && !event.recipients[0].sector.empty();
}

void settle_convicted(Event& event) {
  if (event.type != EventType::Accuse || event.mode != "disapprove" || event.actor_count == 0) return;
  if (event.actors[0].sector != "JUD") return;
  event.type = EventType::Sanction;
  event.mode = "convict";
}

void settle_carriers(const Trigger& trigger, Event& event) {
  const bool comes = event.type == EventType::Aid && !trigger.transitive && trigger.last > trigger.tokens.begin;
  if (comes && event.actor_count == 1 && event.actors[0].sector == "MIL") event.actors[0].sector = {};
}

void settle_protesters(Event& event) {
  if (event.type != EventType::Protest) return;
  for (std::uint8_t i = 0; i < event.actor_count; ++i) {
    Participant& one = event.actors[i];
    if (one.sector.empty() && one.entity == kNone) one.sector = "CVL";
  }
}

void settle_executed(const Trigger& trigger, Event& event) {
  const bool death = event.type == EventType::Sanction && event.mode == "convict" && trigger.counts == Counted::Killed;
  if (!death || event.actor_count == 0) return;
  const std::string_view sector = event.actors[0].sector;
  if (sector != "REB" && sector != "UAF" && sector != "MIL") return;
  event.type = EventType::Assault;
  event.mode = "targeted";
}

void settle_allied(Event& event) {
  const bool strikes = event.mode == "aerial" || event.mode == "drone" || event.mode == "heavy-weapons";
  if (event.type != EventType::Assault || !strikes || event.actor_count == 0) return;
  // "The (Jordanian) aviation" that strikes is no airline.
  if (event.actors[0].sector == "OPP" || event.actors[0].sector == "BUS") event.actors[0].sector = "MIL";
}

bool is_handed_at_home(const Trigger& trigger, const Event& event) {
  if (!hands_over(trigger) || event.recipient_count == 0) return false;
  const Participant& to = event.recipients[0];
  if (to.sector == "COP" || to.sector == "JUD" || to.sector == "GOV" || to.sector == "MIL") {
    return to.country.empty() || (event.actor_count > 0 && event.actors[0].country == to.country);
  }
  return false;
}

void call_announced(Event& event) {
  if (event.status != Status::Planned || event.modality != Modality::Asserted) return;
  const auto type = announced(event.type);
  if (!type) return;
  event.act = act_of(event.type, event.mode);
  event.type = *type;
  event.mode = {};
}

void settle_driven_out(Event& event) {
  if (event.type != EventType::Sanction || event.mode != "expel") return;
  if (event.actor_count == 0 || event.recipient_count == 0) return;
  if (!is_armed(event.actors[0]) || !is_armed(event.recipients[0])) return;
  event.type = EventType::Coerce;
  event.mode = "seize";
}

void settle_caught(const Trigger& trigger, Event& event) {
  if (event.type != EventType::Coerce || event.mode != "seize" || trigger.needs != Needs::Police) return;
  if (event.recipient_count == 0 || trigger.last > trigger.tokens.begin) return;
  const Participant& one = event.recipients[0];
  const bool behind = one.span.begin < event.trigger.end + kNearBytes && one.span.begin > event.trigger.begin;
  if (behind && one.country.empty() && (one.sector == "CVL" || one.sector == "REB")) event.mode = "arrest";
}

void settle_own(Event& event) {
  if (event.recipient_count != 1 || event.actor_count == 0 || event.recipients[0].entity != kNone) return;
  const bool judged =
      event.type == EventType::Support || event.type == EventType::Accuse || event.type == EventType::Reject;
  const Participant& one = event.recipients[0];
  const bool own = !one.country.empty() && one.country == event.actors[0].country;
  if (judged && one.sector.empty() && own) event.recipient_count = 0;
}

void settle_tested(const Trigger& trigger, Event& event) {
  if (event.type != EventType::Assault || event.mode != "heavy-weapons" || trigger.last == trigger.tokens.begin) return;
  if (event.actor_count == 0 || event.recipient_count > 0 || !event.place.empty() || event.number_count > 0) return;
  if (event.actors[0].country.empty() || !event.actors[0].sector.empty()) return;
  event.type = EventType::Mobilize;
  event.mode = "weapons";
}

void settle_closed(const Trigger& trigger, Event& event) {
  const bool closed =
      event.type == EventType::Coerce && event.mode == "restrict" && trigger.last > trigger.tokens.begin;
  if (!closed || event.actor_count == 0 || event.actors[0].sector != "CVL") return;
  event.type = EventType::Protest;
  event.mode = "obstruct";
}

void settle_mutual(const Trigger& trigger, Event& event) {
  const bool meet = trigger.needs == Needs::Both && event.type == EventType::Consult;
  // "Jordan and Tunis signed (an agreement)".
  const bool agree = trigger.last > trigger.tokens.begin && event.actor_count == 2 &&
                     (event.type == EventType::Support || event.type == EventType::Agree ||
                      (event.type == EventType::Cooperate && !trigger.event)) &&
                     !event.actors[0].country.empty() && event.actors[0].country != event.actors[1].country;
  if (!(meet || agree) || event.recipient_count > 0) return;
  while (event.actor_count > 1 && event.recipient_count < Event::kMaxParticipants) {
    event.recipients[event.recipient_count++] = event.actors[--event.actor_count];
  }
}

void settle_ruled(const Trigger& trigger, bool told, Event& event) {
  if (!told || trigger.form == Form::Finite || event.actor_count == 0 || event.actors[0].sector != "JUD") return;
  if (event.undated && event.status == Status::Planned) event.status = Status::Happened;
}

/// "The company closed the road": only those who have power close what is others'.
bool is_closed_by_others(const Trigger& trigger, const Event& event) {
  if (event.type != EventType::Coerce || event.mode != "restrict" || trigger.last == trigger.tokens.begin) return false;
  return event.actor_count > 0 && (event.actors[0].sector == "BUS" || event.actors[0].sector == "EDU");
}

bool has_what_it_needs(const Trigger& trigger, const Event& event, bool carried) {
  if (is_closed_by_others(trigger, event)) return false;
  const auto acts = [&event](auto test) {
    return std::any_of(event.actors.begin(), event.actors.begin() + event.actor_count, test);
  };
  switch (trigger.needs) {
    case Needs::Nothing:
      return true;
    case Needs::Someone:
      if (trigger.passive && trigger.type == EventType::Assault) return true;  // "was killed": someone was
      // "Targeted (a rocket) a post near Aleppo": the rule saw with what.
      if (event.mode == "heavy-weapons" && trigger.form == Form::Finite && !event.place.empty()) return true;
      return event.actor_count + event.recipient_count + event.number_count > 0;
    case Needs::Both:
      return event.actor_count > 0 && event.recipient_count > 0;
    case Needs::Person:
      return event.recipient_count > 0 || (event.number_count > 0);
    case Needs::Armed:
      // "A grenade (targeted) the house of": the rule saw with what.
      if (trigger.form == Form::Finite && (event.mode == "explosives" || event.mode == "heavy-weapons") &&
          (!event.place.empty() || event.recipient_count > 0))
        return true;
      if (event.mode == "drone" && trigger.form == Form::Finite) return true;  // the rule saw who flies
      // A crowd attacks in deed; persons do in words.
      if (trigger.counts == Counted::Killed && event.recipient_count > 0 && is_armed(event.recipients[0])) return true;
      // "Clashes between protesters and (the police)".
      if (trigger.form == Form::Noun && event.mode == "firearms" && event.recipient_count > 0 &&
          is_armed(event.recipients[0]) && (event.actor_count > 0 || !event.place.empty()))
        return true;
      return acts([&event](const Participant& one) {
        const bool crowd = event.mode.empty() && one.sector == "CVL" && one.entity == kNone;
        return is_armed(one) || crowd;
      });
    case Needs::Police:
      if (event.mode == "arrest" && trigger.form == Form::Masdar && event.recipient_count > 0) return true;
      return acts([](const Participant& one) { return is_armed(one) || one.sector == "GOV" || one.sector == "JUD"; });
    case Needs::State:
      return acts([](const Participant& one) {
        const bool politician =
            one.sector == "GOV" || one.sector == "OPP" || one.sector == "LEG" || one.sector == "IGO";
        return !one.country.empty() || is_armed(one) || politician;
      });
    case Needs::Protest:
      return event.number_count > 0 || (carried && !trigger.suffixed && !trigger.definite);
  }
  return true;
}

}  // namespace barqiya::layers::events
