#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/tokens.hpp"

namespace barqiya::text {

/// A range [begin, end) of tokens of one block.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A quotation: the tokens between two marks, the marks left out.
struct Quotation {
  TokenRange inside;
  std::uint8_t depth = 0;   ///< 0 for an outermost one; deeper than 255 is counted as 255
  bool closed = false;      ///< false: the mark that should close it is missing, and it ends with its paragraph
  std::int32_t parent = -1; ///< index of the quotation around it, -1 for none
};

/// How the tokens of a block stand together: paragraphs, sentences, quotations, each in the order of its beginning.
///
/// A sentence ends after a Stop that is not inside a number, an abbreviation (single letters joined by stops) or an initial, or with its
/// paragraph; closing quotes and brackets after the Stop belong to it. Marks of every house style pair with their
/// own kind; a straight quote opens when no straight quote is open in the paragraph, else closes.
struct Layout {
  std::vector<TokenRange> paragraphs;
  std::vector<TokenRange> sentences;
  std::vector<Quotation> quotations;

  /// Replaces what is there. Linear in the tokens, whatever the nesting.
  void read(std::string_view text, std::span<const Token> tokens);
};

}  // namespace barqiya::text
