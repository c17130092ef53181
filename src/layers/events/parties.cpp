// Who an office or a name is: "the Jordanian minister Ramy Ali", "the court of appeal", and where the phrase ends.
// Tested by tests/layers/events_participants_test.cpp.
#include <algorithm>

#include "layers/events/phrase_parts.hpp"
#include "layers/events/phrases.hpp"

namespace barqiya::layers::events {
namespace {

using detail::is_body;
using detail::is_state;
using detail::span_of;
using statements::kNothing;

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

/// Whether another phrase begins at a word that the layer of roles took into what someone is called from `token` on.
bool PhraseReader::begins_another(const Scene& scene, std::uint32_t token, std::uint32_t end, std::int32_t name,
                                  bool closed) const {
  using namespace statements;
  const Block& block = *scene.block;
  const Word& head = block.word(token);
  const Word& before = block.word(end - 1);
  const Word& word = block.word(end);
  const bool named = block.places[end].name != kNothing;
  const bool noun = word.is(kDefinite) && !word.is(kAdjective) && word.prefix == Link::None;
  // "The protesters (accuse) the government": a definite noun behind a definite one is another phrase.
  if (closed && noun && word.is(kSpeaker | kMasdar)) return true;
  if (word.is(kJoined) && word.is(kVerb) && !named) return true;  // "the president (and met)"
  // "The visit of the president, (which is of now), (to Tunis)": no adjective of his, and where it leads.
  const bool man = closed && !head.plural && !head.is(kBody);
  if (man && word.is(kAdjective) && word.is(kDefinite) && word.feminine && !head.feminine && !named) return true;
  if (man && word.prefix == Link::Li && named && !nationality(scene, end - 1).empty()) return true;
  // "The gunmen surrendered (to the army)".
  if (closed && end == token + 1 && head.plural && word.prefix == Link::Li && word.is(kBody | kSpeaker)) return true;
  // "Patrols of the army (quantities)": a noun without the article behind one that has it.
  const bool bare = word.is(kNoun) && !word.is(kAdjective | kDefinite | kSuffixed | kFunction | kJoined | kSpeaker);
  if (bare && !named && word.prefix == Link::None && before.is(kDefinite) && !before.is(kAdjective) &&
      block.places[end - 1].name == kNothing)
    return true;
  // "(Visited) the minister Tunis".
  if (closed && is_state(block, end) && before.link == Link::None && !before.is(kApart | kFunction)) return true;
  if (!named && circumstance(scene, end, end + 1) == 1) return true;  // "16 persons (among them)"
  // "(Received) the president Ramy Ali the minister": an office behind the name of one who has his before it.
  const bool behind_name = name != kNothing && block.places[token].name == kNothing &&
                           block.places[end - 1].name == name && block.places[end].name != name;
  return behind_name && word.is(kSpeaker) && word.prefix == Link::None && !word.is(kJoined);
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
    const Word& before = block.word(end - 1);
    const bool noun = word.is(kDefinite) && !word.is(kAdjective) && word.prefix == Link::None;
    if (begins_another(scene, token, end, name, closed)) break;
    // "The spokesman (the Hamas movement)": what has the article has no genitive.
    if (closed && end == token + 1 && is_body(block, end) && word.prefix == Link::None && before.link == Link::None) {
      phrase.participant.country = {};
      break;
    }
    const bool place = block.places[end].name != kNothing && word.prefix == Link::None && end == token + 1;
    const bool inside = block.places[end].name != kNothing && block.places[end].name == block.places[end - 1].name;
    if (whole && (place || (noun && !inside && word.is(kSpeaker | kNoun)))) {
      phrase.participant.country = nationality(scene, token);  // "gunmen (the Jordanian deputy)": no genitive
      break;
    }
    // "Protesters (a building)": an adjective of persons would be plural too.
    const bool noun_alone =
        word.is(kNoun | kBody) && !word.is(kAdjective | kSpeaker | kDefinite);  // "gunmen (a patrol)"
    const bool thing = (noun_alone || !word.plural) && (!word.feminine || noun_alone) && word.ending == Ending::None &&
                       !word.is(kFunction | kJoined);
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
  // "The minister of (finance)" is not of Mali: an adjective would have no article either.
  const bool genitive = !country.empty() && !block.word(token).is(statements::kDefinite) &&
                        block.word(token + 1).is(statements::kDefinite);
  if (genitive && one.country == country) one.country = {};
  if (!country.empty() && !genitive) one.country = country;
  if (one.country.empty() && place.name == kNothing && !only_where) one.country = state_of(block, token + 1, end);
  if (one.country.empty() && end > token + 1) one.country = country_of_body(block, token + 1, party.tokens.end, name);
  // "The president (Ramy Ali)", "the emir of (Kuwait)": a style of those who rule.
  if (one.sector.empty() && place.name == kNothing) {
    const bool rules = value(scene, token, title_) == "royal" && !one.country.empty() && party.name == names::kNoName;
    const bool styled = party.name != names::kNoName && !block.word(token).is(statements::kSuffixed);
    const std::string_view sector = rules ? "GOV" : styled ? value(scene, token, role_) : "";
    if (sector == "GOV" || sector == "MIL" || sector == "COP") one.sector = sector;
  }
  if (one.sector == "GOV" && is_of_states(block, token + 1, party.tokens.end)) one.sector = "IGO";
  return one.sector == "GOV" ? past_nationals(scene, end, phrase) : end;
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
      const std::uint32_t before = block.kind(token - 1) == text::TokenKind::Comma ? token - 2 : token - 1;
      const bool behind_name = token > party.tokens.begin + 1 && block.places[before].name == party.name;
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
  // "The two ministers of (water)": a dual with its genitive is written as an object is.
  if (end > token + 1 && block.word(token + 1).prefix == statements::Link::None &&
      (block.places[token + 1].name != kNothing || block.word(token + 1).is(statements::kDefinite)))
    phrase.accusative = false;
  phrase.tokens = {token, end};
  one.span = span_of(block, token, end);
  return phrase;
}

/// Past those abroad whom an office is for too: "the minister of foreign affairs (and the Tunisians abroad)"; they tell
/// its country. The name of who holds it may follow.
std::uint32_t PhraseReader::past_nationals(const Scene& scene, std::uint32_t end, Phrase& phrase) const {
  using namespace statements;
  const Block& block = *scene.block;
  const std::uint32_t size = block.size();
  if (end + 1 >= size || block.places[end].name != kNothing) return end;
  const Word& those = block.word(end);
  if (!those.is(kJoined) || !those.plural || !those.is(kDefinite)) return end;
  const std::string_view country = nationality(scene, end);
  if (country.empty()) return end;
  std::uint32_t last = end + 1;
  if (block.word(last).is(kDefinite) && block.word(last).plural && block.word(last).prefix == Link::None) ++last;
  if (last + 1 < size && block.word(last).link == Link::Fi) ++last;
  const bool abroad = last < size && block.word(last).is(kDefinite) &&
                      (block.word(last).prefix == Link::Bi || block.word(last - 1).link == Link::Fi);
  if (!abroad) return end;
  if (phrase.participant.country.empty()) phrase.participant.country = country;
  return last + 1;
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

}  // namespace barqiya::layers::events
