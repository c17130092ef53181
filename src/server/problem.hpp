#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace barqiya::server {

/// A request that is not answered as it wanted: what it is told, as RFC 9457 has it.
class Problem : public std::runtime_error {
 public:
  Problem(int status, const std::string& detail) : std::runtime_error(detail), status_(status) {}
  Problem(int status, const std::string& detail, int retry_after)
      : std::runtime_error(detail), status_(status), retry_after_(retry_after) {}

  [[nodiscard]] int status() const { return status_; }
  [[nodiscard]] int retry_after() const { return retry_after_; }  ///< seconds; 0: none is known

 private:
  int status_;
  int retry_after_ = 0;
};

/// "Not Found"; "Unknown" for a status that the server does not give.
[[nodiscard]] std::string_view reason_of(int status);

/// {"type", "title", "status", "detail", "instance"}; `instance` is the path asked for, left out when empty.
[[nodiscard]] std::string problem_json(int status, std::string_view detail, std::string_view instance);

}  // namespace barqiya::server
