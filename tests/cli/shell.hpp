#pragma once

#include <gmock/gmock.h>
#include <rapidjson/document.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// The program as its users run it: lines typed into a shell, in a folder of their own.
namespace barqiya::cli {

struct Finished {
  int code = -1;
  std::string out;
  std::string err;
};

class ShellTest : public testing::Test {
 protected:
  ShellTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "barqiya-cli-XXXXXX").string();
    root_ = mkdtemp(pattern.data());
    folder_ = root_ / "work";
    std::filesystem::create_directory(folder_);
  }
  ~ShellTest() override {
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
    std::filesystem::remove_all(root_);
  }

  /// Runs a line of shell in the test's folder; `barqiya` is the program. Nothing is on its standard input.
  [[nodiscard]] Finished sh(const std::string& line) const {
    const std::string program = std::filesystem::path(BARQIYA_PROGRAM).parent_path().string();
    const std::string whole = "cd '" + folder_.string() + "' && PATH='" + program + "':\"$PATH\" && { " + line +
                              "\n} > ../out 2> ../err < /dev/null";
    const int status = std::system(whole.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content(root_ / "out"), content(root_ / "err")};
  }

  void file(const std::string& name, std::string_view bytes) const {
    const std::filesystem::path path = folder_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }

  [[nodiscard]] static std::string content(const std::filesystem::path& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
  }

  [[nodiscard]] std::string written(const std::string& name) const { return content(folder_ / name); }

  /// The readings of an output, one object after the other.
  [[nodiscard]] static std::vector<rapidjson::Document> readings(const std::string& json) {
    std::vector<rapidjson::Document> found;
    rapidjson::StringStream stream(json.c_str());
    while (true) {
      rapidjson::Document document;
      document.ParseStream<rapidjson::kParseStopWhenDoneFlag>(stream);
      if (document.HasParseError()) break;
      found.push_back(std::move(document));
    }
    return found;
  }

  std::filesystem::path root_;
  std::filesystem::path folder_;
};

inline constexpr std::string_view kReport =
    "الوزارة تعلن خطة لعام 2015\n"
    "دمشق 9 أغسطس 2014 (وكالة) قال الوزير 😀 إن العمل بدأ في عام 1999 \U00010380 وسينتهي في عام 2021.\n";

}  // namespace barqiya::cli
