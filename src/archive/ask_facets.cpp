// What a search found, by who speaks in it, who passed it on, where and when it was written. The hits are found once;
// each count then goes over their rows alone, by keys. Tested by tests/archive/facets_test.cpp.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "archive/archive.hpp"

namespace barqiya::archive {
namespace {

constexpr std::string_view kSpeakers =
    "statements s LEFT JOIN report_entities x ON x.report = s.report AND x.number = s.entity "
    "LEFT JOIN entities e ON e.id = x.entity";

/// The facets as pairs of a report and a value, each pair once; {0} is the list of reports.
struct Count {
  std::string_view name;
  std::string_view pairs;
};
constexpr std::array<Count, 5> kCounts{{
    {"speaker", ""},  // below
    {"agency",
     "SELECT report, name AS value FROM vias WHERE report IN ({0}) UNION SELECT report, agency FROM datelines WHERE "
     "report IN ({0})"},
    {"place", "SELECT report, place AS value FROM datelines WHERE report IN ({0})"},
    {"source",
     "SELECT r.id AS report, o.name AS value FROM reports r JOIN sources o ON o.id = r.source WHERE r.id IN ({0})"},
    {"month", "SELECT id AS report, substr(day, 1, 7) AS value FROM reports WHERE id IN ({0})"},
}};
// Speakers are many. Those with a name are counted by their entities, whose names are then looked up for the most
// frequent alone.
constexpr std::string_view kNamedSpeakers =
    "SELECT (SELECT name FROM entities WHERE id = entity) AS value, hits FROM (SELECT entity, count(*) AS hits FROM "
    "(SELECT DISTINCT s.report, x.entity FROM statements s CROSS JOIN report_entities x ON x.report = s.report AND "
    "x.number = s.entity WHERE s.report IN ({0})) GROUP BY entity ORDER BY hits DESC, entity LIMIT {1})";
constexpr std::string_view kOtherSpeakers =
    "SELECT speaker AS value, count(DISTINCT report) AS hits FROM statements WHERE report IN ({0}) AND entity IS NULL "
    "AND speaker <> '' GROUP BY speaker ORDER BY hits DESC, speaker LIMIT {1}";

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

std::vector<std::pair<std::string, std::int64_t>> Archive::speakers_of(const std::string& reports) {
  constexpr std::size_t kCandidates = 3 * Facets::kMostValues;  // some are one by their names
  std::map<std::string, std::int64_t> counts;
  for (const std::string_view sql : {kNamedSpeakers, kOtherSpeakers}) {
    Statement statement = database_.prepare(fmt::format(fmt::runtime(sql), reports, kCandidates));
    while (statement.step()) counts[std::string(statement.text(0))] += statement.integer(1);
  }
  std::vector<std::pair<std::string, std::int64_t>> out(counts.begin(), counts.end());
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (out.size() > Facets::kMostValues) out.resize(Facets::kMostValues);
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
    if (one.pairs.empty()) {
      facet.values = speakers_of(list);
      continue;
    }
    Statement statement = database_.prepare(
        fmt::format("SELECT value, count(*) AS hits FROM ({}) WHERE value <> '' GROUP BY value ORDER BY hits DESC, "
                    "value LIMIT {}",
                    fmt::format(fmt::runtime(one.pairs), list), Facets::kMostValues));
    while (statement.step()) facet.values.emplace_back(statement.text(0), statement.integer(1));
  }
  return out;
}

}  // namespace barqiya::archive
