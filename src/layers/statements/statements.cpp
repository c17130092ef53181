// The layer's steps over one block: what stands at each token, the cues that the rules found, the frame around each,
// where contents end, who speaks. The rules say what a cue is; how Arabic builds sentences around one is told in
// frames.cpp, sources.cpp, contents.cpp and speakers.cpp. Tested by tests/layers/statements_test.cpp and by the
// examples of data/grammar/statements.rules.
#include "layers/statements/statements.hpp"

#include <algorithm>
#include <array>

#include "layers/statements/runs.hpp"

namespace barqiya::layers::statements {
namespace {

using text::TokenRange;

constexpr std::size_t kMostTold = 8;  ///< times the bytes of a block that its statements' contents may have in all
constexpr std::array<std::string_view, 11> kActs{"assert", "deny",    "promise",  "warn", "demand", "accuse",
                                                 "praise", "condemn", "announce", "ask",  "expect"};
constexpr std::array<std::string_view, 4> kPhraseClasses{"clause_word", "witness", "function_word", "complementiser"};

void place_names(Block& block) {
  for (std::size_t i = 0; i < block.names.size(); ++i) {
    for (std::uint32_t t = block.names[i].tokens.begin; t < block.names[i].tokens.end; ++t) {
      block.places[t].name = static_cast<std::int32_t>(i);
    }
    const std::uint32_t first = block.names[i].tokens.begin;
    if (block.names[i].span.begin != block.tokens[first].begin) continue;
    Word& word = block.places[first].word;  // its first letter is no preposition: "Korea" is not "like Orea"
    word.prefix = Link::None;
    word.prefix_size = 0;
    word.flags &= ~static_cast<std::uint32_t>(kJoined);
  }
}

/// "Observers (expected) the rise of prices": an ending that shows that no genitive stands behind it.
bool ends_behind_plural(const Block& block, TokenRange party) {
  const Word& first = block.word(party.begin);
  const Place& deed = block.places[party.begin + 1];
  const bool other = deed.word.is(kDefinite | kAdjective | kSpeaker) || deed.name != kNothing;
  return first.ending != Ending::None && !first.is(kDefinite) && deed.word.is(kMasdar) && !other;
}

/// Where a party ends for this layer: before a word that opens a clause, a purpose ("to carry ...") or, when no person
/// is named behind it, the outlet that is spoken to.
std::uint32_t end_of(const Block& block, const names::Party& party) {
  constexpr std::uint32_t kBounds = kThat | kRelative | kConnective | kFinite;
  const auto named_at = [&block](std::int32_t name) {
    return name == names::kNoName ? 0 : block.names[static_cast<std::size_t>(name)].tokens.begin;
  };
  if (party.tokens.begin + 1 < party.tokens.end && ends_behind_plural(block, {party.tokens.begin, party.tokens.end}))
    return party.tokens.begin + 1;
  for (std::uint32_t t = party.tokens.begin + 1; t < party.tokens.end; ++t) {
    const Place& place = block.places[t];
    const bool to = place.word.prefix == Link::Li;
    const bool in = place.word.link == Link::Fi && t + 1 < party.tokens.end && named_at(party.name) <= t;
    if (in && block.word(t + 1).is(kMedium)) return t;  // "the coach in the press conference"
    const bool media = place.name != kNothing && block.names[static_cast<std::size_t>(place.name)].sector == "MED";
    if (to && (media || place.word.is(kOutlet | kAgency)) && named_at(party.name) <= t) return t;
    if (place.name != kNothing) continue;
    if (place.word.is(kBounds) || (to && place.word.is(kMasdar) && !place.word.is(kDefinite))) return t;
  }
  std::uint32_t end = party.tokens.end;  // "witnesses (to)": spelt like an adjective
  while (end > party.tokens.begin + 1 && block.word(end - 1).link != Link::None) --end;
  return end;
}

void place_parties(Block& block) {
  for (std::size_t i = 0; i < block.parties.size(); ++i) {
    const std::uint32_t end = end_of(block, block.parties[i]);
    for (std::uint32_t t = block.parties[i].tokens.begin; t < end; ++t) {
      block.places[t].party = static_cast<std::int32_t>(i);
    }
  }
}

std::uint32_t token_at(std::span<const text::Token> tokens, std::uint32_t byte) {
  const auto found = std::partition_point(tokens.begin(), tokens.end(),
                                          [byte](const text::Token& token) { return token.end <= byte; });
  return static_cast<std::uint32_t>(found - tokens.begin());
}

void place_times(Block& block) {
  std::uint32_t t = 0;
  for (std::size_t i = 0; i < block.times.size(); ++i) {
    const Span span = block.times[i].span;
    while (t < block.size() && block.tokens[t].end <= span.begin) ++t;
    for (std::uint32_t u = t; u < block.size() && block.tokens[u].begin < span.end; ++u) {
      block.places[u].time = static_cast<std::int32_t>(i);
    }
  }
}

void place_layout(Block& block) {
  block.layout.read(block.text, block.tokens);
  block.marked = block.layout.sentences;
  for (std::uint32_t s = 0; s < block.layout.sentences.size(); ++s) {
    const TokenRange range = block.layout.sentences[s];
    for (std::uint32_t t = range.begin; t < range.end; ++t) block.places[t].sentence = s;
  }
  for (std::size_t q = 0; q < block.layout.quotations.size(); ++q) {
    const text::Quotation& quotation = block.layout.quotations[q];
    if (quotation.inside.begin == 0 || quotation.depth > 4) continue;
    block.places[quotation.inside.begin - 1].opens = static_cast<std::int32_t>(q);
    if (quotation.bracket) continue;
    for (std::uint32_t t = quotation.inside.begin; t < quotation.inside.end; ++t) {
      block.places[t].inside = static_cast<std::int32_t>(q);
    }
  }
}

Statement statement_of(const Block& block, const Frame& frame, const Attribution& attribution, Date dct) {
  const Cue& cue = block.cues[frame.cue];
  Statement statement;
  statement.cue = cue.span;
  statement.rule = cue.rule;
  statement.act = cue.act;
  statement.source = block.span_of(frame.source, true);
  statement.speaker = block.span_of(attribution.speaker, true);
  const Word& first = block.word(frame.content.begin);
  const bool swallowed = frame.stem && first.prefix == Link::Li && first.is(kDefinite) && !first.is(kJoined);
  statement.content = block.span_of(frame.content, (frame.stem && !swallowed) || first.is(kJoined));
  statement.medium = block.span_of(frame.medium, true);
  statement.manner = manner_of(block, frame);
  statement.said = dct;
  if (frame.time != kNothing) {
    const Time& time = block.times[static_cast<std::size_t>(frame.time)];
    if (time.type == TimeType::Date && time.value.view().size() == 10) statement.said = time.interval.begin.date;
  }
  for (std::size_t v = 0; v < attribution.vias; ++v) statement.via[v] = block.span_of(attribution.via[v], true);
  statement.vias = attribution.vias;
  return statement;
}

}  // namespace

StatementsLayer::StatementsLayer(const lexicon::Lexicon& lexicon) : words_(lexicon), endings_(lexicon) {
  const auto symbol = [&lexicon](std::string_view name) { return lexicon.symbol_named(name).value_or(0); };
  for (const std::string_view name : kPhraseClasses) {
    if (const auto klass = lexicon.class_named(name)) phrase_classes_.push_back(*klass);
  }
  verb_ = lexicon.class_named("verb").value_or(0);
  attribution_ = lexicon.class_named("attribution").value_or(0);
  act_ = symbol("act"), takes_ = symbol("takes"), with_ = symbol("with"), number_ = symbol("number");
  kind_ = symbol("kind"), report_ = symbol("report");
  gender_ = symbol("gender"), conj_ = symbol("conj"), pron_ = symbol("pron");
  clause_ = symbol("clause"), object_ = symbol("object"), both_ = symbol("both"), f_ = symbol("f");
  pair_ = symbol("pair"), pl_ = symbol("pl"), du_ = symbol("du");
  none_ = symbol("none"), tense_ = symbol("tense"), present_ = symbol("present"), voice_ = symbol("voice"),
  passive_ = symbol("passive");
  for (std::size_t i = 0; i < kActs.size(); ++i) acts_[i] = symbol(kActs[i]);
}

void StatementsLayer::find(const grammar::Captured& captured, const Findings& findings, Workspace& workspace,
                           std::vector<Statement>& statements) const {
  Block& block = workspace.block;
  block.text = captured.text;
  block.tokens = captured.tokens;
  block.names = findings.names;
  block.parties = findings.parties;
  block.times = findings.times;
  block.headline_end = findings.headline.empty() ? 0 : token_at(captured.tokens, findings.headline.end);
  block.dateline_begin = findings.dateline.empty() ? 0 : token_at(captured.tokens, findings.dateline.begin);
  block.dateline_end = findings.dateline.empty() ? 0 : token_at(captured.tokens, findings.dateline.end);
  place_words(captured, workspace);
  place_names(block);
  place_parties(block);
  place_times(block);
  place_layout(block);
  place_phrases(captured, block);
  end_headline(block);
  find_cues(captured, workspace);
  end_sentences(block);
  read_frames(block, workspace.frames);
  read_contents(block, workspace.frames);
  read_passing_on(block, workspace.frames);
  find_speakers(block, *captured.types, workspace.frames, workspace.attributions);
  // What is told contains what is told in it, but in a report of people not many times over: without an end to that a
  // text of cues alone would be told from each of them to its end.
  std::size_t room = kMostTold * block.span_of({0, block.size()}).size();
  for (std::size_t i = 0; i < workspace.frames.size(); ++i) {
    if (!workspace.frames[i].found()) continue;
    const Statement statement = statement_of(block, workspace.frames[i], workspace.attributions[i], findings.dct);
    if (statement.content.size() > room) continue;
    room -= statement.content.size();
    statements.push_back(statement);
  }
}

void StatementsLayer::place_words(const grammar::Captured& captured, Workspace& workspace) const {
  Block& block = workspace.block;
  block.places.clear();
  block.places.reserve(captured.tokens.size() + Block::kBehind);
  for (const text::Token& token : captured.tokens) {
    Place& place = block.places.emplace_back();
    place.word = workspace.words.get(token.type);
    if (!place.word.is(kRead)) place.word = read_word(captured, token, workspace);
  }
  block.places.resize(captured.tokens.size() + Block::kBehind);
}

Word StatementsLayer::read_word(const grammar::Captured& captured, const text::Token& token,
                                Workspace& workspace) const {
  Word word = workspace.words.get((*captured.types)[token.type].like);
  if (!word.is(kRead)) word = words_.read(captured.types->analyses(token.type));
  word.flags |= kRead;
  const bool shows_case = word.plural && !word.is(kSuffixed);
  word.ending = shows_case ? endings_.of(captured.text.substr(token.begin, token.end - token.begin)) : Ending::None;
  workspace.words.set(token.type, word);
  return word;
}

namespace {

/// A role that is but a further word of a phrase ("a press conference") is none.
void drop_party(Block& block, std::uint32_t token) {
  const std::int32_t party = block.places[token].party;
  if (party == kNothing) return;
  const text::TokenRange tokens = block.parties[static_cast<std::size_t>(party)].tokens;
  if (tokens.begin != token || block.parties[static_cast<std::size_t>(party)].name != names::kNoName) return;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) block.places[t].party = kNothing;
}

}  // namespace

