#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/lexicon.hpp"

/// What the words between a cue and its content are, as far as this layer asks.
namespace barqiya::layers::statements {

/// Prepositions, as the verb tables name them in `with`.
enum class Link : std::uint8_t { None, Ila, Ala, Min, An, Bi, Li, Fi, Maa, Ka };

/// What a word can be, one bit each; a word may be several.
enum WordFlag : std::uint32_t {
  kThat = 1U << 0,        ///< opens a reported clause
  kRelative = 1U << 1,    ///< "who", "which"
  kConnective = 1U << 2,  ///< "but", "while"
  kFrame = 1U << 3,       ///< "for his part"
  kApart = 1U << 4,       ///< "after", "during"
  kFinite = 1U << 5,      ///< a verb and nothing else
  kMasdar = 1U << 6,
  kDefinite = 1U << 7,   ///< has the article
  kSuffixed = 1U << 8,   ///< has a pronoun
  kJoined = 1U << 9,     ///< has a conjunction
  kSpeaker = 1U << 10,   ///< someone: a role, a title, a rank, a witness, a body
  kOutlet = 1U << 11,    ///< passes on what others say
  kDocument = 1U << 12,  ///< says something by itself: a statement, a study
  kMedium = 1U << 13,    ///< something is said in it
  kAdjective = 1U << 14,
  kNoun = 1U << 15,
  kFirstPerson = 1U << 16,  ///< "we", "my"
  kNegative = 1U << 17,
  kParticle = 1U << 18,  ///< of tense, before a verb
  kAgency = 1U << 19,    ///< a news agency by name
  kFunction = 1U << 20,
  kInside = 1U << 21,      ///< a further token of a phrase, or one that tells nothing
  kVoice = 1U << 22,       ///< "by the mouth of"
  kAuxiliary = 1U << 23,   ///< "was", before a subject whose verb comes later
  kWitness = 1U << 24,     ///< speaks without a name: a source, an official, a study
  kBody = 1U << 25,        ///< a kind of organisation
  kMan = 1U << 26,         ///< a man's name
  kWoman = 1U << 27,       ///< a woman's name
  kVerb = 1U << 28,        ///< can be a finite verb
  kQuantifier = 1U << 29,  ///< "all", "some"
  kThings = 1U << 30,      ///< the plural of what is done: "outcomes"
  kRead = 1U << 31         ///< the word was looked up
};

/// What the ending of a plural says of it (data/lexicon/noun_endings.tsv): no genitive stands behind it, and it is what
/// a subject is, or an object or genitive.
enum class Ending : std::uint8_t { None, Subject, Object };

/// The facts of a word type; 12 bytes.
struct Word {
  std::uint32_t flags = 0;
  Link link = Link::None;        ///< the preposition that it is
  Link prefix = Link::None;      ///< the preposition that is attached to it
  std::uint8_t prefix_size = 0;  ///< bytes attached before its stem
  bool plural : 1 = false;
  bool dual : 1 = false;
  bool feminine : 1 = false;
  bool demonstrative : 1 = false;
  bool what : 1 = false;      ///< "that which": opens an object
  bool aside : 1 = false;     ///< behind a comma, opens what the reporter adds: "while", "which"
  bool titled : 1 = false;    ///< what stands behind it in marks is what something is called: "the title"
  bool resumes : 1 = false;   ///< a preposition with a pronoun: "in it", "during it"
  bool issued : 1 = false;    ///< tells of a document where it is from or where it came: "issued by"
  bool office : 1 = false;    ///< what a ministry is for: before a headline's colon it is the ministry
  bool again : 1 = false;     ///< with the article it is one who was met before: "the official"
  bool turns : 1 = false;     ///< behind a comma, the reporter turns to something else: "on the other hand"
  bool where : 1 = false;     ///< behind a comma, tells where the one before is: "in the north of"
  bool situated : 1 = false;  ///< tells where the noun before it is: "which lies on"
  bool formula : 1 = false;   ///< a wish behind a name: "may God keep him"
  bool of_what : 1 = false;   ///< "of that which": a connective, or the object of a verb that takes "of"
  bool worded : 1 = false;    ///< tells that what stands before it are the speaker's words: "as he put it"
  bool styled : 1 = false;    ///< a form of address before a role: "His Highness the minister"
  bool manner : 1 = false;    ///< tells how a verb is meant, and ends its subject: "in the strongest terms"
  bool led : 1 = false;       ///< a preposition and this tell whose a body is: "under the leadership of"
  bool as : 1 = false;        ///< before a verb behind a comma: "..., as X said"
  bool past : 1 = false;      ///< can be a finite verb of the past
  bool counting : 1 = false;  ///< a noun for those whom it counts: "a number (of the experts)"
  bool anew : 1 = false;      ///< opens a sentence of the reporter's own wherever it stands: "it is mentioned that"
  bool we : 1 = false;        ///< "we do", and nothing else
  bool blame : 1 = false;     ///< what the blamed one is made to bear: "the responsibility for"
  bool topic : 1 = false;     ///< "as for", before a subject whose verb comes later
  bool how : 1 = false;       ///< opens a question that is told: "explained how"
  bool hears : 1 = false;     ///< behind "to", someone who is spoken to: "(said to) the reporters"
  bool stands : 1 = false;    ///< a pronoun that stands alone: "I"
  Ending ending = Ending::None;

