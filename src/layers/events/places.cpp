// Where an event was: what is stormed or closed, else the first place behind its word that a preposition leads to, else
// the one before it in its clause. Tested by tests/layers/events_participants_test.cpp.
#include <algorithm>

#include "layers/events/participants.hpp"
#include "layers/events/walk.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;
using text::TokenKind;

constexpr std::uint32_t kReach = 14;         ///< tokens before a trigger in which its place is looked for
constexpr std::uint32_t kReachManaged = 32;  ///< or that of what was managed
constexpr std::uint32_t kReachBehind = 20;   ///< and behind it

/// Whether a preposition stands inside what an official is called: "the ambassador (in) Tunis".
bool is_in_title(const statements::Block& block, std::uint32_t preposition) {
  const std::int32_t party = block.places[preposition].party;
  if (party == kNothing) return false;
  const names::Party& one = block.parties[static_cast<std::size_t>(party)];
  const bool whole = one.name != names::kNoName || block.word(one.tokens.begin).is(statements::kDefinite);
  return whole && one.tokens.begin < preposition && one.sector == "GOV";
}

/// Whether a direction is counted from the place that follows: "90 km (east of) Tunis".
bool is_distance(const statements::Block& block, std::uint32_t direction) {
  constexpr std::uint32_t kFar = 3;
  for (std::uint32_t at = direction; at > 0 && at + kFar > direction; --at) {
    if (block.kind(at - 1) == TokenKind::Number) return true;
  }
  return false;
}

}  // namespace

/// Whether a place is what was stormed or closed, or where someone went: the object of the trigger, a verb.
bool ParticipantReader::is_object_place(const Surroundings& around, std::uint32_t token) {
  const statements::Block& block = *around.scene->block;
  const Trigger& trigger = *around.trigger;
  const std::int32_t name = block.places[token].name;
  if (name == kNothing || trigger.form != Form::Finite || !trigger.transitive ||
      block.word(token).is(statements::kJoined))
    return false;
  const names::FoundName& found = block.names[static_cast<std::size_t>(name)];
  const bool place = found.type == NameType::Loc || found.type == NameType::Fac;
  if (!place || found.tokens.begin != token || block.word(token).prefix != Link::None) return false;
  const statements::Place& before = block.places[token - 1];
  if (before.name != kNothing || before.party != kNothing || before.time != kNothing) return true;
  if (block.kind(token - 1) != TokenKind::Word || token - 1 == trigger.tokens.begin) return true;
  // Not "the gate of the camp", nor "towards the camp".
  return before.word.is(statements::kDefinite | statements::kAdjective) && !before.word.is(statements::kFunction);
}

/// Whether a preposition of place leads to the name at a token, over what the place is called: "in (the Tunisian
/// capital) Tunis", "(in) the north of Tunis".
bool ParticipantReader::is_led_to(const Surroundings& around, std::uint32_t token, std::uint32_t first) const {
  constexpr std::uint32_t kLongest = 4;
  const statements::Block& block = *around.scene->block;
  if (block.word(token).prefix == Link::Bi) return !is_in_title(block, token);
  for (std::uint32_t at = token; at > first && at + kLongest > token; --at) {
    if (block.word(at - 1).link == Link::Fi) return !is_in_title(block, at - 1);
    const RelationWord* relation = relation_at(*around.found, at - 1);
    if (relation != nullptr && relation->relation == Relation::At) return !is_distance(block, at - 1);
    if (block.kind(at - 1) != TokenKind::Word || !phrases_.is_part_of_place(*around.scene, at - 1)) return false;
    if (block.word(at - 1).prefix == Link::Bi) return !is_in_title(block, at - 1);
    if (block.word(at - 1).prefix != Link::None || block.word(at - 1).is(statements::kJoined)) return false;
  }
  return false;
}

