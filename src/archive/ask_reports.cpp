// Questions about words: which reports have them, and who said them. `said` goes through reports, the newest first,
// that have all words asked for, and looks at their statements until it has enough. Tested by
// tests/archive/ask_test.cpp.
#include <fmt/format.h>

#include <algorithm>

#include "archive/archive.hpp"

namespace barqiya::archive {
namespace {

constexpr std::size_t kSnippetWords = 24;
constexpr std::string_view kHeadlineWeight = "4.0";

std::string joined_fts(const std::vector<const std::optional<Query>*>& queries) {
  std::string out;
  for (const auto* query : queries) {
    if (!*query) continue;
    if (!out.empty()) out += " AND ";
    out += (*query)->fts();
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return out;
}

}  // namespace

Result Archive::search(const SearchQuestion& question, const Filter& filter) {
  const Query asked = query(question.words);
  const std::string narrow = narrowed(question, filter);
  const std::string rank = fmt::format("bm25(search, {}, 1.0)", kHeadlineWeight);
  std::string sql = fmt::format(
      "SELECT search.rowid AS id, {} AS score FROM search {} WHERE search MATCH ?{} ORDER BY score, id LIMIT {} OFFSET "
      "{}",
      rank, narrow.empty() ? "" : "JOIN reports r ON r.id = search.rowid", narrow, filter.limit, filter.offset);
  sql =
      "SELECT f.id, r.day, s.name, coalesce(r.title, substr(r.text, r.headline_begin + 1, "
      "r.headline_end - r.headline_begin)), r.url, -f.score, r.text FROM (" +
      sql + ") f JOIN reports r ON r.id = f.id LEFT JOIN sources s ON s.id = r.source ORDER BY f.score, f.id";
  Statement statement = database_.prepare(sql);
  const std::string fts = asked.fts();
  statement.begin(std::string_view(fts));
  Result result{{"id", "day", "source", "headline", "url", "score", "snippet"}, {}};
  while (statement.step()) {
    std::vector<Value> row{statement.integer(0)};
    for (int i = 1; i < 5; ++i) {
      statement.is_null(i) ? row.emplace_back() : row.emplace_back(one_line(statement.text(i)));
    }
    row.emplace_back(statement.real(5));
    const std::string_view body = statement.text(6);
    row.emplace_back(snippet(body, words_of(body), asked, kSnippetWords));
    result.rows.push_back(std::move(row));
  }
  return result;
}

namespace {

std::string said_sql(const SaidQuestion& question, const Filter& filter) {
  std::string sql =
      "SELECT report, number, said, speaker, rank, role, via, act, manner, content, source, entity FROM "
      "statements_view WHERE report = ?" +
      days_clause("said", filter);
  if (!question.act.empty()) sql += " AND act = " + quoted(question.act);
  if (question.entity != 0) sql += fmt::format(" AND entity = {}", question.entity);
  return sql + " ORDER BY number";
}

std::vector<Value> said_row(const Statement& statement) {
  std::vector<Value> row{statement.integer(0), statement.integer(1)};
  for (int i = 2; i < 11; ++i) {
    statement.is_null(i) ? row.emplace_back() : row.emplace_back(one_line(statement.text(i)));
  }
  statement.is_null(11) ? row.emplace_back() : row.emplace_back(statement.integer(11));
  return row;
}

}  // namespace

Result Archive::said(const SaidQuestion& question, const Filter& filter) {
  const auto query_of = [this](const std::string& text) {
    return text.empty() ? std::optional<Query>() : std::optional(query(text));
  };
  const std::optional<Query> speaker = query_of(question.speaker);
  const std::optional<Query> agency = query_of(question.agency);
  const std::optional<Query> content = query_of(question.words);
  Statement statement = database_.prepare(said_sql(question, filter));
  Statement names = database_.prepare(
      "SELECT name FROM report_entities WHERE report = ?1 AND entity = ?2 UNION ALL SELECT a.name FROM aliases a "
      "JOIN report_entities e ON e.report = a.report AND e.number = a.entity WHERE e.report = ?1 AND e.entity = ?2");
  const auto is_speaker = [&](std::string_view written) {
    if (!speaker || speaker->matches(words_of(written))) return true;
    if (statement.is_null(11)) return false;
    names.begin(statement.integer(0), statement.integer(11));
    while (names.step()) {
      if (speaker->matches(words_of(names.text(0)))) {
        names.reset();
        return true;
      }
    }
    return false;
  };
  Result result{
      {"report", "number", "said", "speaker", "rank", "role", "via", "act", "manner", "content", "source", "entity"},
      {}};
  std::size_t to_pass = filter.offset;
  const std::string fts = joined_fts({&speaker, &agency, &content});
  each_newest_first(fts, filter, question.entity, [&](std::int64_t report) {
    statement.begin(report);
    while (statement.step() && result.rows.size() < filter.limit) {
      if (agency && !agency->matches(words_of(statement.text(6)))) continue;
      if (content && !content->matches(words_of(statement.text(9)))) continue;
      if (!is_speaker(statement.text(3))) continue;
      if (to_pass > 0) {
        --to_pass;
        continue;
      }
      result.rows.push_back(said_row(statement));
    }
    return result.rows.size() < filter.limit;
  });
  return result;
}

}  // namespace barqiya::archive
