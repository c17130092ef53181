#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "archive/sqlite.hpp"
#include "barqiya/reader.hpp"
#include "barqiya/reading.hpp"
#include "ingest/document.hpp"

namespace barqiya::archive {

/// A report as the archive holds it: its document, and its reading as it was when it was added. Rules are numbers of
/// the archive's own; `rule` names them.
struct StoredReading {
  ingest::Document document;  ///< its text is the reading's
  Date caller_dct;
  Reading reading;
  std::vector<std::string> rules;   ///< by RuleNumber of the reading
  std::deque<std::string> strings;  ///< what the reading's views point to

  [[nodiscard]] RuleInfo rule(RuleNumber number) const;
};

/// Takes readings out of an archive.
class StoredLoader {
 public:
  explicit StoredLoader(Database& database);

  /// Nothing when there is no such report. Rows that no reading can have (of a file made otherwise) are left out or cut
  /// to the text: a stored reading is always well-formed.
  [[nodiscard]] std::unique_ptr<StoredReading> load(std::int64_t report);

 private:
  Database& database_;
};

}  // namespace barqiya::archive
