#pragma once

#include <memory>
#include <string_view>

#include "ingest/window.hpp"

namespace barqiya::ingest {

/// What bytes are packed with.
enum class Packing : std::uint8_t { None, Gzip, Zstd, Tar, Zip };

/// How many bytes of a stream `packing_of` looks at.
inline constexpr std::size_t kPackingSample = 512;

[[nodiscard]] Packing packing_of(std::string_view beginning);

/// The bytes inside gzip, member after member; what follows the last one is no part of it. A member that is damaged is
/// left out from there on, and the next one that can be found is read: a WARC has one for each record. The stream
/// throws Error where nothing more can be found, at a truncated end, and where it grows a thousandfold (a bomb).
[[nodiscard]] std::unique_ptr<ByteStream> unpack_gzip(std::unique_ptr<Window> packed);

/// The bytes inside zstd, frame after frame. Throws Error where they are damaged or truncated, ask for a window of more
/// than 128 MiB, or grow a thousandfold.
[[nodiscard]] std::unique_ptr<ByteStream> unpack_zstd(std::unique_ptr<Window> packed);

/// Throws Error when `out` bytes from `in` are more than any text grows by.
void check_growth(std::uint64_t in, std::uint64_t out);

}  // namespace barqiya::ingest
