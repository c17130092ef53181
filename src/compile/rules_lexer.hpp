#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compile/rules.hpp"

namespace barqiya::compile {

/// Thrown within the parser of rules and caught by whoever reads the field: what is wrong and where. A message that is
/// empty says that the reason was reported before.
struct RuleFault {
  std::size_t offset = 0;
  std::string message;
};

/// A file of rules, and what line and column an offset in it is.
class RuleText {
 public:
  explicit RuleText(const SourceFile& source);

  [[nodiscard]] std::string_view text() const { return source_->text; }
  [[nodiscard]] const std::string& file() const { return source_->path; }
  [[nodiscard]] Place place(std::size_t offset) const;

 private:
  const SourceFile* source_;
  std::vector<std::size_t> lines_;  // where each begins
};

struct Lexeme {
  enum class Kind {
    End,
    Name,     ///< ASCII letters, digits and _, not digits alone
    Integer,  ///< digits
    Quoted,   ///< "...", quotes and escapes still there
    Letters,  ///< other than ASCII: a proclitic's
    Sign      ///< one of ( ) [ ] { } ? | , = != ! ~ : $ + - ..
  };
  Kind kind = Kind::End;
  std::string_view text;
  std::size_t offset = 0;

  [[nodiscard]] bool is(std::string_view sign) const { return kind == Kind::Sign && text == sign; }
  [[nodiscard]] std::size_t end() const { return offset + text.size(); }
};

/// Walks the lexemes of a stretch of a file, leaving out white space and comments.
class RuleLexer {
 public:
  RuleLexer(const RuleText& source, std::size_t begin, std::size_t end);

  [[nodiscard]] const RuleText& source() const { return *source_; }
  [[nodiscard]] Place place(const Lexeme& lexeme) const { return source_->place(lexeme.offset); }
  [[nodiscard]] const Lexeme& peek() const { return next_; }
  Lexeme take();

  /// Takes the sign if it is next.
  bool accept(std::string_view sign);

  /// Takes what must be next; else throws that `what` is missing.
  Lexeme expect(std::string_view sign);
  Lexeme expect(Lexeme::Kind kind, std::string_view what);
  void expect_end();

  /// An integer, maybe with a minus before it.
  std::int64_t expect_integer();

  /// The rest of the stretch as it stands, comments left out, and where it begins.
  Lexeme take_rest();

  [[noreturn]] static void fail(const Lexeme& at, std::string message);

 private:
  Lexeme read();

  const RuleText* source_;
  std::size_t at_;
  std::size_t end_;
  std::size_t last_end_;  // of the last lexeme: where one is missing
  Lexeme next_;
};

}  // namespace barqiya::compile
