// The source behind a cue: the first noun phrase there, and what makes it longer: a person's name behind a role, a
// bystander's that does not. Tested by tests/layers/statements_test.cpp, as after_cue.cpp is.
#include <algorithm>

#include "layers/statements/after_cue_walk.hpp"
#include "layers/statements/openings.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {

using text::TokenKind;
using text::TokenRange;

bool AfterCue::step_name(std::uint32_t past) {
  const Word& word = block_.word(at_);
  if (word.prefix != Link::None) return relative_ ? step_past(past) : step_attached(word, past);
  if (start_ == kNone && !apart_ && !cue_.blames && is_addressee(block_, cue_, at_, subject_known_)) {
    apart_ = true;
    return step_past(past);
  }
  if (start_ == kNone && circumstance_ && cue_.joined && received_) return step_past(past);
  if (start_ == kNone) {
    const bool agrees = word.is(kAdjective) && word.is(kDefinite) && block_.word(at_ - 1).is(kSuffixed);
    if (apart_ && (agrees || !is_person(block_, at_) || block_.word(at_ - 1).link != Link::None))
      return step_past(past);  // "via its press (office)"
    start_ = at_, end_ = past;
    person_ = is_person(block_, at_);
    role_ = is_unnamed(block_, at_);
  } else if (asks_body(word) || ((cue_.act == Act::Demand || cue_.act == Act::Warn) && word.is(kDefinite) &&
                                 word.ending == Ending::Object)) {
    // "The organisation called on the authorities to", "the minister warned the citizens of"
    open_phrase_ = false;
  } else if (asks_person(word)) {
    open_phrase_ = false;  // "the members of the council called on the prime minister X to"
  } else if (word.is(kAgency | kOutlet) && (tells_someone() || (person_ && word.is(kAgency)))) {  // "told Reuters"
    take_outlet(at_, past);
    open_phrase_ = false;
  } else if (apart_ && is_person(block_, at_) && (bystander_ || !(after_comma_ || ends_role()))) {
    bystander_ = true;  // "said, in the presence of the prince, the heir to the throne"
  } else if (informs(word) || (tells_someone() && open_phrase_ && block_.places[start_].opens == kNothing &&
                               !block_.word(start_).is(kOutlet) && is_told_one(word))) {
    open_phrase_ = false;  // "the president X informed the minister Y that", "informed the reporters that"
  } else if (names_role(past)) {
    end_ = past;
    role_ = false;
  } else if (!person_ && is_person(block_, at_) && !relative_ &&
             !(cue_.act == Act::Demand && is_unnamed(block_, at_)) && (!apart_ || after_comma_ || ends_role()) &&
             speaks(start_)) {
    end_ = past;
    person_ = true;
  } else if (open_phrase_ && (named_ || (cue_.blames && last_definite_)) && bare_object() && !cue_.clause) {
    candidate(true);
    open_phrase_ = false;
  } else if (open_phrase_ || (after_comma_ && is_person(block_, at_))) {
    end_ = past;
  } else if (!relative_ && !apart_) {
    candidate(true);
  }
  named_ = true;
  return step_past(past);
}

bool AfterCue::informs(const Word& word) const {
  const bool to_someone =
      (asks(cue_.act) && cue_.act != Act::Accuse) || (cue_.act == Act::Announce && !cue_.object && cue_.clause);
  return to_someone && person_ && named_ && !role_ && open_phrase_ && !after_comma_ && !word.is(kJoined) &&
         is_person(block_, at_) && !is_unnamed(block_, at_);
}

bool AfterCue::asks_person(const Word& word) const {
  const Word& head = block_.word(start_);
  const Place& before = block_.places[at_ - 1];
  const bool asked = (asks(cue_.act) && cue_.act != Act::Accuse) || cue_.act == Act::Promise || tells_someone();
  const bool whole = before.word.is(kDefinite | kSuffixed) || before.name != kNothing;
  const bool others = head.plural ? !word.plural : head.is(kBody) && !person_;  // no one is called a body, or several
  return asked && whole && others && cue_.op != Op::Noun && open_phrase_ && !after_comma_ && !apart_ && !relative_ &&
         before.word.link == Link::None && !word.is(kJoined) && !(word.is(kAdjective) && word.is(kDefinite)) &&
         is_person(block_, at_);
}

