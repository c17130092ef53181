// `barqiya read`: reports to readings.
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "cli/interrupt.hpp"
#include "cli/language_data.hpp"
#include "cli/options.hpp"
#include "cli/pipeline.hpp"
#include "cli/progress.hpp"
#include "cli/verbs.hpp"
#include "output/sink.hpp"

namespace barqiya::cli {
namespace {

constexpr const char* kFooter =
    "examples:\n"
    "  barqiya read report.txt                                 JSON, dated by its dateline\n"
    "  barqiya read --dct 2021-08-09 --format table report.txt\n"
    "  barqiya read --format jsonl reports/ --output readings.jsonl\n"
    "  barqiya read --format html report.txt > report.html\n"
    "  barqiya read --format quotes report.txt                 who said what, a line each\n"
    "  barqiya read --format quotes dump.jsonl.gz --key text=story\n"
    "  barqiya read --format jsonl CC-NEWS.warc.gz --output readings.jsonl\n"
    "  iconv -f MACARABIC -t UTF-8 old.txt | barqiya read -";

struct ReadOptions {
  std::vector<std::string> files;
  InputOptions input;
  output::Format format = output::Format::Json;
  output::Offsets offsets = output::Offsets::CodePoint;
  std::size_t jobs = 0;  ///< 0: as many as the machine has processors
  std::string output;    ///< empty: the standard output
};

bool is_same_file(const std::string& a, const std::string& b) {
  struct stat one {};
  struct stat other {};
  return stat(a.c_str(), &one) == 0 && stat(b.c_str(), &other) == 0 && S_ISREG(one.st_mode) &&
         one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

std::unique_ptr<output::Sink> open_sink(const ReadOptions& options) {
  if (options.output.empty()) return std::make_unique<output::Sink>();
  for (const std::string& file : options.files) {
    if (is_same_file(file, options.output)) throw Error(options.output, 0, 0, "is an input, too");
  }
  return std::make_unique<output::Sink>(options.output);
}

output::WriterOptions writer_options(const ReadOptions& options, bool is_terminal) {
  const char* const no_color = std::getenv("NO_COLOR");
  const bool color = is_terminal && (no_color == nullptr || *no_color == '\0');
  return {options.offsets, is_terminal, color};
}

bool may_be_many(const ReadOptions& options) {
  struct stat status {};
  return options.files.size() != 1 || (stat(options.files[0].c_str(), &status) == 0 && S_ISDIR(status.st_mode));
}

/// A format whose file says nothing of where a report ends holds one.
void check_format(const ReadOptions& options) {
  if (options.format == output::Format::Brat && may_be_many(options)) {
    throw CLI::ValidationError("--format", "'brat' annotates one report; read them one by one");
  }
}

/// Threads do not pay for one file of a few reports.
std::size_t jobs_for(const ReadOptions& options) {
  constexpr off_t kSmall = off_t{1} << 20;
  struct stat status {};
  const bool is_file = stat(options.files[0].c_str(), &status) == 0 && S_ISREG(status.st_mode);
  if (options.files.size() == 1 && is_file && status.st_size < kSmall) return 1;
  return options.jobs > 0 ? options.jobs : std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

/// Takes the outcomes in their order: output, refusals, counts.
class Ledger {
 public:
  Ledger(output::Sink& sink, const ReadOptions& options, bool is_terminal)
      : sink_(sink), options_(options), is_terminal_(is_terminal), progress_(is_terminal) {}

  void take(const Outcome& outcome) {
    reports_ += outcome.reports;
    foreign_ += outcome.foreign;
    passed_over_ += outcome.passed_over;
    if (options_.format == output::Format::Brat && reports_ > 1) {
      throw Error(options_.files[0], 0, 0, "holds more than one report; 'brat' annotates one");
    }
    sink_.append(outcome.output);
    if (is_terminal_ && outcome.reports > 0) sink_.flush();
    if (outcome.reports > 0) progress_.add_reports(outcome.reports, outcome.bytes);
    for (const std::string& refusal : outcome.refusals) {
      if (interrupted()) return;
      has_refusals_ = true;
      progress_.clear();
      fmt::print(stderr, "barqiya: {}\n", refusal);
    }
  }

  /// What was left out without being refused.
  void say_left_out() {
    if (foreign_ + passed_over_ == 0) return;
    progress_.clear();
    if (foreign_ > 0)
      fmt::print(stderr, "barqiya: not in Arabic and skipped: {} (--any-language keeps them)\n", foreign_);
    if (passed_over_ > 0) fmt::print(stderr, "barqiya: no reports and passed over: {}\n", passed_over_);
  }

  [[nodiscard]] bool has_refusals() const { return has_refusals_; }

 private:
  output::Sink& sink_;
  const ReadOptions& options_;
  bool is_terminal_;
  Progress progress_;
  std::uint64_t reports_ = 0;
  std::uint64_t foreign_ = 0;
  std::uint64_t passed_over_ = 0;
  bool has_refusals_ = false;
};

int run_read(ReadOptions& options) {
  options.input.load.stop = &interrupted();
  const Reader reader = open_reader(options.input.data);
  const bool is_terminal = options.output.empty() && isatty(STDOUT_FILENO) == 1;
  const auto writer = output::make_writer(
      options.format, [&reader](RuleNumber rule) { return reader.rule(rule); }, writer_options(options, is_terminal));
  const auto sink = open_sink(options);
  std::string frame;
  writer->begin(frame);
  sink->append(frame);
  Ledger ledger(*sink, options, is_terminal);
  ingest::Source source(options.files, options.input.load);
  Pipeline(reader, *writer, options.input).run(source, jobs_for(options), [&](const Outcome& outcome) {
    ledger.take(outcome);
  });
  frame.clear();
  writer->end(frame);
  sink->append(frame);
  sink->close();
  if (interrupted()) return kInterrupted;
  ledger.say_left_out();
  return ledger.has_refusals() ? kRefused : kDone;
}

template <class Value, class Parse>
void add_choice(CLI::App& verb, const std::string& option, Value& value, Parse parse, const std::string& choices) {
  const auto set = [option, &value, parse, choices](const std::string& text) {
    const auto found = parse(text);
    if (!found) throw CLI::ValidationError(option, "'" + text + "' is none of " + choices);
    value = *found;
  };
  verb.add_option_function<std::string>(option, set, choices + " [" + std::string(name(value)) + "]")
      ->type_name("NAME");
}

}  // namespace

void add_read(CLI::App& app, Run& run) {
  CLI::App* const verb = app.add_subcommand("read", "Read reports and print what they hold");
  const auto options = std::make_shared<ReadOptions>();
  verb->add_option("FILE", options->files,
                   "Files, folders, or - for the standard input: text, HTML, RSS, Atom, NewsML-G2, ninjs, JSON, JSONL, "
                   "CSV, WARC, "
                   "also in gzip, zstd, tar, zip")
      ->required()
      ->type_name("");
  add_choice(*verb, "--format", options->format, output::format_named,
             "json, jsonl, timeml, html, table, quotes, jsonld, brat, webannotation");
  add_choice(*verb, "--offsets", options->offsets, output::offsets_named, "codepoint, byte, utf16");
  add_input_options(*verb, options->input);
  verb->add_option("--jobs", options->jobs, "Threads [as many as there are processors]")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  verb->add_option("--output", options->output, "Write to a file instead of the standard output")->type_name("FILE");
  verb->footer(kFooter);
  verb->callback([options, &run] {
    check_format(*options);
    run = [options] { return run_read(*options); };
  });
}

}  // namespace barqiya::cli
