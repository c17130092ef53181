#pragma once

#include <string_view>

namespace barqiya::language {

/// The compiled language data that is built into the library (made of data/ by the build), aligned to 8 bytes.
[[nodiscard]] std::string_view builtin();

}  // namespace barqiya::language
