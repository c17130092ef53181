#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "layers/dated/status.hpp"
#include "layers/dated/words.hpp"

/// What a time dates.
namespace barqiya::layers::dated {

/// What covers a token of a sentence.
enum class Cover : std::uint8_t { Nothing, Name, Party, Time };

/// A sentence with what earlier layers found in it. A view.
struct Sentence {
  Words words;                   ///< of the sentence's own tokens
  std::span<const Cover> cover;  ///< by token

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words.tokens.size()); }
};

/// A time where it stands in a sentence.
struct Place {
  std::uint32_t begin = 0;  ///< its tokens
  std::uint32_t end = 0;
  When when = When::Unknown;
  bool coarse = false;   ///< longer than a day: a month, a year
  bool vague = false;    ///< a stretch without a calendar place: "the last days"
  bool since = false;    ///< what it dates goes on from it
  bool of_noun = false;  ///< belongs to the noun before it: "the budget of 2015"
  bool until = false;    ///< what it dates is put off to it, or goes on until it
};

/// The first token of the prepositions that lead to a time, "[starting from] Sunday"; its own first when there are
/// none.
[[nodiscard]] std::uint32_t lead_of(const Sentence& sentence, std::uint32_t begin);

/// The words that a time dates, nearest first; `count` of them, 0 when it dates nothing.
struct Triggers {
  std::array<std::uint32_t, 2> tokens{};
  std::uint8_t count = 0;
};

/// Finds what a time dates.
///
/// A time dates the verb of its clause, or an act named by a noun that is closer to it in sense: the one that it stands
/// right behind, the one that a verb of planning governs, or the only one whose tense agrees with it. A time that opens
/// its clause dates the verb that follows. Of a light verb ("carried out an attack") the noun is the trigger.
[[nodiscard]] Triggers find_triggers(const Sentence& sentence, const Place& time);

}  // namespace barqiya::layers::dated
