#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "barqiya/reading.hpp"
#include "grammar/captured.hpp"
#include "layers/names/names.hpp"
#include "layers/statements/operators.hpp"
#include "layers/statements/words.hpp"
#include "text/layout.hpp"

/// A block of a report as this layer sees it: what stands at each token, and the cues found.
namespace barqiya::layers::statements {

inline constexpr std::int32_t kNothing = -1;

/// What stands at a token; indices are kNothing where there is nothing.
struct Place {
  Word word;
  std::int32_t name = kNothing;    ///< the name that covers it
  std::int32_t party = kNothing;   ///< the party that covers it
  std::int32_t time = kNothing;    ///< the time that covers it, from the block's first
  std::int32_t cue = kNothing;     ///< the cue that covers it
  std::int32_t opens = kNothing;   ///< the quotation whose opening mark it is
  std::int32_t inside = kNothing;  ///< the innermost quotation, no bracket, that it is inside of
  std::uint32_t sentence = 0;
};

/// What the word of a cue says of how it is used.
struct CueWord {
  Act act = Act::Assert;
  Link with = Link::None;   ///< the preposition before what is said
  bool clause = false;      ///< takes "that ..."
  bool object = false;      ///< takes a noun
  bool pair = false;        ///< takes a noun, and a second one behind `with`
  bool joined = false;      ///< has a conjunction
  bool has_object = false;  ///< a pronoun is attached to it: "accused him"
  bool feminine = false;
  bool plural = false;
  bool dual = false;
  bool present = false;
  bool passive = false;
  bool blames = false;       ///< has who is held responsible for its object
  bool act_of_verb = false;  ///< a masdar whose subject is that of the verb before it
};

/// A cue where it stands.
struct Cue : CueWord {
  Op op = Op::Verb;
  text::TokenRange tokens;
  Span span;
  RuleNumber rule = 0;
};

/// What a layer's run over one block works on. Keeps its memory from block to block.
struct Block {
  /// So many places of nothing stand behind that of the last token: who looks a few words ahead need not ask whether
  /// there are any.
  static constexpr std::uint32_t kBehind = 4;

  std::string_view text;
  std::span<const text::Token> tokens;
  std::span<const names::FoundName> names;
  std::span<const names::Party> parties;
  std::span<const Time> times;
  std::uint32_t headline_end = 0;  ///< tokens of the headline, and of the dateline's end
  std::uint32_t dateline_begin = 0, dateline_end = 0;
  std::vector<Place> places;  ///< by token, and those behind
  std::vector<Cue> cues;
  text::Layout layout;                   ///< its sentences are parted and joined by what their words say, too
  std::vector<text::TokenRange> marked;  ///< the sentences as the marks alone part them
  std::vector<std::uint32_t> starts;     ///< tokens that begin a sentence without a stop before them (runs.hpp)

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.size()); }
  [[nodiscard]] text::TokenKind kind(std::uint32_t token) const { return tokens[token].kind; }
  [[nodiscard]] const Word& word(std::uint32_t token) const { return places[token].word; }
  [[nodiscard]] text::TokenRange sentence(std::uint32_t token) const {
    return layout.sentences[places[token].sentence];
  }
  /// The bytes of a range of tokens; `stem` leaves out what is attached before the first.
  [[nodiscard]] Span span_of(text::TokenRange range, bool stem = false) const {
    if (range.begin >= range.end) return {};
    const std::uint32_t skip = stem ? word(range.begin).prefix_size : 0;
    return {tokens[range.begin].begin + skip, tokens[range.end - 1].end};
  }
};

}  // namespace barqiya::layers::statements
