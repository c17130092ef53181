#pragma once

#include <optional>
#include <string_view>

#include "ingest/format.hpp"

namespace barqiya::fuzz {

/// Reads bytes as a file of that format, or of the one that is recognised, and requires what must hold of its pieces,
/// documents and faults, whatever the bytes.
void check_ingest(std::string_view bytes, std::optional<ingest::Format> format);

}  // namespace barqiya::fuzz
