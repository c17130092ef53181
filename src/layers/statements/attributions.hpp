#pragma once

#include "layers/statements/frames.hpp"

namespace barqiya::layers::statements {

/// Reads a frame of an attribution: "According to X, ..." and "..., according to X".
void read_attribution(const Block& block, Frame& frame);

}  // namespace barqiya::layers::statements
