// When an event was and how real it is: by the entry of `dated` that has it, or the verb that carries it, or the clause
// that it goes on from; else by the words around it. Tested by tests/layers/events_test.cpp.
#include "layers/events/when.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "layers/dated/status.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;

/// The entry of `dated` with a trigger; null without.
Dated* dated_at(std::vector<Dated>& dated, std::size_t first, Span trigger) {
  if (trigger.empty()) return nullptr;
  const auto begin = dated.begin() + static_cast<std::ptrdiff_t>(first);
  const auto found =
      std::partition_point(begin, dated.end(), [&](const Dated& one) { return one.trigger.begin < trigger.begin; });
  if (found != dated.end() && found->trigger.begin < trigger.end) return &*found;
  // "And called" where `dated` read a verb that begins with "and".
  return found != begin && std::prev(found)->trigger.end == trigger.end ? &*std::prev(found) : nullptr;
}

/// The entry that dates the clause before a trigger or light verb that "where" or "when" stands before; null without.
Dated* dated_before_where(const Findings& findings, const Found& found, Span verb, Reading& reading) {
  const statements::Block& block = *findings.block;
  const auto at = std::partition_point(block.tokens.begin(), block.tokens.end(),
                                       [verb](const text::Token& token) { return token.end <= verb.begin; });
  const auto token = static_cast<std::uint32_t>(at - block.tokens.begin());
  if (token == 0 || token >= block.size()) return nullptr;
  const RelationWord* relation = relation_at(found, token - 1);
  const bool there =
      relation != nullptr && (relation->relation == Relation::Where || relation->relation == Relation::When);
  if (!there) return nullptr;
  const std::uint32_t begin = block.tokens[block.sentence(token).begin].begin;
  const auto first = reading.dated.begin() + static_cast<std::ptrdiff_t>(findings.first_dated);
  const auto behind = std::partition_point(first, reading.dated.end(),
                                           [verb](const Dated& one) { return one.trigger.begin < verb.begin; });
  return behind != first && std::prev(behind)->trigger.begin >= begin ? &*std::prev(behind) : nullptr;
}

/// The word of the dead or wounded that are told right before an attack, in its clause: "three were (killed) yesterday
/// in an attack"; kNoToken without.
std::uint32_t victims_before(const statements::Block& block, const Found& found, const Trigger& trigger) {
  constexpr std::uint32_t kFar = 18;
  const std::uint32_t token = trigger.tokens.begin;
  const bool led =
      trigger.prefixed ||
      (token > 0 && (block.word(token - 1).link == Link::Fi || block.word(token - 1).is(statements::kApart)));
  if (trigger.type != EventType::Assault || trigger.form == Form::Finite || !led || trigger.definite) return kNoToken;
  const std::uint32_t begin = block.sentence(token).begin;
  const std::uint32_t first = std::max(begin, token > kFar ? token - kFar : 0);
  for (std::uint32_t at = token; at-- > first;) {
    if (block.word(at).is(statements::kThat | statements::kRelative | statements::kConnective)) return kNoToken;
    const auto casualty = std::partition_point(found.casualties.begin(), found.casualties.end(),
                                               [at](const Casualty& one) { return one.token < at; });
    const auto killing = std::partition_point(found.triggers.begin(), found.triggers.end(),
                                              [at](const Trigger& one) { return one.tokens.begin < at; });
    const bool hurt = casualty != found.casualties.end() && casualty->token == at;
    const bool killed = killing != found.triggers.end() && killing->tokens.begin == at && killing->counts &&
                        killing->type == EventType::Assault;
    if (hurt || killed) return at;
    if (block.word(at).is(statements::kFinite) && block.places[at].name == kNothing) return kNoToken;
  }
  return kNoToken;
}

/// The entry that dates the dead or wounded of an attack; null without.
Dated* dated_of_victims(const Findings& findings, const Found& found, const Trigger& trigger, Reading& reading) {
  const std::uint32_t verb = victims_before(*findings.block, found, trigger);
  if (verb == kNoToken) return nullptr;
  return dated_at(reading.dated, findings.first_dated, findings.block->span_of({verb, verb + 1}));
}

/// Whether a time has a place in time: "recently" and "for years" have none.
bool is_placed(const Time& time) {
  const std::string_view value = time.value.view();
  return (time.type == TimeType::Date || time.type == TimeType::Time) && value != "PAST_REF" && value != "PRESENT_REF";
}

}  // namespace

