// Language data: what is built in, and what --data lays over it. Compiled data carries its sources, so that an overlay
// is compiled onto them in memory, its examples run again on the result, and no file of the build has to be at hand.
#include "cli/language_data.hpp"

#include <sys/stat.h>

#include <limits>
#include <utility>

#include "ingest/bytes.hpp"
#include "language/builtin.hpp"

namespace barqiya::cli {
namespace {

std::string joined(const std::vector<compile::Diagnostic>& faults) {
  std::string out;
  for (const compile::Diagnostic& fault : faults) out += (out.empty() ? "" : "\n") + fault.to_string();
  return out;
}

bool is_folder(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

DataFaults::DataFaults(const std::vector<compile::Diagnostic>& faults) : std::runtime_error(joined(faults)) {}

std::vector<compile::Layer> builtin_layers() {
  return compile::sources_of(std::string(language::builtin()), "built-in data");
}

std::vector<compile::Layer> layers_of(const std::string& path) {
  if (is_folder(path)) return {compile::load_folder(path)};
  ingest::LoadOptions all;
  all.max_report = std::numeric_limits<std::uint32_t>::max();
  return compile::sources_of(ingest::read_bytes(path, all), path);
}

std::string compile_layers(const std::vector<compile::Layer>& layers) {
  compile::Result result = compile::compile(layers);
  if (!result.faults.empty()) throw DataFaults(result.faults);
  return std::move(result.data);
}

Reader open_reader(const std::vector<std::string>& paths) {
  if (paths.empty()) return {};
  std::vector<compile::Layer> layers = builtin_layers();
  for (const std::string& path : paths) {
    for (compile::Layer& layer : layers_of(path)) layers.push_back(std::move(layer));
  }
  return {compile_layers(layers), paths.back()};
}

}  // namespace barqiya::cli
