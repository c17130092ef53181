// The verbs that carry a noun for what happened: "(carried out) a raid", "a raid that the forces (carried out)", "a
// raid (hit) the town". Tested by tests/layers/events_participants_test.cpp.
#include <algorithm>

#include "layers/events/participants.hpp"
#include "layers/events/walk.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;
using text::TokenKind;

constexpr std::uint32_t kReachLight = 12;      ///< and before it the verb that carries it
constexpr std::uint32_t kReachShared = 20;     ///< or the one that carries another masdar, too
constexpr std::uint32_t kReachCause = 3;       ///< or the one that it came of
constexpr std::uint32_t kReachUndergone = 22;  ///< or the one whose subject it is done to
constexpr std::uint32_t kReachManaged = 40;    ///< or the one that says that it was managed
constexpr std::uint32_t kReachStruck = 8;      ///< and behind it the verb that says what it did

/// Whether an event is seldom the act of those who announce it. A strike is.
bool is_violent(const Trigger& trigger) {
  const bool quiet = trigger.mode == "strike" || trigger.mode == "hunger" || trigger.mode == "boycott";
  return trigger.type == EventType::Assault || (trigger.type == EventType::Protest && !quiet);
}

/// Whether a verb of going leads to a meeting or a protest: "(arrived) on a visit", "(went to Paris) for talks", "(went
/// out) in a march".
bool goes_to(const Surroundings& around, std::uint32_t verb) {
  const Trigger& trigger = *around.trigger;
  if (trigger.type == EventType::Protest) {
    return trigger.form != Form::Finite && trigger.tokens.begin > verb + 1 &&
           (trigger.prefixed || around.scene->block->word(trigger.tokens.begin - 1).link == Link::Fi);
  }
  if (trigger.type != EventType::Consult || trigger.tokens.begin <= verb + 1) return false;
  if (trigger.form == Form::Finite) return trigger.joined;  // "(arrived) and met"
  const statements::Word& before = around.scene->block->word(trigger.tokens.begin - 1);
  return trigger.prefixed || before.link == Link::Fi || before.is(statements::kMasdar);
}

/// Whether no verb that carries a noun is to be looked for from a token on to the left.
bool ends_search(const statements::Block& block, std::uint32_t token, bool aside) {
  if (block.kind(token) == TokenKind::Stop || block.kind(token) == TokenKind::Colon) return true;
  const statements::Word& word = block.word(token);
  if (word.is(statements::kThat | statements::kRelative | statements::kConnective)) return true;
  // "(Fired) during (a march)": the noun is a part of the circumstance.
  return !aside && word.is(statements::kApart);
}

}  // namespace

Carries ParticipantReader::carries(const Scene& scene, std::uint32_t token) const {
  const statements::Word& word = scene.block->word(token);
  if (!word.is(statements::kVerb | statements::kMasdar)) return Carries::No;
  const WordFacts facts = phrases_.facts(scene, token);
  return word.is(statements::kVerb) ? facts.finite : facts.nominal;
}

/// The subject of a verb that carries a noun: "the aircraft carried out a raid", "Paris announced its withdrawal".
Phrase ParticipantReader::subject_of_carrier(const Scene& scene, std::uint32_t verb, std::uint32_t noun) const {
  const statements::Block& block = *scene.block;
  std::uint32_t next = skip(phrases_, scene, verb + 1, noun);
  // "Did yesterday, (the police)".
  if (next > verb + 1 && next < noun && block.kind(next) == TokenKind::Comma)
    next = skip(phrases_, scene, next + 1, noun);
  Phrase subject;
  if (next < noun && block.word(next).prefix == Link::None) subject = phrases_.at(scene, next, noun);
  // "The agreement was reached": the verb has its subject, and it is no one who acts.
  const bool has_subject = next <= noun && block.word(next).is(statements::kDefinite);
  if (subject.is_someone() || has_subject || block.word(verb).is(statements::kJoined)) return subject;
  const text::TokenRange range = statements::source_before(block, verb);
  if (range.begin >= range.end) return subject;
  // "(Said) the policeman "there were (two blasts)"": who speaks acts not in his words, unless he says so.
  const bool own = block.word(verb).is(statements::kFirstPerson) || block.word(verb).we;
  const bool speaks = range.begin > 0 && block.places[range.begin - 1].cue != kNothing;
  for (std::uint32_t at = range.end; at < verb && speaks && !own; ++at) {
    if (block.kind(at) == TokenKind::QuoteOpen || block.kind(at) == TokenKind::QuoteEither) return subject;
  }
  return phrases_.at(scene, range.begin, range.end);
}

