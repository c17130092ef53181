// What the archive holds, report by report: for those who page through it. Tested by tests/archive/ask_test.cpp.
#include <fmt/format.h>

#include "archive/archive.hpp"

namespace barqiya::archive {
namespace {

constexpr std::string_view kColumns = "id, day, source, headline, title, url, place, agency, copies";

}  // namespace

Result Archive::reports(const Filter& filter) {
  return select(fmt::format(
      "SELECT {} FROM reports_view WHERE id IN (SELECT id FROM reports WHERE 1{}{} ORDER BY day DESC, id DESC LIMIT {} "
      "OFFSET {}) ORDER BY day DESC, id DESC",
      kColumns, days_clause("day", filter), source_clause("source", filter), filter.limit, filter.offset));
}

Result Archive::report(std::int64_t id) {
  return select(
      fmt::format("SELECT {}, (SELECT text FROM reports r WHERE r.id = v.id) AS text FROM reports_view v "
                  "WHERE v.id = {}",
                  kColumns, id));
}

Result Archive::copies(std::int64_t report, const Filter& filter) {
  return select(fmt::format(
      "SELECT * FROM copies_view WHERE report = {0} OR other = {0} ORDER BY report, other LIMIT {1} OFFSET {2}", report,
      filter.limit, filter.offset));
}

std::vector<std::string> Archive::sources() {
  Statement find = database_.prepare("SELECT name FROM sources ORDER BY name");
  std::vector<std::string> out;
  while (find.step()) out.emplace_back(find.text(0));
  return out;
}

}  // namespace barqiya::archive
