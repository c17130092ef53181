#include <gmock/gmock.h>

#include <pugixml.hpp>
#include <string>

#include "sample.hpp"

namespace barqiya::output {
namespace {

std::string text_below(const pugi::xml_node& node) {
  if (node.type() == pugi::node_pcdata) return node.value();
  std::string out;
  for (const pugi::xml_node& child : node.children()) out += text_below(child);
  return out;
}

pugi::xml_node parsed(pugi::xml_document& document, const std::string& xml) {
  const pugi::xml_parse_result result =
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  EXPECT_TRUE(result) << result.description() << '\n' << xml;
  return document.child("TimeML");
}

TEST(TimeMl, HoldsTheTextWithItsTimes) {
  const Reading reading = sample_reading();
  pugi::xml_document document;
  const pugi::xml_node root = parsed(document, written(Format::TimeMl, {reading, "a.txt"}));
  EXPECT_STREQ(root.child_value("DOCID"), "a.txt");
  EXPECT_STREQ(root.child_value("TITLE"), "الوزير 😀 يؤكد موعد 2022");
  EXPECT_EQ(text_below(root.child("TEXT")), kSampleText);
  std::string times;
  for (const pugi::xml_node& timex : root.child("TEXT").children("TIMEX3")) {
    times += std::string(timex.attribute("tid").value()) + ' ' + timex.attribute("type").value() + ' ' +
             timex.attribute("value").value() + ' ' + timex.attribute("mod").value() + ' ' + timex.child_value() + '\n';
  }
  EXPECT_EQ(times,
            "t1 DATE 2022  2022\n"
            "t2 DATE 2021-08-09  9 أغسطس 2021\n"
            "t3 DATE 2021-08-09  اليوم (الاثنين)\n"
            "t4 DATE 2021 END نهاية العام الجاري\n");
}

TEST(TimeMl, TheCreationTimeIsATimeOfItsOwn) {
  Reading reading = sample_reading();
  pugi::xml_document document;
  const pugi::xml_node dct = parsed(document, written(Format::TimeMl, {reading, "a"})).child("DCT").child("TIMEX3");
  EXPECT_STREQ(dct.attribute("tid").value(), "t0");
  EXPECT_STREQ(dct.attribute("functionInDocument").value(), "CREATION_TIME");
  EXPECT_STREQ(dct.attribute("value").value(), "2021-08-09");
  reading.dct = {};
  EXPECT_FALSE(parsed(document, written(Format::TimeMl, {reading, "a"})).child("DCT"));
}

TEST(TimeMl, OfTimesThatOverlapOnlyTheFirstHoldsWords) {
  Reading reading;
  reading.text = "0123456789";
  reading.times = {time_of({2, 6}, TimeType::Date, "A"), time_of({4, 8}, TimeType::Date, "B")};
  EXPECT_THAT(written(Format::TimeMl, {reading, "a"}),
              testing::HasSubstr("01<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"A\">2345</TIMEX3>"
                                 "<TIMEX3 tid=\"t2\" type=\"DATE\" value=\"B\"/>6789</TEXT>"));
}

TEST(TimeMl, HostileTextStaysText) {
  const Reading reading = hostile_reading();
  pugi::xml_document document;
  const pugi::xml_node root = parsed(document, written(Format::TimeMl, {reading, "</DOCID><x>"}));
  EXPECT_STREQ(root.child_value("DOCID"), "</DOCID><x>");
  EXPECT_EQ(text_below(root.child("TEXT")),
            "<script>alert(\"x\")</script> ]]> &amp; <!-- '--> </TEXT></p>\uFFFD\uFFFD[31m\r\n\uFFFD\uFFFD\uFFFD "
            "2021<b> \u202Eقلب");
  EXPECT_STREQ(root.child("TEXT").child("TIMEX3").attribute("value").value(), "2021\"><");
}

}  // namespace
}  // namespace barqiya::output
