#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "output/writer.hpp"

/// Readings filled by hand, so that the formats are tested by what they are given and not by what a rule finds.
namespace barqiya::output {

inline constexpr std::string_view kSampleText =
    "الوزير 😀 يؤكد موعد 2022\n"
    "بغداد 9 أغسطس 2021 (وكالة) قال الوزير اليوم (الاثنين) إن العمل يستمر حتى نهاية العام الجاري.\n";

inline Span span_of(std::string_view text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

inline Time time_of(Span span, TimeType type, std::string_view value, TimeMod mod = TimeMod::None) {
  Time time;
  time.span = span;
  time.type = type;
  time.value = TimexValue(value);
  time.mod = mod;
  time.rule = 7;
  return time;
}

inline Moment day(std::int16_t year, std::int8_t month, std::int8_t day) { return {{year, month, day}, -1}; }

inline Reading sample_reading() {
  Reading reading;
  reading.text = kSampleText;
  reading.headline = {0, static_cast<std::uint32_t>(kSampleText.find('\n'))};
  reading.dateline.span = span_of(kSampleText, "بغداد 9 أغسطس 2021 (وكالة)");
  reading.dateline.place = span_of(kSampleText, "بغداد");
  reading.dateline.place_code = "IRQ";
  reading.dateline.date = {2021, 8, 9};
  reading.dateline.date_span = span_of(kSampleText, "9 أغسطس 2021");
  reading.dateline.agency = span_of(kSampleText, "وكالة");
  reading.dateline.rule = 3;
  reading.dct = {2021, 8, 9};
  reading.dct_from = DctFrom::Dateline;
  reading.times = {time_of(span_of(kSampleText, "2022"), TimeType::Date, "2022"),
                   time_of(span_of(kSampleText, "9 أغسطس 2021"), TimeType::Date, "2021-08-09"),
                   time_of(span_of(kSampleText, "اليوم (الاثنين)"), TimeType::Date, "2021-08-09"),
                   time_of(span_of(kSampleText, "نهاية العام الجاري"), TimeType::Date, "2021", TimeMod::End)};
  reading.times[1].interval = {day(2021, 8, 9), day(2021, 8, 10)};
  return reading;
}

/// A text that tries to break out of every format, and a time in the middle of it.
inline constexpr std::string_view kHostileText =
    "<script>alert(\"x\")</script> ]]> &amp; <!-- '--> </TEXT></p>\x01\x1B[31m\r\n\x7F\uFFFE\uFFFF 2021<b> \u202Eقلب";

inline Reading hostile_reading() {
  Reading reading;
  reading.text = kHostileText;
  reading.times = {time_of(span_of(kHostileText, "2021<b>"), TimeType::Date, "2021\"><")};
  return reading;
}

inline RuleInfo sample_rule(RuleNumber number) {
  if (number == 7) return {"times.date.sample", "grammar/times.rules", 12, {}};
  if (number == 3) return {"dateline.line.sample", "grammar/dateline.rules", 4, {}};
  return {};
}

inline std::string written(Format format, const Record& record, const WriterOptions& options = {}) {
  const auto writer = make_writer(format, sample_rule, options);
  std::string out;
  writer->begin(out);
  writer->report(record, out);
  writer->end(out);
  return out;
}

}  // namespace barqiya::output
