#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "compile/stages.hpp"

namespace barqiya::calendar::testing {

inline std::string table_of_repository() {
  std::ifstream file(BARQIYA_SOURCE_DIR "/data/calendar/umm_al_qura.tsv", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

/// What the compiler makes of calendar tables laid one over another.
struct Compiled {
  std::string bytes;
  compile::Diagnostics faults;

  explicit Compiled(const std::vector<std::string>& tables) {
    std::vector<std::vector<compile::SourceFile>> layers;
    for (const std::string& table : tables) layers.push_back({{"calendar/umm_al_qura.tsv", table}});
    compile::BlobWriter out;
    compile::compile_calendar(layers, out, faults);
    bytes = out.finish();
  }
};

}  // namespace barqiya::calendar::testing
