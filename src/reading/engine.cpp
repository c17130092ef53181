// A report through the stages, block by block, so that memory is bounded whatever its length. The first block is
// special: the headline and the dateline stand in it, and the report's own date must be known before any time of it is
// resolved.
#include "reading/engine.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "layers/dated/operators.hpp"
#include "layers/dateline/operators.hpp"
#include "layers/events/operators.hpp"
#include "layers/names/operators.hpp"
#include "layers/statements/operators.hpp"
#include "layers/times/operators.hpp"
#include "text/utf8.hpp"

namespace barqiya::reading {
namespace {

using text::Token;

constexpr std::size_t kLongestText = std::numeric_limits<std::uint32_t>::max() - 1;
constexpr std::size_t kDatelineParagraphs = 4;  ///< datelines are looked for at the beginning of so many paragraphs
constexpr std::size_t kStampParagraphs = 7;     ///< stamps of so many: sections, titles and writers stand above them
constexpr std::size_t kDatelineTokens = 40;     ///< and are over after so many tokens
constexpr std::size_t kHeadlineTokens = 40;     ///< a longer first paragraph is no headline

/// The text cut to what offsets of 32 bits can name, between two characters.
std::string_view cut(std::string_view text) {
  if (text.size() <= kLongestText) return text;
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

/// The first paragraphs of a block, at most `count`.
std::vector<std::span<const Token>> first_paragraphs(std::span<const Token> tokens, std::size_t count) {
  std::vector<std::span<const Token>> paragraphs;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= tokens.size() && paragraphs.size() < count; ++i) {
    if (i != tokens.size() && !tokens[i].paragraph) continue;
    paragraphs.push_back(tokens.subspan(begin, i - begin));
    begin = i;
  }
  return paragraphs;
}

/// Says the day and nothing else.
bool is_stamp(const Dateline& dateline) { return dateline.place.empty() && dateline.agency.empty(); }

/// How much a dateline says: one with a date is surer than one with an agency, and a place alone is hardly one.
int weight(const Dateline& dateline) {
  return (dateline.date_span.empty() ? 0 : 2) + (dateline.agency.empty() ? 0 : 1);
}

}  // namespace

/// One report on its way through the stages.
class Run {
 public:
  Run(const Engine& engine, const Report& report, Scratch& scratch, Reading& reading, Observer* observer)
      : engine_(engine), report_(report), scratch_(scratch), reading_(reading), observer_(observer) {}

  void read() {
    take_text();
    choose_automata();
    text::Tokenizer tokenizer(engine_.data_, reading_.text);
    bool first = true;
    while (tokenizer.next(scratch_.tokens)) {
      automata_->trim();
      automata_->types.assign(reading_.text, scratch_.tokens, scratch_.lanes);
      automata_->phrases.find(scratch_.tokens, scratch_.lanes, scratch_.phrases);
      if (first) read_beginning();
      find_times();
      if (first) settle_dct();
      first = false;
      const std::size_t known_times = reading_.times.size();
      engine_.times_.resolve(scratch_.found, reading_.dct, anchor_, reading_.times);
      put_times(known_times);
      const std::size_t known_names = reading_.names.size();
      find_names();
      find_statements(known_times);
      const std::size_t known_dated = reading_.dated.size();
      find_dated();
      find_events(known_names, known_dated);
      if (observer_ != nullptr) {
        observer_->on_words({reading_.text, scratch_.tokens, automata_->said.block.marked, automata_->types});
      }
      if (automata_->types.trim()) automata_->forget();
    }
    if (first) settle_dct();
    link::Linker::finish(reading_);
    layers::statements::name_speakers(reading_);
    layers::events::settle(automata_->coding, reading_);
  }

 private:
  void take_text() {
    reading_.text = cut(report_.text);
    reading_.encoding_errors = 0;
    reading_.repaired.clear();
    reading_.headline = {};
    reading_.dateline = {};
    reading_.dct = {};
    reading_.dct_from = DctFrom::None;
    reading_.times.clear();
    reading_.names.clear();
    reading_.entities.clear();
    reading_.mentions.clear();
    reading_.statements.clear();
    reading_.dated.clear();
    reading_.events.clear();
    reading_.cut.clear();
    scratch_.found.clear();
    if (text::is_valid(reading_.text)) return;
    text::Repaired repaired = text::repair(reading_.text);
    reading_.repaired = std::move(repaired.text);
    reading_.encoding_errors = repaired.errors;
    reading_.text = cut(reading_.repaired);
  }

