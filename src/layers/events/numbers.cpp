// A number belongs to an event when it stands where its word's subject or object does: behind it, before the clause
// ends, and no preposition before it ("demonstrated in 3 towns" counts towns). Times and names are single symbols here,
// so that no number of theirs is taken. Tested by tests/layers/events_test.cpp.
#include "layers/events/numbers.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace barqiya::layers::events {
namespace {

constexpr std::uint32_t kReach = 8;        ///< symbols behind a trigger
constexpr std::uint32_t kReachMoney = 20;  ///< and behind one of giving

struct NamedBound {
  std::string_view name;
  Bound bound;
};
constexpr std::array kBounds{NamedBound{"approx", Bound::About}, NamedBound{"more_than", Bound::MoreThan},
                             NamedBound{"less_than", Bound::LessThan}, NamedBound{"equal_or_more", Bound::AtLeast},
                             NamedBound{"equal_or_less", Bound::AtMost}};

bool moves_money(EventType type) {
  return type == EventType::Aid || type == EventType::Agree || type == EventType::Support ||
         type == EventType::Cooperate || type == EventType::Sanction;
}

/// What a number behind a trigger counts: what its word says, else what its mode does ("laid hands on 20").
std::optional<Counted> counted_by(const Trigger& trigger) {
  if (trigger.counts) return trigger.counts;
  if (trigger.type == EventType::Coerce && trigger.mode == "arrest") return Counted::Arrested;
  if (trigger.type == EventType::Retreat && trigger.mode == "release") return Counted::Released;
  return std::nullopt;
}

}  // namespace

EventNumberReader::EventNumberReader(const lexicon::Lexicon& lexicon) : numbers_(lexicon) {
  const auto klass = [&lexicon](std::string_view name) { return lexicon.class_named(name).value_or(0); };
  const auto symbol = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  modifier_ = klass("modifier"), cardinal_ = klass("cardinal"), unit_ = klass("unit");
  currency_ = klass("currency"), link_ = klass("link");
  value_ = symbol("value"), kind_ = symbol("kind"), code_ = symbol("code");
  number_ = symbol("number"), pl_ = symbol("pl"), du_ = symbol("du"), conj_ = symbol("conj"), prep_ = symbol("prep");
  def_ = symbol("def"), pron_ = symbol("pron"), none_ = symbol("none"), an_ = symbol("an"), ala_ = symbol("ala");
  gender_ = symbol("gender"), person_ = symbol("person"), yes_ = symbol("yes"), scale_ = symbol("scale");
  role_ = klass("role"), rank_ = klass("rank"), actor_ = klass("actor"), nationality_ = klass("nationality");
  i_ = symbol("i");
  counted_ = klass("counted"), measure_ = symbol("measure"), label_ = symbol("label");
  times_ = {klass("day_word"), klass("weekday"), klass("month"), klass("part"), klass("reference")};
}

bool EventNumberReader::has(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word,
                            lexicon::SymbolId clitic) const {
  const auto value = static_cast<lexicon::SymbolId>(lexicon.feature(word, clitic).value_or(0));
  return value != 0 && value != none_;
}

bool EventNumberReader::is_number(const grammar::Captured& block, const grammar::Symbol& symbol) const {
  if (symbol.is_edge() || symbol.is_span()) return false;
  const lexicon::Type* type = block.type_of(symbol);
  if (type != nullptr && type->kind == text::TokenKind::Number) return true;
  return cardinal_ != 0 && block.find(symbol, cardinal_).has_value();
}

Bound EventNumberReader::bound_of(const grammar::Captured& block, const grammar::Symbol& symbol, bool behind) const {
  if (modifier_ == 0 || symbol.is_edge() || symbol.is_span()) return Bound::Exact;
  const auto word = block.find(symbol, modifier_);
  if (!word) return Bound::Exact;
  const lexicon::Lexicon& lexicon = block.lexicon();
  const auto name_of = [&](lexicon::SymbolId feature) {
    return lexicon.symbol(static_cast<lexicon::SymbolId>(lexicon.feature(*word, feature).value_or(0)));
  };
  if (behind != (name_of(kind_) == "post")) return Bound::Exact;
  const std::string_view value = name_of(value_);
  const auto found =
      std::find_if(kBounds.begin(), kBounds.end(), [value](const auto& one) { return one.name == value; });
  return found == kBounds.end() ? Bound::Exact : found->bound;
}

/// Whether a symbol is the hundred of "in the hundred".
bool EventNumberReader::is_percent(const grammar::Captured& block, std::uint32_t symbol) const {
  const grammar::Symbol& one = block.symbols[symbol];
  if (one.is_edge() || one.is_span()) return false;
  const auto hundred = block.find(one, cardinal_);
  if (!hundred) return false;
  if (has(block.lexicon(), *hundred, prep_)) return true;
  const grammar::Symbol& before = block.symbols[symbol - 1];
  const bool in = !before.is_edge() && !before.is_span() && link_ != 0 && block.find(before, link_).has_value();
  return in && has(block.lexicon(), *hundred, def_);
}

