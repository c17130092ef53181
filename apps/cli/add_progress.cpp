// How far adding is. Where stderr is a log, a line a minute is enough to see that the work goes on and how fast.
#include "cli/add_progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace barqiya::cli {
namespace {

constexpr std::chrono::milliseconds kSilence{2000};
constexpr std::chrono::milliseconds kPause{200};
constexpr std::chrono::minutes kLogPause{1};
constexpr double kMegabyte = 1e6;
constexpr double kMinute = 60;
constexpr std::size_t kBar = 20;

std::string duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{}:{:02} min", whole / 60, whole % 60);
  return fmt::format("{}:{:02} h", whole / 3600, whole / 60 % 60);
}

}  // namespace

AddProgress::AddProgress(std::uint64_t total)
    : total_(total),
      is_terminal_(isatty(STDERR_FILENO) == 1),
      next_(start_ + (is_terminal_ ? Clock::duration(kSilence) : Clock::duration(kLogPause))) {}

AddProgress::~AddProgress() { clear(); }

double AddProgress::seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

void AddProgress::show(const Added& added) {
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + (is_terminal_ ? Clock::duration(kPause) : Clock::duration(kLogPause));
  const double passed = seconds();
  std::string line;
  if (total_ > 0) {
    const double part = std::min(1.0, static_cast<double>(added.read) / static_cast<double>(total_));
    const auto full = static_cast<std::size_t>(part * static_cast<double>(kBar));
    line = "[" + std::string(full, '#') + std::string(kBar - full, ' ') + fmt::format("] {:3.0f} %  ", part * 100);
    if (part > 0.01) line += fmt::format("{} left  ", duration(passed * (1 - part) / part));
  }
  line +=
      fmt::format("{} reports, {} new, {:.1f} MB, {:.1f} MB/s", added.reports(), added.fresh,
                  static_cast<double>(added.bytes) / kMegabyte, static_cast<double>(added.bytes) / kMegabyte / passed);
  fmt::print(stderr, "{}{}{}", is_terminal_ ? "\r\x1B[K" : "", line, is_terminal_ ? "" : "\n");
  std::fflush(stderr);
  shown_ = is_terminal_;
}

void AddProgress::clear() {
  if (shown_) std::fputs("\r\x1B[K", stderr);
  shown_ = false;
}

std::string AddProgress::summary(const Added& added) const {
  if (added.reports() + added.foreign + added.passed_over + added.refused == 0)
    return "nothing to read: no file there\n";
  std::string line = fmt::format("{} report{} read: {} new, {} already there", added.reports(),
                                 added.reports() == 1 ? "" : "s", added.fresh, added.known);
  if (added.foreign > 0) line += fmt::format(", {} not in Arabic", added.foreign);
  if (added.passed_over > 0) line += fmt::format(", {} no reports", added.passed_over);
  if (added.refused > 0) line += fmt::format(", {} refused", added.refused);
  const double passed = seconds();
  const double megabytes = static_cast<double>(added.bytes) / kMegabyte;
  const auto exact = [](double time) { return time < kMinute ? fmt::format("{:.1f} s", time) : duration(time); };
  return line + fmt::format("; {:.1f} MB in {}, {} of it writing, {:.1f} MB/s\n", megabytes, exact(passed),
                            exact(std::chrono::duration<double>(added.writing).count()), megabytes / passed);
}

}  // namespace barqiya::cli
