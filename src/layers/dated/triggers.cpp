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

#include "layers/dated/around_time.hpp"

namespace barqiya::layers::dated {
namespace {

using text::TokenKind;

constexpr std::uint32_t kLeft = 40;  ///< tokens looked at before a time
constexpr std::size_t kNouns = 8;

/// What stands in the clause before a time.
struct Clause {
  std::uint32_t verb = kNone;
  std::array<std::uint32_t, kNouns> nouns{};  ///< acts between the verb and the time, nearest first
  std::size_t count = 0;
  std::uint32_t participle = kNone;  ///< right before the time: "the one announced"
  std::uint32_t border = 0;          ///< first token of the clause, or the one behind its verb
  bool relative = false;             ///< the clause is a part of a noun phrase: "which ..."
  bool scheduled = false;            ///< "due" stands right before the time
};

class Finder : AroundTime {
 public:
  Finder(const Sentence& sentence, const Place& time)
      : AroundTime(sentence, time), lead_(lead_of(sentence, time.begin)) {}

  [[nodiscard]] Triggers find() {
    Triggers triggers;
    const std::uint32_t found = past_delay(find_one());
    if (found == kNone) return triggers;
    triggers.tokens[triggers.count++] = found;
    const std::uint32_t second = sharing(found);
    if (second != kNone) triggers.tokens[triggers.count++] = second;
    return triggers;
  }

 private:
  /// Of "the postponement of the strike to Sunday" the strike.
  [[nodiscard]] std::uint32_t past_delay(std::uint32_t found) const {
    if (!time_.until || found == kNone || found + 1 >= time_.begin || !is_event_at(found + 1)) return found;
    const Word delay = words_[found];
    return delay.is(kCancels) && delay.is(kMasdar) && !delay.is(kDefinite | kSuffixed) ? found + 1 : found;
  }

  [[nodiscard]] std::uint32_t find_one() const {
    // "the days that saw ...": the time is what its relative clause is about.
    if (time_.vague && time_.end < sentence_.size() && words_[time_.end].is(kRelative)) {
      const std::uint32_t told = after_time(time_.end + 1);
      if (told != kNone) return told;
    }
    const Clause clause = read_clause(lead_);
    if (time_.of_noun) return of_noun(clause);
    const bool alone = lead_ == clause.border && clause.verb == kNone;
    const bool opens = alone || (words_[lead_].is(kJoined) && clause.participle == kNone);
    if (opens) {
      const std::uint32_t behind = after_time(time_.end);
      if (behind != kNone) return behind;
    }
    if (clause.scheduled && clause.count == 0) {  // "it is expected today that five will be released"
      const std::uint32_t object = object_after(time_.end, false);
      if (object != kNone) return object;
    }
    std::uint32_t found = choose(clause);
    // A comma ends "who are led by ...,".
    const bool closed = clause.relative && lead_ > 0 && words_.kind(lead_ - 1) == TokenKind::Comma;
    if (closed || (time_.when == When::Past && !clause_agrees(clause))) {
      const std::uint32_t outside = around(clause, closed);
      if (outside != kNone) found = outside;
    }
    return found == kNone && !opens ? after_time(time_.end) : found;
  }

  /// Whether a word that can be a verb is one because it tells of the indefinite noun before it: "a film [shown]
  /// today".
  [[nodiscard]] bool tells_of_noun(std::uint32_t t) const {
    if (t == 0 || !is_free(t) || !words_.may_be_verb(t) || !is_word(t - 1)) return false;
    const Word before = words_[t - 1];
    const bool unknown = !before.is(~kRead);  // a word that no table has
    return words_[t].is(kPast) && (before.is(kNoun | kEventNoun) || unknown) &&
           !before.is(kDefinite | kSuffixed | kPreposition) && t > 1 && is_word(t - 2) &&
           (words_[t - 2].is(kPreposition) || (words_[t - 2].is(kReport) && is_verb_at(t - 2)));
  }

  /// Over a bracket that ends at `t`: the token that opens it, or `t` when none is near.
  [[nodiscard]] std::uint32_t open_of(std::uint32_t t) const {
    constexpr std::uint32_t kLongest = 12;
    for (std::uint32_t i = t; i > 0 && i + kLongest > t; --i) {
      if (words_.kind(i - 1) == TokenKind::BracketOpen) return i - 1;
    }
    return t;
  }

