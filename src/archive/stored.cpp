// Rows to a reading: the way back of report_rows.cpp. An archive may come from anywhere, so every span is brought
// within the text and every number within its list before anything follows it. Tested by
// tests/archive/archive_test.cpp.
#include "archive/stored.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "calendar/date.hpp"
#include "text/utf8.hpp"

namespace barqiya::archive {
namespace {

/// The enumerator of a name, the first one when it is none.
template <class Kind>
Kind kind_named(std::string_view text, int count) {
  for (int i = 0; i < count; ++i) {
    if (name(static_cast<Kind>(i)) == text) return static_cast<Kind>(i);
  }
  return static_cast<Kind>(0);
}

Date date_of(std::string_view text) { return calendar::parse_date(text).value_or(Date{}); }

/// "2021-08-09" or "2021-08-09T15:00".
Moment moment_of(std::string_view text) {
  Moment out{date_of(text.substr(0, 10)), -1};
  if (text.size() == 16) {
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 0; };
    const int minute = (digit(11) * 10 + digit(12)) * 60 + digit(14) * 10 + digit(15);
    out.minute = static_cast<std::int16_t>(std::min(minute, 24 * 60 - 1));
  }
  return out;
}

/// Code points of a text to bytes.
class Bytes {
 public:
  explicit Bytes(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += text::code_point_at(text.data() + at).size) {
      starts_.push_back(static_cast<std::uint32_t>(at));
    }
    starts_.push_back(static_cast<std::uint32_t>(text.size()));
  }

  [[nodiscard]] Span span(std::int64_t begin, std::int64_t end) const {
    const Span out{at(begin), at(end)};
    return out.begin <= out.end ? out : Span{};
  }

 private:
  [[nodiscard]] std::uint32_t at(std::int64_t code_point) const {
    const auto last = static_cast<std::int64_t>(starts_.size()) - 1;
    return starts_[static_cast<std::size_t>(std::clamp<std::int64_t>(code_point, 0, last))];
  }
  std::vector<std::uint32_t> starts_;
};

/// Fills one reading from the rows of its tables.
class Loading {
 public:
  Loading(Database& database, std::int64_t report, StoredReading& out)
      : database_(database), report_(report), out_(out), reading_(out.reading), bytes_(out.reading.text) {}

  void all() {
    dateline();
    times();
    entities();
    names();
    statements();
    events();
    dated();
  }

 private:
  template <class Row>
  void each(std::string_view sql, const Row& row) {
    Statement statement = database_.prepare(sql);
    statement.begin(report_);
    while (statement.step()) row(statement);
  }

  [[nodiscard]] Span span(const Statement& row, int column) const {
    if (row.is_null(column) || row.is_null(column + 1)) return {};
    return bytes_.span(row.integer(column), row.integer(column + 1));
  }

  std::string_view keep(std::string_view text) {
    return text.empty() ? std::string_view() : std::string_view(out_.strings.emplace_back(text));
  }

  RuleNumber rule(const Statement& row, int column) {
    const auto [known, is_new] = rules_.emplace(row.integer(column), static_cast<RuleNumber>(out_.rules.size()));
    if (is_new) {
      Statement find = database_.prepare("SELECT name FROM rules WHERE id = ?");
      find.begin(row.integer(column));
      out_.rules.emplace_back(find.step() ? std::string(find.text(0)) : std::string());
    }
    return known->second;
  }

  static std::int32_t index(const Statement& row, int column, std::size_t size) {
    if (row.is_null(column)) return kNone;
    const std::int64_t value = row.integer(column);
    return value >= 0 && value < static_cast<std::int64_t>(size) ? static_cast<std::int32_t>(value) : kNone;
  }

  void dateline() {
    each(
        "SELECT \"begin\", \"end\", place_begin, place_end, place_code, date, date_begin, date_end, agency_begin, "
        "agency_end, rule FROM datelines WHERE report = ?",
        [this](const Statement& row) {
          Dateline& one = reading_.dateline;
          one.span = span(row, 0);
          one.place = span(row, 2);
          one.place_code = keep(row.text(4));
          one.date = date_of(row.text(5));
          one.date_span = span(row, 6);
          one.agency = span(row, 8);
          one.rule = rule(row, 10);
        });
  }

