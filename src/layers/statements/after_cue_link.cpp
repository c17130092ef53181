// The prepositions between a cue and its content: the one that what is said stands behind, those within who speaks, and
// those of circumstances: in which statement, to which paper, from where. Tested by tests/layers/statements_test.cpp,
// as after_cue.cpp is.
#include <algorithm>

#include "layers/statements/after_cue_walk.hpp"
#include "layers/statements/openings.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {

using text::TokenKind;
using text::TokenRange;

bool AfterCue::step_all() {
  const Place& next = block_.places[at_ + 1];
  const bool each = next.name != kNothing || next.party != kNothing || next.word.is(kDefinite | kBody | kSpeaker);
  const bool subject = start_ == at_ - 1;
  if (subject && (each || asks(cue_.act))) start_ = kNone;  // "each (of) the union and ..."; "warned all who"
  open_phrase_ = open_phrase_ && subject;
  return each && subject ? skip() : skip_relative();  // "all (who)"
}

bool AfterCue::expects(Link link) const {
  const bool begun = cue_.op == Op::Participle && start_ != kNone;  // "considering this the result of"
  return link == cue_.with || (cue_.with == Link::None && cue_.clause && link == Link::An && !begun) ||
         tells_about(link) || (link == Link::An && cue_.act == Act::Announce) ||
         (link == Link::Ila && cue_.with == Link::Bi && cue_.act == Act::Assert && cue_.object) ||
         (cue_.with == Link::Ila && cue_.act == Act::Warn && (link == Link::Min || link == Link::An));
}

bool AfterCue::tells_about(Link link) const {
  const bool told = link == Link::An && after_comma_ && cue_.clause && cue_.op != Op::Noun && at_ + 1 < limit_;
  const Word& next = block_.word(std::min(at_ + 1, limit_ - 1));
  return told && next.is(kMasdar) && !next.is(kDefinite | kSpeaker) && !that_behind_comma(block_, at_, limit_);
}

bool AfterCue::told_to_many(Link link) const {
  const Word& word = block_.word(at_ + 1);
  const bool many = word.plural && word.is(kSpeaker) && !word.is(kThings);
  return expects(link) && cue_.with == Link::Ala && cue_.clause && many && tells_by(block_, at_ + 2, limit_);
}

bool AfterCue::is_place(std::uint32_t token) const {
  const std::int32_t name = block_.places[token].name;
  return name != kNothing && block_.names[static_cast<std::size_t>(name)].type == NameType::Gpe;
}

bool AfterCue::belongs_to_circumstance() const {
  const Word& before = block_.word(at_ - 1);
  if (at_ > cue_.tokens.end && before.is(kApart) && !before.resumes) return true;
  const std::int32_t name = block_.places[at_ + 1].name;
  if (!circumstance_ || name == kNothing) return false;
  const std::uint32_t past = past_name(block_, at_ + 1);
  const bool ends = past < limit_ && (block_.word(past).is(kThat) || block_.word(past).link == cue_.with ||
                                      block_.kind(past) == TokenKind::Comma || block_.kind(past) == TokenKind::Colon);
  return ends && block_.names[static_cast<std::size_t>(name)].type == NameType::Org;
}

bool AfterCue::tells_whence(Link link) const {
  if (!is_place(at_ + 1)) return false;
  const std::uint32_t past = past_name(block_, at_ + 1);
  if (past + 1 >= limit_) return false;
  return block_.word(past).link == link ||
         (block_.kind(past) == TokenKind::Comma && block_.word(past + 1).link == link);
}

/// "A number (of the experts)", "a large group (of women)": whether the subject so far is who "of" tells.
bool AfterCue::counts_those() const {
  if (start_ == kNone || at_ > start_ + 2 || at_ <= start_ || !block_.word(start_).counting) return false;
  return at_ == start_ + 1 || !block_.word(at_ - 1).is(kDefinite);
}

/// Whether a preposition is of the subject so far: "a number of", "the orders issued by", "the deputy of the bloc".
bool AfterCue::is_of_subject(Link link) const {
  const bool by = link == Link::Min || (link == Link::An && open_phrase_ && start_ != kNone);
  return (link == Link::Min && counts_those()) || (by && block_.word(at_ - 1).issued) ||
         (link == Link::An && represents());
}

