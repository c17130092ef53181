#pragma once

#include <chrono>
#include <cstdint>

namespace barqiya::cli {

/// A line on a terminal's stderr that tells how far a long reading is; silent otherwise, and where the output itself
/// goes to the terminal. For one thread.
class Progress {
 public:
  explicit Progress(bool output_is_terminal);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void add_reports(std::uint64_t reports, std::uint64_t bytes);
  void clear();  ///< takes the line away, before something else is said on stderr

 private:
  using Clock = std::chrono::steady_clock;
  void show(Clock::time_point now);

  bool enabled_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_;
  std::uint64_t reports_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace barqiya::cli
