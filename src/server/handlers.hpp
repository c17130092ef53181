#pragma once

#include "server/call.hpp"
#include "server/context.hpp"
#include "server/exchange.hpp"

/// Who answers at the addresses of routes.cpp. All throw Problem, and what archive::Archive throws.
namespace barqiya::server {

[[nodiscard]] Reply answer_overview(Context& context, const Call& call);
[[nodiscard]] Reply answer_openapi(Context& context, const Call& call);
[[nodiscard]] Reply answer_reports(Context& context, const Call& call);
[[nodiscard]] Reply answer_report(Context& context, const Call& call);
[[nodiscard]] Reply answer_reading(Context& context, const Call& call);
[[nodiscard]] Reply answer_search(Context& context, const Call& call);
[[nodiscard]] Reply answer_statements(Context& context, const Call& call);
[[nodiscard]] Reply answer_timeline(Context& context, const Call& call);
[[nodiscard]] Reply answer_due(Context& context, const Call& call);
[[nodiscard]] Reply answer_entities(Context& context, const Call& call);
[[nodiscard]] Reply answer_entity(Context& context, const Call& call);
[[nodiscard]] Reply answer_copies(Context& context, const Call& call);
[[nodiscard]] Reply answer_chains(Context& context, const Call& call);
[[nodiscard]] Reply answer_stats(Context& context, const Call& call);
[[nodiscard]] Reply answer_read(Context& context, const Call& call);
[[nodiscard]] Reply answer_add(Context& context, const Call& call);

}  // namespace barqiya::server
