// From words to the automaton's input. Thousands of words are one and the same to a grammar, as all that it never
// mentions are; so the matcher runs over classes, and how many predicates a grammar has is paid for once a word type.
//
// A quoted mark is compared as it is written. Since equal spellings are one word type, the quoted marks are made word
// types themselves, and a mark of the text is compared by its type's number.
#include "grammar/symbol_classes.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <utility>

#include "text/tokens.hpp"

namespace barqiya::grammar {
namespace {

using text::TokenKind;

/// The classes of proper names, for the atom `unknown`, those of bodies apart, which have an article as often as not
/// ("the UEFA"), and syllables of names, which have nothing attached; and what a class's reading of a word says of it.
constexpr std::array<std::string_view, 5> kNames{"given", "family", "place", "location", "facility"};
constexpr std::array<std::string_view, 2> kBodies{"organisation", "agency"};
constexpr std::array<std::string_view, 2> kSyllables{"asian_family", "asian_syllable"};
constexpr std::uint8_t kName = 1;
constexpr std::uint8_t kNoReading = 2;
constexpr std::uint8_t kBody = 3;
constexpr std::uint8_t kSyllable = 4;

/// Whether a predicate takes every token of a kind.
bool takes_kind(PredicateKind predicate, TokenKind kind) {
  switch (predicate) {
    case PredicateKind::Any:
      return true;
    case PredicateKind::Word:
      return kind == TokenKind::Word;
    case PredicateKind::Foreign:
      return kind == TokenKind::Foreign;
    case PredicateKind::Punct:
      return kind != TokenKind::Word && kind != TokenKind::Foreign && kind != TokenKind::Number;
    default:
      return false;
  }
}

/// The pairs that ask for `key`.
template <class Pairs>
auto asking(const Pairs& pairs, std::uint32_t key) {
  if (pairs.empty() || key < pairs.front().first || key > pairs.back().first) return std::span(pairs).first(0);
  const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
  const auto [begin, end] = std::equal_range(pairs.begin(), pairs.end(), typename Pairs::value_type{key, 0}, less);
  return std::span(pairs).subspan(static_cast<std::size_t>(begin - pairs.begin()),
                                  static_cast<std::size_t>(end - begin));
}

}  // namespace

SymbolClasses::SymbolClasses(const Grammar& grammar, lexicon::Types& types)
    : grammar_(&grammar),
      types_(&types),
      words_((grammar.predicates().size() + 31) / 32),
      negated_(words_),
      glued_(words_),
      at_first_(words_),
      at_inside_(words_),
      asked_(grammar),
      known_(types) {
  class_kinds_.resize(grammar.lexicon().classes());
  const auto mark = [&](std::string_view name, std::uint8_t kind) {
    if (const auto klass = grammar.lexicon().class_named(name)) class_kinds_[*klass] = kind;
  };
  for (const std::string_view name : kNames) mark(name, kName);
  for (const std::string_view name : kBodies) mark(name, kBody);
  for (const std::string_view name : kSyllables) mark(name, kSyllable);
  for (const std::string_view name : {lexicon::kLiteralClass, lexicon::kPhraseClass}) mark(name, kNoReading);
  preposition_ = grammar.lexicon().symbol_named("prep").value_or(0);
  like_ = grammar.lexicon().symbol_named("ka").value_or(0);
  number_ = grammar.lexicon().symbol_named("number").value_or(0);
  two_ = grammar.lexicon().symbol_named("du").value_or(0);
  sort_predicates();
  find_places();
  find_kinds();
  find_marks();
  clear_sets();
}

// The first symbol of a match is taken by a state that empty steps lead to from the rule's first, the others by those
// behind such.
void SymbolClasses::find_places() {
  std::vector<std::uint32_t> pending;
  std::vector<std::uint8_t> seen(grammar_->states_end() - grammar_->states_begin());
  const auto reach = [&](std::uint32_t state) {
    if (std::exchange(seen[state - grammar_->states_begin()], std::uint8_t{1}) == 0) pending.push_back(state);
  };
  const auto walk = [&](std::vector<std::uint32_t>& places, auto taken) {
    while (!pending.empty()) {
      const StateRecord& state = grammar_->states()[pending.back()];
      pending.pop_back();
      if (state.kind == StateKind::Take) {
        places[state.argument / 32] |= 1U << state.argument % 32;
        taken(state.next);
      } else if (state.kind != StateKind::Accept) {
        reach(state.next);
        if (state.kind == StateKind::Fork) reach(state.other);
      }
    }
  };
  std::vector<std::uint32_t> behind;
  for (RuleId rule = grammar_->rules_begin(); rule < grammar_->rules_end(); ++rule) {
    reach(grammar_->rule(rule).first_state);
  }
  walk(at_first_, [&](std::uint32_t next) { behind.push_back(next); });
  seen.assign(seen.size(), 0);
  for (const std::uint32_t state : behind) reach(state);
  walk(at_inside_, reach);
}

void SymbolClasses::sort_predicates() {
  PredicateId id = 0;
  for (const PredicateRecord& predicate : grammar_->predicates()) {
    if (predicate.glued != 0) glued_[id / 32] |= 1U << id % 32;
    if (predicate.negated != 0) negated_[id / 32] |= 1U << id % 32;
    switch (predicate.kind) {
      case PredicateKind::Class:
        by_class_.emplace_back(predicate.argument, id);
        break;
      case PredicateKind::Literal:
        if (predicate.literal_is_mark == 0) by_literal_.emplace_back(predicate.argument, id);
        break;
      case PredicateKind::Number:
        numbers_.push_back(id);
        break;
      case PredicateKind::Span:
        by_span_.emplace_back(predicate.argument, id);
        break;
      default:
        by_kind_.push_back(id);
        break;
    }
    ++id;
  }
  for (auto* pairs : {&by_class_, &by_literal_, &by_span_}) std::sort(pairs->begin(), pairs->end());
  for (const auto& [klass, predicate] : by_class_) demanded_.push_back(grammar_->demanded(predicate));
  for (std::uint32_t klass = 0; klass <= grammar_->lexicon().classes(); ++klass) {
    const auto begin = std::lower_bound(by_class_.begin(), by_class_.end(), Pair{klass, 0});
    classes_begin_.push_back(static_cast<std::uint32_t>(begin - by_class_.begin()));
  }
}

void SymbolClasses::find_marks() {
  marks_.clear();
  std::vector<text::Token> tokens;
  PredicateId id = 0;
  for (const PredicateRecord& predicate : grammar_->predicates()) {
    if (predicate.kind == PredicateKind::Literal && predicate.literal_is_mark != 0) {
      const std::string_view mark = grammar_->mark(predicate.argument);
      text::Tokenizer(grammar_->lexicon().data(), mark).next(tokens);
      types_->assign(mark, tokens);
      if (tokens.size() == 1) marks_.emplace_back(tokens.front().type, id);
    }
    ++id;
  }
  std::sort(marks_.begin(), marks_.end());
}

// What holds of a word holds of all of which the lexicon says the same, but for marks that rules quote.
std::uint32_t SymbolClasses::learn(std::uint32_t id) {
  const std::uint32_t like = (*types_)[id].like;
  const bool alone = like == id || !asking(marks_, id).empty() || !asking(marks_, like).empty();
  std::uint32_t known = alone ? 0 : known_.get(like);
  if (known == 0) known = find(alone ? id : like);
  if (!alone) known_.set(like, known);
  known_.set(id, known);
  return known;
}

std::uint32_t SymbolClasses::find(std::uint32_t id) {
  const lexicon::Type& type = (*types_)[id];
  const bool unknown = type.kind == TokenKind::Word && is_unknown(id);
  taken_.assign(1, static_cast<std::uint32_t>(type.kind) << 1 | (unknown ? 1 : 0));
  for (const lexicon::Analysis& analysis : types_->analyses(id)) ask(analysis);
  const auto marks = asking(marks_, id);
  // Nearly all are taken by the same few predicates as some word before.
  const bool is_usual = type.kind != TokenKind::Number && marks.empty();
  const std::uint32_t number = is_usual ? usual_.intern(taken_) : 0;
  if (is_usual && number < usual_known_.size()) return usual_known_[number];
  begin(type.kind);
  if (type.kind == TokenKind::Number) answer_number(type, types_->number(id));
  for (const auto& [mark, predicate] : marks) yes(predicate);
  answer(std::span(taken_).subspan(1));
  if (unknown) answer_unknown();
  std::uint32_t known = finish() << 1U;
  if ((sides_[known].first | sides_[known + 1].first) != 0) known |= kBegins;
  known |= kKnown;
  if (is_usual) usual_known_.push_back(known);
  return known;
}

std::uint32_t SymbolClasses::of_edge() {
  if (edge_) return *edge_;
  begin();
  for (const PredicateId id : by_kind_) {
    if (grammar_->predicates()[id].kind == PredicateKind::Edge) yes(id);
  }
  return edge_.emplace(finish());
}

// What a phrase is depends on its node and on the clitics of its first word.
std::uint32_t SymbolClasses::of_phrase(const lexicon::Phrase& phrase, TokenKind first) {
  const auto& clitics = phrase.first.clitics;
  if (std::any_of(clitics.begin(), clitics.end(), [](std::uint8_t row) { return row != 0; })) {
    return find_phrase(phrase, first);
  }
  const std::uint64_t key = std::uint64_t{phrase.node} + 1;
  const std::uint32_t* const known = bare_phrases_.find(key);
  return known != nullptr ? *known : bare_phrases_.put(key, find_phrase(phrase, first));
}

std::uint32_t SymbolClasses::find_phrase(const lexicon::Phrase& phrase, TokenKind first) {
  std::array<std::uint32_t, 1 + lexicon::kClitics> key{phrase.node};
  std::copy(phrase.first.clitics.begin(), phrase.first.clitics.end(), key.begin() + 1);
  const std::uint32_t number = phrases_.intern(key);
  if (number < phrase_classes_.size()) return phrase_classes_[number];
  const lexicon::Phrases phrases(grammar_->lexicon());
  begin(first);
  taken_.clear();
  for (std::size_t i = 0; i < phrases.readings(phrase); ++i) ask(phrases.reading(phrase, i));
  answer(taken_);
  return phrase_classes_.emplace_back(finish());
}

std::uint32_t SymbolClasses::of_span(lexicon::SymbolId kind) {
  const auto found = std::find_if(spans_.begin(), spans_.end(), [=](const auto& span) { return span.first == kind; });
  if (found != spans_.end()) return found->second;
  begin();
  for (const PredicateId id : by_kind_) {
    if (grammar_->predicates()[id].kind == PredicateKind::Any) yes(id);
  }
  for (const auto& [asked, predicate] : asking(by_span_, kind)) yes(predicate);
  return spans_.emplace_back(kind, finish()).second;
}

// What is answered for the sake of a token's kind alone.
void SymbolClasses::find_kinds() {
  kinds_.assign(kTokenKinds * words_, 0);
  unknown_.assign(words_, 0);
  for (const PredicateId id : by_kind_) {
    const PredicateKind asked = grammar_->predicates()[id].kind;
    const std::uint32_t bit = 1U << id % 32;
    for (std::size_t kind = 0; kind < kTokenKinds; ++kind) {
      if (takes_kind(asked, static_cast<TokenKind>(kind))) kinds_[kind * words_ + id / 32] |= bit;
    }
    if (asked == PredicateKind::Unknown) unknown_[id / 32] |= bit;
  }
}

void SymbolClasses::begin() {
  first_.assign(words_, 0);
  inside_.assign(words_, 0);
}

void SymbolClasses::begin(TokenKind kind) {
  const auto answers = kinds_.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(kind) * words_);
  first_.assign(answers, answers + static_cast<std::ptrdiff_t>(words_));
  inside_ = first_;
}

