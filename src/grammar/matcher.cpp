// Runs a layer's automaton over a block. First it is found where a match can begin, as far as two symbols tell: in few
// places, and with no branch that depends on the text. From there the DFA is run to its last accepting state. A match
// whose core begins behind its first symbol may lose to one that begins between the two. Since no match has more than
// kLongest symbols time is linear in the stream.
#include "grammar/matcher.hpp"

#include <algorithm>
#include <limits>

#include "grammar/dfa.hpp"
#include "grammar/symbol_classes.hpp"
#include "grammar/trace.hpp"
#include "grammar/walks.hpp"
#include "lexicon/phrases.hpp"

namespace barqiya::grammar {
using lexicon::Lane;

namespace {

constexpr std::size_t kTogether = 256;  // walks side by side: enough to wait for none, few enough to lie near

}  // namespace

struct Matcher::Automaton {
  /// A match, if none that begins earlier takes its symbols.
  struct Candidate {
    Match match;
    std::uint64_t hash = 0;  ///< of Trace
  };

  Automaton(const Grammar& its_grammar, lexicon::Types& types, std::size_t its_budget)
      : grammar(its_grammar),
        budget(its_budget),
        classes(its_grammar, types),
        dfa(its_grammar, classes, its_budget / 2),
        walks(dfa, classes),
        trace(its_grammar, classes),
        phrases(its_grammar.lexicon()) {
    for (std::size_t klass = 0; klass < grammar.phrase_classes().size(); ++klass) {
      if (grammar.phrase_classes()[klass] == 0) continue;
      phrase_classes |= lexicon::Type::bit_of(static_cast<lexicon::ClassId>(klass));
    }
  }

  void put_edge(std::uint32_t token);
  void put_tokens(const Words& words, std::uint32_t begin, std::uint32_t end);
  std::uint32_t put_unusual(const Words& words, std::uint32_t at, std::uint32_t end);
  std::uint32_t put_phrase(const Words& words, std::uint32_t at, std::uint32_t end);
  void find_candidates(std::span<const Symbol> symbols, std::span<const std::uint32_t> from);
  void choose(std::span<const Symbol> symbols, std::uint32_t horizon, std::vector<Match>& found,
              std::vector<Range>& captures);
  [[nodiscard]] Candidate best(std::span<const Candidate> rest) const;
  [[nodiscard]] std::span<const std::uint32_t> find_starts(std::span<const Symbol> symbols);
  void begin_stream(const Words& words, std::vector<Symbol>& buffer);
  void put(const Symbol& symbol);
  [[nodiscard]] bool beats(const Match& other, const Match& best) const;

  const Grammar& grammar;
  std::size_t budget;
  SymbolClasses classes;
  Dfa dfa;
  Walks walks;
  Trace trace;
  lexicon::Phrases phrases;
  std::uint64_t phrase_classes = 0;  ///< of the layer, as in Type
  std::vector<PredicateId> taken;

