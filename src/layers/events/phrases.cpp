// Who a noun phrase is of. Names and parties come from the layers before, with their codes; other phrases are read from
// their head ("soldiers", "aircraft") and from the adjectives and genitives behind it ("American", "of the police").
#include "layers/events/phrases.hpp"

#include <algorithm>

#include "layers/events/phrase_parts.hpp"

namespace barqiya::layers::events {
namespace {

using detail::is_body;
using detail::is_quote;
using detail::is_state;
using detail::span_of;
using statements::kNothing;
using text::TokenKind;

constexpr std::uint32_t kLongestPhrase = 8;    ///< tokens of a phrase that is no name
constexpr std::uint32_t kLongestQuantity = 6;  ///< and of what counts it
constexpr std::array<std::string_view, 5> kArmed{"MIL", "REB", "COP", "UAF", "SPY"};

}  // namespace

bool is_adjectival(const statements::Block& block, std::uint32_t token) {
  using namespace statements;
  const Place& place = block.places[token];
  const Word& word = place.word;
  if (token == 0 || place.name != kNothing || word.prefix != Link::None || word.is(kSuffixed | kJoined | kBody))
    return false;
  if (!word.is(kSpeaker) || word.plural || !(word.feminine || word.is(kAdjective))) return false;
  return word.is(kDefinite) == block.word(token - 1).is(kDefinite);
}

bool is_armed(const Participant& participant) {
  return std::find(kArmed.begin(), kArmed.end(), participant.sector) != kArmed.end();
}

PhraseReader::PhraseReader(const lexicon::Lexicon& lexicon) : facts_(lexicon) {
  const auto klass = [&lexicon](std::string_view name) { return lexicon.class_named(name).value_or(0); };
  const auto symbol = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  nationality_[0] = {klass("nationality"), symbol("code")};
  sure_nation_[0] = {klass("nationality"), symbol("sure")};
  relation_[0] = {klass("relation"), symbol("value")};
  title_[0] = {klass("title"), symbol("kind")}, role_[0] = {klass("role"), symbol("sector")};
  for (const std::string_view name : {"role", "org_head", "organisation", "actor"}) {
    if (lexicon.class_named(name)) sectors_.push_back({klass(name), symbol("sector")});
  }
  if (lexicon.class_named("rank")) sectors_.push_back({klass("rank"), symbol("code")});
  organisation_ = klass("organisation"), org_head_ = klass("org_head");
  sure_ = symbol("sure"), no_ = symbol("no"), nation_ = symbol("nation");
  function_ = klass("function_word"), kind_ = symbol("kind"), suffixed_ = symbol("suffixed");
  preposition_ = symbol("preposition");
  cardinal_[0] = klass("cardinal");
  org_heads_[0] = org_head_;
  actor_[0] = klass("actor"), counted_[0] = klass("counted");
  for (const std::string_view name : {"cardinal", "vague", "modifier"}) {
    if (lexicon.class_named(name)) quantities_.push_back(klass(name));
  }
  for (const std::string_view name : {"role", "rank", "title", "actor"}) {
    if (lexicon.class_named(name)) people_.push_back(klass(name));
  }
}

/// Whether a phrase that is no name may begin with a word.
bool PhraseReader::begins(const Scene& scene, std::uint32_t token) const {
  using namespace statements;
  const Word& word = scene.block->word(token);
  if (scene.block->kind(token) != TokenKind::Word || scene.block->places[token].time != kNothing) return false;
  if (word.link != Link::None || word.is(kThat | kRelative | kConnective | kFrame | kApart | kParticle | kNegative))
    return false;
  if (word.is(kFunction) && !word.is(kNoun | kSpeaker)) return false;
  return word.is(kNoun | kSpeaker | kAdjective | kMasdar) || !word.is(kFinite | kVerb);
}

Phrase PhraseReader::at(const Scene& scene, std::uint32_t token, std::uint32_t limit) const {
  const statements::Block& block = *scene.block;
  limit = std::min(limit, block.size());
  std::uint32_t head = token;
  while (head < limit && is_quote(block.kind(head))) ++head;
  // "Those (persons)".
  if (head + 1 < limit && block.word(head).demonstrative && block.word(head + 1).is(statements::kDefinite)) ++head;
  if (const std::uint32_t place = place_of(scene, head, limit); place > head) {
    Phrase phrase = named(scene, place);  // "the capital (Tunis)"
    phrase.tokens.begin = token;
    return phrase;
  }
  std::uint32_t counted = 0;
  // "More than ten": the word that bounds the number leads to it.
  const bool bounded = head + 2 < limit && block.word(head + 1).link == statements::Link::Min &&
                       block.places[head].name == kNothing && block.places[head].party == kNothing &&
                       !block.word(head).is(statements::kDefinite) && !facts(scene, head).counts &&
                       is_quantity(scene, head + 2);
  if (bounded) head += 2;
  while (head < limit && counted < kLongestQuantity && block.places[head].name == kNothing &&
         block.places[head].time == kNothing && is_quantity(scene, head)) {
    ++head;
    ++counted;
  }
  // "Six (of them)"; "killed thousands (and drove out) ...": no word for those counted.
  const bool of_them = counted > 0 && head < limit && block.word(head).link == statements::Link::Min &&
                       block.word(head).is(statements::kSuffixed);
  const bool alone = counted > 0 && head < limit && facts(scene, head - 1).counts &&
                     block.word(head).is(statements::kJoined) && block.word(head).is(statements::kFinite);
  if (of_them || alone) {
    Phrase phrase;
    phrase.tokens = {token, head + (of_them ? 1 : 0)};
    phrase.participant.span = span_of(block, token, phrase.tokens.end);
    return phrase;
  }
  if (counted > 0 && head < limit && block.word(head).link == statements::Link::Min) ++head;
  if (head >= limit) return {};
  const bool goods = block.places[head].name == kNothing && facts(scene, head).goods;
  if (is_sentence(scene, head)) return {{token, head + 1}, {}, {}};
  if (!goods && (block.places[head].name != kNothing || block.places[head].party != kNothing)) {
    Phrase phrase = named(scene, head);
    phrase.person = counted == 0 && block.places[head].name == kNothing &&
                    (is_person(scene, head) || is_person_of(scene, head, phrase.tokens.end));
    if (!phrase.empty()) phrase.tokens.begin = token;
    if (counted > 0 && facts(scene, head - 1).counts)
      phrase.oblique = phrase.accusative = false;  // "thousands of (protesters)"
    if (!phrase.empty() || block.places[head].name != kNothing) return phrase;
  }
  return generic(scene, token, head, limit);
}

/// Whether a word for someone is an act where it stands: the sentence of a court is spelt as a referee.
bool PhraseReader::is_sentence(const Scene& scene, std::uint32_t token) const {
  const statements::Block& block = *scene.block;
  const statements::Place& place = block.places[token];
  if (place.party == kNothing || place.name != kNothing || !facts(scene, token).verdict) return false;
  return block.parties[static_cast<std::size_t>(place.party)].name == names::kNoName;
}

/// Takes a name or party into a phrase that has a head: an `open` one takes it as its genitive. `belongs`: behind "that
/// belongs to".
bool PhraseReader::take_named(const Scene& scene, Extent& extent, bool open, bool belongs, Participant& one) const {
  const statements::Block& block = *scene.block;
  const std::uint32_t next = extent.end;
  const statements::Place& place = block.places[next];
  const Phrase inner = named(scene, next);
  // "Gunmen killed (the deputy Walid Salim)": what is left of a phrase of which the layer of roles made one.
  const bool called = place.name != kNothing &&
                      block.names[static_cast<std::size_t>(place.name)].type == NameType::Per &&
                      block.places[extent.head].party != kNothing && block.word(extent.head).is(statements::kDefinite);
  if (inner.empty() || (!open && !called)) return false;
  if (called) one.entity = inner.participant.entity;
  if (one.country.empty()) one.country = inner.participant.country;
  // "The departments of (the gendarmerie)" are what it is.
  // "A delegation (of the congress)".
  const bool of = block.word(next - 1).link == statements::Link::Min && !inner.participant.sector.empty();
  const bool loose = one.sector == "GOV" || (of && one.sector == "CVL");
  const bool part = is_body(block, next) && ((loose && (of || is_armed(inner.participant))) ||
                                             ((of || one.sector == "MIL") && inner.participant.sector == "COP"));
  if (one.sector.empty() && inner.state && value(scene, extent.head, title_) == "royal") one.sector = "GOV";
  if (one.sector.empty() || part) one.sector = inner.participant.sector;
  extent.genitive = true;
  extent.owner = inner.participant;
  if (belongs && is_body(block, next)) {
    extent.owned = true;
    one.country = inner.participant.country;
    // "Forces that belong (to the government)" bear arms.
    const std::string_view owner = inner.participant.sector;
    if (one.sector != "MIL" || (owner != "GOV" && !owner.empty())) one.sector = owner;
  }
  extent.end = inner.tokens.end;
  return true;
}

/// Whether a word that is a soldier elsewhere tells of what kind a column or a cell is: "a column (of soldiers)".
bool PhraseReader::is_arms(const Scene& scene, std::uint32_t head, std::uint32_t token) const {
  const statements::Word& word = scene.block->word(head);
  const std::string_view sector = value(scene, token, sectors_);
  return !word.feminine && !word.plural && is_of(scene, head, actor_) && (sector == "MIL" || sector == "REB");
}

/// Takes the next word or name into a phrase that has a head; false when the phrase is over before it.
bool PhraseReader::take_next(const Scene& scene, std::uint32_t limit, Extent& extent, Participant& one) const {
  using namespace statements;
  const Block& block = *scene.block;
  const std::uint32_t next = extent.end;
  const Place& place = block.places[next];
  const Word& word = place.word;
  const bool open = !extent.genitive && !block.word(extent.head).is(kDefinite | kSuffixed);
  if (place.time != kNothing || place.cue != kNothing || word.is(kJoined)) return false;
  const bool whole = scene.block->word(extent.head).ending != statements::Ending::None;  // no genitive stands behind it
  // "A post (of the army)", "a post belonging (to the army)".
  const bool body = place.name == kNothing && word.is(kBody) && word.is(kDefinite);
  // "A detachment (of the army)".
  const bool unit = one.sector == "MIL" && is_of(scene, extent.head, actor_);
  const bool post = word.prefix == Link::Li && next == extent.head + 1 && (unit || is_thing(scene, extent.head)) &&
                    (body || is_body(block, next)) && !block.word(extent.head).is(kMasdar | kDefinite | kSuffixed) &&
                    !facts(scene, extent.head).goods;
  const bool belongs =
      word.prefix == Link::Li &&
      (post || (next > extent.head + 1 && (block.word(next - 1).is(kAdjective) || is_adjectival(block, next - 1))));
  if (post && body && open) {
    one.sector = value(scene, next, sectors_);
    extent.owned = extent.genitive = !one.sector.empty();
    ++extent.end;
    return extent.owned;
  }
  if (word.prefix != Link::None && !(belongs && open && is_body(block, next))) return false;
  if (word.link == Link::Min && open && next + 1 < limit && is_body(block, next + 1)) {  // "a force of X"
    ++extent.end;
    return true;
  }
  // "A parliamentary delegation (Damascus)".
  if (next > extent.head + 1 && block.word(next - 1).is(kAdjective) && !block.word(next - 1).is(kFunction) &&
      block.word(next - 1).link == Link::None && is_state(block, next))
    return false;
  const Word& head = block.word(extent.head);
  const bool thing = !head.is(kSpeaker) || head.is(kBody);
  if (thing && is_adjectival(block, next) && (word.feminine || is_arms(scene, extent.head, next))) {
    const std::string_view sector = value(scene, next, sectors_);
    if (one.sector.empty() || sector == "REB") one.sector = sector;  // "a terrorist cell"
    ++extent.end;
    const std::string_view country = extent.end < limit ? nationality(scene, extent.end) : std::string_view{};
    if (country.empty() || block.places[extent.end].name != kNothing || block.word(extent.end).is(kJoined)) return true;
    one.country = country;  // "a convoy of soldiers (Turkish)"
    ++extent.end;
    return true;
  }
  // "A young man (a policeman)": one who acts and one to whom it is done.
  if (place.party != kNothing && facts(scene, next).accusative && !facts(scene, extent.head).accusative) return false;
  if (place.name != kNothing || place.party != kNothing) return take_named(scene, extent, open && !whole, belongs, one);
  return take_word(scene, open, whole, extent, one);
}

/// Takes the next word, which is of no name or party; `open` when a genitive may follow, `whole` when none can.
bool PhraseReader::take_word(const Scene& scene, bool open, bool whole, Extent& extent, Participant& one) const {
  using namespace statements;
  const Block& block = *scene.block;
  const std::uint32_t next = extent.end;
  const Word& word = block.word(next);
  if (block.kind(next) != TokenKind::Word || !begins(scene, next)) return false;
  if (facts(scene, next).accusative && !facts(scene, extent.head).accusative) return false;
  const std::string_view country = nationality(scene, next);
  const bool adjective = word.is(kAdjective) || !country.empty();
  const bool noun = word.is(kNoun | kMasdar | kSpeaker) && (word.is(kDefinite) || next == extent.head + 1);
  if (!adjective && !(open && noun && !whole)) return false;
  // "(Refused) the government demands of": an adjective of what has the article has it too.
  if (block.word(extent.head).is(kDefinite) && !word.is(kDefinite) && block.places[extent.head].name == kNothing)
    return false;
  // "The settlers (the site)": an adjective of persons in the plural would be plural too.
  const bool persons = block.word(next - 1).ending != statements::Ending::None;
  const bool single = !word.plural && !word.feminine && (word.is(kDefinite) || word.ending == Ending::None);
  if (adjective && persons && single) return false;
  // "The police (the suspect)".
  const Word& head = block.word(extent.head);
  if (adjective && next == extent.head + 1 && head.is(kBody) && head.is(kDefinite) && head.feminine && !word.feminine &&
      country.empty() && is_person(scene, next))
    return false;
  // "The criminal chamber (the accused)": an adjective would be feminine as the one before it is.
  const bool feminine =
      next > extent.head + 1 && head.feminine && block.word(next - 1).feminine && block.word(next - 1).is(kAdjective);
  if (feminine && !word.feminine && word.is(kDefinite) && country.empty() && is_person(scene, next)) return false;
  if (one.country.empty()) one.country = country;
  // "Hundreds of (Iraqis)": no genitive stands behind them.
  // "Families of (those taken)": what has the article is no adjective of a head without it.
  const bool owner = country.empty() && word.is(kDefinite) && !block.word(extent.head).is(kDefinite | kSuffixed);
  if (!adjective || owner || (word.plural && facts(scene, extent.head).counts)) extent.genitive = word.is(kDefinite);
  const bool loose = one.sector.empty() || one.sector == "GOV" || one.sector == "MIL";
  if (loose && (!adjective || open)) {
    const std::string_view sector = value(scene, next, sectors_);
    // "The forces of (security)" are police.
    if (one.sector.empty() || (open && sector == "COP")) one.sector = sector;
  }
  ++extent.end;
  return true;
}

/// "Dozens of (houses)", "a number of (agreements)": a word that counts is someone when those are whom it counts.
bool PhraseReader::counts_things(const Scene& scene, std::uint32_t head, std::uint32_t limit) const {
  const statements::Block& block = *scene.block;
  std::uint32_t next = head + 1;
  if (next >= limit || !facts(scene, head).counts) return false;
  // "A (new) set of".
  if (next + 1 < limit && block.word(next).is(statements::kAdjective) &&
      block.word(next + 1).link == statements::Link::Min)
    ++next;
  if (block.word(next).link == statements::Link::Min) ++next;
  if (next >= limit || block.places[next].time != kNothing) return false;
  const statements::Place& place = block.places[next];
  return place.name == kNothing && place.party == kNothing && is_thing(scene, next);
}

Phrase PhraseReader::generic(const Scene& scene, std::uint32_t begin, std::uint32_t head, std::uint32_t limit) const {
  const statements::Block& block = *scene.block;
  const bool counted = head > begin && is_quantity(scene, head - 1);
  Phrase phrase;
  if (!begins(scene, head)) {
    if (!counted) return phrase;
    phrase.tokens = {begin, head};
    // "(The thousands) gathered in the square".
    const bool crowd =
        facts(scene, head - 1).counts && block.word(head - 1).plural && block.word(head - 1).is(statements::kDefinite);
    if (crowd) phrase.participant.span = span_of(block, begin, head);
    return phrase;
  }
  Participant& one = phrase.participant;
  one.sector = value(scene, head, sectors_);
  one.country = nationality(scene, head);
  const bool numbered = counted && !is_thing(scene, head) && !(one.sector.empty() && is_of(scene, head, org_heads_)) &&
                        (block.kind(head - 1) == TokenKind::Number || is_of(scene, head - 1, cardinal_));
  const bool someone = !facts(scene, head).goods &&
                       (!one.sector.empty() || !one.country.empty() || is_of(scene, head, people_) || numbered) &&
                       !counts_things(scene, head, limit) &&
                       !((one.sector == "OPP" || one.sector == "REB") && is_of_thing(scene, head, limit));
  Extent extent{head, head + 1};
  while (extent.end < limit && extent.end - head < kLongestPhrase && take_next(scene, limit, extent, one)) {
  }
  phrase.tokens = {begin, extent.end};
  const bool counts = facts(scene, head).counts || (numbered && one.sector.empty()) ||
                      (one.sector.empty() && is_of(scene, head, people_));  // "fighters of (the army)"
  if (extent.end + 1 < limit && block.word(extent.end).link == statements::Link::Min && counts) {
    const Phrase counted_ones = at(scene, extent.end + 1, limit);  // "a number of (the prisoners)"
    if (counted_ones.is_someone() && counted_ones.tokens.begin == extent.end + 1) {
      one = counted_ones.participant;
      phrase.tokens.end = counted_ones.tokens.end;
      one.span = span_of(block, begin, phrase.tokens.end);
      return phrase;
    }
  }
  phrase.person = head == begin && (is_person(scene, head) || is_person_of(scene, head, extent.end));
  phrase.accusative = head == begin && facts(scene, head).accusative;
  phrase.oblique = head == begin && block.word(head).ending == statements::Ending::Object;
  if (someone || extent.owned) {
    one.span = span_of(block, begin, extent.end);
  } else {
    phrase.of = extent.owner;
    // "The (Ethiopian) intervention": whose it is, by its adjective.
    for (std::uint32_t at = head + 1; at < extent.end && phrase.of.span.empty(); ++at) {
      if (!block.word(at).is(statements::kDefinite) || value(scene, at, sure_nation_) != "yes") continue;
      phrase.of.country = nationality(scene, at);
      if (!phrase.of.country.empty()) phrase.of.span = span_of(block, head, extent.end);
    }
  }
  return phrase;
}

}  // namespace barqiya::layers::events
