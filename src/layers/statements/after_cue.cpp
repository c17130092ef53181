// What stands between a cue and its content. Arabic says "said SUBJECT [in a statement] [yesterday] [to Reuters] that
// ...": what comes before the complementiser, the colon or the quotation mark is walked through once, and the first
// noun phrase there is the source. When the verb takes an object ("announced the withdrawal of ..."), nothing marks
// where the source ends: it is after a name or a party, or where an indefinite noun follows a definite phrase.
#include "layers/statements/after_cue.hpp"

#include <algorithm>

#include "layers/statements/after_cue_pair.hpp"
#include "layers/statements/after_cue_walk.hpp"
#include "layers/statements/openings.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {

using text::TokenKind;

namespace {

constexpr std::uint32_t kLongestFrame = 60;  ///< tokens between a cue and its content

}  // namespace

void AfterCue::read() {
  if (cue_.pair && cue_.op != Op::Noun) return read_pair(block_, frame_);
  at_ = cue_.tokens.end;
  const bool verb = cue_.op == Op::Verb || cue_.op == Op::Unsure;
  subject_known_ = (cue_.tokens.begin > 0 && block_.word(cue_.tokens.begin - 1).is(kConnective | kThat) &&
                    block_.word(cue_.tokens.begin - 1).is(kSuffixed)) ||
                   (verb && (cue_.dual || (cue_.plural && !has_plural_subject())));
  limit_ = std::min({block_.sentence(cue_.tokens.begin).end, at_ + kLongestFrame, block_.size()});
  while (at_ < limit_ && !frame_.found() && step()) {
  }
  if (!frame_.found()) take_object();
  if (!frame_.found()) take_quotation();
  if (!frame_.found() && start_ != kNone) frame_.source = {start_, end_};
  if (frame_.found() && (frame_.opening != Opening::Object || is_all_quoted(block_, frame_.content.begin)))
    open_quotation(block_, limit_, frame_);
}

bool AfterCue::has_plural_subject() const {
  if (at_ >= block_.size() || block_.word(at_).prefix != Link::None) return false;
  const Word& next = block_.word(at_);
  return next.plural && next.is(kSpeaker) && next.ending != Ending::Object && !asks(cue_.act);
}

bool AfterCue::step() {
  const Place& place = block_.places[at_];
  if (const std::uint32_t past = past_name(block_, at_); past > at_ && place.cue == kNothing) return step_name(past);
  if (place.time != kNothing) return step_time();
  switch (block_.kind(at_)) {
    case TokenKind::Colon:
      return open(Opening::Colon, at_ + 1);
    case TokenKind::Comma:
    case TokenKind::Dash:
      if (const std::uint32_t past = past_aside(); past > at_) at_ = past;
      relative_ = circumstance_ = inner_cue_ = received_ = false;
      open_phrase_ = false;
      after_comma_ = true;
      ++at_;
      return true;
    case TokenKind::Word:
    case TokenKind::Foreign:
    case TokenKind::Number:
      return step_word(place);
    default:
      return step_mark(place);
  }
}

std::uint32_t AfterCue::past_aside() const {
  constexpr std::uint32_t kLongestAside = 24;
  if (at_ + 1 >= limit_ || start_ == kNone || !cue_.clause) return at_;
  const TokenKind mark = block_.kind(at_);
  const Word& first = block_.word(at_ + 1);
  const bool told = first.is(kJoined) && (first.is(kFunction) || (first.is(kNoun) && first.is(kSuffixed)));
  if (mark == TokenKind::Comma ? !told : block_.places[at_ + 1].name != kNothing) return at_;
  for (std::uint32_t i = at_ + 1; i + 1 < limit_ && i - at_ <= kLongestAside; ++i) {
    const std::int32_t cue = block_.places[i].cue;
    if (cue != kNothing && block_.cues[static_cast<std::size_t>(cue)].joined) return at_;
    const Word& next = block_.word(i + 1);
    const bool that = next.is(kThat) && !next.is(kJoined);
    const bool goes_on = first.is(kFunction) && mark == TokenKind::Comma && next.is(kApart);
    if (block_.kind(i) == mark && (that || goes_on || block_.kind(i + 1) == TokenKind::Colon)) return i;
  }
  return at_;
}