/// "It came in the statement that".
bool AfterCue::step_document() {
  const TokenRange document = source_from(block_, at_ + 1, limit_);
  start_ = document.begin, end_ = document.end;
  return step_past(std::max(end_, at_ + 1));
}

bool AfterCue::step_link(const Word& word) {
  const bool last = at_ + 1 >= limit_;
  const bool in_document = cue_.with == Link::Fi && word.link == Link::Fi && cue_.clause && !cue_.object;
  if (!last && in_document && start_ == kNone && !word.resumes) return step_document();
  const bool expected = expects(word.link);
  if (last) return false;
  if (block_.word(at_ - 1).situated && relative_) return skip();
  if (word.link == Link::Min && block_.word(at_ - 1).is(kQuantifier) && at_ > cue_.tokens.end && !counts_those())
    return step_all();
  if (is_of_subject(word.link)) return skip();
  if (addressed_ && word.link == Link::Ila && cue_.with == Link::Bi) return open(Opening::Object, at_ + 1);
  if (word.resumes) return !calls_for_antecedent(word) && skip();  // "at a time when Paris said (in it) that"
  if (expected && belongs_to_circumstance()) return skip();
  if (expected && tells_whence(word.link)) return step_past(past_name(block_, at_ + 1));
  if (expected && at_ + 2 < limit_ && block_.word(at_ + 1).is(kMasdar) && block_.word(at_ + 1).is(kDefinite) &&
      block_.word(at_ + 2).is(kThat)) {
    return step_past(at_ + 2);  // "concluded with the saying that"
  }
  if (told_to_many(word.link)) {
    addressed_ = apart_ = true;
    open_phrase_ = false;
    return skip();
  }
  if (leads_to_that(expected)) return skip();
  if (const std::uint32_t past = expected ? past_outlet(at_ + 1) : at_; past > at_) return step_past(past);
  if (expected && names_place_of_speech(at_ + 1)) return step_circumstance(word);
  const bool begun = expected && cue_.op == Op::Participle && start_ == cue_.tokens.end && bare_object() &&
                     !speaks(start_) && block_.word(start_).is(kNoun | kMasdar);
  if (begun) {  // "stressing the capacity of X for"
    take_object();
    return false;
  }
  const bool late = object_ != kNone && object_is_sure_;  // "stressed, at ..., the wish of X to work on ..."
  if (expected && (takes_linked() || tells_about(word.link)) && !late && !(relative_ && word.link != cue_.with))
    return open(Opening::Object, at_ + 1);
  return step_circumstance(word);
}

bool AfterCue::leads_to_that(bool expected) const {
  const bool later = expected && circumstance_ && that_behind_comma(block_, at_, limit_);
  if (later || block_.word(at_ + 1).is(kThat)) return true;
  return expected && at_ + 2 < limit_ && block_.places[at_ + 1].opens != kNothing && block_.word(at_ + 2).is(kThat);
}

bool AfterCue::calls_for_antecedent(const Word& word) const {
  return word.link == cue_.with && at_ == cue_.tokens.end && cue_.tokens.begin > 0 &&
         block_.word(cue_.tokens.begin - 1).is(kRelative);
}

/// "The deputy of the bloc X revealed": whether a role is of a body by "of", and what is said is yet to come.
bool AfterCue::represents() const {
  const Word& who = block_.word(at_ - 1);
  const Word& body = block_.word(at_ + 1);
  const bool last = at_ == start_ + 1 || (who.is(kDefinite) && open_phrase_ && !apart_);
  const bool role = last && who.is(kSpeaker) && !who.is(kBody | kOutlet | kDocument);
  const std::int32_t name = block_.places[at_ + 1].name;
  const bool named = name != kNothing && block_.names[static_cast<std::size_t>(name)].type != NameType::Per;
  const bool kind = body.is(kBody) && !body.is(kDefinite | kSuffixed);
  if (!role || !(named || kind) || body.prefix != Link::None) return false;
  for (std::uint32_t i = at_ + 2; i < limit_; ++i) {
    const Word& word = block_.word(i);
    if (word.link == Link::An || (word.is(kThat) && !word.is(kJoined)) || block_.kind(i) == TokenKind::Colon)
      return true;
  }
  return false;
}

