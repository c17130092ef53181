// SQLite's handles and errors. What a user can do something about (a full disk, a locked file, a folder that may not be
// written) is said in words; anything else is SQLite's own message.
#include "archive/sqlite.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace barqiya::archive {
namespace {

constexpr int kPatience = 10000;        ///< ms to wait for another writer
constexpr int kReadersPatience = 2000;  ///< who only reads waits for one that keeps everybody out, which is rare

std::string in_words(sqlite3* database, int code) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return "the disk is full; what was committed is safe, the rest can be added again";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "locked: another program is writing to it";
    case SQLITE_READONLY:
      return "may not be written: the file or its folder is read-only";
    case SQLITE_NOTADB:
      return "no archive: not a SQLite file";
    case SQLITE_CORRUPT:
      return std::string("damaged: ") + sqlite3_errmsg(database);
    case SQLITE_IOERR:
      return std::string("cannot be read or written: ") + sqlite3_errmsg(database);
    default:
      return database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(database);
  }
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

/// A file in a folder that may not be written, with no write-ahead log beside it, can be read only as one that nobody
/// changes.
bool is_at_rest(const std::string& path) {
  return access(folder_of(path).c_str(), W_OK) != 0 && access((path + "-wal").c_str(), F_OK) != 0;
}

/// Why a new file cannot be.
std::string why_not_made(const std::string& path) {
  const std::string folder = folder_of(path);
  struct stat status {};
  if (stat(folder.c_str(), &status) != 0) return "its folder: " + std::string(std::strerror(errno));
  if (access(folder.c_str(), W_OK) != 0) return "its folder may not be written";
  return "cannot be made";
}

std::string as_uri(const std::string& path, const char* query) {
  constexpr char kHex[] = "0123456789abcdef";
  std::string uri = path.front() == '/' ? "file://" : "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      const auto byte = static_cast<unsigned char>(c);
      uri += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    } else {
      uri += c;
    }
  }
  return uri + query;
}

}  // namespace

void fail(sqlite3* database, int code) {
  const char* const file = database == nullptr ? nullptr : sqlite3_db_filename(database, "main");
  const std::string path = file == nullptr ? "" : file;
  if ((code & 0xFF) == SQLITE_INTERRUPT) throw Interrupted(path);
  throw DatabaseError(path, code, in_words(database, code));
}

Statement::Statement(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement, nullptr);
  handle_.reset(statement);
  if (code != SQLITE_OK) fail(database, code);
}

bool Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    sqlite3* const database = sqlite3_db_handle(handle_.get());
    const int extended = sqlite3_extended_errcode(database);
    try {
      fail(database, extended == SQLITE_OK ? code : extended);
    } catch (...) {
      sqlite3_reset(handle_.get());  // after the message was made, which a reset may change
      throw;
    }
  }
  sqlite3_reset(handle_.get());
  return false;
}

void Statement::reset() { sqlite3_reset(handle_.get()); }

void Statement::bind(int index, std::string_view value) {
  const char* const data = value.data() == nullptr ? "" : value.data();
  sqlite3_bind_text64(handle_.get(), index, data, value.size(), SQLITE_STATIC, SQLITE_UTF8);
}
void Statement::bind(int index, RawBytes value) {
  sqlite3_bind_blob64(handle_.get(), index, value.view.data(), value.view.size(), SQLITE_STATIC);
}
void Statement::bind(int index, double value) { sqlite3_bind_double(handle_.get(), index, value); }
void Statement::bind(int index, std::nullptr_t) { sqlite3_bind_null(handle_.get(), index); }
void Statement::bind_integer(int index, std::int64_t value) { sqlite3_bind_int64(handle_.get(), index, value); }

std::string_view Statement::text(int column) const {
  const auto* const bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

std::string_view Statement::bytes(int column) const {
  const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

Database::Database(const std::string& path, Access access) : path_(path) {
  struct stat status {};
  const bool exists = stat(path.c_str(), &status) == 0;
  if (path.empty()) throw Error("an archive without a name");
  if (!exists && access != Access::Create) throw DatabaseError(path, SQLITE_CANTOPEN, std::strerror(errno));
  if (exists && S_ISDIR(status.st_mode)) throw DatabaseError(path, SQLITE_CANTOPEN, "a folder, no archive");
  const bool at_rest = access == Access::Read && is_at_rest(path);
  const std::string uri = as_uri(path, at_rest ? "?immutable=1" : "");
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  flags |= access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (access == Access::Create) flags |= SQLITE_OPEN_CREATE;
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(uri.c_str(), &database, flags, nullptr);
  handle_.reset(database);
  if (code != SQLITE_OK) throw DatabaseError(path, code, exists ? in_words(database, code) : why_not_made(path));
  sqlite3_busy_timeout(database, access == Access::Read ? kReadersPatience : kPatience);
  sqlite3_extended_result_codes(database, 1);
  run("PRAGMA trusted_schema = OFF");
}

void Database::run(const std::string& sql) {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(handle_.get(), code);
}

std::int64_t Database::integer(std::string_view sql) {
  Statement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

}  // namespace barqiya::archive
