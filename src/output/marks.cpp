// Marks: times may lie within each other, elements of a page may not cross. Times that overlap share one mark over all
// of them: [2, 9) and [4, 12) make the mark [2, 12).
#include "output/marks.hpp"

#include <algorithm>

namespace barqiya::output {

std::vector<Mark> marks_of(const std::vector<Time>& times) {
  std::vector<Mark> marks;
  marks.reserve(times.size());
  for (std::size_t i = 0; i < times.size(); ++i) {
    const Span span = times[i].span;
    if (!marks.empty() && span.begin < marks.back().span.end) {
      marks.back().span.end = std::max(marks.back().span.end, span.end);
      ++marks.back().count;
    } else {
      marks.push_back({span, i, 1});
    }
  }
  return marks;
}

}  // namespace barqiya::output
