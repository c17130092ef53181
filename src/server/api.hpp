#pragma once

#include "server/context.hpp"
#include "server/exchange.hpp"

namespace barqiya::server {

/// Answers a request to the API; the reply is finished. Never throws but std::bad_alloc: whatever goes wrong is a
/// problem, whose words name no file beside the archive's own name.
[[nodiscard]] Reply answer(Context& context, const Request& request);

}  // namespace barqiya::server
