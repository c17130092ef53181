#pragma once

#include <atomic>
#include <cstdint>
#include <optional>

#include "ingest/document.hpp"
#include "ingest/inputs.hpp"
#include "text/encoding.hpp"

namespace barqiya::ingest {

struct LoadOptions {
  std::optional<text::Encoding> encoding;               ///< nothing: recognised from the bytes
  std::uint64_t max_report = std::uint64_t{256} << 20;  ///< bytes; a larger report is refused
  const std::atomic<bool>* stop = nullptr;              ///< when it becomes true a waiting read gives up
};

/// Opens an input and reads the report in it. Safe to call from many threads. Throws Error, whose file is the input's
/// name, when the input cannot be read, is empty, binary or larger than `max_report`; of a file that is too large
/// nothing is read, of a pipe no more than that.
[[nodiscard]] Document load(const Input& input, const LoadOptions& options);

}  // namespace barqiya::ingest
