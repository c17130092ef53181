#pragma once

#include <vector>

#include "layers/statements/frames.hpp"

namespace barqiya::layers::statements {

/// Who speaks, and through whom.
struct Attribution {
  text::TokenRange speaker;
  std::array<text::TokenRange, Statement::kMaxVia> via{};
  std::uint8_t vias = 0;
};

/// The speakers of the frames that were found, by frame.
void find_speakers(const Block& block, const lexicon::Types& types, const std::vector<Frame>& frames,
                   std::vector<Attribution>& attributions);

}  // namespace barqiya::layers::statements