  /// The clause that ends before a token.
  [[nodiscard]] Clause read_clause(std::uint32_t end) const {
    Clause clause;
    const std::uint32_t last = lead_ > kLeft ? lead_ - kLeft : 0;
    std::uint32_t t = end;
    clause.border = end;
    bool comma = false;
    std::uint32_t told = kNone;  // may be the verb behind "had" or "that"
    while (t > last) {
      --t;
      comma = comma || words_.kind(t) == TokenKind::Comma;
      if (words_.kind(t) == TokenKind::BracketClose) t = open_of(t);
      if (words_.kind(t) == TokenKind::Colon) return clause;
      const Word word = words_[t];
      if (is_word(t) && word.is(kThat | kRelative | kConnective)) {
        clause.relative = word.is(kRelative);
        take_told(told, t, clause);
        return clause;
      }
      clause.border = t;
      if (!is_word(t) || !is_free(t)) continue;
      const bool counted = t > 0 && words_.kind(t - 1) == TokenKind::Number;  // "29 (accused)"
      // "34 ships (loaded) with goods": spelt as one who blames.
      const bool speaks = t + 1 != end && !counted && !is_adjective_at(t) && word.is(kReport) && word.is(kActive) &&
                          !word.is(kDefinite | kEventNoun | kNoun);
      // "The union, which has a million members, called a strike": an aside has its own verb.
      const bool aside = comma && t > last + 2 && words_[t - 1].is(kRelative) && words_.kind(t - 2) == TokenKind::Comma;
      if (aside && is_verb_at(t)) {
        t -= 2;
        continue;
      }
      if ((is_verb_at(t) && !(counted && word.is(kUnsure))) || speaks || (t + 1 == end && tells_of_noun(t))) {
        clause.verb = t;
        clause.relative = t > 0 && words_[t - 1].is(kRelative);
        clause.border = t + 1;
        take_told(told, t, clause);
        return clause;
      }
      if (tells_of_subject(t)) told = t;
      add_noun(t, end, clause);
    }
    return clause;
  }

  /// Whether a word that can be a verb of the past stands behind a definite noun or a name: "had the president
  /// (arrived)".
  [[nodiscard]] bool tells_of_subject(std::uint32_t t) const {
    if (t == 0 || !is_free(t) || !words_.may_be_verb(t) || !words_[t].is(kPast) || !is_word(t - 1) ||
        words_[t - 1].is(kScheduled))
      return false;
    return sentence_.cover[t - 1] == Cover::Name || words_[t - 1].is(kDefinite);
  }

  /// "Had the president (arrived)", "that the president (arrived)": what is told of a subject behind the word at
  /// `from`.
  void take_told(std::uint32_t told, std::uint32_t from, Clause& clause) const {
    if (told == kNone || !words_[from].is(kBe | kThat) || told < from + 2) return;
    clause.verb = told;
    clause.border = told + 1;
    while (clause.count > 0 && clause.nouns[clause.count - 1] <= told) --clause.count;
  }

  /// Whether a participle stands right behind an indefinite noun, of which it tells.
  [[nodiscard]] bool is_adjective_at(std::uint32_t t) const {
    if (t == 0 || !is_word(t - 1) || sentence_.cover[t - 1] != Cover::Nothing || words_[t].is(kJoined)) return false;
    const Word before = words_[t - 1];
    return before.is(kNoun | kEventNoun) && !before.is_verb() && !before.is(kDefinite | kSuffixed | kPreposition);
  }

  void add_noun(std::uint32_t t, std::uint32_t end, Clause& clause) const {
    const Word word = words_[t];
    // "By 99 (votes)", "29 (accused)".
    const bool counted = t > 0 && words_.kind(t - 1) == TokenKind::Number && !word.is(kEventNoun);
    if (counted && !word.is(kDefinite)) return;
    const bool near = t + 1 == end || (t + 2 == end && words_[t + 1].is(kPreposition));
    if (near && word.is(kScheduled) && !word.is(kNoun)) clause.scheduled = true;
    const bool noun = word.is(kNoun | kThing) && !word.is(kAttribute);
    const bool participle = word.is(kActive | kPassive) && !word.is(kScheduled | kLinks) && !noun;
    if (t + 1 == end && participle) clause.participle = t;
    if (is_event_at(t) && clause.count < kNouns) clause.nouns[clause.count++] = t;
  }