/// Whether a word may be no more than a name by a reading of it: that of rules or phrases alone; one of a name of the
/// tables but for an article or an ending, which names do not take, or for "like", which hardly stands before one
/// ("Coates" is not "like Oates"); or one by chance ("like two secretaries").
bool SymbolClasses::tells_nothing(const lexicon::Analysis& analysis) const {
  const lexicon::Lexicon& lexicon = grammar_->lexicon();
  const auto attached = [&](lexicon::Clitic clitic) { return analysis.clitics[static_cast<std::size_t>(clitic)] != 0; };
  const auto is = [&](lexicon::SymbolId feature, lexicon::SymbolId value) {
    return lexicon.feature(analysis, feature) == static_cast<std::int32_t>(value);
  };
  const bool like = attached(lexicon::Clitic::Preposition) && is(preposition_, like_);
  const bool ending = attached(lexicon::Clitic::Pronoun) || attached(lexicon::Clitic::Case);
  const bool article = attached(lexicon::Clitic::Article);
  switch (class_kinds_[lexicon.class_of(analysis.entry)]) {
    case kNoReading:
      return true;
    case kName:
      return like || ending || article;
    case kBody:
      return like || ending;
    case kSyllable:
      return ending || article || attached(lexicon::Clitic::Preposition);
    default:
      return like && is(number_, two_);
  }
}

