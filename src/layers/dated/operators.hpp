#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "grammar/operators.hpp"

/// What the rules of dated may build: how a time can date what stands around it. What it dates, and with which status,
/// is read from the sentence (triggers.hpp, status.hpp).
namespace barqiya::layers::dated {

/// The operators, by the numbers that compiled rules use.
enum class Op : std::uint32_t {
  At,     ///< a date or an hour, and a period that is said to be past or to come: "the last months"
  Since,  ///< "since 2015", and an amount counted back from the report: "for a year now"
  Within  ///< an amount counted forward from the report, when what it dates is planned: "within 15 days"
};

namespace detail {

using grammar::ParameterKind;
inline constexpr std::array<grammar::Parameter, 1> kOfTime{{{"time", ParameterKind::Phrase, {}, true}}};
inline constexpr std::array<grammar::Operator, 3> kList{{{"at", kOfTime}, {"since", kOfTime}, {"within", kOfTime}}};

}  // namespace detail

inline constexpr grammar::Operators kOperators{"dated", detail::kList};

}  // namespace barqiya::layers::dated
