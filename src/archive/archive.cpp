// What questions share: the connection, the days and sources that they are narrowed by, and the terms of words.
// Tested by tests/archive/archive_test.cpp.
#include "archive/archive.hpp"

#include <fmt/format.h>

#include <limits>
#include <utility>

#include "archive/schema.hpp"
#include "calendar/date.hpp"

namespace barqiya::archive {
namespace {

constexpr std::string_view kAfterAllDays =
    "~";  ///< sorts behind whatever continues a day: "2021" < "2021-12-31" < "2021~"

Database open(const std::string& path) {
  Database database = open_archive(path, Access::Read);
  database.run("PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -32768");
  return database;
}

}  // namespace

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\0') continue;
    if (c == '\'') out += '\'';
    out += c;
  }
  return out + "'";
}

bool is_day(std::string_view text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool fits = kForm[i] == 'd' ? text[i] >= '0' && text[i] <= '9' : text[i] == '-';
    if (!fits) return false;
  }
  const std::string_view first = "0001-01-01";
  return calendar::parse_date(std::string(text) + std::string(first.substr(text.size()))).has_value();
}

std::string days_clause(std::string_view column, const Filter& filter) {
  std::string out;
  if (!filter.from.empty()) out += fmt::format(" AND {} >= {}", column, quoted(filter.from));
  if (!filter.to.empty()) out += fmt::format(" AND {} < {}", column, quoted(filter.to + std::string(kAfterAllDays)));
  return out;
}

std::string source_clause(std::string_view column, const Filter& filter) {
  if (filter.source.empty()) return {};
  return fmt::format(" AND {} IN (SELECT id FROM sources WHERE instr(lower(name), lower({})) > 0)", column,
                     quoted(filter.source));
}

Archive::Archive(const std::string& path, const language::Blob& data)
    : database_(open(path)), terms_(data), loader_(database_) {}

std::unique_ptr<StoredReading> Archive::load(std::int64_t report) { return loader_.load(report); }

void Archive::give_up_when(std::function<bool()> is_enough) {
  constexpr int kOften = 20000;  // instructions of SQLite's machine, well below a millisecond
  is_enough_ = std::move(is_enough);
  const auto ask = [](void* self) { return static_cast<Archive*>(self)->is_enough_() ? 1 : 0; };
  sqlite3_progress_handler(database_.handle(), kOften, is_enough_ ? +ask : nullptr, this);
}

std::vector<search::Word>& Archive::words_of(std::string_view text) {
  terms_.read(text, words_);
  return words_;
}

std::string Archive::newest_day() {
  Statement find = database_.prepare("SELECT max(day) FROM reports");
  return find.step() ? std::string(find.text(0)) : std::string();
}

void Archive::append_row(const Statement& statement, Result& result) {
  std::vector<Value>& row = result.rows.emplace_back();
  for (int i = 0; i < static_cast<int>(result.columns.size()); ++i) {
    switch (sqlite3_column_type(statement.handle(), i)) {
      case SQLITE_INTEGER:
        row.emplace_back(statement.integer(i));
        break;
      case SQLITE_FLOAT:
        row.emplace_back(statement.real(i));
        break;
      case SQLITE_NULL:
        row.emplace_back();
        break;
      default:
        row.emplace_back(std::string(statement.text(i)));
    }
  }
}

Result Archive::select(const std::string& sql) {
  Result result;
  select_each(sql, std::numeric_limits<std::size_t>::max(), [&result](Result& page) {
    result = std::move(page);
    return true;
  });
  return result;
}

void Archive::select_each(const std::string& sql, std::size_t page, const std::function<bool(Result&)>& take) {
  Statement statement = database_.prepare(sql);
  Result result;
  const int columns = sqlite3_column_count(statement.handle());
  for (int i = 0; i < columns; ++i) result.columns.emplace_back(sqlite3_column_name(statement.handle(), i));
  bool is_first = true;
  while (statement.step()) {
    append_row(statement, result);
    if (result.rows.size() < page) continue;
    if (!take(result)) return;
    is_first = false;
    result.rows.clear();
  }
  if (is_first || !result.rows.empty()) take(result);
}

void Archive::each_report(const Filter& filter, const std::function<bool(std::int64_t)>& take) {
  Statement statement = database_.prepare("SELECT id FROM reports WHERE 1" + days_clause("day", filter) +
                                          source_clause("source", filter) + " ORDER BY id");
  while (statement.step()) {
    if (!take(statement.integer(0))) return;
  }
}

// Of words that many reports have, some are among the first in any order: it is quicker to go through all reports in
// that order until there are enough than to sort those that match, whose number grows with the archive.
bool Archive::is_frequent(const std::string& fts) {
  constexpr std::int64_t kRare = 100;  // one report in so many
  Statement count = database_.prepare("SELECT count(*) FROM search WHERE search MATCH ?");
  count.begin(std::string_view(fts));
  count.step();
  return count.integer(0) * kRare > database_.integer("SELECT max(id) FROM reports");
}

std::vector<std::int64_t> Archive::reports_with(const std::string& fts) {
  std::vector<std::int64_t> out;
  Statement find = database_.prepare("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid");
  find.begin(std::string_view(fts));
  while (find.step()) out.push_back(find.integer(0));
  return out;
}

void Archive::each_newest_first(const std::string& fts, const Filter& filter, std::int64_t entity,
                                const std::function<bool(std::int64_t)>& take) {
  std::string sql = "SELECT r.id FROM reports r WHERE 1";
  if (!fts.empty()) {  // + keeps SQLite from beginning with those that match
    sql += fmt::format(" AND {}r.id IN (SELECT rowid FROM search WHERE search MATCH ?)", is_frequent(fts) ? "+" : "");
  }
  const std::string days = days_clause("said", filter);
  if (!days.empty()) sql += " AND r.id IN (SELECT report FROM statements WHERE 1" + days + ")";
  if (entity != 0) sql += fmt::format(" AND r.id IN (SELECT report FROM report_entities WHERE entity = {})", entity);
  sql += source_clause("r.source", filter) + " ORDER BY r.day DESC, r.id";
  Statement statement = database_.prepare(sql);
  statement.begin();
  if (!fts.empty()) statement.bind(1, std::string_view(fts));
  while (statement.step()) {
    if (!take(statement.integer(0))) return;
  }
}

}  // namespace barqiya::archive
