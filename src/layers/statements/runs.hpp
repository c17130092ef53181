#pragma once

#include "layers/statements/block.hpp"

/// Sentences that no stop ends: some write a report with commas only, or all in one line.
namespace barqiya::layers::statements {

/// Finds where the headline ends when it stands in one line with the text: there the text begins with a verb and
/// its subject, and tells what the headline told. To be called before cues are found; sets `block.headline_end`.
void end_headline(Block& block);

/// Ends sentences where the reporter begins anew without a stop: "(it is) mentioned that", "and the minister had
/// already ...", a verb of saying with its own subject that nothing joins. To be called when cues are known; changes
/// `block.layout.sentences` and the places' sentences.
void end_sentences(Block& block);

}  // namespace barqiya::layers::statements
