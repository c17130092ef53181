#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <limits>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace barqiya::cli {

/// Results of numbered pieces of work on their way from the threads that make them to the one that takes them, in the
/// order of their numbers, from 0: at most about kMostBytes wait, and kMostWaiting of them, since many are of no size,
/// as those of reports that are there already.
template <class Out>
class Handover {
 public:
  /// Waits until there is room; for the result that is next there always is. Does nothing once it is not wanted: behind
  /// `stop`, or behind an `end_at` before it, which may come while it waits.
  void push(std::size_t number, Out out, std::size_t size) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_roomy() || number == next_ || stopped_ || number >= end_; });
    put(number, std::move(out), size);
  }
  /// The same without waiting, for who takes them.
  void push_now(std::size_t number, Out out, std::size_t size) {
    const std::lock_guard lock(mutex_);
    put(number, std::move(out), size);
  }

  /// The next result, if it is there.
  [[nodiscard]] std::optional<Out> pop() {
    const std::lock_guard lock(mutex_);
    if (!is_there()) return std::nullopt;
    const auto first = waiting_.begin();
    std::optional<Out> out(std::move(first->second.first));
    bytes_ -= first->second.second;
    waiting_.erase(first);
    ++next_;
    changed_.notify_all();
    return out;
  }

  /// Waits until the next result is there or all were taken; false when neither is so after `longest`.
  bool wait(std::chrono::milliseconds longest) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, longest, [&] { return is_there() || next_ >= end_; });
  }

  /// Nothing from that number on will come, or is wanted.
  void end_at(std::size_t number) {
    const std::lock_guard lock(mutex_);
    if (number >= end_) return;
    end_ = number;
    changed_.notify_all();
  }
  /// All were taken.
  [[nodiscard]] bool is_over() {
    const std::lock_guard lock(mutex_);
    return next_ >= end_;
  }
  [[nodiscard]] bool has_room() {
    const std::lock_guard lock(mutex_);
    return is_roomy();
  }

  /// No more will be taken.
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  static constexpr std::size_t kMostBytes = std::size_t{3} << 20;
  static constexpr std::size_t kMostWaiting = 4096;

  [[nodiscard]] bool is_roomy() const { return bytes_ <= kMostBytes && waiting_.size() < kMostWaiting; }
  [[nodiscard]] bool is_there() const { return next_ < end_ && !waiting_.empty() && waiting_.begin()->first == next_; }
  void put(std::size_t number, Out out, std::size_t size) {
    if (stopped_ || number >= end_) return;
    bytes_ += size;
    waiting_.emplace(number, std::pair(std::move(out), size));
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, std::pair<Out, std::size_t>> waiting_;  // by number
  std::size_t bytes_ = 0;
  std::size_t next_ = 0;
  std::size_t end_ = std::numeric_limits<std::size_t>::max();
  bool stopped_ = false;
};

/// Pieces of work, numbered in the order in which `next(In&)` finds them.
template <class In, class Next>
class Pieces {
 public:
  explicit Pieces(const Next& next) : next_(next) {}

  struct Piece {
    std::size_t number = 0;
    In in{};
  };

  /// The next piece; nothing when there is none, or `close` was called.
  [[nodiscard]] std::optional<Piece> claim() {
    const std::lock_guard lock(mutex_);
    return find();
  }
  /// The same; nothing, too, when another thread is finding one.
  [[nodiscard]] std::optional<Piece> try_claim() {
    const std::unique_lock lock(mutex_, std::try_to_lock);
    return lock.owns_lock() ? find() : std::nullopt;
  }
  /// No more are wanted.
  void close() { closed_ = true; }

  /// How many were found; all that there are once `claim` gave nothing.
  [[nodiscard]] std::size_t found() const { return found_; }

 private:
  std::optional<Piece> find() {
    Piece piece;
    if (closed_ || !next_(piece.in)) {
      closed_ = true;
      return std::nullopt;
    }
    piece.number = found_++;
    return piece;
  }

  const Next& next_;
  std::mutex mutex_;
  std::atomic<bool> closed_ = false;
  std::atomic<std::size_t> found_ = 0;
};

}  // namespace barqiya::cli
