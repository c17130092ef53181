// The program: one verb for one job. This file knows which verbs there are and what their outcome means to the shell:
// 0 done, 1 some input was refused, 2 wrong usage, 130 interrupted.
#include <fmt/format.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <string>

#include "barqiya/reader.hpp"
#include "barqiya/version.hpp"
#include "cli/interrupt.hpp"
#include "cli/language_data.hpp"
#include "cli/verbs.hpp"
#include "output/sink.hpp"

namespace barqiya::cli {
namespace {

/// A reader's largest lists grow to some megabytes each. Where glibc takes them from one heap after having seen the
/// first ones freed, what they leave behind stays with the program: a tenth of the memory of `add`.
void keep_large_apart() {
#ifdef __GLIBC__
  constexpr int kLarge = 256 * 1024;  // bytes
  mallopt(M_MMAP_THRESHOLD, kLarge);
#endif
}

constexpr const char* kFooter =
    "examples:\n"
    "  barqiya read report.txt                      one report as JSON\n"
    "  barqiya read --format table reports/         a folder, for the eyes\n"
    "  barqiya explain report.txt                   which rule found what\n"
    "  barqiya compile my-words/                    check words and rules of your own\n"
    "  barqiya add news.db reports/                 keep reports in an archive\n"
    "  barqiya said news.db --speaker NAME          who said what in it\n"
    "  barqiya serve news.db                        the same in the browser\n"
    "\n"
    "exit codes: 0 done, 1 some input was refused (said on stderr), 2 wrong usage";

std::string versions() { return fmt::format("barqiya {}\ndata {}", version(), Reader().data_version()); }

int usage_outcome(const CLI::App& app, const CLI::ParseError& error) {
  return app.exit(error) == 0 ? kDone : kWrongUsage;
}

int run_program(int argc, char** argv) {
  CLI::App app("Reads Arabic news reports as data.", "barqiya");
  app.footer(kFooter);
  app.set_version_flag("--version", versions, "Print the versions of the program and of its language data");
  app.require_subcommand(0, 1);  // what is none is then called by its name
  Run run;
  add_read(app, run);
  add_explain(app, run);
  add_compile(app, run);
  add_add(app, run);
  add_search(app, run);
  add_said(app, run);
  add_timeline(app, run);
  add_due(app, run);
  add_entities(app, run);
  add_show(app, run);
  add_stats(app, run);
  add_export(app, run);
  add_reread(app, run);
  add_serve(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return usage_outcome(app, error);
  }
  if (!run) {
    std::fputs("which verb?\nRun with --help for more information.\n", stderr);
    return kWrongUsage;
  }
  watch_signals();
  keep_large_apart();
  return run();
}

}  // namespace
}  // namespace barqiya::cli

int main(int argc, char** argv) {
  try {
    return barqiya::cli::run_program(argc, argv);
  } catch (const barqiya::output::ClosedPipe&) {
    return barqiya::cli::kDone;
  } catch (const barqiya::cli::DataFaults& faults) {  // as compilers print them, so that editors find the places
    std::fputs((std::string(faults.what()) + "\n").c_str(), stderr);
    return barqiya::cli::kRefused;
  } catch (const std::exception& error) {
    std::fputs(("barqiya: " + std::string(error.what()) + "\n").c_str(), stderr);
    return barqiya::cli::kRefused;
  }
}
