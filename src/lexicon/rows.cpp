// Memory for rows is had in chunks, so that many rows cost no copying and little is reserved for rows to come.
// Tested by tests/lexicon/rows_test.cpp.
#include "lexicon/rows.hpp"

#include <algorithm>
#include <cstring>

namespace barqiya::lexicon {

Rows::Rows(std::size_t head) : stride_((head + kLine - 1) / kLine * kLine), taken_{{0, head}} {}

void Rows::push() {
  if (size_ >> kShift == chunks_.size()) add_chunk();
  ++size_;
}

void Rows::add_chunk() {
  const std::size_t bytes = stride_ << kShift;
  chunks_.emplace_back(static_cast<std::byte*>(allocate_large((bytes + kLargePage - 1) / kLargePage * kLargePage)));
  std::memset(chunks_.back().get(), 0, bytes);
}

void Rows::clear() {
  chunks_ = std::vector<Chunk>();
  size_ = 0;
}

std::uint32_t Rows::claim(std::size_t size) {
  std::uint32_t begin = 0;
  auto next = taken_.begin();
  while (next != taken_.end() && next->first - begin < size) {
    begin = next->first + static_cast<std::uint32_t>(next->second);
    ++next;
  }
  if (begin + size > stride_) widen((begin + size + kLine - 1) / kLine * kLine);
  taken_.insert(next, {begin, size});
  return begin;
}

void Rows::release(std::uint32_t begin, std::size_t size) {
  erase(begin, size);
  taken_.erase(std::find(taken_.begin(), taken_.end(), std::pair(begin, size)));
}

void Rows::erase(std::uint32_t begin, std::size_t size) {
  for (std::uint32_t row = 0; row < size_; ++row) std::memset((*this)[row] + begin, 0, size);
}

void Rows::widen(std::size_t stride) {
  const std::size_t narrow = stride_;
  std::vector<Chunk> old;
  old.swap(chunks_);
  stride_ = stride;
  for (const Chunk& chunk : old) {
    add_chunk();
    for (std::size_t i = 0; i <= kMask; ++i) {
      std::memcpy(chunks_.back().get() + i * stride, chunk.get() + i * narrow, narrow);
    }
  }
}

}  // namespace barqiya::lexicon
