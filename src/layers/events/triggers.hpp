#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "barqiya/reading.hpp"
#include "grammar/captured.hpp"
#include "layers/events/by_symbol.hpp"
#include "layers/statements/words.hpp"
#include "lexicon/memo.hpp"
#include "text/layout.hpp"

/// The words that name events, and the words around them that this layer asks about.
namespace barqiya::layers::events {

/// Whom an event's word asks for (`needs` of the tables): without one that it is no event.
enum class Needs : std::uint8_t {
  Nothing,
  Someone,  ///< a participant or a number
  Both,     ///< an actor and a recipient
  Person,   ///< a recipient who is someone
  Armed,    ///< an armed body, or a state, that acts
  Police,   ///< one who acts for police, army or courts
  State,    ///< one who acts for a state or a movement
  Protest   ///< others who protest in the same sentence
};

/// How a word names an event.
enum class Form : std::uint8_t { Finite, Masdar, Noun };

/// What a word that names an event says of it, by the reading with which a rule took it.
struct TriggerWord {
  bool found = false;    ///< it has such a reading
  bool is_noun = false;  ///< of the table of nouns
  std::uint8_t stem_begin = 0;
  std::uint8_t stem_end = 0;       ///< bytes in the word, as in lexicon::Analysis
  std::optional<EventType> event;  ///< what it names when it stands alone
  std::string_view mode;
  std::optional<Counted> counts;
  Needs needs = Needs::Nothing;
  Form form = Form::Noun;
  bool may_be_noun = false;  ///< a finite verb that is spelt as its own masdar
  bool unsure = false;       ///< a word that is seldom a verb: an event only as the cue of a statement
  bool passive = false;
  bool participle = false;  ///< "demanding": who does it is the one who speaks
  bool transitive = false;
  bool governs = false;   ///< has an object, beside what a preposition leads to, too
  bool feminine = false;  ///< of a verb
  bool many = false;      ///< a dual or plural verb: its subject stands before it
  bool suffixed = false;  ///< has a pronoun
  bool definite = false;
  bool joined = false;    ///< has a conjunction
  bool prefixed = false;  ///< has a preposition
  statements::Link with = statements::Link::None;
};

/// Those found, by grammar::key_of.
using TriggerWords = lexicon::Memo<TriggerWord, 10>;

/// A word that names an event, where it stands.
struct Trigger : TriggerWord {
  text::TokenRange tokens;
  std::uint32_t last = 0;    ///< the last token that its rule looked at: "fired (shots)"
  std::uint32_t symbol = 0;  ///< its symbol in the block
  bool toll = false;         ///< its rule saw how many it killed: "the toll of the (blast) rose to 40"
  Span span;                 ///< its first word, without clitics
  Span extent;               ///< all that its rule stands for: "a round of talks"
  EventType type = EventType::Consult;
  RuleNumber rule = 0;
};

/// Whether a trigger hands over someone who is wanted: a word that cooperates by its object alone, and needs no one.
[[nodiscard]] inline bool hands_over(const Trigger& trigger) {
  return trigger.type == EventType::Cooperate && !trigger.event && trigger.last > trigger.tokens.begin &&
         trigger.needs == Needs::Nothing;
}

/// How what follows takes part in an event (data/lexicon/relations.tsv).
enum class Relation : std::uint8_t { By, Against, Between, At, Where, When, Among };
struct RelationWord {
  text::TokenRange tokens;
  Relation relation = Relation::At;
};

/// Dead or wounded who are counted beside an event: "20 wounded".
struct Casualty {
  std::uint32_t token = 0;
  std::uint32_t symbol = 0;
  Counted counts = Counted::Killed;
  bool counted_before = false;  ///< a noun, whose number stands before it
};

/// What the rules found in a block, each list in the order of the text.
struct Found {
  std::vector<Trigger> triggers;
  std::vector<RelationWord> relations;
  std::vector<Casualty> casualties;
  std::vector<std::uint32_t> sports;     ///< tokens of sentences about sport
  std::vector<std::uint32_t> fictions;   ///< tokens of sentences about films and novels
  std::vector<std::uint32_t> accidents;  ///< tokens of sentences about accidents

  void clear();
};

/// Reads matches of data/grammar/events.rules. Immutable, shared by threads.
class TriggerReader {
 public:
  explicit TriggerReader(const lexicon::Lexicon& lexicon, const statements::Words& words);

  void read(const grammar::Captured& block, TriggerWords& known, Found& found) const;

  /// Whether the word at a token tells that sport is spoken of; names hide theirs from the rules.
  [[nodiscard]] bool is_sport(const grammar::Captured& block, std::uint32_t token) const;
  /// Whether a word names someone whose dealings are seldom politics: a singer, a trainer.
  [[nodiscard]] bool is_private(const grammar::Captured& block, std::uint32_t token) const;

 private:
  void read_guard(const grammar::Captured& block, const grammar::Match& match, TriggerWords& known, Found& found) const;
  void read_event(const grammar::Captured& block, const grammar::Match& match, const grammar::Build& build,
                  TriggerWords& known, Found& found) const;
  [[nodiscard]] TriggerWord word_of(const grammar::Captured& block, const grammar::Match& match, std::uint32_t symbol,
                                    TriggerWords& known) const;
  [[nodiscard]] std::optional<lexicon::Analysis> reading_of(const grammar::Captured& block, std::uint32_t type,
                                                            grammar::PredicateId predicate, grammar::Place place) const;
  [[nodiscard]] TriggerWord read_word(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const;
  [[nodiscard]] bool may_be_noun(const grammar::Captured& block, std::uint32_t type) const;
  [[nodiscard]] bool is_of_domain(const grammar::Captured& block, std::uint32_t token, lexicon::SymbolId kind) const;
  [[nodiscard]] bool is_next(const grammar::Captured& block, std::uint32_t token) const;
  /// The value of a feature; 0 for none.
  [[nodiscard]] static lexicon::SymbolId value(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis,
                                               lexicon::SymbolId feature);
  [[nodiscard]] bool has(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis,
                         lexicon::SymbolId clitic) const;

  const statements::Words* words_;
  lexicon::ClassId verb_ = 0, noun_ = 0, relation_ = 0, domain_ = 0;
  lexicon::SymbolId event_ = 0, mode_ = 0, counts_ = 0, needs_ = 0, tense_ = 0, voice_ = 0, takes_ = 0, with_ = 0,
                    number_ = 0, pron_ = 0, def_ = 0, conj_ = 0, prep_ = 0, value_ = 0, kind_ = 0, none_ = 0, sure_ = 0,
                    sport_ = 0, gender_ = 0, then_ = 0, as_ = 0, private_ = 0, person_ = 0;
  lexicon::SymbolId past_ = 0, present_ = 0, masdar_ = 0, active_ = 0, passive_ = 0, object_ = 0, both_ = 0, pl_ = 0,
                    du_ = 0, f_ = 0, no_ = 0, fiction_ = 0;
  BySymbol<EventType> types_;
  BySymbol<std::string_view> modes_;
  BySymbol<Needs> need_values_;
  BySymbol<Counted> count_values_;
  BySymbol<Relation> relation_values_;
};

}  // namespace barqiya::layers::events
