#pragma once

#include <optional>
#include <string_view>

#include "barqiya/reading.hpp"
#include "layers/events/by_symbol.hpp"
#include "lexicon/lexicon.hpp"

/// The names of PLOVER's types and modes, and what an act becomes that is only announced.
namespace barqiya::layers::events {

/// The types and modes by the symbols with which tables and rules name them: `assault`, `heavy_weapons`. A mode is as
/// PLOVER spells it, "heavy-weapons".
[[nodiscard]] BySymbol<EventType> types_by_symbol(const lexicon::Lexicon& lexicon);
[[nodiscard]] BySymbol<std::string_view> modes_by_symbol(const lexicon::Lexicon& lexicon);

/// What PLOVER calls an act that is only announced, promised or planned: a withdrawal is a concession, help an
/// agreement. Nothing for types that stay what they are.
[[nodiscard]] std::optional<EventType> announced(EventType type);

/// The type and mode of such an act when it is done, as Event::act has it: "RETREAT withdraw"; empty for types that
/// are not announced as another.
[[nodiscard]] std::string_view act_of(EventType type, std::string_view mode);

/// Whether those who take part in an event of a type do it with one another.
[[nodiscard]] bool is_mutual(EventType type);

}  // namespace barqiya::layers::events
