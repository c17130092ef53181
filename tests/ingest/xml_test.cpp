#include <string>

#include "reading.hpp"

namespace barqiya::ingest {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using FeedTest = ReadingTest;
using NewsMlTest = ReadingTest;
using XmlTest = ReadingTest;

TEST_F(FeedTest, ItemsOfRss) {
  const Contents found = read_all({file("a.xml", R"(<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>جريدة النهر</title>
<language>ar</language>
<item><title>عنوان &amp;quot;أول&amp;quot;</title><link>http://example.org/1</link><guid>g1</guid>
<pubDate>Mon, 09 Aug 2021 10:00:00 GMT</pubDate><description>موجز</description>
<content:encoded><![CDATA[<p>فقرة أولى</p><p>فقرة ثانية</p>]]></content:encoded></item>
<item><title>عنوان ثان</title></item>
<item><title>x</title><description>only in English</description></item>
</channel></rss>)")});
  EXPECT_THAT(faults(found), IsEmpty());
  EXPECT_THAT(texts(found), ElementsAre("فقرة أولى\nفقرة ثانية", "عنوان ثان"));
  EXPECT_EQ(found.foreign, 1U);
  const Document& first = found.documents[0];
  EXPECT_EQ(first.id, "g1");
  EXPECT_EQ(first.url, "http://example.org/1");
  EXPECT_EQ(first.title, "عنوان \"أول\"");
  EXPECT_EQ(first.source, "جريدة النهر");
  EXPECT_EQ(first.language, "ar");
  EXPECT_EQ(first.metadata_date, (Date{2021, 8, 9}));
  EXPECT_EQ(found.documents[1].id, path("a.xml") + "#" + std::to_string(found.documents[1].offset));
}

TEST_F(FeedTest, EntriesOfAtom) {
  const Contents found =
      read_all({file("a", R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>قناة</title>
<entry><id>urn:1</id><title>خبر</title><link rel="self" href="http://example.org/self"/>
<link href="http://example.org/2"/><published>2021-08-09T01:00:00Z</published><updated>2021-08-10T01:00:00Z</updated>
<content type="xhtml"><div><p>قال <b>الوزير</b> <i>اليوم</i></p><p>ثم سافر</p></div></content></entry></feed>)")});
  ASSERT_THAT(found.documents, SizeIs(1));
  EXPECT_EQ(found.documents[0].text, "قال الوزير اليوم\nثم سافر");
  EXPECT_EQ(found.documents[0].url, "http://example.org/2");
  EXPECT_EQ(found.documents[0].metadata_date, (Date{2021, 8, 9}));
  EXPECT_EQ(found.documents[0].source, "قناة");
}

TEST_F(FeedTest, ItemsOfRdfStandBesideTheChannel) {
  EXPECT_THAT(texts(read_all({file("a", R"(<rdf:RDF xmlns:rdf="r" xmlns:dc="d"><channel><title>قناة</title></channel>
<item><title>خبر</title><description>نص الخبر</description><dc:date>2021-08-09</dc:date></item></rdf:RDF>)")})),
              ElementsAre("نص الخبر"));
}

TEST_F(FeedTest, AFeedThatBreaksOffIsReadAsFarAsItIs) {
  const Contents found = read_all({file("a.xml",
                                        "<rss><channel><item><description>خبر أول</description></item>"
                                        "<item><description>خبر ثان</description></item><item><desc")});
  EXPECT_THAT(texts(found), testing::IsSupersetOf({"خبر أول", "خبر ثان"}));
  EXPECT_THAT(faults(found), testing::Contains(HasSubstr("no XML: ")));
  EXPECT_THAT(faults(read_all({file("b.xml", "<rss><channel></channel></rss>")})),
              ElementsAre("b.xml: a feed without items"));
}

TEST_F(NewsMlTest, AnItemWithXhtml) {
  const std::string item = R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:g1" xml:lang="ar">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="الوكالة"/><versionCreated>2021-08-09T01:00:00Z</versionCreated>
</itemMeta><contentMeta><headline>عنوان</headline><language tag="ar"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title>
</head><body><p>فقرة أولى</p><p>فقرة ثانية</p></body></html></inlineXML></contentSet></newsItem>)";
  const Contents one = read_all({file("a.xml", "<?xml version=\"1.0\"?>" + item)});
  ASSERT_THAT(one.documents, SizeIs(1)) << testing::PrintToString(faults(one));
  EXPECT_EQ(one.documents[0].id, "urn:g1");
  EXPECT_EQ(one.documents[0].text, "فقرة أولى\nفقرة ثانية");
  EXPECT_EQ(one.documents[0].title, "عنوان");
  EXPECT_EQ(one.documents[0].source, "الوكالة");
  EXPECT_EQ(one.documents[0].metadata_date, (Date{2021, 8, 9}));
  const Contents many = read_all({file("b.xml", "<newsMessage><header/><itemSet>" + item +
                                                    "<packageItem/><newsItem><itemMeta>"
                                                    "<itemClass qcode='ninat:picture'/></itemMeta></newsItem>" +
                                                    item + "</itemSet></newsMessage>")});
  EXPECT_THAT(many.documents, SizeIs(2));
  EXPECT_EQ(many.passed_over, 2U);
}

TEST_F(NewsMlTest, NitfAloneOrInside) {
  const std::string nitf =
      R"(<nitf><head><docdata><doc-id id-string="n1"/><date.issue norm="20210809T100000Z"/></docdata>
</head><body><body.head><hedline><hl1>عنوان</hl1></hedline></body.head><body.content><p>فقرة</p><p>أخرى</p></body.content>
</body></nitf>)";
  for (const std::string& xml :
       {nitf, "<newsItem><contentSet><inlineXML>" + nitf + "</inlineXML></contentSet></newsItem>"}) {
    const Contents found = read_all({file("a.xml", xml)});
    ASSERT_THAT(found.documents, SizeIs(1)) << xml;
    EXPECT_EQ(found.documents[0].text, "فقرة\nأخرى");
    EXPECT_EQ(found.documents[0].title, "عنوان");
    EXPECT_EQ(found.documents[0].id, "n1");
    EXPECT_EQ(found.documents[0].metadata_date, (Date{2021, 8, 9}));
  }
}

TEST_F(NewsMlTest, InlineDataIsText) {
  EXPECT_THAT(texts(read_all({file("a.xml",
                                   "<newsItem><contentSet><inlineData contenttype='text/plain'>سطر\nآخر</inlineData>"
                                   "</contentSet></newsItem>")})),
              ElementsAre("سطر\nآخر"));
}

TEST_F(XmlTest, WhatIsNoneOfTheseIsAFault) {
  EXPECT_THAT(faults(read_all({file("a.xml", "<?xml version='1.0'?><office><a>نص</a></office>")})),
              ElementsAre("a.xml: XML of no kind that is read: neither RSS, Atom, NewsML-G2 nor NITF"));
}

TEST_F(XmlTest, EntitiesOfItsOwnAreNotExpanded) {
  std::string laughs = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ها'>";
  for (char c = 'b'; c <= 'z'; ++c) {
    laughs += std::string("<!ENTITY ") + c + " '";
    for (int i = 0; i < 10; ++i) laughs += std::string("&") + static_cast<char>(c - 1) + ";";
    laughs += "'>";
  }
  laughs += "]><rss><channel><item><description>نص عربي &z;</description></item></channel></rss>";
  EXPECT_THAT(texts(read_all({file("a.xml", laughs)})), ElementsAre("نص عربي &z;"));
  const std::string outside =
      "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel><item><description>نص عربي "
      "&a;</description>"
      "</item></channel></rss>";
  EXPECT_THAT(texts(read_all({file("b.xml", outside)})), ElementsAre("نص عربي &a;"));
}

TEST_F(XmlTest, DepthIsNoDanger) {
  std::string deep = "<rss><channel><item><description>";
  for (int i = 0; i < 300'000; ++i) deep += "<a>";
  EXPECT_THAT(faults(read_all({file("a.xml", deep + "نص")})), testing::Contains(HasSubstr("no XML: ")));
}

TEST_F(XmlTest, TheDeclaredEncodingIsUsedWhereTheBytesAreNoUtf8) {
  EXPECT_THAT(texts(read_all({file("a.xml",
                                   "<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss><channel><item><description>"
                                   "\xDE\xC7\xE1</description></item></channel></rss>")})),
              ElementsAre("قال"));
}

}  // namespace
}  // namespace barqiya::ingest