bool SymbolClasses::is_unknown(std::uint32_t type) const {
  const auto analyses = types_->analyses(type);
  return std::all_of(analyses.begin(), analyses.end(),
                     [this](const lexicon::Analysis& analysis) { return tells_nothing(analysis); });
}

void SymbolClasses::answer_unknown() {
  for (std::size_t i = 0; i < words_; ++i) {
    first_[i] |= unknown_[i];
    inside_[i] |= unknown_[i];
  }
}

void SymbolClasses::answer_number(const lexicon::Type& type, std::int64_t value) {
  // Of more than 18 digits: larger than any bound.
  if (value < 0) value = std::numeric_limits<std::int64_t>::max();
  for (const PredicateId id : numbers_) {
    const PredicateRecord& predicate = grammar_->predicates()[id];
    if (value >= predicate.low && value <= predicate.high && type.digits >= predicate.digits_low &&
        type.digits <= predicate.digits_high) {
      yes(id);
    }
  }
}

// Of all forms of which the tables say the same, the same predicates may take some reading, whatever the clitics.
std::span<const PredicateId> SymbolClasses::askers_of(const lexicon::Analysis& analysis) {
  const std::uint32_t said = grammar_->lexicon().said_of(analysis);
  if (said >= askers_of_.size()) askers_of_.resize(said + 1);
  auto& [begin, end] = askers_of_[said];
  if (begin == 0) {
    begin = static_cast<std::uint32_t>(askers_.size());
    asked_.start(analysis);
    const auto ask = [&](PredicateId predicate) {
      if (grammar_->may_read(predicate, asked_)) askers_.push_back(predicate);
    };
    const lexicon::ClassId klass = grammar_->lexicon().class_of(analysis.entry);
    const std::uint64_t missing = ~asked_.features();
    for (std::uint32_t i = classes_begin_[klass]; i < classes_begin_[klass + 1U]; ++i) {
      if ((demanded_[i] & missing) == 0) ask(by_class_[i].second);
    }
    for (const auto& [asked, predicate] : asking(by_literal_, analysis.entry)) ask(predicate);
    end = static_cast<std::uint32_t>(askers_.size());
  }
  return std::span(askers_).subspan(begin, end - begin);
}

