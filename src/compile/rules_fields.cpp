// The fields of a rule beside its pattern: what it builds, its examples, its priority.
//
// An example is text between guillemets, which may stand in it in pairs. A backslash takes the meaning from a bracket,
// a guillemet or itself, and `\n` is a line break; every other character is the text's own. Tested by
// tests/compile/grammar_fields_test.cpp.
#include "compile/rules_fields.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "calendar/date.hpp"

namespace barqiya::compile {
namespace {

constexpr std::string_view kOpen = "\xC2\xAB";   // the guillemet that opens
constexpr std::string_view kClose = "\xC2\xBB";  // and the one that closes
constexpr std::string_view kSpace = " \t\r\n";

/// The text of an example, taken out of its guillemets.
class ExampleText {
 public:
  ExampleText(const RuleText& source, Stretch field) : text_(source.text().substr(0, field.end)), at_(field.begin) {}

  /// Fills text and spans; returns where the text ends in the source.
  std::size_t read(Example& example) {
    at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size());
    begin_ = at_;
    if (!accept(kOpen)) fail("an example is text between guillemets");
    for (int depth = 1; depth > 0;) {
      if (at_ >= text_.size() || text_[at_] == '\n')
        throw RuleFault{begin_, "an example that does not end on its line"};
      const std::string_view rest = text_.substr(at_);
      if (rest[0] == '\\') {
        escape(example);
      } else if (rest[0] == '[' || rest[0] == ']') {
        bracket(example);
      } else {
        depth += rest.substr(0, kOpen.size()) == kOpen ? 1 : rest.substr(0, kClose.size()) == kClose ? -1 : 0;
        if (depth > 0) example.text += rest[0];
        ++at_;
      }
    }
    if (span_begin_) throw RuleFault{bracket_at_, "a bracket that is not closed"};
    if (example.text.empty()) throw RuleFault{begin_, "an example without text"};
    return at_ + kClose.size() - 1;
  }

 private:
  [[noreturn]] void fail(std::string message) const { throw RuleFault{at_, std::move(message)}; }

  bool accept(std::string_view mark) {
    if (text_.substr(at_, mark.size()) != mark) return false;
    at_ += mark.size();
    return true;
  }

  void escape(Example& example) {
    const std::size_t slash = at_++;
    if (accept("n")) {
      example.text += '\n';
      return;
    }
    for (const std::string_view mark :
         {std::string_view("["), std::string_view("]"), std::string_view("\\"), kOpen, kClose}) {
      if (!accept(mark)) continue;
      example.text += mark;
      return;
    }
    throw RuleFault{slash, "a backslash in an example stands before a bracket, a guillemet, `n` or another backslash"};
  }