/// The number whose first digits or word is a symbol, with its bound on either side.
EventNumberReader::Run EventNumberReader::run_at(const grammar::Captured& block, std::uint32_t symbol,
                                                 std::uint32_t limit) const {
  constexpr std::uint32_t kLongest = 8;
  const auto in_limit = [&](std::uint32_t i) {
    return i < block.symbols.size() && !block.symbols[i].is_edge() && block.symbols[i].token < limit;
  };
  Run run;
  std::uint32_t end = symbol;
  while (in_limit(end) && end - symbol < kLongest) {
    if (is_number(block, block.symbols[end])) {
      if (end > symbol && is_percent(block, end)) return run;
      ++end;
      continue;
    }
    // A mark that parts thousands or decimals: glued on both sides.
    const bool mark = end > symbol && in_limit(end + 1) && block.tokens[block.symbols[end].token].glued &&
                      block.tokens[block.symbols[end + 1].token].glued &&
                      block.tokens[block.symbols[end + 1].token].kind == text::TokenKind::Number;
    if (!mark) break;
    ++end;
  }
  if (end == symbol) return run;
  const auto amount = numbers_.read(block, {symbol, end});
  if (!amount || amount->whole < 0) return run;
  run.value = amount->whole;
  run.symbols = {symbol, end};
  if (symbol > 0) {
    run.bound = bound_of(block, block.symbols[symbol - 1], false);
    if (run.bound != Bound::Exact) --run.symbols.begin;
  }
  for (std::uint32_t i = end; i < end + 3 && in_limit(i) && run.bound == Bound::Exact; ++i) {
    run.bound = bound_of(block, block.symbols[i], true);
    if (run.bound != Bound::Exact) run.symbols.end = i + 1;
  }
  return run;
}

/// Whether a symbol is a word for what is counted, of that kind: "kilograms", "number".
bool EventNumberReader::is_counted(const grammar::Captured& block, const grammar::Symbol& symbol,
                                   lexicon::SymbolId kind) const {
  if (symbol.is_edge() || symbol.is_span() || counted_ == 0 || kind == 0) return false;
  const auto word = block.find(symbol, counted_);
  return word && static_cast<lexicon::SymbolId>(block.lexicon().feature(*word, kind_).value_or(0)) == kind;
}

/// Whether a number can be one of persons: no hours, no percents, no money, no places.
bool EventNumberReader::counts_persons(const grammar::Captured& block, const Run& run) const {
  if (run.symbols.begin > 0) {
    const grammar::Symbol& before = block.symbols[run.symbols.begin - 1];
    if (is_counted(block, before, label_)) return false;  // "the road (number) 6"
    const auto link = before.is_edge() || before.is_span() || link_ == 0 ? std::nullopt : block.find(before, link_);
    // "Released (from) 20", "laid hands (on) 20" lead to whom it is done to; "killed (with him) 20" leads nowhere.
    const auto which = link ? static_cast<lexicon::SymbolId>(block.lexicon().feature(*link, value_).value_or(0))
                            : lexicon::SymbolId{0};
    if (link && which != an_ && which != ala_ && !has(block.lexicon(), *link, pron_)) return false;
  }
  const auto number = block.find(block.symbols[run.symbols.begin], cardinal_);
  if (number && has(block.lexicon(), *number, prep_)) return false;  // "of (one of) the firms"
  constexpr std::int64_t kTens = 20;                                 // "the (fortieth) day", a square of that name
  if (number && run.value >= kTens && has(block.lexicon(), *number, def_)) return false;
  const auto kind = number ? block.lexicon().feature(*number, kind_).value_or(0) : 0;
  const bool alone = run.symbols.end == run.symbols.begin + 1;
  if (alone && scale_ != 0 && kind == static_cast<std::int32_t>(scale_)) return false;  // "thousands"
  if (run.symbols.end >= block.symbols.size()) return true;
  const grammar::Symbol& after = block.symbols[run.symbols.end];
  if (after.is_edge() || after.is_span()) return true;
  if (block.tokens[after.token].kind == text::TokenKind::Other) return false;
  if (run.symbols.end + 1 < block.symbols.size() && is_percent(block, run.symbols.end + 1)) return false;
  return !is_counted(block, after, measure_) && !(unit_ != 0 && block.find(after, unit_)) &&
         !(currency_ != 0 && block.find(after, currency_));
}

