// Subject, object and what hangs on prepositions. Arabic puts the subject behind its verb, or before it; a masdar takes
// the one or the other as its genitive ("the withdrawal of the forces", "the arrest of the activist"); a noun takes the
// one who acts, or leaves him to the verb that carries it ("the aircraft carried out a raid on ..."). Tested by
// tests/layers/events_participants_test.cpp.
#include "layers/events/participants.hpp"

#include <algorithm>

#include "layers/events/walk.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;
using text::TokenKind;

constexpr std::uint32_t kReach = 14;        ///< tokens behind a trigger in which those who take part are looked for
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

bool is_mutual(EventType type) {
  return type == EventType::Consult || type == EventType::Cooperate || type == EventType::Agree ||
         type == EventType::Support;
}

/// Whether its verb has an object who is spoken to, beside what it leads to by a preposition: "(called on) him to".
bool addresses(EventType type) {
  return type == EventType::Accuse || type == EventType::Request || type == EventType::Threaten;
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

/// Whether a preposition leads to the one to whom an event of a trigger is done.
bool leads_to_recipient(const Trigger& trigger, Link link) {
  if (link == Link::None) return false;
  if (link == trigger.with) return true;
  if (link == Link::Ala) return done_to(trigger.type) || trigger.form != Form::Finite || trigger.type == EventType::Aid;
  if (link == Link::Min) return trigger.type == EventType::Request;
  if (link == Link::Maa && trigger.type == EventType::Assault) return trigger.form != Form::Finite;
  if (link == Link::Maa) return is_shared(trigger.type) || trigger.type == EventType::Sanction;
  if (link == Link::Ila && trigger.type == EventType::Coerce) return false;
  if (link == Link::Ila && trigger.type == EventType::Accuse && trigger.with == Link::None) return false;
  if (link == Link::Bi) return trigger.type == EventType::Consult && trigger.form == Form::Finite;
  const bool receives = trigger.type == EventType::Consult && trigger.form == Form::Finite;
  if (link == Link::Li && receives) return false;
  if (link == Link::Li || link == Link::Ila) return is_given(trigger.type) || trigger.transitive;
  return false;
}

bool has(std::span<const Participant> list, const Participant& one) {
  return std::any_of(list.begin(), list.end(), [&](const Participant& other) {
    return other.span == one.span || (one.entity != kNone && other.entity == one.entity);
  });
}

/// Whether right behind a phrase it is told who is among those meant: "73 at least, (among them) 11 children".
bool tells_among(const Found& found, std::uint32_t token, std::uint32_t limit) {
  constexpr std::uint32_t kNear = 5;
  const auto next = std::partition_point(found.relations.begin(), found.relations.end(),
                                         [token](const RelationWord& one) { return one.tokens.begin < token; });
  return next != found.relations.end() && next->relation == Relation::Among &&
         next->tokens.begin < std::min(limit, token + kNear);
}

}  // namespace

const RelationWord* relation_at(const Found& found, std::uint32_t token) {
  const auto behind = std::partition_point(found.relations.begin(), found.relations.end(),
                                           [token](const RelationWord& one) { return one.tokens.end <= token; });
  return behind != found.relations.end() && behind->tokens.begin <= token ? &*behind : nullptr;
}

ParticipantReader::ParticipantReader(const lexicon::Lexicon& lexicon) : phrases_(lexicon) {
  const auto symbol = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  verb_ = lexicon.class_named("verb").value_or(0), that_ = lexicon.class_named("complementiser").value_or(0);
  pron_ = symbol("pron"), none_ = symbol("none");
  kind_ = symbol("kind"), event_ = symbol("event"), light_ = symbol("light"), aspect_ = symbol("aspect");
  report_ = symbol("report"), act_ = symbol("act"), announce_ = symbol("announce"), promise_ = symbol("promise"),
  host_ = symbol("host"), undergo_ = symbol("undergo");
  strike_ = symbol("strike"), done_ = symbol("done"), assault_ = symbol("assault"), go_ = symbol("go"),
  gather_ = symbol("gather"), launch_ = symbol("launch"), intend_ = symbol("intend"), demand_ = symbol("demand"),
  gender_ = symbol("gender"), f_ = symbol("f"), casualty_ = symbol("casualty");
}

