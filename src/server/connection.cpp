// One client's connection. Every wait has an end: tcp_stream closes the socket when the time set before it has passed.
// Tested by tests/server/serve_test.py.
#include "server/connection.hpp"

#include <fmt/format.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>
#include <chrono>
#include <ctime>

#include "server/finish.hpp"
#include "server/hub.hpp"
#include "server/problem.hpp"

namespace barqiya::server {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

constexpr std::size_t kBuffer = std::size_t{64} << 10;  ///< the most that is read ahead
constexpr std::size_t kMostDrained = std::size_t{8} << 20;
constexpr std::chrono::seconds kDrainTime{2};
constexpr std::size_t kFirst = 1024;  ///< bytes that an idle connection holds room for

constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

std::chrono::milliseconds time_for(std::size_t bytes, const Limits& limits) {
  return limits.body_time + std::chrono::milliseconds(bytes * 1000 / limits.least_rate);
}

std::string http_date() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 40> text{};
  std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  return text.data();
}

std::string lower(beast::string_view text) {
  std::string out(text.data(), text.size());
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

std::string head_of(const Reply& reply, bool keeps_alive) {
  std::string out = fmt::format("HTTP/1.1 {} {}\r\nServer: barqiya\r\nDate: {}\r\n", reply.status,
                                reason_of(reply.status), http_date());
  bool has_policy = false;
  bool has_caching = false;
  for (const auto& [name, value] : reply.headers) {
    out += fmt::format("{}: {}\r\n", name, value);
    has_policy = has_policy || name == "Content-Security-Policy";
    has_caching = has_caching || name == "Cache-Control";
  }
  if (!has_policy) out += fmt::format("Content-Security-Policy: {}\r\n", kPolicy);
  if (!has_caching) out += "Cache-Control: no-cache\r\n";
  out +=
      "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
      "Cross-Origin-Resource-Policy: same-origin\r\nCross-Origin-Opener-Policy: same-origin\r\n"
      "X-Frame-Options: DENY\r\n";
  if (!reply.type.empty() && reply.body != nullptr) out += fmt::format("Content-Type: {}\r\n", reply.type);
  if (reply.status != 304 && reply.status != 204) {
    out += fmt::format("Content-Length: {}\r\n", reply.body == nullptr ? 0 : reply.body->size());
  }
  out += keeps_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  return out;
}

/// Who came with the token in the address of a page gets it as a cookie, and the same address without it.
Reply welcome(const Request& request, const Guard& guard) {
  std::string address = request.target.path;
  char sign = '?';
  for (const auto& [name, value] : request.target.parameters) {
    if (name == "token") continue;
    address += sign + encode(name) + "=" + encode(value);
    sign = '&';
  }
  const std::string cookie = fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict", guard.cookie(), guard.token);
  return {303, "", {{"Location", address}, {"Set-Cookie", cookie}}, nullptr};
}

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, Hub& hub)
    : stream_(std::move(socket)), buffer_(kBuffer), hub_(hub) {
  hub_.connections.insert(this);
}

Connection::~Connection() {
  drop_request();
  hub_.connections.erase(this);
}

void Connection::drop_request() {
  request_.reset();
  if (holds_body_) --hub_.bodies;
  holds_body_ = false;
}

void Connection::start() {
  beast::error_code ignored;
  stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
  is_busy_ = false;
  stream_.expires_after(hub_.limits.header_time);
  read_head();
}

void Connection::end() {
  keeps_alive_ = false;
  if (!is_busy_) close();
}

void Connection::close() {
  beast::error_code ignored;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
  stream_.close();
}

void Connection::await_request() {
  is_busy_ = false;
  drop_request();
  body_.reset();
  head_ = {};
  if (hub_.is_ending.load()) return close();
  if (buffer_.size() > 0) {
    stream_.expires_after(hub_.limits.header_time);
    return read_head();
  }
  buffer_.shrink_to_fit();
  parser_.reset();
  stream_.expires_after(hub_.limits.idle_time);
  stream_.async_read_some(buffer_.prepare(kFirst),
                          [self = shared_from_this()](beast::error_code error, std::size_t got) {
                            if (error) return self->close();
                            self->buffer_.commit(got);
                            self->stream_.expires_after(self->hub_.limits.header_time);
                            self->read_head();
                          });
}

void Connection::read_head() {
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(hub_.limits.header));
  parser_->body_limit(hub_.limits.body);
  http::async_read_header(stream_, buffer_, *parser_,
                          [self = shared_from_this()](beast::error_code error, std::size_t) {
                            if (error) return self->on_fault(error);
                            self->is_busy_ = true;
                            self->on_head();
                          });
}

void Connection::on_fault(beast::error_code error) {
  if (error == http::error::header_limit || error == http::error::buffer_overflow) {
    return refuse({431, "the head of the request is too large"});
  }
  if (error == http::error::body_limit) return refuse({413, "the body is larger than 2 MiB"});
  if (error == http::error::bad_version) return refuse({505, "HTTP/1.1 is spoken here"});
  if (error == http::error::end_of_stream || error == http::error::partial_message) return close();
  const bool is_of_http = error.category() == http::make_error_code(http::error::bad_method).category();
  if (is_of_http) return refuse({400, "this is no HTTP request: " + error.message()});
  close();
}