EventNumberReader::Run EventNumberReader::first_behind(const grammar::Captured& block, std::uint32_t symbol,
                                                       std::uint32_t limit) const {
  const auto last = static_cast<std::uint32_t>(std::min<std::size_t>(block.symbols.size(), symbol + 1 + kReach));
  std::uint32_t brackets = 0;
  for (std::uint32_t i = symbol + 1; i < last; ++i) {
    const grammar::Symbol& one = block.symbols[i];
    if (one.is_edge() || one.token >= limit || block.tokens[one.token].kind == text::TokenKind::Stop) break;
    if (block.tokens[one.token].kind == text::TokenKind::BracketOpen) ++brackets;
    if (block.tokens[one.token].kind == text::TokenKind::BracketClose && brackets > 0) --brackets;
    if (brackets > 0 || !is_number(block, one)) continue;  // "(40 km south of the town)"
    const Run run = run_at(block, i, limit);
    if (!run.empty() && counts_persons(block, run)) return run;
    i = std::max(i, run.symbols.end);
  }
  return {};
}

/// Whether a word is someone: a role, a rank, "a man", "a Jordanian".
bool EventNumberReader::is_person(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const {
  const lexicon::ClassId klass = lexicon.class_of(word.entry);
  if (klass == actor_) return yes_ != 0 && lexicon.feature(word, person_).value_or(0) == static_cast<int>(yes_);
  if (klass == nationality_) return lexicon.feature(word, gender_).value_or(0) == 0;  // an attack is feminine
  return klass != 0 && (klass == role_ || klass == rank_);
}

/// How many a word without a number is: one for a person in the singular, two in the dual; 0 when it does not tell.
std::int64_t EventNumberReader::persons(const grammar::Captured& block, const grammar::Symbol& symbol) const {
  if (symbol.is_edge() || symbol.is_span() || symbol.is_phrase()) return 0;
  const lexicon::Lexicon& lexicon = block.lexicon();
  bool one = false, two = false, many = false;
  for (const lexicon::Analysis& word : block.types->analyses(block.tokens[symbol.token].type)) {
    if (!is_person(lexicon, word)) continue;
    if (has(lexicon, word, def_) || has(lexicon, word, pron_) || has(lexicon, word, prep_)) return 0;
    const auto number = static_cast<lexicon::SymbolId>(lexicon.feature(word, number_).value_or(0));
    two = two || (number == du_ && du_ != 0);
    many = many || (number == pl_ && pl_ != 0);
    one = one || number == 0;
  }
  if (many) return 0;  // or that: they are often spelt alike
  return two ? 2 : one ? 1 : 0;
}

/// The person or the two persons that stand directly behind a word, when no others are joined to them.
EventNumberReader::Run EventNumberReader::unnumbered(const grammar::Captured& block, std::uint32_t symbol,
                                                     std::uint32_t limit) const {
  const auto last = static_cast<std::uint32_t>(std::min<std::size_t>(block.symbols.size(), symbol + 1 + kReach));
  std::uint32_t at = symbol + 1;
  while (at < last && block.symbols[at].is_span() &&
         block.tokens[block.symbols[at].token].kind != text::TokenKind::Stop)
    ++at;  // "were killed (yesterday) two soldiers"
  if (at >= last || block.symbols[at].is_edge() || block.symbols[at].token >= limit) return {};
  Run run;
  run.value = persons(block, block.symbols[at]);
  if (run.value == 0) return {};
  run.symbols = {at, at + 1};
  for (std::uint32_t i = at; i < last; ++i) {
    const grammar::Symbol& one = block.symbols[i];
    if (one.is_edge() || one.token >= limit || block.tokens[one.token].kind == text::TokenKind::Stop) break;
    if (one.is_span() || one.is_phrase()) continue;
    const auto words = block.types->analyses(block.tokens[one.token].type);
    const bool joined = std::any_of(words.begin(), words.end(), [&](const lexicon::Analysis& word) {
      return has(block.lexicon(), word, conj_) && is_person(block.lexicon(), word);
    });
    if (joined) return {};
  }
  return run;
}

void EventNumberReader::add(const grammar::Captured& block, const Run& run, Counted counted, std::string_view currency,
                            Event& event) {
  if (run.empty() || event.number_count >= Event::kMaxNumbers) return;
  const grammar::Symbol& first = block.symbols[run.symbols.begin];
  const grammar::Symbol& last = block.symbols[run.symbols.end - 1];
  const Span span{block.tokens[first.token].begin, block.tokens[last.token + last.length - 1].end};
  const auto* const end = event.numbers.data() + event.number_count;
  const bool known = std::any_of(static_cast<const EventNumber*>(event.numbers.data()), end, [&](const auto& one) {
    return one.span.overlaps(span) || (one.counted == counted && counted != Counted::Money);
  });
  if (known) return;
  event.numbers[event.number_count++] = {span, counted, run.value, run.bound, currency};
}

void EventNumberReader::read(const grammar::Captured& block, const Trigger& trigger, std::uint32_t limit,
                             std::uint32_t limit_of_money, Event& event) const {
  if (const auto counts = counted_by(trigger)) {
    add(block, first_behind(block, trigger.symbol, limit), *counts, {}, event);
  }
  if (moves_money(trigger.type)) read_money(block, trigger, limit_of_money, event);
}

/// Whether something definite stands at a symbol: a name, a word with the article or a pronoun.
bool EventNumberReader::is_defined(const grammar::Captured& block, std::uint32_t symbol) const {
  if (symbol >= block.symbols.size() || block.symbols[symbol].is_edge()) return false;
  const auto words = block.types->analyses(block.tokens[block.symbols[symbol].token].type);
  if (block.symbols[symbol].is_span()) {  // a name, and no time
    return std::none_of(words.begin(), words.end(), [&](const lexicon::Analysis& word) {
      return std::find(times_.begin(), times_.end(), block.lexicon().class_of(word.entry)) != times_.end();
    });
  }
  return std::any_of(words.begin(), words.end(), [&](const lexicon::Analysis& word) {
    // What could be "my Jordanian" is Jordanian.
    const bool own = static_cast<lexicon::SymbolId>(block.lexicon().feature(word, pron_).value_or(0)) == i_;
    return has(block.lexicon(), word, def_) || (has(block.lexicon(), word, pron_) && !own);
  });
}

void EventNumberReader::read_unnumbered(const grammar::Captured& block, const Trigger& trigger, std::uint32_t limit,
                                        bool alone, Event& event) const {
  const auto counts = counted_by(trigger);
  if (!counts || *counts == Counted::Taking) return;
  const Run run = unnumbered(block, trigger.symbol, limit);
  if (alone && !run.empty() && run.value == 1 && is_defined(block, run.symbols.end)) return;
  add(block, run, *counts, {}, event);
}

void EventNumberReader::read_before(const grammar::Captured& block, const Trigger& trigger, Span victims,
                                    Event& event) const {
  constexpr std::uint32_t kReachBefore = 10;
  const auto counts = counted_by(trigger);
  if (!counts || *counts == Counted::Taking || victims.begin >= trigger.span.begin) return;
  std::uint32_t at = trigger.symbol;
  while (at > 0 && trigger.symbol - at < kReachBefore && !is_number(block, block.symbols[at - 1])) {
    const grammar::Symbol& one = block.symbols[--at];
    if (one.is_edge() || block.tokens[one.token].begin < victims.begin) return;
  }
  const std::uint32_t behind = at;
  while (at > 0 && is_number(block, block.symbols[at - 1])) --at;
  if (at < behind) add(block, run_at(block, at, trigger.tokens.begin), *counts, {}, event);
}

void EventNumberReader::read_money(const grammar::Captured& block, const Trigger& trigger, std::uint32_t limit,
                                   Event& event) const {
  if (currency_ == 0) return;
  const auto last =
      static_cast<std::uint32_t>(std::min<std::size_t>(block.symbols.size(), trigger.symbol + 1 + kReachMoney));
  for (std::uint32_t i = trigger.symbol + 1; i < last; ++i) {
    const grammar::Symbol& one = block.symbols[i];
    if (one.is_edge() || one.token >= limit) break;
    if (!is_number(block, one)) continue;
    Run run = run_at(block, i, limit);
    if (run.empty()) continue;
    const std::uint32_t behind = run.symbols.end;
    const auto word = behind < block.symbols.size() ? block.find(block.symbols[behind], currency_) : std::nullopt;
    i = behind;
    if (!word) continue;
    run.symbols.end = behind + 1;
    const auto code = static_cast<lexicon::SymbolId>(block.lexicon().feature(*word, code_).value_or(0));
    if (code == 0) continue;  // whose it is, the words do not tell
    add(block, run, Counted::Money, block.lexicon().symbol(code), event);
  }
}

void EventNumberReader::read(const grammar::Captured& block, const Casualty& casualty, std::uint32_t first,
                             std::uint32_t limit, Event& event) const {
  if (!casualty.counted_before) {
    const Run run = first_behind(block, casualty.symbol, limit);
    return add(block, run.empty() ? unnumbered(block, casualty.symbol, limit) : run, casualty.counts, {}, event);
  }
  constexpr std::uint32_t kReachBefore = 3;
  std::uint32_t at = casualty.symbol;
  for (std::uint32_t i = casualty.symbol; i > 0 && casualty.symbol - i < kReachBefore; --i) {
    const grammar::Symbol& one = block.symbols[i - 1];
    if (one.is_edge() || one.token < first) break;
    if (!is_number(block, one)) break;
    at = i - 1;
  }
  if (at < casualty.symbol) add(block, run_at(block, at, limit), casualty.counts, {}, event);
}

}  // namespace barqiya::layers::events
