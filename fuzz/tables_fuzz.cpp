// The compiler of tables on any text. The input's first line is the path that the rest has in data/, so that one
// fuzzer reaches the lexicon, the clitics, the characters, the conjugation and the calendar. What compiles must pass
// the loader's check and give analyses.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compile/stages.hpp"
#include "lexicon/types.hpp"
#include "require.hpp"
#include "small_data.hpp"
#include "text/characters.hpp"
#include "text/tokens.hpp"

namespace barqiya::fuzz {
namespace {

void analyze(const language::Blob& data) {
  const lexicon::Lexicon lexicon(data);
  lexicon::Types types(lexicon, lexicon::Spelling::Lenient);
  text::Tokenizer tokenizer(data, small_report());
  std::vector<text::Token> tokens;
  while (tokenizer.next(tokens)) types.assign(small_report(), tokens);
}

void check(std::string_view input) {
  const std::size_t end = std::min(input.find('\n'), input.size());
  const std::string path(input.substr(0, end));
  const std::string text(input.substr(std::min(end + 1, input.size())));
  const std::vector<compile::Layer> layers{small_sources(), {{path, text}}};
  compile::Diagnostics faults;
  compile::BlobWriter out = with_characters();
  if (path == "text/characters.tsv") {
    out = {};
    compile::compile_characters(layers, out, faults);
  } else if (path.find("calendar/") == 0) {
    compile::compile_calendar(layers, out, faults);
  }
  if (faults.empty()) compile::compile_lexicon(layers, {}, out, faults);
  for (const compile::Diagnostic& fault : faults.list()) {
    require(!fault.message.empty() && fault.line >= 0 && fault.column >= 0, "a fault has a message and a place");
  }
  if (!faults.empty()) return;
  const std::string bytes = out.finish();
  const language::Blob data = language::Blob::load(bytes, "fuzzed");
  text::check_characters(data, "fuzzed");
  lexicon::Lexicon::check(data, "fuzzed");
  analyze(data);
}

}  // namespace
}  // namespace barqiya::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  barqiya::fuzz::check({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
