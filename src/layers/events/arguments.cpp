// The phrases that may be subject or object of a verb: who stands before it, what stands behind it, directly or behind
// times and places, and what only says who the one before it is. Tested by tests/layers/events_participants_test.cpp.
#include <algorithm>

#include "layers/events/participants.hpp"
#include "layers/events/particular.hpp"
#include "layers/events/walk.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;
using text::TokenKind;

constexpr std::uint32_t kLongestAside = 12;  ///< tokens between the commas of an aside

/// Where a verb would stand if there were no aside between commas before it.
std::uint32_t before_aside(const Scene& scene, std::uint32_t verb) {
  const statements::Block& block = *scene.block;
  const std::uint32_t begin = block.sentence(verb).begin;
  if (verb < begin + 4 || block.kind(verb - 1) != TokenKind::Comma) return verb;
  for (std::uint32_t token = verb - 1; token > begin && verb - token < kLongestAside; --token) {
    if (block.word(token - 1).is(statements::kThat) || block.places[token - 1].cue != kNothing) break;
    if (block.kind(token - 1) == TokenKind::Stop || block.kind(token - 1) == TokenKind::Colon) break;
    if (block.kind(token - 1) == TokenKind::Comma) return token - 1;
  }
  return verb;
}

/// Where a verb would stand without the bound of a number before it: "six (at least) were killed".
std::uint32_t before_bound(const Scene& scene, std::uint32_t verb) {
  const statements::Block& block = *scene.block;
  const std::uint32_t begin = block.sentence(verb).begin;
  if (verb < begin + 4 || block.word(verb - 2).link != Link::Ala) return verb;
  const statements::Place& least = block.places[verb - 1];
  const bool bound = least.name == kNothing && least.party == kNothing && least.time == kNothing &&
                     least.word.is(statements::kDefinite) && !least.word.is(statements::kSpeaker | statements::kBody);
  return bound ? verb - 2 : verb;
}

/// Past the next comma near a token; `limit` without one.
std::uint32_t past_comma(const statements::Block& block, std::uint32_t token, std::uint32_t limit) {
  const std::uint32_t last = std::min(limit, token + kLongestAside);
  while (token < last && block.kind(token) != TokenKind::Comma) ++token;
  return token < last ? token : limit;
}

/// The first of the names that are joined before one: "(Baghdad) and Washington".
std::uint32_t first_of_joined(const statements::Block& block, text::TokenRange range) {
  constexpr int kMost = 3;
  std::uint32_t first = range.begin;
  if (range.begin >= range.end) return first;
  for (int i = 0; i < kMost && first > block.sentence(range.begin).begin; ++i) {
    const std::int32_t name = block.places[first - 1].name;
    if (!block.word(first).is(statements::kJoined) || block.places[first].name == kNothing || name == kNothing) break;
    first = block.names[static_cast<std::size_t>(name)].tokens.begin;
  }
  return first;
}

}  // namespace

/// Whether a phrase only says who the one before it is: "(the deputy) Walid Salim". Of a word that has victims alone
/// ("the death of") both are; a soldier among soldiers may act.
bool ParticipantReader::is_apposed(const Surroundings& around, const Phrase& first, const Phrase& second) const {
  const Trigger& trigger = *around.trigger;
  if (trigger.form == Form::Noun && trigger.counts == Counted::Killed) return true;
  const statements::Block& block = *around.scene->block;
  const std::uint32_t head = second.tokens.begin;
  const std::int32_t name = block.places[head].name;
  const std::int32_t party = block.places[head].party;
  const bool styled = party != kNothing && block.parties[static_cast<std::size_t>(party)].role.empty() &&
                      block.parties[static_cast<std::size_t>(party)].name != names::kNoName;  // "the sheikh Ramy Ali"
  const bool called = styled || (name != kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Per);
  const bool soldiers = block.word(first.tokens.begin).plural && is_armed(first.participant);
  if (first.person && !soldiers)
    return called || (trigger.form != Form::Finite && block.word(head).is(statements::kDefinite));
  // "The administration of the president (Ramy Ali)".
  for (std::uint32_t token = first.tokens.begin + 1; called && token < first.tokens.end; ++token) {
    if (phrases_.is_person(*around.scene, token)) return true;
  }
  const std::int32_t own = block.places[first.tokens.begin].name;
  const bool person = own != kNothing && block.names[static_cast<std::size_t>(own)].type == NameType::Per;
  return person && trigger.form != Form::Finite && block.word(head).is(statements::kDefinite);
}

