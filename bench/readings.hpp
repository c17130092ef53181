#pragma once

#include <string>
#include <vector>

#include "barqiya/reader.hpp"
#include "compile/compile.hpp"
#include "reports.hpp"

namespace benchmark {
class State;
}

namespace barqiya::bench {

/// data/ as it stands in the sources.
[[nodiscard]] compile::Layer sources();

/// Compiles layers of sources. Throws Error with the first fault.
[[nodiscard]] std::string compile_data(const std::vector<compile::Layer>& layers);

/// Measures whole readings of all reports, once each iteration, with caches warm.
void read_reports(benchmark::State& state, const Reader& reader, const Reports& reports);

}  // namespace barqiya::bench
