// How fast is a report read, and where does the time go? A whole reading beside the yardsticks of words.cpp, in one
// run, on one thread, from UTF-8 in memory to a Reading; and the stages that it is made of, each row with one stage
// more than the row before. Caches are warm, as they are in a program that reads many reports.

#include <benchmark/benchmark.h>

#include "grammar/matcher.hpp"
#include "language/blob.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/types.hpp"
#include "readings.hpp"
#include "reports.hpp"
#include "table.hpp"
#include "text/tokens.hpp"
#include "words.hpp"

namespace barqiya::bench {
namespace {

/// The stages on the compiled data, as the reader puts them together.
class Stages {
 public:
  explicit Stages(const std::string& compiled)
      : data_(language::Blob::load(compiled, "data")), lexicon_(data_), times_(data_, lexicon_, "times") {}

  void text(benchmark::State& state, const Reports& reports) {
    run(state, reports, [](const std::string&) {});
  }

  void lexicon(benchmark::State& state, const Reports& reports) {
    lexicon::Types types(lexicon_, lexicon::Spelling::Strict);
    run(state, reports, [&](const std::string& text) { types.assign(text, tokens_); });
  }

  void grammar(benchmark::State& state, const Reports& reports) {
    lexicon::Types types(lexicon_, lexicon::Spelling::Strict);
    grammar::Matcher matcher(times_, types);
    lexicon::PhraseFinder finder(types);
    std::vector<lexicon::Phrase> phrases;
    lexicon::Lanes lanes;
    std::vector<grammar::Symbol> symbols;
    std::vector<grammar::Match> matches;
    std::vector<grammar::Range> captures;
    run(state, reports, [&](const std::string& text) {
      types.assign(text, tokens_, lanes);
      finder.find(tokens_, lanes, phrases);
      matcher.match(matcher.stream({tokens_, lanes.of(matcher.lane()), phrases}, {}, symbols), matches, captures);
      benchmark::DoNotOptimize(matches.data());
    });
  }

 private:
  /// `stage` on every block of tokens of every report; once before the clock runs.
  template <class Stage>
  void run(benchmark::State& state, const Reports& reports, Stage stage) {
    const auto all = [&] {
      for (const std::string& text : reports.texts) {
        text::Tokenizer tokenizer(data_, text);
        while (tokenizer.next(tokens_)) stage(text);
      }
    };
    all();
    for (auto _ : state) all();
    count_bytes(state, reports);
  }

  language::Blob data_;
  lexicon::Lexicon lexicon_;
  grammar::Grammar times_;
  std::vector<text::Token> tokens_;
};

int compare(int argc, char** argv) {
  const Reports reports = load_reports(std::size_t{16} << 20);
  const std::string compiled = compile_data({sources()});
  const Reader reader(compiled, "data");
  Stages stages(compiled);

  register_words(reports);
  using benchmark::RegisterBenchmark;
  RegisterBenchmark("text", [&](auto& state) { stages.text(state, reports); });
  RegisterBenchmark("text, lexicon", [&](auto& state) { stages.lexicon(state, reports); });
  RegisterBenchmark("text, lexicon, rules of times", [&](auto& state) { stages.grammar(state, reports); });
  RegisterBenchmark("reading", [&](auto& state) { read_reports(state, reader, reports); });
  return run(argc, argv, "Speed on one thread: " + reports.source, kIcu);
}

}  // namespace
}  // namespace barqiya::bench

int main(int argc, char** argv) { return barqiya::bench::run_program(barqiya::bench::compare, argc, argv); }
