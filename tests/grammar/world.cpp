// The compiler's own stages over sources that are small enough to see through. Characters and words are compiled once;
// a test's rules are compiled onto a copy of them.
#include "world.hpp"

#include <array>
#include <fstream>
#include <sstream>

#include "compile/grammar.hpp"
#include "compile/stages.hpp"
#include "grammar/operators.hpp"

namespace barqiya::grammar::testing {
namespace {

constexpr std::array<Parameter, 3> kParameters{
    {{"a", ParameterKind::Phrase, {}}, {"b", ParameterKind::Phrase, {}}, {"c", ParameterKind::Phrase, {}}}};
constexpr std::array<Operator, 1> kList{{{"mark", kParameters}}};
constexpr std::array<Operators, 1> kOperators{{{"test", kList}}};

constexpr const char* kMonths =
    "#! class month\n#! source own\n#! license Apache-2.0\n#! column lemma word\n#! column value int\n"
    "#! column tradition symbol\n"
    "يناير\t1\tegypt\nأبريل\t4\tegypt\nآذار\t3\tlevant\nكانون الثاني\t1\tlevant\nأيلول\t9\tlevant\nكانون\t12\tlevant\n";
constexpr const char* kUnits =
    "#! class unit\n#! source own\n#! license Apache-2.0\n#! column lemma word\n#! column code symbol\n"
    "#! column plural words number=pl\n"
    "سنة\tyear\tسنوات\nيوم\tday\tأيام\nعام\tyear\tأعوام\n";
constexpr const char* kCardinals =
    "#! class cardinal\n#! source own\n#! license Apache-2.0\n#! column lemma word\n#! column value int\n"
    "عشرون\t20\nثلاثون\t30\nخمسة\t5\n";

std::string file_of_repository(const std::string& path) {
  std::ifstream file(BARQIYA_SOURCE_DIR "/data/" + path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

void require_none(const compile::Diagnostics& faults) {
  std::string all;
  for (const compile::Diagnostic& fault : faults.list()) all += fault.to_string() + "\n";
  if (!all.empty()) throw Error(all);
}

std::string compile_world(const std::string& rules) {
  static const std::string characters = file_of_repository("text/characters.tsv");
  static const std::string clitics = file_of_repository("lexicon/clitics.tsv");
  const std::vector<std::vector<compile::SourceFile>> layers{{{"text/characters.tsv", characters},
                                                              {"lexicon/clitics.tsv", clitics},
                                                              {"lexicon/months.tsv", kMonths},
                                                              {"lexicon/units.tsv", kUnits},
                                                              {"lexicon/cardinals.tsv", kCardinals},
                                                              {"grammar/test.rules", rules}}};
  static const compile::BlobWriter with_characters = [&] {
    compile::BlobWriter out;
    compile::Diagnostics faults;
    compile::compile_characters(layers, out, faults);
    require_none(faults);
    return out;
  }();
  compile::Diagnostics faults;
  compile::BlobWriter out = with_characters;
  compile::compile_lexicon(layers, compile::literals_of(layers, out), out, faults);
  require_none(faults);
  compile::compile_grammar(layers, kOperators, out, faults);
  require_none(faults);
  return out.finish();
}

}  // namespace

World::World(const std::string& rules)
    : bytes(compile_world(rules)),
      data(language::Blob::trusted(bytes)),
      lexicon(data),
      grammar(data, lexicon, "test"),
      types(lexicon, lexicon::Spelling::Strict) {}

std::string World::rule_of(const std::string& name, const std::string& pattern, int priority) {
  std::string arguments;
  for (const char* capture : {"a", "b", "c"}) {
    if (pattern.find(std::string(capture) + ":") == std::string::npos) continue;
    arguments += (arguments.empty() ? "" : ", ") + std::string(capture) + "=" + capture;
  }
  return "rule test." + name + "\n  match  " + pattern + "\n  priority " + std::to_string(priority) +
         "\n  build  mark(" + arguments + ")\n  yes    «قال»\n  no     «كتب»\n\n";
}

std::string World::rules_of(const std::vector<std::string>& patterns) {
  std::string rules;
  for (std::size_t i = 0; i < patterns.size(); ++i) rules += rule_of("r.n" + std::to_string(i), patterns[i]);
  return rules;
}

Read::Read(World& world, Matcher& matcher, std::string_view its_text, std::vector<LayerSpan> spans) : text(its_text) {
  text::Tokenizer tokenizer(world.data, text);
  std::vector<text::Token> block;
  while (tokenizer.next(block)) tokens.insert(tokens.end(), block.begin(), block.end());
  lexicon::Lanes lanes;
  world.types.assign(text, tokens, lanes);
  lexicon::PhraseFinder(world.types).find(tokens, lanes, phrases);
  symbols.resize(matcher.stream({tokens, lanes.of(matcher.lane()), phrases}, spans, symbols).size());
  matcher.match(symbols, found, captures);
}

Captured Read::captured(const World& world) const {
  return {text, tokens, &world.types, &world.grammar, phrases, symbols, found};
}

std::vector<std::string> Read::matches(const World& world) const {
  const Captured block = captured(world);
  std::vector<std::string> all;
  for (const Match& match : found) {
    std::string one(world.grammar.rule_name(match.rule).substr(5));  // without "test."
    one += "[" + std::string(block.span_of(match, match.core).slice(text)) + "]";
    for (std::size_t i = 0; i < match.captures.size(); ++i) {
      if (match.captures[i].empty()) continue;
      one += " " + std::string(world.grammar.capture_name(match.rule, i)) + "=" +
             std::string(block.span_of(match, match.captures[i]).slice(text));
    }
    all.push_back(one);
  }
  return all;
}

std::vector<std::string> matches_of(const std::string& rules, std::string_view text) {
  World world(rules);
  Matcher matcher(world.grammar, world.types);
  return Read(world, matcher, text).matches(world);
}

}  // namespace barqiya::grammar::testing
