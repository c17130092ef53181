// Who may ask: hosts, origins, tokens.
#include "server/guard.hpp"

#include <gtest/gtest.h>

#include "server/problem.hpp"

namespace barqiya::server {
namespace {

int outcome(const Guard& guard, const Request& request) {
  try {
    guard.check(request);
  } catch (const Problem& problem) {
    return problem.status();
  }
  return 200;
}

int outcome(const Guard& guard, const std::string& method, const Headers& headers, const std::string& target = "/") {
  return outcome(guard, Request{method, parse_target(target), headers, {}});
}

Guard local() { return {"127.0.0.1", 8017, false, {}}; }

TEST(Guard, TakesItsOwnHostsOnly) {
  const Guard guard = local();
  for (const char* const host : {"127.0.0.1:8017", "localhost:8017", "LOCALHOST:8017", "[::1]:8017"}) {
    EXPECT_EQ(outcome(guard, "GET", {{"host", host}}), 200) << host;
  }
  for (const char* const host :
       {"evil.example:8017", "127.0.0.1", "127.0.0.1:80", "localhost", "127.0.0.1.evil.example:8017", "localhost.:8017",
        "localhost:8017:8017", "[::1", "user@localhost:8017", "127.0.0.2:8017", "2130706433:8017"}) {
    EXPECT_EQ(outcome(guard, "GET", {{"host", host}}), 421) << host;
  }
  EXPECT_EQ(outcome(guard, "GET", {}), 400);
}

TEST(Guard, TakesTheHostThatWasGiven) {
  const Guard named{"desk.local", 80, false, {}};
  EXPECT_EQ(outcome(named, "GET", {{"host", "desk.local"}}), 200);
  EXPECT_EQ(outcome(named, "GET", {{"host", "desk.local:80"}}), 200);
  const Guard any{"0.0.0.0", 8017, true, {}};
  EXPECT_EQ(outcome(any, "GET", {{"host", "192.168.1.5:8017"}}), 200);
  EXPECT_EQ(outcome(any, "GET", {{"host", "[fd00::5]:8017"}}), 200);
  EXPECT_EQ(outcome(any, "GET", {{"host", "evil.example:8017"}}), 421);
}

TEST(Guard, APostIsFromItsOwnPageOrOfATypeThatOthersCannotSend) {
  const Guard guard = local();
  const auto post = [&](Headers headers) {
    headers.emplace_back("host", "127.0.0.1:8017");
    return outcome(guard, "POST", headers);
  };
  EXPECT_EQ(post({{"origin", "http://127.0.0.1:8017"}}), 200);
  EXPECT_EQ(post({{"origin", "http://evil.example"}}), 403);
  EXPECT_EQ(post({{"origin", "https://127.0.0.1:8017"}}), 403);
  EXPECT_EQ(post({{"origin", "http://localhost:8017"}}), 403);  // another name is another origin
  EXPECT_EQ(post({{"origin", "null"}, {"content-type", "application/octet-stream"}}), 403);
  EXPECT_EQ(post({{"content-type", "application/octet-stream"}}), 200);
  EXPECT_EQ(post({{"content-type", "text/plain; charset=utf-8"}}), 403);
  EXPECT_EQ(post({{"content-type", "TEXT/PLAIN"}}), 403);
  EXPECT_EQ(post({{"content-type", "multipart/form-data; boundary=x"}}), 403);
  EXPECT_EQ(post({}), 403);
}

TEST(Guard, AGetMayCarryAnyOrigin) {  // its answer is out of reach for that page: there are no CORS headers
  EXPECT_EQ(outcome(local(), "GET", {{"host", "127.0.0.1:8017"}, {"origin", "http://evil.example"}}), 200);
}

TEST(Guard, ATokenIsTakenFromHeaderCookieOrAddress) {
  Guard guard = local();
  guard.token = "0123456789abcdef";
  const auto get = [&](Headers headers, const std::string& target = "/") {
    headers.emplace_back("host", "127.0.0.1:8017");
    return outcome(guard, "GET", headers, target);
  };
  EXPECT_EQ(get({}), 401);
  EXPECT_EQ(get({{"authorization", "Bearer 0123456789abcdef"}}), 200);
  EXPECT_EQ(get({{"authorization", "Bearer 0123456789abcdeg"}}), 401);
  EXPECT_EQ(get({{"authorization", "Bearer "}}), 401);
  EXPECT_EQ(get({{"authorization", "0123456789abcdef"}}), 401);
  EXPECT_EQ(get({{"cookie", "a=b; barqiya_8017=0123456789abcdef"}}), 200);
  EXPECT_EQ(get({{"cookie", "barqiya_8018=0123456789abcdef"}}), 401);
  EXPECT_EQ(get({}, "/?token=0123456789abcdef"), 200);
  EXPECT_EQ(get({}, "/?token=0123456789abcde"), 401);
}

TEST(Guard, ATokenInTheAddressIsNotEnoughToPost) {
  Guard guard = local();
  guard.token = "0123456789abcdef";
  const Headers headers{{"host", "127.0.0.1:8017"}, {"origin", "http://127.0.0.1:8017"}};
  EXPECT_EQ(outcome(guard, "POST", headers, "/?token=0123456789abcdef"), 401);
}

TEST(Token, HasPlainLettersAndSomeLength) {
  EXPECT_TRUE(is_token("abc-DEF_123"));
  EXPECT_FALSE(is_token("short"));
  EXPECT_FALSE(is_token("with space"));
  EXPECT_FALSE(is_token("new\r\nline!"));
  EXPECT_FALSE(is_token(std::string(129, 'a')));
}

TEST(Secret, IsTheSameOrNot) {
  EXPECT_TRUE(is_same_secret("abc", "abc"));
  EXPECT_FALSE(is_same_secret("abc", "abd"));
  EXPECT_FALSE(is_same_secret("abc", "ab"));
  EXPECT_FALSE(is_same_secret("", "a"));
}

}  // namespace
}  // namespace barqiya::server
