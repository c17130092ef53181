// The built-in data lies between two symbols that the linker knows (cmake/embed_data.cmake).
#include "language/builtin.hpp"

extern "C" {
extern const char barqiya_data_begin[];  // NOLINT(*-avoid-c-arrays): an address, not an array
extern const char barqiya_data_end[];    // NOLINT(*-avoid-c-arrays)
}

namespace barqiya::language {

std::string_view builtin() {
  return {barqiya_data_begin, static_cast<std::size_t>(barqiya_data_end - barqiya_data_begin)};
}

}  // namespace barqiya::language
