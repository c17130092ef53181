#pragma once

#include <atomic>

namespace barqiya::cli {

/// Makes an interrupt (Ctrl-C) or a request to end a wish, which `interrupted` tells; the second one ends the program
/// at once. A closed pipe becomes a failed write instead of an end without a word.
void watch_signals();

[[nodiscard]] const std::atomic<bool>& interrupted();

}  // namespace barqiya::cli
