#pragma once

#include <string_view>
#include <vector>

#include "barqiya/span.hpp"
#include "language/blob.hpp"

namespace barqiya::archive {

/// The sentences of a text (text/layout.hpp), in their order.
[[nodiscard]] std::vector<Span> sentences_of(const language::Blob& data, std::string_view text);

/// The sentence that a span begins in; the span itself when it is in none.
[[nodiscard]] Span sentence_around(const std::vector<Span>& sentences, Span span);

}  // namespace barqiya::archive
