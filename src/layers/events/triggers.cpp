// From matches to the words that name events. Of a word's readings the one counts that its rule took; a spelling that
// is both a verb's past and its masdar ("killed", "killing") is told apart later, from what stands before it.
#include "layers/events/triggers.hpp"

#include <algorithm>
#include <array>

#include "layers/events/operators.hpp"
#include "layers/events/plover.hpp"

namespace barqiya::layers::events {
namespace {

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

constexpr std::array kNeeds{Named<Needs>{"someone", Needs::Someone}, Named<Needs>{"both", Needs::Both},
                            Named<Needs>{"person", Needs::Person},   Named<Needs>{"armed", Needs::Armed},
                            Named<Needs>{"police", Needs::Police},   Named<Needs>{"state", Needs::State},
                            Named<Needs>{"protest", Needs::Protest}};
constexpr std::array kCounts{
    Named<Counted>{"killed", Counted::Killed},       Named<Counted>{"wounded", Counted::Wounded},
    Named<Counted>{"arrested", Counted::Arrested},   Named<Counted>{"taking_part", Counted::Taking},
    Named<Counted>{"displaced", Counted::Displaced}, Named<Counted>{"released", Counted::Released}};
constexpr std::array kRelations{
    Named<Relation>{"by", Relation::By},           Named<Relation>{"against", Relation::Against},
    Named<Relation>{"between", Relation::Between}, Named<Relation>{"at", Relation::At},
    Named<Relation>{"where", Relation::Where},     Named<Relation>{"when", Relation::When},
    Named<Relation>{"among", Relation::Among}};

template <class List, class Value>
void add_all(const List& list, const lexicon::Lexicon& lexicon, BySymbol<Value>& out) {
  for (const auto& [name, value] : list) out.add(lexicon.symbol_named(name).value_or(0), value);
}

text::TokenRange tokens_of(const grammar::Symbol& symbol) { return {symbol.token, symbol.token + symbol.length}; }

}  // namespace

void Found::clear() {
  triggers.clear();
  relations.clear();
  casualties.clear();
  sports.clear();
  fictions.clear();
  accidents.clear();
}

TriggerReader::TriggerReader(const lexicon::Lexicon& lexicon, const statements::Words& words) : words_(&words) {
  const auto symbol = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  verb_ = lexicon.class_named("verb").value_or(0);
  noun_ = lexicon.class_named("event_noun").value_or(0);
  relation_ = lexicon.class_named("relation").value_or(0);
  domain_ = lexicon.class_named("domain").value_or(0);
  event_ = symbol("event"), mode_ = symbol("mode"), counts_ = symbol("counts"), needs_ = symbol("needs");
  tense_ = symbol("tense"), voice_ = symbol("voice"), takes_ = symbol("takes"), with_ = symbol("with");
  number_ = symbol("number"), pron_ = symbol("pron"), def_ = symbol("def"), conj_ = symbol("conj");
  sure_ = symbol("sure"), prep_ = symbol("prep"), value_ = symbol("value"), kind_ = symbol("kind"),
  none_ = symbol("none"), gender_ = symbol("gender"), sport_ = symbol("sport"), person_ = symbol("person"),
  then_ = symbol("then"), as_ = symbol("as"), private_ = symbol("private");
  past_ = symbol("past"), present_ = symbol("present"), masdar_ = symbol("masdar"), active_ = symbol("active");
  passive_ = symbol("passive"), object_ = symbol("object"), both_ = symbol("both"), pl_ = symbol("pl");
  du_ = symbol("du"), f_ = symbol("f"), no_ = symbol("no"), fiction_ = symbol("fiction");
  types_ = types_by_symbol(lexicon);
  modes_ = modes_by_symbol(lexicon);
  add_all(kNeeds, lexicon, need_values_);
  add_all(kCounts, lexicon, count_values_);
  add_all(kRelations, lexicon, relation_values_);
}

lexicon::SymbolId TriggerReader::value(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis,
                                       lexicon::SymbolId feature) {
  return static_cast<lexicon::SymbolId>(lexicon.feature(analysis, feature).value_or(0));
}

bool TriggerReader::has(const lexicon::Lexicon& lexicon, const lexicon::Analysis& analysis,
                        lexicon::SymbolId clitic) const {
  const lexicon::SymbolId found = value(lexicon, analysis, clitic);
  return found != 0 && found != none_;
}

bool TriggerReader::is_of_domain(const grammar::Captured& block, std::uint32_t token, lexicon::SymbolId kind) const {
  const std::uint32_t type = block.tokens[token].type;
  const auto analyses = block.types->analyses(type);
  if (!(*block.types)[type].may_be(domain_)) return false;
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    return domain_ != 0 && block.lexicon().is_of(analysis.entry, domain_) &&
           value(block.lexicon(), analysis, kind_) == kind;
  });
}

bool TriggerReader::is_sport(const grammar::Captured& block, std::uint32_t token) const {
  return is_of_domain(block, token, sport_);
}

