// `barqiya add`: reports into an archive. One thread writes, the others find, decode and read (docs/decisions/0008).
#include <fmt/format.h>
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "archive/known.hpp"
#include "archive/writer.hpp"
#include "cli/add_progress.hpp"
#include "cli/interrupt.hpp"
#include "cli/language_data.hpp"
#include "cli/options.hpp"
#include "cli/ordered.hpp"
#include "cli/verbs.hpp"
#include "ingest/source.hpp"

namespace barqiya::cli {
namespace {

constexpr const char* kFooter =
    "examples:\n"
    "  barqiya add news.db reports/                 a folder; again adds what is new\n"
    "  barqiya add news.db dump.jsonl.gz            a dump of many reports\n"
    "  zcat crawl.warc.gz | barqiya add news.db -";

struct AddOptions {
  std::string archive;
  std::vector<std::string> files;
  InputOptions input;
  std::size_t jobs = 0;
};

struct Work {
  ingest::Piece piece;
  std::uint64_t read = 0;
};

struct Done {
  std::vector<std::unique_ptr<archive::Prepared>> reports;
  std::vector<std::string> refusals;
  std::size_t known = 0;
  std::size_t known_bytes = 0;
  std::size_t foreign = 0;
  std::size_t passed_over = 0;
  std::uint64_t read = 0;
};

/// What a thread has for itself.
struct Desk {
  std::unique_ptr<archive::Preparer> preparer;
  std::unique_ptr<archive::KnownKeys> known;
};

Done prepare(Desk& desk, const Work& work, const InputOptions& options) {
  Done done;
  done.read = work.read;
  try {
    ingest::Contents contents = ingest::read(work.piece, options.load);
    done.foreign = contents.foreign;
    done.passed_over = contents.passed_over;
    for (const ingest::Fault& fault : contents.faults) done.refusals.push_back(fault.to_string());
    for (ingest::Document& document : contents.documents) {
      std::string key = archive::key_of(document);
      if (desk.known->has(key)) {
        ++done.known;
        done.known_bytes += document.text.size();
      } else {
        done.reports.push_back(desk.preparer->prepare(std::move(document), options.dct, std::move(key)));
      }
    }
  } catch (const std::bad_alloc&) {
    done.reports.clear();
    done.refusals.push_back(work.piece.file + ": not enough memory");
  }
  return done;
}

/// The bytes of the texts that wait to be written.
std::size_t size_of(const Done& done) {
  std::size_t size = 0;
  for (const auto& report : done.reports) size += report->document.text.size();
  return size;
}

/// The bytes that all inputs have; 0 when one of them is a folder or a pipe.
std::uint64_t total_of(const std::vector<std::string>& files) {
  std::uint64_t total = 0;
  for (const std::string& file : files) {
    struct stat status {};
    if (file == "-" || stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return 0;
    total += static_cast<std::uint64_t>(status.st_size);
  }
  return total;
}

void take(const Done& done, archive::Writer& writer, Added& added, AddProgress& progress) {
  for (const auto& report : done.reports) {
    ++(writer.add(*report) ? added.fresh : added.known);
    added.bytes += report->reading.text.size();
  }
  added.known += done.known;
  added.bytes += done.known_bytes;
  added.foreign += done.foreign;
  added.passed_over += done.passed_over;
  added.read = done.read;
  if (!done.refusals.empty() && !interrupted()) progress.clear();
  for (const std::string& refusal : done.refusals) {
    if (interrupted()) break;
    ++added.refused;
    fmt::print(stderr, "barqiya: {}\n", refusal);
  }
  progress.show(added);
}

int run_add(AddOptions& options) {
  options.input.load.stop = &interrupted();
  const Reader reader = open_reader(options.input.data);
  archive::Writer writer(options.archive, reader);
  ingest::Source source(options.files, options.input.load);
  AddProgress progress(total_of(options.files));
  Added added;
  // What comes from a program that runs on is written as it comes: who writes does not wait for more to read.
  const bool is_live = std::find(options.files.begin(), options.files.end(), "-") != options.files.end();
  const std::size_t jobs =
      options.jobs > 0 ? options.jobs : std::max<std::size_t>(std::thread::hardware_concurrency(), is_live ? 2 : 1);
  const Sharing sharing{jobs, !is_live, [&] { writer.commit(); }};
  run_with_taker<Work, Done>(
      sharing,
      [&](Work& work) {
        if (interrupted() || !source.next(work.piece)) return false;
        work.read = source.bytes_read();
        return true;
      },
      [&] {
        return Desk{std::make_unique<archive::Preparer>(reader), std::make_unique<archive::KnownKeys>(options.archive)};
      },
      [&](Desk& desk, const Work& work) { return prepare(desk, work, options.input); },
      [&](const Done& done) {
        const auto begin = std::chrono::steady_clock::now();
        take(done, writer, added, progress);
        added.writing += std::chrono::steady_clock::now() - begin;
      },
      size_of);
  const auto begin = std::chrono::steady_clock::now();
  writer.finish();
  added.writing += std::chrono::steady_clock::now() - begin;
  progress.clear();
  fmt::print(stderr, "{}", progress.summary(added));
  if (interrupted()) return kInterrupted;
  return added.refused > 0 ? kRefused : kDone;
}

}  // namespace

void add_add(CLI::App& app, Run& run) {
  CLI::App* const verb = app.add_subcommand("add", "Add reports to an archive");
  const auto options = std::make_shared<AddOptions>();
  verb->add_option("ARCHIVE", options->archive, "The archive: a file, made when it is not there")
      ->required()
      ->type_name("");
  verb->add_option("INPUT", options->files, "Files, folders, or - for the standard input")->required()->type_name("");
  add_input_options(*verb, options->input);
  verb->add_option("--jobs", options->jobs, "Threads [as many as there are processors]")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  verb->footer(kFooter);
  verb->callback([options, &run] { run = [options] { return run_add(*options); }; });
}

}  // namespace barqiya::cli
