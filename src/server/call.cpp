// Parameters and rows, the same for all questions. Tested by tests/server/call_test.cpp.
#include "server/call.hpp"

#include <fmt/format.h>

#include <charconv>

#include "server/problem.hpp"

namespace barqiya::server {
namespace {

constexpr std::int64_t kMostRows = 5000;
constexpr std::int64_t kFurthest = 1000000;
constexpr std::int64_t kRows = 20;

[[noreturn]] void refuse(std::string_view name, std::string_view value, std::string_view wanted) {
  throw Problem(400, fmt::format("{}: '{}' is {}", name, value, wanted));
}

}  // namespace

std::string Call::text(std::string_view name) const {
  const std::string* const value = request.target.find(name);
  return value == nullptr ? std::string() : *value;
}

bool Call::flag(std::string_view name) const {
  const std::string value = text(name);
  if (value == "true" || value == "1") return true;
  if (value.empty() || value == "false" || value == "0") return false;
  refuse(name, value, "neither true nor false");
}

std::int64_t Call::number(std::string_view name, std::int64_t otherwise, std::int64_t least, std::int64_t most) const {
  const std::string value = text(name);
  if (value.empty()) return otherwise;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size() || number < least || number > most) {
    refuse(name, value, fmt::format("no number from {} to {}", least, most));
  }
  return number;
}

std::string Call::day(std::string_view name) const {
  std::string value = text(name);
  if (!value.empty() && !archive::is_day(value)) refuse(name, value, "no day; write YYYY-MM-DD, YYYY-MM or YYYY");
  return value;
}

archive::Filter Call::filter() const {
  return {day("from"), day("to"), text("source"), static_cast<std::size_t>(number("limit", kRows, 1, kMostRows)),
          static_cast<std::size_t>(number("offset", 0, 0, kFurthest))};
}

archive::Filter Call::filter_and_one() const {
  archive::Filter out = filter();
  ++out.limit;
  return out;
}

std::string Call::address_at(std::size_t offset) const {
  std::string out = request.target.path;
  char sign = '?';
  for (const auto& [name, value] : request.target.parameters) {
    if (name == "offset" || name == "token") continue;
    out += sign + encode(name) + "=" + encode(value);
    sign = '&';
  }
  return out + sign + "offset=" + std::to_string(offset);
}

std::string rows_json(const archive::Result& result) {
  std::string out;
  write(result, archive::ResultFormat::Jsonl, false, out);
  // Line ends stand between the objects only: those of texts are escaped.
  std::string joined;
  joined.reserve(out.size() + result.rows.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] == '\n' && i + 1 == out.size()) break;
    if (out[i] == '\n') joined += ',';
    joined += out[i];
  }
  return joined;
}

Reply json_reply(std::string body) { return {200, "application/json", {}, shared(std::move(body))}; }

Reply rows_reply(const Call& call, archive::Result result, std::string_view name, std::string_view beside) {
  const archive::Filter asked = call.filter();
  const bool has_more = result.rows.size() > asked.limit;
  if (has_more) result.rows.resize(asked.limit);
  const std::string named = call.text("format");
  if (named.empty() || named == "json") {
    const std::string next = has_more ? "\"" + call.address_at(asked.offset + asked.limit) + "\"" : std::string("null");
    return json_reply("{\"rows\":[" + rows_json(result) + "]" + std::string(beside) + ",\n\"next\":" + next + "}\n");
  }
  const auto format = archive::result_format_named(named);
  if (!format || format == archive::ResultFormat::Table) refuse("format", named, "none of json, jsonl, csv, tsv");
  std::string body;
  write(result, *format, false, body);
  const std::string_view type = format == archive::ResultFormat::Csv   ? "text/csv; charset=utf-8; header=present"
                                : format == archive::ResultFormat::Tsv ? "text/tab-separated-values; charset=utf-8"
                                                                       : "application/jsonl";
  return {200,
          std::string(type),
          {{"Content-Disposition", fmt::format("attachment; filename=\"{}.{}\"", name, named)}},
          shared(std::move(body))};
}

Reply row_reply(const archive::Result& result, std::string_view missing) {
  if (result.rows.empty()) throw Problem(404, std::string(missing));
  return json_reply(rows_json(result) + "\n");
}

}  // namespace barqiya::server
