// Parameters and rows.
#include "server/call.hpp"

#include <gtest/gtest.h>

#include "server/problem.hpp"

namespace barqiya::server {
namespace {

Request request(const std::string& target) { return {"GET", parse_target(target), {}, {}}; }

template <class Take>
std::string refusal(const std::string& target, const Take& take) {
  const Request asked = request(target);
  try {
    (void)take(Call{asked});
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.status(), 400);
    return problem.what();
  }
  return {};
}

TEST(Call, HasDefaultsAndBounds) {
  const Request none = request("/x");
  EXPECT_EQ(Call{none}.filter().limit, 20U);
  EXPECT_EQ(Call{none}.filter().offset, 0U);
  EXPECT_EQ(Call{none}.filter_and_one().limit, 21U);
  const Request some = request("/x?limit=7&offset=14&from=2021&to=2021-08&source=a");
  const archive::Filter filter = Call{some}.filter();
  EXPECT_EQ(filter.limit, 7U);
  EXPECT_EQ(filter.offset, 14U);
  EXPECT_EQ(filter.from, "2021");
  EXPECT_EQ(filter.to, "2021-08");
  EXPECT_EQ(filter.source, "a");
}

TEST(Call, NamesTheParameterThatDoesNotFit) {
  const auto filter = [](const Call& call) { return call.filter(); };
  for (const char* const query :
       {"limit=0", "limit=5001", "limit=-1", "limit=1.5", "limit=5x", "limit=99999999999999999999", "offset=-1",
        "offset=1000001", "from=yesterday", "to=2021-99"}) {
    const std::string name = std::string(query).substr(0, std::string(query).find('='));
    EXPECT_EQ(refusal(std::string("/x?") + query, filter).substr(0, name.size() + 1), name + ":") << query;
  }
  const auto flag = [](const Call& call) { return call.flag("facets"); };
  EXPECT_EQ(refusal("/x?facets=maybe", flag).substr(0, 7), "facets:");
  EXPECT_EQ(refusal("/x?facets=true", flag), "");
}

TEST(Call, TheNextAddressKeepsWhatWasAskedButTheToken) {
  const Request asked = request("/api/v1/search?q=%D8%AE%D8%A8%D8%B1%20%22a&limit=5&offset=5&token=secret12");
  EXPECT_EQ(Call{asked}.address_at(10), "/api/v1/search?q=%D8%AE%D8%A8%D8%B1%20%22a&limit=5&offset=10");
  const Request bare = request("/api/v1/reports");
  EXPECT_EQ(Call{bare}.address_at(20), "/api/v1/reports?offset=20");
}

archive::Result three() {
  return {{"id", "text"}, {{std::int64_t{1}, std::string("a\n\"b")}, {std::int64_t{2}, {}}, {std::int64_t{3}, {}}}};
}

TEST(Rows, AreObjectsWithTheNextPage) {
  const Request asked = request("/x?limit=2");
  EXPECT_EQ(
      *rows_reply(Call{asked}, three(), "x").body,
      "{\"rows\":[{\"id\":1,\"text\":\"a\\n\\\"b\"},\n{\"id\":2,\"text\":null}],\n\"next\":\"/x?limit=2&offset=2\"}\n");
  const Request all = request("/x?limit=3");
  const std::string body = *rows_reply(Call{all}, three(), "x", ",\"total\":3").body;
  EXPECT_NE(body.find("\"total\":3,\n\"next\":null}"), std::string::npos) << body;
  EXPECT_EQ(*rows_reply(Call{all}, archive::Result{{"id"}, {}}, "x").body, "{\"rows\":[],\n\"next\":null}\n");
}

TEST(Rows, AreTablesForDownload) {
  const Request asked = request("/x?limit=2&format=csv");
  const Reply reply = rows_reply(Call{asked}, three(), "things");
  EXPECT_EQ(*reply.body, "id,text\r\n1,\"a\n\"\"b\"\r\n2,\r\n");
  ASSERT_EQ(reply.headers.size(), 1U);
  EXPECT_EQ(reply.headers[0].second, "attachment; filename=\"things.csv\"");
  const auto rows = [](const Call& call) { return rows_reply(call, three(), "x"); };
  EXPECT_NE(refusal("/x?format=table", rows), "");
  EXPECT_NE(refusal("/x?format=xls", rows), "");
}

}  // namespace
}  // namespace barqiya::server
