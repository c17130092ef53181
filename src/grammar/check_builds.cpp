// Whether compiled rules from outside build what their layers have operators for: a layer takes the number of an
// operator, and the arguments by the places of its parameters, for granted. Tested by
// tests/grammar/check_builds_test.cpp.
#include <algorithm>

#include "grammar/grammar.hpp"

namespace barqiya::grammar {
namespace {

using language::Section;

bool suits(const Argument& argument, const Parameter& parameter) {
  switch (argument.source) {
    case Source::None:
      return !parameter.required;
    case Source::Capture:
      return parameter.kind != ParameterKind::Symbol;
    case Source::Integer:
      return parameter.kind == ParameterKind::Number;
    case Source::Symbol:
      return parameter.kind == ParameterKind::Symbol;
  }
  return false;
}

bool suits(std::span<const Argument> arguments, std::uint32_t op, const Operators& operators) {
  if (op >= operators.list.size()) return false;
  const std::span<const Parameter> parameters = operators.list[op].parameters;
  return std::equal(arguments.begin(), arguments.end(), parameters.begin(), parameters.end(),
                    [](const Argument& argument, const Parameter& parameter) { return suits(argument, parameter); });
}

}  // namespace

void Grammar::check_builds(const language::Blob& data, const std::string& file, const Operators& operators) {
  const auto arguments = data.table<Argument>(Section::Arguments);
  for (const LayerRecord& layer : data.table<LayerRecord>(Section::Layers)) {
    if (data.string(layer.name) != operators.layer) continue;
    for (const RuleRecord& rule : data.table<RuleRecord>(Section::Rules).subspan(layer.rules_begin, layer.rules)) {
      for (const BuildRecord& build :
           data.table<BuildRecord>(Section::Builds).subspan(rule.builds_begin, rule.builds)) {
        if (suits(arguments.subspan(build.arguments_begin, build.arguments), build.op, operators)) continue;
        throw Error(file, 0, 0, "compiled rules: a build that its layer has no operator for");
      }
    }
  }
}

}  // namespace barqiya::grammar
