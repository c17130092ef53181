#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <string>

#include "sample.hpp"
#include "text/utf8.hpp"

namespace barqiya::output {
namespace {

using rapidjson::Document;
using rapidjson::Value;

Document parsed(const std::string& json) {
  Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
  EXPECT_FALSE(document.HasParseError()) << json;
  return document;
}

std::string keys(const Value& object) {
  std::string out;
  for (const auto& member : object.GetObject()) out += std::string(out.empty() ? "" : " ") + member.name.GetString();
  return out;
}

std::string string(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

/// The words of a span that counts code points, cut as Python cuts.
std::string words(const Value& span, std::string_view text) {
  std::string out;
  unsigned index = 0;
  for (std::size_t at = 0; at < text.size(); ++index) {
    const text::CodePoint code = text::code_point_at(text.data() + at);
    if (index >= span[0].GetUint() && index < span[1].GetUint()) text::append(code.value, out);
    at += code.size;
  }
  return out;
}

TEST(Json, HasTheKeysOfTheContractInTheirOrder) {
  const Reading reading = sample_reading();
  const Document json = parsed(written(Format::Json, {reading, "a.txt"}));
  EXPECT_EQ(keys(json),
            "format id url source language offsets text encoding_errors headline dateline dct dct_from times names "
            "entities mentions statements dated events");
  EXPECT_EQ(keys(json["dateline"]), "span place place_span place_code date date_span agency agency_span rule");
  EXPECT_EQ(keys(json["times"][0]), "span type value mod begin end rule");
}

TEST(Json, SaysWhatTheReadingHolds) {
  const Reading reading = sample_reading();
  const Document json = parsed(written(Format::Json, {reading, "a.txt", "https://example.org/1", "wire"}));
  EXPECT_EQ(string(json["format"]), "barqiya-reading/1");
  EXPECT_EQ(string(json["id"]), "a.txt");
  EXPECT_EQ(string(json["url"]), "https://example.org/1");
  EXPECT_EQ(string(json["source"]), "wire");
  EXPECT_EQ(string(json["text"]), kSampleText);
  EXPECT_EQ(string(json["dct"]), "2021-08-09");
  EXPECT_EQ(string(json["dct_from"]), "dateline");
  const Value& dateline = json["dateline"];
  EXPECT_EQ(string(dateline["place"]), "بغداد");
  EXPECT_EQ(string(dateline["place_code"]), "IRQ");
  EXPECT_EQ(string(dateline["agency"]), "وكالة");
  EXPECT_EQ(words(dateline["agency_span"], kSampleText), "وكالة");
  EXPECT_EQ(words(dateline["date_span"], kSampleText), "9 أغسطس 2021");
  EXPECT_EQ(string(dateline["rule"]), "dateline.line.sample");
  const Value& time = json["times"][1];
  EXPECT_EQ(words(time["span"], kSampleText), "9 أغسطس 2021");
  EXPECT_EQ(string(time["begin"]), "2021-08-09");
  EXPECT_EQ(string(time["end"]), "2021-08-10");
  EXPECT_EQ(string(time["rule"]), "times.date.sample");
  EXPECT_EQ(string(json["times"][3]["mod"]), "END");
}

TEST(Json, NamesAndStatementsHaveTheKeysOfTheContract) {
  const Reading reading = chain_reading();
  const Document json = parsed(written(Format::Json, {reading, "a.txt"}));
  EXPECT_EQ(keys(json["names"][0]), "span type entity rule");
  EXPECT_EQ(keys(json["entities"][0]),
            "type name name_span aliases alias_spans rank rank_span role role_span code rule");
  EXPECT_EQ(keys(json["mentions"][0]), "span entity rule");
  EXPECT_EQ(keys(json["statements"][0]),
            "cue source speaker speaker_span entity via via_spans content manner act medium medium_span said rule");
}

TEST(Json, SaysWhoIsNamed) {
  const Reading reading = chain_reading();
  const Document json = parsed(written(Format::Json, {reading, "a.txt"}));
  EXPECT_EQ(words(json["names"][1]["span"], kChainText), "سامر خليل");
  EXPECT_EQ(string(json["names"][1]["type"]), "PER");
  EXPECT_EQ(json["names"][1]["entity"].GetUint(), 1U);
  EXPECT_EQ(string(json["names"][1]["rule"]), "names.person.sample");
  const Value& officer = json["entities"][1];
  EXPECT_EQ(string(officer["name"]), "سامر خليل");
  EXPECT_EQ(string(officer["aliases"][0]), "خليل");
  EXPECT_EQ(words(officer["alias_spans"][0], kChainText), "خليل");
  EXPECT_EQ(string(officer["rank"]), "اللواء");
  EXPECT_EQ(words(officer["rank_span"], kChainText), "اللواء");
  EXPECT_EQ(words(officer["role_span"], kChainText), string(officer["role"]));
  EXPECT_EQ(string(officer["code"]), "IRQ MIL");
  EXPECT_EQ(string(json["entities"][0]["code"]), "IRQ");
  for (const char* key : {"rank", "rank_span", "role", "role_span"}) EXPECT_TRUE(json["entities"][0][key].IsNull());
  EXPECT_EQ(words(json["mentions"][0]["span"], kChainText), "القوات");
}

TEST(Json, SaysWhoSaidWhatThroughWhom) {
  const Reading reading = chain_reading();
  const Document json = parsed(written(Format::Json, {reading, "a.txt"}));
  const Value& first = json["statements"][0];
  EXPECT_EQ(words(first["cue"], kChainText), "قوله");
  EXPECT_EQ(words(first["source"], kChainText), "اللواء سامر خليل");
  EXPECT_EQ(string(first["speaker"]), "سامر خليل");
  EXPECT_EQ(words(first["speaker_span"], kChainText), "سامر خليل");
  EXPECT_EQ(first["entity"].GetInt(), 1);
  EXPECT_EQ(string(first["via"][0]), "وكالة النهر");
  EXPECT_EQ(words(first["via_spans"][0], kChainText), "وكالة النهر");
  EXPECT_EQ(words(first["content"], kChainText), "العمل مستمر\nوالمدينة آمنة");
  EXPECT_EQ(string(first["manner"]), "direct");
  EXPECT_EQ(string(first["act"]), "assert");
  EXPECT_EQ(string(first["said"]), "2021-08-09");
  EXPECT_EQ(string(first["rule"]), "statements.chain.sample");
  EXPECT_TRUE(first["medium"].IsNull());
  EXPECT_EQ(string(json["statements"][1]["act"]), "promise");
}

TEST(Json, SaysWhatATimeDates) {
  Reading reading = chain_reading();
  const Document json = parsed(written(Format::Json, {reading, "a.txt"}));
  const Value& one = json["dated"][0];
  EXPECT_EQ(keys(one), "trigger time status event rule");
  EXPECT_EQ(words(one["trigger"], kChainText), "قوله");
  EXPECT_EQ(one["time"].GetUint(), 0U);
  EXPECT_EQ(string(one["status"]), "denied");
  EXPECT_TRUE(one["event"].IsNull());
  EXPECT_EQ(string(one["rule"]), "dated.time.sample");
  reading.dated[0].event = 2;
  EXPECT_EQ(parsed(written(Format::Json, {reading, "a"}))["dated"][0]["event"].GetInt(), 2);
}

TEST(Json, SaysWhoDidWhatToWhom) {
  const Reading reading = dated_reading();
  const Document json = parsed(written(Format::Json, {reading, "a.txt"}));
  const Value& due = json["events"][1];
  EXPECT_EQ(keys(due),
            "trigger type mode act actors recipients numbers place place_span begin end undated status modality "
            "statement rule");
  EXPECT_EQ(words(due["trigger"], kDatedText), "تنسحب");
  EXPECT_EQ(string(due["type"]), "CONCEDE");
  EXPECT_TRUE(due["mode"].IsNull());
  EXPECT_EQ(string(due["act"]), "RETREAT withdraw");
  EXPECT_EQ(keys(due["actors"][0]), "span entity code");
  EXPECT_EQ(string(due["actors"][0]["code"]), "USA MIL");
  EXPECT_TRUE(due["actors"][0]["entity"].IsNull());
  EXPECT_EQ(keys(due["numbers"][0]), "span counted value bound currency");
  EXPECT_EQ(string(due["numbers"][0]["bound"]), "at_least");
  EXPECT_EQ(string(due["place"]), "بغداد");
  EXPECT_EQ(string(due["begin"]), "2021-12-31");
  EXPECT_FALSE(due["undated"].GetBool());
  EXPECT_TRUE(due["statement"].IsNull());
}

TEST(Json, AStatementOfNobodyHasNulls) {
  Reading reading;
  reading.text = "قيل شيء";
  reading.statements.resize(1);
  const Document json = parsed(written(Format::Json, {reading, "a"}));
  const Value& one = json["statements"][0];
  for (const char* key : {"source", "speaker", "speaker_span", "entity", "content", "medium", "medium_span", "said"}) {
    EXPECT_TRUE(one[key].IsNull()) << key;
  }
  EXPECT_EQ(one["via"].Size(), 0U);
  EXPECT_EQ(one["via_spans"].Size(), 0U);
}

TEST(Json, WhatIsNotGivenIsNullOrEmpty) {
  Reading reading;
  reading.text = "لا شيء";
  reading.times = {time_of({0, 4}, TimeType::Duration, "P3D")};
  const Document json = parsed(written(Format::Json, {reading, "a"}));
  for (const char* key : {"url", "source", "headline", "dateline", "dct", "dct_from"}) {
    EXPECT_TRUE(json[key].IsNull()) << key;
  }
  EXPECT_EQ(string(json["times"][0]["mod"]), "");
  EXPECT_TRUE(json["times"][0]["begin"].IsNull());
  EXPECT_TRUE(json["times"][0]["end"].IsNull());
  reading.times.clear();
  EXPECT_EQ(parsed(written(Format::Json, {reading, "a"}))["times"].Size(), 0U);
}

TEST(Json, APartialDatelineHasNulls) {
  Reading reading;
  reading.text = "بغداد: قال";
  reading.dateline.span = {0, 11};
  reading.dateline.place = {0, 10};
  const Document json = parsed(written(Format::Json, {reading, "a"}));
  EXPECT_EQ(string(json["dateline"]["place"]), "بغداد");
  for (const char* key : {"place_code", "date", "date_span", "agency", "agency_span"}) {
    EXPECT_TRUE(json["dateline"][key].IsNull()) << key;
  }
}

TEST(Json, EveryControlCharacterIsEscaped) {
  std::string text;
  for (char c = 1; c < 32; ++c) text += c;
  text += "\"\\ and enough behind them that they are looked for many at a time";
  Reading reading;
  reading.text = text;
  const std::string line = written(Format::Jsonl, {reading, "a"});
  EXPECT_EQ(std::count_if(line.begin(), line.end(), [](char c) { return c >= 0 && c < 32; }), 1)
      << "the line's own end";
  EXPECT_EQ(string(parsed(line)["text"]), text);
}

TEST(Json, LinesAreOneObjectEach) {
  const Reading reading = sample_reading();
  const std::string line = written(Format::Jsonl, {reading, "a"});
  EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1);
  EXPECT_EQ(line.back(), '\n');
  EXPECT_TRUE(parsed(line) == parsed(written(Format::Json, {reading, "a"})));
}

TEST(Json, IndentedSpansStayOnTheirLine) {
  const Reading reading = sample_reading();
  EXPECT_THAT(written(Format::Json, {reading, "a"}), testing::HasSubstr("\n      \"span\": [19, 23],\n"));
}

TEST(Json, HostileTextComesBackAsItWas) {
  const Reading reading = hostile_reading();
  const Document json = parsed(written(Format::Jsonl, {reading, "\"},{"}));
  EXPECT_EQ(string(json["text"]), kHostileText);
  EXPECT_EQ(string(json["id"]), "\"},{");
  EXPECT_EQ(words(json["times"][0]["span"], kHostileText), "2021<b>");
}

TEST(Json, OffsetsAreOfTheUnitThatItNames) {
  const Reading reading = sample_reading();
  const auto first = [&](Offsets offsets) {
    WriterOptions options;
    options.offsets = offsets;
    const Document json = parsed(written(Format::Json, {reading, "a"}, options));
    EXPECT_EQ(string(json["offsets"]), name(offsets));
    return std::pair(json["times"][0]["span"][0].GetUint(), json["times"][0]["span"][1].GetUint());
  };
  EXPECT_EQ(first(Offsets::CodePoint), std::pair(19U, 23U));
  EXPECT_EQ(first(Offsets::Utf16), std::pair(20U, 24U));
  const Span bytes = span_of(kSampleText, "2022");
  EXPECT_EQ(first(Offsets::Byte), std::pair(bytes.begin, bytes.end));
}

}  // namespace
}  // namespace barqiya::output
