#pragma once

#include <string>
#include <string_view>

#include "server/exchange.hpp"
#include "server/problem.hpp"

namespace barqiya::server {

/// A strong ETag of bytes: a hash, in quotation marks.
[[nodiscard]] std::string etag_of(std::string_view bytes);

/// Whether If-None-Match names this ETag; weakly, as RFC 9110 wants it.
[[nodiscard]] bool matches_etag(std::string_view if_none_match, std::string_view etag);

/// Whether Accept-Encoding takes gzip.
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

[[nodiscard]] std::string gzip(std::string_view bytes, int level);

/// Makes a reply ready to be sent: an ETag for what was got, 304 when the client has it, gzip when it takes that and it
/// pays.
void finish(const Request& request, Reply& reply);

/// The reply that tells of a problem.
[[nodiscard]] Reply reply_of(const Problem& problem, std::string_view instance);

}  // namespace barqiya::server
