#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "layers/statements/block.hpp"

namespace barqiya::layers::statements {

/// How a content begins.
enum class Opening : std::uint8_t {
  None,
  That,    ///< after a complementiser
  Quote,   ///< with a quotation mark
  Colon,   ///< after a colon
  Object,  ///< as the verb's object
  Before   ///< it stands before the cue
};

/// What stands around a cue.
struct Frame {
  std::uint32_t cue = 0;  ///< index among the block's cues
  Opening opening = Opening::None;
  text::TokenRange source;  ///< empty when the cue stands alone
  text::TokenRange relay;   ///< who passes it on; empty for none
  text::TokenRange medium;
  text::TokenRange content;
  std::int32_t quotation = kNothing;  ///< the content is all of it
  std::int32_t time = kNothing;       ///< beside the cue
  std::int32_t passed = kNothing;     ///< the cue of an attribution between this cue and its content
  bool stem = false;                  ///< the content leaves out what is attached before its first word
  bool colon = false;
  bool nested = false;    ///< a part of another's content
  bool relative = false;  ///< "who said": a part of a noun phrase
  bool of_him = false;    ///< "the agency quoted him as saying": by one who was met before

  [[nodiscard]] bool found() const { return opening != Opening::None; }
};

/// Reads what stands after and before a block's cues; one frame a cue, in their order. Contents have their beginning
/// only, but for those before their cue (contents.hpp).
void read_frames(const Block& block, std::vector<Frame>& frames);

/// "X said ..., as agency Y reported of him": makes Y the one who passes X's statement on, instead of a speaker of its
/// own. To be called when contents are read.
void read_passing_on(const Block& block, std::vector<Frame>& frames);

}  // namespace barqiya::layers::statements
