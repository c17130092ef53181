// Subject and object of a verb. Arabic puts the subject behind its verb, or before it; what is done to someone may have
// no subject at all, and be spelt alike. Tested by tests/layers/events_participants_test.cpp.
#include "layers/events/participants.hpp"

#include <algorithm>
#include <utility>

#include "layers/events/plover.hpp"
#include "layers/events/walk.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;

constexpr std::uint32_t kReach = 14;  ///< tokens behind a trigger in which those who take part are looked for

/// Whether its verb has an object who is spoken to, beside what it leads to by a preposition: "(called on) him to".
bool addresses(EventType type) {
  return type == EventType::Accuse || type == EventType::Request || type == EventType::Threaten;
}

bool has(std::span<const Participant> list, const Participant& one) {
  return std::any_of(list.begin(), list.end(), [&](const Participant& other) {
    return other.span == one.span || (one.entity != kNone && other.entity == one.entity);
  });
}

/// Past a note in brackets: "Ramy Ali (37 years) (and) Sami Ali".
std::uint32_t past_note(const statements::Block& block, std::uint32_t token, std::uint32_t limit) {
  constexpr std::uint32_t kLongest = 5;
  if (token >= limit || block.kind(token) != text::TokenKind::BracketOpen) return token;
  for (std::uint32_t at = token + 1; at < std::min(limit, token + kLongest); ++at) {
    if (block.kind(at) == text::TokenKind::BracketClose) return at + 1;
  }
  return token;
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

ParticipantReader::ParticipantReader(const lexicon::Lexicon& lexicon) : phrases_(lexicon) {
  const auto symbol = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  that_ = lexicon.class_named("complementiser").value_or(0);
  pron_ = symbol("pron"), none_ = symbol("none");
}

/// Adds a phrase, and those that are joined to it: "Baghdad and Washington".
void ParticipantReader::add(const Scene& scene, const Phrase& first, std::uint32_t limit, bool actor,
                            Event& event) const {
  auto& list = actor ? event.actors : event.recipients;
  std::uint8_t& count = actor ? event.actor_count : event.recipient_count;
  Phrase phrase = first;
  while (count < Event::kMaxParticipants && phrase.is_someone()) {
    if (!has({list.data(), count}, phrase.participant)) list[count++] = phrase.participant;
    const std::uint32_t next = past_note(*scene.block, phrase.tokens.end, limit);
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

/// Whether a phrase is of a body that arrests and is not arrested: "a patrol of the army", "the departments of
/// security".
bool ParticipantReader::is_authority(const Scene& scene, const Phrase& phrase) {
  if (!phrase.is_someone() || phrase.person) return false;
  const statements::Word& head = scene.block->word(phrase.tokens.begin);
  const std::string_view sector = phrase.participant.sector;
  return head.is(statements::kBody) && head.ending == statements::Ending::None &&
         (sector == "COP" || sector == "MIL" || sector == "GOV" || sector == "JUD");
}

/// Whether what stands behind a verb of accusing is who accuses, though no table has it: "(the network) accused the
/// army".
bool ParticipantReader::accuses(const Scene& scene, const Trigger& trigger, const Phrase& after) {
  if (!trigger.transitive || trigger.mode != "allege" || after.empty() || after.is_someone()) return false;
  const statements::Place& last = scene.block->places[after.tokens.end - 1];
  return last.name != kNothing || last.word.is(statements::kDefinite);
}

/// The object behind a subject: the phrase behind it, or one farther off.
ParticipantReader::Object ParticipantReader::object_behind(const Surroundings& around, const Phrase& after,
                                                           std::uint32_t limit) const {
  const Scene& scene = *around.scene;
  const statements::Block& block = *scene.block;
  const Trigger& trigger = *around.trigger;
  Object found{{}, after.tokens.end};
  const std::uint32_t sentence = end_of_sentence(scene, trigger.tokens.begin);
  const std::uint32_t second = skip(phrases_, scene, after.tokens.end, limit);
  const bool joined = second < limit && block.word(second).is(statements::kJoined);
  const bool part = tells_among(*around.found, after.tokens.end, limit);
  Phrase& object = found.phrase;
  if (!joined && !part) object = bare_phrase(around, second, limit);
  // "The army (and the police) arrested three men".
  if (joined && !part && trigger.type == EventType::Coerce && is_authority(scene, after)) {
    const Phrase other = phrases_.at(scene, second, limit);
    if (is_authority(scene, other)) {
      found.from = other.tokens.end;
      object = bare_phrase(around, skip(phrases_, scene, found.from, limit), limit);
    }
  }
  if (!object.empty() && second == after.tokens.end && is_rest_of(around, after, object)) {
    found.from = object.tokens.end;
    object = bare_phrase(around, skip(phrases_, scene, found.from, limit), limit);
  }
  const bool takes_object = trigger.transitive || may_address(around, after, {});
  if (object.empty() && !part && takes_object && (after.is_someone() || accuses(scene, trigger, after)))
    object = far_object(around, found.from, std::min(sentence, found.from + kReach));
  // "The young men (who protested) stoned": what has the ending of a subject is no object.
  if (object.is_someone() && object.tokens.begin == found.from && object.tokens.end == found.from + 1 &&
      block.word(found.from).ending == statements::Ending::Subject &&
      block.word(found.from).is(statements::kDefinite)) {
    found.from = object.tokens.end;
    object = bare_phrase(around, skip(phrases_, scene, found.from, limit), limit);
  }
  // "The prime minister, (Ramy Ali), tendered".
  if (object.is_someone() && after.person && object.tokens.begin > found.from && trigger.type != EventType::Consult &&
      block.kind(object.tokens.begin - 1) == text::TokenKind::Comma && is_apposed(around, after, object))
    object = far_object(around, object.tokens.end, std::min(sentence, object.tokens.end + kReach));
  // "Sent (an aircraft) of aid": what carries it is not to whom it is given.
  const bool carrier = trigger.type == EventType::Aid && is_armed(object.participant);
  // "Handed (a wanted man) to Tunis"; "carried out (the sentence) of death": in the tables a referee.
  const bool matter = (hands_over(trigger) && object.participant.sector == "CVL") ||
                      (trigger.mode == "convict" && trigger.last > trigger.tokens.begin);
  // "Stressed the standing of (Jordan) by": whose stand it is.
  const bool stands = trigger.type == EventType::Support && object.tokens.begin > found.from &&
                      block.word(object.tokens.begin - 1).is(statements::kMasdar);
  if (object.is_someone() && object.tokens.begin <= trigger.last && (carrier || matter || stands))
    object.participant = {};
  return found;
}

/// Whether an object behind a subject is who is spoken to: "called on (the company) to", "congratulated (the president)
/// on"; what stands behind a name is an office of his.
bool ParticipantReader::may_address(const Surroundings& around, const Phrase& after, const Phrase& object) {
  if (around.trigger->type != EventType::Support) return addresses(around.trigger->type);
  const bool other = !object.empty() && around.scene->block->word(object.tokens.begin).is(statements::kSuffixed);
  return after.participant.entity == kNone || other;  // "his counterpart"
}

/// Behind the verb the subject stands before the object, or one of them alone; returns where they end.
std::uint32_t ParticipantReader::read_behind(const Surroundings& around, const Phrase& before, const Phrase& after,
                                             bool counts_victims, Event& event) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  const std::uint32_t sentence = end_of_sentence(scene, trigger.tokens.begin);
  const std::uint32_t limit = std::min(sentence, trigger.tokens.end + kReach);
  const Object found = object_behind(around, after, limit);
  const Phrase& object = found.phrase;
  std::uint32_t end = found.from;
  const Phrase judged = matter(trigger, object);
  // "That the minister received the envoy (Aline)": a word that no table has is no object beside a subject before.
  const bool unknown = before.is_someone() && !object.is_someone();
  if (trigger.transitive && !object.empty() && !unknown && after.is_someone()) {
    add(scene, after, limit, true, event);
    add(scene, judged, limit, false, event);
    end = object.tokens.end;
  } else if (after.is_someone() && (object.is_someone() ? may_address(around, after, object) : judged.is_someone())) {
    add(scene, after, limit, true, event);
    add(scene, judged, limit, false, event);
    end = object.tokens.end;
  } else if (!before.is_someone() && object.is_someone() && accuses(scene, trigger, after)) {
    add(scene, object, limit, false, event);  // "the network accused the army": who accuses is in no table
    end = object.tokens.end;
  } else if (before.is_someone() && trigger.with != Link::None && trigger.governs && !is_mutual(trigger.type)) {
    add(scene, before, limit, true, event);  // "the minister called on the company to ..."
    add(scene, after, limit, false, event);
  } else if (trigger.transitive &&
             (before.is_someone() || (trigger.joined && !object.empty() && around.before != nullptr))) {
    add(scene, before, limit, true, event);
    add(scene, matter(trigger, after), limit, false, event);
  } else {
    // "killed three soldiers": a passive that is spelt as the active; "the police arrested no one".
    const bool body =
        after.is_someone() && !after.person &&
        (is_body(scene, after.tokens.begin) || (trigger.type == EventType::Coerce && is_authority(scene, after)));
    const bool gunmen = (trigger.mode == "abduct" || trigger.mode == "targeted") && !after.empty() &&
                        is_armed(after.participant) &&
                        scene.block->word(after.tokens.begin).ending == statements::Ending::Subject;
    // "Vehicles, as he said, (saved) 16 men": a verb in the feminine.
    const bool saved = trigger.type == EventType::Aid && phrases_.is_quantity(scene, after.tokens.begin) &&
                       is_feminine(scene, trigger.tokens.begin);
    // "Was kept (the activist) from leaving": persons behind, and nobody whom they bar.
    const bool barred = trigger.mode == "restrict" && after.tokens.end < limit && !body &&
                        scene.block->word(after.tokens.end).link == Link::Min && after.participant.country.empty();
    const bool undergoes = saved || barred || (trigger.transitive && counts_victims);
    const bool acts = body || gunmen || trigger.suffixed || !undergoes;
    add(scene, after, limit, acts, event);
    // "The army (attacked) posts": what stands behind is no one.
    if (!after.is_someone() && !counts_victims) add(scene, before, limit, true, event);
    if (!after.is_someone() && trigger.with == Link::None) add(scene, matter(trigger, after), limit, false, event);
    // "A boat (saved), on Friday, 51 migrants".
    if (!after.is_someone() && !after.empty() && trigger.type == EventType::Aid && event.recipient_count == 0)
      add(scene, far_object(around, end, std::min(sentence, end + kReach)), limit, false, event);
  }
  return end;
}

/// Whether the subject of a verb stands behind it, for a clause of what is told before it begins with the verb: "the
/// talks to which (the government called)", "which (the army controls) it", "a sit-in to which (the union called)".
bool ParticipantReader::leads_to_subject(const Surroundings& around, const Phrase& after, std::uint32_t limit) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  const std::uint32_t token = trigger.tokens.begin;
  const bool to_it = trigger.tokens.end < limit && phrases_.circumstance(scene, trigger.tokens.end, limit) == 1;
  if (token == 0) return false;
  const statements::Place& before = scene.block->places[token - 1];
  if (!before.word.is(statements::kRelative)) {
    constexpr std::uint32_t kElse = statements::kDefinite | statements::kSuffixed | statements::kFunction |
                                    statements::kThat | statements::kParticle | statements::kFinite;
    return to_it && !trigger.joined && after.is_someone() && before.name == kNothing && before.party == kNothing &&
           before.time == kNothing && before.word.is(statements::kNoun | statements::kMasdar) && !before.word.is(kElse);
  }
  return to_it || (after.is_someone() && after.tokens.end < limit && scene.block->word(after.tokens.end).resumes);
}

/// Whether men stand before a verb of one: they are not its subject ("sentenced nine men (whom it) convicted").
bool ParticipantReader::disagrees(const Surroundings& around, const Phrase& before) const {
  if (before.empty() || around.trigger->many || around.trigger->participle) return false;
  std::uint32_t token = before.tokens.begin;
  while (token + 1 < before.tokens.end && phrases_.is_quantity(*around.scene, token)) ++token;
  const statements::Word& head = around.scene->block->word(token);
  return head.plural && head.ending != statements::Ending::None && head.is(statements::kSpeaker) &&
         around.scene->block->places[token].name == kNothing;
}

/// "Nine men (whom it convicted)": the verb tells of those before it, and goes on from the one before.
void ParticipantReader::read_done_to(const Surroundings& around, const Phrase& whom, Event& event) const {
  if (whom.empty() || !around.trigger->suffixed || !around.trigger->transitive || event.recipient_count > 0) return;
  add(*around.scene, whom, around.trigger->tokens.begin, false, event);
  if (event.actor_count == 0 && !around.trigger->many) read_joined(around, event);
}

/// Whether a phrase is the sentence that a court upholds, and no one ("and upheld (the sentence) that was passed"): the
/// word is a referee, too.
bool ParticipantReader::is_verdict(const Surroundings& around, const Phrase& phrase) const {
  if (around.trigger->mode != "convict" || phrase.empty() || phrase.tokens.begin > around.trigger->last) return false;
  return around.trigger->last > around.trigger->tokens.begin &&
         phrases_.facts(*around.scene, phrase.tokens.begin).verdict;
}

/// "Were accused of", "were kept from leaving": a plural with nobody whom it accuses or bars.
bool ParticipantReader::is_done_to_many(const Surroundings& around, std::uint32_t limit) {
  const Trigger& trigger = *around.trigger;
  if (!trigger.many || trigger.suffixed || trigger.tokens.end >= limit) return false;
  const statements::Word& next = around.scene->block->word(trigger.tokens.end);
  const bool accused = trigger.type == EventType::Accuse && trigger.mode == "allege" && next.prefix == Link::Bi;
  return accused || (trigger.mode == "restrict" && next.link == Link::Min);
}

void ParticipantReader::read_finite(const Surroundings& around, Event& event) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  const std::uint32_t limit = std::min(end_of_sentence(scene, trigger.tokens.begin), trigger.tokens.end + kReach);
  const std::uint32_t next = skip(phrases_, scene, trigger.tokens.end, limit);
  const bool relative =
      trigger.tokens.begin > 0 && scene.block->word(trigger.tokens.begin - 1).is(statements::kRelative);
  // "Were killed yesterday, (among them) eight children".
  const bool among = tells_among(*around.found, trigger.tokens.end, next);
  Phrase after = among ? Phrase{} : bare_phrase(around, next, limit);
  part_from_guest(around, limit, after);
  if (is_verdict(around, after)) after = {};
  const bool to_it = leads_to_subject(around, after, limit);  // who stands before does not act
  const bool paired = is_paired(around);
  const bool own = (!trigger.joined || paired) && !to_it && !trigger.participle;
  // "Sanctions that (it imposed) on": they are what was imposed.
  const bool imposed = relative && trigger.type == EventType::Sanction && trigger.suffixed;
  Phrase before = own && !imposed ? subject_before(around) : Phrase{};
  const Phrase whom = disagrees(around, before) ? std::exchange(before, {}) : Phrase{};
  if (own && !imposed && !before.is_someone()) before = subject_between(around);
  std::uint32_t end = after.empty() ? trigger.tokens.end : after.tokens.end;
  const bool counts_victims = (trigger.counts && *trigger.counts != Counted::Taking) || trigger.mode == "abduct";
  // The subject is known, or named by the relative pronoun or one behind "that": what follows is the object.
  const bool object_only =
      trigger.participle || (own && !before.is_someone() && is_struck_by(around)) || is_accused(around, after) ||
      after.accusative || after.oblique || is_punished(around, after) || is_behind_been(around) ||
      (paired && before.is_someone()) || is_of_own_country(around) ||
      (trigger.transitive && ((relative && !trigger.suffixed && !to_it) || that_with_subject(around) != kNoToken));
  // "Were killed", "were kidnapped": a passive that is spelt as the active has no object.
  const bool alone = trigger.transitive && !trigger.suffixed && !relative && before.is_someone() && counts_victims &&
                     (after.empty() || (trigger.many && !after.is_someone() && !after.accusative));
  // "A patrol (arrested), near the border, 12 men".
  const bool arrests = alone && trigger.type == EventType::Coerce && is_authority(scene, before);
  // "Three soldiers fell by the fire of": a verb of the dead and wounded has no object.
  const bool hurt = trigger.type == EventType::Assault && trigger.counts && trigger.event != EventType::Assault;
  if (is_done_to_many(around, limit)) {
    if (before.tokens.end == trigger.tokens.begin) add(scene, before, limit, false, event);
  } else if (trigger.passive || (alone && !arrests) || hurt) {
    add(scene, after.is_someone() ? after : before, limit, false, event);
  } else if (trigger.suffixed && trigger.transitive && after.is_someone() && before.is_someone()) {
    add(scene, after, limit, true, event);  // "the man whom the forces killed"
    add(scene, before, limit, false, event);
  } else if (object_only) {
    // "The court that (sentenced) him".
    if (!relative || before.participant.sector == "JUD") add(scene, before, limit, true, event);
    add(scene, matter(trigger, after), limit, false, event);
  } else if (after.empty() || trigger.many) {
    add(scene, before, limit, true, event);
    // "Sent (aircraft) of aid".
    const bool carrier = trigger.type == EventType::Aid && is_armed(after.participant);
    if (trigger.transitive && !carrier)
      add(scene, arrests ? far_object(around, next, limit) : after, limit, false, event);
  } else {
    end = read_behind(around, before, after, counts_victims, event);
  }
  read_done_to(around, whom, event);
  read_around_finite(around, after, end, alone && !arrests, event);
  read_sentenced(around, limit, event);
  read_visit(around, limit, event);
}

