// Any bytes as a file of any kind: what it is packed with and its format are recognised.
#include <cstddef>
#include <cstdint>

#include "ingest.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  barqiya::fuzz::check_ingest({reinterpret_cast<const char*>(bytes), size}, {});
  return 0;
}
