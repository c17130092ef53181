// Host, Origin, token. Tested by tests/server/guard_test.cpp.
#include "server/guard.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "server/problem.hpp"

namespace barqiya::server {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

/// "[::1]:80" to "[::1]" and "80"; the port is empty when there is none.
std::pair<std::string_view, std::string_view> split_host(std::string_view header) {
  const std::size_t begin = header.starts_with('[') ? std::min(header.find(']'), header.size()) : 0;
  const std::size_t colon = header.find(':', begin);
  if (colon == std::string_view::npos) return {header, {}};
  return {header.substr(0, colon), header.substr(colon + 1)};
}

bool is_address(std::string name) {
  if (name.size() > 2 && name.front() == '[' && name.back() == ']') name = name.substr(1, name.size() - 2);
  std::array<unsigned char, 16> address{};
  return inet_pton(AF_INET, name.c_str(), address.data()) == 1 ||
         inet_pton(AF_INET6, name.c_str(), address.data()) == 1;
}

/// A type that a page of another site cannot send without being asked for leave by the browser first.
bool needs_leave(std::string_view type) {
  const std::string name = lower(type.substr(0, std::min(type.find_first_of("; \t,"), type.size())));
  return !name.empty() && name != "text/plain" && name != "multipart/form-data" &&
         name != "application/x-www-form-urlencoded";
}

std::string_view cookie_in(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    std::string_view pair = cookies.substr(0, std::min(cookies.find(';'), cookies.size()));
    cookies.remove_prefix(std::min(pair.size() + 1, cookies.size()));
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') {
      return pair.substr(name.size() + 1);
    }
  }
  return {};
}

}  // namespace

bool is_token(std::string_view text) {
  const auto fits = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  };
  return text.size() >= 8 && text.size() <= 128 && std::all_of(text.begin(), text.end(), fits);
}

bool is_same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned int difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned int>(static_cast<unsigned char>(b[i]));
  }
  return difference == 0;
}

bool Guard::is_own_host(std::string_view header) const {
  const auto [name, given_port] = split_host(header);
  const std::string own_port = std::to_string(port);
  if (given_port.empty() ? port != 80 : given_port != own_port) return false;
  const std::string asked = lower(name);
  if (asked == "localhost" || asked == "127.0.0.1" || asked == "[::1]") return true;
  if (any_address) return is_address(asked);
  const std::string own = lower(host);
  return asked == own || asked == "[" + own + "]";
}

void Guard::check_origin(const Request& request) const {
  if (request.method == "GET" || request.method == "HEAD" || request.method == "OPTIONS") return;
  const std::string_view origin = request.header("origin");
  if (!origin.empty()) {
    constexpr std::string_view kScheme = "http://";
    const bool is_own = origin.starts_with(kScheme) && is_own_host(origin.substr(kScheme.size())) &&
                        lower(origin.substr(kScheme.size())) == lower(request.header("host"));
    if (!is_own) throw Problem(403, "sent by a page of another site");
    return;
  }
  if (!needs_leave(request.header("content-type"))) {
    throw Problem(403,
                  "without an Origin a body needs a Content-Type that no page of another site can send: "
                  "application/octet-stream, for one");
  }
}

bool Guard::has_token_in_target(const Request& request) const {
  const std::string* const given = request.target.find("token");
  return !token.empty() && given != nullptr && is_same_secret(*given, token);
}

std::string Guard::cookie() const { return "barqiya_" + std::to_string(port); }

void Guard::check_token(const Request& request) const {
  if (token.empty()) return;
  constexpr std::string_view kBearer = "bearer ";
  const std::string_view authorization = request.header("authorization");
  const bool is_bearer = lower(authorization.substr(0, kBearer.size())) == kBearer;
  if (is_bearer && is_same_secret(authorization.substr(kBearer.size()), token)) return;
  if (is_same_secret(cookie_in(request.header("cookie"), cookie()), token)) return;
  const bool is_safe = request.method == "GET" || request.method == "HEAD";
  if (is_safe && has_token_in_target(request)) return;
  throw Problem(401, "this desk needs its token: open the address that `barqiya serve` printed");
}

void Guard::check(const Request& request) const {
  const std::string_view own = request.header("host");
  if (own.empty()) throw Problem(400, "the request names no Host");
  if (!is_own_host(own)) throw Problem(421, "this desk answers under its own address only");
  check_origin(request);
  check_token(request);
}

}  // namespace barqiya::server
