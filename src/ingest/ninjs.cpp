// ninjs, https://iptc.org/standards/ninjs/. Versions 1.x write a body under a key that names its kind ("body_text",
// "body_xhtml", "body_html") and one "headline"; 2.0 and later write lists of them:
//
//     "bodies": [{"role": "main", "contenttype": "text/plain", "value": "..."}], "headlines": [{"role": "main", ...}]
#include "ingest/ninjs.hpp"

#include <string>
#include <utility>

#include "ingest/dates.hpp"
#include "ingest/html.hpp"
#include "ingest/json.hpp"
#include "ingest/records.hpp"

namespace barqiya::ingest {
namespace {

using simdjson::dom::object;

constexpr std::string_view kBody = "body_";

bool is_markup(std::string_view kind) {
  return kind.find("html") != std::string_view::npos || kind.find("xml") != std::string_view::npos || kind == "nitf";
}

/// The object of a list (2.0 and later) that is the main one, or else the first with a value.
object main_of(object record, std::string_view list, bool& found) {
  object chosen;
  found = false;
  simdjson::dom::array array;
  if (record[list].get(array) != simdjson::SUCCESS) return chosen;
  for (const simdjson::dom::element item : array) {
    object one;
    if (item.get(one) != simdjson::SUCCESS || string_in(one, "value").empty()) continue;
    const bool is_main = string_in(one, "role") == "main" || string_in(one, "role") == "body";
    if (!found || is_main) chosen = one;
    found = true;
    if (is_main) break;
  }
  return chosen;
}

std::string text_of(object record) {
  bool found = false;
  const object body = main_of(record, "bodies", found);
  if (found) {
    const std::string_view value = string_in(body, "value");
    return is_markup(string_in(body, "contenttype")) ? html_to_text(value) : std::string(value);
  }
  const std::string_view plain = string_in(record, "body_text");
  if (!plain.empty()) return std::string(plain);
  for (const auto member : record) {
    std::string_view value;
    if (member.key.substr(0, kBody.size()) != kBody || member.value.get(value) != simdjson::SUCCESS) continue;
    return is_markup(member.key) ? html_to_text(value) : std::string(value);
  }
  return {};
}

std::string title_of(object record) {
  bool found = false;
  const object headline = main_of(record, "headlines", found);
  if (!found) return std::string(string_in(record, "headline"));
  const std::string_view value = string_in(headline, "value");
  return is_markup(string_in(headline, "contenttype")) ? html_to_text(value) : std::string(value);
}

std::string source_of(object record) {
  simdjson::dom::array sources;
  if (record["infosources"].get(sources) == simdjson::SUCCESS) {
    for (const simdjson::dom::element source : sources) {
      object one;
      if (source.get(one) == simdjson::SUCCESS && !string_in(one, "name").empty()) {
        return std::string(string_in(one, "name"));
      }
    }
  }
  for (const std::string_view key : {"provider", "source", "copyrightholder"}) {
    if (!string_in(record, key).empty()) return std::string(string_in(record, key));
  }
  return {};
}

Date date_of(object record) {
  for (const std::string_view key : {"contentcreated", "firstcreated", "versioncreated", "versionCreated"}) {
    const Date date = date_in_metadata(string_in(record, key));
    if (date.known()) return date;
  }
  return {};
}

}  // namespace

bool is_ninjs(object record) {
  if (string_in(record, "uri").empty()) return false;
  bool has_body = false;
  for (const auto member : record) {
    has_body = has_body || member.key == "bodies" || member.key == "headlines" || member.key == "versioncreated" ||
               member.key.substr(0, kBody.size()) == kBody;
  }
  return has_body;
}

void read_ninjs(object record, std::size_t encoding_errors, const Piece& piece, const LoadOptions& options,
                Contents& contents) {
  const std::string_view type = string_in(record, "type");
  if (!type.empty() && type != "text" && type != "composite") {
    ++contents.passed_over;
    return;
  }
  Document document;
  document.id = string_in(record, "uri");
  document.url = string_in(record, "url");
  if (document.url.empty() && document.id.find("://") != std::string::npos) document.url = document.id;
  document.title = title_of(record);
  document.source = source_of(record);
  document.language = string_in(record, "language");
  document.metadata_date = date_of(record);
  document.text = text_of(record);
  document.encoding_errors = encoding_errors;
  add_document(std::move(document), piece, options, contents);
}

}  // namespace barqiya::ingest
