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
  void grow();
  [[nodiscard]] static std::uint64_t hash(std::span<const std::uint32_t> words);

  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> begins_{0};
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(16);  // open-addressed, number + 1, 0 for free
};

}  // namespace barqiya::grammar
