// A reading to rows: spans become code points, enumerators their names, indices the numbers of records. Nothing is
// computed here, since only one thread can be here.
// Tested by tests/archive/archive_test.cpp, which takes readings out again and compares them.
#include "archive/report_rows.hpp"

namespace barqiya::archive {
namespace {

/// The tables of a reading's rows, such that what refers to another stands before it.
constexpr std::array<std::string_view, 13> kTables{
    "dated",   "numbers",         "participants", "events",    "vias",       "statements", "names",
    "aliases", "report_entities", "times",        "datelines", "happenings", "terms"};

std::optional<std::int64_t> index_or_null(std::int32_t index) {
  return index == kNone ? std::nullopt : std::optional<std::int64_t>(index);
}

}  // namespace

ReportRows::ReportRows(Database& database, RuleBook& rules)
    : database_(database),
      rules_(rules),
      dateline_(database.prepare("INSERT INTO datelines VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      time_(database.prepare("INSERT INTO times VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      entity_(database.prepare("INSERT INTO report_entities VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      alias_(database.prepare("INSERT INTO aliases VALUES (?, ?, ?, ?, ?, ?)")),
      name_(database.prepare("INSERT INTO names VALUES (?, ?, ?, ?, ?, ?, ?, ?)")),
      statement_(
          database.prepare("INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      via_(database.prepare("INSERT INTO vias VALUES (?, ?, ?, ?, ?, ?, ?)")),
      event_(database.prepare("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      participant_(database.prepare("INSERT INTO participants VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      number_(database.prepare("INSERT INTO numbers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      dated_(database.prepare("INSERT INTO dated VALUES (?, ?, ?, ?, ?, ?, ?, ?)")),
      happening_(database.prepare("INSERT INTO happenings VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      happening_entity_(database.prepare("INSERT OR IGNORE INTO happening_entities VALUES (?, ?)")),
      terms_(database.prepare("INSERT INTO terms VALUES (?, ?, ?)")),
      search_(database.prepare("INSERT INTO search (rowid, headline, body) VALUES (?, ?, ?)")),
      unsearch_(database.prepare("INSERT INTO search (search, rowid, headline, body) "
                                 "SELECT 'delete', report, headline, body FROM terms WHERE report = ?")) {
  erase_.push_back(database.prepare(
      "DELETE FROM happening_entities WHERE happening IN (SELECT id FROM happenings WHERE report = ?)"));
  for (const std::string_view table : kTables) {
    erase_.push_back(database.prepare("DELETE FROM " + std::string(table) + " WHERE report = ?"));
  }
}

ReportRows::Bounds ReportRows::at(Span span) const {
  if (span.empty()) return {};
  return {prepared_->code_points->at(span.begin), prepared_->code_points->at(span.end)};
}

std::string_view ReportRows::words(Span span) const { return span.slice(reading_->text); }

/// What an entity is called: with the letter that its article has lost.
std::string ReportRows::called(Span span) const { return reading_->words(span); }

void ReportRows::write(std::int64_t report, const Prepared& prepared, const std::vector<std::int64_t>& ids) {
  report_ = report;
  prepared_ = &prepared;
  reading_ = &prepared.reading;
  dateline();
  times();
  entities(ids);
  names();
  statements();
  events();
  dated();
  happenings(ids);
  terms();
}

void ReportRows::erase(std::int64_t report) {
  unsearch_.run(report);
  for (Statement& statement : erase_) statement.run(report);
}

void ReportRows::dateline() {
  const Dateline& one = reading_->dateline;
  if (one.span.empty()) return;
  const std::string date = one.date.to_string();
  const Bounds span = at(one.span);
  const Bounds place = at(one.place);
  const Bounds day = at(one.date_span);
  const Bounds agency = at(one.agency);
  dateline_.run(report_, span.begin, span.end, place.begin, place.end, or_null(words(one.place)),
                or_null(one.place_code), or_null(date), day.begin, day.end, agency.begin, agency.end,
                or_null(words(one.agency)), rules_.id_of(one.rule));
}

void ReportRows::times() {
  for (std::size_t i = 0; i < reading_->times.size(); ++i) {
    const Time& one = reading_->times[i];
    const Bounds span = at(one.span);
    const std::string first = one.interval.begin.to_string();
    const std::string past = one.interval.end.to_string();
    time_.run(report_, i, span.begin, span.end, name(one.type), one.value.view(), or_null(name(one.mod)),
              or_null(first), or_null(past), rules_.id_of(one.rule));
  }
}

void ReportRows::entities(const std::vector<std::int64_t>& ids) {
  for (std::size_t i = 0; i < reading_->entities.size(); ++i) {
    const Entity& one = reading_->entities[i];
    const Bounds span = at(one.name);
    const Bounds rank = at(one.rank);
    const Bounds role = at(one.role);
    entity_.run(report_, i, ids[i], name(one.type), span.begin, span.end, std::string_view(called(one.name)),
                rank.begin, rank.end, or_null(called(one.rank)), role.begin, role.end, or_null(called(one.role)),
                or_null(one.country), or_null(one.sector), rules_.id_of(one.rule));
    for (std::size_t k = 0; k < one.aliases.size(); ++k) {
      const Bounds alias = at(one.aliases[k]);
      alias_.run(report_, i, k, alias.begin, alias.end, std::string_view(called(one.aliases[k])));
    }
  }
}

void ReportRows::names() {
  for (std::size_t i = 0; i < reading_->names.size(); ++i) {
    const Name& one = reading_->names[i];
    const Bounds span = at(one.span);
    name_.run(report_, 1, i, span.begin, span.end, name(one.type), one.entity, rules_.id_of(one.rule));
  }
  for (std::size_t i = 0; i < reading_->mentions.size(); ++i) {
    const Mention& one = reading_->mentions[i];
    const Bounds span = at(one.span);
    name_.run(report_, 0, i, span.begin, span.end, nullptr, one.entity, rules_.id_of(one.rule));
  }
}

void ReportRows::statements() {
  std::size_t via_number = 0;
  for (std::size_t i = 0; i < reading_->statements.size(); ++i) {
    const barqiya::Statement& one = reading_->statements[i];
    const Bounds cue = at(one.cue);
    const Bounds source = at(one.source);
    const Bounds speaker = at(one.speaker);
    const Bounds content = at(one.content);
    const Bounds medium = at(one.medium);
    const std::string said = one.said.to_string();
    statement_.run(report_, i, cue.begin, cue.end, source.begin, source.end, speaker.begin, speaker.end,
                   or_null(called(one.speaker)), index_or_null(one.entity), content.begin, content.end,
                   name(one.manner), name(one.act), medium.begin, medium.end, or_null(said), rules_.id_of(one.rule));
    for (std::size_t k = 0; k < one.vias; ++k) {
      const Bounds via = at(one.via[k]);
      via_.run(report_, i, k, via.begin, via.end, words(one.via[k]),
               std::string_view(prepared_->via_keys[via_number++]));
    }
  }
}

void ReportRows::events() {
  for (std::size_t i = 0; i < reading_->events.size(); ++i) {
    const Event& one = reading_->events[i];
    const Bounds trigger = at(one.trigger);
    const Bounds place = at(one.place);
    const std::string first = one.interval.begin.to_string();
    const std::string past = one.interval.end.to_string();
    event_.run(report_, i, trigger.begin, trigger.end, name(one.type), or_null(one.mode), or_null(one.act), place.begin,
               place.end, or_null(words(one.place)), or_null(first), or_null(past), one.undated, name(one.status),
               name(one.modality), index_or_null(one.statement), rules_.id_of(one.rule));
    participants(i);
  }
}

void ReportRows::participants(std::size_t event) {
  const Event& one = reading_->events[event];
  const auto add = [&](std::string_view part, const Participant& who, std::size_t position) {
    const Bounds span = at(who.span);
    participant_.run(report_, event, part, position, span.begin.value_or(0), span.end.value_or(0),
                     index_or_null(who.entity), or_null(who.country), or_null(who.sector));
  };
  for (std::size_t i = 0; i < one.actor_count; ++i) add("actor", one.actors[i], i);
  for (std::size_t i = 0; i < one.recipient_count; ++i) add("recipient", one.recipients[i], i);
  for (std::size_t i = 0; i < one.number_count; ++i) {
    const EventNumber& number = one.numbers[i];
    const Bounds span = at(number.span);
    number_.run(report_, event, i, span.begin.value_or(0), span.end.value_or(0), name(number.counted), number.value,
                name(number.bound), or_null(number.currency));
  }
}

void ReportRows::dated() {
  for (std::size_t i = 0; i < reading_->dated.size(); ++i) {
    const Dated& one = reading_->dated[i];
    const Bounds trigger = at(one.trigger);
    dated_.run(report_, i, trigger.begin, trigger.end, one.time, name(one.status), index_or_null(one.event),
               rules_.id_of(one.rule));
  }
}

void ReportRows::happenings(const std::vector<std::int64_t>& ids) {
  for (const Happening& one : prepared_->happenings) {
    const Bounds sentence = at(one.sentence);
    const std::string first = one.interval.begin.to_string();
    const std::string past = one.interval.end.to_string();
    happening_.run(report_, index_or_null(one.dated), index_or_null(one.event), words(one.trigger),
                   std::string_view(one.term), std::string_view(first), std::string_view(past), name(one.status),
                   index_or_null(one.statement), sentence.begin.value_or(0), sentence.end.value_or(0));
    const std::int64_t id = sqlite3_last_insert_rowid(database_.handle());
    for (const std::uint32_t entity : one.entities) happening_entity_.run(id, ids[entity]);
  }
}

void ReportRows::terms() {
  const std::string_view headline = prepared_->headline_terms;
  const std::string_view body = prepared_->body_terms;
  terms_.run(report_, headline, body);
  search_.run(report_, headline, body);
}

}  // namespace barqiya::archive
