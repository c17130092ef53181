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
  friend bool operator==(TokenRange, TokenRange) = default;
};

/// A quotation: the tokens between two marks, the marks left out. Brackets are marks too, since some papers quote in
/// them; `bracket` tells them apart.
struct Quotation {
  TokenRange inside;
  std::uint8_t depth = 0;  ///< 0 for an outermost one; deeper than 255 is counted as 255
  bool closed = false;     ///< false: the mark that should close it is missing, and it ends with its paragraph or with
                           ///< the quotation around it
  bool bracket = false;    ///< its marks are brackets
  std::int32_t parent = -1;  ///< index of the quotation around it, -1 for none
};

/// How the tokens of a block stand together: paragraphs, sentences, quotations, each in the order of its beginning.
///
/// A sentence ends after a Stop, or with its paragraph; further Stops, closing quotes and brackets after it belong to
/// it. A Stop ends none inside a number or a foreign name (a glued "." between two of these), in an abbreviation
/// (single letters joined by ".", or the names of three letters and more), beside an initial or before a last name cut
/// short to a letter; a letter glued to a number, as of an era, is no initial.
///
/// Marks of every house style pair within their own family. A mark that may open or close opens when none of its family
/// is open in the paragraph, else closes; but between two letters a single one is an apostrophe, one that touches only
/// the word before it opens nothing, and one that touches only the word after it opens inside a mark of other shape.
/// A closing mark of another family closes what no mark of its own will close.
/// A run of n brackets or directed quotes is n marks (at most kMaxRun); a run of either-way quotes is one.
struct Layout {
  static constexpr std::size_t kMaxRun = 8;

  std::vector<TokenRange> paragraphs;
  std::vector<TokenRange> sentences;
  std::vector<Quotation> quotations;

  /// Replaces what is there. Linear in the tokens, whatever the nesting.
  void read(std::string_view text, std::span<const Token> tokens);
};

}  // namespace barqiya::text
