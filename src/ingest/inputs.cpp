// Walking folders: depth first, each folder's entries sorted once, so that the order of reports is that of their paths
// and never the disk's. A folder sorts as its name with a slash: "a.txt" stands before "a/b.txt", as complete paths do.
#include "ingest/inputs.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace barqiya::ingest {
namespace {

/// Extensions of files that are no report, text or not.
constexpr std::array<std::string_view, 47> kOtherKinds = {
    "ann",  "tml", "md",   "rst",   "yml", "yaml", "toml", "ini", "cfg",  "log", "sh",    "py",
    "js",   "css", "sql",  "tex",   "c",   "cpp",  "h",    "hpp", "bak",  "tmp", "rules", "jpg",
    "jpeg", "png", "gif",  "webp",  "svg", "ico",  "pdf",  "doc", "docx", "xls", "xlsx",  "odt",
    "mp3",  "mp4", "woff", "woff2", "db",  "bin",  "exe",  "o",   "so",   "bz2", "xz"};

std::string_view extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

enum class Kind { Folder, File, Other };

Kind kind_of(const std::string& folder, const dirent& entry) {
  if (entry.d_type == DT_DIR) return Kind::Folder;
  if (entry.d_type == DT_REG) return Kind::File;
  if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) return Kind::Other;
  struct stat status {};
  const std::string path = folder + "/" + entry.d_name;
  if (lstat(path.c_str(), &status) != 0) return Kind::Other;
  const bool is_link = S_ISLNK(status.st_mode);
  if (is_link && stat(path.c_str(), &status) != 0) return Kind::File;  // a broken link: opening it says so
  if (S_ISREG(status.st_mode)) return Kind::File;
  return S_ISDIR(status.st_mode) && !is_link ? Kind::Folder : Kind::Other;
}

std::string without_last_slash(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder == "/" ? folder + name : folder + "/" + name;
}

}  // namespace

bool may_be_report(std::string_view path) {
  for (std::size_t at = 0; at != std::string_view::npos; at = path.find('/', at)) {
    if (at < path.size() && path[at] == '/') ++at;
    const bool is_step = path.substr(at, 2) == "./" || path.substr(at, 3) == "../";
    if (path.substr(at, 1) == "." && !is_step) return false;
  }
  const std::string kind = lower(extension(path.substr(path.rfind('/') + 1)));
  return std::find(kOtherKinds.begin(), kOtherKinds.end(), kind) == kOtherKinds.end();
}

Inputs::Inputs(std::vector<std::string> arguments) : arguments_(std::move(arguments)) {}

bool Inputs::open_folder(const std::string& path, Input& input) {
  const auto close = [](DIR* stream) { closedir(stream); };
  const std::unique_ptr<DIR, decltype(close)> stream(opendir(path.c_str()), close);
  if (!stream) {
    input = {path, std::strerror(errno), false};
    return false;
  }
  Folder folder{without_last_slash(path), {}, 0};
  while (const dirent* entry = readdir(stream.get())) {
    if (entry->d_name[0] == '.') continue;
    const Kind kind = kind_of(folder.path, *entry);
    if (kind != Kind::Other) folder.entries.push_back(std::string(entry->d_name) + (kind == Kind::Folder ? "/" : ""));
  }
  std::sort(folder.entries.begin(), folder.entries.end());
  open_.push_back(std::move(folder));
  return true;
}

bool Inputs::open_argument(Input& input) {
  const std::string& argument = arguments_[argument_++];
  struct stat status {};
  if (argument != "-" && stat(argument.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
    return !open_folder(argument, input);
  }
  input = {argument, {}, true};
  return true;
}

bool Inputs::step(Input& input) {
  Folder& folder = open_.back();
  if (folder.at == folder.entries.size()) {
    open_.pop_back();
    return false;
  }
  const std::string entry = std::move(folder.entries[folder.at++]);
  const std::string path = joined(folder.path, entry);
  if (entry.back() == '/') return !open_folder(path, input);
  if (!may_be_report(entry)) return false;
  input = {path, {}, false};
  return true;
}

bool Inputs::next(Input& input) {
  while (!open_.empty() || argument_ < arguments_.size()) {
    if (open_.empty() ? open_argument(input) : step(input)) return true;
  }
  return false;
}

}  // namespace barqiya::ingest
