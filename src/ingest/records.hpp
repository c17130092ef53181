#pragma once

#include <cstddef>
#include <string>

#include "ingest/fields.hpp"
#include "ingest/source.hpp"

namespace barqiya::ingest {

/// Puts a document among the contents of its piece, unless its text is blank or too long (a fault), or in another
/// language (counted). Its text must be well-formed UTF-8.
void add_document(Document document, const Piece& piece, const LoadOptions& options, Contents& contents);

/// The same for the fields of a record. A record without text is a fault.
void add_record(Fields& fields, std::size_t encoding_errors, const Piece& piece, const LoadOptions& options,
                Contents& contents);

/// Says what is wrong with a piece, at an offset in it.
void add_fault(const Piece& piece, std::uint64_t offset_in_piece, std::string reason, Contents& contents);

}  // namespace barqiya::ingest
