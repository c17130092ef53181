#pragma once

#include "server/context.hpp"
#include "server/exchange.hpp"

namespace barqiya::server {

/// Answers a request to the API; the reply is finished. Does not throw: whatever goes wrong is a problem, whose words
/// name no file beside the archive's own name.
[[nodiscard]] Reply answer(Context& context, const Request& request);

}  // namespace barqiya::server
