#pragma once

#include <string_view>

namespace barqiya {

/// The program's version, "0.1.0" (semantic versioning).
[[nodiscard]] std::string_view version();

}  // namespace barqiya
