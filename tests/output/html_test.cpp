#include <gmock/gmock.h>

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "sample.hpp"

namespace barqiya::output {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

bool is_card(const pugi::xml_node& node) { return std::string_view(node.attribute("class").value()) == "card"; }

/// What the page shows of an element while no card is open.
std::string shown(const pugi::xml_node& node) {
  if (node.type() == pugi::node_pcdata) return node.value();
  std::string out;
  for (const pugi::xml_node& child : node.children()) out += is_card(child) ? "" : shown(child);
  return out;
}

class HtmlTest : public testing::Test {
 protected:
  /// The text of the page's first article.
  pugi::xml_node article(const Reading& reading, std::string_view id = "a.txt") {
    page_ = written(Format::Html, {reading, id});
    const auto flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
    const pugi::xml_parse_result result = document_.load_buffer(page_.data(), page_.size(), flags);
    EXPECT_TRUE(result) << result.description() << '\n' << page_;
    return document_.child("html").child("body").child("article").child("section");
  }

  /// The items of the article's statements.
  std::vector<pugi::xml_node> statements() {
    std::vector<pugi::xml_node> out;
    const pugi::xml_node article = document_.child("html").child("body").child("article");
    for (const pugi::xml_node& item :
         article.child("aside").find_child_by_attribute("class", "statements").children("li"))
      out.push_back(item);
    return out;
  }

  /// What is shown by all elements of a class, in order.
  static std::vector<std::string> shown_of(const pugi::xml_node& node, const std::string& name) {
    std::vector<std::string> out;
    for (const auto& found : node.select_nodes((".//*[@class='" + name + "']").c_str())) {
      out.push_back(shown(found.node()));
    }
    return out;
  }

  static std::vector<std::string> paragraphs(const pugi::xml_node& article) {
    std::vector<std::string> out;
    for (const pugi::xml_node& paragraph : article.children("p")) {
      if (!paragraph.attribute("class")) out.push_back(shown(paragraph));
    }
    return out;
  }

