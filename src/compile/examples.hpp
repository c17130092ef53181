#pragma once

#include <string>

#include "compile/diagnostics.hpp"
#include "compile/stages.hpp"

namespace barqiya::compile {

/// Reads every example of every rule with the finished data, all rules competing, and adds to `diagnostics` each that
/// does not come out as it says. A rule whose every `yes` is won by other rules is reported as unreachable.
void run_examples(Layers layers, const std::string& data, Diagnostics& diagnostics);

}  // namespace barqiya::compile
