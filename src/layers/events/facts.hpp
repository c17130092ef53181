#pragma once

#include <cstdint>

#include "lexicon/lexicon.hpp"
#include "lexicon/memo.hpp"
#include "lexicon/types.hpp"

/// What the readers of participants ask of one word again and again, found out once for a word type.
namespace barqiya::layers::events {

/// How a verb, or the masdar of one, stands to what is named beside it.
enum class Carries : std::uint8_t {
  No,
  Out,        ///< its subject does it: "carried out a raid"
  Goes,       ///< its subject goes where a meeting is: "arrived on a visit"
  Undergone,  ///< it is done to its subject: "came under attack"
  Done,       ///< it is done, and no one is said to do it: "his murder was carried out"
  Hosted,     ///< its subject is where or when it took place: "Baghdad saw an attack"
  Caused,     ///< it came of its subject: "(the attack) led to the killing of"
  Struck,     ///< its subject is an attack that hits: "(an attack) targeted"
  Word,       ///< its subject tells of its own act: "announced a withdrawal"
  Orders,     ///< its subject demands it, and has it done when it is a court: "ordered his arrest"
  Talk        ///< its subject speaks of it: "condemned the attack"
};

/// The facts of a word type.
struct WordFacts {
  Carries finite = Carries::No;   ///< as a finite verb
  Carries nominal = Carries::No;  ///< as its masdar
  bool accusative : 1 = false;    ///< has the ending of an object
  bool goods : 1 = false;         ///< is a word for what is given, however it is spelt ("aid", "women who help")
  bool counts : 1 = false;        ///< is one for those whom it counts: "dozens"
  bool issues : 1 = false;        ///< is a verb of issuing decisions
  bool strikes : 1 = false;       ///< says what an attack did: "hit", "left (three dead)"
  bool imposes : 1 = false;       ///< is "imposed", "extended (a curfew)"
  bool is_be : 1 = false;         ///< is "was", "will be"
  bool verdict : 1 = false;       ///< is a sentence of a court, which is spelt as a referee
  bool feminine : 1 = false;      ///< has the form of a verb whose subject is feminine
};

/// The facts of word types that one thread met last, by Type::like + 1: they hang on what the tables say of one.
using FactsCache = lexicon::Memo<WordFacts, 11>;

/// Reads them from the lexicon. Immutable, shared by threads.
class FactsReader {
 public:
  explicit FactsReader(const lexicon::Lexicon& lexicon);

  [[nodiscard]] WordFacts of(const lexicon::Types& types, std::uint32_t type, FactsCache& cache) const {
    const std::uint64_t key = std::uint64_t{types[type].like} + 1;
    const WordFacts* const known = cache.find(key);
    return known != nullptr ? *known : cache.put(key, read(types, type));
  }

 private:
  [[nodiscard]] WordFacts read(const lexicon::Types& types, std::uint32_t type) const;
  void add_verb(const lexicon::Analysis& analysis, WordFacts& facts) const;
  [[nodiscard]] Carries finite(lexicon::SymbolId kind, lexicon::SymbolId event, lexicon::SymbolId act,
                               Carries before) const;
  [[nodiscard]] lexicon::SymbolId value(const lexicon::Analysis& analysis, lexicon::SymbolId feature) const {
    return static_cast<lexicon::SymbolId>(lexicon_->feature(analysis, feature).value_or(0));
  }

  const lexicon::Lexicon* lexicon_;
  lexicon::ClassId verb_ = 0, event_noun_ = 0;
  lexicon::SymbolId kind_ = 0, event_ = 0, act_ = 0, light_ = 0, aspect_ = 0, report_ = 0, announce_ = 0, promise_ = 0,
                    demand_ = 0, host_ = 0, undergo_ = 0, strike_ = 0, done_ = 0, assault_ = 0, go_ = 0, gather_ = 0,
                    launch_ = 0, intend_ = 0, accept_ = 0, casualty_ = 0, issue_ = 0, goods_ = 0, case_ = 0,
                    accusative_ = 0, person_ = 0, count_ = 0, gender_ = 0, f_ = 0, be_ = 0, impose_ = 0, pron_ = 0,
                    none_ = 0, cancel_ = 0, judge_ = 0, tense_ = 0, masdar_ = 0;
};

}  // namespace barqiya::layers::events
