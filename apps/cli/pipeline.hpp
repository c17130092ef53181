#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "barqiya/reader.hpp"
#include "cli/options.hpp"
#include "ingest/inputs.hpp"
#include "output/writer.hpp"

namespace barqiya::cli {

/// What became of one input.
struct Outcome {
  std::string output;   ///< the writer's bytes for it
  std::string refusal;  ///< why it was refused, its name first; empty when it was read
  std::size_t bytes = 0;
};

/// Reads inputs on `jobs` threads and hands the outcomes to `take`, which is called on one thread at a time and in the
/// order of the inputs, whatever the number of threads. Holds at most a few inputs a thread at any moment. Stops at an
/// interrupt, when what was begun is finished, and at an exception of `take`, which it lets through.
class Pipeline {
 public:
  Pipeline(const Reader& reader, const output::Writer& writer, const InputOptions& options)
      : reader_(reader), writer_(writer), options_(options) {}

  void run(ingest::Inputs& inputs, std::size_t jobs, const std::function<void(const Outcome&)>& take) const;

 private:
  struct Desk;
  void run_alone(ingest::Inputs& inputs, const std::function<void(const Outcome&)>& take) const;
  [[nodiscard]] Outcome read(const ingest::Input& input, Desk& desk) const;

  const Reader& reader_;
  const output::Writer& writer_;
  const InputOptions& options_;
};

}  // namespace barqiya::cli
