// XML by pugixml, which parses without recursion and knows the five entities of XML only. Trees are walked here without
// recursion, too, so that depth is no danger.
#include "ingest/xml.hpp"

#include <algorithm>
#include <array>

#include "ingest/records.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::size_t kDeclaration = 200;
constexpr std::array<std::string_view, 15> kBlocks = {"p",  "div", "br", "li", "h1",  "h2",         "h3",   "h4",
                                                      "h5", "h6",  "tr", "ul", "hl1", "blockquote", "block"};

bool is_block(std::string_view name) { return std::find(kBlocks.begin(), kBlocks.end(), name) != kBlocks.end(); }

/// The encoding that the XML declaration names, where it is one that can be decoded.
std::optional<text::Encoding> declared(std::string_view bytes) {
  constexpr std::string_view kKey = "encoding=";
  const std::string_view head = bytes.substr(0, kDeclaration);
  const std::size_t found = head.find(kKey);
  if (found == std::string_view::npos || found > head.find("?>")) return {};
  const std::string_view name = head.substr(std::min(found + kKey.size() + 1, head.size()));
  const auto encoding = text::encoding_named(name.substr(0, name.find_first_of("\"'")));
  const bool is_utf16 = encoding == text::Encoding::Utf16Le || encoding == text::Encoding::Utf16Be;
  return is_utf16 ? std::nullopt : encoding;  // bytes that can be searched like this are not
}

/// A line for each block, white space folded.
class Lines {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
        if (is_broken_ && !text_.empty()) text_ += '\n';
        if (!is_broken_ && is_spaced_) text_ += ' ';
        is_broken_ = is_spaced_ = false;
        text_ += c;
      } else {
        is_spaced_ = !text_.empty();
      }
    }
  }
  void end_line() { is_broken_ = true; }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool is_broken_ = false;
  bool is_spaced_ = false;
};

}  // namespace

void parse_xml(const Piece& piece, const LoadOptions& options, Contents& contents, XmlFile& file) {
  auto encoding = options.encoding;
  if (!encoding && !text::is_valid(piece.bytes)) encoding = declared(piece.bytes);
  const text::Decoded decoded = text::decode(piece.bytes, encoding);
  file.encoding_errors = decoded.errors;
  const pugi::xml_parse_result result = file.document.load_buffer(
      decoded.text.data(), decoded.text.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!result) {
    add_fault(piece, static_cast<std::uint64_t>(result.offset), std::string("no XML: ") + result.description(),
              contents);
  }
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.rfind(':') + 1);
}

pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view name) {
  return parent.find_child([name](const pugi::xml_node& node) { return local_name(node) == name; });
}

std::string text_of(const pugi::xml_node& root) {
  Lines lines;
  pugi::xml_node node = root.first_child();
  while (node) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) lines.add(node.value());
    if (is_block(local_name(node))) lines.end_line();
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && node != root && !node.next_sibling()) {
      node = node.parent();
      if (is_block(local_name(node))) lines.end_line();
    }
    if (!node || node == root) break;
    node = node.next_sibling();
    // What came before this sibling was a block, perhaps: its end is a line's end.
    if (is_block(local_name(node.previous_sibling()))) lines.end_line();
  }
  return lines.take();
}

std::string data_of(const pugi::xml_node& node) {
  std::string data;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) data += child.value();
  }
  const std::size_t begin = std::min(data.find_first_not_of(" \t\r\n"), data.size());
  return data.substr(begin, data.find_last_not_of(" \t\r\n") + 1 - begin);
}

}  // namespace barqiya::ingest