void StatementsLayer::place_phrases(const grammar::Captured& captured, Block& block) const {
  for (const grammar::Symbol& symbol : captured.symbols) {
    if (!symbol.is_phrase()) continue;
    for (const lexicon::ClassId klass : phrase_classes_) {
      const auto phrase = captured.find(symbol, klass);
      if (!phrase) continue;
      const std::array<lexicon::Analysis, 1> one{*phrase};
      Word word = words_.read(one);
      word.prefix_size = block.places[symbol.token].word.prefix_size;
      block.places[symbol.token].word = word;
      for (std::uint32_t i = 1; i < symbol.length; ++i) {
        drop_party(block, symbol.token + i);
        block.places[symbol.token + i].word = {};
        block.places[symbol.token + i].word.flags = kInside;
      }
    }
  }
}

namespace {

/// Whether a word that may be a role too ("demanded", "a student of") is a verb: a role stands behind its verb. The
/// party that it seems to begin is none then.
bool is_verb(Block& block, const Cue& cue) {
  const std::uint32_t at = cue.tokens.begin;
  const std::int32_t party = block.places[at].party;
  if (party == kNothing) return true;
  const text::TokenRange tokens = block.parties[static_cast<std::size_t>(party)].tokens;
  if (tokens.begin != at) return true;
  if (at > 0 && block.places[at - 1].cue != kNothing) return false;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) block.places[t].party = kNothing;
  return true;
}

}  // namespace

