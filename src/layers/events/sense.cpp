// A word that a rule took for an event may be a part of another one, or what another one is about. Tested by
// tests/layers/events_test.cpp.
#include "layers/events/sense.hpp"

#include "layers/statements/block.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using statements::Link;

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

/// Whether a verb of deciding or saying waits for its object behind an aside: "(the court decided), on Monday, the
/// arrest of".
bool is_object_behind_aside(const statements::Block& block, const dated::Words& words, std::uint32_t token) {
  constexpr std::uint32_t kFar = 24;
  const std::uint32_t begin = block.sentence(token).begin;
  std::uint32_t commas = 0;
  for (std::uint32_t t = token; t-- > begin && t + kFar > token;) {
    if (block.kind(t) == text::TokenKind::Comma) ++commas;
    const statements::Word& word = block.word(t);
    if (word.is(statements::kThat | statements::kRelative | statements::kConnective)) return false;
    if (block.places[t].name != kNothing || !word.is(statements::kFinite) || word.is(statements::kAuxiliary)) continue;
    return commas >= 2 && words[t].is(dated::kPlan | dated::kReport);
  }
  return false;
}

/// Whether a spelling that is a finite verb and its masdar is the masdar where it stands: behind a preposition or a
/// light verb, or as the genitive of an indefinite noun.
bool stands_as_noun(const Scene& scene, const dated::Words& words, const Trigger& trigger, bool noun_before) {
  const statements::Block& block = *scene.block;
  const std::uint32_t token = trigger.tokens.begin;
  if (trigger.prefixed || trigger.definite) return true;
  // "His resignation", not "resigned him".
  if (trigger.suffixed && !trigger.joined && !trigger.governs) return true;
  if (trigger.joined && noun_before) return true;  // "the killing (and abduction) of"
  if (trigger.joined || token == block.sentence(token).begin) return false;
  const statements::Place& before = block.places[token - 1];
  if (block.kind(token - 1) == text::TokenKind::Comma) return is_object_behind_aside(block, words, token);
  if (before.name != kNothing || before.party != kNothing) return is_object(block, token);
  if (before.time != kNothing) return false;
  if (before.word.link != Link::None || before.word.is(statements::kApart)) return true;
  const dated::Word governor = words[token - 1];
  if (governor.is(dated::kLight) && governor.is_verb()) return true;  // "(was done) the murder of"
  if (governor.is_surely_verb() && !governor.is(dated::kBe | dated::kAspect)) return true;  // no verb follows a verb
  constexpr std::uint32_t kOpen = statements::kThat | statements::kRelative | statements::kConnective |
                                  statements::kParticle | statements::kDefinite | statements::kSuffixed;
  if (before.word.is(kOpen | statements::kAuxiliary)) return false;
  // "That a civilian (was killed)": what stands between is a subject, with no genitive behind it.
  if (token > block.sentence(token).begin + 1 && block.word(token - 2).is(statements::kThat)) return false;
  return before.word.is(statements::kNoun | statements::kMasdar | statements::kFunction);
}

/// Whether an event is what another one demands, threatens, denies or alleges: what stands behind such a verb in its
/// clause and is no finite verb of its own, but for one that tells of what is alleged ("accused him that he killed").
bool is_matter_of(const statements::Block& block, const Trigger& before, const Trigger& trigger) {
  constexpr std::uint32_t kReach = 14;
  const bool alleges = before.type == EventType::Accuse && before.mode != "disapprove";  // what is condemned was done
  const bool speaks = before.type == EventType::Request || alleges || before.type == EventType::Reject ||
                      before.type == EventType::Threaten;
  if (!speaks || trigger.tokens.begin > before.tokens.begin + kReach) return false;
  bool own = trigger.form == Form::Finite;  // a verb of its own
  for (std::uint32_t token = before.tokens.end; token < trigger.tokens.begin; ++token) {
    const statements::Place& place = block.places[token];
    // "Asked Tunis, earlier today, for the withdrawal of".
    const bool aside = token + 1 == trigger.tokens.begin && trigger.form == Form::Masdar && !trigger.joined;
    if (block.kind(token) == text::TokenKind::Stop) return false;
    if (block.kind(token) == text::TokenKind::Comma && !aside) return false;
    if (place.word.is(statements::kConnective | statements::kRelative | statements::kApart)) return false;
    if (alleges && before.form == Form::Finite && place.word.is(statements::kThat)) own = false;
  }
  return !own;
}

}  // namespace

void settle_form(const Scene& scene, const dated::Words& words, std::vector<Trigger>& triggers, std::size_t index) {
  Trigger& trigger = triggers[index];
  const Trigger* last = index > 0 ? &triggers[index - 1] : nullptr;
  const bool noun_before = last != nullptr && last->form == Form::Masdar && last->tokens.end == trigger.tokens.begin;
  if (trigger.form == Form::Finite && trigger.may_be_noun && stands_as_noun(scene, words, trigger, noun_before))
    trigger.form = Form::Masdar;
  const std::uint32_t token = trigger.tokens.begin;
  if (trigger.tokens.end > token + 1) trigger.definite = scene.block->word(token).is(statements::kDefinite);
}

bool is_matter(const statements::Block& block, const std::vector<Trigger>& triggers, std::size_t index) {
  constexpr std::size_t kMostJoined = 8;  // acts that go on from one another; in a row of more none is looked for
  for (std::size_t i = index; i > 0 && index - i < kMostJoined; --i) {
    const Trigger& before = triggers[i - 1];
    const Trigger& trigger = triggers[i];
    const bool same_sentence =
        block.places[before.tokens.begin].sentence == block.places[trigger.tokens.begin].sentence;
    if (same_sentence && is_matter_of(block, before, trigger)) return true;
    // "Accused of blowing up a bomb (and of the murder) of".
    const bool goes_on =
        before.form != Form::Finite && trigger.form != Form::Finite && trigger.joined && before.type == trigger.type;
    if (!goes_on) return false;
  }
  return false;
}

bool is_part_of(const std::vector<Trigger>& triggers, std::size_t index) {
  if (index == 0) return false;
  const Trigger& trigger = triggers[index];
  const Trigger& before = triggers[index - 1];
  if (trigger.form == Form::Finite && !trigger.may_be_noun) return false;
  // "Dispersed (a march)", which was held.
  const bool dispersed =
      trigger.type == EventType::Protest && before.type == EventType::Assault && before.mode != "drone";
  const bool object = trigger.tokens.begin == before.last && !dispersed;
  return (trigger.type == before.type || before.mode == "convict" || object) && trigger.tokens.begin <= before.last;
}

}  // namespace barqiya::layers::events
