// Answers out of the archive. Tested by tests/server/api_test.cpp.
#include <fmt/format.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>

#include "archive/export.hpp"
#include "barqiya/version.hpp"
#include "output/json_stream.hpp"
#include "output/writer.hpp"
#include "server/formats.hpp"
#include "server/handlers.hpp"
#include "server/problem.hpp"

namespace barqiya::server {
namespace {

constexpr std::array<std::string_view, 11> kActs{"assert", "deny",    "promise",  "warn", "demand", "accuse",
                                                 "praise", "condemn", "announce", "ask",  "expect"};
constexpr std::int64_t kMostId = 999'999'999'999'999'999;

std::string checked_act(const Call& call) {
  std::string act = call.text("act");
  if (!act.empty() && std::find(kActs.begin(), kActs.end(), act) == kActs.end()) {
    throw Problem(400, "act: '" + act + "' is no act that statements have");
  }
  return act;
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::int64_t needed_id(const Call& call, std::string_view name) {
  const std::int64_t id = call.number(name, 0, 1, kMostId);
  if (id == 0) throw Problem(400, fmt::format("{}: a number is needed", name));
  return id;
}

using Json = rapidjson::Writer<output::StringStream>;

void write_count(Json& json, std::string_view name, std::int64_t count) {
  output::json_key(json, name);
  json.Int64(count);
}

/// What stands in the reply beside the rows.
std::string facets_json(const archive::Facets& facets) {
  std::string out = ",\n\"facets\":";
  output::StringStream stream(out);
  Json json(stream);
  json.StartObject();
  for (const archive::Facet& facet : facets.facets) {
    output::json_list(json, facet.name, facet.values, [&json](const auto& value) {
      json.StartObject();
      output::json_text(json, "value", value.first);
      write_count(json, "count", value.second);
      json.EndObject();
    });
  }
  json.EndObject();
  if (facets.total > static_cast<std::int64_t>(facets.counted))
    out += fmt::format(",\n\"facets_of\":{}", facets.counted);
  return out + fmt::format(",\n\"total\":{}", facets.total);
}

std::string node_id(const archive::Chains::Node& node) { return node.kind + ":" + node.name; }

std::string chains_json(const archive::Chains& chains) {
  std::string out;
  output::StringStream stream(out);
  Json json(stream);
  json.StartObject();
  output::json_list(json, "nodes", chains.nodes, [&json](const archive::Chains::Node& node) {
    json.StartObject();
    output::json_text(json, "id", node_id(node));
    output::json_text(json, "label", node.name);
    output::json_text(json, "kind", node.kind);
    write_count(json, "count", node.count);
    json.EndObject();
  });
  output::json_list(json, "links", chains.links, [&](const archive::Chains::Link& link) {
    json.StartObject();
    output::json_text(json, "from", node_id(chains.nodes[link.from]));
    output::json_text(json, "to", node_id(chains.nodes[link.to]));
    write_count(json, "count", link.count);
    output::json_list(json, "reports", link.reports, [&json](std::int64_t id) { json.Int64(id); });
    json.EndObject();
  });
  json.EndObject();
  return out + "\n";
}

/// Rows that have days: for calendars and timelines, too.
Reply happenings_reply(const Call& call, archive::Result result, std::string_view name, const std::string& headline) {
  const std::string format = call.text("format");
  if (format != "ics" && format != "timelinejs") return rows_reply(call, std::move(result), name);
  const std::size_t limit = call.filter().limit;
  if (result.rows.size() > limit) result.rows.resize(limit);
  if (format == "timelinejs") return json_reply(archive::to_timelinejs(result, headline));
  return {200,
          "text/calendar; charset=utf-8",
          {{"Content-Disposition", fmt::format("attachment; filename=\"{}.ics\"", name)}},
          shared(archive::to_icalendar(result))};
}

}  // namespace

Reply answer_overview(Context& context, const Call& /*call*/) {
  archive::Archive& archive = context.archive();
  const archive::Result counts = archive.select(
      "SELECT (SELECT count(*) FROM reports), (SELECT min(day) FROM reports), (SELECT max(day) FROM reports)");
  std::string out;
  output::StringStream stream(out);
  Json json(stream);
  json.StartObject();
  output::json_text(json, "program", version());
  output::json_text(json, "data", context.site().reader.data_version());
  output::json_text(json, "archive", file_name(context.site().archive));
  write_count(json, "reports", std::get<std::int64_t>(counts.rows[0][0]));
  output::json_key(json, "write");
  json.Bool(context.site().write);
  for (const std::size_t column : {std::size_t{1}, std::size_t{2}}) {
    output::json_key(json, column == 1 ? "oldest" : "newest");
    const auto* const day = std::get_if<std::string>(&counts.rows[0][column]);
    if (day != nullptr) {
      output::json_string(json, *day);
    } else {
      json.Null();
    }
  }
  output::json_list(json, "sources", archive.sources(),
                    [&json](const std::string& name) { output::json_string(json, name); });
  json.EndObject();
  return json_reply(out + "\n");
}

Reply answer_reports(Context& context, const Call& call) {
  return rows_reply(call, context.archive().reports(call.filter_and_one()), "reports");
}

Reply answer_report(Context& context, const Call& call) {
  return row_reply(context.archive().report(call.id), "the archive has no report of this number");
}

Reply answer_reading(Context& context, const Call& call) {
  const ReadingFormat format = reading_format(call);
  const auto stored = context.archive().load(call.id);
  if (stored == nullptr) throw Problem(404, "the archive has no report of this number");
  const auto writer = output::make_writer(format.format, [&stored](RuleNumber rule) { return stored->rule(rule); },
                                          {format.offsets, false, false});
  std::string out;
  writer->begin(out);
  const ingest::Document& document = stored->document;
  writer->report({stored->reading, document.id, document.url, document.source}, out);
  writer->end(out);
  return reading_reply(format, std::move(out), fmt::format("report-{}", call.id));
}

Reply answer_search(Context& context, const Call& call) {
  const archive::SearchQuestion question{call.text("q"), call.text("speaker"), call.text("agency"), call.text("place")};
  archive::Archive& archive = context.archive();
  std::string beside;
  if (call.flag("facets")) beside = facets_json(archive.facets(question, call.filter()));
  return rows_reply(call, archive.search(question, call.filter_and_one()), "search", beside);
}

Reply answer_statements(Context& context, const Call& call) {
  const archive::SaidQuestion question{call.text("speaker"), call.text("agency"), call.text("words"), checked_act(call),
                                       call.number("entity", 0, 1, kMostId)};
  return rows_reply(call, context.archive().said(question, call.filter_and_one()), "statements");
}

Reply answer_timeline(Context& context, const Call& call) {
  const std::string about = call.text("about");
  return happenings_reply(call, context.archive().timeline(about, call.filter_and_one()), "timeline", about);
}

Reply answer_due(Context& context, const Call& call) {
  const archive::DueQuestion question{call.text("words"), call.flag("overdue"), call.day("as_of")};
  return happenings_reply(call, context.archive().due(question, call.filter_and_one()), "due", question.words);
}

Reply answer_entities(Context& context, const Call& call) {
  return rows_reply(call, context.archive().entities(call.text("name"), call.filter_and_one()), "entities");
}

Reply answer_entity(Context& context, const Call& call) {
  return row_reply(context.archive().entity(call.id), "the archive has no entity of this number");
}

Reply answer_copies(Context& context, const Call& call) {
  return rows_reply(call, context.archive().copies(needed_id(call, "report"), call.filter_and_one()), "copies");
}

Reply answer_chains(Context& context, const Call& call) {
  constexpr std::int64_t kNodes = 20;
  constexpr std::int64_t kMostNodes = 1000;
  const auto nodes = static_cast<std::size_t>(call.number("limit", kNodes, 1, kMostNodes));
  return json_reply(chains_json(context.archive().chains(call.filter()).around(call.text("about"), nodes)));
}

Reply answer_stats(Context& context, const Call& call) {
  archive::Result all = context.archive().stats();
  const archive::Filter page = call.filter_and_one();
  const auto size = static_cast<std::ptrdiff_t>(std::min(page.offset, all.rows.size()));
  all.rows.erase(all.rows.begin(), all.rows.begin() + size);
  return rows_reply(call, std::move(all), "stats");
}

}  // namespace barqiya::server
