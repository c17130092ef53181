#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <unordered_set>

#include "server/assets.hpp"
#include "server/context.hpp"
#include "server/guard.hpp"
#include "server/server.hpp"
#include "server/workers.hpp"

namespace barqiya::server {

class Connection;

/// What connections share. All of it is used on the thread of input and output alone, but what workers do.
struct Hub {
  Hub(const Settings& settings, const Reader& reader);

  /// Hands a request to the workers; `done` is called on one of them with the reply, or never when the server ends.
  /// False when they have too much to do.
  [[nodiscard]] bool submit(std::shared_ptr<const Request> request, std::function<void(Reply)> done);

  const Limits limits;
  Guard guard;
  Assets assets;
  std::atomic<bool> is_ending{false};
  Site site;
  std::unordered_set<Connection*> connections;
  std::size_t most_connections;
  std::size_t bodies = 0;  ///< of requests, in memory now
  Workers<std::unique_ptr<Context>> askers;
  Workers<std::unique_ptr<Context>> writers;  ///< one: an archive is written to by one at a time
};

}  // namespace barqiya::server
