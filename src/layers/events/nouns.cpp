// Nouns and masdars that name events: a masdar takes the one who acts, or the one to whom it is done, as its genitive
// ("the withdrawal of the forces", "the arrest of the activist"), a noun leaves him to an adjective or to the verb that
// carries it. Tested by tests/layers/events_participants_test.cpp.
#include <algorithm>

#include "layers/events/participants.hpp"
#include "layers/events/walk.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;
using text::TokenKind;

constexpr std::uint32_t kReach = 14;  ///< tokens behind a trigger in which those who take part are looked for

/// Past a second act that shares the genitive: "the killing (and wounding) of".
std::uint32_t past_second_act(const Scene& scene, std::uint32_t token, std::uint32_t limit) {
  const statements::Block& block = *scene.block;
  if (token + 1 >= limit || block.places[token].name != kNothing) return token;
  const statements::Word& word = block.word(token);
  const bool act = word.is(statements::kJoined) && word.is(statements::kMasdar) &&
                   !word.is(statements::kDefinite | statements::kSuffixed);
  return act ? token + 1 : token;
}

/// Whether an act is joined to the one before it, so that the same one does both: "the shelling of the town by the army
/// and (the killing) of three".
bool shares_actor(const Surroundings& around) {
  const Trigger& trigger = *around.trigger;
  if (trigger.form != Form::Masdar || trigger.definite || !trigger.joined || around.index == 0 ||
      around.before == nullptr)
    return false;
  const Trigger& last = around.found->triggers[around.index - 1];
  if (last.form != Form::Masdar || !(last.span == around.before->trigger)) return false;
  const statements::Block& block = *around.scene->block;
  for (std::uint32_t token = last.tokens.end; token < trigger.tokens.begin; ++token) {
    if (ends_clause(*around.scene, token) || block.kind(token) == TokenKind::Stop) return false;
  }
  return true;
}

/// The first token that begins behind a span.
std::uint32_t behind_span(const statements::Block& block, Span span) {
  const auto at = std::partition_point(block.tokens.begin(), block.tokens.end(),
                                       [span](const text::Token& token) { return token.begin < span.end; });
  return static_cast<std::uint32_t>(at - block.tokens.begin());
}

/// "The use by (Washington) of the veto": whether what such an act is done to is known from the rule.
bool has_patient(const Trigger& trigger) {
  return trigger.type == EventType::Accuse || trigger.type == EventType::Coerce || trigger.mode == "convict" ||
         trigger.mode == "expel" || trigger.mode == "release" ||
         (trigger.type == EventType::Sanction && trigger.mode == "withdraw");
}

/// Whether the phrase behind a noun is the thing that its rule looked at, and no one.
bool takes_no_part(const statements::Block& block, const Trigger& trigger, std::uint32_t end, const Phrase& genitive) {
  if (trigger.last == trigger.tokens.begin) return false;
  // "The exchange of (prisoners)", "the surrender of (their arms)".
  const bool given = trigger.type == EventType::Cooperate || trigger.mode == "disarm";
  if (given && trigger.last >= end && trigger.last < genitive.tokens.end) return true;
  // "The upholding of (the sentence)".
  return has_patient(trigger) && genitive.tokens.end > trigger.last &&
         (trigger.mode == "convict" || block.places[trigger.last].party == kNothing);
}

/// "A visit (of state)".
bool tells_of_kind(const statements::Block& block, const Trigger& trigger, std::uint32_t end, const Phrase& genitive) {
  const Participant& one = genitive.participant;
  return trigger.mode == "visit" && genitive.tokens.end == end + 1 &&
         !block.word(end).is(statements::kDefinite | statements::kSuffixed) && one.country.empty() &&
         one.sector.empty() && one.entity == kNone;
}

/// "The attack of (Sebha)": a town does not attack, unless it is said whom behind it.
bool is_of_a_town(const statements::Block& block, const Trigger& trigger, std::uint32_t behind, std::uint32_t limit) {
  if (trigger.type != EventType::Assault || trigger.form != Form::Noun) return false;
  return behind >= limit || (block.word(behind).link != Link::Ala && block.word(behind).prefix != Link::Li);
}

}  // namespace

/// Whether a place or a definite thing stands at a token, with nothing that leads to it.
bool ParticipantReader::is_bare_thing(const Scene& scene, std::uint32_t token) {
  const statements::Place& place = scene.block->places[token];
  if (place.name != kNothing) {
    const NameType type = scene.block->names[static_cast<std::size_t>(place.name)].type;
    return type == NameType::Gpe || type == NameType::Loc || type == NameType::Fac;
  }
  constexpr std::uint32_t kElse = statements::kAdjective | statements::kFunction | statements::kSpeaker;
  return place.time == kNothing && place.word.link == Link::None && place.word.is(statements::kNoun) &&
         !place.word.is(kElse);
}

