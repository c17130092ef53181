// What a word is to a reader of phrases: a nation, a sector, a number, a person, a thing, a part of a place. Tested by
// tests/layers/events_participants_test.cpp.
#include <algorithm>

#include "layers/events/phrases.hpp"

namespace barqiya::layers::events {
namespace {

using statements::kNothing;
using text::TokenKind;

}  // namespace

std::string_view PhraseReader::value(const Scene& scene, std::uint32_t token, std::span<const Column> columns) const {
  const lexicon::Lexicon& lexicon = scene.captured->lexicon();
  const std::uint32_t type = scene.captured->tokens[token].type;
  const auto may_be = [&](const Column& column) { return (*scene.captured->types)[type].may_be(column.klass); };
  if (std::none_of(columns.begin(), columns.end(), may_be)) return {};  // as most are not
  for (const lexicon::Analysis& analysis : scene.captured->types->analyses(type)) {
    const lexicon::ClassId klass = lexicon.class_of(analysis.entry);
    for (const Column& column : columns) {
      if (column.klass != klass) continue;
      // "The zeal" is no Hamas: the article is no part of a listed body's name.
      const bool articled = analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Article)] != 0;
      if (articled && klass == organisation_) continue;
      const auto found = lexicon.feature(analysis, column.feature);
      if (klass == org_head_ && found && is_vague(lexicon, analysis, static_cast<lexicon::SymbolId>(*found))) continue;
      if (found && *found != 0) return lexicon.symbol(static_cast<lexicon::SymbolId>(*found));
    }
  }
  return {};
}

/// Whether a word that begins names of bodies is as often a site, a centre, a way: it is no one by itself.
bool PhraseReader::is_vague(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis,
                            lexicon::SymbolId sector) const {
  const auto sure = static_cast<lexicon::SymbolId>(lexicon.feature(analysis, sure_).value_or(0));
  if (sure == 0 || (sure != no_ && sure != nation_)) return false;
  const std::string_view name = lexicon.symbol(sector);
  return name == "MED" || name == "EDU" || name == "REL" || name == "NGO";
}

/// "The movement of (the traffic)": a word that is seldom a body is none before what is no one.
bool PhraseReader::is_of_thing(const Scene& scene, std::uint32_t head, std::uint32_t limit) const {
  const std::uint32_t next = head + 1;
  if (next >= limit || scene.block->word(head).is(statements::kDefinite | statements::kSuffixed)) return false;
  const statements::Place& place = scene.block->places[next];
  if (place.name != kNothing || place.party != kNothing || !place.word.is(statements::kDefinite)) return false;
  constexpr std::uint32_t kElse = statements::kSpeaker | statements::kAdjective | statements::kBody;
  if (!place.word.is(statements::kNoun | statements::kMasdar) || place.word.is(kElse)) return false;
  const lexicon::Lexicon& lexicon = scene.captured->lexicon();
  const auto analyses = scene.captured->types->analyses(scene.captured->tokens[head].type);
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    return no_ != 0 && lexicon.is_of(analysis.entry, org_head_) &&
           static_cast<lexicon::SymbolId>(lexicon.feature(analysis, sure_).value_or(0)) == no_;
  });
}

std::uint32_t PhraseReader::circumstance(const Scene& scene, std::uint32_t token, std::uint32_t limit) const {
  using namespace statements;
  const Word& word = scene.block->word(token);
  if (word.is(kJoined)) return 0;
  if (word.is(kFunction) && value(scene, token, relation_) == "aside") return 1;
  if (word.link != Link::None && word.is(kSuffixed)) return 1;
  const lexicon::Lexicon& lexicon = scene.captured->lexicon();
  const auto analyses = scene.captured->types->analyses(scene.captured->tokens[token].type);
  const bool back =
      word.is(kFunction) && std::any_of(analyses.begin(), analyses.end(), [&](const auto& analysis) {
        return lexicon.is_of(analysis.entry, function_) && lexicon.feature(analysis, suffixed_).value_or(0) != 0 &&
               static_cast<lexicon::SymbolId>(lexicon.feature(analysis, kind_).value_or(0)) == preposition_;
      });
  if (back) return 1;
  if (word.link == Link::None || token + 1 >= limit) return 0;
  const Place& next = scene.block->places[token + 1];  // "in his house"
  const bool noun = next.word.is(kSuffixed) && !next.word.is(kSpeaker | kFinite);
  return noun && next.name == kNothing && next.party == kNothing ? 2 : 0;
}

bool PhraseReader::is_person(const Scene& scene, std::uint32_t token) const {
  const statements::Word& word = scene.block->word(token);
  return word.is(statements::kDefinite) && !word.is(statements::kBody) && is_of(scene, token, people_);
}

