#pragma once

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "cli/handover.hpp"

namespace barqiya::cli {

/// What was thrown on several threads, by the number of the piece of work that it was thrown for.
class Failures {
 public:
  /// Keeps the exception that is being handled.
  void add(std::size_t number) {
    const std::lock_guard lock(mutex_);
    if (first_ != nullptr && number >= number_) return;
    first_ = std::current_exception();
    number_ = number;
  }
  void rethrow_first() {
    if (first_ != nullptr) std::rethrow_exception(first_);
  }

 private:
  std::mutex mutex_;
  std::exception_ptr first_;
  std::size_t number_ = 0;
};

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

/// What `run_with_taker` does while there is nothing to take.
struct Meanwhile {
  bool makes = true;                   ///< the taker makes results, too; not where finding a piece may take long
  std::function<void()> rest = [] {};  ///< called about once a second
};

/// As `run_in_order`, for results that cost as much to take as to make: one thread, the caller's, takes them, so that
/// what it has at hand stays near its processor, and the others make them. It makes some itself while none is there.
template <class In, class Out, class Next, class MakeDesk, class Work, class Take, class Size>
void run_with_taker(std::size_t jobs, const Next& next, const MakeDesk& make_desk, const Work& work, const Take& take,
                    const Size& size_of, const Meanwhile& meanwhile = {}) {
  if (jobs <= 1) return run_in_order<In, Out>(jobs, next, make_desk, work, take, size_of);
  constexpr std::size_t kAhead = 4000;  // results taken one after the other: what making takes can be given back
  Pieces<In, Next> pieces(next);
  Handover<Out> made;
  Failures failures;
  const auto make = [&](auto& desk, auto& piece, auto hand_over) {
    try {
      Out out = work(desk, piece.in);
      const std::size_t size = size_of(out);
      hand_over(piece.number, std::move(out), size);
    } catch (...) {
      failures.add(piece.number);
      pieces.close();
      made.end_at(piece.number);
    }
  };
  const auto make_all = [&] {
    try {
      auto desk = make_desk();
      while (auto piece = pieces.claim()) {
        make(desk, *piece, [&](auto&&... result) { made.push(std::forward<decltype(result)>(result)...); });
      }
    } catch (...) {
      failures.add(pieces.found());
      pieces.close();
    }
    made.end_at(pieces.found());
  };
  std::vector<std::thread> makers;
  try {
    for (std::size_t i = 1; i < jobs; ++i) makers.emplace_back(make_all);
    std::optional<decltype(make_desk())> own;
    std::size_t taken_since = 0;
    while (!made.is_over()) {
      if (std::optional<Out> out = made.pop()) {
        take(*out);
        if (++taken_since == kAhead) own.reset();
        continue;
      }
      auto piece = meanwhile.makes && made.has_room() ? pieces.try_claim() : std::nullopt;
      if (piece) {
        if (!own) own.emplace(make_desk());
        taken_since = 0;
        make(*own, *piece, [&](auto&&... result) { made.push_now(std::forward<decltype(result)>(result)...); });
      } else if (!made.wait(std::chrono::seconds(1))) {
        meanwhile.rest();
      }
    }
  } catch (...) {
    failures.add(0);
    pieces.close();  // first, or those who wait for room would go through the rest
    made.stop();
  }
  for (std::thread& maker : makers) maker.join();
  failures.rethrow_first();
}

}  // namespace barqiya::cli
