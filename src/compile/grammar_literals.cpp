// The words that rules quote. The lexicon is compiled before the rules, which look up classes and features in it, yet
// has an entry for each quoted word; so the rules are read once more, before it, for these words only. Tested by
// tests/compile/grammar_rules_test.cpp.
#include <set>

#include "compile/grammar.hpp"
#include "compile/rules.hpp"

namespace barqiya::compile {
namespace {

void collect_literals(const Pattern& pattern, std::set<std::string>& words) {
  const bool literal = pattern.kind == Pattern::Kind::Atom && pattern.atom.kind == grammar::PredicateKind::Literal;
  if (literal && !pattern.atom.mark) words.insert(pattern.atom.name);
  for (const PatternPtr& part : pattern.parts) collect_literals(*part, words);
}

}  // namespace

std::vector<std::string> literals_of(Layers layers, const BlobWriter& out) {
  const std::string bytes = out.finish();
  Diagnostics ignored;
  std::set<std::string> words;
  for (const Rule& rule : read_rules(layers, language::Blob::trusted(bytes), ignored)) {
    collect_literals(*rule.match, words);
  }
  return {words.begin(), words.end()};
}

}  // namespace barqiya::compile