bool AfterCue::names_role(std::uint32_t past) const {
  const bool that = past + 1 < limit_ && block_.kind(past) == TokenKind::Comma && block_.word(past + 1).is(kThat);
  return role_ && cue_.clause && !asks(cue_.act) && (object_ == kNone || that) && !relative_ &&
         (!apart_ || after_comma_) && is_person(block_, at_) && !is_unnamed(block_, at_);
}

bool AfterCue::asks_body(const Word& word) const {
  const Word& before = block_.word(at_ - 1);
  const bool told = last_definite_ || named_ || before.is(kSuffixed) || block_.kind(at_ - 1) != TokenKind::Word;
  return cue_.act == Act::Demand && told && !is_person(block_, at_) && word.is(kDefinite) &&
         before.link == Link::None && (!before.is(kBody) || before.is(kDefinite));
}

bool AfterCue::ends_role() const {
  return !circumstance_ && block_.word(at_ - 1).is(kDefinite) && block_.word(at_ - 1).is(kAdjective);
}

bool AfterCue::begins_object(const Word& word) const {
  if (!bare_object()) return false;
  const Word& before = block_.word(at_ - 1);
  const bool whole = last_definite_ || named_ || behind_witness(word);
  if (whole && word.is(kQuantifier) && !word.is(kDefinite | kJoined | kSuffixed)) return true;  // "denied any link"
  const bool said = whole && at_ == end_ && word.is(kDocument) && word.is(kNoun);  // "(denounced, X,) the remarks of"
  const bool stop = word.is(kBody) && word.is(kMasdar) && before.link == Link::None;  // "the end", "the administration"
  const bool indefinite =
      !word.is(kDefinite | kJoined) &&
      (!word.is(kAdjective) || (word.is(kSuffixed) && before.link == Link::None) || is_masdar_of(word)) &&
      word.is(kMasdar | kNoun | kSuffixed) && (!word.is(kSpeaker) || word.is(kSuffixed) || said || stop);
  const bool told = cue_.act == Act::Demand && cue_.with == Link::Ila;  // "called on the people of his state to"
  // "(X, the holder of) the title".
  const bool of_holder = before.is(kAdjective) && before.is(kNoun) && !before.is(kDefinite | kSuffixed | kMasdar) &&
                         block_.places[at_ - 1].name == kNothing && at_ - 1 > start_ && !word.is(kSuffixed | kMasdar);
  if (whole && indefinite && !told && !of_holder && !in_construct(block_, at_ - 1)) return true;
  if (!word.is(kDefinite)) return false;
  if (before.prefix == Link::Li && !before.is(kDefinite | kSuffixed)) return false;  // "(for fighting) the fire"
  if (cue_.blames || (cue_.act == Act::Accuse && (before.is(kDefinite) || at_ == end_)))
    return (last_definite_ || named_) && !word.is(kAdjective);  // "(the ministry) the company"
  if (word.is(kAdjective) || !word.is(kMasdar | kNoun)) return false;
  const bool someone = word.is(kSpeaker) && !word.is(kDocument | kThings);
  if (before.is(kAdjective) && before.is(kDefinite) && !someone) return true;
  const bool behind_noun = before.is(kDefinite) && (at_ == start_ + 1 || !before.is(kAdjective)) && !asks(cue_.act);
  if (behind_noun && !someone) return true;  // "(the ministry) the attack"
  const bool name = at_ == end_ && block_.places[at_ - 1].name != kNothing && !asks(cue_.act);
  if (name && !someone) return true;  // "(the Ministry of Water) the decision"
  const bool of_body = before.is(kBody) && !before.is(kDefinite | kSuffixed) && block_.places[at_ - 1].name == kNothing;
  return person_ && at_ == end_ && !of_body && (!someone || word.is(kBody)) && !asks(cue_.act);  // "of the bloc (X)"
}

bool AfterCue::is_told_to(const Word& word) const {
  const Place& before = block_.places[at_ - 1];
  const bool behind = (before.word.is(kDefinite) && !before.word.is(kMasdar | kFunction)) || before.name != kNothing;
  return cue_.act == Act::Demand && cue_.with == Link::Ila && cue_.object && cue_.op != Op::Noun && start_ != kNone &&
         behind && !circumstance_ && !relative_ && is_masdar_of(word) && !word.is(kDefinite | kJoined | kSpeaker);
}

bool AfterCue::tells_someone() const { return cue_.act == Act::Announce && !cue_.object && cue_.clause; }

