#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "compile/stages.hpp"
#include "language/blob.hpp"
#include "text/tokens.hpp"

namespace barqiya::text::testing {

inline std::string characters_of_repository() {
  std::ifstream file(BARQIYA_SOURCE_DIR "/data/text/characters.tsv", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

/// The repository's characters, compiled once.
inline const language::Blob& characters() {
  static const std::string bytes = [] {
    compile::BlobWriter out;
    compile::Diagnostics faults;
    const std::vector<std::vector<compile::SourceFile>> layers{{{"text/characters.tsv", characters_of_repository()}}};
    compile::compile_characters(layers, out, faults);
    return faults.empty() ? out.finish() : throw Error(faults.list().front().to_string());
  }();
  static const language::Blob blob = language::Blob::load(bytes, "characters");
  return blob;
}

/// All tokens of a text, whatever its blocks.
inline std::vector<Token> tokens_of(std::string_view text) {
  Tokenizer tokenizer(characters(), text);
  std::vector<Token> all;
  std::vector<Token> block;
  while (tokenizer.next(block)) all.insert(all.end(), block.begin(), block.end());
  return all;
}

}  // namespace barqiya::text::testing