/// The name of the place that is the subject of a verb before the trigger that says what a place saw: "(the town of
/// Tobruk) saw clashes"; kNoToken without.
std::uint32_t ParticipantReader::hosted_at(const Surroundings& around, std::uint32_t first) const {
  const Scene& scene = *around.scene;
  const statements::Block& block = *scene.block;
  if (around.trigger->form == Form::Finite) return kNoToken;
  for (std::uint32_t verb = around.trigger->tokens.begin; verb-- > first;) {
    if (block.word(verb).is(statements::kConnective | statements::kThat | statements::kRelative)) return kNoToken;
    if (block.places[verb].name != kNothing || block.places[verb].party != kNothing) continue;
    const Carries carried = carries(scene, verb);
    if (carried != Carries::Hosted && block.word(verb).is(statements::kFinite)) return kNoToken;
    if (carried != Carries::Hosted) continue;
    const std::uint32_t limit = around.trigger->tokens.begin;
    std::uint32_t token = skip(phrases_, scene, verb + 1, limit);
    while (token < limit && block.places[token].name == kNothing && phrases_.is_part_of_place(scene, token)) ++token;
    return token < limit && block.places[token].name != kNothing ? token : kNoToken;
  }
  return kNoToken;
}

/// The first place behind the trigger that a preposition of place leads to, else the one before it in its clause.
void ParticipantReader::read_place(const Surroundings& around, Event& event) const {
  const Scene& scene = *around.scene;
  const statements::Block& block = *scene.block;
  const std::uint32_t trigger = around.trigger->tokens.begin;
  const text::TokenRange sentence = block.sentence(trigger);
  const auto stands_at = [&](std::uint32_t token) {
    const std::int32_t name = block.places[token].name;
    if (name == kNothing) return false;
    const names::FoundName& found = block.names[static_cast<std::size_t>(name)];
    const bool place = found.type == NameType::Gpe || found.type == NameType::Loc || found.type == NameType::Fac;
    return place && found.tokens.begin == token && is_led_to(around, token, sentence.begin);
  };
  const auto take = [&](std::uint32_t token) {
    event.place = block.names[static_cast<std::size_t>(block.places[token].name)].span;
  };
  const std::uint32_t last = std::min(sentence.end, trigger + kReachBehind);
  for (std::uint32_t token = trigger + 1; token < last && block.kind(token) != TokenKind::Stop; ++token) {
    if (block.word(token).is(statements::kConnective)) break;
    if (stands_at(token) || is_object_place(around, token)) return take(token);
  }
  const std::uint32_t first = std::max(sentence.begin, trigger > kReach ? trigger - kReach : 0);
  for (std::uint32_t token = trigger; token > first; --token) {
    if (block.word(token - 1).is(statements::kConnective | statements::kThat | statements::kRelative)) break;
    if (stands_at(token - 1)) return take(token - 1);
  }
  // "The police managed in the town, in the early hours of Thursday, the arrest of": behind who acts, however far.
  if (trigger == 0 || block.word(trigger - 1).link != Link::Min || event.actor_count == 0) return;
  const std::uint32_t far = std::max(sentence.begin, trigger > kReachManaged ? trigger - kReachManaged : 0);
  for (std::uint32_t token = trigger; token > far; --token) {
    if (block.tokens[token - 1].begin < event.actors[0].span.begin) return;
    if (stands_at(token - 1)) return take(token - 1);
  }
}

void ParticipantReader::read_host(const Surroundings& around, Event& event) const {
  const statements::Block& block = *around.scene->block;
  const std::uint32_t trigger = around.trigger->tokens.begin;
  const std::uint32_t first = std::max(block.sentence(trigger).begin, trigger > kReach ? trigger - kReach : 0);
  const std::uint32_t host = event.place.empty() ? hosted_at(around, first) : kNoToken;
  if (host == kNoToken) return;
  const names::FoundName& name = block.names[static_cast<std::size_t>(block.places[host].name)];
  if (name.type == NameType::Gpe || name.type == NameType::Loc || name.type == NameType::Fac) event.place = name.span;
}

}  // namespace barqiya::layers::events
