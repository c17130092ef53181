// Packings are known by their first bytes, a tar by the mark in its first header or, as the oldest have none, by that
// header's checksum.
#include <string>

#include "barqiya/error.hpp"
#include "ingest/unpack.hpp"

namespace barqiya::ingest {
namespace {

// A text does not shrink to a thousandth; a file of zeros does.
constexpr std::uint64_t kMostGrowth = 1000;
constexpr std::uint64_t kHarmless = std::uint64_t{64} << 20;

bool begins(std::string_view bytes, std::string_view with) { return bytes.substr(0, with.size()) == with; }

bool is_tar(std::string_view header) {
  constexpr std::size_t kChecksumAt = 148;
  constexpr std::size_t kChecksumSize = 8;
  if (header.size() < kPackingSample || header[0] == '\0') return false;
  if (header.substr(257, 5) == "ustar") return true;
  unsigned sum = 0;
  for (std::size_t i = 0; i < kPackingSample; ++i) {
    const bool in_checksum = i >= kChecksumAt && i < kChecksumAt + kChecksumSize;
    sum += in_checksum ? static_cast<unsigned>(' ') : static_cast<unsigned char>(header[i]);
  }
  unsigned said = 0;
  bool has_digits = false;
  for (const char c : header.substr(kChecksumAt, kChecksumSize)) {
    if (c >= '0' && c <= '7') {
      said = said * 8 + static_cast<unsigned>(c - '0');
      has_digits = true;
    } else if (c != ' ' && c != '\0') {
      return false;
    }
  }
  return has_digits && said == sum;
}

}  // namespace

Packing packing_of(std::string_view beginning) {
  if (begins(beginning, "\x1F\x8B\x08")) return Packing::Gzip;
  if (begins(beginning, "\x28\xB5\x2F\xFD")) return Packing::Zstd;
  if (begins(beginning, "PK\x03\x04") || begins(beginning, "PK\x05\x06")) return Packing::Zip;
  return is_tar(beginning) ? Packing::Tar : Packing::None;
}

void check_growth(std::uint64_t in, std::uint64_t out) {
  if (out > kHarmless && out / kMostGrowth > in) {
    throw Error("unpacks to more than a thousand times its size: no text, perhaps a bomb");
  }
}

}  // namespace barqiya::ingest
