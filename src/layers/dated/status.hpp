#pragma once

#include <cstdint>

#include "barqiya/reading.hpp"
#include "layers/dated/words.hpp"

/// Whether what a word names took place, as its own form and what governs it say.
namespace barqiya::layers::dated {

/// Where a time lies, seen from the report's day.
enum class When : std::uint8_t {
  Unknown,  ///< there is no time, or its place is not known
  Past,
  Today,  ///< the report's own day, or an hour of it
  Now,    ///< a longer period that the report's day is in
  Later,  ///< after what was told, or after the report
  Future
};

/// The place of a time in time; `dct` may be unknown.
[[nodiscard]] When when_of(const Time& time, Date dct);

/// How real an event is.
struct Standing {
  Status status = Status::Happened;
  Modality modality = Modality::Asserted;
};

/// How real that is which `trigger`, a token of a block, names: "withdrew" happened, "will withdraw", "intends to
/// withdraw", "an agreement on the withdrawal" are planned, "did not withdraw" is denied, "the withdrawal was called
/// off" is cancelled; "if it withdraws" is conditional, "may withdraw" hypothetical. The time that dates it, when there
/// is one, weighs more than the words around: what was planned for last year has happened.
///
/// Looks at no more than kReach words before the trigger, within its sentence.
[[nodiscard]] Standing standing_of(const Words& words, std::uint32_t trigger, When when = When::Unknown);
inline constexpr std::uint32_t kReach = 16;

}  // namespace barqiya::layers::dated
