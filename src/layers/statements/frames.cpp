// The frame of each kind of cue, and which cues are none after all. What stands behind a verb is read by after_cue.cpp,
// its subject before it by verbs.cpp; here are the kinds that name their source in other ways ("according to X",
// "quoting X as saying").
#include "layers/statements/frames.hpp"

#include <algorithm>

#include "layers/statements/after_cue.hpp"
#include "layers/statements/attributions.hpp"
#include "layers/statements/headlines.hpp"
#include "layers/statements/sources.hpp"
#include "layers/statements/subjects.hpp"
#include "layers/statements/verbs.hpp"

namespace barqiya::layers::statements {
namespace {

using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t kLongestFrame = 60;  ///< tokens between a cue and its content

/// Where a source ends before "(ascribed to an official) the saying (to the reporters) that".
std::uint32_t before_saying(const Block& block, TokenRange source) {
  std::uint32_t end = source.end;
  if (end > source.begin + 2 && block.word(end - 1).prefix == Link::Li && block.word(end - 1).plural) --end;
  const Place& last = block.places[end - 1];
  const bool saying = end > source.begin + 1 && last.word.is(kMasdar) && last.word.is(kDefinite) &&
                      !last.word.is(kSpeaker) && (end == source.end || last.party == kNothing);
  return saying ? end - 1 : source.end;
}

/// Where a content begins: with "that", a colon or a quotation mark, which stands at a token.
void open_at(const Block& block, Frame& frame, std::uint32_t at) {
  frame.opening = block.word(at).is(kThat)             ? Opening::That
                  : block.kind(at) == TokenKind::Colon ? Opening::Colon
                                                       : Opening::Quote;
  frame.content = {at, at};
  if (block.places[at].opens == kNothing) ++frame.content.begin;
  frame.content.end = frame.content.begin;
}

/// "The agency quoted him as saying ...", "... that": `of_him` stands before or behind the agency.
void read_relay_of_him(const Block& block, std::uint32_t of_him, std::uint32_t limit, Frame& frame,
                       std::vector<Frame>& frames) {
  const Cue& cue = block.cues[frame.cue];
  const bool behind = of_him == cue.tokens.end;
  const TokenRange relay = behind ? source_from(block, of_him + 1, limit) : source_from(block, cue.tokens.end, of_him);
  std::uint32_t next = behind ? relay.end : of_him + 1;
  if (relay.begin >= relay.end || next + 1 >= limit) return;
  const bool saying_so = block.places[next].cue == kNothing && block.word(next).is(kMasdar) &&
                         block.word(next).is(kDefinite);  // "the saying that"
  if (saying_so) ++next;
  if (block.places[next].cue != kNothing) {
    Frame& saying = frames[static_cast<std::size_t>(block.places[next].cue)];
    if (block.cues[saying.cue].op == Op::Noun) saying.of_him = true, saying.relay = relay;
    return;
  }
  if (!block.word(next).is(kThat) && block.kind(next) != TokenKind::Colon && block.places[next].opens == kNothing)
    return;
  frame.of_him = true;
  frame.relay = relay;
  open_at(block, frame, next);
}

/// "News agency quoted X as saying ...": the source is after "from", and the cue may be the masdar after it.
void read_relay(const Block& block, Frame& frame, std::vector<Frame>& frames) {
  const Cue& cue = block.cues[frame.cue];
  const std::uint32_t limit = std::min(block.sentence(cue.tokens.begin).end, cue.tokens.end + kLongestFrame);
  std::uint32_t at = cue.tokens.end;
  const Link from = cue.with == Link::None ? Link::An : cue.with;
  while (at < limit && block.word(at).link != from && !block.word(at).is(kThat | kFinite | kVoice)) {
    at = std::max(past_name(block, at), at + 1);
  }
  if (at >= limit || (block.word(at).link != from && !block.word(at).is(kVoice))) {
    read_after_cue(block, frame);
    if (frame.opening != Opening::That) frame.opening = Opening::None;
    return;
  }
  if (block.word(at).resumes) return read_relay_of_him(block, at, limit, frame, frames);
  TokenRange relay = source_from(block, cue.tokens.end, at);
  if (relay.begin == relay.end) relay = source_before(block, cue.tokens.begin);
  while (at + 1 < limit && block.word(at + 1).is(kInside)) ++at;  // "by the mouth of"
  const std::uint32_t source_begin = at + 1;
  while (at < limit && !(block.places[at].cue != kNothing) && !block.word(at).is(kThat) &&
         block.kind(at) != TokenKind::Colon &&
         (block.places[at].opens == kNothing ||
          quotes_a_name(block, block.layout.quotations[static_cast<std::size_t>(block.places[at].opens)]))) {
    at = std::max(past_name(block, at), at + 1);
  }
  if (at >= limit) return;
  TokenRange source{source_begin, at};
  while (source.end > source.begin && block.kind(source.end - 1) == TokenKind::Comma) --source.end;
  for (std::uint32_t i = source.begin + 1; i < source.end; ++i) {  // "a source (which it) did not name"
    if (block.word(i).is(kNegative | kRelative) && block.places[i].name == kNothing) source.end = i;
  }
  source.end = before_saying(block, source);
  if (source.begin == source.end) return;
  if (block.places[at].cue != kNothing) {
    const auto next = static_cast<std::uint32_t>(block.places[at].cue);
    if (block.cues[next].op != Op::Noun) return;
    frames[next].source = source;
    frames[next].relay = relay;
    return;
  }
  frame.source = source;
  frame.relay = relay;
  open_at(block, frame, at);
}

/// '"...", said X': the quotation that ends before a cue is its content.
void read_quotation_before(const Block& block, Frame& frame) {
  std::uint32_t end = block.cues[frame.cue].tokens.begin;
  if (end > 0 && block.kind(end - 1) == TokenKind::Comma) --end;
  if (end < 2) return;
  const std::int32_t inside = block.places[end - 2].inside;
  if (inside == kNothing || end - 2 < block.headline_end) return;
  const text::Quotation& quotation = block.layout.quotations[static_cast<std::size_t>(inside)];
  if (!quotation.closed || quotation.inside.end != end - 1 || quotes_a_name(block, quotation)) return;
  frame.opening = Opening::Before;
  frame.quotation = inside;
  frame.content = quotation.inside;
}

/// "..., says X": a verb and its subject that end a sentence behind a comma have the clause before them for content.
void read_clause_before(const Block& block, Frame& frame) {
  const Cue& cue = block.cues[frame.cue];
  const std::uint32_t at = cue.tokens.begin;
  const TokenRange sentence = block.sentence(at);
  if (cue.op != Op::Verb || !cue.clause || cue.joined || cue.has_object || at <= sentence.begin + 2) return;
  const std::uint32_t mark = block.word(at - 1).as ? at - 2 : at - 1;  // "..., as X said"
  if (block.kind(mark) != TokenKind::Comma && block.kind(mark) != TokenKind::Dash) return;
  if (frame.source.begin != cue.tokens.end || !is_witness(block, frame.source)) return;
  const std::uint32_t end = frame.source.end;
  if (end < sentence.end && block.kind(end) != TokenKind::Stop) return;
  frame.opening = Opening::Before;
}

/// Whether a masdar reports: someone has it, or it is announced by marks and a pronoun ("his words: ...").
bool reports_as_noun(const Block& block, const Frame& frame, bool given) {
  const Cue& cue = block.cues[frame.cue];
  const text::TokenRange source = frame.source;
  const Word& word = block.word(cue.tokens.begin);
  const bool suffixed = word.is(kSuffixed);
  if (cue.act_of_verb) {
    const bool right_behind = frame.content.begin <= cue.tokens.end + 2;  // "by saying: ..."
    return frame.opening == Opening::That || frame.opening == Opening::Object ||
           ((suffixed || right_behind) && frame.opening == Opening::Quote) ||
           (right_behind && frame.opening == Opening::Colon);
  }
  const bool marked = frame.opening == Opening::Quote || frame.opening == Opening::Colon;
  if (marked && (!suffixed || (!given && frame.content.begin > cue.tokens.begin + 3))) return false;
  if (frame.opening == Opening::Object && suffixed && cue.act != Act::Demand && !given) return false;
  const bool headline = cue.tokens.begin == 0 && block.headline_end > 0 && frame.opening == Opening::Object;
  if (headline && !suffixed) return true;  // "Warnings of ...": the text below tells whose
  // "Told, in his call to the march, that": an occasion.
  const bool behind_in = cue.tokens.begin > 0 && block.word(cue.tokens.begin - 1).link == Link::Fi;
  if (frame.opening == Opening::Object && !given && behind_in) return false;
  const Word& what = block.word(frame.content.begin);
  if (frame.opening == Opening::Object && !suffixed && !cue.object) return false;  // "the tightening of ... on"
  if (frame.opening == Opening::Object && !suffixed && frame.stem && !what.is(kMasdar)) return false;
  if (frame.opening == Opening::That && !suffixed && !cue.clause && !given) return false;
  const bool speaks = given || suffixed || (source.begin < source.end && can_speak(block, source));
  return speaks && !word.is(kDocument | kOutlet);
}

/// "... were hurt (expecting) a rise": a masculine accusative with its object, which is neither what someone was ("was
/// rejecting the plan") nor tells of a noun ("a paper criticising the plan").
bool goes_on_without_comma(const Block& block, const Frame& frame) {
  constexpr std::uint32_t kFarthest = 8;
  const Cue& cue = block.cues[frame.cue];
  const std::uint32_t at = cue.tokens.begin;
  if (cue.feminine || cue.plural || !cue.object || frame.content.begin != at + 1) return false;
  const Word& object = block.word(at + 1);
  if (!object.is(kMasdar | kDefinite) || object.prefix != Link::None) return false;
  if (block.word(at).is(kNoun) && !object.is(kMasdar)) return false;  // "two indices", written as one who points out
  const Place& before = block.places[at - 1];
  const bool known = before.name != kNothing || before.party != kNothing || before.time != kNothing;
  if (!known && (block.kind(at - 1) != TokenKind::Word || !before.word.is(kDefinite | kSuffixed | kFinite)))
    return false;
  const std::uint32_t first = block.sentence(at).begin;
  for (std::uint32_t i = at; i > first && at - i < kFarthest; --i) {
    if (block.word(i - 1).is(kAuxiliary)) return false;
    if (block.word(i - 1).is(kThat) || block.kind(i - 1) == TokenKind::Comma) break;
  }
  return true;
}

/// Whether a dash stands for a comma ("is open - stressing that"), not at the head of an item, in a word or before an
/// aside ("X -a student- said").
bool parts_clauses(const Block& block, std::uint32_t dash, Opening opening) {
  if (dash == block.sentence(dash).begin || block.tokens[dash].paragraph || block.tokens[dash].glued) return false;
  return !block.tokens[dash + 1].glued || opening == Opening::That;
}

/// Whether a participle reports: it stands in a chain ("..., noting that"), not as a noun or an adjective.
bool reports_as_participle(const Block& block, const Frame& frame, bool clause) {
  const Cue& cue = block.cues[frame.cue];
  const std::uint32_t at = cue.tokens.begin;
  // A paragraph may begin with "adding that".
  const bool goes_on = at > 0 && (frame.opening == Opening::That || frame.quotation != kNothing);
  if (at == 0 || (block.tokens[at].paragraph && !goes_on)) return false;
  if (block.kind(at - 1) == TokenKind::Dash && !parts_clauses(block, at - 1, frame.opening)) return false;
  if (is_epithet(block, cue)) return false;
  if (cue.plural && block.word(at - 1).is(kThat)) return false;  // "that the critics of"
  if (block.word(at).ending == Ending::Subject)
    return false;  // "protesters at": who reports beside a verb is no subject
  const bool marked = frame.opening == Opening::Quote || frame.opening == Opening::Colon;
  const bool stated = frame.medium.begin < frame.medium.end && cue.with == Link::None;  // "saying, in a statement: ..."
  if (cue.feminine && marked && frame.content.begin > at + 4 && !stated) return false;
  if (frame.opening != Opening::Object || clause || goes_on_without_comma(block, frame)) return true;
  return cue.with != Link::None && (cue.act == Act::Demand || frame.content.begin <= at + 3);
}

/// "The court convicted the accused of": what a court does to someone is no condemning.
bool is_verdict(const Block& block, const Frame& frame) {
  if (block.cues[frame.cue].act != Act::Condemn || frame.source.begin >= frame.source.end) return false;
  const std::int32_t name = block.places[frame.source.begin].name;
  return name != kNothing && block.names[static_cast<std::size_t>(name)].sector == "JUD";
}

/// Looks for a subject before a verb that has none behind, and drops what is no cue after all. `given`: the source was
/// known before.
void settle(const Block& block, Frame& frame, bool given) {
  if (frame.content.begin >= block.size()) {  // "he said that", and nothing behind it
    frame.opening = Opening::None;
    return;
  }
  const Cue& cue = block.cues[frame.cue];
  const std::uint32_t at = cue.tokens.begin;
  const bool clause = begins_clause(block, at);
  const bool verb = cue.op == Op::Verb || cue.op == Op::Unsure;
  const bool wished = verb && at > 0 && block.word(at - 1).is(kThat) && cue.present;
  // "A programme which is shown on ...", "all were called upon to".
  const bool broadcast = cue.passive && (frame.relative || frame.opening == Opening::Object);
  const bool told_of = frame.relative && cue.has_object && verb && !cue.object;  // "the study which X published"
  const bool done_to =
      cue.has_object && !cue.object && cue.op != Op::Noun && (frame.opening != Opening::That || told_of);
  const bool reports = cue.op == Op::Noun         ? reports_as_noun(block, frame, given)
                       : cue.op == Op::Participle ? reports_as_participle(block, frame, clause)
                                                  : reports_as_verb(block, frame, clause);
  if (wished || done_to || broadcast || !reports || is_verdict(block, frame)) frame.opening = Opening::None;
}

/// Whether an earlier cue has the same words for its content: a verb that only tells of its medium ("a comment that he
/// wrote on the net"), or of its source ("a woman called X").
bool shares_content(const Block& block, const std::vector<Frame>& frames, std::uint32_t index) {
  constexpr std::uint32_t kFarthest = 3;
  const Frame& frame = frames[index];
  const std::uint32_t at = block.cues[frame.cue].tokens.begin;
  for (std::uint32_t i = index; i > 0 && index - i < kFarthest; --i) {
    const Frame& other = frames[i - 1];
    if (other.found() && other.source.begin <= at && at < other.source.end) return true;
    const bool voiced = other.opening == Opening::Object && other.content.begin == at && at > 0 &&
                        block.word(at - 1).link == Link::An;  // "voiced his wish that"
    if (voiced && block.cues[frame.cue].op == Op::Noun) return true;
    if (frame.opening != Opening::That) continue;
    if (other.opening == frame.opening && other.content.begin == frame.content.begin) return true;
  }
  return false;
}

/// "The source added, the bridge was opened": some write a comma for "that". What stands behind it is a clause of its
/// own.
void read_clause_after_comma(const Block& block, Frame& frame) {
  const Cue& cue = block.cues[frame.cue];
  const std::uint32_t comma = frame.source.end;
  const bool told = cue.op == Op::Verb && cue.clause && !cue.object && !cue.has_object;
  if (!told || frame.source.begin != cue.tokens.end || !can_speak(block, frame.source)) return;
  if (comma + 2 >= block.sentence(cue.tokens.begin).end || block.kind(comma) != TokenKind::Comma) return;
  const Place& next = block.places[comma + 1];
  const bool clause =
      next.word.is(kFinite | kNegative | kFirstPerson) || (next.word.is(kVerb) && !next.word.is(kSpeaker));
  const bool noun = next.word.is(kDefinite) && next.word.is(kNoun) && !next.word.is(kSpeaker) && next.name == kNothing;
  if (next.cue != kNothing || next.time != kNothing ||
      next.word.is(kJoined | kRelative | kConnective | kFrame | kApart))
    return;
  if (!clause && !noun) return;
  frame.opening = Opening::That;
  frame.content = {comma + 1, comma + 1};
}

/// "Repeated his call for": a verb has no content of its own where a masdar that carries its act begins it.
void leave_to_masdar(std::vector<Frame>& frames, std::uint32_t index, std::uint32_t masdar) {
  if (index == 0 || !frames[index].found()) return;
  Frame& verb = frames[index - 1];
  if (verb.opening == Opening::Object && verb.content.begin == masdar) verb.opening = Opening::None;
}

/// "X went on, saying: ...", "X answered Y, saying": the verb before a participle has no content, and tells who says.
void take_main_source(const Block& block, const Frame& main, Frame& frame) {
  const Cue& cue = block.cues[frame.cue];
  const Cue& before = block.cues[main.cue];
  const std::uint32_t at = before.tokens.begin;
  const bool together = block.places[at].sentence == block.places[cue.tokens.begin].sentence;
  if (main.found() || main.relative || !together || !can_speak(block, main.source)) return;
  const Word& who = block.word(main.source.begin);  // "circulated reports of": what was passed on, and not who did
  if (who.is(kDocument) && !who.is(kDefinite)) return;
  if (who.is(kSuffixed) && !is_person(block, main.source.begin)) return;  // "goes on with its role"
  const bool begins = begins_clause(block, at) || block.word(at - 1).is(kJoined) || block.word(at - 1).demonstrative;
  const bool unsure = before.op == Op::Unsure && begins && main.source.begin == before.tokens.end &&
                      !block.word(at).is(kApart | kFunction) &&
                      (is_person(block, main.source.begin) || who.is(kSpeaker));
  if (before.op != Op::Verb && !unsure) return;
  frame.source = main.source;
  if (frame.relay.begin == frame.relay.end) frame.relay = main.relay;
}

/// A cue whose words stand around it: a verb, masdar or participle.
void read_word(const Block& block, Frame& frame, const std::vector<Frame>& frames) {
  const Cue& cue = block.cues[frame.cue];
  const TokenRange source = frame.source;
  read_after_cue(block, frame);
  if (source.begin < source.end) frame.source = source;
  const bool owned = cue.op == Op::Noun && block.word(cue.tokens.begin).is(kSuffixed) && !frame.of_him;
  if (owned && frame.source.begin == frame.source.end) {
    const TokenRange owner = source_before(block, cue.tokens.begin);  // "the minister repeated his warning of"
    if (can_speak(block, owner) && owner.end == cue.tokens.begin) frame.source = owner;
  }
  frame.relative = cue.tokens.begin > 0 && block.word(cue.tokens.begin - 1).is(kRelative);
  const bool verb = cue.op == Op::Verb || cue.op == Op::Unsure;
  if (!frame.found() && verb && can_speak(block, frame.source)) read_quotation_before(block, frame);
  if (!frame.found() && verb) read_clause_before(block, frame);
  if (!frame.found()) read_clause_after_comma(block, frame);
  if (!frame.found()) {
    frame.passed = kNothing;
    return;
  }
  if (cue.op == Op::Participle && frame.cue > 0) take_main_source(block, frames[frame.cue - 1], frame);
  if (frame.opening != Opening::Before) settle(block, frame, frame.of_him || source.begin < source.end);
}

/// Whether a source is an outlet, or an attribution says that someone passes on what it had from another ("of him").
bool passes_on(const Block& block, const Frame& frame) {
  const Cue& cue = block.cues[frame.cue];
  const Word& last = block.word(cue.tokens.end - 1);
  if (cue.tokens.end > cue.tokens.begin + 1 && last.link == Link::An) return true;
  const Place& head = block.places[frame.source.begin];
  const bool named = head.name != kNothing && block.names[static_cast<std::size_t>(head.name)].sector == "MED";
  return named || head.word.is(kOutlet | kAgency);
}

}  // namespace

void read_passing_on(const Block& block, std::vector<Frame>& frames) {
  constexpr std::uint32_t kFarthest = 8;
  for (std::uint32_t i = 0; i < frames.size(); ++i) {
    Frame& frame = frames[i];
    if (!frame.found() || frame.nested || frame.opening != Opening::Before) continue;
    if (block.cues[frame.cue].op != Op::Attribution || !passes_on(block, frame)) continue;
    const std::uint32_t begin = block.sentence(block.cues[frame.cue].tokens.begin).begin;
    for (std::uint32_t j = i; j > 0 && i - j < kFarthest; --j) {
      Frame& said = frames[j - 1];
      const Cue& cue = block.cues[said.cue];
      if (cue.tokens.begin < begin) break;
      if (!said.found() || said.nested || cue.op == Op::Attribution || cue.op == Op::Colon) continue;
      if (said.relay.begin == said.relay.end) said.relay = frame.source;
      frame.opening = Opening::None;
    }
  }
}

void read_frames(const Block& block, std::vector<Frame>& frames) {
  frames.clear();
  frames.resize(block.cues.size());
  std::vector<bool> passed(block.cues.size());
  for (std::uint32_t i = 0; i < block.cues.size(); ++i) frames[i].cue = i;
  for (std::uint32_t i = 0; i < block.cues.size(); ++i) {
    const Cue& cue = block.cues[i];
    Frame& frame = frames[i];
    if (cue.op == Op::Attribution) {
      if (!passed[i]) read_attribution(block, frame);
      if (frame.passed != kNothing) passed[static_cast<std::size_t>(frame.passed)] = true;
    } else if (cue.op == Op::Relay) {
      read_relay(block, frame, frames);
    } else if (cue.op == Op::Colon) {
      read_headline(block, frame);
    } else {
      read_word(block, frame, frames);
      if (frame.passed != kNothing) passed[static_cast<std::size_t>(frame.passed)] = true;
      if (shares_content(block, frames, i)) frame.opening = Opening::None;
      if (cue.act_of_verb) leave_to_masdar(frames, i, cue.tokens.begin);
    }
  }
}

}  // namespace barqiya::layers::statements
