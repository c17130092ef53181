#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compile/compile.hpp"
#include "compile/stages.hpp"

/// Language data of a few words and rules, so that a fuzzer compiles, loads or breaks them many times a second.
namespace barqiya::fuzz {

/// The words and rules in fuzz/small/, with all of data/ that is neither: characters, clitics, conjugation, calendar.
[[nodiscard]] const compile::Layer& small_sources();

/// What the compiler makes of the characters alone. A copy is what a stage after it writes to.
[[nodiscard]] const compile::BlobWriter& with_characters();

/// All of the small sources, compiled.
[[nodiscard]] const std::string& small_data();

/// A report in the words of the small sources.
[[nodiscard]] std::string_view small_report();

}  // namespace barqiya::fuzz
