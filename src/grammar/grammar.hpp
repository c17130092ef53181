#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "language/blob.hpp"
#include "lexicon/lexicon.hpp"

/// The rules of one layer, compiled (docs/rules.md describes the language).
namespace barqiya::grammar {

using RuleId = std::uint32_t;  ///< index in Section::Rules, unique over all layers

/// Where a rule's argument comes from.
enum class Source : std::uint8_t { None, Capture, Integer, Symbol };

/// One argument of a build: a capture's index within the rule, an integer, or a symbol's id.
struct Argument {
  Source source = Source::None;
  std::int32_t value = 0;
};

/// What one `build` line of a rule makes: an operator of the layer with its arguments, over a span.
struct Build {
  std::uint32_t op = 0;          ///< index of the operator in the layer's Operators
  std::int32_t over = -1;        ///< the capture whose span the record gets, -1 for the rule's core
  std::span<const Argument> arguments;  ///< one for each parameter of the operator, in its order
};

/// The grammar of one layer. A view of the blob; immutable, shared by threads.
class Grammar {
 public:
  /// The layer of that name ("times", "dateline"); throws Error when the data has none.
  Grammar(const language::Blob& data, const lexicon::Lexicon& lexicon, std::string_view layer);

  /// Checks every index of the sections that the grammar owns; throws Error naming `file`. For data from outside.
  static void check(const language::Blob& data, const std::string& file);

  /// A small number, the slot of lexicon::Type::klass that is this layer's.
  [[nodiscard]] std::size_t slot() const;

  [[nodiscard]] std::string_view rule_name(RuleId rule) const;
  [[nodiscard]] std::string_view rule_file(RuleId rule) const;  ///< as given to the compiler, "grammar/times.rules"
  [[nodiscard]] int rule_line(RuleId rule) const;
  [[nodiscard]] std::string_view rule_text(RuleId rule) const;  ///< the rule's source, for `explain`
  [[nodiscard]] bool is_guard(RuleId rule) const;
  [[nodiscard]] std::size_t builds(RuleId rule) const;
  [[nodiscard]] Build build(RuleId rule, std::size_t index) const;
  [[nodiscard]] std::string_view capture_name(RuleId rule, std::size_t capture) const;

 private:
  language::Blob data_;
  const lexicon::Lexicon* lexicon_;
  std::size_t layer_ = 0;
};

}  // namespace barqiya::grammar
