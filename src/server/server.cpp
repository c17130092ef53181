// The server's beginning and end: the port, the clients that come, the signals. Tested by tests/server/serve_test.py.
#include "server/server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <new>
#include <random>

#include "barqiya/error.hpp"
#include "server/connection.hpp"
#include "server/hub.hpp"

namespace barqiya::server {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::chrono::milliseconds kPause{100};  ///< after a client could not be taken
constexpr std::chrono::milliseconds kLook{20};    ///< between two looks whether all replies are out

std::string made_token() {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::random_device random;
  std::string out;
  for (int i = 0; i < 8; ++i) {
    const unsigned int bits = random();
    for (unsigned int k = 0; k < 4; ++k) out += kHex[(bits >> (4 * k)) & 15U];
  }
  return out;
}

asio::ip::tcp::endpoint endpoint_of(const Settings& settings, asio::io_context& io) {
  error_code error;
  asio::ip::tcp::resolver resolver(io);
  const std::string& host = settings.host;
  const bool has_brackets = host.size() > 2 && host.front() == '[' && host.back() == ']';
  const auto found =
      resolver.resolve(has_brackets ? host.substr(1, host.size() - 2) : host, std::to_string(settings.port), error);
  if (error || found.empty()) throw Error("there is no host '" + host + "': " + error.message());
  return found.begin()->endpoint();
}

}  // namespace

struct Server::Parts {
  Parts(const Settings& settings, const Reader& reader) : acceptor(io), timer(io), signals(io) {
    const asio::ip::tcp::endpoint endpoint = endpoint_of(settings, io);
    Settings checked = settings;
    if (!endpoint.address().is_loopback() && checked.token.empty()) checked.token = made_token();
    static_cast<void>(archive::Archive(settings.archive, reader.data()));
    bind(endpoint);
    hub = std::make_unique<Hub>(checked, reader);
    hub->guard.port = acceptor.local_endpoint().port();
    hub->guard.any_address = endpoint.address().is_unspecified();
  }

  ~Parts() {
    // The workers first: what they still answer is put into `io`, which lives on.
    hub->is_ending.store(true);
    hub->askers.stop();
    hub->writers.stop();
  }

  void bind(const asio::ip::tcp::endpoint& endpoint) {
    error_code error;
    acceptor.open(endpoint.protocol());
    acceptor.set_option(asio::socket_base::reuse_address(true));
    acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
      throw Error("port " + std::to_string(endpoint.port()) + " of " + endpoint.address().to_string() +
                  " cannot be had: " + error.message() + " (--port names another)");
    }
  }

  void accept() {
    acceptor.async_accept([this](error_code error, asio::ip::tcp::socket socket) {
      if (!acceptor.is_open()) return;
      if (error) return pause();
      take(std::move(socket));
      accept();
    });
  }

  /// Out of files or memory: others may soon give some back.
  void pause() {
    timer.expires_after(kPause);
    timer.async_wait([this](error_code error) {
      if (!error && acceptor.is_open()) accept();
    });
  }

  void take(asio::ip::tcp::socket socket) {
    if (hub->connections.size() < hub->most_connections) {
      return std::make_shared<Connection>(std::move(socket), *hub)->start();
    }
    constexpr std::string_view kFull =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(kFull), ignored);
  }

  void watch() {
    signals.add(SIGINT);
    signals.add(SIGTERM);
    signals.async_wait([this](error_code error, int) {
      if (error) return;
      signals.clear();  // the next one has its usual effect
      end();
    });
  }

  void end() {
    if (!acceptor.is_open()) return;
    error_code ignored;
    acceptor.close(ignored);
    ends_at = std::chrono::steady_clock::now() + hub->limits.farewell;
    const std::unordered_set<Connection*> all = hub->connections;
    for (Connection* const one : all) one->end();
    look_again();
  }

  void look_again() {
    const bool is_over = hub->connections.empty() || std::chrono::steady_clock::now() > ends_at;
    if (is_over) {
      hub->is_ending.store(true);
      return io.stop();
    }
    timer.expires_after(kLook);
    timer.async_wait([this](error_code) { look_again(); });
  }

  std::unique_ptr<Hub> hub;  // behind `io` in death, since connections that `io` still holds know it
  asio::io_context io{1};
  asio::ip::tcp::acceptor acceptor;
  asio::steady_timer timer;
  asio::signal_set signals;
  std::chrono::steady_clock::time_point ends_at;
};

Server::Server(const Settings& settings, const Reader& reader) : parts_(std::make_unique<Parts>(settings, reader)) {}

Server::~Server() = default;

std::uint16_t Server::port() const { return parts_->hub->guard.port; }

std::string Server::url() const {
  const Guard& guard = parts_->hub->guard;
  const bool is_ipv6 = guard.host.find(':') != std::string::npos && guard.host.front() != '[';
  const std::string host = guard.any_address ? "127.0.0.1" : is_ipv6 ? "[" + guard.host + "]" : guard.host;
  std::string out = "http://" + host + ":" + std::to_string(guard.port) + "/";
  if (!guard.token.empty()) out += "?token=" + guard.token;
  return out;
}

void Server::run(bool with_signals) {
  if (with_signals) parts_->watch();
  parts_->accept();
  while (true) {
    try {
      parts_->io.run();
      return;
    } catch (const std::bad_alloc&) {
      continue;  // it cost one client its connection; the others go on
    }
  }
}

void Server::stop() {
  asio::post(parts_->io, [this] { parts_->end(); });
}

}  // namespace barqiya::server
