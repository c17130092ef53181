#include <string>

#include "packed.hpp"
#include "reading.hpp"

namespace barqiya::ingest {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using PackingTest = ReadingTest;

TEST_F(PackingTest, EachIsTakenOff) {
  const std::string report = "خبر عربي قصير";
  EXPECT_THAT(texts(read_all({file("a.gz", gzip(report))})), ElementsAre(report));
  EXPECT_THAT(texts(read_all({file("b", zstd(report))})), ElementsAre(report));
  EXPECT_THAT(texts(read_all({file("c.tar", archive({{"1.txt", report}, {"2/3.txt", report}}))})), SizeIs(2));
  EXPECT_THAT(texts(read_all({file("d.zip", archive({{"1.txt", report}, {"2/3.txt", report}}, true))})), SizeIs(2));
  EXPECT_EQ(read_all({path("a.gz")}).documents[0].id, path("a.gz"));
}

TEST_F(PackingTest, MembersHaveTheirNamesInArabic) {
  std::string zip = archive({{"0123.txt", "خبر عربي قصير"}}, true);
  constexpr std::size_t kFlags = 7;  // of the first member's head: bit 3 of this byte says that its name is UTF-8
  constexpr std::size_t kName = 30;
  zip[kFlags] = static_cast<char>(zip[kFlags] | 8);
  zip.replace(kName, 8, "خب.txt");
  EXPECT_EQ(read_all({file("a.zip", zip)}).documents.at(0).id, path("a.zip") + "!خب.txt");
}

TEST_F(PackingTest, OneInsideAnother) {
  const std::string lines = "{\"text\": \"خبر أول\"}\n{\"text\": \"خبر ثان\"}\n";
  const std::string tar = gzip(archive({{"08.jsonl.zst", zstd(lines)}, {"a.txt", "خبر عربي ثالث"}}));
  const Contents found = read_all({file("news.zip", archive({{"2021.tar.gz", tar}}, true))});
  EXPECT_THAT(texts(found), ElementsAre("خبر أول", "خبر ثان", "خبر عربي ثالث"));
  EXPECT_EQ(found.documents[1].id, path("news.zip") + "!2021.tar.gz!08.jsonl.zst#26");
  EXPECT_EQ(found.documents[1].offset, 26U);
}

TEST_F(PackingTest, FourDeepAndNoDeeper) {
  std::string packed = "خبر عربي قصير";
  for (int i = 0; i < 4; ++i) packed = gzip(packed);
  EXPECT_THAT(read_all({file("4", packed)}).documents, SizeIs(1));
  EXPECT_THAT(faults(read_all({file("5", gzip(packed))})), ElementsAre("5: packed more than four times over"));
}

TEST_F(PackingTest, MembersOfGzipAreOneFile) {
  EXPECT_THAT(texts(read_all({file("a.gz", gzip("{\"text\": \"خبر أول\"}\n") + gzip("{\"text\": \"خبر ثان\"}\n") +
                                               std::string(512, '\0'))})),
              ElementsAre("خبر أول", "خبر ثان"));
}

TEST_F(PackingTest, ATruncatedFileIsReadAsFarAsItIs) {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) lines += "{\"text\": \"خبر رقم " + std::to_string(i * 7919) + "\"}\n";
  for (const auto& [name, packed, fault] : {std::tuple{"a.gz", gzip(lines), "a.gz: gzip: the end is missing"},
                                            std::tuple{"b.zst", zstd(lines), "b.zst: zstd: the end is missing"},
                                            std::tuple{"c.tar", archive({{"a.jsonl", lines}}), "Truncated"}}) {
    const Contents found = read_all({file(name, packed.substr(0, packed.size() / 2))});
    EXPECT_GT(found.documents.size(), 5000U) << name;
    EXPECT_THAT(faults(found), testing::Contains(HasSubstr(fault)));
    EXPECT_THAT(found.faults, SizeIs(testing::Le(2))) << name;
  }
}

TEST_F(PackingTest, ADamagedMemberOfGzipCostsItselfOnly) {
  std::string damaged = gzip("{\"text\": \"خبر ثان طويل بعض الطول\"}\n");
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
  const Contents found =
      read_all({file("a.jsonl.gz", gzip("{\"text\": \"خبر أول\"}\n") + damaged + gzip("{\"text\": \"خبر ثالث\"}\n"))});
  EXPECT_THAT(texts(found), testing::IsSupersetOf({"خبر أول", "خبر ثالث"}));
  EXPECT_THAT(faults(found), testing::Contains(HasSubstr("gzip: damaged near byte ")));
}

TEST_F(PackingTest, BombsAreDefused) {
  const std::string zeros(256 << 20, '0');
  LoadOptions options;
  options.max_report = 1 << 20;
  const std::string line = "{\"text\": \"" + zeros;
  EXPECT_THAT(faults(read_all({file("a.jsonl.gz", gzip(line))}, options)), testing::Contains(HasSubstr("a bomb")));
  EXPECT_THAT(faults(read_all({file("b.jsonl.zst", zstd(line))}, options)), testing::Contains(HasSubstr("a bomb")));
  EXPECT_THAT(faults(read_all({file("c.zip", archive({{"a.jsonl", line}}, true))}, options)),
              testing::Contains(HasSubstr("a bomb")));
}

TEST_F(PackingTest, NamesInAnArchiveAreNoPaths) {
  const Contents found = read_all({file("a.tar", archive({{"../../etc/a.txt", "خبر عربي أول"},
                                                          {"/etc/b.txt", "خبر عربي ثان"},
                                                          {"link@", "/etc/passwd"},
                                                          {".hidden", "خبر"},
                                                          {"photo.jpg", "خبر"},
                                                          {"data", std::string("\0\1\2\3", 4)}}))});
  EXPECT_THAT(texts(found), ElementsAre("خبر عربي أول", "خبر عربي ثان"));
  EXPECT_EQ(found.documents[0].file, path("a.tar") + "!../../etc/a.txt");
  EXPECT_THAT(faults(found), IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(path("etc")));
}

TEST_F(PackingTest, DamageIsSaid) {
  EXPECT_THAT(faults(read_all({file("a.gz", std::string("\x1F\x8B\x08\xFF\xFF"))})), SizeIs(1));
  EXPECT_THAT(faults(read_all({file("b.zst", "\x28\xB5\x2F\xFDnothing")})), ElementsAre(HasSubstr("b.zst: zstd: ")));
  EXPECT_THAT(faults(read_all({file("c.zip", "PK\x03\x04nothing")})), ElementsAre(HasSubstr("c.zip: archive: ")));
  EXPECT_THAT(read_all({file("empty.zip", archive({}, true))}).faults, IsEmpty());
}

}  // namespace
}  // namespace barqiya::ingest
