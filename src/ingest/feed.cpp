// Feeds. The dialects differ in names; an item is an item. Its text is in content:encoded (RSS with that module),
// content or summary (Atom) or description (RSS), as markup inside a string, or in Atom as XHTML elements.
#include "ingest/feed.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "ingest/dates.hpp"
#include "ingest/html.hpp"
#include "ingest/records.hpp"
#include "ingest/xml.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::array<std::string_view, 4> kTexts = {"encoded", "content", "description", "summary"};
constexpr std::array<std::string_view, 5> kDates = {"pubDate", "published", "issued", "date", "updated"};

/// What the feed says for all of its items.
struct Channel {
  std::string title;
  std::string language;
};

std::string words_of(const pugi::xml_node& node) {
  const std::string_view type = node.attribute("type").value();
  if (type == "xhtml") return text_of(node);
  std::string data = data_of(node);
  return type == "text" || type == "text/plain" ? data : html_to_text(data);
}

std::string link_of(const pugi::xml_node& item) {
  std::string first;
  for (const pugi::xml_node& child : item.children()) {
    if (local_name(child) != "link") continue;
    const std::string_view rel = child.attribute("rel").value();
    const std::string href = child.attribute("href") ? child.attribute("href").value() : data_of(child);
    if (first.empty() && (rel.empty() || rel == "alternate")) first = href;
  }
  return first;
}

void read_item(const pugi::xml_node& item, const Channel& channel, const XmlFile& file, const Piece& piece,
               const LoadOptions& options, Contents& contents) {
  Document document;
  document.offset = static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(item.offset_debug() - 1, 0));
  document.url = link_of(item);
  document.title = words_of(child_named(item, "title"));
  document.source = data_of(child_named(item, "source"));
  if (document.source.empty()) document.source = channel.title;
  document.language = channel.language;
  document.id = data_of(child_named(item, "guid"));
  if (document.id.empty()) document.id = data_of(child_named(item, "id"));
  for (const std::string_view name : kDates) {
    if (!document.metadata_date.known()) document.metadata_date = date_in_metadata(data_of(child_named(item, name)));
  }
  for (const std::string_view name : kTexts) {
    std::string words = words_of(child_named(item, name));
    if (words.size() > document.text.size()) document.text = std::move(words);
  }
  document.encoding_errors = file.encoding_errors;
  if (document.text.empty() && !document.title.empty()) document.text = document.title;
  add_document(std::move(document), piece, options, contents);
}

}  // namespace

void read_feed(const Piece& piece, const LoadOptions& options, Contents& contents) {
  XmlFile file;
  parse_xml(piece, options, contents, file);
  const pugi::xml_node root = file.document.document_element();
  const pugi::xml_node inner = child_named(root, "channel");
  const pugi::xml_node head = inner ? inner : root;
  Channel channel;
  channel.title = words_of(child_named(head, "title"));
  channel.language = inner ? data_of(child_named(inner, "language")) : root.attribute("xml:lang").value();
  const std::size_t faults = contents.faults.size();
  bool has_item = false;
  for (const pugi::xml_node& parent : {inner, root}) {  // RSS 1.0 has its items beside the channel
    for (const pugi::xml_node& item : parent.children()) {
      if (local_name(item) != "item" && local_name(item) != "entry") continue;
      has_item = true;
      read_item(item, channel, file, piece, options, contents);
    }
  }
  if (!has_item && faults == 0) add_fault(piece, 0, "a feed without items", contents);
}

}  // namespace barqiya::ingest
