#pragma once

#include "layers/statements/block.hpp"
#include "layers/statements/frames.hpp"

/// What is said in a headline that has a colon ("The minister: the dam is full").
namespace barqiya::layers::statements {

/// Reads the frame of a headline's colon: who stands before it, and what behind it. Leaves it unopened where nobody
/// speaks.
void read_headline(const Block& block, Frame& frame);

}  // namespace barqiya::layers::statements
