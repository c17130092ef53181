// Examples against what a reading made of them. Of a `yes`, the spans and values of the records that the rule built are
// compared with the brackets, none missing and none too many; where one is missing, the fault names who took its words,
// since that is nearly always the reason. Of a guard its core is compared. In a `no` the rule must not have matched.
// Tested by tests/compile/grammar_examples_test.cpp.
#include "compile/examples.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace barqiya::compile {
namespace {

std::string quote(std::string_view text) { return "`" + std::string(text) + "`"; }

/// The examples of one rule.
class RuleExamples {
 public:
  RuleExamples(const Rule& rule, ExampleReader& reader, Diagnostics& diagnostics)
      : rule_(&rule), reader_(&reader), diagnostics_(&diagnostics) {}

  void check() {
    bool reached = false;
    for (const Example& example : rule_->yes) reached = check_yes(example) || reached;
    for (const Example& example : rule_->no) check_no(example);
    if (!reached) {
      add_fault(*diagnostics_, rule_->place,
                quote(rule_->name) + " is unreachable: all its examples are won by others");
    }
  }

 private:
  /// False when another rule keeps this one from matching.
  bool check_yes(const Example& example) {
    outcome_ = reader_->read(example.text, example.dct);
    const std::vector<Outcome::Record> made = rule_->guard ? cores() : records();
    bool won_by_others = made.empty() && !matches();
    for (std::size_t i = 0; i < example.spans.size(); ++i) {
      const Span span = example.spans[i];
      const auto found = std::find_if(made.begin(), made.end(), [span](const auto& one) { return one.span == span; });
      if (found == made.end()) {
        const std::string others = others_over(example, span);
        won_by_others = won_by_others && !others.empty();
        fault(example, quote(span.slice(example.text)) + " is not found by this rule" + others);
      } else if (!example.values.empty() && found->value != example.values[i]) {
        fault(example, quote(span.slice(example.text)) + " is " + found->value + ", not " + example.values[i]);
      }
    }
    for (const Outcome::Record& one : made) {
      if (std::find(example.spans.begin(), example.spans.end(), one.span) == example.spans.end()) {
        fault(example, quote(one.span.slice(example.text)) + " is found by this rule too" +
                           (one.value.empty() ? "" : ", as " + one.value));
      }
    }
    return !won_by_others;
  }

  void check_no(const Example& example) {
    outcome_ = reader_->read(example.text, example.dct);
    for (const Outcome::Taken& taken : outcome_.taken) {
      if (taken.rule == rule_->name) fault(example, quote(taken.core.slice(example.text)) + " is found by this rule");
    }
  }

  [[nodiscard]] bool matches() const {
    return std::any_of(outcome_.taken.begin(), outcome_.taken.end(),
                       [this](const Outcome::Taken& taken) { return taken.rule == rule_->name; });
  }

  [[nodiscard]] std::vector<Outcome::Record> records() const {
    std::vector<Outcome::Record> made;
    for (const Outcome::Record& record : outcome_.records) {
      if (record.rule == rule_->name) made.push_back(record);
    }
    return made;
  }

  /// What the guard took, as records without value.
  [[nodiscard]] std::vector<Outcome::Record> cores() const {
    std::vector<Outcome::Record> made;
    for (const Outcome::Taken& taken : outcome_.taken) {
      if (taken.rule == rule_->name) made.push_back({taken.rule, taken.core, {}});
    }
    return made;
  }

  /// Which other rules took words of a span: "; `times.date.month` takes `...`". Nothing when none did.
  [[nodiscard]] std::string others_over(const Example& example, Span span) const {
    std::string list;
    const std::string_view layer = rule_->layer;
    for (const Outcome::Taken& taken : outcome_.taken) {
      const bool same_layer = taken.rule.size() > layer.size() && taken.rule.substr(0, layer.size()) == layer &&
                              taken.rule[layer.size()] == '.';
      if (!same_layer || taken.rule == rule_->name || !taken.core.overlaps(span)) continue;
      list += "; " + quote(taken.rule) + " takes " + quote(taken.core.slice(example.text));
    }
    return list;
  }

  void fault(const Example& example, std::string message) {
    add_fault(*diagnostics_, example.place, rule_->name + ": " + std::move(message));
  }

  const Rule* rule_;
  ExampleReader* reader_;
  Diagnostics* diagnostics_;
  Outcome outcome_;
};

}  // namespace

void check_examples(std::span<const Rule> rules, ExampleReader& reader, Diagnostics& diagnostics) {
  for (const Rule& rule : rules) RuleExamples(rule, reader, diagnostics).check();
}

}  // namespace barqiya::compile
