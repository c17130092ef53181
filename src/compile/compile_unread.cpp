// The sources, one kind after another. Each looks things up in what those before it wrote, so that the first with
// faults is the last to be compiled. Tested by tests/compile/compile_test.cpp.
#include <algorithm>
#include <array>
#include <tuple>

#include "compile/compile.hpp"
#include "compile/grammar.hpp"
#include "compile/sources.hpp"
#include "compile/stages.hpp"
#include "layers/dated/operators.hpp"
#include "layers/dateline/operators.hpp"
#include "layers/events/operators.hpp"
#include "layers/names/operators.hpp"
#include "layers/statements/operators.hpp"
#include "layers/times/operators.hpp"

namespace barqiya::compile {
namespace {

/// The layers of a reading whose rules can be compiled.
constexpr std::array kOperators{
    layers::dateline::kOperators,   layers::times::kOperators, layers::names::kOperators, layers::names::kRoleOperators,
    layers::statements::kOperators, layers::dated::kOperators, layers::events::kOperators};

void write_frame(std::span<const Layer> layers, BlobWriter& out) {
  const std::array version{out.intern(version_of(layers))};
  out.table<language::StringRef>(language::Section::Version, version);
  out.bytes(language::Section::Sources, pack_sources(layers));
}

}  // namespace

Result refuse(const Diagnostics& diagnostics) {
  Result result;
  result.faults = diagnostics.list();
  std::stable_sort(result.faults.begin(), result.faults.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
  return result;
}

Result compile_unread(std::span<const Layer> layers) {
  BlobWriter out;
  Diagnostics diagnostics;
  compile_characters(layers, out, diagnostics);
  compile_calendar(layers, out, diagnostics);
  if (diagnostics.empty()) compile_lexicon(layers, literals_of(layers, out), out, diagnostics);
  if (diagnostics.empty()) compile_grammar(layers, kOperators, out, diagnostics);
  if (diagnostics.empty()) compile_search(layers, out, diagnostics);
  if (!diagnostics.empty()) return refuse(diagnostics);
  write_frame(layers, out);
  return {out.finish(), {}};
}

}  // namespace barqiya::compile
