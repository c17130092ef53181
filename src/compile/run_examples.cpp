// The rules' examples, read with the data that was just compiled of them. A time is written as its type, value and
// modifier, a dateline as its place, date and agency, a name as its type, country and sector, what it has of them, a
// noun phrase of roles as the person named in it,
// what is dated as its time's value and its status, an event as its type, mode and act.
#include <algorithm>
#include <string>
#include <utility>

#include "barqiya/reader.hpp"
#include "compile/examples.hpp"
#include "language/blob.hpp"
#include "reading/explain.hpp"

namespace barqiya::compile {
namespace {

constexpr std::string_view kRoles = "roles";

/// Puts the words that are not empty behind one another.
std::string join(std::initializer_list<std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!word.empty()) out += (out.empty() ? "" : " ") + std::string(word);
  }
  return out;
}

class ReportReader : public ExampleReader {
 public:
  explicit ReportReader(const std::string& data)
      : reader_(data, "compiled data"), workspace_(reader_), explainer_(reader_) {}

  Outcome read(std::string_view text, Date dct) override {
    Report report;
    report.text = text;
    report.dct = dct;
    Outcome outcome;
    for (const Explanation& one : explainer_.explain(report, workspace_, reading_)) {
      const std::string rule(reader_.rule(one.rule).name);
      outcome.taken.push_back({rule, one.core});
      if (one.layer == kRoles) outcome.records.push_back({rule, one.core, person_in(one.core)});
    }
    for (const Name& one : reading_.names) {
      const std::string rule(reader_.rule(one.rule).name);
      if (rule.starts_with(kRoles)) continue;
      const Entity& entity = reading_.entities[one.entity];
      outcome.records.push_back({rule, one.span, join({name(one.type), entity.country, entity.sector})});
    }
    for (const Time& time : reading_.times) {
      outcome.records.push_back({std::string(reader_.rule(time.rule).name), time.span,
                                 join({name(time.type), time.value.view(), name(time.mod)})});
    }
    for (const Statement& one : reading_.statements) {
      const Span relay = one.vias == 0 ? Span{} : one.via[0];
      outcome.records.push_back({std::string(reader_.rule(one.rule).name), one.cue,
                                 join({name(one.act), reading_.words(one.speaker), reading_.words(relay)})});
    }
    for (const Dated& one : reading_.dated) {
      outcome.records.push_back({std::string(reader_.rule(one.rule).name), one.trigger,
                                 join({reading_.times[one.time].value.view(), name(one.status)})});
    }
    for (const Event& one : reading_.events) {
      outcome.records.push_back(
          {std::string(reader_.rule(one.rule).name), one.trigger, join({name(one.type), one.mode, one.act})});
    }
    const Dateline& line = reading_.dateline;
    if (!line.span.empty()) {
      outcome.records.push_back(
          {std::string(reader_.rule(line.rule).name), line.span,
           join({line.place.slice(reading_.text), line.date.to_string(), line.agency.slice(reading_.text)})});
    }
    return outcome;
  }

 private:
  /// The first person named in a noun phrase.
  [[nodiscard]] std::string person_in(Span phrase) const {
    const auto person = std::find_if(reading_.names.begin(), reading_.names.end(), [phrase](const Name& one) {
      return one.type == NameType::Per && phrase.contains(one.span);
    });
    return person == reading_.names.end() ? std::string() : std::string(person->span.slice(reading_.text));
  }

  Reader reader_;
  Workspace workspace_;
  Explainer explainer_;
  Reading reading_;
};

}  // namespace

void run_examples(Layers layers, const std::string& data, Diagnostics& diagnostics) {
  const std::vector<Rule> rules = read_rules(layers, language::Blob::trusted(data), diagnostics);
  ReportReader reader(data);
  check_examples(rules, reader, diagnostics);
}

}  // namespace barqiya::compile
