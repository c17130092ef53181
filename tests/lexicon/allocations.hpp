#pragma once

#include <cstddef>

namespace barqiya::lexicon::testing {

/// How many times this program has allocated memory so far.
[[nodiscard]] std::size_t allocations();

}  // namespace barqiya::lexicon::testing