bool TriggerReader::is_private(const grammar::Captured& block, std::uint32_t token) const {
  return private_ != 0 && is_of_domain(block, token, private_);
}

void TriggerReader::read(const grammar::Captured& block, TriggerWords& known, Found& found) const {
  found.clear();
  for (const grammar::Match& match : block.matches) {
    if (block.grammar->is_guard(match.rule)) {
      read_guard(block, match, known, found);
      continue;
    }
    for (std::size_t i = 0; i < block.grammar->builds(match.rule); ++i) {
      read_event(block, match, block.grammar->build(match.rule, i), known, found);
    }
  }
}

void TriggerReader::read_guard(const grammar::Captured& block, const grammar::Match& match, TriggerWords& known,
                               Found& found) const {
  const lexicon::Lexicon& lexicon = block.lexicon();
  if (match.core.end != match.core.begin + 1) return;
  const grammar::Symbol& symbol = block.symbols[match.core.begin];
  if (const auto word = block.find(symbol, relation_); word && relation_ != 0) {
    const auto relation = relation_values_.find(value(lexicon, *word, value_));
    if (relation) found.relations.push_back({tokens_of(symbol), *relation});
    return;
  }
  if (const auto word = block.find(symbol, domain_); word && domain_ != 0) {
    const lexicon::SymbolId kind = value(lexicon, *word, kind_);
    auto& list = kind == sport_ ? found.sports : kind == fiction_ ? found.fictions : found.accidents;
    list.push_back(symbol.token);
    return;
  }
  const TriggerWord word = word_of(block, match, match.core.begin, known);
  if (word.counts) found.casualties.push_back({symbol.token, match.core.begin, *word.counts, word.is_noun});
}

/// What a verb or noun says, by the reading with which a rule took its symbol.
TriggerWord TriggerReader::word_of(const grammar::Captured& block, const grammar::Match& match, std::uint32_t at,
                                   TriggerWords& known) const {
  const grammar::Symbol& symbol = block.symbols[at];
  if (symbol.is_edge() || symbol.is_span()) return {};
  if (symbol.is_phrase()) {
    const auto noun = block.find(symbol, noun_);
    return noun ? read_word(block.lexicon(), *noun) : TriggerWord{};
  }
  const grammar::PredicateId predicate = match.taken[at - match.whole.begin];
  const grammar::Place place = at == match.whole.begin ? grammar::Place::First : grammar::Place::Inside;
  const std::uint32_t type = block.tokens[symbol.token].type;
  const std::uint64_t key = grammar::key_of(type, predicate, place);
  if (const TriggerWord* const word = known.find(key)) return *word;
  TriggerWord word;
  if (const auto reading = reading_of(block, type, predicate, place)) word = read_word(block.lexicon(), *reading);
  word.may_be_noun = word.form == Form::Finite && may_be_noun(block, type);
  return known.put(key, word);
}

std::optional<lexicon::Analysis> TriggerReader::reading_of(const grammar::Captured& block, std::uint32_t type,
                                                           grammar::PredicateId predicate, grammar::Place place) const {
  std::optional<lexicon::Analysis> taken;
  for (const lexicon::Analysis& analysis : block.types->analyses(type)) {
    const lexicon::ClassId klass = block.lexicon().class_of(analysis.entry);
    if ((klass != verb_ && klass != noun_) || !block.grammar->reads(predicate, analysis, place)) continue;
    const lexicon::SymbolId tense = value(block.lexicon(), analysis, tense_);
    // "Was laid" is spelt as "I lay". A verb is told from its masdar later (stands_as_noun).
    const bool of_others = block.lexicon().feature(analysis, person_).value_or(3) != 1;
    if ((tense == past_ || tense == present_) && of_others) return analysis;
    if (!taken) taken = analysis;
  }
  return taken;
}

/// Whether a word can be a noun or masdar that names an event.
bool TriggerReader::may_be_noun(const grammar::Captured& block, std::uint32_t type) const {
  const lexicon::Lexicon& lexicon = block.lexicon();
  const auto analyses = block.types->analyses(type);
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    if (value(lexicon, analysis, event_) == 0) return false;
    return lexicon.is_of(analysis.entry, noun_) || value(lexicon, analysis, tense_) == masdar_;
  });
}

/// Whether a word goes on from the one before it as with a conjunction: "arrived and then (met)", "as it (acquitted)".
bool TriggerReader::is_next(const grammar::Captured& block, std::uint32_t token) const {
  if (token == 0) return false;
  const lexicon::Lexicon& lexicon = block.lexicon();
  const auto analyses = block.types->analyses(block.tokens[token - 1].type);
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    const lexicon::SymbolId kind = value(lexicon, analysis, kind_);
    return kind != 0 && (kind == then_ || kind == as_);
  });
}

