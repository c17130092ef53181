// The tense beside a time. "The talks began Tuesday" and "will begin Tuesday" mean two Tuesdays; which one, the nearest
// verb says. Tested by tests/layers/tense_test.cpp.
#include "layers/times/tense.hpp"

#include <algorithm>

namespace barqiya::layers::times {
namespace {

constexpr std::uint32_t kReach = 16;  ///< words looked at on each side

std::ptrdiff_t clitics_of(const lexicon::Analysis& analysis) {
  return std::count_if(analysis.clitics.begin(), analysis.clitics.end(), [](std::uint8_t row) { return row != 0; });
}

bool ends_sentence(const text::Token& token) { return token.kind == text::TokenKind::Stop; }

}  // namespace

TenseReader::TenseReader(const lexicon::Lexicon& lexicon)
    : bound_(lexicon.class_named("time_bound").value_or(0)),
      verb_(lexicon.class_named("verb").value_or(0)),
      particle_(lexicon.class_named("particle").value_or(0)),
      noun_(lexicon.class_named("common_noun").value_or(0)),
      adjective_(lexicon.class_named("common_adjective").value_or(0)),
      planned_(lexicon.class_named("planned").value_or(0)),
      tense_(lexicon.symbol_named("tense").value_or(0)),
      past_(lexicon.symbol_named("past").value_or(0)),
      present_(lexicon.symbol_named("present").value_or(0)),
      kind_(lexicon.symbol_named("kind").value_or(0)),
      report_(lexicon.symbol_named("report").value_or(0)),
      modal_(lexicon.symbol_named("modal").value_or(0)),
      alike_(lexicon.symbol_named("alike").value_or(0)),
      future_(lexicon.symbol_named("future").value_or(0)),
      value_(lexicon.symbol_named("value").value_or(0)),
      sure_(lexicon.symbol_named("sure").value_or(0)),
      no_(lexicon.symbol_named("no").value_or(0)),
      act_(lexicon.symbol_named("act").value_or(0)),
      demand_(lexicon.symbol_named("demand").value_or(0)),
      plan_(lexicon.symbol_named("plan").value_or(0)),
      masdar_(lexicon.symbol_named("masdar").value_or(0)),
      until_(lexicon.symbol_named("until").value_or(0)),
      from_(lexicon.symbol_named("from").value_or(0)),
      aspect_(lexicon.symbol_named("aspect").value_or(0)) {}

lexicon::SymbolId TenseReader::feature(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis,
                                       lexicon::SymbolId name) const {
  return static_cast<lexicon::SymbolId>(lexicon.feature(analysis, name).value_or(0));
}

Tense TenseReader::of_verb(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis) const {
  const lexicon::SymbolId tense = feature(lexicon, analysis, tense_);
  if (tense != past_ && tense != present_) return Tense::Unknown;
  const bool to_come = analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Future)] != 0;
  if (to_come) return Tense::Future;
  if (feature(lexicon, analysis, sure_) == no_ || lexicon.feature(analysis, alike_)) return Tense::Unknown;
  if (tense == past_) return Tense::Past;
  const lexicon::SymbolId kind = feature(lexicon, analysis, kind_);
  return kind == report_ || kind == modal_ ? Tense::Unknown : Tense::Present;
}

Tense TenseReader::of_particle(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis) const {
  const lexicon::SymbolId value = feature(lexicon, analysis, value_);
  if (value == future_) return Tense::Future;
  return value == past_ ? Tense::Past : Tense::Unknown;
}

Tense TenseReader::of_word(const grammar::Captured& block, std::uint32_t token) const {
  const lexicon::Lexicon& lexicon = block.lexicon();
  Tense found = Tense::Unknown;
  std::ptrdiff_t of_noun = lexicon::kClitics;  // the clitics that the word has if it is a noun
  for (const lexicon::Analysis& analysis : block.types->analyses(block.tokens[token].type)) {
    const lexicon::ClassId klass = lexicon.class_of(analysis.entry);
    if (klass == noun_ || klass == adjective_) of_noun = std::min(of_noun, clitics_of(analysis));
    if (klass == verb_ && clitics_of(analysis) > of_noun) continue;
    Tense tense = Tense::Unknown;
    if (klass == planned_ && planned_ != 0) tense = Tense::Future;
    if (klass == particle_ && particle_ != 0) tense = of_particle(lexicon, analysis);
    if (klass == verb_ && verb_ != 0) tense = of_verb(lexicon, analysis);
    if (tense == Tense::Past || tense == Tense::Future) return tense;
    if (tense == Tense::Present) found = tense;
  }
  return found;
}

