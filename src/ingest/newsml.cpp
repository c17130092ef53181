// NewsML-G2, https://iptc.org/standards/newsml-g2/, and the article inside, which is XHTML or NITF as elements
// (inlineXML) or text (inlineData).
//
//     newsMessage > itemSet > newsItem > itemMeta, contentMeta, contentSet > inlineXML > html > body > p
#include "ingest/newsml.hpp"

#include <string>
#include <utility>

#include "ingest/dates.hpp"
#include "ingest/html.hpp"
#include "ingest/records.hpp"
#include "ingest/xml.hpp"

namespace barqiya::ingest {
namespace {

std::string child_data(const pugi::xml_node& node, std::string_view name) { return data_of(child_named(node, name)); }

std::string provider_of(const pugi::xml_node& item_meta) {
  const pugi::xml_node provider = child_named(item_meta, "provider");
  std::string name = child_data(provider, "name");
  if (name.empty()) name = provider.attribute("literal").value();
  if (!name.empty()) return name;
  const std::string_view code = provider.attribute("qcode").value();
  return std::string(code.substr(code.rfind(':') + 1));
}

/// The nodes of NITF, below `root` or itself, fill what is still empty.
void take_nitf(const pugi::xml_node& nitf, Document& document) {
  const pugi::xml_node body = child_named(nitf, "body");
  const pugi::xml_node hedline = child_named(child_named(body, "body.head"), "hedline");
  if (document.title.empty()) document.title = text_of(child_named(hedline, "hl1"));
  const pugi::xml_node data = child_named(child_named(nitf, "head"), "docdata");
  if (document.id.empty()) document.id = child_named(data, "doc-id").attribute("id-string").value();
  if (!document.metadata_date.known()) {
    document.metadata_date = date_in_metadata(child_named(data, "date.issue").attribute("norm").value());
  }
  document.text = text_of(child_named(body, "body.content"));
}

void take_content(const pugi::xml_node& content_set, Document& document) {
  const pugi::xml_node inline_xml = child_named(content_set, "inlineXML");
  if (const pugi::xml_node nitf = child_named(inline_xml, "nitf")) {
    take_nitf(nitf, document);
  } else if (const pugi::xml_node body = child_named(child_named(inline_xml, "html"), "body")) {
    document.text = text_of(body);
  } else {
    document.text = text_of(inline_xml);
  }
  if (!document.text.empty()) return;
  const pugi::xml_node data = child_named(content_set, "inlineData");
  const std::string_view kind = data.attribute("contenttype").value();
  document.text = kind.find("html") != std::string_view::npos ? html_to_text(data_of(data)) : data_of(data);
}

bool is_text(const pugi::xml_node& item_meta) {
  const std::string_view kind = child_named(item_meta, "itemClass").attribute("qcode").value();
  const std::string_view name = kind.substr(kind.rfind(':') + 1);
  return name.empty() || name == "text" || name == "composite";
}

class NewsMlReader {
 public:
  NewsMlReader(const XmlFile& file, const Piece& piece, const LoadOptions& options, Contents& contents)
      : file_(file), piece_(piece), options_(options), contents_(contents) {}

  /// Reads a node that is an item; false when it is none.
  bool read(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (name == "packageItem" || name == "conceptItem" || name == "knowledgeItem" || name == "planningItem") {
      ++contents_.passed_over;
      return true;
    }
    if (name != "newsItem" && name != "nitf") return false;
    Document document;
    document.offset = static_cast<std::uint64_t>(node.offset_debug() > 0 ? node.offset_debug() - 1 : 0);
    document.encoding_errors = file_.encoding_errors;
    if (name == "nitf") {
      take_nitf(node, document);
    } else if (!read_item(node, document)) {
      ++contents_.passed_over;
      return true;
    }
    add_document(std::move(document), piece_, options_, contents_);
    return true;
  }

 private:
  static bool read_item(const pugi::xml_node& item, Document& document) {
    const pugi::xml_node item_meta = child_named(item, "itemMeta");
    const pugi::xml_node content_meta = child_named(item, "contentMeta");
    if (!is_text(item_meta)) return false;
    document.id = item.attribute("guid").value();
    document.title = text_of(child_named(content_meta, "headline"));
    document.source = provider_of(item_meta);
    document.language = child_named(content_meta, "language").attribute("tag").value();
    if (document.language.empty()) document.language = item.attribute("xml:lang").value();
    for (const std::string& date : {child_data(content_meta, "contentCreated"), child_data(item_meta, "firstCreated"),
                                    child_data(item_meta, "versionCreated")}) {
      if (!document.metadata_date.known()) document.metadata_date = date_in_metadata(date);
    }
    take_content(child_named(item, "contentSet"), document);
    return true;
  }

  const XmlFile& file_;
  const Piece& piece_;
  const LoadOptions& options_;
  Contents& contents_;
};

}  // namespace

void read_newsml(const Piece& piece, const LoadOptions& options, Contents& contents) {
  XmlFile file;
  parse_xml(piece, options, contents, file);
  NewsMlReader reader(file, piece, options, contents);
  const pugi::xml_node root = file.document.document_element();
  bool has_item = reader.read(root);
  for (const pugi::xml_node& set : root.children()) {
    if (local_name(set) != "itemSet") continue;
    for (const pugi::xml_node& item : set.children()) has_item = reader.read(item) || has_item;
  }
  if (!has_item && contents.faults.empty()) {
    add_fault(piece, 0, "XML of no kind that is read: neither RSS, Atom, NewsML-G2 nor NITF", contents);
  }
}

}  // namespace barqiya::ingest
