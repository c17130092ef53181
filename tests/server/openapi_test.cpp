// The table of routes and the description of the API say the same: addresses, methods, parameters.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <set>
#include <sstream>

#include "server/assets.hpp"
#include "server/routes.hpp"

namespace barqiya::server {
namespace {

using Names = std::set<std::string>;

class OpenApi : public ::testing::Test {
 protected:
  OpenApi() {
    const std::string_view text = builtin_description().front().bytes;
    description_.Parse(text.data(), text.size());
  }

  /// The names of an operation's parameters in the query.
  Names described_parameters(const rapidjson::Value& operation) {
    Names out;
    if (!operation.HasMember("parameters")) return out;
    for (const auto& one : operation["parameters"].GetArray()) {
      const rapidjson::Value* parameter = &one;
      if (one.HasMember("$ref")) {
        const std::string name =
            std::string(one["$ref"].GetString()).substr(std::string("#/components/parameters/").size());
        parameter = &description_["components"]["parameters"][name.c_str()];
      }
      if (std::string((*parameter)["in"].GetString()) == "query") out.insert((*parameter)["name"].GetString());
    }
    return out;
  }

  rapidjson::Document description_;
};

Names words_of(std::string_view text) {
  std::istringstream stream{std::string(text)};
  return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

TEST_F(OpenApi, EveryRouteIsDescribedWithItsParameters) {
  ASSERT_FALSE(description_.HasParseError());
  EXPECT_STREQ(description_["openapi"].GetString(), "3.1.0");
  for (const Route& route : routes()) {
    const std::string pattern(route.pattern);
    const std::string method = route.method == "GET" ? "get" : "post";
    ASSERT_TRUE(description_["paths"].HasMember(pattern.c_str())) << pattern;
    const auto& path = description_["paths"][pattern.c_str()];
    ASSERT_TRUE(path.HasMember(method.c_str())) << method << " " << pattern;
    EXPECT_EQ(described_parameters(path[method.c_str()]), words_of(route.parameters)) << method << " " << pattern;
  }
}

TEST_F(OpenApi, EveryDescribedOperationIsARoute) {
  std::size_t operations = 0;
  const rapidjson::Value& paths = description_["paths"];  // const, or clang finds its iterators' "!=" ambiguous
  for (const auto& path : paths.GetObject()) operations += path.value.MemberCount();
  EXPECT_EQ(operations, routes().size());
}

}  // namespace
}  // namespace barqiya::server