  void choose_automata() {
    const lexicon::Spelling spelling = lexicon::spelling_of(engine_.spelling_.omissions(reading_.text));
    automata_ = &scratch_.automata_for(spelling, engine_);
    automata_->short_forms.begin_report();
    automata_->linker.begin_report();
  }

  grammar::Captured block_of(const grammar::Grammar& grammar, grammar::Matcher& matcher, std::string_view layer,
                             std::span<const Token> tokens, std::span<const grammar::LayerSpan> spans = {}) {
    const auto first = static_cast<std::size_t>(tokens.data() - scratch_.tokens.data());
    const auto known = scratch_.lanes.of(matcher.lane()).part(first, tokens.size());
    const grammar::Words words{tokens, known, scratch_.phrases, static_cast<std::uint32_t>(first)};
    const auto symbols = matcher.stream(words, spans, scratch_.symbols);
    matcher.match(symbols, scratch_.matches, scratch_.captures);
    const grammar::Captured block{reading_.text,    tokens,  &automata_->types, &grammar,
                                  scratch_.phrases, symbols, scratch_.matches,  &matcher.kept()};
    if (observer_ != nullptr) observer_->on_block(layer, block, automata_->types);
    return block;
  }

  [[nodiscard]] Date known_date() const { return report_.dct.known() ? report_.dct : report_.metadata_date; }

  void read_beginning() {
    const auto paragraphs = first_paragraphs(scratch_.tokens, kStampParagraphs);
    std::size_t dateline_in = paragraphs.size();
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      const auto tokens = paragraphs[i].first(std::min(paragraphs[i].size(), kDatelineTokens));
      const grammar::Captured block = block_of(engine_.dateline_grammar_, automata_->dateline, "dateline", tokens);
      const auto dateline = engine_.dateline_.read(block, known_date());
      if (dateline && is_stamp(*dateline)) {
        if (stamp_.span.empty()) stamp_ = *dateline;
        continue;
      }
      const bool better = dateline && i < kDatelineParagraphs &&
                          (reading_.dateline.span.empty() || weight(*dateline) > weight(reading_.dateline));
      if (!better || (weight(*dateline) == 0 && i > 1)) continue;
      reading_.dateline = *dateline;
      dateline_in = i;
    }
    if (reading_.dateline.span.empty()) reading_.dateline = stamp_;
    std::size_t headline = 0;  // below a stamp, when the page begins with one
    if (!stamp_.span.empty() && stamp_.span.begin < paragraphs[0].back().end) ++headline;
    if (paragraphs.size() > headline + 1 && dateline_in != headline) read_headline(paragraphs[headline]);
  }

  /// The first paragraph when it is short and does not end as a sentence of the text does.
  void read_headline(std::span<const Token> paragraph) {
    if (paragraph.size() > kHeadlineTokens) return;
    if (paragraph.back().span().slice(reading_.text) == ".") return;
    reading_.headline = {paragraph.front().begin, paragraph.back().end};
  }

  void find_times() {
    scratch_.found.clear();
    engine_.times_.find(block_of(engine_.times_grammar_, automata_->times, "times", scratch_.tokens), scratch_.found);
  }

  /// The block's times as symbols of later layers: those from `first` on, which stand in the order of the text.
  void put_times(std::size_t first) {
    scratch_.time_spans.clear();
    std::uint32_t token = 0;
    const auto& tokens = scratch_.tokens;
    for (std::size_t i = first; i < reading_.times.size(); ++i) {
      const Time& time = reading_.times[i];
      while (token < tokens.size() && tokens[token].end <= time.span.begin) ++token;
      std::uint32_t end = token;
      while (end < tokens.size() && tokens[end].begin < time.span.end) ++end;
      if (end == token) continue;  // within the one before it
      scratch_.time_spans.push_back({token, end - token, engine_.time_kind_, static_cast<std::uint32_t>(i)});
      token = end;
    }
  }

  void find_names() {
    scratch_.names.clear();
    engine_.names_.find(
        block_of(engine_.names_grammar_, automata_->names, "names", scratch_.tokens, scratch_.time_spans),
        scratch_.names);
    find_short_forms();
    put_names();
    const grammar::Captured roles =
        block_of(engine_.roles_grammar_, automata_->roles, "roles", scratch_.tokens, scratch_.spans);
    if (engine_.names_.find_unlisted(roles, scratch_.names)) find_short_forms();
    engine_.names_.find_parties(roles, scratch_.names, scratch_.parties);
    automata_->linker.add({reading_.text, scratch_.tokens, &automata_->types}, scratch_.names, scratch_.parties,
                          reading_);
  }

