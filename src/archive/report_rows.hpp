#pragma once

#include <cstdint>
#include <vector>

#include "archive/prepared.hpp"
#include "archive/rules.hpp"
#include "archive/sqlite.hpp"

namespace barqiya::archive {

/// The rows of a report's reading, in every table but `reports` itself.
class ReportRows {
 public:
  ReportRows(Database& database, RuleBook& rules);

  /// `entities` are the ids of the reading's entities among those of all reports.
  void write(std::int64_t report, const Prepared& prepared, const std::vector<std::int64_t>& entities);
  void erase(std::int64_t report);

 private:
  struct Bounds {
    std::optional<std::int64_t> begin;
    std::optional<std::int64_t> end;
  };
  [[nodiscard]] Bounds at(Span span) const;
  [[nodiscard]] std::string_view words(Span span) const;
  [[nodiscard]] std::string called(Span span) const;
  void dateline();
  void times();
  void entities(const std::vector<std::int64_t>& ids);
  void names();
  void statements();
  void events();
  void participants(std::size_t event);
  void dated();
  void happenings(const std::vector<std::int64_t>& ids);
  void terms();

  Database& database_;
  RuleBook& rules_;
  std::int64_t report_ = 0;
  const Prepared* prepared_ = nullptr;
  const Reading* reading_ = nullptr;

  Statement dateline_;
  Statement time_;
  Statement entity_;
  Statement alias_;
  Statement name_;
  Statement statement_;
  Statement via_;
  Statement event_;
  Statement participant_;
  Statement number_;
  Statement dated_;
  Statement happening_;
  Statement happening_entity_;
  Statement terms_;
  Statement search_;
  Statement unsearch_;
  std::vector<Statement> erase_;
};

}  // namespace barqiya::archive
