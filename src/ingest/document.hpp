#pragma once

#include <cstddef>
#include <string>

#include "barqiya/date.hpp"

namespace barqiya::ingest {

/// A report as an input holds it: its text, decoded, and what the input's format says of it. Strings are UTF-8; what
/// the format does not say is empty.
struct Document {
  std::string id;  ///< the path as it was named, or for a pipe a hash of its bytes: 16 hexadecimal digits
  std::string url;
  std::string source;
  std::string title;   ///< a headline that the format keeps apart from the text
  Date metadata_date;  ///< the report's date in the format's metadata; never the file's time
  std::string text;
  std::size_t encoding_errors = 0;  ///< ill-formed stretches of the input that became U+FFFD
};

}  // namespace barqiya::ingest
