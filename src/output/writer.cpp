// The list of formats; each stands in a file of its own.
#include "output/writer.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "output/formats.hpp"

namespace barqiya::output {
namespace {

constexpr std::array<std::string_view, 13> kNames = {"json",     "jsonl",  "timeml",    "html",          "table",
                                                     "quotes",   "jsonld", "brat",      "webannotation", "events",
                                                     "timeline", "ics",    "timelinejs"};

}  // namespace

void Writer::begin(std::string&) const {}
void Writer::end(std::string&) const {}

std::string_view name(Format format) { return kNames[static_cast<std::size_t>(format)]; }

std::optional<Format> format_named(std::string_view name) {
  const auto* const found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return {};
  return static_cast<Format>(found - kNames.begin());
}

std::unique_ptr<Writer> make_writer(Format format, Rules rules, const WriterOptions& options) {
  switch (format) {
    case Format::Json:
      return make_json(std::move(rules), options, JsonLayout::Indented);
    case Format::Jsonl:
      return make_json(std::move(rules), options, JsonLayout::Line);
    case Format::TimeMl:
      return make_timeml();
    case Format::Html:
      return make_html(std::move(rules));
    case Format::Table:
      return make_table(std::move(rules), options);
    case Format::Quotes:
      return make_quotes();
    case Format::JsonLd:
      return make_jsonld();
    case Format::Brat:
      return make_brat();
    case Format::WebAnnotation:
      return make_web_annotation();
    case Format::Events:
      return make_events(std::move(rules));
    case Format::Timeline:
      return make_timeline();
    case Format::Ics:
      return make_ics();
    case Format::TimelineJs:
      return make_timelinejs();
  }
  return {};
}

}  // namespace barqiya::output
