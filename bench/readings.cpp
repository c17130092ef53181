// Whole readings, as every benchmark here makes them. The language data is compiled from data/ when a benchmark starts,
// so that one with further rules differs from it in those alone; whether the rules' examples hold is the tests'
// question.

#include "readings.hpp"

#include <benchmark/benchmark.h>

#include <utility>

#include "barqiya/error.hpp"
#include "words.hpp"

namespace barqiya::bench {

compile::Layer sources() { return compile::load_folder(BARQIYA_SOURCE_DIR "/data"); }

std::string compile_data(const std::vector<compile::Layer>& layers) {
  compile::Result result = compile::compile_unread(layers);
  if (result.faults.empty()) return std::move(result.data);
  const compile::Diagnostic& fault = result.faults.front();
  throw Error(fault.file, fault.line, fault.column, fault.message);
}

void read_reports(benchmark::State& state, const Reader& reader, const Reports& reports) {
  Workspace workspace(reader);
  Reading reading;
  const auto all = [&] {
    for (const std::string& text : reports.texts) reader.read({.text = text}, workspace, reading);
  };
  all();
  for (auto _ : state) all();
  count_bytes(state, reports);
}

}  // namespace barqiya::bench