  std::string page_;
  pugi::xml_document document_;
};

TEST_F(HtmlTest, ShowsHeadlineDatelineAndParagraphs) {
  const Reading reading = sample_reading();
  const pugi::xml_node found = article(reading);
  EXPECT_EQ(shown(found.child("h1")), "الوزير 😀 يؤكد موعد 2022");
  EXPECT_THAT(paragraphs(found), ElementsAre("بغداد 9 أغسطس 2021 (وكالة) قال الوزير اليوم (الاثنين) إن العمل يستمر "
                                             "حتى نهاية العام الجاري."));
  const pugi::xml_node dateline = found.find_child_by_attribute("p", "class", "meta").next_sibling("p").child("span");
  EXPECT_STREQ(dateline.attribute("class").value(), "dateline");
  EXPECT_EQ(shown(dateline), "بغداد 9 أغسطس 2021 (وكالة)");
  EXPECT_THAT(shown(found.child("p")), HasSubstr("dct 2021-08-09 (dateline)"));
  EXPECT_THAT(page_, HasSubstr("<html lang=\"ar\" dir=\"rtl\">"));
}

TEST_F(HtmlTest, EachTimeIsAMarkWithACard) {
  const Reading reading = sample_reading();
  const pugi::xml_node found = article(reading);
  const auto marks = found.select_nodes(".//mark");
  ASSERT_EQ(marks.size(), 4U);
  EXPECT_STREQ(marks[1].node().attribute("tabindex").value(), "0");
  EXPECT_STREQ(marks[1].node().attribute("class").value(), "date");
  EXPECT_EQ(shown(marks[1].node()), "9 أغسطس 2021");
  const std::string card = shown(marks[1].node().child("span"));
  EXPECT_THAT(card, HasSubstr("DATE 2021-08-09[2021-08-09, 2021-08-10)times.date.sample"));
  EXPECT_THAT(card, HasSubstr("grammar/times.rules:12"));
  EXPECT_THAT(shown(marks[3].node().child("span")), HasSubstr("DATE 2021 END"));
}

TEST_F(HtmlTest, NeedsNothingBesideItself) {
  const Reading reading = sample_reading();
  article(reading);
  for (const char* outside : {"<script", "src=", "href=", "url(", "@import", "http:", "https:"}) {
    EXPECT_THAT(page_, Not(HasSubstr(outside)));
  }
  const Reading chain = chain_reading();
  const pugi::xml_node found = article(chain);
  for (const auto& link : found.parent().select_nodes(".//@href")) {
    EXPECT_EQ(link.attribute().value()[0], '#');
  }
}

TEST_F(HtmlTest, NamesAreMarkedByTheirTypes) {
  const Reading reading = chain_reading();
  const pugi::xml_node found = article(reading);
  EXPECT_THAT(shown_of(found, "person"), ElementsAre("سامر خليل", "خليل"));
  EXPECT_THAT(shown_of(found, "body"), ElementsAre("وكالة النهر"));
  const pugi::xml_node mark = found.select_node(".//mark[@class='person']").node();
  EXPECT_STREQ(mark.attribute("tabindex").value(), "0");
  EXPECT_EQ(shown(mark.child("span")),
            "PER · IRQ MILسامر خليلاللواءالمدينةnames.person.sample · grammar/names.rules:6");
}

TEST_F(HtmlTest, CuesAndStatementsLinkToEachOther) {
  const Reading reading = chain_reading();
  const pugi::xml_node found = article(reading);
  EXPECT_THAT(shown_of(found, "cue"), ElementsAre("قوله", "أضاف"));
  const auto items = statements();
  const auto cues = found.select_nodes(".//mark[@class='cue']");
  ASSERT_EQ(items.size(), 2U);
  ASSERT_EQ(cues.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    const pugi::xml_node cue = cues[i].node();
    EXPECT_EQ(std::string("#") + items[i].attribute("id").value(), cue.child("a").attribute("href").value());
    EXPECT_EQ(std::string("#") + cue.attribute("id").value(), items[i].child("a").attribute("href").value());
  }
  EXPECT_STRNE(items[0].attribute("id").value(), items[1].attribute("id").value());
  EXPECT_THAT(shown(cues[1].node().child("span")), HasSubstr("statement 2 promise · indirectسامر خليل"));
}

TEST_F(HtmlTest, AStatementShowsItsChainAndWhatWasSaid) {
  const Reading reading = chain_reading();
  article(reading);
  const auto items = statements();
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(shown(items[0].child("a")), "الأفق ← وكالة النهر ← سامر خليل");
  EXPECT_THAT(shown_of(items[0], "role"), ElementsAre("اللواء المدينة"));
  EXPECT_THAT(shown_of(items[0], "said"), ElementsAre("العمل مستمر\nوالمدينة آمنة"));
  EXPECT_THAT(shown_of(items[0], "about"),
              ElementsAre("assert · direct · 2021-08-09statements.chain.sample · grammar/statements.rules:5"));
}

TEST_F(HtmlTest, AContentOverTwoParagraphsIsMarkedInBoth) {
  const Reading reading = chain_reading();
  const pugi::xml_node found = article(reading);
  EXPECT_THAT(shown_of(found, "content"), ElementsAre("العمل مستمر", "والمدينة آمنة", "القوات باقية"));
  EXPECT_EQ(paragraphs(found).size(), 3U);
}

TEST_F(HtmlTest, MarksThatCrossAreSplit) {
  Reading reading;
  reading.text = "0123456789";
  reading.names = {name_of({1, 5}, NameType::Gpe, 0)};
  reading.times = {time_of({3, 8}, TimeType::Date, "2021")};
  const pugi::xml_node found = article(reading);
  EXPECT_THAT(shown_of(found, "place"), ElementsAre("1234"));
  EXPECT_THAT(shown_of(found, "date"), ElementsAre("34", "567"));
  EXPECT_EQ(found.select_nodes(".//@tabindex").size(), 2U);
  EXPECT_THAT(paragraphs(found), ElementsAre("0123456789"));
}

TEST_F(HtmlTest, LinksOfTwoReportsAreApart) {
  const Reading reading = chain_reading();
  article(reading, "a");
  const std::string first = statements()[0].attribute("id").value();
  document_.reset();
  article(reading, "b");
  EXPECT_NE(statements()[0].attribute("id").value(), first);
}

TEST_F(HtmlTest, NothingComesBetweenLettersThatJoin) {
  const Reading reading = sample_reading();
  article(reading);
  const std::size_t begin = page_.find("mark {");
  const std::string style = page_.substr(begin, page_.find('}', begin) - begin);
  for (const char* property : {"padding", "margin", "border", "display"}) EXPECT_THAT(style, Not(HasSubstr(property)));
  EXPECT_THAT(page_, HasSubstr(".card { display: none; }"));
}

TEST_F(HtmlTest, HostileTextStaysText) {
  const Reading reading = hostile_reading();
  const pugi::xml_node found = article(reading, "</bdi><script>");
  EXPECT_THAT(page_, Not(HasSubstr("<script")));
  EXPECT_THAT(shown(found), HasSubstr("</bdi><script>"));
  ASSERT_EQ(statements().size(), 1U);
  EXPECT_THAT(shown(statements()[0]), HasSubstr("</TEXT></p>"));
  EXPECT_THAT(paragraphs(found),
              ElementsAre("<script>alert(\"x\")</script> ]]> &amp; <!-- '--> </TEXT></p>\uFFFD\uFFFD[31m\r",
                          "\uFFFD\uFFFD\uFFFD 2021<b> \u202Eقلب"));
}

TEST_F(HtmlTest, TimesThatOverlapShareAMarkAndItsCard) {
  Reading reading;
  reading.text = "0123456789";
  reading.times = {time_of({2, 6}, TimeType::Duration, "P1D"), time_of({4, 8}, TimeType::Set, "P1W")};
  const auto marks = article(reading).select_nodes(".//mark");
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_EQ(shown(marks[0].node()), "234567");
  EXPECT_THAT(shown(marks[0].node().child("span")), testing::AllOf(HasSubstr("DURATION P1D"), HasSubstr("SET P1W")));
}

TEST_F(HtmlTest, AMarkAcrossTheHeadlinesEndIsNotTornApart) {
  Reading reading;
  reading.text = "01234\n6789";
  reading.headline = {0, 5};
  reading.times = {time_of({3, 8}, TimeType::Date, "2021")};
  const pugi::xml_node found = article(reading);
  EXPECT_FALSE(found.child("h1"));
  EXPECT_THAT(paragraphs(found), ElementsAre("01234\n6789"));
}

}  // namespace
}  // namespace barqiya::output
