// The table of the API's addresses. openapi.json describes each; tests/server/openapi_test.cpp holds them together.
// Tested by tests/server/routes_test.cpp.
#include "server/routes.hpp"

#include <array>
#include <charconv>
#include <string>

#include "server/handlers.hpp"
#include "server/problem.hpp"

namespace barqiya::server {
namespace {

constexpr std::string_view kReports = "/api/v1/reports";

constexpr std::array<Route, 16> kRoutes{
    {{"GET", "/api/v1", "", answer_overview},
     {"GET", "/api/v1/openapi.json", "", answer_openapi},
     {"GET", kReports, "from to source limit offset format", answer_reports},
     {"GET", "/api/v1/reports/{id}", "", answer_report},
     {"GET", "/api/v1/reports/{id}/reading", "format offsets", answer_reading},
     {"GET", "/api/v1/search", "q speaker agency place facets from to source limit offset format", answer_search},
     {"GET", "/api/v1/statements", "speaker agency words act entity from to source limit offset format",
      answer_statements},
     {"GET", "/api/v1/timeline", "about from to source limit offset format", answer_timeline},
     {"GET", "/api/v1/due", "words overdue as_of from to source limit offset format", answer_due},
     {"GET", "/api/v1/entities", "name from to source limit offset format", answer_entities},
     {"GET", "/api/v1/entities/{id}", "", answer_entity},
     {"GET", "/api/v1/copies", "report limit offset format", answer_copies},
     {"GET", "/api/v1/chains", "about from to source limit", answer_chains},
     {"GET", "/api/v1/stats", "limit offset format", answer_stats},
     {"POST", "/api/v1/read", "dct format offsets", answer_read},
     {"POST", kReports, "dct", answer_add}}};

bool takes(std::string_view parameters, std::string_view name) {
  while (!parameters.empty()) {
    const std::size_t end = std::min(parameters.find(' '), parameters.size());
    if (parameters.substr(0, end) == name) return true;
    parameters.remove_prefix(std::min(end + 1, parameters.size()));
  }
  return false;
}

}  // namespace

std::span<const Route> routes() { return kRoutes; }

std::optional<std::int64_t> fit(std::string_view pattern, std::string_view path) {
  constexpr std::string_view kId = "{id}";
  constexpr std::size_t kMostDigits = 18;
  const std::size_t at = pattern.find(kId);
  if (at == std::string_view::npos) return pattern == path ? std::optional<std::int64_t>(0) : std::nullopt;
  const std::string_view rest = pattern.substr(at + kId.size());
  if (!path.starts_with(pattern.substr(0, at)) || !path.ends_with(rest) || path.size() <= at + rest.size()) return {};
  const std::string_view digits = path.substr(at, path.size() - at - rest.size());
  if (digits.size() > kMostDigits || digits.find_first_not_of("0123456789") != std::string_view::npos) return {};
  std::int64_t id = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), id);
  return id;
}

Match match(const Request& request) {
  const std::string_view method = request.method == "HEAD" ? "GET" : std::string_view(request.method);
  bool is_there = false;
  for (const Route& route : kRoutes) {
    const auto id = fit(route.pattern, request.target.path);
    if (!id) continue;
    is_there = true;
    if (route.method != method) continue;
    for (const auto& [name, value] : request.target.parameters) {
      if (name != "token" && !takes(route.parameters, name)) {
        throw Problem(400, "there is no parameter '" + name + "' here");
      }
    }
    return {&route, *id};
  }
  if (is_there) throw Problem(405, "this address does not take " + request.method);
  throw Problem(404, "the API has no such address; /api/v1/openapi.json lists them");
}

bool is_writing(const Request& request) { return request.method == "POST" && request.target.path == kReports; }

}  // namespace barqiya::server
