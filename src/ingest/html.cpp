// From a page to the report on it. Three sources, each asked for what the one before it does not say: schema.org
// JSON-LD, which most news sites carry; the metadata in the page's head; the page itself.
//
// The article on a page is the element whose own paragraphs hold most text outside links: each paragraph counts for the
// element around it, and half for the one around that (as Readability does). Menus, lists of headlines and footers are
// links for the most part, or stand in elements that are left out anyway. An element marked as schema.org's articleBody
// is taken at its word.
#include "ingest/html.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "barqiya/error.hpp"
#include "ingest/dates.hpp"
#include "ingest/html_tree.hpp"
#include "ingest/json_ld.hpp"
#include "ingest/records.hpp"
#include "text/utf8.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::size_t kLeastParagraph = 40;  // bytes: some twenty letters
constexpr std::size_t kLeastArticle = 160;
constexpr std::size_t kHead = 4096;
constexpr std::size_t kRankOfPage = 1000;  // behind all keys of JSON-LD

struct MetaName {
  std::string_view name;
  Field field;
};
constexpr std::array kMeta = {
    MetaName{"article:published_time", Field::Date},
    MetaName{"datepublished", Field::Date},
    MetaName{"dcterms.created", Field::Date},
    MetaName{"dc.date", Field::Date},
    MetaName{"dc.date.issued", Field::Date},
    MetaName{"publishdate", Field::Date},
    MetaName{"pubdate", Field::Date},
    MetaName{"date", Field::Date},
    MetaName{"og:title", Field::Title},
    MetaName{"og:url", Field::Url},
    MetaName{"og:site_name", Field::Source},
    MetaName{"og:locale", Field::Language},
};

/// Goes through a page once and collects what it says of its report, and where its body is.
class PageScan {
 public:
  PageScan(const LoadOptions& options, Fields& fields) : options_(options), fields_(fields) {}

  void walk(const xmlNode& node) {
    const std::string_view name = name_of(node);
    if (name == "script") return read_script(node);
    if (name == "meta") read_meta(node);
    if (name == "html") offer(Field::Language, 0, attribute(node, "lang"));
    if (name == "link" && attribute(node, "rel") == "canonical") offer(Field::Url, 0, attribute(node, "href"));
    if (name == "time") offer(Field::Date, 50, attribute(node, "datetime"));
    if (name == "h1") offer(Field::Title, 50, words_of(node));
    if (name == "title") offer(Field::Title, 60, words_of(node));
    const std::string property = attribute(node, "itemprop");
    if (property == "articleBody" && body_ == nullptr) body_ = &node;
    if (property == "datePublished") {
      offer(Field::Date, 10, attribute(node, "datetime"));
      offer(Field::Date, 11, attribute(node, "content"));
    }
    for (const xmlNode* child = node.children; child != nullptr; child = child->next) walk(*child);
  }

  [[nodiscard]] const xmlNode* body() const { return body_; }  ///< marked as such; null when none is

 private:
  void offer(Field field, std::size_t rank, std::string value) {
    if (field == Field::Date && !date_in_metadata(value).known()) return;
    fields_.offer({field, kRankOfPage + rank}, std::move(value));
  }

  static std::string words_of(const xmlNode& node) {
    std::string words;
    for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
      for (const Block& block : blocks_of(child)) words += (words.empty() ? "" : " ") + block.text;
    }
    return words;
  }

  void read_script(const xmlNode& node) {
    if (attribute(node, "type") != "application/ld+json") return;
    for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
      if (child->content != nullptr) offer_json_ld(reinterpret_cast<const char*>(child->content), options_, fields_);
    }
  }

  void read_meta(const xmlNode& node) {
    std::string name = attribute(node, "property");
    if (name.empty()) name = attribute(node, "name");
    if (name.empty()) name = attribute(node, "itemprop");
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    for (std::size_t i = 0; i < kMeta.size(); ++i) {
      if (kMeta[i].name == name) offer(kMeta[i].field, 1 + i, attribute(node, "content"));
    }
  }

  const LoadOptions& options_;
  Fields& fields_;
  const xmlNode* body_ = nullptr;
};

bool is_linked(const Block& block) { return block.linked * 2 > block.text.size(); }

std::string joined(const std::vector<Block>& blocks, const xmlNode* holder) {
  const auto is_within = [holder](const xmlNode* node) {
    while (node != nullptr && node != holder) node = node->parent;
    return node != nullptr;
  };
  std::string text;
  for (const Block& block : blocks) {
    if (is_linked(block) || (holder != nullptr && !is_within(block.holder))) continue;
    if (!text.empty()) text += '\n';
    text += block.text;
  }
  return text;
}

