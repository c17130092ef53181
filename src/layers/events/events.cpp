// The layer's steps over one block: the triggers that the rules found, those of them that are events in their sentence,
// who takes part, how many, when, and whether it happened. Tested by tests/layers/events_test.cpp and by the examples
// of data/grammar/events.rules.
#include "layers/events/events.hpp"

#include <algorithm>
#include <utility>

#include "layers/dated/status.hpp"
#include "layers/events/particular.hpp"
#include "layers/events/plover.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;

/// Whether a list of tokens has one in a range.
bool any_in(const std::vector<std::uint32_t>& tokens, text::TokenRange range) {
  const auto found = std::lower_bound(tokens.begin(), tokens.end(), range.begin);
  return found != tokens.end() && *found < range.end;
}

/// Whether a verb and its subject stand before a token: "(the minister condemned) the killing of".
bool is_object(const statements::Block& block, std::uint32_t token) {
  const std::uint32_t begin = block.sentence(token).begin;
  std::uint32_t first = token;
  while (first > begin && (block.places[first - 1].name != kNothing || block.places[first - 1].party != kNothing))
    --first;
  if (first == begin) return false;
  const statements::Word& verb = block.word(first - 1);
  return verb.is(statements::kFinite) && !verb.is(statements::kAuxiliary | statements::kRelative | statements::kThat);
}

/// Whether a spelling that is a finite verb and its masdar is the masdar where it stands: behind a preposition or a
/// light verb, or as the genitive of an indefinite noun.
bool stands_as_noun(const Scene& scene, const dated::Words& words, const Trigger& trigger, bool noun_before) {
  const statements::Block& block = *scene.block;
  const std::uint32_t token = trigger.tokens.begin;
  if (trigger.prefixed || trigger.definite) return true;
  if (trigger.joined && noun_before) return true;  // "the killing (and abduction) of"
  if (trigger.joined || token == block.sentence(token).begin) return false;
  const statements::Place& before = block.places[token - 1];
  if (before.name != kNothing || before.party != kNothing) return is_object(block, token);
  if (before.time != kNothing) return false;
  if (before.word.link != Link::None || before.word.is(statements::kApart)) return true;
  const dated::Word governor = words[token - 1];
  if (governor.is(dated::kLight) && governor.is_verb()) return true;  // "(was done) the murder of"
  if (governor.is_surely_verb() && !governor.is(dated::kBe | dated::kAspect)) return true;  // no verb follows a verb
  constexpr std::uint32_t kOpen = statements::kThat | statements::kRelative | statements::kConnective |
                                  statements::kParticle | statements::kDefinite | statements::kSuffixed;
  if (before.word.is(kOpen)) return false;
  return before.word.is(statements::kNoun | statements::kMasdar | statements::kFunction);
}

/// Whether a statement has its cue at a word.
bool is_cue(const Reading& reading, Span word) {
  const auto found = std::partition_point(reading.statements.begin(), reading.statements.end(),
                                          [word](const Statement& one) { return one.cue.begin < word.begin; });
  return found != reading.statements.end() && found->cue.begin < word.end;
}

void as_noun(Trigger& trigger) {
  if (trigger.form == Form::Finite && trigger.may_be_noun) trigger.form = Form::Masdar;
}

/// The entry of `dated` with a trigger; null without.
Dated* dated_at(std::vector<Dated>& dated, std::size_t first, Span trigger) {
  if (trigger.empty()) return nullptr;
  const auto begin = dated.begin() + static_cast<std::ptrdiff_t>(first);
  const auto found =
      std::partition_point(begin, dated.end(), [&](const Dated& one) { return one.trigger.begin < trigger.begin; });
  return found != dated.end() && found->trigger.begin < trigger.end ? &*found : nullptr;
}

