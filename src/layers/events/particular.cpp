// News names violence far more often than it tells of it: policies of assassination, fears of raids, the trial for a
// murder, attacks in the plural. A word counts as an event only when something beside it pins it down: a time, a
// number, a place, who and whom, or a verb that carries it. How much of that is asked for depends on the word's form.
// What a noun before it makes a mere topic ("the case of the assassination") is in data/lexicon/governors.tsv. Tested
// by tests/layers/events_particular_test.cpp.
#include "layers/events/particular.hpp"

namespace barqiya::layers::events {
namespace {

using text::TokenKind;

constexpr std::uint32_t kReach = 4;  ///< words before a noun among which the one that leads it is looked for

/// Whether a word with `flag` leads a noun: "the (case) of the murder of ...", "(accused) of the murder of ...".
bool is_led_by(const dated::Words& words, std::uint32_t trigger, std::uint64_t flag) {
  // "Named (the accused) and arrested them": what is joined to a noun is not led by it.
  const bool joined = words[trigger].is(dated::kJoined) && trigger > 0 && words[trigger - 1].is(flag);
  for (std::uint32_t t = joined ? trigger - 1 : trigger; t > 0 && t + kReach > trigger && !words.tokens[t].paragraph;
       --t) {
    if (words.kind(t - 1) == TokenKind::Number) continue;  // "26 years after"
    if (words.kind(t - 1) != TokenKind::Word) return false;
    const dated::Word before = words[t - 1];
    if (before.is(flag)) return true;
    if (before.is_surely_verb()) return false;
    if (before.is(dated::kThat | dated::kRelative | dated::kConnective | dated::kTemporal)) return false;
  }
  return false;
}

/// What pins an event down, apart from its time.
struct Pins {
  bool place, number, actor, recipient;
  bool before;  ///< who acts stands before the verb

