// What stands between a cue and its content. Arabic says "said SUBJECT [in a statement] [yesterday] [to Reuters] that
// ...": what comes before the complementiser, the colon or the quotation mark is walked through once, and the first
// noun phrase there is the source. When the verb takes an object ("announced the withdrawal of ..."), nothing marks
// where the source ends: it is after a name or a party, or where an indefinite noun follows a definite phrase.
#include "layers/statements/after_cue.hpp"

#include <algorithm>

#include "layers/statements/openings.hpp"
#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {
namespace {

using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t kLongestFrame = 60;  ///< tokens between a cue and its content

class AfterCue {
 public:
  AfterCue(const Block& block, Frame& frame) : block_(block), cue_(block.cues[frame.cue]), frame_(frame) {}

  void read() {
    at_ = cue_.tokens.end;
    subject_known_ = cue_.tokens.begin > 0 && block_.word(cue_.tokens.begin - 1).is(kConnective | kThat) &&
                     block_.word(cue_.tokens.begin - 1).is(kSuffixed);
    limit_ = std::min({block_.sentence(cue_.tokens.begin).end, at_ + kLongestFrame, block_.size()});
    while (at_ < limit_ && !frame_.found() && step()) {
    }
    if (!frame_.found()) take_object();
    if (!frame_.found() && start_ != kNone) frame_.source = {start_, end_};
    if (frame_.found() && frame_.opening != Opening::Object) open_quotation(block_, limit_, frame_);
  }

