// What has a day, for calendars and timelines. RFC 5545 wants lines of at most 75 octets, which here end between
// characters, and a time stamp, which is the day of the report, so that the same archive has the same calendar.
#include <fmt/format.h>
#include <rapidjson/writer.h>

#include <algorithm>

#include "archive/export_formats.hpp"
#include "output/json_stream.hpp"
#include "output/markup.hpp"

namespace barqiya::archive {
namespace {

constexpr std::size_t kLongestLine = 75;  ///< octets

std::size_t column(const Result& result, std::string_view name) {
  return static_cast<std::size_t>(std::find(result.columns.begin(), result.columns.end(), name) -
                                  result.columns.begin());
}

void append_line(std::string_view name, std::string_view value, bool is_text, std::string& out) {
  std::string line = std::string(name) + ":";
  for (const char c : value) {
    if (is_text && (c == '\\' || c == ';' || c == ',')) line += '\\';
    line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  std::size_t room = kLongestLine;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = std::min(at + room, line.size());
    while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    if (at > 0) out += ' ';
    out += line.substr(at, end - at) + "\r\n";
    at = end;
    room = kLongestLine - 1;
  }
}

/// "2021-08-09T15:00" to "20210809".
std::string basic_day(std::string_view day) {
  std::string out;
  for (const char c : day.substr(0, 10)) {
    if (c != '-') out += c;
  }
  return out;
}

/// TimelineJS takes its texts for HTML.
std::string as_markup(std::string_view text) {
  std::string out;
  output::append_escaped(text, out);
  return out;
}

void write_date(rapidjson::Writer<output::StringStream>& json, std::string_view name, std::string_view day) {
  output::json_key(json, name);
  json.StartObject();
  output::json_text(json, "year", day.substr(0, 4));
  if (day.size() >= 7) output::json_text(json, "month", day.substr(5, 2));
  if (day.size() >= 10) output::json_text(json, "day", day.substr(8, 2));
  json.EndObject();
}

}  // namespace

std::string to_icalendar(const Result& result) {
  // The answer of `due`, else of `timeline`.
  const bool is_due = column(result, "due") < result.columns.size();
  const std::size_t report = column(result, "report");
  const std::size_t first = column(result, is_due ? "due" : "first");
  const std::size_t past = column(result, is_due ? "until" : "past");
  const std::size_t stamp = is_due ? column(result, "reported") : first;
  const std::size_t words = column(result, "words");
  const std::size_t trigger = column(result, "trigger");
  const std::size_t status = column(result, is_due ? "outcome" : "status");
  std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Barqiya//Barqiya//EN\r\n";
  for (std::size_t i = 0; i < result.rows.size(); ++i) {
    const std::vector<Value>& row = result.rows[i];
    const std::string begin = basic_day(text_in(row[first]));
    const std::string end = basic_day(text_in(row[past]));
    out += "BEGIN:VEVENT\r\n";
    append_line("UID", fmt::format("{}-{}-{}@barqiya", integer_in(row[report]), begin, i), false, out);
    append_line("DTSTAMP", basic_day(text_in(row[stamp])) + "T000000Z", false, out);
    append_line("DTSTART;VALUE=DATE", begin, false, out);
    if (end > begin) append_line("DTEND;VALUE=DATE", end, false, out);
    append_line("SUMMARY", text_in(row[trigger]), true, out);
    append_line("DESCRIPTION", text_in(row[words]), true, out);
    const std::string_view became = text_in(row[status]);
    const bool is_off = became == "cancelled" || became == "denied";
    append_line("STATUS", is_off ? "CANCELLED" : "CONFIRMED", false, out);
    out += "END:VEVENT\r\n";
  }
  return out + "END:VCALENDAR\r\n";
}

void export_icalendar(Archive& archive, const ExportQuestion& question, const Emit& emit) {
  DueQuestion due;
  due.words = question.about;
  Filter filter = question.filter;
  if (filter.from.empty()) filter.from = "0001";
  emit(to_icalendar(archive.due(due, filter)));
}

std::string to_timelinejs(const Result& result, std::string_view headline) {
  const bool is_due = column(result, "due") < result.columns.size();
  const std::size_t first = column(result, is_due ? "due" : "first");
  const std::size_t words = column(result, "words");
  const std::size_t status = column(result, is_due ? "outcome" : "status");
  const std::size_t trigger = column(result, "trigger");
  std::string out;
  output::StringStream stream(out);
  rapidjson::Writer<output::StringStream> json(stream);
  json.StartObject();
  output::json_key(json, "title");
  json.StartObject();
  output::json_key(json, "text");
  json.StartObject();
  output::json_text(json, "headline", as_markup(headline));
  json.EndObject();
  json.EndObject();
  output::json_list(json, "events", result.rows, [&](const std::vector<Value>& row) {
    json.StartObject();
    write_date(json, "start_date", text_in(row[first]));
    output::json_text(json, "group", as_markup(text_in(row[status])));
    output::json_key(json, "text");
    json.StartObject();
    output::json_text(json, "headline", as_markup(text_in(row[trigger])));
    output::json_text(json, "text", as_markup(text_in(row[words])));
    json.EndObject();
    json.EndObject();
  });
  json.EndObject();
  return out + "\n";
}

void export_timelinejs(Archive& archive, const ExportQuestion& question, const Emit& emit) {
  emit(to_timelinejs(archive.timeline(question.about, question.filter), question.about));
}

}  // namespace barqiya::archive
