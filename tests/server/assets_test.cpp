// The pages, as files in memory.
#include "server/assets.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "server/problem.hpp"

namespace barqiya::server {
namespace {

const std::string& script() {
  static const std::string text = "// " + std::string(5000, 'a');
  return text;
}

Assets assets() { return Assets({{"/index.html", "<!doctype html>page"}, {"/app.js", script()}}); }

Reply got(const std::string& path, const Headers& headers = {}) {
  return assets().answer(Request{"GET", parse_target(path), headers, {}});
}

std::string header(const Reply& reply, const std::string& name) {
  const auto found =
      std::find_if(reply.headers.begin(), reply.headers.end(), [&](const auto& pair) { return pair.first == name; });
  return found == reply.headers.end() ? "" : found->second;
}

TEST(Assets, AreFoundByTheirExactPaths) {
  EXPECT_EQ(*got("/app.js").body, script());
  EXPECT_EQ(got("/app.js").type, "text/javascript; charset=utf-8");
  for (const char* const path :
       {"/app.jss", "/App.js", "/app.js/", "//app.js", "/./app.js", "/../app.js", "/etc/passwd"}) {
    EXPECT_THROW((void)got(path), Problem) << path;
  }
}

TEST(Assets, AViewIsThePage) {
  for (const char* const path : {"/", "/read", "/report/12", "/search?q=a", "/said", "/timeline", "/due", "/chains"}) {
    EXPECT_EQ(*got(path).body, "<!doctype html>page") << path;
  }
  for (const char* const path : {"/report", "/report/", "/report/x", "/report/12/3", "/searching", "/read/"}) {
    EXPECT_THROW((void)got(path), Problem) << path;
  }
}

TEST(Assets, ArePackedAndKnownAgain) {
  const Reply packed = got("/app.js", {{"accept-encoding", "gzip"}});
  EXPECT_EQ(header(packed, "Content-Encoding"), "gzip");
  EXPECT_LT(packed.body->size(), 1000U);
  const Reply same = got("/app.js", {{"if-none-match", header(packed, "ETag")}});
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(header(got("/", {{"accept-encoding", "gzip"}}), "Content-Encoding"), "");
}

TEST(Assets, WithoutPagesThereIsOneThatSaysHowToGetThem) {
  const Assets none(std::vector<AssetFile>{});
  const Reply reply = none.answer(Request{"GET", parse_target("/"), {}, {}});
  EXPECT_NE(reply.body->find("npm ci"), std::string::npos);
  EXPECT_NE(reply.body->find("/api/v1"), std::string::npos);
}

TEST(Assets, TheDescriptionIsBuiltIn) {
  const auto files = builtin_description();
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].bytes.substr(0, 1), "{");
}

}  // namespace
}  // namespace barqiya::server
