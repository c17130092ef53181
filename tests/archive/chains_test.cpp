// Who quotes whom, and the part that is worth a look.
#include "archive/chains.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/folder.hpp"

namespace barqiya::archive {
namespace {

using ::testing::ElementsAre;

/// "kind:name" of the nodes.
std::vector<std::string> nodes(const Chains& chains) {
  std::vector<std::string> out;
  for (const Chains::Node& node : chains.nodes) out.push_back(node.kind + ":" + node.name);
  return out;
}

/// "from>to=count" of the links.
std::vector<std::string> links(const Chains& chains) {
  std::vector<std::string> out;
  for (const Chains::Link& link : chains.links) {
    out.push_back(chains.nodes[link.from].name + ">" + chains.nodes[link.to].name + "=" + std::to_string(link.count));
  }
  return out;
}

/// Paper a quotes x twice and, through the agency, y once; paper b quotes y three times; w quotes z.
Chains example() {
  ChainsMaker maker;
  const auto path = [&](std::int64_t report, const std::vector<std::pair<std::string, std::string>>& steps) {
    maker.begin_statement(report);
    for (const auto& [kind, name] : steps) maker.add(kind, name);
  };
  path(1, {{"source", "a"}, {"speaker", "x"}});
  path(1, {{"source", "a"}, {"speaker", "x"}});
  path(2, {{"source", "a"}, {"agency", "g"}, {"speaker", "y"}});
  for (std::int64_t report = 3; report < 6; ++report) path(report, {{"source", "b"}, {"speaker", "y"}});
  path(6, {{"agency", "w"}, {"speaker", "z"}});
  return maker.finish();
}

TEST(Chains, CountStatementsOnEachLinkAndNode) {
  const Chains all = example();
  EXPECT_THAT(links(all), ElementsAre("a>x=2", "a>g=1", "g>y=1", "b>y=3", "w>z=1"));
  EXPECT_THAT(nodes(all),
              ElementsAre("source:a", "speaker:x", "agency:g", "speaker:y", "source:b", "agency:w", "speaker:z"));
  EXPECT_EQ(all.nodes[0].count, 3);
  EXPECT_EQ(all.nodes[3].count, 4);
  EXPECT_THAT(all.links[0].reports, ElementsAre(1));
  EXPECT_THAT(all.links[3].reports, ElementsAre(3, 4, 5));
}

TEST(Chains, WithoutACentreTheBusiestLinksComeFirst) {
  EXPECT_THAT(links(example().around("", 2)), ElementsAre("b>y=3"));
  EXPECT_THAT(links(example().around("", 4)), ElementsAre("b>y=3", "a>x=2"));
  EXPECT_EQ(example().around("", 100).links.size(), 5U);
}

TEST(Chains, AroundOneAreItsNeighboursAndTheLinksBetweenThem) {
  EXPECT_THAT(nodes(example().around("y", 10)), ElementsAre("speaker:y", "source:b", "agency:g"));
  EXPECT_THAT(links(example().around("speaker:y", 10)), ElementsAre("b>y=3", "g>y=1"));
  EXPECT_THAT(links(example().around("y", 2)), ElementsAre("b>y=3"));
  EXPECT_EQ(example().around("agency:y", 10).nodes.size(), 0U);
  EXPECT_EQ(example().around("nobody", 10).nodes.size(), 0U);
}

TEST(Chains, OneWhoQuotesHimselfIsNoLink) {
  ChainsMaker maker;
  maker.begin_statement(1);
  maker.add("speaker", "x");
  maker.add("speaker", "x");
  const Chains chains = maker.finish();
  EXPECT_EQ(chains.links.size(), 0U);
  EXPECT_EQ(chains.nodes[0].count, 1);
}

TEST(Chains, ALinkNamesSomeReportsOnly) {
  ChainsMaker maker;
  for (std::int64_t report = 1; report <= 30; ++report) {
    maker.begin_statement(report);
    maker.add("source", "a");
    maker.add("speaker", "x");
  }
  const Chains chains = maker.finish();
  EXPECT_EQ(chains.links[0].count, 30);
  EXPECT_EQ(chains.links[0].reports.size(), Chains::kMostReports);
}

TEST(Chains, OfAnArchiveGoFromTheSourceInwards) {
  const testing::Folder folder;
  testing::add(folder.file(), {"بغداد 9 أغسطس 2021 (شينخوا) ونقلت صحيفة الضفة عن اللواء سامر خليل قوله إن الجسر جديد.",
                               "بغداد 10 أغسطس 2021 (شينخوا) قال اللواء سامر خليل إن الجسر مغلق."});
  Archive archive(folder.file(), testing::data());
  EXPECT_THAT(links(archive.chains({})),
              ElementsAre("alnahr>صحيفة الضفة=1", "alnahr>سامر خليل=1", "صحيفة الضفة>سامر خليل=1"));
  EXPECT_THAT(links(archive.chains({.from = "2021-08-10"})), ElementsAre("alnahr>سامر خليل=1"));
  EXPECT_EQ(archive.chains({.source = "other"}).nodes.size(), 0U);
}

}  // namespace
}  // namespace barqiya::archive