  /// Of the acts before a time the one it hangs on: the nearest that is no whole by itself, as "the withdrawal" is; of
  /// an act that only prepares another ("the holding of elections") the other.
  [[nodiscard]] std::uint32_t nearest(const Clause& clause) const {
    if (clause.count == 0) return kNone;
    std::size_t found = 0;
    while (found < clause.count && words_[clause.nouns[found]].is(kDefinite)) ++found;
    if (found == clause.count) return clause.nouns[0];
    if (found > 0 && prepares(clause, found)) --found;
    // "the beginning of the attack": the beginning is dated.
    if (found + 1 < clause.count && clause.nouns[found + 1] + 1 == clause.nouns[found] &&
        words_[clause.nouns[found + 1]].is(kAspect)) {
      ++found;
    }
    return clause.nouns[found];
  }

  /// Whether an act only says how the next one, right behind it, is done: "a case of", "the carrying out of".
  [[nodiscard]] bool prepares(const Clause& clause, std::size_t noun) const {
    return noun > 0 && words_[clause.nouns[noun]].is(kLight | kPlan | kModal) &&
           clause.nouns[noun - 1] == clause.nouns[noun] + 1;
  }

  /// A time that is a part of a noun phrase dates the act that the phrase names, and never a verb.
  [[nodiscard]] std::uint32_t of_noun(const Clause& clause) const {
    if (clause.count == 0 || clause.nouns[0] + 3 < lead_) return kNone;
    return clause.nouns[0];
  }

  [[nodiscard]] bool is_to_come() const { return time_.when == When::Future || time_.when == When::Later; }

  [[nodiscard]] bool agrees(const Word& verb) const {
    if (verb.is(kPast)) return time_.when != When::Future;
    if (!verb.is_verb() || time_.since) return true;
    return time_.when != When::Past;
  }

  [[nodiscard]] bool clause_agrees(const Clause& clause) const {
    return clause.verb == kNone ? clause.count > 0 : clause.count > 0 || agrees(words_[clause.verb]);
  }

  /// The past verb before clauses of the present that only tell who or what is meant: "fell on the town, which lies in
  /// the north, yesterday"; `closed`: and out of all of them.
  [[nodiscard]] std::uint32_t around(Clause clause, bool closed) const {
    for (int i = 0; i < 3; ++i) {
      if (clause.verb == kNone && !clause.relative) return kNone;
      const std::uint32_t first = clause.verb != kNone ? clause.verb : clause.border;
      const bool behind_relative = first > 0 && words_[first - 1].is(kRelative);
      if (first < 2) return kNone;
      clause = read_clause(behind_relative ? first - 1 : first);
      if (closed && clause.relative) continue;
      if (clause.verb != kNone && agrees(words_[clause.verb])) return choose(clause);
    }
    return kNone;
  }

  /// Whether the nearest act stands so close to the time that it is dated, and not the verb: "in a statement today".
  [[nodiscard]] bool is_beside(const Clause& clause) const {
    const std::uint32_t noun = clause.nouns[0];
    const Word word = words_[noun];
    std::uint32_t behind = noun + 1;
    if (behind < lead_ && words_[behind].is(kPreposition) && words_[behind].is(kSuffixed)) ++behind;  // "of his"
    while (behind < lead_ && !is_word(behind)) ++behind;
    if (behind != lead_) return false;
    if (noun == clause.verb + 1) return false;
    if (word.is(kSuffixed)) return word.is(kMasdar);
    const bool led = words_[noun - 1].is(kPreposition | kDoubts | kScheduled | kPlan) || word.is(kPurpose);
    if (word.is(kDefinite)) return word.is(kMasdar) && (word.is(kPurpose) || (led && lead_ != time_.begin));
    // "For the protests (of 20 October)".
    const bool numbered = lead_ == time_.begin && words_.kind(time_.begin) == TokenKind::Number;
    if (numbered && word.is(kEventNoun) && noun > 1 && words_[noun - 2].is(kPreposition) &&
        !words_[noun - 1].is(kDefinite | kPreposition))
      return true;
    return word.is(kPrefixed) || words_[noun - 1].is(kPreposition);
  }

