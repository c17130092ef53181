// Atoms: what takes one symbol. Those with a name of their own (`number`, `edge` ...) are told from lexical classes
// here; whether a class and its features exist is known to the lexicon only (grammar_predicates.cpp).
// Tested by tests/compile/grammar_pattern_test.cpp.
#include "compile/rules_atom.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/tokens.hpp"

namespace barqiya::compile {
namespace {

using grammar::PredicateKind;

constexpr std::array<std::pair<std::string_view, PredicateKind>, 8> kKeywords{{{"number", PredicateKind::Number},
                                                                               {"word", PredicateKind::Word},
                                                                               {"unknown", PredicateKind::Unknown},
                                                                               {"foreign", PredicateKind::Foreign},
                                                                               {"punct", PredicateKind::Punct},
                                                                               {"any", PredicateKind::Any},
                                                                               {"edge", PredicateKind::Edge},
                                                                               {"span", PredicateKind::Span}}};

struct IntegerRange {
  std::int64_t low = 0;
  std::int64_t high = 0;
  bool range = false;  ///< written as one
};

IntegerRange integer_range(RuleLexer& lexer) {
  const Lexeme at = lexer.peek();
  IntegerRange range;
  range.low = range.high = lexer.expect_integer();
  range.range = lexer.accept("..");
  if (range.range) range.high = lexer.expect_integer();
  if (range.high < range.low) RuleLexer::fail(at, "a range whose end is before its beginning");
  return range;
}

void parse_number(RuleLexer& lexer, Atom& atom) {
  do {
    const Lexeme at = lexer.peek();
    if (at.kind == Lexeme::Kind::Name) {
      if (at.text != "digits") RuleLexer::fail(at, "`number` takes a range and `digits=`");
      lexer.take();
      lexer.expect("=");
      const IntegerRange digits = integer_range(lexer);
      if (digits.low < 1 || digits.high >= UINT8_MAX) RuleLexer::fail(at, "so many digits no number has");
      atom.digits_low = static_cast<std::uint8_t>(digits.low);
      atom.digits_high = static_cast<std::uint8_t>(digits.high);
    } else {
      const IntegerRange value = integer_range(lexer);
      if (value.low < 0) RuleLexer::fail(at, "a number of digits is not negative");
      atom.low = value.low;
      atom.high = value.high;
    }
  } while (lexer.accept(","));
}

FeatureTest::Value feature_value(RuleLexer& lexer) {
  FeatureTest::Value value;
  value.place = lexer.place(lexer.peek());
  if (lexer.peek().kind == Lexeme::Kind::Name) {
    value.symbol = lexer.take().text;
    return value;
  }
  const IntegerRange range = integer_range(lexer);
  value.low = range.low;
  value.high = range.high;
  value.range = range.range;
  return value;
}

void parse_tests(RuleLexer& lexer, Atom& atom) {
  do {
    FeatureTest test;
    const Lexeme name = lexer.expect(Lexeme::Kind::Name, "the name of a feature");
    test.place = lexer.place(name);
    test.feature = name.text;
    const bool known = std::any_of(atom.tests.begin(), atom.tests.end(),
                                   [&test](const FeatureTest& other) { return other.feature == test.feature; });
    if (known) RuleLexer::fail(name, "`" + test.feature + "` is tested twice");
    test.equal = !lexer.accept("!=");
    if (test.equal) lexer.expect("=");
    do {
      const Lexeme at = lexer.peek();
      test.values.push_back(feature_value(lexer));
      if (!test.equal && test.values.back().range) RuleLexer::fail(at, "`!=` takes no range");
    } while (lexer.accept("|"));
    atom.tests.push_back(std::move(test));
  } while (lexer.accept(","));
}

void parse_arguments(RuleLexer& lexer, const Lexeme& name, Atom& atom) {
  if (atom.kind == PredicateKind::Number) return parse_number(lexer, atom);
  if (atom.kind == PredicateKind::Class) return parse_tests(lexer, atom);
  if (atom.kind != PredicateKind::Span) RuleLexer::fail(name, "`" + atom.name + "` takes nothing in brackets");
  atom.name = lexer.expect(Lexeme::Kind::Name, "a kind of span").text;
}

/// The text in the quotes.
std::string unquoted(const Lexeme& quoted) {
  std::string out;
  for (std::size_t i = 1; i + 1 < quoted.text.size(); ++i) {
    if (quoted.text[i] == '\\') {
      ++i;
      if (quoted.text[i] != '"' && quoted.text[i] != '\\') {
        RuleLexer::fail(quoted, "a backslash in quotes stands before `\"` or another backslash");
      }
    }
    out += quoted.text[i];
  }
  return out;
}

Atom literal(const text::Token& token, const std::string& text) {
  Atom atom;
  atom.kind = PredicateKind::Literal;
  atom.name = text.substr(token.begin, token.end - token.begin);
  atom.text = "\"" + atom.name + "\"";
  atom.mark = token.kind != text::TokenKind::Word && token.kind != text::TokenKind::Foreign;
  return atom;
}

}  // namespace

Atom parse_atom(RuleLexer& lexer, const Lexeme& name) {
  Atom atom;
  atom.name = name.text;
  atom.kind = PredicateKind::Class;
  for (const auto& [keyword, kind] : kKeywords) {
    if (name.text == keyword) atom.kind = kind;
  }
  std::size_t end = name.end();
  if (lexer.peek().is("(") && lexer.peek().offset == end) {
    lexer.take();
    parse_arguments(lexer, name, atom);
    end = lexer.expect(")").end();
  } else if (atom.kind == PredicateKind::Span) {
    RuleLexer::fail(name, "`span` takes a kind of span in brackets");
  }
  atom.text = lexer.source().text().substr(name.offset, end - name.offset);
  return atom;
}

std::vector<Atom> parse_quoted(const Lexeme& quoted, const language::Blob& characters) {
  const std::string text = unquoted(quoted);
  std::vector<text::Token> tokens;
  text::Tokenizer(characters, text).next(tokens);
  std::vector<Atom> atoms;
  for (const text::Token& token : tokens) {
    Atom atom = literal(token, text);
    if (token.kind == text::TokenKind::Number) {
      const auto [end, error] = std::from_chars(atom.name.data(), atom.name.data() + atom.name.size(), atom.low);
      if (error != std::errc() || end != atom.name.data() + atom.name.size()) {
        RuleLexer::fail(quoted, "a number in quotes is written with the digits 0 to 9");
      }
      atom.kind = PredicateKind::Number;
      atom.high = atom.low;
      atom.digits_low = atom.digits_high = static_cast<std::uint8_t>(atom.name.size());
      atom.mark = false;
    }
    atoms.push_back(std::move(atom));
  }
  if (atoms.empty()) RuleLexer::fail(quoted, "quotes with nothing in them");
  return atoms;
}

}  // namespace barqiya::compile