 private:
  /// One step over what stands at at_; false when the frame ends here.
  bool step() {
    const Place& place = block_.places[at_];
    if (const std::uint32_t past = past_name(block_, at_); past > at_ && place.cue == kNothing) return step_name(past);
    if (place.time != kNothing) return step_time();
    switch (block_.kind(at_)) {
      case TokenKind::Colon:
        return open(Opening::Colon, at_ + 1);
      case TokenKind::Comma:
      case TokenKind::Dash:
        relative_ = circumstance_ = inner_cue_ = false;
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

  bool step_name(std::uint32_t past) {
    const Word& word = block_.word(at_);
    if (word.prefix != Link::None) return relative_ ? step_past(past) : step_attached(word, past);
    if (start_ == kNone) {
      if (apart_ && !(is_person(block_, at_) && block_.word(at_ - 1).link == Link::None)) return step_past(past);
      start_ = at_, end_ = past;
      person_ = is_person(block_, at_);
    } else if (asks_body(word)) {  // "the organisation called on the authorities to"
      open_phrase_ = false;
    } else if (person_ && word.is(kAgency)) {  // "told Reuters"
      take_outlet(at_, past);
      open_phrase_ = false;
    } else if (apart_ && is_person(block_, at_) && (bystander_ || !(after_comma_ || ends_role()))) {
      bystander_ = true;  // "said, in the presence of the prince, the heir to the throne"
    } else if (!person_ && is_person(block_, at_) && !relative_ &&
               !(cue_.act == Act::Demand && is_unnamed(block_, at_)) && (!apart_ || after_comma_ || ends_role()) &&
               speaks(start_)) {
      end_ = past;
      person_ = true;
    } else if (open_phrase_ && named_ && bare_object() && !cue_.clause) {
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

  [[nodiscard]] bool asks_body(const Word& word) const {
    const Word& before = block_.word(at_ - 1);
    const bool told = last_definite_ || named_ || before.is(kSuffixed) || block_.kind(at_ - 1) != TokenKind::Word;
    return cue_.act == Act::Demand && told && !is_person(block_, at_) && word.is(kDefinite) &&
           before.link == Link::None && (!before.is(kBody) || before.is(kDefinite));
  }

  /// "The supervisor of the popular arts Hadhal": a name behind a definite word is not what that is of.
  [[nodiscard]] bool ends_role() const {
    return !circumstance_ && block_.word(at_ - 1).is(kDefinite) && block_.word(at_ - 1).is(kAdjective);
  }

  bool step_past(std::uint32_t past) {
    after_comma_ = false;
    at_ = past;
    return true;
  }

  bool step_time() {
    if (frame_.time == kNothing) frame_.time = block_.places[at_].time;
    const std::int32_t time = block_.places[at_].time;
    while (at_ < limit_ && block_.places[at_].time == time) ++at_;
    open_phrase_ = false;
    named_ = named_ || start_ != kNone;
    return true;
  }

  bool step_mark(const Place& place) {
    if (place.opens == kNothing) {
      ++at_;
      return true;
    }
    const text::Quotation& quotation = block_.layout.quotations[static_cast<std::size_t>(place.opens)];
    const bool stated = frame_.medium.begin < frame_.medium.end && frame_.medium.end == at_;  // 'in a statement "..."'
    const bool name = quotation.bracket || is_apposed(block_, quotation, limit_) || ends_object(quotation) ||
                      (!stated && (is_called(block_, at_) || quotes_a_name(block_, quotation)));
    if (!name) return open(Opening::Quote, at_);
    const std::uint32_t past = std::min(quotation.inside.end + 1, limit_);
    if (!quotation.bracket && !relative_ && !(apart_ && is_called(block_, at_))) {
      if (start_ != kNone && !open_phrase_) candidate(named_);
      const bool first = start_ == kNone;
      if (first) start_ = at_;
      if (first || open_phrase_) end_ = past, last_definite_ = true;
    }
    at_ = std::max(past, at_ + 1);
    return true;
  }

  /// "Announced the death of X, as the agency "Wa" reported": few words in marks, far behind what is said, are a name.
  [[nodiscard]] bool ends_object(const text::Quotation& quotation) const {
    return object_ != kNone && object_is_sure_ && at_ - object_ > 3 && quotation.closed &&
           quotation.inside.end - quotation.inside.begin <= 2;
  }

  bool step_word(const Place& place) {
    const Word& word = place.word;
    if (word.is(kInside) || word.formula) return skip();
    if (place.cue != kNothing && block_.cues[static_cast<std::size_t>(place.cue)].op == Op::Attribution) {
      if (object_ != kNone && after_comma_) return false;  // "announced the opening of ..., according to"
      return pass_attribution(place.cue);
    }
    if (place.cue != kNothing && !pass_cue(block_.cues[static_cast<std::size_t>(place.cue)])) return false;
    if (word.demonstrative && at_ + 1 < limit_ && block_.word(at_ + 1).is(kDefinite) && !relative_)
      return step_demonstrative(word);
    if (word.is(kThat) && (word.is(kJoined) || inner_cue_)) return false;
    if (word.is(kThat) && !word.is(kConnective)) return open(Opening::That, at_ + 1);
    if (word.link != Link::None) return step_link(word);
    if (word.is(kRelative) || tells_of_noun(block_, at_, start_ == kNone ? at_ : start_)) {
      open_phrase_ = false;
      return skip_relative();
    }
    if (relative_) return skip();
    if (word.what && start_ != kNone && !apart_ && bare_object()) {  // "denied what was said of ..."
      candidate(true);
      open_phrase_ = false;
      return skip_relative();
    }
    // "The office of X, in the north of Y, said that", "the head of the centre which lies on the road said that".
    if ((word.where && after_comma_) || (word.situated && open_phrase_ && start_ != kNone)) return skip_relative();
    if (word.of_what && cue_.with == Link::Min) return open(Opening::Object, at_ + 1);  // "warned of what he called"
    if (word.is(kFinite | kNegative | kConnective)) return false;
    if (word.is(kVoice)) {
      start_ = kNone;
      apart_ = false;
      open_phrase_ = true;
      return skip();
    }
    if (word.is(kApart | kFrame)) {
      apart_ = apart_ || word.is(kApart);
      circumstance_ = circumstance_ || word.is(kApart);
      open_phrase_ = false;
      return skip();
    }
    if (word.prefix != Link::None) return step_attached(word, at_ + 1);
    return step_noun(word);
  }

  /// "Rejected these accusations", "welcomed this step".
  bool step_demonstrative(const Word& word) {
    if (word.prefix != Link::None) return step_attached(word, at_ + 1);
    if (block_.word(at_ - 1).link != Link::None) return step_noun(word);  // "the accused in this case"
    if (start_ != kNone && !apart_) candidate(true);
    open_phrase_ = false;
    return skip();
  }

  /// A preposition of its own: the one before what is said, or one in or after the source.
  bool step_link(const Word& word) {
    const bool last = at_ + 1 >= limit_;
    if (!last && cue_.with == Link::Fi && word.link == Link::Fi && start_ == kNone && cue_.clause && !cue_.object) {
      const TokenRange document = source_from(block_, at_ + 1, limit_);  // "it came in the statement that"
      start_ = document.begin, end_ = document.end;
      return step_past(std::max(end_, at_ + 1));
    }
    const bool expected =
        word.link == cue_.with || (cue_.with == Link::None && word.link == Link::An) ||
        (word.link == Link::An && cue_.act == Act::Announce) ||
        (cue_.with == Link::Ila && cue_.act == Act::Warn && (word.link == Link::Min || word.link == Link::An));
    if (last) return false;
    if (block_.word(at_ - 1).situated && relative_) return skip();
    if (word.link == Link::Min && block_.word(at_ - 1).is(kQuantifier) && at_ > cue_.tokens.end) {  // "all who"
      return skip_relative();
    }
    if (word.link == Link::An && block_.word(at_ - 1).issued && open_phrase_ && start_ != kNone) return skip();
    if (word.resumes) return skip();  // "at a time when Paris said (in it) that"
    const bool told_to = expected && cue_.with == Link::Ala && cue_.clause && block_.word(at_ + 1).plural &&
                         block_.word(at_ + 1).is(kSpeaker) && !block_.word(at_ + 1).is(kThings);
    if (told_to && tells_by(block_, at_ + 2, limit_)) {
      addressed_ = apart_ = true;
      open_phrase_ = false;
      return skip();
    }
    if (expected && circumstance_ && that_behind_comma(block_, at_, limit_)) return skip();
    if (block_.word(at_ + 1).is(kThat)) return skip();
    const bool late = object_ != kNone && object_is_sure_;  // "stressed, at ..., the wish of X to work on ..."
    if (expected && takes_linked() && !late && !(relative_ && word.link != cue_.with))
      return open(Opening::Object, at_ + 1);
    if (word.link == Link::Fi && block_.word(at_ + 1).is(kMedium)) return take_medium();
    if (word.link == Link::Li && block_.places[at_ + 1].opens != kNothing) return pass_addressee();
    const bool within = open_phrase_ && !apart_ && start_ != kNone && (word.link == Link::Fi || word.link == Link::Min);
    if (!within) {
      open_phrase_ = false;
      apart_ = true;
    }
    return skip();
  }

  [[nodiscard]] bool takes_linked() const { return cue_.object || cue_.with != Link::None; }

  /// "X said, according to Y, that ...": Y passes it on. "Y said, quoting X, that ...": X is the source.
  bool pass_attribution(std::int32_t index) {
    const Cue& other = block_.cues[static_cast<std::size_t>(index)];
    std::uint32_t begin = other.tokens.end;
    while (begin < limit_ && (block_.word(begin).link != Link::None || block_.word(begin).is(kFunction))) ++begin;
    const TokenRange named = source_from(block_, begin, limit_);
    if (named.begin >= named.end || !can_speak(block_, named)) return false;
    frame_.passed = index;
    if (other.with == Link::An && start_ != kNone) {
      frame_.relay = {start_, end_};
      start_ = named.begin, end_ = named.end;
    } else if (!block_.word(named.begin).is(kDocument)) {
      frame_.relay = named;
    }
    relative_ = named.end < limit_ && block_.word(named.end).is(kFinite) && !block_.word(named.end).is(kJoined);
    open_phrase_ = false;
    return step_past(named.end);
  }

  /// 'To "An-Nahar"': a paper that names itself.
  bool pass_addressee() {
    const text::Quotation& quotation = block_.layout.quotations[static_cast<std::size_t>(block_.places[at_ + 1].opens)];
    open_phrase_ = start_ == kNone;  // 'said to "An-Nahar" the minister that'
    apart_ = apart_ || !open_phrase_;
    return step_past(std::max(at_ + 2, std::min(quotation.inside.end + 1, limit_)));
  }

  /// A noun with a preposition attached to it.
  bool step_attached(const Word& word, std::uint32_t past) {
    const bool named = block_.places[at_].name != kNothing;
    const bool noun = word.is(kThat | kNoun | kMasdar | kAdjective | kSpeaker | kAgency) || word.demonstrative;
    if (!named && !noun) return skip();  // "of his"
    const bool second =
        word.prefix == Link::Bi && !circumstance_ && !word.is(kThat) &&
        (cue_.with == Link::Bi || has_second_object(word) || (addressed_ && is_told(block_, at_, limit_)));
    if (second) {
      frame_.stem = true;
      return open(Opening::Object, at_);
    }
    if (word.prefix == Link::Li && cue_.with == Link::Ila && cue_.object &&
        (cue_.act_of_verb ? word.is(kMasdar) && !word.is(kSpeaker)
                          : word.is(kMasdar) || (cue_.act == Act::Demand && !named)) &&
        past == at_ + 1) {
      frame_.stem = true;
      return open(Opening::Object, at_);
    }
    const bool nodded =
        word.prefix == Link::Li && (cue_.with == Link::Ila || cue_.with == Link::Bi) && cue_.act == Act::Assert;
    if (nodded && !named && past == at_ + 1 && word.is(kMasdar) && !word.is(kDefinite | kSpeaker | kAgency) &&
        !apart_) {
      frame_.stem = true;  // "pointing to the presence of"
      return open(Opening::Object, at_);
    }
    const bool media = named && block_.names[static_cast<std::size_t>(block_.places[at_].name)].sector == "MED";
    const bool other = past < limit_ && block_.word(past).is(kDefinite) && block_.word(past).is(kAdjective) && !media;
    const bool outlet = word.is(kOutlet) || (word.is(kAgency) && !other) || word.titled || media;
    if (word.prefix == Link::Li && outlet && frame_.relay.begin == frame_.relay.end) take_outlet(at_, past);
    const bool within =
        word.prefix == Link::Bi || (word.prefix == Link::Li && !outlet && cue_.act != Act::Demand && speaks(start_));
    if (!within || start_ == kNone || !open_phrase_) {
      open_phrase_ = false;
      apart_ = true;
    } else {
      end_ = past;
    }
    at_ = past;
    return true;
  }

  /// "Accused him of ...", "called on all to follow".
  [[nodiscard]] bool has_second_object(const Word& word) const {
    const bool demands = cue_.act == Act::Demand && start_ != kNone && object_ == kNone && word.is(kMasdar);
    return cue_.object && (demands || (cue_.with == Link::None && cue_.has_object));
  }

  bool step_noun(const Word& word) {
    if (start_ == kNone && !apart_ && is_addressee(block_, cue_, at_, subject_known_)) {
      apart_ = cue_.op != Op::Participle;  // "urged the media and the users of ... to"
      return skip();
    }
    if (start_ == kNone && !apart_) {
      start_ = at_, end_ = at_ + 1;
      last_definite_ = word.is(kDefinite) || (word.flags & ~std::uint32_t{kRead}) == 0;  // what no table has is a name
      return skip();
    }
    if (start_ != kNone && open_phrase_) {
      const Word& before = block_.word(at_ - 1);
      const bool starts_object = (last_definite_ || named_ || behind_witness(word)) &&
                                 !word.is(kDefinite | kAdjective | kJoined) && word.is(kMasdar | kNoun | kSuffixed) &&
                                 (!word.is(kSpeaker) || word.is(kSuffixed)) && !in_construct(block_, at_ - 1);
      const bool second = before.is(kAdjective) && before.is(kDefinite) && word.is(kDefinite) &&
                          word.is(kMasdar | kNoun) && !word.is(kSpeaker | kAdjective);
      const bool behind_person = person_ && at_ == end_ && word.is(kDefinite) && word.is(kMasdar | kNoun) &&
                                 (!word.is(kSpeaker) || word.is(kBody)) && !word.is(kAdjective) && !asks(cue_.act);
      const bool told = before.is(kDefinite) || block_.places[at_ - 1].name != kNothing;
      const bool apposed = before.is(kSpeaker) && word.is(kSpeaker) && word.ending != Ending::Object;
      const bool addressee = (cue_.act == Act::Demand || cue_.act == Act::Warn) && told && word.is(kDefinite) &&
                             !apposed && !word.is(kAdjective) && word.is(kNoun | kSpeaker);
      const bool object = (starts_object || second || behind_person) && bare_object();
      if (object) candidate(named_);
      if (!object && !addressee) end_ = at_ + 1;
      open_phrase_ = !object && !addressee;
      last_definite_ = last_definite_ || word.is(kDefinite);
      return skip();
    }
    const bool behind_aside = after_comma_ && word.is(kMasdar) && !word.is(kDefinite | kJoined);
    const bool agrees = word.is(kAdjective) && word.is(kDefinite) && !word.is(kMasdar);  // with a noun before it
    if ((!apart_ || behind_aside) && start_ != kNone && !agrees) candidate(named_);
    return skip();
  }

  /// "An expert expected the return of the trains": a witness without more, then a masdar with what it is of.
  [[nodiscard]] bool behind_witness(const Word& word) const {
    const Word& witness = block_.word(start_);
    return at_ == start_ + 1 && witness.is(kWitness) && !witness.is(kDefinite | kDocument) && word.is(kMasdar) &&
           at_ + 1 < limit_ && block_.word(at_ + 1).is(kDefinite);
  }

  [[nodiscard]] bool bare_object() const {
    return cue_.object && (cue_.clause || cue_.with == Link::None || cue_.has_object);
  }

  void candidate(bool sure) {
    if (object_ != kNone || !bare_object()) return;
    object_ = at_;
    object_is_sure_ = sure;
    before_object_ = TokenRange{start_, end_};
  }

  /// "In a statement": the medium, and who is addressed in it.
  bool take_medium() {
    const std::uint32_t end = past_adjectives(block_, at_ + 2, limit_);
    const std::int32_t next = end < limit_ ? block_.places[end].cue : kNothing;
    const bool told =
        next != kNothing && block_.cues[static_cast<std::size_t>(next)].has_object;  // "which X passed on"
    relative_ = end < limit_ && (told || block_.word(end).issued ||
                                 (block_.word(end).is(kVerb) && !block_.word(end).is(kJoined | kNoun | kAdjective)));
    frame_.medium = {at_ + 1, end};
    open_phrase_ = false;
    at_ = end;
    if (at_ + 1 < limit_ && (block_.word(at_).link == Link::Maa || block_.word(at_).link == Link::Ila)) {
      if (block_.places[at_ + 1].opens != kNothing) return pass_addressee();
      const bool named = block_.places[at_ + 1].name != kNothing;
      if (block_.word(at_ + 1).is(kOutlet | kAgency) || named)
        take_outlet(at_ + 1, std::max(past_name(block_, at_ + 1), at_ + 2));
    }
    return true;
  }

  /// Who was spoken to and passes it on. A paper that only its quoted name tells is the one that writes.
  void take_outlet(std::uint32_t begin, std::uint32_t end) {
    if (!block_.word(begin).is(kOutlet | kAgency)) return;
    const TokenRange whole = source_from(block_, begin, limit_);
    frame_.relay = {begin, std::max(end, whole.end)};
  }

  /// Whether another cue may stand between this one and its content.
  bool pass_cue(const Cue& other) {
    if (relative_) {
      inner_cue_ = inner_cue_ || (other.clause && at_ > 0 && block_.word(at_ - 1).is(kRelative));
      return true;
    }
    if (other.has_object && !other.object) return true;
    if (other.op == Op::Unsure && block_.word(at_).is(kApart)) return true;
    const std::uint32_t next = other.tokens.end;
    const bool reports = next + 1 < limit_ && (block_.word(next).is(kThat) || block_.word(next + 1).is(kThat));
    const bool adjective =
        other.op == Op::Participle && other.feminine && !after_comma_ && open_phrase_ && start_ != kNone;
    if (adjective && !reports) return true;
    if (is_epithet(block_, other) || tells_where(block_, other, limit_)) return true;
    const Word& noun = block_.word(other.tokens.begin);
    if (other.op == Op::Noun && (noun.prefix == Link::Bi || (noun.is(kOutlet) && !reports))) return true;
    return other.op == Op::Noun && start_ != kNone && open_phrase_ && block_.word(at_).is(kDefinite);
  }

  bool open(Opening opening, std::uint32_t begin) {
    if (begin >= block_.size()) return false;
    const bool late = opening == Opening::That ||
                      (opening == Opening::Object && block_.word(object_ != kNone ? object_ : at_).is(kSuffixed));
    if (object_ != kNone && object_is_sure_ && late && begin - object_ > 3) {
      take_object();
      return false;
    }
    if (!cue_.object && start_ != kNone && cue_.op != Op::Participle && is_thing(start_)) return false;
    frame_.opening = opening;
    frame_.colon = opening == Opening::Colon;
    frame_.content = {begin, begin};
    const bool addressed =
        cue_.joined && (cue_.act == Act::Demand || cue_.act == Act::Accuse) && opening == Opening::Object;
    const bool speaker =
        start_ != kNone && cue_.op != Op::Participle && !subject_known_ && (!addressed || speaks(start_));
    if (speaker) frame_.source = {start_, end_};
    return false;
  }

  /// The frame ended without "that": what follows the verb, or its subject, is what is said.
  void take_object() {
    if (!bare_object() || start_ == kNone) return;
    const bool owned = block_.word(start_).is(kSuffixed) && block_.places[start_].name == kNothing;
    const bool accused = cue_.act == Act::Accuse && object_ == kNone && !cue_.joined &&
                         can_speak(block_, source_before(block_, cue_.tokens.begin));
    const bool alone =
        cue_.op == Op::Participle || accused || ((owned || !speaks(start_)) && (object_ == kNone || is_thing(start_)));
    if (!alone && object_ == kNone) return;
    frame_.opening = Opening::Object;
    const std::uint32_t begin = alone ? start_ : object_;
    frame_.content = {begin, begin};
    if (!alone) frame_.source = before_object_;
  }

  /// Whether a noun phrase that begins at a token is of someone who can speak.
  [[nodiscard]] bool speaks(std::uint32_t token) const {
    return token != kNone && can_speak(block_, {token, token + 1});
  }

  /// Whether a noun is surely of no one: what was done, or what someone has.
  [[nodiscard]] bool is_thing(std::uint32_t token) const {
    const Place& place = block_.places[token];
    const bool someone = place.word.is(kOutlet) || (place.word.is(kWitness) && !place.word.is(kDocument));
    const bool owned = place.word.is(kSuffixed) && !place.word.is(kDefinite) && !someone;  // not "our correspondent"
    if (place.name == kNothing && place.party == kNothing && owned && !speaks(token)) return true;
    return !speaks(token) && place.word.is(kMasdar) && !block_.word(token).is(kDefinite);
  }

  bool skip_relative() {
    relative_ = true;
    return skip();
  }

  bool skip() {
    after_comma_ = false;
    ++at_;
    return true;
  }

  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  const Block& block_;
  const Cue& cue_;
  Frame& frame_;
  std::uint32_t at_ = 0, limit_ = 0, start_ = kNone, end_ = kNone;  // the source so far
  std::uint32_t object_ = kNone;                                    // where an object may begin
  TokenRange before_object_;
  bool object_is_sure_ = false;
  bool open_phrase_ = true;  // the source may go on
  bool last_definite_ = false;
  bool named_ = false, person_ = false;  // the source has a name in it, and that is a person's
  bool relative_ = false;                // within "who ..."
  bool apart_ = false;                   // behind what cannot be followed by a source
  bool inner_cue_ = false;               // and who says something: what follows "that" is said there
  bool circumstance_ = false;            // within "after ..."
  bool bystander_ = false, after_comma_ = false;
  bool addressed_ = false;      // behind those who are told: what follows is said to them
  bool subject_known_ = false;  // "but he": what follows is addressed, and does not speak
};

}  // namespace

void read_after_cue(const Block& block, Frame& frame) { AfterCue(block, frame).read(); }

}  // namespace barqiya::layers::statements
