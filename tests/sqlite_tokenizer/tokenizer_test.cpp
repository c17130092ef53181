// The tokenizer as SQLite loads it.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "archive/sqlite.hpp"

namespace barqiya::archive {
namespace {

class Tokenizer : public ::testing::Test {
 protected:
  Tokenizer() : database_(":memory:", Access::Create) {
    sqlite3_enable_load_extension(database_.handle(), 1);
    char* message = nullptr;
    const int code = sqlite3_load_extension(database_.handle(), BARQIYA_TOKENIZER, nullptr, &message);
    EXPECT_EQ(code, SQLITE_OK) << (message == nullptr ? "" : message);
    sqlite3_free(message);
    database_.run("CREATE VIRTUAL TABLE notes USING fts5 (text, tokenize = 'barqiya')");
  }

  void add(std::string_view text) { database_.prepare("INSERT INTO notes VALUES (?)").run(text); }

  std::int64_t count(std::string_view query) {
    Statement statement = database_.prepare("SELECT count(*) FROM notes WHERE notes MATCH ?");
    statement.begin(query);
    statement.step();
    return statement.integer(0);
  }

  Database database_;
};

TEST_F(Tokenizer, FindsWordsWithTheirClitics) {
  for (const char* const text : {"اجتمعت والحكومة أمس", "قرار للحكومه", "ثقة بحكومة جديدة", "محكمة مدنية"}) add(text);
  EXPECT_EQ(count("حكومة"), 3);
  EXPECT_EQ(count("\"قرار الحكومة\""), 1);
  EXPECT_EQ(count("حكو*"), 3);
  EXPECT_EQ(count("مدرسة"), 0);
}

TEST_F(Tokenizer, MarksTheWordsOfTheTextEvenOfABrokenOne) {
  add("\xFF قال \xD9\xFFنعم\xC3");
  Statement statement = database_.prepare("SELECT highlight(notes, 0, '[', ']') FROM notes WHERE notes MATCH 'نعم'");
  ASSERT_TRUE(statement.step());
  EXPECT_EQ(statement.text(0), "\xFF قال \xD9\xFF[نعم]\xC3");
}

TEST_F(Tokenizer, TakesNoOptions) {
  EXPECT_THROW(database_.run("CREATE VIRTUAL TABLE other USING fts5 (text, tokenize = 'barqiya strong')"), Error);
}

}  // namespace
}  // namespace barqiya::archive