std::uint32_t hurt_before(const statements::Block& block, const Found& found, const Trigger& trigger) {
  const std::uint32_t verb = victims_before(block, found, trigger);
  if (verb == kNoToken || !block.word(verb).is(statements::kFinite)) return kNoToken;
  const auto killing = std::partition_point(found.triggers.begin(), found.triggers.end(),
                                            [verb](const Trigger& one) { return one.tokens.begin < verb; });
  const bool own = killing != found.triggers.end() && killing->tokens.begin == verb;
  return own ? kNoToken : verb;
}

void tell_victims(const statements::Block& block, const Found& found, const Trigger& trigger, const Event& attack,
                  Reading& reading) {
  constexpr std::size_t kNear = 3;
  if (attack.type != EventType::Assault || trigger.form == Form::Finite || attack.status != Status::Happened) return;
  const bool within =
      trigger.prefixed || (trigger.tokens.begin > 0 && block.word(trigger.tokens.begin - 1).link == Link::Fi);
  const std::uint32_t verb = within ? victims_before(block, found, trigger) : kNoToken;  // not "before the raid"
  if (verb == kNoToken) return;
  const text::Token& told = block.tokens[verb];
  for (std::size_t i = reading.events.size(); i > 0 && i + kNear > reading.events.size(); --i) {
    Event& killing = reading.events[i - 1];
    // "Were (killed) and three hurt in clashes".
    const std::uint32_t first =
        block.word(verb).is(statements::kJoined) ? block.tokens[block.sentence(verb).begin].begin : told.begin;
    if (killing.trigger.begin < first || killing.trigger.begin >= told.end || killing.type != EventType::Assault)
      continue;
    if (killing.place.empty()) killing.place = attack.place;
    if (!killing.undated || attack.undated || killing.status != Status::Happened) return;
    killing.undated = false;
    killing.interval = attack.interval;
    return;
  }
}

void tell_meanwhile(const statements::Block& block, const dated::Words& words, const Trigger& trigger,
                    const Event& event, Reading& reading) {
  constexpr std::uint32_t kFar = 16;
  const std::uint32_t token = trigger.tokens.begin;
  const bool meanwhile = token > 0 && trigger.form == Form::Noun && words[token - 1].is(dated::kDuring);
  if (!meanwhile || event.undated || event.status != Status::Happened || reading.events.empty()) return;
  Event& before = reading.events.back();
  if (!before.undated || before.status != Status::Happened) return;
  const std::uint32_t begin = block.sentence(token).begin;
  for (std::uint32_t at = token - 1; at-- > begin && at + kFar > token;) {
    if (block.word(at).is(statements::kThat | statements::kRelative | statements::kConnective)) return;
    if (before.trigger.begin < block.tokens[at].begin || before.trigger.begin >= block.tokens[at].end) continue;
    before.undated = false;
    before.interval = event.interval;
    return;
  }
}

bool has_victims_before(const statements::Block& block, const Found& found, const Trigger& trigger) {
  const bool shelling = trigger.form == Form::Masdar && !trigger.mode.empty();  // and not "in the killing of"
  if (trigger.form != Form::Noun && !shelling) return false;
  const std::uint32_t verb = victims_before(block, found, trigger);
  if (verb == kNoToken) return false;
  const bool counted = std::any_of(found.casualties.begin(), found.casualties.end(), [verb](const Casualty& one) {
    return one.token == verb && one.counted_before;  // "there fell three (dead) in clashes"
  });
  const auto killing = std::partition_point(found.triggers.begin(), found.triggers.end(),
                                            [verb](const Trigger& one) { return one.tokens.begin < verb; });
  const bool killed = killing != found.triggers.end() && killing->tokens.begin == verb &&
                      killing->form == Form::Finite;  // "there were killed", which is written as "the murder of"
  return (counted && !block.word(verb).is(statements::kDefinite)) || killed ||
         block.word(verb).is(statements::kFinite | statements::kSuffixed);
}