/// The genitive of a masdar that carries a noun: "the announcement by (Paris) of its withdrawal"; none where the noun
/// itself, or nobody, stands behind it.
ParticipantReader::Subject ParticipantReader::subject_of_masdar(const Scene& scene, std::uint32_t masdar,
                                                                std::uint32_t noun, Carries carried) const {
  const statements::Block& block = *scene.block;
  Subject subject;
  constexpr std::uint32_t kElse = statements::kDefinite | statements::kSuffixed | statements::kBody;
  if (masdar + 1 >= noun || block.word(masdar).is(kElse)) return subject;
  if (block.word(masdar + 1).prefix != Link::None || block.word(masdar + 1).link != Link::None) return subject;
  subject.phrase = phrases_.at(scene, masdar + 1, noun);
  if (!subject.phrase.is_someone()) return {};
  subject.told = carried == Carries::Word;
  if (!subject.told) subject.verb = block.span_of({masdar, masdar + 1}, true);
  return subject;
}

/// "The king received the president, and they held (a meeting)": they are those of the event before.
void ParticipantReader::go_on(const Event& before, Event& event) {
  if (event.actor_count > 0) return;
  event.actors = before.actors;
  event.actor_count = before.actor_count;
  if (event.type != EventType::Consult || before.type != EventType::Consult || event.recipient_count > 0) return;
  event.recipients = before.recipients;
  event.recipient_count = before.recipient_count;
}

/// What the verb at a token, which carries the noun of a trigger, says of who takes part; `inner`: another act stands
/// between.
ParticipantReader::Subject ParticipantReader::carried_by(const Surroundings& around, std::uint32_t verb,
                                                         Carries carried, bool inner) const {
  const statements::Block& block = *around.scene->block;
  const Trigger& trigger = *around.trigger;
  const std::uint32_t noun = trigger.tokens.begin;
  Subject subject;
  // Who announces a death, or condemns it, has no part in it; his own act is said to be so ("announced its attack").
  if (carried == Carries::Orders) {
    subject.phrase = subject_of_carrier(*around.scene, verb, noun);
    // "Acquitted him (in) his being accused": what it is about.
    if (noun > 0 && block.word(noun - 1).link == Link::Fi) return {};
    subject.told = subject.phrase.participant.sector == "JUD";
    return subject.told || trigger.suffixed ? subject : Subject{};
  }
  // "The court renewed the detention of".
  if (carried == Carries::Talk && trigger.form == Form::Masdar && !inner &&
      (trigger.mode == "arrest" || trigger.mode == "convict")) {
    subject.phrase = subject_of_carrier(*around.scene, verb, noun);
    if (subject.phrase.participant.sector == "JUD") {
      subject.told = true;
      return subject;
    }
    subject.phrase = {};
  }
  const bool of_others = carried == Carries::Talk || (carried == Carries::Word && is_violent(trigger));
  if (of_others && !trigger.suffixed) {
    // "The army announced the destruction of": who fights tells of what he did.
    if (carried == Carries::Talk || trigger.form != Form::Masdar || !trigger.transitive || inner) return subject;
    const Phrase army = subject_of_carrier(*around.scene, verb, noun);
    const std::string_view sector = army.participant.sector;
    if (!army.is_someone() || (sector != "MIL" && sector != "REB" && sector != "UAF")) return subject;
  }
  subject.told = carried == Carries::Word;
  if (subject.told) subject.word = block.span_of({verb, verb + 1}, true);
  if (!subject.told && carried != Carries::Talk) subject.verb = block.span_of({verb, verb + 1}, true);
  if (carried == Carries::Hosted || carried == Carries::Caused) return subject;
  if (carried == Carries::Done && !trigger.suffixed) return subject;
  if (inner && carried == Carries::Out) return subject;
  // "Too short (to repel) a raid".
  if (carried == Carries::Undergone && block.word(verb).prefix == Link::Li) return {};
  // "(Received) a report of an abduction": it was not done to him.
  if (carried == Carries::Undergone && block.word(noun).prefix == Link::Bi) return {};
  subject.undergoes = carried == Carries::Undergone || carried == Carries::Done;
  if (carried == Carries::Done && verb + 1 < noun) return subject;  // "the attack on him was made": whose is not said
  subject.phrase = subject_of_carrier(*around.scene, verb, noun);
  // An agency tells of what others do.
  const bool outlet = subject.phrase.is_someone() &&
                      block.word(subject.phrase.tokens.begin).is(statements::kOutlet | statements::kAgency);
  if (subject.told && outlet && !trigger.suffixed) return {};
  subject.goes_on = carried == Carries::Out && block.word(verb).is(statements::kJoined) && !subject.phrase.is_someone();
  return subject;
}

