// The pipeline: pieces of inputs one after the other, then parsing, reading and writing to memory on many threads, then
// the output in order. oneTBB's pipeline keeps the order and bounds what is in flight; with one job no thread is made,
// so that a single report costs no more than its reading.
#include "cli/pipeline.hpp"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <atomic>
#include <exception>
#include <new>

#include "cli/interrupt.hpp"

namespace barqiya::cli {
namespace {

constexpr std::size_t kInFlight = 4;  // pieces a thread

}  // namespace

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

void Pipeline::run_alone(ingest::Source& source, const std::function<void(const Outcome&)>& take) const {
  Desk desk(reader_);
  for (ingest::Piece piece; !interrupted() && source.next(piece);) take(read(piece, desk));
}

void Pipeline::run(ingest::Source& source, std::size_t jobs, const std::function<void(const Outcome&)>& take) const {
  if (jobs <= 1) {
    run_alone(source, take);
    return;
  }
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  tbb::enumerable_thread_specific<Desk> desks([this] { return Desk(reader_); });
  // An exception that ends oneTBB's pipeline leaks what is in flight, so what `take` throws waits until that is
  // through.
  std::exception_ptr failure;
  std::atomic<bool> failed = false;
  const auto find = [&](tbb::flow_control& control) {
    ingest::Piece piece;
    if (failed || interrupted() || !source.next(piece)) control.stop();
    return piece;
  };
  const auto take_one = [&](const Outcome& outcome) {
    if (failed) return;
    try {
      take(outcome);
    } catch (...) {
      failure = std::current_exception();
      failed = true;
    }
  };
  const auto read_one = [this, &desks](const ingest::Piece& piece) { return read(piece, desks.local()); };
  arena.execute([&] {
    tbb::parallel_pipeline(jobs * kInFlight,
                           tbb::make_filter<void, ingest::Piece>(tbb::filter_mode::serial_in_order, find) &
                               tbb::make_filter<ingest::Piece, Outcome>(tbb::filter_mode::parallel, read_one) &
                               tbb::make_filter<Outcome, void>(tbb::filter_mode::serial_in_order, take_one));
  });
  if (failure != nullptr) std::rethrow_exception(failure);
}

}  // namespace barqiya::cli
