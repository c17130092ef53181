#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace barqiya::server {

/// What a request asks for, decoded: "/api/v1/search?q=a%20b&limit=5" has the path "/api/v1/search" and the parameters
/// {"q", "a b"}, {"limit", "5"}.
struct Target {
  std::string path;
  std::vector<std::pair<std::string, std::string>> parameters;  ///< in their order, each name once

  /// The value of a parameter; nullptr when it was not given.
  [[nodiscard]] const std::string* find(std::string_view name) const;
};

constexpr std::size_t kMostParameters = 32;

/// Decodes a request's target. Throws Problem (400) when it does not begin with a slash, holds a bad or cut escape, an
/// escaped slash or NUL, a control character, or bytes that are no UTF-8, or has a parameter twice or too many.
[[nodiscard]] Target parse_target(std::string_view text);

/// Decodes %XX, and + to a space where `plus_is_space`. Throws Problem as parse_target does.
[[nodiscard]] std::string decode(std::string_view text, bool plus_is_space);

/// Encodes whatever is no letter, digit, '-', '.', '_' or '~', so that it can be a parameter's value.
[[nodiscard]] std::string encode(std::string_view text);

}  // namespace barqiya::server