bool AfterCue::is_told_one(const Word& word) const {
  const Word& before = block_.word(at_ - 1);
  const bool before_name = block_.places[at_ - 1].name != kNothing;
  const bool told = before.is(kDefinite) || before_name ||
                    (last_definite_ && block_.kind(at_ - 1) != TokenKind::Word);  // 'the body "..."'
  const bool several = at_ == start_ + 1 && word.plural != before.plural;         // "(the manager) the workers"
  const bool apposed =
      before.is(kSpeaker) && word.is(kSpeaker) && !word.is(kBody) && word.ending != Ending::Object && !several;
  // "Called on, the member X, the minister of".
  const bool holder = cue_.act == Act::Demand && at_ == end_ && before_name && block_.places[start_].name == kNothing &&
                      word.is(kSpeaker) && !word.is(kDefinite | kJoined) && at_ + 1 < limit_ &&
                      block_.word(at_ + 1).is(kDefinite);
  if (holder) return true;
  const bool people = cue_.act == Act::Demand && word.plural && word.is(kWitness) && !word.is(kDefinite | kJoined) &&
                      before.is(kDefinite) && at_ + 1 < limit_ && block_.word(at_ + 1).is(kDefinite);
  if (people) return true;  // "(the agent of the authority called on) the people of the town"
  const bool tells = tells_someone();
  const bool whose = word.is(kSuffixed) && !word.is(kJoined);  // "(the president called on) his supporters"
  const bool outlet = tells && word.is(kOutlet) && !word.is(kJoined);
  // "(The minister informed) his counterpart", "(the head of X) the reporters": who hears is not who speaks.
  const bool hears = tells && (whose || before_name || (word.plural && !block_.word(start_).plural));
  return (cue_.act == Act::Demand || cue_.act == Act::Warn || cue_.act == Act::Praise || cue_.act == Act::Promise ||
          tells) &&
         (told || (outlet && before.is(kAdjective))) && (word.is(kDefinite) || whose || outlet) &&
         (!apposed || hears) && !word.is(kAdjective) && word.is(kNoun | kSpeaker);
}

bool AfterCue::step_noun(const Word& word) {
  received_ = received_ || (circumstance_ && word.is(kMasdar) && word.is(kSuffixed));
  if (addressed_ && (cue_.with == Link::Bi || (cue_.with == Link::None && !word.is(kDefinite | kSpeaker))) &&
      word.is(kMasdar))
    return open(Opening::Object, at_);
  if (is_told_to(word)) return open(Opening::Object, at_);
  if (start_ == kNone && !apart_ && !cue_.blames && is_addressee(block_, cue_, at_, subject_known_)) {
    if (cue_.act == Act::Accuse && bare_object()) {  // "(he) accused the company of ..."
      begin_content();
      return skip();
    }
    apart_ = cue_.op != Op::Participle;  // "urged the media and the users of ... to"
    return skip();
  }
  if (start_ == kNone && !apart_) {
    start_ = at_, end_ = at_ + 1;
    last_definite_ = word.is(kDefinite) || (word.flags & ~std::uint32_t{kRead}) == 0;  // what no table has is a name
    return skip();
  }
  if (start_ != kNone && open_phrase_) return step_within_subject(word);
  if (after_comma_ && person_ && object_ == kNone && word.is(kWitness) && !word.plural &&
      !word.is(kDefinite | kJoined | kSuffixed | kDocument | kOutlet) && !cue_.blames)
    return skip_relative();  // "criticised, the member X, one of those who asked for it, the delay"
  const bool takes_noun = !cue_.clause && named_ && word.is(kDefinite) && word.is(kNoun);
  const bool behind_mark = after_comma_ || block_.places[at_ - 1].time != kNothing;
  if (after_comma_ && cue_.clause && named_ && object_ == kNone && word.is(kDefinite) && !word.is(kMasdar)) {
    apposed_ = true;  // "announced the brigades - the armed wing of the movement - their responsibility for"
    return skip();
  }
  if (apposed_ && word.is(kSuffixed) && word.is(kNoun | kMasdar) && !word.is(kSpeaker)) candidate(named_);
  const bool thing = after_comma_ && cue_.object && word.is(kNoun) && !word.is(kDefinite | kSuffixed | kSpeaker) &&
                     at_ + 1 < limit_ && block_.word(at_ + 1).is(kDefinite | kMasdar) &&
                     block_.word(at_ + 1).prefix == Link::None;  // "denied, flatly, the truth of"
  const bool behind_aside =
      behind_mark && !word.is(kJoined) && (takes_noun || thing || (word.is(kMasdar) && !word.is(kDefinite)));
  const bool agrees = word.is(kAdjective) && word.is(kDefinite) && !word.is(kMasdar) &&
                      !(behind_mark && takes_noun);  // with a noun before it
  const bool behind_paper = told_paper_ == at_ && cue_.object && !word.is(kDefinite | kJoined | kSpeaker | kFunction);
  if (ends_circumstance(word) || (behind_paper && word.is(kMasdar | kNoun))) {
    if (start_ == kNone) begin_content();  // "and stressed, during the meeting, the need of"
    candidate(true);
  }
  if ((!apart_ || behind_aside) && start_ != kNone && !agrees) candidate(named_);
  return skip();
}