/// Whether what stands directly behind the subject of a verb is no object: its name, or an adjective of it ("the Red
/// Crescent (Syrian)").
bool ParticipantReader::is_rest_of(const Surroundings& around, const Phrase& subject, const Phrase& next) const {
  const statements::Word& word = around.scene->block->word(next.tokens.begin);
  const bool adjective = next.tokens.end == next.tokens.begin + 1 && word.is(statements::kAdjective) &&
                         word.is(statements::kDefinite) && !word.plural && !word.is(statements::kSpeaker);
  return adjective || is_apposed(around, subject, next);
}

/// Whether a verb is joined to one right before it, so that they share subject and object: "intercepted (and
/// destroyed)".
bool ParticipantReader::is_paired(const Surroundings& around) const {
  const statements::Block& block = *around.scene->block;
  const std::uint32_t token = around.trigger->tokens.begin;
  if (!around.trigger->joined || !around.trigger->transitive || token <= block.sentence(token).begin + 1) return false;
  const statements::Place& before = block.places[token - 1];
  return before.name == kNothing && before.party == kNothing && before.word.is(statements::kFinite);
}

/// Of whom a verb of many tells right behind them: "(young men) who protested", without a word for "who".
Phrase ParticipantReader::told_of(const Surroundings& around) const {
  const Scene& scene = *around.scene;
  const statements::Block& block = *scene.block;
  const std::uint32_t verb = around.trigger->tokens.begin;
  const std::uint32_t begin = block.sentence(verb).begin;
  if (!around.trigger->many || around.trigger->joined || around.trigger->suffixed) return {};
  constexpr std::uint32_t kElse =
      statements::kDefinite | statements::kSuffixed | statements::kFinite | statements::kFunction;
  for (std::uint32_t head = verb; head-- > begin && head + 3 > verb;) {
    const statements::Word& word = block.word(head);
    const bool men = word.plural && word.ending == statements::Ending::Object && word.is(statements::kSpeaker);
    if (!men || word.is(kElse) || block.places[head].name != kNothing) continue;
    const Phrase phrase = phrases_.at(scene, head, verb);
    if (phrase.is_someone() && phrase.tokens.end == verb) return phrase;
  }
  return {};
}

