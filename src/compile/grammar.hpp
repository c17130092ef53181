#pragma once

#include <string>
#include <vector>

#include "compile/stages.hpp"

namespace barqiya::compile {

/// The words that rules quote, as written, sorted and each once: compile_lexicon makes entries of class `literal` of
/// them. `out` must have the sections of characters. What is wrong with the rules is left for compile_grammar to say.
[[nodiscard]] std::vector<std::string> literals_of(Layers layers, const BlobWriter& out);

}  // namespace barqiya::compile
