// Tested by tests/layers/statements_test.cpp.
#include "layers/statements/subjects.hpp"

#include <algorithm>

#include "layers/statements/sources.hpp"

namespace barqiya::layers::statements {
namespace {

using text::TokenRange;

bool empty(TokenRange range) { return range.begin >= range.end; }

/// Whether a word is of someone without a name: "the lady".
bool is_human(const Word& word) { return word.is(kWitness) && !word.is(kDocument | kOutlet); }

/// The last woman without a name: "one of the ladies stopped him ..., saying".
TokenRange woman_before(const Block& block, const Cue& cue, std::uint32_t begin) {
  for (std::uint32_t i = cue.tokens.begin; i > begin; --i) {
    const Place& place = block.places[i - 1];
    if (!is_human(place.word) || !place.word.feminine || place.word.plural || place.name != kNothing) continue;
    return source_from(block, i - 1, cue.tokens.begin);
  }
  return {};
}

}  // namespace

TokenRange subject_beside(const Block& block, const Cue& cue) {
  const TokenRange subject = source_before(block, cue.tokens.begin);
  if (empty(subject) || subject.end != cue.tokens.begin || subject.begin == 0) return {};
  const Word& head = block.word(subject.begin);
  const Word& before = block.word(subject.begin - 1);
  if (!before.is(kFinite) && !before.resumes) return {};
  const std::int32_t name = block.places[subject.begin].name;
  const bool place =
      name != kNothing && block.names[static_cast<std::size_t>(name)].type == NameType::Gpe;  // "Madrid refused"
  if (place && cue.feminine && before.is(kFinite)) return subject;
  const bool agrees = head.feminine == cue.feminine && head.plural == cue.plural;
  return is_human(head) && head.is(kDefinite) && agrees ? subject : TokenRange{};
}

TokenRange subject_of_other_verb(const Block& block, const Cue& cue, std::uint32_t begin) {
  for (std::uint32_t i = begin + 1; i < cue.tokens.begin; ++i) {
    const Place& place = block.places[i];
    const Word& before = block.word(i - 1);
    const bool body = place.name != kNothing && block.places[i - 1].name != place.name &&
                      block.names[static_cast<std::size_t>(place.name)].type == NameType::Org;
    const bool who = place.party != kNothing && block.places[i - 1].party != place.party;
    const bool known = place.word.is(kBody) && place.word.is(kDefinite) && !place.word.is(kAdjective | kMasdar) &&
                       (before.is(kFinite) || i == begin + 1);
    const bool subject = (who || body || known) && place.word.prefix == Link::None && before.is(kVerb);
    if (subject && place.word.feminine == cue.feminine) return {i, std::max(past_name(block, i), i + 1)};
  }
  return cue.feminine && !cue.plural ? woman_before(block, cue, begin) : TokenRange{};
}

TokenRange content_subject(const Block& block, const Frame& frame, const Cue& cue) {
  constexpr std::uint32_t kLongest = 8;
  if (frame.opening != Opening::That || frame.content.begin >= cue.tokens.begin) return {};
  const std::uint32_t limit = std::min(cue.tokens.begin, frame.content.begin + kLongest);
  TokenRange subject = source_from(block, frame.content.begin, limit);
  for (std::uint32_t i = subject.begin + 1; i < subject.end; ++i) {  // "the minister came": the verb may be a noun too
    const bool whole = block.word(i - 1).is(kDefinite) || block.kind(i - 1) == text::TokenKind::BracketClose;
    const bool verb = block.word(i).is(kVerb) && !block.word(i).is(kDefinite) && block.places[i].name == kNothing;
    if (verb && whole) subject.end = i;
  }
  return can_speak(block, subject) ? subject : TokenRange{};
}

std::uint32_t light_verb(const Block& block, const Cue& cue) {
  constexpr std::uint32_t kFarthest = 7;
  const std::uint32_t begin = block.sentence(cue.tokens.begin).begin;
  for (std::uint32_t i = cue.tokens.begin; i > begin && cue.tokens.begin - i < kFarthest; --i) {
    if (block.word(i - 1).is(kVerb) && block.places[i - 1].name == kNothing) return i - 1;
  }
  return cue.tokens.begin;
}

TokenRange subject_of_light_verb(const Block& block, std::uint32_t verb, const Cue& cue, const Frame* outer) {
  const TokenRange behind = source_from(block, verb + 1, cue.tokens.begin);
  if (can_speak(block, behind) && block.word(behind.begin).prefix == Link::None) return behind;
  const TokenRange first = outer == nullptr ? TokenRange{} : content_subject(block, *outer, cue);
  if (!empty(first) || block.word(verb).is(kJoined)) return first;
  const TokenRange before = source_before(block, verb);
  return can_speak(block, before) ? before : TokenRange{};
}

TokenRange name_right_before(const Block& block, std::uint32_t token) {
  while (token > 0 && block.kind(token - 1) == text::TokenKind::Comma) --token;
  if (token == 0 || block.places[token - 1].name == kNothing) return {};
  return block.names[static_cast<std::size_t>(block.places[token - 1].name)].tokens;
}

}  // namespace barqiya::layers::statements
