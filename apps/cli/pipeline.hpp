#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "barqiya/reader.hpp"
#include "cli/options.hpp"
#include "ingest/source.hpp"
#include "output/writer.hpp"

namespace barqiya::cli {

/// What became of one piece of an input.
struct Outcome {
  std::string output;                 ///< the writer's bytes for its reports
  std::vector<std::string> refusals;  ///< what was refused and why, its name first
  std::size_t reports = 0;
  std::size_t bytes = 0;        ///< of the reports' texts
  std::size_t foreign = 0;      ///< reports in other languages, passed over
  std::size_t passed_over = 0;  ///< what is no report
};

/// Reads inputs on `jobs` threads and hands the outcomes to `take`, which is called on one thread at a time and in the
/// order of the inputs, whatever the number of threads. Holds at most a few pieces a thread at any moment. Stops at an
/// interrupt, when what was begun is finished, and at an exception of `take`, which it lets through.
class Pipeline {
 public:
  Pipeline(const Reader& reader, const output::Writer& writer, const InputOptions& options)
      : reader_(reader), writer_(writer), options_(options) {}

  void run(ingest::Source& source, std::size_t jobs, const std::function<void(const Outcome&)>& take) const;

 private:
  struct Desk;
  [[nodiscard]] Outcome read(const ingest::Piece& piece, Desk& desk) const;

  const Reader& reader_;
  const output::Writer& writer_;
  const InputOptions& options_;
};

}  // namespace barqiya::cli
