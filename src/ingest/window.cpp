// A window's bytes move to the front of its buffer when half of it lies behind them, and the buffer doubles when it is
// full: each byte is moved a constant number of times on average, however small the steps.
#include "ingest/window.hpp"

#include <algorithm>
#include <cstring>

#include "barqiya/error.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::size_t kChunk = 65536;

}  // namespace

std::string_view Window::at_least(std::size_t size) {
  while (end_ - begin_ < size && grow()) {
  }
  return held();
}

bool Window::grow() {
  if (ended_) return false;
  if (begin_ == end_) begin_ = end_ = 0;
  if (begin_ > 0 && begin_ >= buffer_.size() / 2) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() - end_ < kChunk) buffer_.resize(std::max(buffer_.size() * 2, 2 * kChunk));
  std::size_t got = 0;
  try {
    got = stream_->read(buffer_.data() + end_, buffer_.size() - end_);
  } catch (const Error& error) {
    failure_ = error.message();
  }
  end_ += got;
  ended_ = got == 0;
  return got != 0;
}

void Window::consume(std::size_t size) {
  begin_ += size;
  offset_ += size;
}

}  // namespace barqiya::ingest