// Where a reading's clitics let it be taken, by the manner in which predicates ask for them; until the next call.
std::span<const Grammar::Taken> SymbolClasses::taken_with(const lexicon::Analysis& analysis) {
  std::array<std::uint32_t, 2> key{};
  static_assert(lexicon::kClitics < sizeof key);
  std::memcpy(key.data(), analysis.clitics.data(), lexicon::kClitics);
  const std::uint64_t whole = std::uint64_t{key[1]} << 32 | key[0];
  const std::uint32_t* const known = clitics_known_.find(whole + 1);
  const std::uint32_t number = known != nullptr ? *known : clitics_known_.put(whole + 1, clitics_.intern(key));
  const std::size_t begin = number * grammar_->manners().size();
  if (begin == taken_with_.size()) {
    const std::uint8_t attached = Grammar::attached(analysis);
    for (const PredicateId predicate : grammar_->manners()) {
      taken_with_.push_back(grammar_->where(predicate, analysis, attached));
    }
  }
  return std::span(taken_with_).subspan(begin);
}

// Notes in `taken_` which predicates take a symbol for the sake of this reading.
void SymbolClasses::ask(const lexicon::Analysis& analysis) {
  const auto askers = askers_of(analysis);
  if (askers.empty()) return;
  const auto with = taken_with(analysis);
  for (const PredicateId predicate : askers) {
    const std::uint32_t manner = grammar_->manner(predicate);
    const Grammar::Taken where = manner != Grammar::kOwnManner
                                     ? with[manner]
                                     : grammar_->where(predicate, analysis, Grammar::attached(analysis));
    if (where != Grammar::Taken::Nowhere) taken_.push_back(predicate << 1 | (where == Grammar::Taken::First ? 1 : 0));
  }
}

