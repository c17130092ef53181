#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "archive/archive.hpp"

/// An archive, or a part of it, for other programs.
namespace barqiya::archive {

enum class ExportFormat : std::uint8_t {
  Jsonl,  ///< readings, as `barqiya read --format jsonl` has them
  Csv,    ///< a view of the archive as a table
  Tsv,
  FollowTheMoney,  ///< persons, bodies, articles, and which article names whom, an entity of FollowTheMoney a line
  TimelineJs,      ///< a timeline for Knight Lab's TimelineJS
  ICalendar,       ///< what is due, as all-day events of RFC 5545
  GraphMl          ///< who quotes whom: sources, agencies and speakers, with the number of statements on each edge
};
[[nodiscard]] std::optional<ExportFormat> export_format_named(std::string_view name);

struct ExportQuestion {
  ExportFormat format = ExportFormat::Jsonl;
  std::string table = "reports";  ///< of Csv and Tsv: reports, statements, times, happenings, entities, copies
  std::string about;              ///< of TimelineJs: as Archive::timeline; of ICalendar: words, or empty
  Filter filter;
};

/// Hands the export to `emit` piece by piece. Throws Error.
void export_archive(Archive& archive, const ExportQuestion& question,
                    const std::function<void(std::string_view)>& emit);

/// An answer of Archive::due or Archive::timeline as all-day events of RFC 5545.
[[nodiscard]] std::string to_icalendar(const Result& result);

/// The same for TimelineJS, under a headline.
[[nodiscard]] std::string to_timelinejs(const Result& result, std::string_view headline);

}  // namespace barqiya::archive
