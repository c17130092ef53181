// Patterns to trees, by recursive descent: a choice of sequences of terms, a term being an atom, a let or a group with
// what stands before it (`~`, `!`, a proclitic, a capture's name) and behind it (`?`, `{n,m}`).
//
// `~` and proclitics say something of one symbol, the first; before a let or group they hold for the first symbol of
// each way through it, so what they stand before must take something. A quotation becomes its words and marks at once,
// parted as a text is. Tested by tests/compile/grammar_pattern_test.cpp.
#include "compile/rules_pattern.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "compile/rules_atom.hpp"

namespace barqiya::compile {
namespace {

using Kind = Pattern::Kind;
constexpr int kMostRepetitions = 32;

/// What is known of a pattern by what it is made of.
void measure(Pattern& pattern) {
  const bool choice = pattern.kind == Kind::Choice;
  std::size_t states = choice ? pattern.parts.size() : 2;
  std::size_t shortest = choice ? kManyStates : 0;
  bool solid = choice;
  for (const PatternPtr& part : pattern.parts) {
    states += part->states;
    shortest = choice ? std::min(shortest, part->shortest) : shortest + part->shortest;
    solid = choice ? solid && part->solid : solid || part->solid;
  }
  if (pattern.kind == Kind::Repeat) {
    states *= static_cast<std::size_t>(pattern.most);
    shortest *= static_cast<std::size_t>(pattern.least);
    solid = solid && pattern.least > 0;
  }
  pattern.states = std::min(states, kManyStates);
  pattern.shortest = std::min(shortest, kManyStates);
  pattern.solid = solid;
}

PatternPtr make(Kind kind, Place place, std::vector<PatternPtr> parts, std::string name = {}) {
  Pattern pattern;
  pattern.kind = kind;
  pattern.place = std::move(place);
  pattern.parts = std::move(parts);
  pattern.name = std::move(name);
  measure(pattern);
  return std::make_shared<const Pattern>(std::move(pattern));
}

PatternPtr make_atom(Place place, Atom atom) {
  Pattern pattern;
  pattern.kind = Kind::Atom;
  pattern.place = std::move(place);
  pattern.shortest = 1;
  pattern.states = 1;
  pattern.solid = !atom.negated && atom.kind != grammar::PredicateKind::Edge;
  pattern.atom = std::move(atom);
  return std::make_shared<const Pattern>(std::move(pattern));
}

/// Whether every atom that a way through the pattern may begin with is accepted, and there is always one.
template <class Accepts>
bool begins_with(const Pattern& pattern, const Accepts& accepts) {
  if (pattern.kind == Kind::Atom) return accepts(pattern.atom);
  if (pattern.kind == Kind::Choice) {
    return std::all_of(pattern.parts.begin(), pattern.parts.end(),
                       [&accepts](const PatternPtr& part) { return begins_with(*part, accepts); });
  }
  if (pattern.kind == Kind::Repeat && pattern.least == 0) return false;
  return begins_with(*pattern.parts.front(), accepts);
}

bool takes_proclitic(const Atom& atom) {
  // Of `word` it is not known where its clitics end.
  const bool word =
      atom.kind == grammar::PredicateKind::Class || (atom.kind == grammar::PredicateKind::Literal && !atom.mark);
  return word && !atom.negated;
}

bool has_capture(const Pattern& pattern, std::string_view name) {
  if (pattern.kind == Kind::Capture && pattern.name == name) return true;
  return std::any_of(pattern.parts.begin(), pattern.parts.end(),
                     [name](const PatternPtr& part) { return has_capture(*part, name); });
}

/// The only atom that a pattern is, through whatever lets and groups; null when it is more.
const Pattern* only_atom(const Pattern& pattern) {
  if (pattern.kind == Kind::Atom) return &pattern;
  const bool passes = pattern.parts.size() == 1 && (pattern.kind == Kind::Sequence || pattern.kind == Kind::Choice);
  return passes ? only_atom(*pattern.parts.front()) : nullptr;
}

class PatternParser {
 public:
  PatternParser(RuleLexer& lexer, LetScope& lets, const language::Blob& characters)
      : lexer_(&lexer), lets_(&lets), characters_(&characters) {}

