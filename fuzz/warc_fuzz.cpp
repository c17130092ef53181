// Any bytes as a WARC.
#include <cstddef>
#include <cstdint>

#include "ingest.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  barqiya::fuzz::check_ingest({reinterpret_cast<const char*>(bytes), size}, barqiya::ingest::Format::Warc);
  return 0;
}
