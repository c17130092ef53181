#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <set>
#include <string>
#include <vector>

#include "sample.hpp"
#include "text/utf8.hpp"

namespace barqiya::output {
namespace {

using rapidjson::Document;
using rapidjson::Value;
using testing::ElementsAre;

class WebAnnotationTest : public testing::Test {
 protected:
  const Value& items(const Record& record) {
    const std::string json = written(Format::WebAnnotation, record);
    document_.Parse<rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
    EXPECT_FALSE(document_.HasParseError()) << json;
    EXPECT_STREQ(document_["@context"].GetString(), "http://www.w3.org/ns/anno.jsonld");
    EXPECT_STREQ(document_["type"].GetString(), "AnnotationPage");
    return document_["items"];
  }

  static std::vector<std::string> bodies(const Value& annotation) {
    std::vector<std::string> out;
    for (const Value& body : annotation["body"].GetArray()) {
      out.push_back(std::string(body["purpose"].GetString()) + ": " + body["value"].GetString());
    }
    return out;
  }

  Document document_;
};

TEST_F(WebAnnotationTest, TimesNamesAndStatementsAreAnnotations) {
  const Reading reading = chain_reading();
  const Value& found = items({reading, "a.txt"});
  ASSERT_EQ(found.Size(), 6U);
  EXPECT_THAT(bodies(found[0]), ElementsAre("classifying: DATE", "tagging: 2021-08-09"));
  EXPECT_THAT(bodies(found[2]), ElementsAre("classifying: PER", "identifying: سامر خليل", "describing: اللواء المدينة",
                                            "tagging: IRQ MIL"));
  EXPECT_THAT(bodies(found[4]),
              ElementsAre("classifying: statement", "tagging: assert", "tagging: direct", "identifying: سامر خليل",
                          "describing: via وكالة النهر", "describing: said 2021-08-09"));
  std::set<std::string> ids;
  for (const Value& one : found.GetArray()) ids.insert(one["id"].GetString());
  EXPECT_EQ(ids.size(), 6U);
  EXPECT_TRUE(ids.count("a.txt#statement1"));
}

TEST_F(WebAnnotationTest, TheSelectorsFindTheWords) {
  const Reading reading = sample_reading();
  const Value& target = items({reading, "a.txt", "https://example.org/1"})[1]["target"];
  EXPECT_STREQ(target["source"].GetString(), "https://example.org/1");
  const Value& position = target["selector"][0];
  EXPECT_STREQ(position["type"].GetString(), "TextPositionSelector");
  const Value& quote = target["selector"][1];
  EXPECT_STREQ(quote["type"].GetString(), "TextQuoteSelector");
  const std::string exact = quote["exact"].GetString();
  EXPECT_EQ(exact, "9 أغسطس 2021");
  const std::string around = quote["prefix"].GetString() + exact + quote["suffix"].GetString();
  EXPECT_NE(kSampleText.find(around), std::string_view::npos);
  const std::string_view before = kSampleText.substr(0, kSampleText.find(exact));
  EXPECT_EQ(position["start"].GetUint(), text::count_code_points(before));
  EXPECT_EQ(position["end"].GetUint() - position["start"].GetUint(), text::count_code_points(exact));
}

TEST_F(WebAnnotationTest, WhatIsQuotedAroundHasWholeCharacters) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += i % 3 == 0 ? "😀" : "قa";
  for (std::size_t at = 0; at < text.size(); at += text::code_point_at(text.data() + at).size) {
    Reading reading;
    reading.text = text;
    const auto begin = static_cast<std::uint32_t>(at);
    reading.times = {time_of({begin, begin + text::code_point_at(text.data() + at).size}, TimeType::Date, "2021")};
    items({reading, "a"});  // rejects broken characters
  }
}

TEST_F(WebAnnotationTest, HostileTextComesBackAsItWas) {
  const Reading reading = hostile_reading();
  const Value& found = items({reading, "a b\"<>\n#?%"});
  ASSERT_EQ(found.Size(), 3U);
  EXPECT_STREQ(found[0]["target"]["source"].GetString(), "a%20b%22%3C%3E%0A%23%3F%25");
  EXPECT_EQ(found[2]["target"]["selector"][1]["exact"].GetString(), kHostileText);
}

}  // namespace
}  // namespace barqiya::output
