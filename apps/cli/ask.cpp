// The verbs that ask an archive: search, said, timeline, due, entities, stats, show. They share how answers are
// narrowed and written; what each asks is archive/archive.hpp's.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "archive/archive.hpp"
#include "cli/days.hpp"
#include "cli/verbs.hpp"
#include "language/builtin.hpp"
#include "output/sink.hpp"
#include "output/writer.hpp"

namespace barqiya::cli {
namespace {

/// What every question takes.
struct AskOptions {
  std::string archive;
  std::string about;
  archive::Filter filter;
  archive::SaidQuestion said;
  archive::DueQuestion due;
  std::optional<archive::ResultFormat> format;  ///< a table on a terminal, else JSONL
};

using Ask = std::function<archive::Result(archive::Archive&, const AskOptions&)>;

void add_format(CLI::App& verb, AskOptions& options) {
  const auto set = [&options](const std::string& text) {
    options.format = archive::result_format_named(text);
    if (!options.format)
      throw CLI::ValidationError("--format", "'" + text + "' is none of table, json, jsonl, csv, tsv");
  };
  verb.add_option_function<std::string>("--format", set, "table, json, jsonl, csv, tsv [table]")->type_name("NAME");
}

void print(const std::string& text) {
  output::Sink sink;
  sink.append(text);
  sink.close();
}

int run_ask(const AskOptions& options, const Ask& ask) {
  archive::Archive archive(options.archive, language::Blob::trusted(language::builtin()));
  const archive::Result result = ask(archive, options);
  std::string out;
  write(result, options.format.value_or(archive::ResultFormat::Table), isatty(STDOUT_FILENO) == 1, out);
  print(out);
  if (result.rows.empty() && !options.format) fmt::print(stderr, "nothing found\n");
  return kDone;
}

/// Declares a verb with what all questions take; the caller adds its own.
CLI::App& add_question(CLI::App& app, Run& run, const std::string& name, const std::string& what,
                       const std::shared_ptr<AskOptions>& options, const Ask& ask) {
  CLI::App* const verb = app.add_subcommand(name, what);
  verb->add_option("ARCHIVE", options->archive, "The archive")->required()->type_name("");
  add_format(*verb, *options);
  verb->callback([options, ask, &run] { run = [options, ask] { return run_ask(*options, ask); }; });
  return *verb;
}

void add_filter(CLI::App& verb, AskOptions& options, const std::string& days) {
  add_day(verb, "--from", options.filter.from, "The first of " + days);
  add_day(verb, "--to", options.filter.to, "The last of " + days);
  verb.add_option("--source", options.filter.source, "Only reports of a source whose name has this in it")
      ->type_name("NAME");
  verb.add_option("--limit", options.filter.limit, "Rows at most [20]")->type_name("N")->check(CLI::Range(1, 10000000));
  verb.add_option("--offset", options.filter.offset, "Rows passed over before the first [0]")
      ->type_name("N")
      ->check(CLI::Range(0, 1000000000));
}

struct ShowOptions {
  std::string archive;
  std::int64_t report = 0;
  output::Format format = output::Format::Table;
};

int run_show(const ShowOptions& options) {
  archive::Archive archive(options.archive, language::Blob::trusted(language::builtin()));
  const auto stored = archive.load(options.report);
  if (stored == nullptr) throw Error(options.archive, 0, 0, fmt::format("has no report {}", options.report));
  const bool is_terminal = isatty(STDOUT_FILENO) == 1;
  const char* const no_color = std::getenv("NO_COLOR");
  const bool color = is_terminal && (no_color == nullptr || *no_color == '\0');
  const auto writer = output::make_writer(options.format, [&stored](RuleNumber rule) { return stored->rule(rule); },
                                          {output::Offsets::CodePoint, is_terminal, color});
  std::string out;
  writer->begin(out);
  const ingest::Document& document = stored->document;
  writer->report({stored->reading, document.id, document.url, document.source}, out);
  writer->end(out);
  print(out);
  return kDone;
}

}  // namespace

void add_search(CLI::App& app, Run& run) {
  const auto options = std::make_shared<AskOptions>();
  CLI::App& verb = add_question(
      app, run, "search", "Find reports by their words", options,
      [](archive::Archive& archive, const AskOptions& asked) { return archive.search(asked.about, asked.filter); });
  verb.footer(
      "examples:\n"
      "  barqiya search news.db WORD --from 2021-08\n"
      "  barqiya search news.db '\"SOME WORDS\" -WITHOUT' --format csv\n\n"
      "a query: words, \"a phrase\", begin*, -without, this OR that, headline:word, body:word\n"
      "A word is found with whatever conjunction, preposition, article, ending or pronoun it has.");
  verb.add_option("QUERY", options->about, "What to look for")->required()->type_name("");
  add_filter(verb, *options, "the days that reports were written on");
}

void add_said(CLI::App& app, Run& run) {
  const auto options = std::make_shared<AskOptions>();
  CLI::App& verb = add_question(
      app, run, "said", "Find who said what", options,
      [](archive::Archive& archive, const AskOptions& asked) { return archive.said(asked.said, asked.filter); });
  verb.footer(
      "examples:\n"
      "  barqiya said news.db --speaker NAME --act deny\n"
      "  barqiya said news.db --words WORD --from 2021-08-01 --format jsonl\n\n"
      "Each of --speaker, --agency and --words is a query as `barqiya search` takes it.");
  verb.add_option("--speaker", options->said.speaker, "Words of one of the speaker's names")->type_name("QUERY");
  verb.add_option("--agency", options->said.agency, "Words of one who passed it on")->type_name("QUERY");
  verb.add_option("--words", options->said.words, "Words of what was said")->type_name("QUERY");
  verb.add_option("--act", options->said.act,
                  "assert, deny, promise, warn, demand, accuse, praise, condemn, announce, ask, expect")
      ->type_name("NAME")
      ->check(CLI::IsMember(
          {"assert", "deny", "promise", "warn", "demand", "accuse", "praise", "condemn", "announce", "ask", "expect"}));
  add_filter(verb, *options, "the days it was said on");
}

void add_timeline(CLI::App& app, Run& run) {
  const auto options = std::make_shared<AskOptions>();
  CLI::App& verb = add_question(
      app, run, "timeline", "Show what happened, by its own day", options,
      [](archive::Archive& archive, const AskOptions& asked) { return archive.timeline(asked.about, asked.filter); });
  verb.footer(
      "examples:\n"
      "  barqiya timeline news.db NAME --from 2020\n"
      "  barqiya timeline news.db '#12' --format csv\n\n"
      "ABOUT is a name of a person, body or place, an entity's number (#12), or else a query.");
  verb.add_option("ABOUT", options->about, "Of whom or of what")->required()->type_name("");
  add_filter(verb, *options, "the days it happened on");
}

void add_due(CLI::App& app, Run& run) {
  const auto options = std::make_shared<AskOptions>();
  CLI::App& verb = add_question(
      app, run, "due", "Show what is planned, and what became of it", options,
      [](archive::Archive& archive, const AskOptions& asked) { return archive.due(asked.due, asked.filter); });
  verb.footer(
      "examples:\n"
      "  barqiya due news.db --as-of 2021-08-09       what is due from then on\n"
      "  barqiya due news.db --overdue --words WORD   what was due, and no report tells what became of it\n\n"
      "Without --from, what is due from the day of --as-of on.");
  verb.add_option("--words", options->due.words, "A query that the sentence matches")->type_name("QUERY");
  verb.add_flag("--overdue", options->due.overdue,
                "What was due and has no later report of having happened, been postponed or cancelled");
  add_day(verb, "--as-of", options->due.as_of, "Ask as on this day [the newest report's]");
  add_filter(verb, *options, "the days it is due on");
}

void add_entities(CLI::App& app, Run& run) {
  const auto options = std::make_shared<AskOptions>();
  CLI::App& verb = add_question(
      app, run, "entities", "List persons, bodies and places with their names", options,
      [](archive::Archive& archive, const AskOptions& asked) { return archive.entities(asked.about, asked.filter); });
  verb.footer(
      "examples:\n"
      "  barqiya entities news.db --limit 100\n"
      "  barqiya entities news.db '#12'               one with all its names");
  verb.add_option("NAME", options->about, "Only those of this name, or the one of this number (#12)")->type_name("");
  add_filter(verb, *options, "the days that reports were written on");
}

void add_stats(CLI::App& app, Run& run) {
  const auto options = std::make_shared<AskOptions>();
  add_question(app, run, "stats", "Count what an archive holds", options,
               [](archive::Archive& archive, const AskOptions&) { return archive.stats(); })
      .footer("example:\n  barqiya stats news.db --format json");
}

void add_show(CLI::App& app, Run& run) {
  CLI::App* const verb = app.add_subcommand("show", "Show a report of an archive with its reading");
  const auto options = std::make_shared<ShowOptions>();
  verb->add_option("ARCHIVE", options->archive, "The archive")->required()->type_name("");
  verb->add_option("ID", options->report, "The report's number")->required()->type_name("");
  const auto set = [options](const std::string& text) {
    const auto format = output::format_named(text);
    if (!format) {
      throw CLI::ValidationError("--format", "'" + text +
                                                 "' is none of json, jsonl, timeml, html, table, quotes, jsonld, "
                                                 "brat, webannotation");
    }
    options->format = *format;
  };
  verb->add_option_function<std::string>("--format", set, "As `barqiya read` has them [table]")->type_name("NAME");
  verb->footer("example:\n  barqiya show news.db 12 --format html > report.html");
  verb->callback([options, &run] { run = [options] { return run_show(*options); }; });
}

}  // namespace barqiya::cli
