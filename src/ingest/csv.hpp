#pragma once

#include <vector>

#include "ingest/fields.hpp"
#include "ingest/source.hpp"

namespace barqiya::ingest {

struct Columns {
  char separator = ',';
  std::vector<std::optional<KnownKey>> keys;  ///< of each column
  std::optional<text::Encoding> encoding;     ///< of the file
};

/// Whether the first line of a text is the heading of a table of reports: it names a column for the text and another.
[[nodiscard]] bool is_csv_heading(std::string_view line, const LoadOptions& options);

void read_csv(const Piece& piece, const LoadOptions& options, Contents& contents);

}  // namespace barqiya::ingest
