// Who is named where, and who quotes whom. In the graph a statement is a path: its source, those who passed it on from
// the outermost in, its speaker; an edge counts the statements that went over it.
#include <fmt/format.h>
#include <rapidjson/writer.h>

#include <map>
#include <utility>

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

/// Nodes by their names, edges with counts.
class Graph {
 public:
  std::size_t node(std::string_view kind, std::string_view name) {
    const auto [place, is_new] = numbers_.emplace(std::pair(std::string(kind), std::string(name)), nodes_.size());
    if (is_new) nodes_.push_back(place->first);
    return place->second;
  }
  void edge(std::size_t from, std::size_t to) {
    if (from != to) ++edges_[{from, to}];
  }

  [[nodiscard]] std::string graphml() const {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
        "<key id=\"name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
        "<key id=\"kind\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"/>\n"
        "<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"int\"/>\n"
        "<graph edgedefault=\"directed\">\n";
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      out += fmt::format("<node id=\"n{}\"><data key=\"name\">", i);
      output::append_escaped(nodes_[i].second, out);
      out += fmt::format("</data><data key=\"kind\">{}</data></node>\n", nodes_[i].first);
    }
    for (const auto& [ends, weight] : edges_) {
      out += fmt::format("<edge source=\"n{}\" target=\"n{}\"><data key=\"weight\">{}</data></edge>\n", ends.first,
                         ends.second, weight);
    }
    return out + "</graph>\n</graphml>\n";
  }

 private:
  std::map<std::pair<std::string, std::string>, std::size_t> numbers_;
  std::vector<std::pair<std::string, std::string>> nodes_;
  std::map<std::pair<std::size_t, std::size_t>, std::int64_t> edges_;
};

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
      "SELECT id, type, name, role FROM entities WHERE type IN ('PER', 'ORG') AND id IN (SELECT entity "
      "FROM report_entities WHERE report IN " +
          within + ") ORDER BY id",
      kPage, [&](Result& page) {
        for (const auto& row : page.rows) {
          const bool is_person = text_in(row[1]) == "PER";
          emit(ftm_entity(fmt::format("entity-{}", integer_in(row[0])), is_person ? "Person" : "Organization",
                          [&](Json& json) {
                            property(json, "name", text_in(row[2]));
                            if (is_person) property(json, "position", text_in(row[3]));
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
  Graph graph;
  std::pair<std::int64_t, std::int64_t> statement{-1, -1};
  std::size_t last = 0;
  // A row for each via in order, then one for the speaker.
  const std::string sql =
      "SELECT s.report, s.number, o.name, p.position, p.name FROM statements s JOIN reports r ON r.id = s.report "
      "LEFT JOIN sources o ON o.id = r.source JOIN (SELECT report, statement, position, name FROM vias UNION ALL "
      "SELECT t.report, t.number, 1000, coalesce(e.name, t.speaker) FROM statements t LEFT JOIN report_entities x ON "
      "x.report = t.report AND x.number = t.entity LEFT JOIN entities e ON e.id = x.entity WHERE t.speaker IS NOT "
      "NULL) "
      "p ON p.report = s.report AND p.statement = s.number WHERE 1" +
      days_clause("s.said", question.filter) + source_clause("r.source", question.filter) +
      " ORDER BY s.report, s.number, p.position";
  archive.select_each(sql, kPage, [&](Result& page) {
    for (const auto& row : page.rows) {
      const std::pair now{integer_in(row[0]), integer_in(row[1])};
      const bool begins = now != statement;
      statement = now;
      const bool has_source = !text_in(row[2]).empty();
      if (begins && has_source) last = graph.node("source", text_in(row[2]));
      const std::size_t next = graph.node(integer_in(row[3]) == 1000 ? "speaker" : "agency", text_in(row[4]));
      if (!begins || has_source) graph.edge(last, next);
      last = next;
    }
    return true;
  });
  emit(graph.graphml());
}

}  // namespace barqiya::archive