/// Whether an event is what another one demands, threatens, denies or alleges: what stands behind such a verb in its
/// clause and is no finite verb of its own.
bool is_matter_of(const statements::Block& block, const Trigger& before, const Trigger& trigger) {
  constexpr std::uint32_t kReach = 14;
  const bool alleges = before.type == EventType::Accuse && before.mode != "disapprove";  // what is condemned was done
  const bool speaks = before.type == EventType::Request || alleges || before.type == EventType::Reject ||
                      before.type == EventType::Threaten;
  if (!speaks || trigger.form == Form::Finite || trigger.tokens.begin > before.tokens.begin + kReach) return false;
  for (std::uint32_t token = before.tokens.end; token < trigger.tokens.begin; ++token) {
    const statements::Place& place = block.places[token];
    if (block.kind(token) == text::TokenKind::Stop || block.kind(token) == text::TokenKind::Comma) return false;
    if (place.word.is(statements::kConnective | statements::kRelative | statements::kApart)) return false;
  }
  return true;
}

/// Whether the trigger before one in its sentence demands it, threatens it, denies it or alleges it.
bool is_matter(const statements::Block& block, const std::vector<Trigger>& triggers, std::size_t index) {
  if (index == 0) return false;
  const Trigger& before = triggers[index - 1];
  const Trigger& trigger = triggers[index];
  return block.places[before.tokens.begin].sentence == block.places[trigger.tokens.begin].sentence &&
         is_matter_of(block, before, trigger);
}

/// The entry that dates the clause before a trigger or light verb that "where" stands before; null without.
Dated* dated_before_where(const Findings& findings, const Found& found, Span verb, Reading& reading) {
  const statements::Block& block = *findings.block;
  const auto at = std::partition_point(block.tokens.begin(), block.tokens.end(),
                                       [verb](const text::Token& token) { return token.end <= verb.begin; });
  const auto token = static_cast<std::uint32_t>(at - block.tokens.begin());
  if (token == 0 || token >= block.size()) return nullptr;
  const RelationWord* relation = relation_at(found, token - 1);
  if (relation == nullptr || relation->relation != Relation::Where) return nullptr;
  const std::uint32_t begin = block.tokens[block.sentence(token).begin].begin;
  const auto first = reading.dated.begin() + static_cast<std::ptrdiff_t>(findings.first_dated);
  const auto behind = std::partition_point(first, reading.dated.end(),
                                           [verb](const Dated& one) { return one.trigger.begin < verb.begin; });
  return behind != first && std::prev(behind)->trigger.begin >= begin ? &*std::prev(behind) : nullptr;
}

/// Whether a time has a place in time: "recently" and "for years" have none.
bool is_placed(const Time& time) {
  const std::string_view value = time.value.view();
  return (time.type == TimeType::Date || time.type == TimeType::Time) && value != "PAST_REF" && value != "PRESENT_REF";
}

/// Whether a word is part of what its rule took for the trigger before it: "laid (hands) on".
bool is_part_of(const std::vector<Trigger>& triggers, std::size_t index) {
  const Trigger& trigger = triggers[index];
  return index > 0 && (trigger.form != Form::Finite || trigger.may_be_noun) &&
         trigger.type == triggers[index - 1].type && trigger.tokens.begin <= triggers[index - 1].last;
}

/// The first token behind one, and not far from it, at which something else is told, an event or the dead and wounded,
/// or who was among them, so that a number behind it is none of its own.
std::uint32_t next_told(const Found& found, std::uint32_t token) {
  constexpr std::uint32_t kFar = 24;
  std::uint32_t next = token + kFar;
  const auto trigger = std::partition_point(found.triggers.begin(), found.triggers.end(),
                                            [token](const Trigger& one) { return one.tokens.begin <= token; });
  if (trigger != found.triggers.end()) next = std::min(next, trigger->tokens.begin);
  auto casualty = std::partition_point(found.casualties.begin(), found.casualties.end(),
                                       [token](const Casualty& one) { return one.token <= token; });
  while (casualty != found.casualties.end() && casualty->counted_before && casualty->token < next) ++casualty;
  if (casualty != found.casualties.end()) next = std::min(next, casualty->token);
  auto among = std::partition_point(found.relations.begin(), found.relations.end(),
                                    [token](const RelationWord& one) { return one.tokens.begin <= token; });
  while (among != found.relations.end() && among->relation != Relation::Among && among->tokens.begin < next) ++among;
  return among == found.relations.end() ? next : std::min(next, among->tokens.begin);
}

