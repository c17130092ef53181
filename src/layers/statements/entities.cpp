// Speakers and relays by their entity's longest name, once all names of the report are linked. Tested by
// tests/layers/statements_test.cpp.
#include <algorithm>

#include "layers/statements/statements.hpp"

namespace barqiya::layers::statements {
namespace {

/// The first name within a span; null when there is none.
const Name* name_within(const std::vector<Name>& names, Span span) {
  const auto found =
      std::partition_point(names.begin(), names.end(), [&](const Name& name) { return name.span.begin < span.begin; });
  return found != names.end() && found->span.end <= span.end ? &*found : nullptr;
}

/// The entity that a speaker is: by the name that the span is, or by the mention.
std::int32_t entity_of(const Reading& reading, Span speaker) {
  const Name* name = name_within(reading.names, speaker);
  if (name != nullptr && name->span.begin == speaker.begin && name->span.end == speaker.end)
    return static_cast<std::int32_t>(name->entity);
  const auto found = std::partition_point(reading.mentions.begin(), reading.mentions.end(),
                                          [&](const Mention& mention) { return mention.span.begin < speaker.begin; });
  const bool mentioned = found != reading.mentions.end() && found->span == speaker;
  return mentioned ? static_cast<std::int32_t>(found->entity) : kNone;
}

Span longest_name(const Reading& reading, Span span) {
  const std::int32_t entity = entity_of(reading, span);
  if (entity == kNone) return span;
  const Span name = reading.entities[static_cast<std::size_t>(entity)].name;
  return name.empty() ? span : name;
}

}  // namespace

void name_speakers(Reading& reading) {
  if (reading.entities.empty()) return;
  for (Statement& statement : reading.statements) {
    statement.entity = entity_of(reading, statement.speaker);
    statement.speaker = longest_name(reading, statement.speaker);
    for (std::size_t i = 0; i < statement.vias; ++i) statement.via[i] = longest_name(reading, statement.via[i]);
  }
}

}  // namespace barqiya::layers::statements