bool AfterCue::step_past(std::uint32_t past) {
  after_comma_ = false;
  at_ = past;
  return true;
}

bool AfterCue::step_time() {
  if (frame_.time == kNothing) frame_.time = block_.places[at_].time;
  const std::int32_t time = block_.places[at_].time;
  while (at_ < limit_ && block_.places[at_].time == time) ++at_;
  open_phrase_ = start_ == kNone;
  named_ = named_ || start_ != kNone;
  return true;
}

bool AfterCue::step_mark(const Place& place) {
  if (place.opens == kNothing) {
    ++at_;
    return true;
  }
  const text::Quotation& quotation = block_.layout.quotations[static_cast<std::size_t>(place.opens)];
  if (cue_.blames && block_.word(quotation.inside.begin).blame) return false;
  const bool stated = frame_.medium.begin < frame_.medium.end && frame_.medium.end == at_;  // 'in a statement "..."'
  const bool named = names_what_is_told(quotation);
  const bool called = is_called(block_, at_);
  const bool name = quotation.bracket || is_apposed(block_, quotation, limit_) || ends_object(quotation) ||
                    (!stated && called) || named ||
                    ((!stated || block_.word(at_ - 1).titled) && quotes_a_name(block_, quotation));
  const std::uint32_t begin = cue_.tokens.begin;  // and not 'the blog "..."'
  const bool apart = begin > 0 && (!cue_.feminine || block_.kind(begin - 1) == TokenKind::Comma);
  const bool told = at_ == cue_.tokens.end && cue_.op == Op::Participle && apart && cue_.clause && !quotation.bracket;
  if (!name || told) return open(Opening::Quote, at_);
  const std::uint32_t past = std::min(quotation.inside.end + 1, limit_);
  const bool governed = start_ == kNone && (block_.word(at_ - 1).is(kApart) || block_.word(at_ - 1).link != Link::None);
  if (!quotation.bracket && !relative_ && !governed && !(named && block_.word(at_ - 1).link != Link::None) &&
      !(apart_ && called) && !stated) {
    if (start_ != kNone && !open_phrase_ && block_.word(at_ - 1).link == Link::None) candidate(named_);
    const bool first = start_ == kNone;
    if (first) start_ = at_, end_ = at_ + 1;
    if (first || open_phrase_) end_ = past, last_definite_ = true;
  }
  at_ = std::max(past, at_ + 1);
  return true;
}

bool AfterCue::names_what_is_told(const text::Quotation& quotation) const {
  constexpr std::uint32_t kLongestName = 8;
  const Word& before = block_.word(at_ - 1);
  const bool of_source = start_ != kNone && at_ > cue_.tokens.end && block_.kind(at_ - 1) == TokenKind::Word &&
                         (before.link != Link::None || before.is(kNoun)) && !before.is(kMedium);
  return of_source && cue_.clause && quotation.closed &&
         quotation.inside.end - quotation.inside.begin <= kLongestName &&
         !block_.word(quotation.inside.begin).is(kThat) && that_behind_comma(block_, quotation.inside.end + 1, limit_);
}

