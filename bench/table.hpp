#pragma once

#include <string>

namespace barqiya::bench {

/// Runs the benchmarks that were registered, several times each and in mixed order, so that a machine that changes its
/// pace changes it for all. Prints a table in markdown of the median speeds, in bytes a second, and of their ratios to
/// `baseline`'s. Returns what main returns. Takes the options of Google Benchmark.
int run(int argc, char** argv, const std::string& title, const std::string& baseline);

/// Calls `compare` as a main function; what it throws is said on stderr.
int run_program(int (*compare)(int argc, char** argv), int argc, char** argv);

}  // namespace barqiya::bench