  void times() {
    each("SELECT \"begin\", \"end\", type, value, mod, first, past, rule FROM times WHERE report = ? ORDER BY number",
         [this](const Statement& row) {
           Time one;
           one.span = span(row, 0);
           one.type = kind_named<TimeType>(row.text(2), 4);
           one.value = TimexValue(row.text(3));
           one.mod = kind_named<TimeMod>(row.text(4), 11);
           one.interval = {moment_of(row.text(5)), moment_of(row.text(6))};
           one.rule = rule(row, 7);
           reading_.times.push_back(one);
         });
  }

  /// A name longer than its span has a letter that the text has not (Reading::cut).
  void note_cut(Span span, std::string_view name) {
    if (name.size() <= span.size()) return;
    reading_.cut.push_back(span.begin);
    if (reading_.cut_letter.empty()) reading_.cut_letter = keep(name.substr(0, name.size() - span.size()));
  }

  void entities() {
    each(
        "SELECT type, name_begin, name_end, rank_begin, rank_end, role_begin, role_end, country, sector, rule, name, "
        "rank, role FROM report_entities WHERE report = ? ORDER BY number",
        [this](const Statement& row) {
          Entity one;
          one.type = kind_named<NameType>(row.text(0), 5);
          one.name = span(row, 1);
          one.rank = span(row, 3);
          one.role = span(row, 5);
          one.country = keep(row.text(7));
          one.sector = keep(row.text(8));
          one.rule = rule(row, 9);
          note_cut(one.name, row.text(10));
          note_cut(one.rank, row.text(11));
          note_cut(one.role, row.text(12));
          reading_.entities.push_back(std::move(one));
        });
    each("SELECT entity, \"begin\", \"end\", name FROM aliases WHERE report = ? ORDER BY entity, number",
         [this](const Statement& row) {
           const std::int32_t entity = index(row, 0, reading_.entities.size());
           if (entity == kNone) return;
           reading_.entities[static_cast<std::size_t>(entity)].aliases.push_back(span(row, 1));
           note_cut(span(row, 1), row.text(3));
         });
    std::sort(reading_.cut.begin(), reading_.cut.end());
  }

  void names() {
    each("SELECT is_name, \"begin\", \"end\", type, entity, rule FROM names WHERE report = ? ORDER BY number",
         [this](const Statement& row) {
           const std::int32_t entity = index(row, 4, reading_.entities.size());
           if (entity == kNone) return;
           const auto number = static_cast<std::uint32_t>(entity);
           if (row.integer(0) != 0) {
             reading_.names.push_back({span(row, 1), kind_named<NameType>(row.text(3), 5), number, rule(row, 5)});
           } else {
             reading_.mentions.push_back({span(row, 1), number, rule(row, 5)});
           }
         });
  }

  void statements() {
    each(
        "SELECT cue_begin, cue_end, source_begin, source_end, speaker_begin, speaker_end, entity, content_begin, "
        "content_end, manner, act, medium_begin, medium_end, said, rule FROM statements WHERE report = ? "
        "ORDER BY number",
        [this](const Statement& row) {
          barqiya::Statement one;
          one.cue = span(row, 0);
          one.source = span(row, 2);
          one.speaker = span(row, 4);
          one.entity = index(row, 6, reading_.entities.size());
          one.content = span(row, 7);
          one.manner = kind_named<Manner>(row.text(9), 3);
          one.act = kind_named<Act>(row.text(10), 11);
          one.medium = span(row, 11);
          one.said = date_of(row.text(13));
          one.rule = rule(row, 14);
          reading_.statements.push_back(one);
        });
    each("SELECT statement, \"begin\", \"end\" FROM vias WHERE report = ? ORDER BY statement, position",
         [this](const Statement& row) {
           const std::int32_t statement = index(row, 0, reading_.statements.size());
           if (statement == kNone) return;
           barqiya::Statement& one = reading_.statements[static_cast<std::size_t>(statement)];
           if (one.vias < barqiya::Statement::kMaxVia) one.via[one.vias++] = span(row, 1);
         });
  }

