// Verbs that go on from the one before them and have no subject of their own: "a force came and (opened) an inquiry",
// "the minister arrived (and met) the president". Tested by tests/layers/events_participants_test.cpp.
#include <algorithm>
#include <utility>

#include "layers/events/participants.hpp"
#include "layers/events/walk.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;
using text::TokenKind;

constexpr std::uint32_t kReachJoined =
    40;  ///< tokens before a verb in which the one that it goes on from is looked for

}  // namespace

/// A joined verb without a subject has that of the verb before it: "a force came and (opened) an inquiry".
void ParticipantReader::read_joined(const Surroundings& around, Event& event) const {
  const statements::Block& block = *around.scene->block;
  const Trigger& trigger = *around.trigger;
  const Trigger* const last = around.index > 0 ? &around.found->triggers[around.index - 1] : nullptr;
  const bool other =
      last != nullptr && last->form == Form::Finite && !trigger.many && last->feminine != trigger.feminine;
  // "Was dismissed (and seized)": it is done to the same one.
  const bool seized = trigger.mode == "arrest" && !trigger.many && trigger.last == trigger.tokens.end;
  if (around.before != nullptr && seized && around.before->actor_count == 0 && event.recipient_count == 0) {
    event.recipients = around.before->recipients;
    event.recipient_count = around.before->recipient_count;
    if (event.recipient_count > 0) return;
  }
  if (around.before != nullptr && !other) {
    event.actors = around.before->actors;
    event.actor_count = around.before->actor_count;
  }
  if (event.actor_count > 0) return;
  const std::uint32_t token = trigger.tokens.begin;
  const std::uint32_t begin = block.sentence(token).begin;
  const std::uint32_t first = std::max(begin, token > kReachJoined ? token - kReachJoined : 0);
  for (std::uint32_t verb = token; verb-- > first;) {
    const statements::Place& place = block.places[verb];
    if (block.kind(verb) == TokenKind::Stop || block.kind(verb) == TokenKind::Colon) return;
    if (place.name != kNothing || place.party != kNothing || !place.word.is(statements::kFinite)) continue;
    if (!trigger.many && is_feminine(*around.scene, verb) != trigger.feminine) continue;
    if (place.word.is(statements::kAuxiliary)) continue;
    const bool relative = verb > first && block.word(verb - 1).is(statements::kRelative);
    const std::uint32_t next = skip(phrases_, *around.scene, verb + 1, token);
    Phrase subject;
    if (next < token && block.word(next).prefix == Link::None) subject = phrases_.at(*around.scene, next, token);
    if (relative && !(subject.is_someone() && trigger.suffixed)) continue;  // "whom gunmen seized (and killed)"
    if (!subject.is_someone()) subject = subject_before_verb(*around.scene, first, verb);
    if (subject.is_someone() && !subject.accusative) add(*around.scene, subject, token, true, event);
    return;
  }
}

Phrase ParticipantReader::subject_before_verb(const Scene& scene, std::uint32_t first, std::uint32_t verb) const {
  const statements::Block& block = *scene.block;
  const bool been = verb > first && block.word(verb - 1).is(statements::kParticle);  // "(Paris) had begun"
  const Phrase subject = been ? subject_of_been(scene, first, verb - 1) : Phrase{};
  if (subject.is_someone() || block.word(verb).is(statements::kJoined)) return subject;
  const text::TokenRange range = statements::source_before(block, verb);
  return range.begin < range.end ? phrases_.at(scene, range.begin, range.end) : Phrase{};
}

void ParticipantReader::take_hurt(const Surroundings& around, std::uint32_t verb, Event& event) const {
  const Scene& scene = *around.scene;
  const std::uint32_t limit = around.trigger->tokens.begin;
  const std::uint32_t next = skip(phrases_, scene, verb + 1, limit);
  if (event.recipient_count > 0 || next >= limit) return;
  const Phrase phrase = bare_phrase(around, next, limit);
  add(scene, phrase, limit, false, event);
}

