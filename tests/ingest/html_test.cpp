#include "ingest/html.hpp"

#include <string>

#include "reading.hpp"

namespace barqiya::ingest {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class HtmlTest : public ReadingTest {
 protected:
  static std::string page(const std::string& head, const std::string& article) {
    return "<!DOCTYPE html><html lang='ar'><head>" + head +
           "</head><body><nav><a href='/'>الصفحة الرئيسية لهذا الموقع الإخباري</a></nav>"
           "<ul><li><a href='/1'>عنوان خبر آخر في هذا الموقع لا شأن له بهذا الخبر</a></li>"
           "<li><a href='/2'>عنوان خبر ثالث في هذا الموقع لا شأن له بهذا الخبر</a></li></ul>" +
           article + "<div><p>جميع الحقوق محفوظة</p></div><script>var a = '<p>نص</p>';</script></body></html>";
  }
};

TEST_F(HtmlTest, TheArticleIsFoundAmongLinksAndMenus) {
  const Contents found =
      read_all({file("a.html", page("<title>عنوان | موقع</title>", "<div><h1>عنوان الخبر</h1><p>" + kBody + "</p><p>" +
                                                                       kBody + " <a href=x>رابط</a></p></div>"))});
  EXPECT_THAT(faults(found), IsEmpty());
  EXPECT_THAT(texts(found), ElementsAre(kBody + "\n" + kBody + " رابط"));
  EXPECT_EQ(found.documents[0].title, "عنوان الخبر");
  EXPECT_EQ(found.documents[0].language, "ar");
  EXPECT_EQ(found.documents[0].id, path("a.html"));
}

TEST_F(HtmlTest, LinesBrokenByBrAreAnArticleToo) {
  EXPECT_THAT(texts(read_all({file("a.html", page("", "<div>" + kBody + "<br><br>" + kBody + "</div>"))})),
              ElementsAre(kBody + "\n" + kBody));
}

TEST_F(HtmlTest, JsonLdComesFirst) {
  const std::string script =
      R"(<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "موقع"},
      {"@type": ["NewsArticle"], "headline": "عنوان", "articleBody": "سطر أول
سطر &quot;ثان&quot;", "datePublished": "2021-08-09T10:00:00+03:00", "inLanguage": "ar",
      "publisher": {"@type": "Organization", "name": "الوكالة"}, "mainEntityOfPage": {"@id": "http://example.org/1"}}]}
      </script>)";
  const Contents found =
      read_all({file("a.html", page(script + "<meta property='og:title' content='آخر'>", "<p>" + kBody + "</p>"))});
  ASSERT_THAT(found.documents, SizeIs(1));
  EXPECT_EQ(found.documents[0].text, "سطر أول\nسطر \"ثان\"");
  EXPECT_EQ(found.documents[0].title, "عنوان");
  EXPECT_EQ(found.documents[0].source, "الوكالة");
  EXPECT_EQ(found.documents[0].url, "http://example.org/1");
  EXPECT_EQ(found.documents[0].metadata_date, (Date{2021, 8, 9}));
}

TEST_F(HtmlTest, BrokenJsonLdSaysNothing) {
  const Contents found =
      read_all({file("a.html", page("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script>",
                                    "<div><p>" + kBody + "</p></div>"))});
  EXPECT_THAT(texts(found), ElementsAre(kBody));
}

TEST_F(HtmlTest, MetadataOfTheHeadIsTaken) {
  const Contents found = read_all(
      {file("a.html",
            page("<meta property='article:published_time' content='2021-08-09T10:00:00Z'>"
                 "<meta property='og:site_name' content='جريدة النهر'><link rel=canonical href='http://example.org/1'>",
                 "<p>" + kBody + "</p>"))});
  ASSERT_THAT(found.documents, SizeIs(1));
  EXPECT_EQ(found.documents[0].metadata_date, (Date{2021, 8, 9}));
  EXPECT_EQ(found.documents[0].source, "جريدة النهر");
  EXPECT_EQ(found.documents[0].url, "http://example.org/1");
}

TEST_F(HtmlTest, AMarkedBodyIsTakenAtItsWord) {
  EXPECT_THAT(texts(read_all({file("a.html", page("", "<div><p>" + kBody + "</p></div><div itemprop=articleBody><p>" +
                                                          kBody + " ثم</p></div>"))})),
              ElementsAre(kBody + " ثم"));
}

TEST_F(HtmlTest, TheDeclaredEncodingIsUsedWhereTheBytesAreNoUtf8) {
  const std::string words = "\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xC7\xE1\xED\xE6\xE3 ";
  std::string many;
  for (int i = 0; i < 12; ++i) many += words;
  const std::string body = "<p>" + many + "</p></html>";
  EXPECT_THAT(texts(read_all({file("w.html", "<html><meta charset=windows-1256>" + body)})),
              ElementsAre(testing::StartsWith("قال الوزير اليوم قال")));
  const std::string iso = "<html><meta charset='iso-8859-6'><p>" + std::string(200, '\xE2') + "</p></html>";
  EXPECT_THAT(texts(read_all({file("i.html", iso)})), ElementsAre(testing::StartsWith("قققق")));  // E2: QAF of 8859-6
}

TEST_F(HtmlTest, APageWithoutAnArticleIsAFault) {
  EXPECT_THAT(faults(read_all({file("a.html", page("", "<p>قصير</p>"))})),
              ElementsAre("a.html: no article on this page"));
}

TEST_F(HtmlTest, AForeignPageIsCounted) {
  const Contents found = read_all(
      {file("a.html", "<html><p>" + std::string(40, 'a') + std::string(" words of a page that is in English only, ") +
                          std::string(100, 'b') + "</p></html>")});
  EXPECT_THAT(found.documents, IsEmpty());
  EXPECT_EQ(found.foreign, 1U);
}

TEST_F(HtmlTest, HostilePagesEndSoon) {
  std::string divs;
  std::string attributes = "<p ";
  std::string tables;
  for (int i = 0; i < 100'000; ++i) {
    divs += "<div>";
    attributes += "a" + std::to_string(i) + "=1 ";
    tables += "<table><tr><td>نص";
  }
  EXPECT_THAT(read_all({file("a.html", "<html>" + divs + kBody)}).faults, SizeIs(1));
  EXPECT_THAT(faults(read_all({file("b.html", "<html>" + attributes + ">" + kBody)})),
              ElementsAre("b.html: a page with an element of more than 256 attributes"));
  EXPECT_THAT(faults(read_all({file("c.html", "<html><script>a<b=\"</script>" + attributes + ">" + kBody)})),
              SizeIs(1));
  EXPECT_THAT(read_all({file("d.html", "<html>" + tables)}).documents, IsEmpty());
}

TEST(HtmlToText, EntitiesAndBlocks) {
  EXPECT_EQ(html_to_text("نص"), "نص");
  EXPECT_EQ(html_to_text("سطر &amp; سطر\nآخر"), "سطر & سطر\nآخر");
  EXPECT_EQ(html_to_text("<p>أول <b>غليظ</b>  نص</p><div>ثان<br>ثالث</div><script>x</script>"),
            "أول غليظ نص\nثان\nثالث");
  EXPECT_EQ(html_to_text("5 < 6 &lt; 7"), "5 < 6 < 7");
}

}  // namespace
}  // namespace barqiya::ingest
