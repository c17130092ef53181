#pragma once

#include <span>
#include <vector>

#include "barqiya/reading.hpp"
#include "grammar/captured.hpp"
#include "layers/names/names.hpp"
#include "layers/statements/block.hpp"
#include "layers/statements/contents.hpp"
#include "layers/statements/endings.hpp"
#include "layers/statements/frames.hpp"
#include "layers/statements/speakers.hpp"
#include "layers/statements/words.hpp"
#include "lexicon/memo.hpp"

/// Who said what, through whom (docs/annotation.md, layer 3).
namespace barqiya::layers::statements {

/// What the words of cues say, by word type and the predicate that took it.
using CueWords = lexicon::Memo<CueWord, 11>;

/// What changes while reading; one for a thread.
struct Workspace {
  explicit Workspace(lexicon::Types& types) : words(types) {}

  /// Drops what refers to word types, after these were trimmed.
  void forget() { cue_words.clear(); }

  Block block;
  std::vector<Frame> frames;
  std::vector<Attribution> attributions;
  lexicon::Column<Word> words;  ///< kRead tells which were read
  CueWords cue_words;
};

/// What earlier layers found in a block.
struct Findings {
  std::span<const names::FoundName> names;
  std::span<const names::Party> parties;
  std::span<const Time> times;
  Span headline;
  Span dateline;
  Date dct;
};

/// Gives the speakers and relays of a whole reading their entities' longest names.
void name_speakers(Reading& reading);

/// Reads matches of data/grammar/statements.rules. Immutable, shared by threads; the data must outlive it.
class StatementsLayer {
 public:
  explicit StatementsLayer(const lexicon::Lexicon& lexicon);

  /// The statements of a block, in the order of their cues, appended to `statements`; `workspace.block` is then what
  /// stands at each token, for later layers.
  void find(const grammar::Captured& block, const Findings& findings, Workspace& workspace,
            std::vector<Statement>& statements) const;

 private:
  Word read_word(const grammar::Captured& captured, const text::Token& token, Workspace& workspace) const;
  void place_words(const grammar::Captured& captured, Workspace& workspace) const;
  void place_phrases(const grammar::Captured& captured, Block& block) const;
  void find_cues(const grammar::Captured& captured, Workspace& workspace) const;
  [[nodiscard]] Cue cue_of(const grammar::Captured& captured, const grammar::Match& match, const grammar::Build& build,
                           CueWords& known) const;
  [[nodiscard]] CueWord read_verb(const grammar::Captured& captured, std::uint32_t type, grammar::PredicateId predicate,
                                  grammar::Place place) const;

  Words words_;
  Endings endings_;
  std::vector<lexicon::ClassId> phrase_classes_;
  lexicon::ClassId verb_ = 0, attribution_ = 0;
  lexicon::SymbolId act_ = 0, takes_ = 0, with_ = 0, number_ = 0, gender_ = 0, conj_ = 0, pron_ = 0;
  lexicon::SymbolId clause_ = 0, object_ = 0, both_ = 0, pair_ = 0, pl_ = 0, du_ = 0, f_ = 0, none_ = 0, tense_ = 0,
                    present_ = 0, voice_ = 0, passive_ = 0, kind_ = 0, report_ = 0;
  std::array<lexicon::SymbolId, 11> acts_{};
};

}  // namespace barqiya::layers::statements
