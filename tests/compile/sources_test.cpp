#include "compile/sources.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "compile/blob_writer.hpp"

namespace barqiya::compile {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

class Sources : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void file(const std::string& path, const std::string& text) {
    fs::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path, std::ios::binary) << text;
  }

  fs::path folder_ = fs::path(::testing::TempDir()) /
                     (std::string("sources_") + ::testing::UnitTest::GetInstance()->current_test_info()->name());
};

std::string compiled(const std::string& packed) {
  BlobWriter out;
  out.bytes(language::Section::Sources, packed);
  return out.finish();
}

std::vector<std::string> described(const std::vector<Layer>& layers) {
  std::vector<std::string> all;
  for (const Layer& layer : layers) {
    for (const SourceFile& file : layer) all.push_back(file.path + "=" + file.text);
    all.emplace_back("--");
  }
  return all;
}

TEST_F(Sources, AFolderGivesItsFilesByPath) {
  file("lexicon/b.tsv", "B");
  file("lexicon/a.tsv", "A");
  file("grammar/times.rules", "R");
  file("text/characters.tsv", "");
  file("lexicon/notes.txt", "no table");
  file("grammar/times.tsv", "no rules");
  file("other/c.tsv", "no folder of data");
  fs::create_directories(folder_ / "lexicon/d.tsv");
  EXPECT_THAT(described({load_folder(folder_.string())}),
              ElementsAre("grammar/times.rules=R", "lexicon/a.tsv=A", "lexicon/b.tsv=B", "text/characters.tsv=", "--"));
}

TEST_F(Sources, AFolderWithoutDataIsRefused) {
  const std::string path = folder_.string();
  EXPECT_THAT([&] { (void)load_folder(path + "/none"); },
              ThrowsMessage<Error>(path + "/none: no folder of language data"));
  EXPECT_THAT([&] { (void)load_folder(path); }, ThrowsMessage<Error>(HasSubstr(path + ": holds no language data")));
}

TEST_F(Sources, CompiledDataCarryThem) {
  const std::vector<Layer> layers{{{"lexicon/a.tsv", "A\nقال"}, {"grammar/b.rules", ""}}, {}, {{"c", "C"}}};
  EXPECT_THAT(described(sources_of(compiled(pack_sources(layers)), "x")),
              ElementsAre("lexicon/a.tsv=A\nقال", "grammar/b.rules=", "--", "--", "c=C", "--"));
  EXPECT_TRUE(sources_of(compiled(""), "x").empty());
}

TEST_F(Sources, BrokenOnesAreRefusedWhereverTheyBreak) {
  const std::string packed = pack_sources(std::vector<Layer>{{{"lexicon/a.tsv", "A"}}});
  for (std::size_t size = 1; size < packed.size(); ++size) {
    EXPECT_THAT([&] { (void)sources_of(compiled(packed.substr(0, size)), "x.bin"); },
                ThrowsMessage<Error>("x.bin: compiled language data with broken sources"));
  }
  std::string huge = packed;
  std::memset(huge.data(), 0xFF, 12);
  EXPECT_THROW((void)sources_of(compiled(huge), "x.bin"), Error);
}

TEST_F(Sources, TheVersionHangsOnPathsTextsAndLayersAlone) {
  const std::vector<Layer> layers{{{"a", "b"}}};
  const std::string version = version_of(layers);
  EXPECT_EQ(version.size(), 12U);
  EXPECT_EQ(version.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(version_of(std::vector<Layer>{{{"a", "b"}}}), version);
  EXPECT_NE(version_of(std::vector<Layer>{{{"a", "c"}}}), version);
  EXPECT_NE(version_of(std::vector<Layer>{{{"ab", ""}}}), version);
  EXPECT_NE(version_of(std::vector<Layer>{{{"a", "b"}}, {}}), version);
}

}  // namespace
}  // namespace barqiya::compile
