#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "grammar/captured.hpp"

namespace barqiya::grammar {

/// A rule that began to match at a place but did not finish, for `explain --at`.
struct NearMiss {
  RuleId rule = 0;
  Range taken;           ///< the symbols it took
  std::string expected;  ///< what it wanted next, as the rule writes it: `month | "min"`
};

/// The rules that from some start at or before symbol `at` took all symbols before it, or more, and then wanted another
/// than came, without ever matching `at` itself: the furthest first, then the longest, at most `limit`, each rule once.
/// Of spans of earlier layers only `any` is known to take them. `types` are those of the block.
[[nodiscard]] std::vector<NearMiss> near_misses(const Captured& block, lexicon::Types& types, std::uint32_t at,
                                                std::size_t limit);

}  // namespace barqiya::grammar
