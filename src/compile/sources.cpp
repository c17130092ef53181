// The source files themselves: read from a folder, kept in the compiled file, taken out of it again.
//
// A compiled file carries its sources so that an overlay (`--data`) can be compiled onto them without the folder that
// they came from. Section::Sources is a row of (path size, text size, path, text), sizes of 4 bytes.

#include "compile/sources.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "compile/compile.hpp"
#include "language/blob.hpp"

namespace barqiya::compile {
namespace {

namespace fs = std::filesystem;

/// The folders of data/ and the kind of file that each holds.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kFolders{{{"calendar", ".tsv"},
                                                                                 {"conjugation", ".tsv"},
                                                                                 {"grammar", ".rules"},
                                                                                 {"lexicon", ".tsv"},
                                                                                 {"search", ".tsv"},
                                                                                 {"text", ".tsv"}}};

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) throw Error(path.string(), 0, 0, "cannot be read");
  return std::move(text).str();
}

void append_size(std::string& out, std::size_t size) {
  const auto value = static_cast<std::uint32_t>(size);
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Takes `size` bytes off the front of `rest`; false when there are not so many.
bool take(std::string_view& rest, std::size_t size, std::string_view& taken) {
  if (rest.size() < size) return false;
  taken = rest.substr(0, size);
  rest.remove_prefix(size);
  return true;
}

bool take_size(std::string_view& rest, std::uint32_t& size) {
  std::string_view bytes;
  if (!take(rest, sizeof size, bytes)) return false;
  std::memcpy(&size, bytes.data(), sizeof size);
  return true;
}

}  // namespace

Layer load_folder(const std::string& folder) {
  std::error_code fault;
  if (!fs::is_directory(folder, fault)) throw Error(folder, 0, 0, "no folder of language data");
  Layer layer;
  for (const auto& [name, extension] : kFolders) {
    const fs::path below = fs::path(folder) / name;
    if (!fs::is_directory(below, fault)) continue;
    for (const auto& entry : fs::directory_iterator(below)) {
      if (entry.path().extension() != extension || !entry.is_regular_file()) continue;
      layer.push_back({std::string(name) + "/" + entry.path().filename().string(), read_file(entry.path())});
    }
  }
  if (layer.empty()) throw Error(folder, 0, 0, "holds no language data (lexicon/*.tsv, grammar/*.rules, ...)");
  std::sort(layer.begin(), layer.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return layer;
}

std::string pack_sources(std::span<const Layer> layers) {
  std::string out;
  for (const Layer& layer : layers) {
    append_size(out, layer.size());
    for (const SourceFile& file : layer) {
      append_size(out, file.path.size());
      append_size(out, file.text.size());
      out += file.path;
      out += file.text;
    }
  }
  return out;
}

std::vector<Layer> sources_of(const std::string& compiled, const std::string& file) {
  const language::Blob blob = language::Blob::load(compiled, file);
  std::string_view rest = blob.bytes(language::Section::Sources);
  std::vector<Layer> layers;
  while (!rest.empty()) {
    Layer& layer = layers.emplace_back();
    std::uint32_t files = 0;
    bool whole = take_size(rest, files);
    for (std::uint32_t i = 0; whole && i < files; ++i) {
      std::uint32_t path_size = 0;
      std::uint32_t text_size = 0;
      std::string_view path;
      std::string_view text;
      whole = take_size(rest, path_size) && take_size(rest, text_size) && take(rest, path_size, path) &&
              take(rest, text_size, text);
      if (whole) layer.push_back({std::string(path), std::string(text)});
    }
    if (!whole) throw Error(file, 0, 0, "compiled language data with broken sources");
  }
  return layers;
}

std::string version_of(std::span<const Layer> layers) {
  constexpr std::size_t kDigits = 12;
  constexpr std::string_view kHex = "0123456789abcdef";
  std::uint64_t hash = language::fnv1a(pack_sources(layers));
  std::string out(kDigits, '0');
  for (char& digit : out) {
    digit = kHex[hash >> 60U];
    hash <<= 4U;
  }
  return out;
}

}  // namespace barqiya::compile
