// One match of data/grammar/dateline.rules to one record. The date is read with the words and values of times, since
// "Amman, 3 Ab 2016" writes its date as any sentence does. Tested by tests/layers/dateline_test.cpp.
#include "layers/dateline/dateline.hpp"

#include <algorithm>
#include <array>

#include "calendar/date.hpp"
#include "layers/dateline/operators.hpp"
#include "layers/times/resolve.hpp"

namespace barqiya::layers::dateline {
namespace {

/// A parameter that is a part of the date, and the field of a time that it fills.
struct DatePart {
  std::size_t parameter;
  times::Field field;
};
constexpr std::array<DatePart, 6> kDateParts{{{Parameter::Weekday, times::Field::Weekday},
                                              {Parameter::Day, times::Field::Day},
                                              {Parameter::Month, times::Field::Month},
                                              {Parameter::MonthNumber, times::Field::Month},
                                              {Parameter::Year, times::Field::Year},
                                              {Parameter::Era, times::Field::Era}}};

grammar::Range argument(const grammar::Match& match, const grammar::Build& build, std::size_t parameter) {
  if (parameter >= build.arguments.size()) return {};
  const grammar::Argument& given = build.arguments[parameter];
  const auto capture = static_cast<std::size_t>(given.value);
  return given.source == grammar::Source::Capture && capture < match.captures.size() ? match.captures[capture]
                                                                                     : grammar::Range{};
}

grammar::Range hull(grammar::Range a, grammar::Range b) {
  if (a.empty()) return b;
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace

DatelineLayer::DatelineLayer(const language::Blob& data, const lexicon::Lexicon& lexicon)
    : hijri_(data),
      phrases_(lexicon),
      place_(lexicon.class_named("place").value_or(0)),
      code_(lexicon.symbol_named("code").value_or(0)) {}

std::optional<Dateline> DatelineLayer::read(const grammar::Captured& block, Date guess) const {
  for (const grammar::Match& match : block.matches) {
    if (block.grammar->is_guard(match.rule) || block.grammar->builds(match.rule) == 0) continue;
    const grammar::Build build = block.grammar->build(match.rule, 0);
    if (static_cast<Op>(build.op) != Op::Dateline) continue;
    Dateline found;
    found.span = block.span_of(match, match.core);
    found.rule = match.rule;
    const grammar::Range place = argument(match, build, Parameter::Place);
    if (!place.empty()) {
      found.place = block.span_of(match, place);
      const auto word = block.find(place, place_);
      const auto code = word ? block.lexicon().feature(*word, code_) : std::nullopt;
      if (code) found.place_code = block.lexicon().symbol(static_cast<lexicon::SymbolId>(*code));
    }
    const grammar::Range agency = argument(match, build, Parameter::Agency);
    if (!agency.empty()) found.agency = block.span_of(match, agency);
    times::Phrase phrase;
    grammar::Range date;
    for (const DatePart& part : kDateParts) {
      const grammar::Range range = argument(match, build, part.parameter);
      if (range.empty()) continue;
      phrases_.fill(part.field, block, range, phrase);
      date = hull(date, range);
    }
    if (!date.empty()) found.date_span = block.span_of(match, date);
    found.date = date_of(phrase, guess);
    return found;
  }
  return std::nullopt;
}

Date DatelineLayer::date_of(const times::Phrase& phrase, Date guess) const {
  if (phrase.day == 0 || phrase.month == 0) return {};
  const times::Anchor anchor;
  times::Context context;
  context.dct = guess;
  context.tense = times::Tense::Past;
  context.anchor = &anchor;
  context.hijri = &hijri_;
  const auto resolved = times::resolve(times::Op::Date, phrase, context);
  const auto day = resolved ? calendar::parse_date(resolved->value.view()) : std::nullopt;
  return day.value_or(Date{});
}

}  // namespace barqiya::layers::dateline