/// Where someone went, before the word for what he did there: "arrived in (Tunis) on a visit".
Phrase ParticipantReader::destination(const Scene& scene, std::uint32_t token) const {
  const statements::Block& block = *scene.block;
  const std::uint32_t first = std::max(block.sentence(token).begin, token > kReach ? token - kReach : 0);
  for (std::uint32_t at = token; at > first + 1; --at) {
    const std::int32_t name = block.places[at - 1].name;
    const bool state = name != kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Gpe;
    if (state && block.word(at - 2).link == Link::Ila) return phrases_.at(scene, at - 1, token);
  }
  return {};
}

/// Whether a word behind an event's noun is an adjective of it: "an American (raid)", "(clashes) armed and fierce".
bool ParticipantReader::is_epithet(const Surroundings& around, std::uint32_t token, bool no_one) const {
  const statements::Block& block = *around.scene->block;
  const statements::Place& place = block.places[token];
  if (relation_at(*around.found, token) != nullptr || place.name != kNothing) return false;
  if (place.word.link != Link::None) return false;  // "to" is spelt as "automatic" is
  if (place.word.prefix != Link::None || is_trigger(*around.scene, *around.found, token)) return false;
  if (place.word.is(statements::kSuffixed) && carries(*around.scene, token) == Carries::Out) return false;
  if (token == around.trigger->tokens.end && no_one && is_adjectival(block, token)) return true;
  // "The military withdrawal": two definite nouns are no genitive.
  const bool singular = place.word.is(statements::kSpeaker) && !place.word.plural && !place.word.is(statements::kBody);
  if (token == around.trigger->tokens.end && no_one && around.trigger->definite && singular &&
      place.word.is(statements::kDefinite))
    return true;
  return place.party == kNothing && place.word.is(statements::kAdjective) && !place.word.is(statements::kSpeaker);
}

/// The phrase right behind a noun or masdar, who acts or to whom it is done, and of a masdar that has both the second;
/// returns where they end.
std::uint32_t ParticipantReader::read_genitive(const Surroundings& around, std::uint32_t end, bool acted_on,
                                               Event& event) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  const std::uint32_t limit = std::min(end_of_sentence(scene, trigger.tokens.begin), trigger.tokens.end + kReach);
  Phrase genitive = phrases_.at(scene, end, limit);
  call_by_name(scene, limit, genitive);
  const bool counted =
      scene.block->kind(end) == TokenKind::Number || scene.block->word(end).is(statements::kQuantifier);
  // "The arrest of 30 activists" is accusative.
  if (genitive.empty() || (!counted && genitive.accusative)) return end;
  const std::uint32_t second = genitive.tokens.end;
  if (hands_over(trigger)) {  // "the handing over (to Tunis) of a wanted man"
    if (genitive.participant.sector != "CVL") add(scene, genitive, limit, false, event);
    return second;
  }
  if (tells_of_kind(*scene.block, trigger, end, genitive)) return second;
  Phrase object;
  const bool to = second < limit && scene.block->word(second).prefix == Link::Li && trigger.transitive;
  const bool visited = trigger.mode == "visit" && genitive.state;  // "the visit to Baghdad"
  if (genitive.state && is_of_a_town(*scene.block, trigger, second, limit)) return second;
  const bool patient = has_patient(trigger);
  const bool gives = (trigger.mode == "release" || genitive.participant.sector == "JUD") &&
                     is_body(scene, end);  // "the handing over by (the movement) of"
  // "The wounding of (two men) by shots", "to disperse (those who protest)".
  const bool crowd = trigger.mode == "crowd-control" && !is_body(scene, end) && !is_authority(scene, genitive);
  const bool hurt = crowd || (trigger.counts && trigger.type == EventType::Assault);
  const bool acts = trigger.last > trigger.tokens.begin && second <= trigger.last && !hurt && (!patient || gives);
  if (takes_no_part(*scene.block, trigger, end, genitive)) return second;
  const bool free = second < limit && scene.block->word(second).prefix == Link::None &&
                    !scene.block->word(second).is(statements::kJoined);
  const bool numbered = scene.block->kind(end) == TokenKind::Number;  // "the arrest of 4 leaders": no one who acts
  if (acted_on && !numbered && (to || free)) object = phrases_.at(scene, second, limit);
  // "The shelling by (the gunmen) of the town": what is struck stands bare behind those who have arms.
  const bool struck = acted_on && free && !numbered && is_armed(genitive.participant) &&
                      trigger.type == EventType::Assault && relation_at(*around.found, second) == nullptr &&
                      is_bare_thing(scene, second);
  // "The reception by (the minister), in his office, of the ambassador".
  const bool receives =
      trigger.form == Form::Masdar && trigger.transitive && trigger.type == EventType::Consult && trigger.mode.empty();
  if (receives && genitive.is_someone()) {
    const Phrase guest = far_object(around, second, limit);
    add(scene, genitive, limit, true, event);
    if (guest.tokens.begin > second || !is_apposed(around, genitive, guest)) add(scene, guest, limit, false, event);
    return guest.is_someone() ? guest.tokens.end : second;
  }
  const bool both = object.is_someone() && genitive.is_someone() && !is_apposed(around, genitive, object);
  const bool done = acted_on || crowd || (patient && trigger.last > trigger.tokens.begin);
  // "The sentence of (a court)", "the arrest by (the authorities) of".
  const bool court = (genitive.participant.sector == "JUD" && trigger.mode == "convict") ||
                     (trigger.mode == "arrest" && is_body(scene, end));
  const bool protests =
      trigger.type == EventType::Protest && genitive.is_someone();  // "the cutting by (those who protest)"
  add(scene, genitive, limit, (!done && !visited) || both || acts || court || struck || protests, event);
  if (court && !both) object = far_object(around, genitive.tokens.end, limit);
  if (both || court) add(scene, object, limit, false, event);
  return both ? object.tokens.end : genitive.tokens.end;
}

