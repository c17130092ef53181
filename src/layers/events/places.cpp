// Where an event was: what is stormed or closed, else the first place behind its word that a preposition leads to, else
// the one before it in its clause. Tested by tests/layers/events_participants_test.cpp.
#include <algorithm>

#include "layers/events/participants.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;
using text::TokenKind;

constexpr std::uint32_t kReach = 14;        ///< tokens before a trigger in which its place is looked for
constexpr std::uint32_t kReachBehind = 20;  ///< and behind it

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
    if (!place || found.tokens.begin != token) return false;
    if (block.word(token).prefix == Link::Bi) return true;
    if (token == sentence.begin) return false;
    if (block.word(token - 1).link == Link::Fi) return true;
    const RelationWord* relation = relation_at(*around.found, token - 1);
    return relation != nullptr && relation->relation == Relation::At;
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
}

}  // namespace barqiya::layers::events
