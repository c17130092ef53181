// What do more rules cost? A reading with the rules of data/, and with as many generated ones again, each distinct and
// each begun wherever the text has a number, a month or a weekday. All rules of a layer are one automaton, whose states
// are made as texts need them, so the two speeds should be alike.

#include <benchmark/benchmark.h>
#include <fmt/core.h>

#include <array>
#include <sstream>

#include "readings.hpp"
#include "reports.hpp"
#include "table.hpp"

namespace barqiya::bench {
namespace {

std::size_t count_rules(const compile::Layer& layer) {
  std::size_t rules = 0;
  for (const compile::SourceFile& file : layer) {
    std::istringstream lines(file.text);
    for (std::string line; std::getline(lines, line);) rules += line.starts_with("rule ") || line.starts_with("guard ");
  }
  return rules;
}

/// A word that no text has: a number written in letters.
std::string word(std::size_t number) {
  constexpr std::array kLetters{"ب", "ت", "ث", "ج", "د", "ر", "س", "ش", "ض", "ط"};
  std::string text = "ظغظ";
  for (int i = 0; i < 4; ++i, number /= kLetters.size()) text += kLetters[number % kLetters.size()];
  return text;
}

std::string rule(std::size_t number) {
  return fmt::format(
      "rule times.date.generated_{0}\n"
      "  match  (number | month | weekday(def=yes)) [\"{1}\" m:month(alone=yes) y:number(1900..2050, digits=4)]\n"
      "  build  date(month=m, year=y)\n"
      "  yes    «الصفحة 7 [{1} مايو 2011] الأخيرة»  dct 2015-08-01  = DATE 2011-05\n"
      "  no     «الصفحة 7 {1}»\n\n",
      number, word(number));
}

compile::Layer generated(std::size_t rules) {
  compile::SourceFile file{"grammar/times.rules", "# Generated.\n\n"};
  for (std::size_t i = 0; i < rules; ++i) file.text += rule(i);
  return {file};
}

int compare(int argc, char** argv) {
  const Reports reports = load_reports(std::size_t{16} << 20);
  const compile::Layer data = sources();
  const std::size_t rules = count_rules(data);
  const Reader reader(compile_data({data}), "data");
  const Reader doubled(compile_data({data, generated(rules)}), "data with generated rules");

  const std::string once = fmt::format("{} rules", rules);
  benchmark::RegisterBenchmark(once.c_str(), [&](auto& state) { read_reports(state, reader, reports); });
  benchmark::RegisterBenchmark(fmt::format("{} rules", 2 * rules).c_str(),
                               [&](auto& state) { read_reports(state, doubled, reports); });
  return run(argc, argv, "Speed by the number of rules: " + reports.source, once);
}

}  // namespace
}  // namespace barqiya::bench

int main(int argc, char** argv) { return barqiya::bench::run_program(barqiya::bench::compare, argc, argv); }
