#pragma once

#include "layers/statements/frames.hpp"

namespace barqiya::layers::statements {

/// Reads what stands behind a verb that says something of something: "described the delay as serious", "put the delay
/// down to the rain".
void read_pair(const Block& block, Frame& frame);

}  // namespace barqiya::layers::statements
