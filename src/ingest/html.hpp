#pragma once

#include <string>
#include <string_view>

#include "ingest/source.hpp"

namespace barqiya::ingest {

/// What is known of a page from outside.
struct PageHints {
  std::string charset;  ///< as HTTP said
  std::string url;
  Date date;  ///< when it was fetched: taken when the page itself has no date
};

/// The report on a page: schema.org JSON-LD first, then the page's metadata, then the part of it that reads like an
/// article. False when there is none. Throws Error when the page cannot be parsed.
[[nodiscard]] bool read_page(std::string_view bytes, const PageHints& hints, const LoadOptions& options,
                             Document& document);

/// A file that is a page.
void read_html(const Piece& piece, const LoadOptions& options, Contents& contents);

/// The words of a piece of HTML in UTF-8, a line for each block; what is no text (scripts, styles) is left out.
[[nodiscard]] std::string html_to_text(std::string_view html);

}  // namespace barqiya::ingest
