#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "lexicon/types.hpp"
#include "text/tokens.hpp"

/// What the words of a sentence are, as far as the question goes whether something happened, and when.
namespace barqiya::layers::dated {

/// What a word can be, one bit each; a word may be several.
enum WordFlag : std::uint64_t {
  kPast = 1ULL << 0,          ///< a finite verb of the past
  kPresent = 1ULL << 1,       ///< one of the present
  kFuture = 1ULL << 2,        ///< one of the present with the prefix of the future
  kImperative = 1ULL << 3,    ///< "go"
  kUnsure = 1ULL << 4,        ///< its reading as a finite verb is not its only one
  kMasdar = 1ULL << 5,        ///< "withdrawal"
  kActive = 1ULL << 6,        ///< an active participle
  kPassive = 1ULL << 7,       ///< a passive one: "announced"
  kEventNoun = 1ULL << 8,     ///< a noun for what happens: "attack"
  kNoun = 1ULL << 9,          ///< some other noun
  kReport = 1ULL << 10,       ///< of a verb of saying
  kPlan = 1ULL << 11,         ///< of a verb that makes what it governs planned: "intends", "promises", "demands"
  kAspect = 1ULL << 12,       ///< of "begins", "goes on"
  kLight = 1ULL << 13,        ///< of a verb whose act is in the noun that follows
  kModal = 1ULL << 14,        ///< of "can"
  kBe = 1ULL << 15,           ///< of "was"
  kCancels = 1ULL << 16,      ///< what it governs was called off
  kDenies = 1ULL << 17,       ///< what it governs did not happen
  kNegative = 1ULL << 18,     ///< a particle that negates
  kToCome = 1ULL << 19,       ///< a particle of the future
  kPerhaps = 1ULL << 20,      ///< makes a past sure and a present doubtful
  kThat = 1ULL << 21,         ///< opens a clause: "that"
  kRelative = 1ULL << 22,     ///< "which"
  kConnective = 1ULL << 23,   ///< "while"
  kPreposition = 1ULL << 24,  ///< "in", "since", "after"
  kConditional = 1ULL << 25,  ///< "if"
  kDoubts = 1ULL << 26,       ///< "may be", "possibility"
  kScheduled = 1ULL << 27,    ///< says that something is to come: "due", "in order to"
  kJoined = 1ULL << 28,       ///< has a conjunction
  kPrefixed = 1ULL << 29,     ///< has a preposition
  kPurpose = 1ULL << 30,      ///< that preposition is "to"
  kDefinite = 1ULL << 31,     ///< has the article
  kSuffixed = 1ULL << 32,     ///< has a pronoun
  kLast = 1ULL << 33,         ///< shifts a period to the past: "last"
  kNext = 1ULL << 34,         ///< shifts it to the future
  kThis = 1ULL << 35,         ///< says that it is going on
  kAdjective = 1ULL << 36,
  kPlural = 1ULL << 37,
  kHost = 1ULL << 38,       ///< of "saw": a verb whose subject is a place or a time and whose object is what happened
  kLinks = 1ULL << 39,      ///< stands between a time and what it dates: "in", "on the day of"
  kTemporal = 1ULL << 42,   ///< "since", "after"
  kSuffered = 1ULL << 43,   ///< of a verb that is told of victims: "was wounded"
  kAttribute = 1ULL << 44,  ///< a participle that says when something is, whatever else it can be: "issued"
  kThing = 1ULL << 41,      ///< looks like the name of an act and is a thing: "the administration"
  kTopic = 1ULL << 45,      ///< the act behind it is only talked of: "the case of"
  kUndergoes = 1ULL << 47,  ///< of a verb whose subject the act behind it is done to: "came under"
  kUnproved = 1ULL << 46,   ///< the act behind it is feared, foiled or alleged: "accused of"
  kFirst = 1ULL << 40,      ///< its verb is of the first or second person
  kCarries = 1ULL << 49,    ///< of a verb that often only carries the act behind it: "held (a meeting)"
  kMeeting = 1ULL << 50,    ///< a noun for a meeting
  kUntil = 1ULL << 51,      ///< leads to a time that something is put off to: "to", "until"
  kDuring = 1ULL << 52,     ///< "during": leads to what goes on at the same time
  kRead = 1ULL << 48        ///< the word was looked up
};

/// The facts of a word type; 8 bytes.
struct Word {
  std::uint64_t flags : 56 = 0;
  std::uint64_t prefix_size : 8 = 0;  ///< bytes attached before its stem

