#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace barqiya::server {

/// Threads that work off a queue of bounded length. Each makes what it works with itself, once.
template <class Tools>
class Workers {
 public:
  using Job = std::function<void(Tools&)>;

  Workers(std::size_t threads, std::size_t longest_queue, const std::function<Tools()>& make)
      : longest_queue_(longest_queue) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this, make] { work(make); });
  }
  ~Workers() { stop(); }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /// Puts a job in the queue, which must not throw; false when the queue is full or the workers are stopped.
  [[nodiscard]] bool submit(Job job) {
    {
      const std::lock_guard lock(mutex_);
      if (is_stopped_ || queue_.size() >= longest_queue_) return false;
      queue_.push_back(std::move(job));
    }
    ready_.notify_one();
    return true;
  }

  /// Drops what is queued, and waits for what is begun.
  void stop() {
    {
      const std::lock_guard lock(mutex_);
      is_stopped_ = true;
      queue_.clear();
    }
    ready_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  void work(const std::function<Tools()>& make) {
    Tools tools = make();
    while (true) {
      Job job;
      {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [this] { return is_stopped_ || !queue_.empty(); });
        if (is_stopped_) return;
        job = std::move(queue_.front());
        queue_.pop_front();
      }
      job(tools);
    }
  }

  std::size_t longest_queue_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<Job> queue_;
  bool is_stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace barqiya::server