/// How the verb at `light` carries a trigger.
Held held_by(const statements::Block& block, const Trigger& trigger, Span light) {
  constexpr std::uint32_t kNear = 4;
  Held held;
  if (light.empty()) return held;
  held.behind = light.begin > trigger.span.begin;
  held.before = !held.behind;
  const std::uint32_t token = trigger.tokens.begin;
  held.near = held.before && block.tokens[token > kNear ? token - kNear : 0].begin <= light.begin;
  return held;
}

/// What dates an event: its own entry of `dated`, null without, and whether the time, its own or another's, has a place
/// in time.
struct DatedBy {
  Dated* own = nullptr;
  bool placed = false;
};

/// Status, modality and time, by the entry of `dated` that has the trigger or the light verb that carries it.
DatedBy date(const Findings& findings, const Found& found, const Trigger& trigger, Span light, Event& event,
             Reading& reading) {
  Dated* entry = dated_at(reading.dated, findings.first_dated, trigger.extent);
  if (entry == nullptr) entry = dated_at(reading.dated, findings.first_dated, light);
  const bool own_time = entry != nullptr;
  if (!own_time) entry = dated_before_where(findings, found, light.empty() ? trigger.span : light, reading);
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
  // "(Tried) for being accused of": why, not what for.
  const bool reason = event.type == EventType::Accuse && trigger.form == Form::Masdar && trigger.suffixed;
  if (reason && trigger.prefixed && event.undated && event.status == Status::Planned) event.status = Status::Happened;
  if (!own_time) return {nullptr, entry != nullptr};
  return {entry, is_placed(reading.times[entry->time])};
}

/// Tells the entries of `dated` with one trigger, from the first of them on, that the next event is theirs.
void tell_dated(Dated* entry, Reading& reading) {
  const Span own = entry->trigger;
  for (; entry != reading.dated.data() + reading.dated.size() && entry->trigger == own; ++entry) {
    if (entry->event == kNone) entry->event = static_cast<std::int32_t>(reading.events.size());
  }
}

/// Forces that are withdrawn or moved are those who do so, and are no one's but his who moves them.
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

/// "(An attack) will be carried out", "(talks) may be resumed": the verb behind a noun says how real it is.
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

/// Who went somewhere on a visit is there; who went for talks will have them.
void settle_gone(const Findings& findings, const Carried& by, Event& event) {
  const auto tokens = findings.block->tokens;
  const auto at = std::partition_point(tokens.begin(), tokens.end(),
                                       [&by](const text::Token& token) { return token.end <= by.light.begin; });
  const dated::Word verb = findings.words[static_cast<std::uint32_t>(at - tokens.begin())];
  if (by.to_come && event.status == Status::Happened) event.status = Status::Planned;
  if (!by.to_come && event.status == Status::Planned && verb.is(dated::kPast)) event.status = Status::Happened;
}

bool is_named(const Reading& reading, const Participant& one, NameType type) {
  return one.entity != kNone && static_cast<std::size_t>(one.entity) < reading.entities.size() &&
         reading.entities[static_cast<std::size_t>(one.entity)].type == type;
}

Event event_of(const Trigger& trigger) {
  Event event;
  event.trigger = trigger.span;
  event.type = trigger.type;
  event.mode = trigger.mode;
  event.rule = trigger.rule;
  return event;
}

/// Who is accused of an event would have done it.
void take_accused(const Event& accusation, Event& event) {
  if (accusation.type != EventType::Accuse || event.actor_count > 0) return;
  event.actors = accusation.recipients;
  event.actor_count = accusation.recipient_count;
}

/// Towns are not released: they are taken.
bool is_liberation(const Reading& reading, const Event& event) {
  return event.type == EventType::Retreat && event.mode == "release" && event.recipient_count > 0 &&
         is_named(reading, event.recipients[0], NameType::Gpe);
}

