// Matches to names and to the noun phrases around them. What a rule builds says the kind; which words of a match are
// the name, the rank and the role, its captures. Tested by tests/layers/names_test.cpp and by the examples of
// data/grammar/names.rules and roles.rules.
#include "layers/names/names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "layers/names/operators.hpp"

namespace barqiya::layers::names {
namespace {

constexpr std::array<std::string_view, 5> kKinds{"PER", "ORG", "GPE", "LOC", "FAC"};

text::TokenRange tokens_of(const grammar::Captured& block, grammar::Range range) {
  const grammar::Symbol& first = block.symbols[range.begin];
  const grammar::Symbol& last = block.symbols[range.end - 1];
  return {first.token, last.token + last.length};
}

grammar::Range argument(const grammar::Match& match, const grammar::Build& build, std::size_t parameter) {
  const grammar::Argument& given = build.arguments[parameter];
  const auto capture = static_cast<std::size_t>(given.value);
  const bool captured = given.source == grammar::Source::Capture && capture < match.captures.size();
  return captured ? match.captures[capture] : grammar::Range{};
}

grammar::Range range_of(const grammar::Match& match, const grammar::Build& build) {
  return build.over < 0 ? match.core : match.captures[static_cast<std::size_t>(build.over)];
}

/// Calls `use(match, build, range)` for all that the matches of a block build.
template <class Use>
void for_each_build(const grammar::Captured& block, const Use& use) {
  for (const grammar::Match& match : block.matches) {
    for (std::size_t i = 0; i < block.grammar->builds(match.rule); ++i) {
      const grammar::Build build = block.grammar->build(match.rule, i);
      const grammar::Range range = range_of(match, build);
      if (!range.empty()) use(match, build, range);
    }
  }
}

bool before(const FoundName& a, const FoundName& b) { return a.tokens.begin < b.tokens.begin; }

/// The first name that lies in a range of tokens.
std::int32_t name_in(const std::vector<FoundName>& found, text::TokenRange range) {
  const auto from = std::partition_point(found.begin(), found.end(),
                                         [&](const FoundName& name) { return name.tokens.begin < range.begin; });
  return from != found.end() && from->tokens.end <= range.end ? static_cast<std::int32_t>(from - found.begin())
                                                              : kNoName;
}

/// Whether a symbol's last word can have the article.
bool has_article(const grammar::Captured& block, const grammar::Symbol& symbol) {
  if (symbol.is_edge()) return false;
  const auto analyses = block.types->analyses(block.tokens[symbol.token + symbol.length - 1].type);
  return std::any_of(analyses.begin(), analyses.end(), [](const lexicon::Analysis& analysis) {
    return analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Article)] != 0;
  });
}

/// The name at a symbol of what someone is called, if it is whose he is: no person's, and no name without a preposition
/// behind a noun with the article, which takes no genitive ("(hit) the gunmen Aleppo").
const FoundName* owner_at(const grammar::Captured& block, grammar::Range role, std::uint32_t at,
                          const std::vector<FoundName>& found) {
  const grammar::Symbol& symbol = block.symbols[at];
  if (!symbol.is_span()) return nullptr;
  const std::int32_t index = name_in(found, {symbol.token, symbol.token + symbol.length});
  if (index == kNoName) return nullptr;
  const FoundName& name = found[static_cast<std::size_t>(index)];
  const bool prefixed = name.span.begin > block.tokens[symbol.token].begin;
  const bool genitive = prefixed || at == role.begin || !has_article(block, block.symbols[at - 1]);
  return name.type != NameType::Per && genitive ? &name : nullptr;
}

/// Where the phrase of someone without a name ends: before a name that is not whose he is ("criticised the president of
/// the council the army").
grammar::Range without_object(const grammar::Captured& block, grammar::Range range,
                              const std::vector<FoundName>& found) {
  for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
    const grammar::Symbol& symbol = block.symbols[i];
    if (symbol.is_span() && has_article(block, block.symbols[i - 1]) && owner_at(block, range, i, found) == nullptr)
      return {range.begin, i};
  }
  return range;
}

}  // namespace