/// The adjectives behind a noun, of which one of a nation tells who acts; returns where they end.
std::uint32_t ParticipantReader::read_epithets(const Surroundings& around, std::uint32_t end, bool of_things,
                                               Event& event) const {
  const Scene& scene = *around.scene;
  const std::uint32_t begin = around.trigger->tokens.begin;
  const std::uint32_t limit = std::min(end_of_sentence(scene, begin), around.trigger->tokens.end + kReach);
  while (end < limit && is_epithet(around, end, of_things)) {
    const std::string_view country = phrases_.nationality(scene, end);
    if (!country.empty() && event.actor_count == 0) {
      Participant& one = event.actors[event.actor_count++];
      one = {};
      one.span = scene.block->span_of({end, end + 1}, true);
      one.country = country;
    }
    ++end;
  }
  return end;
}

/// "The convoy came under the shelling of the aircraft": who is named behind the noun did it.
void ParticipantReader::take_undergone(const Scene& scene, const Subject& subject, std::uint32_t limit,
                                       Event& event) const {
  if (event.actor_count == 0) {
    std::swap(event.actors, event.recipients);
    std::swap(event.actor_count, event.recipient_count);
  }
  if (event.recipient_count == 0) add(scene, subject.phrase, limit, false, event);
  if (subject.phrase.is_someone() || subject.phrase.empty()) return;
  const std::int32_t name = scene.block->places[subject.phrase.tokens.begin].name;  // "(the airport) came under attack"
  if (name != kNothing) event.place = scene.block->names[static_cast<std::size_t>(name)].span;
}

/// Who calls, where only the verb of the sentence tells: "(the minister) stressed in a call that he made with".
Phrase ParticipantReader::caller(const Surroundings& around, const Event& event) const {
  constexpr std::uint32_t kFar = 24;
  const Scene& scene = *around.scene;
  const statements::Block& block = *scene.block;
  const std::uint32_t token = around.trigger->tokens.begin;
  const std::uint32_t begin = block.sentence(token).begin;
  bool with = false;  // not "in a call (to the paper)"
  for (std::uint32_t at = around.trigger->tokens.end; at < block.size(); ++at) {
    if (block.tokens[at].begin >= event.recipients[0].span.begin) break;
    with = block.word(at).link == Link::Maa || with;
  }
  for (std::uint32_t verb = token; with && verb-- > begin && verb + kFar > token;) {
    const statements::Place& place = block.places[verb];
    if (block.kind(verb) == TokenKind::Stop || block.kind(verb) == TokenKind::Colon) return {};
    if (place.name != kNothing || place.party != kNothing || place.time != kNothing) continue;
    if (place.word.is(statements::kThat | statements::kRelative)) return {};
    if (!place.word.is(statements::kVerb)) continue;
    const Phrase subject = bare_phrase(around, skip(phrases_, scene, verb + 1, token), token);
    if (subject.is_someone()) return subject;
    if (place.word.is(statements::kFinite)) return {};
  }
  return {};
}

/// "(The convoy) came under an attack that they carried out".
void ParticipantReader::read_victim(const Surroundings& around, std::uint32_t limit, Event& event) const {
  const Subject victim = subject_of_light(around);
  if (victim.undergoes) add(*around.scene, victim.phrase, limit, false, event);
}

/// What is known of a noun by the verb that carries it; `prefix` is the noun's.
void ParticipantReader::note_light(const Subject& subject, Link prefix, Carried& by) {
  by.light = subject.verb;
  by.told = subject.told && subject.phrase.is_someone();
  if (by.told) by.word = subject.word;
  by.goes = subject.goes;
  by.undergone = subject.undergoes;
  by.to_come = subject.goes && prefix == Link::Li;
}