/// "The minister launched an attack on the company": a person who is no soldier, and an attack of no kind.
bool is_attack_in_words(const Reading& reading, const Event& event, Span light) {
  if (event.type != EventType::Assault || light.empty() || !event.mode.empty()) return false;
  if (event.actor_count != 1 || event.number_count > 0 || is_armed(event.actors[0])) return false;
  if (is_named(reading, event.actors[0], NameType::Per)) return true;
  // "The spokesman launched an attack on the government": on someone, in no place.
  const bool civil = !event.actors[0].sector.empty() && event.place.empty() && event.recipient_count == 1;
  return civil && !is_armed(event.recipients[0]) && !event.recipients[0].sector.empty();
}

/// A court does not disapprove: it convicts.
void settle_convicted(Event& event) {
  if (event.type != EventType::Accuse || event.mode != "disapprove" || event.actor_count == 0) return;
  if (event.actors[0].sector != "JUD") return;
  event.type = EventType::Sanction;
  event.mode = mode_named("convict");
}

/// The statement whose speaker "that" with a pronoun at a token means, as far as number and gender tell; the number of
/// statements without one.
std::size_t statement_of(const statements::Block& block, const Trigger& trigger, std::uint32_t that,
                         const Reading& reading) {
  const std::vector<Statement>& all = reading.statements;
  const Span word = block.span_of({that, that + 1});
  const auto behind =
      std::partition_point(all.begin(), all.end(), [word](const Statement& one) { return one.cue.begin < word.begin; });
  if (behind == all.begin()) return all.size();
  const Statement& said = *std::prev(behind);
  if (said.speaker.empty() || said.content.begin < word.end || said.content.begin > trigger.span.begin)
    return all.size();
  const auto cue = std::partition_point(block.cues.begin(), block.cues.end(), [&said](const statements::Cue& one) {
    return one.span.begin < said.cue.begin;
  });
  const bool found = cue != block.cues.end() && cue->span.begin == said.cue.begin;
  if (!found || (!trigger.many && cue->feminine != trigger.feminine)) return all.size();
  return static_cast<std::size_t>(std::prev(behind) - all.begin());
}

/// What PLOVER calls an act that is only announced.
void call_announced(Event& event) {
  if (event.status != Status::Planned || event.modality != Modality::Asserted) return;
  const auto type = announced(event.type);
  if (!type) return;
  event.act = act_of(event.type, event.mode);
  event.type = *type;
  event.mode = {};
}

}  // namespace

EventsLayer::EventsLayer(const lexicon::Lexicon& lexicon)
    : words_(lexicon), triggers_(lexicon, words_), participants_(lexicon), numbers_(lexicon) {}

/// Whether a trigger names an event where it stands: no part of a name or of what someone is called, in no sentence
/// about a match, no violence of a film, and no death in an accident.
bool EventsLayer::is_event(const Scene& scene, const Found& found, const Trigger& trigger) const {
  const statements::Block& block = *scene.block;
  const std::uint32_t token = trigger.tokens.begin;
  const statements::Place& place = block.places[token];
  if (place.name != kNothing) return false;
  if (trigger.form != Form::Finite && place.party != kNothing) return false;
  if (trigger.unsure && !is_cue(*scene.reading, trigger.span)) return false;
  const text::TokenRange sentence = block.sentence(token);
  if (any_in(found.sports, sentence)) return false;
  if (is_conflict(trigger.type) && any_in(found.fictions, sentence)) return false;
  const bool deadly = trigger.type == EventType::Assault && (trigger.mode.empty() || trigger.mode == "explosives");
  return !deadly || !any_in(found.accidents, sentence);
}

