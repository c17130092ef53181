// Answers as text, in the forms that people and programs take.
// Tested by tests/archive/result_test.cpp.
#include "archive/result.hpp"

#include <fmt/format.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>

#include "archive/query.hpp"
#include "output/json_stream.hpp"
#include "output/terminal.hpp"

namespace barqiya::archive {
namespace {

constexpr std::array<std::string_view, 5> kNames{"table", "json", "jsonl", "csv", "tsv"};
constexpr std::size_t kWidest = 60;
constexpr std::string_view kIsolate = "\xE2\x81\xA8";
constexpr std::string_view kEndIsolate = "\xE2\x81\xA9";

std::string text_of(const Value& value) {
  if (const auto* const number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* const real = std::get_if<double>(&value)) return fmt::format("{:.4g}", *real);
  if (const auto* const text = std::get_if<std::string>(&value)) return *text;
  std::string out;
  if (const auto* const list = std::get_if<std::vector<std::string>>(&value)) {
    for (const std::string& one : *list) {
      if (!out.empty()) out += "; ";
      out += one;
    }
  }
  return out;
}

/// A cell of a table: hits are marked for the eye.
std::string shown(const Result& result, const std::vector<Value>& row, std::size_t column) {
  std::string text = text_of(row[column]);
  return result.columns[column] == "snippet" ? bracketed(std::move(text)) : text;
}

template <class Json>
void write_value(Json& json, const Value& value) {
  if (const auto* const number = std::get_if<std::int64_t>(&value)) {
    json.Int64(*number);
  } else if (const auto* const real = std::get_if<double>(&value)) {
    json.Double(*real);
  } else if (const auto* const text = std::get_if<std::string>(&value)) {
    output::json_string(json, *text);
  } else if (const auto* const list = std::get_if<std::vector<std::string>>(&value)) {
    json.StartArray();
    for (const std::string& one : *list) output::json_string(json, one);
    json.EndArray();
  } else {
    json.Null();
  }
}

template <class Json>
void write_row(Json& json, const Result& result, const std::vector<Value>& row) {
  json.StartObject();
  for (std::size_t i = 0; i < row.size(); ++i) {
    output::json_key(json, result.columns[i]);
    write_value(json, row[i]);
  }
  json.EndObject();
}

void write_json(const Result& result, std::string& out) {
  output::StringStream stream(out);
  rapidjson::PrettyWriter<output::StringStream> json(stream);
  json.SetIndent(' ', 2);
  json.StartArray();
  for (const auto& row : result.rows) write_row(json, result, row);
  json.EndArray();
  out += '\n';
}

void write_jsonl(const Result& result, std::string& out) {
  for (const auto& row : result.rows) {
    output::StringStream stream(out);
    rapidjson::Writer<output::StringStream> json(stream);
    write_row(json, result, row);
    out += '\n';
  }
}

void append_csv(std::string_view text, std::string& out) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_tsv(std::string_view text, std::string& out) {
  for (const char c : text) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
}

template <class Append>
void write_separated(const Result& result, char separator, std::string_view end, const Append& append,
                     std::string& out) {
  for (std::size_t i = 0; i < result.columns.size(); ++i) {
    if (i > 0) out += separator;
    append(result.columns[i], out);
  }
  out += end;
  for (const auto& row : result.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += separator;
      append(shown(result, row, i), out);
    }
    out += end;
  }
}

bool is_number(const Value& value) {
  return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

void write_table(const Result& result, bool terminal, std::string& out) {
  std::vector<std::vector<std::string>> cells{result.columns};
  for (const auto& row : result.rows) {
    std::vector<std::string>& line = cells.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) line.push_back(output::cell(shown(result, row, i), kWidest));
  }
  std::vector<std::size_t> widths(result.columns.size());
  for (const auto& line : cells) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], output::columns_of(line[i]));
  }
  for (std::size_t l = 0; l < cells.size(); ++l) {
    std::string line;
    for (std::size_t i = 0; i < cells[l].size(); ++i) {
      const std::string space(widths[i] - output::columns_of(cells[l][i]), ' ');
      const bool right = l > 0 && is_number(result.rows[l - 1][i]);
      if (i > 0) line += "  ";
      if (right) line += space;
      if (terminal) line += kIsolate;
      line += cells[l][i];
      if (terminal) line += kEndIsolate;
      if (!right) line += space;
    }
    out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
}

}  // namespace

std::string_view name(ResultFormat format) { return kNames[static_cast<std::size_t>(format)]; }

std::optional<ResultFormat> result_format_named(std::string_view name) {
  const auto* const found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return {};
  return static_cast<ResultFormat>(found - kNames.begin());
}

void write(const Result& result, ResultFormat format, bool terminal, std::string& out) {
  switch (format) {
    case ResultFormat::Table:
      return write_table(result, terminal, out);
    case ResultFormat::Json:
      return write_json(result, out);
    case ResultFormat::Jsonl:
      return write_jsonl(result, out);
    case ResultFormat::Csv:
      return write_separated(result, ',', "\r\n", append_csv, out);
    case ResultFormat::Tsv:
      return write_separated(result, '\t', "\n", append_tsv, out);
  }
}

}  // namespace barqiya::archive
