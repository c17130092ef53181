// Tested by tests/layers/statements_test.cpp, through the frames that use it.
#include "layers/statements/openings.hpp"

#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {

using text::TokenKind;

namespace {

/// "If it were", which is written as "that" is: no other "that" has "was" right behind it.
bool is_if(const Block& block, std::uint32_t token) {
  return token + 1 < block.size() && !block.word(token).is(kSuffixed) && block.word(token + 1).is(kAuxiliary);
}

}  // namespace

void open_quotation(const Block& block, std::uint32_t limit, Frame& frame) {
  std::uint32_t at = frame.content.begin;
  while (at < limit && (block.kind(at) == TokenKind::Colon || block.kind(at) == TokenKind::Comma)) {
    frame.colon = frame.colon || block.kind(at) == TokenKind::Colon;
    ++at;
  }
  if (at < block.size() && block.places[at].opens != kNothing) {
    const std::int32_t opened = block.places[at].opens;
    const text::Quotation& quotation = block.layout.quotations[static_cast<std::size_t>(opened)];
    if (!quotation.bracket && quotation.inside.begin < quotation.inside.end) {
      frame.quotation = opened;
      at = quotation.inside.begin;
    }
  }
  if (at < block.size() && block.word(at).is(kThat) && !block.word(at).is(kJoined) && !is_if(block, at)) ++at;
  if (at < block.size() && frame.quotation == kNothing && block.places[at].opens != kNothing && frame.colon) {
    frame.quotation = block.places[at].opens;
    at = block.layout.quotations[static_cast<std::size_t>(frame.quotation)].inside.begin;
  }
  frame.content = {at, at};
}

bool is_all_quoted(const Block& block, std::uint32_t token) {
  if (token >= block.size() || block.places[token].opens == kNothing) return false;
  const text::Quotation& quotation = block.layout.quotations[static_cast<std::size_t>(block.places[token].opens)];
  const std::uint32_t behind = quotation.inside.end + 1;
  if (quotation.bracket || !quotation.closed) return false;
  if (behind >= block.size() || block.kind(behind) != TokenKind::Word) return true;
  const std::int32_t cue = block.places[behind].cue;
  const bool sure = cue != kNothing && block.cues[static_cast<std::size_t>(cue)].op != Op::Unsure;
  return block.word(behind).is(kJoined) || sure;
}

bool asks(Act act) { return act == Act::Demand || act == Act::Warn || act == Act::Ask || act == Act::Accuse; }

bool is_addressee(const Block& block, const Cue& cue, std::uint32_t token, bool known) {
  const Word& word = block.word(token);
  const bool addressing = cue.act == Act::Demand || cue.act == Act::Promise || cue.act == Act::Accuse;
  const bool media = word.plural && word.is(kOutlet) && cue.op != Op::Participle;
  const bool object = word.ending == Ending::Object && cue.act == Act::Demand;
  const bool other = !cue.feminine && (word.feminine || media);
  // "(He) called on the Ministry of Water to": a body of the other gender is no subject, named or not.
  const bool body = (other || known) && word.is(kBody) && word.feminine && !word.plural && cue.act == Act::Demand &&
                    cue.op != Op::Participle;
  const bool named = block.places[token].name != kNothing && !body;
  return addressing && (known || object || other) && (word.is(kDefinite) || media || body) && !named;
}

bool tells_where(const Block& block, const Cue& cue, std::uint32_t limit) {
  const std::uint32_t next = cue.tokens.end;
  if (cue.op != Op::Participle || next >= limit) return false;
  const Link link = block.word(next).link;
  if (link == Link::None || link == cue.with) return false;
  for (std::uint32_t i = next + 1; i < limit && block.places[i].cue == kNothing; ++i) {
    if (block.kind(i) == TokenKind::Comma) return false;
    if (block.word(i).is(kThat) && !block.word(i).is(kJoined)) return true;
  }
  return false;
}

bool tells_of_noun(const Block& block, std::uint32_t token, std::uint32_t source) {
  const Word& verb = block.word(token);
  const Word& noun = block.word(token - 1);
  if (!verb.is(kFinite) || verb.is(kJoined)) return false;
  const bool medium = noun.is(kMedium) || noun.flags == kInside;
  const bool document = source < token && block.word(source).is(kDocument) && !block.word(source).is(kDefinite);
  if (document && noun.prefix == Link::Li && verb.is(kSuffixed)) return true;  // "a statement of X, (which) Y got"
  const bool of_body = noun.is(kDefinite) || block.places[token - 1].name != kNothing;
  if (document && of_body && verb.past) return true;  // "a statement of the ministry (which) was handed out"
  return (medium || (document && noun.is(kNoun | kAdjective))) && !noun.is(kDefinite | kSuffixed) &&
         !ends_opening(block, token - 1);
}

bool is_apposed(const Block& block, const text::Quotation& quotation, std::uint32_t limit) {
  const std::uint32_t behind = quotation.inside.end + 1;
  if (!quotation.closed || quotation.inside.begin < 2 || behind + 1 >= limit) return false;
  return block.kind(quotation.inside.begin - 2) == TokenKind::Comma && block.kind(behind) == TokenKind::Comma &&
         block.word(behind + 1).is(kThat);
}

bool is_told(const Block& block, std::uint32_t token, std::uint32_t limit) {
  const Word& word = block.word(token);
  const bool doing = word.prefix == Link::Bi && word.is(kMasdar) && block.places[token].name == kNothing;
  return doing && (token + 1 >= limit || block.word(token + 1).prefix != Link::Bi);
}

bool tells_by(const Block& block, std::uint32_t token, std::uint32_t limit) {
  for (std::uint32_t i = token; i < limit && block.places[i].cue == kNothing; ++i) {
    if (block.kind(i) == TokenKind::Comma) return false;
    if (is_told(block, i, limit)) return true;
  }
  return false;
}

}  // namespace barqiya::layers::statements
