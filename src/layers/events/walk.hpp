#pragma once

#include <algorithm>
#include <cstdint>

#include "layers/events/phrases.hpp"
#include "layers/events/triggers.hpp"

/// Steps over the words of a sentence that the readers of participants share.
namespace barqiya::layers::events {

/// The end of the sentence that a token stands in.
[[nodiscard]] inline std::uint32_t end_of_sentence(const Scene& scene, std::uint32_t token) {
  return scene.block->sentence(token).end;
}

/// Whether a clause ends at a token.
[[nodiscard]] inline bool ends_clause(const Scene& scene, std::uint32_t token) {
  const statements::Block& block = *scene.block;
  const statements::Place& place = block.places[token];
  if (place.name != statements::kNothing || place.party != statements::kNothing) return false;
  if (block.kind(token) == text::TokenKind::Stop || block.kind(token) == text::TokenKind::Colon) return true;
  return place.word.is(statements::kThat | statements::kRelative | statements::kConnective | statements::kFinite);
}

/// Whether a word names an event, and is no part of what someone is called ("the opposition"; the talks are spelt as
/// women who talk, and are events).
[[nodiscard]] inline bool is_trigger(const Scene& scene, const Found& found, std::uint32_t token) {
  const auto behind = std::partition_point(found.triggers.begin(), found.triggers.end(),
                                           [token](const Trigger& one) { return one.tokens.begin < token; });
  if (behind == found.triggers.end() || behind->tokens.begin != token) return false;
  return behind->form == Form::Finite || behind->type == EventType::Consult ||
         scene.block->places[token].party == statements::kNothing;
}

/// Past what may stand between a verb and its subject: times, particles, quotation marks, "against him".
[[nodiscard]] inline std::uint32_t skip(const PhraseReader& phrases, const Scene& scene, std::uint32_t token,
                                        std::uint32_t limit) {
  const statements::Block& block = *scene.block;
  while (token < limit) {
    const statements::Place& place = block.places[token];
    const text::TokenKind kind = block.kind(token);
    const bool quote = kind == text::TokenKind::QuoteOpen || kind == text::TokenKind::QuoteClose ||
                       kind == text::TokenKind::QuoteEither;
    if (place.name != statements::kNothing) break;
    const bool particle = place.word.is(statements::kParticle) && !phrases.is_preposition(scene, token);  // not "since"
    if (place.time != statements::kNothing || quote || particle) {
      ++token;
      continue;
    }
    const std::uint32_t aside = phrases.circumstance(scene, token, limit);
    if (aside == 0) break;
    token += aside;
  }
  return token;
}

}  // namespace barqiya::layers::events
