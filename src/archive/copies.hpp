#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "archive/shingles.hpp"
#include "archive/sqlite.hpp"
#include "language/blob.hpp"
#include "search/terms.hpp"

namespace barqiya::archive {

/// Finds the copies of reports as they are added.
///
/// A report is compared with the kMostCandidates reports before it that share most of its fingerprints, and of those
/// that share one only with the kMostSharing first: so that the time for a report does not grow with the copies of it.
/// Groups join whatever is linked by `same` and `near`, however indirectly.
class CopyFinder {
 public:
  static constexpr std::size_t kMostCandidates = 12;
  static constexpr int kMostSharing = 32;

  CopyFinder(Database& database, const language::Blob& data);

  /// Writes how `report` relates to those before it, and what later ones will find it by.
  void add(std::int64_t report, const Shingles& shingles);

 private:
  /// The shingles of a report before, kept or made again; nullptr when it is gone.
  [[nodiscard]] const Shingles* shingles_of_report(std::int64_t report);
  [[nodiscard]] std::vector<std::int64_t> candidates(const Shingles& shingles);
  void relate(std::int64_t report, std::int64_t other, const Comparison& comparison);
  void join(std::int64_t report, std::int64_t other);
  [[nodiscard]] std::optional<std::int64_t> group_of(std::int64_t report);

  static constexpr std::size_t kRecent = 4096;  ///< reports whose shingles are kept; some 10 MB
  struct Recent {
    std::int64_t report = 0;
    Shingles shingles;
  };

  std::vector<Recent> recent_;  // by the report's number modulo kRecent
  Shingles made_;
  search::Terms terms_;
  std::vector<search::Word> words_;
  Statement sharing_;
  Statement text_;
  Statement insert_fingerprint_;
  Statement insert_copy_;
  Statement group_;
  Statement put_in_group_;
  Statement join_groups_;
};

}  // namespace barqiya::archive