bool AfterCue::step_within_subject(const Word& word) {
  const bool whole = last_definite_ || named_;
  if (whole && word.is(kMedium) && word.is(kSuffixed)) {
    open_phrase_ = false;  // "(the minister concluded) his talk by saying"
    return skip();
  }
  const bool all = whole && word.is(kQuantifier) &&
                   (!word.is(kNoun | kAdjective) || block_.word(at_ + 1).link == Link::Min ||
                    (!word.is(kDefinite) && block_.word(at_ + 1).is(kDefinite))) &&
                   !word.is(kJoined | kSuffixed);  // "(the ministry warned) all who"
  const bool object = begins_object(word);
  const bool told = !object && is_told_one(word);
  if (object) candidate(named_ || (last_definite_ && word.is(kSuffixed)));  // "(the movement) its responsibility for"
  if (!object && !told && !all) end_ = at_ + 1;
  open_phrase_ = !object && !told && !all;
  last_definite_ = last_definite_ || word.is(kDefinite);
  return skip();
}

bool AfterCue::ends_circumstance(const Word& word) const {
  const Place& before = block_.places[at_ - 1];
  const bool whole =
      (before.word.is(kDefinite | kSuffixed) && block_.kind(at_ - 1) == TokenKind::Word) || before.name != kNothing;
  const bool known = start_ != kNone || cue_.joined || cue_.op == Op::Participle;
  if (!apart_ || relative_ || !known || !whole || !bare_object()) return false;
  if (!word.is(kMasdar) || word.is(kDefinite | kJoined | kSpeaker | kFunction | kApart)) return false;
  return word.is(kSuffixed) || is_masdar_of(word);
}

bool AfterCue::is_masdar_of(const Word& word) const {
  if (at_ + 2 >= limit_) return false;
  const Place& next = block_.places[at_ + 1];
  const bool lack = word.is(kNoun) && !word.is(kAdjective | kSuffixed) && next.word.is(kMasdar) &&
                    !next.word.is(kDefinite);  // "no visiting of"
  if (!word.is(kMasdar) && !lack) return false;
  const Word& after = block_.word(at_ + 2);
  const bool construct = next.word.is(kNoun) && after.is(kDefinite) && !after.is(kAdjective);  // "of the board's seat"
  return next.word.prefix == Link::None && (next.word.is(kDefinite) || next.name != kNothing || construct || lack);
}

bool AfterCue::behind_witness(const Word& word) const {
  const Word& witness = block_.word(start_);
  if (!witness.is(kWitness) || witness.is(kDefinite) || !word.is(kMasdar) || at_ + 1 >= limit_) return false;
  const Word& before = block_.word(at_ - 1);
  const bool official = witness.is(kDocument) && at_ == start_ + 2 && before.is(kAdjective | kNoun) &&
                        !before.is(kDefinite | kSuffixed) &&
                        !word.is(kAdjective);  // "official figures showed the rise of"
  return (official && is_masdar_of(word)) ||
         (at_ == start_ + 1 && !witness.is(kDocument) && block_.word(at_ + 1).is(kDefinite));
}

void AfterCue::take_outlet(std::uint32_t begin, std::uint32_t end) {
  if (!block_.word(begin).is(kOutlet | kAgency)) return;
  const TokenRange whole = source_from(block_, begin, limit_);
  frame_.relay = {begin, std::max(end, whole.end)};
}

bool AfterCue::speaks(std::uint32_t token) const {
  return token != kNone &&
         ((block_.places[token].opens != kNothing && cue_.act != Act::Accuse) || can_speak(block_, {token, token + 1}));
}

}  // namespace barqiya::layers::statements
