#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "grammar/operators.hpp"

/// What the rules of times may build. An operator is a way to turn what a phrase says (phrase.hpp) into a value
/// (resolve.hpp); its parameters are fields of the phrase.
namespace barqiya::layers::times {

/// The operators, by the numbers that compiled rules use.
enum class Op : std::uint32_t {
  Date,       ///< a day, month, year or weekday, with or without a time of day
  Numeric,    ///< a date of numbers only
  Period,     ///< a year, month, week or day named from the report's own: last year, this week
  Season,     ///< a season of a year
  Portion,    ///< a quarter or half of a year
  Decade,     ///< the eighties
  Century,    ///< the last century
  Relative,   ///< an amount counted from the report's date: two days ago
  After,      ///< an amount after "after": counted from the report's date if the verb is to come, else a duration
  Duration,   ///< an amount
  Set,        ///< a period repeated
  Reference,  ///< a past, present or future without a date
  Anchored    ///< counted from the time that the text named last: two days after that
};

/// The fields of a phrase that an argument can fill, by the numbers of kFields.
enum class Field : std::uint8_t {
  Mod,
  Part,
  Weekday,
  Day,
  Month,
  Year,
  Era,
  Shift,
  YearShift,
  DayWord,
  Hour,
  Minute,
  Fraction,
  Less,
  LessMinutes,
  First,
  Second,
  Third,
  Early,
  Unit,
  Further,
  Season,
  Parts,
  Ordinal,
  Decade,
  Century,
  Amount,
  Vague,
  Direction,
  UnitCode,
  PartOnly,
  Frequency,
  Reference,
  Distance,
  Count
};

namespace detail {

using grammar::Parameter;
using grammar::ParameterKind;

template <std::size_t N>
using Names = std::array<std::string_view, N>;
inline constexpr Names<1> kModifier{"modifier"};
inline constexpr Names<1> kPart{"part"};
inline constexpr Names<1> kWeekday{"weekday"};
inline constexpr Names<1> kMonth{"month"};
inline constexpr Names<1> kEra{"era"};
inline constexpr Names<1> kShift{"shift"};
inline constexpr Names<1> kDayWord{"day_word"};
inline constexpr Names<1> kFraction{"fraction"};
inline constexpr Names<1> kUnit{"unit"};
inline constexpr Names<1> kVague{"vague"};
inline constexpr Names<1> kSeason{"season"};
inline constexpr Names<1> kDecade{"decade"};
inline constexpr Names<1> kFrequency{"frequency"};
inline constexpr Names<1> kReference{"reference"};
inline constexpr Names<2> kNumberWords{"cardinal", "ordinal"};
inline constexpr Names<2> kDirections{"past", "future"};
inline constexpr Names<2> kUnitCodes{"day", "year"};

inline constexpr std::array<Parameter, static_cast<std::size_t>(Field::Count)> kFields{
    {{"mod", ParameterKind::Lexeme, kModifier},
     {"part", ParameterKind::Lexeme, kPart},
     {"weekday", ParameterKind::Lexeme, kWeekday},
     {"day", ParameterKind::Number, kNumberWords},
     {"month", ParameterKind::Number, kMonth},  // a word of it, or its number
     {"year", ParameterKind::Number, kNumberWords},
     {"era", ParameterKind::Lexeme, kEra},
     {"shift", ParameterKind::Lexeme, kShift},
     {"year_shift", ParameterKind::Lexeme, kShift},
     {"day_word", ParameterKind::Lexeme, kDayWord},
     {"hour", ParameterKind::Number, kNumberWords},
     {"minute", ParameterKind::Number, kNumberWords},
     {"fraction", ParameterKind::Lexeme, kFraction},
     {"less", ParameterKind::Lexeme, kFraction},
     {"less_minutes", ParameterKind::Number, kNumberWords},
     {"first", ParameterKind::Number, {}},
     {"second", ParameterKind::Number, {}},
     {"third", ParameterKind::Number, {}},
     {"early", ParameterKind::Number, {}},
     {"unit", ParameterKind::Lexeme, kUnit},
     {"further", ParameterKind::Phrase, {}},
     {"season", ParameterKind::Lexeme, kSeason},
     {"parts", ParameterKind::Number, {}},
     {"ordinal", ParameterKind::Number, kNumberWords},
     {"decade", ParameterKind::Lexeme, kDecade},
     {"century", ParameterKind::Number, kNumberWords},
     {"amount", ParameterKind::Number, kNumberWords},
     {"vague", ParameterKind::Lexeme, kVague},
     {"direction", ParameterKind::Symbol, kDirections},
     {"unit_code", ParameterKind::Symbol, kUnitCodes},
     {"part_only", ParameterKind::Number, {}},
     {"frequency", ParameterKind::Lexeme, kFrequency},
     {"reference", ParameterKind::Lexeme, kReference},
     {"distance", ParameterKind::Number, {}}}};

/// An operator's parameters and, in the same order, the fields that they fill.
template <Field... F>
struct Takes {
  static constexpr std::array<Parameter, sizeof...(F)> parameters{kFields[static_cast<std::size_t>(F)]...};
  static constexpr std::array<Field, sizeof...(F)> fields{F...};
};

using enum Field;
using DateFields = Takes<Mod, Part, Weekday, Day, Month, Year, Era, Shift, YearShift, DayWord, Hour, Minute, Fraction,
                         Less, LessMinutes, First, Second, Third, Early, Further>;
using PeriodFields = Takes<Mod, Unit, Era, Shift, Further, Year, YearShift>;
using SeasonFields = Takes<Mod, Season, Year, Era, YearShift, Shift>;
using PortionFields = Takes<Mod, Parts, Ordinal, Year, Era, YearShift>;
using DecadeFields = Takes<Mod, Decade, Century, Shift>;
using CenturyFields = Takes<Mod, Century, Shift>;
using AmountFields = Takes<Mod, Amount, Unit, Vague, Fraction, Direction, UnitCode, PartOnly>;
using SetFields = Takes<Amount, Unit, Frequency, Weekday, Month>;
using ReferenceFields = Takes<Mod, Reference, Shift>;
using AnchoredFields = Takes<Amount, Unit, Distance, Direction, Part, Vague, Day>;

inline constexpr std::array<grammar::Operator, 13> kList{{{"date", DateFields::parameters},
                                                          {"numeric", DateFields::parameters},
                                                          {"period", PeriodFields::parameters},
                                                          {"season", SeasonFields::parameters},
                                                          {"portion", PortionFields::parameters},
                                                          {"decade", DecadeFields::parameters},
                                                          {"century", CenturyFields::parameters},
                                                          {"relative", AmountFields::parameters},
                                                          {"after", AmountFields::parameters},
                                                          {"duration", AmountFields::parameters},
                                                          {"set", SetFields::parameters},
                                                          {"reference", ReferenceFields::parameters},
                                                          {"anchored", AnchoredFields::parameters}}};

inline constexpr std::array<std::span<const Field>, 13> kFieldsOf{
    {DateFields::fields, DateFields::fields, PeriodFields::fields, SeasonFields::fields, PortionFields::fields,
     DecadeFields::fields, CenturyFields::fields, AmountFields::fields, AmountFields::fields, AmountFields::fields,
     SetFields::fields, ReferenceFields::fields, AnchoredFields::fields}};

}  // namespace detail

inline constexpr grammar::Operators kOperators{"times", detail::kList};

/// The fields that an operator's arguments fill, in the order of its parameters.
[[nodiscard]] constexpr std::span<const Field> fields_of(Op op) {
  return detail::kFieldsOf[static_cast<std::size_t>(op)];
}

}  // namespace barqiya::layers::times