  [[nodiscard]] bool is(std::uint32_t any) const { return (flags & any) != 0; }
};

/// Reads the lexicon for this layer. Immutable, shared by threads.
class Words {
 public:
  explicit Words(const lexicon::Lexicon& lexicon);

  [[nodiscard]] Word read(std::span<const lexicon::Analysis> analyses) const;

  /// The preposition of that name in the tables; None for others.
  [[nodiscard]] Link link_named(lexicon::SymbolId name) const;

  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return *lexicon_; }

 private:
  void add(const lexicon::Analysis& analysis, bool first, Word& word) const;
  void add_verb(const lexicon::Analysis& analysis, Word& word) const;
  void add_clitics(const lexicon::Analysis& analysis, Word& word) const;
  void add_kind(const lexicon::Analysis& analysis, Word& word) const;
  [[nodiscard]] lexicon::SymbolId value(const lexicon::Analysis& analysis, lexicon::SymbolId feature) const;

  /// What a class's words are, all of them or those whose `feature` is `value`.
  struct Meaning {
    lexicon::ClassId klass = 0;
    lexicon::SymbolId feature = 0;
    lexicon::SymbolId value = 0;
    std::uint32_t flags = 0;
  };

  const lexicon::Lexicon* lexicon_;
  std::vector<Meaning> meanings_;
  std::array<lexicon::SymbolId, 10> links_{};
  lexicon::ClassId verb_ = 0, link_ = 0, literal_ = 0, phrase_ = 0, governor_ = 0, function_ = 0, clause_word_ = 0,
                   witness_ = 0, portfolio_ = 0, actor_ = 0, hearer_ = 0;
  lexicon::SymbolId value_ = 0, tense_ = 0, sure_ = 0, alike_ = 0, person_ = 0, number_ = 0, gender_ = 0, agree_ = 0,
                    kind_ = 0, demonstrative_ = 0, aside_ = 0, what_ = 0, group_ = 0, again_ = 0, style_ = 0,
                    titled_ = 0, issued_ = 0, show_ = 0, turn_ = 0, where_ = 0, worded_ = 0, situated_ = 0,
                    of_what_ = 0, formula_ = 0, blame_ = 0, manner_ = 0, apart_ = 0, led_ = 0, as_ = 0, anew_ = 0,
                    count_ = 0, topic_ = 0, how_ = 0, pronoun_ = 0;
  lexicon::SymbolId past_ = 0, present_ = 0, masdar_ = 0, passive_ = 0, no_ = 0, none_ = 0, pl_ = 0, du_ = 0, f_ = 0;
  lexicon::SymbolId conj_ = 0, prep_ = 0, def_ = 0, pron_ = 0, na_ = 0, i_ = 0;
};

}  // namespace barqiya::layers::statements
