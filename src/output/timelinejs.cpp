// TimelineJS3's JSON: an object a report, a slide a dated thing. A slide's text is HTML to TimelineJS, so the report's
// words are escaped as such before they are escaped as JSON.
#include <rapidjson/prettywriter.h>

#include <string>
#include <string_view>

#include "calendar/date.hpp"
#include "output/formats.hpp"
#include "output/json_stream.hpp"
#include "output/markup.hpp"
#include "output/timeline.hpp"

namespace barqiya::output {
namespace {

using Json = rapidjson::PrettyWriter<StringStream>;

void write_date(Json& json, std::string_view key, Date date, int minute) {
  json_key(json, key);
  json.StartObject();
  json_key(json, "year");
  json.Int(date.year);
  json_key(json, "month");
  json.Int(date.month);
  json_key(json, "day");
  json.Int(date.day);
  if (minute >= 0) {
    json_key(json, "hour");
    json.Int(minute / 60);
    json_key(json, "minute");
    json.Int(minute % 60);
  }
  json.EndObject();
}

std::string as_html(std::string_view text) {
  std::string out;
  append_escaped(text, out);
  return out;
}

void write_text(Json& json, std::string_view headline, std::string_view text) {
  json_key(json, "text");
  json.StartObject();
  json_text(json, "headline", as_html(headline));
  if (!text.empty()) json_text(json, "text", as_html(text));
  json.EndObject();
}

void write_item(Json& json, const Reading& reading, const TimelineItem& item) {
  json.StartObject();
  write_date(json, "start_date", item.interval.begin.date, item.interval.begin.minute);
  if (!is_day(item.interval) && item.interval.end.date.known()) {
    write_date(json, "end_date", calendar::add_days(item.interval.end.date, -1), -1);  // TimelineJS counts it in
  }
  std::string headline(item.trigger.slice(reading.text));
  if (item.event != nullptr) headline.append(" \xC2\xB7 ").append(label_of(*item.event));
  write_text(json, headline, item.words.slice(reading.text));
  json_text(json, "group", name(item.status));
  json.EndObject();
}

class TimelineJsWriter : public Writer {
 public:
  void report(const Record& record, std::string& out) const override {
    const Reading& reading = record.reading;
    StringStream stream(out);
    Json json(stream);
    json.SetIndent(' ', 2);
    json.StartObject();
    json_key(json, "title");
    json.StartObject();
    write_text(json, reading.headline.empty() ? record.id : reading.headline.slice(reading.text), {});
    json.EndObject();
    json_list(json, "events", timeline_of(reading), [&](const TimelineItem& item) { write_item(json, reading, item); });
    json.EndObject();
    out += '\n';
  }
};

}  // namespace

std::unique_ptr<Writer> make_timelinejs() { return std::make_unique<TimelineJsWriter>(); }

}  // namespace barqiya::output
