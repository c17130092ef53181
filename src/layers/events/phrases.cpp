// Who a noun phrase is of. Names and parties come from the layers before, with their codes; other phrases are read from
// their head ("soldiers", "aircraft") and from the adjectives and genitives behind it ("American", "of the police").
#include "layers/events/phrases.hpp"

#include <algorithm>

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using text::TokenKind;

constexpr std::uint32_t kLongestPhrase = 8;    ///< tokens of a phrase that is no name
constexpr std::uint32_t kLongestQuantity = 6;  ///< and of what counts it
constexpr std::array<std::string_view, 5> kArmed{"MIL", "REB", "COP", "UAF", "SPY"};

bool is_quote(TokenKind kind) {
  return kind == TokenKind::QuoteOpen || kind == TokenKind::QuoteClose || kind == TokenKind::QuoteEither;
}

/// The bytes of a range of tokens without marks of quotation before the first, and what is attached to it.
Span span_of(const statements::Block& block, std::uint32_t begin, std::uint32_t end) {
  while (begin + 1 < end && is_quote(block.kind(begin))) ++begin;
  Span span = block.span_of({begin, end}, true);
  const std::int32_t name = block.places[begin].name;
  if (name != kNothing) span.begin = std::max(span.begin, block.names[static_cast<std::size_t>(name)].span.begin);
  return span;
}

/// Whether the name of a body begins at a token.
bool is_body(const statements::Block& block, std::uint32_t token) {
  const std::int32_t name = block.places[token].name;
  return name != kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Org;
}

/// Whether the name of a place with a government stands at a token, with nothing attached before it.
bool is_state(const statements::Block& block, std::uint32_t token) {
  const std::int32_t name = block.places[token].name;
  return name != kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Gpe &&
         block.word(token).prefix == statements::Link::None;
}

/// The country of the first state that is named between two tokens: "the president of (Tunis)"; empty without one.
std::string_view state_of(const statements::Block& block, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    const std::int32_t name = block.places[at].name;
    const bool state = name != kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Gpe;
    if (state) return block.names[static_cast<std::size_t>(name)].country;
  }
  return {};
}

/// Whether the one state that is named between two tokens is where those meant were, and not whose they are: "the Arab
/// ministers (in Cairo)".
bool is_only_where(const statements::Block& block, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    const std::int32_t name = block.places[at].name;
    if (name == kNothing) continue;
    const bool state = block.names[static_cast<std::size_t>(name)].type == NameType::Gpe;
    return state && at > begin && block.word(at - 1).link == statements::Link::Fi;
  }
  return false;
}

/// The country of the first body that is named between two tokens and is not `name`: "the minister in (the British
/// government)"; empty without one.
std::string_view country_of_body(const statements::Block& block, std::uint32_t begin, std::uint32_t end,
                                 std::int32_t name) {
  for (std::uint32_t at = begin; at < end; ++at) {
    if (block.places[at].name == name || !is_body(block, at)) continue;
    return block.names[static_cast<std::size_t>(block.places[at].name)].country;
  }
  return {};
}

/// Whether a body of many states is named between two tokens: "the envoy of (the United Nations)", but not "the
/// ambassador to" it.
bool is_of_states(const statements::Block& block, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    if (block.word(at).is(statements::kJoined)) return false;
    if (block.word(at).is(statements::kFunction) && !block.word(at).is(statements::kNoun)) return false;
    if (is_body(block, at)) return block.names[static_cast<std::size_t>(block.places[at].name)].sector == "IGO";
  }
  return false;
}

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
  relation_[0] = {klass("relation"), symbol("value")};
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
  actor_[0] = klass("actor");
  for (const std::string_view name : {"cardinal", "vague", "modifier"}) {
    if (lexicon.class_named(name)) quantities_.push_back(klass(name));
  }
  for (const std::string_view name : {"role", "rank", "title", "actor"}) {
    if (lexicon.class_named(name)) people_.push_back(klass(name));
  }
}