bool AfterCue::step_word(const Place& place) {
  const Word& word = place.word;
  const bool outlets = word.flags == kInside && start_ != kNone && at_ == end_ && block_.word(at_ - 1).is(kWitness);
  if (outlets) ++end_;  // "media outlets", two words in Arabic
  if (word.is(kInside) || word.formula) return skip();
  if (word.blame && cue_.blames) {
    subjectless_ = object_ == kNone;
    if (start_ == kNone) begin_content();  // "held it responsible"
    return false;
  }
  if (place.cue != kNothing && block_.cues[static_cast<std::size_t>(place.cue)].op == Op::Attribution) {
    if (object_ != kNone && after_comma_) return false;  // "announced the opening of ..., according to"
    return pass_attribution(place.cue);
  }
  if (place.cue != kNothing && !pass_cue(block_.cues[static_cast<std::size_t>(place.cue)])) {
    return passes_noun(word, block_.cues[static_cast<std::size_t>(place.cue)].op);
  }
  if (word.demonstrative && at_ + 1 < limit_ && block_.word(at_ + 1).is(kDefinite) && !relative_)
    return step_demonstrative(word);
  const bool of_denied = cue_.act == Act::Deny && object_ != kNone && relative_ && !after_comma_;  // "the news which"
  if (word.is(kThat) && (word.is(kJoined) || inner_cue_ || of_denied)) return false;
  const Word& before = block_.word(at_ - 1);
  const bool behind_apart = word.is(kThat) && before.is(kApart) && !before.is(kVerb) && !before.resumes;
  if (behind_apart && at_ > cue_.tokens.end) {  // "after (that)"
    const bool said = at_ + 1 < limit_ && block_.places[at_ + 1].cue != kNothing;
    return !said && skip_relative();
  }
  if (word.is(kThat) && !word.is(kConnective)) return open(Opening::That, at_ + 1);
  if (word.link != Link::None) return step_link(word);
  return step_within(word);
}

bool AfterCue::passes_noun(const Word& word, Op op) {
  if (cue_.op == Op::Noun || (op != Op::Noun && op != Op::Unsure)) return false;
  if (addressed_ && cue_.with == Link::None && cue_.act == Act::Demand) return open(Opening::Object, at_);
  if (op == Op::Noun && at_ == cue_.tokens.end) begin_content();  // "stressing the apology of"
  const bool open = open_phrase_ || (block_.places[at_ - 1].time != kNothing && !apart_);
  if (start_ == kNone || !open || at_ == start_ || !speaks(start_) || !begins_object(word)) return false;
  candidate(true);  // "announced the approval of", "condemned the harshness of", which is written as "rebuked"
  open_phrase_ = false;
  return op == Op::Unsure && skip();
}

bool AfterCue::step_within(const Word& word) {
  if (word.is(kRelative) || tells_of_noun(block_, at_, start_ == kNone ? at_ : start_)) {
    open_phrase_ = false;
    return skip_relative();
  }
  if (relative_ && !resumes_after_relative(word)) return skip();
  // "In a statement, (which) the paper got a copy of, that".
  const bool of_medium = after_comma_ && frame_.medium.begin < frame_.medium.end && at_ == frame_.medium.end + 1;
  if (of_medium && word.is(kVerb) && !word.is(kJoined | kDefinite)) return skip_relative();
  const bool including = at_ + 1 < limit_ && block_.word(at_ + 1).resumes;  // "including"
  if (word.what && word.prefix == Link::Bi && cue_.with == Link::Bi && cue_.object && !cue_.clause &&
      !including) {  // "praised what it has done"
    frame_.stem = true;
    return open(Opening::Object, at_);
  }
  if (word.what && !apart_ && bare_object() && cue_.op != Op::Noun) {  // "denied what was said of ..."
    if (start_ == kNone) begin_content();
    if (start_ != at_) candidate(true);
    open_phrase_ = false;
    return skip_relative();
  }
  // "The office of X, in the north of Y, said that", "the head of the centre which lies on the road said that".
  if ((word.where && after_comma_) || (word.situated && open_phrase_ && start_ != kNone)) return skip_relative();
  if (word.of_what && cue_.with == Link::Min) return open(Opening::Object, at_ + 1);  // "warned of what he called"
  const bool was = word.is(kAuxiliary) && start_ != kNone && open_phrase_ && !last_definite_ && !named_;
  if (was || (word.is(kFinite) && (goes_on_relative() || tells_of_source())))
    return skip_relative();  // "witnesses (who) were there"
  if (tells_of_us()) {
    open(Opening::That, at_);
    frame_.colon = true;  // said in his words
    return false;
  }
  if (word.how && asks_how()) return open(Opening::That, at_);                              // "explained how"
  if (word.is(kConnective) && block_.word(at_ - 1).what && apart_) return skip_relative();  // "about whether"
  if (word.is(kConnective) && word.is(kSuffixed) && block_.word(at_ - 1).link == Link::Fi) return skip();  // "then"
  if (word.is(kFinite | kNegative | kConnective)) return false;
  return step_phrase(word);
}

