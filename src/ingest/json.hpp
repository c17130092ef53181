#pragma once

#include <simdjson.h>

#include "ingest/fields.hpp"
#include "ingest/source.hpp"

namespace barqiya::ingest {

/// One value: a record, a ninjs object, or an object or array that holds records.
void read_json(const Piece& piece, const LoadOptions& options, Contents& contents);

/// Offers what the members of an object say of a report. A source may be an object with a name, a text an array of
/// paragraphs.
void offer_members(simdjson::dom::object object, const LoadOptions& options, Fields& fields);

/// A member that is a string; empty when it is none.
[[nodiscard]] std::string_view string_in(simdjson::dom::object object, std::string_view key);

}  // namespace barqiya::ingest