/// Where what someone is called ends, for this layer: the layer of roles may have taken a second noun into it.
std::uint32_t PhraseReader::end_of_party(const Scene& scene, std::uint32_t token, std::int32_t name,
                                         Phrase& phrase) const {
  using namespace statements;
  const Block& block = *scene.block;
  const std::int32_t index = block.places[token].party;
  const names::Party& party = block.parties[static_cast<std::size_t>(index)];
  const bool whole = block.word(token).ending != Ending::None;
  const bool closed = party.name == names::kNoName && block.word(token).is(kDefinite);
  std::uint32_t end = token + 1;
  for (; end < party.tokens.end && block.places[end].party == index; ++end) {
    const Word& word = block.word(end);
    const bool noun = word.is(kDefinite) && !word.is(kAdjective) && word.prefix == Link::None;
    // "The protesters (accuse) the government": a definite noun behind a definite one is another phrase.
    if (closed && noun && word.is(kSpeaker | kMasdar)) break;
    if (word.is(kJoined) && word.is(kVerb) && block.places[end].name == kNothing) break;  // "the president (and met)"
    const Word& before = block.word(end - 1);  // "(visited) the minister Tunis"
    if (closed && is_state(block, end) && before.link == Link::None && !before.is(kApart | kFunction)) break;
    // "The spokesman (the Hamas movement)": what has the article has no genitive.
    if (closed && end == token + 1 && is_body(block, end) && word.prefix == Link::None && before.link == Link::None) {
      phrase.participant.country = {};
      break;
    }
    if (circumstance(scene, end, end + 1) == 1) break;  // "16 persons (among them)"
    // "(Received) the president Ramy Ali the minister": an office behind the name of one who has his before it.
    const bool behind_name = name != kNothing && block.places[token].name == kNothing &&
                             block.places[end - 1].name == name && block.places[end].name != name;
    if (behind_name && word.is(kSpeaker) && word.prefix == Link::None && !word.is(kJoined)) break;
    const bool place = block.places[end].name != kNothing && word.prefix == Link::None && end == token + 1;
    const bool inside = block.places[end].name != kNothing && block.places[end].name == block.places[end - 1].name;
    if (whole && (place || (noun && !inside && word.is(kSpeaker | kNoun)))) {
      phrase.participant.country = nationality(scene, token);  // "gunmen (the Jordanian deputy)": no genitive
      break;
    }
    // "Protesters (a building)": an adjective of persons would be plural too.
    const bool thing = !word.plural && !word.feminine && word.ending == Ending::None && !word.is(kFunction | kJoined);
    if (whole && thing && word.prefix == Link::None && word.link == Link::None && block.places[end].name == kNothing &&
        nationality(scene, end).empty()) {
      phrase.participant.country = nationality(scene, token);
      break;
    }
    // "A gunman (a soldier)": one who acts and one to whom it is done.
    const bool object = block.places[end].name == kNothing && facts(scene, end).accusative;
    const bool unnamed = name == kNothing || block.names[static_cast<std::size_t>(name)].tokens.begin > end;
    if (unnamed && !phrase.accusative && object) {
      phrase.participant.country = nationality(scene, token);
      break;
    }
    // "A Jordanian court (the minister)", "the Jordanian minister (Tunis)": no genitive stands behind an adjective.
    const bool closing = word.prefix == Link::None && !word.is(kJoined) && before.is(kAdjective) && end > token + 1 &&
                         block.places[end - 1].name == kNothing;
    if (name == kNothing && closing && noun && word.is(kSpeaker) && !before.is(kDefinite)) break;
    if (closing && is_state(block, end) &&
        (!nationality(scene, end - 1).empty() || (!word.is(kDefinite) && is_of(scene, token, actor_)))) {
      phrase.participant.country = nationality(scene, end - 1);
      break;
    }
  }
  return end;
}

/// What a party that begins at a token tells of its country and sector, and where the phrase ends.
std::uint32_t PhraseReader::read_party(const Scene& scene, std::uint32_t token, std::int32_t name,
                                       Phrase& phrase) const {
  const statements::Block& block = *scene.block;
  const statements::Place& place = block.places[token];
  const names::Party& party = block.parties[static_cast<std::size_t>(place.party)];
  Participant& one = phrase.participant;
  one.country =
      place.name == kNothing && block.word(token).is(statements::kAgency) ? std::string_view{} : party.country;
  one.sector = party.sector;
  const bool only_where = one.sector == "GOV" && block.word(token).plural && party.name == names::kNoName &&
                          is_only_where(block, token + 1, party.tokens.end);
  if (only_where) one.country = {};
  const std::uint32_t end = end_of_party(scene, token, name, phrase);
  // "The Jordanian ambassador": the adjective tells, whatever paper is called so.
  const std::string_view country = name == kNothing && token + 1 < end ? nationality(scene, token + 1) : "";
  if (!country.empty()) one.country = country;
  if (one.country.empty() && place.name == kNothing && !only_where) one.country = state_of(block, token + 1, end);
  if (one.country.empty() && end > token + 1) one.country = country_of_body(block, token + 1, party.tokens.end, name);
  if (one.sector == "GOV" && is_of_states(block, token + 1, party.tokens.end)) one.sector = "IGO";
  return end;
}

