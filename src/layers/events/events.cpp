// The layer's steps over one block: the triggers that the rules found, those of them that are events in their sentence,
// who takes part, how many, when, and whether it happened. Tested by tests/layers/events_test.cpp and by the examples
// of data/grammar/events.rules.
#include "layers/events/events.hpp"

#include <algorithm>
#include <iterator>

#include "layers/events/coding.hpp"
#include "layers/events/particular.hpp"
#include "layers/events/sense.hpp"
#include "layers/events/when.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;

/// Whether a list of tokens has one in a range.
bool any_in(const std::vector<std::uint32_t>& tokens, text::TokenRange range) {
  const auto found = std::lower_bound(tokens.begin(), tokens.end(), range.begin);
  return found != tokens.end() && *found < range.end;
}

/// The first statement whose cue is at a word or behind it.
auto cue_at(const Reading& reading, Span word) {
  return std::partition_point(reading.statements.begin(), reading.statements.end(),
                              [word](const Statement& one) { return one.cue.begin < word.begin; });
}

/// Whether a statement has its cue at a word.
bool is_cue(const Reading& reading, Span word) {
  const auto found = cue_at(reading, word);
  return found != reading.statements.end() && found->cue.begin < word.end;
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

Event event_of(const Trigger& trigger) {
  Event event;
  event.trigger = trigger.span;
  event.type = trigger.type;
  event.mode = trigger.mode;
  event.rule = trigger.rule;
  return event;
}

/// The token before which the numbers of a trigger stand.
std::uint32_t end_of_told(const Scene& scene, const Found& found, const Trigger& trigger) {
  const std::uint32_t end = scene.block->sentence(trigger.tokens.begin).end;
  return std::min(end, next_told(found, std::max(trigger.tokens.begin, trigger.last)));
}

/// Whether a verb right beside an attack says how many dead or wounded it left: "the attack left (seven dead)".
bool has_toll(const PhraseReader& phrases, const Scene& scene, const Found& found, const Trigger& trigger) {
  constexpr std::uint32_t kFar = 14;
  if (trigger.type != EventType::Assault || trigger.form == Form::Finite || trigger.counts) return false;
  const text::TokenRange sentence = scene.block->sentence(trigger.tokens.begin);
  const std::uint32_t behind = trigger.tokens.end;
  const auto strikes = [&](std::uint32_t token) {
    return scene.block->word(token).is(statements::kVerb) && phrases.facts(scene, token).finite == Carries::Caused;
  };
  const bool before = trigger.tokens.begin > sentence.begin && strikes(trigger.tokens.begin - 1);
  if (!before && (behind >= sentence.end || !strikes(behind))) return false;
  const auto dead = std::partition_point(found.casualties.begin(), found.casualties.end(),
                                         [behind](const Casualty& one) { return one.token < behind; });
  return dead != found.casualties.end() && dead->token < std::min(sentence.end, behind + kFar) &&
         dead->counted_before && !scene.block->word(dead->token).is(statements::kDefinite);
}

/// Whether an attack is told of right behind those who "met their death": "in a raid", "after an attack".
bool has_attack_behind(const Scene& scene, const Found& found, std::size_t index) {
  constexpr std::uint32_t kFar = 10;
  const Trigger& trigger = found.triggers[index];
  if (trigger.type != EventType::Assault || trigger.form != Form::Noun || trigger.counts != Counted::Killed)
    return false;
  const std::uint32_t last = std::min(scene.block->sentence(trigger.tokens.begin).end, trigger.tokens.end + kFar);
  for (std::size_t i = index + 1; i < found.triggers.size() && found.triggers[i].tokens.begin < last; ++i) {
    const Trigger& attack = found.triggers[i];
    if (attack.type == EventType::Assault && attack.form != Form::Finite && !attack.counts) return true;
  }
  return false;
}

/// How the verb that carries a trigger does, of an event with its participants; `dated`: by a time that has a place in
/// time.
Held held_by(const Findings& findings, const Trigger& trigger, const Carried& by, const Event& event, bool dated) {
  constexpr std::uint32_t kNear = 4;
  const statements::Block& block = *findings.block;
  Held held;
  held.told = by.told;
  held.dated = dated;
  if (by.light.empty()) return held;
  held.before = by.light.begin < trigger.span.begin;
  held.behind = !held.before || !by.struck.empty();
  const std::uint32_t token = trigger.tokens.begin;
  held.near = held.before && block.tokens[token > kNear ? token - kNear : 0].begin <= by.light.begin;
  if (held.near) {
    std::uint32_t verb = token;
    while (verb > 0 && block.tokens[verb].begin > by.light.begin) --verb;
    const dated::Word word = findings.words[verb];
    // "(Held) war games": spelt as "I hold" is.
    held.past =
        word.is(dated::kPast) && (word.is_surely_verb() || (word.is_verb() && !word.is(dated::kMasdar | dated::kNoun)));
  }
  held.undergone = by.undergone && held.near && held.past && event.actor_count == 0;
  held.acts = held.near && event.actor_count > 0 && is_armed(event.actors[0]);
  return held;
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

/// The statement that a participle makes, or behind a comma the one before it in its sentence, which it goes on from
/// ("said that ..., refusing"); the number of statements without one that has a speaker.
std::size_t statement_of_participle(const statements::Block& block, const Trigger& trigger, const Reading& reading) {
  const std::vector<Statement>& all = reading.statements;
  auto one = cue_at(reading, trigger.span);
  if (one == all.end() || one->cue.begin >= trigger.span.end) {
    const std::uint32_t token = trigger.tokens.begin;
    const std::uint32_t begin = block.tokens[block.sentence(token).begin].begin;
    const bool behind_comma = token > 0 && block.kind(token - 1) == text::TokenKind::Comma;
    if (!behind_comma || trigger.many || one == all.begin() || std::prev(one)->cue.begin < begin) return all.size();
    --one;
  }
  return one->speaker.empty() ? all.size() : static_cast<std::size_t>(one - all.begin());
}

/// The statement of a participle that announces its speaker's own act, which is all that it tells of: "(announcing) the
/// recall of"; the number of statements without one.
std::size_t told_by_participle(const statements::Block& block, const Trigger& trigger, const Reading& reading) {
  const std::vector<Statement>& all = reading.statements;
  const std::uint32_t token = trigger.tokens.begin;
  if (token == 0 || block.places[token - 1].cue == kNothing || trigger.type == EventType::Assault) return all.size();
  const auto one = cue_at(reading, block.span_of({token - 1, token}));
  const bool announced = one != all.end() && one->cue.begin < trigger.span.begin && !one->speaker.empty() &&
                         (one->act == Act::Announce || one->act == Act::Promise);
  return announced ? static_cast<std::size_t>(one - all.begin()) : all.size();
}

/// The last statement with a speaker whose content a trigger stands in; the number of statements without one.
std::size_t statement_around(const Trigger& trigger, const Reading& reading) {
  constexpr std::ptrdiff_t kFar = 4;
  const std::vector<Statement>& all = reading.statements;
  const std::uint32_t at = trigger.span.begin;
  const auto behind =
      std::partition_point(all.begin(), all.end(), [at](const Statement& one) { return one.cue.begin < at; });
  for (auto one = behind; one != all.begin() && behind - one < kFar;) {
    --one;
    if (!one->speaker.empty() && one->content.begin <= at && at < one->content.end)
      return static_cast<std::size_t>(one - all.begin());
  }
  return all.size();
}

/// Whether a noun is what a statement says to be so, or not to be: "reported (the deployment) of troops".
bool is_stated(const Reading& reading, const Trigger& trigger) {
  if (trigger.form != Form::Masdar || trigger.suffixed) return false;
  const auto behind = cue_at(reading, trigger.span);
  if (behind == reading.statements.begin()) return false;
  const Statement& said = *std::prev(behind);
  const bool asserts = said.act == Act::Assert || said.act == Act::Announce || said.act == Act::Deny;
  return asserts && said.content.begin <= trigger.span.begin && said.content.begin + 4 > trigger.span.begin;
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
  // "The activist (to beating)", which he came under.
  const bool undergone = trigger.type == EventType::Assault && trigger.form == Form::Masdar && trigger.prefixed;
  // "The sentence of" is spelt as a referee is, "the elimination of" as the courts are.
  const bool sentence_of =
      trigger.last > token && (trigger.mode == "convict" || (trigger.type == EventType::Assault && !trigger.event));
  const bool talks = trigger.type == EventType::Consult && place.party != kNothing &&
                     block.parties[static_cast<std::size_t>(place.party)].tokens.begin == token;  // as women who talk
  const bool part = place.party != kNothing && !trigger.toll;  // "the victim of (the attack)"
  if (trigger.form != Form::Finite && part && !undergone && !sentence_of && !talks) return false;
  if (trigger.unsure && !is_cue(*scene.reading, trigger.span)) return false;
  if (trigger.participle && statement_of_participle(block, trigger, *scene.reading) == scene.reading->statements.size())
    return false;
  const text::TokenRange sentence = block.sentence(token);
  if (any_in(found.sports, sentence)) return false;
  if (is_conflict(trigger.type) && any_in(found.fictions, sentence)) return false;
  const bool deadly = trigger.type == EventType::Assault && (trigger.mode.empty() || trigger.mode == "explosives");
  return !deadly || !any_in(found.accidents, sentence);
}

/// The statement whose speaker does what a verb tells: "that (he) visited", "that his country (will withdraw)". The
/// number of statements when there is none.
std::size_t EventsLayer::said_of_oneself(const Pass& pass, const Surroundings& around) const {
  const Trigger& trigger = *around.trigger;
  const Reading& reading = *pass.reading;
  const std::size_t none = reading.statements.size();
  if (trigger.form == Form::Masdar) return told_by_participle(*pass.scene.block, trigger, reading);
  if (trigger.form != Form::Finite || trigger.passive) return none;
  if (trigger.participle) return statement_of_participle(*pass.scene.block, trigger, reading);
  const std::uint32_t that = participants_.that_with_subject(around);
  if (that != kNoToken) return statement_of(*pass.scene.block, trigger, that, reading);
  // "And (he) demanded": the cue of a statement whose speaker is known. Things threaten as well.
  const auto own = cue_at(reading, trigger.span);
  const bool speaks = own != reading.statements.end() && own->cue.begin < trigger.span.end && !own->speaker.empty();
  if (speaks && trigger.type != EventType::Threaten) return static_cast<std::size_t>(own - reading.statements.begin());
  return participants_.is_of_own_country(around) ? statement_around(trigger, reading) : none;
}

/// Makes the speaker of a statement the actor of what he says that he does.
void EventsLayer::take_speaker(const Scene& scene, const Statement& statement, Event& event) const {
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
  // "Accused the network (the army) of": who is accused is no part of who accuses.
  const Span other = event.recipient_count == 1 ? event.recipients[0].span : Span{};
  if (event.mode == "allege" && other.begin > span.begin && other.end <= span.end && span.begin > event.trigger.end) {
    const auto next =
        std::partition_point(at, tokens.end(), [other](const text::Token& token) { return token.end <= other.begin; });
    one.span.end = next != at ? std::prev(next)->end : other.begin;
    return;
  }
  // Who speaks is not whom he speaks to.
  if (event.recipient_count == 1 && event.recipients[0].span.overlaps(span)) event.recipient_count = 0;
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

/// Who takes part, and how many, the number before the token `told`. Gives how a verb carries the trigger, and puts the
/// statement whose speaker acts into `said`.
Carried EventsLayer::fill(const Pass& pass, const Surroundings& around, std::uint32_t told, Event& event,
                          std::size_t& said) const {
  const Trigger& trigger = *around.trigger;
  const Found& found = *around.found;
  const std::uint32_t token = trigger.tokens.begin;
  const Carried by = participants_.read(around, event);
  if (trigger.type == EventType::Assault && event.recipient_count == 0) {
    const std::uint32_t verb = hurt_before(*pass.scene.block, found, trigger);
    if (verb != kNoToken) participants_.take_hurt(around, verb, event);
  }
  said = event.actor_count == 0 ? said_of_oneself(pass, around) : pass.reading->statements.size();
  if (said < pass.reading->statements.size()) take_speaker(pass.scene, pass.reading->statements[said], event);
  settle_moved(event);
  settle_convicted(event);
  settle_mutual(trigger, event);
  settle_closed(trigger, event);
  settle_driven_out(event);
  settle_tested(trigger, event);
  settle_own(event);
  settle_caught(trigger, event);
  settle_executed(trigger, event);
  settle_allied(event);
  settle_protesters(event);
  settle_carriers(trigger, event);
  const std::uint32_t end = pass.scene.block->sentence(token).end;
  std::size_t behind = around.index + 1;
  // "(The occupation) arrested nine men".
  if (event.actor_count > 0 && behind < found.triggers.size() &&
      event.actors[0].span.overlaps(found.triggers[behind].span))
    told = std::min(end, next_told(found, found.triggers[behind++].tokens.begin));
  const std::uint32_t next = behind < found.triggers.size() ? found.triggers[behind].tokens.begin : end;
  const grammar::Captured& captured = *pass.scene.captured;
  numbers_.read(captured, trigger, told, next > token ? std::min(next, end) : end, event);
  if (event.number_count == 0 && event.recipient_count > 0)
    numbers_.read_before(captured, trigger, event.recipients[0].span, event);
  if (event.number_count == 0) numbers_.read_unnumbered(captured, trigger, told, true, event);
  return by;
}

/// Whether who it is done to is a pronoun behind the noun: "the seizure (of him)".
bool EventsLayer::is_of_someone(const Scene& scene, const Trigger& trigger) const {
  const std::uint32_t behind = trigger.tokens.end;
  return trigger.needs == Needs::Person && trigger.form == Form::Masdar && behind < scene.block->size() &&
         participants_.phrases().circumstance(scene, behind, scene.block->size()) == 1;
}

/// Reads the event of a trigger, and appends it when it tells of one that took place or will.
void EventsLayer::find_event(Pass& pass, std::size_t index) const {
  const Scene& scene = pass.scene;
  Found& found = pass.workspace->found;
  Reading& reading = *pass.reading;
  settle_form(scene, pass.findings->words, found.triggers, index);
  const Trigger& trigger = found.triggers[index];
  const std::uint32_t sentence = scene.block->places[trigger.tokens.begin].sentence;
  const bool follows = reading.events.size() > pass.first_event && pass.sentence == sentence;
  const Surroundings around{&scene, &found, index, follows ? &reading.events.back() : nullptr, &trigger};
  Event event = event_of(trigger);
  std::size_t said = 0;
  const std::uint32_t told = end_of_told(scene, found, trigger);
  const Carried carried = fill(pass, around, told, event, said);
  const bool matter = is_matter(*scene.block, found.triggers, index);
  if (matter && follows) take_accused(*around.before, event);
  const std::uint32_t behind = trigger.tokens.end;
  const bool whole = behind >= scene.block->size() || !scene.block->word(behind).is(statements::kDefinite);
  const bool suffered = is_of_someone(scene, trigger) || (carried.undergone && event.mode == "cyber") ||
                        (carried.undergone && event.recipient_count > 0 && event.mode == "beat");
  // "(The airport) came under attack".
  const bool struck = carried.undergone && trigger.type == EventType::Assault &&
                      event.place.begin > carried.light.begin && event.place.begin < trigger.span.begin;
  const bool perished = event.recipient_count > 0 && has_attack_behind(scene, found, index);
  if (!suffered && !struck && !perished && !has_what_it_needs(trigger, event, whole && !carried.light.empty())) return;
  if (is_of_teams(*scene.captured, event)) return;
  const DatedBy by = date(*pass.findings, found, trigger, carried, event, reading);
  Held held = held_by(*pass.findings, trigger, carried, event, by.placed);
  held.victims = has_victims_before(*scene.block, found, trigger);
  held.toll = trigger.toll || has_toll(participants_.phrases(), scene, found, trigger);
  held.stated = trigger.tokens.begin > 0 && !scene.block->word(trigger.tokens.begin - 1).is(statements::kThat) &&
                is_stated(reading, trigger);
  settle_ruled(trigger, carried.told, event);
  if (carried.goes && event.undated) settle_gone(*pass.findings, carried, event);
  if (!is_particular(*scene.block, pass.findings->words, trigger, event, held)) return;
  if (is_attack_in_words(reading, event, carried.light) || is_liberation(reading, event) ||
      is_handed_at_home(trigger, event))
    return;
  if (event.number_count == 0) numbers_.read_unnumbered(*scene.captured, trigger, told, false, event);
  const bool unproved = is_conflict(event.type) && is_unproved(pass.findings->words, trigger);
  if ((matter || unproved) && event.status != Status::Denied) event.modality = Modality::Hypothetical;
  read_verb_behind(*scene.block, pass.findings->words, trigger, event);
  if (follows && trigger.form == Form::Finite && (trigger.joined || around.before->mode == "visit"))
    share_time(*around.before, pass.findings->words[trigger.tokens.begin], event);
  participants_.read_host(around, event);
  call_announced(event);
  if (follows) tell_meanwhile(*scene.block, pass.findings->words, trigger, event, reading);
  tell_victims(*scene.block, found, trigger, event, reading);
  if (by.own != nullptr) tell_dated(by.own, reading);
  pass.sentence = sentence;
  append(pass, event, carried, said);
}

/// An event that is one: appended, with what the triggers behind it ask for.
void EventsLayer::append(Pass& pass, const Event& event, const Carried& carried, std::size_t said) {
  Reading& reading = *pass.reading;
  if (!carried.struck.empty()) pass.struck = carried.struck;
  if (said < reading.statements.size()) pass.workspace->spoken.push_back({reading.events.size(), said});
  reading.events.push_back(event);
}

void EventsLayer::find(const grammar::Captured& captured, const Findings& findings, Workspace& workspace,
                       Reading& reading) const {
  if (captured.matches.empty()) return;
  const Found& found = workspace.found;
  triggers_.read(captured, workspace.trigger_words, workspace.found);
  Pass pass{{&captured, findings.block, &reading, &workspace.facts, findings.first_name},
            &findings,
            &workspace,
            &reading,
            reading.events.size()};
  for (std::size_t i = 0; i < found.triggers.size(); ++i) {
    const Trigger& trigger = found.triggers[i];
    if (trigger.span.begin == pass.struck.begin && !pass.struck.empty()) continue;  // told with the attack that struck
    if (is_event(pass.scene, found, trigger) && !is_part_of(found.triggers, i)) find_event(pass, i);
  }
  count_casualties(captured, pass.scene, found, pass.first_event, reading);
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
