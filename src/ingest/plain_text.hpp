#pragma once

#include <optional>
#include <string_view>

#include "ingest/document.hpp"
#include "text/encoding.hpp"

namespace barqiya::ingest {

/// Whether bytes are no text in any encoding that reports come in: a zero byte in what is not UTF-16, or more than a
/// third of the characters are control characters or ill-formed. Looks at the first 64 KiB.
[[nodiscard]] bool is_binary(std::string_view bytes, std::optional<text::Encoding> encoding = {});

/// A file that holds one report and nothing else, its headline on the first line or not at all. Throws Error naming
/// `name` when it is empty or binary, or when its text has 4 GiB or more.
[[nodiscard]] Document read_plain_text(std::string_view bytes, const std::string& name,
                                       std::optional<text::Encoding> encoding);

}  // namespace barqiya::ingest