  // The stream under way: its symbols, where the next is put, and those at which a match may begin.
  Symbol* first = nullptr;
  Symbol* out = nullptr;
  std::vector<std::uint32_t> starts;
  std::size_t begun = 0;
  std::size_t phrase = 0;  ///< the first phrase of the block that begins where the stream has come to, or behind
  std::vector<Candidate> candidates;  ///< not yet chosen from, by where they begin
  std::uint32_t at = 0;               ///< where the next match may begin
  Kept kept;
};

Matcher::Matcher(const Grammar& grammar, lexicon::Types& types, std::size_t budget)
    : automaton_(std::make_unique<Automaton>(grammar, types, budget)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

void Matcher::clear() {
  automaton_->dfa.clear();
  automaton_->trace.clear();
  automaton_->kept.stems.clear();
  automaton_->kept.facts.clear();
  automaton_->classes.clear();
}

Kept& Matcher::kept() { return automaton_->kept; }

void Matcher::trim() {
  if (automaton_->classes.size_in_bytes() > automaton_->budget / 2) clear();
}

std::size_t Matcher::size_in_bytes() const {
  return automaton_->dfa.size_in_bytes() + automaton_->classes.size_in_bytes() + automaton_->trace.size_in_bytes();
}

std::size_t Matcher::states() const { return automaton_->dfa.states(); }

std::uint32_t Matcher::lane() const { return automaton_->classes.lane(); }

std::span<const Symbol> Matcher::stream(const Words& words, std::span<const LayerSpan> spans,
                                        std::vector<Symbol>& buffer) {
  const auto& tokens = words.tokens;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  Automaton& automaton = *automaton_;
  automaton.begin_stream(words, buffer);
  if (tokens.empty()) return {};
  automaton.put_edge(0);
  std::uint32_t at = 0;
  for (const LayerSpan& span : spans) {
    automaton.put_tokens(words, at, span.token);
    at = span.token;
    if (at > 0 && tokens[at].paragraph) automaton.put_edge(at);
    const std::uint32_t klass = automaton.classes.of_span(span.kind) * 2 + (tokens[at].glued ? 1 : 0);
    automaton.put({at, span.length, klass, Symbol::kSpan + span.index});
    at += span.length;
  }
  automaton.put_tokens(words, at, size);
  automaton.put_edge(size);
  return std::span(buffer).first(static_cast<std::size_t>(automaton.out - buffer.data()));
}

void Matcher::Automaton::begin_stream(const Words& words, std::vector<Symbol>& buffer) {
  const std::size_t most = 2 * words.tokens.size() + 2;  // an edge before each, and behind the last
  if (buffer.size() < most) buffer.resize(most);
  if (starts.size() < most) starts.resize(most);
  first = buffer.data();
  out = first;
  begun = 0;
  const auto behind = std::partition_point(words.phrases.begin(), words.phrases.end(),
                                           [&](const auto& other) { return other.token < words.first; });
  phrase = static_cast<std::size_t>(behind - words.phrases.begin());
}

void Matcher::Automaton::put(const Symbol& symbol) {
  starts[begun] = static_cast<std::uint32_t>(out - first);
  begun += classes.sides(symbol.klass).first != 0 ? 1 : 0;
  *out++ = symbol;
}

void Matcher::Automaton::put_edge(std::uint32_t token) { put({token, 0, classes.of_edge() * 2, 0}); }

// The tokens [begin, end), no span among them. Most are known, and neither a paragraph nor a phrase begins with them.
void Matcher::Automaton::put_tokens(const Words& words, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kUsual = SymbolClasses::kKnown;
  constexpr std::uint32_t kLook = SymbolClasses::kKnown | Lane::kParagraph | Lane::kPhrase;
  const lexicon::LaneValues known = words.known;
  for (std::uint32_t i = begin; i < end;) {
    Symbol* to = out;
    std::uint32_t* const start = starts.data();
    std::size_t count = begun;
    for (; i < end && (known[i] & kLook) == kUsual; ++i) {
      start[count] = static_cast<std::uint32_t>(to - first);
      count += (known[i] & SymbolClasses::kBegins) != 0 ? 1 : 0;
      *to++ = {i, 1, known[i] & SymbolClasses::kClass, 0};
    }
    out = to;
    begun = count;
    if (i < end) i += put_unusual(words, i, end);
  }
}

// A token that is not known yet, or begins a paragraph or a phrase; returns how many tokens were put.
std::uint32_t Matcher::Automaton::put_unusual(const Words& words, std::uint32_t at, std::uint32_t end) {
  const text::Token& token = words.tokens[at];
  if (token.paragraph && at > 0) put_edge(at);
  const bool is_phrase = (words.known[at] & Lane::kPhrase) != 0;
  if (const std::uint32_t length = is_phrase ? put_phrase(words, at, end) : 0; length != 0) return length;
  std::uint32_t value = words.known[at];
  if ((value & SymbolClasses::kKnown) == 0) value = classes.known(token.type);
  if (value == 0) value = classes.learn(token.type);
  put({at, 1, (value & SymbolClasses::kClass) | (token.glued ? Lane::kGlued : 0), 0});
  return 1;
}

// Of the phrases at a token the longest that is of the layer's classes and ends in time, as one symbol; returns its
// tokens, 0 when there is none.
std::uint32_t Matcher::Automaton::put_phrase(const Words& words, std::uint32_t at, std::uint32_t end) {
  const auto& all = words.phrases;
  while (phrase < all.size() && all[phrase].token < words.first + at) ++phrase;
  for (std::size_t i = phrase; i < all.size() && all[i].token == words.first + at; ++i) {
    if (all[i].length > end - at || (all[i].classes & phrase_classes) == 0) continue;
    if (!phrases.has(all[i], grammar.phrase_classes())) continue;
    const text::Token& token = words.tokens[at];
    const std::uint32_t klass = classes.of_phrase(all[i], token.kind) * 2;
    put({at, all[i].length, klass + (token.glued ? 1 : 0), static_cast<std::uint32_t>(i + 1)});
    return all[i].length;
  }
  return 0;
}

// The symbols at which a match may begin, as far as they and those behind them tell.
std::span<const std::uint32_t> Matcher::Automaton::find_starts(std::span<const Symbol> symbols) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < begun; ++i) {
    const std::uint32_t start = starts[i];
    starts[count] = start;
    if (start + 1 == symbols.size()) {
      ++count;
      continue;
    }
    const std::uint32_t one = classes.sides(symbols[start].klass).first;
    const std::uint32_t next = classes.sides(symbols[start + 1].klass).inside;
    count += dfa.is_dead_end(one, next) ? 0 : 1;
  }
  begun = count;
  return std::span(starts).first(count);
}