NamesLayer::NamesLayer(const lexicon::Lexicon& lexicon) : features_(lexicon), conjoined_(lexicon) {
  for (std::size_t i = 0; i < kKinds.size(); ++i) kinds_[i] = lexicon.symbol_named(kKinds[i]).value_or(0);
}

void NamesLayer::find(const grammar::Captured& block, std::vector<FoundName>& found) const {
  for_each_build(block, [&](const grammar::Match& match, const grammar::Build& build, grammar::Range range) {
    found.push_back(name_of(block, match, build, range));
    conjoined_.part(block, found);
  });
}

FoundName NamesLayer::name_of(const grammar::Captured& block, const grammar::Match& match, const grammar::Build& build,
                              grammar::Range range) const {
  FoundName name;
  name.span = block.span_of(match, range);
  name.tokens = tokens_of(block, range);
  name.type = static_cast<NameType>(build.op);
  name.rule = match.rule;
  name.country = features_.country(block, argument(match, build, NameParameter::Country));
  name.sector = features_.sector(block, argument(match, build, NameParameter::Sector));
  const grammar::Range shorter = argument(match, build, NameParameter::Short);
  if (!shorter.empty()) name.shorter = tokens_of(block, shorter);
  const grammar::Range listed = argument(match, build, NameParameter::Listed);
  name.entry = features_.entry(block, listed);
  name.entry_is_whole = !listed.empty() && tokens_of(block, listed) == name.tokens;
  return name;
}

bool NamesLayer::find_unlisted(const grammar::Captured& block, std::vector<FoundName>& found) const {
  const std::size_t known = found.size();
  for_each_build(block, [&](const grammar::Match& match, const grammar::Build& build, grammar::Range range) {
    if (static_cast<Op>(build.op) == Op::Party) return;
    found.push_back(name_of(block, match, build, range));
    conjoined_.part(block, found);
  });
  std::inplace_merge(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(known), found.end(), before);
  return found.size() != known;
}

void NamesLayer::find_parties(const grammar::Captured& block, const std::vector<FoundName>& found,
                              std::vector<Party>& parties) const {
  parties.clear();
  for_each_build(block, [&](const grammar::Match& match, const grammar::Build& build, grammar::Range range) {
    if (static_cast<Op>(build.op) != Op::Party) return;
    // What a rule takes with neither a name nor a role, as "the mother of X", it takes whole.
    const bool whole =
        !argument(match, build, PartyParameter::Name).empty() || argument(match, build, PartyParameter::Role).empty();
    Party party = party_of(block, match, build, whole ? range : without_object(block, range, found));
    party.country = country_of(block, argument(match, build, PartyParameter::Country), found);
    party.sector = sector_of(block, argument(match, build, PartyParameter::Sector), found);
    const grammar::Range name = argument(match, build, PartyParameter::Name);
    if (!name.empty()) party.name = name_in(found, tokens_of(block, name));
    const grammar::Range role = argument(match, build, PartyParameter::Role);
    const bool told = party.name != kNoName && !role.empty() && role.end <= name.begin;
    if (told &&
        give_back_role(block, tokens_of(block, role), found[static_cast<std::size_t>(party.name)], party, parties))
      take_role_behind(block, {name.end, range.end}, found, party);
    parties.push_back(party);
  });
}

/// "X, head of the council, and Y": what stands before a name that something is attached to is not what its bearer is
/// called, but who stands before it. Returns whether it is so.
bool NamesLayer::give_back_role(const grammar::Captured& block, text::TokenRange role, const FoundName& name,
                                Party& party, std::vector<Party>& parties) {
  if (name.span.begin == block.tokens[name.tokens.begin].begin) return false;
  Party alone;
  alone.span = name.span;
  alone.tokens = name.tokens;
  alone.name = party.name;
  alone.rule = party.rule;
  Party* const before = parties.empty() ? nullptr : &parties.back();
  const bool bare = !party.role.empty() && party.role.begin == block.tokens[role.begin].begin;
  if (bare && before != nullptr && before->name != kNoName && before->role.empty() &&
      before->tokens.end == role.begin) {
    before->role = {party.role.begin, block.tokens[role.end - 1].end};
    before->span.end = before->role.end;
    before->tokens.end = role.end;
    before->country = party.country;
    before->sector = party.sector;
  }
  party = alone;
  return true;
}

