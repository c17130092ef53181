#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/types.hpp"
#include "text/tokens.hpp"

namespace barqiya::link {

/// Articles of which a preposition has swallowed the first letter: what is called "al-X" stands as "li-l-X", so that
/// its span begins within the article. Immutable.
class Articles {
 public:
  explicit Articles(const lexicon::Lexicon& lexicon);

  /// The letter that is swallowed; empty when the clitics have no such article.
  [[nodiscard]] std::string_view letter() const { return letter_; }

  /// Whether what begins at a byte of the text, within a word, has lost that letter there.
  [[nodiscard]] bool is_cut(std::string_view text, const text::Token& token, std::uint32_t begin,
                            const lexicon::Types& types) const;

 private:
  const lexicon::Lexicon* lexicon_;
  lexicon::ClassId literal_ = 0;
  std::string_view letter_;
  std::string_view rest_;  ///< what is left of the article
  std::uint8_t row_ = 0;   ///< of the clitic table, + 1
};

}  // namespace barqiya::link
