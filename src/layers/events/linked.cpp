// Those whom a preposition or a relation leads to: "(by) the police", "an attack (on) the town", "talks (between) A and
// B". Tested by tests/layers/events_participants_test.cpp.
#include <algorithm>

#include "layers/events/participants.hpp"
#include "layers/events/plover.hpp"
#include "layers/events/walk.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;
using text::TokenKind;

constexpr std::uint32_t kReach = 14;        ///< tokens in which they are looked for
constexpr std::uint32_t kReachSecond = 24;  ///< and behind the first of two parties the second

bool done_to(EventType type) {
  switch (type) {
    case EventType::Assault:
    case EventType::Coerce:
    case EventType::Sanction:
    case EventType::Threaten:
    case EventType::Protest:
    case EventType::Accuse:
    case EventType::Mobilize:
      return true;
    default:
      return false;
  }
}

/// Whether those between whom it is do it to one another.
bool is_shared(EventType type) {
  return is_mutual(type) || type == EventType::Assault || type == EventType::Retreat || type == EventType::Concede ||
         type == EventType::Protest;
}

bool is_given(EventType type) {
  return type == EventType::Aid || type == EventType::Agree || type == EventType::Request ||
         type == EventType::Concede || type == EventType::Threaten || type == EventType::Support ||
         type == EventType::Consult;
}

/// Whether a finite verb praises, blames or refuses, so that of what it is about the one counts whose it is.
bool judges(const Trigger& trigger) {
  const bool blames = trigger.type == EventType::Accuse && trigger.mode == "disapprove";
  return trigger.form == Form::Finite &&
         (blames || trigger.type == EventType::Support || trigger.type == EventType::Reject);
}

/// Whether a preposition leads to the one to whom an event of a trigger is done.
bool leads_to_recipient(const Trigger& trigger, Link link) {
  if (link == Link::None || (trigger.toll && link == Link::Ila)) return false;  // "rose (to seven)"
  if (link == trigger.with) return true;
  if (link == Link::Li && (trigger.mode == "convict" || trigger.mode == "discontinue")) return true;
  if (link == Link::Ala) return done_to(trigger.type) || trigger.form != Form::Finite || trigger.type == EventType::Aid;
  if (hands_over(trigger) && (link == Link::Li || link == Link::Ila || link == Link::Min)) return true;
  // "Recalled its ambassador (from) Tunis".
  if (link == Link::Min && trigger.type == EventType::Sanction)
    return trigger.mode == "withdraw" && trigger.last > trigger.tokens.begin;
  if (link == Link::Min) return trigger.type == EventType::Request;
  if (link == Link::Maa && trigger.type == EventType::Assault) return trigger.form != Form::Finite;
  if (link == Link::Maa && trigger.type == EventType::Protest) return trigger.mode != "demo";  // in sympathy with
  if (link == Link::Maa) return is_shared(trigger.type) || trigger.type == EventType::Sanction;
  if (link == Link::Ila && trigger.type == EventType::Coerce) return false;
  if (link == Link::Ila && trigger.type == EventType::Accuse && trigger.with == Link::None) return false;
  if (link == Link::Bi)
    return trigger.type == EventType::Consult && (trigger.form == Form::Finite || trigger.mode == "phone");
  const bool receives = trigger.type == EventType::Consult && trigger.form == Form::Finite;
  if (link == Link::Li && receives) return false;
  const bool arrests = trigger.form == Form::Finite && trigger.mode == "arrest";
  if (link == Link::Ila && trigger.type == EventType::Threaten) return false;
  if (link == Link::Li || link == Link::Ila) return is_given(trigger.type) || (trigger.transitive && !arrests);
  return false;
}

}  // namespace

const RelationWord* relation_at(const Found& found, std::uint32_t token) {
  const auto behind = std::partition_point(found.relations.begin(), found.relations.end(),
                                           [token](const RelationWord& one) { return one.tokens.end <= token; });
  return behind != found.relations.end() && behind->tokens.begin <= token ? &*behind : nullptr;
}

/// The second of two between whom something is, where the first has a clause or note of its own: "between the army,
/// which he leads, and (the militia)".
Phrase ParticipantReader::second_party(const Scene& scene, std::uint32_t from, std::uint32_t limit) const {
  const statements::Block& block = *scene.block;
  const std::uint32_t last = std::min(limit, from + kReachSecond);
  for (std::uint32_t token = from; token < last && block.kind(token) != TokenKind::Stop; ++token) {
    if (block.places[token].cue != kNothing) return {};  // "as (the agency said)"
    if (!block.word(token).is(statements::kJoined)) continue;
    const std::int32_t name = block.places[token].name;
    const bool person = name != kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Per;
    const Phrase phrase = person ? Phrase{} : phrases_.at(scene, token, limit);
    if (phrase.is_someone()) return phrase;
  }
  return {};
}

