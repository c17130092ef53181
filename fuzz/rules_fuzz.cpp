// The rule compiler on any text: it says what is wrong, or makes automata that pass the loader's check and run. The
// text is laid over the small rules of times, so that it may replace, remove and refer to what is there.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compile/grammar.hpp"
#include "grammar/matcher.hpp"
#include "grammar/near_misses.hpp"
#include "layers/times/operators.hpp"
#include "require.hpp"
#include "small_data.hpp"
#include "text/tokens.hpp"

namespace barqiya::fuzz {
namespace {

/// The sources without the rules of layers that this fuzzer does not compile.
compile::Layer without_other_rules(compile::Layer sources) {
  sources.erase(std::remove_if(sources.begin(), sources.end(),
                               [](const compile::SourceFile& file) {
                                 return file.path.find("grammar/") == 0 && file.path != "grammar/times.rules";
                               }),
                sources.end());
  return sources;
}

void run(const language::Blob& data) {
  const lexicon::Lexicon lexicon(data);
  const grammar::Grammar grammar(data, lexicon, "times");
  lexicon::Types types(lexicon, lexicon::Spelling::Strict);
  grammar::Matcher matcher(grammar, types);
  std::vector<text::Token> tokens;
  lexicon::PhraseFinder finder(types);
  std::vector<lexicon::Phrase> phrases;
  lexicon::Lanes lanes;
  std::vector<grammar::Symbol> symbols;
  std::vector<grammar::Match> found;
  std::vector<grammar::Range> captures;
  text::Tokenizer tokenizer(data, small_report());
  while (tokenizer.next(tokens)) {
    types.assign(small_report(), tokens, lanes);
    finder.find(tokens, lanes, phrases);
    symbols.resize(matcher.stream({tokens, lanes.of(matcher.lane()), phrases}, {}, symbols).size());
    matcher.match(symbols, found, captures);
    std::uint32_t last = 0;
    for (const grammar::Match& match : found) {
      require(last <= match.core.begin && match.core.begin < match.core.end, "matches in order");
      require(match.whole.begin <= match.core.begin && match.core.end <= match.whole.end, "a core within its match");
      last = match.core.end;
    }
    const grammar::Captured block{small_report(), tokens, &types, &grammar, phrases, symbols, found};
    (void)grammar::near_misses(block, types, 1, 3);
  }
}

void check(std::string_view rules) {
  static const compile::Layer base = without_other_rules(small_sources());
  const std::vector<compile::Layer> layers{base, {{"grammar/times.rules", std::string(rules)}}};
  constexpr std::array kOperators{layers::times::kOperators};
  compile::BlobWriter out = with_characters();
  compile::Diagnostics faults;
  compile::compile_lexicon(layers, compile::literals_of(layers, out), out, faults);
  for (const compile::Diagnostic& fault : faults.list())
    require(false, fault.to_string().c_str());  // no rule makes one
  compile::compile_grammar(layers, kOperators, out, faults);
  for (const compile::Diagnostic& fault : faults.list()) {
    require(!fault.message.empty() && fault.line >= 0 && fault.column >= 0, "a fault has a message and a place");
  }
  if (!faults.empty()) return;
  const std::string bytes = out.finish();
  const language::Blob data = language::Blob::load(bytes, "fuzzed");
  lexicon::Lexicon::check(data, "fuzzed");
  grammar::Grammar::check(data, "fuzzed");
  run(data);
}

}  // namespace
}  // namespace barqiya::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  barqiya::fuzz::check({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
