// Any bytes as XML: as a feed and as NewsML-G2.
#include <cstddef>
#include <cstdint>

#include "ingest.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using barqiya::ingest::Format;
  for (const Format format : {Format::Feed, Format::NewsMl}) {
    barqiya::fuzz::check_ingest({reinterpret_cast<const char*>(bytes), size}, format);
  }
  return 0;
}
