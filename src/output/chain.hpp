#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/writer.hpp"

namespace barqiya::output {

/// Who passes on a statement, outermost first, its speaker last: the report's agency, what the report names between,
/// the speaker. What the report does not give is left out.
[[nodiscard]] std::vector<std::string_view> chain_of(const Record& record, const Statement& statement);

/// Rank and role, as the report has them; empty when it gives none.
[[nodiscard]] std::string role_of(const Reading& reading, const Entity& entity);

/// Those of a statement's speaker.
[[nodiscard]] std::string role_of(const Reading& reading, const Statement& statement);

/// The entity of a statement or name; nullptr when the reading has none of this number.
[[nodiscard]] const Entity* entity_at(const Reading& reading, std::int64_t number);

/// Country and sector, "IRQ MIL"; one of them or nothing where not both are known.
[[nodiscard]] std::string code_of(std::string_view country, std::string_view sector);
[[nodiscard]] inline std::string code_of(const Entity& entity) { return code_of(entity.country, entity.sector); }

/// The span of the via of a statement.
[[nodiscard]] inline std::vector<Span> vias_of(const Statement& statement) {
  return {statement.via.begin(), statement.via.begin() + statement.vias};
}

}  // namespace barqiya::output