/// The phrase of a party or name that begins at a token.
Phrase PhraseReader::named(const Scene& scene, std::uint32_t token) const {
  const statements::Block& block = *scene.block;
  const statements::Place& place = block.places[token];
  Phrase phrase;
  Participant& one = phrase.participant;
  std::int32_t name = place.name;
  std::uint32_t end = token + 1;
  phrase.accusative = name == kNothing && facts(scene, token).accusative;
  phrase.oblique = name == kNothing && block.word(token).ending == statements::Ending::Object;
  if (place.party != kNothing) {
    const names::Party& party = block.parties[static_cast<std::size_t>(place.party)];
    const bool whole = party.tokens.begin == token;
    if (!whole && place.name == kNothing) {
      const bool behind_name = token > party.tokens.begin && block.places[token - 1].name == party.name;
      return party.name != names::kNoName && behind_name ? office(scene, token, party.tokens.end) : Phrase{};
    }
    name = whole ? party.name : place.name;
    if (whole) {
      end = read_party(scene, token, name, phrase);
    }
  }
  if (name != kNothing) {
    const names::FoundName& found = block.names[static_cast<std::size_t>(name)];
    const std::size_t index = scene.first_name + static_cast<std::size_t>(name);
    if (index < scene.reading->names.size()) one.entity = static_cast<std::int32_t>(scene.reading->names[index].entity);
    phrase.state = found.type == NameType::Gpe;
    end = std::max(end, found.tokens.end);
    if (found.type == NameType::Fac || found.type == NameType::Loc) {
      phrase.tokens = {token, end};
      return phrase;
    }
    if (one.country.empty()) one.country = found.country;
    if (one.sector.empty()) one.sector = found.sector;
  }
  if (name == kNothing && end + 1 < block.size() && block.word(end).link == statements::Link::Min &&
      is_body(block, end + 1)) {
    const names::FoundName& body = block.names[static_cast<std::size_t>(block.places[end + 1].name)];
    if (one.country.empty()) one.country = body.country;  // "gunmen of the movement"
    end = body.tokens.end;
  } else if (one.country.empty() && place.name != kNothing && end < block.size()) {
    one.country = nationality(scene, end);  // "the court of appeal (Egyptian)"
    if (!one.country.empty()) ++end;
  }
  phrase.tokens = {token, end};
  one.span = span_of(block, token, end);
  return phrase;
}

/// An office that the layer of roles took for one more of whose name stands before it.
Phrase PhraseReader::office(const Scene& scene, std::uint32_t token, std::uint32_t end) const {
  const statements::Block& block = *scene.block;
  Phrase phrase;
  Participant& one = phrase.participant;
  one.sector = value(scene, token, sectors_);
  for (std::uint32_t at = token + 1; at < end && one.country.empty(); ++at) {
    const std::int32_t name = block.places[at].name;
    one.country = name == kNothing ? nationality(scene, at) : block.names[static_cast<std::size_t>(name)].country;
  }
  phrase.tokens = {token, end};
  one.span = span_of(block, token, end);
  return phrase;
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
  if (counted > 0 && head < limit && block.word(head).link == statements::Link::Min) ++head;
  if (head >= limit) return {};
  const bool goods = block.places[head].name == kNothing && facts(scene, head).goods;
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
  if (one.sector.empty()) one.sector = inner.participant.sector;
  extent.genitive = true;
  extent.owner = inner.participant;
  if (belongs && is_body(block, next)) {
    extent.owned = true;
    one.country = inner.participant.country;
    one.sector = inner.participant.sector;
  }
  extent.end = inner.tokens.end;
  return true;
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
  const bool belongs = word.prefix == Link::Li && next > extent.head + 1 &&
                       (block.word(next - 1).is(kAdjective) || is_adjectival(block, next - 1));
  if (word.prefix != Link::None && !(belongs && open && is_body(block, next))) return false;
  if (word.link == Link::Min && open && next + 1 < limit && is_body(block, next + 1)) {  // "a force of X"
    ++extent.end;
    return true;
  }
  // "A parliamentary delegation (Damascus)".
  if (next > extent.head + 1 && block.word(next - 1).is(kAdjective) && !block.word(next - 1).is(kFunction) &&
      block.word(next - 1).link == Link::None && is_state(block, next))
    return false;
  const bool thing = !block.word(extent.head).is(kSpeaker) || block.word(extent.head).is(kBody);
  if (thing && word.feminine && is_adjectival(block, next)) {
    const std::string_view sector = value(scene, next, sectors_);
    if (one.sector.empty() || sector == "REB") one.sector = sector;  // "a terrorist cell"
    ++extent.end;
    return true;
  }
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
  // "The settlers (the site)": an adjective of persons in the plural would be plural too.
  const bool persons = block.word(next - 1).ending != statements::Ending::None;
  const bool single = !word.plural && !word.feminine && (word.is(kDefinite) || word.ending == Ending::None);
  if (adjective && persons && single) return false;
  if (one.country.empty()) one.country = country;
  if (!adjective) extent.genitive = word.is(kDefinite);
  if (one.sector.empty() && (!adjective || open)) one.sector = value(scene, next, sectors_);
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
    if (counted) phrase.tokens = {begin, head};
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
  }
  return phrase;
}

}  // namespace barqiya::layers::events