/// Adds a phrase, and those that are joined to it: "Baghdad and Washington".
void ParticipantReader::add(const Scene& scene, const Phrase& first, std::uint32_t limit, bool actor,
                            Event& event) const {
  auto& list = actor ? event.actors : event.recipients;
  std::uint8_t& count = actor ? event.actor_count : event.recipient_count;
  Phrase phrase = first;
  while (count < Event::kMaxParticipants && phrase.is_someone()) {
    if (!has({list.data(), count}, phrase.participant)) list[count++] = phrase.participant;
    const std::uint32_t next = phrase.tokens.end;
    if (next >= limit || !scene.block->word(next).is(statements::kJoined)) break;
    const statements::Place& place = scene.block->places[next];
    if (place.name == kNothing && place.party == kNothing && place.word.is(statements::kVerb)) break;
    phrase = phrases_.at(scene, next, limit);
  }
}

/// Whether a definite body stands at a token: "the police", "the army".
bool ParticipantReader::is_body(const Scene& scene, std::uint32_t token) {
  const statements::Block& block = *scene.block;
  const std::int32_t name = block.places[token].name;
  if (name != kNothing) return block.names[static_cast<std::size_t>(name)].type == NameType::Org;
  return block.word(token).is(statements::kBody) && block.word(token).is(statements::kDefinite);
}

/// Behind the verb the subject stands before the object, or one of them alone; returns where they end.
std::uint32_t ParticipantReader::read_behind(const Surroundings& around, const Phrase& before, const Phrase& after,
                                             bool counts_victims, Event& event) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  const std::uint32_t limit = std::min(end_of_sentence(scene, trigger.tokens.begin), trigger.tokens.end + kReach);
  std::uint32_t end = after.tokens.end;
  const std::uint32_t second = skip(phrases_, scene, after.tokens.end, limit);
  const bool joined = second < limit && scene.block->word(second).is(statements::kJoined);
  const bool part = tells_among(*around.found, after.tokens.end, limit);
  Phrase object = joined || part ? Phrase{} : bare_phrase(around, second, limit);
  if (!object.empty() && second == after.tokens.end && is_rest_of(around, after, object)) {
    end = object.tokens.end;
    object = bare_phrase(around, skip(phrases_, scene, end, limit), limit);
  }
  const std::uint32_t far = std::min(end_of_sentence(scene, trigger.tokens.begin), end + kReach);
  const bool takes_object = trigger.transitive || addresses(trigger.type);
  if (object.empty() && !part && takes_object && after.is_someone()) object = far_object(around, end, far);
  // "That the minister received the envoy (Aline)": a word that no table has is no object beside a subject before.
  const bool unknown = before.is_someone() && !object.is_someone();
  if (trigger.transitive && !object.empty() && !unknown && after.is_someone()) {
    add(scene, after, limit, true, event);
    add(scene, object, limit, false, event);
    end = object.tokens.end;
  } else if (addresses(trigger.type) && after.is_someone() && object.is_someone()) {
    add(scene, after, limit, true, event);
    add(scene, object, limit, false, event);
    end = object.tokens.end;
  } else if (before.is_someone() && trigger.with != Link::None && !is_mutual(trigger.type)) {
    add(scene, before, limit, true, event);  // "the minister called on the company to ..."
    add(scene, after, limit, false, event);
  } else if (trigger.transitive &&
             (before.is_someone() || (trigger.joined && !object.empty() && around.before != nullptr))) {
    add(scene, before, limit, true, event);
    add(scene, after, limit, false, event);
  } else {
    // "killed three soldiers": a passive that is spelt as the active; "the police arrested no one".
    const bool body = after.is_someone() && !after.person && is_body(scene, after.tokens.begin);
    add(scene, after, limit, body || trigger.suffixed || !(trigger.transitive && counts_victims), event);
  }
  return end;
}

