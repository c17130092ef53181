// Which words are clubs once a report is known to be on sport (data/lexicon/organisations.tsv: sport).
// Tested by tests/layers/names_short_forms_test.cpp.
#include "layers/names/clubs.hpp"

#include <algorithm>

namespace barqiya::layers::names {

Clubs::Clubs(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon) {
  const auto symbol = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  organisation_ = lexicon.class_named("organisation").value_or(0);
  link_ = lexicon.class_named("link").value_or(0);
  nationality_ = lexicon.class_named("nationality").value_or(0);
  sport_ = symbol("sport"), value_ = symbol("value"), prep_ = symbol("prep");
  yes_ = symbol("yes"), in_ = symbol("fi"), to_ = symbol("ila"), for_ = symbol("li");
  const auto text_of = [&lexicon](lexicon::EntryId entry, lexicon::SymbolId feature) {
    const auto value = lexicon.feature(entry, feature);
    return value ? lexicon.symbol(static_cast<lexicon::SymbolId>(*value)) : std::string_view();
  };
  const lexicon::SymbolId code = symbol("code");
  const lexicon::SymbolId sector = symbol("sector");
  for (lexicon::EntryId entry = 0; sport_ != 0 && entry < lexicon.entries(); ++entry) {
    const bool is_club = lexicon.feature(entry, sport_) == static_cast<std::int32_t>(yes_);
    if (!is_club || !lexicon.is_of(entry, organisation_)) continue;
    FoundName& club = clubs_.emplace_back();
    club.type = NameType::Org;
    club.entry = entry + 1;
    club.entry_is_whole = true;
    club.country = text_of(entry, code);
    club.sector = text_of(entry, sector);
  }
}

bool Clubs::tell_of_sport(std::span<const FoundName> names) const {
  lexicon::EntryId first = 0;
  return std::any_of(names.begin(), names.end(), [&](const FoundName& name) {
    if (name.type != NameType::Org || name.entry == 0 || !lexicon_->feature(name.entry - 1, sport_)) return false;
    if (first == 0) first = name.entry;
    return name.entry != first;
  });
}

bool Clubs::ends_with_nation(const lexicon::Types& types, std::span<const text::Token> tokens,
                             const FoundName& name) const {
  const bool is_club = name.entry != 0 && lexicon_->feature(name.entry - 1, sport_) == static_cast<std::int32_t>(yes_);
  if (!is_club || name.tokens.end - name.tokens.begin < 2) return false;
  const auto last = types.analyses(tokens[name.tokens.end - 1].type);
  return std::any_of(last.begin(), last.end(), [&](const lexicon::Analysis& analysis) {
    return lexicon_->is_of(analysis.entry, nationality_) &&
           analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Article)] != 0;
  });
}

bool Clubs::is_place(const lexicon::Types& types, std::span<const text::Token> tokens, const FoundName& city) const {
  const text::Token& token = tokens[city.tokens.begin];
  const auto has = [&](const lexicon::Analysis& analysis, lexicon::SymbolId feature, lexicon::SymbolId value) {
    return lexicon_->feature(analysis, feature) == static_cast<std::int32_t>(value);
  };
  const auto read = types.analyses(token.type);
  const bool has_preposition = std::any_of(read.begin(), read.end(), [&](const lexicon::Analysis& analysis) {
    return analysis.stem_begin == city.span.begin - token.begin &&
           analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Preposition)] != 0 && !has(analysis, prep_, for_);
  });
  if (has_preposition) return true;
  if (city.tokens.begin == 0 || token.paragraph) return false;
  const auto before = types.analyses(tokens[city.tokens.begin - 1].type);
  return std::any_of(before.begin(), before.end(), [&](const lexicon::Analysis& analysis) {
    return lexicon_->is_of(analysis.entry, link_) && (has(analysis, value_, in_) || has(analysis, value_, to_));
  });
}

}  // namespace barqiya::layers::names
