#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "grammar/operators.hpp"

/// What the rules of datelines may build: one record of place, agency and date.
namespace barqiya::layers::dateline {

enum class Op : std::uint32_t { Dateline };

/// The parameters of `dateline`, by their place in its list.
struct Parameter {
  enum : std::size_t { Place, Agency, Weekday, Day, Month, MonthNumber, Year, Era };
};

namespace detail {

using grammar::ParameterKind;
inline constexpr std::array<std::string_view, 1> kPlace{"place"};
inline constexpr std::array<std::string_view, 1> kWeekday{"weekday"};
inline constexpr std::array<std::string_view, 1> kMonth{"month"};
inline constexpr std::array<std::string_view, 1> kEra{"era"};

inline constexpr std::array<grammar::Parameter, 8> kParameters{{{"place", ParameterKind::Lexeme, kPlace},
                                                                {"agency", ParameterKind::Phrase, {}},
                                                                {"weekday", ParameterKind::Lexeme, kWeekday},
                                                                {"day", ParameterKind::Number, {}},
                                                                {"month", ParameterKind::Lexeme, kMonth},
                                                                {"month_number", ParameterKind::Number, {}},
                                                                {"year", ParameterKind::Number, {}},
                                                                {"era", ParameterKind::Lexeme, kEra}}};
inline constexpr std::array<grammar::Operator, 1> kList{{{"dateline", kParameters}}};

}  // namespace detail

inline constexpr grammar::Operators kOperators{"dateline", detail::kList};

}  // namespace barqiya::layers::dateline
