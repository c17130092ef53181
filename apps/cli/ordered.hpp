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
#include <type_traits>
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

/// Threads that make the results of numbered pieces of work for one that takes them, and what they share.
template <class In, class Out, class Next, class MakeDesk, class Work, class Size>
class Makers {
 public:
  Makers(const Next& next, const MakeDesk& make_desk, const Work& work, const Size& size_of)
      : pieces_(next), make_desk_(make_desk), work_(work), size_of_(size_of) {}

  void start(std::size_t threads) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { make_all(); });
  }
  [[nodiscard]] Handover<Out>& made() { return made_; }

  /// Makes a result on the thread that calls; false when there is no room for one, or no piece at hand.
  bool make_one() {
    auto piece = made_.has_room() ? pieces_.try_claim() : std::nullopt;
    if (!piece) return false;
    if (!own_) own_.emplace(make_desk_());
    make(*own_, *piece, [this](auto&&... result) { made_.push_now(std::forward<decltype(result)>(result)...); });
    return true;
  }
  void clear_desk() { own_.reset(); }  ///< gives back what `make_one` needed

  /// Keeps the exception that is being handled, before all of the makers', and ends the work.
  void fail() {
    failures_.add(0);
    pieces_.close();  // first, or those who wait for room would go through the rest
    made_.stop();
  }
  /// Waits for the threads, and throws what was thrown for the first of the pieces.
  void join() {
    for (std::thread& thread : threads_) thread.join();
    failures_.rethrow_first();
  }

 private:
  using Desk = std::invoke_result_t<MakeDesk>;

  void make_all() {
    try {
      Desk desk = make_desk_();
      while (auto piece = pieces_.claim()) {
        make(desk, *piece, [this](auto&&... result) { made_.push(std::forward<decltype(result)>(result)...); });
      }
    } catch (...) {
      failures_.add(pieces_.found());
      pieces_.close();
    }
    made_.end_at(pieces_.found());
  }

  template <class Piece, class HandOver>
  void make(Desk& desk, Piece& piece, const HandOver& hand_over) {
    try {
      Out out = work_(desk, piece.in);
      const std::size_t size = size_of_(out);
      hand_over(piece.number, std::move(out), size);
    } catch (...) {
      failures_.add(piece.number);
      pieces_.close();
      made_.end_at(piece.number);
    }
  }

  Pieces<In, Next> pieces_;
  Handover<Out> made_;
  Failures failures_;
  const MakeDesk& make_desk_;
  const Work& work_;
  const Size& size_of_;
  std::optional<Desk> own_;
  std::vector<std::thread> threads_;
};

/// How `run_with_taker` shares the work, and what it does while there is nothing to take.
struct Sharing {
  std::size_t jobs = 1;                ///< threads, the taker's among them
  bool makes = true;                   ///< the taker makes results, too; not where finding a piece may take long
  std::function<void()> rest = [] {};  ///< called about once a second
};

/// As `run_in_order`, for results that cost as much to take as to make: one thread, the caller's, takes them, so that
/// what it has at hand stays near its processor, and the others make them. It makes some itself while none is there.
template <class In, class Out, class Next, class MakeDesk, class Work, class Take, class Size>
void run_with_taker(const Sharing& sharing, const Next& next, const MakeDesk& make_desk, const Work& work,
                    const Take& take, const Size& size_of) {
  if (sharing.jobs <= 1) return run_in_order<In, Out>(1, next, make_desk, work, take, size_of);
  constexpr std::size_t kAhead = 4000;  // results taken one after the other: no more need be made here
  Makers<In, Out, Next, MakeDesk, Work, Size> makers(next, make_desk, work, size_of);
  Handover<Out>& made = makers.made();
  try {
    makers.start(sharing.jobs - 1);
    std::size_t taken_since = 0;
    while (!made.is_over()) {
      if (std::optional<Out> out = made.pop()) {
        take(*out);
        if (++taken_since == kAhead) makers.clear_desk();
      } else if (sharing.makes && makers.make_one()) {
        taken_since = 0;
      } else if (!made.wait(std::chrono::seconds(1))) {
        sharing.rest();
      }
    }
  } catch (...) {
    makers.fail();
  }
  makers.join();
}

}  // namespace barqiya::cli
