// Questions about the archive's holdings: its entities with the names that reports have for them, and its counts.
// Tested by tests/archive/ask_test.cpp.
#include <fmt/format.h>

#include <array>

#include "archive/archive.hpp"

namespace barqiya::archive {

namespace {

constexpr std::size_t kNamesInList = 12;
constexpr std::size_t kMostNames = 1000;

}  // namespace

Result Archive::entities(const std::string& name, const Filter& filter) {
  if (name.empty()) return entities_with(nullptr, filter, kNamesInList);
  const std::vector<std::int64_t> ids = entities_named(name);
  return entities_with(&ids, filter, kNamesInList);
}

Result Archive::entity(std::int64_t id) {
  const std::vector<std::int64_t> ids{id};
  return entities_with(&ids, {}, kMostNames);
}

Result Archive::entities_with(const std::vector<std::int64_t>* ids, const Filter& filter, std::size_t most_names) {
  std::string where = "WHERE 1" + days_clause("r.day", filter) + source_clause("r.source", filter);
  if (ids != nullptr) {
    where += " AND x.entity IN (";
    for (std::size_t i = 0; i < ids->size(); ++i) where += (i > 0 ? "," : "") + std::to_string((*ids)[i]);
    where += ")";
  }
  const bool all_days = filter.from.empty() && filter.to.empty() && filter.source.empty();
  const std::string counted =
      all_days
          ? "SELECT x.entity AS id, count(*) AS reports FROM report_entities x " + (ids == nullptr ? "" : where) +
                " GROUP BY x.entity"
          : "SELECT x.entity AS id, count(*) AS reports FROM report_entities x JOIN reports r ON r.id = x.report " +
                where + " GROUP BY x.entity";
  Statement statement = database_.prepare(fmt::format(
      "SELECT c.id, e.type, e.name, (SELECT z.role FROM report_entities z WHERE z.entity = c.id AND z.role IS NOT NULL "
      "GROUP BY z.role ORDER BY count(*) DESC, min(z.report) LIMIT 1), c.reports, (SELECT min(day) FROM "
      "report_entities y JOIN reports q ON "
      "q.id = y.report WHERE y.entity = c.id), (SELECT max(day) FROM report_entities y JOIN reports q ON q.id = "
      "y.report WHERE y.entity = c.id) FROM (SELECT id, reports FROM ({}) ORDER BY reports DESC, id LIMIT {} OFFSET "
      "{}) c "
      "JOIN entities e ON e.id = c.id ORDER BY c.reports DESC, c.id",
      counted, filter.limit, filter.offset));
  Statement names = database_.prepare(
      "SELECT name, count(*) AS times FROM (SELECT name FROM report_entities WHERE entity = ?1 UNION ALL "
      "SELECT a.name FROM report_entities e JOIN aliases a ON a.report = e.report AND a.entity = e.number "
      "WHERE e.entity = ?1) GROUP BY name ORDER BY times DESC, name LIMIT ?2");
  Result result{{"id", "type", "name", "role", "reports", "first_seen", "last_seen", "names"}, {}};
  while (statement.step()) {
    std::vector<Value> row{statement.integer(0)};
    for (int i = 1; i < 4; ++i) {
      statement.is_null(i) ? row.emplace_back() : row.emplace_back(std::string(statement.text(i)));
    }
    row.emplace_back(statement.integer(4));
    row.emplace_back(std::string(statement.text(5)));
    row.emplace_back(std::string(statement.text(6)));
    std::vector<std::string> list;
    names.begin(statement.integer(0), most_names);
    while (names.step()) {
      if (names.text(0) != statement.text(2)) list.emplace_back(names.text(0));
    }
    row.emplace_back(std::move(list));
    result.rows.push_back(std::move(row));
  }
  return result;
}

Result Archive::stats() {
  constexpr std::array<std::string_view, 9> kTables{"reports",    "sources", "statements", "times",  "entities",
                                                    "happenings", "events",  "copies",     "readers"};
  Result result{{"what", "count"}, {}};
  for (const std::string_view table : kTables) {
    result.rows.push_back({std::string(table), database_.integer(fmt::format("SELECT count(*) FROM {}", table))});
  }
  Statement days = database_.prepare("SELECT min(day), max(day) FROM reports");
  days.step();
  result.rows.push_back({std::string("first day"), std::string(days.text(0))});
  result.rows.push_back({std::string("last day"), std::string(days.text(1))});
  return result;
}

}  // namespace barqiya::archive