void ParticipantReader::read_finite(const Surroundings& around, Event& event) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  const std::uint32_t limit = std::min(end_of_sentence(scene, trigger.tokens.begin), trigger.tokens.end + kReach);
  const std::uint32_t next = skip(phrases_, scene, trigger.tokens.end, limit);
  // "The talks to which (the government called)": who stands before is not the one who acts.
  const bool to_it = trigger.tokens.end < limit && phrases_.circumstance(scene, trigger.tokens.end, limit) == 1 &&
                     trigger.tokens.begin > 0 && scene.block->word(trigger.tokens.begin - 1).is(statements::kRelative);
  const bool paired = is_paired(around);
  const Phrase before = (trigger.joined && !paired) || to_it ? Phrase{} : subject_before(around);
  const Phrase after = bare_phrase(around, next, limit);
  std::uint32_t end = after.empty() ? trigger.tokens.end : after.tokens.end;
  const bool counts_victims = (trigger.counts && *trigger.counts != Counted::Taking) || trigger.mode == "abduct";
  const bool relative =
      trigger.tokens.begin > 0 && scene.block->word(trigger.tokens.begin - 1).is(statements::kRelative);
  // The subject is known, or named by the relative pronoun or one behind "that": what follows is the object.
  const bool object_only =
      is_accused(around, after) || after.accusative || after.oblique || (paired && before.is_someone()) ||
      (trigger.transitive && ((relative && !trigger.suffixed) || that_with_subject(around) != kNoToken));
  // "Were killed", "were kidnapped": a passive that is spelt as the active has no object.
  const bool undergone =
      trigger.transitive && !trigger.suffixed && !relative && after.empty() && before.is_someone() && counts_victims;
  if (trigger.passive || undergone) {
    add(scene, after.is_someone() ? after : before, limit, false, event);
  } else if (trigger.suffixed && trigger.transitive && after.is_someone() && before.is_someone()) {
    add(scene, after, limit, true, event);  // "the man whom the forces killed"
    add(scene, before, limit, false, event);
  } else if (object_only) {
    if (!relative) add(scene, before, limit, true, event);
    add(scene, after, limit, false, event);
  } else if (after.empty() || trigger.many) {
    add(scene, before, limit, true, event);
    if (trigger.transitive) add(scene, after, limit, false, event);
  } else {
    end = read_behind(around, before, after, counts_victims, event);
  }
  if (event.actor_count == 0 && trigger.joined && !trigger.passive && !undergone) read_joined(around, event);
  read_linked(around, end, false, event);
  // "Imposed, on Friday, sanctions (on) the company": behind what the rule asked for.
  if (event.recipient_count == 0 && trigger.last >= end) read_linked(around, trigger.last + 1, false, event);
  read_visit(around, limit, event);
}