void StatementsLayer::find_cues(const grammar::Captured& captured, Workspace& workspace) const {
  Block& block = workspace.block;
  block.cues.clear();
  for (const grammar::Match& match : captured.matches) {
    // What a guard takes is told of someone, as a relative clause is: "who asked not to be named".
    if (captured.grammar->is_guard(match.rule)) {
      const grammar::Symbol& first = captured.symbols[match.core.begin];
      if (!first.is_edge()) block.places[first.token].word.flags |= kRelative;
    }
    for (std::size_t i = 0; i < captured.grammar->builds(match.rule); ++i) {
      Cue cue = cue_of(captured, match, captured.grammar->build(match.rule, i), workspace.cue_words);
      if (cue.tokens.begin >= cue.tokens.end) continue;
      const Word apart = cue.tokens.begin > 0 ? block.word(cue.tokens.begin - 1) : Word{};
      cue.joined = cue.joined || (apart.is(kInside) && apart.is(kJoined));  // "and" written apart from its verb
      if (cue.op == Op::Colon && cue.tokens.begin > block.headline_end) continue;
      if (cue.op == Op::Unsure && !is_verb(block, cue)) continue;
      const bool in_name = cue.op != Op::Attribution && block.places[cue.tokens.begin].name != kNothing;
      const bool other = cue.op == Op::Noun && block.word(cue.tokens.begin).is(kDocument | kApart | kFunction);
      if (in_name || other) continue;
      for (std::uint32_t t = cue.tokens.begin; t < cue.tokens.end; ++t) {
        block.places[t].cue = static_cast<std::int32_t>(block.cues.size());
      }
      block.cues.push_back(cue);
    }
  }
}