/// Who takes part by the words around a verb with its subject and object, which ended at `end`.
void ParticipantReader::read_around_finite(const Surroundings& around, const Phrase& after, std::uint32_t end,
                                           bool undergone, Event& event) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  const RelationWord* const where =
      trigger.tokens.begin > 0 ? relation_at(*around.found, trigger.tokens.begin - 1) : nullptr;
  const bool there = where != nullptr && where->relation == Relation::Where && event.recipient_count == 0;
  // "While (they) demanded".
  const bool beside = trigger.many && after.empty() && trigger.tokens.begin > 0 &&
                      scene.block->word(trigger.tokens.begin - 1).is(statements::kConnective);
  const bool goes_on = (trigger.joined && !trigger.participle) || there || beside;
  if (event.actor_count == 0 && goes_on && !trigger.passive && !undergone) read_joined(around, event);
  if (trigger.suffixed && trigger.transitive && after.empty() && around.before != nullptr) read_told(around, event);
  read_linked(around, end, false, event);
  // "Handed three wanted men (to Tunis)": behind those who are handed over.
  if (hands_over(trigger) && event.recipient_count == 0 && trigger.last > end) {
    const bool leads = scene.block->word(trigger.last - 1).link != Link::None;
    read_linked(around, leads ? trigger.last - 1 : trigger.last, false, event);
  }
  // "Imposed, on Friday, sanctions (on) the company": behind what the rule asked for.
  if (event.recipient_count == 0 && trigger.last >= end) {
    const bool leads = scene.block->word(trigger.last).link != Link::None;  // "laid the blame (on) the company"
    read_linked(around, leads ? trigger.last : trigger.last + 1, false, event);
  }
}

