#include "compile/compile.hpp"

#include <array>

#include "compile/examples.hpp"
#include "compile/sources.hpp"
#include "compile/stages.hpp"
#include "layers/dateline/operators.hpp"
#include "layers/times/operators.hpp"

namespace barqiya::compile {
namespace {

/// The layers of a reading whose rules can be compiled.
constexpr std::array kOperators{layers::dateline::kOperators, layers::times::kOperators};

void write_frame(std::span<const Layer> layers, BlobWriter& out) {
  const std::array version{out.intern(version_of(layers))};
  out.table<language::StringRef>(language::Section::Version, version);
  out.bytes(language::Section::Sources, pack_sources(layers));
}

}  // namespace

Result compile(std::span<const Layer> layers) {
  BlobWriter out;
  Diagnostics diagnostics;
  compile_characters(layers, out, diagnostics);
  compile_calendar(layers, out, diagnostics);
  if (diagnostics.empty()) compile_lexicon(layers, out, diagnostics);
  if (diagnostics.empty()) compile_grammar(layers, kOperators, out, diagnostics);
  if (!diagnostics.empty()) return {{}, diagnostics.list()};
  write_frame(layers, out);
  std::string data = out.finish();
  run_examples(layers, data, diagnostics);
  if (!diagnostics.empty()) return {{}, diagnostics.list()};
  return {std::move(data), {}};
}

}  // namespace barqiya::compile
