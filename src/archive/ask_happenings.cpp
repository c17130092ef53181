// Questions about what has a day. Rows of one happening out of several copies of a report are one: they have the same
// trigger and the same days, and their reports are of one group of copies.
// Tested by tests/archive/ask_test.cpp.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "archive/archive.hpp"

namespace barqiya::archive {
namespace {

/// One row and the reports that it stands for.
struct Merged {
  std::vector<Value> row;
  std::vector<std::string> sources;
  std::int64_t reports = 0;
  std::int64_t last = 0;  ///< the last one of them
};

/// Rows in the order in which they came, those of copies joined.
class Merging {
 public:
  using Key = std::tuple<std::int64_t, std::string, std::string, std::string, std::string>;

  /// The row for this key; nullptr when one is there, which then counts one report more. The rows of a report with one
  /// key come one after the other.
  Merged* add(const Key& key, std::int64_t report, std::string_view source) {
    const auto [place, is_new] = known_.emplace(key, rows_.size());
    if (is_new) rows_.emplace_back();
    Merged& merged = rows_[place->second];
    if (merged.last != report) ++merged.reports;
    merged.last = report;
    const auto is_there = std::find(merged.sources.begin(), merged.sources.end(), source) != merged.sources.end();
    if (!source.empty() && !is_there) merged.sources.emplace_back(source);
    return is_new ? &merged : nullptr;
  }

  [[nodiscard]] std::size_t size() const { return rows_.size(); }

  void finish(Result& result, const Filter& filter) {
    for (std::size_t i = filter.offset; i < rows_.size(); ++i) {
      if (result.rows.size() == filter.limit) return;
      Merged& merged = rows_[i];
      merged.row.emplace_back(merged.reports);
      merged.row.emplace_back(std::move(merged.sources));
      result.rows.push_back(std::move(merged.row));
    }
  }

