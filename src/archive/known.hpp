#pragma once

#include <string>
#include <string_view>

#include "archive/sqlite.hpp"

namespace barqiya::archive {

/// Tells beforehand which reports an archive has, so that they need not be read again. One for a thread; works while
/// another thread or program writes, and knows what was committed.
class KnownKeys {
 public:
  explicit KnownKeys(const std::string& path);
  [[nodiscard]] bool has(std::string_view key);

 private:
  Database database_;
  Statement find_;
};

}  // namespace barqiya::archive