  [[nodiscard]] bool told() const { return place || number; }
  [[nodiscard]] bool both() const { return actor && recipient; }
  [[nodiscard]] bool someone() const { return actor || recipient; }
};

/// Violence in the present is a habit or a headline; the headline says who and whom, or where.
bool is_particular_verb(const statements::Block& block, const dated::Word& word, const Trigger& trigger,
                        const Pins& pins) {
  const std::uint32_t token = trigger.tokens.begin;
  if (!is_conflict(trigger.type)) return true;
  if (token > 0 && block.word(token - 1).is(statements::kRelative)) {  // told elsewhere, but for who and whom
    return pins.number || (pins.both() && trigger.type == EventType::Sanction);
  }
  const bool present = word.is(dated::kPresent) && !word.is(dated::kPast);
  const bool habit = trigger.type == EventType::Assault ||
                     (trigger.type == EventType::Protest && !pins.before && word.is_surely_verb());
  return !habit || !present || pins.told() || pins.both();
}

/// Violence in the plural ("raids", "acts of kidnapping") must say who did it to whom, or where and to whom; what has
/// the article, or only dates something else ("since the murder of"), is told elsewhere.
bool is_particular_conflict(const dated::Words& words, const Trigger& trigger, const Pins& pins, const Held& held) {
  // "Came under (the torture)": what is done to one has the article of its kind.
  const bool of_kind = trigger.form == Form::Masdar && (trigger.mode == "torture" || trigger.mode == "beat" ||
                                                        trigger.mode == "abduct" || trigger.mode == "sexual");
  if (pins.number || held.victims || (held.undergone && (!trigger.definite || of_kind))) return true;
  const bool known = trigger.definite && (trigger.form == Form::Noun || trigger.mode == "explosives");
  // "The protests (were renewed)", "decided to sentence him".
  const bool fights = trigger.type == EventType::Assault && trigger.mode == "firearms" && trigger.definite;
  const bool again = held.past && (trigger.type == EventType::Protest || fights) && (pins.place || pins.actor);
  if (again || (trigger.definite && held.told && pins.recipient && trigger.form == Form::Masdar)) return true;
  if (trigger.definite && (known || !held.before)) {  // told elsewhere, unless its clause says who and where
    return (held.near && (pins.both() || (held.acts && pins.actor))) ||
           (held.behind && pins.actor && (pins.place || pins.recipient));
  }
  const std::uint32_t token = trigger.tokens.begin;
  const bool first = token == 0 || words.tokens[token].paragraph;
  const dated::Word before = first ? dated::Word{} : words[token - 1];
  if (before.is(dated::kTemporal)) {  // "(after) a raid on a bus near Kabul"
    return (pins.both() && (held.behind || (trigger.form == Form::Masdar && trigger.mode.empty()))) ||
           (pins.place && (pins.someone() || held.behind));
  }
  const bool many = words[token].is(dated::kPlural) || (before.is(dated::kLight) && before.is(dated::kPlural));
  if (many && (held.behind || (first && pins.place)) && trigger.type == EventType::Protest)
    return true;                                                // "protests (began)", "(Protests) in Amman"
  if (many && held.behind && first && pins.place) return true;  // "Blasts shook (the capital)"
  if (many) return pins.both() || held.past || (pins.place && (pins.someone() || held.near));
  if (held.behind) return true;
  if (held.near && trigger.type == EventType::Protest) return true;
  return pins.place || pins.both() || ((held.before || held.told) && pins.someone());
}

/// "(The arrest of) three men in the capital": a headline has the article where a preposition leads on, and tells news.
bool is_headline(const statements::Block& block, const dated::Words& words, const Trigger& trigger) {
  const std::uint32_t token = trigger.tokens.begin;
  if (!trigger.definite || trigger.form != Form::Masdar || trigger.suffixed || trigger.tokens.end >= block.size())
    return false;
  const statements::Link link = block.word(trigger.tokens.end).link;
  const bool first = token == 0 || words.tokens[token].paragraph;
  return first &&
         (link == statements::Link::Ala || link == statements::Link::An || trigger.last > trigger.tokens.begin);
}

/// "Carried out a series (of the raids)": what only counts stands before it.
bool is_some_of(const statements::Block& block, std::uint32_t token) {
  if (token < 2 || block.word(token - 1).link != statements::Link::Min) return false;
  const statements::Place& before = block.places[token - 2];
  return before.time == statements::kNothing && before.word.is(statements::kNoun) &&
         !before.word.is(statements::kDefinite | statements::kSuffixed | statements::kVerb);
}

}  // namespace

bool is_particular(const statements::Block& block, const dated::Words& words, const Trigger& trigger,
                   const Event& event, const Held& held) {
  if (is_headline(block, words, trigger)) {
    Trigger act = trigger;
    act.definite = false;
    if (trigger.last > trigger.tokens.begin && event.recipient_count > 0) return true;
    return is_particular(block, words, act, event, held);
  }
  if (held.toll) return true;
  const dated::Word word = words[trigger.tokens.begin];
  const Pins pins{!event.place.empty(), event.number_count > 0, event.actor_count > 0, event.recipient_count > 0,
                  event.actor_count > 0 && event.actors[0].span.begin < trigger.span.begin};
  const bool conflict = is_conflict(trigger.type);
  // "Ways to develop (the cooperation)": what is talked of.
  if (trigger.type == EventType::Cooperate && trigger.definite && event.undated) return false;
  if (trigger.form != Form::Finite && conflict && !pins.number && !held.near && !held.behind &&
      is_led_by(words, trigger.tokens.begin, dated::kTopic)) {
    return false;
  }
  if (!event.undated && (held.dated || !conflict)) return true;
  if (event.status == Status::Cancelled && !conflict && pins.someone()) return true;  // "put off the visit of"
  if (trigger.form == Form::Finite) return is_particular_verb(block, word, trigger, pins);
  if (conflict && trigger.definite && held.before && pins.someone() && is_some_of(block, trigger.tokens.begin))
    return true;
  if (conflict && held.stated && pins.someone()) return true;
  if (conflict) return is_particular_conflict(words, trigger, pins, held);
  if (held.carried() || trigger.last > trigger.tokens.end) return true;
  if (trigger.definite) return pins.both() || (trigger.type == EventType::Consult && event.actor_count > 1);
  const bool one_suffices = trigger.type == EventType::Retreat || trigger.type == EventType::Request ||
                            trigger.type == EventType::Accuse || trigger.type == EventType::Reject ||
                            trigger.mode == "convict";
  return pins.both() || (one_suffices && (pins.someone() || pins.number));
}

bool is_unproved(const dated::Words& words, const Trigger& trigger) {
  return trigger.form != Form::Finite && is_led_by(words, trigger.tokens.begin, dated::kUnproved);
}

}  // namespace barqiya::layers::events
