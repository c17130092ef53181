#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "barqiya/error.hpp"

namespace barqiya::output {

/// The reader of a pipe has closed it: nobody wants the rest. No fault of the input's or the program's.
class ClosedPipe : public std::runtime_error {
 public:
  ClosedPipe() : std::runtime_error("closed pipe") {}
};

/// Where an output goes: a file, or the standard output. Collects what is appended and writes it in large pieces that
/// end where an appended piece ends, so that an output broken off early holds whole records.
///
/// Throws ClosedPipe when a pipe was closed (SIGPIPE must be ignored), Error naming the output when it cannot be
/// written.
class Sink {
 public:
  Sink();                                  ///< the standard output
  explicit Sink(const std::string& path);  ///< a file, made or emptied
  ~Sink();                                 ///< drops what was not flushed
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  void append(std::string_view piece);
  void flush();
  void close();  ///< flushes, then reports what the system found out late

 private:
  [[noreturn]] void fail(int code) const;

  std::string name_;
  int descriptor_;
  std::string pending_;
};

}  // namespace barqiya::output
