#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "barqiya/reader.hpp"
#include "grammar/captured.hpp"
#include "grammar/grammar.hpp"
#include "grammar/matcher.hpp"
#include "language/blob.hpp"
#include "layers/dated/dated.hpp"
#include "layers/dateline/dateline.hpp"
#include "layers/events/events.hpp"
#include "layers/names/names.hpp"
#include "layers/names/short_forms.hpp"
#include "layers/statements/statements.hpp"
#include "layers/times/times.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/types.hpp"
#include "link/linker.hpp"
#include "text/layout.hpp"
#include "text/spelling.hpp"
#include "text/tokens.hpp"

/// The stages in their order: what Reader does, and what Explainer looks into.
namespace barqiya::reading {

/// A block of a report that all layers have read: its tokens with their types, and its sentences (text/layout.hpp).
struct BlockWords {
  std::string_view text;  ///< the report's
  std::span<const text::Token> tokens;
  std::span<const text::TokenRange> sentences;
  const lexicon::Types& types;
};

/// Told of each block of a report as each layer sees it, with its matches, for `explain` and the rules' examples; and
/// of each block that was read, for those who need a report's words besides.
class Observer {
 public:
  Observer() = default;
  virtual ~Observer() = default;
  Observer(const Observer&) = delete;
  Observer& operator=(const Observer&) = delete;

  /// `block` and all it refers to are gone when the call returns. `types` are the word types that it was read with.
  virtual void on_block(std::string_view /*layer*/, const grammar::Captured& /*block*/, lexicon::Types& /*types*/) {}

  /// The same holds of these, but for `text`.
  virtual void on_words(const BlockWords& /*block*/) {}
};

class Engine;

/// What one thread needs to read with one habit of spelling.
struct Automata {
  Automata(const Engine& engine, lexicon::Spelling spelling);

  /// Drops what refers to word types, after these were trimmed.
  void forget();

  /// Drops what has outgrown its budget; between two blocks.
  void trim();

  /// Bytes of word types and states.
  [[nodiscard]] std::size_t size_in_bytes() const;

  lexicon::Types types;
  lexicon::PhraseFinder phrases;
  grammar::Matcher dateline;
  grammar::Matcher times;
  grammar::Matcher names;
  grammar::Matcher roles;
  grammar::Matcher statements;
  grammar::Matcher dated;
  grammar::Matcher events;
  layers::names::ShortForms short_forms;
  layers::statements::Workspace said;
  layers::dated::Workspace dating;
  layers::events::Workspace coding;
  link::Linker linker;

 private:
  static constexpr std::size_t kMatchers = 7;
  [[nodiscard]] std::array<grammar::Matcher*, kMatchers> matchers();
  [[nodiscard]] std::array<const grammar::Matcher*, kMatchers> matchers() const;
};

/// What changes while reading: automata, and buffers that keep their size from report to report.
struct Scratch {
  /// What all automata together may hold when a report comes that is spelt otherwise than the last; over it all others
  /// are dropped.
  static constexpr std::size_t kBudget = std::size_t{192} << 20;

  /// Those to read a report that is spelt so with, made when the first comes.
  [[nodiscard]] Automata& automata_for(lexicon::Spelling spelling, const Engine& engine);

  std::array<std::unique_ptr<Automata>, lexicon::kSpellings> automata;  ///< by lexicon::Spelling
  lexicon::Spelling last = lexicon::Spelling::Strict;                   ///< of the last report
  std::vector<text::Token> tokens;
  std::vector<lexicon::Phrase> phrases;  ///< among the tokens
  lexicon::Lanes lanes;                  ///< of the tokens
  std::vector<grammar::Symbol> symbols;
  std::vector<grammar::Match> matches;
  std::vector<grammar::Range> captures;
  std::vector<layers::times::Found> found;
  std::vector<grammar::LayerSpan> time_spans;  ///< of the block
  std::vector<grammar::LayerSpan> spans;       ///< those of times and names
  std::vector<layers::names::FoundName> names;
  std::vector<layers::names::Party> parties;
};

/// The compiled data and the layers that read with it. Immutable, shared by threads.
class Engine {
 public:
  /// A view: the data's bytes must outlive the engine.
  explicit Engine(const language::Blob& data);

  /// Checks everything in data from outside; throws Error naming `file`.
  static void check(const language::Blob& data, const std::string& file);

  void read(const Report& report, Scratch& scratch, Reading& reading, Observer* observer = nullptr) const;

  [[nodiscard]] const language::Blob& data() const { return data_; }
  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const grammar::Grammar& dateline_grammar() const { return dateline_grammar_; }
  [[nodiscard]] const grammar::Grammar& times_grammar() const { return times_grammar_; }
  [[nodiscard]] const grammar::Grammar& names_grammar() const { return names_grammar_; }
  [[nodiscard]] const grammar::Grammar& roles_grammar() const { return roles_grammar_; }
  [[nodiscard]] const grammar::Grammar& statements_grammar() const { return statements_grammar_; }
  [[nodiscard]] const grammar::Grammar& dated_grammar() const { return dated_grammar_; }
  [[nodiscard]] const grammar::Grammar& events_grammar() const { return events_grammar_; }

 private:
  friend class Run;

  language::Blob data_;
  text::SpellingReader spelling_;
  lexicon::Lexicon lexicon_;
  grammar::Grammar dateline_grammar_;
  grammar::Grammar times_grammar_;
  grammar::Grammar names_grammar_;
  grammar::Grammar roles_grammar_;
  grammar::Grammar statements_grammar_;
  grammar::Grammar dated_grammar_;
  grammar::Grammar events_grammar_;
  layers::dateline::DatelineLayer dateline_;
  layers::times::TimesLayer times_;
  layers::names::NamesLayer names_;
  layers::statements::StatementsLayer statements_;
  layers::dated::DatedLayer dated_;
  layers::events::EventsLayer events_;
  lexicon::SymbolId time_kind_ = 0;
};

}  // namespace barqiya::reading
