// What connections share: the limits, the pages, the threads that answer. Tested by tests/server/serve_test.py.
#include "server/hub.hpp"

#include <sys/resource.h>

#include <algorithm>

#include "server/api.hpp"
#include "server/finish.hpp"
#include "server/problem.hpp"
#include "server/routes.hpp"

namespace barqiya::server {
namespace {

constexpr std::size_t kOtherFiles = 128;  ///< that the program has open beside connections
constexpr std::size_t kWritersQueue = 16;

std::size_t threads_of(const Limits& limits) {
  if (limits.threads > 0) return limits.threads;
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 2, 8);
}

/// Raises the number of open files as far as needed and allowed; how many connections that lets be.
std::size_t connections_of(const Limits& limits) {
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return std::min<std::size_t>(limits.connections, 512);
  const auto wanted = static_cast<rlim_t>(limits.connections + kOtherFiles);
  if (files.rlim_cur < wanted) {
    files.rlim_cur = std::min(wanted, files.rlim_max);
    setrlimit(RLIMIT_NOFILE, &files);
    getrlimit(RLIMIT_NOFILE, &files);
  }
  if (files.rlim_cur >= wanted) return limits.connections;
  return files.rlim_cur > 2 * kOtherFiles ? static_cast<std::size_t>(files.rlim_cur) - kOtherFiles
                                          : static_cast<std::size_t>(files.rlim_cur) / 2;
}

}  // namespace

Hub::Hub(const Settings& settings, const Reader& reader)
    : limits(settings.limits),
      guard{settings.host, settings.port, false, settings.token},
      assets(builtin_pages()),
      site{settings.archive, reader, settings.write, is_ending, settings.limits.answer_time},
      most_connections(connections_of(settings.limits)),
      askers(threads_of(settings.limits), settings.limits.queue, [this] { return std::make_unique<Context>(site); }),
      writers(settings.write ? 1 : 0, kWritersQueue, [this] { return std::make_unique<Context>(site); }) {}

bool Hub::submit(std::shared_ptr<const Request> request, std::function<void(Reply)> done) {
  const auto since = std::chrono::steady_clock::now();
  const bool writes = site.write && is_writing(*request);
  const auto longest_wait = limits.answer_time;
  auto job = [request = std::move(request), done = std::move(done), since,
              longest_wait](std::unique_ptr<Context>& context) {
    if (std::chrono::steady_clock::now() - since > longest_wait) {
      return done(reply_of({503, "the desk has too much to do", 2}, request->target.path));
    }
    done(answer(*context, *request));
  };
  return writes ? writers.submit(std::move(job)) : askers.submit(std::move(job));
}

}  // namespace barqiya::server