std::string article_of(const xmlNode* root, const xmlNode* body) {
  if (body != nullptr) {
    std::string text = joined(blocks_of(body), nullptr);
    if (text.size() >= kLeastArticle) return text;
  }
  const std::vector<Block> blocks = blocks_of(root);
  std::unordered_map<const xmlNode*, std::size_t> scores;
  const xmlNode* best = nullptr;
  std::size_t best_score = 0;
  const auto add = [&](const xmlNode* node, std::size_t score) {
    if (node == nullptr) return;
    const std::size_t total = scores[node] += score;
    if (total <= best_score) return;
    best = node;
    best_score = total;
  };
  for (const Block& block : blocks) {
    if (block.text.size() < kLeastParagraph || is_linked(block) || block.holder == nullptr) continue;
    add(block.holder, block.text.size());
    add(block.holder->parent, block.text.size() / 2);
  }
  std::string text = best != nullptr ? joined(blocks, best) : std::string();
  return text.size() >= kLeastArticle ? text : std::string();
}

/// The encoding that a page declares in its head; empty when it does not.
std::string declared_charset(std::string_view bytes) {
  constexpr std::string_view kKey = "charset=";
  std::string head(bytes.substr(0, kHead));
  for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  const std::size_t found = head.find(kKey);
  if (found == std::string::npos) return {};
  const std::size_t begin = head.find_first_not_of("\"' ", found + kKey.size());
  if (begin == std::string::npos) return {};
  const std::size_t end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_", begin);
  return head.substr(begin, std::min(end, begin + 40) - begin);
}

/// How a page's bytes are given to the parser: decoded here, or with the name of an encoding that iconv knows.
struct PageText {
  text::Decoded decoded;
  std::string encoding = "UTF-8";
};

PageText decode_page(std::string_view bytes, const PageHints& hints, const LoadOptions& options) {
  PageText page;
  if (options.encoding || text::is_valid(bytes)) {
    page.decoded = text::decode(bytes, options.encoding);
    return page;
  }
  std::string charset = hints.charset.empty() ? declared_charset(bytes) : hints.charset;
  const auto known = text::encoding_named(charset);
  const bool is_iso = charset.find("8859-6") != std::string::npos;
  if (is_iso) {
    page.decoded.text = bytes;
    page.encoding = "ISO-8859-6";
  } else {
    page.decoded = text::decode(bytes, known == text::Encoding::Windows1256 ? known : std::nullopt);
  }
  return page;
}

}  // namespace

bool read_page(std::string_view bytes, const PageHints& hints, const LoadOptions& options, Document& document) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) return false;
  const PageText page = decode_page(bytes, hints, options);
  const HtmlTree tree(page.decoded.text, page.encoding.c_str());
  if (tree.root() == nullptr) return false;
  Fields fields;
  PageScan scan(options, fields);
  scan.walk(*tree.root());
  // What search engines are given is text, or markup, or text with entities.
  std::string text =
      fields.has(Field::Text) ? html_to_text(fields.value(Field::Text)) : article_of(tree.root(), scan.body());
  if (text.empty()) return false;
  document = fields.document();
  document.text = std::move(text);
  document.title = html_to_text(document.title);
  const std::string& title = document.title;
  if (!title.empty() && document.text.compare(0, title.size() + 1, title + "\n") == 0) {
    document.text.erase(0, title.size() + 1);  // a headline is kept apart, as in all other formats
  }
  if (!hints.url.empty()) document.url = hints.url;
  if (!document.metadata_date.known()) document.metadata_date = hints.date;
  document.id.clear();
  document.encoding_errors = page.decoded.errors;
  return true;
}

void read_html(const Piece& piece, const LoadOptions& options, Contents& contents) {
  Document document;
  if (!read_page(piece.bytes, {}, options, document)) return add_fault(piece, 0, "no article on this page", contents);
  add_document(std::move(document), piece, options, contents);
}

std::string html_to_text(std::string_view html) {
  if (html.find_first_of("<&") == std::string_view::npos) return std::string(html);
  std::string marked;
  if (html.find('<') == std::string_view::npos) {  // entities only: its lines are its blocks
    for (const char c : html) c == '\n' ? marked += "<br>" : marked += c;
    html = marked;
  }
  const HtmlTree tree(html, "UTF-8");
  std::string text;
  for (const Block& block : blocks_of(tree.root())) {
    if (!text.empty()) text += '\n';
    text += block.text;
  }
  return text;
}

}  // namespace barqiya::ingest
