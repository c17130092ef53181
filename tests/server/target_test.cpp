// What a request asks for, from strangers' bytes.
#include "server/target.hpp"

#include <gtest/gtest.h>

#include "server/problem.hpp"

namespace barqiya::server {
namespace {

std::string refusal(const std::string& text) {
  try {
    (void)parse_target(text);
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.status(), 400);
    return problem.what();
  }
  return {};
}

TEST(Target, HasAPathAndDecodedParameters) {
  const Target target = parse_target("/api/v1/search?q=%D8%AE%D8%A8%D8%B1+a%2Bb&limit=5&empty=&bare");
  EXPECT_EQ(target.path, "/api/v1/search");
  ASSERT_EQ(target.parameters.size(), 4U);
  EXPECT_EQ(*target.find("q"), "خبر a+b");
  EXPECT_EQ(*target.find("limit"), "5");
  EXPECT_EQ(*target.find("empty"), "");
  EXPECT_EQ(*target.find("bare"), "");
  EXPECT_EQ(target.find("other"), nullptr);
}

TEST(Target, AmpersandsMayStandAlone) {
  EXPECT_EQ(parse_target("/?&&a=1&").parameters.size(), 1U);
  EXPECT_EQ(parse_target("/?").parameters.size(), 0U);
  EXPECT_EQ(*parse_target("/?a=1=2").find("a"), "1=2");
}

TEST(Target, APlusOfAPathIsAPlus) { EXPECT_EQ(parse_target("/a+b").path, "/a+b"); }

TEST(Target, WhatIsNoPathIsRefused) {
  EXPECT_NE(refusal(""), "");
  EXPECT_NE(refusal("*"), "");
  EXPECT_NE(refusal("http://example.org/"), "");
}

TEST(Target, BadEscapesAreRefused) {
  for (const char* const text : {"/%", "/%2", "/%zz", "/?a=%", "/?a=%f", "/?%g0=1"})
    EXPECT_NE(refusal(text), "") << text;
}

TEST(Target, NulControlsAndEscapedSlashesAreRefused) {
  for (const char* const text :
       {"/%00", "/?a=%00", "/?%00=a", "/a%0Ab", "/?a=%1b", "/a%7f", "/..%2f..%2Fetc", "/a%5cb"}) {
    EXPECT_NE(refusal(text), "") << text;
  }
  EXPECT_EQ(*parse_target("/?a=x%0Ay").find("a"), "x\ny");  // a text may have lines
}

TEST(Target, WhatIsNoUtf8IsRefused) {
  for (const char* const text : {"/%c0%af", "/%e0%80%af", "/?a=%ff", "/?a=%ed%a0%80", "/?a=%f8%80%80%80%af", "/\xff"}) {
    EXPECT_NE(refusal(text), "") << text;
  }
}

TEST(Target, AParameterTwiceOrTooManyAreRefused) {
  EXPECT_NE(refusal("/?a=1&%61=2"), "");
  std::string many = "/?";
  for (std::size_t i = 0; i < kMostParameters; ++i) many += "p" + std::to_string(i) + "=1&";
  EXPECT_EQ(refusal(many), "");
  EXPECT_NE(refusal(many + "one=more"), "");
}

TEST(Target, EncodingIsUndoneByDecoding) {
  const std::string text = "قال: \"نعم\" & a+b=c/d?%#~-._";
  EXPECT_EQ(decode(encode(text), true), text);
  EXPECT_EQ(encode("a b"), "a%20b");
}

}  // namespace
}  // namespace barqiya::server
