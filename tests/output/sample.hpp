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

inline constexpr std::string_view kChainText =
    "بغداد (الأفق) نقلت وكالة النهر عن اللواء سامر خليل قوله اليوم إن \"العمل مستمر\nوالمدينة آمنة\".\n"
    "وأضاف خليل أن القوات باقية.\n";

inline Name name_of(Span span, NameType type, std::uint32_t entity) {
  Name name;
  name.span = span;
  name.type = type;
  name.entity = entity;
  name.rule = 9;
  return name;
}

/// A statement passed on by an agency, across two lines, and one that goes on with it.
inline Reading chain_reading() {
  Reading reading;
  reading.text = kChainText;
  const auto at = [](std::string_view words) { return span_of(kChainText, words); };
  reading.dateline.span = at("بغداد (الأفق)");
  reading.dateline.agency = at("الأفق");
  reading.dct = {2021, 8, 9};
  reading.dct_from = DctFrom::Caller;
  reading.times = {time_of(at("اليوم"), TimeType::Date, "2021-08-09")};
  const Span again = {at("خليل أن").begin, at(" أن القوات").begin};
  reading.names = {name_of(at("وكالة النهر"), NameType::Org, 0), name_of(at("سامر خليل"), NameType::Per, 1),
                   name_of(again, NameType::Per, 1)};
  reading.entities.resize(2);
  reading.entities[0].type = NameType::Org;
  reading.entities[0].name = at("وكالة النهر");
  reading.entities[0].country = "IRQ";
  Entity& officer = reading.entities[1];
  officer.name = at("سامر خليل");
  officer.aliases = {again};
  officer.rank = at("اللواء");
  officer.role = at("المدينة");
  officer.country = "IRQ";
  officer.sector = "MIL";
  officer.rule = 9;
  reading.mentions = {{at("القوات"), 0, 9}};
  Statement first;
  first.cue = at("قوله");
  first.source = {officer.rank.begin, officer.name.end};
  first.speaker = officer.name;
  first.entity = 1;
  first.via[0] = at("وكالة النهر");
  first.vias = 1;
  first.manner = Manner::Direct;
  first.content = at("العمل مستمر\nوالمدينة آمنة");
  first.said = {2021, 8, 9};
  first.rule = 8;
  Statement second = first;
  second.cue = at("أضاف");
  second.source = again;
  second.manner = Manner::Indirect;
  second.act = Act::Promise;
  second.content = at("القوات باقية");
  reading.statements = {first, second};
  Dated dated;
  dated.trigger = first.cue;
  dated.status = Status::Denied;
  dated.rule = 10;
  reading.dated = {dated};
  return reading;
}

/// A text that tries to break out of every format, and a time in the middle of it.
inline constexpr std::string_view kHostileText =
    "<script>alert(\"x\")</script> ]]> &amp; <!-- '--> </TEXT></p>\x01\x1B[31m\r\n\x7F\uFFFE\uFFFF 2021<b> \u202Eقلب";

inline Reading hostile_reading() {
  Reading reading;
  reading.text = kHostileText;
  reading.times = {time_of(span_of(kHostileText, "2021<b>"), TimeType::Date, "2021\"><")};
  const Span everything = {0, static_cast<std::uint32_t>(kHostileText.size())};
  reading.names = {name_of(span_of(kHostileText, "alert(\"x\")</script>"), NameType::Per, 0)};
  reading.entities.resize(1);
  reading.entities[0].name = reading.names[0].span;
  reading.entities[0].role = everything;
  Statement statement;
  statement.cue = span_of(kHostileText, "&amp;");
  statement.speaker = reading.names[0].span;
  statement.entity = 0;
  statement.content = everything;
  statement.via[0] = everything;
  statement.vias = 1;
  reading.statements = {statement};
  return reading;
}

inline RuleInfo sample_rule(RuleNumber number) {
  if (number == 7) return {"times.date.sample", "grammar/times.rules", 12, {}};
  if (number == 3) return {"dateline.line.sample", "grammar/dateline.rules", 4, {}};
  if (number == 8) return {"statements.chain.sample", "grammar/statements.rules", 5, {}};
  if (number == 10) return {"dated.time.sample", "grammar/dated.rules", 7, {}};
  if (number == 9) return {"names.person.sample", "grammar/names.rules", 6, {}};
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
