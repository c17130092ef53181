#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace barqiya::ingest {

/// A page as libxml2's HTML parser understands it, which is never more than 256 elements deep: a page that goes deeper
/// ends there.
class HtmlTree {
 public:
  /// `encoding` is a name that iconv knows. Throws Error when nothing at all can be made of the bytes.
  HtmlTree(std::string_view html, const char* encoding);

  [[nodiscard]] const xmlNode* root() const;  ///< null for a page without elements

 private:
  struct Free {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
  };
  std::unique_ptr<xmlDoc, Free> document_;
};

[[nodiscard]] std::string_view name_of(const xmlNode& node);  ///< of an element, in small letters; else empty
[[nodiscard]] std::string attribute(const xmlNode& node, const char* name);

/// A stretch of text between borders of blocks, its white space folded to single spaces.
struct Block {
  std::string text;
  std::size_t linked = 0;           ///< bytes of it that are links
  const xmlNode* holder = nullptr;  ///< the element whose flow it belongs to: of a paragraph, the one around it
};

/// The blocks below `root` in their order. Scripts, styles, forms, navigation and the like are left out.
[[nodiscard]] std::vector<Block> blocks_of(const xmlNode* root);

}  // namespace barqiya::ingest
