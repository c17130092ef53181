#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "barqiya/date.hpp"
#include "barqiya/span.hpp"
#include "barqiya/timex.hpp"

namespace barqiya {

/// How a report's creation time was found.
enum class DctFrom : std::uint8_t { None, Caller, Dateline, Metadata, Text };
[[nodiscard]] std::string_view name(DctFrom from);  ///< "caller" "dateline" "metadata" "text"; "" for None

/// The number of a rule in the language data that the reading was made with; `Reader::rule` names it.
using RuleNumber = std::uint32_t;

/// Where and when a report says that it was written: "Baghdad 9 August 2021 (Xinhua)".
struct Dateline {
  Span span;  ///< empty when the report has none
  Span place;
  std::string_view place_code;  ///< ISO 3166-1 alpha-3; empty when not known
  Date date;
  Span date_span;
  Span agency;
  RuleNumber rule = 0;
};

/// One time of the report (TIMEX3).
struct Time {
  Span span;
  TimeType type = TimeType::Date;
  TimeMod mod = TimeMod::None;
  TimexValue value;
  Interval interval;  ///< unknown for references, durations and sets
  RuleNumber rule = 0;
};

/// What a report holds, as records (docs/reading.md). Spans refer to `text`.
///
/// A reading owns its records; `text` is the report's own bytes, or `repaired` when these were ill-formed, so the
/// report's bytes must outlive the reading. Filled by Reader::read; may be used again for the next report, which then
/// allocates nothing once its vectors have grown.
struct Reading {
  std::string_view text;
  std::string repaired;             ///< the text with ill-formed bytes replaced, when there were any
  std::size_t encoding_errors = 0;  ///< how many were replaced

  Span headline;  ///< empty when the report has none
  Dateline dateline;
  Date dct;  ///< document creation time
  DctFrom dct_from = DctFrom::None;
  std::vector<Time> times;  ///< by span
};

}  // namespace barqiya