  void find_short_forms() { automata_->short_forms.find(reading_.text, scratch_.tokens, scratch_.names); }

  /// Times and names as symbols, in the order of the text. A name wins over a time, as of "the 25 January revolution".
  void put_names() {
    scratch_.spans.clear();
    engine_.names_.put_spans(scratch_.names, scratch_.spans);
    const std::size_t names = scratch_.spans.size();
    scratch_.spans.insert(scratch_.spans.end(), scratch_.time_spans.begin(), scratch_.time_spans.end());
    const auto by_token = [](const grammar::LayerSpan& a, const grammar::LayerSpan& b) { return a.token < b.token; };
    std::inplace_merge(scratch_.spans.begin(), scratch_.spans.begin() + static_cast<std::ptrdiff_t>(names),
                       scratch_.spans.end(), by_token);
    std::uint32_t end = 0;
    std::erase_if(scratch_.spans, [&end](const grammar::LayerSpan& span) {
      if (span.token < end) return true;
      end = span.token + span.length;
      return false;
    });
  }

  void find_statements(std::size_t first_time) {
    put_names();
    layers::statements::Findings findings;
    findings.names = scratch_.names;
    findings.parties = scratch_.parties;
    findings.times = std::span(reading_.times).subspan(first_time);
    findings.headline = reading_.headline;
    findings.dateline = reading_.dateline.span;
    findings.dct = reading_.dct;
    const std::size_t first = reading_.statements.size();
    engine_.statements_.find(
        block_of(engine_.statements_grammar_, automata_->statements, "statements", scratch_.tokens, scratch_.spans),
        findings, automata_->said, reading_.statements);
    automata_->linker.note_speakers({reading_.text, scratch_.tokens, &automata_->types}, first, reading_);
  }

  /// What the block's times date, sentence by sentence; most sentences hold no time and cost nothing.
  void find_dated() {
    const std::size_t first = reading_.dated.size();
    std::uint32_t done = 0;
    for (const grammar::LayerSpan& span : scratch_.spans) {
      if (span.kind != engine_.time_kind_ || span.token < done) continue;
      text::TokenRange range = layers::dated::sentence_around(scratch_.tokens, span.token);
      range.begin = std::max(range.begin, done);
      range.end = std::max(range.end, span.token + span.length);
      done = range.end;
      find_dated_in(range);
    }
    layers::dated::sort_dated(reading_.dated, first);
  }

  void find_dated_in(text::TokenRange sentence) {
    std::vector<grammar::LayerSpan>& spans = automata_->dating.spans;
    spans.clear();
    const auto behind =
        std::partition_point(scratch_.spans.begin(), scratch_.spans.end(),
                             [sentence](const grammar::LayerSpan& span) { return span.token < sentence.begin; });
    for (auto span = behind; span != scratch_.spans.end() && span->token + span->length <= sentence.end; ++span) {
      spans.push_back(*span);
      spans.back().token -= sentence.begin;
    }
    const auto tokens = std::span(scratch_.tokens).subspan(sentence.begin, sentence.end - sentence.begin);
    layers::dated::Findings findings;
    findings.spans = spans;
    findings.parties = scratch_.parties;
    findings.first_token = sentence.begin;
    findings.times = reading_.times;
    findings.dateline = reading_.dateline.span;
    findings.dct = reading_.dct;
    engine_.dated_.find(block_of(engine_.dated_grammar_, automata_->dated, "dated", tokens, spans), findings,
                        automata_->dating, reading_.dated);
  }

  void find_events(std::size_t first_name, std::size_t first_dated) {
    layers::events::Findings findings;
    findings.block = &automata_->said.block;
    findings.words = {scratch_.tokens, &engine_.dated_.words(), &automata_->dating.words};
    findings.first_name = first_name;
    findings.first_dated = first_dated;
    engine_.events_.find(
        block_of(engine_.events_grammar_, automata_->events, "events", scratch_.tokens, scratch_.spans), findings,
        automata_->coding, reading_);
  }

