// Codes from the tables: a body is its state's by a place or a nationality in its name ("the Iraqi parliament"), and
// its sector is that of its kind.
#include "layers/names/features.hpp"

#include <algorithm>
#include <array>

namespace barqiya::layers::names {
namespace {

struct Column {
  std::string_view klass;
  std::string_view feature;
};
constexpr std::array<Column, 4> kCountries{
    {{"nationality", "code"}, {"place", "code"}, {"organisation", "code"}, {"agency", "code"}}};
constexpr std::array<Column, 5> kSectors{{{"organisation", "sector"},
                                          {"org_head", "sector"},
                                          {"portfolio", "sector"},
                                          {"role", "sector"},
                                          {"rank", "code"}}};

/// Sources::number.
constexpr std::uint64_t kOfSectors = 1;
constexpr std::uint64_t kOfRoles = 2;

constexpr std::array<std::string_view, 2> kTitles{"title", "rank"};
constexpr std::array<std::string_view, 4> kEveryday{"common_noun", "common_adjective", "org_head", "role"};
constexpr std::array<std::string_view, 5> kNames{"organisation", "agency", "place", "location", "facility"};

}  // namespace

Features::Features(const lexicon::Lexicon& lexicon) {
  const auto add = [&lexicon](const auto& columns, Sources& sources) {
    for (const Column& column : columns) {
      const auto klass = lexicon.class_named(column.klass);
      const auto feature = lexicon.symbol_named(column.feature);
      if (!klass || !feature) continue;
      const std::string_view other = column.klass == "place" || column.klass == "nationality" ? "portfolio"
                                     : column.klass == "agency"                               ? "common_adjective"
                                                                                              : "";
      const bool everyday = column.klass != "nationality" && sources.number == kOfRoles;
      sources.all.push_back({*klass, *feature, lexicon.class_named(other).value_or(0), everyday});
      sources.classes |= lexicon::Type::bit_of(*klass);
    }
  };
  for (const std::string_view klass : kNames) {
    if (const auto id = lexicon.class_named(klass)) names_.push_back(*id);
  }
  for (const std::string_view klass : kTitles) {
    if (const auto id = lexicon.class_named(klass)) titles_.push_back(*id);
  }
  for (const std::string_view klass : kEveryday) {
    if (const auto id = lexicon.class_named(klass)) everyday_.push_back(*id);
  }
  const auto symbol = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  sure_ = symbol("sure"), no_ = symbol("no"), at_ = symbol("at"), kind_ = symbol("kind"),
  preposition_ = symbol("preposition");
  value_ = symbol("value"), in_ = symbol("fi");
  function_ = lexicon.class_named("function_word").value_or(0), link_ = lexicon.class_named("link").value_or(0);
  sectors_.number = kOfSectors;
  countries_of_roles_.number = kOfRoles;
  add(kCountries, countries_);
  add(kSectors, sectors_);
  add(kCountries, countries_of_roles_);
}

std::string_view Features::country(const grammar::Captured& block, grammar::Range range) const {
  return first(block, range, countries_);
}

std::string_view Features::country_of_role(const grammar::Captured& block, grammar::Range range) const {
  return first(block, range, countries_of_roles_);
}

std::string_view Features::sector(const grammar::Captured& block, grammar::Range range) const {
  return first(block, range, sectors_);
}

lexicon::EntryId Features::entry(const grammar::Captured& block, grammar::Range range) const {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    for (const lexicon::ClassId klass : names_) {
      if (const auto word = block.find(block.symbols[i], klass)) return word->entry + 1;
    }
  }
  return 0;
}

bool Features::leads_away(const grammar::Captured& block, std::uint32_t symbol) const {
  const auto word = function_ == 0 ? std::nullopt : block.find(block.symbols[symbol], function_);
  if (!word || block.lexicon().feature(*word, kind_) != static_cast<std::int32_t>(preposition_)) return false;
  if (!sector(block, {symbol, symbol + 1}).empty()) return false;  // "Governor", spelt as "and to"
  const auto link = link_ == 0 ? std::nullopt : block.find(block.symbols[symbol], link_);
  return !link || block.lexicon().feature(*link, value_) != static_cast<std::int32_t>(in_);
}

std::uint32_t Features::end_before_titles(const grammar::Captured& block, grammar::Range role) const {
  const auto is_title = [&](const grammar::Symbol& symbol) {
    return std::any_of(titles_.begin(), titles_.end(), [&](lexicon::ClassId klass) {
      const auto word = block.find(symbol, klass);
      return word && word->clitics[static_cast<std::size_t>(lexicon::Clitic::Article)] != 0;
    });
  };
  std::uint32_t end = role.end;
  while (end > role.begin + 1 && is_title(block.symbols[end - 1])) --end;
  return end;
}

std::string_view Features::first(const grammar::Captured& block, grammar::Range range, const Sources& sources) const {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const grammar::Symbol& symbol = block.symbols[i];
    const lexicon::Type* const type = block.type_of(symbol);
    if (type != nullptr && (type->classes & sources.classes) == 0) continue;
    const lexicon::SymbolId code = type != nullptr && block.kept != nullptr ? kept_code_of(block, symbol, sources)
                                                                            : code_of(block, symbol, sources);
    if (code != 0) return block.lexicon().symbol(code);
  }
  return {};
}

/// Whether a word is a place only where a frame says so, which here none has: "the director of the factory".
bool Features::is_everyday(const grammar::Captured& block, const grammar::Symbol& symbol,
                           const lexicon::Analysis& place) const {
  if (symbol.is_span() || no_ == 0) return false;
  const auto sure = block.lexicon().feature(place, sure_);
  if (sure != static_cast<std::int32_t>(no_) && sure != static_cast<std::int32_t>(at_)) return false;
  return std::any_of(everyday_.begin(), everyday_.end(),
                     [&](lexicon::ClassId klass) { return block.find(symbol, klass).has_value(); });
}

/// The code that a symbol has; 0 for none.
lexicon::SymbolId Features::code_of(const grammar::Captured& block, const grammar::Symbol& symbol,
                                    const Sources& sources) const {
  for (const Source& source : sources.all) {
    if (source.unless != 0 && block.find(symbol, source.unless)) continue;
    const auto word = block.find(symbol, source.klass);
    if (word && source.everyday && is_everyday(block, symbol, *word)) continue;
    const auto value = word ? block.lexicon().feature(*word, source.feature) : std::nullopt;
    if (value && *value != 0) return static_cast<lexicon::SymbolId>(*value);
  }
  return 0;
}

/// The same, of a word; the same words come again and again.
lexicon::SymbolId Features::kept_code_of(const grammar::Captured& block, const grammar::Symbol& symbol,
                                         const Sources& sources) const {
  const std::uint64_t key =
      (std::uint64_t{(*block.types)[block.tokens[symbol.token].type].like} + 1) << 2U | sources.number;
  const std::uint32_t* const known = block.kept->facts.find(key);
  return known != nullptr ? *known : block.kept->facts.put(key, code_of(block, symbol, sources));
}

}  // namespace barqiya::layers::names
