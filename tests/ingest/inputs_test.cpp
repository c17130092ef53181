#include "ingest/inputs.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <string>
#include <vector>

#include "folder.hpp"

namespace barqiya::ingest {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class InputsTest : public FolderTest {
 protected:
  /// Names of all inputs, relative to the test's folder.
  [[nodiscard]] std::vector<std::string> names(std::vector<std::string> arguments) const {
    Inputs inputs(std::move(arguments));
    std::vector<std::string> found;
    for (Input input; inputs.next(input);) {
      const std::string root = folder_.string() + "/";
      const bool is_below = input.name.compare(0, root.size(), root) == 0;
      found.push_back((is_below ? input.name.substr(root.size()) : input.name) +
                      (input.fault.empty() ? "" : ": " + input.fault));
    }
    return found;
  }
};

TEST_F(InputsTest, FilesComeInTheirOrderAndAsTheyAreNamed) {
  EXPECT_THAT(names({"z.txt", "-", "a.json", "missing"}), ElementsAre("z.txt", "-", "a.json", "missing"));
}

TEST_F(InputsTest, AFolderIsWalkedInTheOrderOfItsPaths) {
  for (const char* name : {"b/2.txt", "b/1.txt", "a.txt", "a/z.txt", "a-1.txt", "c", "b.txt"}) file(name);
  EXPECT_THAT(names({folder_.string()}),
              ElementsAre("a-1.txt", "a.txt", "a/z.txt", "b.txt", "b/1.txt", "b/2.txt", "c"));
}

TEST_F(InputsTest, ASlashAtAFoldersEndIsNotDoubled) {
  file("a.txt");
  EXPECT_THAT(names({folder_.string() + "/"}), ElementsAre("a.txt"));
}

TEST_F(InputsTest, HiddenFilesAndOtherKindsArePassedOver) {
  for (const char* name : {".hidden.txt", ".git/a.txt", "a.ann", "a.json", "a.JPG", "a.xml", "a.TXT", "a.story", "a"}) {
    file(name);
  }
  EXPECT_THAT(names({folder_.string()}), ElementsAre("a", "a.TXT", "a.json", "a.story", "a.xml"));
}

TEST(MayBeReport, ByItsNameAnywhereInAnArchive) {
  for (const char* name : {"a", "2021/a.txt", "a.jsonl.gz", "../a.html", "./a.txt", "/a.txt", "a.b/c"}) {
    EXPECT_TRUE(may_be_report(name)) << name;
  }
  for (const char* name : {".a", "a/.b/c.txt", "__MACOSX/._a.txt", "a.pdf", "b/a.md", "a.XZ"}) {
    EXPECT_FALSE(may_be_report(name)) << name;
  }
}

TEST_F(InputsTest, LinksToFilesAreFollowedLinksToFoldersAreNot) {
  file("a/1.txt");
  std::filesystem::create_symlink(path("a"), path("loop"));
  std::filesystem::create_symlink(path("a"), path("a/self"));
  std::filesystem::create_symlink(path("a/1.txt"), path("link.txt"));
  EXPECT_THAT(names({folder_.string()}), ElementsAre("a/1.txt", "link.txt"));
  EXPECT_THAT(names({path("loop")}), ElementsAre("loop/1.txt"));
}

TEST_F(InputsTest, PipesAndSocketsInAFolderArePassedOver) {
  ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_THAT(names({folder_.string()}), IsEmpty());
}

TEST_F(InputsTest, ManyEmptyFoldersAreNoDepth) {
  const std::vector<std::string> folders(100'000, folder_.string());
  EXPECT_THAT(names(folders), IsEmpty());
}

TEST_F(InputsTest, AFolderThatCannotBeOpenedIsAnInputWithAFault) {
  // A path too long for the system, built by walking: no right, not even root's, opens it.
  std::string deep = folder_.string();
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder_);
  const std::string name(250, 'd');
  for (int i = 0; i < 20; ++i) {
    std::filesystem::create_directory(name);
    std::filesystem::current_path(name);
  }
  std::filesystem::current_path(before);
  const std::vector<std::string> found = names({folder_.string()});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0], testing::EndsWith(": File name too long"));
}

}  // namespace
}  // namespace barqiya::ingest
