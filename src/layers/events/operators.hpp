#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "grammar/operators.hpp"

/// What the rules of events may build. What a guard of this layer takes is read as well: relations, domains and
/// casualties (triggers.hpp), which are no events.
namespace barqiya::layers::events {

/// The operators, by the numbers that compiled rules use.
enum class Op : std::uint32_t {
  Event  ///< a word that names an event of a type; its mode is the word's own when the rule gives none
};

/// The parameters of `event`, by their place in the list.
struct EventParameter {
  enum Place : std::size_t { Trigger, Type, Mode, Counts };
};

namespace detail {

using grammar::ParameterKind;
inline constexpr std::array<std::string_view, 2> kTrigger{"verb", "event_noun"};
/// In the order of EventType.
inline constexpr std::array<std::string_view, 16> kTypes{
    "agree",  "consult", "support",  "concede", "cooperate", "aid",      "retreat", "request",
    "accuse", "reject",  "threaten", "protest", "sanction",  "mobilize", "coerce",  "assault"};
inline constexpr std::array<std::string_view, 50> kModes{
    "visit",      "third_party", "multilateral", "phone",         "withdraw",      "release",        "disarm",
    "ceasefire",  "access",      "resign",       "assist",        "change",        "yield",          "meet",
    "disapprove", "investigate", "allege",       "restrict",      "arrest",        "relations",      "expel",
    "territory",  "violence",    "demo",         "riot",          "strike",        "hunger",         "boycott",
    "obstruct",   "vandalize",   "convict",      "discontinue",   "troops",        "weapons",        "police",
    "militia",    "seize",       "firearms",     "heavy_weapons", "crowd_control", "suicide_attack", "destroy",
    "censor",     "explosives",  "aerial",       "drone",         "abduct",        "curfew",         "torture",
    "targeted"};
/// What the number behind a trigger counts when its rule saw a toll: "the toll of the (blast) rose to 40".
inline constexpr std::array<std::string_view, 1> kCounts{"killed"};
inline constexpr std::array<grammar::Parameter, 4> kOfEvent{{{"trigger", ParameterKind::Lexeme, kTrigger, true},
                                                             {"type", ParameterKind::Symbol, kTypes, true},
                                                             {"mode", ParameterKind::Symbol, kModes},
                                                             {"counts", ParameterKind::Symbol, kCounts}}};
inline constexpr std::array<grammar::Operator, 1> kList{{{"event", kOfEvent}}};

}  // namespace detail

inline constexpr grammar::Operators kOperators{"events", detail::kList};

}  // namespace barqiya::layers::events
