#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/target.hpp"

/// Requests and replies, apart from how they travel.
namespace barqiya::server {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method;  ///< "GET"
  Target target;
  Headers headers;  ///< names in small letters
  std::string body;

  /// The value of a header, by its name in small letters; empty when there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
      if (key == name) return value;
    }
    return {};
  }
};

struct Reply {
  int status = 200;
  std::string type;                         ///< Content-Type
  Headers headers;                          ///< the others
  std::shared_ptr<const std::string> body;  ///< nullptr: none
};

[[nodiscard]] inline std::shared_ptr<const std::string> shared(std::string text) {
  return std::make_shared<const std::string>(std::move(text));
}

}  // namespace barqiya::server
