#pragma once

#include "ingest/source.hpp"

namespace barqiya::ingest {

/// A feed: RSS 0.9x-2.0, RSS 1.0 (RDF) or Atom. Each item is a report; its text is the longest that it carries.
void read_feed(const Piece& piece, const LoadOptions& options, Contents& contents);

}  // namespace barqiya::ingest
