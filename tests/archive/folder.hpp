#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "archive/archive.hpp"
#include "archive/schema.hpp"
#include "archive/writer.hpp"
#include "barqiya/reader.hpp"
#include "language/builtin.hpp"

namespace barqiya::archive::testing {

/// A folder of a test's own, gone at its end.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "barqiya-archive-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] std::string file(const std::string& name = "a.db") const { return path_ + "/" + name; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

inline const Reader& reader() {
  static const Reader the_one;
  return the_one;
}

inline language::Blob data() { return language::Blob::trusted(language::builtin()); }

inline ingest::Document document(std::string text, const std::string& source = "alnahr") {
  ingest::Document out;
  out.id = "test";
  out.source = source;
  out.file = "test";
  out.text = std::move(text);
  return out;
}

/// Adds reports, each a text; all by one source.
inline void add(const std::string& path, const std::vector<std::string>& texts) {
  Writer writer(path, reader());
  Preparer preparer(reader());
  for (const std::string& text : texts) writer.add(*preparer.prepare(document(text), {}));
  writer.finish();
}

/// All rows of a table.
inline std::string rows_of(Database& database, const std::string& table) {
  Statement rows = database.prepare("SELECT * FROM " + table + " ORDER BY 1, 2");
  const int columns = sqlite3_column_count(rows.handle());
  std::string out = "== " + table + "\n";
  while (rows.step()) {
    for (int i = 0; i < columns; ++i) out += std::string(rows.text(i)) + "|";
    out += '\n';
  }
  return out;
}
inline std::string rows_of(const std::string& path, const std::string& table) {
  Database database = open_archive(path, Access::Read);
  return rows_of(database, table);
}

/// All rows of all tables but those that FTS5 keeps for itself.
inline std::string dump(const std::string& path) {
  Database database = open_archive(path, Access::Read);
  Statement tables = database.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite_%' "
      "ORDER BY name");
  std::string out;
  while (tables.step()) out += rows_of(database, std::string(tables.text(0)));
  return out;
}

/// What SQLite and FTS5 find wrong; "ok" when nothing.
inline std::string faults(const std::string& path) {
  Database database = open_archive(path, Access::Write);
  Statement integrity = database.prepare("PRAGMA integrity_check");
  integrity.step();
  std::string out(integrity.text(0));
  Statement keys = database.prepare("PRAGMA foreign_key_check");
  if (keys.step()) out += " foreign key of " + std::string(keys.text(0));
  database.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
  return out;
}

}  // namespace barqiya::archive::testing
