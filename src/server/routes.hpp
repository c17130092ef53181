#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "server/call.hpp"
#include "server/context.hpp"
#include "server/exchange.hpp"

/// The addresses of the API. One table says which there are, what they take, and who answers.
namespace barqiya::server {

using Handler = Reply (*)(Context&, const Call&);

struct Route {
  std::string_view method;      ///< "GET" (then HEAD is taken too) or "POST"
  std::string_view pattern;     ///< "/api/v1/reports/{id}"
  std::string_view parameters;  ///< names with spaces between; any other is refused
  Handler handler;
};

[[nodiscard]] std::span<const Route> routes();

/// A route with the number that stood for {id}.
struct Match {
  const Route* route = nullptr;
  std::int64_t id = 0;
};

/// Throws Problem: 404 no such address, 405 not with this method, 400 a parameter that it does not take.
[[nodiscard]] Match match(const Request& request);

/// The number that a path has where the pattern has {id}, 0 for a pattern without; nothing when it does not fit.
[[nodiscard]] std::optional<std::int64_t> fit(std::string_view pattern, std::string_view path);

/// Whether a request adds to the archive.
[[nodiscard]] bool is_writing(const Request& request);

}  // namespace barqiya::server