/// Whether the verb at a token is one of issuing decisions.
bool ParticipantReader::issues(const Scene& scene, std::uint32_t token) const {
  return scene.block->word(token).is(statements::kVerb) && phrases_.facts(scene, token).issues;
}

/// How the word at a token, which stands before the trigger, carries it.
ParticipantReader::Carrier ParticipantReader::carrier_at(const Surroundings& around, std::uint32_t at) const {
  const Scene& scene = *around.scene;
  const Trigger& trigger = *around.trigger;
  Carrier found{carries(scene, at)};
  if (found.carries == Carries::No && trigger.type == EventType::Coerce && phrases_.facts(scene, at).imposes)
    found.carries = Carries::Out;  // "extended (the state of emergency)"
  found.goes = found.carries == Carries::Goes;
  found.next = skip(phrases_, scene, at + 1, trigger.tokens.begin) == trigger.tokens.begin;
  // "A march (set out)": the protest itself is the subject.
  found.sets_out = found.goes && trigger.type == EventType::Protest && !trigger.prefixed && found.next;
  if (found.goes) {
    found.carries = goes_to(around, at) ? Carries::Out : found.sets_out ? Carries::Hosted : Carries::No;
  }
  // "(Hit) an attack the palace": the attack is the subject.
  const bool hits = trigger.type == EventType::Assault && trigger.form == Form::Noun && found.next;
  if (found.carries == Carries::Struck) found.carries = hits ? Carries::Caused : Carries::No;
  return found;
}

/// The subject of the verb that carries the trigger, which is a noun, and stands before it.
ParticipantReader::Subject ParticipantReader::subject_of_light(const Surroundings& around) const {
  const Scene& scene = *around.scene;
  const statements::Block& block = *scene.block;
  const std::uint32_t token = around.trigger->tokens.begin;
  // "(The police managed), in the early hours of Thursday, the arrest of".
  const bool managed = token > 0 && block.word(token - 1).link == Link::Min && around.trigger->form == Form::Masdar &&
                       !around.trigger->definite;
  const bool shared = around.trigger->joined && around.trigger->form == Form::Masdar && !around.trigger->definite;
  const std::uint32_t light = shared ? kReachShared : kReachLight;
  const std::uint32_t reach = managed ? kReachManaged : kReachUndergone;
  const std::uint32_t first = std::max(block.sentence(token).begin, token > reach ? token - reach : 0);
  bool aside = false;    // a comma stands between
  bool inner = false;    // another act stands between: "(the police managed) the arrest of one accused of the bombing"
  bool crossed = false;  // another word that names an event stands between
  std::uint32_t passed = 0;  // words that belong to no name and no office
  for (std::uint32_t at = token; at-- > first;) {
    if (block.kind(at) == TokenKind::Comma) aside = true;
    if (ends_search(block, at, aside)) break;
    if (block.places[at].name != kNothing || block.places[at].party != kNothing) continue;
    ++passed;
    if (block.places[at].time != kNothing) continue;  // months are spelt as verbs are
    auto [carried, goes, sets_out, next] = carrier_at(around, at);
    crossed = crossed || (at + 1 < token && is_trigger(scene, *around.found, at + 1));
    if ((crossed ? token - at : passed) > (carried == Carries::Out ? light : kReachLight) &&
        carried != Carries::Undergone && !goes && !managed)
      continue;
    const bool masdar = !block.word(at).is(statements::kVerb);
    if (masdar && (carried == Carries::Out || carried == Carries::Word)) {
      const Subject subject = around.trigger->joined ? Subject{} : subject_of_masdar(scene, at, token, carried);
      if (subject.phrase.is_someone()) return subject;
      carried = Carries::No;
    }
    // "Issued a decision (to pardon)", but "a statement on the raid".
    if (issues(scene, at) && around.trigger->form == Form::Masdar &&
        (next || block.word(token).prefix == Link::Bi ||
         (!around.trigger->definite && subject_of_carrier(scene, at, token).tokens.end == token)))
      carried = Carries::Out;
    const bool led = around.trigger->prefixed || block.word(token - 1).link != Link::None;
    if (carried == Carries::Caused && (at + kReachCause < token || !(led || next))) break;
    inner = inner || (carried == Carries::No && !around.trigger->joined && is_trigger(scene, *around.found, at));
    if (carried == Carries::No && !block.word(at).is(statements::kFinite)) continue;
    // "A force, (with which) bulldozers (went), carried out ...".
    const bool beside = aside && at > first && block.kind(at - 1) == TokenKind::Comma;
    if (carried == Carries::No && beside && block.word(at).is(statements::kSuffixed)) continue;
    if (carried == Carries::No) break;
    // "(The threat) that he (made)": its object is told before.
    if (carried == Carries::Out && block.word(at).is(statements::kSuffixed)) break;
    // "The sit-in (saw) clashes": its subject is where they were.
    if (carried == Carries::Hosted && !sets_out && at + 1 == token && around.trigger->definite) break;
    Subject subject = carried_by(around, at, carried, inner);
    subject.goes = goes && around.trigger->type == EventType::Consult;
    return subject;
  }
  return {};
}

