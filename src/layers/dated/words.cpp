// A word type's analyses to the few bits that dating asks for, so that the walks over a sentence look at no lexicon.
// What the words are stands in the tables of data/lexicon/; this file only says which of their classes and features
// mean what here. Tested by tests/layers/dated_status_test.cpp.
#include "layers/dated/words.hpp"

#include <algorithm>
#include <array>

namespace barqiya::layers::dated {
namespace {

struct Row {
  std::string_view klass;
  std::string_view feature;  // empty: any
  std::string_view value;
  std::uint64_t flags;
};
constexpr std::array kRows{
    Row{"complementiser", "", "", kThat},
    Row{"clause_word", "kind", "relative", kRelative},
    Row{"clause_word", "kind", "connective", kConnective},
    Row{"clause_word", "kind", "topic", kConnective},
    Row{"clause_word", "kind", "as", kConnective},
    Row{"clause_word", "kind", "apart", kPreposition},
    Row{"particle", "negative", "yes", kNegative},
    Row{"particle", "value", "future", kToCome},
    Row{"particle", "value", "perhaps", kPerhaps},
    Row{"link", "", "", kPreposition},
    Row{"link", "value", "ila", kUntil},
    Row{"time_bound", "value", "until", kUntil},
    Row{"function_word", "kind", "preposition", kPreposition},
    Row{"common_noun", "", "", kNoun},
    Row{"common_adjective", "", "", kAdjective},
    Row{"nationality", "", "", kAdjective},
    Row{"ordinal", "", "", kAdjective},
    Row{"event_noun", "", "", kEventNoun},
    Row{"event_noun", "event", "pact", kThing},
    Row{"event_noun", "event", "consult", kMeeting},
    Row{"planned", "", "", kScheduled},
    Row{"governor", "makes", "planned", kScheduled},
    Row{"governor", "makes", "denied", kDenies},
    Row{"governor", "makes", "negative", kNegative},
    Row{"governor", "makes", "cancelled", kCancels},
    Row{"governor", "makes", "conditional", kConditional},
    Row{"governor", "makes", "hypothetical", kDoubts},
    Row{"governor", "makes", "link", kLinks},
    Row{"governor", "makes", "thing", kThing},
    Row{"governor", "makes", "temporal", kTemporal},
    Row{"governor", "makes", "during", kTemporal | kDuring},
    Row{"governor", "makes", "light", kLight},
    Row{"governor", "makes", "topic", kTopic},
    Row{"governor", "makes", "unproved", kUnproved},
    Row{"governor", "makes", "attribute", kAttribute},
};
constexpr std::array kVerbRows{
    Row{"", "kind", "report", kReport},   Row{"", "kind", "plan", kPlan},          Row{"", "kind", "aspect", kAspect},
    Row{"", "kind", "light", kLight},     Row{"", "kind", "modal", kModal},        Row{"", "kind", "be", kBe},
    Row{"", "kind", "cancel", kCancels},  Row{"", "kind", "host", kHost},          Row{"", "act", "deny", kDenies},
    Row{"", "act", "promise", kPlan},     Row{"", "act", "demand", kPlan},         Row{"", "act", "expect", kPlan},
    Row{"", "kind", "suffer", kSuffered}, Row{"", "event", "undergo", kUndergoes}, Row{"", "act", "warn", kPlan},
    Row{"", "event", "light", kCarries},  Row{"", "event", "casualty", kSuffered},
};

std::size_t clitics_of(const lexicon::Analysis& analysis) {
  return static_cast<std::size_t>(
      std::count_if(analysis.clitics.begin(), analysis.clitics.end(), [](std::uint8_t row) { return row != 0; }));
}

}  // namespace

WordReader::WordReader(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon) {
  const auto symbol = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  for (const Row& row : kRows) {
    const auto klass = lexicon.class_named(row.klass);
    const auto value = static_cast<std::int32_t>(symbol(row.value));
    if (klass) meanings_.push_back({*klass, symbol(row.feature), value, row.flags});
  }
  if (const auto shift = lexicon.class_named("shift")) {
    meanings_.push_back({*shift, symbol("value"), -1, kLast});
    meanings_.push_back({*shift, symbol("value"), 0, kThis});
    meanings_.push_back({*shift, symbol("value"), 1, kNext});
  }
  const auto by_class = [](const Meaning& a, const Meaning& b) { return a.klass < b.klass; };
  std::stable_sort(meanings_.begin(), meanings_.end(), by_class);
  for (std::size_t klass = 0; klass <= lexicon.classes(); ++klass) {
    const Meaning key{static_cast<lexicon::ClassId>(klass), 0, 0, 0};
    const auto first = std::lower_bound(meanings_.begin(), meanings_.end(), key, by_class);
    of_class_.push_back(static_cast<std::uint32_t>(first - meanings_.begin()));
  }
  for (const Row& row : kVerbRows) {
    verb_meanings_.push_back({0, symbol(row.feature), static_cast<std::int32_t>(symbol(row.value)), row.flags});
  }
  verb_ = lexicon.class_named("verb").value_or(0);
  literal_ = lexicon.class_named("literal").value_or(0);
  phrase_ = lexicon.class_named("phrase").value_or(0);
  tense_ = symbol("tense"), sure_ = symbol("sure"), alike_ = symbol("alike"), person_ = symbol("person");
  number_ = symbol("number"), past_ = symbol("past"), present_ = symbol("present"), imperative_ = symbol("imperative");
  masdar_ = symbol("masdar"), active_ = symbol("active"), passive_ = symbol("passive"), no_ = symbol("no");
  none_ = symbol("none"), pl_ = symbol("pl"), conj_ = symbol("conj"), prep_ = symbol("prep"), kind_ = symbol("kind"),
  act_ = symbol("act");
  pron_ = symbol("pron"), li_ = symbol("li"), event_ = symbol("event"), judge_ = symbol("judge");
}

std::int32_t WordReader::value(const lexicon::Analysis& analysis, lexicon::SymbolId feature) const {
  return lexicon_->feature(analysis, feature).value_or(0);
}

Word WordReader::read(std::span<const lexicon::Analysis> analyses) const {
  Word word;
  std::size_t nominal_clitics = lexicon::kClitics + 1;  // of its reading as a noun
  bool first = true;
  for (const lexicon::Analysis& analysis : analyses) {
    const lexicon::ClassId klass = lexicon_->class_of(analysis.entry);
    if (klass == literal_ || klass == phrase_) continue;  // spellings that rules quote: these tell no clitics
    if (first) add_clitics(analysis, word);
    first = false;
    const std::size_t article = static_cast<std::size_t>(lexicon::Clitic::Article);
    if (analysis.clitics[article] != 0) word.flags |= kDefinite;
    if (klass == verb_) continue;
    for (std::uint32_t i = of_class_[klass]; i < of_class_[klass + 1U]; ++i) {
      const Meaning& meaning = meanings_[i];
      if (meaning.feature != 0 && value(analysis, meaning.feature) != meaning.value) continue;
      word.flags |= meaning.flags;
      if ((meaning.flags & (kNoun | kAdjective | kEventNoun)) == 0) continue;
      nominal_clitics = std::min(nominal_clitics, clitics_of(analysis));
      if (value(analysis, number_) == static_cast<std::int32_t>(pl_)) word.flags |= kPlural;
    }
  }
  for (const lexicon::Analysis& analysis : analyses) {
    if (lexicon_->is_of(analysis.entry, verb_) && verb_ != 0) add_verb(analysis, nominal_clitics, word);
  }
  // Particles are no verbs, however they are spelt.
  if (word.is(kThat | kRelative | kNegative | kToCome | kPerhaps | kPreposition | kConditional) && word.is_verb()) {
    word.flags |= kUnsure;
  }
  return word;
}

void WordReader::add_verb(const lexicon::Analysis& analysis, std::size_t nominal_clitics, Word& word) const {
  const auto tense = static_cast<lexicon::SymbolId>(value(analysis, tense_));
  std::uint64_t flags = 0;
  const std::int32_t kind = value(analysis, kind_);
  const std::int32_t act = value(analysis, act_);
  for (const Meaning& meaning : verb_meanings_) {
    const std::int32_t found = meaning.feature == kind_  ? kind
                               : meaning.feature == act_ ? act
                                                         : value(analysis, meaning.feature);
    if (found == meaning.value && found != 0) flags |= meaning.flags;
  }
  if (tense == masdar_) {
    word.flags |= flags | kMasdar;
    if (value(analysis, number_) == static_cast<std::int32_t>(pl_)) word.flags |= kPlural;
    return;
  }
  if (tense == active_ || tense == passive_) {
    word.flags |= flags | (tense == active_ ? kActive : kPassive);
    return;
  }
  // "The accord provides for": what a court ruled, or who died, is told by the past of the same verb.
  const bool ruled = judge_ != 0 && value(analysis, event_) == static_cast<std::int32_t>(judge_);
  if (ruled && tense == past_) flags &= ~static_cast<std::uint64_t>(kPlan);
  const bool to_come = analysis.clitics[static_cast<std::size_t>(lexicon::Clitic::Future)] != 0;
  const bool unsure = value(analysis, sure_) == static_cast<std::int32_t>(no_) || value(analysis, alike_) != 0;
  if (unsure && clitics_of(analysis) > nominal_clitics) return;
  // A second reading that is less sure than the first says nothing.
  if (word.is_surely_verb() && unsure) return;
  if (word.is_verb() && word.is(kUnsure) && !unsure) word.flags &= ~(kPast | kPresent | kImperative | kUnsure);
  if (tense == past_ && !word.is(kPresent | kFuture)) flags |= kPast;
  if (tense == present_ && !word.is(kPast)) flags |= to_come ? kFuture : kPresent;
  if (tense == imperative_ && !word.is_verb()) flags |= kImperative;
  if (value(analysis, person_) < 3) flags |= kFirst;
  if (!to_come && (unsure || clitics_of(analysis) >= nominal_clitics || word.is(kMasdar))) flags |= kUnsure;
  word.flags |= flags;
}

/// The attached parts are those of the reading with the fewest of them.
void WordReader::add_clitics(const lexicon::Analysis& analysis, Word& word) const {
  const auto has = [this, &analysis](lexicon::SymbolId feature) {
    const auto found = static_cast<lexicon::SymbolId>(value(analysis, feature));
    return found != none_ ? found : lexicon::SymbolId{0};
  };
  if (has(conj_) != 0) word.flags |= kJoined;
  if (has(prep_) != 0) word.flags |= kPrefixed;
  if (has(prep_) != 0 && has(prep_) == li_) word.flags |= kPurpose;
  if (has(pron_) != 0) word.flags |= kSuffixed;
  word.prefix_size = analysis.stem_begin;
}

bool Words::may_be_verb(std::uint32_t token) const {
  constexpr std::uint64_t kOther = kPerhaps | kToCome | kConditional;
  constexpr std::uint64_t kNominal = kDefinite | kPrefixed | kPreposition | kThat | kRelative | kConnective;
  const Word word = (*this)[token];
  if (!word.is_verb() || word.is(kOther) || (word.is(kNegative) && !word.is(kAspect))) return false;
  return !word.is(kUnsure) || !word.is(kNominal);
}

bool Words::is_verb_at(std::uint32_t token) const {
  if (!may_be_verb(token)) return false;
  const Word word = (*this)[token];
  if (!word.is(kUnsure) || token == 0 || tokens[token].paragraph || kind(token - 1) != text::TokenKind::Word)
    return true;
  if (word.is(kJoined) && !word.is(kNoun | kAdjective)) return true;
  return (*this)[token - 1].is(kThat | kRelative | kConnective | kNegative | kPerhaps | kToCome);
}

bool Words::ends_sentence(std::uint32_t token) const {
  if (token + 1 >= tokens.size() || tokens[token + 1].paragraph) return true;
  if (tokens[token].kind != text::TokenKind::Stop) return false;
  const bool inside = tokens[token].glued && tokens[token + 1].glued;
  return !inside || (token > 0 && tokens[token - 1].kind == text::TokenKind::Word &&
                     tokens[token + 1].kind == text::TokenKind::Word);
}

}  // namespace barqiya::layers::dated
