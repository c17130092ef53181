#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <memory>
#include <optional>
#include <string>

#include "server/exchange.hpp"
#include "server/problem.hpp"

namespace barqiya::server {

struct Hub;

/// One client: reads a request, has it answered, writes the reply, and again, each step within its time. Runs on the
/// thread of input and output; lives as long as something is under way for it.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(boost::asio::ip::tcp::socket socket, Hub& hub);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void start();
  void end();  ///< at once when nothing is asked, else after the reply under way

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

  void await_request();
  void read_head();
  void on_head();
  void read_body();
  void on_fault(boost::beast::error_code error);
  void take_request();
  void hand_over();
  void refuse(const Problem& problem);  ///< and closes: what follows cannot be trusted
  void send(Reply reply);
  void on_sent();
  void drain();  ///< lets a client that still sends read the reply, instead of being cut off
  void close();
  void drop_request();

  boost::beast::tcp_stream stream_;
  boost::beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
  std::shared_ptr<Request> request_;
  std::string head_;                         ///< of the reply
  std::shared_ptr<const std::string> body_;  ///< of the reply
  Hub& hub_;
  std::size_t drained_ = 0;
  bool is_busy_ = false;  ///< from a request's first byte to its reply
  bool keeps_alive_ = false;
  bool holds_body_ = false;
};

}  // namespace barqiya::server
