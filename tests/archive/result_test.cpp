// Answers in each format.
#include "archive/result.hpp"

#include <gtest/gtest.h>

namespace barqiya::archive {
namespace {

const Result kResult{{"id", "words", "list", "none"},
                     {{std::int64_t{7}, std::string("a,\"b\"\nc"), std::vector<std::string>{"x", "y"}, Value()}}};

std::string written(ResultFormat format) {
  std::string out;
  write(kResult, format, false, out);
  return out;
}

TEST(ResultText, EachFormatHoldsTheRow) {
  EXPECT_EQ(written(ResultFormat::Jsonl),
            "{\"id\":7,\"words\":\"a,\\\"b\\\"\\nc\",\"list\":[\"x\",\"y\"],\"none\":null}\n");
  EXPECT_EQ(written(ResultFormat::Csv), "id,words,list,none\r\n7,\"a,\"\"b\"\"\nc\",x; y,\r\n");
  EXPECT_EQ(written(ResultFormat::Tsv), "id\twords\tlist\tnone\n7\ta,\"b\" c\tx; y\t\n");
  EXPECT_EQ(written(ResultFormat::Json).substr(0, 14), "[\n  {\n    \"id\"");
  EXPECT_NE(written(ResultFormat::Table).find(" 7  a,\"b\" c  x; y"), std::string::npos);
}

TEST(ResultText, NothingFoundIsStillWellFormed) {
  const Result none{{"id"}, {}};
  std::string out;
  write(none, ResultFormat::Json, false, out);
  EXPECT_EQ(out, "[]\n");
}

}  // namespace
}  // namespace barqiya::archive
