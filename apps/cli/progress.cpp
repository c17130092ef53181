// Progress: nothing for the first two seconds, then five times a second the count of reports, their bytes and the
// speed.
#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace barqiya::cli {
namespace {

constexpr std::chrono::milliseconds kSilence{2000};
constexpr std::chrono::milliseconds kPause{200};
constexpr double kMegabyte = 1e6;

}  // namespace

Progress::Progress(bool output_is_terminal)
    : enabled_(!output_is_terminal && isatty(STDERR_FILENO) == 1), next_(start_ + kSilence) {}

Progress::~Progress() { clear(); }

void Progress::add_reports(std::uint64_t reports, std::uint64_t bytes) {
  reports_ += reports;
  bytes_ += bytes;
  if (!enabled_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kPause;
  show(now);
}

void Progress::show(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double megabytes = static_cast<double>(bytes_) / kMegabyte;
  fmt::print(stderr, "\r\x1B[K{} reports, {:.1f} MB, {:.1f} MB/s", reports_, megabytes, megabytes / seconds);
  std::fflush(stderr);
  shown_ = true;
}

void Progress::clear() {
  if (shown_) std::fputs("\r\x1B[K", stderr);
  shown_ = false;
}

}  // namespace barqiya::cli
