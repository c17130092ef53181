#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "barqiya/reading.hpp"
#include "grammar/captured.hpp"
#include "grammar/matcher.hpp"
#include "layers/dated/triggers.hpp"
#include "layers/dated/words.hpp"
#include "layers/names/names.hpp"
#include "text/layout.hpp"

/// What happened or is due, and when (docs/annotation.md, layer 4).
namespace barqiya::layers::dated {

/// What changes while reading; one for a thread.
struct Workspace {
  explicit Workspace(lexicon::Types& types) : words(types) {}

  WordCache words;
  std::vector<Cover> cover;
  std::vector<grammar::LayerSpan> spans;  ///< of the sentence that is being read
};

/// What earlier layers found in a sentence.
struct Findings {
  std::span<const grammar::LayerSpan> spans;  ///< times and names; tokens of the sentence; a time's `index` is that of
                                              ///< its Time in `times`
  std::span<const names::Party> parties;      ///< those of the block
  std::uint32_t first_token = 0;              ///< of the sentence, in the block
  std::span<const Time> times;                ///< the reading's
  Span dateline;
  Date dct;
};

struct Dating;  // dated.cpp

/// The sentence around a token of a block, at most kLongestSentence tokens to either side.
[[nodiscard]] text::TokenRange sentence_around(std::span<const text::Token> tokens, std::uint32_t token);
inline constexpr std::uint32_t kLongestSentence = 256;

/// Reads matches of data/grammar/dated.rules. Immutable, shared by threads; the data must outlive it.
class DatedLayer {
 public:
  explicit DatedLayer(const lexicon::Lexicon& lexicon);

  /// What the times of one sentence date, by time and then trigger, appended to `dated`.
  void find(const grammar::Captured& sentence, const Findings& findings, Workspace& workspace,
            std::vector<Dated>& dated) const;

  [[nodiscard]] const WordReader& words() const { return words_; }

 private:
  /// What a match says, when its time can date something.
  [[nodiscard]] std::optional<Dating> dating_of(const grammar::Captured& sentence, const grammar::Match& match,
                                                const Findings& findings, const Sentence& view) const;
  void cover_tokens(const grammar::Captured& sentence, const Findings& findings, std::vector<Cover>& cover) const;

  WordReader words_;
  lexicon::SymbolId time_kind_ = 0;
};

/// Puts the entries from `first` on in the order of their triggers, then times.
void sort_dated(std::vector<Dated>& dated, std::size_t first);

}  // namespace barqiya::layers::dated
