// Exports: readings and tables; the formats of other programs stand in files of their own.
// Tested by tests/archive/export_test.cpp.
#include "archive/export.hpp"

#include <algorithm>
#include <array>

#include "archive/export_formats.hpp"
#include "output/writer.hpp"

namespace barqiya::archive {
namespace {

constexpr std::array<std::string_view, 7> kFormats{"jsonl", "csv", "tsv", "ftm", "timelinejs", "icalendar", "graphml"};

/// The views that can be exported, and their columns of days and sources.
struct Table {
  std::string_view name;
  std::string_view view;
  std::string_view day;
  std::string_view source;
};
constexpr std::array<Table, 6> kTables{{{"reports", "reports_view", "day", "source"},
                                        {"statements", "statements_view", "said", "source"},
                                        {"times", "times_view", "first", ""},
                                        {"happenings", "happenings_view", "first", "source"},
                                        {"entities", "entities_view", "last_seen", ""},
                                        {"copies", "copies_view", "day", "source"}}};
constexpr std::size_t kPage = 1000;  ///< rows held at once

void export_readings(Archive& archive, const Filter& filter, const Emit& emit) {
  std::size_t left = filter.limit;
  archive.each_report(filter, [&](std::int64_t report) {
    if (left-- == 0) return false;
    const auto stored = archive.load(report);
    if (stored == nullptr) return true;
    const auto writer =
        output::make_writer(output::Format::Jsonl, [&stored](RuleNumber rule) { return stored->rule(rule); }, {});
    std::string out;
    const ingest::Document& document = stored->document;
    writer->report({stored->reading, document.id, document.url, document.source}, out);
    emit(out);
    return true;
  });
}

void export_table(Archive& archive, const ExportQuestion& question, const Emit& emit) {
  const auto* const table =
      std::find_if(kTables.begin(), kTables.end(), [&](const Table& one) { return one.name == question.table; });
  if (table == kTables.end()) throw Error("no table '" + question.table + "' to export");
  if (table->source.empty() && !question.filter.source.empty()) {
    throw Error("the table '" + question.table + "' has no source");
  }
  std::string sql = "SELECT * FROM " + std::string(table->view) + " WHERE 1" + days_clause(table->day, question.filter);
  if (!question.filter.source.empty()) {
    sql += " AND instr(lower(source), lower(" + quoted(question.filter.source) + ")) > 0";
  }
  sql += " ORDER BY 1, 2";
  const ResultFormat format = question.format == ExportFormat::Csv ? ResultFormat::Csv : ResultFormat::Tsv;
  bool first = true;
  std::size_t left = question.filter.limit;
  archive.select_each(sql, kPage, [&](Result& page) {
    if (page.rows.size() > left) page.rows.resize(left);
    left -= page.rows.size();
    std::string out;
    write(page, format, false, out);
    emit(first ? std::string_view(out) : std::string_view(out).substr(out.find('\n') + 1));
    first = false;
    return left > 0;
  });
}

}  // namespace

std::optional<ExportFormat> export_format_named(std::string_view name) {
  const auto* const found = std::find(kFormats.begin(), kFormats.end(), name);
  if (found == kFormats.end()) return {};
  return static_cast<ExportFormat>(found - kFormats.begin());
}

std::string_view text_in(const Value& value) {
  const auto* const text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::int64_t integer_in(const Value& value) {
  const auto* const number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? 0 : *number;
}

void export_archive(Archive& archive, const ExportQuestion& question, const Emit& emit) {
  switch (question.format) {
    case ExportFormat::Jsonl:
      return export_readings(archive, question.filter, emit);
    case ExportFormat::Csv:
    case ExportFormat::Tsv:
      return export_table(archive, question, emit);
    case ExportFormat::FollowTheMoney:
      return export_ftm(archive, question, emit);
    case ExportFormat::TimelineJs:
      return export_timelinejs(archive, question, emit);
    case ExportFormat::ICalendar:
      return export_icalendar(archive, question, emit);
    case ExportFormat::GraphMl:
      return export_graphml(archive, question, emit);
  }
}

}  // namespace barqiya::archive
