#pragma once

#include <string_view>

#include "ingest/fields.hpp"

namespace barqiya::ingest {

/// Offers what a script of schema.org JSON-LD says of the article on its page: an object whose type ends in "Article"
/// or "Posting", at the top, in a list, in a "@graph" or as a "mainEntity". What is no JSON says nothing.
void offer_json_ld(std::string_view script, const LoadOptions& options, Fields& fields);

}  // namespace barqiya::ingest
