// `barqiya export`: an archive for other programs.
#include "archive/export.hpp"

#include <CLI/CLI.hpp>
#include <limits>
#include <memory>
#include <string>

#include "cli/days.hpp"
#include "cli/verbs.hpp"
#include "language/builtin.hpp"
#include "output/sink.hpp"

namespace barqiya::cli {
namespace {

constexpr const char* kFooter =
    "examples:\n"
    "  barqiya export news.db > readings.jsonl\n"
    "  barqiya export news.db --format csv --table statements --output said.csv\n"
    "  barqiya export news.db --format graphml > who-quotes-whom.graphml";

struct ExportOptions {
  std::string archive;
  std::string output;
  archive::ExportQuestion question;
};

int run_export(const ExportOptions& options) {
  archive::Archive archive(options.archive, language::Blob::trusted(language::builtin()));
  const auto sink =
      options.output.empty() ? std::make_unique<output::Sink>() : std::make_unique<output::Sink>(options.output);
  export_archive(archive, options.question, [&sink](std::string_view piece) { sink->append(piece); });
  sink->close();
  return kDone;
}

}  // namespace

void add_export(CLI::App& app, Run& run) {
  CLI::App* const verb = app.add_subcommand("export", "Write an archive, or a part of it, for other programs");
  const auto options = std::make_shared<ExportOptions>();
  archive::ExportQuestion& question = options->question;
  question.filter.limit = std::numeric_limits<std::int32_t>::max();
  verb->add_option("ARCHIVE", options->archive, "The archive")->required()->type_name("");
  const auto set = [options](const std::string& text) {
    const auto format = archive::export_format_named(text);
    if (!format) {
      throw CLI::ValidationError("--format",
                                 "'" + text + "' is none of jsonl, csv, tsv, ftm, timelinejs, icalendar, graphml");
    }
    options->question.format = *format;
  };
  verb->add_option_function<std::string>("--format", set,
                                         "jsonl, csv, tsv, ftm, timelinejs, icalendar, graphml [jsonl]")
      ->type_name("NAME");
  verb->add_option("--table", question.table,
                   "Of csv and tsv: reports, statements, times, happenings, entities, copies")
      ->type_name("NAME")
      ->check(CLI::IsMember({"reports", "statements", "times", "happenings", "entities", "copies"}));
  verb->add_option("--about", question.about, "Of timelinejs: a name or query; of icalendar: a query")
      ->type_name("QUERY");
  add_day(*verb, "--from", question.filter.from, "The first day");
  add_day(*verb, "--to", question.filter.to, "The last day");
  verb->add_option("--source", question.filter.source, "Only of a source whose name has this in it")->type_name("NAME");
  verb->add_option("--limit", question.filter.limit, "Records at most")
      ->type_name("N")
      ->check(CLI::Range(1, 2147483647));
  verb->add_option("--output", options->output, "Write to a file instead of the standard output")->type_name("FILE");
  verb->footer(kFooter);
  verb->callback([options, &run] {
    const bool wants_about = options->question.format == archive::ExportFormat::TimelineJs;
    if (wants_about && options->question.about.empty()) throw CLI::ValidationError("--about", "timelinejs needs it");
    run = [options] { return run_export(*options); };
  });
}

}  // namespace barqiya::cli
