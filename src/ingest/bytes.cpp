// Bytes of files and pipes. A file says its size beforehand and can be refused unread when that is too large; a pipe,
// or a file that still grows, is read to one byte beyond the limit and no further. A read that a signal interrupts goes
// on, unless the signal was the wish to stop.
#include "ingest/bytes.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "barqiya/error.hpp"

namespace barqiya::ingest {
namespace {

constexpr std::size_t kChunk = 65536;

[[noreturn]] void refuse(const std::string& name, const std::string& reason) {
  throw Error(spoken_name(name), 0, 0, reason);
}

}  // namespace

FileStream::FileStream(std::string name, const std::atomic<bool>* stop, std::uint64_t* counter)
    : name_(std::move(name)), stop_(stop), counter_(counter) {
  descriptor_ = name_ == "-" ? STDIN_FILENO : open(name_.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (descriptor_ < 0 || fstat(descriptor_, &status) != 0) refuse(name_, std::strerror(errno));
  if (S_ISDIR(status.st_mode)) {
    close(descriptor_);
    refuse(name_, "a folder");
  }
  if (S_ISREG(status.st_mode) && status.st_size > 0) announced_ = static_cast<std::uint64_t>(status.st_size);
}

FileStream::~FileStream() {
  if (descriptor_ > STDIN_FILENO) close(descriptor_);
}

std::size_t FileStream::read(char* into, std::size_t size) {
  while (true) {
    const ssize_t got = ::read(descriptor_, into, size);
    if (got >= 0) {
      if (counter_ != nullptr) *counter_ += static_cast<std::uint64_t>(got);
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR) refuse(name_, std::strerror(errno));
    if (stop_ != nullptr && stop_->load()) refuse(name_, "interrupted");
  }
}

std::string read_bytes(const std::string& name, const LoadOptions& options) {
  FileStream stream(name, options.stop);
  const std::uint64_t announced = stream.announced().value_or(0);
  if (announced > options.max_report) refuse(name, too_large(options));
  std::string bytes(announced > 0 ? announced + 1 : kChunk, '\0');  // one more, so that the end is seen
  std::size_t size = 0;
  while (const std::size_t got = stream.read(bytes.data() + size, bytes.size() - size)) {
    size += got;
    if (size > options.max_report) refuse(name, too_large(options));
    if (size == bytes.size()) bytes.resize(bytes.size() + std::max(bytes.size() / 2, kChunk));
  }
  bytes.resize(size);
  return bytes;
}

std::string spoken_name(const std::string& name) { return name == "-" ? "standard input" : name; }

std::string size_in_words(std::uint64_t bytes) {
  constexpr std::array<const char*, 4> kUnits = {"bytes", "KiB", "MiB", "GiB"};
  std::size_t unit = 0;
  for (; unit + 1 < kUnits.size() && bytes >= 1024 && bytes % 1024 == 0; ++unit) bytes /= 1024;
  return fmt::format("{} {}", bytes, kUnits[unit]);
}

std::string too_large(const LoadOptions& options) {
  return "larger than " + size_in_words(options.max_report) + " (--max-report)";
}

}  // namespace barqiya::ingest
