#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace barqiya::ingest {

/// Bytes, one stretch after the other: of a file, or of what unpacks another stream.
class ByteStream {
 public:
  ByteStream() = default;
  virtual ~ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  /// Writes up to `size` bytes to `into` and returns how many; 0 at the end only. Throws Error when the rest cannot be
  /// had; what was read before stays good.
  [[nodiscard]] virtual std::size_t read(char* into, std::size_t size) = 0;

  /// How many bytes there will be, when that is known beforehand.
  [[nodiscard]] virtual std::optional<std::uint64_t> announced() const { return {}; }
};

}  // namespace barqiya::ingest
