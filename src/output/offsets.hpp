#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace barqiya::output {

/// What the spans of an output count.
enum class Offsets { CodePoint, Byte, Utf16 };

[[nodiscard]] std::string_view name(Offsets offsets);  ///< "codepoint" "byte" "utf16"
[[nodiscard]] std::optional<Offsets> offsets_named(std::string_view name);

/// Turns the byte offsets of a reading into those of an output. Building it costs one pass over the text, each question
/// at most 64 bytes, in any order. The text must outlive it.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, Offsets offsets);

  /// The offset of a byte on the border of characters; the text's length at and beyond its end.
  [[nodiscard]] std::uint32_t at(std::uint32_t byte) const;

 private:
  [[nodiscard]] std::uint32_t count(std::string_view stretch) const;

  std::string_view text_;
  Offsets offsets_;
  std::vector<std::uint32_t> blocks_;  // units before each 64th byte
};

}  // namespace barqiya::output