  /// The act behind a temporal preposition: "since the outbreak of fighting in March", "after his visit on Monday".
  /// What went on meanwhile only tells when the verb was: "arrested a man during a march in the heart of the town on
  /// Monday".
  [[nodiscard]] std::uint32_t within_phrase(const Clause& clause) const {
    constexpr std::uint32_t kNear = 3;
    const Word verb = words_[clause.verb];
    const bool same_day = verb.is(kPast) && !time_.coarse && !time_.vague && agrees(verb);
    for (std::size_t i = 0; i < clause.count; ++i) {
      const std::uint32_t noun = clause.nouns[i];
      if (noun == 0 || !is_word(noun - 1) || !words_[noun - 1].is(kTemporal)) continue;
      const bool meanwhile = words_[noun - 1].is(kDuring) && words_[noun].is(kEventNoun) && !words_[noun].is(kSuffixed);
      if (!same_day || !meanwhile || noun + kNear >= lead_) return noun;
    }
    return kNone;
  }

  [[nodiscard]] std::uint32_t choose(const Clause& clause) const {
    if (clause.participle != kNone && words_[clause.participle].is(kDefinite)) return clause.participle;
    if (clause.scheduled) return is_scheduled_itself(clause) ? clause.nouns[0] : nearest(clause);
    const bool stated = clause.participle != kNone && clause.count > 0 && clause.nouns[0] + 1 == clause.participle;
    if (stated && words_[clause.nouns[0]].is(kDefinite)) return of_nominal(clause);
    // "Intense raids (on Friday night)": the participle says of what kind they were.
    const bool of_kind = stated && words_[clause.nouns[0]].is(kEventNoun) && !words_[clause.participle].is(kAttribute);
    if (of_kind) return clause.nouns[0];
    if (clause.verb == kNone) return of_nominal(clause);
    return words_[clause.verb].is(kBe) ? of_be(clause) : of_verb(clause);
  }

  /// What a time dates in a clause that has a verb.
  [[nodiscard]] std::uint32_t of_verb(const Clause& clause) const {
    const Word verb = words_[clause.verb];
    const std::uint32_t within = within_phrase(clause);
    if (within != kNone) return within;
    // "The attacks that the group carried out (last summer)": the act stands before its verb.
    if (verb.is(kLight) && verb.is(kSuffixed) && clause.relative && clause.count == 0 && clause.verb > 1 &&
        words_[clause.verb - 1].is(kRelative) && is_event_at(clause.verb - 2))
      return clause.verb - 2;
    if (verb.is(kLight | kHost) && !verb.is(kSuffixed) && agrees(verb)) return object_of(clause);
    if (time_.until && verb.is(kCancels) && clause.count > 0) return clause.nouns[clause.count - 1];
    const std::uint32_t carried = carried_by(clause);
    if (carried != kNone) return carried;
    if (clause.count == 0 && is_to_come() && verb.is(kPlan | kModal)) {
      const std::uint32_t object = object_after(time_.end, false);
      if (object != kNone) return object;
    }
    if (clause.count == 0) return agrees(verb) || verb.is(kPresent) ? clause.verb : kNone;
    if (!agrees(verb)) return aim_of(clause);
    // "Will demand (next week) damages": what will be said is said then.
    const bool will_say = verb.is(kFuture) && verb.is(kReport);
    const std::uint32_t inside = inside_light(clause);
    if (inside != kNone) return inside;
    if (is_to_come() && !will_say && (verb.is(kPlan | kReport | kModal) || is_aim(clause))) return nearest(clause);
    // Things are said on a day; a month or a year is that of what is said.
    if (time_.when == When::Past && time_.coarse && verb.is(kReport) && !is_subject(clause)) return nearest(clause);
    return is_beside(clause) || is_second(clause) ? clause.nouns[0] : clause.verb;
  }

