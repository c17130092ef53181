#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace barqiya::lexicon {

/// Word types of which the tables say the same: two in three are like one met before (the names of all villages, all
/// nouns with their article), and what was found out of that one by class, features and clitics holds of them too.
class Alike {
 public:
  /// The first type that was like this one, or `type` itself. `is_like(other)` tells whether it is like a type that
  /// had the same hash.
  template <class IsLike>
  [[nodiscard]] std::uint32_t find(std::uint64_t hash, std::uint32_t type, IsLike is_like) {
    const std::size_t last = slots_.size() - 1;
    std::size_t i = hash & last;
    for (; slots_[i].type != 0; i = (i + 1) & last) {
      if (slots_[i].tag == tag_of(hash) && is_like(slots_[i].type - 1)) return slots_[i].type - 1;
    }
    slots_[i] = {tag_of(hash), type + 1};
    if (++size_ * 2 > slots_.size()) grow();
    return type;
  }
  void clear();
  [[nodiscard]] std::size_t size_in_bytes() const { return slots_.size() * sizeof(Slot); }

 private:
  static constexpr std::size_t kFirstSlots = 256;
  struct Slot {
    std::uint32_t tag = 0;   // the lower half of the hash
    std::uint32_t type = 0;  // + 1; 0 when free
  };
  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash); }
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);  // open-addressed, a power of two, at most half taken
  std::size_t size_ = 0;
};

}  // namespace barqiya::lexicon
