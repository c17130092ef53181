#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "barqiya/reading.hpp"

namespace barqiya::output {

/// One thing that a reading has a day for: a dated event, or what is dated and is no event of PLOVER.
struct TimelineItem {
  Interval interval;  ///< known
  Status status = Status::Happened;
  Span trigger;
  Span words;                    ///< the sentence around the trigger
  const Event* event = nullptr;  ///< null when it is none
};

/// What a report dates, in the order of its own days: first what happened (or did not), then what is due. Things that
/// happen on one day stand as the text has them, the longer period first.
[[nodiscard]] std::vector<TimelineItem> timeline_of(const Reading& reading);

/// The sentence around a span, cut to at most 400 bytes on either side, between two words where it can be.
[[nodiscard]] Span sentence_of(std::string_view text, Span span);

/// Whether an interval is one day, or lies in one.
[[nodiscard]] bool is_day(const Interval& interval);

/// "RETREAT withdraw", as PLOVER calls an event; of one announced, "CONCEDE (RETREAT withdraw)".
[[nodiscard]] std::string label_of(const Event& event);

/// The participants' words, parted by `separator`.
[[nodiscard]] std::string participants_of(const Reading& reading, const Participant* list, std::size_t count,
                                          std::string_view separator);

}  // namespace barqiya::output
