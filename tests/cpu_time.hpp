#pragma once

#include <ctime>

namespace barqiya::testing {

/// The seconds that this thread has worked. Unlike a clock's time it hardly grows when other programs run beside.
inline double cpu_seconds() {
  std::timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace barqiya::testing
