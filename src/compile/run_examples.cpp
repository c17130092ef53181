// The rules' examples, read with the data that was just compiled of them. A time is written as its type, value and
// modifier, a dateline as its place, date and agency, a name as its type. Rules that find only a part of a record (the
// roles of persons, the cues of statements) are held to what they match.
#include <algorithm>
#include <string>
#include <utility>

#include "barqiya/reader.hpp"
#include "compile/examples.hpp"
#include "language/blob.hpp"
#include "reading/explain.hpp"

namespace barqiya::compile {
namespace {

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
      if (one.layer == "roles" || one.layer == "statements") outcome.records.push_back({rule, one.core, {}});
    }
    for (const Name& name : reading_.names) {
      outcome.records.push_back(
          {std::string(reader_.rule(name.rule).name), name.span, std::string(barqiya::name(name.type))});
    }
    for (const Time& time : reading_.times) {
      outcome.records.push_back({std::string(reader_.rule(time.rule).name), time.span,
                                 join({name(time.type), time.value.view(), name(time.mod)})});
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