/// The subject that stands before a finite verb, or before an aside: "eight people, two of them children, were killed".
Phrase ParticipantReader::subject_before(const Surroundings& around) const {
  if (const Phrase told = told_of(around); told.is_someone()) return told;
  const std::uint32_t verb = around.trigger->tokens.begin - (is_paired(around) ? 1 : 0);
  const std::uint32_t token = before_bound(*around.scene, before_aside(*around.scene, verb));
  text::TokenRange range = statements::source_before(*around.scene->block, token);
  range.begin = first_of_joined(*around.scene->block, range);
  // "In Ramallah (soldiers fired)": who does it stands behind.
  const statements::Block& block = *around.scene->block;
  const bool led = range.begin < range.end &&
                   (block.word(range.begin).prefix == Link::Bi ||
                    (range.begin > block.sentence(token).begin && block.word(range.begin - 1).link == Link::Fi));
  if (led) return {};
  if (range.begin < range.end) {
    Phrase subject = phrases_.at(*around.scene, range.begin, range.end);
    // "Forces that belong (to the marshal) seized".
    const std::uint32_t owner = subject.tokens.end;
    if (subject.is_someone() && owner < range.end && block.word(owner).prefix == Link::Li &&
        block.places[owner].party != kNothing && block.word(owner - 1).is(statements::kAdjective)) {
      subject.tokens.end = range.end;
      subject.participant.span.end = block.tokens[range.end - 1].end;
    }
    const bool named = around.scene->block->places[range.begin].name != kNothing ||
                       around.scene->block->places[range.begin].party != kNothing;
    const TokenKind next = subject.tokens.end < range.end ? block.kind(subject.tokens.end) : TokenKind::Stop;
    const bool noted = next == TokenKind::BracketOpen || next == TokenKind::QuoteOpen ||
                       next == TokenKind::QuoteEither;  // "the group (X)"
    const bool whole = named || noted || subject.tokens.end + 1 >= range.end;
    return whole ? subject : Phrase{};  // not a part of a longer phrase
  }
  // A headline: "gunmen kidnap an engineer".
  const Phrase opening = phrases_.at(*around.scene, around.scene->block->sentence(token).begin, token);
  return opening.tokens.end == token && opening.is_someone() ? opening : Phrase{};
}

/// Joins the name of a person to what he is called before it: "(the young man) Ramy Ali".
void ParticipantReader::call_by_name(const Scene& scene, std::uint32_t limit, Phrase& phrase) const {
  const statements::Block& block = *scene.block;
  const std::uint32_t next = phrase.tokens.end;
  if (!phrase.person || phrase.participant.entity != kNone || next >= limit) return;
  if (block.word(phrase.tokens.begin).plural && is_armed(phrase.participant)) return;
  const std::int32_t name = block.places[next].name;
  if (name == kNothing || block.names[static_cast<std::size_t>(name)].type != NameType::Per) return;
  if (block.word(next).prefix != Link::None || block.word(next).is(statements::kJoined)) return;
  const Phrase called = phrases_.at(scene, next, limit);
  phrase.tokens.end = called.tokens.end;
  phrase.participant.entity = called.participant.entity;
  phrase.participant.span.end = called.participant.span.end;
}

/// What flies without a pilot: a word that is a march elsewhere, and whose it is.
Phrase ParticipantReader::drone(const Scene& scene, std::uint32_t token, std::uint32_t limit) const {
  Phrase phrase;
  phrase.tokens = {token, token + 1};
  const std::uint32_t next = token + 1;
  if (next < limit && scene.block->word(next).prefix == Link::None) {
    phrase.participant.country = phrases_.nationality(scene, next);
    if (!phrase.participant.country.empty()) ++phrase.tokens.end;
  }
  phrase.participant.sector = "MIL";
  phrase.participant.span = scene.block->span_of(phrase.tokens, true);
  return phrase;
}

/// The phrase at a token that may be subject or object of a verb: no event by itself, and no preposition leads to it.
Phrase ParticipantReader::bare_phrase(const Surroundings& around, std::uint32_t token, std::uint32_t limit) const {
  if (token >= limit) return {};
  if (around.trigger->mode == "drone" && token == around.trigger->tokens.end && token == around.trigger->last)
    return drone(*around.scene, token, limit);
  if (is_trigger(*around.scene, *around.found, token)) {
    // "(The occupation) arrested nine men": an army, by what it does.
    const bool army = around.trigger->form == Form::Finite && is_conflict(around.trigger->type) &&
                      around.scene->block->word(token).is(statements::kDefinite);
    const Phrase by = army ? phrases_.at(*around.scene, token, limit) : Phrase{};
    return by.participant.sector == "MIL" ? by : Phrase{};
  }
  if (around.scene->block->word(token).prefix != Link::None || relation_at(*around.found, token) != nullptr) return {};
  if (around.scene->block->places[token].name == kNothing && phrases_.is_preposition(*around.scene, token)) return {};
  Phrase phrase = phrases_.at(*around.scene, token, limit);
  call_by_name(*around.scene, limit, phrase);
  for (std::uint32_t behind = token + 1; behind < phrase.tokens.end; ++behind) {
    const RelationWord* relation = relation_at(*around.found, behind);
    const bool own =
        around.scene->block->places[token].name != kNothing || around.scene->block->places[token].party != kNothing;
    const bool by = relation != nullptr && (relation->relation == Relation::By || !own);  // "a tank (near) the town"
    const bool object = behind == around.trigger->last && around.trigger->type != EventType::Protest &&
                        around.trigger->type != EventType::Mobilize;
    if (!by && !object) continue;
    // "A soldier (by the bullets of) ...", "the police laid (hands)": what he is called runs on into it.
    phrase.tokens.end = behind;
    if (phrase.is_someone()) phrase.participant.span = around.scene->block->span_of({token, behind}, true);
  }
  return phrase;
}

