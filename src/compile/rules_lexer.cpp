// Files of rules to lexemes. `m:month(value=1..3)?` is Name, Sign, Name, Sign, Name, Sign, Integer, Sign, Integer,
// Sign, Sign. Whether two lexemes touch matters in one place only, `month(` against `month (`, and is asked by their
// offsets. Tested by tests/compile/grammar_pattern_test.cpp.
#include "compile/rules_lexer.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/utf8.hpp"

namespace barqiya::compile {
namespace {

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_letter_byte(char c) { return static_cast<unsigned char>(c) >= 0x80; }

std::size_t run_of(std::string_view text, bool (*accepts)(char)) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), accepts) - text.begin());
}

/// The size of the sign that a text begins with; 0 when it is none.
std::size_t sign_of(std::string_view text) {
  constexpr std::array<std::string_view, 2> kDouble{"!=", ".."};
  constexpr std::string_view kSingle = "()[]{}?|,=!~:$+-";
  for (const std::string_view sign : kDouble) {
    if (text.substr(0, sign.size()) == sign) return sign.size();
  }
  return kSingle.find(text[0]) == std::string_view::npos ? 0 : 1;
}

/// The size of the quoted text at the front, quotes counted; 0 when it does not end on its line.
std::size_t quoted_of(std::string_view text) {
  for (std::size_t i = 1; i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] == '"') return i + 1;
    if (text[i] == '\\') ++i;
  }
  return 0;
}

}  // namespace

RuleText::RuleText(const SourceFile& source) : source_(&source), lines_{0} {
  for (std::size_t i = 0; i < source.text.size(); ++i) {
    if (source.text[i] == '\n') lines_.push_back(i + 1);
  }
}

Place RuleText::place(std::size_t offset) const {
  const auto line = std::upper_bound(lines_.begin(), lines_.end(), offset) - 1;
  const std::string_view before = text().substr(*line, offset - *line);
  return {file(), static_cast<int>(line - lines_.begin()) + 1, static_cast<int>(text::count_code_points(before)) + 1};
}

RuleLexer::RuleLexer(const RuleText& source, std::size_t begin, std::size_t end)
    : source_(&source), at_(begin), end_(end), last_end_(begin) {
  next_ = read();
}

void RuleLexer::fail(const Lexeme& at, std::string message) { throw RuleFault{at.offset, std::move(message)}; }

Lexeme RuleLexer::read() {
  const std::string_view text = source_->text();
  while (at_ < end_) {
    if (text[at_] == '#') {
      at_ = std::min(text.find('\n', at_), end_);
    } else if (text[at_] == ' ' || text[at_] == '\t' || text[at_] == '\n' || text[at_] == '\r') {
      ++at_;
    } else {
      break;
    }
  }
  Lexeme lexeme{Lexeme::Kind::End, {}, last_end_};
  if (at_ == end_) return lexeme;
  lexeme.offset = at_;
  const std::string_view rest = text.substr(at_, end_ - at_);
  std::size_t size = 0;
  if (is_name_byte(rest[0])) {
    size = run_of(rest, is_name_byte);
    const std::string_view name = rest.substr(0, size);
    const bool digits = name.find_first_not_of("0123456789") == std::string_view::npos;
    lexeme.kind = digits ? Lexeme::Kind::Integer : Lexeme::Kind::Name;
  } else if (is_letter_byte(rest[0])) {
    size = run_of(rest, is_letter_byte);
    lexeme.kind = Lexeme::Kind::Letters;
  } else if (rest[0] == '"') {
    size = quoted_of(rest);
    if (size == 0) fail(lexeme, "a quotation that does not end on its line");
    lexeme.kind = Lexeme::Kind::Quoted;
  } else {
    size = sign_of(rest);
    if (size == 0) fail(lexeme, "`" + std::string(1, rest[0]) + "` means nothing here");
    lexeme.kind = Lexeme::Kind::Sign;
  }
  lexeme.text = rest.substr(0, size);
  at_ += size;
  last_end_ = at_;
  return lexeme;
}

Lexeme RuleLexer::take() {
  const Lexeme taken = next_;
  next_ = read();
  return taken;
}

bool RuleLexer::accept(std::string_view sign) {
  if (!next_.is(sign)) return false;
  take();
  return true;
}

Lexeme RuleLexer::expect(std::string_view sign) {
  if (!next_.is(sign)) fail(next_, "`" + std::string(sign) + "` is missing here");
  return take();
}

Lexeme RuleLexer::expect(Lexeme::Kind kind, std::string_view what) {
  if (next_.kind != kind) fail(next_, std::string(what) + " is missing here");
  return take();
}

void RuleLexer::expect_end() {
  if (next_.kind != Lexeme::Kind::End) fail(next_, "`" + std::string(next_.text) + "` is too much here");
}

std::int64_t RuleLexer::expect_integer() {
  const Lexeme first = next_;
  const bool negative = accept("-");
  const Lexeme digits = expect(Lexeme::Kind::Integer, "an integer");
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.text.data(), digits.text.data() + digits.text.size(), value);
  if (error != std::errc() || value > INT32_MAX) fail(first, "an integer too large");
  return negative ? -value : value;
}

Lexeme RuleLexer::take_rest() {
  std::string_view rest = source_->text().substr(next_.offset, end_ - next_.offset);
  rest = rest.substr(0, rest.find('#'));
  while (!rest.empty() && std::string_view(" \t\r\n").find(rest.back()) != std::string_view::npos)
    rest.remove_suffix(1);
  const Lexeme taken{Lexeme::Kind::Letters, rest, next_.offset};
  at_ = end_;
  next_ = {Lexeme::Kind::End, {}, taken.end()};
  return taken;
}

}  // namespace barqiya::compile
