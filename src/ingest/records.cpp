// What all formats have in common once a report is found: where it stands, whether it is one, and in which language.
#include "ingest/records.hpp"

#include <limits>
#include <utility>

#include "ingest/html.hpp"
#include "ingest/language.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::size_t kLongest = std::numeric_limits<std::uint32_t>::max();

constexpr std::string_view kEmpty = "empty: nothing but white space";

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

/// Many dumps hold a page's markup as their text.
bool has_markup(std::string_view text) {
  for (const std::string_view tag : {"</p>", "<br", "</div>", "</a>", "<p>"}) {
    if (text.find(tag) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void add_fault(const Piece& piece, std::uint64_t offset_in_piece, std::string reason, Contents& contents) {
  std::optional<std::uint64_t> offset;
  if (piece.is_part || offset_in_piece > 0) offset = piece.offset + offset_in_piece;
  contents.faults.push_back({piece.file, offset, std::move(reason)});
}

void add_document(Document document, const Piece& piece, const LoadOptions& options, Contents& contents) {
  const std::uint64_t offset = document.offset;
  if (is_blank(document.text)) return add_fault(piece, offset, std::string(kEmpty), contents);
  if (document.text.size() >= kLongest) return add_fault(piece, offset, "its text has 4 GiB or more", contents);
  const bool is_text = piece.format == Format::Text && !piece.is_part;
  const bool may_skip = options.foreign == Foreign::Skip || (options.foreign == Foreign::SkipUnlessText && !is_text);
  if (may_skip && !is_arabic(document.text)) {
    ++contents.foreign;
    return;
  }
  document.file = piece.file;
  document.offset += piece.offset;
  if (document.source.empty()) document.source = site_of(document.url);
  contents.documents.push_back(std::move(document));
}

void add_record(Fields& fields, std::size_t encoding_errors, const Piece& piece, const LoadOptions& options,
                Contents& contents) {
  if (!fields.has(Field::Text) && fields.was_offered(Field::Text)) {
    return add_fault(piece, 0, std::string(kEmpty), contents);
  }
  if (!fields.has(Field::Text)) {
    return add_fault(piece, 0, "no text in this record; which key holds it? --key text=KEY", contents);
  }
  Document document = fields.document();
  document.encoding_errors = encoding_errors;
  if (has_markup(document.text)) document.text = html_to_text(document.text);
  add_document(std::move(document), piece, options, contents);
}

}  // namespace barqiya::ingest
