#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compile/diagnostics.hpp"
#include "compile/lexicon_writer.hpp"
#include "compile/table.hpp"
#include "text/fold.hpp"

namespace barqiya::compile {

/// How the last letters of a word are written before a pronoun, as tables write them (rows `before_pronoun`).
struct Seam {
  std::string last;
  std::string before_pronoun;
};

/// Reads the clitic tables, adds their rows to `writer` in the order in which they are peeled, and returns the seams.
/// A row of the kind, letters and `after` of an earlier layer's replaces it.
[[nodiscard]] std::vector<Seam> read_clitics(std::span<const Table* const> tables, const language::Blob& characters,
                                             LexiconWriter& writer, Diagnostics& diagnostics);

}  // namespace barqiya::compile
