// `barqiya reread`: brings the readings of an archive up to this program and its language data. Reports are taken out,
// read and put back in pages, so that a kill loses the page in flight and the next run goes on from there.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "archive/schema.hpp"
#include "archive/stored.hpp"
#include "archive/writer.hpp"
#include "barqiya/version.hpp"
#include "cli/add_progress.hpp"
#include "cli/interrupt.hpp"
#include "cli/language_data.hpp"
#include "cli/ordered.hpp"
#include "cli/verbs.hpp"

namespace barqiya::cli {
namespace {

struct RereadOptions {
  std::string archive;
  std::vector<std::string> data;
  bool all = false;
  std::size_t jobs = 0;
};

/// The reports to be read again, a page of ids at a time.
class Stale {
 public:
  Stale(const std::string& path, const Reader& reader, bool all)
      : database_(open_archive(path, archive::Access::Read)),
        find_(database_.prepare("SELECT r.id FROM reports r JOIN readers d ON d.id = r.reader WHERE r.id > ?1 AND "
                                "(?2 OR d.program <> ?3 OR d.data <> ?4) ORDER BY r.id LIMIT 1000")),
        reader_(reader),
        all_(all) {}

  bool next(std::int64_t& report) {
    if (at_ == page_.size() && !turn()) return false;
    report = page_[at_++];
    return true;
  }

 private:
  bool turn() {
    const std::int64_t last = page_.empty() ? 0 : page_.back();
    page_.clear();
    at_ = 0;
    find_.begin(last, all_, std::string_view(barqiya::version()), reader_.data_version());
    while (find_.step()) page_.push_back(find_.integer(0));
    return !page_.empty();
  }

  archive::Database database_;
  archive::Statement find_;
  const Reader& reader_;
  bool all_;
  std::vector<std::int64_t> page_;
  std::size_t at_ = 0;
};

struct Desk {
  Desk(const std::string& path, const Reader& reader)
      : preparer(reader), database(open_archive(path, archive::Access::Read)), loader(database) {}
  archive::Preparer preparer;
  archive::Database database;
  archive::StoredLoader loader;
};

struct Again {
  std::int64_t report = 0;
  std::unique_ptr<archive::Prepared> prepared;
};

int run_reread(const RereadOptions& options) {
  const Reader reader = open_reader(options.data);
  { const archive::Database there = archive::open_archive(options.archive, archive::Access::Write); }
  archive::Writer writer(options.archive, reader);
  Stale stale(options.archive, reader, options.all);
  AddProgress progress(0);
  Added added;
  const std::size_t jobs =
      options.jobs > 0 ? options.jobs : std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
  run_with_taker<std::int64_t, Again>(
      Sharing{jobs}, [&](std::int64_t& report) { return !interrupted() && stale.next(report); },
      [&] { return std::make_unique<Desk>(options.archive, reader); },
      [](std::unique_ptr<Desk>& desk, std::int64_t report) {
        Again again{report, nullptr};
        auto stored = desk->loader.load(report);
        if (stored != nullptr) again.prepared = desk->preparer.prepare(std::move(stored->document), stored->caller_dct);
        return again;
      },
      [&](const Again& again) {
        if (again.prepared == nullptr) return;
        writer.reread(again.report, *again.prepared);
        ++added.fresh;
        added.bytes += again.prepared->reading.text.size();
        progress.show(added);
      },
      [](const Again& again) { return again.prepared == nullptr ? 0 : again.prepared->document.text.size(); });
  writer.sweep();  // also after a run that was broken off before it came to that
  writer.finish();
  progress.clear();
  fmt::print(stderr, "{} report{} read again\n", added.fresh, added.fresh == 1 ? "" : "s");
  return interrupted() ? kInterrupted : kDone;
}

}  // namespace

void add_reread(CLI::App& app, Run& run) {
  CLI::App* const verb = app.add_subcommand("reread", "Bring an archive's readings up to this program and its data");
  const auto options = std::make_shared<RereadOptions>();
  verb->add_option("ARCHIVE", options->archive, "The archive")->required()->type_name("");
  verb->add_flag("--all", options->all, "Also those that are up to it already");
  verb->add_option(
          "--data", options->data,
          "Words and rules of your own, a folder or a compiled file, laid over those built in; may be repeated")
      ->type_name("PATH")
      ->expected(1)
      ->take_all();
  verb->add_option("--jobs", options->jobs, "Threads [as many as there are processors]")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  verb->footer(
      "examples:\n"
      "  barqiya reread news.db                       after an update; does nothing when all is up to it\n"
      "  barqiya reread news.db --data my-words/      with words of your own");
  verb->callback([options, &run] { run = [options] { return run_reread(*options); }; });
}

}  // namespace barqiya::cli
