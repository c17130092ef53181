#pragma once

#include <simdjson.h>

#include "ingest/source.hpp"

namespace barqiya::ingest {

/// Whether an object is one of ninjs (IPTC's News in JSON): it has a `uri` and a body or headline under the names that
/// only ninjs has.
[[nodiscard]] bool is_ninjs(simdjson::dom::object object);

/// Reads a ninjs object, 1.x to 3.x. An object that is a picture, video, ... is passed over.
void read_ninjs(simdjson::dom::object object, std::size_t encoding_errors, const Piece& piece,
                const LoadOptions& options, Contents& contents);

}  // namespace barqiya::ingest