  /// The act of a light masdar that the time stands within: "denounced the carrying out on Monday of (a raid)".
  [[nodiscard]] std::uint32_t inside_light(const Clause& clause) const {
    constexpr std::uint32_t kNear = 4;
    const std::uint32_t noun = clause.nouns[0];
    const bool light = words_[noun].is(kMasdar) && words_[noun].is(kLight) && !words_[noun].is(kDefinite | kSuffixed);
    if (!light || noun + kNear < lead_ || time_.end >= sentence_.size()) return kNone;
    return words_[time_.end].is(kPrefixed) && is_event_at(time_.end) ? time_.end : kNone;
  }

  /// Whether the one act named is the subject of the verb: "(exports) reached", spelt as "reported" is.
  [[nodiscard]] bool is_subject(const Clause& clause) const {
    return clause.count == 1 && clause.nouns[0] == clause.verb + 1 && words_[clause.nouns[0]].is(kDefinite);
  }

  /// Whether what is due stands right before the word that says so: "before the (return) to school due on Monday".
  [[nodiscard]] bool is_scheduled_itself(const Clause& clause) const {
    constexpr std::uint32_t kNear = 3;
    return clause.count > 0 && clause.nouns[0] + kNear >= lead_ && words_[clause.nouns[0]].is(kDefinite) &&
           words_[lead_ - 1].is(kDefinite);
  }

  /// Whether another time stands between the verb, which it dates, and an act near this one: "imposed on Monday
  /// sanctions for the elections of 2016".
  [[nodiscard]] bool is_second(const Clause& clause) const {
    if (!time_.coarse || clause.nouns[0] + 5 < lead_) return false;
    for (std::uint32_t t = clause.verb + 1; t < clause.nouns[0]; ++t) {
      if (sentence_.cover[t] == Cover::Time) return true;
    }
    return false;
  }

  /// Whether the nearest act is led by "to" or "for": "sets a goal for reducing ...".
  [[nodiscard]] bool is_aim(const Clause& clause) const {
    if (words_[clause.nouns[0]].is(kDefinite) || !words_[clause.nouns[0]].is(kMasdar)) return false;
    std::size_t head = 0;  // of "the completion of the deal of the transfer" the completion
    while (head + 1 < clause.count && clause.nouns[head + 1] + 1 == clause.nouns[head]) ++head;
    const std::uint32_t first = clause.nouns[head];
    return words_[first].is(kPrefixed) || (first > 0 && is_word(first - 1) && words_[first - 1].is(kScheduled));
  }

  /// The act that is aimed at, "to [give] a speech at the summit on Friday", else the nearest.
  [[nodiscard]] std::uint32_t aim_of(const Clause& clause) const {
    if (!is_to_come() || clause.nouns[0] + 1 == lead_) return nearest(clause);
    for (std::size_t i = 0; i < clause.count; ++i) {
      const Word word = words_[clause.nouns[i]];
      const bool aim = word.is(kMasdar) && word.is(kPurpose) && !word.is(kDefinite);
      if (aim) return clause.nouns[prepares(clause, i) ? i - 1 : i];
    }
    return nearest(clause);
  }

  /// Of a clause without a verb: "the talks suspended since ..."; of "the work under way now" the work.
  [[nodiscard]] std::uint32_t of_nominal(const Clause& clause) const {
    const std::uint32_t participle = clause.participle;
    if (participle == kNone) {
      // A whole right before the time is a subject whose verb follows: "the flights now returned".
      const std::uint32_t noun = nearest(clause);
      const bool subject = noun != kNone && noun + 1 == lead_ && words_[noun].is(kDefinite);
      const std::uint32_t verb = subject ? after_time(time_.end) : kNone;
      return verb != kNone && is_verb_at(verb) ? verb : noun;
    }
    const bool goes_on = words_[participle].is(kThis | kAspect | kLight);
    return goes_on && clause.count > 0 ? nearest(clause) : participle;
  }

  /// "was limited", "was his visit in 2010": what is said to have been.
  [[nodiscard]] std::uint32_t of_be(const Clause& clause) const {
    if (clause.participle != kNone) return clause.participle;
    if (clause.count > 0) return nearest(clause);
    const std::uint32_t behind = lead_ == clause.verb + 1 ? after_time(time_.end) : kNone;
    return behind == kNone ? clause.verb : behind;
  }