bool TenseReader::is_of(const grammar::Captured& block, std::uint32_t token, lexicon::ClassId klass,
                        lexicon::SymbolId name, lexicon::SymbolId value) const {
  if (klass == 0 || value == 0) return false;
  const auto analyses = block.types->analyses(block.tokens[token].type);
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    return block.lexicon().class_of(analysis.entry) == klass && feature(block.lexicon(), analysis, name) == value;
  });
}

/// Whether a verb demands or decides what a masdar between it and the time at `begin` tells.
bool TenseReader::asks_for(const grammar::Captured& block, std::uint32_t verb, std::uint32_t begin) const {
  const bool asks = is_of(block, verb, verb_, act_, demand_) || is_of(block, verb, verb_, kind_, plan_);
  for (std::uint32_t i = verb + 1; asks && i + 1 <= begin; ++i) {
    const bool circumstance = is_of(block, i - 1, bound_, kind_, from_);  // "in its meeting on Thursday"
    if (!circumstance && is_of(block, i, verb_, tense_, masdar_)) return true;
  }
  return false;
}

/// Whether "until" stands right before the time at `begin`, and nothing tells from when, or that it lasted.
bool TenseReader::holds_until(const grammar::Captured& block, std::uint32_t begin, std::uint32_t first) const {
  if (begin == 0 || !is_of(block, begin - 1, bound_, kind_, until_)) return false;
  for (std::uint32_t i = begin - 1; i > first && !block.tokens[i].paragraph && !ends_sentence(block.tokens[i - 1]);
       --i) {
    if (is_of(block, i - 1, bound_, kind_, from_) || is_of(block, i - 1, verb_, kind_, aspect_)) return false;
  }
  return true;
}

/// Whether the word that opens a sentence may be a verb of the past, though nouns are spelt so: "(imposed) the union on
/// Friday sanctions that target ...".
bool TenseReader::opens_with_past(const grammar::Captured& block, std::uint32_t token) const {
  const auto analyses = block.types->analyses(block.tokens[token].type);
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    const bool bare = analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Article)] == 0 &&
                      analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Preposition)] == 0;
    return bare && verb_ != 0 && block.lexicon().class_of(analysis.entry) == verb_ &&
           feature(block.lexicon(), analysis, tense_) == past_;
  });
}

Tense TenseReader::at(const grammar::Captured& block, std::uint32_t begin, std::uint32_t end, bool day) const {
  const std::uint32_t first = begin > kReach ? begin - kReach : 0;
  if (day && holds_until(block, begin, first)) return Tense::Future;
  std::uint32_t opening = begin;  // the first word of the sentence, when it is in reach
  for (std::uint32_t i = begin; i > first; --i) {
    if ((i < block.tokens.size() && block.tokens[i].paragraph) || ends_sentence(block.tokens[i - 1])) break;
    const bool opens = i == 1 || block.tokens[i - 1].paragraph || ends_sentence(block.tokens[i - 2]);
    if (opens) opening = i - 1;
    const Tense tense = of_word(block, i - 1);
    if (tense == Tense::Past && asks_for(block, i - 1, begin)) return Tense::Future;
    if (tense != Tense::Unknown) {
      // A particle of the past stands right before a present form, and overrules it.
      const bool has_word_before = i - 1 > first && !block.tokens[i - 1].paragraph;
      const Tense before = has_word_before ? of_word(block, i - 2) : Tense::Unknown;
      return tense == Tense::Present && before != Tense::Unknown ? before : tense;
    }
  }
  if (opening != begin && opens_with_past(block, opening)) return Tense::Past;
  const auto last = static_cast<std::uint32_t>(std::min<std::size_t>(block.tokens.size(), end + kReach));
  for (std::uint32_t i = end; i < last; ++i) {
    if (block.tokens[i].paragraph || ends_sentence(block.tokens[i])) break;
    const Tense tense = of_word(block, i);
    if (tense != Tense::Unknown) return tense;
  }
  return Tense::Unknown;
}

}  // namespace barqiya::layers::times
