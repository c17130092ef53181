// Any bytes as a page.
#include <cstddef>
#include <cstdint>

#include "ingest.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  barqiya::fuzz::check_ingest({reinterpret_cast<const char*>(bytes), size}, barqiya::ingest::Format::Html);
  return 0;
}
