#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace barqiya::grammar {

/// Numbers sequences of 32-bit words in the order in which they first come: equal sequences have equal numbers. What
/// it holds is dropped all at once.
class Interner {
 public:
  [[nodiscard]] std::uint32_t intern(std::span<const std::uint32_t> words);

  [[nodiscard]] std::span<const std::uint32_t> operator[](std::uint32_t id) const {
    return std::span(words_).subspan(begins_[id], begins_[id + 1] - begins_[id]);
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(begins_.size() - 1); }

  void clear();

  /// Bytes in use; what is reserved for growth is at most as much again.
  [[nodiscard]] std::size_t size_in_bytes() const;

 private:
  static constexpr std::size_t kFirstSlots = 16;
  /// With the hash, so that another sequence need not be looked at, nor any when the table grows.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // + 1, 0 for free
  };
  void grow();
  [[nodiscard]] static std::uint32_t hash(std::span<const std::uint32_t> words);

  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> begins_{0};
  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);  // open-addressed, a power of two
};

}  // namespace barqiya::grammar
