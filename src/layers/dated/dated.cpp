// The layer's steps over one sentence: which of its times can date something, by the rules; what each of them dates
// (triggers.cpp); and whether that happened (status.cpp). Only sentences that hold a time are looked at. Tested by
// tests/layers/dated_test.cpp and by the examples of data/grammar/dated.rules.
#include "layers/dated/dated.hpp"

#include <algorithm>
#include <tuple>

#include "layers/dated/operators.hpp"
#include "layers/dated/status.hpp"

namespace barqiya::layers::dated {

/// A time as a match of the rules found it.
struct Dating {
  Place place;
  std::uint32_t time = 0;  ///< index in the reading
  RuleNumber rule = 0;
  Op op = Op::At;
  bool joined = false;  ///< it has a conjunction

  /// An amount that counts forward from the report if what it dates is planned, and else dates nothing.
  [[nodiscard]] bool is_open() const { return op == Op::Within && place.vague && place.when == When::Unknown; }

  /// Its place as the search for triggers takes it.
  [[nodiscard]] Place ahead() const {
    Place result = place;
    if (is_open()) result.when = When::Future;
    return result;
  }
};

namespace {

using text::TokenKind;

/// What the words within a time say of its place: "the coming days" lie ahead.
When shift_of(const Words& words, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t t = begin; t < end; ++t) {
    const Word word = words[t];
    if (word.is(kLast)) return When::Past;
    if (word.is(kNext)) return When::Future;
    if (word.is(kThis)) return When::Now;
  }
  return When::Unknown;
}

/// Whether what stands before a token is counted: "20 billion dollars".
bool is_counted(const Words& words, std::uint32_t token) {
  for (std::uint32_t t = token; t > 0 && t + 3 > token; --t) {
    if (words.tokens[t].paragraph) return false;
    if (words.kind(t - 1) == TokenKind::Number) return true;
  }
  return false;
}

/// Whether a month or year belongs to the noun right before it, "figures of 2015", "the budget for 2015".
bool is_of_noun(const Words& words, const Place& place) {
  if (words[place.begin].is(kPurpose)) return true;
  if (words[place.begin].is(kTemporal) || (place.begin > 1 && is_counted(words, place.begin - 1))) return false;
  if (!place.coarse || place.begin == 0 || words.kind(place.begin - 1) != TokenKind::Word) return false;
  const Word before = words[place.begin - 1];
  constexpr std::uint64_t kWhole = kDefinite | kSuffixed | kPreposition | kLinks | kAdjective | kPlan | kScheduled;
  return before.is(kNoun | kMasdar | kEventNoun) && !before.is(kWhole) && !before.is_verb();
}

/// "The past" alone is no time of anything; nor is an amount that is not counted from the report.
bool can_date(const Words& words, const Time& time, Dating& dating) {
  Place& place = dating.place;
  if (time.type == TimeType::Set) return false;
  if (place.end == place.begin + 1 && words[place.begin].is(kLast | kNext | kThis) &&
      words[place.begin].is(kDefinite)) {
    return false;
  }
  place.since = dating.op == Op::Since;
  place.vague = time.type == TimeType::Duration || time.value.view().find("REF") != std::string_view::npos;
  if (time.type == TimeType::Duration) {
    place.coarse = true;
    if (place.when == When::Unknown) place.when = shift_of(words, place.begin, place.end);
    if (place.when == When::Unknown && dating.op == Op::At) return false;
    if (dating.op == Op::Since) place.when = When::Past;
    return true;
  }
  const std::string_view value = time.value.view();
  place.until = place.begin > 0 && words.kind(place.begin - 1) == TokenKind::Word && words[place.begin - 1].is(kUntil);
  place.coarse = value.size() < 10 && value.find("REF") == std::string_view::npos;
  place.of_noun = is_of_noun(words, place);
  return !value.empty() && value.front() != 'X';
}

/// Whether a time goes on where the one before it ended: "between 2009 and 2013", "yesterday and today".
bool continues(const Sentence& sentence, const Place& before, const Dating& dating) {
  const Place& time = dating.place;
  if (time.begin < before.end || time.begin > before.end + 3) return false;
  for (std::uint32_t t = before.end; t < time.begin; ++t) {
    const TokenKind kind = sentence.words.kind(t);
    const bool joins = kind == TokenKind::Dash || kind == TokenKind::BracketOpen || kind == TokenKind::BracketClose ||
                       (kind == TokenKind::Word && sentence.words[t].is(kLinks | kPreposition));
    if (!joins) return false;
  }
  return time.begin > before.end || dating.joined;
}

}  // namespace

