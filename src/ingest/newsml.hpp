#pragma once

#include "ingest/source.hpp"

namespace barqiya::ingest {

/// NewsML-G2: a newsItem, or a newsMessage with many; or NITF alone. Pictures, videos and packages are passed over.
void read_newsml(const Piece& piece, const LoadOptions& options, Contents& contents);

}  // namespace barqiya::ingest
