#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "lexicon/large_pages.hpp"

namespace barqiya::lexicon {

/// Rows of bytes, all of one size, each with room for several columns: what is known of a word type lies together in
/// the memory, whoever found it out, so that a word which is not near the processor is waited for once, and not once a
/// stage. Rows never move unless a column is added; a new row, and a new column, is all zeros.
class Rows {
 public:
  /// The first column, of `head` bytes from byte 0, is the owner's.
  explicit Rows(std::size_t head);

  [[nodiscard]] std::byte* operator[](std::uint32_t row) {
    return chunks_[row >> kShift].get() + std::size_t{row & kMask} * stride_;
  }
  [[nodiscard]] const std::byte* operator[](std::uint32_t row) const {
    return chunks_[row >> kShift].get() + std::size_t{row & kMask} * stride_;
  }
  [[nodiscard]] std::uint32_t size() const { return size_; }

  /// Asks the memory for a row.
  void prefetch(std::uint32_t row) const {
    const std::byte* const bytes = (*this)[row];
    for (std::size_t i = 0; i < stride_; i += kLine) __builtin_prefetch(bytes + i);
  }

  void push();   ///< one more row
  void clear();  ///< no rows; the columns stay

  /// A new column of so many bytes: the byte of a row where it begins. Moves the rows when they have no room for it.
  [[nodiscard]] std::uint32_t claim(std::size_t size);
  /// Gives a column back.
  void release(std::uint32_t begin, std::size_t size);
  /// Sets a column to zeros in all rows.
  void erase(std::uint32_t begin, std::size_t size);

  [[nodiscard]] std::size_t row_size() const { return stride_; }               ///< bytes
  [[nodiscard]] std::size_t size_in_bytes() const { return size_ * stride_; }  ///< of the rows that there are

 private:
  static constexpr std::size_t kLine = 64;     // bytes that come from memory together; a row begins with such a line
  static constexpr std::uint32_t kShift = 14;  // a chunk has 2^kShift rows
  static constexpr std::uint32_t kMask = (1U << kShift) - 1;
  struct Free {
    void operator()(std::byte* memory) const { free_large(memory); }
  };
  using Chunk = std::unique_ptr<std::byte, Free>;

  void add_chunk();
  void widen(std::size_t stride);

  std::size_t stride_;  // bytes in a row: whole lines
  std::uint32_t size_ = 0;
  std::vector<Chunk> chunks_;
  std::vector<std::pair<std::uint32_t, std::size_t>> taken_;  // columns: where each begins, its size; in order
};

}  // namespace barqiya::lexicon