/// The second of two between whom something is, where the first has a clause or note of its own: "between the army,
/// which he leads, and (the militia)".
Phrase ParticipantReader::second_party(const Scene& scene, std::uint32_t from, std::uint32_t limit) const {
  const statements::Block& block = *scene.block;
  const std::uint32_t last = std::min(limit, from + kReachSecond);
  for (std::uint32_t token = from; token < last && block.kind(token) != TokenKind::Stop; ++token) {
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
  Phrase object;
  const bool to = second < limit && scene.block->word(second).prefix == Link::Li && trigger.transitive;
  const bool visited = trigger.mode == "visit" && genitive.state;  // "the visit to Baghdad"
  // "The use by (Washington) of the veto": what it is done to is known from the rule.
  const bool patient = trigger.type == EventType::Accuse || trigger.type == EventType::Coerce ||
                       trigger.mode == "convict" || trigger.mode == "expel" || trigger.mode == "release";
  const bool acts = trigger.last > trigger.tokens.begin && second <= trigger.last && !patient;
  // "The upholding of (the sentence)": the word that the rule looked at is no one.
  const bool object_itself = patient && trigger.last > trigger.tokens.begin && genitive.tokens.end > trigger.last;
  if (object_itself) return second;
  const bool free = second < limit && scene.block->word(second).prefix == Link::None &&
                    !scene.block->word(second).is(statements::kJoined);
  const bool numbered = scene.block->kind(end) == TokenKind::Number;  // "the arrest of 4 leaders": no one who acts
  if (acted_on && !numbered && (to || free)) object = phrases_.at(scene, second, limit);
  // "The shelling by (the gunmen) of the town": what is struck stands bare behind those who have arms.
  const bool struck = acted_on && free && !numbered && is_armed(genitive.participant) &&
                      trigger.type == EventType::Assault && is_bare_thing(scene, second);
  const bool both = object.is_someone() && genitive.is_someone() && !is_apposed(around, genitive, object);
  const bool done = acted_on || (patient && trigger.last > trigger.tokens.begin);
  // "The sentence of (a court)", "the arrest by (the authorities) of".
  const bool court = (genitive.participant.sector == "JUD" && trigger.mode == "convict") ||
                     (trigger.mode == "arrest" && is_body(scene, end));
  add(scene, genitive, limit, (!done && !visited) || both || acts || court || struck, event);
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

void ParticipantReader::read_noun(const Surroundings& around, Event& event, Carried& by) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  const std::uint32_t limit = std::min(end_of_sentence(scene, trigger.tokens.begin), trigger.tokens.end + kReach);
  std::uint32_t end = trigger.tokens.end;
  const bool construct = !trigger.definite && !trigger.suffixed;
  const bool governed = end < limit && relation_at(*around.found, end) == nullptr &&
                        scene.block->word(end).prefix == Link::None && carries(scene, end) != Carries::Out &&
                        !scene.block->word(end).is(statements::kJoined) && scene.block->places[end].time == kNothing;
  const bool victims = trigger.counts && *trigger.counts != Counted::Taking;
  const bool of_persons = victims || (trigger.needs == Needs::Person &&
                                      trigger.type != EventType::Consult);  // "the expulsion of a diplomat"
  end = read_epithets(around, end, !of_persons, event);
  const bool meets = trigger.type == EventType::Consult;
  const bool acted_on = (trigger.transitive && !meets) || victims;
  const bool behind = construct && governed && end == trigger.tokens.end && end < limit;
  if (behind && !is_trigger(scene, *around.found, end)) end = read_genitive(around, end, acted_on, event);
  Subject subject = subject_of_relative(around, end);
  const bool told = !subject.verb.empty();
  if (!told) subject = subject_of_light(around);
  by.light = subject.verb;
  by.told = subject.told && subject.phrase.is_someone();
  by.goes = subject.goes;
  by.to_come = subject.goes && scene.block->word(trigger.tokens.begin).prefix == Link::Li;
  const bool free = by.light.empty();
  if (free) by.struck = by.light = read_struck(around, end, event);
  if (subject.undergoes) {
    // "The convoy came under the shelling of the aircraft": who is named behind the noun did it.
    if (event.actor_count == 0) {
      std::swap(event.actors, event.recipients);
      std::swap(event.actor_count, event.recipient_count);
    }
    if (event.recipient_count == 0) add(scene, subject.phrase, limit, false, event);
  } else if (event.actor_count == 0 && (!construct || event.recipient_count == 0 || acted_on || by.told) &&
             subject.phrase.is_someone()) {
    add(scene, subject.phrase, limit, true, event);
  }
  if (told && event.recipient_count == 0) {
    const Subject victim = subject_of_light(around);  // "(the convoy) came under an attack that they carried out"
    if (victim.undergoes) add(scene, victim.phrase, limit, false, event);
  }
  if (!free && event.recipient_count == 0) by.struck = read_struck(around, end, event);
  // "(For) their accusation of": who is accused is the pronoun.
  if (trigger.type == EventType::Accuse && trigger.suffixed) return;
  read_linked(around, end, subject.undergoes, event);
  if (!subject.goes || event.recipient_count > 0) return;
  add(scene, destination(scene, trigger.tokens.begin), limit, false, event);
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
  add(*around.scene, phrases_.at(*around.scene, next, sentence), sentence, by, event);
  return next;
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
    if (token > from && is_trigger(*around.scene, *around.found, token)) break;
    if (relation != nullptr) {
      if (relation->tokens.end >= limit) break;
      token = std::max(token, read_relation(around, *relation, event) - 1);
      continue;
    }
    const statements::Place& place = block.places[token];
    const Link link = place.word.link != Link::None ? place.word.link : place.word.prefix;
    const bool of_whom = link == Link::Li && trigger.form != Form::Finite && trigger.type == EventType::Assault &&
                         event.actor_count == 0;  // "a raid (of the air force)"
    const bool from_whom = undergone && link == Link::Min && event.actor_count == 0;
    if (!from_whom && !of_whom && (!leads_to_recipient(trigger, link) || event.recipient_count > 0)) continue;
    const std::uint32_t next = place.word.link != Link::None ? token + 1 : token;
    if (next >= limit) break;
    const bool act = block.word(next).is(statements::kMasdar);
    const bool named =
        block.places[next].name != kNothing || (block.places[next].party != kNothing && (!act || link != Link::Li));
    const bool purpose = link == Link::Li && act;
    if (!named && (purpose || (link == Link::Bi && trigger.type != EventType::Consult))) continue;
    const Phrase phrase = phrases_.at(scene, next, sentence);
    const bool meets_at = link == Link::Bi && phrase.state && trigger.type == EventType::Consult;
    if (phrase.is_someone() && !meets_at) {
      const bool agent = from_whom || (of_whom && is_armed(phrase.participant));
      if (agent || (leads_to_recipient(trigger, link) && event.recipient_count == 0))
        add(scene, phrase, sentence, agent, event);
      token = phrase.tokens.end - 1;
    }
  }
}

Carried ParticipantReader::read(const Surroundings& around, Event& event) const {
  Carried by;
  if (around.trigger->form == Form::Finite) {
    read_finite(around, event);
  } else {
    read_noun(around, event, by);
  }
  read_place(around, event);
  return by;
}

}  // namespace barqiya::layers::events