  void events() {
    each(
        "SELECT trigger_begin, trigger_end, type, mode, act, place_begin, place_end, first, past, undated, status, "
        "modality, statement, rule FROM events WHERE report = ? ORDER BY number",
        [this](const Statement& row) {
          Event one;
          one.trigger = span(row, 0);
          one.type = kind_named<EventType>(row.text(2), 16);
          one.mode = keep(row.text(3));
          one.act = keep(row.text(4));
          one.place = span(row, 5);
          one.interval = {moment_of(row.text(7)), moment_of(row.text(8))};
          one.undated = row.integer(9) != 0;
          one.status = kind_named<Status>(row.text(10), 4);
          one.modality = kind_named<Modality>(row.text(11), 3);
          one.statement = index(row, 12, reading_.statements.size());
          one.rule = rule(row, 13);
          reading_.events.push_back(one);
        });
    each(
        "SELECT event, part, \"begin\", \"end\", entity, country, sector FROM participants WHERE report = ? "
        "ORDER BY event, part, position",
        [this](const Statement& row) { participant(row); });
    each(
        "SELECT event, \"begin\", \"end\", counted, value, bound, currency FROM numbers WHERE report = ? "
        "ORDER BY event, position",
        [this](const Statement& row) {
          const std::int32_t event = index(row, 0, reading_.events.size());
          if (event == kNone) return;
          Event& one = reading_.events[static_cast<std::size_t>(event)];
          if (one.number_count == Event::kMaxNumbers) return;
          one.numbers[one.number_count++] = {span(row, 1), kind_named<Counted>(row.text(3), 7), row.integer(4),
                                             kind_named<Bound>(row.text(5), 6), keep(row.text(6))};
        });
  }

  void participant(const Statement& row) {
    const std::int32_t event = index(row, 0, reading_.events.size());
    if (event == kNone) return;
    Event& one = reading_.events[static_cast<std::size_t>(event)];
    const bool is_actor = row.text(1) == "actor";
    std::uint8_t& count = is_actor ? one.actor_count : one.recipient_count;
    if (count == Event::kMaxParticipants) return;
    (is_actor ? one.actors : one.recipients)[count++] = {span(row, 2), index(row, 4, reading_.entities.size()),
                                                         keep(row.text(5)), keep(row.text(6))};
  }

  void dated() {
    each("SELECT trigger_begin, trigger_end, time, status, event, rule FROM dated WHERE report = ? ORDER BY number",
         [this](const Statement& row) {
           const std::int32_t time = index(row, 2, reading_.times.size());
           if (time == kNone) return;
           reading_.dated.push_back({span(row, 0), static_cast<std::uint32_t>(time), kind_named<Status>(row.text(3), 4),
                                     index(row, 4, reading_.events.size()), rule(row, 5)});
         });
  }

  Database& database_;
  std::int64_t report_;
  StoredReading& out_;
  Reading& reading_;
  Bytes bytes_;
  std::unordered_map<std::int64_t, RuleNumber> rules_;
};

}  // namespace

RuleInfo StoredReading::rule(RuleNumber number) const {
  return {number < rules.size() ? std::string_view(rules[number]) : std::string_view(), {}, 0, {}};
}

StoredLoader::StoredLoader(Database& database) : database_(database) {}

std::unique_ptr<StoredReading> StoredLoader::load(std::int64_t report) {
  Statement find = database_.prepare(
      "SELECT r.name, r.url, s.name, r.title, r.language, r.metadata_date, r.caller_dct, r.file, r.offset, "
      "r.encoding_errors, r.headline_begin, r.headline_end, r.day, r.day_from, r.text "
      "FROM reports r LEFT JOIN sources s ON s.id = r.source WHERE r.id = ?");
  find.begin(report);
  if (!find.step()) return nullptr;
  auto out = std::make_unique<StoredReading>();
  ingest::Document& document = out->document;
  document.id = find.text(0);
  document.url = find.text(1);
  document.source = find.text(2);
  document.title = find.text(3);
  document.language = find.text(4);
  document.metadata_date = date_of(find.text(5));
  out->caller_dct = date_of(find.text(6));
  document.file = find.text(7);
  document.offset = static_cast<std::uint64_t>(find.integer(8));
  document.text = text::repair(find.text(14)).text;
  Reading& reading = out->reading;
  reading.text = document.text;
  reading.encoding_errors = static_cast<std::size_t>(std::max<std::int64_t>(find.integer(9), 0));
  if (!find.is_null(10)) reading.headline = Bytes(reading.text).span(find.integer(10), find.integer(11));
  reading.dct = date_of(find.text(12));
  reading.dct_from = kind_named<DctFrom>(find.text(13), 5);
  Loading(database_, report, *out).all();
  return out;
}

}  // namespace barqiya::archive
