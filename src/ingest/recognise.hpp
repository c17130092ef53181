#pragma once

#include <string_view>

#include "ingest/options.hpp"

namespace barqiya::ingest {

/// How much of a content is looked at.
inline constexpr std::size_t kRecogniseSample = 65536;

/// Recognises the format from the beginning of the content. The ending of `file` is asked only about CSV whose heading
/// has no known names, and about HTML without <html>.
[[nodiscard]] Format recognise(std::string_view beginning, std::string_view file, const LoadOptions& options);

}  // namespace barqiya::ingest
