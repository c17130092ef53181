#pragma once

#include <cstdint>

#include "layers/statements/block.hpp"
#include "layers/statements/frames.hpp"

/// Verbs as cues: whether one reports, and its subject before it.
namespace barqiya::layers::statements {

/// Whether a clause can begin with a token: after a mark, a conjunction or what joins clauses.
[[nodiscard]] bool begins_clause(const Block& block, std::uint32_t token);

/// Whether a verb reports; finds its subject on the way. `clause`: it begins a clause.
[[nodiscard]] bool reports_as_verb(const Block& block, Frame& frame, bool clause);

}  // namespace barqiya::layers::statements