/// Whether what a word calls someone is made whole by what stands behind it: "the emir of (Kuwait)", "the minister of
/// (water)".
bool PhraseReader::is_person_of(const Scene& scene, std::uint32_t token, std::uint32_t end) const {
  const statements::Block& block = *scene.block;
  if (end <= token + 1) return false;
  const std::int32_t name = block.places[end - 1].name;
  if (name == kNothing && !block.word(end - 1).is(statements::kDefinite)) return false;
  if (name != kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Per) return false;
  return !block.word(token).plural && !block.word(token).is(statements::kBody) && is_of(scene, token, people_);
}

/// Whether a word is a common noun and nothing else: "agreements".
bool PhraseReader::is_thing(const Scene& scene, std::uint32_t token) const {
  const statements::Word& word = scene.block->word(token);
  constexpr std::uint32_t kElse = statements::kSpeaker | statements::kAdjective | statements::kFunction;
  const bool noun = word.is(statements::kNoun) || is_of(scene, token, counted_);
  return noun && !word.is(kElse) && !is_of(scene, token, people_);
}

bool PhraseReader::is_of(const Scene& scene, std::uint32_t token, std::span<const lexicon::ClassId> classes) const {
  const lexicon::Type& type = (*scene.captured->types)[scene.captured->tokens[token].type];
  const auto analyses = scene.captured->types->analyses(scene.captured->tokens[token].type);
  return std::any_of(classes.begin(), classes.end(), [&](lexicon::ClassId klass) {
    return type.may_be(klass) && std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
             return scene.captured->lexicon().is_of(analysis.entry, klass);
           });
  });
}

std::string_view PhraseReader::nationality(const Scene& scene, std::uint32_t token) const {
  const std::string_view code = value(scene, token, nationality_);
  return code.size() == 3 && code.front() >= 'A' && code.front() <= 'Z' ? code : std::string_view{};
}

std::string_view PhraseReader::country_in(const Scene& scene, text::TokenRange range) const {
  const statements::Block& block = *scene.block;
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const std::int32_t name = block.places[token].name;
    const bool state = name != kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Gpe;
    const std::string_view country = state              ? block.names[static_cast<std::size_t>(name)].country
                                     : name == kNothing ? nationality(scene, token)
                                                        : "";
    if (!country.empty()) return country;
  }
  return {};
}

bool PhraseReader::is_own_country(const Scene& scene, std::uint32_t token) const {
  return scene.block->word(token).is(statements::kSuffixed) && value(scene, token, relation_) == "own";
}

bool PhraseReader::is_part_of_place(const Scene& scene, std::uint32_t token) const {
  const std::string_view relation = value(scene, token, relation_);
  return relation == "part" || relation == "at" || !nationality(scene, token).empty();
}

/// The name of a place behind what it is called at a token: "the (Tunisian) capital (Tunis)"; the token itself without.
std::uint32_t PhraseReader::place_of(const Scene& scene, std::uint32_t token, std::uint32_t limit) const {
  const statements::Block& block = *scene.block;
  if (token >= limit) return token;
  const statements::Place& head = block.places[token];
  const bool begins =
      head.party != kNothing && block.parties[static_cast<std::size_t>(head.party)].tokens.begin == token;
  if (head.name != kNothing || begins) return token;
  const std::string_view relation = value(scene, token, relation_);
  std::uint32_t next = token + 1;
  if (relation == "kin" && next < limit && block.word(next).prefix == statements::Link::None &&
      (block.places[next].name != kNothing || block.places[next].party != kNothing))
    return next;
  if (relation != "part") return token;
  while (next < limit && block.places[next].name == kNothing && !nationality(scene, next).empty()) ++next;
  if (next >= limit || block.places[next].name == kNothing || block.word(next).prefix != statements::Link::None)
    return token;
  const auto& name = block.names[static_cast<std::size_t>(block.places[next].name)];
  return name.type == NameType::Gpe && name.tokens.begin == next ? next : token;
}

bool PhraseReader::is_preposition(const Scene& scene, std::uint32_t token) const {
  const statements::Word& word = scene.block->word(token);
  // "The prosecution" is spelt as "on behalf of" is, but for the article.
  if (!word.is(statements::kFunction) || word.is(statements::kSuffixed | statements::kDefinite)) return false;
  if (is_of(scene, token, actor_) || is_quantity(scene, token)) return false;  // "some 500"
  const lexicon::Lexicon& lexicon = scene.captured->lexicon();
  const auto analyses = scene.captured->types->analyses(scene.captured->tokens[token].type);
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    return lexicon.is_of(analysis.entry, function_) &&
           static_cast<lexicon::SymbolId>(lexicon.feature(analysis, kind_).value_or(0)) == preposition_;
  });
}

bool PhraseReader::is_quantity(const Scene& scene, std::uint32_t token) const {
  if (scene.block->kind(token) == TokenKind::Number) return true;
  return scene.block->word(token).is(statements::kQuantifier) || is_of(scene, token, quantities_);
}
}  // namespace barqiya::layers::events
