// Writing: a full disk shows at any write, and on some file systems only when the file is closed. Each failure becomes
// an exception, so that no output is ever cut short in silence.
#include "output/sink.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace barqiya::output {
namespace {

constexpr std::size_t kPiece = std::size_t{256} << 10;

}  // namespace

Sink::Sink() : name_("standard output"), descriptor_(STDOUT_FILENO) {}

Sink::Sink(const std::string& path)
    : name_(path), descriptor_(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) fail(errno);
}

Sink::~Sink() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

void Sink::fail(int code) const {
  if (code == EPIPE) throw ClosedPipe();
  throw Error(name_, 0, 0, std::strerror(code));
}

void Sink::append(std::string_view piece) {
  pending_ += piece;
  if (pending_.size() >= kPiece) flush();
}

void Sink::flush() {
  std::string_view rest = pending_;
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      fail(errno);
    }
  }
  pending_.clear();
}

void Sink::close() {
  flush();
  if (descriptor_ <= STDERR_FILENO) return;
  const int result = ::close(descriptor_);
  descriptor_ = -1;
  if (result != 0 && errno != EINTR) fail(errno);
}

}  // namespace barqiya::output