 private:
  std::map<Key, std::size_t> known_;
  std::vector<Merged> rows_;
};

constexpr std::string_view kColumns =
    "SELECT h.id, h.report, h.first, h.past, h.status, h.\"trigger\", e.type, e.mode, "
    "(SELECT group_concat(n.name, '; ') FROM happening_entities x JOIN entities n ON n.id = x.entity "
    "WHERE x.happening = h.id AND n.type IN ('PER', 'ORG')), s.speaker, "
    "substr(r.text, h.words_begin + 1, h.words_end - h.words_begin), r.day, o.name, "
    "coalesce(g.copies, h.report), h.term, e.act ";
// Rows are sorted by their numbers alone and looked up one by one, as far as an answer goes: of all rows' texts and
// names an answer shows a few.
constexpr std::string_view kNumbers = "SELECT h.id FROM happenings h CROSS JOIN reports r ON r.id = h.report ";
constexpr std::string_view kTables =
    "FROM happenings h CROSS JOIN reports r ON r.id = h.report LEFT JOIN sources o ON o.id = r.source "
    "LEFT JOIN events e ON e.report = h.report AND e.number = h.event "
    "LEFT JOIN statements s ON s.report = h.report AND s.number = h.statement "
    "LEFT JOIN copy_groups g ON g.report = h.report ";

// Later news of the same thing: the same trigger or the act that was planned, of an entity that both name. A trigger
// has fewer happenings than an entity (of countries a tenth of all reports tell), so those are gone through and asked
// for their entities; few plans have an act, whose happenings only the entities lead to.
constexpr std::string_view kLater =
    "WITH found (id) AS ("
    "SELECT h.id FROM happenings h WHERE h.term = ?5 AND (h.status = 'happened' AND h.first >= ?3 OR "
    "h.status = 'planned' AND h.first > ?7 OR h.status IN ('denied', 'cancelled')) AND EXISTS (SELECT 1 FROM "
    "happening_entities m JOIN happening_entities k ON k.happening = h.id AND k.entity = m.entity "
    "WHERE m.happening = ?1) UNION ALL "
    "SELECT h.id FROM happening_entities m CROSS JOIN happening_entities k ON k.entity = m.entity CROSS JOIN "
    "happenings h ON h.id = k.happening CROSS JOIN events v ON v.report = h.report AND v.number = h.event "
    "WHERE m.happening = ?1 AND ?6 <> '' AND trim(v.type || ' ' || coalesce(v.mode, '')) = ?6) "
    "SELECT l.report, CASE l.status WHEN 'planned' THEN 'postponed' ELSE l.status END, "
    "substr(q.text, l.words_begin + 1, l.words_end - l.words_begin), q.day "
    "FROM found f CROSS JOIN happenings l ON l.id = f.id CROSS JOIN reports q ON q.id = l.report "
    "WHERE l.report <> ?2 AND q.day >= ?3 AND q.day <= ?4 "
    "AND CASE l.status WHEN 'planned' THEN l.first > ?7 AND q.day > ?3 WHEN 'happened' THEN l.first >= ?3 "
    "ELSE 1 END ORDER BY q.day, l.id LIMIT 1";

enum Column {
  kId,
  kReport,
  kFirst,
  kPast,
  kStatus,
  kTrigger,
  kType,
  kMode,
  kWho,
  kSpeaker,
  kWords,
  kDay,
  kSource,
  kGroup,
  kTerm,
  kAct
};

Merging::Key key_of(const Statement& row) {
  return {row.integer(kGroup), std::string(row.text(kTerm)), std::string(row.text(kFirst)),
          std::string(row.text(kPast)), std::string(row.text(kStatus))};
}

void append(const Statement& row, std::initializer_list<Column> columns, std::vector<Value>& out) {
  for (const Column column : columns) {
    if (row.is_null(column)) {
      out.emplace_back();
      continue;
    }
    std::string text(row.text(column));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    out.emplace_back(std::move(text));
  }
}

std::string row_sql() { return std::string(kColumns) + std::string(kTables) + "WHERE h.id = ?1"; }

/// The first minute of a day, month or year, so that what ended at that midnight, by its day or by its minute, is over.
std::string first_minute(const std::string& day) {
  constexpr std::string_view kFirstDay = "YYYY-01-01";
  return day + std::string(kFirstDay.substr(std::min(day.size(), kFirstDay.size()))) + "T00:00";
}

/// Days that overlap those of the filter.
std::string overlap_clause(const Filter& filter) {
  std::string out;
  if (!filter.from.empty()) out += " AND h.past > " + quoted(first_minute(filter.from));
  if (!filter.to.empty()) out += " AND h.first < " + quoted(filter.to + "~");
  return out;
}

}  // namespace

std::vector<std::int64_t> Archive::entities_named(const std::string& name) {
  std::vector<std::int64_t> out;
  if (name.size() > 1 && name.size() < 18 && name.front() == '#' &&
      name.find_first_not_of("0123456789", 1) == std::string::npos) {
    out.push_back(std::stoll(name.substr(1)));
    return out;
  }
  const std::string key = terms_.letters(name);
  Statement find = database_.prepare("SELECT entity FROM entity_names WHERE key = ? ORDER BY entity");
  find.begin(std::string_view(key));
  while (find.step()) out.push_back(find.integer(0));
  return out;
}

std::string Archive::timeline_sql(const std::vector<std::int64_t>& ids, bool by_day, const Filter& filter) {
  if (by_day) {
    // Each status has its days in order in an index, so that nothing is sorted.
    std::string sql;
    for (const std::string_view status : {"happened", "planned", "denied", "cancelled"}) {
      sql += fmt::format("{}SELECT h.id, h.first, h.past, h.report FROM happenings h WHERE h.status = '{}'{}",
                         sql.empty() ? "" : " UNION ALL ", status, overlap_clause(filter));
    }
    return sql + " ORDER BY 2, 3, 1";
  }
  std::string sql(kNumbers);
  if (ids.empty()) {
    sql += "WHERE h.report IN (SELECT rowid FROM search WHERE search MATCH ?1)";
  } else {
    sql += "WHERE h.id IN (SELECT happening FROM happening_entities WHERE entity IN (";
    for (std::size_t i = 0; i < ids.size(); ++i) sql += (i > 0 ? "," : "") + std::to_string(ids[i]);
    sql += "))";
  }
  return sql + overlap_clause(filter) + source_clause("r.source", filter) + " ORDER BY h.first, h.past, h.id";
}

Result Archive::timeline(const std::string& about, const Filter& filter) {
  const std::vector<std::int64_t> ids = entities_named(about);
  const std::optional<Query> asked = ids.empty() ? std::optional(query(about)) : std::nullopt;
  const std::string fts = asked ? asked->fts() : std::string();
  const bool by_day = asked && filter.source.empty() && is_frequent(fts);
  Statement numbers = database_.prepare(timeline_sql(ids, by_day, filter));
  numbers.begin();
  if (asked && !by_day) numbers.bind(1, std::string_view(fts));
  const std::vector<std::int64_t> among = by_day ? reports_with(fts) : std::vector<std::int64_t>();
  Statement statement = database_.prepare(row_sql());
  Result result{{"report", "first", "past", "status", "trigger", "type", "mode", "who", "according_to", "words",
                 "reports", "sources"},
                {}};
  Merging merging;
  while (numbers.step()) {
    if (by_day && !std::binary_search(among.begin(), among.end(), numbers.integer(3))) continue;
    statement.begin(numbers.integer(0));
    if (!statement.step() || (asked && !asked->matches(words_of(statement.text(kWords))))) continue;
    if (merging.size() > filter.offset + filter.limit) break;
    Merged* const merged = merging.add(key_of(statement), statement.integer(kReport), statement.text(kSource));
    if (merged == nullptr) continue;
    merged->row.emplace_back(statement.integer(kReport));
    append(statement, {kFirst, kPast, kStatus, kTrigger, kType, kMode, kWho, kSpeaker, kWords}, merged->row);
  }
  merging.finish(result, filter);
  return result;
}

Result Archive::due(const DueQuestion& question, const Filter& filter) {
  const std::string as_of = question.as_of.empty() ? newest_day() : question.as_of;
  Filter window = filter;
  if (window.from.empty() && !question.overdue) window.from = as_of;
  std::optional<Query> asked;
  if (!question.words.empty()) asked = query(question.words);
  std::string sql = std::string(kNumbers) + "WHERE h.status = 'planned' AND r.day <= ?1" + overlap_clause(window) +
                    source_clause("r.source", filter);
  if (question.overdue) sql += " AND h.past <= " + quoted(first_minute(as_of));
  if (asked) sql += " AND h.report IN (SELECT rowid FROM search WHERE search MATCH ?2)";
  Statement numbers = database_.prepare(sql + (question.overdue ? " ORDER BY h.first DESC, h.report, h.id"
                                                                : " ORDER BY h.past, h.first DESC, h.report, h.id"));
  Statement statement = database_.prepare(row_sql());
  Statement later = database_.prepare(kLater);
  Result result{{"report", "reported", "due", "until", "trigger", "type", "who", "according_to", "words", "outcome",
                 "evidence_report", "evidence", "reports", "sources"},
                {}};
  Merging merging;
  const std::string fts = asked ? asked->fts() : std::string();
  numbers.begin(std::string_view(as_of));
  if (asked) numbers.bind(2, std::string_view(fts));
  while (numbers.step()) {
    statement.begin(numbers.integer(0));
    if (!statement.step() || (asked && !asked->matches(words_of(statement.text(kWords))))) continue;
    if (merging.size() > filter.offset + filter.limit) break;
    later.begin(statement.integer(kId), statement.integer(kReport), statement.text(kDay), std::string_view(as_of),
                statement.text(kTerm), statement.text(kAct), statement.text(kFirst));
    const bool has_outcome = later.step();
    if (question.overdue && has_outcome) continue;
    Merged* const merged = merging.add(key_of(statement), statement.integer(kReport), statement.text(kSource));
    if (merged == nullptr) continue;
    merged->row.emplace_back(statement.integer(kReport));
    append(statement, {kDay, kFirst, kPast, kTrigger, kType, kWho, kSpeaker, kWords}, merged->row);
    if (has_outcome) {
      merged->row.emplace_back(std::string(later.text(1)));
      merged->row.emplace_back(later.integer(0));
      merged->row.emplace_back(std::string(later.text(2)));
    } else {
      merged->row.insert(merged->row.end(), {Value(std::string("open")), Value(), Value()});
    }
  }
  merging.finish(result, filter);
  return result;
}

}  // namespace barqiya::archive
