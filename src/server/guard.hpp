#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/exchange.hpp"

namespace barqiya::server {

/// Who may ask. Pages of other sites run in the same browser and may send requests here: what they send names another
/// host (DNS rebinding) or another origin, and is refused before anything else is looked at.
struct Guard {
  std::string host;          ///< the address that was bound, as the user gave it
  std::uint16_t port = 0;    ///< that was bound
  bool any_address = false;  ///< bound to all addresses: then a Host may be any address, though not any name
  std::string token;         ///< empty: none is needed

  /// Throws Problem: 400 no Host, 421 a strange one, 403 a strange origin, 401 no token or a wrong one.
  void check(const Request& request) const;

  /// The cookie that carries the token; its name has the port, since cookies are for all ports of a host.
  [[nodiscard]] std::string cookie() const;

  /// Whether a Host header is this server's.
  [[nodiscard]] bool is_own_host(std::string_view header) const;

  /// The token in ?token=, if it is right.
  [[nodiscard]] bool has_token_in_target(const Request& request) const;

 private:
  void check_origin(const Request& request) const;
  void check_token(const Request& request) const;
};

/// Whether a token may be one: 8 to 128 letters, digits, '-' and '_'.
[[nodiscard]] bool is_token(std::string_view text);

/// Whether two strings are the same, in a time that does not tell how far they are.
[[nodiscard]] bool is_same_secret(std::string_view a, std::string_view b);

}  // namespace barqiya::server
