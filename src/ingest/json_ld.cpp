// schema.org in JSON-LD, as pages carry it for search engines. Sites write it by templates, so that raw line ends in
// strings are the rule: they are escaped before it is parsed.
#include "ingest/json_ld.hpp"

#include <simdjson.h>

#include <array>
#include <string>

#include "ingest/html.hpp"
#include "ingest/json.hpp"

namespace barqiya::ingest {
namespace {

using simdjson::dom::element;

constexpr int kDeepest = 6;

/// Line ends in strings as JSON writes them, other control characters as spaces.
std::string with_escapes(std::string_view script) {
  std::string json;
  json.reserve(script.size());
  bool is_string = false;
  bool is_escaped = false;
  for (const char c : script) {
    if (static_cast<unsigned char>(c) >= 0x20) {
      json += c;
    } else {
      json += is_string && c == '\n' && !is_escaped ? "\\n" : " ";
    }
    if (c == '"' && !is_escaped) is_string = !is_string;
    is_escaped = is_string && c == '\\' && !is_escaped;
  }
  return json;
}

bool is_article_type(std::string_view type) {
  for (const std::string_view ending : {"Article", "Posting"}) {
    if (type.size() >= ending.size() && type.substr(type.size() - ending.size()) == ending) return true;
  }
  return false;
}

bool is_article(simdjson::dom::object object) {
  if (is_article_type(string_in(object, "@type"))) return true;
  simdjson::dom::array types;
  if (object["@type"].get(types) != simdjson::SUCCESS) return false;
  for (const element type : types) {
    std::string_view name;
    if (type.get(name) == simdjson::SUCCESS && is_article_type(name)) return true;
  }
  return false;
}

/// The first article in a value; false when there is none.
bool find(element value, int depth, simdjson::dom::object& article) {
  if (depth > kDeepest) return false;
  simdjson::dom::array array;
  if (value.get(array) == simdjson::SUCCESS) {
    for (const element one : array) {
      if (find(one, depth + 1, article)) return true;
    }
    return false;
  }
  simdjson::dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return false;
  if (is_article(object)) {
    article = object;
    return true;
  }
  for (const std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    element inner;
    if (object[key].get(inner) == simdjson::SUCCESS && find(inner, depth + 1, article)) return true;
  }
  return false;
}

}  // namespace

void offer_json_ld(std::string_view script, const LoadOptions& options, Fields& fields) {
  const std::string json = with_escapes(script);
  simdjson::dom::parser parser;
  element value;
  simdjson::dom::object article;
  if (parser.parse(json).get(value) != simdjson::SUCCESS || !find(value, 0, article)) return;
  offer_members(article, options, fields);
  if (fields.has(Field::Url)) return;
  std::string_view page = string_in(article, "mainEntityOfPage");
  simdjson::dom::object entity;
  if (article["mainEntityOfPage"].get(entity) == simdjson::SUCCESS) page = string_in(entity, "@id");
  if (page.find("://") != std::string_view::npos) fields.offer({Field::Url, 0}, std::string(page));
}

}  // namespace barqiya::ingest
