#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/blob.hpp"
#include "text/characters.hpp"

namespace barqiya::text {

/// What a whole report leaves out in spelling, as some papers and keyboards do.
struct Omissions {
  static constexpr std::size_t kSample = 16384;     ///< bytes of the report that are looked at
  static constexpr std::size_t kHamzaWords = 60;    ///< so many words at least tell whether hamzas are written
  static constexpr std::size_t kWordsToHamza = 33;  ///< fewer than one word in so many with an alef with hamza: without
  static constexpr std::size_t kDotWords = 100;     ///< so many words without any ta marbuta, or any final ya: without
  static constexpr std::size_t kBareWords = 200;    ///< so many words without any alef maqsura: without

  bool hamzas = false;      ///< bare alef for alef with hamza, and so on
  bool ta_marbuta = false;  ///< heh for ta marbuta
  bool ya = false;          ///< alef maqsura for final ya, as in Egypt
  bool maqsura = false;     ///< ya for alef maqsura, as keyboards of the Gulf once had it

  [[nodiscard]] constexpr bool dots() const { return ta_marbuta || ya || maqsura; }
  [[nodiscard]] constexpr bool any() const { return hamzas || dots(); }
  friend bool operator==(const Omissions&, const Omissions&) = default;
};

/// Finds out from the beginning of a report. Immutable, shared by threads; the data must outlive it.
class SpellingReader {
 public:
  explicit SpellingReader(const language::Blob& data);

  /// Costs little: it stops after the first hundred words when these show all that it asks, as nearly all do. `text`
  /// must be well-formed UTF-8.
  [[nodiscard]] Omissions omissions(std::string_view text) const;

 private:
  [[nodiscard]] std::uint8_t kind_of(char32_t code) const;

  Classes classes_;
  Folds folds_;
  std::array<std::uint8_t, kDirectPages * kPage> kinds_{};  ///< of what UTF-8 writes in one or two bytes
};

}  // namespace barqiya::text
