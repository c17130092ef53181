#pragma once

#include <string>

#include "ingest/load.hpp"

namespace barqiya::ingest {

/// All bytes of a file, or of the standard input for "-". Throws Error naming `name` when it cannot be opened or read,
/// is a folder, or has more than `options.max_report` bytes.
[[nodiscard]] std::string read_bytes(const std::string& name, const LoadOptions& options);

/// A number of bytes as people write it: "10 bytes", "256 MiB".
[[nodiscard]] std::string size_in_words(std::uint64_t bytes);

}  // namespace barqiya::ingest