/// "Between A and B": the first acts, the others are those with whom. Gives the end of what it took.
std::uint32_t ParticipantReader::past_between(const Surroundings& around, std::uint32_t token, Event& event) const {
  const Scene& scene = *around.scene;
  const std::uint32_t limit = end_of_sentence(scene, token);
  Event both;
  const Phrase one = phrases_.at(scene, token, limit);
  add(scene, one, limit, true, both);
  if (both.actor_count == 1) add(scene, second_party(scene, one.tokens.end, limit), limit, true, both);
  for (std::uint8_t i = 0; i < both.actor_count; ++i) {
    const bool first = i == 0 && event.actor_count == 0;
    auto& list = first ? event.actors : event.recipients;
    std::uint8_t& count = first ? event.actor_count : event.recipient_count;
    if (count < Event::kMaxParticipants) list[count++] = both.actors[i];
  }
  return token + 1;
}

/// Who a relation leads to: "(by) the police", "(between) A and B". Gives the first token behind what it took.
std::uint32_t ParticipantReader::read_relation(const Surroundings& around, const RelationWord& relation,
                                               Event& event) const {
  const std::uint32_t next = relation.tokens.end;
  const std::uint32_t sentence = end_of_sentence(*around.scene, around.trigger->tokens.begin);
  if (relation.relation == Relation::Between && is_shared(around.trigger->type))
    return past_between(around, next, event) + 1;
  if (relation.relation != Relation::By && relation.relation != Relation::Against) return next;
  const bool by = relation.relation == Relation::By;
  if (by) event.actor_count = 0;
  Phrase phrase = phrases_.at(*around.scene, next, sentence);
  // "By rubber bullets that soldiers (fired)".
  std::uint32_t end = next;
  while (by && !phrase.is_someone() && end < sentence && around.scene->block->word(end).is(statements::kAdjective))
    ++end;
  if (by && !phrase.is_someone() && end < sentence) phrase = subject_of_relative(around, end).phrase;
  add(*around.scene, phrase, sentence, by, event);
  return next;
}

/// Of what is praised, blamed or refused, the one whose it is: "rejected the statements of (the minister)".
Phrase ParticipantReader::matter(const Trigger& trigger, Phrase phrase) {
  if (judges(trigger) && !phrase.is_someone()) phrase.participant = phrase.of;
  return phrase;
}

/// The one whose act is judged, where that act is named as an event: "welcomed (the promise of) the minister".
void ParticipantReader::read_judged(const Surroundings& around, std::uint32_t token, Event& event) const {
  const statements::Block& block = *around.scene->block;
  const Link link = block.word(token).prefix;
  if (link == Link::None || link != around.trigger->with || event.recipient_count > 0) return;
  const auto act = std::partition_point(around.found->triggers.begin(), around.found->triggers.end(),
                                        [token](const Trigger& one) { return one.tokens.begin < token; });
  if (act->type == EventType::Assault || act->type == EventType::Coerce || act->definite) return;
  const std::uint32_t sentence = end_of_sentence(*around.scene, token);
  add(*around.scene, matter(*around.trigger, phrases_.at(*around.scene, token, sentence)), sentence, false, event);
}