/// "Said we shall not": words of the speaker that no mark opens.
bool AfterCue::tells_of_us() const {
  const Word& word = block_.word(at_);
  const bool led = word.is(kParticle) && at_ + 1 < limit_;
  const bool we = word.we || (led && block_.word(at_ + 1).we);
  return we && cue_.op == Op::Verb && cue_.act == Act::Assert && cue_.clause && !cue_.object && !relative_ && !apart_ &&
         !word.is(kJoined) && block_.places[at_].name == kNothing && block_.kind(at_ - 1) == TokenKind::Word;
}

bool AfterCue::asks_how() const {
  const bool joined = block_.word(at_).is(kJoined);
  const bool tells = cue_.op == Op::Verb || (cue_.op == Op::Participle && at_ == cue_.tokens.end);
  return cue_.clause && tells && !relative_ && !apart_ && !joined && !inner_cue_;
}

bool AfterCue::resumes_after_relative(const Word& word) {
  const Place& before = block_.places[at_ - 1];
  const bool thing = before.word.is(kDefinite) && (!before.word.is(kSpeaker) || before.word.is(kAdjective)) &&
                     !before.word.is(kRelative) && !inner_cue_;
  const bool behind_name = before.name != kNothing || before.time != kNothing || thing;
  const bool masdar = word.is(kMasdar) && !word.is(kDefinite | kJoined | kSpeaker) && word.prefix == Link::None;
  if (!behind_name || !masdar || !apart_ || start_ == kNone || !bare_object()) return false;
  if (at_ + 1 >= limit_ || !block_.word(at_ + 1).is(kDefinite)) return false;
  relative_ = apart_ = false;
  return true;
}

bool AfterCue::tells_of_source() const {
  const Word& before = block_.word(at_ - 1);
  const bool noun = before.is(kNoun | kAdjective | kSpeaker) && !before.is(kDefinite | kSuffixed | kFunction) &&
                    block_.kind(at_ - 1) == TokenKind::Word;
  const Word& verb = block_.word(at_);
  const Word& who = block_.word(start_ == kNone ? at_ : start_);
  const bool told = verb.is(kSuffixed) || (who.is(kSpeaker) && !who.is(kDocument));
  return noun && told && start_ != kNone && open_phrase_ && !last_definite_ && !named_ && !apart_ &&
         (cue_.clause || cue_.with == Link::An) && !verb.is(kJoined | kNegative);
}

bool AfterCue::goes_on_relative() const {
  const Word& before = block_.word(at_ - 1);
  if (start_ != kNone && was_relative_ && before.is(kFunction) && !before.is(kJoined)) return true;
  std::uint32_t noun = at_ - 1;
  if (before.is(kAdjective) && !before.is(kNoun | kMasdar) && noun > 1) --noun;
  const Place& head = block_.places[noun];
  const bool thing = head.word.is(kNoun | kMasdar) && !head.word.is(kDefinite | kSuffixed | kApart) &&
                     head.name == kNothing && head.party == kNothing && head.time == kNothing;
  if (noun > 1 && block_.word(noun - 1).is(kNoun | kMasdar) && !block_.word(noun - 1).is(kDefinite | kApart))
    --noun;  // "during a meeting of discussion (which)"
  const bool beside = noun > 0 && (block_.word(noun - 1).is(kApart) || block_.word(noun - 1).link == Link::Fi);
  return apart_ && thing && beside && !block_.word(at_).is(kJoined);
}

bool AfterCue::step_phrase(const Word& word) {
  const Word& next = block_.word(at_ + 1);  // "praised the strength of the ties", and not "strongly"
  const bool owned = cue_.with == Link::Bi && next.is(kDefinite) && next.prefix == Link::None;
  if (word.manner && !owned) {
    open_phrase_ = false;
    return skip();
  }
  if (word.is(kVoice)) {
    start_ = kNone;
    apart_ = false;
    open_phrase_ = true;
    return skip();
  }
  const bool praised = word.is(kApart) && word.prefix == Link::Bi && cue_.with == Link::Bi && cue_.object && !apart_ &&
                       next.link != Link::Maa;  // "welcomed the cooperation of"
  if (praised) return step_attached(word, at_ + 1);
  if (word.is(kApart) && word.resumes) return skip();  // "during it"
  if (word.is(kApart | kFrame)) {
    apart_ = apart_ || word.is(kApart);
    circumstance_ = circumstance_ || word.is(kApart);
    open_phrase_ = false;
    return skip();
  }
  if (word.prefix != Link::None) return step_attached(word, at_ + 1);
  return step_noun(word);
}

