#pragma once

#include <cstdint>
#include <optional>
#include <utility>
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
/// Most that are no copies are told apart by their sketches, without their texts.
/// Groups join whatever is linked by `same` and `near`, however indirectly.
class CopyFinder {
 public:
  static constexpr std::size_t kMostCandidates = 12;
  static constexpr int kMostSharing = 32;

  CopyFinder(Database& database, const language::Blob& data);

  /// Writes how `report` relates to those before it, and what later ones will find it by.
  void add(std::int64_t report, const Shingles& shingles);

  /// The same for a report whose words may fold otherwise than when it was added. Groups are right after `regroup`.
  void replace(std::int64_t report, const Shingles& shingles);
  void regroup();  ///< makes all groups anew from the pairs

 private:
  /// The shingles of a report before, kept or made again; nullptr when it is gone.
  [[nodiscard]] const Shingles* shingles_of_report(std::int64_t report);
  [[nodiscard]] std::vector<std::int64_t> candidates(std::int64_t report, const Sketch& sketch);
  [[nodiscard]] std::optional<Sketch> sketch_of_report(std::int64_t report);
  void relate(std::int64_t report, std::int64_t other, const Comparison& comparison);
  void join(std::int64_t report, std::int64_t other);
  void rename_group(std::int64_t group, std::int64_t name);
  [[nodiscard]] std::optional<std::int64_t> group_of(std::int64_t report);

  static constexpr std::size_t kRecent = 2048;  ///< reports whose shingles are kept; some 5 MB
  struct Recent {
    std::int64_t report = 0;
    Shingles shingles;
  };

  Database& database_;
  std::vector<Recent> recent_;  // by the report's number modulo kRecent
  Shingles made_;
  std::vector<std::pair<std::int64_t, int>> found_;  // reports and the weight of what they share
  search::Terms terms_;
  std::vector<search::Word> words_;
  Statement sharing_;
  Statement text_;
  Statement sketch_;
  Statement insert_sketch_;
  Statement insert_fingerprint_;
  Statement insert_copy_;
  Statement group_;
  Statement put_in_group_;
  Statement members_;
  Statement move_;
};

}  // namespace barqiya::archive
