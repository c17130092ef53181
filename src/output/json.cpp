// JSON: the reading as docs/reading.md describes it, written straight from the records by RapidJSON's streaming writer.
// A key never comes or goes with the report: what a report does not give is null or an empty list.
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "output/chain.hpp"
#include "output/formats.hpp"
#include "output/json_stream.hpp"

namespace barqiya::output {
namespace {

/// One report's object.
template <class Json>
class ReadingJson {
 public:
  ReadingJson(Json& json, const Record& record, const Rules& rules, Offsets offsets)
      : json_(json),
        record_(record),
        reading_(record.reading),
        rules_(rules),
        offsets_(offsets),
        map_(record.reading.text, offsets) {}

  void write() {
    json_.StartObject();
    text("format", "barqiya-reading/1");
    text("id", record_.id);
    text_or_null("url", record_.url);
    text_or_null("source", record_.source);
    text("language", "ar");
    text("offsets", name(offsets_));
    text("text", reading_.text);
    key("encoding_errors");
    json_.Uint64(reading_.encoding_errors);
    span("headline", reading_.headline);
    dateline(reading_.dateline);
    text_or_null("dct", reading_.dct.to_string());
    text_or_null("dct_from", name(reading_.dct_from));
    json_list(json_, "times", reading_.times, [this](const Time& one) { write_time(one); });
    json_list(json_, "names", reading_.names, [this](const Name& one) { write_name(one); });
    json_list(json_, "entities", reading_.entities, [this](const Entity& one) { write_entity(one); });
    json_list(json_, "mentions", reading_.mentions, [this](const Mention& one) { write_mention(one); });
    json_list(json_, "statements", reading_.statements, [this](const Statement& one) { write_statement(one); });
    json_list(json_, "dated", reading_.dated, [this](const Dated& one) { write_dated(one); });
    json_list(json_, "events", reading_.events, [this](const Event& one) { write_event(one); });
    json_.EndObject();
  }

 private:
  void key(std::string_view name) { json_key(json_, name); }
  void string(std::string_view value) { json_string(json_, value); }
  void text(std::string_view name, std::string_view value) { json_text(json_, name, value); }

  void text_or_null(std::string_view name, std::string_view value) {
    key(name);
    value.empty() ? static_cast<void>(json_.Null()) : string(value);
  }

  void index_or_null(std::string_view name, std::int32_t index) {
    key(name);
    index == kNone ? static_cast<void>(json_.Null()) : static_cast<void>(json_.Int(index));
  }

  void arrays_on_one_line(bool on) {
    constexpr bool kIsPretty = requires(Json json) { json.SetFormatOptions(rapidjson::kFormatDefault); };
    if constexpr (kIsPretty) {
      json_.SetFormatOptions(on ? rapidjson::kFormatSingleLineArray : rapidjson::kFormatDefault);
    }
  }

  void span(std::string_view name, Span span) {
    key(name);
    if (span.empty()) {
      json_.Null();
      return;
    }
    bounds(span);
  }

  void bounds(Span span) {
    arrays_on_one_line(true);
    json_.StartArray();
    json_.Uint(map_.at(span.begin));
    json_.Uint(map_.at(span.end));
    json_.EndArray();
    arrays_on_one_line(false);
  }

  void words(std::string_view name, std::string_view span_name, Span place) {
    text_or_null(name, reading_.words(place));
    span(span_name, place);
  }

  void list_of_words(std::string_view name, std::string_view span_name, std::span<const Span> places) {
    json_list(json_, name, places, [this](Span place) { string(reading_.words(place)); });
    json_list(json_, span_name, places, [this](Span place) { bounds(place); });
  }

  void dateline(const Dateline& dateline) {
    key("dateline");
    if (dateline.span.empty()) {
      json_.Null();
      return;
    }
    json_.StartObject();
    span("span", dateline.span);
    words("place", "place_span", dateline.place);
    text_or_null("place_code", dateline.place_code);
    text_or_null("date", dateline.date.to_string());
    span("date_span", dateline.date_span);
    words("agency", "agency_span", dateline.agency);
    text("rule", rules_(dateline.rule).name);
    json_.EndObject();
  }

  void write_time(const Time& time) {
    json_.StartObject();
    span("span", time.span);
    text("type", name(time.type));
    text("value", time.value.view());
    text("mod", name(time.mod));
    text_or_null("begin", time.interval.begin.to_string());
    text_or_null("end", time.interval.end.to_string());
    text("rule", rules_(time.rule).name);
    json_.EndObject();
  }

