#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "barqiya/reading.hpp"

namespace barqiya::output {

/// A stretch of the text to be marked, with the times in it: one, or several that overlap, which markup cannot nest.
struct Mark {
  Span span;
  std::size_t first = 0;  ///< index of the first of its times
  std::size_t count = 0;
};

/// The marks of a reading, in order; no two overlap, and each time is in one.
[[nodiscard]] std::vector<Mark> marks_of(const std::vector<Time>& times);

}  // namespace barqiya::output