  void bracket(Example& example) {
    const auto here = static_cast<std::uint32_t>(example.text.size());
    if (text_[at_] == '[') {
      if (span_begin_) fail("a bracket inside brackets; write \\[ for the mark itself");
      span_begin_ = here;
      bracket_at_ = at_;
    } else {
      if (!span_begin_) fail("a bracket that was not opened; write \\] for the mark itself");
      if (*span_begin_ == here) fail("brackets with nothing in them");
      example.spans.push_back({*span_begin_, here});
      span_begin_.reset();
    }
    ++at_;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t begin_ = 0;
  std::optional<std::uint32_t> span_begin_;
  std::size_t bracket_at_ = 0;
};

/// `dct DATE`, if it is next.
Date parse_dct(RuleLexer& lexer) {
  if (lexer.peek().text != "dct") return {};
  lexer.take();
  const Lexeme first = lexer.peek();
  Lexeme last = first;
  while (lexer.peek().kind == Lexeme::Kind::Integer || lexer.peek().is("-")) last = lexer.take();
  const std::optional<Date> date =
      calendar::parse_date(lexer.source().text().substr(first.offset, last.end() - first.offset));
  if (!date) RuleLexer::fail(first, "`dct` takes a date, as 2021-08-09");
  return *date;
}

/// "DATE 2021-08-09 , DATE 2021-08-11" as two values, single spaces in each.
std::vector<std::string> parse_values(RuleLexer& lexer) {
  std::vector<std::string> values;
  const Lexeme rest = lexer.take_rest();
  for (std::size_t begin = 0; begin <= rest.text.size();) {
    const std::size_t end = std::min(rest.text.find(',', begin), rest.text.size());
    std::string value;
    for (std::size_t at = begin; (at = rest.text.find_first_not_of(kSpace, at)) < end;) {
      const std::size_t stop = std::min(rest.text.find_first_of(kSpace, at), end);
      value += (value.empty() ? "" : " ") + std::string(rest.text.substr(at, stop - at));
      at = stop;
    }
    if (value.empty()) throw RuleFault{rest.offset + begin, "a value is missing here"};
    values.push_back(std::move(value));
    begin = end + 1;
  }
  return values;
}

std::int64_t integer_or_name(RuleLexer& lexer, std::string& name) {
  if (lexer.peek().kind != Lexeme::Kind::Name) return lexer.expect_integer();
  name = lexer.take().text;
  return 0;
}

}  // namespace

BuildLine parse_build(const RuleText& source, Stretch field) {
  RuleLexer lexer(source, field.begin, field.end);
  BuildLine build;
  const Lexeme op = lexer.expect(Lexeme::Kind::Name, "the name of an operator");
  build.op = op.text;
  build.place = lexer.place(op);
  lexer.expect("(");
  while (!lexer.peek().is(")")) {
    if (!build.arguments.empty()) lexer.expect(",");
    const Lexeme parameter = lexer.expect(Lexeme::Kind::Name, "the name of a parameter");
    BuildArgument argument;
    argument.parameter = parameter.text;
    argument.place = lexer.place(parameter);
    lexer.expect("=");
    argument.value_place = lexer.place(lexer.peek());
    argument.number = integer_or_name(lexer, argument.name);
    build.arguments.push_back(std::move(argument));
  }
  lexer.expect(")");
  if (lexer.peek().text == "over") {
    lexer.take();
    const Lexeme over = lexer.expect(Lexeme::Kind::Name, "the name of a capture");
    build.over = over.text;
    build.over_place = lexer.place(over);
  }
  lexer.expect_end();
  return build;
}

Example parse_yes(const RuleText& source, Stretch field) {
  Example example;
  const std::size_t end = ExampleText(source, field).read(example);
  const std::size_t begin = source.text().find_first_not_of(kSpace, field.begin);
  example.place = source.place(begin);
  if (example.spans.empty()) example.spans = {{0, static_cast<std::uint32_t>(example.text.size())}};
  RuleLexer lexer(source, end, field.end);
  example.dct = parse_dct(lexer);
  const Lexeme sign = lexer.peek();
  if (lexer.accept("=")) {
    example.values = parse_values(lexer);
    if (example.values.size() != example.spans.size()) {
      RuleLexer::fail(sign, std::to_string(example.spans.size()) + " spans, but " +
                                std::to_string(example.values.size()) + " values");
    }
  }
  lexer.expect_end();
  return example;
}

Example parse_no(const RuleText& source, Stretch field) {
  Example example;
  const std::size_t end = ExampleText(source, field).read(example);
  const std::size_t begin = source.text().find_first_not_of(kSpace, field.begin);
  example.place = source.place(begin);
  if (!example.spans.empty()) throw RuleFault{begin, "brackets in a `no`; write \\[ for the mark itself"};
  RuleLexer lexer(source, end, field.end);
  example.dct = parse_dct(lexer);
  lexer.expect_end();
  return example;
}

int parse_priority(const RuleText& source, Stretch field) {
  RuleLexer lexer(source, field.begin, field.end);
  const std::int64_t value = lexer.expect_integer();
  lexer.expect_end();
  return static_cast<int>(value);
}

}  // namespace barqiya::compile
