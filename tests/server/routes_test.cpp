// Which address is whose.
#include "server/routes.hpp"

#include <gtest/gtest.h>

#include "server/problem.hpp"

namespace barqiya::server {
namespace {

int status_of(const std::string& method, const std::string& target) {
  try {
    (void)match(Request{method, parse_target(target), {}, {}});
  } catch (const Problem& problem) {
    return problem.status();
  }
  return 200;
}

TEST(Fit, TakesTheNumberOutOfThePath) {
  EXPECT_EQ(fit("/a", "/a"), 0);
  EXPECT_EQ(fit("/a", "/a/"), std::nullopt);
  EXPECT_EQ(fit("/a/{id}", "/a/12"), 12);
  EXPECT_EQ(fit("/a/{id}/b", "/a/12/b"), 12);
  EXPECT_EQ(fit("/a/{id}/b", "/a/12"), std::nullopt);
  for (const char* const path : {"/a/", "/a/x", "/a/-1", "/a/1.5", "/a/1/2", "/a/+1", "/a/0x1", "/b/1"}) {
    EXPECT_EQ(fit("/a/{id}", path), std::nullopt) << path;
  }
  EXPECT_EQ(fit("/a/{id}", "/a/999999999999999999"), 999999999999999999);
  EXPECT_EQ(fit("/a/{id}", "/a/9999999999999999999"), std::nullopt);
}

TEST(Match, FindsTheRouteOfMethodAndPath) {
  const Match found = match(Request{"GET", parse_target("/api/v1/reports/7/reading?format=jsonl"), {}, {}});
  EXPECT_EQ(found.route->pattern, "/api/v1/reports/{id}/reading");
  EXPECT_EQ(found.id, 7);
  EXPECT_EQ(match(Request{"HEAD", parse_target("/api/v1"), {}, {}}).route->method, "GET");
  EXPECT_EQ(match(Request{"POST", parse_target("/api/v1/reports"), {}, {}}).route->method, "POST");
}

TEST(Match, RefusesWhatIsNotThere) {
  EXPECT_EQ(status_of("GET", "/api/v1/nothing"), 404);
  EXPECT_EQ(status_of("GET", "/api/v1/reports/x"), 404);
  EXPECT_EQ(status_of("POST", "/api/v1/search"), 405);
  EXPECT_EQ(status_of("GET", "/api/v1/read"), 405);
  EXPECT_EQ(status_of("GET", "/api/v1/search?q=a&nothing=1"), 400);
  EXPECT_EQ(status_of("GET", "/api/v1/search?q=a&token=abc"), 200);
  EXPECT_EQ(status_of("GET", "/api/v1/search?q=a&sourc=b"), 400);  // the beginning of a name is no name
}

TEST(Writing, IsPostingReports) {
  EXPECT_TRUE(is_writing(Request{"POST", parse_target("/api/v1/reports"), {}, {}}));
  EXPECT_FALSE(is_writing(Request{"GET", parse_target("/api/v1/reports"), {}, {}}));
  EXPECT_FALSE(is_writing(Request{"POST", parse_target("/api/v1/read"), {}, {}}));
}

}  // namespace
}  // namespace barqiya::server
