#pragma once

#include <cstdint>

#include "layers/statements/block.hpp"

/// Noun phrases that can be the source of a statement.
namespace barqiya::layers::statements {

/// The noun phrase that ends before a token, as the subject of a verb that stands there; empty when there is none.
[[nodiscard]] text::TokenRange source_before(const Block& block, std::uint32_t token);

/// The noun phrase that begins at a token, after "according to" or "quoting"; empty when there is none that can speak.
[[nodiscard]] text::TokenRange source_from(const Block& block, std::uint32_t token, std::uint32_t limit);

/// Whether a noun phrase is of someone or something that can speak: a name, a witness, a role.
[[nodiscard]] bool can_speak(const Block& block, text::TokenRange range);

/// Whether it is so surely that "according to" makes it a source: names, witnesses, "the ministry".
[[nodiscard]] bool is_witness(const Block& block, text::TokenRange range);

/// Whether a participle is no cue but the adjective of the thing right before it: "(according to) confirmed
/// information".
[[nodiscard]] bool is_epithet(const Block& block, const Cue& cue);

/// Past the adjectives and the like that stand at a token: "(in a statement) of the press of his".
[[nodiscard]] std::uint32_t past_adjectives(const Block& block, std::uint32_t token, std::uint32_t limit);

/// "According to a source to the agency Y": where the outlet that was told begins; the end of the source for none.
[[nodiscard]] std::uint32_t told_outlet(const Block& block, text::TokenRange source);

/// Whether someone who is spoken to stands at a token: "(said the minister) to the reporters".
[[nodiscard]] bool is_hearer(const Block& block, std::uint32_t token);

/// Without "to the reporters" at its end: who hears does not speak, but those that a body is of do ("the union of").
[[nodiscard]] text::TokenRange without_hearers(const Block& block, text::TokenRange source);

/// Whether "that" stands behind a comma before the next cue: what is before belongs to a circumstance ("during his
/// visit to ..., that").
[[nodiscard]] bool that_behind_comma(const Block& block, std::uint32_t token, std::uint32_t limit);

/// Whether a token is a further one of a phrase that opens a clause: "it is to be pointed (out that)".
[[nodiscard]] bool ends_opening(const Block& block, std::uint32_t token);

/// Whether a person is named or told by a role at a token, and whether by a role alone.
[[nodiscard]] bool is_person(const Block& block, std::uint32_t token);
[[nodiscard]] bool is_unnamed(const Block& block, std::uint32_t token);

/// Whether the noun at a token is the first of two: "the committee of games".
[[nodiscard]] bool in_construct(const Block& block, std::uint32_t token);

/// Whether a quotation whose mark stands at a token is what something is called: "the channel ...", "under the title
/// ...".
[[nodiscard]] bool is_called(const Block& block, std::uint32_t token);

/// Past the party or name that covers a token; the token itself when there is none.
[[nodiscard]] std::uint32_t past_name(const Block& block, std::uint32_t token);

/// Whether the words between two quotation marks are a name, and no one's words: few, and the sentence goes on.
[[nodiscard]] bool quotes_a_name(const Block& block, const text::Quotation& quotation);

}  // namespace barqiya::layers::statements
