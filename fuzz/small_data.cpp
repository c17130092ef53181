// Small sources, compiled when they are first asked for. That they compile is a condition of every fuzzer that uses
// them: else it would search in nothing.
#include "small_data.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "require.hpp"

namespace barqiya::fuzz {
namespace {

std::string file_of_repository(const std::string& path) {
  std::ifstream file(BARQIYA_SOURCE_DIR "/" + path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

bool is_general(const std::string& path) {
  return path == "lexicon/clitics.tsv" || (path.find("lexicon/") != 0 && path.find("grammar/") != 0);
}

compile::Layer read_sources() {
  compile::Layer layer = compile::load_folder(BARQIYA_SOURCE_DIR "/fuzz/small");
  compile::Layer general = compile::load_folder(BARQIYA_SOURCE_DIR "/data");
  std::copy_if(general.begin(), general.end(), std::back_inserter(layer),
               [](const compile::SourceFile& file) { return is_general(file.path); });
  return layer;
}

void require_none(const std::vector<compile::Diagnostic>& faults) {
  for (const compile::Diagnostic& fault : faults) std::fprintf(stderr, "%s\n", fault.to_string().c_str());
  require(faults.empty(), "the small sources compile");
}

}  // namespace

const compile::Layer& small_sources() {
  static const compile::Layer layer = read_sources();
  return layer;
}

const compile::BlobWriter& with_characters() {
  static const compile::BlobWriter written = [] {
    compile::BlobWriter out;
    compile::Diagnostics faults;
    compile::compile_characters(std::vector<compile::Layer>{small_sources()}, out, faults);
    require_none(faults.list());
    return out;
  }();
  return written;
}

const std::string& small_data() {
  static const std::string data = [] {
    compile::Result result = compile::compile_unread(std::vector<compile::Layer>{small_sources()});
    require_none(result.faults);
    return std::move(result.data);
  }();
  return data;
}

std::string_view small_report() {
  static const std::string report = file_of_repository("fuzz/small/report.txt");
  return report;
}

}  // namespace barqiya::fuzz
