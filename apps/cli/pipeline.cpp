// The pipeline: pieces of inputs one after the other, then parsing, reading and writing to memory on many threads, then
// the output in order (ordered.hpp).
#include "cli/pipeline.hpp"

#include <new>

#include "cli/interrupt.hpp"
#include "cli/ordered.hpp"

namespace barqiya::cli {

/// What one thread works with, again for each report.
struct Pipeline::Desk {
  explicit Desk(const Reader& reader) : workspace(reader) {}
  Workspace workspace;
  Reading reading;
};

Outcome Pipeline::read(const ingest::Piece& piece, Desk& desk) const {
  Outcome outcome;
  try {
    const ingest::Contents contents = ingest::read(piece, options_.load);
    outcome.foreign = contents.foreign;
    outcome.passed_over = contents.passed_over;
    for (const ingest::Fault& fault : contents.faults) outcome.refusals.push_back(fault.to_string());
    for (const ingest::Document& document : contents.documents) {
      const Report report{document.text, options_.dct, document.metadata_date, document.title};
      reader_.read(report, desk.workspace, desk.reading);
      desk.reading.encoding_errors += document.encoding_errors;
      outcome.bytes += document.text.size();
      ++outcome.reports;
      writer_.report({desk.reading, document.id, document.url, document.source}, outcome.output);
    }
  } catch (const std::bad_alloc&) {
    outcome = {};
    outcome.refusals.push_back(piece.file + ": not enough memory");
  }
  return outcome;
}

void Pipeline::run(ingest::Source& source, std::size_t jobs, const std::function<void(const Outcome&)>& take) const {
  run_in_order<ingest::Piece, Outcome>(
      jobs, [&source](ingest::Piece& piece) { return !interrupted() && source.next(piece); },
      [this] { return Desk(reader_); }, [this](Desk& desk, const ingest::Piece& piece) { return read(piece, desk); },
      take, [](const Outcome& outcome) { return outcome.output.size(); });
}

}  // namespace barqiya::cli
