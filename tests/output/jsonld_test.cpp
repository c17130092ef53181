#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <string>

#include "sample.hpp"

namespace barqiya::output {
namespace {

using rapidjson::Document;
using rapidjson::Value;

class JsonLdTest : public testing::Test {
 protected:
  const Value& graph(const Record& record) {
    const std::string json = written(Format::JsonLd, record);
    document_.Parse<rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
    EXPECT_FALSE(document_.HasParseError()) << json;
    EXPECT_STREQ(document_["@context"].GetString(), "https://schema.org");
    return document_["@graph"];
  }

  Document document_;
};

TEST_F(JsonLdTest, TheReportIsANewsArticle) {
  const Reading reading = sample_reading();
  const Value& found = graph({reading, "a.txt", "https://example.org/1"});
  ASSERT_EQ(found.Size(), 1U);
  EXPECT_STREQ(found[0]["@type"].GetString(), "NewsArticle");
  EXPECT_STREQ(found[0]["identifier"].GetString(), "a.txt");
  EXPECT_STREQ(found[0]["url"].GetString(), "https://example.org/1");
  EXPECT_STREQ(found[0]["headline"].GetString(), "الوزير 😀 يؤكد موعد 2022");
  EXPECT_STREQ(found[0]["dateCreated"].GetString(), "2021-08-09");
  EXPECT_STREQ(found[0]["sourceOrganization"]["name"].GetString(), "وكالة");
  EXPECT_EQ(found[0]["articleBody"].GetString(), kSampleText);
}

TEST_F(JsonLdTest, AStatementIsAQuotationOfItsReport) {
  const Reading reading = chain_reading();
  const Value& found = graph({reading, "a.txt"});
  ASSERT_EQ(found.Size(), 3U);
  const Value& quotation = found[1];
  EXPECT_STREQ(quotation["@type"].GetString(), "Quotation");
  EXPECT_STREQ(quotation["text"].GetString(), "العمل مستمر\nوالمدينة آمنة");
  EXPECT_STREQ(quotation["dateCreated"].GetString(), "2021-08-09");
  EXPECT_STREQ(quotation["isPartOf"]["@id"].GetString(), found[0]["@id"].GetString());
  const Value& speaker = quotation["spokenByCharacter"];
  EXPECT_STREQ(speaker["@type"].GetString(), "Person");
  EXPECT_STREQ(speaker["name"].GetString(), "سامر خليل");
  EXPECT_STREQ(speaker["honorificPrefix"].GetString(), "اللواء");
  EXPECT_STREQ(speaker["jobTitle"].GetString(), "المدينة");
  EXPECT_STREQ(found[2]["spokenByCharacter"]["@id"].GetString(), speaker["@id"].GetString());
  EXPECT_STRNE(found[2]["@id"].GetString(), quotation["@id"].GetString());
}

TEST_F(JsonLdTest, TheChainIsWhatItIsBasedOnOutermostFirst) {
  Reading reading = chain_reading();
  reading.statements[0].via[1] = span_of(kChainText, "بغداد");
  reading.statements[0].vias = 2;
  const Value& outer = graph({reading, "a"})[1]["isBasedOn"];
  EXPECT_STREQ(outer["author"]["name"].GetString(), "وكالة النهر");
  EXPECT_STREQ(outer["isBasedOn"]["author"]["name"].GetString(), "بغداد");
  EXPECT_FALSE(outer["isBasedOn"].HasMember("isBasedOn"));
}

TEST_F(JsonLdTest, WhatIsNotGivenHasNoKey) {
  Reading reading;
  reading.text = "قيل";
  reading.statements.resize(1);
  const Value& found = graph({reading, "a"});
  for (const char* key : {"url", "headline", "dateCreated", "locationCreated", "sourceOrganization"}) {
    EXPECT_FALSE(found[0].HasMember(key)) << key;
  }
  for (const char* key : {"text", "spokenByCharacter", "dateCreated", "isBasedOn"}) {
    EXPECT_FALSE(found[1].HasMember(key)) << key;
  }
}

TEST_F(JsonLdTest, HostileTextComesBackAsItWas) {
  const Reading reading = hostile_reading();
  const Value& found = graph({reading, "\"},{"});
  EXPECT_STREQ(found[0]["identifier"].GetString(), "\"},{");
  EXPECT_EQ(found[0]["articleBody"].GetString(), kHostileText);
  EXPECT_EQ(found[1]["text"].GetString(), kHostileText);
}

}  // namespace
}  // namespace barqiya::output
