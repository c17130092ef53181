#pragma once

#include <stdexcept>
#include <string>

namespace barqiya {

/// The one exception of the library: language data that cannot be compiled or loaded, or an input that cannot be
/// opened. Reading itself never throws it: a report of any bytes has a reading.
///
/// `what()` is the whole message as a compiler prints it, "FILE:LINE:COLUMN: MESSAGE", as much of the place as is
/// known; the parts are kept for callers that show them otherwise.
class Error : public std::runtime_error {
 public:
  /// `line` and `column` count from 1, columns in code points; 0 when unknown.
  Error(std::string file, int line, int column, const std::string& message);
  explicit Error(const std::string& message) : Error({}, 0, 0, message) {}

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] int line() const { return line_; }
  [[nodiscard]] int column() const { return column_; }
  [[nodiscard]] const std::string& message() const { return message_; }

 private:
  std::string file_;
  int line_;
  int column_;
  std::string message_;
};

}  // namespace barqiya
