#pragma once

#include "layers/statements/frames.hpp"

/// Subjects that stand apart from a participle or a masdar: beside another verb of its sentence, or first in what is
/// said there. All return the noun phrase, empty for none.
namespace barqiya::layers::statements {

/// Who stands between a verb and a participle: "and the lady laughed (with him), saying".
[[nodiscard]] text::TokenRange subject_beside(const Block& block, const Cue& cue);

/// Who stands behind a verb that is no cue, from `begin` on: "the minister thanked ..., stressing that".
[[nodiscard]] text::TokenRange subject_of_other_verb(const Block& block, const Cue& cue, std::uint32_t begin);

/// The subject of the verb that a sentence begins with, when a later verb in it goes on with the same one: "the
/// minister visited the dam, and said".
[[nodiscard]] text::TokenRange subject_of_first_verb(const Block& block, const Cue& cue);

/// Who what is said by a frame begins with, before a cue in it: "said that the administration refuses, claiming ...".
[[nodiscard]] text::TokenRange content_subject(const Block& block, const Frame& frame, const Cue& cue);

/// The last statement of the same sentence that is no part of another's content; kNothing for none.
[[nodiscard]] std::int32_t main_in_sentence(const Block& block, const std::vector<Frame>& frames, std::uint32_t index);

/// The innermost statement whose content a frame's cue lies in; kNothing for none.
[[nodiscard]] std::int32_t outer_of(const Block& block, const std::vector<Frame>& frames, std::uint32_t index);

/// "After he had voiced his regret, the minister urged ...": who the main clause names behind a clause before it.
[[nodiscard]] text::TokenRange subject_of_main_clause(const Block& block, const std::vector<Frame>& frames,
                                                      std::uint32_t index);

/// The verb whose act a masdar tells: "(renewed) the call for"; the cue's own first token for none.
[[nodiscard]] std::uint32_t light_verb(const Block& block, const Cue& cue);

/// Who stands behind such a verb, else who what is said begins with when all is part of what is said by an `outer`
/// frame, else who stands before it: "the committee renewed the call for".
[[nodiscard]] text::TokenRange subject_of_light_verb(const Block& block, std::uint32_t verb, const Cue& cue,
                                                     const Frame* outer);

/// The name that ends right before a token.
[[nodiscard]] text::TokenRange name_right_before(const Block& block, std::uint32_t token);

/// The name that a source is of: a party's person, else a name that stands first or last in it.
[[nodiscard]] text::TokenRange name_in(const Block& block, text::TokenRange source);

/// "The minister who was speaking to the reporters said", "X, in a talk to the channel, said": whom a sentence begins
/// with, before what tells of him or of the occasion.
[[nodiscard]] text::TokenRange leading_subject(const Block& block, const Cue& cue);

/// "As for the minister, (he) said": whom the sentence of a verb that goes on is about.
[[nodiscard]] text::TokenRange topic_of(const Block& block, std::uint32_t verb);

/// "The minister sent a letter to the people (in which he) said": whose is the writing that a verb takes up.
[[nodiscard]] text::TokenRange writer_of(const Block& block, std::uint32_t verb);

/// "X and Y": two persons who are named at the head of a source; empty for none.
[[nodiscard]] text::TokenRange several_in(const Block& block, text::TokenRange source);

/// The nearest person before a cue that may agree with it, else the nearest body.
[[nodiscard]] text::TokenRange subject_before(const Block& block, const Cue& cue, std::uint32_t from);

/// The nearest people without a name who stand behind a verb before a cue: "some of the doctors spoke ... and denied".
[[nodiscard]] text::TokenRange people_before(const Block& block, const Cue& cue, std::uint32_t from);

/// The nearest two before a cue that tells of two: "the two ministers", "the two sides".
[[nodiscard]] text::TokenRange two_before(const Block& block, const Cue& cue, std::uint32_t from);

/// Who wrote a document: "a post which the president of X wrote".
[[nodiscard]] text::TokenRange author_of(const Block& block, text::TokenRange document);

/// The body that a document is of: "a statement of the ministry", "issued by the ministry".
[[nodiscard]] text::TokenRange body_of(const Block& block, text::TokenRange document);

/// "The judge found that ... The judge X said": the first person behind a role of one word who is named with it.
[[nodiscard]] text::TokenRange named_behind(const Block& block, text::TokenRange role);

/// Whether all words of `part` are words of `whole`.
[[nodiscard]] bool is_part(const Block& block, text::TokenRange part, text::TokenRange whole);

}  // namespace barqiya::layers::statements
