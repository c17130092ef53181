#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compile/blob_writer.hpp"
#include "grammar/captured.hpp"
#include "grammar/grammar.hpp"
#include "grammar/matcher.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/types.hpp"
#include "text/tokens.hpp"

namespace barqiya::grammar::testing {

/// Rules compiled over a small lexicon (months, units, number words and the repository's clitics), and one thread's
/// word types. The layer is "test", its one operator mark(a=, b=, c=), each of them any capture.
class World {
 public:
  /// `rules` is a file of rules. Throws Error with all faults of the compiler.
  explicit World(const std::string& rules);

  /// One rule for each pattern, test.r.0 and so on, that builds from the captures a, b and c that it has.
  static std::string rules_of(const std::vector<std::string>& patterns);
  static std::string rule_of(const std::string& name, const std::string& pattern, int priority = 0);

  std::string bytes;
  language::Blob data;
  lexicon::Lexicon lexicon;
  Grammar grammar;
  lexicon::Types types;
};

/// A text as one layer sees it, with its matches.
struct Read {
  Read(World& world, Matcher& matcher, std::string_view its_text, std::vector<LayerSpan> spans = {});
  Read(const Read&) = delete;
  Read& operator=(const Read&) = delete;

  [[nodiscard]] Captured captured(const World& world) const;

  /// Each match as "RULE[core]", the core's text as span_of gives it; with captures as "RULE[core] a=... b=...".
  [[nodiscard]] std::vector<std::string> matches(const World& world) const;

  std::string text;
  std::vector<text::Token> tokens;
  std::vector<lexicon::Phrase> phrases;
  std::vector<Symbol> symbols;
  std::vector<Match> found;
  std::vector<Range> captures;
};

/// The matches of one text, by a matcher of its own.
std::vector<std::string> matches_of(const std::string& rules, std::string_view text);

}  // namespace barqiya::grammar::testing
