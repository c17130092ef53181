// Where what is said begins when no "that" tells: an object after the source ("announced the withdrawal of ..."), or
// what a preposition attached to its first word opens. Tested by tests/layers/statements_test.cpp, as after_cue.cpp is.
#include <algorithm>

#include "layers/statements/after_cue_walk.hpp"
#include "layers/statements/openings.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {

using text::TokenRange;

bool AfterCue::ends_object(const text::Quotation& quotation) const {
  return object_ != kNone && object_is_sure_ && at_ - object_ > 3 && quotation.closed &&
         quotation.inside.end - quotation.inside.begin <= 2;
}

bool AfterCue::step_attached(const Word& word, std::uint32_t past) {
  if (appeals_to(word)) {
    addressed_ = apart_ = true;
    return skip();
  }
  if (word.led && word.prefix == Link::Bi && !word.is(kDefinite) &&
      start_ != kNone) {  // "(the committee) under the leadership of X"
    open_phrase_ = false;
    named_ = true;
    return step_past(past < limit_ ? std::max(past_name(block_, past), past) : past);
  }
  const bool named = block_.places[at_].name != kNothing;
  const bool noun = word.is(kThat | kNoun | kMasdar | kAdjective | kSpeaker | kAgency) || word.demonstrative;
  if (!named && !noun && !is_all_of(word)) return skip();  // "of his"
  // "(The general administration) of water (called) for": what is asked for stands behind the verb's own preposition.
  const bool of_subject = word.is(kDefinite) && start_ != kNone && open_phrase_ && !apart_ && past + 1 < limit_ &&
                          (block_.word(past).link == Link::Ila ||
                           (block_.word(past).is(kDefinite) && block_.word(past + 1).link == Link::Ila));
  if (begins_attached(word, past, of_subject)) {
    frame_.stem = true;
    return open(Opening::Object, at_);
  }
  const bool media = named && block_.names[static_cast<std::size_t>(block_.places[at_].name)].sector == "MED";
  const bool other = past < limit_ && block_.word(past).is(kDefinite) && block_.word(past).is(kAdjective) && !media;
  const bool desk = word.is(kSpeaker) && past < limit_ && block_.places[past].opens != kNothing;  // 'editor of "..."'
  const bool outlet = (word.is(kOutlet) && !word.hears) || (word.is(kAgency) && !other) || word.titled || media || desk;
  if (word.prefix == Link::Li && outlet && frame_.relay.begin == frame_.relay.end) take_outlet(at_, past);
  const bool hearer = word.prefix == Link::Li && !named &&  // "(said) to his counterpart"
                      ((word.is(kSuffixed) && word.is(kNoun)) || is_hearer(block_, at_));
  const bool within = word.prefix == Link::Bi || (word.prefix == Link::Li && !outlet && !hearer &&
                                                  (cue_.act != Act::Demand || of_subject) && speaks(start_));
  if (!within || start_ == kNone || !open_phrase_) {
    open_phrase_ = false;
    apart_ = true;
  } else {
    end_ = past;
  }
  at_ = past;
  return true;
}

bool AfterCue::begins_attached(const Word& word, std::uint32_t past, bool of_subject) const {
  if (is_second_object(word)) return true;
  if (word.prefix != Link::Li) return false;
  const bool named = block_.places[at_].name != kNothing;
  const bool asked_for = cue_.act_of_verb
                             ? block_.word(cue_.tokens.begin).is(kSuffixed) || (word.is(kMasdar) && !word.is(kSpeaker))
                             : word.is(kMasdar) || (cue_.act == Act::Demand && !named && !word.is(kBody));
  if (!of_subject && cue_.with == Link::Ila && cue_.object && asked_for && past == at_ + 1) return true;
  if (cue_.act_of_verb && cue_.with == Link::None) return true;  // "directed criticism at"
  if (named || !word.is(kMasdar)) return false;
  const bool appealed = cue_.act == Act::Demand && cue_.object && cue_.with == Link::None;
  if (appealed && word.is(kDefinite) && !word.is(kSpeaker) && speaks(start_) && object_ == kNone && !cue_.clause &&
      cue_.op != Op::Noun) {
    return true;  // "appealed to X to come"
  }
  const bool nodded = (cue_.with == Link::Ila || cue_.with == Link::Bi) && cue_.act == Act::Assert;
  return nodded && past == at_ + 1 && !word.is(kDefinite | kSpeaker | kAgency) &&
         !apart_;  // "pointing to the presence"
}

bool AfterCue::is_all_of(const Word& word) const {
  if (cue_.with != Link::Bi || word.prefix != Link::Bi || !word.is(kQuantifier) || at_ + 2 >= limit_) return false;
  const Word& of = block_.word(at_ + 1);  // and not "with all strength"
  return of.is(kDefinite) || block_.places[at_ + 1].name != kNothing ||
         (of.is(kNoun | kMasdar | kAdjective) && block_.word(at_ + 2).is(kDefinite) &&
          block_.word(at_ + 2).prefix == Link::None);
}

