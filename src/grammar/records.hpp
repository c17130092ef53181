#pragma once

#include <cstdint>

#include "language/blob.hpp"

/// The records of the grammar's sections, as src/compile/grammar*.cpp write and Grammar reads them.
///
/// A layer's rules are one nondeterministic automaton in Thompson's form: a rule is a chain of states, each of which
/// takes a symbol, forks, marks a border or accepts. The matcher makes a DFA of it as it goes (matcher.hpp), with the
/// borders as empty steps, and walks the same states once more with the borders to find a match's captures.
///
/// A state takes a symbol when the symbol satisfies its predicate. What a symbol satisfies depends on its word type
/// (or phrase) alone, on whether white space stands before it, and on whether it is the first of a match, where any
/// conjunction and preposition may be attached: so each predicate has an answer for a symbol inside a match and one
/// for the first, and the answers to all of a layer's predicates make the symbol's class.
namespace barqiya::grammar {

/// Section::Layers.
struct LayerRecord {
  language::StringRef name;       ///< "times"
  std::uint32_t rules_begin = 0;  ///< in Section::Rules; sorted by name, so that a lower number wins a tie
  std::uint32_t rules = 0;
  std::uint32_t predicates_begin = 0;  ///< in Section::Predicates
  std::uint32_t predicates = 0;
};

/// Section::Rules.
struct RuleRecord {
  language::StringRef name;          ///< "times.date.day_month"
  language::StringRef file;          ///< "grammar/times.rules"
  language::StringRef text;          ///< its source
  std::uint32_t line = 0;            ///< from 1
  std::int32_t priority = 0;         ///< the higher wins among matches of equal length
  std::uint32_t first_state = 0;     ///< in Section::States
  std::uint32_t captures_begin = 0;  ///< in Section::Captures: their names
  std::uint16_t captures = 0;        ///< how many; at most kMaxCaptures
  std::uint16_t guard = 0;           ///< 1: takes its text and builds nothing
  std::uint32_t builds_begin = 0;    ///< in Section::Builds
  std::uint32_t builds = 0;
};
inline constexpr std::size_t kMaxCaptures = 64;
inline constexpr std::size_t kMaxPredicates = 0xFFFF;            ///< of a layer: a DFA keeps their numbers in 16 bits
inline constexpr std::size_t kMaxStates = std::size_t{1} << 24;  ///< the matcher packs a state's number into 24 bits

enum class StateKind : std::uint16_t {
  Take,          ///< a symbol that satisfies predicate `argument`, then `next`
  Fork,          ///< `next`, or else `other`: the first is tried first
  CaptureBegin,  ///< capture `argument` of the rule begins here, then `next`
  CaptureEnd,
  CoreBegin,  ///< what the match stands for begins here, then `next`
  CoreEnd,
  Accept  ///< the rule has matched
};

/// Section::States. A rule's states stand together and lead to one another only. Every loop takes a symbol (there are
/// no loops at all: repetition is bounded, so a rule's states form a graph without cycles, `next` and `other` being
/// greater than the state's own number).
struct StateRecord {
  StateKind kind = StateKind::Accept;
  std::uint16_t reserved = 0;
  std::uint32_t argument = 0;  ///< of Take: a predicate of the layer, from 0; of Capture*: a capture of the rule
  std::uint32_t next = 0;
  std::uint32_t other = 0;
};

enum class PredicateKind : std::uint16_t {
  Literal,  ///< the whole word, folded, is entry `argument` of class `literal`; or, for a mark, the token's own text
  Class,    ///< an analysis of class `argument` with all tests
  Number,   ///< digits whose value is in [low, high] and whose count is in [digits_low, digits_high]
  Word,     ///< any Arabic word
  Foreign,  ///< letters of another script
  Punct,    ///< any mark
  Any,      ///< any token
  Edge,     ///< the border of a paragraph
  Span,     ///< a span of an earlier layer, of kind `argument` (a symbol)
  Unknown   ///< an Arabic word that the lexicon has no reading of, words quoted in rules and parts of phrases aside
};

/// Section::Predicates.
struct PredicateRecord {
  PredicateKind kind = PredicateKind::Any;
  std::uint8_t negated = 0;  ///< takes every symbol that it would not take
  std::uint8_t glued = 0;    ///< no white space before it
  std::uint32_t argument = 0;
  std::uint32_t tests_begin = 0;  ///< in Section::Tests
  std::uint16_t tests = 0;
  std::uint16_t proclitic = 0;  ///< row + 1 of the clitic table that must be attached, 0 when none
  std::int64_t low = 0;         ///< of Number
  std::int64_t high = 0;
  std::uint8_t digits_low = 0;
  std::uint8_t digits_high = 0;
  std::uint8_t literal_is_mark = 0;  ///< of Literal: `argument` is an index in Section::Marks (StringRef), not an entry
  std::uint8_t reserved = 0;
  std::uint32_t text_size = 0;     ///< how the rule writes the atom, for `explain`: `month(value=1..3)`
  std::uint32_t text_offset = 0;   ///< (a StringRef in two fields)
  std::uint32_t reserved_end = 0;  ///< in place of padding, which would have other bytes each time
};

enum class TestKind : std::uint16_t {
  Equal,     ///< the feature is one of the `values` of the following tests' run, see `value`
  NotEqual,  ///< the feature is none of them (a feature that is not there is none of them)
  Range      ///< an integer in [value, high]
};

/// Section::Tests. A choice `f=a|b` is a run of tests of one feature, each but the last marked `or_next`.
struct TestRecord {
  TestKind kind = TestKind::Equal;
  std::uint16_t or_next = 0;
  std::uint32_t feature = 0;  ///< symbol
  std::int32_t value = 0;     ///< symbol or integer
  std::int32_t high = 0;
};

/// Section::Builds.
struct BuildRecord {
  std::uint32_t op = 0;
  std::int32_t over = -1;             ///< capture, -1 for the core
  std::uint32_t arguments_begin = 0;  ///< in Section::Arguments (grammar.hpp: Argument)
  std::uint32_t arguments = 0;
};

}  // namespace barqiya::grammar