  [[nodiscard]] bool is(std::uint64_t any) const { return (flags & any) != 0; }
  [[nodiscard]] bool is_verb() const { return is(kPast | kPresent | kFuture | kImperative); }
  /// A finite verb and nothing else.
  [[nodiscard]] bool is_surely_verb() const { return is_verb() && !is(kUnsure); }
  /// Names what happens without being a finite verb.
  [[nodiscard]] bool is_event() const { return is(kMasdar | kEventNoun); }
};

/// Reads the lexicon for this layer. Immutable, shared by threads.
class WordReader {
 public:
  explicit WordReader(const lexicon::Lexicon& lexicon);

  [[nodiscard]] Word read(std::span<const lexicon::Analysis> analyses) const;

 private:
  /// What a class's words are, all of them or those whose `feature` is `value`.
  struct Meaning {
    lexicon::ClassId klass = 0;
    lexicon::SymbolId feature = 0;
    std::int32_t value = 0;
    std::uint64_t flags = 0;
  };

  void add_verb(const lexicon::Analysis& analysis, std::size_t nominal_clitics, Word& word) const;
  void add_clitics(const lexicon::Analysis& analysis, Word& word) const;
  [[nodiscard]] std::int32_t value(const lexicon::Analysis& analysis, lexicon::SymbolId feature) const;

  const lexicon::Lexicon* lexicon_;
  std::vector<Meaning> meanings_;        // by class
  std::vector<std::uint32_t> of_class_;  // by ClassId: where its meanings begin; one more
  std::vector<Meaning> verb_meanings_;
  lexicon::ClassId verb_ = 0, literal_ = 0, phrase_ = 0;
  lexicon::SymbolId tense_ = 0, sure_ = 0, alike_ = 0, person_ = 0, number_ = 0;
  lexicon::SymbolId past_ = 0, present_ = 0, imperative_ = 0, masdar_ = 0, active_ = 0, passive_ = 0, no_ = 0,
                    none_ = 0, pl_ = 0;
  lexicon::SymbolId conj_ = 0, prep_ = 0, kind_ = 0, act_ = 0, pron_ = 0, li_ = 0, event_ = 0, judge_ = 0;
};

/// The facts of the word types that one thread has met; asked from WordReader once a type.
class WordCache {
 public:
  explicit WordCache(lexicon::Types& types) : types_(&types), words_(types) {}

  [[nodiscard]] Word at(std::uint32_t type, const WordReader& reader) {
    Word word = words_.get(type);
    if (!word.is(kRead)) {
      const std::uint32_t like = (*types_)[type].like;
      word = words_.get(like);
      if (!word.is(kRead)) {
        word = reader.read(types_->analyses(type));
        word.flags |= kRead;
        words_.set(like, word);
      }
      words_.set(type, word);
    }
    return word;
  }

 private:
  const lexicon::Types* types_;
  lexicon::Column<Word> words_;
};

/// The words of a block, read on demand. A view.
struct Words {
  std::span<const text::Token> tokens;
  const WordReader* reader = nullptr;
  WordCache* cache = nullptr;

  [[nodiscard]] Word operator[](std::uint32_t token) const { return cache->at(tokens[token].type, *reader); }
  [[nodiscard]] text::TokenKind kind(std::uint32_t token) const { return tokens[token].kind; }
  /// Whether a token can be a finite verb at all.
  [[nodiscard]] bool may_be_verb(std::uint32_t token) const;
  /// Whether it is one: nothing else, or where only a verb is to be expected, as at the beginning of a sentence.
  [[nodiscard]] bool is_verb_at(std::uint32_t token) const;
  /// Whether a sentence ends behind the token, as far as this layer is concerned: a stop within a number ends none.
  [[nodiscard]] bool ends_sentence(std::uint32_t token) const;
};

}  // namespace barqiya::layers::dated