/// "And blamed the company": the verb has one noun before the word that makes it an event of this type, or before what
/// he is accused of.
bool ParticipantReader::is_accused(const Surroundings& around, const Phrase& after) {
  const Trigger& trigger = *around.trigger;
  const statements::Block& block = *around.scene->block;
  const std::uint32_t next = after.tokens.end;
  if (trigger.type != EventType::Accuse || trigger.suffixed || !after.is_someone() || next >= block.size())
    return false;
  // "The prosecution brought charges (against) the men".
  const std::uint32_t far = std::min<std::uint32_t>(block.size(), next + 4);
  for (std::uint32_t token = next; next == trigger.last && token < far; ++token) {
    const RelationWord* const relation = relation_at(*around.found, token);
    if (block.word(token).link == Link::Ila || block.word(token).prefix == Link::Li) return false;
    if (relation != nullptr && relation->relation == Relation::Against) return false;
  }
  if (trigger.last > trigger.tokens.begin && after.participant.sector == "JUD") return false;  // a court charges
  if (block.word(trigger.last).link == Link::Ala) return false;  // "the movement laid the blame (on the army)"
  if (trigger.last > trigger.tokens.begin && next == trigger.last && trigger.mode == "allege") return true;
  if (trigger.with != Link::Bi && trigger.with != Link::None) return false;
  if (trigger.with == Link::Bi && trigger.mode == "disapprove") return false;  // "the minister denounced the raid"
  const std::int32_t name = block.places[next].name;                           // "the prosecution (in Sousse) accused"
  if (name != kNothing && block.names[static_cast<std::size_t>(name)].type != NameType::Per &&
      block.names[static_cast<std::size_t>(name)].type != NameType::Org)
    return false;
  return block.word(next).prefix == Link::Bi || block.word(next).link == Link::Bi;
}

/// Whether a number stands first behind a verb of a court or the police: those whom it counts did not do it ("and
/// sentenced (17 others)").
bool ParticipantReader::is_punished(const Surroundings& around, const Phrase& after) const {
  const Trigger& trigger = *around.trigger;
  const bool punishes =
      trigger.mode == "convict" || trigger.mode == "arrest" || trigger.mode == "expel" || trigger.mode == "release";
  const std::uint32_t first = after.tokens.begin;
  if (!punishes || after.empty()) return false;
  if (around.scene->block->kind(first) == TokenKind::Number) return true;
  return around.scene->block->places[first].name == kNothing && phrases_.is_quantity(*around.scene, first);
}

