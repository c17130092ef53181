// Batches. Each begins by taking the right to write; if another program has written since the last one, what is kept in
// memory of rules and entities is asked again. Foreign keys are not checked while writing: the rows are made from one
// reading, and the tests check whole archives.
// Tested by tests/archive/archive_test.cpp and tests/archive/kill_test.cpp.
#include "archive/writer.hpp"

#include "archive/schema.hpp"
#include "barqiya/version.hpp"

namespace barqiya::archive {
namespace {

Database open_for_writing(const std::string& path) {
  Database database = open_archive(path, Access::Create);
  database.run(
      "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -49152; "
      "PRAGMA wal_autocheckpoint = 16000; PRAGMA journal_size_limit = 67108864");
  return database;
}

}  // namespace

Writer::Writer(const std::string& path, const Reader& reader)
    : database_(open_for_writing(path)),
      reader_(reader),
      rules_(database_, reader),
      entities_(database_),
      copies_(database_, reader.data()),
      rows_(database_, rules_),
      known_(database_.prepare("SELECT 1 FROM reports WHERE key = ?")),
      insert_source_(database_.prepare("INSERT OR IGNORE INTO sources (name) VALUES (?)")),
      find_source_(database_.prepare("SELECT id FROM sources WHERE name = ?")),
      insert_report_(database_.prepare(
          "INSERT INTO reports (key, source, name, url, title, language, metadata_date, caller_dct, file, offset, "
          "encoding_errors, headline_begin, headline_end, day, day_from, reader, text) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      update_report_(database_.prepare("UPDATE reports SET headline_begin = ?, headline_end = ?, day = ?, "
                                       "day_from = ?, reader = ? WHERE id = ?")),
      data_version_(database_.prepare("PRAGMA data_version")) {}

Writer::~Writer() {
  if (in_batch_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Writer::begin() {
  if (in_batch_) return;
  database_.run("BEGIN IMMEDIATE");
  in_batch_ = true;
  batch_bytes_ = 0;
  batch_reports_ = 0;
  batch_began_ = std::chrono::steady_clock::now();
  data_version_.begin();
  data_version_.step();
  const std::int64_t version = data_version_.integer(0);
  data_version_.reset();
  if (version == seen_version_) return;
  seen_version_ = version;
  rules_.forget();
  entities_.forget();
  Statement insert = database_.prepare("INSERT OR IGNORE INTO readers (program, data) VALUES (?, ?)");
  insert.run(std::string_view(barqiya::version()), reader_.data_version());
  Statement find = database_.prepare("SELECT id FROM readers WHERE program = ? AND data = ?");
  find.begin(std::string_view(barqiya::version()), reader_.data_version());
  find.step();
  reader_id_ = find.integer(0);
}

void Writer::after(std::size_t bytes) {
  batch_bytes_ += bytes;
  ++batch_reports_;
  const bool is_full = batch_bytes_ >= kBatchBytes || batch_reports_ >= kBatchReports;
  if (is_full || std::chrono::steady_clock::now() - batch_began_ > kBatchTime) commit();
}

void Writer::sweep() {
  begin();
  database_.run(
      "DELETE FROM entity_names WHERE entity NOT IN (SELECT entity FROM report_entities);"
      "DELETE FROM entities WHERE id NOT IN (SELECT entity FROM report_entities)");
  entities_.forget();
  copies_.regroup();
  commit();
}

void Writer::commit() {
  if (!in_batch_) return;
  database_.run("COMMIT");
  in_batch_ = false;
}

void Writer::finish() {
  commit();
  database_.run("PRAGMA optimize");
  sqlite3_wal_checkpoint_v2(database_.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

std::vector<std::int64_t> Writer::entities_of(const Prepared& prepared) {
  std::vector<std::int64_t> ids;
  const Reading& reading = prepared.reading;
  for (std::size_t i = 0; i < reading.entities.size(); ++i) {
    const Entity& entity = reading.entities[i];
    const std::string own = reading.words(entity.name);
    const std::string_view name = entity.listed.empty() ? std::string_view(own) : entity.listed;
    ids.push_back(entities_.id_of(entity.type, name, reading.words(entity.role), prepared.entities[i]));
  }
  return ids;
}

std::optional<std::int64_t> Writer::source_id(const std::string& name) {
  if (name.empty()) return {};
  insert_source_.run(std::string_view(name));
  find_source_.begin(std::string_view(name));
  find_source_.step();
  const std::int64_t id = find_source_.integer(0);
  find_source_.reset();
  return id;
}

void Writer::insert_report(const Prepared& prepared) {
  const ingest::Document& document = prepared.document;
  const Reading& reading = prepared.reading;
  const std::string metadata_date = document.metadata_date.to_string();
  const std::string caller_dct = prepared.caller_dct.to_string();
  const std::string day = reading.dct.to_string();
  std::optional<std::int64_t> headline_begin;
  std::optional<std::int64_t> headline_end;
  if (!reading.headline.empty()) {
    headline_begin = prepared.code_points->at(reading.headline.begin);
    headline_end = prepared.code_points->at(reading.headline.end);
  }
  insert_report_.run(std::string_view(prepared.key), source_id(document.source), std::string_view(document.id),
                     or_null(document.url), or_null(document.title), or_null(document.language), or_null(metadata_date),
                     or_null(caller_dct), std::string_view(document.file), document.offset, reading.encoding_errors,
                     headline_begin, headline_end, or_null(day), or_null(name(reading.dct_from)), reader_id_,
                     reading.text);
}

bool Writer::add(const Prepared& prepared) {
  begin();
  known_.begin(std::string_view(prepared.key));
  const bool is_known = known_.step();
  known_.reset();
  if (is_known) return false;
  insert_report(prepared);
  const std::int64_t report = sqlite3_last_insert_rowid(database_.handle());
  rows_.write(report, prepared, entities_of(prepared));
  copies_.add(report, prepared.shingles);
  after(prepared.reading.text.size());
  return true;
}

void Writer::reread(std::int64_t report, const Prepared& prepared) {
  begin();
  rows_.erase(report);
  const Reading& reading = prepared.reading;
  const std::string day = reading.dct.to_string();
  std::optional<std::int64_t> headline_begin;
  std::optional<std::int64_t> headline_end;
  if (!reading.headline.empty()) {
    headline_begin = prepared.code_points->at(reading.headline.begin);
    headline_end = prepared.code_points->at(reading.headline.end);
  }
  update_report_.run(headline_begin, headline_end, or_null(day), or_null(name(reading.dct_from)), reader_id_, report);
  rows_.write(report, prepared, entities_of(prepared));
  copies_.replace(report, prepared.shingles);
  after(reading.text.size());
}

}  // namespace barqiya::archive
