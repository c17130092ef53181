#include "barqiya/error.hpp"

#include <utility>

namespace barqiya {
namespace {

std::string located(const std::string& file, int line, int column, const std::string& message) {
  std::string out = file;
  if (line > 0) out += ":" + std::to_string(line);
  if (line > 0 && column > 0) out += ":" + std::to_string(column);
  return out.empty() ? message : out + ": " + message;
}

}  // namespace

Error::Error(std::string file, int line, int column, const std::string& message)
    : std::runtime_error(located(file, line, column, message)),
      file_(std::move(file)),
      line_(line),
      column_(column),
      message_(message) {}

}  // namespace barqiya