bool AfterCue::step_demonstrative(const Word& word) {
  if (word.prefix != Link::None) return step_attached(word, at_ + 1);
  if (block_.word(at_ - 1).link != Link::None) return step_noun(word);  // "the accused in this case"
  if (start_ == kNone && cue_.op == Op::Participle && bare_object()) {  // "considering this step ..."
    begin_content();
    return skip();
  }
  if (start_ != kNone && !apart_) candidate(true);
  open_phrase_ = false;
  return skip();
}

bool AfterCue::is_subject(const Cue& other) const {
  const bool woman = other.op == Op::Participle && other.feminine && cue_.feminine;  // "a speaker (said)"
  const bool noun = (other.op == Op::Unsure || other.op == Op::Noun || woman) && !other.joined && !other.has_object;
  const std::uint32_t next = at_ + 1;
  if (!noun || at_ != cue_.tokens.end || cue_.op != Op::Verb || !cue_.clause || cue_.object || next >= limit_)
    return false;
  const Word& word = block_.word(at_);
  return word.prefix == Link::None && !word.is(kSuffixed | kDefinite | kApart) &&
         block_.kind(next) == TokenKind::Word && !block_.word(next).is(kThat) && block_.word(next).link == Link::None;
}

bool AfterCue::pass_cue(const Cue& other) {
  if (relative_ && !cue_.clause && other.op == Op::Participle && !other.feminine && other.tokens.end < limit_ &&
      block_.word(other.tokens.end).is(kThat))
    return false;  // "saluted the men who opened it, stressing that"
  if (relative_) {
    const bool behind_who = at_ > 0 && block_.word(at_ - 1).is(kRelative);
    if (behind_who && other.has_object && at_ + 1 < limit_ && frame_.relay.begin == frame_.relay.end)
      take_outlet(at_ + 1, std::max(past_name(block_, at_ + 1), at_ + 2));  // "the study which the site published"
    inner_cue_ = inner_cue_ || (other.clause && behind_who && !other.has_object);
    return true;
  }
  if (other.has_object && !other.object) return true;
  if (other.op == Op::Verb && !other.joined && at_ > cue_.tokens.end && tells_of_source()) {
    relative_ = was_relative_ = true;
    return true;
  }
  if (other.op == Op::Unsure && block_.word(at_).is(kApart)) return true;
  if (is_subject(other)) {
    passed_subject_ = true;
    return true;
  }
  // "At a party for the announcement of ..., that"
  if (other.op == Op::Noun && apart_ && that_behind_comma(block_, other.tokens.end, limit_)) return true;
  const std::uint32_t next = other.tokens.end;
  const bool reports = next + 1 < limit_ && (block_.word(next).is(kThat) || block_.word(next + 1).is(kThat));
  const bool adjective =
      other.op == Op::Participle && other.feminine && !after_comma_ && open_phrase_ && start_ != kNone;
  if (adjective && !reports) return true;
  if (is_epithet(block_, other) || tells_where(block_, other, limit_)) return true;
  const Word& noun = block_.word(other.tokens.begin);
  const Word& before = block_.word(at_ - 1);  // "in a description of", "in his answer to a question of"
  const bool unsure = other.op == Op::Unsure && before.link != Link::None && !other.joined;
  if (unsure || (other.op == Op::Noun && (before.link != Link::None || before.is(kInside)))) return true;
  if (other.op == Op::Noun && (noun.prefix == Link::Bi || (noun.is(kOutlet) && !reports))) return true;
  return other.op == Op::Noun && start_ != kNone && open_phrase_ && block_.word(at_).is(kDefinite);
}

void read_after_cue(const Block& block, Frame& frame) { AfterCue(block, frame).read(); }

}  // namespace barqiya::layers::statements