  PatternPtr choice() {
    const Lexeme first = lexer_->peek();
    std::vector<PatternPtr> parts;
    do {
      parts.push_back(sequence());
    } while (lexer_->accept("|"));
    if (parts.size() > 1) parts = {make(Kind::Choice, lexer_->place(first), std::move(parts))};
    if (parts.front()->states >= kManyStates) RuleLexer::fail(first, "a pattern too large: it repeats too much");
    return parts.front();
  }

  /// The first `[` that was met, if any.
  [[nodiscard]] const Lexeme& core() const { return core_; }

 private:
  PatternPtr sequence() {
    const Lexeme first = lexer_->peek();
    std::vector<PatternPtr> parts;
    while (lexer_->peek().kind != Lexeme::Kind::End && !lexer_->peek().is("|") && !lexer_->peek().is(")") &&
           !lexer_->peek().is("]")) {
      parts.push_back(term());
    }
    if (parts.empty()) RuleLexer::fail(first, "a pattern is missing here");
    return parts.size() == 1 ? parts.front() : make(Kind::Sequence, lexer_->place(first), std::move(parts));
  }

  PatternPtr term() {
    const Place place = lexer_->place(lexer_->peek());
    PatternPtr pattern = prefixed();
    int least = 0;
    int most = 1;
    if (lexer_->peek().is("{")) {
      const Lexeme brace = lexer_->take();
      least = bound();
      most = lexer_->accept(",") ? bound() : least;
      if (most < least || most == 0) RuleLexer::fail(brace, "bounds that allow nothing");
      lexer_->expect("}");
    } else if (!lexer_->accept("?")) {
      return pattern;
    }
    Pattern repeat;
    repeat.kind = Kind::Repeat;
    repeat.place = place;
    repeat.parts = {std::move(pattern)};
    repeat.least = least;
    repeat.most = most;
    measure(repeat);
    return std::make_shared<const Pattern>(std::move(repeat));
  }

  int bound() {
    const Lexeme at = lexer_->peek();
    const std::int64_t value = lexer_->expect_integer();
    if (value < 0 || value > kMostRepetitions) RuleLexer::fail(at, "a bound is an integer from 0 to 32");
    return static_cast<int>(value);
  }

  PatternPtr prefixed() {
    const Lexeme first = lexer_->peek();
    if (lexer_->accept("~")) return glued(first);
    if (lexer_->accept("!")) return negated(first);
    if (first.kind == Lexeme::Kind::Letters) return with_proclitic(lexer_->take());
    return primary();
  }

  PatternPtr glued(const Lexeme& sign) {
    const PatternPtr pattern = prefixed();
    if (!begins_with(*pattern, [](const Atom&) { return true; })) {
      RuleLexer::fail(sign, "`~` before what may take nothing");
    }
    return make(Kind::Glued, lexer_->place(sign), {pattern});
  }

  PatternPtr negated(const Lexeme& sign) {
    const PatternPtr pattern = prefixed();
    const Pattern* const only = only_atom(*pattern);
    if (only == nullptr || only->atom.negated) RuleLexer::fail(sign, "`!` stands before one atom");
    Atom atom = only->atom;
    atom.negated = true;
    return make_atom(lexer_->place(sign), std::move(atom));
  }

  PatternPtr with_proclitic(const Lexeme& letters) {
    if (!lexer_->peek().is("+") || lexer_->peek().offset != letters.end()) {
      RuleLexer::fail(letters, "a word of Arabic letters stands in quotes; a proclitic has a `+` behind it");
    }
    lexer_->take();
    const PatternPtr pattern = prefixed();
    if (!begins_with(*pattern, takes_proclitic)) {
      RuleLexer::fail(letters,
                      "a proclitic before what may begin with something else than a lexical class or a quoted word");
    }
    if (pattern->kind == Kind::Proclitic) RuleLexer::fail(letters, "one proclitic stands before a word, no more");
    return make(Kind::Proclitic, lexer_->place(letters), {pattern}, std::string(letters.text));
  }