bool AfterCue::appeals_to(const Word& word) const {
  const bool people = word.ending == Ending::Object || word.is(kQuantifier);
  return cue_.act == Act::Demand && cue_.with == Link::Bi && word.prefix == Link::Bi && people && !word.is(kMasdar);
}

bool AfterCue::is_second_object(const Word& word) const {
  if (word.prefix != Link::Bi || word.is(kThat) || word.led) return false;
  if (circumstance_ && !ends_meeting(word)) return false;
  if (cue_.act == Act::Praise && open_phrase_ && word.is(kBody) && word.is(kDefinite) && is_followed_by_other())
    return false;  // "praised (the committee) in the state ... the work of"
  // "(Called on, the member) of the union in Baghdad": who or where, and nothing that is asked for.
  if (cue_.act == Act::Demand && start_ != kNone && block_.places[at_].name != kNothing) return false;
  // "Called on the bodies, by the need of pressing": written for "to".
  const bool odd = cue_.act == Act::Demand && cue_.with == Link::Ila && cue_.op == Op::Verb && after_comma_ &&
                   start_ != kNone && (word.is(kMasdar) || (word.is(kNoun) && !word.is(kSpeaker | kBody))) &&
                   !word.is(kDefinite) && at_ + 1 < limit_ && block_.word(at_ + 1).is(kDefinite | kMasdar);
  if (odd) return true;
  return cue_.with == Link::Bi || has_second_object(word) || (addressed_ && is_told(block_, at_, limit_));
}

bool AfterCue::is_followed_by_other() const {
  for (std::uint32_t i = at_ + 1; i < limit_ && block_.places[i].cue == kNothing; ++i) {
    const Place& place = block_.places[i];
    if (block_.kind(i) == text::TokenKind::Comma || place.word.is(kRelative | kFinite)) return false;
    if (place.word.prefix == Link::Bi && block_.word(i - 1).is(kDefinite | kAdjective)) return true;
  }
  return false;
}

bool AfterCue::ends_meeting(const Word& word) const {
  const Place& before = block_.places[at_ - 1];
  const bool whole = before.word.is(kDefinite) || before.time != kNothing || before.name != kNothing;
  if (cue_.with != Link::Bi || !whole || !word.is(kNoun | kMasdar) || word.is(kSpeaker | kBody)) return false;
  for (std::uint32_t i = at_; i < limit_ && block_.places[i].cue == kNothing; ++i) {
    const Place& place = block_.places[i];
    if (place.name != kNothing && i == at_) return false;
    if (block_.kind(i) == text::TokenKind::Comma || place.word.is(kRelative | kFinite)) break;
    if (i > at_ && place.word.prefix == Link::Bi && place.name == kNothing) return false;
  }
  return true;
}

bool AfterCue::has_second_object(const Word& word) const {
  const bool demands =
      cue_.act == Act::Demand && start_ != kNone && (object_ == kNone || speaks(object_)) && word.is(kMasdar);
  return cue_.object && (demands || (cue_.with == Link::None && cue_.has_object));
}

bool AfterCue::bare_object() const {
  return cue_.object && (cue_.clause || cue_.with == Link::None || cue_.has_object);
}

void AfterCue::candidate(bool sure) {
  if (object_ != kNone || !bare_object()) return;
  const bool full = !block_.word(at_).is(kDefinite) && block_.places[at_].name == kNothing;
  if (cue_.blames && full && at_ + 1 < limit_ && block_.word(at_ + 1).blame)
    return;  // "(the ministry) full responsibility"
  object_ = at_;
  object_is_sure_ = sure;
  before_object_ = TokenRange{start_, end_};
}

