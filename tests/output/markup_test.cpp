#include "output/markup.hpp"

#include <gtest/gtest.h>

#include <string>

namespace barqiya::output {
namespace {

std::string escaped(std::string_view text) {
  std::string out = "-";
  append_escaped(text, out);
  return out.substr(1);
}

TEST(Escaping, WritesWhatMarkupTakesAsItsOwnByReference) {
  EXPECT_EQ(escaped("a<b>&\"'\r"), "a&lt;b&gt;&amp;&quot;&#39;&#13;");
}

TEST(Escaping, LeavesOtherTextAlone) {
  EXPECT_EQ(escaped("قال\tالوزير\n😀"), "قال\tالوزير\n😀");
  EXPECT_EQ(escaped(""), "");
}

TEST(Escaping, ReplacesWhatXmlCannotHold) {
  EXPECT_EQ(escaped(std::string_view("\0\x01\x1F\x7F", 4)), "\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(escaped("\uFFFE\uFFFF\uFFFD\uFFEF"), "\uFFFD\uFFFD\uFFFD\uFFEF");
}

}  // namespace
}  // namespace barqiya::output
