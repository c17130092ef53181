#include "text/utf8.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace barqiya::text {
namespace {

TEST(Utf8, WellFormedSequencesOfEachLengthAreTaken) {
  for (const char* const text :
       {"", "a", "\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFF", "\U00010000", "\U0010FFFF", "قال 😀 𝓐"}) {
    EXPECT_TRUE(is_valid(text)) << text;
    EXPECT_EQ(repair(text).text, text);
    EXPECT_EQ(repair(text).errors, 0U);
  }
}

struct Broken {
  std::string bytes;
  std::size_t errors;
};

// The maximal subparts of Unicode 15, section 3.9, tables 3-8 to 3-11.
TEST(Utf8, EachMaximalSubpartIsOneError) {
  const Broken cases[] = {{"\x80", 1},
                          {"\xC0\xAF", 2},
                          {"\xE0\x80\xAF", 3},
                          {"\xED\xA0\x80", 3},
                          {"\xF4\x91\x92\x93", 4},
                          {"\xFF", 1},
                          {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF", 4},
                          {"\xD9", 1},
                          {"\xF0\x9F\x98", 1},
                          {"\xF5\x80\x80\x80", 4}};
  for (const Broken& one : cases) {
    EXPECT_FALSE(is_valid(one.bytes));
    const Repaired repaired = repair("a" + one.bytes + "b");
    std::string expected = "a";
    for (std::size_t i = 0; i < one.errors; ++i) expected += "\uFFFD";
    EXPECT_EQ(repaired.text, expected + "b");
    EXPECT_EQ(repaired.errors, one.errors);
  }
}

TEST(Utf8, WhatIsAppendedIsReadBack) {
  for (char32_t code = 0; code < 0x110000; code += code < 0x3000 ? 1 : 251) {
    if (code >= 0xD800 && code < 0xE000) continue;
    std::string text;
    append(code, text);
    ASSERT_TRUE(is_valid(text)) << static_cast<std::uint32_t>(code);
    text += "\x80\x80\x80";  // what follows is not looked at
    EXPECT_EQ(code_point_at(text.data()).value, code);
    EXPECT_EQ(code_point_at(text.data()).size, text.size() - 3);
  }
}

TEST(Utf8, WhatIsNoCodePointIsAppendedAsReplacement) {
  for (const char32_t code : {0xD800U, 0xDFFFU, 0x110000U, 0xFFFFFFFFU}) {
    std::string text;
    append(code, text);
    EXPECT_EQ(text, "\uFFFD");
  }
}

TEST(Utf8, CodePointsAreCounted) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("قال"), 3U);
  EXPECT_EQ(count_code_points("a😀\u0301"), 3U);
}

// simdjson validates, the repair reads byte by byte: two roads, one answer.
TEST(Utf8, RepairAndValidationAgreeOnRandomBytes) {
  constexpr unsigned char kBytes[] = {0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xD9,
                                      0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF};
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes(random() % 8, ' ');
    for (char& byte : bytes) byte = static_cast<char>(kBytes[random() % std::size(kBytes)]);
    const Repaired repaired = repair(bytes);
    EXPECT_EQ(is_valid(bytes), repaired.errors == 0);
    EXPECT_TRUE(is_valid(repaired.text));
  }
}

}  // namespace
}  // namespace barqiya::text
