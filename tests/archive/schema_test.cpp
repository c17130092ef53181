// Opening: what is an archive, what is none, and what each is told.
#include "archive/schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "folder.hpp"

namespace barqiya::archive {
namespace {

using testing::Folder;
using ::testing::HasSubstr;

std::string refusal(const std::string& path, Access access) {
  try {
    const Database database = open_archive(path, access);
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

void write(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

TEST(Schema, MakesAnArchiveThatNamesItself) {
  const Folder folder;
  Database database = open_archive(folder.file(), Access::Create);
  EXPECT_EQ(database.integer("PRAGMA application_id"), kApplicationId);
  EXPECT_EQ(database.integer("PRAGMA user_version"), kSchemaVersion);
  EXPECT_EQ(refusal(folder.file(), Access::Read), "none");
}

TEST(Schema, AnEmptyFileBecomesAnArchive) {
  const Folder folder;
  write(folder.file(), "");
  EXPECT_EQ(refusal(folder.file(), Access::Create), "none");
}

TEST(Schema, RefusesWhatIsNoArchiveAndLeavesItAsItIs) {
  const Folder folder;
  write(folder.file("text.db"), std::string(5000, 'x'));
  EXPECT_THAT(refusal(folder.file("text.db"), Access::Create), HasSubstr("no archive: not a SQLite file"));
  Database(folder.file("other.db"), Access::Create).run("CREATE TABLE notes (text TEXT)");
  EXPECT_THAT(refusal(folder.file("other.db"), Access::Create), HasSubstr("no archive of Barqiya's"));
  EXPECT_EQ(Database(folder.file("other.db"), Access::Read).integer("SELECT count(*) FROM sqlite_schema"), 1);
  EXPECT_THAT(refusal(folder.file("missing.db"), Access::Read), HasSubstr("No such file"));
  EXPECT_THAT(refusal(folder.path(), Access::Create), HasSubstr("a folder"));
  EXPECT_THAT(refusal(folder.file("no/such/folder.db"), Access::Create), HasSubstr("folder.db: its folder: No such"));
}

TEST(Schema, RefusesANewerVersion) {
  const Folder folder;
  open_archive(folder.file(), Access::Create).run("PRAGMA user_version = 99");
  for (const Access access : {Access::Read, Access::Create}) {
    EXPECT_THAT(refusal(folder.file(), access), HasSubstr("newer version of barqiya (schema 99"));
  }
}

TEST(Schema, EveryReferenceNamesItsColumnOrDatasetteShowsAnError) {
  const Folder folder;
  Database database = open_archive(folder.file(), Access::Create);
  EXPECT_GT(database.integer("SELECT count(*) FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name)"), 30);
  EXPECT_EQ(database.integer("SELECT count(*) FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE "
                             "f.\"to\" IS NULL"),
            0);
}

TEST(Schema, EveryTableViewAndColumnIsDocumented) {
  std::ifstream in(std::string(BARQIYA_SOURCE_DIR) + "/docs/archive.md");
  const std::string document{std::istreambuf_iterator<char>(in), {}};
  const Folder folder;
  Database database = open_archive(folder.file(), Access::Create);
  Statement tables =
      database.prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'search_%'");
  while (tables.step()) {
    const std::string table(tables.text(0));
    const std::size_t at = document.find("\n| `" + table + "` |");
    ASSERT_NE(at, std::string::npos) << table;
    const std::string row = document.substr(at, document.find('\n', at + 1) - at);
    Statement columns = database.prepare("SELECT name FROM pragma_table_info('" + table + "')");
    while (columns.step()) {
      EXPECT_NE(row.find("`" + std::string(columns.text(0)) + "`"), std::string::npos)
          << table << " " << columns.text(0);
    }
  }
}

TEST(Schema, TellsAWriterThatAnotherProgramWrites) {
  const Folder folder;
  Database one = open_archive(folder.file(), Access::Create);
  one.run("BEGIN IMMEDIATE");
  Database other = open_archive(folder.file(), Access::Write);
  sqlite3_busy_timeout(other.handle(), 1);
  try {
    other.run("BEGIN IMMEDIATE");
    FAIL() << "both write";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("locked: another program is writing to it"));
  }
}

TEST(Schema, ATruncatedArchiveIsAnError) {
  const Folder folder;
  testing::add(folder.file(), {"قال الوزير إن الأمر انتهى."});
  ASSERT_EQ(truncate(folder.file().c_str(), 9000), 0);
  EXPECT_THROW(
      {
        Archive archive(folder.file(), testing::data());
        (void)archive.search("الوزير", {});
      },
      Error);
}

TEST(Schema, AFullDiskIsSaidAndWhatWasCommittedStays) {
  const Folder folder;
  testing::add(folder.file(), {"قال الوزير إن الأمر انتهى."});
  const std::string before = testing::dump(folder.file());
  try {
    Writer writer(folder.file(), testing::reader());
    writer.database().run("PRAGMA max_page_count = 1");  // as if no page more could be had
    Preparer preparer(testing::reader());
    for (int i = 0; i < 200; ++i) {
      std::string text;
      for (int k = 0; k < 500; ++k) text += "كلمة" + std::to_string(i * 1000 + k) + " ";
      writer.add(*preparer.prepare(testing::document(text), {}));
    }
    FAIL() << "more fits in than there is room";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("the disk is full"));
  }
  EXPECT_EQ(testing::dump(folder.file()), before);
}

}  // namespace
}  // namespace barqiya::archive
