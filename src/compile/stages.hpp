#pragma once

#include <span>
#include <string>

#include "compile/blob_writer.hpp"
#include "compile/diagnostics.hpp"

namespace barqiya::grammar {
struct Operators;  // grammar/operators.hpp
}

/// One function for each kind of source; compile.cpp calls them in this order. Each writes the sections that its stage
/// owns (language/blob.hpp) and adds what is wrong to `diagnostics`. `layers` are laid one over another.
namespace barqiya::compile {

using Layers = std::span<const std::vector<SourceFile>>;

void compile_characters(Layers layers, BlobWriter& out, Diagnostics& diagnostics);  // text/characters.tsv
void compile_calendar(Layers layers, BlobWriter& out, Diagnostics& diagnostics);    // calendar/*.tsv
void compile_lexicon(
    Layers layers, std::span<const std::string> literals, BlobWriter& out,
    Diagnostics& diagnostics);  // lexicon/*.tsv and the words of compile/grammar.hpp; folds with Characters
void compile_grammar(Layers layers, std::span<const grammar::Operators> operators, BlobWriter& out,
                     Diagnostics& diagnostics);  // grammar/*.rules; looks words up in the lexicon written before

void compile_search(Layers layers, BlobWriter& out, Diagnostics& diagnostics);  // search/*.tsv; folds with Characters

}  // namespace barqiya::compile