bool ParticipantReader::is_governed(const Surroundings& around, std::uint32_t token, std::uint32_t limit) const {
  const Scene& scene = *around.scene;
  const statements::Word& word = scene.block->word(token);
  const bool carrier = carries(scene, token) == Carries::Out && !phrases_.at(scene, token, limit).is_someone();
  return relation_at(*around.found, token) == nullptr && word.prefix == Link::None && !carrier &&
         !word.is(statements::kJoined) && scene.block->places[token].time == kNothing;
}

void ParticipantReader::read_noun(const Surroundings& around, Event& event, Carried& by) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  const std::uint32_t limit = std::min(end_of_sentence(scene, trigger.tokens.begin), trigger.tokens.end + kReach);
  const bool construct = !trigger.definite && !trigger.suffixed;
  const std::uint32_t first = construct ? past_second_act(scene, trigger.tokens.end, limit) : trigger.tokens.end;
  std::uint32_t end = first;
  const bool governed = end < limit && is_governed(around, end, limit);
  const bool victims = trigger.counts && *trigger.counts != Counted::Taking;
  const bool of_persons =
      victims || trigger.mode == "abduct" ||
      (trigger.needs == Needs::Person && trigger.type != EventType::Consult);  // "the expulsion of a diplomat"
  // "The arrest of (the suspects)": a word for persons that is an adjective elsewhere.
  const bool whom = (of_persons || has_patient(trigger)) && construct && governed &&
                    phrases_.nationality(scene, end).empty() && phrases_.at(scene, end, limit).is_someone();
  if (!whom) end = read_epithets(around, end, !of_persons, event);
  const bool meets = trigger.type == EventType::Consult;
  const bool acted_on = (trigger.transitive && !meets) || victims || hands_over(trigger);
  const bool behind = construct && governed && end == first && end < limit;
  if (behind && !is_trigger(scene, *around.found, end)) end = read_genitive(around, end, acted_on, event);
  // "During (his) reception of the ambassador".
  if (trigger.suffixed && trigger.transitive && meets && trigger.form == Form::Masdar && trigger.mode.empty() &&
      governed)
    add(scene, bare_phrase(around, end, limit), limit, false, event);
  Subject subject = subject_of_relative(around, end);
  const bool told = !subject.verb.empty();
  if (!told) subject = subject_of_light(around);
  note_light(subject, scene.block->word(trigger.tokens.begin).prefix, by);
  const bool free = by.light.empty();
  if (free) by.struck = by.light = read_struck(around, end, event);
  if (subject.undergoes) {
    take_undergone(scene, subject, limit, event);
    if (told) end = std::max(end, subject.phrase.tokens.end);  // "a call that he received (from)"
  } else if (event.actor_count == 0 && (!construct || event.recipient_count == 0 || acted_on || by.told) &&
             subject.phrase.is_someone()) {
    add(scene, subject.phrase, limit, !(victims && trigger.suffixed), event);  // "three men met (their death)"
  }
  if (subject.goes_on && around.before != nullptr) go_on(*around.before, event);
  if (told && event.recipient_count == 0) read_victim(around, limit, event);
  if (!free && event.recipient_count == 0)
    by.struck = read_struck(around, told ? std::max(end, subject.phrase.tokens.end) : end, event);
  if (event.actor_count == 0 && shares_actor(around)) go_on(*around.before, event);
  read_behind_noun(around, end, subject, by, event);
}

/// Who is named behind a noun and what belongs to it.
void ParticipantReader::read_behind_noun(const Surroundings& around, std::uint32_t end, const Subject& subject,
                                         const Carried& by, Event& event) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  // "(For) their accusation of": who is accused is the pronoun.
  if (trigger.type == EventType::Accuse && trigger.suffixed) return;
  read_linked(around, end, subject.undergoes, event);
  // "The sentencing to death (of)": behind what the rule asked for.
  if (event.recipient_count == 0 && trigger.last >= end) read_linked(around, trigger.last + 1, false, event);
  // "Clashes broke out (with) gunmen".
  if (event.recipient_count == 0 && !by.struck.empty())
    read_linked(around, behind_span(*scene.block, by.struck), subject.undergoes, event);
  const std::uint32_t limit = std::min(end_of_sentence(scene, trigger.tokens.begin), trigger.tokens.end + kReach);
  if (subject.goes && event.recipient_count == 0) {
    add(scene, destination(scene, trigger.tokens.begin), limit, false, event);
  }
  const bool calls = event.actor_count == 0 && event.recipient_count > 0 && trigger.mode == "phone";
  if (calls && trigger.tokens.end > trigger.tokens.begin + 1) add(scene, caller(around, event), limit, true, event);
}

}  // namespace barqiya::layers::events
