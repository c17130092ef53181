#pragma once

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <atomic>
#include <cstddef>
#include <exception>

namespace barqiya::cli {

/// Work done on many threads whose results are taken in order: `next(In&)` finds the next piece of work or returns
/// false, `work(desk, In&)` does it with what a thread has for itself (`make_desk()`), `take(Out&)` takes the results,
/// on one thread at a time and in the order of the pieces. Holds at most a few pieces a thread. What `take` throws ends
/// it and comes through, as does what `work` throws.
///
/// With one job no thread is made.
template <class In, class Out, class Next, class MakeDesk, class Work, class Take>
void run_in_order(std::size_t jobs, const Next& next, const MakeDesk& make_desk, const Work& work, const Take& take) {
  constexpr std::size_t kInFlight = 8;  // pieces a thread
  if (jobs <= 1) {
    auto desk = make_desk();
    for (In in; next(in);) {
      Out out = work(desk, in);
      take(out);
    }
    return;
  }
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  tbb::enumerable_thread_specific<decltype(make_desk())> desks(make_desk);
  // An exception that ends oneTBB's pipeline leaks what is in flight, so what is thrown waits until that is through.
  std::exception_ptr failure;
  std::atomic<bool> failed = false;
  const auto find = [&](tbb::flow_control& control) {
    In in{};
    if (failed || !next(in)) control.stop();
    return in;
  };
  const auto work_on = [&](In in) { return work(desks.local(), in); };
  const auto take_one = [&](Out out) {
    if (failed) return;
    try {
      take(out);
    } catch (...) {
      failure = std::current_exception();
      failed = true;
    }
  };
  arena.execute([&] {
    tbb::parallel_pipeline(jobs * kInFlight,
                           tbb::make_filter<void, In>(tbb::filter_mode::serial_in_order, find) &
                               tbb::make_filter<In, Out>(tbb::filter_mode::parallel, work_on) &
                               tbb::make_filter<Out, void>(tbb::filter_mode::serial_in_order, take_one));
  });
  if (failure != nullptr) std::rethrow_exception(failure);
}

}  // namespace barqiya::cli
