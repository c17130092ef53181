// Offsets: the engine counts bytes, Python code points, JavaScript and Java UTF-16 units. In UTF-8 each character has
// one byte that is no continuation (10xxxxxx); it is one code point, and two UTF-16 units when it begins 11110xxx. So
// counting is a sum over bytes, kept for every 64th of them: "a\u1F600b" has its b at byte 5, code point 2, unit 3.
#include "output/offsets.hpp"

#include <algorithm>
#include <array>

namespace barqiya::output {
namespace {

constexpr std::size_t kBlock = 64;
constexpr std::array<std::string_view, 3> kNames = {"codepoint", "byte", "utf16"};

}  // namespace

std::string_view name(Offsets offsets) { return kNames[static_cast<std::size_t>(offsets)]; }

std::optional<Offsets> offsets_named(std::string_view name) {
  const auto* const found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return {};
  return static_cast<Offsets>(found - kNames.begin());
}

OffsetMap::OffsetMap(std::string_view text, Offsets offsets) : text_(text), offsets_(offsets) {
  if (offsets == Offsets::Byte) return;
  blocks_.reserve(text.size() / kBlock + 1);
  std::uint32_t before = 0;
  for (std::size_t at = 0; at <= text.size(); at += kBlock) {
    blocks_.push_back(before);
    before += count(text.substr(at, kBlock));
  }
}

std::uint32_t OffsetMap::count(std::string_view stretch) const {
  std::uint32_t units = 0;
  const std::uint32_t for_four_bytes = offsets_ == Offsets::Utf16 ? 1 : 0;
  for (const char c : stretch) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) != 0x80 ? 1 : 0;
    units += byte >= 0xF0 ? for_four_bytes : 0;
  }
  return units;
}

std::uint32_t OffsetMap::at(std::uint32_t byte) const {
  const std::size_t end = std::min<std::size_t>(byte, text_.size());
  if (offsets_ == Offsets::Byte) return static_cast<std::uint32_t>(end);
  const std::size_t block = end / kBlock;
  return blocks_[block] + count(text_.substr(block * kBlock, end - block * kBlock));
}

}  // namespace barqiya::output
