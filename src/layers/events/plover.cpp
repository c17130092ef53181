// What the ontology itself says, apart from any language: its names, and which of its types are another one while they
// are words only. Tested by tests/layers/events_plover_test.cpp.
#include "layers/events/plover.hpp"

#include <algorithm>
#include <array>

#include "layers/events/operators.hpp"

namespace barqiya::layers::events {
namespace {

constexpr std::array<std::string_view, 48> kModes{
    "visit",  "third-party", "multilateral",   "phone",     "withdraw", "release",   "disarm",     "ceasefire",
    "access", "resign",      "assist",         "change",    "yield",    "meet",      "disapprove", "investigate",
    "allege", "restrict",    "arrest",         "relations", "expel",    "territory", "violence",   "demo",
    "riot",   "strike",      "hunger",         "boycott",   "obstruct", "vandalize", "convict",    "discontinue",
    "troops", "weapons",     "police",         "militia",   "seize",    "censor",    "curfew",     "martial-law",
    "deport", "withhold",    "misinformation", "cyber",     "abduct",   "beat",      "torture",    "sexual"};
constexpr std::array<std::string_view, 11> kAssaultModes{
    "targeted", "destroy",       "primitive",      "firearms",      "explosives",    "aerial",
    "drone",    "heavy-weapons", "suicide-attack", "crowd-control", "unconventional"};

bool is_spelt(std::string_view name, std::string_view as_tables) {
  return std::equal(name.begin(), name.end(), as_tables.begin(), as_tables.end(),
                    [](char a, char b) { return a == b || (a == '-' && b == '_'); });
}

struct Act {
  EventType type;
  std::string_view mode;
  std::string_view name;
};
constexpr std::array kActs{Act{EventType::Retreat, "withdraw", "RETREAT withdraw"},
                           Act{EventType::Retreat, "release", "RETREAT release"},
                           Act{EventType::Retreat, "disarm", "RETREAT disarm"},
                           Act{EventType::Retreat, "ceasefire", "RETREAT ceasefire"},
                           Act{EventType::Retreat, "access", "RETREAT access"},
                           Act{EventType::Retreat, "resign", "RETREAT resign"},
                           Act{EventType::Retreat, "", "RETREAT"},
                           Act{EventType::Aid, "", "AID"},
                           Act{EventType::Cooperate, "", "COOPERATE"},
                           Act{EventType::Support, "", "SUPPORT"}};

}  // namespace

std::optional<EventType> type_named(std::string_view written) {
  const auto* const found = std::find(detail::kTypes.begin(), detail::kTypes.end(), written);
  if (found == detail::kTypes.end()) return std::nullopt;
  return static_cast<EventType>(found - detail::kTypes.begin());
}

std::string_view mode_named(std::string_view written) {
  const auto spelt = [written](std::string_view mode) { return is_spelt(mode, written); };
  if (const auto found = std::find_if(kModes.begin(), kModes.end(), spelt); found != kModes.end()) return *found;
  const auto found = std::find_if(kAssaultModes.begin(), kAssaultModes.end(), spelt);
  return found == kAssaultModes.end() ? std::string_view{} : *found;
}

std::optional<EventType> announced(EventType type) {
  switch (type) {
    case EventType::Retreat:
      return EventType::Concede;
    case EventType::Aid:
    case EventType::Cooperate:
    case EventType::Support:
      return EventType::Agree;
    default:
      return std::nullopt;
  }
}

bool is_mutual(EventType type) {
  return type == EventType::Consult || type == EventType::Cooperate || type == EventType::Agree ||
         type == EventType::Support;
}

std::string_view act_of(EventType type, std::string_view mode) {
  const auto found = std::find_if(kActs.begin(), kActs.end(), [&](const Act& act) {
    return act.type == type && (act.mode == mode || act.mode.empty());
  });
  return found == kActs.end() ? std::string_view{} : found->name;
}

}  // namespace barqiya::layers::events
