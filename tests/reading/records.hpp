#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "barqiya/reader.hpp"
#include "output/formats.hpp"

/// Readings as what tests and fuzzers ask of any reading: its spans, and whether it equals another.
namespace barqiya::testing {

/// All spans of a reading, empty ones left out.
inline std::vector<Span> spans_of(const Reading& reading) {
  const Dateline& dateline = reading.dateline;
  std::vector<Span> all{reading.headline, dateline.span, dateline.place, dateline.date_span, dateline.agency};
  for (const Time& time : reading.times) all.push_back(time.span);
  for (const Name& name : reading.names) all.push_back(name.span);
  for (const Mention& mention : reading.mentions) all.push_back(mention.span);
  for (const Entity& entity : reading.entities) {
    all.insert(all.end(), {entity.name, entity.rank, entity.role});
    all.insert(all.end(), entity.aliases.begin(), entity.aliases.end());
  }
  for (const Statement& one : reading.statements) {
    all.insert(all.end(), {one.cue, one.source, one.speaker, one.content, one.medium});
    all.insert(all.end(), one.via.begin(), one.via.begin() + one.vias);
  }
  std::erase_if(all, [](Span span) { return span.empty() && span.begin == 0; });
  return all;
}

/// Everything that a reading holds, as one string.
inline std::string described(const Reader& reader, const Reading& reading) {
  const auto json = output::make_json([&reader](RuleNumber rule) { return reader.rule(rule); },
                                      {.offsets = output::Offsets::Byte}, output::JsonLayout::Line);
  std::string out;
  json->report({reading, "report"}, out);
  return out;
}

inline std::string described(const Reader& reader, const Report& report, Workspace& workspace) {
  Reading reading;
  reader.read(report, workspace, reading);
  return described(reader, reading);
}

}  // namespace barqiya::testing