bool Matcher::Automaton::beats(const Match& other, const Match& best) const {
  if (other.core.begin != best.core.begin) return other.core.begin < best.core.begin;
  if (other.whole.end != best.whole.end) return other.whole.end > best.whole.end;
  const std::int32_t priority = grammar.rule(other.rule).priority;
  const std::int32_t highest = grammar.rule(best.rule).priority;
  return priority != highest ? priority > highest : other.rule < best.rule;
}

// The matches met on the walks, each with its hash; what the memory will be asked for is asked for then.
void Matcher::Automaton::find_candidates(std::span<const Symbol> symbols, std::span<const std::uint32_t> from) {
  const std::size_t old = candidates.size();
  for (const Walk& walk : walks.run(symbols, from)) {
    if (!walk.found()) continue;
    const Match match{walk.rule, {walk.start, walk.end}, {walk.start + walk.lead, walk.end}, {}, {}};
    candidates.push_back({match, trace.hash(symbols, match)});
  }
  for (std::size_t i = old; i < candidates.size(); ++i) trace.prefetch(candidates[i].hash);
}

// Of the first and those that begin inside its left context.
Matcher::Automaton::Candidate Matcher::Automaton::best(std::span<const Candidate> rest) const {
  Candidate best = rest.front();
  for (const Candidate& rival : rest.subspan(1)) {
    if (rival.match.whole.begin > best.match.core.begin) break;
    if (beats(rival.match, best.match)) best = rival;
  }
  return best;
}

// Takes the candidates that none which begins at `horizon` or behind can beat.
void Matcher::Automaton::choose(std::span<const Symbol> symbols, std::uint32_t horizon, std::vector<Match>& found,
                                std::vector<Range>& captures) {
  std::size_t i = 0;
  for (; i < candidates.size() && candidates[i].match.core.begin < horizon; ++i) {
    if (candidates[i].match.whole.begin < at) continue;
    auto [match, hash] = best(std::span(candidates).subspan(i));
    if (trace.run(symbols, hash, match, captures, taken)) found.push_back(match);
    at = std::max(match.core.end, match.core.begin + 1);
  }
  candidates.erase(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(i));
}

void Matcher::match(std::span<const Symbol> symbols, std::vector<Match>& found, std::vector<Range>& captures) {
  Automaton& automaton = *automaton_;
  found.clear();
  captures.clear();
  automaton.taken.clear();
  automaton.at = 0;
  if (automaton.trace.size_in_bytes() > automaton.budget / 8) automaton.trace.clear();
  const std::span<const std::uint32_t> starts = automaton.find_starts(symbols);
  for (std::size_t begin = 0; begin < starts.size(); begin += kTogether) {
    const auto from = starts.subspan(begin, std::min(kTogether, starts.size() - begin));
    const bool is_last = begin + from.size() == starts.size();
    automaton.find_candidates(symbols, from);
    automaton.choose(symbols, is_last ? std::numeric_limits<std::uint32_t>::max() : from.back() + 1, found, captures);
  }
  const Range* capture = captures.data();
  const PredicateId* taken = automaton.taken.data();
  for (Match& match : found) {
    match.captures = {capture, automaton.grammar.rule(match.rule).captures};
    match.taken = {taken, match.whole.end - match.whole.begin};
    capture += match.captures.size();
    taken += match.taken.size();
  }
}

}  // namespace barqiya::grammar
