// A request's target and the headers that are taken apart: the first line is the target, the second a Host, the third
// an Origin, the fourth a Cookie, the fifth an If-None-Match and Accept-Encoding.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "require.hpp"
#include "server/call.hpp"
#include "server/finish.hpp"
#include "server/guard.hpp"
#include "server/problem.hpp"
#include "server/routes.hpp"
#include "text/utf8.hpp"

namespace barqiya::fuzz {
namespace {

using server::Problem;
using server::Request;

/// Runs what may refuse its input; whether it did.
template <class Run>
bool refuses(const Run& run) {
  try {
    run();
  } catch (const Problem& problem) {
    require(problem.status() >= 400 && problem.status() < 500, "what is wrong with a request is the client's fault");
    require(text::is_valid(server::problem_json(problem.status(), problem.what(), {})), "a problem is text");
    return true;
  }
  return false;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

void check_target(const Request& request) {
  const server::Target& target = request.target;
  require(!target.path.empty() && target.path.front() == '/', "a path begins with a slash");
  require(text::is_valid(target.path) && !has_control(target.path), "a path is plain text");
  require(target.parameters.size() <= server::kMostParameters, "parameters are few");
  for (const auto& [name, value] : target.parameters) {
    require(text::is_valid(name) && text::is_valid(value), "parameters are text");
    require(value.find('\0') == std::string::npos, "no parameter has a NUL");
    require(server::decode(server::encode(value), true) == value, "what is encoded can be decoded");
  }
  const server::Call call{request};
  refuses([&] {
    const auto filter = call.filter();
    require(filter.limit >= 1 && filter.limit <= 5000 && filter.offset <= 1000000, "a page has bounds");
    require(filter.from.empty() || archive::is_day(filter.from), "a day is a day");
    const std::string next = call.address_at(7);
    if (target.path.find_first_of("?%# ") != std::string::npos || target.find("") != nullptr) return;
    const server::Target again = server::parse_target(next);
    require(again.path == target.path && *again.find("offset") == "7", "the next page is at the same address");
    require(again.find("token") == nullptr, "a token is not handed on");
  });
  refuses([&] { require(server::match(request).route != nullptr, "what matches has a route"); });
}

void check(std::string_view bytes) {
  std::array<std::string, 5> lines;
  for (std::string& line : lines) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  const server::Guard guard{"desk.example", 8017, lines[1].size() % 2 == 1, "0123456789abcdef"};
  Request request{
      "POST", {}, {{"host", lines[1]}, {"origin", lines[2]}, {"cookie", lines[3]}, {"authorization", lines[4]}}, {}};
  const bool is_bad = refuses([&] { request.target = server::parse_target(lines[0]); });
  const bool is_refused = refuses([&] { guard.check(request); });
  const bool knows_token =
      lines[3].find(guard.token) != std::string::npos || lines[4].find(guard.token) != std::string::npos;
  require(is_refused || knows_token, "who does not know the token is refused");
  require(is_refused || lines[2].empty() || lines[2].ends_with("8017"), "a strange origin is refused");
  server::Reply reply{200, "text/plain", {}, server::shared(std::string(2000, 'a'))};
  server::finish(Request{"GET", {}, {{"if-none-match", lines[4]}, {"accept-encoding", lines[4]}}, {}}, reply);
  require((reply.status == 304) == (reply.body == nullptr), "what is the same has no body");
  if (!is_bad) check_target(request);
}

}  // namespace
}  // namespace barqiya::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  barqiya::fuzz::check({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
