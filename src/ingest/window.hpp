#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "ingest/stream.hpp"

namespace barqiya::ingest {

/// A stretch of a stream in memory, which moves forward: what is not consumed yet and has been read. It grows as far as
/// its user asks, so the user sets the bound.
///
/// A stream that fails ends here, as far as it could be read, and `failure` tells why: whoever cuts records out of it
/// has those before the failure.
class Window {
 public:
  explicit Window(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

  /// What is held. Valid until the next call that is not const.
  [[nodiscard]] std::string_view held() const { return std::string_view(buffer_).substr(begin_, end_ - begin_); }

  /// Reads on until at least `size` bytes are held, fewer at the end only.
  std::string_view at_least(std::size_t size);

  /// Reads some more; false at the end.
  bool grow();

  void consume(std::size_t size);  ///< of those that are held

  [[nodiscard]] std::uint64_t offset() const { return offset_; }         ///< of the first byte held
  [[nodiscard]] const std::string& failure() const { return failure_; }  ///< empty: none
  [[nodiscard]] const ByteStream& stream() const { return *stream_; }

 private:
  std::unique_ptr<ByteStream> stream_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t offset_ = 0;
  bool ended_ = false;
  std::string failure_;
};

}  // namespace barqiya::ingest