Cue StatementsLayer::cue_of(const grammar::Captured& captured, const grammar::Match& match, const grammar::Build& build,
                            CueWords& known) const {
  Cue cue;
  cue.op = static_cast<Op>(build.op);
  cue.rule = match.rule;
  const auto capture = match.captures[static_cast<std::size_t>(build.arguments[0].value)];
  const grammar::Range range = cue.op == Op::Attribution ? match.core : capture;
  // What the compiler of rules refuses may still come in a compiled file: a cue that takes no word, or an edge.
  if (range.begin >= range.end || captured.symbols[range.end - 1].is_edge()) return cue;
  const grammar::Symbol& first = captured.symbols[range.begin];
  const grammar::Symbol& last = captured.symbols[range.end - 1];
  cue.tokens = {first.token, last.token + last.length};
  cue.span = captured.span_of(match, range);
  if (cue.op == Op::Attribution) {
    const auto word = captured.find(capture, attribution_);
    const auto with = word ? captured.lexicon().feature(*word, with_) : std::nullopt;
    cue.with = words_.link_named(static_cast<lexicon::SymbolId>(with.value_or(0)));
    return cue;
  }
  const grammar::Symbol& symbol = captured.symbols[capture.begin];
  if (cue.op == Op::Colon || symbol.is_phrase() || symbol.is_edge() || symbol.is_span()) return cue;
  const grammar::PredicateId predicate = match.taken[capture.begin - match.whole.begin];
  const grammar::Place place = capture.begin == match.whole.begin ? grammar::Place::First : grammar::Place::Inside;
  const std::uint32_t type = captured.tokens[symbol.token].type;
  const std::uint64_t key = grammar::key_of((*captured.types)[type].like, predicate, place);
  const CueWord* const word = known.find(key);
  static_cast<CueWord&>(cue) = word != nullptr ? *word : known.put(key, read_verb(captured, type, predicate, place));
  if (build.arguments.size() > 1 && build.arguments[1].source == grammar::Source::Symbol) {
    cue.object = true;
    cue.blames = cue.act == Act::Accuse;
  }
  if (cue.op == Op::Act) cue.op = Op::Noun, cue.act_of_verb = true;
  if (cue.op == Op::Tells) cue.op = Op::Verb, cue.clause = true, cue.with = Link::Fi;
  return cue;
}

/// What a verb says, by the reading with which a rule took it.
CueWord StatementsLayer::read_verb(const grammar::Captured& captured, std::uint32_t type,
                                   grammar::PredicateId predicate, grammar::Place place) const {
  const auto analyses = captured.types->analyses(type);
  const auto is_verb = [&](const lexicon::Analysis& analysis) {
    return captured.lexicon().is_of(analysis.entry, verb_);
  };
  auto taken = std::find_if(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
    return is_verb(analysis) && captured.grammar->reads(predicate, analysis, place);
  });
  if (taken == analyses.end()) {  // the rule quotes the word
    taken = std::find_if(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& analysis) {
      return is_verb(analysis) && captured.lexicon().feature(analysis, kind_) == static_cast<std::int32_t>(report_);
    });
  }
  if (taken == analyses.end()) taken = std::find_if(analyses.begin(), analyses.end(), is_verb);
  CueWord word;
  if (taken == analyses.end()) return word;
  const auto value = [&](lexicon::SymbolId feature) {
    return static_cast<lexicon::SymbolId>(captured.lexicon().feature(*taken, feature).value_or(0));
  };
  const auto act = std::find(acts_.begin(), acts_.end(), value(act_));
  if (act != acts_.end()) word.act = static_cast<Act>(act - acts_.begin());
  const lexicon::SymbolId takes = value(takes_);
  word.clause = takes == clause_ || takes == both_;
  word.pair = takes == pair_;
  word.object = takes == object_ || takes == both_ || word.pair;
  word.with = words_.link_named(value(with_));
  word.plural = value(number_) == pl_;
  // "Foretold" of two is written as of one.
  word.dual =
      value(number_) == du_ && std::all_of(analyses.begin(), analyses.end(), [&](const auto& analysis) {
        return !is_verb(analysis) || captured.lexicon().feature(analysis, number_) == static_cast<std::int32_t>(du_);
      });
  word.feminine = value(gender_) == f_;
  word.present = value(tense_) == present_;
  word.passive = value(voice_) == passive_;
  word.joined = value(conj_) != none_ && value(conj_) != 0;
  word.has_object = value(pron_) != none_ && value(pron_) != 0;
  return word;
}

}  // namespace barqiya::layers::statements
