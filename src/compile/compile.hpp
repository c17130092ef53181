#pragma once

#include <span>
#include <string>
#include <vector>

#include "compile/diagnostics.hpp"

/// Sources to compiled language data. The reading stages read what this folder writes and cannot write it.
namespace barqiya::compile {

/// Sources laid one over another: a later rule or row of the same name or key replaces an earlier one.
using Layer = std::vector<SourceFile>;

struct Result {
  std::string data;                ///< the compiled file; empty when there are faults
  std::vector<Diagnostic> faults;  ///< by place
};

/// The result of compiling what has these faults.
[[nodiscard]] Result refuse(const Diagnostics& diagnostics);

/// Compiles, then reads every rule's examples with the result. Deterministic: the same layers, the same bytes.
[[nodiscard]] Result compile(std::span<const Layer> layers);

/// As `compile`, the examples left unread. For tests of the stages that a reading is made of.
[[nodiscard]] Result compile_unread(std::span<const Layer> layers);

/// The source files below a folder of data, by path. Throws Error when it cannot be read.
[[nodiscard]] Layer load_folder(const std::string& folder);

/// The layers of sources that compiled data carries. Throws Error naming `file`.
[[nodiscard]] std::vector<Layer> sources_of(const std::string& compiled, const std::string& file);

}  // namespace barqiya::compile