/// What a person is called behind the name, when what stood before it was another's.
void NamesLayer::take_role_behind(const grammar::Captured& block, grammar::Range behind,
                                  const std::vector<FoundName>& found, Party& party) const {
  const auto is_word = [&] {
    const grammar::Symbol& symbol = block.symbols[behind.begin];
    return !symbol.is_edge() && block.tokens[symbol.token].kind == text::TokenKind::Word;
  };
  while (behind.begin < behind.end && !is_word()) ++behind.begin;
  if (behind.empty()) return;
  party.tokens.end = tokens_of(block, behind).end;
  party.role = {block.tokens[block.symbols[behind.begin].token].begin, block.tokens[party.tokens.end - 1].end};
  party.span.end = party.role.end;
  party.country = country_of(block, behind, found);
  party.sector = sector_of(block, behind, found);
}

/// The country of the first place, body or nationality in what someone is called: "the ambassador of (Iraq) in Amman".
std::string_view NamesLayer::country_of(const grammar::Captured& block, grammar::Range role,
                                        const std::vector<FoundName>& found) const {
  for (std::uint32_t i = role.begin; i < role.end && !features_.leads_away(block, i); ++i) {
    const FoundName* const owner = owner_at(block, role, i, found);
    const std::string_view country = owner != nullptr ? owner->country : features_.country_of_role(block, {i, i + 1});
    if (!country.empty()) return country;
  }
  return {};
}

/// The sector of what someone is called. One of the state, as presidents and spokesmen are taken to be, is of the body
/// that he is said to be of: "the chief of staff of (the army)". A committee is of the body that it belongs to.
std::string_view NamesLayer::sector_of(const grammar::Captured& block, grammar::Range role,
                                       const std::vector<FoundName>& found) const {
  const std::string_view own = features_.sector(block, role);
  if (!own.empty() && own != "GOV") return own;
  std::string_view of_body;
  for (std::uint32_t i = role.begin; i < role.end && !features_.leads_away(block, i); ++i) {
    const FoundName* const owner = owner_at(block, role, i, found);
    if (owner == nullptr || owner->sector.empty()) continue;
    of_body = owner->sector;
    if (of_body != "NGO") break;
  }
  return of_body.empty() ? own : of_body;
}

Party NamesLayer::party_of(const grammar::Captured& block, const grammar::Match& match, const grammar::Build& build,
                           grammar::Range range) const {
  const auto span = [&](PartyParameter::Place parameter) {
    const grammar::Range words = argument(match, build, parameter);
    return words.empty() ? Span{} : block.span_of(match, words);
  };
  Party party;
  party.span = block.span_of(match, range);
  party.tokens = tokens_of(block, range);
  party.rank = span(PartyParameter::Rank);
  const grammar::Range role = argument(match, build, PartyParameter::Role);
  const grammar::Range name = argument(match, build, PartyParameter::Name);
  const std::uint32_t role_end = role.end <= name.begin ? features_.end_before_titles(block, role) : role.end;
  if (role_end != role.begin) party.role = block.span_of(match, {role.begin, role_end});
  if (role_end != role.end) party.rank = block.span_of(match, {role_end, party.rank.empty() ? role.end : name.begin});
  party.plural = build.arguments[PartyParameter::Number].source == grammar::Source::Symbol;
  party.rule = match.rule;
  return party;
}

void NamesLayer::put_spans(const std::vector<FoundName>& found, std::vector<grammar::LayerSpan>& spans) const {
  for (std::size_t i = 0; i < found.size(); ++i) {
    const text::TokenRange tokens = found[i].tokens;
    spans.push_back({tokens.begin, tokens.end - tokens.begin, kinds_[static_cast<std::size_t>(found[i].type)],
                     static_cast<std::uint32_t>(i)});
  }
}

}  // namespace barqiya::layers::names
