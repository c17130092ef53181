#pragma once

#include "ingest/source.hpp"

namespace barqiya::ingest {

/// One record of a WARC: a response with a page, a resource that is one, or a conversion to text.
void read_warc(const Piece& piece, const LoadOptions& options, Contents& contents);

}  // namespace barqiya::ingest
