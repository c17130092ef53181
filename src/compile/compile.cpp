// The whole of compiling: the sources, then the examples that they carry, read with the result.
// Tested by tests/compile/compile_test.cpp.
#include "compile/compile.hpp"

#include "compile/examples.hpp"

namespace barqiya::compile {

Result compile(std::span<const Layer> layers) {
  Result result = compile_unread(layers);
  if (!result.faults.empty()) return result;
  Diagnostics diagnostics;
  run_examples(layers, result.data, diagnostics);
  if (!diagnostics.empty()) return refuse(diagnostics);
  return result;
}

}  // namespace barqiya::compile