/// Whether the subject of a verb stands before its particle: "had (the company already) supported".
bool ParticipantReader::is_behind_been(const Surroundings& around) const {
  constexpr std::uint32_t kFar = 12;
  const statements::Block& block = *around.scene->block;
  const std::uint32_t token = around.trigger->tokens.begin;
  const std::uint32_t begin = block.sentence(token).begin;
  if (around.trigger->joined || token < begin + 3 || !block.word(token - 1).is(statements::kParticle)) return false;
  if (phrases_.facts(*around.scene, token - 2).is_be) return false;
  for (std::uint32_t at = token - 2; at-- > begin && at + kFar > token;) {
    if (phrases_.facts(*around.scene, at).is_be) return true;
    if (block.word(at).is(statements::kFinite | statements::kThat)) return false;
  }
  return false;
}

/// "A roadside bomb (hits) a patrol": a headline opens with the thing that does it.
bool ParticipantReader::is_struck_by(const Surroundings& around) {
  constexpr std::uint32_t kLongest = 3;
  const Trigger& trigger = *around.trigger;
  const statements::Block& block = *around.scene->block;
  const std::uint32_t token = trigger.tokens.begin;
  const std::uint32_t begin = block.sentence(token).begin;
  if (trigger.type != EventType::Assault || !trigger.transitive || trigger.joined || trigger.passive) return false;
  if (token == begin || token > begin + kLongest || block.places[begin].name != kNothing) return false;
  constexpr std::uint32_t kElse = statements::kDefinite | statements::kFunction | statements::kParticle |
                                  statements::kSpeaker | statements::kVerb | statements::kSuffixed;
  const statements::Place& head = block.places[begin];
  return head.word.is(statements::kNoun) && !head.word.is(kElse) && head.time == kNothing &&
         head.word.prefix == Link::None && head.word.link == Link::None;
}

/// "(He) said that he saved ...", "that he has not saved": the subject is the pronoun of "that".
std::uint32_t ParticipantReader::that_with_subject(const Surroundings& around) const {
  const statements::Block& block = *around.scene->block;
  const std::uint32_t begin = block.sentence(around.trigger->tokens.begin).begin;
  const bool paired = is_paired(around);
  std::uint32_t token = around.trigger->tokens.begin - (paired ? 1 : 0);
  if (around.trigger->joined && !paired) return kNoToken;
  while (token > begin && block.word(token - 1).is(statements::kParticle | statements::kNegative) &&
         !block.word(token - 1).is(statements::kThat))
    --token;
  if (token == begin || !block.word(token - 1).is(statements::kThat)) return kNoToken;
  const grammar::Captured& captured = *around.scene->captured;
  const auto analyses = captured.types->analyses(captured.tokens[token - 1].type);
  const bool he = std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    if (!captured.lexicon().is_of(analysis.entry, that_)) return false;
    const auto pronoun = static_cast<lexicon::SymbolId>(captured.lexicon().feature(analysis, pron_).value_or(0));
    return pronoun != 0 && pronoun != none_;
  });
  return he ? token - 1 : kNoToken;
}

bool ParticipantReader::is_of_own_country(const Surroundings& around) const {
  const statements::Block& block = *around.scene->block;
  const std::uint32_t begin = block.sentence(around.trigger->tokens.begin).begin;
  std::uint32_t token = around.trigger->tokens.begin;
  const std::uint32_t behind = around.trigger->tokens.end;
  if (behind < block.size() && phrases_.is_own_country(*around.scene, behind)) return true;
  while (token > begin && block.word(token - 1).is(statements::kParticle | statements::kNegative)) --token;
  return token > begin + 1 && phrases_.is_own_country(*around.scene, token - 1) &&
         block.word(token - 2).is(statements::kThat);
}

/// Past a mark, a time, a circumstance or what stands between commas at a token; `open` is set by what an object may
/// stand behind.
std::uint32_t ParticipantReader::past_aside(const Scene& scene, std::uint32_t token, std::uint32_t limit,
                                            bool& open) const {
  const statements::Block& block = *scene.block;
  const statements::Place& place = block.places[token];
  const TokenKind kind = block.kind(token);
  if (kind == TokenKind::Comma || kind == TokenKind::BracketClose || place.time != kNothing) {
    open = true;
    return token + 1;
  }
  if (kind == TokenKind::BracketOpen) return token + 1;
  if (const std::uint32_t aside = phrases_.circumstance(scene, token, limit); aside > 0) return token + aside;
  // ", during his visit,"
  return open && place.word.is(statements::kApart) ? past_comma(block, token, limit) : token;
}

