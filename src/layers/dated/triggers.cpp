// What a time dates is a question of which word it hangs on. The candidates are the finite verb of the time's clause
// and the acts that nouns name in it; of these the sentence's order, the tense and the verb's kind choose:
//
//     The minister [announced] on Monday the withdrawal of the force.       the verb, though a noun may follow
//     ... an agreement that provides for the [withdrawal] by the end of the year.   a verb of planning: its object
//     Parliament took [a decision] in January.                              a light verb: its noun
//     In June parliament [passed] a law.                                    the time opens its clause: what follows
//
// Clauses are told apart by "that", "which", "while" and stops; no parser is needed for the press, whose clauses are
// plain. Tested by tests/layers/dated_test.cpp and the examples of data/grammar/dated.rules.
#include "layers/dated/triggers.hpp"

#include <algorithm>

namespace barqiya::layers::dated {
namespace {

using text::TokenKind;

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::uint32_t kLeft = 40;   ///< tokens looked at before a time
constexpr std::uint32_t kRight = 16;  ///< and behind it
constexpr std::size_t kNouns = 8;

/// What stands in the clause before a time.
struct Clause {
  std::uint32_t verb = kNone;
  std::array<std::uint32_t, kNouns> nouns{};  ///< acts between the verb and the time, nearest first
  std::size_t count = 0;
  std::uint32_t participle = kNone;  ///< right before the time: "the one announced"
  std::uint32_t border = 0;          ///< first token of the clause
  bool scheduled = false;            ///< "due" stands right before the time
};

class Finder {
 public:
  Finder(const Sentence& sentence, const Place& time)
      : sentence_(sentence), words_(sentence.words), time_(time), lead_(lead_of(sentence, time.begin)) {}

  [[nodiscard]] Triggers find() {
    const Clause clause = read_clause();
    std::uint32_t found = kNone;
    const bool alone = lead_ == clause.border && clause.verb == kNone;
    const bool opens = alone || (words_[lead_].is(kJoined) && clause.participle == kNone);
    if (opens) found = after_time(time_.end);
    if (found == kNone) found = choose(clause);
    if (found == kNone && !opens) found = after_time(time_.end);
    Triggers triggers;
    if (found == kNone) return triggers;
    triggers.tokens[triggers.count++] = found;
    // Two verbs in one breath share what follows: "supervised and supported".
    const bool joined = found == clause.verb && found > 0 && words_[found].is(kJoined);
    if (joined && words_[found - 1].is_surely_verb() && sentence_.cover[found - 1] == Cover::Nothing) {
      triggers.tokens[triggers.count++] = found - 1;
    }
    return triggers;
  }

 private:
  [[nodiscard]] bool is_word(std::uint32_t t) const { return words_.kind(t) == TokenKind::Word; }

  /// Whether a clause may begin at a token, so that a word that need not be a verb is one.
  [[nodiscard]] bool opens_clause(std::uint32_t t) const {
    if (t == 0 || !is_word(t - 1) || words_.tokens[t].paragraph || words_[t].is(kJoined)) return true;
    return words_[t - 1].is(kThat | kRelative | kConnective | kNegative | kPerhaps | kToCome);
  }

  [[nodiscard]] bool is_verb_at(std::uint32_t t) const {
    const Word word = words_[t];
    if (!word.is_verb() || sentence_.cover[t] == Cover::Time || sentence_.cover[t] == Cover::Name) return false;
    if (!word.is(kUnsure)) return true;
    if (word.is(kDefinite | kPrefixed | kPreposition | kThat | kRelative)) return false;
    return opens_clause(t) && !(word.is(kNoun | kAdjective) && !word.is(kMasdar | kEventNoun));
  }

  [[nodiscard]] bool is_event_at(std::uint32_t t) const {
    constexpr std::uint64_t kOther = kPreposition | kLinks | kThat | kRelative | kConnective | kThing;
    return words_[t].is_event() && !words_[t].is(kOther) && sentence_.cover[t] == Cover::Nothing;
  }

  /// Over a bracket that ends at `t`: the token that opens it, or `t` when none is near.
  [[nodiscard]] std::uint32_t open_of(std::uint32_t t) const {
    constexpr std::uint32_t kLongest = 12;
    for (std::uint32_t i = t; i > 0 && i + kLongest > t; --i) {
      if (words_.kind(i - 1) == TokenKind::BracketOpen) return i - 1;
    }
    return t;
  }

  [[nodiscard]] Clause read_clause() const {
    Clause clause;
    const std::uint32_t last = lead_ > kLeft ? lead_ - kLeft : 0;
    std::uint32_t t = lead_;
    while (t > last) {
      --t;
      clause.border = t + 1;
      if (words_.kind(t) == TokenKind::BracketClose) t = open_of(t);
      if (words_.kind(t) == TokenKind::Colon) return clause;
      if (!is_word(t) || sentence_.cover[t] == Cover::Time || sentence_.cover[t] == Cover::Name) continue;
      const Word word = words_[t];
      if (word.is(kThat | kRelative | kConnective)) return clause;
      if (t + 1 == lead_ && word.is(kScheduled)) clause.scheduled = true;
      const bool speaks = word.is(kReport) && word.is(kActive) && !word.is(kDefinite | kEventNoun);
      if (is_verb_at(t) || speaks) {
        clause.verb = t;
        return clause;
      }
      const bool participle = word.is(kActive | kPassive) && !word.is(kScheduled | kLinks | kNoun | kThing);
      if (t + 1 == lead_ && participle) clause.participle = t;
      if (is_event_at(t) && clause.count < kNouns) clause.nouns[clause.count++] = t;
    }
    if (t == 0) clause.border = 0;
    return clause;
  }

