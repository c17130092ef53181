#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/chains.hpp"
#include "archive/facets.hpp"
#include "archive/query.hpp"
#include "archive/result.hpp"
#include "archive/sqlite.hpp"
#include "archive/stored.hpp"
#include "language/blob.hpp"
#include "search/terms.hpp"

namespace barqiya::archive {

/// What all questions can be narrowed by. Days are "2021-08-09", "2021-08" or "2021", both ends included; empty: no
/// end.
struct Filter {
  std::string from;
  std::string to;
  std::string source;      ///< a part of the name of who published
  std::size_t limit = 20;  ///< rows
  std::size_t offset = 0;  ///< rows passed over before the first
};

struct SearchQuestion {
  std::string words;    ///< as Query takes them
  std::string speaker;  ///< a name, as `facets` gives it: only reports in which it speaks; empty: all
  std::string agency;   ///< one that is quoted in the report or stands in its dateline
  std::string place;    ///< of the dateline
};

struct SaidQuestion {
  std::string speaker;      ///< words of the speaker's names; each as Query takes them
  std::string agency;       ///< words of one who passed it on
  std::string words;        ///< words of what was said
  std::string act;          ///< "deny" ...
  std::int64_t entity = 0;  ///< the speaker's id; 0: any
};

struct DueQuestion {
  std::string words;     ///< words of the sentence; empty: all
  bool overdue = false;  ///< only what was due before `as_of` and has no outcome
  std::string as_of;     ///< a day; empty: the newest report's
};

/// Questions to an archive, which may be written to meanwhile. For one thread; `data` must outlive it. All throw Error:
/// the file is no archive, or damaged; a query looks for nothing.
class Archive {
 public:
  Archive(const std::string& path, const language::Blob& data);

  /// Reports by their words, the best first, each with a snippet, whose hits stand between kHitBegin and kHitEnd.
  [[nodiscard]] Result search(const SearchQuestion& question, const Filter& filter);
  [[nodiscard]] Result search(const std::string& words, const Filter& filter) {
    return search(SearchQuestion{.words = words}, filter);
  }

  /// What such a search finds, counted by speaker, agency, place, source and month; `limit` and `offset` play no part.
  [[nodiscard]] Facets facets(const SearchQuestion& question, const Filter& filter);

  /// Who quotes whom in statements of the filter's days and source.
  [[nodiscard]] Chains chains(const Filter& filter);

  /// Statements, those of the newest reports first; `from` and `to` are of the day they were said.
  [[nodiscard]] Result said(const SaidQuestion& question, const Filter& filter);

  /// What happened, by its own day: of an entity by one of its names or "#ID", else sentences with these words. Copies
  /// of a report are one row.
  [[nodiscard]] Result timeline(const std::string& about, const Filter& filter);

  /// What is or was planned, by the day it is due, each with its outcome: `happened`, `cancelled`, `denied` or
  /// `postponed` when a later report has the same trigger, or the act that was planned, of a shared entity, with that
  /// status (of the plan's own day or later; postponed: planned for a later day); else `open`. The report that says so
  /// is the evidence.
  [[nodiscard]] Result due(const DueQuestion& question, const Filter& filter);

  /// Entities, those of most reports first; of `name` only, unless it is empty.
  [[nodiscard]] Result entities(const std::string& name, const Filter& filter);

  [[nodiscard]] Result stats();

  /// Reports as reports_view has them, the newest first.
  [[nodiscard]] Result reports(const Filter& filter);

  /// One report as `reports` has it, with its text; no row when there is none of this id.
  [[nodiscard]] Result report(std::int64_t id);

  /// The copies of a report, as copies_view has them.
  [[nodiscard]] Result copies(std::int64_t report, const Filter& filter);

  /// An entity as `entities` has it, but with all of its names; no row when there is none of this id.
  [[nodiscard]] Result entity(std::int64_t id);

  [[nodiscard]] std::vector<std::string> sources();  ///< by name

  /// From now on a question is broken off, and throws Interrupted, once `is_enough` says so; it is asked often, and on
  /// the thread that asks the question.
  void give_up_when(std::function<bool()> is_enough);

  /// A report with its reading; nothing when there is none of this id.
  [[nodiscard]] std::unique_ptr<StoredReading> load(std::int64_t report);

  /// Any SELECT.
  [[nodiscard]] Result select(const std::string& sql);

  /// The same in pages of at most `page` rows; `take` returns false when it has enough. There is one page at least.
  void select_each(const std::string& sql, std::size_t page, const std::function<bool(Result&)>& take);

  /// Calls `take` with each report's id, those that the filter's days and source allow, by id.
  void each_report(const Filter& filter, const std::function<bool(std::int64_t)>& take);

 private:
  static void append_row(const Statement& statement, Result& result);
  [[nodiscard]] Query query(const std::string& text) { return {text, terms_}; }
  /// Calls `take` with the reports that match, the newest first, until it returns false.
  void each_newest_first(const std::string& fts, const Filter& filter, std::int64_t entity,
                         const std::function<bool(std::int64_t)>& take);
  [[nodiscard]] bool is_frequent(const std::string& fts);
  [[nodiscard]] std::vector<std::int64_t> reports_with(const std::string& fts);  ///< ascending
  [[nodiscard]] static std::string timeline_sql(const std::vector<std::int64_t>& ids, bool by_day,
                                                const Filter& filter);
  [[nodiscard]] std::vector<std::int64_t> entities_named(const std::string& name);
  [[nodiscard]] std::vector<search::Word>& words_of(std::string_view text);
  [[nodiscard]] std::string newest_day();
  [[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> speakers_of(const std::string& reports);
  [[nodiscard]] std::string narrowed(const SearchQuestion& question, const Filter& filter);
  [[nodiscard]] Result entities_with(const std::vector<std::int64_t>* ids, const Filter& filter,
                                     std::size_t most_names);

  Database database_;
  std::function<bool()> is_enough_;
  search::Terms terms_;
  StoredLoader loader_;
  std::vector<search::Word> words_;
};

/// Whether a Filter takes it for a day: "2021-08-09", "2021-08" or "2021".
[[nodiscard]] bool is_day(std::string_view text);

/// SQL that narrows days in `column` to those of the filter, with its values as text: " AND column >= '2021' ...".
[[nodiscard]] std::string days_clause(std::string_view column, const Filter& filter);
[[nodiscard]] std::string source_clause(std::string_view column, const Filter& filter);
[[nodiscard]] std::string quoted(std::string_view text);  ///< as SQL's literal

}  // namespace barqiya::archive
