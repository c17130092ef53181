// Interrupting: what was begun is written to its end, so that an output holds whole records, then the program ends. The
// handler only sets a flag, which is all that a handler may do; system calls that wait are broken off by it.
#include "cli/interrupt.hpp"

#include <csignal>

namespace barqiya::cli {
namespace {

std::atomic<bool> wish{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void on_signal(int /*signal*/) { wish.store(true); }

}  // namespace

void watch_signals() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

const std::atomic<bool>& interrupted() { return wish; }

}  // namespace barqiya::cli
