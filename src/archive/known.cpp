// Keys by a connection of their own: what is asked and answered within one statement holds no lock afterwards.
#include "archive/known.hpp"

#include "archive/schema.hpp"

namespace barqiya::archive {

KnownKeys::KnownKeys(const std::string& path)
    : database_(open_archive(path, Access::Read)), find_(database_.prepare("SELECT 1 FROM reports WHERE key = ?")) {}

bool KnownKeys::has(std::string_view key) {
  find_.begin(key);
  const bool found = find_.step();
  find_.reset();
  return found;
}

}  // namespace barqiya::archive