/// Past a preposition behind which is neither what was said nor the object.
bool AfterCue::step_circumstance(const Word& word) {
  if (word.link == Link::Fi && is_first_of(at_ + 1)) ++at_;  // "in the newest report of"
  if (word.link == Link::Fi && block_.word(at_ + 1).is(kMedium)) return take_medium();
  if (word.link == Link::Li && block_.places[at_ + 1].opens != kNothing) return pass_addressee();
  const bool whence = word.link == Link::Min && (last_definite_ || named_) && is_place(at_ + 1);  // "said from Cairo"
  const bool asked = cue_.act == Act::Demand && cue_.with == Link::None && cue_.op <= Op::Unsure && speaks(start_) &&
                     (named_ || last_definite_);  // "asked of X the release of"
  const bool within = open_phrase_ && !apart_ && start_ != kNone &&
                      ((word.link == Link::Fi && !names_occasion()) || (word.link == Link::Min && !whence && !asked));
  addressed_ = addressed_ || (asked && word.link == Link::Min);
  open_phrase_ = open_phrase_ && within;
  apart_ = apart_ || !within;
  return skip();
}

bool AfterCue::names_occasion() const {
  if (at_ + 2 >= limit_ || block_.places[at_ + 1].name != kNothing || !(last_definite_ || named_)) return false;
  const Word& noun = block_.word(at_ + 1);
  const Word& next = block_.word(at_ + 2);
  if (!noun.is(kNoun | kMasdar) || noun.is(kBody | kSpeaker | kDefinite)) return false;
  if (noun.is(kSuffixed)) return true;
  const bool of_his = next.is(kSuffixed) && next.is(kNoun | kMasdar) && next.prefix == Link::None && !next.is(kBody);
  const bool session = noun.is(kNoun) && next.is(kAdjective) && !next.is(kNoun | kDefinite | kSpeaker) &&
                       last_definite_ && !block_.word(start_).is(kWitness);  // "the minister in a closed session"
  return of_his || session ||
         (noun.is(kMasdar) && (next.is(kThat) || (next.is(kAdjective) && !next.is(kNoun | kDefinite))));
}

bool AfterCue::pass_rule(const Cue& other) {
  if (cue_.object || !cue_.clause || start_ == kNone) return false;
  open_phrase_ = false;
  apart_ = true;
  return step_past(other.tokens.end);
}

bool AfterCue::pass_attribution(std::int32_t index) {
  const Cue& other = block_.cues[static_cast<std::size_t>(index)];
  std::uint32_t begin = other.tokens.end;
  while (begin < limit_ && (block_.word(begin).link != Link::None || block_.word(begin).is(kFunction))) ++begin;
  const TokenRange named = source_from(block_, begin, limit_);
  if (named.begin >= named.end || !can_speak(block_, named)) return pass_rule(other);
  frame_.passed = index;
  const bool outlet = block_.word(named.begin).is(kOutlet | kAgency) && person_;  // "X urged, quoting the channel Y"
  if (other.with == Link::An && start_ != kNone && !outlet) {
    frame_.relay = {start_, end_};
    start_ = named.begin, end_ = named.end;
  } else if (!block_.word(named.begin).is(kDocument)) {
    frame_.relay = named;
  }
  relative_ =
      named.end < limit_ && block_.word(named.end).is(kFinite | kNegative) && !block_.word(named.end).is(kJoined);
  open_phrase_ = false;
  return step_past(named.end);
}

bool AfterCue::pass_addressee() {
  const text::Quotation& quotation = block_.layout.quotations[static_cast<std::size_t>(block_.places[at_ + 1].opens)];
  open_phrase_ = start_ == kNone;  // 'said to "An-Nahar" the minister that'
  apart_ = apart_ || !open_phrase_;
  if (block_.word(quotation.inside.begin).is(kAgency) && frame_.relay.begin == frame_.relay.end)
    take_outlet(quotation.inside.begin, quotation.inside.end);  // 'to "Reuters"'
  told_paper_ = std::max(at_ + 2, std::min(quotation.inside.end + 1, limit_));
  return step_past(told_paper_);
}

