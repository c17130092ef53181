#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace barqiya::text {

/// Which line breaks of a text only keep its lines short, as mail and old terminals do, and end no paragraph.
///
/// A text is wrapped when its lines end where the next word had no room, far more often than chance would have it. In
/// such a text a break behind which the next word would have fitted is a true one, and so is one beside an empty line.
class Wrapping {
 public:
  static constexpr std::uint32_t kWidest = 160;    ///< characters; a text with a longer line is not wrapped
  static constexpr std::uint32_t kNarrowest = 40;  ///< a list of names has shorter lines
  static constexpr std::uint32_t kFewest = 4;      ///< breaks without room that tell anything

  /// Costs the first lines of most texts: up to one that is too long. `text` must outlive it, and be valid UTF-8.
  explicit Wrapping(std::string_view text);

  /// Whether the text is wrapped at all.
  [[nodiscard]] bool any() const { return width_ != 0; }

  /// Whether the line break at an offset goes on with its paragraph. Costs the two lines beside it.
  [[nodiscard]] bool is_soft(std::size_t line_break) const;

 private:
  struct Shares;
  [[nodiscard]] bool has_room(std::string_view line, std::string_view next, std::uint32_t slack) const;
  [[nodiscard]] Shares shares() const;

  std::string_view text_;
  std::uint32_t width_ = 0;  ///< characters of the longest line; 0: not wrapped
  std::uint32_t slack_ = 0;  ///< characters that a line of letters of unlike widths may lack of it
};

}  // namespace barqiya::text
