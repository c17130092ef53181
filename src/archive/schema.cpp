// The schema and its versions. A file names itself an archive by SQLite's application_id and its version by
// user_version. Each version is a script that turns the one before it into itself; the first turns nothing into an
// archive. Scripts that were released are never changed. Each runs in one transaction with the change of the number.
// Tested by tests/archive/schema_test.cpp.
#include "archive/schema.hpp"

#include <fmt/format.h>

#include <array>

#include "archive/schema_scripts.hpp"

namespace barqiya::archive {
namespace {

void check(Database& database, int version) {
  if (database.integer("PRAGMA application_id") != kApplicationId) {
    throw DatabaseError(database.path(), SQLITE_NOTADB, "a database, but no archive of Barqiya's");
  }
  if (version > kSchemaVersion) {
    throw DatabaseError(
        database.path(), SQLITE_NOTADB,
        fmt::format("made by a newer version of barqiya (schema {}, this program knows {})", version, kSchemaVersion));
  }
}

bool is_empty(Database& database) { return database.integer("SELECT count(*) FROM sqlite_schema") == 0; }

void migrate(Database& database) {
  database.run("BEGIN IMMEDIATE");
  try {
    // Asked again within the transaction: another program may have done it meanwhile.
    for (auto version = database.integer("PRAGMA user_version"); version < kSchemaVersion; ++version) {
      database.run(std::string(kSchemaScripts[static_cast<std::size_t>(version)]));
      database.run(fmt::format("PRAGMA user_version = {}; PRAGMA application_id = {}", version + 1, kApplicationId));
    }
    database.run("COMMIT");
  } catch (...) {
    sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    throw;
  }
}

}  // namespace

Database open_archive(const std::string& path, Access access) {
  static_assert(kSchemaScripts.size() == kSchemaVersion);
  Database database(path, access);
  const bool is_new = access == Access::Create && is_empty(database) && database.integer("PRAGMA application_id") == 0;
  const auto version = static_cast<int>(database.integer("PRAGMA user_version"));
  if (!is_new) check(database, version);
  if (version == kSchemaVersion && !is_new) return database;
  if (access == Access::Read) {
    throw DatabaseError(path, SQLITE_NOTADB,
                        fmt::format("of an older version (schema {}); `barqiya reread` brings it up", version));
  }
  if (is_new) database.run("PRAGMA journal_mode = WAL");
  migrate(database);
  return database;
}

}  // namespace barqiya::archive
