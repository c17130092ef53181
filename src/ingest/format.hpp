#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace barqiya::ingest {

/// What an input holds once it is unpacked. Gzip, zstd, tar and zip are no formats: they are taken off before.
enum class Format : std::uint8_t {
  Text,    ///< one report
  Html,    ///< one page
  Feed,    ///< RSS 0.9x-2.0, RDF (RSS 1.0) or Atom: a report an item
  NewsMl,  ///< NewsML-G2, or NITF alone
  Ninjs,   ///< one ninjs object, 1.x to 3.x
  Json,    ///< an array of records, an object that holds one, or one record
  Jsonl,   ///< a record a line
  Csv,     ///< a heading, then a record a row; separated by commas, semicolons or tabs
  Warc     ///< WARC 1.0 or 1.1: a page a response
};

[[nodiscard]] std::string_view name(Format format);  ///< "text" "html" "feed" "newsml" "ninjs" "json" ...
[[nodiscard]] std::optional<Format> format_named(std::string_view name);

}  // namespace barqiya::ingest
