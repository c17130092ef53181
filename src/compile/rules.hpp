#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "barqiya/date.hpp"
#include "barqiya/span.hpp"
#include "compile/diagnostics.hpp"
#include "compile/stages.hpp"
#include "grammar/records.hpp"

/// data/grammar/*.rules as rules (docs/rules.md describes the language): what was written, with its places, the lets
/// put in, one layer of sources laid over another. Nothing here knows the lexicon; grammar.cpp looks words up.
namespace barqiya::compile {

/// Where something stands in the sources; line and column from 1, the column in code points.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
};

/// `f=a|b`, `f!=a` or `f=lo..hi` of a class atom.
struct FeatureTest {
  struct Value {
    Place place;
    std::string symbol;  ///< empty for integers
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool range = false;
  };
  Place place;
  std::string feature;
  bool equal = true;
  std::vector<Value> values;
};

/// What takes one symbol.
struct Atom {
  grammar::PredicateKind kind = grammar::PredicateKind::Any;
  bool mark = false;     ///< a literal that is no word
  bool negated = false;  ///< `!a`
  bool is_let = false;   ///< of Class: there is a let of that name, so that a `$` may be missing
  std::string name;      ///< of a literal its word or mark, of Class the class, of Span the kind
  std::string text;      ///< as the rule writes it, without `!`
  std::vector<FeatureTest> tests;
  std::int64_t low = INT64_MIN;  ///< of Number: its value
  std::int64_t high = INT64_MAX;
  std::uint8_t digits_low = 0;
  std::uint8_t digits_high = UINT8_MAX;
};

/// A pattern. Shared: that of a let stands wherever the let is used.
struct Pattern {
  enum class Kind {
    Atom,
    Sequence,   ///< all of `parts`
    Choice,     ///< one of them
    Repeat,     ///< the one part, `least` to `most` times
    Capture,    ///< the one part, as `name`
    Glued,      ///< the one part, no white space before its first symbol
    Proclitic,  ///< the one part, its first symbol with the proclitic `name`
    Core        ///< what the match stands for
  };
  Kind kind = Kind::Sequence;
  Place place;
  std::vector<std::shared_ptr<const Pattern>> parts;
  Atom atom;
  std::string name;
  int least = 1;
  int most = 1;

  /// Known when a pattern is made, and kept so that patterns built of lets cost nothing to ask.
  std::size_t shortest = 0;  ///< symbols that it takes at least
  std::size_t states = 0;    ///< of its automaton, about; stops at kManyStates
  bool solid = false;        ///< every way takes a token, not only borders of paragraphs
};
using PatternPtr = std::shared_ptr<const Pattern>;
inline constexpr std::size_t kManyStates = 50'000;

/// `parameter=capture`, `parameter=12` or `parameter=past`.
struct BuildArgument {
  Place place;  ///< of the parameter
  std::string parameter;
  Place value_place;
  std::string name;  ///< a capture's or symbol's; empty for an integer
  std::int64_t number = 0;
};

struct BuildLine {
  Place place;  ///< of the operator
  std::string op;
  std::vector<BuildArgument> arguments;
  Place over_place;
  std::string over;  ///< empty for the core
};

/// A `yes` or `no`. Spans are of `text`, which is without brackets and escapes.
struct Example {
  Place place;
  std::string text;
  std::vector<Span> spans;          ///< of a `yes`; the whole text when it has no brackets
  std::vector<std::string> values;  ///< as many as spans, or none
  Date dct;
};

struct Rule {
  Place place;  ///< of its name
  std::string layer;
  std::string name;
  std::string text;  ///< its source
  bool guard = false;
  int priority = 0;
  PatternPtr match;
  std::vector<BuildLine> builds;
  std::vector<Example> yes;
  std::vector<Example> no;
};

/// Reads all rules, overlays laid over: those that remain, by name. `characters` is compiled data with at least the
/// sections of characters, by which quoted words are parted. Faults of form are added to `diagnostics`.
[[nodiscard]] std::vector<Rule> read_rules(Layers layers, const language::Blob& characters, Diagnostics& diagnostics);

/// Adds a fault at a place.
inline void add_fault(Diagnostics& diagnostics, const Place& place, std::string message) {
  diagnostics.add(place.file, place.line, place.column, std::move(message));
}

}  // namespace barqiya::compile
