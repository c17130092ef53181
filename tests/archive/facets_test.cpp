// What a search finds, counted; and searches narrowed by such a value.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/folder.hpp"

namespace barqiya::archive {
namespace {

using ::testing::ElementsAre;
using testing::Folder;
using ::testing::Pair;

using Values = std::vector<std::pair<std::string, std::int64_t>>;

Folder& folder() {
  static Folder the_one;
  return the_one;
}

Archive& archive() {
  static Archive the_one = [] {
    testing::add(
        folder().file(),
        {"بغداد 9 أغسطس 2021 (شينخوا) قال اللواء سامر خليل إن الجسر مفتوح. وقال اللواء سامر خليل إن العمل انتهى.",
         "بغداد 10 سبتمبر 2021 (شينخوا) ونقلت صحيفة الضفة عن اللواء سامر خليل قوله إن الجسر جديد.",
         "عمان 11 سبتمبر 2021 (بترا) قال مصدر أمني إن الجسر مغلق.",
         "عمان 12 سبتمبر 2021 (بترا) قال مصدر أمني إن المطار مغلق."});
    return Archive(folder().file(), testing::data());
  }();
  return the_one;
}

Values facet(const std::string& name, const SearchQuestion& question, const Filter& filter = {}) {
  for (const Facet& one : archive().facets(question, filter).facets) {
    if (one.name == name) return one.values;
  }
  return {{"no such facet", 0}};
}

TEST(Facets, CountReportsNotStatements) {
  const SearchQuestion bridge{.words = "الجسر"};
  EXPECT_THAT(facet("speaker", bridge), ElementsAre(Pair("سامر خليل", 2), Pair("مصدر أمني", 1)));
  EXPECT_THAT(facet("agency", bridge), ElementsAre(Pair("شينخوا", 2), Pair("بترا", 1), Pair("صحيفة الضفة", 1)));
  EXPECT_THAT(facet("place", bridge), ElementsAre(Pair("بغداد", 2), Pair("عمان", 1)));
  EXPECT_THAT(facet("source", bridge), ElementsAre(Pair("alnahr", 3)));
  EXPECT_THAT(facet("month", bridge), ElementsAre(Pair("2021-09", 2), Pair("2021-08", 1)));
  EXPECT_EQ(archive().facets(bridge, {}).total, 3);
  EXPECT_EQ(archive().facets(bridge, {}).counted, 3U);
}

TEST(Facets, CountWhatThePageDoesNotShow) {
  EXPECT_EQ(archive().facets({.words = "الجسر"}, {.limit = 1, .offset = 2}).total, 3);
}

TEST(Facets, OfNothingAreEmpty) {
  EXPECT_EQ(archive().facets({.words = "قطار"}, {}).total, 0);
  EXPECT_EQ(facet("speaker", {.words = "قطار"}), Values());
  EXPECT_THROW((void)archive().facets({.words = ""}, {}), Error);
}

/// A value of each facet finds as many reports as the facet has counted.
TEST(Facets, NarrowASearchToWhatTheyCounted) {
  const SearchQuestion bridge{.words = "الجسر"};
  for (const auto& [value, count] : facet("speaker", bridge)) {
    EXPECT_EQ(archive().search(SearchQuestion{.words = "الجسر", .speaker = value}, {}).rows.size(), count) << value;
  }
  for (const auto& [value, count] : facet("agency", bridge)) {
    EXPECT_EQ(archive().search(SearchQuestion{.words = "الجسر", .agency = value}, {}).rows.size(), count) << value;
  }
  for (const auto& [value, count] : facet("place", bridge)) {
    EXPECT_EQ(archive().search(SearchQuestion{.words = "الجسر", .place = value}, {}).rows.size(), count) << value;
  }
  for (const auto& [value, count] : facet("month", bridge)) {
    EXPECT_EQ(archive().search("الجسر", {.from = value, .to = value}).rows.size(), count) << value;
  }
  EXPECT_THAT(facet("month", {.words = "الجسر", .speaker = "سامر خليل", .place = "بغداد"}, {.from = "2021-09"}),
              ElementsAre(Pair("2021-09", 1)));
  EXPECT_EQ(archive().search(SearchQuestion{.words = "الجسر", .speaker = "' OR 1=1 --"}, {}).rows.size(), 0U);
}

}  // namespace
}  // namespace barqiya::archive
