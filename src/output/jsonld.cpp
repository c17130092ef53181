// JSON-LD in the words of schema.org: the report as a NewsArticle and each statement as a Quotation, for search engines
// and knowledge graphs. A statement that others pass on is based on what these said, the outermost first; each of
// them is a work by its author, based on the next. What the report does not give has no key, as JSON-LD has it.
#include <rapidjson/prettywriter.h>

#include <string>
#include <string_view>
#include <vector>

#include "output/chain.hpp"
#include "output/formats.hpp"
#include "output/json_stream.hpp"

namespace barqiya::output {
namespace {

using Json = rapidjson::PrettyWriter<StringStream>;

constexpr std::string_view kReport = "_:report";

/// schema.org's type for an entity.
std::string_view type_of(NameType type) {
  switch (type) {
    case NameType::Per:
      return "Person";
    case NameType::Org:
      return "Organization";
    case NameType::Gpe:
      return "AdministrativeArea";
    case NameType::Loc:
    case NameType::Fac:
      return "Place";
  }
  return {};
}

class Graph {
 public:
  Graph(Json& json, const Record& record) : json_(json), record_(record), reading_(record.reading) {}

  void write() {
    json_.StartObject();
    text("@context", "https://schema.org");
    json_key(json_, "@graph");
    json_.StartArray();
    article();
    for (const Statement& statement : reading_.statements) quotation(statement);
    json_.EndArray();
    json_.EndObject();
  }

 private:
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) json_text(json_, key, value);
  }

  void text(std::string_view key, Span span) { text(key, reading_.words(span)); }

  /// A node of a type and a name; the type is empty when it is not known.
  void named(std::string_view key, std::string_view type, Span name) {
    if (name.empty()) return;
    json_key(json_, key);
    json_.StartObject();
    text("@type", type);
    text("name", name);
    json_.EndObject();
  }

  void article() {
    json_.StartObject();
    text("@type", "NewsArticle");
    text("@id", kReport);
    text("identifier", record_.id);
    text("url", record_.url);
    text("inLanguage", "ar");
    text("headline", reading_.headline);
    text("dateCreated", reading_.dct.to_string());
    named("locationCreated", "Place", reading_.dateline.place);
    named("sourceOrganization", "Organization", reading_.dateline.agency);
    text("articleBody", reading_.text);
    json_.EndObject();
  }

  void quotation(const Statement& statement) {
    json_.StartObject();
    text("@type", "Quotation");
    text("@id", "_:statement" + std::to_string(&statement - reading_.statements.data() + 1));
    text("inLanguage", "ar");
    text("text", statement.content);
    speaker(statement);
    text("dateCreated", statement.said.to_string());
    json_key(json_, "isPartOf");
    json_.StartObject();
    text("@id", kReport);
    json_.EndObject();
    based_on(vias_of(statement));
    json_.EndObject();
  }

  void speaker(const Statement& statement) {
    if (statement.speaker.empty()) return;
    const Entity* const entity = entity_at(reading_, statement.entity);
    const bool is_person = entity != nullptr && entity->type == NameType::Per;
    json_key(json_, "spokenByCharacter");
    json_.StartObject();
    if (entity != nullptr) {
      text("@type", type_of(entity->type));
      text("@id", "_:entity" + std::to_string(statement.entity));
    }
    text("name", statement.speaker);
    if (is_person) {
      text("honorificPrefix", entity->rank);
      text("jobTitle", entity->role);
    }
    json_.EndObject();
  }

  void based_on(const std::vector<Span>& vias) {
    for (const Span via : vias) {
      json_key(json_, "isBasedOn");
      json_.StartObject();
      text("@type", "CreativeWork");
      named("author", {}, via);
    }
    for (std::size_t i = 0; i < vias.size(); ++i) json_.EndObject();
  }

  Json& json_;
  const Record& record_;
  const Reading& reading_;
};

class JsonLdWriter : public Writer {
 public:
  void report(const Record& record, std::string& out) const override {
    StringStream stream(out);
    Json json(stream);
    json.SetIndent(' ', 2);
    Graph(json, record).write();
    out += '\n';
  }
};

}  // namespace

std::unique_ptr<Writer> make_jsonld() { return std::make_unique<JsonLdWriter>(); }

}  // namespace barqiya::output
