#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "barqiya/timex.hpp"

/// What a time phrase says, in numbers, before anything is resolved.
namespace barqiya::layers::times {

/// Units of time; TIMEX3's letters are in resolve_amount.cpp.
enum class Unit : std::uint8_t {
  None,
  Second,
  Minute,
  Hour,
  Day,
  Night,
  Week,
  Month,
  Quarter,
  Half,
  Season,
  Year,
  Decade,
  Century
};

/// How a deictic word shifts (data/lexicon/deictics.tsv, `kind`).
enum class ShiftKind : std::uint8_t {
  None,
  Shift,   ///< last, current, next: from the report's date
  Recent,  ///< the latest
  Before,  ///< the previous: from the time named last, if any
  After,   ///< the following: likewise
  Same,    ///< the same
  This,    ///< this
  That     ///< that: the time named last
};

struct Shift {
  ShiftKind kind = ShiftKind::None;
  int steps = 0;  ///< -1 past, 0 present, 1 future

  [[nodiscard]] bool given() const { return kind != ShiftKind::None; }
  /// Points to a time that the text named, not to the report's date.
  [[nodiscard]] bool to_anchor() const {
    return kind == ShiftKind::Same || kind == ShiftKind::That || kind == ShiftKind::Before || kind == ShiftKind::After;
  }
};

/// A part of the day: TIMEX3's code, and the half of the day that its hours belong to.
struct Part {
  std::string_view code;  ///< "TMO" ...; empty when none was named
  bool afternoon = false;
  bool night = false;  ///< hours from noon to midnight, or small ones after midnight
  bool midday = false;

  [[nodiscard]] bool given() const { return !code.empty(); }
};

/// An amount, exact to the sixtieth.
struct Amount {
  std::int64_t whole = 0;
  int sixtieths = 0;
};

enum class Direction : std::uint8_t { None, Past, Future };
enum class Calendar : std::uint8_t { None, Gregorian, Hijri };

/// Everything that the words of one match say. 0 or -1 (where 0 is a value) mean "not said".
struct Phrase {
  TimeMod mod = TimeMod::None;
  Part part;
  int weekday = 0;  ///< 1 Monday
  int day = 0;
  int month = 0;
  Calendar month_calendar = Calendar::None;
  int year = 0;
  Calendar era = Calendar::None;
  Shift shift;
  Shift year_shift;
  std::optional<int> day_word;  ///< days from the report's own
  int hour = -1;
  int minute = -1;
  int fraction = 0;                         ///< sixtieths added
  int less = 0;                             ///< sixtieths taken off
  int first = -1, second = -1, third = -1;  ///< the numbers of an all-numeric date
  int first_digits = 0, third_digits = 0;
  int early = 0;  ///< 1 "in the early hours", 2 "late on"
  Unit unit = Unit::None;
  bool unit_is_plural = false;
  bool unit_is_dual = false;
  int further = 0;          ///< one step further than the shift says ("the week before last")
  std::string_view season;  ///< "SU" ...
  int parts = 0;            ///< of the year: 2 or 4
  int ordinal = 0;
  int decade = -1;  ///< 80 for the eighties
  int century = 0;  ///< 20 for the twentieth
  std::optional<Amount> amount;
  bool vague = false;
  bool part_only = false;  ///< the fraction alone: half an hour
  Direction direction = Direction::None;
  Unit frequency = Unit::None;
  std::string_view reference;  ///< "PAST_REF" ...
  std::optional<int> distance;
};

}  // namespace barqiya::layers::times
