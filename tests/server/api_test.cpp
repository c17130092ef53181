// Answers of the API, without a network: what the archive and the body hold, and what goes wrong.
#include "server/api.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "archive/folder.hpp"
#include "server/finish.hpp"

namespace barqiya::server {
namespace {

using archive::testing::Folder;

const std::string kReport =
    "بغداد 9 أغسطس 2021 (شينخوا) قال اللواء سامر خليل إن العمل في الجسر ينتهي في 20 أغسطس 2021.";

class Api : public ::testing::Test {
 protected:
  Api() { archive::testing::add(folder_.file(), {kReport, "عمان 10 أغسطس 2021 (بترا) نفت وزارة النقل إغلاق الجسر."}); }

  Reply ask(const std::string& method, const std::string& target, const std::string& body = {}) {
    return answer(context_, Request{method, parse_target(target), {}, body});
  }
  Reply get(const std::string& target) { return ask("GET", target); }
  std::string body(const std::string& target) { return *get(target).body; }

  static std::string header(const Reply& reply, const std::string& name) {
    for (const auto& [key, value] : reply.headers) {
      if (key == name) return value;
    }
    return {};
  }

  Folder folder_;
  std::atomic<bool> stop_{false};
  Site site_{folder_.file(), archive::testing::reader(), false, stop_};
  Context context_{site_};
};

TEST_F(Api, TellsWhatItServes) {
  const std::string text = body("/api/v1");
  EXPECT_NE(text.find("\"archive\":\"a.db\""), std::string::npos) << text;  // its name, not where it is
  EXPECT_EQ(text.find(folder_.path()), std::string::npos);
  EXPECT_NE(text.find("\"reports\":2,\"write\":false,\"oldest\":\"2021-08-09\",\"newest\":\"2021-08-10\""),
            std::string::npos)
      << text;
}

TEST_F(Api, PagesFollowOneAnother) {
  const std::string first = body("/api/v1/reports?limit=1");
  EXPECT_NE(first.find("{\"id\":2,"), std::string::npos);
  EXPECT_NE(first.find("\"next\":\"/api/v1/reports?limit=1&offset=1\""), std::string::npos) << first;
  const std::string second = body("/api/v1/reports?limit=1&offset=1");
  EXPECT_NE(second.find("{\"id\":1,"), std::string::npos);
  EXPECT_NE(second.find("\"next\":null"), std::string::npos);
}

TEST_F(Api, AReadingIsThatOfTheArchive) {
  const std::string text = body("/api/v1/reports/1/reading");
  EXPECT_NE(text.find("barqiya-reading/1"), std::string::npos);
  EXPECT_NE(text.find("سامر خليل"), std::string::npos);
  EXPECT_EQ(get("/api/v1/reports/9/reading").status, 404);
  EXPECT_EQ(get("/api/v1/reports/1/reading?format=doc").status, 400);
  EXPECT_EQ(get("/api/v1/reports/1/reading?offsets=lines").status, 400);
}

TEST_F(Api, AReadingAsAPageIsSandboxed) {
  const Reply reply = get("/api/v1/reports/1/reading?format=html");
  EXPECT_EQ(header(reply, "Content-Security-Policy").substr(0, 27), "sandbox; default-src 'none'");
  EXPECT_EQ(header(reply, "Content-Disposition"), "attachment; filename=\"report-1.html\"");
}

TEST_F(Api, ASearchCountsItsFacets) {
  const std::string text = body("/api/v1/search?q=" + encode("الجسر") + "&facets=true");
  EXPECT_NE(text.find("\"month\":[{\"value\":\"2021-08\",\"count\":2}]"), std::string::npos) << text;
  EXPECT_NE(text.find("\"total\":2"), std::string::npos);
  EXPECT_EQ(text.find("facets_of"), std::string::npos);
  const std::string narrowed = body("/api/v1/search?q=" + encode("الجسر") + "&speaker=" + encode("سامر خليل"));
  EXPECT_NE(narrowed.find("{\"id\":1,"), std::string::npos) << narrowed;
  EXPECT_EQ(narrowed.find("{\"id\":2,"), std::string::npos) << narrowed;
  EXPECT_EQ(narrowed.find("\"facets\""), std::string::npos);
}

TEST_F(Api, QueriesThatAskForNothingAreTheClientsFault) {
  for (const char* const target :
       {"/api/v1/search", "/api/v1/search?q=%22%22", "/api/v1/search?q=*", "/api/v1/timeline", "/api/v1/copies",
        "/api/v1/statements?act=shout", "/api/v1/due?as_of=soon"}) {
    const Reply reply = get(target);
    EXPECT_EQ(reply.status, 400) << target << *reply.body;
    EXPECT_EQ(reply.type, "application/problem+json");
  }
}

TEST_F(Api, DueIsACalendarToo) {
  const Reply reply = get("/api/v1/due?format=ics&from=2021");
  EXPECT_NE(reply.body->find("DTSTART;VALUE=DATE:20210820"), std::string::npos) << *reply.body;
  const Reply timeline = get("/api/v1/timeline?format=timelinejs&about=" + encode("سامر خليل"));
  EXPECT_NE(timeline.body->find("\"start_date\":{\"year\":\"2021\",\"month\":\"08\",\"day\":\"20\"}"),
            std::string::npos)
      << *timeline.body;
}

TEST_F(Api, ChainsGoFromTheSourceToTheSpeaker) {
  const std::string text = body("/api/v1/chains");
  EXPECT_NE(text.find("{\"from\":\"source:alnahr\",\"to\":\"speaker:سامر خليل\",\"count\":1,\"reports\":[1]}"),
            std::string::npos)
      << text;
}

TEST_F(Api, WhatIsPostedIsReadAndNotKept) {
  const Reply reply = ask("POST", "/api/v1/read?format=quotes", kReport);
  EXPECT_EQ(reply.status, 200);
  EXPECT_NE(reply.body->find("2021-08-09\tسامر خليل"), std::string::npos) << *reply.body;
  EXPECT_NE(body("/api/v1").find("\"reports\":2"), std::string::npos);
  EXPECT_EQ(ask("POST", "/api/v1/read?dct=soon", kReport).status, 400);
  EXPECT_EQ(ask("POST", "/api/v1/read", " \n").status, 422);
  EXPECT_EQ(ask("POST", "/api/v1/read", "{\"title\": \"no text\"}").status, 422);
}

TEST_F(Api, SeveralReportsNeedAFormatForSeveral) {
  const std::string lines =
      "{\"text\": \"" + kReport + "\"}\n{\"text\": \"" + kReport + "\"}\n{\"text\": \"An English one.\"}\n";
  const Reply reply = ask("POST", "/api/v1/read?format=jsonl", lines);
  EXPECT_EQ(std::count(reply.body->begin(), reply.body->end(), '\n'), 2);
  EXPECT_EQ(header(reply, "Barqiya-Skipped"), "1");
  EXPECT_EQ(ask("POST", "/api/v1/read", lines).status, 422);
}

TEST_F(Api, WhatUnpacksToTooMuchIsRefused) {
  const std::string bomb = gzip(gzip(std::string(std::size_t{64} << 20, ' '), 9), 9);
  ASSERT_LT(bomb.size(), 10000U);
  const Reply reply = ask("POST", "/api/v1/read?format=jsonl", bomb);
  EXPECT_EQ(reply.status, 422);
  EXPECT_NE(reply.body->find("unpacks to more"), std::string::npos) << *reply.body;
}

TEST_F(Api, NothingIsAddedUnlessThatIsAllowed) {
  EXPECT_EQ(ask("POST", "/api/v1/reports", "خبر جديد عن الجسر.").status, 403);
  Site writable{folder_.file(), archive::testing::reader(), true, stop_};
  Context context(writable);
  const Request request{"POST", parse_target("/api/v1/reports"), {}, "خبر جديد عن الجسر."};
  EXPECT_EQ(*answer(context, request).body, "{\"added\":1,\"there\":0,\"skipped\":0}\n");
  EXPECT_EQ(*answer(context, request).body, "{\"added\":0,\"there\":1,\"skipped\":0}\n");
  EXPECT_NE(body("/api/v1").find("\"reports\":3"), std::string::npos);
}

TEST_F(Api, AnArchiveThatIsGoneIsSaidToBeAndNotMadeAnew) {
  EXPECT_EQ(get("/api/v1/reports").status, 200);
  std::filesystem::rename(folder_.file(), folder_.file("b.db"));
  const Reply reply = get("/api/v1/reports");
  EXPECT_EQ(reply.status, 503);
  EXPECT_NE(reply.body->find("the file is gone"), std::string::npos) << *reply.body;
  EXPECT_EQ(reply.body->find(folder_.path()), std::string::npos);
  EXPECT_EQ(header(reply, "Retry-After"), "2");
  Site writable{folder_.file(), archive::testing::reader(), true, stop_};
  Context context(writable);
  EXPECT_EQ(answer(context, Request{"POST", parse_target("/api/v1/reports"), {}, kReport}).status, 503);
  EXPECT_FALSE(std::filesystem::exists(folder_.file()));
  std::filesystem::rename(folder_.file("b.db"), folder_.file());
  EXPECT_EQ(get("/api/v1/reports").status, 200);
}

TEST_F(Api, AnArchivePutInItsPlaceIsTheOneAsked) {
  EXPECT_NE(body("/api/v1").find("\"reports\":2"), std::string::npos);
  archive::testing::add(folder_.file("new.db"), {kReport});
  std::filesystem::rename(folder_.file("new.db"), folder_.file());
  std::filesystem::remove(folder_.file() + "-wal");
  EXPECT_NE(body("/api/v1").find("\"reports\":1"), std::string::npos);
}

TEST_F(Api, AnArchiveThatIsNoneIsSaidToBe) {
  std::FILE* const file = std::fopen(folder_.file().c_str(), "w");
  std::fputs("this is no database, whatever its name says, and it is long enough to be looked at", file);
  std::fclose(file);
  const Reply reply = get("/api/v1/stats");
  EXPECT_EQ(reply.status, 503);
  EXPECT_NE(reply.body->find("not a SQLite file"), std::string::npos) << *reply.body;
}

TEST_F(Api, ALockedArchiveIsSaidToBe) {
  archive::Database other(folder_.file(), archive::Access::Write);
  other.run("PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  const Reply reply = get("/api/v1/reports");
  EXPECT_EQ(reply.status, 503);
  EXPECT_NE(reply.body->find("locked"), std::string::npos) << *reply.body;
  other.run("COMMIT; PRAGMA locking_mode = NORMAL; PRAGMA user_version");
  EXPECT_EQ(get("/api/v1/reports").status, 200);
}

TEST_F(Api, AQuestionThatTakesTooLongIsBrokenOff) {
  Site hasty{folder_.file(), archive::testing::reader(), false, stop_, std::chrono::milliseconds(-1)};
  Context context(hasty);
  // Long enough for SQLite to look at the clock: a product of all rows with themselves.
  context.begin();
  EXPECT_THROW(
      (void)context.archive().select("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                                     "10000000) SELECT count(*) FROM n"),
      archive::Interrupted);
  EXPECT_EQ(answer(context, Request{"POST", parse_target("/api/v1/read"), {}, kReport}).status, 504);
}

TEST_F(Api, TheEndBreaksOffWhatIsBeingAnswered) {
  stop_ = true;
  context_.begin();
  EXPECT_TRUE(context_.is_late());
}

TEST_F(Api, TheSameAnswerIsNotSentAgain) {
  const std::string etag = header(get("/api/v1/stats"), "ETag");
  const Request again{"GET", parse_target("/api/v1/stats"), {{"if-none-match", etag}}, {}};
  EXPECT_EQ(answer(context_, again).status, 304);
}

}  // namespace
}  // namespace barqiya::server
