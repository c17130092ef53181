// Bytes of files and pipes. A file says its size beforehand and is refused unread when that is too large; a pipe, or a
// file that still grows, is read to one byte beyond the limit and no further. A read that a signal interrupts goes on,
// unless the signal was the wish to stop.
#include "ingest/bytes.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "barqiya/error.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::size_t kChunk = 65536;

class Descriptor {
 public:
  explicit Descriptor(const std::string& name)
      : number_(name == "-" ? STDIN_FILENO : open(name.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Descriptor() {
    if (number_ > STDIN_FILENO) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

[[noreturn]] void refuse(const std::string& name, const std::string& reason) {
  throw Error(name == "-" ? "standard input" : name, 0, 0, reason);
}

[[noreturn]] void refuse_size(const std::string& name, const LoadOptions& options) {
  refuse(name, "larger than " + size_in_words(options.max_report) + " (--max-report)");
}

/// The size that the file says it has; 0 for pipes and devices.
std::uint64_t announced_size(const std::string& name, int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) refuse(name, std::strerror(errno));
  if (S_ISDIR(status.st_mode)) refuse(name, "a folder");
  return S_ISREG(status.st_mode) && status.st_size > 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

}  // namespace

std::string read_bytes(const std::string& name, const LoadOptions& options) {
  const Descriptor descriptor(name);
  if (descriptor.number() < 0) refuse(name, std::strerror(errno));
  const std::uint64_t announced = announced_size(name, descriptor.number());
  if (announced > options.max_report) refuse_size(name, options);
  std::string bytes(announced > 0 ? announced + 1 : kChunk, '\0');  // one more, so that the end is seen
  std::size_t size = 0;
  while (true) {
    if (size == bytes.size()) bytes.resize(bytes.size() + std::max(bytes.size() / 2, kChunk));
    const ssize_t got = ::read(descriptor.number(), bytes.data() + size, bytes.size() - size);
    if (got == 0) break;
    if (got > 0) {
      size += static_cast<std::size_t>(got);
      if (size > options.max_report) refuse_size(name, options);
    } else if (errno != EINTR) {
      refuse(name, std::strerror(errno));
    } else if (options.stop != nullptr && options.stop->load()) {
      refuse(name, "interrupted");
    }
  }
  bytes.resize(size);
  return bytes;
}

std::string size_in_words(std::uint64_t bytes) {
  constexpr std::array<const char*, 4> kUnits = {"bytes", "KiB", "MiB", "GiB"};
  std::size_t unit = 0;
  for (; unit + 1 < kUnits.size() && bytes >= 1024 && bytes % 1024 == 0; ++unit) bytes /= 1024;
  return fmt::format("{} {}", bytes, kUnits[unit]);
}

}  // namespace barqiya::ingest
