// `barqiya explain`: which rule found what, and for a place that the caller names, which rules nearly did.
#include "reading/explain.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/explanation.hpp"
#include "cli/interrupt.hpp"
#include "cli/language_data.hpp"
#include "cli/options.hpp"
#include "cli/verbs.hpp"
#include "ingest/load.hpp"
#include "output/sink.hpp"
#include "text/utf8.hpp"

namespace barqiya::cli {
namespace {

constexpr const char* kFooter =
    "examples:\n"
    "  barqiya explain report.txt                   every match, with its rule\n"
    "  barqiya explain report.txt --at 310          what lies at that character, and what nearly matched there\n"
    "  barqiya explain report.txt --data my-words/  with words and rules of your own";

constexpr std::size_t kNearest = 10;

struct ExplainOptions {
  std::string file;
  std::string at;  ///< a word of the report or an offset in code points; empty: everywhere
  InputOptions input;
};

std::optional<std::uint32_t> byte_of(std::string_view text, std::size_t code_point) {
  std::size_t byte = 0;
  for (; code_point > 0 && byte < text.size(); --code_point) byte += text::code_point_at(text.data() + byte).size;
  if (byte >= text.size()) return {};
  return static_cast<std::uint32_t>(byte);
}

/// The stretch that --at names: one character at an offset, or the first occurrence of a word.
Span span_of(const std::string& at, std::string_view text) {
  std::size_t offset = 0;
  const char* const end = at.data() + at.size();
  const auto [after, error] = std::from_chars(at.data(), end, offset);
  if (error == std::errc() && after == end) {
    const auto byte = byte_of(text, offset);
    if (!byte) throw Error("--at " + at + ": the report ends before this offset");
    return {*byte, *byte + text::code_point_at(text.data() + *byte).size};
  }
  const std::size_t found = text.find(at);
  if (found == std::string_view::npos) throw Error("--at " + at + ": the report has no such words");
  return {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + at.size())};
}

int run_explain(ExplainOptions& options) {
  options.input.load.stop = &interrupted();
  const Reader reader = open_reader(options.input.data);
  const ingest::Document document = ingest::load(options.file, options.input.load);
  const Report report{document.text, options.input.dct, document.metadata_date, document.title};
  const Explainer explainer(reader);
  Workspace workspace(reader);
  Reading reading;
  const std::vector<Explanation> explanations = explainer.explain(report, workspace, reading);
  std::string out;
  ExplanationText text(reader, reading, out);
  text.heading(document.id);
  std::optional<Span> at;
  if (!options.at.empty()) at = span_of(options.at, reading.text);
  for (const Explanation& explanation : explanations) {
    if (!at || explanation.whole.overlaps(*at)) text.explanation(explanation);
  }
  if (at) {
    const std::vector<Nearly> nearest = explainer.nearly(report, workspace, at->begin, kNearest);
    out += "\nnearly matched at " + text.place(at->begin) + (nearest.empty() ? ": nothing\n" : ":\n");
    for (const Nearly& nearly : nearest) text.nearly(nearly);
  }
  output::Sink sink;
  sink.append(out);
  sink.close();
  return interrupted() ? kInterrupted : kDone;
}

}  // namespace

void add_explain(CLI::App& app, Run& run) {
  CLI::App* const verb = app.add_subcommand("explain", "Say which rule found what in a report, and how");
  const auto options = std::make_shared<ExplainOptions>();
  verb->add_option("FILE", options->file, "A report, or - for the standard input")->required()->type_name("");
  verb->add_option("--at", options->at,
                   "Only what lies at these words (where they first occur) or at this offset in code points, "
                   "and what nearly matched there")
      ->type_name("WORDS|OFFSET");
  add_input_options(*verb, options->input);
  verb->footer(kFooter);
  verb->callback([options, &run] { run = [options] { return run_explain(*options); }; });
}

}  // namespace barqiya::cli
