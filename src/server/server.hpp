#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "barqiya/reader.hpp"

/// The desk: an archive and a reader over HTTP, for browsers and programs on this machine.
namespace barqiya::server {

/// What a client may cost. Times are such that people and programs never meet them.
struct Limits {
  std::size_t header = std::size_t{16} << 10;  ///< bytes of a request's head
  std::size_t body = std::size_t{2} << 20;
  std::chrono::milliseconds header_time{10'000};  ///< from the first byte of a head, or from the connection, to its end
  std::chrono::milliseconds body_time{10'000};    ///< for a body or a reply, beside its size at `least_rate`
  std::size_t least_rate = std::size_t{32} << 10;  ///< bytes a second
  std::chrono::milliseconds idle_time{30'000};     ///< between two requests of a connection
  std::chrono::milliseconds answer_time{10'000};
  std::chrono::milliseconds farewell{5'000};  ///< how long the end waits for replies under way
  std::size_t connections = 12'000;           ///< fewer when the system allows fewer open files
  std::size_t bodies = 256;                   ///< of requests, that are in memory at once; beyond: 503
  std::size_t queue = 1'024;                  ///< questions that wait for a thread; beyond: 503
  std::size_t threads = 0;                    ///< 0: as the machine has processors, from 2 to 8
};

struct Settings {
  std::string archive;             ///< its path
  std::string host = "127.0.0.1";  ///< a name or address to bind
  std::uint16_t port = 8017;       ///< 0: any that is free
  std::string token;               ///< empty: none, unless the host is no loopback; then one is made
  bool write = false;
  Limits limits;
};

/// Serves until it is told to stop.
class Server {
 public:
  /// Opens the archive once, and binds the port. Throws Error: no archive, no such host, the port is taken. The reader
  /// must outlive the server.
  Server(const Settings& settings, const Reader& reader);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] std::string url() const;  ///< "http://127.0.0.1:8017/", with the token if there is one

  /// Answers until `stop`, then lets replies under way go out. Where `with_signals`, an interrupt (Ctrl-C) or a request
  /// to end stops it, too, and a second one ends the program at once.
  void run(bool with_signals);

  void stop();  ///< from any thread

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace barqiya::server
