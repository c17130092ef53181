#pragma once

#include <vector>

#include "layers/statements/frames.hpp"

namespace barqiya::layers::statements {

/// Sets the contents of the frames that were found: where each ends, or, of one before its cue, all of it.
void read_contents(const Block& block, std::vector<Frame>& frames);

/// Whether all of a content is in quotation marks, a part of it, or none.
[[nodiscard]] Manner manner_of(const Block& block, const Frame& frame);

}  // namespace barqiya::layers::statements
