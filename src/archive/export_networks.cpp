// Who is named where, and who quotes whom (archive/chains.hpp) as a graph.
#include <fmt/format.h>
#include <rapidjson/writer.h>

#include "archive/country_codes.hpp"
#include "archive/export_formats.hpp"
#include "output/json_stream.hpp"
#include "output/markup.hpp"

namespace barqiya::archive {
namespace {

constexpr std::size_t kPage = 1000;

using Json = rapidjson::Writer<output::StringStream>;

void property(Json& json, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  output::json_key(json, name);
  json.StartArray();
  output::json_string(json, value);
  json.EndArray();
}

template <class Properties>
std::string ftm_entity(std::string_view id, std::string_view schema, const Properties& properties) {
  std::string out;
  output::StringStream stream(out);
  Json json(stream);
  json.StartObject();
  output::json_text(json, "id", id);
  output::json_text(json, "schema", schema);
  output::json_key(json, "properties");
  json.StartObject();
  properties(json);
  json.EndObject();
  json.EndObject();
  return out + "\n";
}

}  // namespace

void export_ftm(Archive& archive, const ExportQuestion& question, const Emit& emit) {
  const std::string within = "(SELECT id FROM reports WHERE 1" + days_clause("day", question.filter) +
                             source_clause("source", question.filter) + ")";
  archive.select_each(
      "SELECT r.id, r.day, coalesce(r.title, v.headline), r.url, v.source FROM reports r JOIN "
      "reports_view v ON v.id = r.id WHERE r.id IN " +
          within + " ORDER BY r.id",
      kPage, [&](Result& page) {
        for (const auto& row : page.rows) {
          emit(ftm_entity(fmt::format("report-{}", integer_in(row[0])), "Article", [&](Json& json) {
            property(json, "title", text_in(row[2]));
            property(json, "publishedAt", text_in(row[1]));
            property(json, "sourceUrl", text_in(row[3]));
            property(json, "publisher", text_in(row[4]));
            property(json, "language", "ara");
          }));
        }
        return true;
      });
  archive.select_each(
      "SELECT id, type, name, role, (SELECT country FROM report_entities x WHERE x.entity = entities.id AND "
      "country IS NOT NULL GROUP BY country ORDER BY count(*) DESC, country LIMIT 1) FROM entities WHERE type IN "
      "('PER', 'ORG') AND id IN (SELECT entity "
      "FROM report_entities WHERE report IN " +
          within + ") ORDER BY id",
      kPage, [&](Result& page) {
        for (const auto& row : page.rows) {
          const bool is_person = text_in(row[1]) == "PER";
          emit(ftm_entity(fmt::format("entity-{}", integer_in(row[0])), is_person ? "Person" : "Organization",
                          [&](Json& json) {
                            property(json, "name", text_in(row[2]));
                            if (is_person) property(json, "position", text_in(row[3]));
                            property(json, "country", two_letters(text_in(row[4])));
                          }));
        }
        return true;
      });
  archive.select_each(
      "SELECT DISTINCT x.report, x.entity FROM report_entities x JOIN entities e ON e.id = x.entity "
      "WHERE e.type IN ('PER', 'ORG') AND x.report IN " +
          within + " ORDER BY 1, 2",
      kPage, [&](Result& page) {
        for (const auto& row : page.rows) {
          const std::string report = fmt::format("report-{}", integer_in(row[0]));
          const std::string entity = fmt::format("entity-{}", integer_in(row[1]));
          emit(ftm_entity(fmt::format("{}-{}", report, entity), "Documentation", [&](Json& json) {
            property(json, "document", report);
            property(json, "entity", entity);
          }));
        }
        return true;
      });
}

void export_graphml(Archive& archive, const ExportQuestion& question, const Emit& emit) {
  const Chains chains = archive.chains(question.filter);
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
      "<key id=\"name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
      "<key id=\"kind\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"/>\n"
      "<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"int\"/>\n"
      "<graph edgedefault=\"directed\">\n";
  for (std::size_t i = 0; i < chains.nodes.size(); ++i) {
    out += fmt::format("<node id=\"n{}\"><data key=\"name\">", i);
    output::append_escaped(chains.nodes[i].name, out);
    out += fmt::format("</data><data key=\"kind\">{}</data></node>\n", chains.nodes[i].kind);
  }
  for (const Chains::Link& link : chains.links) {
    out += fmt::format("<edge source=\"n{}\" target=\"n{}\"><data key=\"weight\">{}</data></edge>\n", link.from,
                       link.to, link.count);
  }
  emit(out + "</graph>\n</graphml>\n");
}

}  // namespace barqiya::archive
