// What a search found, by who speaks in it, who passed it on, where and when it was written. The hits are found once;
// each count then goes over their rows alone, by keys. Tested by tests/archive/facets_test.cpp.
#include <fmt/format.h>

#include <array>

#include "archive/archive.hpp"

namespace barqiya::archive {
namespace {

constexpr std::string_view kSpeakers =
    "statements s LEFT JOIN report_entities x ON x.report = s.report AND x.number = s.entity "
    "LEFT JOIN entities e ON e.id = x.entity";

/// The facets: a table or join, the value in it, and the column of the report.
struct Count {
  std::string_view name;
  std::string_view from;
  std::string_view value;
  std::string_view report;
};
constexpr std::array<Count, 5> kCounts{
    {{"speaker", kSpeakers, "coalesce(e.name, s.speaker)", "s.report"},
     {"agency", "(SELECT report, name FROM vias UNION SELECT report, agency FROM datelines) v", "v.name", "v.report"},
     {"place", "datelines d", "d.place", "d.report"},
     {"source", "reports r JOIN sources o ON o.id = r.source", "o.name", "r.id"},
     {"month", "reports r", "substr(r.day, 1, 7)", "r.id"}}};

std::string list_of(const std::vector<std::int64_t>& ids) {
  std::string out;
  for (const std::int64_t id : ids) out += (out.empty() ? "" : ",") + std::to_string(id);
  return out;
}

}  // namespace

std::string Archive::narrowed(const SearchQuestion& question, const Filter& filter) {
  std::string out = days_clause("r.day", filter) + source_clause("r.source", filter);
  if (!question.speaker.empty()) {
    out += fmt::format(
        " AND EXISTS (SELECT 1 FROM {} WHERE s.report = r.id AND (coalesce(e.name, s.speaker) = {} OR "
        "x.entity IN ({})))",
        kSpeakers, quoted(question.speaker), list_of(entities_named(question.speaker)));
  }
  if (!question.agency.empty()) {
    out += fmt::format(
        " AND (EXISTS (SELECT 1 FROM vias v WHERE v.report = r.id AND v.name = {0}) OR "
        "EXISTS (SELECT 1 FROM datelines d WHERE d.report = r.id AND d.agency = {0}))",
        quoted(question.agency));
  }
  if (!question.place.empty()) {
    out += fmt::format(" AND EXISTS (SELECT 1 FROM datelines d WHERE d.report = r.id AND d.place = {})",
                       quoted(question.place));
  }
  return out;
}

Facets Archive::facets(const SearchQuestion& question, const Filter& filter) {
  const std::string fts = query(question.words).fts();
  const std::string narrow = narrowed(question, filter);
  const std::string from = fmt::format("FROM search {} WHERE search MATCH ?{}",
                                       narrow.empty() ? "" : "JOIN reports r ON r.id = search.rowid", narrow);
  Statement find = database_.prepare(
      fmt::format("SELECT search.rowid {} ORDER BY search.rowid DESC LIMIT {}", from, Facets::kMostCounted));
  find.begin(std::string_view(fts));
  std::vector<std::int64_t> hits;
  while (find.step()) hits.push_back(find.integer(0));
  Facets out;
  out.counted = hits.size();
  out.total = static_cast<std::int64_t>(hits.size());
  if (hits.size() == Facets::kMostCounted) {
    Statement count = database_.prepare("SELECT count(*) " + from);
    count.begin(std::string_view(fts));
    if (count.step()) out.total = count.integer(0);
  }
  const std::string list = list_of(hits);
  for (const Count& one : kCounts) {
    Facet& facet = out.facets.emplace_back();
    facet.name = one.name;
    Statement statement = database_.prepare(
        fmt::format("SELECT {0} AS value, count(DISTINCT {1}) AS hits FROM {2} WHERE {1} IN ({3}) AND {0} <> '' GROUP "
                    "BY value ORDER BY hits DESC, value LIMIT {4}",
                    one.value, one.report, one.from, list, Facets::kMostValues));
    while (statement.step()) facet.values.emplace_back(statement.text(0), statement.integer(1));
  }
  return out;
}

}  // namespace barqiya::archive