  PatternPtr primary() {
    const Lexeme first = lexer_->peek();
    if (first.kind == Lexeme::Kind::Quoted) return quoted(lexer_->take());
    if (lexer_->accept("(")) {
      ++depth_;
      PatternPtr pattern = choice();
      --depth_;
      lexer_->expect(")");
      return pattern;
    }
    if (lexer_->accept("[")) return core(first);
    if (lexer_->accept("$")) {
      const Lexeme name = lexer_->expect(Lexeme::Kind::Name, "the name of a let");
      return lets_->use(name.text, name);
    }
    const Lexeme name = lexer_->expect(Lexeme::Kind::Name, "a pattern");
    if (lexer_->peek().is(":")) return capture(name);
    Atom atom = parse_atom(*lexer_, name);
    atom.is_let = lets_->knows(name.text);
    return make_atom(lexer_->place(name), std::move(atom));
  }

  PatternPtr core(const Lexeme& bracket) {
    if (core_.kind != Lexeme::Kind::End) RuleLexer::fail(bracket, "a second core; a pattern has one");
    if (depth_ > 0) RuleLexer::fail(bracket, "the core stands at the top level of a pattern");
    core_ = bracket;
    ++depth_;
    PatternPtr inside = choice();
    --depth_;
    lexer_->expect("]");
    return make(Kind::Core, lexer_->place(bracket), {std::move(inside)});
  }

  PatternPtr capture(const Lexeme& name) {
    lexer_->take();
    ++depth_;
    PatternPtr pattern = prefixed();
    --depth_;
    if (has_capture(*pattern, name.text)) {
      RuleLexer::fail(name, "a capture `" + std::string(name.text) + "` inside one of the same name");
    }
    return make(Kind::Capture, lexer_->place(name), {std::move(pattern)}, std::string(name.text));
  }

  PatternPtr quoted(const Lexeme& lexeme) {
    std::vector<PatternPtr> parts;
    for (Atom& atom : parse_quoted(lexeme, *characters_)) {
      parts.push_back(make_atom(lexer_->place(lexeme), std::move(atom)));
    }
    return parts.size() == 1 ? parts.front() : make(Kind::Sequence, lexer_->place(lexeme), std::move(parts));
  }

  RuleLexer* lexer_;
  LetScope* lets_;
  const language::Blob* characters_;
  Lexeme core_;
  int depth_ = 0;
};

bool is_core(const PatternPtr& pattern) { return pattern->kind == Kind::Core; }

}  // namespace

PatternPtr parse_match(RuleLexer& lexer, LetScope& lets, const language::Blob& characters) {
  PatternParser parser(lexer, lets, characters);
  const Lexeme first = lexer.peek();
  PatternPtr pattern = parser.choice();
  lexer.expect_end();
  if (parser.core().kind == Lexeme::Kind::End) return make(Kind::Core, lexer.place(first), {std::move(pattern)});
  const bool outside = pattern->kind == Kind::Sequence;
  if (!is_core(pattern) && !(outside && std::any_of(pattern->parts.begin(), pattern->parts.end(), is_core))) {
    RuleLexer::fail(parser.core(), "the core stands at the top level of a pattern, not in a choice or repetition");
  }
  return pattern;
}

PatternPtr parse_let(RuleLexer& lexer, LetScope& lets, const language::Blob& characters) {
  PatternParser parser(lexer, lets, characters);
  PatternPtr pattern = parser.choice();
  lexer.expect_end();
  if (parser.core().kind != Lexeme::Kind::End) RuleLexer::fail(parser.core(), "a let has no core");
  return pattern;
}

}  // namespace barqiya::compile
