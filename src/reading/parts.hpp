#pragma once

#include <string>
#include <utility>

#include "barqiya/reader.hpp"
#include "reading/engine.hpp"

namespace barqiya {

/// Behind the front door: the engine, and the data when it is the reader's own.
struct Reader::Parts {
  explicit Parts(const language::Blob& builtin) : engine(builtin) {}
  Parts(std::string compiled, const std::string& file) : data(std::move(compiled)), engine(checked(data, file)) {}

  static language::Blob checked(const std::string& data, const std::string& file) {
    const language::Blob blob = language::Blob::load(data, file);
    reading::Engine::check(blob, file);
    return blob;
  }

  std::string data;
  reading::Engine engine;
};

struct Workspace::Parts {
  reading::Scratch scratch;
};

}  // namespace barqiya
