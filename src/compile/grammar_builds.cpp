// What rules build, checked against what their layer can build. That `month=m` makes sense is found out here and not in
// a reading: whatever way a match goes through the capture `m`, it must take a word of class month. A quoted word
// counts when the lexicon knows it as one. Tested by tests/compile/grammar_checks_test.cpp.
#include "compile/grammar_builds.hpp"

#include <algorithm>
#include <utility>

namespace barqiya::compile {
namespace {

using grammar::Parameter;
using grammar::ParameterKind;
using grammar::PredicateKind;
using Kind = Pattern::Kind;

class BuildMaker {
 public:
  BuildMaker(const Rule& rule, const std::vector<std::string>& captures, const grammar::Operators& operators,
             const Vocabulary& vocabulary, Diagnostics& diagnostics)
      : rule_(&rule),
        captures_(&captures),
        operators_(&operators),
        vocabulary_(&vocabulary),
        diagnostics_(&diagnostics) {}

  RuleBuilds make() {
    for (const BuildLine& line : rule_->builds) make_build(line);
    return std::move(made_);
  }

 private:
  void fault(const Place& place, std::string message) { add_fault(*diagnostics_, place, std::move(message)); }

  void make_build(const BuildLine& line) {
    const auto op = std::find_if(operators_->list.begin(), operators_->list.end(),
                                 [&line](const grammar::Operator& candidate) { return candidate.name == line.op; });
    if (op == operators_->list.end()) {
      return fault(line.place, "the layer `" + rule_->layer + "` has no operator `" + line.op + "`");
    }
    grammar::BuildRecord build;
    build.op = static_cast<std::uint32_t>(op - operators_->list.begin());
    if (!line.over.empty()) build.over = capture_named(line.over, line.over_place);
    build.arguments_begin = static_cast<std::uint32_t>(made_.arguments.size());
    build.arguments = static_cast<std::uint32_t>(op->parameters.size());
    for (const Parameter& parameter : op->parameters) made_.arguments.push_back(argument_of(line, parameter));
    check_names(line, *op);
    made_.builds.push_back(build);
  }

  /// That every argument is for a parameter of the operator, and for one that no other argument is for.
  void check_names(const BuildLine& line, const grammar::Operator& op) {
    for (const BuildArgument& argument : line.arguments) {
      const auto same = [&argument](const auto& other) { return other.parameter == argument.parameter; };
      if (std::none_of(op.parameters.begin(), op.parameters.end(),
                       [&argument](const Parameter& parameter) { return parameter.name == argument.parameter; })) {
        fault(argument.place, "`" + line.op + "` has no parameter `" + argument.parameter + "`");
      } else if (&*std::find_if(line.arguments.begin(), line.arguments.end(), same) != &argument) {
        fault(argument.place, "the parameter `" + argument.parameter + "` stands twice");
      }
    }
  }

  grammar::Argument argument_of(const BuildLine& line, const Parameter& parameter) {
    const auto argument =
        std::find_if(line.arguments.begin(), line.arguments.end(),
                     [&parameter](const BuildArgument& candidate) { return candidate.parameter == parameter.name; });
    if (argument == line.arguments.end()) {
      if (parameter.required) fault(line.place, "the parameter `" + std::string(parameter.name) + "` is missing");
      return {};
    }
    if (parameter.kind == ParameterKind::Symbol) return symbol_of(*argument, parameter);
    if (!argument->name.empty()) return captured(*argument, parameter);
    if (parameter.kind != ParameterKind::Number) {
      fault(argument->value_place, "the parameter `" + argument->parameter + "` takes a capture");
    }
    return {grammar::Source::Integer, static_cast<std::int32_t>(argument->number)};
  }