/// "The foreign ministers of Jordan (and Tunis) met": one phrase for two who do it with one another.
void ParticipantReader::part_two(const Scene& scene, Event& event) const {
  if (event.type != EventType::Consult || event.actor_count + event.recipient_count != 1) return;
  const Participant& both = event.actor_count == 1 ? event.actors[0] : event.recipients[0];
  const statements::Block& block = *scene.block;
  const auto at = std::partition_point(block.tokens.begin(), block.tokens.end(),
                                       [&](const text::Token& token) { return token.end <= both.span.begin; });
  auto token = static_cast<std::uint32_t>(at - block.tokens.begin());
  if (token >= block.size() || block.places[token].name != kNothing) return;
  const names::FoundName* first = nullptr;
  for (; token < block.size() && block.tokens[token].begin < both.span.end; ++token) {
    const std::int32_t name = block.places[token].name;
    if (name == kNothing) continue;
    const names::FoundName& found = block.names[static_cast<std::size_t>(name)];
    if (found.type != NameType::Gpe) return;
    const bool second = first != nullptr && &found != first;
    if (second && (!block.word(token).is(statements::kJoined) || found.country == first->country)) return;
    if (second) {
      Participant one = both, other = both;
      one.country = first->country, one.span.end = first->span.end;
      other.country = found.country, other.span = found.span;
      event.actors[0] = one, event.recipients[0] = other;
      event.actor_count = event.recipient_count = 1;
      return;
    }
    first = &found;
  }
}

/// The subject between "had" and the particle before its verb: "had (the envoy) begun".
Phrase ParticipantReader::subject_of_been(const Scene& scene, std::uint32_t first, std::uint32_t particle) const {
  constexpr std::uint32_t kFar = 12;
  for (std::uint32_t be = particle; be-- > first && be + kFar > particle;) {
    if (!phrases_.facts(scene, be).is_be) continue;
    const Phrase subject = phrases_.at(scene, be + 1, particle);
    return subject.tokens.end == particle ? subject : Phrase{};
  }
  return {};
}

/// The subject between "be" and its verb: "that (the forces) could have bombed", "that (aircraft) bombed".
Phrase ParticipantReader::subject_between(const Surroundings& around) const {
  const statements::Block& block = *around.scene->block;
  const std::uint32_t token = around.trigger->tokens.begin;
  const std::uint32_t begin = block.sentence(token).begin;
  if (is_behind_been(around)) return subject_of_been(*around.scene, begin, token - 1);
  if (token < begin + 2 || !phrases_.facts(*around.scene, token - 2).is_be) return subject_of_clause(around);
  const Phrase subject = phrases_.at(*around.scene, token - 1, token);
  return subject.is_someone() ? subject : Phrase{};
}

/// The subject whose relative clause stands between it and its verb: "that (the force) which holds the airport
/// arrested".
Phrase ParticipantReader::subject_of_clause(const Surroundings& around) const {
  constexpr std::uint32_t kFar = 14;
  const statements::Block& block = *around.scene->block;
  const Trigger& trigger = *around.trigger;
  const std::uint32_t token = trigger.tokens.begin;
  const std::uint32_t begin = block.sentence(token).begin;
  if (trigger.many || trigger.passive || token < begin + 4 || block.word(token - 1).is(statements::kRelative))
    return {};
  for (std::uint32_t at = token - 1; at > begin + 1 && at + kFar > token; --at) {
    const statements::Place& place = block.places[at];
    if (block.kind(at) != text::TokenKind::Word || place.cue != kNothing || place.word.is(statements::kThat)) return {};
    const bool inside = place.name != kNothing || place.party != kNothing || place.time != kNothing;
    if (inside || !place.word.is(statements::kFinite)) continue;
    if (!block.word(at - 1).is(statements::kRelative)) return {};
    const text::TokenRange range = statements::source_before(block, at - 1);
    if (range.begin >= range.end || range.end != at - 1) return {};
    // "The agreement of (Vienna)".
    const statements::Word& owner = block.word(range.begin - (range.begin > begin ? 1 : 0));
    if (range.begin > begin && owner.is(statements::kNoun | statements::kMasdar) &&
        !owner.is(statements::kDefinite | statements::kSuffixed | statements::kThat | statements::kFinite))
      return {};
    const Phrase subject = phrases_.at(*around.scene, range.begin, range.end);
    const bool agrees = block.word(range.begin).feminine == trigger.feminine;
    return subject.is_someone() && subject.tokens.end == range.end && agrees ? subject : Phrase{};
  }
  return {};
}

/// Whether a verb has the form of one whose subject is feminine.
bool ParticipantReader::is_feminine(const Scene& scene, std::uint32_t verb) const {
  return phrases_.facts(scene, verb).feminine;
}

