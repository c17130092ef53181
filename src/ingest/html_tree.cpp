// The page as a tree, and the tree as blocks of text. The recursion is as deep as the tree, which the parser bounds.
#include "ingest/html_tree.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <limits>

#include "barqiya/error.hpp"

namespace barqiya::ingest {
namespace {

constexpr int kOptions =
    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;

constexpr std::array<std::string_view, 22> kNoText = {
    "script", "style",    "noscript", "template", "head",   "nav",   "footer", "aside",  "form",   "button", "select",
    "option", "textarea", "svg",      "iframe",   "object", "video", "audio",  "canvas", "figure", "map",    "dialog"};

/// Elements that begin and end a block.
constexpr std::array<std::string_view, 34> kBlocks = {
    "p",       "div",   "br",   "h1",         "h2",      "h3",      "h4",      "h5",   "h6",
    "li",      "ul",    "ol",   "dl",         "dd",      "dt",      "table",   "tr",   "td",
    "th",      "tbody", "pre",  "blockquote", "hr",      "section", "article", "main", "header",
    "address", "body",  "html", "center",     "details", "summary", "fieldset"};

/// Blocks that are one paragraph of what is around them.
constexpr std::array<std::string_view, 12> kParagraphs = {"p",  "h1", "h2", "h3",         "h4",  "h5",
                                                          "h6", "li", "dd", "blockquote", "pre", "td"};

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Where a comment, script or style that begins at `at` ends; `at` for anything else.
std::size_t past_raw_text(std::string_view html, std::size_t at) {
  const auto past = [&](std::string_view end) { return std::min(html.find(end, at), html.size()); };
  if (html.substr(at, 4) == "<!--") return past("-->");
  for (const std::string_view name : {"<script", "<style"}) {
    const std::string_view found = html.substr(at, name.size());
    const bool is_it =
        found.size() == name.size() && std::equal(name.begin(), name.end(), found.begin(), [](char a, char b) {
          return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b);
        });
    if (is_it) return past("</");
  }
  return at;
}

/// Whether an element has more attributes than any that people write: libxml2 compares each with all before it.
bool has_too_many_attributes(std::string_view html) {
  constexpr int kMostAttributes = 256;
  for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at)) {
    at = std::max(past_raw_text(html, at), at);
    int words = 0;
    bool is_in_word = true;
    for (++at; at < html.size() && html[at] != '>' && html[at] != '<'; ++at) {
      const char c = html[at];
      if ((c == '"' || c == '\'') && html[at - 1] == '=') {
        at = std::min(html.find(c, at + 1), html.size() - 1);
        is_in_word = false;
        continue;
      }
      const bool is_border = is_space(c) || c == '/';
      words += !is_border && !is_in_word ? 1 : 0;
      is_in_word = !is_border;
    }
    if (words > kMostAttributes) return true;
  }
  return false;
}

class BlockCollector {
 public:
  explicit BlockCollector(std::vector<Block>& blocks) : blocks_(blocks) {}

  void walk(const xmlNode& node, const xmlNode* holder) {
    if (node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE) {
      if (node.content != nullptr) append(reinterpret_cast<const char*>(node.content), holder);
      return;
    }
    const std::string_view name = name_of(node);
    if (name.empty() || is_one_of(kNoText, name)) return;
    const bool is_block = is_one_of(kBlocks, name);
    if (is_block) flush();
    const xmlNode* inner = !is_block || name == "br" ? holder : is_one_of(kParagraphs, name) ? node.parent : &node;
    links_ += name == "a" ? 1 : 0;
    for (const xmlNode* child = node.children; child != nullptr; child = child->next) walk(*child, inner);
    links_ -= name == "a" ? 1 : 0;
    if (is_block) flush();
  }

  void flush() {
    if (!block_.text.empty() && block_.text.back() == ' ') block_.text.pop_back();
    if (!block_.text.empty()) blocks_.push_back(std::move(block_));
    block_ = {};
  }

 private:
  void append(std::string_view text, const xmlNode* holder) {
    const std::size_t before = block_.text.size();
    for (const char c : text) {
      if (!is_space(c)) {
        block_.text += c;
      } else if (!block_.text.empty() && block_.text.back() != ' ') {
        block_.text += ' ';
      }
    }
    if (block_.text.size() == before) return;
    if (block_.holder == nullptr) block_.holder = holder;
    if (links_ > 0) block_.linked += block_.text.size() - before;
  }

  std::vector<Block>& blocks_;
  Block block_;
  int links_ = 0;
};

}  // namespace

HtmlTree::HtmlTree(std::string_view html, const char* encoding) {
  static const bool is_initialised = (xmlInitParser(), true);
  (void)is_initialised;
  if (html.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) throw Error("a page of 2 GiB or more");
  if (has_too_many_attributes(html)) throw Error("a page with an element of more than 256 attributes");
  document_.reset(htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, encoding, kOptions));
  if (document_ == nullptr) throw Error("no page can be made of it");
}

const xmlNode* HtmlTree::root() const { return xmlDocGetRootElement(document_.get()); }

std::string_view name_of(const xmlNode& node) {
  if (node.type != XML_ELEMENT_NODE || node.name == nullptr) return {};
  return reinterpret_cast<const char*>(node.name);
}

std::string attribute(const xmlNode& node, const char* name) {
  for (const xmlAttr* at = node.properties; at != nullptr; at = at->next) {
    if (std::string_view(reinterpret_cast<const char*>(at->name)) != name) continue;
    std::string value;
    for (const xmlNode* part = at->children; part != nullptr; part = part->next) {
      if (part->content != nullptr) value += reinterpret_cast<const char*>(part->content);
    }
    return value;
  }
  return {};
}

std::vector<Block> blocks_of(const xmlNode* root) {
  std::vector<Block> blocks;
  if (root == nullptr) return blocks;
  BlockCollector collector(blocks);
  collector.walk(*root, root);
  collector.flush();
  return blocks;
}

}  // namespace barqiya::ingest
