// A piece to documents: one line for each format, and what a document is called when it does not say so itself.
#include <fmt/format.h>

#include <new>
#include <utility>

#include "barqiya/error.hpp"
#include "ingest/bytes.hpp"
#include "ingest/csv.hpp"
#include "ingest/feed.hpp"
#include "ingest/html.hpp"
#include "ingest/json.hpp"
#include "ingest/newsml.hpp"
#include "ingest/plain_text.hpp"
#include "ingest/records.hpp"
#include "ingest/source.hpp"
#include "ingest/warc.hpp"
#include "language/blob.hpp"
#include "text/utf8.hpp"

namespace barqiya::ingest {
namespace {

void read_text(const Piece& piece, const LoadOptions& options, Contents& contents) {
  Document document = read_plain_text(piece.bytes, piece.file, options.encoding);
  document.id.clear();
  add_document(std::move(document), piece, options, contents);
}

void read_format(const Piece& piece, const LoadOptions& options, Contents& contents) {
  switch (piece.format) {
    case Format::Text:
      return read_text(piece, options, contents);
    case Format::Html:
      return read_html(piece, options, contents);
    case Format::Feed:
      return read_feed(piece, options, contents);
    case Format::NewsMl:
      return read_newsml(piece, options, contents);
    case Format::Ninjs:
    case Format::Json:
    case Format::Jsonl:
      return read_json(piece, options, contents);
    case Format::Csv:
      return read_csv(piece, options, contents);
    case Format::Warc:
      return read_warc(piece, options, contents);
  }
}

/// What a document without an id of its own is called: by its place, and the one in a pipe by its bytes. Several at one
/// place are numbered.
std::string place_of(const Document& document, std::size_t number, const Piece& piece, bool is_alone) {
  if (is_alone) return piece.is_pipe ? fmt::format("{:016x}", language::fnv1a(piece.bytes)) : piece.file;
  std::string place = fmt::format("{}#{}", piece.file, document.offset);
  if (number > 1) place += fmt::format(".{}", number);
  return place;
}

void name_documents(const Piece& piece, Contents& contents) {
  const bool is_alone = !piece.is_part && contents.documents.size() == 1;
  std::size_t number = 0;
  std::uint64_t last = 0;
  for (Document& document : contents.documents) {
    number = document.offset == last ? number + 1 : 1;
    last = document.offset;
    if (document.id.empty()) document.id = place_of(document, number, piece, is_alone);
    for (std::string* text : {&document.id, &document.url, &document.source, &document.title, &document.language}) {
      if (!text::is_valid(*text)) *text = text::repair(*text).text;
    }
  }
}

}  // namespace

std::string Fault::to_string() const {
  if (offset) return fmt::format("{}: byte {}: {}", file, *offset, reason);
  return file + ": " + reason;
}

Contents read(const Piece& piece, const LoadOptions& options) {
  Contents contents;
  if (piece.fault) {
    contents.faults.push_back(*piece.fault);
    return contents;
  }
  try {
    read_format(piece, options, contents);
  } catch (const Error& error) {
    add_fault(piece, 0, error.message(), contents);
  } catch (const std::bad_alloc&) {
    add_fault(piece, 0, "not enough memory", contents);
  }
  name_documents(piece, contents);
  return contents;
}

}  // namespace barqiya::ingest
