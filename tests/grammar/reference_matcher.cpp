// Slow on purpose: the number of ways through a rule may be exponential in what it takes. No classes, no sets of
// states, no memory of what was tried; each predicate is asked of each symbol anew, by the words of docs/rules.md.
#include "reference_matcher.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "lexicon/phrases.hpp"

namespace barqiya::grammar::testing {
namespace {

using language::Section;
using lexicon::Analysis;
using lexicon::Clitic;
using text::TokenKind;

const std::set<std::string_view> kNames{"given", "family", "place", "organisation", "location", "facility", "agency"};

class Reference {
 public:
  Reference(const language::Blob& data, const Captured& block, std::span<const lexicon::SymbolId> kinds)
      : data_(data),
        grammar_(*block.grammar),
        types_(*block.types),
        text_(block.text),
        tokens_(block.tokens),
        phrases_(block.phrases),
        symbols_(block.symbols),
        kinds_(kinds) {}

  std::vector<ReferenceMatch> match() {
    std::vector<ReferenceMatch> found;
    for (std::uint32_t at = 0; at < symbols_.size();) {
      best_.reset();
      for (std::uint32_t start = at; start < symbols_.size(); ++start) {
        for (RuleId rule = grammar_.rules_begin(); rule < grammar_.rules_end(); ++rule) {
          ReferenceMatch way;
          way.rule = rule;
          way.whole = {start, start};
          way.core = {start, kOpen};
          way.captures.resize(grammar_.rule(rule).captures);
          walk(grammar_.rule(rule).first_state, way, {});
        }
      }
      if (!best_) break;
      found.push_back(*best_);
      at = std::max(best_->core.end, best_->core.begin + 1);
    }
    return found;
  }

 private:
  static constexpr std::uint32_t kOpen = 0xFFFFFFFF;

  /// All ways on from a state, the first branch of a fork first. `begins` are the captures begun and not ended.
  void walk(std::uint32_t number, ReferenceMatch way, std::vector<std::pair<std::uint32_t, std::uint32_t>> begins) {
    const StateRecord& state = grammar_.states()[number];
    const std::uint32_t at = way.whole.end;
    switch (state.kind) {
      case StateKind::Accept:
        if (way.core.end == kOpen) way.core.end = at;
        consider(way);
        return;
      case StateKind::Fork:
        walk(state.next, way, begins);
        walk(state.other, way, begins);
        return;
      case StateKind::Take:
        if (at == symbols_.size() || at - way.whole.begin == Matcher::kLongest) return;
        if (at > way.whole.begin + 1 && symbols_[at - 1].length == 0) return;  // it ended with an edge
        if (!takes(grammar_.predicates()[state.argument], symbols_[at], at == way.whole.begin)) return;
        way.taken.push_back(state.argument);
        ++way.whole.end;
        break;
      case StateKind::CaptureBegin:
        begins.emplace_back(state.argument, at);
        break;
      case StateKind::CaptureEnd: {
        const auto last = std::find_if(begins.rbegin(), begins.rend(),
                                       [&](const auto& begin) { return begin.first == state.argument; });
        if (last->second < at) way.captures[state.argument] = {last->second, at};
        break;
      }
      case StateKind::CoreBegin:
        way.core.begin = at;
        break;
      case StateKind::CoreEnd:
        way.core.end = at;
        break;
    }
    walk(state.next, std::move(way), std::move(begins));
  }

  /// Keeps the better of the best and this one; of equals, the one that came first.
  void consider(const ReferenceMatch& way) {
    const auto rank = [&](const ReferenceMatch& match) {
      return std::tuple(match.core.begin, -static_cast<std::int64_t>(match.whole.end),
                        -static_cast<std::int64_t>(grammar_.rule(match.rule).priority), match.rule, match.whole.begin);
    };
    if (!best_ || rank(way) < rank(*best_)) best_ = way;
  }

  bool takes(const PredicateRecord& predicate, const Symbol& symbol, bool first) const {
    const bool glued = symbol.length != 0 && tokens_[symbol.token].glued;
    if (predicate.glued != 0 && !glued) return false;
    return takes_plain(predicate, symbol, first) != (predicate.negated != 0);
  }

  bool takes_plain(const PredicateRecord& predicate, const Symbol& symbol, bool first) const {
    if (symbol.length == 0) return predicate.kind == PredicateKind::Edge;
    if (symbol.index >= Symbol::kSpan) {
      return predicate.kind == PredicateKind::Any ||
             (predicate.kind == PredicateKind::Span && kinds_[symbol.index - Symbol::kSpan] == predicate.argument);
    }
    const text::Token& token = tokens_[symbol.token];
    const bool phrase = symbol.index != 0;
    switch (predicate.kind) {
      case PredicateKind::Any:
        return true;
      case PredicateKind::Word:
        return token.kind == TokenKind::Word;
      case PredicateKind::Unknown:
        return !phrase && token.kind == TokenKind::Word && is_unknown(symbol);
      case PredicateKind::Foreign:
        return token.kind == TokenKind::Foreign;
      case PredicateKind::Punct:
        return token.kind != TokenKind::Word && token.kind != TokenKind::Foreign && token.kind != TokenKind::Number;
      case PredicateKind::Edge:
      case PredicateKind::Span:
        return false;
      case PredicateKind::Number:
        return !phrase && takes_number(predicate, token);
      case PredicateKind::Literal:
        if (predicate.literal_is_mark != 0) {
          const auto marks = data_.table<language::StringRef>(Section::Marks);
          return !phrase && token.span().slice(text_) == data_.string(marks[predicate.argument]);
        }
        [[fallthrough]];
      case PredicateKind::Class:
        break;
    }
    for (const Analysis& analysis : analyses(symbol)) {
      if (takes_analysis(predicate, analysis, first)) return true;
    }
    return false;
  }

