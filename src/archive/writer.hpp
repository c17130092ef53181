#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "archive/copies.hpp"
#include "archive/entities.hpp"
#include "archive/prepared.hpp"
#include "archive/report_rows.hpp"
#include "archive/rules.hpp"
#include "archive/sqlite.hpp"
#include "barqiya/reader.hpp"

namespace barqiya::archive {

/// Adds reports to an archive, or brings their readings up to the reader's version.
///
/// A batch is one transaction; a kill at any moment loses at most the batch in flight. The rows depend on the reports
/// and their order alone, not on where batches ended. Readers may work all the while; of writers one at a time writes a
/// batch. What throws leaves the batch undone.
class Writer {
 public:
  static constexpr std::size_t kBatchBytes = std::size_t{16} << 20;  ///< of texts
  static constexpr std::size_t kBatchReports = 3000;
  static constexpr std::chrono::seconds kBatchTime{5};

  /// Opens or makes the archive at `path`. Throws Error. The reader must outlive the writer.
  Writer(const std::string& path, const Reader& reader);
  ~Writer();  ///< undoes what was not committed
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Adds a report, unless one with its key is there: then nothing is done, and false.
  bool add(const Prepared& prepared);

  /// Replaces the reading of a report of the archive.
  void reread(std::int64_t report, const Prepared& prepared);

  /// Takes away entities that no report names any more, and groups copies anew; after rereading.
  void sweep();

  void commit();  ///< ends the batch
  void finish();  ///< commits, then folds the log into the file and lets SQLite note how its tables are filled

  [[nodiscard]] Database& database() { return database_; }
  [[nodiscard]] std::int64_t reader_id() const { return reader_id_; }

 private:
  void begin();
  void after(std::size_t bytes);
  [[nodiscard]] std::vector<std::int64_t> entities_of(const Prepared& prepared);
  [[nodiscard]] std::optional<std::int64_t> source_id(const std::string& name);
  void insert_report(const Prepared& prepared);

  Database database_;
  const Reader& reader_;
  RuleBook rules_;
  EntityBook entities_;
  CopyFinder copies_;
  ReportRows rows_;
  Statement known_;
  Statement insert_source_;
  Statement find_source_;
  Statement insert_report_;
  Statement update_report_;
  Statement data_version_;
  std::int64_t reader_id_ = 0;
  std::int64_t seen_version_ = -1;
  bool in_batch_ = false;
  std::size_t batch_bytes_ = 0;
  std::size_t batch_reports_ = 0;
  std::chrono::steady_clock::time_point batch_began_;
};

}  // namespace barqiya::archive
