#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace barqiya::cli {

/// Results on their way from the threads that make them to the one that takes them: at most about kMostBytes, and
/// kMostWaiting of them, since many are of no size, as those of reports that are there already.
template <class Out>
class Handover {
 public:
  /// Waits until there is room. Does nothing once `stop` was called.
  void push(Out out, std::size_t size) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return (bytes_ <= kMostBytes && waiting_.size() < kMostWaiting) || stopped_; });
    if (stopped_) return;
    bytes_ += size;
    waiting_.emplace_back(std::move(out), size);
    changed_.notify_all();
  }

  /// Waits for the next; nothing when all were taken and no more will come.
  [[nodiscard]] std::optional<Out> pop() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !waiting_.empty() || closed_; });
    if (waiting_.empty()) return std::nullopt;
    std::optional<Out> out(std::move(waiting_.front().first));
    bytes_ -= waiting_.front().second;
    waiting_.pop_front();
    changed_.notify_all();
    return out;
  }

  /// No more will come.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

  /// No more will be taken.
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }
  [[nodiscard]] bool stopped() {
    const std::lock_guard lock(mutex_);
    return stopped_;
  }

 private:
  static constexpr std::size_t kMostBytes = std::size_t{8} << 20;
  static constexpr std::size_t kMostWaiting = 4096;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::pair<Out, std::size_t>> waiting_;
  std::size_t bytes_ = 0;
  bool closed_ = false;
  bool stopped_ = false;
};

}  // namespace barqiya::cli
