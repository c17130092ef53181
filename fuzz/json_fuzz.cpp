// Any bytes as JSON: as values, as lines and as ninjs.
#include <cstddef>
#include <cstdint>

#include "ingest.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using barqiya::ingest::Format;
  for (const Format format : {Format::Json, Format::Jsonl, Format::Ninjs}) {
    barqiya::fuzz::check_ingest({reinterpret_cast<const char*>(bytes), size}, format);
  }
  return 0;
}