void TriggerReader::read_event(const grammar::Captured& block, const grammar::Match& match, const grammar::Build& build,
                               TriggerWords& known, Found& found) const {
  const auto capture = match.captures[static_cast<std::size_t>(build.arguments[EventParameter::Trigger].value)];
  if (capture.empty()) return;
  const TriggerWord word = word_of(block, match, capture.begin, known);
  const auto type = types_.find(static_cast<lexicon::SymbolId>(build.arguments[EventParameter::Type].value));
  if (!word.found || !type) return;
  Trigger trigger;
  static_cast<TriggerWord&>(trigger) = word;
  trigger.type = *type;
  trigger.rule = match.rule;
  trigger.symbol = capture.begin;
  trigger.tokens = tokens_of(block.symbols[capture.begin]);
  trigger.last = block.symbols[match.whole.end - 1].token;
  const text::Token& first = block.tokens[trigger.tokens.begin];
  trigger.span = {first.begin + word.stem_begin, first.end};
  if (!block.symbols[capture.begin].is_phrase()) trigger.span.end = first.begin + word.stem_end;
  const grammar::Symbol& last = block.symbols[match.core.end - 1];
  trigger.extent = {trigger.span.begin, std::max(trigger.span.end, block.tokens[last.token + last.length - 1].end)};
  const grammar::Argument mode = build.arguments[EventParameter::Mode];
  if (mode.source == grammar::Source::Symbol) {
    trigger.mode = modes_.find(static_cast<lexicon::SymbolId>(mode.value)).value_or(std::string_view{});
  }
  const grammar::Argument counts = build.arguments[EventParameter::Counts];
  if (counts.source == grammar::Source::Symbol) {
    trigger.counts = count_values_.find(static_cast<lexicon::SymbolId>(counts.value));
    trigger.toll = true;
  }
  if (match.whole.end > match.whole.begin + 1) {  // its object makes it sure
    trigger.unsure = false;
    trigger.transitive = trigger.transitive || trigger.type == EventType::Mobilize;
    const bool own = trigger.type == EventType::Mobilize && trigger.needs == Needs::Armed;
    const bool other = word.event && (*word.event != trigger.type || word.mode != trigger.mode);
    // "Boycotted (the elections)", "went back (on its decision)", "threatened (to strike)".
    const bool alone = trigger.needs == Needs::Both
                           ? trigger.type == EventType::Protest || trigger.type == EventType::Concede
                           : trigger.needs == Needs::State && trigger.type == EventType::Threaten;
    const bool of_thing = alone && trigger.last > trigger.tokens.begin;
    const bool free = trigger.needs == Needs::Nothing && word.event == trigger.type;  // of another mode only
    if ((own || other || of_thing) && !free) trigger.needs = Needs::Someone;
    // "Were seized (weapons)": only those who may seize such goods.
    if (trigger.needs == Needs::Police && word.event == trigger.type) trigger.needs = Needs::Nothing;
  }
  if (trigger.form == Form::Finite && !trigger.joined) trigger.joined = is_next(block, trigger.tokens.begin);
  found.triggers.push_back(trigger);
}

TriggerWord TriggerReader::read_word(const lexicon::Lexicon& lexicon, const lexicon::Analysis& word) const {
  TriggerWord trigger;
  trigger.found = true;
  trigger.is_noun = lexicon.is_of(word.entry, noun_);
  trigger.stem_begin = word.stem_begin;
  trigger.stem_end = word.stem_end;
  const auto of = [&](lexicon::SymbolId feature) { return value(lexicon, word, feature); };
  trigger.event = types_.find(of(event_));
  trigger.mode = modes_.find(of(mode_)).value_or(std::string_view{});
  trigger.counts = count_values_.find(of(counts_));
  trigger.needs = need_values_.find(of(needs_)).value_or(Needs::Nothing);
  const lexicon::SymbolId tense = of(tense_);
  if (lexicon.is_of(word.entry, verb_)) trigger.form = tense == masdar_ ? Form::Masdar : Form::Finite;
  const lexicon::SymbolId takes = of(takes_);
  trigger.transitive = takes == object_ || takes == both_;
  trigger.with = words_->link_named(of(with_));
  if (trigger.event == EventType::Assault && trigger.form != Form::Noun) trigger.transitive = true;
  trigger.governs = trigger.transitive;
  if (trigger.with != statements::Link::None) trigger.transitive = false;
  trigger.passive = of(voice_) == passive_;
  const lexicon::SymbolId number = of(number_);
  trigger.many = trigger.form == Form::Finite && (number == pl_ || number == du_);
  trigger.feminine = of(gender_) == f_;
  trigger.participle = tense == active_;
  trigger.unsure = trigger.form == Form::Finite && !trigger.participle && of(sure_) == no_;
  trigger.suffixed = has(lexicon, word, pron_);
  trigger.definite = has(lexicon, word, def_);
  trigger.joined = has(lexicon, word, conj_);
  trigger.prefixed = has(lexicon, word, prep_);
  return trigger;
}

}  // namespace barqiya::layers::events
