#pragma once

#include <span>
#include <string>

#include "compile/compile.hpp"

namespace barqiya::compile {

/// The content of Section::Sources.
[[nodiscard]] std::string pack_sources(std::span<const Layer> layers);

/// 12 hexadecimal digits that depend on the sources alone.
[[nodiscard]] std::string version_of(std::span<const Layer> layers);

}  // namespace barqiya::compile
