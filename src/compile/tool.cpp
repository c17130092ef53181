// The host tool of the build: data/ to the file that is built into the library (cmake/embed_data.cmake).
//
//     barqiya_compile_data DATA_DIR OUT
#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include "compile/compile.hpp"

namespace {

int run(const std::string& folder, const std::string& path) {
  const std::array layers{barqiya::compile::load_folder(folder)};
  const barqiya::compile::Result result = barqiya::compile::compile(layers);
  for (const barqiya::compile::Diagnostic& fault : result.faults) {
    std::fprintf(stderr, "%s/%s\n", folder.c_str(), fault.to_string().c_str());
  }
  if (!result.faults.empty()) return 1;
  std::ofstream out(path, std::ios::binary);
  out << result.data << std::flush;
  if (out) return 0;
  std::fprintf(stderr, "%s: cannot be written\n", path.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: barqiya_compile_data DATA_DIR OUT\n", stderr);
    return 1;
  }
  try {
    return run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