  void settle_dct() {
    const auto set = [this](Date date, DctFrom from) {
      reading_.dct = date;
      reading_.dct_from = from;
    };
    if (report_.dct.known()) return set(report_.dct, DctFrom::Caller);
    if (reading_.dateline.date.known()) {
      set(reading_.dateline.date, DctFrom::Dateline);
    } else if (report_.metadata_date.known()) {
      set(report_.metadata_date, DctFrom::Metadata);
    } else if (stamp_.date.known()) {  // above a dateline without a day
      set(stamp_.date, DctFrom::Text);
    }
    const auto proof = engine_.times_.proof_of_date(scratch_.found, reading_.dct);
    if (proof && proof->known() && *proof != reading_.dct) set(*proof, DctFrom::Text);
  }

  const Engine& engine_;
  const Report& report_;
  Scratch& scratch_;
  Reading& reading_;
  Observer* observer_;
  Automata* automata_ = nullptr;
  Dateline stamp_;  // the day that the page above the report is stamped with
  layers::times::Anchor anchor_;
};

Automata::Automata(const Engine& engine, lexicon::Spelling spelling)
    : types(engine.lexicon(), spelling),
      phrases(types),
      dateline(engine.dateline_grammar(), types),
      times(engine.times_grammar(), types),
      names(engine.names_grammar(), types),
      roles(engine.roles_grammar(), types),
      statements(engine.statements_grammar(), types),
      dated(engine.dated_grammar(), types),
      events(engine.events_grammar(), types),
      short_forms(types),
      said(types),
      dating(types),
      linker(types) {}

std::array<grammar::Matcher*, Automata::kMatchers> Automata::matchers() {
  return {&dateline, &times, &names, &roles, &statements, &dated, &events};
}

std::array<const grammar::Matcher*, Automata::kMatchers> Automata::matchers() const {
  return {&dateline, &times, &names, &roles, &statements, &dated, &events};
}

std::size_t Automata::size_in_bytes() const {
  std::size_t size = types.size_in_bytes();
  for (const grammar::Matcher* matcher : matchers()) size += matcher->size_in_bytes();
  return size;
}

Automata& Scratch::automata_for(lexicon::Spelling spelling, const Engine& engine) {
  std::unique_ptr<Automata>& its = automata[static_cast<std::size_t>(spelling)];
  if (std::exchange(last, spelling) != spelling) {
    std::size_t size = 0;
    for (const auto& one : automata) size += one != nullptr ? one->size_in_bytes() : 0;
    for (auto& one : automata) {
      if (size > kBudget && &one != &its) one.reset();
    }
  }
  if (its == nullptr) its = std::make_unique<Automata>(engine, spelling);
  return *its;
}

void Automata::trim() {
  for (grammar::Matcher* matcher : matchers()) matcher->trim();
}

void Automata::forget() {
  phrases.clear();
  for (grammar::Matcher* matcher : matchers()) matcher->clear();
  short_forms.forget();
  said.forget();
  coding.forget();
}

Engine::Engine(const language::Blob& data)
    : data_(data),
      spelling_(data_),
      lexicon_(data_),
      dateline_grammar_(data_, lexicon_, "dateline"),
      times_grammar_(data_, lexicon_, "times"),
      names_grammar_(data_, lexicon_, "names"),
      roles_grammar_(data_, lexicon_, "roles"),
      statements_grammar_(data_, lexicon_, "statements"),
      dated_grammar_(data_, lexicon_, "dated"),
      events_grammar_(data_, lexicon_, "events"),
      dateline_(data_, lexicon_),
      times_(data_, lexicon_),
      names_(lexicon_),
      statements_(lexicon_),
      dated_(lexicon_),
      events_(lexicon_),
      time_kind_(lexicon_.symbol_named("time").value_or(0)) {}

void Engine::check(const language::Blob& data, const std::string& file) {
  text::check_characters(data, file);
  lexicon::Lexicon::check(data, file);
  grammar::Grammar::check(data, file);
  for (const grammar::Operators& operators :
       {layers::dateline::kOperators, layers::times::kOperators, layers::names::kOperators,
        layers::names::kRoleOperators, layers::statements::kOperators, layers::dated::kOperators,
        layers::events::kOperators}) {
    grammar::Grammar::check_builds(data, file, operators);
  }
}

void Engine::read(const Report& report, Scratch& scratch, Reading& reading, Observer* observer) const {
  Run(*this, report, scratch, reading, observer).read();
}

}  // namespace barqiya::reading