  grammar::Argument symbol_of(const BuildArgument& argument, const Parameter& parameter) {
    const auto& names = parameter.classes;
    if (std::find(names.begin(), names.end(), argument.name) == names.end()) {
      std::string list;
      for (const std::string_view name : names) list += (list.empty() ? "`" : ", `") + std::string(name) + "`";
      fault(argument.value_place, "the parameter `" + argument.parameter + "` takes one of " + list);
      return {};
    }
    const auto symbol = vocabulary_->lexicon().symbol_named(argument.name);
    if (!symbol) {
      fault(argument.value_place, "no table of the lexicon has the name `" + argument.name + "`");
      return {};
    }
    return {grammar::Source::Symbol, static_cast<std::int32_t>(*symbol)};
  }

  grammar::Argument captured(const BuildArgument& argument, const Parameter& parameter) {
    const std::int32_t number = capture_named(argument.name, argument.value_place);
    if (number < 0 || parameter.kind == ParameterKind::Phrase) return {grammar::Source::Capture, number};
    if (!fills(*rule_->match, argument.name, parameter)) {
      std::string list = parameter.kind == ParameterKind::Number ? "digits" : "";
      for (const std::string_view klass : parameter.classes) {
        list += (list.empty() ? "a word of class `" : " or `") + std::string(klass) + "`";
      }
      fault(argument.value_place, "the capture `" + argument.name + "` does not always take " + list + ", which `" +
                                      argument.parameter + "` needs");
    }
    return {grammar::Source::Capture, number};
  }

  std::int32_t capture_named(const std::string& name, const Place& place) {
    const auto found = std::find(captures_->begin(), captures_->end(), name);
    if (found != captures_->end()) return static_cast<std::int32_t>(found - captures_->begin());
    fault(place, "the pattern has no capture `" + name + "`");
    return -1;
  }

  /// Whether all captures of that name take what the parameter needs.
  bool fills(const Pattern& pattern, const std::string& name, const Parameter& parameter) {
    if (pattern.kind == Kind::Capture && pattern.name == name) return takes(*pattern.parts.front(), parameter);
    return std::all_of(pattern.parts.begin(), pattern.parts.end(),
                       [&](const PatternPtr& part) { return fills(*part, name, parameter); });
  }

  /// Whether every way through a pattern takes it.
  bool takes(const Pattern& pattern, const Parameter& parameter) {
    const auto part_takes = [&](const PatternPtr& part) { return takes(*part, parameter); };
    if (pattern.kind == Kind::Atom) return atom_takes(pattern.atom, parameter);
    if (pattern.kind == Kind::Repeat && pattern.least == 0) return false;
    if (pattern.kind == Kind::Choice) return std::all_of(pattern.parts.begin(), pattern.parts.end(), part_takes);
    return std::any_of(pattern.parts.begin(), pattern.parts.end(), part_takes);
  }

  bool atom_takes(const Atom& atom, const Parameter& parameter) {
    if (atom.negated) return false;
    if (atom.kind == PredicateKind::Number) return parameter.kind == ParameterKind::Number;
    return std::any_of(parameter.classes.begin(), parameter.classes.end(), [&](std::string_view name) {
      if (atom.kind == PredicateKind::Class) return atom.name == name;
      const auto klass = vocabulary_->klass(name);
      return atom.kind == PredicateKind::Literal && !atom.mark && klass && vocabulary_->is_word_of(atom.name, *klass);
    });
  }

  const Rule* rule_;
  const std::vector<std::string>* captures_;
  const grammar::Operators* operators_;
  const Vocabulary* vocabulary_;
  Diagnostics* diagnostics_;
  RuleBuilds made_;
};

}  // namespace

std::set<std::string> captures_named(const Rule& rule) {
  std::set<std::string> names;
  for (const BuildLine& build : rule.builds) {
    if (!build.over.empty()) names.insert(build.over);
    for (const BuildArgument& argument : build.arguments) {
      if (!argument.name.empty()) names.insert(argument.name);
    }
  }
  return names;
}

RuleBuilds make_builds(const Rule& rule, const std::vector<std::string>& captures, const grammar::Operators& operators,
                       const Vocabulary& vocabulary, Diagnostics& diagnostics) {
  return BuildMaker(rule, captures, operators, vocabulary, diagnostics).make();
}

}  // namespace barqiya::compile
