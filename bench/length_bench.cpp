// Does the time of a reading grow in a straight line with the report? One report of 1 KB, 10 KB and so on to 100 MB:
// the speeds should be alike, but for what is paid once a report.

#include <benchmark/benchmark.h>

#include <array>
#include <list>

#include "readings.hpp"
#include "reports.hpp"
#include "table.hpp"

namespace barqiya::bench {
namespace {

struct Length {
  const char* name;
  std::size_t bytes;
};
constexpr std::array<Length, 6> kLengths{{{"1 KB", 1'000},
                                          {"10 KB", 10'000},
                                          {"100 KB", 100'000},
                                          {"1 MB", 1'000'000},
                                          {"10 MB", 10'000'000},
                                          {"100 MB", 100'000'000}}};

int compare(int argc, char** argv) {
  const Reports reports = load_reports(std::size_t{8} << 20);
  const Reader reader(compile_data({sources()}), "data");
  std::list<Reports> lengths;
  for (const Length& length : kLengths) {
    const Reports& report = lengths.emplace_back(Reports{{join(reports, length.bytes)}, length.bytes, {}});
    benchmark::RegisterBenchmark(length.name, [&](auto& state) { read_reports(state, reader, report); });
  }
  return run(argc, argv, "Speed by the length of the report: " + reports.source, "1 MB");
}

}  // namespace
}  // namespace barqiya::bench

int main(int argc, char** argv) { return barqiya::bench::run_program(barqiya::bench::compare, argc, argv); }
