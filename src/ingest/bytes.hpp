#pragma once

#include <atomic>
#include <string>

#include "ingest/options.hpp"
#include "ingest/stream.hpp"

namespace barqiya::ingest {

/// The bytes of a file, or of the standard input for "-".
class FileStream final : public ByteStream {
 public:
  /// Throws Error naming `name` when it cannot be opened or is a folder. Counts what it reads in `counter`.
  FileStream(std::string name, const std::atomic<bool>* stop, std::uint64_t* counter = nullptr);
  ~FileStream() override;

  [[nodiscard]] std::size_t read(char* into, std::size_t size) override;
  [[nodiscard]] std::optional<std::uint64_t> announced() const override { return announced_; }

 private:
  std::string name_;
  const std::atomic<bool>* stop_;
  std::uint64_t* counter_;
  int descriptor_ = -1;
  std::optional<std::uint64_t> announced_;
};

/// All bytes of a file, or of the standard input for "-". Throws Error naming `name` when it cannot be opened or read,
/// is a folder, or has more than `options.max_report` bytes.
[[nodiscard]] std::string read_bytes(const std::string& name, const LoadOptions& options);

/// What an input is called in messages: its name, or "standard input".
[[nodiscard]] std::string spoken_name(const std::string& name);

/// A number of bytes as people write it: "10 bytes", "256 MiB".
[[nodiscard]] std::string size_in_words(std::uint64_t bytes);

/// Why a report of more than `options.max_report` bytes is refused.
[[nodiscard]] std::string too_large(const LoadOptions& options);

}  // namespace barqiya::ingest
