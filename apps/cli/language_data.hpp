#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "barqiya/reader.hpp"
#include "compile/compile.hpp"

namespace barqiya::cli {

/// Sources that do not compile; what() has one fault a line, each with its place.
class DataFaults : public std::runtime_error {
 public:
  explicit DataFaults(const std::vector<compile::Diagnostic>& faults);
};

/// The sources that the built-in data was compiled from.
[[nodiscard]] std::vector<compile::Layer> builtin_layers();

/// The sources of a folder, or those that a compiled file carries. Throws Error naming `path`.
[[nodiscard]] std::vector<compile::Layer> layers_of(const std::string& path);

/// Throws DataFaults.
[[nodiscard]] std::string compile_layers(const std::vector<compile::Layer>& layers);

/// A reader with the built-in data and, laid over it in their order, that of `paths` (--data).
[[nodiscard]] Reader open_reader(const std::vector<std::string>& paths);

}  // namespace barqiya::cli