  /// Of the acts before a time the one it hangs on: the nearest that is no whole by itself, as "the withdrawal" is.
  [[nodiscard]] std::uint32_t nearest(const Clause& clause) const {
    for (std::size_t i = 0; i < clause.count; ++i) {
      if (!words_[clause.nouns[i]].is(kDefinite)) return clause.nouns[i];
    }
    return clause.count == 0 ? kNone : clause.nouns[0];
  }

  [[nodiscard]] bool agrees(const Word& verb) const {
    if (verb.is(kPast)) return time_.when != When::Future;
    return time_.when != When::Past;
  }

  /// Whether the nearest act stands so close to the time that it is dated, and not the verb: "in a statement today".
  [[nodiscard]] bool is_beside(const Clause& clause) const {
    if (clause.count == 0) return false;
    const std::uint32_t noun = clause.nouns[0];
    const Word word = words_[noun];
    const bool owned = noun + 2 == lead_ && words_[noun + 1].is(kPreposition);  // "a statement of his"
    if (noun + 1 != lead_ && !owned) return false;
    if (word.is(kSuffixed)) return true;
    if (word.is(kDefinite) || noun == clause.verb + 1) return false;
    const bool within = word.is(kPrefixed) || words_[noun - 1].is(kPreposition);
    return within;
  }

  [[nodiscard]] std::uint32_t choose(const Clause& clause) const {
    if (clause.participle != kNone && words_[clause.participle].is(kDefinite)) return clause.participle;
    if (clause.scheduled) return nearest(clause);
    if (clause.verb == kNone) return clause.participle != kNone ? clause.participle : nearest(clause);
    const Word verb = words_[clause.verb];
    if (verb.is(kBe)) return of_be(clause);
    if (verb.is(kLight | kHost)) return object_of(clause);
    if (clause.count == 0) return clause.verb;
    if (!agrees(verb)) return nearest(clause);
    if (time_.when == When::Future && verb.is(kPlan | kReport | kModal)) return nearest(clause);
    return is_beside(clause) ? clause.nouns[0] : clause.verb;
  }

  /// "was limited", "was his visit in 2010": what is said to have been.
  [[nodiscard]] std::uint32_t of_be(const Clause& clause) const {
    if (clause.participle != kNone) return clause.participle;
    return clause.count == 0 ? clause.verb : nearest(clause);
  }

  /// The noun of a light verb: the first behind it, which may stand behind the time.
  [[nodiscard]] std::uint32_t object_of(const Clause& clause) const {
    if (clause.count > 0) return clause.nouns[clause.count - 1];
    const std::uint32_t object = noun_after(time_.end);
    return object == kNone ? clause.verb : object;
  }

  /// The first act that a noun names behind a token, before any other clause.
  [[nodiscard]] std::uint32_t noun_after(std::uint32_t begin) const {
    const std::uint32_t last = std::min(sentence_.size(), begin + kRight);
    for (std::uint32_t t = begin; t < last; ++t) {
      if (!is_word(t)) continue;
      if (words_[t].is(kThat | kRelative | kConnective)) return kNone;
      if (is_event_at(t)) return t;
      if (is_verb_at(t)) return kNone;
    }
    return kNone;
  }

  /// The verb behind a time that opens its clause, or the act named there.
  [[nodiscard]] std::uint32_t after_time(std::uint32_t begin) const {
    const std::uint32_t last = std::min(sentence_.size(), begin + kRight);
    std::uint32_t noun = kNone;
    std::uint32_t be = kNone;
    for (std::uint32_t t = begin; t < last; ++t) {
      if (words_.kind(t) == TokenKind::Colon) break;
      if (!is_word(t) || sentence_.cover[t] == Cover::Time || sentence_.cover[t] == Cover::Name) continue;
      const Word word = words_[t];
      if (word.is(kThat | kRelative | kConnective)) break;
      if (noun == kNone && is_event_at(t)) noun = t;
      if (!is_verb_at(t)) continue;
      if (word.is(kBe) && be == kNone) {
        be = t;
        continue;
      }
      if (!word.is(kLight | kHost)) return t;
      const std::uint32_t object = noun_after(t + 1);
      return object == kNone ? t : object;
    }
    if (be != kNone) return noun == kNone ? be : noun;
    return noun;
  }

  const Sentence& sentence_;
  const Words& words_;
  const Place& time_;
  std::uint32_t lead_;
};

}  // namespace

std::uint32_t lead_of(const Sentence& sentence, std::uint32_t begin) {
  constexpr std::uint32_t kLongest = 4;
  std::uint32_t lead = begin;
  while (lead > 0 && lead + kLongest > begin) {
    const TokenKind kind = sentence.words.kind(lead - 1);
    const Word word = sentence.words[lead - 1];
    const bool leads = kind == TokenKind::Word && sentence.cover[lead - 1] == Cover::Nothing &&
                       word.is(kPreposition | kLinks) && !word.is(kSuffixed | kScheduled);
    if (!leads && kind != TokenKind::BracketOpen) break;
    --lead;
    if (leads && word.is(kJoined)) break;
  }
  return lead;
}

Triggers find_triggers(const Sentence& sentence, const Place& time) { return Finder(sentence, time).find(); }

}  // namespace barqiya::layers::dated
