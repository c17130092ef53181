#pragma once

#include <string_view>

namespace barqiya::ingest {

/// Whether a text is Arabic, by the letters of its beginning: mostly those of the Arabic script, and hardly any of
/// those that only other languages of that script write (Persian, Urdu, Kurdish). A text without letters is not.
[[nodiscard]] bool is_arabic(std::string_view text);

}  // namespace barqiya::ingest
