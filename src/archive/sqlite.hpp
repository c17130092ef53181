#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "barqiya/error.hpp"

/// SQLite as this stage uses it: owners for its handles, and its errors as Error, in words that say what to do.
namespace barqiya::archive {

/// The database is of no use now: another program holds it, it is gone or damaged, the disk is full. What a question
/// asks is not to blame.
class DatabaseError : public Error {
 public:
  DatabaseError(const std::string& path, int code, const std::string& message)
      : Error(path, 0, 0, message), code_(code & 0xFF) {}

  [[nodiscard]] bool is_busy() const { return code_ == SQLITE_BUSY || code_ == SQLITE_LOCKED; }

 private:
  int code_;
};

/// A question was broken off, since it took longer than it may.
class Interrupted : public Error {
 public:
  explicit Interrupted(const std::string& path) : Error(path, 0, 0, "broken off: it took too long") {}
};

/// Throws DatabaseError naming the database's file, with SQLite's message in plain words, or Interrupted.
[[noreturn]] void fail(sqlite3* database, int code);

/// A value that is no text: SQLite's BLOB.
struct RawBytes {
  std::string_view view;
};

/// One prepared statement, bound and run again and again. Not copyable.
class Statement {
 public:
  Statement() = default;
  Statement(sqlite3* database, std::string_view sql);

  /// Binds parameters from the first on and runs it to its end: for INSERT, UPDATE, DELETE.
  template <class... Values>
  void run(const Values&... values) {
    begin(values...);
    while (step()) {
    }
  }

  /// Binds parameters from the first on; rows then come with `step`. Strings bound must live until the next `begin`.
  template <class... Values>
  void begin(const Values&... values) {
    sqlite3_reset(handle_.get());
    int index = 0;
    (bind(++index, values), ...);
  }

  bool step();   ///< to the next row; false after the last
  void reset();  ///< lets go of its rows

  void bind(int index, std::string_view value);  ///< a string; see or_null
  void bind(int index, RawBytes value);
  void bind(int index, double value);
  void bind(int index, std::nullptr_t);
  template <class Integer, class = std::enable_if_t<std::is_integral_v<Integer>>>
  void bind(int index, Integer value) {
    bind_integer(index, static_cast<std::int64_t>(value));
  }
  template <class Value>
  void bind(int index, const std::optional<Value>& value) {
    value ? bind(index, *value) : bind(index, nullptr);
  }

  [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  [[nodiscard]] double real(int column) const { return sqlite3_column_double(handle_.get(), column); }
  [[nodiscard]] bool is_null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
  /// Empty for NULL; valid until the next step.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string_view bytes(int column) const;  ///< of a BLOB; the same
  [[nodiscard]] sqlite3_stmt* handle() const { return handle_.get(); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  void bind_integer(int index, std::int64_t value);
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

/// A string as a parameter, NULL when it is empty.
[[nodiscard]] inline std::optional<std::string_view> or_null(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

enum class Access { Read, Write, Create };

/// An open database file. Not for several threads at once.
class Database {
 public:
  /// Throws Error: no such file (unless Create), no right to it, no database.
  Database(const std::string& path, Access access);

  [[nodiscard]] Statement prepare(std::string_view sql) { return {handle_.get(), sql}; }
  void run(const std::string& sql);                          ///< any number of statements
  [[nodiscard]] std::int64_t integer(std::string_view sql);  ///< the first column of its first row; 0 without a row
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace barqiya::archive