text::TokenRange sentence_around(std::span<const text::Token> tokens, std::uint32_t token) {
  const Words words{tokens, nullptr, nullptr};
  text::TokenRange range{token, token + 1};
  while (range.begin > 0 && range.begin + kLongestSentence > token && !tokens[range.begin].paragraph &&
         !words.ends_sentence(range.begin - 1)) {
    --range.begin;
  }
  while (range.end < tokens.size() && range.end < token + kLongestSentence && !words.ends_sentence(range.end - 1)) {
    ++range.end;
  }
  return range;
}

void sort_dated(std::vector<Dated>& dated, std::size_t first) {
  std::sort(dated.begin() + static_cast<std::ptrdiff_t>(first), dated.end(), [](const Dated& a, const Dated& b) {
    return std::tie(a.trigger.begin, a.time) < std::tie(b.trigger.begin, b.time);
  });
}

DatedLayer::DatedLayer(const lexicon::Lexicon& lexicon)
    : words_(lexicon), time_kind_(lexicon.symbol_named("time").value_or(0)) {}

void DatedLayer::cover_tokens(const grammar::Captured& sentence, const Findings& findings,
                              std::vector<Cover>& cover) const {
  const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
  cover.assign(size, Cover::Nothing);
  const std::uint32_t first = findings.first_token;
  auto party = std::partition_point(findings.parties.begin(), findings.parties.end(),
                                    [first](const names::Party& one) { return one.tokens.end <= first; });
  for (; party != findings.parties.end() && party->tokens.begin < first + size; ++party) {
    const std::uint32_t begin = std::max(party->tokens.begin, first) - first;
    const std::uint32_t end = std::min(party->tokens.end - first, size);
    for (std::uint32_t t = begin; t < end; ++t) cover[t] = Cover::Party;
  }
  for (const grammar::LayerSpan& span : findings.spans) {
    const Cover what = span.kind == time_kind_ ? Cover::Time : Cover::Name;
    for (std::uint32_t t = span.token; t < span.token + span.length; ++t) cover[t] = what;
  }
}

std::optional<Dating> DatedLayer::dating_of(const grammar::Captured& sentence, const grammar::Match& match,
                                            const Findings& findings, const Sentence& view) const {
  if (sentence.grammar->is_guard(match.rule) || sentence.grammar->builds(match.rule) == 0) return std::nullopt;
  const grammar::Build build = sentence.grammar->build(match.rule, 0);
  const grammar::Range range = match.captures[static_cast<std::size_t>(build.arguments[0].value)];
  if (range.empty()) return std::nullopt;
  const grammar::Symbol& symbol = sentence.symbols[range.begin];
  if (!symbol.is_span() || view.cover[symbol.token] != Cover::Time) return std::nullopt;
  Dating dating;
  dating.time = symbol.index - grammar::Symbol::kSpan;
  dating.rule = match.rule;
  dating.op = static_cast<Op>(build.op);
  if (dating.time >= findings.times.size()) return std::nullopt;
  const Time& time = findings.times[dating.time];
  dating.place = {symbol.token, symbol.token + symbol.length, when_of(time, findings.dct)};
  dating.joined = time.span.begin > sentence.tokens[symbol.token].begin;
  if (findings.dateline.overlaps(time.span) || !can_date(view.words, time, dating)) return std::nullopt;
  return dating;
}

void DatedLayer::find(const grammar::Captured& sentence, const Findings& findings, Workspace& workspace,
                      std::vector<Dated>& dated) const {
  if (sentence.matches.empty()) return;
  cover_tokens(sentence, findings, workspace.cover);
  const Sentence view{{sentence.tokens, &words_, &workspace.words}, workspace.cover};
  Dating before;
  Triggers triggers;
  for (const grammar::Match& match : sentence.matches) {
    std::optional<Dating> dating = dating_of(sentence, match, findings, view);
    if (!dating) continue;
    const bool shared = triggers.count > 0 && continues(view, before.place, *dating);
    dating->place.until = dating->place.until || (shared && before.place.until);
    if (!shared) triggers = find_triggers(view, dating->ahead());
    before = *dating;
    for (std::size_t i = 0; i < triggers.count; ++i) {
      const std::uint32_t token = triggers.tokens[i];
      Status status = standing_of(view.words, token, dating->place.when).status;
      // "Put off the session (to Thursday)": then it will be.
      if (dating->place.until && status == Status::Cancelled && dating->place.when != When::Past)
        status = Status::Planned;
      if (dating->op == Op::Since && status == Status::Planned) status = Status::Happened;
      if (dating->is_open() && status != Status::Planned) continue;
      Dated one;
      one.trigger = {sentence.tokens[token].begin + view.words[token].prefix_size, sentence.tokens[token].end};
      one.time = dating->time;
      one.status = status;
      one.rule = dating->rule;
      dated.push_back(one);
    }
  }
}

}  // namespace barqiya::layers::dated