/// The object that stands behind what parts it from the subject: "(the police arrested), at dawn, in the town, 10 men".
/// It is counted, or has the ending of an object, or stands behind the comma or the time.
Phrase ParticipantReader::far_object(const Surroundings& around, std::uint32_t from, std::uint32_t limit) const {
  const Scene& scene = *around.scene;
  const statements::Block& block = *scene.block;
  bool open = false;   // a comma or a time stands before the token
  bool ended = false;  // or a genitive that is over
  for (std::uint32_t token = from; token < limit;) {
    const statements::Place& place = block.places[token];
    const TokenKind kind = block.kind(token);
    if (const std::uint32_t past = past_aside(scene, token, limit, open); past != token) {
      token = past;
      continue;
    }
    const bool letter = kind == TokenKind::Word && block.tokens[token].end - block.tokens[token].begin <= 2;  // "and"
    if (letter || ends_clause(scene, token) || place.word.is(statements::kJoined | statements::kApart)) return {};
    const bool led = place.word.link != Link::None || place.word.prefix != Link::None;
    const bool told = !led && is_trigger(scene, *around.found, token);  // "(dispersed) with tear gas the crowd"
    const RelationWord* const relation = relation_at(*around.found, token);
    // "(Near the town of Tobruk) 75 men".
    if (relation != nullptr && relation->relation == Relation::At && relation->tokens.end < limit) {
      token = std::max(relation->tokens.end + 1, phrases_.at(scene, relation->tokens.end, limit).tokens.end);
      open = block.places[token - 1].name != kNothing;
      continue;
    }
    if (relation != nullptr || told) return {};
    const std::uint32_t head = place.word.link != Link::None ? token + 1 : token;
    const Phrase phrase = phrases_.at(scene, head, limit);
    const bool counted = phrases_.is_quantity(scene, token);
    const bool other = place.word.is(statements::kFunction) && !led && !counted;
    // "In the office (the First)".
    const bool of_led = other && token > from && place.word.is(statements::kDefinite) &&
                        block.word(token - 1).is(statements::kDefinite) && block.places[token - 1].time == kNothing;
    if (of_led) {
      ++token;
      continue;
    }
    if (other && !phrase.is_someone()) return {};
    // "On the road (number 6) in the town".
    const bool numbered = token + 2 < limit && block.kind(token + 1) == TokenKind::Number &&
                          (block.word(token + 2).prefix != Link::None || block.word(token + 2).link != Link::None);
    if (!led && numbered && !phrase.is_someone()) {
      token += 2;
      continue;
    }
    const bool indefinite = !place.word.is(statements::kDefinite | statements::kSuffixed) && place.name == kNothing;
    const bool free = open || (ended && (phrase.person || indefinite) && !place.word.is(statements::kAdjective));
    if (!led && phrase.is_someone() && (free || counted || phrase.accusative)) return phrase;
    const bool adverb = !led && phrase.accusative;  // "(arrested) arbitrarily"
    if (!led && !open && !adverb) return {};
    // "In the palace of the government (the ambassador)": behind a name the genitive is over.
    open = led && head < limit && block.places[head].name != kNothing;
    ended = led && (!phrase.is_someone() || is_body(scene, head)) && phrase.tokens.end > head &&
            block.word(phrase.tokens.end - 1).is(statements::kDefinite | statements::kSuffixed) &&
            !block.word(phrase.tokens.end - 1).is(statements::kAdjective);
    token = adverb ? token + 1 : std::max(token + 1, phrase.tokens.end);
  }
  return {};
}

}  // namespace barqiya::layers::events
