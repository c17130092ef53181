// Answers out of the archive. Tested by tests/server/api_test.cpp.
#include <fmt/format.h>
#include <rapidjson/writer.h>

#include <array>

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

}  // namespace

Reply answer_overview(Context& context, const Call& /*call*/) {
  archive::Archive& archive = context.archive();
  const archive::Result counts =
      archive.select("SELECT (SELECT count(*) FROM reports), (SELECT min(day) FROM reports), (SELECT max(day) FROM reports)");
  std::string out;
  output::StringStream stream(out);
  rapidjson::Writer<output::StringStream> json(stream);
  json.StartObject();
  output::json_text(json, "program", version());
  output::json_text(json, "data", context.site().reader.data_version());
  output::json_text(json, "archive", file_name(context.site().archive));
  output::json_key(json, "reports");
  json.Int64(std::get<std::int64_t>(counts.rows[0][0]));
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
  return rows_reply(call, context.archive().search(call.text("q"), call.filter_and_one()), "search");
}

Reply answer_statements(Context& context, const Call& call) {
  const archive::SaidQuestion question{call.text("speaker"), call.text("agency"), call.text("words"), checked_act(call),
                                       call.number("entity", 0, 1, kMostId)};
  return rows_reply(call, context.archive().said(question, call.filter_and_one()), "statements");
}

Reply answer_timeline(Context& context, const Call& call) {
  return rows_reply(call, context.archive().timeline(call.text("about"), call.filter_and_one()), "timeline");
}

Reply answer_due(Context& context, const Call& call) {
  const archive::DueQuestion question{call.text("words"), call.flag("overdue"), call.day("as_of")};
  return rows_reply(call, context.archive().due(question, call.filter_and_one()), "due");
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

Reply answer_stats(Context& context, const Call& call) {
  archive::Result all = context.archive().stats();
  const archive::Filter page = call.filter_and_one();
  const auto size = static_cast<std::ptrdiff_t>(std::min(page.offset, all.rows.size()));
  all.rows.erase(all.rows.begin(), all.rows.begin() + size);
  return rows_reply(call, std::move(all), "stats");
}

}  // namespace barqiya::server
