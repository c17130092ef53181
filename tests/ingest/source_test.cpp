#include "ingest/source.hpp"

#include <string>

#include "ingest/dates.hpp"
#include "ingest/fields.hpp"
#include "ingest/language.hpp"
#include "ingest/recognise.hpp"
#include "reading.hpp"

namespace barqiya::ingest {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

using SourceTest = ReadingTest;

TEST_F(SourceTest, FoldersFilesAndFaultsComeInOrder) {
  file("in/a.txt", "خبر عربي");
  file("in/b.jsonl", "{\"text\": \"خبر ثان\"}\n{\"text\": 1\n");
  file("in/photo", std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16));
  file("in/z.html", "<html><p>قصير");
  const Contents found = read_all({path("missing"), path("in"), path("in/a.txt")});
  EXPECT_THAT(texts(found), ElementsAre("خبر عربي", "خبر ثان", "خبر عربي"));
  EXPECT_THAT(faults(found),
              ElementsAre("missing: No such file or directory", testing::HasSubstr("in/b.jsonl: byte 26: "),
                          "in/z.html: no article on this page"));
}

TEST_F(SourceTest, AFormatMayBeInsistedOn) {
  const std::string path = file("a", "{\"text\": \"خبر\"}");
  LoadOptions options;
  options.format = Format::Text;
  EXPECT_THAT(texts(read_all({path}, options)), ElementsAre("{\"text\": \"خبر\"}"));
  options.format = Format::Html;
  EXPECT_THAT(read_all({path}, options).faults, SizeIs(1));
}

TEST_F(SourceTest, ForeignReportsAreSkippedKeptOrTakenAsText) {
  const std::string text = file("a.txt", "a text in English");
  const std::string lines = file("b.jsonl", "{\"text\": \"a text in English\"}\n{\"text\": \"خبر\"}\n");
  LoadOptions options;
  EXPECT_THAT(read_all({text, lines}, options).documents, SizeIs(2));
  EXPECT_EQ(read_all({text, lines}, options).foreign, 1U);
  options.foreign = Foreign::Skip;
  EXPECT_EQ(read_all({text, lines}, options).foreign, 2U);
  options.foreign = Foreign::Keep;
  EXPECT_THAT(read_all({text, lines}, options).documents, SizeIs(3));
}

TEST_F(SourceTest, StopsWhenItIsToldTo) {
  std::atomic<bool> stop{false};
  LoadOptions options;
  options.stop = &stop;
  Source source({file("a.jsonl", "{\"text\": \"خبر\"}\n{\"text\": \"خبر\"}\n")}, options);
  Piece piece;
  EXPECT_TRUE(source.next(piece));
  stop = true;
  EXPECT_FALSE(source.next(piece));
}

TEST(Recognise, ByTheContent) {
  const auto format = [](std::string_view bytes, std::string_view name = "x") {
    return ingest::name(recognise(bytes, name, {}));
  };
  EXPECT_EQ(format("{\"a\": 1}\n{\"a\": 2}\n"), "jsonl");
  EXPECT_EQ(format("{\n \"a\": 1}\n"), "json");
  EXPECT_EQ(format("\xEF\xBB\xBF [ {\"a\": 1}"), "json");
  EXPECT_EQ(format("[النهر] قال الوزير"), "text");
  EXPECT_EQ(format("{قال}"), "text");
  EXPECT_EQ(format("<!-- x --><!DOCTYPE html><p>"), "html");
  EXPECT_EQ(format("<HTML>"), "html");
  EXPECT_EQ(format("<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'b'>]><html>"), "html");
  EXPECT_EQ(format("<p>نص", "a.html"), "html");
  EXPECT_EQ(format("<script>alert(1)</script> نص"), "text");
  EXPECT_EQ(format("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><rss>"), "feed");
  EXPECT_EQ(format("<rdf:RDF>"), "feed");
  EXPECT_EQ(format("<nar:newsMessage>"), "newsml");
  EXPECT_EQ(format("WARC/1.1\r\n"), "warc");
  EXPECT_EQ(format("url,text\n"), "csv");
  EXPECT_EQ(format("a,b\n", "A.CSV"), "csv");
  EXPECT_EQ(format(""), "text");
}

TEST(Recognise, NamesGoThereAndBack) {
  for (const char* format : {"text", "html", "feed", "newsml", "ninjs", "json", "jsonl", "csv", "warc"}) {
    ASSERT_TRUE(format_named(format)) << format;
    EXPECT_EQ(name(*format_named(format)), format);
  }
  EXPECT_EQ(format_named("rss"), Format::Feed);
  EXPECT_FALSE(format_named("xml"));
}

TEST(Language, IsToldByLetters) {
  EXPECT_TRUE(is_arabic("قال الوزير لوكالة Reuters في 2021"));
  EXPECT_TRUE(is_arabic("ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ"));
  EXPECT_FALSE(is_arabic("The minister (الوزير) said"));
  EXPECT_FALSE(
      is_arabic("وزیر امور خارجه گفت که این کشور پیشنهاد را می‌پذیرد"));
  EXPECT_FALSE(is_arabic("وزیراعظم نے کہا ہے کہ یہ منصوبہ جلد مکمل ہو گا"));
  EXPECT_FALSE(is_arabic("2021-08-09"));
  EXPECT_FALSE(is_arabic("Министр сказал"));
}

TEST(DateInMetadata, InEachForm) {
  const Date day{2021, 8, 9};
  for (const char* text :
       {"2021-08-09", "2021-08-09T23:59:00-11:00", " 2021/8/9 10:00", "20210809T100000Z", "20210809",
        "Mon, 09 Aug 2021 10:00:00 GMT", "9 August 2021", "1628467200", "1628467200000", "1628467200.5"}) {
    EXPECT_EQ(date_in_metadata(text), day) << text;
  }
  for (const char* text : {"", "08/09/2021", "2021-13-09", "2021-02-30", "2021", "x", "99 Foo 2021", "123",
                           "2021-08-091", "999999999999999999999"}) {
    EXPECT_FALSE(date_in_metadata(text).known()) << text;
  }
}

TEST(Site, OfAnAddress) {
  EXPECT_EQ(site_of("https://www.example.org:80/a"), "example.org");
  EXPECT_EQ(site_of("http://example.org"), "example.org");
  EXPECT_EQ(site_of("urn:x"), "");
}

}  // namespace
}  // namespace barqiya::ingest