/// Makes the speaker of a statement the actor of what he says that he does. Gives the statement's index; the number of
/// statements when there is none.
std::size_t EventsLayer::take_speaker(std::uint32_t that, const Scene& scene, const Trigger& trigger,
                                      Event& event) const {
  const Reading& reading = *scene.reading;
  if (that == kNoToken || trigger.form != Form::Finite || trigger.passive || event.actor_count > 0)
    return reading.statements.size();
  const std::size_t said = statement_of(*scene.block, trigger, that, reading);
  if (said == reading.statements.size()) return said;
  const Statement& statement = reading.statements[said];
  const Span span = statement.source.empty() ? statement.speaker : statement.source;
  const auto tokens = scene.block->tokens;
  const auto at = std::partition_point(tokens.begin(), tokens.end(),
                                       [span](const text::Token& token) { return token.end <= span.begin; });
  Participant& one = event.actors[event.actor_count++];
  one = {};
  if (at != tokens.end() && at->begin <= span.begin) {
    const auto token = static_cast<std::uint32_t>(at - tokens.begin());
    one = participants_.phrases().at(scene, token, scene.block->sentence(token).end).participant;
  }
  one.span = span;
  return said;
}

/// "The teams of Jordan and Tunisia meet": who acts is named by a word of sport.
bool EventsLayer::is_of_teams(const grammar::Captured& captured, const Event& event) const {
  if (event.actor_count == 0) return false;
  const Span first = event.actors[0].span;
  const auto at = std::partition_point(captured.tokens.begin(), captured.tokens.end(),
                                       [first](const text::Token& token) { return token.end <= first.begin; });
  if (at == captured.tokens.end()) return false;
  const auto token = static_cast<std::uint32_t>(at - captured.tokens.begin());
  if (triggers_.is_sport(captured, token)) return true;
  if (event.mode == "withdraw" && event.actors[0].sector == "BUS") return true;  // from a market
  const bool dealings = !is_conflict(event.type) && event.type != EventType::Sanction;
  const bool state =
      event.recipient_count > 0 && event.recipients[0].sector != "CVL" && event.recipients[0].sector != "BUS";
  return dealings && !state && triggers_.is_private(captured, token);
}

bool EventsLayer::has_what_it_needs(const Trigger& trigger, const Event& event) {
  const auto acts = [&event](auto test) {
    return std::any_of(event.actors.begin(), event.actors.begin() + event.actor_count, test);
  };
  switch (trigger.needs) {
    case Needs::Nothing:
      return true;
    case Needs::Someone:
      if (trigger.passive && trigger.type == EventType::Assault) return true;  // "was killed": someone was
      return event.actor_count + event.recipient_count + event.number_count > 0;
    case Needs::Both:
      return event.actor_count > 0 && event.recipient_count > 0;
    case Needs::Person:
      return event.recipient_count > 0 || (event.number_count > 0);
    case Needs::Armed:
      return acts([](const Participant& one) { return is_armed(one); });
    case Needs::Police:
      return acts([](const Participant& one) { return is_armed(one) || one.sector == "GOV" || one.sector == "JUD"; });
    case Needs::State:
      return acts([](const Participant& one) {
        const bool politician =
            one.sector == "GOV" || one.sector == "OPP" || one.sector == "LEG" || one.sector == "IGO";
        return !one.country.empty() || is_armed(one) || politician;
      });
    case Needs::Protest:
      return event.number_count > 0;
  }
  return true;
}

