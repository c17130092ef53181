#pragma once

#include <cstddef>

namespace barqiya::testing {

/// How often `new` was called so far.
[[nodiscard]] std::size_t allocations();

/// Bytes that are allocated now, and the most there were since `forget_peak`.
[[nodiscard]] std::size_t live_bytes();
[[nodiscard]] std::size_t peak_bytes();
void forget_peak();

}  // namespace barqiya::testing
