#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace barqiya::bench {

/// The reports that speed is measured on.
struct Reports {
  std::vector<std::string> texts;
  std::size_t bytes = 0;  ///< of all texts
  std::string source;     ///< what they are, for the heading of a table
};

/// At most about `limit` bytes of reports: from the gzipped JSON lines ("title", "text") that the environment's
/// BARQIYA_CORPUS names, else from ../shared/corpus beside the sources, else made by mixing the paragraphs of
/// examples/. Throws std::runtime_error when a corpus cannot be read or there is nothing to make reports from.
[[nodiscard]] Reports load_reports(std::size_t limit);

/// The texts one behind the other, repeated until there are `bytes` of them, ending with a whole character.
[[nodiscard]] std::string join(const Reports& reports, std::size_t bytes);

}  // namespace barqiya::bench