bool AfterCue::open(Opening opening, std::uint32_t begin) {
  if (begin >= block_.size()) return false;
  // 'saluted the families "who ..."': the object has begun before the mark.
  const bool quote = opening == Opening::Quote;
  if (quote && quotes_within_object()) {
    take_object();
    if (frame_.found()) return false;
  }
  const bool within = quote && !cue_.clause && begin - object_ <= 6;
  const bool late = opening == Opening::That || within ||
                    (opening == Opening::Object && block_.word(object_ != kNone ? object_ : at_).is(kSuffixed));
  // "Considered the announcement of X ..., that": "that" right behind a comma is the verb's own.
  const bool own =
      begin >= 2 && opening == Opening::That && cue_.clause && block_.kind(begin - 2) == text::TokenKind::Comma;
  const Word& what = block_.word(object_ == kNone ? begin : object_);
  const bool of_clause =
      opening == Opening::That && begin == object_ + 2 && !what.is(kDefinite | kAdjective | kSuffixed) &&
      (what.is(kMasdar) || (what.is(kNoun) && named_ && !role_)) && !what.is(kMan | kWoman);  // "the importance that"
  if (object_ != kNone && object_is_sure_ && late && !own && (within || of_clause || begin - object_ > 3)) {
    take_object();
    return false;
  }
  const bool apart = start_ == cue_.tokens.end && cue_.clause && block_.kind(start_ + 1) == text::TokenKind::Comma &&
                     block_.word(start_).is(kNoun) && !block_.word(start_).is(kMasdar);  // a name of no table
  const bool bears_role = start_ != kNone && opening != Opening::That && names_party();
  const bool told_of = bears_role || (was_relative_ && opening != Opening::That) || passed_subject_ ||
                       apart;  // "Serena, who had", "a research (said)"
  if (!cue_.object && start_ != kNone && cue_.op != Op::Participle && !told_of && is_thing(start_)) return false;
  frame_.opening = opening;
  frame_.colon = opening == Opening::Colon;
  frame_.content = {begin, begin};
  for (std::uint32_t i = start_ + 1; start_ != kNone && opening == Opening::That && i < end_; ++i) {
    const Word& noun = block_.word(i);  // "the ministry published (a statement in which it came) that"
    const bool whole = block_.word(i - 1).is(kDefinite | kInside) || block_.places[i - 1].name != kNothing;
    if (whole && noun.is(kMedium | kDocument) && noun.is(kNoun) &&
        !noun.is(kDefinite | kSuffixed | kBody | kAdjective) && noun.prefix == Link::None &&
        block_.places[i].name == kNothing && block_.places[i].party == kNothing)
      end_ = i;
  }
  const bool addressed =
      cue_.joined && (cue_.act == Act::Demand || cue_.act == Act::Accuse) && opening == Opening::Object;
  const bool talk = start_ != kNone && end_ == start_ + 1 && block_.word(start_).is(kMedium | kDocument) &&
                    block_.word(start_).is(kSuffixed) && opening != Opening::That;  // "(he) continued his talk: ..."
  const bool speaker = start_ != kNone && !talk && !subjectless_ && !cue_.act_of_verb && cue_.op != Op::Participle &&
                       !subject_known_ && (!addressed || speaks(start_));
  if (speaker) frame_.source = without_hearers(block_, {start_, end_});
  return false;
}

bool AfterCue::names_party() const {
  for (std::uint32_t i = start_; i < end_; ++i) {
    if (block_.places[i].party != kNothing) return true;
  }
  return false;
}

bool AfterCue::quotes_within_object() const {
  const text::Quotation& quotation = block_.layout.quotations[static_cast<std::size_t>(block_.places[at_].opens)];
  if (block_.kind(at_ - 1) != text::TokenKind::Word || block_.word(quotation.inside.begin).is(kThat)) return false;
  if (object_ != kNone) return object_is_sure_ && cue_.clause;
  const bool begun = cue_.op == Op::Participle && start_ != kNone && at_ > start_ + 1 && bare_object();
  const bool thing = begun && !speaks(start_) && block_.word(start_).is(kMasdar | kSuffixed | kNoun);
  return thing && frame_.medium.begin >= frame_.medium.end && !block_.word(start_).is(kDocument);
}

void AfterCue::take_object() {
  if (!bare_object() || start_ == kNone) return;
  const bool owned = block_.word(start_).is(kSuffixed) && block_.places[start_].name == kNothing;
  const bool accused = cue_.act == Act::Accuse && object_ == kNone && !cue_.joined &&
                       can_speak(block_, source_before(block_, cue_.tokens.begin));
  // "Stressed the need for a dam (and the effects) of it": no object has "and" before it.
  const bool one = object_ == kNone || block_.word(object_).is(kJoined) || is_thing(start_);
  const bool alone = cue_.op == Op::Participle || accused || subjectless_ ||
                     (subject_known_ && (cue_.plural || cue_.dual)) || ((owned || !speaks(start_)) && one);
  if (!alone && object_ == kNone) return;
  frame_.opening = Opening::Object;
  const std::uint32_t begin = alone ? start_ : object_;
  frame_.content = {begin, begin};
  if (!alone) frame_.source = before_object_;
}

void AfterCue::take_quotation() {
  if (cue_.op != Op::Verb || !cue_.clause || start_ == kNone || !speaks(start_)) return;
  for (std::uint32_t i = at_; i + 1 < limit_; ++i) {
    const Place& place = block_.places[i];
    if (place.cue != kNothing || block_.kind(i) == text::TokenKind::Stop) return;
    const std::int32_t opened = block_.places[i + 1].opens;
    const bool that = place.word.is(kThat) && !place.word.is(kJoined | kConnective);
    if (that && i > 0 && block_.kind(i - 1) == text::TokenKind::Comma) {
      open(Opening::That, i + 1);
      return;
    }
    if (opened == kNothing || (!that && block_.kind(i) != text::TokenKind::Colon)) continue;
    if (block_.layout.quotations[static_cast<std::size_t>(opened)].bracket) return;
    open(that ? Opening::That : Opening::Colon, i + 1);
    return;
  }
}

bool AfterCue::is_thing(std::uint32_t token) const {
  const Place& place = block_.places[token];
  const bool someone = place.word.is(kOutlet) || (place.word.is(kWitness) && !place.word.is(kDocument));
  const bool owned = place.word.is(kSuffixed) && !place.word.is(kDefinite) && !someone;  // not "our correspondent"
  if (place.name == kNothing && place.party == kNothing && owned && !speaks(token)) return true;
  return !speaks(token) && place.word.is(kMasdar) && !block_.word(token).is(kDefinite);
}

}  // namespace barqiya::layers::statements
