#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "grammar/operators.hpp"

/// What the rules of names and of roles may build. The two grammars have their operators in common but for `party`,
/// which is of roles: a rule of roles may find a name as well, since an unlisted person is known by the role beside it.
namespace barqiya::layers::names {

enum class Op : std::uint32_t { Person, Organisation, Place, Location, Facility, Party };

/// The parameters of the operators of names, by their place in the list.
struct NameParameter {
  enum : std::size_t { Country, Sector, Short, Listed };
};

/// The parameters of `party`, by their place in the list.
struct PartyParameter {
  enum Place : std::size_t { Name, Rank, Role, Country, Sector, Number };
};

namespace detail {

using grammar::ParameterKind;
inline constexpr std::array<std::string_view, 1> kNumber{"plural"};

inline constexpr std::array<std::string_view, 5> kListed{"organisation", "agency", "place", "location", "facility"};
inline constexpr std::array<grammar::Parameter, 4> kName{{{"country", ParameterKind::Phrase, {}},
                                                          {"sector", ParameterKind::Phrase, {}},
                                                          {"short", ParameterKind::Phrase, {}},
                                                          {"listed", ParameterKind::Lexeme, kListed}}};
inline constexpr std::array<grammar::Parameter, 6> kParty{{{"name", ParameterKind::Phrase, {}},
                                                           {"rank", ParameterKind::Phrase, {}},
                                                           {"role", ParameterKind::Phrase, {}},
                                                           {"country", ParameterKind::Phrase, {}},
                                                           {"sector", ParameterKind::Phrase, {}},
                                                           {"number", ParameterKind::Symbol, kNumber}}};
inline constexpr std::array<grammar::Operator, 5> kNames{
    {{"person", kName}, {"organisation", kName}, {"place", kName}, {"location", kName}, {"facility", kName}}};
inline constexpr std::array<grammar::Operator, 6> kRoles{{{"person", kName},
                                                          {"organisation", kName},
                                                          {"place", kName},
                                                          {"location", kName},
                                                          {"facility", kName},
                                                          {"party", kParty}}};

}  // namespace detail

inline constexpr grammar::Operators kOperators{"names", detail::kNames};
inline constexpr grammar::Operators kRoleOperators{"roles", detail::kRoles};

}  // namespace barqiya::layers::names