  bool is_unknown(const Symbol& symbol) const {
    const lexicon::Lexicon& lexicon = types_.lexicon();
    for (const Analysis& analysis : analyses(symbol)) {
      const std::string_view klass = lexicon.class_name(lexicon.class_of(analysis.entry));
      const bool changed = analysis.clitics[3] != 0 || analysis.clitics[4] != 0 || analysis.clitics[5] != 0;
      if (klass == lexicon::kLiteralClass || klass == lexicon::kPhraseClass) continue;
      if (changed && kNames.count(klass) != 0) continue;
      return false;
    }
    return true;
  }

  bool takes_number(const PredicateRecord& predicate, const text::Token& token) const {
    if (token.kind != TokenKind::Number) return false;
    const lexicon::Type& type = types_[token.type];
    const std::int64_t value = types_.number(token.type) < 0 ? INT64_MAX : types_.number(token.type);
    return value >= predicate.low && value <= predicate.high && type.digits >= predicate.digits_low &&
           type.digits <= predicate.digits_high;
  }

  std::vector<Analysis> analyses(const Symbol& symbol) const {
    if (symbol.index == 0) {
      const auto all = types_.analyses(tokens_[symbol.token].type);
      return {all.begin(), all.end()};
    }
    const lexicon::Phrases phrases(types_.lexicon());
    const lexicon::Phrase& phrase = phrases_[symbol.index - 1];
    std::vector<Analysis> all;
    for (std::size_t i = 0; i < phrases.readings(phrase); ++i) all.push_back(phrases.reading(phrase, i));
    return all;
  }

  bool takes_analysis(const PredicateRecord& predicate, const Analysis& analysis, bool first) const {
    const lexicon::Lexicon& lexicon = types_.lexicon();
    if (predicate.kind == PredicateKind::Literal && analysis.entry != predicate.argument) return false;
    if (predicate.kind == PredicateKind::Class && lexicon.class_of(analysis.entry) != predicate.argument) return false;
    const auto attached = [&](Clitic clitic) { return analysis.clitics[static_cast<std::size_t>(clitic)]; };
    const auto said = [&](Clitic clitic, std::string_view feature) {
      const auto id = lexicon.symbol_named(feature);
      const auto tests = data_.table<TestRecord>(Section::Tests).subspan(predicate.tests_begin, predicate.tests);
      const bool tested = std::any_of(tests.begin(), tests.end(), [&](const auto& test) { return test.feature == id; });
      return tested || (predicate.proclitic != 0 && attached(clitic) == predicate.proclitic);
    };
    if (predicate.proclitic != 0 &&
        std::find(analysis.clitics.begin(), analysis.clitics.end(), predicate.proclitic) == analysis.clitics.end()) {
      return false;
    }
    if (!first && attached(Clitic::Conjunction) != 0 && !said(Clitic::Conjunction, "conj")) return false;
    if (!first && attached(Clitic::Preposition) != 0 && !said(Clitic::Preposition, "prep")) return false;
    if (attached(Clitic::Future) != 0 && !said(Clitic::Future, "future")) return false;
    if (attached(Clitic::Pronoun) != 0 && !said(Clitic::Pronoun, "pron")) return false;
    return passes(predicate, analysis);
  }

  /// Splits the tests into their choices.
  bool passes(const PredicateRecord& predicate, const Analysis& analysis) const {
    const auto tests = data_.table<TestRecord>(Section::Tests).subspan(predicate.tests_begin, predicate.tests);
    std::vector<std::vector<TestRecord>> choices(1);
    for (const TestRecord& test : tests) {
      choices.back().push_back(test);
      if (test.or_next == 0) choices.emplace_back();
    }
    choices.pop_back();
    return std::all_of(choices.begin(), choices.end(), [&](const std::vector<TestRecord>& choice) {
      const auto value = types_.lexicon().feature(analysis, choice.front().feature);
      bool one = false;
      for (const TestRecord& test : choice) {
        const std::int32_t high = test.kind == TestKind::Range ? test.high : test.value;
        one = one || (value && *value >= test.value && *value <= high);
      }
      return choice.front().kind == TestKind::NotEqual ? !one : one;
    });
  }

  const language::Blob& data_;
  const Grammar& grammar_;
  const lexicon::Types& types_;
  std::string_view text_;
  std::span<const text::Token> tokens_;
  std::span<const lexicon::Phrase> phrases_;
  std::span<const Symbol> symbols_;
  std::span<const lexicon::SymbolId> kinds_;
  std::optional<ReferenceMatch> best_;
};

}  // namespace

std::vector<ReferenceMatch> reference_match(const language::Blob& data, const Captured& block,
                                            std::span<const lexicon::SymbolId> kinds) {
  return Reference(data, block, kinds).match();
}

}  // namespace barqiya::grammar::testing
