#pragma once

#include <span>
#include <string_view>

/// What the rules of a layer may build, declared by the layer and checked when its rules are compiled.
namespace barqiya::grammar {

/// What an argument must be.
enum class ParameterKind {
  Lexeme,  ///< a capture, every way through which takes a word of one of `classes`
  Number,  ///< an integer, or a capture of digits and number words ("number" and `classes`)
  Symbol,  ///< one of the names in `classes`, written as it is
  Phrase   ///< any capture
};

struct Parameter {
  std::string_view name;
  ParameterKind kind;
  std::span<const std::string_view> classes;
  bool required = false;
};

/// A named operator: `date(day=d, month=m)` in a rule is the operator `date` with two arguments.
struct Operator {
  std::string_view name;
  std::span<const Parameter> parameters;
};

/// All operators of a layer, in the order of the numbers that compiled rules use.
struct Operators {
  std::string_view layer;
  std::span<const Operator> list;
};

}  // namespace barqiya::grammar