/// "Let go 12 men whom (they had kidnapped)": the pronoun is those of the event before.
void ParticipantReader::read_told(const Surroundings& around, Event& event) const {
  const Event& before = *around.before;
  if (event.recipient_count == 0) {
    event.recipients = before.recipients;
    event.recipient_count = before.recipient_count;
  }
  if (event.actor_count > 0) return;
  // "Sentenced nine men (whom it convicted)": a verb of one has its subject from the one before.
  if (!around.trigger->many) {
    if (!around.trigger->joined) read_joined(around, event);
    return;
  }
  event.actors = before.actors;
  event.actor_count = before.actor_count;
}

/// Whom a court sends to prison, or who is let go: "sentenced to the imprisonment of (three men)".
void ParticipantReader::read_sentenced(const Surroundings& around, std::uint32_t limit, Event& event) const {
  const Trigger& trigger = *around.trigger;
  const statements::Block& block = *around.scene->block;
  std::uint32_t last = trigger.last;
  // "Sentenced (13 men) to death and 4 to prison": the first of the verdicts that the rule went over.
  for (std::uint32_t token = trigger.tokens.end; trigger.mode == "convict" && token < last; ++token) {
    const statements::Word& word = block.word(token);
    const bool verdict = word.prefix == Link::Bi && word.is(statements::kMasdar) && !word.is(statements::kDefinite);
    if (verdict) last = token;
  }
  const std::uint32_t next = last + 1;
  limit = std::max(limit, std::min(end_of_sentence(*around.scene, trigger.tokens.begin), next + kReach));
  const bool sentenced = trigger.mode == "convict" && !block.word(last).is(statements::kDefinite);
  if (!sentenced && trigger.mode != "release") return;
  if (event.recipient_count > 0 || next >= limit || trigger.last == trigger.tokens.begin) return;
  if (block.word(next).prefix == Link::None)
    add(*around.scene, phrases_.at(*around.scene, next, limit), limit, false, event);
}

Carried ParticipantReader::read(const Surroundings& around, Event& event) const {
  Carried by;
  if (around.trigger->form == Form::Finite) {
    read_finite(around, event);
    read_with_him(around, event);
  } else {
    read_noun(around, event, by);
  }
  part_two(*around.scene, event);
  read_place(around, event);
  return by;
}

}  // namespace barqiya::layers::events
