#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "ingest/source.hpp"

namespace barqiya::ingest {

/// An XML file, parsed. Entities that a file defines for itself are never expanded, and nothing outside it is fetched.
struct XmlFile {
  pugi::xml_document document;
  std::size_t encoding_errors = 0;
};

/// Parses a piece: of a file that is not well-formed as far as it is, and adds that as a fault. The encoding is the
/// caller's, or UTF-8 where the bytes are, or the one that the file declares.
void parse_xml(const Piece& piece, const LoadOptions& options, Contents& contents, XmlFile& file);

/// "pubDate" of "rss:pubDate".
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);

/// The first child of that local name; a null node when there is none.
[[nodiscard]] pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view name);

/// All text below a node, a line for each block (p, div, br, li, headings), white space folded.
[[nodiscard]] std::string text_of(const pugi::xml_node& node);

/// The character data of a node as it stands, without that of elements inside.
[[nodiscard]] std::string data_of(const pugi::xml_node& node);

}  // namespace barqiya::ingest
