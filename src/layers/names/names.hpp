#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "barqiya/reading.hpp"
#include "grammar/captured.hpp"
#include "layers/names/conjoined.hpp"
#include "layers/names/features.hpp"
#include "text/layout.hpp"

/// The names of a report's persons, bodies and places, and the noun phrases that persons stand in.
namespace barqiya::layers::names {

inline constexpr std::int32_t kNoName = -1;

/// A name where it stands in a block: flat, without rank and role. Names of a block do not overlap.
struct FoundName {
  Span span;                ///< without the clitics that are not the name's
  text::TokenRange tokens;  ///< the tokens that it touches, whole; of the block
  NameType type = NameType::Per;
  RuleNumber rule = 0;
  bool short_form = false;      ///< found by a full name elsewhere in the report, not by a rule of its own
  Span of;                      ///< the longer name in the report that it is a part of; empty when there is none
  std::uint64_t key = 0;        ///< a hash of its folded words
  text::TokenRange shorter;     ///< the words of it that may stand for it alone, when its rule says so; else empty
  lexicon::EntryId entry = 0;   ///< + 1: the row of the tables that it is, 0 for none
  bool entry_is_whole = false;  ///< and that row is of all its words: not the city's in "the region of (Riyadh)"
  std::uint8_t parts = 0;       ///< of a person's: names that it has, "son of", "servant of" and the like not counted
  std::string_view country;     ///< ISO 3166-1 alpha-3; empty when the name does not tell
  std::string_view sector;      ///< PLOVER's role, of bodies; empty when the name does not tell
};

/// A whole noun phrase that can speak and act: a person with title, rank and role before and after, or someone without
/// a name ("a security source", "the Arab ministers", "eyewitnesses"). Parties of a block do not overlap; a name may
/// lie inside one without being the party's (of "the minister of trade of Egypt" it is no one's).
struct Party {
  Span span;                    ///< without proclitics, with its title, rank and role
  text::TokenRange tokens;      ///< whole; of the block
  std::int32_t name = kNoName;  ///< index of the person's name among the block's FoundNames; kNoName: unnamed
  Span rank;                    ///< empty when none is given
  Span role;
  bool plural = false;       ///< more than one speaks
  std::string_view country;  ///< by the role or nationality; empty when these do not tell
  std::string_view sector;
  RuleNumber rule = 0;
};

/// Reads matches of data/grammar/names.rules and roles.rules. Immutable, shared by threads; the data must outlive it.
class NamesLayer {
 public:
  explicit NamesLayer(const lexicon::Lexicon& lexicon);

  /// The names that the matches of a block build, in the order of the text, appended to `found`.
  void find(const grammar::Captured& block, std::vector<FoundName>& found) const;

  /// The same of a block of roles, whose symbols have the names found so far: those that are known by a role beside
  /// them, put among the others in the order of the text. Returns whether there are any.
  bool find_unlisted(const grammar::Captured& block, std::vector<FoundName>& found) const;

  /// The parties of a block of roles, in the place of what is in `parties`. `found` are all names of the block.
  void find_parties(const grammar::Captured& block, const std::vector<FoundName>& found,
                    std::vector<Party>& parties) const;

  /// The names as symbols of a later grammar.
  void put_spans(const std::vector<FoundName>& found, std::vector<grammar::LayerSpan>& spans) const;

 private:
  [[nodiscard]] FoundName name_of(const grammar::Captured& block, const grammar::Match& match,
                                  const grammar::Build& build, grammar::Range range) const;
  [[nodiscard]] std::string_view country_of(const grammar::Captured& block, grammar::Range role,
                                            const std::vector<FoundName>& found) const;
  [[nodiscard]] std::string_view sector_of(const grammar::Captured& block, grammar::Range role,
                                           const std::vector<FoundName>& found) const;
  [[nodiscard]] Party party_of(const grammar::Captured& block, const grammar::Match& match, const grammar::Build& build,
                               grammar::Range range) const;
  void take_role_behind(const grammar::Captured& block, grammar::Range behind, const std::vector<FoundName>& found,
                        Party& party) const;
  static bool give_back_role(const grammar::Captured& block, text::TokenRange role, const FoundName& name, Party& party,
                             std::vector<Party>& parties);

  Features features_;
  Conjoined conjoined_;
  std::array<lexicon::SymbolId, 5> kinds_{};
};

}  // namespace barqiya::layers::names
