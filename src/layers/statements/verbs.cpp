// Whether a verb reports, and its subject where that stands before it: what stands behind it was read before.
// Tested by tests/layers/statements_test.cpp.
#include "layers/statements/verbs.hpp"

#include "layers/statements/sources.hpp"
#include "layers/statements/subjects.hpp"

namespace barqiya::layers::statements {

using text::TokenKind;
using text::TokenRange;

bool begins_clause(const Block& block, std::uint32_t token) {
  if (block.word(token).is(kJoined) || token == 0 || block.tokens[token].paragraph) return true;
  const Place& before = block.places[token - 1];
  if (before.name != kNothing || before.party != kNothing) return false;
  if (before.time != kNothing) return true;
  const TokenKind kind = block.kind(token - 1);
  if (kind != TokenKind::Word && kind != TokenKind::Foreign && kind != TokenKind::Number) return true;
  if (before.word.flags == kInside) return ends_opening(block, token - 1);
  return before.word.is(kConnective | kFrame | kParticle | kThat | kInside);
}

namespace {

/// Whether the noun behind a verb may be the one it is said to, or of: "the union accused the ministry of ...".
bool addresses(const Block& block, const Frame& frame) {
  const Act act = block.cues[frame.cue].act;
  return frame.opening == Opening::Object && (act == Act::Accuse || (frame.stem && act == Act::Demand));
}

/// Whether a noun phrase before a verb is a place in which something is: no clause begins with it.
bool is_where(const Block& block, TokenRange source) {
  if (source.begin >= source.end || source.begin == 0) return false;
  const std::int32_t name = block.places[source.begin].name;
  const bool place = name != kNothing && block.names[static_cast<std::size_t>(name)].type != NameType::Per &&
                     block.names[static_cast<std::size_t>(name)].type != NameType::Org;
  const Word& before = block.word(source.begin - 1);
  return (place || block.word(source.begin).where) && (before.link == Link::Fi || before.where);
}

/// Whether a noun phrase stands behind "during" or "via", or is a medium behind "in" ("in a statement of his"): it is a
/// circumstance's, and no subject.
bool is_governed(const Block& block, TokenRange source) {
  if (source.begin >= source.end || source.begin == 0) return false;
  const Word& before = block.word(source.begin - 1);
  if (before.link == Link::Fi && block.word(source.begin).is(kMedium)) return true;
  return before.is(kApart) && !before.is(kVerb | kFrame) && block.kind(source.begin - 1) == TokenKind::Word;
}

/// "That the minister told the members ...": behind "that" stands the subject, and then its verb.
TokenRange subject_behind_that(const Block& block, std::uint32_t verb) {
  const TokenRange subject = source_before(block, verb);
  if (subject.begin >= subject.end || subject.begin == 0 || subject.end != verb) return {};
  const bool known = block.places[verb - 1].name != kNothing || block.places[verb - 1].party != kNothing;
  return known && block.word(subject.begin - 1).is(kThat) && can_speak(block, subject) ? subject : TokenRange{};
}

/// Takes the one before a verb that is told to whoever stands behind it: "X addressed (the citizens)".
bool take_who_addresses(const Block& block, Frame& frame) {
  const TokenRange named = source_before(block, block.cues[frame.cue].tokens.begin);
  if (named.begin >= named.end || !can_speak(block, named) || block.word(named.begin).is(kJoined)) return false;
  if (block.word(named.begin).prefix != Link::None) return false;
  if (named.begin > 0 && block.word(named.begin - 1).link != Link::None) return false;
  frame.source = named;
  return true;
}

/// Whether a verb is followed by "in it", "during it", "by means of it": what stands before it is what it was said in.
bool resumes_medium(const Block& block, std::uint32_t token) {
  if (token + 1 >= block.size()) return false;
  const Word& next = block.word(token);
  if (next.link == Link::Min) return block.word(token + 1).resumes && block.word(token + 1).is(kApart);
  return next.resumes && (next.link == Link::Fi || next.is(kApart));
}

/// "(He) made a phone call in which he stressed": a medium and its adjective right before a verb.
bool is_medium_before(const Block& block, std::uint32_t verb) {
  const auto is_medium = [&block](std::uint32_t token) {
    const Word& word = block.word(token);
    return word.is(kMedium) && word.is(kNoun) && !word.is(kDefinite | kSuffixed) && word.prefix == Link::None;
  };
  return (verb > 1 && is_medium(verb - 1)) || (verb > 2 && block.word(verb - 1).is(kAdjective) && is_medium(verb - 2));
}

/// Takes the noun phrase before a verb that has no subject behind it. Whether the verb reports.
bool take_phrase_before(const Block& block, Frame& frame, bool clause) {
  const Cue& cue = block.cues[frame.cue];
  const std::uint32_t at = cue.tokens.begin;
  frame.source = source_before(block, at);
  const bool named_in_marks = frame.source.begin > 0 && block.places[frame.source.begin].name != kNothing &&
                              block.places[frame.source.begin - 1].opens != kNothing;  // 'in a talk to "X", said'
  const bool own = frame.source.begin < frame.source.end && !named_in_marks && begins_clause(block, frame.source.begin);
  if (const TokenRange lead = own ? TokenRange{} : leading_subject(block, cue); lead.begin < lead.end) {
    frame.source = lead;
    return true;
  }
  const bool who =
      cue.plural && at > 0 && block.word(at - 1).is(kRelative);  // "accompanied by the officials who confirmed"
  const bool somewhere = (!who && is_governed(block, frame.source)) ||
                         is_where(block, frame.source);  // "about the raids in the south and east of the country, said"
  const bool named = !somewhere && frame.source.begin < frame.source.end && can_speak(block, frame.source);
  if (somewhere || (!named && clause)) frame.source = {};
  const bool leads = frame.source.begin < frame.source.end && begins_clause(block, frame.source.begin);
  return named || clause || frame.opening != Opening::Object || leads;
}

/// Looks for the subject of a verb before it when there is none behind. Whether the verb reports.
bool take_subject_before(const Block& block, Frame& frame, bool clause) {
  const Cue& cue = block.cues[frame.cue];
  const std::uint32_t at = cue.tokens.begin;
  // "And warned (the citizens) of ...": by its ending the noun is no subject.
  const bool spoken_to = cue.with != Link::None && frame.passed == kNothing && frame.source.begin < frame.source.end &&
                         block.word(frame.source.begin).ending == Ending::Object;
  if (spoken_to) frame.source = {};
  const bool of_medium = frame.medium.begin < frame.medium.end && frame.source.begin == frame.medium.end;
  if (of_medium && !cue.joined) {  // "(X said) in the youth's speech"
    const TokenRange before = source_before(block, at);
    if (before.begin < before.end && can_speak(block, before)) frame.source = before;
  }
  const bool alone = frame.source.begin == frame.source.end;
  if (cue.joined) {
    if (alone) frame.source = topic_of(block, at);
    return true;
  }
  const bool in_medium = alone && resumes_medium(block, cue.tokens.end);
  if (in_medium) {
    frame.source = writer_of(block, at);
    if (frame.source.begin < frame.source.end) return true;
  }
  if (const TokenRange first = subject_behind_that(block, at); first.begin < first.end) {
    const bool taken = frame.opening == Opening::Object && cue.with == Link::None && !frame.stem;
    if (taken && frame.source.begin < frame.source.end) frame.content.begin = frame.source.begin;
    frame.source = first;
    return true;
  }
  if (addresses(block, frame) && take_who_addresses(block, frame)) return true;
  if (frame.source.begin == frame.source.end) {
    if (take_phrase_before(block, frame, clause)) return true;
    if (in_medium && is_medium_before(block, at)) frame.source = {};
    return in_medium && is_medium_before(block, at);
  }
  if (clause || can_speak(block, frame.source)) return true;
  const TokenRange before = source_before(block, at);
  if (!can_speak(block, before)) return true;
  if (frame.opening == Opening::Object && cue.with == Link::None) frame.content.begin = frame.source.begin;
  frame.source = before;
  return true;
}

}  // namespace

bool reports_as_verb(const Block& block, Frame& frame, bool clause) {
  const Cue& cue = block.cues[frame.cue];
  if (!take_subject_before(block, frame, clause) && !(cue.pair && cue.has_object)) return false;
  const bool alone = frame.source.begin == frame.source.end;
  if (cue.pair) {  // "goes back to" is written as "puts down to"
    const bool goes = cue.present && cue.with == Link::Ila && frame.source.begin < cue.tokens.end;
    const bool said = !alone && can_speak(block, frame.source);
    if (cue.has_object && !said) frame.source = {};  // "at a moment (which) she described as"
    return cue.present ? !goes && (said || cue.joined) : clause || !alone || cue.has_object;
  }
  // "A stand that expresses the voice of reason".
  const bool shows = cue.with == Link::An && cue.object && !cue.clause && cue.present;
  if (shows && !alone && frame.source.begin < cue.tokens.begin && !can_speak(block, frame.source)) return false;
  const bool bare_object = frame.opening == Opening::Object && cue.with == Link::None;
  const bool headline =
      cue.tokens.begin < block.headline_end && frame.source.begin == block.sentence(cue.tokens.begin).begin;
  const bool linked =
      frame.stem || headline || (frame.content.begin > 0 && block.word(frame.content.begin - 1).link == cue.with);
  const bool goes_on_headline = cue.joined && cue.tokens.begin < block.headline_end;  // "X calls for Y and denies Z"
  const bool considered = frame.opening == Opening::Object && (bare_object || !linked) && cue.present &&
                          !cue.has_object && !goes_on_headline;
  const Word& office = block.word(frame.source.begin);
  const bool ministry = headline && office.office && office.is(kDefinite) && frame.source.end == cue.tokens.begin;
  if (considered && (alone || frame.relative || (!ministry && !can_speak(block, frame.source)))) return false;
  if (cue.op != Op::Unsure) return true;
  const bool apart = block.word(cue.tokens.begin).is(kApart);
  if (apart && (!clause || frame.opening == Opening::Quote || frame.opening == Opening::Colon)) return false;  // "via"
  const bool named = !alone && can_speak(block, frame.source);
  if (!clause && !(named && frame.source.begin < cue.tokens.begin)) return false;
  if (frame.opening == Opening::Quote && !named && !alone) return false;  // "the quarters saw ..."
  const Word& what = block.word(frame.content.begin);
  const bool goes_on =
      cue.joined && what.is(kMasdar) && !what.is(kDefinite) &&
      block.sentence(cue.tokens.begin).begin == cue.tokens.begin;  // "And (he) expected the fall of rain"
  return !bare_object || (named && clause) || goes_on;
}

}  // namespace barqiya::layers::statements
