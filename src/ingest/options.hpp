#pragma once

#include <atomic>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/format.hpp"
#include "text/encoding.hpp"

namespace barqiya::ingest {

/// What becomes of reports that are not in Arabic.
enum class Foreign : std::uint8_t {
  SkipUnlessText,  ///< passed over and counted, but a file of plain text is taken as it is
  Skip,            ///< passed over and counted
  Keep
};

/// How inputs are read. One object serves a whole run, and all of its threads.
struct LoadOptions {
  std::optional<text::Encoding> encoding;               ///< nothing: recognised from the bytes
  std::uint64_t max_report = std::uint64_t{256} << 20;  ///< bytes; a larger report is refused
  /// Bytes that an input may have in all, once unpacked and whatever is unpacked from it: for those who take inputs
  /// from strangers. What goes beyond is a fault, and ends that input.
  std::uint64_t max_unpacked = std::numeric_limits<std::uint64_t>::max();
  const std::atomic<bool>* stop = nullptr;  ///< when it becomes true a waiting read gives up
  std::optional<Format> format;             ///< nothing: recognised from the content
  Foreign foreign = Foreign::SkipUnlessText;

  /// Which key of a JSON record, or column of CSV, is which field of the document: pairs of field ("text", "title",
  /// "url", "source", "date", "language", "id") and key. They come before the names that are known.
  std::vector<std::pair<std::string, std::string>> keys;
};

}  // namespace barqiya::ingest
