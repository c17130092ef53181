#pragma once

#include "layers/statements/frames.hpp"

namespace barqiya::layers::statements {

/// Reads what stands behind a frame's cue: source, relay, medium, time, and where the content begins. The frame is not
/// found when its sentence ends before a content does begin.
void read_after_cue(const Block& block, Frame& frame);

}  // namespace barqiya::layers::statements
