#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace barqiya {

/// A TIMEX3 value as text, "2021-08-09" or "PT30M", held in place: the longest, an interval of days, has 21 characters.
class TimexValue {
 public:
  static constexpr std::size_t kMax = 31;

  constexpr TimexValue() = default;
  /// Cut to kMax characters.
  explicit constexpr TimexValue(std::string_view text) : size_(static_cast<std::uint8_t>(std::min(text.size(), kMax))) {
    std::copy_n(text.begin(), size_, text_.begin());
  }

  [[nodiscard]] constexpr std::string_view view() const { return {text_.data(), size_}; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
  friend constexpr bool operator==(const TimexValue& a, const TimexValue& b) { return a.view() == b.view(); }

 private:
  std::array<char, kMax> text_{};
  std::uint8_t size_ = 0;
};

/// The kinds of TIMEX3.
enum class TimeType : std::uint8_t { Date, Time, Duration, Set };

/// TIMEX3's `mod`.
enum class TimeMod : std::uint8_t {
  None,
  Start,
  Mid,
  End,
  Approx,
  Before,
  After,
  LessThan,
  MoreThan,
  EqualOrLess,
  EqualOrMore
};

[[nodiscard]] std::string_view name(TimeType type);  ///< "DATE" ...
[[nodiscard]] std::string_view name(TimeMod mod);    ///< "START" ...; "" for None

}  // namespace barqiya
