// The reporter of all benchmarks: one table in markdown, made at the end, of what each benchmark's repetitions gave.

#include "table.hpp"

#include <benchmark/benchmark.h>
#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <vector>

namespace barqiya::bench {
namespace {

struct Row {
  std::int64_t order = 0;  // in which it was registered
  std::string name;
  std::vector<double> rates;  // bytes a second, one for each repetition

  [[nodiscard]] double median() const {
    std::vector<double> sorted = rates;
    std::sort(sorted.begin(), sorted.end());
    return sorted[sorted.size() / 2];
  }
};

class Table : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }

  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.error_occurred) {
        fmt::print(stderr, "{}: {}\n", run.run_name.function_name, run.error_message);
        failed_ = true;
      } else if (run.run_type == Run::RT_Iteration) {
        row(run).rates.push_back(run.counters.at("bytes_per_second"));
      }
    }
  }

  void print(const std::string& title, const std::string& baseline) {
    std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.order < b.order; });
    const auto base = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.name == baseline; });
    fmt::print("\n### {}\n\n| | MB/s | ratio to {} |\n| --- | ---: | ---: |\n", title, baseline);
    for (const Row& row : rows_) {
      const double ratio = base == rows_.end() ? 0 : row.median() / base->median();
      fmt::print("| {} | {:.1f} | {:.2f} |\n", row.name, row.median() / 1e6, ratio);
    }
  }

  [[nodiscard]] bool failed() const { return failed_; }

 private:
  Row& row(const Run& run) {
    const auto is_it = [&](const Row& row) { return row.order == run.family_index; };
    const auto found = std::find_if(rows_.begin(), rows_.end(), is_it);
    if (found != rows_.end()) return *found;
    return rows_.emplace_back(Row{run.family_index, run.run_name.function_name, {}});
  }

  std::vector<Row> rows_;
  bool failed_ = false;
};

}  // namespace

int run(int argc, char** argv, const std::string& title, const std::string& baseline) {
  // What is given on the command line stands later and so replaces these.
  std::vector<std::string> options{argv[0], "--benchmark_repetitions=5", "--benchmark_min_time=0.3",
                                   "--benchmark_enable_random_interleaving=true"};
  options.insert(options.end(), argv + 1, argv + argc);
  std::vector<char*> pointers;
  pointers.reserve(options.size());
  for (std::string& option : options) pointers.push_back(option.data());
  int count = static_cast<int>(pointers.size());
  benchmark::Initialize(&count, pointers.data());
  if (benchmark::ReportUnrecognizedArguments(count, pointers.data())) return 2;

  Table table;
  benchmark::RunSpecifiedBenchmarks(&table);
  table.print(title, baseline);
  return table.failed() ? 1 : 0;
}

int run_program(int (*compare)(int argc, char** argv), int argc, char** argv) {
  try {
    return compare(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}: {}\n", argv[0], error.what());
    return 1;
  }
}

}  // namespace barqiya::bench
