// A hash table of the first types of each kind; what they are like is the lexicon's to say (Lexicon::says_same).
// Tested by tests/lexicon/types_test.cpp.
#include "lexicon/alike.hpp"

#include <utility>

namespace barqiya::lexicon {

void Alike::clear() {
  slots_ = std::vector<Slot>(kFirstSlots);
  size_ = 0;
}

void Alike::grow() {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  const std::size_t last = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.type == 0) continue;
    std::size_t i = slot.tag & last;
    while (slots_[i].type != 0) i = (i + 1) & last;
    slots_[i] = slot;
  }
}

}  // namespace barqiya::lexicon
