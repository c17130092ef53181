// Offsets: the engine counts bytes, Python code points, JavaScript and Java UTF-16 units. In UTF-8 each character has
// one byte that is no continuation (10xxxxxx); it is one code point, and two UTF-16 units when it begins 11110xxx. So
// counting is a sum over bytes, kept for every 64th of them: "a\u1F600b" has its b at byte 5, code point 2, unit 3.
#include "output/offsets.hpp"

#include <algorithm>
#include <array>
#include <cstring>

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

// Eight bytes at a time, the answer for each in its lowest bit.
std::uint32_t OffsetMap::count(std::string_view stretch) const {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const auto sum = [](std::uint64_t bytes) { return static_cast<std::uint32_t>(bytes * kOnes >> 56U); };
  const bool is_utf16 = offsets_ == Offsets::Utf16;
  std::uint32_t units = 0;
  while (!stretch.empty()) {
    const std::size_t size = std::min(stretch.size(), sizeof(std::uint64_t));
    std::uint64_t word = 0;
    std::memcpy(&word, stretch.data(), size);
    const std::uint64_t continues = (word >> 7U) & ~(word >> 6U) & kOnes;
    units += static_cast<std::uint32_t>(size) - sum(continues);
    if (is_utf16) units += sum((word >> 7U) & (word >> 6U) & (word >> 5U) & (word >> 4U) & kOnes);
    stretch.remove_prefix(size);
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
