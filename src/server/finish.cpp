// What all replies have in common: validators, compression, problems. Tested by tests/server/finish_test.cpp.
#include "server/finish.hpp"

#include <nettle/sha2.h>
#include <zlib.h>

#include <array>
#include <cstdlib>
#include <new>

namespace barqiya::server {
namespace {

constexpr std::size_t kWorthPacking = 1024;
constexpr int kQuickly = 4;  ///< zlib's level for what is made for one client

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Takes the next member off a list with commas.
std::string_view take_member(std::string_view& list) {
  const std::size_t end = std::min(list.find(','), list.size());
  const std::string_view member = trimmed(list.substr(0, end));
  list.remove_prefix(std::min(end + 1, list.size()));
  return member;
}

std::string_view opaque(std::string_view tag) {
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  if (tag.size() >= 7 && tag.ends_with("-gzip\"")) tag.remove_suffix(6);
  if (!tag.empty() && tag.back() == '"') tag.remove_suffix(1);
  return tag;
}

/// Whether "gzip;q=0" and the like forbid it.
bool is_wanted(std::string_view parameters) {
  const std::size_t at = parameters.find("q=");
  return at == std::string_view::npos || std::strtod(std::string(parameters.substr(at + 2)).c_str(), nullptr) > 0;
}

}  // namespace

std::string etag_of(std::string_view bytes) {
  constexpr std::string_view kHex = "0123456789abcdef";
  sha256_ctx state;
  sha256_init(&state);
  sha256_update(&state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, 16> digest{};
  sha256_digest(&state, digest.size(), digest.data());
  std::string out = "\"";
  for (const std::uint8_t byte : digest) {
    out += kHex[byte >> 4U];
    out += kHex[byte & 15U];
  }
  return out + '"';
}

bool matches_etag(std::string_view if_none_match, std::string_view etag) {
  while (!if_none_match.empty()) {
    const std::string_view member = take_member(if_none_match);
    if (member == "*" || (!member.empty() && opaque(member) == opaque(etag))) return true;
  }
  return false;
}

bool accepts_gzip(std::string_view accept_encoding) {
  while (!accept_encoding.empty()) {
    const std::string_view member = take_member(accept_encoding);
    const std::size_t end = std::min(member.find(';'), member.size());
    const std::string_view coding = trimmed(member.substr(0, end));
    if (coding == "gzip" || coding == "*") return is_wanted(member.substr(end));
  }
  return false;
}

std::string gzip(std::string_view bytes, int level) {
  constexpr int kGzipWindow = 15 + 16;  // the largest, with gzip's frame
  constexpr int kMemory = 8;            // zlib's own choice
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc();
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

void finish(const Request& request, Reply& reply) {
  if (reply.body == nullptr) return;
  const bool is_got = reply.status == 200 && (request.method == "GET" || request.method == "HEAD");
  const bool packs = reply.body->size() > kWorthPacking && reply.body->size() < (std::size_t{1} << 31U) &&
                     accepts_gzip(request.header("accept-encoding"));
  reply.headers.emplace_back("Vary", "Accept-Encoding");
  if (is_got) {
    std::string etag = etag_of(*reply.body);
    if (packs) etag.insert(etag.size() - 1, "-gzip");
    reply.headers.emplace_back("ETag", etag);
    if (matches_etag(request.header("if-none-match"), etag)) {
      reply.status = 304;
      reply.body = nullptr;
      return;
    }
  }
  if (!packs) return;
  reply.body = shared(gzip(*reply.body, kQuickly));
  reply.headers.emplace_back("Content-Encoding", "gzip");
}

Reply reply_of(const Problem& problem, std::string_view instance) {
  Reply reply{problem.status(), "application/problem+json", {}, {}};
  if (problem.retry_after() > 0) reply.headers.emplace_back("Retry-After", std::to_string(problem.retry_after()));
  if (problem.status() == 401) reply.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"barqiya\"");
  if (problem.status() == 405) reply.headers.emplace_back("Allow", "GET, HEAD, POST, OPTIONS");
  reply.body = shared(problem_json(problem.status(), problem.what(), instance));
  return reply;
}

}  // namespace barqiya::server
