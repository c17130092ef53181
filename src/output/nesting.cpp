// Nesting: elements of a page may lie within each other but not cross; spans may. Going through the text with the
// elements that are open on a stack, an element that ends below others closes those first, and they open again behind
// it: [0, 5) and [3, 8) become <a><b></b></a><b></b>.
#include "output/nesting.hpp"

#include <algorithm>
#include <numeric>

namespace barqiya::output {
namespace {

/// The elements that are open at a place, the innermost last.
class Open {
 public:
  Open(const std::vector<Span>& spans, std::vector<Tag>& tags) : spans_(spans), tags_(tags) {}

  void open(std::size_t span, std::uint32_t at) {
    tags_.push_back({at, span, true});
    stack_.push_back(span);
  }

  /// Where the next of them ends; `none` when none is open.
  [[nodiscard]] std::uint32_t next_end(std::uint32_t none) const {
    std::uint32_t next = none;
    for (const std::size_t span : stack_) next = std::min(next, spans_[span].end);
    return next;
  }

  void close_at(std::uint32_t at) {
    const auto ends = [&](std::size_t span) { return spans_[span].end == at; };
    const auto lowest = std::find_if(stack_.begin(), stack_.end(), ends);
    std::vector<std::size_t> again(lowest, stack_.end());
    for (std::size_t i = again.size(); i > 0; --i) tags_.push_back({at, again[i - 1], false});
    stack_.erase(lowest, stack_.end());
    for (const std::size_t span : again) {
      if (!ends(span)) open(span, at);
    }
  }

  [[nodiscard]] bool none() const { return stack_.empty(); }

 private:
  const std::vector<Span>& spans_;
  std::vector<Tag>& tags_;
  std::vector<std::size_t> stack_;
};

}  // namespace

std::vector<Tag> nested(const std::vector<Span>& spans) {
  std::vector<std::size_t> order(spans.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return spans[a].begin != spans[b].begin ? spans[a].begin < spans[b].begin : spans[a].end > spans[b].end;
  });
  std::vector<Tag> tags;
  Open open(spans, tags);
  for (const std::size_t span : order) {
    if (spans[span].empty()) continue;
    const std::uint32_t begin = spans[span].begin;
    for (std::uint32_t end = open.next_end(begin + 1); end <= begin; end = open.next_end(begin + 1)) open.close_at(end);
    open.open(span, begin);
  }
  while (!open.none()) open.close_at(open.next_end(UINT32_MAX));
  return tags;
}

}  // namespace barqiya::output