void EventsLayer::find(const grammar::Captured& captured, const Findings& findings, Workspace& workspace,
                       Reading& reading) const {
  if (captured.matches.empty()) return;
  Found& found = workspace.found;
  triggers_.read(captured, found);
  const Scene scene{&captured, findings.block, &reading, findings.first_name};
  const std::size_t first_event = reading.events.size();
  std::uint32_t sentence = 0;
  for (std::size_t i = 0; i < found.triggers.size(); ++i) {
    Trigger& trigger = found.triggers[i];
    if (!is_event(scene, found, trigger) || is_part_of(found.triggers, i)) continue;
    const Trigger* last = i > 0 ? &found.triggers[i - 1] : nullptr;
    const bool noun_before = last != nullptr && last->form == Form::Masdar && last->tokens.end == trigger.tokens.begin;
    if (stands_as_noun(scene, findings.words, trigger, noun_before)) as_noun(trigger);
    const std::uint32_t token = trigger.tokens.begin;
    if (trigger.tokens.end > token + 1) trigger.definite = findings.block->word(token).is(statements::kDefinite);
    Surroundings around{&scene, &found, i, nullptr, &trigger};
    const bool follows = reading.events.size() > first_event && findings.block->places[token].sentence == sentence;
    if (follows) around.before = &reading.events.back();
    Event event = event_of(trigger);
    const Carried by_verb = participants_.read(around, event);
    const Span light = by_verb.light;
    const std::size_t said = take_speaker(participants_.that_with_subject(around), scene, trigger, event);
    settle_moved(event);
    settle_convicted(event);
    const std::uint32_t end = findings.block->sentence(token).end;
    const std::uint32_t next = i + 1 < found.triggers.size() ? found.triggers[i + 1].tokens.begin : end;
    const std::uint32_t told = std::min(end, next_told(found, std::max(token, trigger.last)));
    numbers_.read(captured, trigger, told, next > token ? std::min(next, end) : end, event);
    if (event.number_count == 0) numbers_.read_unnumbered(captured, trigger, told, true, event);
    const bool matter = is_matter(*findings.block, found.triggers, i);
    if (matter && follows) take_accused(*around.before, event);
    if (!has_what_it_needs(trigger, event) || is_of_teams(captured, event)) continue;
    Held held = held_by(*findings.block, trigger, light);
    const DatedBy by = date(findings, found, trigger, light, event, reading);
    held.dated = by.placed;
    held.told = by_verb.told;
    held.acts = held.near && event.actor_count > 0 && is_armed(event.actors[0]);
    if (by_verb.goes && event.undated) settle_gone(findings, by_verb, event);
    if (!is_particular(*findings.block, findings.words, trigger, event, held)) continue;
    if (is_attack_in_words(reading, event, light) || is_liberation(reading, event)) continue;
    if (event.number_count == 0) numbers_.read_unnumbered(captured, trigger, told, false, event);
    const bool unproved = is_conflict(event.type) && is_unproved(findings.words, trigger);
    if ((matter || unproved) && event.status != Status::Denied) event.modality = Modality::Hypothetical;
    read_verb_behind(*findings.block, findings.words, trigger, event);
    call_announced(event);
    if (by.own != nullptr) tell_dated(by.own, reading);
    sentence = findings.block->places[token].sentence;
    if (said < reading.statements.size()) workspace.spoken.push_back({reading.events.size(), said});
    reading.events.push_back(event);
  }
  count_casualties(captured, scene, found, first_event, reading);
}

/// Gives the dead and wounded of a sentence to the violent event before them in it, else to the one behind.
void EventsLayer::count_casualties(const grammar::Captured& captured, const Scene& scene, const Found& found,
                                   std::size_t first_event, Reading& reading) const {
  const statements::Block& block = *scene.block;
  const auto violent = [](const Event& event) {
    return event.type == EventType::Assault || event.type == EventType::Protest || event.type == EventType::Coerce;
  };
  auto next = reading.events.begin() + static_cast<std::ptrdiff_t>(first_event);
  for (const Casualty& casualty : found.casualties) {
    const text::TokenRange sentence = block.sentence(casualty.token);
    const std::uint32_t begin = block.tokens[sentence.begin].begin;
    const std::uint32_t end = block.tokens[sentence.end - 1].end;
    const std::uint32_t at = block.tokens[casualty.token].begin;
    while (next != reading.events.end() && next->trigger.begin < at) ++next;
    auto of = reading.events.end();
    if (next != reading.events.begin() + static_cast<std::ptrdiff_t>(first_event) &&
        std::prev(next)->trigger.begin >= begin && violent(*std::prev(next))) {
      of = std::prev(next);
    } else if (next != reading.events.end() && next->trigger.begin < end && violent(*next)) {
      of = next;
    }
    if (of == reading.events.end()) continue;
    const std::uint32_t last = std::min(sentence.end, next_told(found, casualty.token));
    numbers_.read(captured, casualty, sentence.begin, casualty.counted_before ? sentence.end : last, *of);
  }
}

}  // namespace barqiya::layers::events