/// Whether the verb at a token says what an attack did: "hit", "left (three dead)".
bool ParticipantReader::strikes(const Scene& scene, std::uint32_t token) const {
  return phrases_.facts(scene, token).strikes;
}

/// "The attack hit a patrol", "the blast left three dead": gives the verb behind an attack that says what it did.
Span ParticipantReader::read_struck(const Surroundings& around, std::uint32_t from, Event& event) const {
  const Scene& scene = *around.scene;
  const statements::Block& block = *scene.block;
  const bool violent = around.trigger->type == EventType::Assault && !around.trigger->counts;
  if ((!violent && around.trigger->type != EventType::Protest) || around.trigger->definite) return {};
  const std::uint32_t limit = std::min(end_of_sentence(scene, around.trigger->tokens.begin), from + kReachStruck);
  for (std::uint32_t token = from; token < limit; ++token) {
    const statements::Place& place = block.places[token];
    if (block.kind(token) == TokenKind::Stop || place.word.is(statements::kThat | statements::kConnective)) break;
    if (place.name != kNothing || !place.word.is(statements::kVerb)) continue;
    const bool sets_out = !violent && phrases_.facts(scene, token).finite == Carries::Goes;  // "protests (set out)"
    if (place.word.is(statements::kJoined) || !(sets_out || strikes(scene, token))) {
      if (place.word.is(statements::kFinite)) break;
      continue;
    }
    if (is_trigger(*around.scene, *around.found, token) && event.recipient_count == 0) {
      add(scene, bare_phrase(around, skip(phrases_, scene, token + 1, limit), limit), limit, false, event);
    }
    return block.span_of({token, token + 1}, true);
  }
  return {};
}

/// The subject of a relative clause that says who did it: "the raid that the forces carried out".
ParticipantReader::Subject ParticipantReader::subject_of_relative(const Surroundings& around,
                                                                  std::uint32_t token) const {
  const Scene& scene = *around.scene;
  const std::uint32_t limit = end_of_sentence(scene, around.trigger->tokens.begin);
  if (token + 2 >= limit) return {};
  const statements::Word& word = scene.block->word(token);
  const bool relative = word.is(statements::kRelative);
  if (!relative && (!word.is(statements::kSuffixed) || word.is(statements::kJoined))) return {};
  const std::uint32_t verb = relative ? token + 1 : token;  // what is indefinite has no "that"
  const Carries carried = carries(scene, verb);
  const bool receives = carried == Carries::Undergone && word.is(statements::kSuffixed);  // "a call that he (received)"
  if (carried != Carries::Out && !receives) return {};
  Subject subject;
  subject.undergoes = receives;
  subject.verb = scene.block->span_of({verb, verb + 1}, true);
  const std::uint32_t next = skip(phrases_, scene, verb + 1, limit);
  if (next < limit && scene.block->word(next).prefix == Link::None) subject.phrase = phrases_.at(scene, next, limit);
  return subject;
}

}  // namespace barqiya::layers::events
