#pragma once

#include "layers/statements/frames.hpp"

/// How a content begins, and who is told before it.
namespace barqiya::layers::statements {

/// A content that begins with a quotation mark, or is a quotation that begins with "that". The frame ends at `limit`.
void open_quotation(const Block& block, std::uint32_t limit, Frame& frame);

/// Whether a content that begins at a token is all in quotation marks: none of it goes on behind them.
[[nodiscard]] bool is_all_quoted(const Block& block, std::uint32_t token);

/// Whether a verb's object may be the one who is asked, warned or accused.
[[nodiscard]] bool asks(Act act);

/// "Demanded (he) the government (she) to ...": whether the noun behind a verb is no subject of it, since a verb before
/// its subject agrees with it in gender. `known`: the subject was named before.
[[nodiscard]] bool is_addressee(const Block& block, const Cue& cue, std::uint32_t token, bool known);

/// Whether a participle only tells where someone spoke: "said, speaking from the town, that".
[[nodiscard]] bool tells_where(const Block& block, const Cue& cue, std::uint32_t limit);

/// "A study (which) was made at ... showed that", "in a press conference (which) X held": whether a verb tells of the
/// indefinite noun right before it. `source`: where who speaks begins; the token itself when none was met.
[[nodiscard]] bool tells_of_noun(const Block& block, std::uint32_t token, std::uint32_t source);

/// Whether a quotation behind a comma only names what stands before it: 'its report, "...", that'.
[[nodiscard]] bool is_apposed(const Block& block, const text::Quotation& quotation, std::uint32_t limit);

/// Whether a token is what people are told to do: "by working on ...", and not "in the governorate (by working on
/// ...)", which is written alike.
[[nodiscard]] bool is_told(const Block& block, std::uint32_t token, std::uint32_t limit);

/// "Stressed to the heads of departments (by) working on ...": whether what is stressed stands behind those who are
/// told.
[[nodiscard]] bool tells_by(const Block& block, std::uint32_t token, std::uint32_t limit);

}  // namespace barqiya::layers::statements