bool AfterCue::is_first_of(std::uint32_t token) const {
  const Word& word = block_.word(token);
  if (token + 1 >= limit_ || word.is(kDefinite | kMedium | kSpeaker) || block_.places[token].name != kNothing)
    return false;
  const Word& next = block_.word(token + 1);
  const bool part = word.is(kNoun) && next.is(kSuffixed | kDefinite);
  return next.is(kMedium) && (word.is(kAdjective) || part);
}

std::uint32_t AfterCue::past_outlet(std::uint32_t mark) const {
  const std::int32_t opened = block_.places[mark].opens;
  if (opened == kNothing) return at_;
  const text::Quotation& quotation = block_.layout.quotations[static_cast<std::size_t>(opened)];
  const std::uint32_t behind = quotation.inside.end + 1;
  if (!quotation.closed || behind >= limit_ || start_ == kNone) return at_;
  return block_.word(behind).is(kThat) && !block_.word(behind).is(kJoined) ? behind : at_;
}

bool AfterCue::names_place_of_speech(std::uint32_t mark) const {
  const std::int32_t opened = block_.places[mark].opens;
  if (opened == kNothing) return false;
  const text::Quotation& quotation = block_.layout.quotations[static_cast<std::size_t>(opened)];
  const std::uint32_t comma = quotation.inside.end + 1;
  if (!quotation.closed || quotation.inside.end - quotation.inside.begin > 2 || comma + 1 >= limit_) return false;
  const Word& next = block_.word(comma + 1);
  return block_.kind(comma) == TokenKind::Comma && ((next.is(kThat) && !next.is(kJoined)) || expects(next.link));
}

bool AfterCue::quotes_content(std::uint32_t mark) const {
  constexpr std::uint32_t kLongestName = 5;
  const text::TokenRange inside = block_.layout.quotations[static_cast<std::size_t>(block_.places[mark].opens)].inside;
  return block_.word(mark - 1).link == cue_.with &&
         (block_.word(inside.begin).is(kThat) || inside.end - inside.begin > kLongestName);
}

bool AfterCue::take_medium() {
  std::uint32_t end = at_ + 2;
  while (end < limit_ && block_.word(end).flags == kInside) ++end;
  end = past_adjectives(block_, end, limit_);
  const std::int32_t next = end < limit_ ? block_.places[end].cue : kNothing;
  const bool told = next != kNothing && block_.cues[static_cast<std::size_t>(next)].has_object;  // "which X passed on"
  const bool held = cue_.clause && !cue_.object && end < limit_ && block_.word(end).is(kVerb) &&
                    block_.word(end).is(kSuffixed) && !block_.word(end).is(kJoined) &&
                    !block_.word(at_ + 1).is(kDefinite | kSuffixed) &&
                    block_.word(at_ + 1).is(kNoun);  // "in a conference (which) he held"
  const bool carried = end + 1 < limit_ && block_.word(end).is(kVerb) && block_.word(end).is(kSuffixed) &&
                       block_.word(end + 1).is(kOutlet | kAgency);  // "a statement which the agency carried"
  if (carried) take_outlet(end + 1, std::max(past_name(block_, end + 1), end + 2));
  relative_ = end < limit_ && (told || carried || held || block_.word(end).issued ||
                               (block_.word(end).is(kVerb) && block_.word(end).link == Link::None &&
                                !block_.word(end).is(kJoined | kNoun | kAdjective)));
  frame_.medium = {at_ + 1, end};
  open_phrase_ = false;
  at_ = end;
  if (at_ + 1 < limit_ && (block_.word(at_).link == Link::Maa || block_.word(at_).link == Link::Ila)) {
    if (block_.places[at_ + 1].opens != kNothing) return quotes_content(at_ + 1) || pass_addressee();
    const bool named = block_.places[at_ + 1].name != kNothing;
    if (block_.word(at_ + 1).is(kOutlet | kAgency) || named)
      take_outlet(at_ + 1, std::max(past_name(block_, at_ + 1), at_ + 2));
  }
  return true;
}

}  // namespace barqiya::layers::statements