/// Who hangs on the preposition at a token, if one does; the last token that was taken.
std::uint32_t ParticipantReader::read_link(const Surroundings& around, std::uint32_t token, text::TokenRange within,
                                           bool undergone, Event& event) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  const statements::Block& block = *scene.block;
  const std::uint32_t sentence = end_of_sentence(scene, trigger.tokens.begin);
  const statements::Place& place = block.places[token];
  const Link link = place.word.link != Link::None ? place.word.link : place.word.prefix;
  const bool attack = trigger.type == EventType::Assault && token == within.begin;
  const bool strike = trigger.mode == "strike" && token <= within.begin + 1;
  const bool of_whom = link == Link::Li && trigger.form != Form::Finite && (attack || strike) &&
                       event.actor_count == 0;  // "a raid (of the air force)", "a strike (of teachers)"
  // "Laid an ambush (for the soldiers)".
  const bool for_whom = link == Link::Li && attack && trigger.form == Form::Noun && event.actor_count > 0;
  const bool from_whom = undergone && link == Link::Min && event.actor_count == 0;
  // "Carried out the sentence of death (on the man)".
  const bool on_whom = link == Link::Bi && trigger.mode == "convict" && trigger.last > trigger.tokens.begin &&
                       token > trigger.last && event.recipient_count == 0;
  if (!from_whom && !of_whom && !on_whom && !for_whom &&
      (!leads_to_recipient(trigger, link) || event.recipient_count > 0))
    return token;
  const std::uint32_t next = place.word.link != Link::None ? token + 1 : token;
  if (next >= within.end) return within.end;
  // "Received (in his office)".
  if (place.word.prefix == Link::Bi && place.word.is(statements::kSuffixed) &&
      (place.word.is(statements::kBody) || !place.word.is(statements::kSpeaker)))
    return token;
  const bool act = block.word(next).is(statements::kMasdar);
  const bool named =
      block.places[next].name != kNothing || (block.places[next].party != kNothing && (!act || link != Link::Li));
  const bool purpose = link == Link::Li && act;
  // "Signed the minutes (of the committee)".
  const bool of_paper = link == Link::Li && trigger.type == EventType::Support && trigger.last > trigger.tokens.begin;
  // "Praised (the stand of) Tunis".
  const bool judged = link == Link::Bi && trigger.with == link && judges(trigger) && !named &&
                      !phrases_.at(scene, next, sentence).is_someone();
  // "The keeping (of three men)".
  const bool kept = trigger.with == link && trigger.mode == "arrest";
  const bool thing = link == Link::Bi && trigger.type != EventType::Consult && !on_whom && !judged && !kept;
  if (!named && (purpose || of_paper || thing)) return token;
  // "Demonstrated on (the outskirts)".
  const bool where = link == Link::Ala && !named && phrases_.is_part_of_place(scene, next) &&
                     phrases_.nationality(scene, next).empty();
  // "Seized (all) the province".
  const bool whole = trigger.mode == "seize" && next + 1 < sentence && block.places[next].party == kNothing && !named &&
                     phrases_.at(scene, next + 1, sentence).state;
  const Phrase phrase = where ? Phrase{} : matter(trigger, phrases_.at(scene, next + (whole ? 1 : 0), sentence));
  const bool meets_at = link == Link::Bi && phrase.state && trigger.type == EventType::Consult;
  // "A visit (of the minister)".
  const bool guest = link == Link::Li && trigger.mode == "visit" && trigger.form != Form::Finite && !phrase.state &&
                     token == within.begin && event.actor_count == 0;
  // "In the southern country (of Hodeida)": whose it is, is told of what stands before.
  const bool of_part = link == Link::Li && phrase.state && trigger.type == EventType::Assault && token > within.begin &&
                       block.word(token - 1).is(statements::kDefinite);
  if (phrase.is_someone() && !meets_at && !of_part) {
    const bool agent = from_whom || guest || (of_whom && (strike || is_armed(phrase.participant)));
    const bool struck = for_whom && event.recipient_count == 0;
    if (agent || struck || (on_whom && !phrase.state) ||
        (leads_to_recipient(trigger, link) && event.recipient_count == 0))
      add(scene, phrase, sentence, agent, event);
    return phrase.tokens.end - 1;
  }
  return token;
}

/// Those who hang on prepositions and relations behind the verb or noun; of what is undergone, who it comes from
/// ("received a call from").
void ParticipantReader::read_linked(const Surroundings& around, std::uint32_t from, bool undergone,
                                    Event& event) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  const statements::Block& block = *scene.block;
  const std::uint32_t sentence = end_of_sentence(scene, trigger.tokens.begin);
  const std::uint32_t limit = std::min(sentence, from + kReach);
  for (std::uint32_t token = from; token < limit; ++token) {
    const RelationWord* relation = relation_at(*around.found, token);
    if (block.places[token].time != kNothing) continue;
    if (relation == nullptr && ends_clause(scene, token)) break;
    // "According (to the agency)".
    if (relation == nullptr && block.places[token].cue != kNothing && block.word(token).prefix == Link::None) break;
    if (token > from && is_trigger(*around.scene, *around.found, token)) {
      read_judged(around, token, event);
      break;
    }
    if (relation != nullptr) {
      if (relation->tokens.end >= limit) break;
      token = std::max(token, read_relation(around, *relation, event) - 1);
      continue;
    }
    token = read_link(around, token, {from, limit}, undergone, event);
  }
}

}  // namespace barqiya::layers::events
