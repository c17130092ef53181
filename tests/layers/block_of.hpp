#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/captured.hpp"
#include "language/builtin.hpp"
#include "lexicon/types.hpp"
#include "text/tokens.hpp"

namespace barqiya::layers::testing {

/// A text as one block of the built-in lexicon, a symbol a token, without rules.
struct BlockOf {
  explicit BlockOf(std::string its_text) : text(std::move(its_text)), types(lexicon(), lexicon::Spelling::Strict) {
    text::Tokenizer(lexicon().data(), text).next(tokens);
    types.assign(text, tokens);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) symbols.push_back({.token = i});
    captured.text = text;
    captured.tokens = tokens;
    captured.types = &types;
    captured.symbols = symbols;
  }
  BlockOf(const BlockOf&) = delete;
  BlockOf& operator=(const BlockOf&) = delete;

  static const lexicon::Lexicon& lexicon() {
    static const lexicon::Lexicon the_one(language::Blob::trusted(language::builtin()));
    return the_one;
  }

  /// The index of the first token of these letters.
  [[nodiscard]] std::uint32_t token(std::string_view word) const {
    std::uint32_t i = 0;
    while (i < tokens.size() && tokens[i].span().slice(text) != word) ++i;
    return i;
  }

  std::string text;
  std::vector<text::Token> tokens;
  lexicon::Types types;
  std::vector<grammar::Symbol> symbols;
  grammar::Captured captured;
};

}  // namespace barqiya::layers::testing
