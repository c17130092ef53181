#pragma once

#include <cstddef>
#include <random>
#include <string>

namespace barqiya::testing {

/// A text of so many random pieces: words of the lexicon with clitics and marks, digits of three kinds, punctuation of
/// every family, emoji, rare planes, invisible characters, broken bytes. The same seed gives the same text.
[[nodiscard]] std::string mixture(std::mt19937& random, std::size_t pieces);

/// Bytes of no kind.
[[nodiscard]] std::string noise(std::mt19937& random, std::size_t bytes);

}  // namespace barqiya::testing
