#pragma once

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>
#include <thread>

namespace barqiya::cli {

/// Work done on many threads whose results are taken in order: `next(In&)` finds the next piece of work or returns
/// false, `work(desk, In&)` does it with what a thread has for itself (`make_desk()`), `take(Out&)` takes the results,
/// on one thread at a time and in the order of the pieces. Results wait for their turn, so that a slow one, or a `take`
/// that stops to write, keeps no thread from its work: at most kInFlight pieces a thread and, as long as a thread can
/// wait for others, about kMostBytes of what `size_of(Out&)` says. What `take` throws ends it and comes through, as
/// does what `work` throws.
///
/// With one job no thread is made.
template <class In, class Out, class Next, class MakeDesk, class Work, class Take, class Size>
void run_in_order(std::size_t jobs, const Next& next, const MakeDesk& make_desk, const Work& work, const Take& take,
                  const Size& size_of) {
  constexpr std::size_t kInFlight = 128;  // work of a tenth of a second, or a thread stands still while another commits
  constexpr std::size_t kMostBytes = std::size_t{8} << 20;
  constexpr int kMostWaits = 1000;  // of a millisecond: no other thread may have come
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
  std::atomic<std::size_t> waiting = 0;  // bytes of results
  const auto find = [&](tbb::flow_control& control) {
    for (int waits = 0; waiting > kMostBytes && waits < kMostWaits; ++waits) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    In in{};
    if (failed || !next(in)) control.stop();
    return in;
  };
  const auto work_on = [&](In in) {
    Out out = work(desks.local(), in);
    waiting += size_of(out);
    return out;
  };
  const auto take_one = [&](Out out) {
    waiting -= size_of(out);
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
