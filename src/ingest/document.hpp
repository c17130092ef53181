#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "barqiya/date.hpp"

namespace barqiya::ingest {

/// A report as an input holds it: its text, decoded, and what the input's format says of it. Strings are UTF-8; what
/// the format does not say is empty.
struct Document {
  /// The record's own id; else the path as it was named, with the offset for one of many ("dump.jsonl#4096"); for a
  /// pipe that holds one report, a hash of its bytes: 16 hexadecimal digits.
  std::string id;
  std::string url;
  std::string source;    ///< who published it: a name, or a site
  std::string title;     ///< a headline that the format keeps apart from the text
  std::string language;  ///< as the format names it ("ar", "ar-SA")
  Date metadata_date;    ///< the report's date in the format's metadata; never the file's time
  std::string text;
  std::size_t encoding_errors = 0;  ///< ill-formed stretches of the input that became U+FFFD
  std::string file;                 ///< where it stands: the path, with members ("news.tar.gz!2021/a.json")
  std::uint64_t offset = 0;         ///< and the byte in that file, unpacked
};

}  // namespace barqiya::ingest