void Connection::on_head() {
  const auto& message = parser_->get();
  keeps_alive_ = message.keep_alive() && !hub_.is_ending.load();
  request_ = std::make_shared<Request>();
  request_->method = std::string(message.method_string());
  for (const auto& field : message) {
    const beast::string_view value = field.value();
    request_->headers.emplace_back(lower(field.name_string()), std::string(value.data(), value.size()));
  }
  const bool has_body = message.chunked() || message.has_content_length();
  try {
    const std::string& method = request_->method;
    if (method != "GET" && method != "HEAD" && method != "POST" && method != "OPTIONS") {
      throw Problem(405, "GET, HEAD, POST and OPTIONS are taken");
    }
    if (message.count(http::field::host) > 1) throw Problem(400, "the request names two Hosts");
    const beast::string_view target = message.target();
    request_->target = parse_target({target.data(), target.size()});
    hub_.guard.check(*request_);
    if (method == "POST" && !has_body) throw Problem(411, "a POST needs a body with a Content-Length");
    if (method != "POST" && has_body && parser_->content_length().value_or(1) > 0) {
      throw Problem(400, method + " takes no body");
    }
  } catch (const Problem& problem) {
    keeps_alive_ = keeps_alive_ && !has_body;
    return send(reply_of(problem, request_->target.path));
  }
  if (has_body) return read_body();
  take_request();
}

void Connection::read_body() {
  if (hub_.bodies >= hub_.limits.bodies) return refuse({503, "the desk has too much to do", 1});
  ++hub_.bodies;
  holds_body_ = true;
  stream_.expires_after(time_for(parser_->content_length().value_or(hub_.limits.body), hub_.limits));
  const std::string expected = lower(parser_->get()[http::field::expect]);
  const auto read = [self = shared_from_this()] {
    http::async_read(self->stream_, self->buffer_, *self->parser_, [self](beast::error_code error, std::size_t) {
      if (error) return self->on_fault(error);
      self->request_->body = std::move(self->parser_->get().body());
      self->take_request();
    });
  };
  if (expected.empty()) return read();
  if (expected != "100-continue") return refuse({417, "only 100-continue can be expected"});
  if (parser_->content_length().value_or(0) > hub_.limits.body) return refuse({413, "the body is larger than 2 MiB"});
  head_ = "HTTP/1.1 100 Continue\r\n\r\n";
  asio::async_write(stream_, asio::buffer(head_),
                    [self = shared_from_this(), read](beast::error_code error, std::size_t) {
                      if (error) return self->close();
                      read();
                    });
}

void Connection::refuse(const Problem& problem) {
  is_busy_ = true;
  keeps_alive_ = false;
  send(reply_of(problem, {}));
}

void Connection::take_request() {
  stream_.expires_never();
  const bool is_api = request_->target.path == "/api" || request_->target.path.starts_with("/api/");
  if (request_->method == "OPTIONS") return send({204, "", {{"Allow", "GET, HEAD, POST, OPTIONS"}}, nullptr});
  if (is_api) return hand_over();
  try {
    if (request_->method == "POST") throw Problem(405, "pages are got, not posted to");
    Reply page = hub_.assets.answer(*request_);
    send(hub_.guard.has_token_in_target(*request_) ? welcome(*request_, hub_.guard) : std::move(page));
  } catch (const Problem& problem) {
    send(reply_of(problem, request_->target.path));
  }
}

void Connection::hand_over() {
  const auto executor = stream_.get_executor();
  const bool is_taken = hub_.submit(request_, [self = shared_from_this(), executor](Reply reply) mutable {
    asio::post(executor,
               [self = std::move(self), reply = std::move(reply)]() mutable { self->send(std::move(reply)); });
  });
  if (!is_taken) send(reply_of({503, "the desk has too much to do", 1}, request_->target.path));
}

void Connection::send(Reply reply) {
  head_ = head_of(reply, keeps_alive_);
  body_ = request_ != nullptr && request_->method == "HEAD" ? nullptr : std::move(reply.body);
  const std::size_t size = body_ == nullptr ? 0 : body_->size();
  stream_.expires_after(time_for(size, hub_.limits));
  const std::array<asio::const_buffer, 2> buffers{asio::buffer(head_),
                                                  asio::buffer(body_ == nullptr ? nullptr : body_->data(), size)};
  asio::async_write(stream_, buffers, [self = shared_from_this()](beast::error_code error, std::size_t) {
    if (error) return self->close();
    self->on_sent();
  });
}

void Connection::on_sent() {
  if (keeps_alive_) return await_request();
  beast::error_code ignored;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  stream_.expires_after(kDrainTime);
  is_busy_ = false;
  drain();
}

void Connection::drain() {
  buffer_.clear();
  stream_.async_read_some(buffer_.prepare(kFirst),
                          [self = shared_from_this()](beast::error_code error, std::size_t got) {
                            self->drained_ += got;
                            if (error || self->drained_ > kMostDrained) return self->close();
                            self->drain();
                          });
}

}  // namespace barqiya::server