  /// The meeting that a verb like "held" carries: the first noun behind it that names one and is no whole.
  [[nodiscard]] std::uint32_t carried_by(const Clause& clause) const {
    const Word verb = words_[clause.verb];
    if (!verb.is(kCarries) || verb.is(kSuffixed) || !agrees(verb)) return kNone;
    for (std::size_t i = clause.count; i-- > 0;) {
      const Word noun = words_[clause.nouns[i]];
      const bool led = noun.is(kPrefixed) || words_[clause.nouns[i] - 1].is(kPreposition);
      if (noun.is(kMeeting) && !led && !noun.is(kDefinite | kSuffixed)) return clause.nouns[i];
    }
    if (clause.count > 0 || !verb.is(kPast)) return kNone;
    const std::uint32_t object = object_after(time_.end, false);  // "held on Monday (a meeting)"
    const Word behind = object == kNone ? Word{} : words_[object];
    return behind.is(kMeeting) && !behind.is(kDefinite | kSuffixed | kPrefixed) ? object : kNone;
  }

  /// The noun of a light verb: the first behind it, which may stand behind the time. "The round" of "the round took
  /// place" is a subject, and the verb is the trigger.
  [[nodiscard]] std::uint32_t object_of(const Clause& clause) const {
    if (clause.count > 0) {
      const std::size_t first = clause.count - 1;
      if (prepares(clause, first)) return clause.nouns[first - 1];
      // "The committee for irrigation held (a meeting)": an event, and not the first noun.
      if (first > 0 && words_[clause.nouns[first]].is(kDefinite)) {
        for (std::size_t i = first; i-- > 0;) {
          const Word object = words_[clause.nouns[i]];
          if (object.is(kEventNoun) && !object.is(kDefinite | kSuffixed | kPrefixed)) return clause.nouns[i];
        }
      }
      const Word noun = words_[clause.nouns[first]];
      return noun.is(kMasdar) || !noun.is(kDefinite) ? clause.nouns[first] : clause.verb;
    }
    // "the last visit that he made": the act stands before its verb.
    if (clause.verb > 0 && is_event_at(clause.verb - 1)) return clause.verb - 1;
    const std::uint32_t object = object_after(time_.end, words_[clause.verb].is(kHost));
    return object == kNone ? clause.verb : object;
  }

  /// The first act that a noun names behind a token, before any other clause; any noun right behind it when `host`.
  [[nodiscard]] std::uint32_t object_after(std::uint32_t begin, bool host) const {
    const std::uint32_t last = std::min(sentence_.size(), begin + kRight);
    bool first = true;
    for (std::uint32_t t = begin; t < last; ++t) {
      if (!is_word(t)) continue;
      const Word word = words_[t];
      if (word.is(kThat | kRelative | kConnective)) return kNone;
      const bool indefinite = !word.is(kDefinite | kPrefixed);
      if (is_event_at(t) && (indefinite || first)) return t;
      // "(Saw) the quarter of Bab Touma a fire": what has a genitive behind it is where it was.
      const bool where = t + 1 < last && (sentence_.cover[t + 1] == Cover::Name || words_[t + 1].is(kDefinite));
      if (host && first && indefinite && word.is(kNoun) && !where && sentence_.cover[t] == Cover::Nothing) return t;
      if (is_verb_at(t) && !first) return kNone;
      first = false;
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
      if (!is_word(t) || !is_free(t)) continue;
      const Word word = words_[t];
      if (word.is(kThat | kRelative | kConnective)) break;
      if (noun == kNone && is_event_at(t)) noun = t;
      if (!is_verb_at(t)) continue;
      if (word.is(kBe) && be == kNone) {
        be = t;
        continue;
      }
      if (!word.is(kLight | kHost) || word.is(kSuffixed)) return t;
      const std::uint32_t object = object_after(t + 1, word.is(kHost));
      return object == kNone ? t : object;
    }
    if (be != kNone) return noun == kNone ? be : noun;
    return noun;
  }

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