DatedBy date(const Findings& findings, const Found& found, const Trigger& trigger, const Carried& by, Event& event,
             Reading& reading) {
  Dated* entry = dated_at(reading.dated, findings.first_dated, trigger.extent);
  if (entry == nullptr) entry = dated_at(reading.dated, findings.first_dated, by.light);
  if (entry == nullptr) entry = dated_at(reading.dated, findings.first_dated, by.struck);
  const bool own_time = entry != nullptr;
  if (!own_time) entry = dated_of_victims(findings, found, trigger, reading);
  if (entry == nullptr)
    entry = dated_before_where(findings, found, by.light.empty() ? trigger.span : by.light, reading);
  dated::When when = dated::When::Unknown;
  if (entry != nullptr) {
    const Time& time = reading.times[entry->time];
    when = dated::when_of(time, reading.dct);
    event.undated = false;
    event.interval = time.interval;
  }
  const dated::Standing standing = dated::standing_of(findings.words, trigger.tokens.begin, when);
  event.status = entry != nullptr ? entry->status : standing.status;
  event.modality = standing.modality;
  // "Announced on Friday his (resignation)": what is done with a word is done when it is said.
  constexpr std::array kInWords{EventType::Agree,  EventType::Support,  EventType::Concede,
                                EventType::Reject, EventType::Threaten, EventType::Sanction};
  const bool in_words = std::find(kInWords.begin(), kInWords.end(), event.type) != kInWords.end();
  const bool done = trigger.mode == "resign" || in_words;
  if (entry == nullptr && done && event.status == Status::Happened && !trigger.definite) {
    const Dated* const said = dated_at(reading.dated, findings.first_dated, by.word);
    if (said != nullptr && said->status == Status::Happened) {
      event.undated = false;
      event.interval = reading.times[said->time].interval;
    }
  }
  // "(Tried) for being accused of": why, not what for.
  const bool reason = event.type == EventType::Accuse && trigger.form == Form::Masdar && trigger.suffixed;
  if (reason && trigger.prefixed && event.undated && event.status == Status::Planned) event.status = Status::Happened;
  if (!own_time) return {nullptr, entry != nullptr};
  return {entry, is_placed(reading.times[entry->time])};
}

void tell_dated(Dated* entry, Reading& reading) {
  const Span own = entry->trigger;
  for (; entry != reading.dated.data() + reading.dated.size() && entry->trigger == own; ++entry) {
    if (entry->event == kNone) entry->event = static_cast<std::int32_t>(reading.events.size());
  }
}

void share_time(const Event& before, const dated::Word& word, Event& event) {
  if (!event.undated || before.undated || event.status != Status::Happened) return;
  const bool to_come = before.status == Status::Planned && word.is(dated::kPresent) && !word.is(dated::kPast);
  if (before.status != event.status && !to_come) return;
  const bool same = before.actor_count > 0 && event.actor_count > 0 && before.actors[0].span == event.actors[0].span;
  if (!same) return;
  event.undated = false;
  event.interval = before.interval;
  event.status = before.status;
}

void read_verb_behind(const statements::Block& block, const dated::Words& words, const Trigger& trigger, Event& event) {
  constexpr std::uint32_t kReach = 8;
  if (trigger.form == Form::Finite || !event.undated || event.status != Status::Happened) return;
  const std::uint32_t first = trigger.tokens.end;
  const std::uint32_t last = std::min(block.sentence(trigger.tokens.begin).end, first + kReach);
  for (std::uint32_t token = first; token < last; ++token) {
    if (block.kind(token) != text::TokenKind::Word) return;
    if (block.places[token].name != kNothing || block.places[token].party != kNothing) continue;
    const dated::Word verb = words[token];
    if (verb.is(dated::kThat | dated::kRelative | dated::kConnective | dated::kTemporal | dated::kJoined)) return;
    if (!verb.is_surely_verb()) continue;
    // "Aid (that will cover)" is of another noun.
    const std::uint32_t before = words[token - 1].is(dated::kPerhaps) ? token - 2 : token - 1;
    const statements::Place& noun = block.places[before];
    const bool other = noun.name == kNothing && !noun.word.is(statements::kDefinite | statements::kSuffixed) &&
                       noun.word.prefix == Link::None && before >= first;
    if (other) return;
    if (verb.is(dated::kFuture)) event.status = Status::Planned;
    const bool may = words[token - 1].is(dated::kPerhaps | dated::kDoubts) && verb.is(dated::kPresent);
    if (may) event.modality = Modality::Hypothetical;
    return;
  }
}

void settle_gone(const Findings& findings, const Carried& by, Event& event) {
  const auto tokens = findings.block->tokens;
  const auto at = std::partition_point(tokens.begin(), tokens.end(),
                                       [&by](const text::Token& token) { return token.end <= by.light.begin; });
  const dated::Word verb = findings.words[static_cast<std::uint32_t>(at - tokens.begin())];
  if (by.to_come && event.status == Status::Happened) event.status = Status::Planned;
  if (!by.to_come && event.status == Status::Planned && verb.is(dated::kPast)) event.status = Status::Happened;
}

}  // namespace barqiya::layers::events
