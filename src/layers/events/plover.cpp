// What the ontology itself says, apart from any language: its names, and which of its types are another one while they
// are words only. Tested by tests/layers/events_plover_test.cpp.
#include "layers/events/plover.hpp"

#include <algorithm>
#include <array>
#include <string>

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

BySymbol<EventType> types_by_symbol(const lexicon::Lexicon& lexicon) {
  BySymbol<EventType> types;
  for (std::size_t i = 0; i < detail::kTypes.size(); ++i) {
    types.add(lexicon.symbol_named(detail::kTypes[i]).value_or(0), static_cast<EventType>(i));
  }
  return types;
}

BySymbol<std::string_view> modes_by_symbol(const lexicon::Lexicon& lexicon) {
  BySymbol<std::string_view> modes;
  const auto add = [&](std::string_view mode) {
    std::string as_tables(mode);
    std::replace(as_tables.begin(), as_tables.end(), '-', '_');
    modes.add(lexicon.symbol_named(as_tables).value_or(0), mode);
  };
  std::for_each(kModes.begin(), kModes.end(), add);
  std::for_each(kAssaultModes.begin(), kAssaultModes.end(), add);
  return modes;
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