/// "The minister Ramy Ali received, (the ambassador)": behind a comma an office is no other one of his, where no one
/// else is received.
void ParticipantReader::part_from_guest(const Surroundings& around, std::uint32_t limit, Phrase& host) const {
  const Scene& scene = *around.scene;
  const statements::Block& block = *scene.block;
  const Trigger& trigger = *around.trigger;
  const bool receives = trigger.type == EventType::Consult && trigger.transitive && trigger.mode.empty();
  if (!receives || !host.is_someone() || block.places[host.tokens.begin].name != kNothing) return;
  std::uint32_t comma = host.tokens.begin + 1;
  while (comma + 1 < host.tokens.end && block.kind(comma) != TokenKind::Comma) ++comma;
  if (comma + 1 >= host.tokens.end || block.places[comma - 1].name == kNothing) return;
  const statements::Word& office = block.word(comma + 1);
  if (!office.is(statements::kSpeaker) || office.prefix != Link::None || office.is(statements::kJoined)) return;
  if (bare_phrase(around, skip(phrases_, scene, host.tokens.end, limit), limit).is_someone()) return;
  if (far_object(around, host.tokens.end, limit).is_someone()) return;
  host.participant.country = phrases_.country_in(scene, {host.tokens.begin, comma});
  host.participant.span.end = block.tokens[comma - 1].end;
  host.tokens.end = comma + 1;
}

/// "Received the envoy and discussed (with him)": with whom he met before.
void ParticipantReader::read_with_him(const Surroundings& around, Event& event) const {
  const std::uint32_t behind = around.trigger->tokens.end;
  const Event* const before = around.before;
  if (event.type != EventType::Consult || before == nullptr || before->type != EventType::Consult) return;
  if (!around.trigger->joined || behind >= around.scene->block->size()) return;
  if (phrases_.circumstance(*around.scene, behind, behind + 1) != 1) return;
  if (before->actor_count == 0 || before->recipient_count == 0) return;
  const bool turned = event.actor_count > 0 && event.actors[0].span == before->recipients[0].span;
  event.actors = turned ? before->recipients : before->actors;
  event.actor_count = turned ? before->recipient_count : before->actor_count;
  event.recipients = turned ? before->actors : before->recipients;
  event.recipient_count = turned ? before->actor_count : before->recipient_count;
}

/// "The minister arrived (and met) the president": who came meets who is named.
void ParticipantReader::read_visit(const Surroundings& around, std::uint32_t limit, Event& event) const {
  const Trigger& trigger = *around.trigger;
  // "A visit to Tunis where (he met) the president".
  const RelationWord* const where =
      trigger.tokens.begin > 0 ? relation_at(*around.found, trigger.tokens.begin - 1) : nullptr;
  const bool there = where != nullptr && where->relation == Relation::Where && around.before != nullptr;
  // "A visit during which (he will meet) the king".
  const bool during = around.before != nullptr && around.before->mode == "visit" && trigger.form == Form::Finite &&
                      trigger.tokens.end < limit &&
                      phrases_.circumstance(*around.scene, trigger.tokens.end, limit) == 1;
  const bool one = event.actor_count + event.recipient_count == 1;
  const bool alone = one || (during && event.recipient_count == 0 && event.actor_count > 0);
  if (trigger.type != EventType::Consult || !(trigger.joined || there || during) || !alone) return;
  const Event* visit = around.before != nullptr && around.before->mode == "visit" ? around.before : nullptr;
  const Subject goer = visit == nullptr ? subject_of_light(around) : Subject{};
  const bool goes = goer.goes && goer.phrase.is_someone();
  Event last;  // "he began talks (and met) the president"
  const bool met =
      trigger.transitive && trigger.tokens.begin > around.scene->block->sentence(trigger.tokens.begin).begin;
  if (!goes && (visit == nullptr || visit->actor_count == 0)) {
    if (met) read_joined(around, last);
    if (last.actor_count == 0 || last.actors[0].span == event.actors[0].span) return;
    visit = &last;
  }
  if (event.actor_count > 0) {
    std::swap(event.actors, event.recipients);
    std::swap(event.actor_count, event.recipient_count);
  }
  if (goes) add(*around.scene, goer.phrase, limit, true, event);
  if (visit != nullptr) event.actors = visit->actors, event.actor_count = visit->actor_count;
}

}  // namespace barqiya::layers::events
