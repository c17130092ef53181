#pragma once

#include <memory>
#include <string>

#include "ingest/unpack.hpp"

namespace barqiya::ingest {

/// The files in a tar or zip, in the order in which they lie there. Nothing is written to the disk, so that a member's
/// name is no more than a name; links, folders and devices are passed over.
class Members {
 public:
  /// `packing` is Tar or Zip. `packed` is read as a stream.
  Members(std::unique_ptr<Window> packed, Packing packing);
  ~Members();
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;

  /// The next file and its name as it stands in the archive, made UTF-8; null at the end. Throws Error when the rest
  /// cannot be read. A stream must be gone before the next call.
  [[nodiscard]] std::unique_ptr<ByteStream> next(std::string& name);

 private:
  class Member;
  struct Archive;
  std::unique_ptr<Archive> archive_;
};

}  // namespace barqiya::ingest