void SymbolClasses::answer(std::span<const std::uint32_t> taken) {
  for (const std::uint32_t one : taken) {
    const PredicateId predicate = one >> 1;
    first_[predicate / 32] |= 1U << predicate % 32;
    if ((one & 1U) == 0) inside_[predicate / 32] |= 1U << predicate % 32;
  }
}

void SymbolClasses::yes(PredicateId predicate) {
  first_[predicate / 32] |= 1U << predicate % 32;
  inside_[predicate / 32] |= 1U << predicate % 32;
}

SymbolClasses::Sides SymbolClasses::sides_when(bool glued) {
  const auto number = [&](Interner& sets, std::span<const std::uint32_t> answers) {
    for (std::size_t i = 0; i < words_; ++i) set_[i] = answers[i] & ~(glued ? 0 : glued_[i]);
    return sets.intern(set_);
  };
  const auto both = std::span(answers_);
  return {number(firsts_, both.first(words_)), number(insides_, both.subspan(words_))};
}

// Most words answer as another did, and that is all that there is to find out of them then.
std::uint32_t SymbolClasses::finish() {
  for (std::size_t i = 0; i < words_; ++i) {
    answers_[i] = (first_[i] ^ negated_[i]) & at_first_[i];
    answers_[words_ + i] = (inside_[i] ^ negated_[i]) & at_inside_[i];
  }
  const std::uint32_t known = known_answers_.intern(answers_);
  if (known < classes_of_answers_.size()) return classes_of_answers_[known];
  const Sides apart = sides_when(false);
  const Sides glued = sides_when(true);
  const std::uint32_t klass = classes_.intern(std::array{apart.first, apart.inside, glued.first, glued.inside});
  if (klass * 2 == sides_.size()) sides_.insert(sides_.end(), {apart, glued});
  return classes_of_answers_.emplace_back(klass);
}

void SymbolClasses::clear_sets() {
  askers_.assign(1, 0);  // from 1 on
  askers_of_.clear();
  clitics_.clear();
  clitics_known_.clear();
  taken_with_.clear();
  usual_.clear();
  usual_known_.clear();
  known_answers_.clear();
  classes_of_answers_.clear();
  firsts_.clear();
  insides_.clear();
  classes_.clear();
  sides_.clear();
  answers_.assign(words_ * 2, 0);
  set_.assign(words_, 0);
  (void)firsts_.intern(set_);
  (void)insides_.intern(set_);
}

void SymbolClasses::clear() {
  clear_sets();
  known_.clear();
  phrases_.clear();
  phrase_classes_.clear();
  bare_phrases_.clear();
  spans_.clear();
  edge_.reset();
  find_marks();
}

std::size_t SymbolClasses::size_in_bytes() const {
  return askers_.size() * sizeof(PredicateId) + askers_of_.size() * sizeof(Askers) + clitics_.size_in_bytes() +
         taken_with_.size() * sizeof(Grammar::Taken) + usual_.size_in_bytes() +
         usual_known_.size() * sizeof(std::uint32_t) + known_answers_.size_in_bytes() +
         classes_of_answers_.size() * sizeof(std::uint32_t) + firsts_.size_in_bytes() + insides_.size_in_bytes() +
         classes_.size_in_bytes() + sides_.size() * sizeof(Sides) + phrases_.size_in_bytes() +
         phrase_classes_.size() * sizeof(std::uint32_t);
}

}  // namespace barqiya::grammar
