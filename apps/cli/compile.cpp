// `barqiya compile`: checks words and rules, runs the rules' examples, and writes the compiled file. A folder that
// holds the table of characters is complete and stands alone, as this repository's data/ does; any other is an overlay,
// compiled onto the built-in data, because its rules use words that it does not list itself.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/language_data.hpp"
#include "cli/verbs.hpp"
#include "output/sink.hpp"

namespace barqiya::cli {
namespace {

constexpr const char* kFooter =
    "examples:\n"
    "  barqiya compile my-words/                    say what is wrong with them\n"
    "  barqiya compile my-words/ -o words.bin       and write them for --data";

constexpr const char* kCharacters = "text/characters.tsv";

struct CompileOptions {
  std::string folder;
  std::string output;
};

bool is_complete(const compile::Layer& layer) {
  return std::any_of(layer.begin(), layer.end(),
                     [](const compile::SourceFile& file) { return file.path == kCharacters; });
}

/// Under another name first, so that no reader ever meets half a file.
void write_file(const std::string& path, const std::string& bytes) {
  const std::string unfinished = fmt::format("{}.{}", path, getpid());
  output::Sink sink(unfinished);
  try {
    sink.append(bytes);
    sink.close();
    if (std::rename(unfinished.c_str(), path.c_str()) != 0) throw Error(path, 0, 0, std::strerror(errno));
  } catch (const Error&) {
    std::remove(unfinished.c_str());
    throw;
  }
}

/// A folder that is not there or is closed is said before the long work, not after it.
void check_output(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  if (access(folder.c_str(), W_OK | X_OK) != 0) throw Error(path, 0, 0, std::strerror(errno));
}

int run_compile(const CompileOptions& options) {
  if (!options.output.empty()) check_output(options.output);
  compile::Layer layer = compile::load_folder(options.folder);
  std::vector<compile::Layer> layers;
  if (!is_complete(layer)) layers = builtin_layers();
  layers.push_back(std::move(layer));
  const std::string data = compile_layers(layers);
  const std::string version(Reader(data, options.folder).data_version());
  if (!options.output.empty()) write_file(options.output, data);
  output::Sink out;
  out.append(fmt::format("{}: no faults, data {}, {} bytes\n", options.folder, version, data.size()));
  out.close();
  return kDone;
}

}  // namespace

void add_compile(CLI::App& app, Run& run) {
  CLI::App* const verb = app.add_subcommand("compile", "Check language data and compile it");
  const auto options = std::make_shared<CompileOptions>();
  verb->add_option("DIR", options->folder, "A folder of words and rules: an overlay, or complete data")
      ->required()
      ->type_name("");
  verb->add_option("-o,--output", options->output, "Write the compiled data to a file")->type_name("FILE");
  verb->footer(kFooter);
  verb->callback([options, &run] { run = [options] { return run_compile(*options); }; });
}

}  // namespace barqiya::cli
