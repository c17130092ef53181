#include <string>

#include "reading.hpp"

namespace barqiya::ingest {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using JsonTest = ReadingTest;

TEST_F(JsonTest, SaudiNewsNetIsAnArrayOfItsKeys) {
  const Contents found = read_all({file("dump.json", R"([
    {"source": "النهر", "url": "http://example.org/1", "date_extracted": "2015-07-21 02:51:32", "title": "عنوان",
     "author": "", "content": "نص الخبر الأول"},
    {"source": "النهر", "url": "http://example.org/2", "date_extracted": "2015-07-22 02:51:32", "title": "آخر",
     "author": "", "content": "نص } الخبر ] \"الثاني"}
  ])")});
  EXPECT_THAT(faults(found), IsEmpty());
  EXPECT_THAT(texts(found), ElementsAre("نص الخبر الأول", "نص } الخبر ] \"الثاني"));
  const Document& first = found.documents[0];
  EXPECT_EQ(first.source, "النهر");
  EXPECT_EQ(first.url, "http://example.org/1");
  EXPECT_EQ(first.title, "عنوان");
  EXPECT_EQ(first.metadata_date, (Date{2015, 7, 21}));
  EXPECT_EQ(first.offset, 6U);
  EXPECT_EQ(first.id, path("dump.json") + "#6");
}

TEST_F(JsonTest, NgecIsLinesOfItsKeys) {
  const Contents found =
      read_all({file("dump.jsonl", R"({"id": "20190801-1", "date": "2019-08-01", "event_type": ["ACCUSE"], )"
                                   R"("event_text": "نص الخبر", "publisher": "الوكالة", "headline": "عنوان", )"
                                   R"("pub_date": "2019-08-02", "contexts": []})"
                                   "\n")});
  ASSERT_THAT(found.documents, SizeIs(1));
  EXPECT_EQ(found.documents[0].id, "20190801-1");
  EXPECT_EQ(found.documents[0].text, "نص الخبر");
  EXPECT_EQ(found.documents[0].source, "الوكالة");
  EXPECT_EQ(found.documents[0].title, "عنوان");
  EXPECT_EQ(found.documents[0].metadata_date, (Date{2019, 8, 1}));
}

TEST_F(JsonTest, KeysOfOnesOwnComeBeforeThoseThatAreKnown) {
  const std::string path =
      file("a.jsonl", "{\"text\": \"ملخص قصير\", \"Volltext\": \"النص كله\", \"wann\": 1628467200}\n");
  LoadOptions options;
  options.keys = {{"text", "Volltext"}, {"date", "wann"}};
  const Contents found = read_all({path}, options);
  EXPECT_THAT(texts(found), ElementsAre("النص كله"));
  EXPECT_EQ(found.documents[0].metadata_date, (Date{2021, 8, 9}));
  EXPECT_THAT(texts(read_all({path})), ElementsAre("ملخص قصير"));
}

TEST_F(JsonTest, RecordsAreFoundInsideWhatHoldsThem) {
  EXPECT_THAT(texts(read_all({file("a.json", R"({"status": "ok", "articles": [{"content": "خبر أول"},
    {"content": "خبر ثان"}]})")})),
              ElementsAre("خبر أول", "خبر ثان"));
  EXPECT_THAT(ids(read_all({path("a.json")})), ElementsAre(path("a.json") + "#0", path("a.json") + "#0.2"));
  EXPECT_THAT(texts(read_all({file("b.json", R"({"_source": {"body": ["فقرة", "أخرى"]}})")})),
              ElementsAre("فقرة\nأخرى"));
  EXPECT_THAT(texts(read_all({file("c.json", "{\n\"text\": \"خبر أول\"\n}\n{\n\"text\": \"خبر ثان\"\n}\n")})),
              ElementsAre("خبر أول", "خبر ثان"));
}

TEST_F(JsonTest, MarkupInATextIsTakenOff) {
  EXPECT_THAT(texts(read_all({file("a.json", R"([{"content": "<p>فقرة &amp; قول</p><p>أخرى</p>"}])")})),
              ElementsAre("فقرة & قول\nأخرى"));
}

TEST_F(JsonTest, BadLinesAreNamedAndTheOthersRead) {
  const Contents found = read_all({file("a.jsonl",
                                        "{\"text\": \"خبر أول\"}\n"
                                        "{\"text\": \"غير مغلق\n"
                                        "\n"
                                        "{\"text\": \" \"}\n"
                                        "{\"words\": \"لا نص\"}\n"
                                        "[1, 2\n"
                                        "{\"text\": \"\\ud800\"}\n"
                                        "{\"text\": \"خبر ثان\"}")});
  EXPECT_THAT(texts(found), ElementsAre("خبر أول", "خبر ثان"));
  EXPECT_THAT(faults(found),
              ElementsAre(HasSubstr("a.jsonl: byte 26: no JSON: "), "a.jsonl: byte 53: empty: nothing but white space",
                          "a.jsonl: byte 67: no text in this record; which key holds it? --key text=KEY",
                          HasSubstr("a.jsonl: byte 90: no JSON: "), HasSubstr("a.jsonl: byte 96: no JSON: ")));
}

TEST_F(JsonTest, BadValuesOfAnArrayAreNamedAndTheOthersRead) {
  const Contents found = read_all({file("a.json",
                                        "[\n{\"text\": \"خبر أول\"},\n"
                                        "{\"text\": \"غير مغلق\n},\n"
                                        "{\"text\": \"ثان\", \"a\": [1, },\n"
                                        "{\"text\": \"خبر ثالث\"},\n"
                                        "{\"text\" \"خبر\"},\n"
                                        "{\"text\": \"خبر رابع\"")});
  EXPECT_THAT(texts(found), ElementsAre("خبر أول", "خبر ثالث"));
  EXPECT_THAT(faults(found),
              ElementsAre(HasSubstr("byte 29: no JSON: a line end in a string"),
                          HasSubstr("byte 58: no JSON: brackets do not match"), HasSubstr("byte 118: no JSON: "),
                          HasSubstr("byte 137: no JSON: "), HasSubstr("no JSON: the array has no end")));
}

TEST_F(JsonTest, DepthIsBounded) {
  const std::string deep(100'000, '[');
  EXPECT_THAT(faults(read_all({file("a.json", "[{\"text\": " + deep)})),
              testing::Contains(HasSubstr("more than 256 deep")));
  const Contents lines = read_all({file("a.jsonl", "{\"text\": " + deep + "\n{\"text\": \"خبر\"}\n")});
  EXPECT_THAT(texts(lines), ElementsAre("خبر"));
  EXPECT_THAT(lines.faults, SizeIs(1));
}

TEST_F(JsonTest, ARecordThatIsTooLargeIsNamedAndPassedOver) {
  LoadOptions options;
  options.max_report = 1000;
  const std::string large = "{\"text\": \"" + std::string(200'000, 'x') + "\"}";
  for (const auto& [name, bytes] : {std::pair{"a.jsonl", large + "\n{\"text\": \"خبر\"}\n"},
                                    std::pair{"a.json", "[" + large + ",\n{\"text\": \"خبر\"}]"}}) {
    const Contents found = read_all({file(name, bytes)}, options);
    EXPECT_THAT(texts(found), ElementsAre("خبر")) << name;
    EXPECT_THAT(faults(found), ElementsAre(HasSubstr("larger than 1000 bytes (--max-report)"))) << name;
  }
}

TEST_F(JsonTest, PiecesCrossTheBordersOfBuffers) {
  std::string lines;
  std::string array = "[";
  for (int i = 0; i < 5000; ++i) {
    std::string record = "{\"text\": \"خبر رقم " + std::to_string(i);
    for (int more = 0; more < i % 97; ++more) record += "و";
    record += "\"}";
    lines += record + "\n";
    array += (i == 0 ? "" : ", ") + record;
  }
  const std::vector<std::string> of_lines = texts(read_all({file("a.jsonl", lines)}));
  EXPECT_THAT(of_lines, SizeIs(5000));
  EXPECT_EQ(texts(read_all({file("a.json", array + "]")})), of_lines);
}

TEST_F(JsonTest, BrokenTextIsRepairedAndCounted) {
  const Contents found = read_all({file("a.jsonl", "{\"text\": \"خبر عربي طويل \xFF\"}\n")});
  EXPECT_THAT(texts(found), ElementsAre("خبر عربي طويل \uFFFD"));
  EXPECT_EQ(found.documents[0].encoding_errors, 1U);
}

TEST_F(JsonTest, NinjsOfEachVersion) {
  const Contents one = read_all({file("1.json", R"({"uri": "http://example.org/n1", "type": "text",
    "versioncreated": "2021-08-09T10:00:00Z", "language": "ar", "headline": "عنوان", "provider": "الوكالة",
    "body_xhtml": "<p>فقرة</p><p>أخرى</p>"})")});
  ASSERT_THAT(one.documents, SizeIs(1));
  EXPECT_EQ(one.documents[0].id, "http://example.org/n1");
  EXPECT_EQ(one.documents[0].text, "فقرة\nأخرى");
  EXPECT_EQ(one.documents[0].title, "عنوان");
  EXPECT_EQ(one.documents[0].source, "الوكالة");
  EXPECT_EQ(one.documents[0].metadata_date, (Date{2021, 8, 9}));
  const Contents three = read_all({file("3.json", R"({"uri": "urn:n3", "type": "text",
    "standard": {"name": "ninjs", "version": "3.0"}, "contentcreated": "2021-08-09T10:00:00Z",
    "infosources": [{"name": "الوكالة"}],
    "headlines": [{"role": "short", "value": "قصير"}, {"role": "main", "value": "عنوان"}],
    "bodies": [{"role": "main", "contenttype": "text/plain", "value": "نص الخبر"}]})")});
  ASSERT_THAT(three.documents, SizeIs(1));
  EXPECT_EQ(three.documents[0].text, "نص الخبر");
  EXPECT_EQ(three.documents[0].title, "عنوان");
  EXPECT_EQ(three.documents[0].source, "الوكالة");
  EXPECT_EQ(read_all({file("p.json", R"({"uri": "urn:p", "type": "picture", "headline": "صورة",
    "versioncreated": "2021-08-09T10:00:00Z"})")})
                .passed_over,
            1U);
}

}  // namespace
}  // namespace barqiya::ingest
