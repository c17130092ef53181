// W3C Web Annotation (Recommendation of 2017): a page of annotations a report. Each points to its words twice, by their
// offsets in code points and by the words themselves with what stands around them, so that they are found again in
// a text that has changed a little.
#include <rapidjson/prettywriter.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "output/chain.hpp"
#include "output/formats.hpp"
#include "output/json_stream.hpp"
#include "output/offsets.hpp"

namespace barqiya::output {
namespace {

using Json = rapidjson::PrettyWriter<StringStream>;

constexpr std::size_t kAround = 64;  // bytes of the text before and behind that are quoted, at most

/// A report's name as a reference that an IRI may be: what has no place in a path is percent-encoded.
std::string reference_of(std::string_view id) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string out;
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    if (kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out.append({'%', kHex[byte / 16], kHex[byte % 16]});
    }
  }
  return out;
}

bool is_inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

class Page {
 public:
  Page(Json& json, const Record& record)
      : json_(json),
        reading_(record.reading),
        source_(record.url.empty() ? reference_of(record.id) : std::string(record.url)),
        map_(record.reading.text, Offsets::CodePoint) {}

  void write() {
    json_.StartObject();
    text("@context", "http://www.w3.org/ns/anno.jsonld");
    text("id", source_ + "#annotations");
    text("type", "AnnotationPage");
    json_key(json_, "items");
    json_.StartArray();
    for (std::size_t i = 0; i < reading_.times.size(); ++i) write_time(reading_.times[i], i);
    for (std::size_t i = 0; i < reading_.names.size(); ++i) write_name(reading_.names[i], i);
    for (std::size_t i = 0; i < reading_.statements.size(); ++i) write_statement(reading_.statements[i], i);
    json_.EndArray();
    json_.EndObject();
  }

 private:
  void text(std::string_view key, std::string_view value) { json_text(json_, key, value); }

  /// An annotation whose bodies `bodies` writes.
  template <class Bodies>
  void annotation(std::string_view kind, std::size_t index, Span span, Bodies bodies) {
    json_.StartObject();
    text("id", source_ + "#" + std::string(kind) + std::to_string(index + 1));
    text("type", "Annotation");
    text("motivation", "tagging");
    json_key(json_, "body");
    json_.StartArray();
    bodies();
    json_.EndArray();
    target(span);
    json_.EndObject();
  }

  void body(std::string_view purpose, std::string_view value) {
    if (value.empty()) return;
    json_.StartObject();
    text("type", "TextualBody");
    text("purpose", purpose);
    text("format", "text/plain");
    text("value", value);
    json_.EndObject();
  }

  void target(Span span) {
    json_key(json_, "target");
    json_.StartObject();
    text("source", source_);
    json_key(json_, "selector");
    json_.StartArray();
    json_.StartObject();
    text("type", "TextPositionSelector");
    json_key(json_, "start");
    json_.Uint(map_.at(span.begin));
    json_key(json_, "end");
    json_.Uint(map_.at(span.end));
    json_.EndObject();
    json_.StartObject();
    text("type", "TextQuoteSelector");
    text("exact", span.slice(reading_.text));
    text("prefix", before(span.begin));
    text("suffix", behind(span.end));
    json_.EndObject();
    json_.EndArray();
    json_.EndObject();
  }

  [[nodiscard]] std::string_view before(std::size_t end) const {
    std::size_t begin = end - std::min(end, kAround);
    while (begin < end && is_inside_character(reading_.text[begin])) ++begin;
    return reading_.text.substr(begin, end - begin);
  }

  [[nodiscard]] std::string_view behind(std::size_t begin) const {
    std::size_t end = begin + std::min(reading_.text.size() - begin, kAround);
    while (end > begin && end < reading_.text.size() && is_inside_character(reading_.text[end])) --end;
    return reading_.text.substr(begin, end - begin);
  }

  void write_time(const Time& time, std::size_t index) {
    annotation("time", index, time.span, [&] {
      body("classifying", name(time.type));
      body("tagging", time.value.view());
      body("tagging", name(time.mod));
    });
  }

  void write_name(const Name& one, std::size_t index) {
    annotation("name", index, one.span, [&] {
      body("classifying", name(one.type));
      if (const Entity* const entity = entity_at(reading_, one.entity)) {
        body("identifying", reading_.words(entity->name));
        body("describing", role_of(reading_, *entity));
        body("tagging", code_of(*entity));
      }
    });
  }

  /// The content where there is one, else the cue.
  void write_statement(const Statement& one, std::size_t index) {
    annotation("statement", index, one.content.empty() ? one.cue : one.content, [&] {
      body("classifying", "statement");
      body("tagging", name(one.act));
      body("tagging", name(one.manner));
      body("identifying", reading_.words(one.speaker));
      for (const Span via : vias_of(one)) body("describing", "via " + std::string(via.slice(reading_.text)));
      if (one.said.known()) body("describing", "said " + one.said.to_string());
    });
  }

  Json& json_;
  const Reading& reading_;
  std::string source_;
  OffsetMap map_;
};

class WebAnnotationWriter : public Writer {
 public:
  void report(const Record& record, std::string& out) const override {
    StringStream stream(out);
    Json json(stream);
    json.SetIndent(' ', 2);
    Page(json, record).write();
    out += '\n';
  }
};

}  // namespace

std::unique_ptr<Writer> make_web_annotation() { return std::make_unique<WebAnnotationWriter>(); }

}  // namespace barqiya::output
