// Rules to the sections of the grammar. Of each layer its rules, sorted by name, so that the lower number wins a tie,
// and of each rule its states, captures and builds; of the same sources always the same bytes. Tested by
// tests/compile/grammar_automaton_test.cpp (what is written) and grammar_checks_test.cpp (what is refused).
#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

#include "compile/grammar_automaton.hpp"
#include "compile/grammar_builds.hpp"
#include "compile/grammar_predicates.hpp"
#include "compile/grammar_vocabulary.hpp"
#include "compile/rules.hpp"
#include "compile/stages.hpp"
#include "grammar/matcher.hpp"

namespace barqiya::compile {
namespace {

using grammar::LayerRecord;
using grammar::RuleRecord;
using language::Section;

/// Padding has whatever bytes were there before, and the same sources are to give the same file.
template <class... Records>
constexpr bool has_no_padding = (std::has_unique_object_representations_v<Records> && ...);

class GrammarWriter {
 public:
  GrammarWriter(const Vocabulary& vocabulary, BlobWriter& out, Diagnostics& diagnostics)
      : vocabulary_(&vocabulary), out_(&out), diagnostics_(&diagnostics), predicates_(vocabulary, out, diagnostics) {}

  void add_layer(const grammar::Operators& operators, const std::vector<Rule>& rules) {
    LayerRecord layer;
    layer.name = out_->intern(operators.layer);
    layer.rules_begin = static_cast<std::uint32_t>(rules_.size());
    layer.predicates_begin = predicates_.begin_layer();
    for (const Rule& rule : rules) {
      if (rule.layer == operators.layer) add_rule(rule, operators);
    }
    layer.rules = static_cast<std::uint32_t>(rules_.size()) - layer.rules_begin;
    layer.predicates = predicates_.in_layer();
    if (layer.predicates > grammar::kMaxPredicates) diagnostics_->add("", 0, 0, "a layer's rules ask too many things");
    layers_.push_back(layer);
  }

  void write() {
    static_assert(has_no_padding<LayerRecord, RuleRecord, grammar::StateRecord, grammar::PredicateRecord,
                                 grammar::TestRecord, grammar::BuildRecord, grammar::Argument>);
    if (states_.size() > grammar::kMaxStates) diagnostics_->add("", 0, 0, "the rules have too many states together");
    out_->table<LayerRecord>(Section::Layers, layers_);
    out_->table<RuleRecord>(Section::Rules, rules_);
    out_->table<grammar::StateRecord>(Section::States, states_);
    out_->table<language::StringRef>(Section::Captures, captures_);
    out_->table<grammar::BuildRecord>(Section::Builds, builds_);
    out_->table<grammar::Argument>(Section::Arguments, arguments_);
    predicates_.write();
  }

 private:
  void add_rule(const Rule& rule, const grammar::Operators& operators) {
    check_match(rule);
    const RuleAutomaton automaton =
        make_automaton(*rule.match, captures_named(rule), static_cast<std::uint32_t>(states_.size()), predicates_);
    RuleBuilds made = make_builds(rule, automaton.captures, operators, *vocabulary_, *diagnostics_);
    RuleRecord record;
    record.name = out_->intern(rule.name);
    record.file = out_->intern(rule.place.file);
    record.text = out_->intern(rule.text);
    record.line = static_cast<std::uint32_t>(rule.place.line);
    record.priority = rule.priority;
    record.guard = rule.guard ? 1 : 0;
    record.first_state = static_cast<std::uint32_t>(states_.size());
    record.captures_begin = static_cast<std::uint32_t>(captures_.size());
    record.captures = static_cast<std::uint16_t>(automaton.captures.size());
    record.builds_begin = static_cast<std::uint32_t>(builds_.size());
    record.builds = static_cast<std::uint32_t>(made.builds.size());
    rules_.push_back(record);
    for (grammar::BuildRecord& build : made.builds) {
      build.arguments_begin += static_cast<std::uint32_t>(arguments_.size());
    }
    states_.insert(states_.end(), automaton.states.begin(), automaton.states.end());
    for (const std::string& name : automaton.captures) captures_.push_back(out_->intern(name));
    builds_.insert(builds_.end(), made.builds.begin(), made.builds.end());
    arguments_.insert(arguments_.end(), made.arguments.begin(), made.arguments.end());
  }

  void check_match(const Rule& rule) {
    const auto is_core = [](const Pattern& pattern) { return pattern.kind == Pattern::Kind::Core; };
    const Pattern* core = rule.match.get();
    for (const PatternPtr& part : rule.match->parts) {
      if (!is_core(*core) && is_core(*part)) core = part.get();
    }
    if (!core->solid) add_fault(*diagnostics_, core->place, "what the match stands for may be empty");
    if (rule.match->shortest > grammar::Matcher::kLongest) {
      add_fault(*diagnostics_, rule.match->place,
                "a match has at most " + std::to_string(grammar::Matcher::kLongest) + " symbols, this one has more");
    }
    if (captures_named(rule).size() > grammar::kMaxCaptures) {
      add_fault(*diagnostics_, rule.place, "a rule has at most " + std::to_string(grammar::kMaxCaptures) + " captures");
    }
  }

  const Vocabulary* vocabulary_;
  BlobWriter* out_;
  Diagnostics* diagnostics_;
  Predicates predicates_;
  std::vector<LayerRecord> layers_;
  std::vector<RuleRecord> rules_;
  std::vector<grammar::StateRecord> states_;
  std::vector<language::StringRef> captures_;
  std::vector<grammar::BuildRecord> builds_;
  std::vector<grammar::Argument> arguments_;
};

/// That the rules are of layers that there are.
void check_layers(const std::vector<Rule>& rules, std::span<const grammar::Operators> operators,
                  Diagnostics& diagnostics) {
  std::set<std::string> reported;
  for (const Rule& rule : rules) {
    const bool known = std::any_of(operators.begin(), operators.end(),
                                   [&rule](const grammar::Operators& layer) { return layer.layer == rule.layer; });
    if (!known && reported.insert(rule.place.file).second) {
      diagnostics.add(rule.place.file, 0, 0, "there is no layer `" + rule.layer + "`");
    }
  }
}

}  // namespace

void compile_grammar(Layers layers, std::span<const grammar::Operators> operators, BlobWriter& out,
                     Diagnostics& diagnostics) {
  const std::string bytes = out.finish();
  const language::Blob blob = language::Blob::trusted(bytes);
  const std::vector<Rule> rules = read_rules(layers, blob, diagnostics);
  check_layers(rules, operators, diagnostics);
  const lexicon::Lexicon lexicon(blob);
  const Vocabulary vocabulary(lexicon);
  GrammarWriter writer(vocabulary, out, diagnostics);
  for (const grammar::Operators& layer : operators) writer.add_layer(layer, rules);
  writer.write();
}

}  // namespace barqiya::compile
