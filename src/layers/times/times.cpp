// Matches to times, in two steps: what the words say (find), and what that is counted from the report's date (resolve).
// The second keeps the thread of the text: the day, month and year that it named last, which "the same year" and "two
// days after that" count from. Tested by tests/layers/times_test.cpp and by the examples of data/grammar/times.rules.
#include "layers/times/times.hpp"

#include <algorithm>

#include "calendar/date.hpp"
#include "calendar/timex.hpp"

namespace barqiya::layers::times {
namespace {

/// Whether the verb beside a phrase can change its value.
bool hangs_on_tense(Op op, const Phrase& phrase) {
  if (op == Op::After || op == Op::Portion) return true;
  if (op != Op::Date) return false;
  const bool weekday = phrase.weekday != 0 && !phrase.shift.given() && !phrase.day_word && phrase.month == 0;
  const bool month = phrase.month != 0 && phrase.year == 0 && !phrase.shift.given() && !phrase.year_shift.given();
  return weekday || month;
}

/// Whether a paragraph begins on one of the tokens (begin, end].
bool paragraph_begins(const grammar::Captured& block, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i <= end && i < block.tokens.size(); ++i) {
    if (block.tokens[i].paragraph && i != begin) return true;
  }
  return begin == 0 || (begin < block.tokens.size() && block.tokens[begin].paragraph);
}

/// First token of a symbol range, and one past its last.
std::pair<std::uint32_t, std::uint32_t> tokens_of(const grammar::Captured& block, grammar::Range range) {
  const grammar::Symbol& first = block.symbols[range.begin];
  const grammar::Symbol& last = block.symbols[range.end - 1];
  return {first.token, last.token + last.length};
}

/// Remembers what a resolved time names, for those that count from it.
void keep(const Resolved& resolved, const Interval& interval, Anchor& anchor) {
  const bool counted = resolved.type == TimeType::Date || resolved.type == TimeType::Time;
  if (!counted || !interval.known()) return;
  const Date begin = interval.begin.date;
  const std::string_view value = resolved.value.view();
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  constexpr std::size_t kDay = 10;
  anchor.has_day = value.size() >= kDay && value.find('/') == std::string_view::npos;
  anchor.year = value.size() >= kYear ? begin.year : 0;
  const bool month = anchor.has_day || (value.size() == kMonth && value[kYear + 1] != 'W' && value[kYear + 1] != 'S');
  anchor.month = month ? begin.month : 0;
  anchor.value = anchor.has_day ? calendar::value_day(begin) : resolved.value;
  if (anchor.has_day) anchor.day = begin;
}

}  // namespace

TimesLayer::TimesLayer(const language::Blob& data, const lexicon::Lexicon& lexicon)
    : hijri_(data), phrases_(lexicon), tenses_(lexicon) {}

void TimesLayer::find(const grammar::Captured& block, std::vector<Found>& found) const {
  std::uint32_t last = 0;  // one past the last token looked at
  for (const grammar::Match& match : block.matches) {
    if (match.core.empty()) continue;
    const auto [begin, end] = tokens_of(block, match.core);
    const bool new_paragraph = paragraph_begins(block, last, begin);
    last = end;
    find(block, match, new_paragraph, found);
  }
}

void TimesLayer::find(const grammar::Captured& block, const grammar::Match& match, bool new_paragraph,
                      std::vector<Found>& found) const {
  const std::size_t builds = block.grammar->builds(match.rule);
  for (std::size_t i = 0; i < builds; ++i) {
    const grammar::Build build = block.grammar->build(match.rule, i);
    const grammar::Range range = build.over < 0 ? match.core : match.captures[static_cast<std::size_t>(build.over)];
    if (range.empty() || build.op >= kOperators.list.size()) continue;
    Found one;
    one.op = static_cast<Op>(build.op);
    one.phrase = phrases_.read(block, match, build);
    one.span = block.span_of(match, range);
    one.amount = range.end - range.begin > 1 ? block.span_of(match, {range.begin + 1, range.end}) : one.span;
    one.rule = match.rule;
    one.new_paragraph = new_paragraph && i == 0;
    if (hangs_on_tense(one.op, one.phrase)) {
      const auto [begin, end] = tokens_of(block, range);
      one.tense = tenses_.at(block, begin, end, one.phrase.weekday != 0 || one.phrase.day != 0);
    }
    found.push_back(one);
  }
}

std::optional<Date> TimesLayer::proof_of_date(const std::vector<Found>& found, Date guess) const {
  for (const Found& one : found) {
    const Phrase& phrase = one.phrase;
    if (one.op != Op::Date || !phrase.day_word) continue;
    const int offset = -*phrase.day_word;
    if (phrase.day != 0 && phrase.month != 0 && phrase.year != 0) {
      Phrase named = phrase;
      named.day_word.reset();
      named.part = {};
      named.hour = -1;
      Anchor anchor;
      Context context;
      context.anchor = &anchor;
      context.hijri = &hijri_;
      const auto day = times::resolve(Op::Date, named, context);
      const auto date = day ? calendar::parse_date(day->value.view()) : std::nullopt;
      if (date) return calendar::add_days(*date, offset);
    }
    if (phrase.weekday == 0 || !guess.known()) continue;
    const Date day = calendar::on_or_before(calendar::add_days(guess, -offset), phrase.weekday);
    return calendar::add_days(day, offset);
  }
  return std::nullopt;
}

void TimesLayer::resolve(const std::vector<Found>& found, Date dct, Anchor& anchor, std::vector<Time>& times) const {
  Context context;
  context.dct = dct;
  context.anchor = &anchor;
  context.hijri = &hijri_;
  for (const Found& one : found) {
    context.tense = one.tense;
    if (one.new_paragraph) context.paragraph_day = {};
    const std::optional<Resolved> resolved = times::resolve(one.op, one.phrase, context);
    if (!resolved) continue;
    Time time;
    time.span = resolved->amount_only ? one.amount : one.span;
    time.type = resolved->type;
    time.mod = resolved->mod;
    time.value = resolved->value;
    time.interval = calendar::interval_of(resolved->value);
    time.rule = one.rule;
    times.push_back(time);
    keep(*resolved, time.interval, anchor);
    if (anchor.has_day && time.interval.known()) context.paragraph_day = anchor.day;
  }
}

}  // namespace barqiya::layers::times