  void write_name(const Name& one) {
    json_.StartObject();
    span("span", one.span);
    text("type", name(one.type));
    key("entity");
    json_.Uint(one.entity);
    text("rule", rules_(one.rule).name);
    json_.EndObject();
  }

  void write_entity(const Entity& entity) {
    json_.StartObject();
    text("type", name(entity.type));
    words("name", "name_span", entity.name);
    list_of_words("aliases", "alias_spans", entity.aliases);
    words("rank", "rank_span", entity.rank);
    words("role", "role_span", entity.role);
    text_or_null("code", code_of(entity));
    text("rule", rules_(entity.rule).name);
    json_.EndObject();
  }

  void write_mention(const Mention& mention) {
    json_.StartObject();
    span("span", mention.span);
    key("entity");
    json_.Uint(mention.entity);
    text("rule", rules_(mention.rule).name);
    json_.EndObject();
  }

  void write_dated(const Dated& one) {
    json_.StartObject();
    span("trigger", one.trigger);
    key("time");
    json_.Uint(one.time);
    text("status", name(one.status));
    index_or_null("event", one.event);
    text("rule", rules_(one.rule).name);
    json_.EndObject();
  }

  void write_event(const Event& one) {
    json_.StartObject();
    span("trigger", one.trigger);
    text("type", name(one.type));
    text_or_null("mode", one.mode);
    text_or_null("act", one.act);
    const auto participant = [this](const Participant& who) { write_participant(who); };
    json_list(json_, "actors", std::span(one.actors.data(), one.actor_count), participant);
    json_list(json_, "recipients", std::span(one.recipients.data(), one.recipient_count), participant);
    json_list(json_, "numbers", std::span(one.numbers.data(), one.number_count),
              [this](const EventNumber& number) { write_number(number); });
    words("place", "place_span", one.place);
    text_or_null("begin", one.interval.begin.to_string());
    text_or_null("end", one.interval.end.to_string());
    key("undated");
    json_.Bool(one.undated);
    text("status", name(one.status));
    text("modality", name(one.modality));
    index_or_null("statement", one.statement);
    text("rule", rules_(one.rule).name);
    json_.EndObject();
  }

  void write_participant(const Participant& one) {
    json_.StartObject();
    span("span", one.span);
    index_or_null("entity", one.entity);
    text_or_null("code", code_of(one.country, one.sector));
    json_.EndObject();
  }

  void write_number(const EventNumber& one) {
    json_.StartObject();
    span("span", one.span);
    text("counted", name(one.counted));
    key("value");
    json_.Int64(one.value);
    text("bound", name(one.bound));
    text_or_null("currency", one.currency);
    json_.EndObject();
  }

  void write_statement(const Statement& one) {
    json_.StartObject();
    span("cue", one.cue);
    span("source", one.source);
    words("speaker", "speaker_span", one.speaker);
    index_or_null("entity", one.entity);
    list_of_words("via", "via_spans", std::span(one.via.data(), one.vias));
    span("content", one.content);
    text("manner", name(one.manner));
    text("act", name(one.act));
    words("medium", "medium_span", one.medium);
    text_or_null("said", one.said.to_string());
    text("rule", rules_(one.rule).name);
    json_.EndObject();
  }

  Json& json_;
  const Record& record_;
  const Reading& reading_;
  const Rules& rules_;
  Offsets offsets_;
  OffsetMap map_;
};

class JsonWriter : public Writer {
 public:
  JsonWriter(Rules rules, Offsets offsets, JsonLayout layout)
      : rules_(std::move(rules)), offsets_(offsets), layout_(layout) {}

  // By way of RapidJSON's own buffer, to which it writes fastest.
  void report(const Record& record, std::string& out) const override {
    rapidjson::StringBuffer buffer;
    if (layout_ == JsonLayout::Indented) {
      rapidjson::PrettyWriter<rapidjson::StringBuffer> json(buffer);
      json.SetIndent(' ', 2);
      ReadingJson(json, record, rules_, offsets_).write();
    } else {
      rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
      ReadingJson(json, record, rules_, offsets_).write();
    }
    out.append(buffer.GetString(), buffer.GetSize());
    out += '\n';
  }

 private:
  Rules rules_;
  Offsets offsets_;
  JsonLayout layout_;
};

}  // namespace

std::unique_ptr<Writer> make_json(Rules rules, const WriterOptions& options, JsonLayout layout) {
  return std::make_unique<JsonWriter>(std::move(rules), options.offsets, layout);
}

}  // namespace barqiya::output
